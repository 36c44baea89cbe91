"""Whether an answer that the program computed of a generated world says what is true."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from app.answers.evidence.sentence_states import sentences
from app.core.messages import Message, ToolResultPart
from app.retrieval.table_content import table_words
from tests.bench.generated_questions import Question, Truth

Verdict = Literal["right", "refused", "left", "wrong", "told", "untold", "marked"]
"""Refused by the program, or left to a model if there is one; the last three are what it says."""

VERDICTS: tuple[Verdict, ...] = ("right", "refused", "left", "wrong", "told", "untold", "marked")

_ROUNDED = Decimal("0.006")
"""So much may be lost of an average where it is written; nothing else has so small a part."""

_CERTAIN = {"supported", "computed"}

_MARKUP = str.maketrans("", "", "\\")
_MINUS = str.maketrans("\u2212\u2013", "--")


class _Told(NamedTuple):
    """What an answer says: its first sentence, and its table without the head."""

    first: str
    rows: Sequence[Sequence[str]]
    marks: tuple[str, str]

    @classmethod
    def of(cls, answer: str) -> "_Told":
        text = answer.translate(_MARKUP)
        said = next(
            words.said
            for words in table_words()
            if words.said["computed"].partition("{")[0].strip() in text
        )
        told, *_ = text.split(said["computed"].partition("{")[0].strip())
        lines = [line.strip("| ").split(" | ") for line in told.splitlines() if line[:1] == "|"]
        return cls(told.partition("\n\n")[0], lines[2:], (said["group"], said["point"]))

    def number(self, text: str) -> Decimal | None:
        """The last number of a text, in the conventions of the answer's language."""
        group, point = self.marks
        plain = re.sub(rf"(?<=\d){re.escape(group)}(?=\d{{3}})", "", text.translate(_MINUS))
        found = re.findall(rf"-?\d+(?:{re.escape(point)}\d+)?", plain)
        return Decimal(found[-1].replace(point, ".")) if found else None

    @property
    def values(self) -> Mapping[str, Decimal]:
        """By label, without those of groups that have none."""
        numbers = {_plain(row[0]): self.number(row[-1]) for row in self.rows}
        return {label: number for label, number in numbers.items() if number is not None}


def verdict(question: Question, answer: Message) -> Verdict:
    """What becomes of a question."""
    if not answer.provenance or answer.provenance.mode != "table":
        return _of_model(question, answer)
    results = [part for part in answer.parts if isinstance(part, ToolResultPart)]
    if all(part.is_error for part in results):
        return "refused"
    return "right" if is_right(question, answer.text) else "wrong"


def _of_model(question: Question, answer: Message) -> Verdict:
    if not answer.text.strip():
        return "left"
    truth, said = question.truth, answer.text
    states = {each.state for each in sentences(answer)}
    if truth == Truth():
        return "marked" if re.search(r"\d", said) and states & _CERTAIN else "told"
    numbers = {Decimal(each) for each in re.findall(r"-?\d+(?:\.\d+)?", _plainly(said))}
    sought = {truth.number, *truth.values.values()} - {None}
    named = {name for name in question.names if _is_named(name, said)}
    is_right = named == truth.names if truth.names else truth.text in said and sought <= numbers
    return "told" if is_right else "marked" if states & _CERTAIN else "untold"


def _plainly(said: str) -> str:
    """A text whose numbers have no marks of thousands, and a point."""
    plain = re.sub(r"(?<=\d)[ \xa0\u202f.,'’](?=\d{3}(?!\d))", "", said.translate(_MINUS))
    return re.sub(r"(?<=\d),(?=\d)", ".", plain)


def is_right(question: Question, answer: str) -> bool:
    """Whether the text of an answer says what is true, and no other figure."""
    truth, told = question.truth, _Told.of(answer)
    first = told.first
    if truth == Truth():
        return told.number(first) == 0
    if truth.names:
        return {name for name in question.names if _is_named(name, first)} == truth.names
    if question.kind.startswith("cell"):  # as it is in the file, and once for each sheet
        cells = [row[-1] for row in told.rows] or [first]
        return all(
            _is_named(truth.text, each) if truth.text else _is(truth.number, told, each)
            for each in cells
        )
    if truth.values or (told.rows and first.endswith(":")):
        return _are_values(truth, told)
    return _is(truth.number, told, first)


def _is(truth: Decimal | None, told: _Told, text: str) -> bool:
    """Whether a text ends with this number, as the file or the answer's language writes it."""
    number = told.number(text)
    is_near = truth is not None and number is not None and abs(number - truth) < _ROUNDED
    return is_near or _is_named(f"{truth}", text)


def _are_values(truth: Truth, told: _Told) -> bool:
    """Whether they are those of all groups, or of the sheets that have any."""
    if truth.values:
        return told.values == {_plain(label): value for label, value in truth.values.items()}
    parts = {_plain(label): value for label, value in truth.parts.items()}
    known = {label: value for label, value in parts.items() if value is not None}
    others = [value for label, value in known.items() if label not in told.values]
    is_true = all(
        label in parts and abs(known.get(label, value) - value) < _ROUNDED
        for label, value in told.values.items()
    )
    return bool(told.values) and is_true and not any(others)


def _is_named(name: str, text: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def _plain(label: str) -> str:
    return label.strip().casefold()
