"""Adds the title, unit and column heads of a table to the passages that hold its rows."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from app.core.tables import Table, TableColumn
from app.index.index_protocol import Passage

_LONGEST_LINE = 300
_WORD = re.compile(r"\w+")


class RowPlace(NamedTuple):
    """Where the values of a row are in the document, and what is above it."""

    start: int
    end: int
    heads: tuple[str, ...]
    parents: tuple[str, ...]


def row_places(table: Table) -> Iterator[RowPlace]:
    """The places of the rows of a table, in their order."""
    unit = f"({table.unit})" if table.unit and table.unit not in table.title else ""
    heads = (
        " ".join(filter(None, (table.title, unit))),
        " | ".join(_head(column) for column in table.columns if column.heads or column.period),
    )
    for row in table.rows:
        cells = [cell for cell in row.cells if cell]
        if cells:
            start = min(cell.char_start for cell in cells)
            yield RowPlace(start, max(cell.char_end for cell in cells), heads, row.parents)


def _head(column: TableColumn) -> str:
    """A head with its period and unit, which it may have from elsewhere."""
    parts = [column.text]
    parts += [each for each in (column.period, column.unit) if each and each not in column.text]
    return " ".join(filter(None, parts))


def with_table_heads(passages: Iterable[Passage], places: list[RowPlace]) -> Iterator[Passage]:
    """Each passage with the title, unit and column heads of its first row, and the row's parents.

    Lines whose words are all in the passage are left out. `places` are those of all rows of the
    page, known when the first passage is read.
    """
    places.sort(key=lambda place: place.end)
    for passage in passages:
        yield _with_heads(passage, places)


def _with_heads(passage: Passage, places: Sequence[RowPlace]) -> Passage:
    at = bisect_left(places, passage.char_start + 1, key=lambda place: place.end)
    if at == len(places) or places[at].start >= passage.char_end:
        return passage
    place = places[at]
    known = set(_WORD.findall(passage.text))
    lines = (*place.heads, " > ".join(place.parents))
    told = [_cut(line) for line in lines if not known.issuperset(_WORD.findall(line))]
    return msgspec.structs.replace(passage, table_heads="\n".join(told)) if told else passage


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST_LINE else f"{line[: _LONGEST_LINE - 1]}…"
