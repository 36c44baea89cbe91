"""Answers what only all documents tell (how many, which of them, list all) by a survey.

The model reads each document alone. Counting, listing and all words of the answer are the
program's, in the language of the question.
"""

import re
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

import msgspec

from app.answers.modes.table_answer import is_spreadsheet
from app.answers.request import AnswerTask
from app.core.cancellation import CancelToken
from app.core.documents import EVERYTHING, Citation, Document, file_name
from app.core.events import (
    ChatEvent,
    CitationAdded,
    GenerationFinished,
    StageProgress,
    TextAppended,
)
from app.core.language_packs import Combining, SurveySentences
from app.core.languages import packs
from app.core.messages import CitationPart, Message
from app.core.surveys import (
    AskedAll,
    CellItem,
    ColumnType,
    SurveyCell,
    SurveyColumn,
    SurveyRow,
    as_number,
)
from app.core.wording import translatable
from app.retrieval.mention_match import has_words
from app.retrieval.survey_intent import AskedOfAll, asked_of_all
from app.retrieval.terms import (
    Words,
    numbers,
    words_and_numbers,
    words_in,
    words_of_language,
)
from app.store.documents.library_rows import LibraryRepository

_LONGEST_NAME = 80
_LONGEST_QUOTE = 200
_INTRODUCES = ":： \u00a0"
"""Ends a heading of a list, also in Chinese and French."""

_MOST_SHOWN = 100
"""Documents or values; the survey has all of them."""

_MOST_LOOKED_AT = 100
"""Documents whose beginning or heads are looked at to know what they are."""

_SHORT = 8
"""In passages: a document of which one value is asked for."""

_HEADS_END = 10_000
"""In characters: where the tables begin whose heads are looked at."""

_MOST_CITED = 5
"""Documents that are cited for one value."""

AskAll = Callable[
    [Sequence[str], SurveyColumn, CancelToken], Generator[StageProgress, None, AskedAll]
]
"""Asks a column of every document of some collections (ids); see `SurveyService.ask_all`."""


class AskingAllMode:
    """Recognises questions for all documents and answers them."""

    def __init__(self, library: LibraryRepository, ask_all: AskAll) -> None:
        self._library = library
        self._ask_all = ask_all

    def requested(self, task: AnswerTask) -> AskedOfAll | None:
        """What the question asks of all documents; None for another mode."""
        request, question = task.request, task.question
        if (
            request.mode not in ("chat", "auto")
            or request.documents != EVERYTHING
            or request.params.json_schema is not None
            or "@" in question.text
            or question.has_pictures
        ):
            return None
        collections = map(self._library.collection, request.sources)
        names = [each.name for each in collections if not each.is_attached]
        before = task.questions[:-1]
        asked = asked_of_all(question.text, names, before) if request.sources else None
        # Of most questions, nothing is read.
        documents = self._documents(request.sources) if asked else []
        texts = [each for each in documents if not is_spreadsheet(each)]
        # The invoices in a spreadsheet are its rows, which the tools for tables count.
        if asked is None or len(documents) < 2 or 2 * len(texts) <= len(documents):
            return None
        if asked.is_short and not self._is_in_many(texts, asked):
            return None
        if rows := self._rows(documents, texts):
            asked = asked_of_all(question.text, names, before, rows)
        return asked and asked.of(names, [PurePath(each.path).stem for each in documents])

    def _is_in_many(self, documents: Sequence[Document], asked: AskedOfAll) -> bool:
        """Whether a third of the documents, and more than one, have the words of a short question.

        If one has an average of them itself, that is what is asked for. A long document may have
        many such values, and search finds the one that is asked for.
        """
        having, looked_at = 0, documents[:_MOST_LOOKED_AT]
        for document in (each for each in looked_at if each.chunks <= _SHORT):
            texts = [each.full_text for each in self._library.chunks_of(document.id)]
            words = words_in(" ".join(texts[:3]), words_of_language(asked.language))
            lines = (line for each in texts for line in each.split("\n"))
            told = [line for line in lines if has_words(asked.about, line, words)]
            if any(map(asked.is_answered_by, told)):
                return False
            having += bool(told)
        return having > 1 and 3 * having >= len(looked_at)

    def _rows(self, documents: Sequence[Document], texts: Sequence[Document]) -> list[str]:
        """The words of heads of tables, but for those that most of the documents begin with.

        So the invoices beside a list of them are documents, and the bidders of a report are rows.
        """
        words = {
            word
            for each in documents[:_MOST_LOOKED_AT]
            for table in self._library.table_parts_at(each.id, 0, _HEADS_END)
            for head in (table.label_head, *(column.text for column in table.columns))
            for word in words_and_numbers(head)
        }
        begun = [self._beginning(each) for each in texts[:_MOST_LOOKED_AT]] if words else []
        return [
            word for word in words if 2 * sum(has_words(word, *each) for each in begun) < len(begun)
        ]

    def _beginning(self, document: Document) -> tuple[str, Words]:
        """The name and the first words of a document, and the words of its language."""
        first = self._library.chunks(self._library.chunk_ids_on(document.id, 1)[:1])
        text = "".join(each.text for each in first)
        return f"{PurePath(document.path).stem} {text[:_LONGEST_QUOTE]}", words_in(text)

    def reason(self, task: AnswerTask) -> str:
        """Why this mode was chosen, as a sentence for the user."""
        count = len(self._documents(task.request.sources))
        return translatable(f"The question asks for all of {count} documents.")

    def run(self, task: AnswerTask, asked: AskedOfAll) -> Generator[ChatEvent, None, None]:
        """Yields progress, the answer, and GenerationFinished last.

        What was read until it is stopped is answered, and stays for the next time. Raises
        UserError.
        """
        said = _sentences(asked.language)
        writer = Writer(self._library, task.answer)
        if not asked.about:
            documents = self._documents(task.request.sources)
            yield from writer.heading(said.all, count=len(documents))
            for document in documents[:_MOST_SHOWN]:
                row = SurveyRow(document.id, document.path, {})
                yield from writer.item(file_name(document.path), [(row, None)])
            yield from writer.rest(said, len(documents))
            yield GenerationFinished(reason="stop", computed=writer.computed)
            return
        found = yield from self._ask_all(task.request.sources, column_for(asked), task.cancel)
        is_stopped = task.cancel.is_cancelled and not all(row.cells for row in found.rows)
        documents = self._documents(task.request.sources)
        foreign = {
            each.id for each in documents if each.languages and each.languages[0] != asked.language
        }
        rows = tuple(_with_doubt(row) if row.document_id in foreign else row for row in found.rows)
        others = self._others(documents, asked.kind, foreign)
        counted = tuple(row for row in rows if row.document_id not in others)
        found = msgspec.structs.replace(found, rows=counted or rows)
        yield from _answer(asked, found, said, writer)
        if others:
            told = said.of_kind if counted else said.no_kind
            numbered = {"count": len(others), "documents": len(documents)}
            yield from writer.counted(told.format(kind=asked.kind, **numbered), *numbered.values())
        if is_stopped:
            yield from writer.heading(said.stopped)
        yield GenerationFinished(
            reason="stopped" if is_stopped else "stop",
            computed=writer.computed,
            survey_ids=found.survey_ids,
        )

    def _others(self, documents: Sequence[Document], kind: str, foreign: Set[str]) -> set[str]:
        """The documents that are of another kind: neither their name nor their text has the word.

        Of those in another language than the question (ids), that isn't known.
        """
        own = [each for each in documents if kind and each.id not in foreign]
        return {each.id for each in own if not self._has(each, kind)}

    def _has(self, document: Document, kind: str) -> bool:
        passages = self._library.chunks_of(document.id)
        words = words_in(" ".join(each.text for each in passages[:3]))
        text = " ".join((PurePath(document.path).stem, *(each.full_text for each in passages)))
        return has_words(kind, text, words)

    def _documents(self, sources: Sequence[str]) -> list[Document]:
        return [each for id_ in sources for each in self._library.documents(id_)]


def _with_doubt(row: SurveyRow) -> SurveyRow:
    """The row of a document in another language than the question, in which nothing is absent.

    No words of the question can confirm it there, and a small model overlooks much.
    """
    doubt = SurveyCell(
        state="unclear",
        note=translatable("The document is in another language than the question."),
    )
    doubted = {
        name: doubt if cell.state == "absent" and is_open else cell
        for name, cell in row.cells.items()
        for is_open in [cell.correction is None and not cell.is_searched]
    }
    return msgspec.structs.replace(row, cells=doubted)


def column_for(asked: AskedOfAll) -> SurveyColumn:
    """The column that is asked of each document."""
    name = asked.about
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME - 1].rsplit(" ", 1)[0] + "…"
    whole = asked.about if name != asked.about else ""
    match asked.wanted:
        case "documents":
            return SurveyColumn(
                name=name, type="mention", instruction=whole, language=asked.language
            )
        case "items":
            return SurveyColumn(name=name, type="list", instruction=whole)
        case "values" if asked.how:
            kind: ColumnType = "date" if asked.how in ("first", "last") else "number"
            return SurveyColumn(name=name, type=kind, instruction=whole, language=asked.language)
        case "values":
            return SurveyColumn(name=name, instruction=whole)


class _Value(NamedTuple):
    """A value, and each document that has it with where it says so."""

    value: str
    places: list[tuple[SurveyRow, CellItem | None]]


def _answer(
    asked: AskedOfAll, found: AskedAll, said: SurveySentences, writer: "Writer"
) -> Iterator[ChatEvent]:
    rows = [(row, cell) for row in found.rows for cell in row.cells.values()]
    known = [(row, cell) for row, cell in rows if cell.is_certain]
    having = [(row, cell) for row, cell in known if cell.value not in ("", "no")]
    lacking = [(row, cell) for row, cell in known if cell.value in ("", "no")]
    if asked.wanted == "items":
        yield from _values(_distinct(having), said, writer)
    elif not asked.is_negated:
        if asked.how:
            words = words_of_language(asked.language)
            yield from _combined(asked.how, having, len(found.rows), words, said, writer)
        yield from _listed(having, said.found, len(found.rows), said, writer)
    if asked.is_negated or (asked.wanted == "values" and lacking):
        yield from _listed(lacking, said.absent, len(found.rows), said, writer)
    if unclear := [(row, cell) for row, cell in rows if not cell.is_certain]:
        yield from _listed(unclear, said.uncertain, len(found.rows), said, writer)
    if asked.wanted == "documents":
        yield from _searched(asked, found, said, writer)
    covered = found.coverage
    counts = {
        "read": covered.read,
        "documents": covered.documents,
        "answered": covered.answered,
        "unclear": covered.unclear,
        "failed": covered.failed,
    }
    told = said.read + (said.unclear if covered.unclear else "")
    yield from writer.heading(told + (said.failed if covered.failed else "") + ".", **counts)


def _combined(
    how: Combining,
    rows: Sequence[tuple[SurveyRow, SurveyCell]],
    documents: int,
    words: Words,
    said: SurveySentences,
    writer: "Writer",
) -> Iterator[ChatEvent]:
    """What the values come to, for each unit; of dates, those that can be read in one way only."""
    by_unit: dict[str, list[str]] = {}
    for _, cell in rows:
        if how in ("first", "last"):
            if _DAY.fullmatch(cell.value):
                by_unit.setdefault("", []).append(cell.value)
        elif as_number(cell.value) is not None:
            by_unit.setdefault(_unit_of(cell, words), []).append(cell.value)
    for unit, values in by_unit.items():
        value = f"{_COMBINE[how](values)} {unit}".strip()
        sentence = said.combined[how].format(count=len(values), documents=documents, value=value)
        yield from writer.counted(sentence, value, len(values), documents)


def _unit_of(cell: SurveyCell, words: Words) -> str:
    """The unit of a cell, or else the word after its figure: kilograms are not added to tons."""
    if cell.unit or cell.correction is not None or not cell.items:
        return cell.unit
    (item, *_) = cell.items
    beside = _BESIDE.match(item.quote[item.value_end - item.char_start :])
    return beside[1] if beside and beside[1].casefold() not in words.function_words else ""


def _mean(values: Sequence[str]) -> str:
    mean = sum(map(Decimal, values)) / Decimal(len(values))
    return f"{round(mean, 2).normalize():f}"


_BESIDE = re.compile(r" ?([^\W\d_]{1,12})(?!\w)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_COMBINE: Mapping[Combining, Callable[[Sequence[str]], str]] = {
    "mean": _mean,
    "sum": lambda values: f"{sum(map(Decimal, values)):f}",
    "max": partial(max, key=Decimal),
    "min": partial(min, key=Decimal),
    "first": min,
    "last": max,
}


def _searched(
    asked: AskedOfAll, found: AskedAll, said: SurveySentences, writer: "Writer"
) -> Iterator[ChatEvent]:
    """Says how many documents were answered by the words of the question alone."""
    cells = [cell for row in found.rows for cell in row.cells.values() if cell.state != "failed"]
    searched = sum(cell.is_searched for cell in cells)
    if not searched:
        return
    told = said.words.format(about=asked.about, count=searched, documents=len(found.rows))
    if read := len(cells) - searched:
        told += said.others.format(count=read)
    yield from writer.counted(f"{told}.", searched, read, len(found.rows))


def _listed(
    rows: Sequence[tuple[SurveyRow, SurveyCell]],
    heading: str,
    documents: int,
    said: SurveySentences,
    writer: "Writer",
) -> Iterator[ChatEvent]:
    sentence = heading if rows else heading.rstrip(_INTRODUCES) + "."
    yield from writer.heading(sentence, count=len(rows), documents=documents)
    for row, cell in rows[:_MOST_SHOWN]:
        item = cell.items[0] if cell.items else None
        told = f"{cell.value} {cell.unit}".strip()
        if item and cell.value in ("yes", "no"):
            told = _on_one_line(item.quote)
        yield from writer.item(": ".join(filter(None, (file_name(row.path), told))), [(row, item)])
    yield from writer.rest(said, len(rows))


def _distinct(rows: Sequence[tuple[SurveyRow, SurveyCell]]) -> list[_Value]:
    """Each value once, whatever its case; what the user corrected has no place."""
    values: dict[str, _Value] = {}
    for row, cell in rows:
        read: list[tuple[str, CellItem | None]] = [(item.value, item) for item in cell.items]
        if cell.correction is not None:
            read = [(value, None) for each in cell.correction.split(";") if (value := each.strip())]
        for value, item in read:
            known = values.setdefault(value.casefold(), _Value(value, []))
            known.places.append((row, item))
    return sorted(values.values(), key=lambda each: each.value.casefold())


def _values(
    values: Sequence[_Value], said: SurveySentences, writer: "Writer"
) -> Iterator[ChatEvent]:
    yield from writer.heading(said.values, count=len(values))
    for each in values[:_MOST_SHOWN]:
        yield from writer.item(each.value, each.places[:_MOST_CITED])
    yield from writer.rest(said, len(values))


class Writer:
    """Writes the text with its citations, and notes the numbers that the program counted."""

    def __init__(self, library: LibraryRepository, written: Message) -> None:
        self._library = library
        self._length = len(written.text)
        self._cited = max((part.citation.n for part in written.citations), default=0)
        self._separator = "\n\n" if written.text else ""
        self._computed: set[str] = set()

    @property
    def computed(self) -> tuple[str, ...]:
        return tuple(sorted(self._computed))

    def heading(self, sentence: str, **counts: int) -> Iterator[ChatEvent]:
        yield from self.counted(sentence.format(**counts), *counts.values())

    def counted(self, sentence: str, *counts: int | str) -> Iterator[ChatEvent]:
        """A sentence with numbers that the program counted or computed."""
        self._computed |= {number for each in counts for number in numbers(str(each))}
        yield self._text(self._separator + sentence)
        self._separator = "\n\n"

    def item(
        self, text: str, places: Sequence[tuple[SurveyRow, CellItem | None]]
    ) -> Iterator[ChatEvent]:
        yield from self._with_citations(f"{self._separator}- {_on_one_line(text)}", places)
        self._separator = "\n"

    def beside(self, text: str, place: tuple[SurveyRow, CellItem | None]) -> Iterator[ChatEvent]:
        """More of an item, with a citation of its own."""
        yield from self._with_citations(f" {_on_one_line(text)}", [place])

    def _with_citations(
        self, text: str, places: Sequence[tuple[SurveyRow, CellItem | None]]
    ) -> Iterator[ChatEvent]:
        yield self._text(text)
        for row, item in places:
            self._cited += 1
            yield CitationAdded(CitationPart(self._citation(row, item), self._length))

    def rest(self, said: SurveySentences, count: int) -> Iterator[ChatEvent]:
        """Says how many of `count` items are not shown."""
        self._separator = "\n\n"
        if count > _MOST_SHOWN:
            yield from self.heading(said.more, count=count - _MOST_SHOWN)

    def _text(self, text: str) -> TextAppended:
        self._length += len(text)
        return TextAppended(text)

    def _citation(self, row: SurveyRow, item: CellItem | None) -> Citation:
        """The quote, or the beginning of a document that says nothing of it."""
        start, end = (item.char_start, item.char_end) if item else (0, 0)
        page = item.page if item else 1
        passages = self._library.chunks(self._library.chunk_ids_on(row.document_id, page))
        passage = next(
            (each for each in passages if each.char_start <= start < each.char_end), None
        )
        return Citation(
            n=self._cited,
            chunk_id=passage.id if passage else "",
            document_id=row.document_id,
            path=row.path,
            page=page,
            char_start=start,
            char_end=end,
            text=item.quote if item else "",
            score=1.0,
        )


def _sentences(language: str) -> SurveySentences:
    words = packs()[language].surveys
    assert words, "it has recognised the question"
    return words.said


def _on_one_line(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= _LONGEST_QUOTE:
        return line
    return line[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
