"""The cells of tables that values are in, and which of its row a column of a survey asks for."""

import re
from collections.abc import Iterable
from typing import NamedTuple, get_args

from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.retrieval.statements import (
    Statement,
    asks_for,
    definitions,
    is_titled,
    period_of,
    without_dates,
    years_in,
)
from app.retrieval.terms import InverseDocumentFrequency, Words, content_terms

_SAME = 1e-6
"""Sums of the same weights may differ by so much."""


class PlacedCell(NamedTuple):
    table: Table
    row: TableRow
    column: TableColumn
    cell: TableCell

    @property
    def words(self) -> str:
        heads = (self.table.title, *self.row.parents, self.row.label, *self.column.heads)
        return " ".join(heads)


def cell_at(tables: Iterable[Table], start: int, end: int) -> PlacedCell | None:
    """The cell that has one of the characters of the document from `start` to `end`."""
    for table in tables:
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=True):
                if cell and cell.char_start < end and cell.char_end > start:
                    return PlacedCell(table, row, column, cell)
    return None


def asked_cell(
    asked: str, place: PlacedCell, idf: InverseDocumentFrequency, words: Words
) -> TableCell | None:
    """The cell that a model named, or the one of its row whose heads have more of what is asked.

    A small model finds the row, but takes nine months for the three that are asked, or the year
    that stands first. None if it is not clear which cell is meant.
    """
    table, row = place.table, place.row
    terms = frozenset(content_terms(asked, words))
    said = [
        idf.weight(terms & frozenset(content_terms(each.text, words))) for each in table.columns
    ]
    at = table.columns.index(place.column)
    better = [n for n, cell in enumerate(row.cells) if cell and said[n] > said[at] + _SAME]
    if better:
        alike = [n for n in better if table.columns[n].heads[1:] == place.column.heads[1:]]
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
        n: period_of(table, each)[:2]
        for n, each in enumerate(table.columns)
        if plain[n] == plain[at]
    }
    if not all(year for year, _ in ends.values()) or ends[at] == max(ends.values()):
        return at
    is_statement = any(is_titled(each, table.title) for each in get_args(Statement))
    return max(ends, key=lambda n: ends[n]) if is_statement else None


def _undated(heads: str) -> str:
    """Heads without dates, and without notes such as “(unaudited)”."""
    return " ".join(re.sub(r"\(.*?\)|\d", "", without_dates(heads)).split())
