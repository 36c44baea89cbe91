"""The cells of tables that values are in, and which of its row a column of a survey asks for."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, get_args

from app.core.languages import lazy_pattern, phrases
from app.core.surveys import NUMBERS, SurveyColumn
from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.retrieval.figures import periods
from app.retrieval.statements import (
    Statement,
    asked_items,
    asks_for,
    definitions,
    found_in,
    is_qualified,
    is_titled,
    lines_of,
    period_of,
    wants_percent,
    without_asides,
    without_dates,
    without_places,
    years_in,
)
from app.retrieval.terms import InverseDocumentFrequency, Words, content_terms

_limit_word = lazy_pattern(
    lambda: rf"(?<!\w){phrases(lambda pack: pack.surveys.limits if pack.surveys else ())}(?!\w)"
)
_limit = lazy_pattern(lambda: rf"\W*{_limit_word().pattern}\W*")
"""The head of a column that tells what a measured value may be, not what it is."""

_SAME = 1e-6
"""Sums of the same weights may differ by so much."""


class PlacedCell(NamedTuple):
    table: Table
    row: TableRow
    column: TableColumn
    cell: TableCell

    @property
    def label(self) -> str:
        """What the row is called: in “ | Total | | 9.00”, by the words before the value.

        The first column has its label, unless it numbers the rows.
        """
        label = self.row.label
        if any(map(str.isalpha, label)):
            return label
        before = self.row.cells[: self.table.columns.index(self.column)]
        named = (each.text for each in before if each and each.value is None)
        return " ".join((label, *named)).strip()

    @property
    def words(self) -> str:
        heads = (self.table.title, *self.row.parents, self.label, *self.column.heads)
        return " ".join(heads)


def cell_at(tables: Iterable[Table], start: int, end: int) -> PlacedCell | None:
    """The cell that has one of the characters of the document from `start` to `end`."""
    for table in tables:
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=True):
                if cell and cell.char_start < end and cell.char_end > start:
                    return PlacedCell(table, row, column, cell)
    return None


def heads_of_label(tables: Iterable[Table], start: int, end: int) -> str:
    """The heads that belong to the label of a row which these characters are in; or ""."""
    for table in tables:
        for row in table.rows:
            if row.place and row.place.char_start <= start < row.place.char_end >= end:
                return " ".join((table.title, *row.parents, table.label_head)).strip()
    return ""


def own_text(row: TableRow, name: str, start: int, end: int) -> tuple[int, int]:
    """Of characters of a row, those of the only cell that has letters and is not called `name`.

    A model writes “Equipment chain hoist” for the equipment, and “valve 3” for three valves.
    """
    texts = [(each.text, each.char_start, each.char_end) for each in row.cells if each]
    if row.place:
        texts.append((row.label, row.place.char_start, row.place.char_end))
    within = [each for each in texts if each[1] < end and each[2] > start]
    named = [
        (first, last)
        for text, first, last in within
        if any(map(str.isalpha, text)) and text.strip(" :").casefold() != name.casefold()
    ]
    return named[0] if len(named) == 1 < len(within) else (start, end)


def asked_cell(
    asked: str, place: PlacedCell, idf: InverseDocumentFrequency, words: Words
) -> TableCell | None:
    """The cell that a model named, or the one of its row whose heads have more of what is asked.

    A small model finds the row, but takes nine months for the three that are asked, or the year
    that stands first. None if it is not clear which cell is meant.
    """
    table, row = place.table, place.row
    at = table.columns.index(place.column)
    if _limit().fullmatch(table.columns[at].text) and not _limit_word().search(asked):
        measured = [
            n
            for n, cell in enumerate(row.cells)
            if cell and cell.value is not None and not _limit().fullmatch(table.columns[n].text)
        ]
        if len(measured) != 1:
            return None
        (at,) = measured
    terms = frozenset(content_terms(asked, words))
    said = [
        idf.weight(terms & frozenset(content_terms(each.text, words))) for each in table.columns
    ]
    better = [n for n, cell in enumerate(row.cells) if cell and said[n] > said[at] + _SAME]
    if better:
        alike = [n for n in better if table.columns[n].heads[1:] == table.columns[at].heads[1:]]
        if len(alike) != 1:
            return None
        at = alike[0]
    newest = _newest(asked, table, at)
    return row.cells[newest] if newest is not None else None


def _newest(asked: str, table: Table, at: int) -> int | None:
    """The column of the newest period among those whose heads differ from it by their dates only.

    None if that is another one in a table that is no financial statement: what is due in the years
    to come has its newest period last.
    """
    questions = definitions().questions
    if years_in(asked) or asks_for(asked, (*questions.year_ago, *questions.quarter_ago)):
        return at
    plain = [_undated(each.text) for each in table.columns]
    ends = {
        n: period_of(table, each).end
        for n, each in enumerate(table.columns)
        if plain[n] == plain[at]
    }
    if not all(year for year, *_ in ends.values()) or ends[at] == max(ends.values()):
        return at
    is_statement = any(is_titled(each, table.title) for each in get_args(Statement))
    return max(ends, key=lambda n: ends[n]) if is_statement else None


def _undated(heads: str) -> str:
    """Heads without dates, and without notes such as “(unaudited)”."""
    return " ".join(re.sub(r"\(.*?\)|\d", "", without_dates(heads)).split())


def reported_cell(
    column: SurveyColumn, tables_of: Callable[[], Iterable[Table]], words: Words
) -> PlacedCell | None:
    """What the financial statement of a document reports for the line that a column names.

    That is the newest period, of the length that is asked for. None if more is asked than the line
    and the heads of the statement say, or if there are several.
    """
    asked, questions = f"{column.name}; {column.instruction}", definitions().questions
    keys = [key for key, _ in asked_items(asked)]
    others = (*questions.change, *questions.year_ago, *questions.quarter_ago, *questions.average)
    if (
        column.type not in NUMBERS
        or len(keys) != 1
        or years_in(asked)
        or asks_for(asked, others)
        or is_qualified(asked)
        or wants_percent(asked)
    ):
        return None
    item, tables = definitions().items[keys[0]], list(tables_of())
    lines = [
        each for each in lines_of(keys[0], tables) if is_titled(item.statement, each.table.title)
    ]
    if len(lines) != 1 or len(lines[0].rows) != 1:
        return None
    (table, (row,)) = lines[0]
    rest = without_asides(without_places(asked, found_in(asked, item.asked)))
    label = content_terms(" ".join((*row.parents, row.label)), words)
    heads = " ".join((table.title, *(each.text for each in table.columns)))
    known = {
        *label,
        *content_terms(heads, words),
        *content_terms(" ".join(questions.neutral), words),
    }
    each = " ".join(place.split()[-1] for place in found_in(asked, questions.each))
    if not (
        set(content_terms(rest, words)) <= known and set(content_terms(each, words)) <= set(label)
    ):
        return None
    places = [
        PlacedCell(table, row, head, cell)
        for head, cell in zip(table.columns, row.cells, strict=True)
        if cell and cell.value is not None and not asks_for(head.text, definitions().change_heads)
    ]
    if (length := periods(asked)) and item.statement != "balance":
        places = [each for each in places if length & period_of(table, each.column).length]
    terms = set(content_terms(asked, words))
    said = [len(terms & set(content_terms(each.column.text, words))) for each in places]
    best = [place for place, count in zip(places, said, strict=True) if count == max(said)]
    periods_of = [period_of(table, each.column) for each in best]
    is_alike = len({each.length for each in periods_of}) == 1  # else a year is no earlier than Q4
    ends = [each.end if is_alike else each.end[:2] for each in periods_of]
    newest = [place for place, end in zip(best, ends, strict=True) if end == max(ends) and end[0]]
    return newest[0] if len(newest) == 1 else None
