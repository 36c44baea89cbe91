"""The columns of a survey as a model is asked for them, and what it answers.

The model answers with flat JSON of short values. For "yes or no" and choices, which need not be
written out in a document, it also names the line that says so.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

import msgspec

from app.agent.prompts import prompt
from app.answers.yes_or_no import ALTERNATIVES, LEAST, asked_apart, certainty, yes_or_no
from app.core.documents import Chunk
from app.core.generation import GenerationParams
from app.core.json_schemas import object_schema
from app.core.languages import language_name
from app.core.surveys import CHOSEN, CellItem, SurveyColumn, line_name
from app.engine.engine_protocol import Generate, PromptMessage, SampleText
from app.retrieval.context_packing import marker_of, neutralised
from app.retrieval.mention_match import Line
from app.retrieval.sentences import sentence_spans
from app.store.search.language_detection import language_of

DOUBT, _CHOSEN_DOUBT = -2.5, -2.0
"""Log-probabilities. Where a model gives `null` more, it only guesses: of values that are there, it
gives it less, but a "no" is close to it (Qwen2.5-Coder 1.5B, tests.bench.survey_bench, seeds 41 and
42)."""
UNSURE = -4.0
"""Where it gives `null` more than this, only a value that the document confirms counts."""
_OPEN_FIELD = re.compile(r'("(?:[^"\\]|\\.)*"):\s*$')

_CLAUSE_NUMBER = re.compile(r"\s*(?:§ ?)?\d{1,3}(?:\.\d{1,3})*[.)]\s*")

_VALUE_TOKENS = 60
_LIST_TOKENS = 300
LONGEST_VALUE = 200
_MOST_ITEMS = 20

_LINES = "\n\nWhere a line is asked for, give the number of the line of the document that says so."
_OWN_WORDS = "The document is in {language}. Copy its {language} words; never translate them."
_NULL = "\n"
"""After the name of a column, which is on one line."""


class SurveyForm:
    """The columns as the model is asked for them: one instruction for all documents.

    Args:
        in_brackets: what is said of a column is in brackets. Small models copy it less, but all
            limits of likelihoods were measured with a form without.
        language: the code of that of the document, "" if it is that of the columns: small models
            translate what they should copy.
    """

    def __init__(
        self, columns: Sequence[SurveyColumn], *, in_brackets: bool = False, language: str = ""
    ) -> None:
        self._cites_lines = any(column.type in CHOSEN for column in columns)
        self.is_one_list = [each.type for each in columns] == ["list"]
        form = "\n".join(
            f"- {each.name}" + ((f" ({about})" if in_brackets else f": {about}") if about else "")
            for each in columns
            for about in [_described(each, self.is_one_list)]
        )
        self.instruction = prompt("survey", form=form)
        if self._cites_lines:
            self.instruction += _LINES
        if language:
            self.instruction += "\n\n" + _OWN_WORDS.format(language=language_name(language))
        self.max_tokens = sum(
            _LIST_TOKENS if column.type == "list" else _VALUE_TOKENS for column in columns
        )
        properties = dict(each for column in columns for each in _fields(column))
        self._params = GenerationParams(
            temperature=0.0,
            max_tokens=self.max_tokens,
            json_schema=json.dumps(object_schema(properties)),
            logprobs=ALTERNATIVES,
        )
        self._chat_id = f"survey {hashlib.sha256(self.instruction.encode()).hexdigest()[:16]}"
        told = " ".join(f"{column.name} {column.instruction}" for column in columns)
        self.language = columns[0].language or language_of(told)
        """The code of the language of the columns, "" if they are too short to tell."""
        self.columns = [
            msgspec.structs.replace(each, language=each.language or self.language)
            for each in columns
        ]

    def request(self, part: "Part") -> Generate:
        """The question for a part of a document, which is marked as data."""
        text = neutralised(part.text(is_numbered=self._cites_lines))
        marker = marker_of([text])
        content = f"<document-{marker}>\n{text}\n</document-{marker}>"
        return Generate(
            chat_id=self._chat_id,
            messages=(
                PromptMessage(role="system", content=self.instruction),
                PromptMessage(role="user", content=content),
            ),
            params=self._params,
            enable_thinking=False,
        )

    def translation(self, label: str) -> Generate:
        """The request for the words beside a value in the language of the columns."""
        instruction = prompt("survey_label", language=language_name(self.language))
        return self._translating(instruction, label)

    def naming(self, asked: str) -> Generate:
        """The request for the name of a column in another language, as in “de: roof”."""
        language, _, name = asked.partition(": ")
        return self._translating(prompt("survey_name", language=language_name(language)), name)

    def _translating(self, instruction: str, text: str) -> Generate:
        params = GenerationParams(temperature=0.0, max_tokens=_VALUE_TOKENS)
        return asked_apart(f"{self._chat_id} labels", instruction, text, params)

    def membership(self, line: str) -> Generate:
        """The request whether a line says that X is one of what the only column lists."""
        question = f"Does this line tell that X is one of the {self.columns[0].name}?"
        return self._deciding("line", f"Line: {line}\n\n{question}")

    def is_name(self, value: str) -> Generate:
        """The request whether a text that is alone in its line names what the only column lists."""
        question = f"Is this the name of one of the {self.columns[0].name}?"
        return self._deciding("value", f"“{value}”\n\n{question}")

    def _deciding(self, about: str, question: str) -> Generate:
        return yes_or_no(f"{self._chat_id} {about}s", prompt(f"survey_{about}"), question)

    def answer(self, answer: SampleText) -> str:
        """What the model wrote, without guesses: it makes them to fill a form of many columns."""
        if len(self.columns) == 1:
            return answer.text
        return without_guesses(answer, [each.name for each in self.columns if each.type == "text"])

    def copied(self, named: Mapping[str, "Named"], part: "Part") -> list[SurveyColumn]:
        """The columns for which a model copied what the form, or a label, says of them."""
        text = part.text(is_numbered=False).casefold()
        found = []
        for column in self.columns:
            value = named[column.name].value if column.name in named else None
            values = [
                str(each).casefold() for each in (value if isinstance(value, list) else [value])
            ]
            told = _described(column, self.is_one_list).casefold()
            labels = [each.casefold() for each in column.labels]
            if any(" " in each and each in told and each not in text for each in values) or (
                labels and all(each in labels for each in values)
            ):
                found.append(column)
        return found

    def named(self, text: str, part: "Part") -> dict[str, "Named"]:
        """What the model wrote, by column."""
        try:
            values = _decoded(text)
        except ValueError:  # it was cut at its longest
            values = _complete_fields(text)
        return {
            column.name: Named(
                values[column.name],
                part.line(values.get(line_name(column))),
                float(values.get(f"{column.name}{_NULL}") or LEAST),
            )
            for column in self.columns
            if column.name in values
        }


class Named(NamedTuple):
    """A value that the model named, and the line it gave for it: a passage, and where in it.

    `null` is the log-probability with which it would have named nothing.
    """

    value: Any
    line: Line | None
    null: float = LEAST

    @property
    def is_guess(self) -> bool:
        return self.null > DOUBT


class Part:
    """Adjacent passages of a document, line by line and sentence by sentence."""

    def __init__(self, passages: Sequence[Chunk]) -> None:
        self.passages = passages
        self._lines = [
            (passage, start, end)
            for before, passage in zip([None, *passages], passages, strict=False)
            for start, end in _lines(passage, before)
        ]

    def text(self, *, is_numbered: bool) -> str:
        """The text to read: sentences of a line stay together unless they are numbered."""
        if not is_numbered:
            return "\n\n".join(
                _unshared(before, passage)
                for before, passage in zip([None, *self.passages], self.passages, strict=False)
            )
        told, heads = [], ""
        for number, (passage, start, end) in enumerate(self._lines, start=1):
            if passage.table_heads != heads:
                heads = passage.table_heads
                told.append(heads)
            told.append(f"[{number}] {passage.text[start:end]}")
        return "\n".join(told)

    def number_at(self, item: CellItem) -> int:
        """The number of the line that a quote begins in; 0 if there is none."""
        places = enumerate(self._lines, start=1)
        return next(
            (
                number
                for number, (passage, start, end) in places
                if passage.char_start + start <= item.char_start < passage.char_start + end
            ),
            0,
        )

    def line(self, number: Any) -> Line | None:
        """A line by the number that the model gave; None if there is none."""
        at = int(number) if isinstance(number, str) and number.isdecimal() else 0
        return self._lines[at - 1] if 0 < at <= len(self._lines) else None


def _lines(passage: Chunk, before: Chunk | None) -> Iterator[tuple[int, int]]:
    """The sentences of a passage, without what the one before it ends with.

    The number of a clause is a part of it, though a sentence seems to end there.
    """
    overlap = before.char_end - passage.char_start if before else 0
    clause: int | None = None
    for first, last in sentence_spans(passage.text):
        start = first
        for piece in passage.text[first:last].split("\n"):
            end = start + len(piece)
            if _CLAUSE_NUMBER.fullmatch(piece) and passage.text[end : end + 1] == " ":
                clause = start if clause is None else clause
            elif piece.strip() and end > overlap:
                yield (start if clause is None else clause), end
                clause = None
            start = end + 1


def _described(column: SurveyColumn, is_alone: bool) -> str:
    """What is said of a column besides its name."""
    kinds = {
        "number": "a number",
        "money": "an amount of money",
        "date": "a date",
        "yes/no": "yes or no",
        "list": "a list of all of them",
        "choice": f"one of: {', '.join(column.choices)}",
    }
    instruction = column.instruction.strip()
    if is_alone and not instruction:  # told a word only, a small model often names nothing
        instruction = f"List all {column.name} named in the document"
    about = [instruction] if instruction else []
    if column.type in kinds:
        about.append(kinds[column.type] + (f" in {column.unit}" if column.unit else ""))
    if column.example:
        about.append(f"for example {column.example}")
    return "; ".join(about)


def _fields(column: SurveyColumn) -> Iterator[tuple[str, Any]]:
    """The fields of the JSON for a column."""
    match column.type:
        case _ if column.type in CHOSEN:
            values = ["yes", "no"] if column.type == "yes/no" else list(column.choices)
            yield column.name, {"enum": [*values, None]}
            yield line_name(column), {"type": "integer"}
        case "list":
            item = {"type": "string", "maxLength": LONGEST_VALUE}
            several = {"type": "array", "items": item, "minItems": 1, "maxItems": _MOST_ITEMS}
            yield column.name, {"anyOf": [{"type": "null"}, several]}
        case _:
            # A model that begins a bare number could not go on, and would write any other value.
            kinds = ["string", *(["number"] if column.type == "number" else []), "null"]
            yield column.name, {"type": kinds, "maxLength": LONGEST_VALUE}


def without_guesses(answer: SampleText, texts: Sequence[str] = ()) -> str:
    """The answer with `null` for each field whose value the model only guesses.

    A field is added for each other value with the log-probability of `null`; see `Named`. So it is
    for guesses of `texts` (names), which the document may have.
    """
    try:
        fields = msgspec.json.decode(answer.text, type=dict[str, Any])
    except msgspec.DecodeError:
        return answer.text
    written = ""
    for token in answer.logprobs:
        if (field := _OPEN_FIELD.search(written)) and token.chosen.token.strip():
            name = msgspec.json.decode(field[1])
            likelihoods = (each.logprob for each in token.top if each.token.strip() == b"null")
            null = max((LEAST, *likelihoods))
            doubt = _CHOSEN_DOUBT if f"{name} line" in fields else DOUBT
            if name in fields and null > doubt and name not in texts:
                fields[name] = None
            elif name in fields and null > LEAST:
                fields[f"{name}{_NULL}"] = round(null, 1)
        written += token.chosen.token.decode("utf-8", "replace")
    return json.dumps(fields)


def likelihood(answer: SampleText) -> str:
    """The certainty of a yes, as text that can be stored."""
    return f"{certainty(answer):.2f}"


def _complete_fields(text: str) -> dict[str, Any]:
    """The fields of a JSON object that is cut off, as far as they are complete."""
    for end in range(len(text) - 1, 0, -1):
        if text[end] == ",":
            with suppress(ValueError):
                return _decoded(text[:end] + "}")
    return {}


def _decoded(text: str) -> dict[str, Any]:
    """The fields of a JSON object, with numbers as they are written."""
    fields: dict[str, Any] = json.loads(text, parse_int=str, parse_float=str)
    return fields


def _unshared(before: Chunk | None, chunk: Chunk) -> str:
    """The text of a passage without what the one before it ends with."""
    overlap = before.char_end - chunk.char_start if before else 0
    text = chunk.text[overlap:] if 0 < overlap < len(chunk.text) else chunk.text
    return f"{chunk.table_heads}\n{text}" if chunk.table_heads else text
