"""Asks the columns of a survey of one document, and keeps what the document itself confirms.

The model only names short values as JSON; the program finds them in the document and takes value
and quote from there. So no quote and no value is the model's own wording.
"""

import hashlib
import json
import re
from collections.abc import Generator, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from app.agent.prompts import prompt
from app.answers.answer_gate import AnswerGate
from app.answers.model_access import ReadyModel
from app.core.cancellation import Cancelled, CancelToken
from app.core.documents import Chunk, Document
from app.core.errors import UserError
from app.core.generation import GenerationParams
from app.core.surveys import NUMBERS, CellItem, SurveyCell, SurveyColumn
from app.core.wording import translatable
from app.engine.engine import Engines
from app.engine.engine_protocol import Generate, GenerateSamples, PromptMessage, SampleText
from app.retrieval.context_packing import marker_of, neutralised
from app.retrieval.dates import dates
from app.retrieval.instruction_text import addresses_model
from app.retrieval.sentences import sentence_spans
from app.retrieval.terms import numbers
from app.retrieval.value_match import Line, ValueFinder
from app.store.documents.collection_records import PartNoteRepository
from app.store.documents.library_rows import LibraryRepository

VERSION = 1
"""Changes with how columns are asked or found: what an older version found is asked again."""

_PART_TOKENS = 2500
"""A small model overlooks much in longer parts."""

_MOST_PARTS = 8
"""Of a longer document, those parts are read that have most of the words of the columns."""

TOGETHER = 4
"""So many parts of documents are read together: their answers are decoded as one batch."""

_DOUBT, _CHOSEN_DOUBT = -2.5, -2.0
"""Log-probabilities. Where a model gives `null` more, it only guesses: of values that are there, it
gives it less, but a "no" is close to it (Qwen2.5-Coder 1.5B, tests.bench.survey_bench, seeds 41 and
42)."""
_ALTERNATIVES = 12
_OPEN_FIELD = re.compile(r'("(?:[^"\\]|\\.)*"):\s*$')

_VALUE_TOKENS = 60
_LIST_TOKENS = 300
_LONGEST_VALUE = 200
_MOST_ITEMS = 20
_NEAR = 0.99
"""This much of a column's name in one sentence means that the document may well speak of it."""

_LINES = "\n\nWhere a line is asked for, give the number of the line of the document that says so."
_LINE = " line"
_CHOSEN = ("yes/no", "choice")
"""The types whose values need not be written out: the model names the line that says so."""


class AskedDocument(NamedTuple):
    """The cells of a document by column, and the keys of the answers that were kept for them."""

    cells: dict[str, SurveyCell]
    keys: tuple[str, ...] = ()


class SurveyAsking:
    """Reads one document at a time, in parts if it is long; gives way to answers at once.

    What the model answers is kept part by part until the cells are stored.
    """

    def __init__(
        self,
        engines: Engines,
        gate: AnswerGate,
        library: LibraryRepository,
        kept: PartNoteRepository,
    ) -> None:
        self._engines = engines
        self._gate = gate
        self._library = library
        self._kept = kept

    def ask(
        self,
        documents: Sequence[Document],
        columns: Sequence[SurveyColumn],
        ready: ReadyModel,
        cancel: CancelToken,
        *,
        is_waited_for: bool = False,
    ) -> Generator[float, None, list[AskedDocument]]:
        """Yields the share that is read, 0..1, and returns what was found in each document.

        Args:
            is_waited_for: an answer in progress needs it, so it does not wait for that.

        Raises UserError and Cancelled.
        """
        gate = AnswerGate() if is_waited_for else self._gate
        form = _Form(columns)
        readings = [self._reading(each, form, ready, gate, cancel) for each in documents]
        waiting = [(reading, part) for reading in readings for part in reading.parts]
        total = len(waiting)
        # The parts of a document one by one, as long as each may be the last one that is needed.
        count = TOGETHER if len(readings) > 1 or readings[0].has_list else 1
        while waiting:
            together, waiting = waiting[:count], waiting[count:]
            asked = [(reading.document.id, form.request(part)) for reading, part in together]
            texts = self._texts(asked, ready, gate, cancel)
            for (reading, part), (key, text) in zip(together, texts, strict=True):
                reading.add(part, key, form.named(text, part))
            waiting = [(reading, part) for reading, part in waiting if not reading.is_complete]
            yield 1 - len(waiting) / total
        return [AskedDocument(reading.cells(), tuple(reading.keys)) for reading in readings]

    def _texts(
        self,
        asked: Sequence[tuple[str, Generate]],
        ready: ReadyModel,
        gate: AnswerGate,
        cancel: CancelToken,
    ) -> list[tuple[str, str]]:
        """What the model writes about parts of documents (ids), each with its key.

        What is complete is stored at once, and kept when it gives way to an answer.
        """
        keys = [_key(ready, request) for _, request in asked]
        texts = {key: text for key in keys if (text := self._kept.get(key))}
        while left := [n for n, key in enumerate(keys) if key not in texts]:
            with gate.between_answers(cancel) as stop:
                for number, text in self._answers([asked[n][1] for n in left], ready, stop):
                    document_id, key = asked[left[number]][0], keys[left[number]]
                    texts[key] = text
                    self._kept.save(key, (document_id,), text)
                cancel.raise_if_cancelled()
        return [(key, texts[key]) for key in keys]

    def _answers(
        self, requests: Sequence[Generate], ready: ReadyModel, stop: CancelToken
    ) -> Iterator[tuple[int, str]]:
        """The number and text of each answer when it is complete; fewer if it is stopped."""
        request = GenerateSamples(
            prompt=requests[0],
            samples=tuple(each.params for each in requests),
            conversations=tuple(each.messages for each in requests),
        )
        try:
            with self._engines.borrowed(ready.load, stop) as model:
                for event in model.generate_samples(request, stop):
                    if isinstance(event, SampleText):
                        yield event.number, without_guesses(event)
        except Cancelled:  # to give way, or for good
            return

    def _reading(
        self,
        document: Document,
        form: "_Form",
        ready: ReadyModel,
        gate: AnswerGate,
        cancel: CancelToken,
    ) -> "_Reading":
        """A document in parts of adjacent passages, those with most of the columns' words first."""
        passages = self._library.chunks_of(document.id)
        if not passages:
            raise UserError("This document has no text.", "Open it to see what it contains.")
        with (
            gate.between_answers(cancel),
            self._engines.borrowed(ready.load, cancel) as model,
        ):
            counts = model.count_tokens([each.full_text for each in passages])
            (frame,) = model.count_tokens([form.instruction])
            room = min(_PART_TOKENS, model.info.context_length - frame - form.max_tokens - 200)
        parts: list[list[Chunk]] = []
        left = 0
        for passage, count in zip(passages, counts, strict=True):
            if count > left:
                parts.append([])
                left = room
            parts[-1].append(passage)
            left -= count
        finder = ValueFinder(
            passages, lambda start, end: self._library.table_parts_at(document.id, start, end)
        )
        return _Reading(document, form.columns, finder, [_Part(part) for part in parts])


class _Form:
    """The columns as the model is asked for them: one instruction for all documents."""

    def __init__(self, columns: Sequence[SurveyColumn]) -> None:
        self.columns = columns
        self._cites_lines = any(column.type in _CHOSEN for column in columns)
        form = "\n".join(map(_described, columns))
        self.instruction = prompt("survey", form=form)
        if self._cites_lines:
            self.instruction += _LINES
        self.max_tokens = sum(
            _LIST_TOKENS if column.type == "list" else _VALUE_TOKENS for column in columns
        )
        properties = dict(each for column in columns for each in _fields(column))
        schema = {
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }
        self._params = GenerationParams(
            temperature=0.0,
            max_tokens=self.max_tokens,
            json_schema=json.dumps(schema),
            logprobs=_ALTERNATIVES,
        )
        self._chat_id = f"survey {hashlib.sha256(self.instruction.encode()).hexdigest()[:16]}"

    def request(self, part: "_Part") -> Generate:
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

    def named(self, text: str, part: "_Part") -> dict[str, "_Named"]:
        """What the model wrote, by column."""
        try:
            values = msgspec.json.decode(text)
        except msgspec.DecodeError:  # it was cut at its longest
            values = _complete_fields(text)
        return {
            column.name: _Named(values[column.name], part.line(values.get(_line_of(column))))
            for column in self.columns
            if column.name in values
        }


class _Named(NamedTuple):
    """A value that the model named, and the line it gave for it: a passage, and where in it."""

    value: Any
    line: Line | None


class _Part:
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

    def line(self, number: Any) -> Line | None:
        """A line by the number that the model gave; None if there is none."""
        is_there = isinstance(number, int) and 0 < number <= len(self._lines)
        return self._lines[number - 1] if is_there else None


def _lines(passage: Chunk, before: Chunk | None) -> Iterator[tuple[int, int]]:
    """The sentences of a passage, without what the one before it ends with."""
    overlap = before.char_end - passage.char_start if before else 0
    for first, last in sentence_spans(passage.text):
        start = first
        for piece in passage.text[first:last].split("\n"):
            if piece.strip() and start + len(piece) > overlap:
                yield start, start + len(piece)
            start += len(piece) + 1


def _described(column: SurveyColumn) -> str:
    kinds = {
        "number": "a number",
        "money": "an amount of money",
        "date": "a date",
        "yes/no": "yes or no",
        "list": "a list of all of them",
        "choice": f"one of: {', '.join(column.choices)}",
    }
    about = [column.instruction.strip()] if column.instruction.strip() else []
    if column.type in kinds:
        about.append(kinds[column.type] + (f" in {column.unit}" if column.unit else ""))
    if column.example:
        about.append(f"for example {column.example}")
    return f"- {column.name}: {'; '.join(about)}" if about else f"- {column.name}"


def _fields(column: SurveyColumn) -> Iterator[tuple[str, Any]]:
    """The fields of the JSON for a column."""
    match column.type:
        case _ if column.type in _CHOSEN:
            values = ["yes", "no"] if column.type == "yes/no" else list(column.choices)
            yield column.name, {"enum": [*values, None]}
            yield _line_of(column), {"type": "integer"}
        case "list":
            item = {"type": "string", "maxLength": _LONGEST_VALUE}
            several = {"type": "array", "items": item, "minItems": 1, "maxItems": _MOST_ITEMS}
            yield column.name, {"anyOf": [{"type": "null"}, several]}
        case _:
            yield column.name, {"type": ["string", "null"], "maxLength": _LONGEST_VALUE}


def _line_of(column: SurveyColumn) -> str:
    return column.name + _LINE


def without_guesses(answer: SampleText) -> str:
    """The answer with `null` for each field whose value the model only guesses."""
    try:
        fields = msgspec.json.decode(answer.text, type=dict[str, Any])
    except msgspec.DecodeError:
        return answer.text
    written = ""
    for token in answer.logprobs:
        if (field := _OPEN_FIELD.search(written)) and token.chosen.token.strip():
            name = msgspec.json.decode(field[1])
            likelihoods = (each.logprob for each in token.top if each.token.strip() == b"null")
            least = _CHOSEN_DOUBT if f"{name}{_LINE}" in fields else _DOUBT
            if name in fields and max(likelihoods, default=least) > least:
                fields[name] = None
        written += token.chosen.token.decode("utf-8", "replace")
    return json.dumps(fields)


def _complete_fields(text: str) -> dict[str, Any]:
    """The fields of a JSON object that is cut off, as far as they are complete."""
    for end in range(len(text) - 1, 0, -1):
        if text[end] == ",":
            try:
                cut: dict[str, Any] = msgspec.json.decode(text[:end] + "}")
            except msgspec.DecodeError:
                continue
            return cut
    return {}


def _unshared(before: Chunk | None, chunk: Chunk) -> str:
    """The text of a passage without what the one before it ends with."""
    overlap = before.char_end - chunk.char_start if before else 0
    text = chunk.text[overlap:] if 0 < overlap < len(chunk.text) else chunk.text
    return f"{chunk.table_heads}\n{text}" if chunk.table_heads else text


class _Reading:
    """What the model named in the parts of a document so far, and the cells that it makes.

    `parts` are to be read in this order. Of a very long document the last ones are left out, unless
    all values of a list are wanted.
    """

    def __init__(
        self,
        document: Document,
        columns: Sequence[SurveyColumn],
        finder: ValueFinder,
        parts: Sequence["_Part"],
    ) -> None:
        def nearness(part: _Part) -> float:
            return sum(finder.nearness(each, part.passages) for each in columns)

        self.document = document
        self._columns = columns
        self._finder = finder
        self.has_list = any(each.type == "list" for each in columns)
        self._total = len(parts)
        most = len(parts) if self.has_list else _MOST_PARTS
        self.parts = sorted(parts, key=nearness, reverse=True)[:most]
        self.keys: list[str] = []
        self._read: list[Chunk] = []
        self._named: list[dict[str, _Named]] = []

    def add(self, part: "_Part", key: str, named: dict[str, _Named]) -> None:
        self.keys.append(key)
        self._read += part.passages
        self._named.append(named)

    @property
    def is_complete(self) -> bool:
        """Whether no other part can add anything."""
        return not self.has_list and all(cell.state == "found" for cell in self.cells().values())

    def cells(self) -> dict[str, SurveyCell]:
        is_whole = len(self._named) == self._total
        pages = () if is_whole else tuple(sorted({each.page for each in self._read}))
        return {
            column.name: msgspec.structs.replace(self._cell(column), pages=pages)
            for column in self._columns
        }

    def _cell(self, column: SurveyColumn) -> SurveyCell:
        readings = [each.get(column.name) for each in self._named]
        named = [each for each in readings if each and not _is_nothing(column, each.value)]
        found = [item for each in named for item in _items(column, each, self._finder)]
        if any(addresses_model(item.quote) for item in found):
            return _unclear(translatable("The document tries to tell the model what to answer."))
        if found:
            distinct = {item.value.casefold(): item for item in reversed(found)}
            items = tuple(reversed(distinct.values())) if column.type == "list" else (found[0],)
            return SurveyCell(state="found", items=items)
        if named:
            shown = str(named[0].value)[:_LONGEST_VALUE]
            return _unclear(
                translatable(f"The model named “{shown}”, which nothing in the document confirms.")
            )
        if not all(readings):
            return _unclear(translatable("The model's answer was cut off."))
        if self._finder.nearness(column) > _NEAR:
            return _unclear(translatable("The model found nothing, but the document speaks of it."))
        return SurveyCell(state="absent")


def _unclear(note: str) -> SurveyCell:
    return SurveyCell(state="unclear", note=note)


def _is_nothing(column: SurveyColumn, value: Any) -> bool:
    """Whether the model says that there is no value, or names none of the column's type.

    Small ones write "null" as a text.
    """
    text = str(value or "").strip(" .")
    if text.casefold() in ("", "null", "none", "n/a"):
        return True
    if column.type == "date":
        return not any(dates(text))
    return column.type in NUMBERS and not numbers(text)


def _items(column: SurveyColumn, named: _Named, finder: ValueFinder) -> Iterator[CellItem]:
    if column.type in _CHOSEN:
        for line in (named.line, finder.nearest(column)):
            if line and (said := finder.quoted(column, str(named.value), line)):
                yield said
                return
        return
    for each in named.value if isinstance(named.value, list) else [named.value]:
        if not _is_nothing(column, each) and (found := finder.find(column, str(each))):
            yield found


def _key(ready: ReadyModel, request: Generate) -> str:
    spec = ready.model.spec
    asked = [spec.sha256 or spec.id, VERSION, request.messages, request.params]
    return hashlib.sha256(msgspec.json.encode(asked)).hexdigest()
