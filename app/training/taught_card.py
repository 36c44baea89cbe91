"""The card of a model-written dataset, which states so first."""

from collections.abc import Mapping

import msgspec

from app.training.teaching import Keep

_KEPT: dict[Keep, str] = {
    "agreed": "Only answers that most of {samples} samples agree on.",
    "best": "Of {samples} samples, the one that a model as judge graded best, if it is good.",
    "checked": "Only answers that a program, run in the sandbox, came to as well.",
}


class TaughtFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Which model wrote it and how; `keep` says which answers; `rows` by format."""

    model: str
    samples: int
    keep: Keep
    rules: tuple[str, ...]
    rows: Mapping[str, int]


def taught_card(facts: TaughtFacts) -> str:
    """The text of README.md in Hugging Face's format."""
    lines = ["---", 'pretty_name: "Answers of a model"', "tags:", "- inglenook", "- trl"]
    lines += ["- synthetic", "configs:"]
    for name in facts.rows:
        lines += [f"- config_name: {name}", f"  data_files: {name}.jsonl"]
    lines += ["---", "", "# Answers of a model", ""]
    lines += [f"Written by {facts.model}, not by a person.", ""]
    if facts.rules:
        lines += ["Each pair is an answer and what the model made of it by these rules:", ""]
        lines += [f"{number}. {rule}" for number, rule in enumerate(facts.rules, start=1)]
    elif facts.keep != "agreed" or facts.samples > 1:
        lines.append(_KEPT[facts.keep].format(samples=facts.samples))
    counts = ", ".join(f"{count} {name}" for name, count in facts.rows.items())
    return "\n".join([*lines, "", f"Rows: {counts}."]) + "\n"
