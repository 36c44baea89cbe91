"""Typed tables: cells with their heads, units, periods, values and places in a document."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

import msgspec

from app.core.documents import Box


class TableCell(msgspec.Struct, frozen=True, array_like=True):
    """A cell as it is written, and its value if it is a number.

    `char_start`/`char_end` index the document's extracted text. A dash that stands for nothing has
    the value 0. `box` is known for pages of PDF files and pictures.
    """

    text: str
    value: Decimal | None
    page: int
    char_start: int
    char_end: int
    box: Box | None = None


class TablePlace(msgspec.Struct, frozen=True, array_like=True):
    """Where a head or a label of a table is in its document; see `TableCell`."""

    page: int
    char_start: int
    char_end: int
    box: Box | None = None


class TableColumn(msgspec.Struct, frozen=True, array_like=True):
    """A column of values. `heads` are its heads from the outermost group to its own.

    `places` are where these are; empty if an earlier version has read the table.
    """

    heads: tuple[str, ...] = ()
    period: str = ""
    unit: str = ""
    places: tuple[TablePlace, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(self.heads)


class TableRow(msgspec.Struct, frozen=True, array_like=True):
    """A row with one cell for each column of its table, None where there is none.

    `parents` are the labels it stands under, from the outermost one. `place` is that of its label;
    None if it has none, or if an earlier version has read the table.
    """

    label: str
    cells: tuple[TableCell | None, ...]
    parents: tuple[str, ...] = ()
    place: TablePlace | None = None


class Table(msgspec.Struct, frozen=True, array_like=True):
    """A table of a document. `label_head` is the head of the column of labels.

    `unit` is what is said about all of its numbers, such as "in millions, except per share data".
    """

    page: int
    title: str
    unit: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    label_head: str = ""


class TableSummary(msgspec.Struct, frozen=True):
    """A table of an indexed document in a list: its `number` in the document, and its size."""

    document_id: str
    path: str
    number: int
    page: int
    title: str
    unit: str
    rows: int
    columns: int


def joined(parts: Iterable[Table]) -> Table:
    """A table from its parts."""
    first: Table | None = None
    rows: list[TableRow] = []
    for part in parts:
        first = first or part
        rows += part.rows
    assert first is not None
    return msgspec.structs.replace(first, rows=tuple(rows))


def part_of(table: Table, rows: Sequence[int], columns: Sequence[int]) -> Table:
    """These rows and columns of a table, given by their numbers, in this order."""
    return msgspec.structs.replace(
        table,
        columns=tuple(table.columns[at] for at in columns),
        rows=tuple(
            msgspec.structs.replace(row, cells=tuple(row.cells[at] for at in columns))
            for row in (table.rows[at] for at in rows)
        ),
    )


_PER_SHARE = re.compile(r"\bper\s+(?:\w+\s+)?(?:share|unit)\b", re.IGNORECASE)


def cell_unit(table: Table, row: TableRow, column: TableColumn, cell: TableCell) -> str:
    """The unit of one cell: what its own text, its row or its column says goes first."""
    if "%" in cell.text or "٪" in cell.text:
        return "%"
    if column.unit:
        return column.unit
    if _PER_SHARE.search(row.label) and "share" in table.unit.casefold():
        return "per share"
    return table.unit
