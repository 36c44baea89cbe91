"""The card of a model-written dataset, which states so first."""

from collections.abc import Mapping

import msgspec

from app.training.teaching.answers import Keep

_KEPT: dict[Keep, str] = {
    "agreed": "Only answers that a majority of {samples} samples agree on.",
    "best": "The best of {samples} samples by the grades of a model as judge, if good enough.",
    "checked": "Only answers that match the result of a program run in the sandbox.",
}


class TaughtFacts(msgspec.Struct, frozen=True, kw_only=True):
    """The model and how it wrote the data; `keep` selects answers; `rows` by format."""

    model: str
    samples: int
    keep: Keep
    rules: tuple[str, ...]
    rows: Mapping[str, int]


def taught_card(facts: TaughtFacts) -> str:
    """The contents of README.md in Hugging Face's format."""
    lines = ["---", 'pretty_name: "Answers written by a model"', "tags:", "- inglenook", "- trl"]
    lines += ["- synthetic", "configs:"]
    for name in facts.rows:
        lines += [f"- config_name: {name}", f"  data_files: {name}.jsonl"]
    lines += ["---", "", "# Answers written by a model", ""]
    lines += [f"Written by {facts.model}, not by a person.", ""]
    if facts.rules:
        lines += ["Each pair is an answer and the model's own revision of it by these rules:", ""]
        lines += [f"{number}. {rule}" for number, rule in enumerate(facts.rules, start=1)]
    elif facts.keep != "agreed" or facts.samples > 1:
        lines.append(_KEPT[facts.keep].format(samples=facts.samples))
    counts = ", ".join(f"{count} {name}" for name, count in facts.rows.items())
    return "\n".join([*lines, "", f"Rows: {counts}."]) + "\n"
