"""Asks the columns of a survey of one document, and keeps what the document itself confirms.

The model only names short values as JSON; the program finds them in the document and takes value
and quote from there. So no quote and no value is the model's own wording.
"""

import hashlib
from collections.abc import Generator, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from app.answers.answer_gate import AnswerGate
from app.answers.model_access import ReadyModel
from app.answers.modes.survey_form import (
    CHOSEN,
    LONGEST_VALUE,
    Named,
    Part,
    SurveyForm,
)
from app.core.cancellation import Cancelled, CancelToken
from app.core.documents import Chunk, Document
from app.core.errors import UserError
from app.core.languages import lazy_pattern, phrases
from app.core.surveys import NUMBERS, CellItem, SurveyCell, SurveyColumn
from app.core.wording import translatable
from app.engine.engine import Engines
from app.engine.engine_protocol import Generate, GenerateSamples, SampleText
from app.retrieval.dates import dates
from app.retrieval.instruction_text import addresses_model
from app.retrieval.terms import Words, content_terms, numbers
from app.retrieval.value_match import ValueFinder
from app.store.documents.collection_records import PartNoteRepository
from app.store.documents.library_rows import LibraryRepository

VERSION = 3
"""Changes with how columns are asked or found: what an older version found is asked again."""

_PART_TOKENS = 2500
"""A small model overlooks much in longer parts."""

_MOST_PARTS = 8
"""Of a longer document, those parts are read that have most of the words of the columns."""

_PASSAGE_TOKENS, _CELL_TOKENS = 200, 15
"""About so many tokens has a passage, and what is written about a cell."""

TOGETHER = 4
"""So many parts of documents are read together: their answers are decoded as one batch."""


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
        form = SurveyForm(columns)
        readings = [self._reading(each, form, ready, gate, cancel) for each in documents]
        waiting = [(reading, part) for reading in readings for part in reading.parts]
        total = len(waiting)
        # The parts of a document one by one, as long as each may be the last one that is needed.
        count = TOGETHER if len(readings) > 1 or readings[0].has_list else 1
        while waiting:
            together, waiting = waiting[:count], waiting[count:]
            asked = [(reading.document.id, form.request(part)) for reading, part in together]
            texts = self._texts(form, asked, ready, gate, cancel)
            for (reading, part), (key, text) in zip(together, texts, strict=True):
                reading.add(part, key, form.named(text, part))
            waiting = [(reading, part) for reading, part in waiting if not reading.is_complete]
            yield 1 - len(waiting) / total
        return [AskedDocument(reading.cells(), tuple(reading.keys)) for reading in readings]

    def _texts(
        self,
        form: SurveyForm,
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
                for number, text in self._answers(form, [asked[n][1] for n in left], ready, stop):
                    document_id, key = asked[left[number]][0], keys[left[number]]
                    texts[key] = text
                    self._kept.save(key, (document_id,), text)
                cancel.raise_if_cancelled()
        return [(key, texts[key]) for key in keys]

    def _answers(
        self, form: SurveyForm, requests: Sequence[Generate], ready: ReadyModel, stop: CancelToken
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
                        yield event.number, form.answer(event)
        except Cancelled:  # to give way, or for good
            return

    def _reading(
        self,
        document: Document,
        form: SurveyForm,
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
        return _Reading(document, form.columns, finder, [Part(part) for part in parts])


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
        parts: Sequence[Part],
    ) -> None:
        def nearness(part: Part) -> float:
            return sum(finder.nearness(each, part.passages) for each in columns)

        self.document = document
        self._columns = columns
        self._finder = finder
        self.has_list = _has_list(columns)
        self._total = len(parts)
        most = len(parts) if self.has_list else _MOST_PARTS
        self.parts = sorted(parts, key=nearness, reverse=True)[:most]
        self.keys: list[str] = []
        self._read: list[Chunk] = []
        self._named: list[dict[str, Named]] = []

    def add(self, part: Part, key: str, named: dict[str, Named]) -> None:
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
        cells = self._without_shared({each: self._cell(each) for each in self._columns})
        return {
            column.name: msgspec.structs.replace(cell, pages=pages)
            for column, cell in cells.items()
        }

    def _without_shared(
        self, cells: dict[SurveyColumn, SurveyCell]
    ) -> dict[SurveyColumn, SurveyCell]:
        """The cells without values whose words fit another column better that has them, too.

        To fill a form, a small model gives what it found for one column for a similar one, too.
        Where nothing tells which one it belongs to, it is certain for neither.
        """
        at: dict[tuple[int, int], list[SurveyColumn]] = {}
        for column, cell in cells.items():
            if cell.state == "found" and column.type not in (*CHOSEN, "list", "mention"):
                place = cell.items[0].value_start, cell.items[0].value_end
                at.setdefault(place, []).append(column)
        for sharing in at.values():
            shares = {each: self._finder.share(each, cells[each].items[0]) for each in sharing}
            best = max(shares.values())
            for column in sharing if len(sharing) > 1 else ():
                if not best or shares[column] < best:
                    is_absent = best > 0 and not self._finder.speaks_of(column)
                    cells[column] = SurveyCell(state="absent") if is_absent else _SHARED
        return cells

    def _cell(self, column: SurveyColumn) -> SurveyCell:
        readings = [each.get(column.name) for each in self._named]
        named = [each for each in readings if each and not _is_nothing(column, each.value)]
        values = [value for each in named for value in _values(each.value)]
        if found := list(self._confirmed(column, named, values)):
            doubt = self._doubt(column, found)
            return (
                _unclear(doubt)
                if doubt
                else _found(column, found, max(0, len(values) - len(found)))
            )
        if named and self._is_silent(column, values):
            return SurveyCell(state="absent")
        if named:
            shown = "; ".join(values)[:LONGEST_VALUE]
            return _unclear(
                translatable(f"The model named “{shown}”, which nothing in the document confirms.")
            )
        if not all(readings):
            return _unclear(translatable("The model's answer was cut off."))
        if self._finder.speaks_of(column):
            return _unclear(translatable("The model found nothing, but the document speaks of it."))
        return SurveyCell(state="absent")

    def _is_silent(self, column: SurveyColumn, values: Sequence[str]) -> bool:
        """Whether the document says nothing of a column that the model filled, unconfirmed.

        It then names what stands there about something else, and says no of what it finds nothing
        about. What stands nowhere is not certain: it may be another way to write what is there.
        """
        if column.type == "yes/no" and set(values) == {"no"}:
            return not self._finder.speaks_of(column)
        if not self._finder.lacks(column):
            return False
        is_copied = column.type in (*NUMBERS, "date") and self._finder.has(column, values)
        return is_copied or column.type in ("mention", "yes/no")

    def _doubt(self, column: SurveyColumn, found: Sequence[CellItem]) -> str:
        """Why what was found does not count; "" if it does."""
        if any(addresses_model(item.quote) for item in found):
            return translatable("The document tries to tell the model what to answer.")
        if column.type == "mention" and self._finder.denies(column, found[0]):
            return translatable("The document may deny it.")
        return ""

    def _confirmed(
        self, column: SurveyColumn, named: Sequence[Named], values: Sequence[str]
    ) -> Iterator[CellItem]:
        if column.type == "mention":
            yield from self._finder.mentions(column, values)
        else:
            for each in named:
                yield from _items(column, each, self._finder)


def rough_tokens(passages: int, columns: Sequence[SurveyColumn]) -> tuple[int, int]:
    """About how many tokens are read of a document of so many passages, and written about it."""
    length = passages * _PASSAGE_TOKENS
    if not _has_list(columns):
        length = min(length, _MOST_PARTS * _PART_TOKENS)
    return length, -(-length // _PART_TOKENS) * _CELL_TOKENS * len(columns)


def _has_list(columns: Sequence[SurveyColumn]) -> bool:
    """Whether all parts of a document have to be read."""
    return any(each.type == "list" for each in columns)


def _found(column: SurveyColumn, items: Sequence[CellItem], unconfirmed: int) -> SurveyCell:
    """The first value, or all distinct ones of a list, of which some may not be confirmed."""
    if column.type != "list":
        return SurveyCell(state="found", items=tuple(items[:1]))
    distinct = {item.value.casefold(): item for item in reversed(items)}
    note = translatable(f"{unconfirmed} more values were named, which nothing confirms.")
    return SurveyCell(
        state="found", items=tuple(reversed(distinct.values())), note=note if unconfirmed else ""
    )


def _unclear(note: str) -> SurveyCell:
    return SurveyCell(state="unclear", note=note)


_SHARED = _unclear(translatable("The model named the same words for another column."))


def _is_nothing(column: SurveyColumn, value: Any) -> bool:
    """Whether the model says that there is no value, or names none of the column's type.

    Small ones write "null" as a text.
    """
    if isinstance(value, list):
        return all(_is_nothing(column, each) for each in value)
    text = str(value or "").strip(" .")
    if text.casefold() in ("", "null", "none", "n/a"):
        return True
    if column.type == "mention" and text.casefold() in ("no", "false"):
        return True
    if column.type == "date":
        return not any(dates(text))
    return column.type in NUMBERS and not numbers(text)


def _items(column: SurveyColumn, named: Named, finder: ValueFinder) -> Iterator[CellItem]:
    if column.type in CHOSEN:
        value = str(named.value)
        for line in (named.line, finder.nearest(column, value)):
            if line and (said := finder.quoted(column, value, line)):
                yield said
                return
        return
    for each in _values(named.value):
        parts = [finder.find(column, part) for part in _joined(each, finder.words)]
        if column.type == "list" and parts and None not in parts:
            yield from filter(None, parts)
        elif found := finder.find(column, each):
            yield found


_conjunction = lazy_pattern(
    lambda: r"\s+" + phrases(lambda pack: pack.figures.conjunctions) + r"\s+"
)


def _joined(value: str, words: Words) -> list[str]:
    """The items of a list that a model left joined, "a loose railing and a rusty ladder"; or none.

    Names ("Sons and Daughters") and pairs of single words ("terms and conditions") are one item,
    and so is what depends on one word ("cost of goods and services").
    """
    parts = _conjunction().split(value)
    first = parts[0].split()
    are_phrases = all(len(part.split()) > 1 for part in parts) or (
        len(first) > 1 and len(content_terms(parts[0], words)) == len(first)
    )
    are_names = any(not part[:1].islower() for part in parts[1:])
    return parts if len(parts) > 1 and are_phrases and not are_names else []


def _values(value: Any) -> list[str]:
    """The values that a model named: several of a list, each once."""
    each = value if isinstance(value, list) else [value]
    return list(dict.fromkeys(map(str, each)))


def _key(ready: ReadyModel, request: Generate) -> str:
    spec = ready.model.spec
    asked = [spec.sha256 or spec.id, VERSION, request.messages, request.params]
    return hashlib.sha256(msgspec.json.encode(asked)).hexdigest()
