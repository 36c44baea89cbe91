"""One model's answers as training data for another: distillation, and revision by rules.

The card of such a dataset states so first.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from app.core.paths import resource_path
from app.engine.engine_protocol import PromptMessage
from app.training.dataset import History, Preference, as_answer

Ask = Callable[[History, float], str]
"""Maps a conversation and a temperature to an answer."""

_SAMPLING_TEMPERATURE = 0.7
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_UNCHANGED = re.compile(r"[\W_]+")


Keep = Literal["agreed", "best", "checked"]
"""Which answer is worth learning: one that most samples agree on, the one that a judge grades best,
or one that matches the result of a program in the sandbox."""

_GOOD = 4


def drawn(prompt: History, ask: Ask, samples: int) -> list[str]:
    """The model's most likely answer, or `samples` random ones."""
    if samples == 1:
        return [ask(prompt, 0.0).strip()]
    return [ask(prompt, _SAMPLING_TEMPERATURE).strip() for _ in range(samples)]


def best(answers: Sequence[str], grade: Callable[[str], int]) -> str:
    """The first answer with the highest grade of 1 to 5 (best of n); empty below 4."""
    graded = [(grade(answer), -number) for number, answer in enumerate(answers) if answer]
    highest, place = max(graded, default=(0, 0))
    return answers[-place] if highest >= _GOOD else ""


def checked(answers: Sequence[str], value: str) -> str:
    """The first answer that matches `value`, the result of a program; empty if there is none."""
    wanted = conclusion(value)
    same = (answer for answer in answers if wanted and conclusion(answer) == wanted)
    return next(same, "")


def distilled(prompt: History, ask: Ask, samples: int = 1) -> str:
    """An answer worth learning; empty if the samples disagree.

    Args:
        samples: 1 takes the model's most likely answer. Otherwise random samples are drawn, and the
            first one with the majority's conclusion is taken, if that is more than half.
    """
    answers = drawn(prompt, ask, samples)
    if samples == 1:
        return answers[0]
    conclusions = [conclusion(answer) for answer in answers]
    most, count = Counter(conclusions).most_common(1)[0]
    return answers[conclusions.index(most)] if most and count * 2 > samples else ""


def conclusion(answer: str) -> str:
    """What an answer concludes: its last number, or else its last line in lower case."""
    if numbers := _NUMBER.findall(answer):
        return f"{float(numbers[-1].replace(',', '')):g}"
    lines = answer.strip().splitlines()
    return _UNCHANGED.sub(" ", lines[-1]).strip().casefold() if lines else ""


def revised(prompt: History, rules: Sequence[str], ask: Ask) -> Preference | None:
    """The model's answer and its revision after criticising it by each rule.

    None if nothing was changed. Revisions that repeat the request, as small models do, are ignored.
    """
    first = answer = ask(prompt, 0.0).strip()
    for rule in rules:
        criticism = ask(_with(prompt, answer, "criticise.txt", rule), 0.0)
        rewritten = ask(_with(prompt, answer, "revise.txt", rule, criticism), 0.0).strip()
        if rewritten and not _repeats(rewritten, (rule, criticism)):
            answer = rewritten
    if not first or _UNCHANGED.sub("", answer) == _UNCHANGED.sub("", first):
        return None
    return Preference(
        prompt=prompt,
        chosen=as_answer(answer),
        rejected=as_answer(first),
        conversation_ids=("", ""),
    )


def _repeats(text: str, parts: Sequence[str]) -> bool:
    """Whether it contains one of `parts` of two or more words, ignoring case and punctuation."""
    plain, *wanted = (_UNCHANGED.sub(" ", each.casefold()).strip() for each in (text, *parts))
    return any(" " in part and part in plain for part in wanted)


def _with(prompt: History, answer: str, file: str, *values: str) -> History:
    """The conversation, followed by `answer` and the request in a prompt file."""
    text = resource_path("prompts", file).read_text("utf-8").strip()
    for name, value in zip(("{rule}", "{criticism}"), values, strict=False):
        text = text.replace(name, value.strip())
    return (*prompt, *as_answer(answer), PromptMessage(role="user", content=text))


_KEPT: dict[Keep, str] = {
    "agreed": "Only answers that a majority of {samples} samples agree on.",
    "best": "The best of {samples} samples by the grades of a model as judge, if good enough.",
    "checked": "Only answers that match the result of a program run in the sandbox.",
}


def taught_card(
    model: str, samples: int, keep: Keep, rules: Sequence[str], rows: Mapping[str, int]
) -> str:
    """The contents of README.md in Hugging Face's format.

    It says which model wrote the data and how; `rows` are counted by format.
    """
    lines = ["---", 'pretty_name: "Answers written by a model"', "tags:", "- inglenook", "- trl"]
    lines += ["- synthetic", "configs:"]
    for name in rows:
        lines += [f"- config_name: {name}", f"  data_files: {name}.jsonl"]
    lines += ["---", "", "# Answers written by a model", ""]
    lines += [f"Written by {model}, not by a person.", ""]
    if rules:
        lines += ["Each pair is an answer and the model's own revision of it by these rules:", ""]
        lines += [f"{number}. {rule}" for number, rule in enumerate(rules, start=1)]
    elif keep != "agreed" or samples > 1:
        lines.append(_KEPT[keep].format(samples=samples))
    counts = ", ".join(f"{count} {name}" for name, count in rows.items())
    return "\n".join([*lines, "", f"Rows: {counts}."]) + "\n"
