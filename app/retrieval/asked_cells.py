"""Which cells of tables a question asks for: by the words of their rows, and by their periods."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec

from app.core.documents import Hit, file_name
from app.core.figure_words import total_rows
from app.core.languages import any_phrase, lazy_pattern
from app.core.tables import (
    CURRENCY_SIGNS,
    CellFigure,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    cell_figure,
    cell_unit,
    in_words,
)
from app.index.tables.wording import is_period
from app.retrieval.dates import dates
from app.retrieval.figures import periods
from app.retrieval.name_match import own_terms, parts_in
from app.retrieval.recency import newest, series_of_name
from app.retrieval.statements import (
    Measure,
    Period,
    asked_items,
    asked_measures,
    asks_for,
    defined_lines,
    definitions,
    ends_in,
    is_instant,
    is_line_of,
    is_whole,
    item_name,
    lines_of,
    period_in,
    period_of,
    plain_label,
    reports,
    reports_item,
    wants_percent,
    without_asides,
    without_dates,
    without_places,
    years_in,
)
from app.retrieval.terms import InverseDocumentFrequency, content_terms

_CODE = re.compile(r"[^\W\d_]{1,5}[- ]?\d[\w-]*")
"""A label that is nothing but the name of an article or the like: "RV-25", "DN 40"."""

_PLAIN = re.compile(r"\w[\w-]*")
_ABBREVIATION = re.compile(r"\b[A-Z](?: ?& ?[A-Z]|[A-Z]){1,5}\b")

_PERCENT_UNIT = re.compile(r"%|percent", re.IGNORECASE)

_ABOVE, _TITLE = 0.7, 0.5
_ON_PAGE, _DOCUMENT = 0.3, 0.2
_PERIOD, _OTHER_PERIOD, _NEWEST, _LENGTH = 0.4, 0.2, 0.3, 0.1
_HEAD, _NOT_ASKED, _AGAIN = 0.5, 0.3, 0.2
_LEAST = 0.5
"""Chosen by reason and tried on the reports of one company. With any of them halved or doubled, the
share of right cells among three falls by up to a fifth on those of others
(`python -m tests.bench.cells_bench FOLDER --halved`)."""

_CANDIDATES = 60

_total = lazy_pattern(lambda: rf"(?:{any_phrase(lambda pack: pack.tables.totals)})\W*")
"""A label that says nothing of what is added up."""
_total_word = lazy_pattern(lambda: rf"^\W*(?:{total_rows()})(?!\w)|(?<!\w)(?:{total_rows()})\W*$")

_SAID = 0.5
"""The least share of a row's label, by weight, that a question about it says. A question about
legal proceedings does not ask for "Proceeds from maturities of marketable securities"."""


TextsOf = Callable[[str], Iterable[str]]
"""The texts of a document, by its id."""


_SCALE_ONLY = re.compile(r"1 \w+")


class DocumentCell(NamedTuple):
    """A cell with its row, its column, its table and the document that this is in.

    `name` is what the question calls the line of a statement that the row reports.
    """

    document_id: str
    path: str
    table: Table
    row: TableRow
    column: TableColumn
    cell: TableCell
    name: str = ""

    @property
    def unit(self) -> str:
        """Its unit, with the currency of the amounts that stand around it.

        Statements write the sign only beside the first amount of a column and its totals.
        """
        unit = cell_unit(self.table, self.row, self.column, self.cell)
        has_scale_only = unit == self.table.unit and _SCALE_ONLY.fullmatch(in_words("1", unit))
        return f"{self._currency()} {unit}".lstrip() if has_scale_only else unit

    def _currency(self) -> str:
        """The sign of its text, or else that of the nearest signs above and below it, if alike."""
        if own := _sign_of(self.cell):
            return own
        column = next(n for n, each in enumerate(self.table.columns) if each is self.column)
        row = next(n for n, each in enumerate(self.table.rows) if each is self.row)
        cells = [each.cells[column] for each in self.table.rows]
        above = next(filter(None, map(_sign_of, reversed(cells[:row]))), "")
        below = next(filter(None, map(_sign_of, cells[row + 1 :])), "")
        return above if above == below else ""

    @property
    def period(self) -> Period:
        """That of its column, which its row may tell more exactly: "February"."""
        own, of_row = period_of(self.table, self.column), period_in(self.row.label)
        if not is_row_of_period(self.row):
            return own
        return own._replace(
            year=of_row.year or own.year,
            month=of_row.month or own.month,
            length=of_row.length or own.length,
            part=of_row.part or own.part,
        )

    @property
    def is_part(self) -> bool:
        """Whether other columns of its table are about the same period, and may have the whole."""
        return bool(self.period.year) and not is_whole(self.table, self.column)

    @property
    def is_newest(self) -> bool:
        """Whether no other column of its table is about a later period."""
        ends = [period_of(self.table, column).end for column in self.table.columns]
        return period_of(self.table, self.column).end == max(ends)

    @property
    def figure(self) -> CellFigure:
        """It as evidence, without its table."""
        figure = cell_figure(*self[:6])
        period = figure.period
        if is_row_of_period(self.row):
            known = period if period_in(self.row.label).year == 0 else ""
            period = " ".join(filter(None, (self.row.label, known)))
        return msgspec.structs.replace(
            figure, name=self.name, unit=self.unit, period=period, is_part=self.is_part
        )


def is_row_of_period(row: TableRow) -> bool:
    """Whether a row is about a period: "2023", "February", "13 March 2026"."""
    return _is_period(row.label)


_is_period = lru_cache(maxsize=65536)(is_period)


def _sign_of(cell: TableCell | None) -> str:
    return next((sign for sign in CURRENCY_SIGNS if cell and sign in cell.text), "")


class _Row(NamedTuple):
    """A row with the terms of its label, of what it stands under, and of its table's title.

    `item` is the line of a statement that it reports; `is_named`: the question names that line,
    or the measure that it reports. Of a row about a period, `column` is the one that `label` is of.
    """

    document_id: str
    table: Table
    row: TableRow
    label: frozenset[str]
    above: frozenset[str]
    title: frozenset[str]
    item: str = ""
    is_named: bool = False
    column: TableColumn | None = None


class _Question:
    """What a question asks for: terms, lines of statements, and periods."""

    def __init__(self, question: str, names: Iterable[str], labels: Iterable[str] = ()) -> None:
        self.items = _not_within(labels, question, asked_items(question))
        self.measures = asked_measures(question)
        rest = without_asides(
            without_places(without_dates(question), (place for _, place in self.items))
        )
        self.terms = frozenset(own_terms(rest, names)) | {_term_of(key) for key, _ in self.items}
        self.abbreviations = [
            re.sub("[^A-Z]", "", each).casefold() for each in _ABBREVIATION.findall(question)
        ]
        self.ends = ends_in(question)
        self.parts = parts_in(question)
        self.is_instant = is_instant(question)
        is_of_years = bool(self.ends) and not any(month for _, month in self.ends)
        usual = frozenset({"year"}) if is_of_years and not self.is_instant else frozenset[str]()
        self.length = periods(question) or usual
        self.wants_percent = wants_percent(question)
        self.days = _days(question)
        self.is_dated = bool(self.ends)
        self.words = f" {' '.join(_PLAIN.findall(question.casefold()))} "

    def is_of_other(self, label: str) -> bool:
        """Whether a row is that of another article or the like: "RV-15" for "RV-25"."""
        return bool(_CODE.fullmatch(label)) and f" {label.casefold()} " not in self.words

    def is_about(self, table: Table, row: TableRow) -> bool:
        """Whether a row about a period is about one that the question names."""
        if self.days and (days := _days(row.label)):
            return not self.days.isdisjoint(days)
        found = period_in(row.label)
        years = {period_of(table, column).year for column in table.columns}
        return any(
            year in ({found.year} if found.year else years) and month in (found.month, 0)
            for year, month in self.ends
        ) and not (self.parts and found.part not in self.parts)


def asked_cells(
    question: str,
    hits: Sequence[Hit],
    tables: Mapping[str, Sequence[Table]],
    texts_of: TextsOf = lambda _id: (),
) -> list[DocumentCell]:
    """The cells that a question may ask for, best first; none of rows without a word of it.

    Only rows that report what the question names, or of whose label it says half, are looked at.
    A row scores by the share of the question's words that are in its label or, less, above it, and
    by the share of its label that is in the question, with words weighted by inverse document
    frequency over all rows. The best column is that of the period asked for, or the newest one.

    Args:
        hits: the passages found for the question, best first.
        tables: those of each document of the passages, by its id.
        texts_of: the texts of a document, which may say what its lines are made of.
    """
    paths = ordered_paths(question, hits)
    labels = {row.label for id_ in paths for table in tables.get(id_, ()) for row in table.rows}
    asked = _Question(question, map(file_name, paths.values()), labels)
    rows = [row for id_ in paths for row in _rows(asked, id_, tables.get(id_, ()), texts_of)]
    idf = InverseDocumentFrequency([row.label | row.above | row.title for row in rows])
    known = frozenset(term for term in asked.terms if idf.knows({term}))
    ranks: dict[tuple[str, int], int] = {}
    for rank, hit in enumerate(hits):
        ranks.setdefault((hit.chunk.document_id, hit.chunk.page), rank)
    places = {id_: place / len(paths) for place, id_ in enumerate(paths)}
    scored: list[tuple[float, DocumentCell]] = []
    said = f" {plain_label(question.rstrip('?'))} "
    matched = [(row, _row_score(row, known, idf)) for row in rows if _is_said(row, known, idf)]
    least = _LEAST * max((score for _, score in matched), default=0.0)
    for row, of_row in matched:
        if of_row < least:
            continue
        score = of_row + _DOCUMENT * (1 - places[row.document_id])
        page = row.document_id, row.table.page
        score += _ON_PAGE / (1 + _ON_PAGE * ranks[page]) if page in ranks else 0
        for column, cell in zip(row.table.columns, row.row.cells, strict=True):
            if cell and cell.value is not None and row.column in (None, column):
                path = paths[row.document_id]
                is_said = f" {plain_label(row.row.label)} " in said
                name = "" if is_said else item_name(row.item, row.row.label)
                found = DocumentCell(row.document_id, path, row.table, row.row, column, cell, name)
                scored.append((score + _column_score(asked, found, known, idf), found))
    scored.sort(key=lambda each: (-each[0], not each[1].cell.value))  # a dash after an amount
    return _different(scored[:_CANDIDATES])


def _days(text: str) -> frozenset[str]:
    """The days that a text names."""
    return frozenset(each for found in dates(text) for each in found.readings if len(each) > 7)


def _not_within(
    labels: Iterable[str], question: str, items: Iterable[tuple[str, str]]
) -> list[tuple[str, str]]:
    """The items that a question names without naming another line: "income taxes payable"."""
    said = f" {plain_label(question)} "
    others = [each for each in map(plain_label, labels) if f" {each} " in said]
    return [
        (key, place)
        for key, place in items
        if not any(place.casefold() in other and not is_line_of(key, other) for other in others)
    ]


def _different(scored: Sequence[tuple[float, DocumentCell]]) -> list[DocumentCell]:
    """Cells by score, each further one of a row a little lower; a figure of a period only once."""
    taken: Counter[int] = Counter()
    seen: set[tuple[str, object, Period]] = set()
    left, found = list(scored), []
    while left:
        best = max(left, key=lambda each: each[0] - _AGAIN * taken[id(each[1].row)])
        left.remove(best)
        cell = best[1]
        same = cell.document_id, cell.cell.value, cell.period
        if same not in seen:
            seen.add(same)
            taken[id(cell.row)] += 1
            found.append(cell)
    return found


def series_of(question: str, cells: Sequence[DocumentCell]) -> list[DocumentCell]:
    """The figures of several reports for the line of the best cell, one each, the oldest first.

    Of periods as long as that of the best cell; none unless the question asks for a change, but not
    for certain years, for the latest report or for the change since a year before.
    """
    found: dict[str, DocumentCell] = {}
    paths = {cell.document_id: cell.path for cell in cells}
    asked = definitions().questions
    is_change = asks_for(question, asked.change) and not asks_for(question, asked.year_ago)
    if not is_change or years_in(question) or newest(question, paths):
        return []
    for cell in cells:
        is_same = (
            plain_label(cell.row.label) == plain_label(cells[0].row.label)
            and cell.unit == cells[0].unit
            and series_of_name(cell.path) == series_of_name(cells[0].path)
        )
        if is_same and cell.period.year and cell.period.length == cells[0].period.length:
            found.setdefault(cell.document_id, cell)
    series = sorted(found.values(), key=lambda cell: cell.period.end)
    return series if len({cell.period.end for cell in series}) > 1 else []


def names_row(question: str, cell: DocumentCell) -> bool:
    """Whether a question names the item that the row of a cell reports, or has all of its words.

    Not only within the name of an item: "net cash from financing" does not name "Other, net".
    """
    items = asked_items(question)
    row, title = cell.row, cell.table.title
    if is_row_of_period(row):
        return False
    if any(reports_item(key, row.label, row.parents, title) for key, _ in items):
        return True
    words = frozenset(added_terms(row.label))
    rest = without_places(question, (place for _, place in items))
    return (
        bool(words)
        and words <= frozenset(content_terms(rest))
        and not any(is_line_of(key, row.label) for key, _ in items)
    )


def _is_said(row: _Row, known: frozenset[str], idf: InverseDocumentFrequency) -> bool:
    label = row.column.kind if row.column else row.row.label
    said = row.label & known if not _total().fullmatch(label) else frozenset()
    added = row.label & frozenset(added_terms(label)) or row.label
    return row.is_named or (bool(said) and idf.weight(said) >= _SAID * idf.weight(added))


def _row_score(row: _Row, known: frozenset[str], idf: InverseDocumentFrequency) -> float:
    if not known:
        return 1.0  # all such rows are named, by words that none of them has: "gross profits"
    in_label = idf.weight(row.label & known)
    above = idf.weight((row.above - row.label) & known)
    title = idf.weight((row.title - row.above - row.label) & known)
    share = (in_label + _ABOVE * above + _TITLE * title) / idf.weight(known)
    return (share + in_label / idf.weight(row.label)) / 2


def _column_score(
    asked: _Question, cell: DocumentCell, known: frozenset[str], idf: InverseDocumentFrequency
) -> float:
    period = cell.period
    kind = frozenset(content_terms(cell.column.kind))
    is_item = any(is_line_of(key, cell.column.kind) for key, _ in asked.items)
    told = 1.0 if is_item else len(kind & asked.terms) / max(len(kind), 1)
    score = -_NOT_ASKED if is_percent(cell.unit) and not asked.wants_percent else 0.0
    if asks_for(cell.column.text, definitions().change_heads):
        return score - _NOT_ASKED  # a period is told of the whole table
    if not period.year:
        head = frozenset(content_terms(cell.column.text))
        return score + _HEAD * max(idf.weight(head & known) / (idf.weight(known) or 1), told)
    score += _HEAD * told - _NOT_ASKED * (cell.is_part and told < 1)
    if not asked.ends and period.part and asked.parts:
        score += _PERIOD * (period.part in asked.parts)
    elif not asked.ends:
        score += _NEWEST * cell.is_newest
    elif _is_asked(asked, cell):
        score += _PERIOD
    elif not (period.month and all(month for _, month in asked.ends)):
        score += _OTHER_PERIOD * cell.is_newest
    is_as_long = not period.length if asked.is_instant else asked.length & period.length
    return score + _LENGTH * bool(is_as_long)


def _is_asked(asked: _Question, cell: DocumentCell) -> bool:
    """Whether a column is of a period that the question names: by its month, if that is told.

    A quarter that is only told by its year is rather that of the report than that of a year before.
    """
    period = cell.period
    if asked.parts and period.part:
        return period.part in asked.parts and any(year == period.year for year, _ in asked.ends)
    may_be_older = cell.is_newest or "quarter" not in asked.length
    return any(
        year == period.year and (month == period.month if month and period.month else may_be_older)
        for year, month in asked.ends
    )


def is_percent(unit: str) -> bool:
    return bool(_PERCENT_UNIT.search(unit))


def ordered_paths(question: str, hits: Sequence[Hit]) -> dict[str, str]:
    """The paths of the documents, by id; the newest first if the question asks for it."""
    paths = {hit.chunk.document_id: hit.path for hit in hits}
    first = newest(question, paths)
    return dict(sorted(paths.items(), key=lambda pair: pair[0] not in first))


def _rows(
    asked: _Question, document_id: str, tables: Sequence[Table], texts_of: TextsOf
) -> Iterator[_Row]:
    reported = {
        id(row): key
        for key, _ in asked.items
        for line in lines_of(key, tables) or defined_lines(key, tables, texts_of(document_id))
        for row in line.rows
    }
    for table in tables:
        title = _terms(table.title, asked)
        for row in table.rows:
            if asked.is_dated and is_row_of_period(row):
                for column in table.columns if asked.is_about(table, row) else ():
                    label = _headed(column.kind, asked)
                    yield _Row(document_id, table, row, label, frozenset(), title, column=column)
            elif not asked.is_of_other(row.label) and any(
                cell and cell.value is not None for cell in row.cells
            ):
                above = frozenset[str]().union(*(_headed(each, asked) for each in row.parents))
                label = _terms(row.label, asked)
                key = reported.get(id(row), "")
                keys = {key} if key else _reported_by(row, asked.measures)
                fields = label | set(map(_term_of, keys)), above, title, key, bool(keys)
                yield _Row(document_id, table, row, *fields)


def _reported_by(row: TableRow, measures: Iterable[Measure]) -> set[str]:
    """The items of the measures that a row itself reports."""
    return {
        key.removeprefix("-")
        for each in measures
        if reports(each, row.label)
        for key in (*each.of, *each.by)
    }


def _headed(text: str, asked: _Question) -> frozenset[str]:
    """The terms of a label that rows stand under, with the items that it names."""
    return _terms(text, asked) | {_term_of(key) for key, _ in asked.items if is_line_of(key, text)}


def _term_of(key: str) -> str:
    """A term for an item that is no word: "cash" in a label is not the item of that key."""
    return f"item:{key}"


def _terms(text: str, asked: _Question) -> frozenset[str]:
    """The terms of a label or title, with the abbreviations in the question that stand for it."""
    words = label_terms(text)
    if not asked.abbreviations:
        return frozenset(words)
    initials = "".join(word[0] for word in words)
    return frozenset((*words, *(each for each in asked.abbreviations if each in initials)))


@lru_cache(maxsize=65536)
def label_terms(text: str) -> tuple[str, ...]:
    return tuple(content_terms(text))


@lru_cache(maxsize=65536)
def added_terms(label: str) -> tuple[str, ...]:
    """The terms of what is added up in a row: "income" of "Total income", "total" of "Total"."""
    return label_terms(_total_word().sub(" ", label)) or label_terms(label)
