"""What a question to all documents is answered with: lists, counts and what the values come to.

All words are the program's, in the language of the question.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from app.answers.modes.survey_selection import is_selected
from app.core.documents import Citation, distinct_names
from app.core.events import ChatEvent, CitationAdded, TextAppended
from app.core.language_packs import Combining, SurveySentences
from app.core.messages import CitationPart, Message
from app.core.surveys import AskedAll, CellItem, SurveyCell, SurveyRow
from app.core.unicode_text import on_one_line
from app.retrieval.measures import Measure, measure_of
from app.retrieval.mention_match import amounts_of_money
from app.retrieval.survey_intent import AskedOfAll
from app.retrieval.terms import Words, numbers, words_of_language
from app.store.documents.library_rows import LibraryRepository

LONGEST_QUOTE = 200
"""In characters."""

_INTRODUCES = ":： \u00a0"
"""Ends a heading of a list, also in Chinese and French."""

MOST_SHOWN = 100
"""Documents or values; the survey has all of them."""

_MOST_CITED = 5
"""Documents that are cited for one value."""


class _Value(NamedTuple):
    """A value, and each document that has it with where it says so."""

    value: str
    places: list[tuple[SurveyRow, CellItem | None]]


def answered(
    asked: AskedOfAll, found: AskedAll, said: SurveySentences, writer: "Writer"
) -> Iterator[ChatEvent]:
    """Lists, counts and coverage."""
    rows = [(row, cell) for row in found.rows for cell in row.cells.values()]
    known = [(row, cell) for row, cell in rows if cell.is_certain]
    said_of = [(row, cell) for row, cell in known if cell.value not in ("", "no")]
    having = [(row, cell) for row, cell in said_of if asked.is_negated or is_selected(asked, cell)]
    lacking = [(row, cell) for row, cell in known if cell.value in ("", "no")]
    if asked.may_hold_in_part:
        yield from writer.counted(said.not_all.format(about=asked.about))
    if asked.wanted == "items":
        yield from _values(_distinct(having), said, writer)
    elif not asked.is_negated:
        if asked.how == "same":
            yield from _alike(having, len(found.rows), said, writer)
        elif asked.how:
            words = words_of_language(asked.language)
            having = _in_order(asked.how, having, words)
            yield from _combined(asked.how, having, len(found.rows), words, said, writer)
        yield from _listed(having, said.found, len(found.rows), said, writer, asked)
        if len(having) < len(said_of):
            others = [each for each in said_of if each not in having]
            yield from _listed(others, said.otherwise, len(found.rows), said, writer, asked)
        elif asked.wanted == "documents" and (denied := [e for e in lacking if e[1].value == "no"]):
            yield from _listed(denied, said.otherwise, len(found.rows), said, writer)
    if asked.is_negated or (asked.wanted == "values" and lacking):
        yield from _listed(lacking, said.absent, len(found.rows), said, writer)
    if unclear := [(row, cell) for row, cell in rows if not cell.is_certain]:
        yield from _listed(unclear, said.uncertain, len(found.rows), said, writer)
    if asked.wanted == "documents":
        yield from _searched(asked, found, said, writer)
    covered = found.coverage
    told = said.read + (said.unclear if covered.unclear else "")
    yield from writer.heading(
        told + (said.failed if covered.failed else "") + ".", **covered.counts
    )


def _combined(
    how: Combining,
    rows: Sequence[tuple[SurveyRow, SurveyCell]],
    documents: int,
    words: Words,
    said: SurveySentences,
    writer: "Writer",
) -> Iterator[ChatEvent]:
    """What the values come to, for each unit, and of which documents the highest and so on are."""
    by_kind: dict[str, list[tuple[Measure, str]]] = {}
    files = distinct_names(row.path for row, _ in rows)
    for row, cell in rows:
        if measure := _measured(how, cell, words):
            by_kind.setdefault(measure.kind, []).append((measure, files[row.path]))
    for measures in by_kind.values():
        factor = min(each.factor for each, _ in measures)
        values = [_value_in(how, each, factor) for each, _ in measures]
        one = _COMBINE[how](values)
        names = [name for value, (_, name) in zip(values, measures, strict=True) if value == one]
        names = names if how in _EXTREMES else []
        told = ", ".join((*names[:_MOST_CITED], *("…" for _ in names[_MOST_CITED:][:1])))
        unit = _unit_in([each for each, _ in measures if each.factor == factor])
        aside = measures[0][0].aside if len(by_kind) > 1 else ""
        value = f"{one} {unit}".strip() + (f" ({aside})" if aside else "")
        value += f" ({told})" if told else ""
        sentence = said.combined[how].format(count=len(values), documents=documents, value=value)
        yield from writer.counted(sentence, one, told, len(values), documents)


def _alike(
    rows: Sequence[tuple[SurveyRow, SurveyCell]],
    documents: int,
    said: SurveySentences,
    writer: "Writer",
) -> Iterator[ChatEvent]:
    """Each value that several documents have; amounts of money are the same however written."""
    files = distinct_names(row.path for row, _ in rows)
    having: dict[object, list[tuple[str, str]]] = {}
    for row, cell in rows:
        key = frozenset(amounts_of_money(cell.value)) or cell.value.casefold()
        having.setdefault(key, []).append((cell.value, files[row.path]))
    several = [each for each in having.values() if len(each) > 1]
    for each in several or [[]]:
        names = [name for _, name in each]
        told = ", ".join((*names[:_MOST_CITED], *("…" for _ in names[_MOST_CITED:][:1])))
        value = f"{each[0][0]} ({told})" if each else "–"
        sentence = said.alike.format(count=len(each), documents=documents, value=value)
        yield from writer.counted(sentence, value, len(each), documents)


def _measured(how: Combining, cell: SurveyCell, words: Words) -> Measure | None:
    """The value of a cell; a date that can be read in several ways is none."""
    if how in ("first", "last"):
        is_day = _DAY.fullmatch(cell.value)
        return Measure(Decimal(cell.value.replace("-", "")), "", "") if is_day else None
    return measure_of(cell, words)


def _value_in(how: Combining, measure: Measure, factor: int) -> str:
    """A value in the unit of this factor, as written if that is its own."""
    if how in ("first", "last"):
        digits = f"{measure.number:08f}"
        return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    if measure.factor == factor:
        return f"{measure.number:f}"
    return f"{(measure.number * measure.factor / factor).normalize():f}"


def _unit_in(measures: Sequence[Measure]) -> str:
    """Their unit, not as it is written beside a single one: "1 year"."""
    units = [each.unit for each in measures if abs(each.number) != 1]
    return next(iter(units), measures[0].unit)


def _in_order(
    how: Combining, rows: Sequence[tuple[SurveyRow, SurveyCell]], words: Words
) -> list[tuple[SurveyRow, SurveyCell]]:
    """The rows by unit, those with the highest or first value first if it is asked for."""
    if how not in _EXTREMES:
        return list(rows)
    measured = [(_measured(how, cell, words), (row, cell)) for row, cell in rows]
    read = [(measure, each) for measure, each in measured if measure]
    kinds = list(dict.fromkeys(measure.kind for measure, _ in read))
    read.sort(key=lambda each: each[0].number * each[0].factor, reverse=how in ("max", "last"))
    read.sort(key=lambda each: kinds.index(each[0].kind))
    return [*(each for _, each in read), *(each for measure, each in measured if not measure)]


def _mean(values: Sequence[str]) -> str:
    mean = sum(map(Decimal, values)) / Decimal(len(values))
    return f"{round(mean, 2).normalize():f}"


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_EXTREMES = ("max", "min", "first", "last")
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
    asked: AskedOfAll | None = None,
) -> Iterator[ChatEvent]:
    """The documents with their values, in the units that are compared if any are `asked` for."""
    sentence = heading if rows else heading.rstrip(_INTRODUCES) + "."
    yield from writer.heading(sentence, count=len(rows), documents=documents)
    files = distinct_names(row.path for row, _ in rows)
    for row, cell in rows[:MOST_SHOWN]:
        item = cell.items[0] if cell.items else None
        told = f"{cell.value} {cell.unit}".strip()
        if asked and (asked.how or asked.limit):
            measure = measure_of(cell, words_of_language(asked.language))
            told = f"{measure.number:f} {measure.unit}".strip() if measure else told
        if item and cell.value in ("yes", "no", ""):
            told = on_one_line(item.quote, LONGEST_QUOTE)
        yield from writer.item(": ".join(filter(None, (files[row.path], told))), [(row, item)])
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
    for each in values[:MOST_SHOWN]:
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
        yield from self._with_citations(
            f"{self._separator}- {on_one_line(text, LONGEST_QUOTE)}", places
        )
        self._separator = "\n"

    def beside(self, text: str, place: tuple[SurveyRow, CellItem | None]) -> Iterator[ChatEvent]:
        """More of an item, with a citation of its own."""
        yield from self._with_citations(f" {on_one_line(text, LONGEST_QUOTE)}", [place])

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
        if count > MOST_SHOWN:
            yield from self.heading(said.more, count=count - MOST_SHOWN)

    def _text(self, text: str) -> TextAppended:
        self._length += len(text)
        return TextAppended(text)

    def _citation(self, row: SurveyRow, item: CellItem | None) -> Citation:
        """The quote, or the beginning of a document that says nothing of it."""
        start, end = (item.char_start, item.char_end) if item else (0, 0)
        page = item.page if item else 1
        passage = self._library.chunk_at(row.document_id, page, start)
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
