"""Typed tables: cells with their heads, units, periods, values and places in a document."""

import re
from collections.abc import Iterable
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


class TableColumn(msgspec.Struct, frozen=True, array_like=True):
    """A column of values. `heads` are its heads from the outermost group to its own."""

    heads: tuple[str, ...] = ()
    period: str = ""
    unit: str = ""

    @property
    def text(self) -> str:
        return " ".join(self.heads)


class TableRow(msgspec.Struct, frozen=True, array_like=True):
    """A row with one cell for each column of its table, None where there is none.

    `parents` are the labels it stands under, from the outermost one.
    """

    label: str
    cells: tuple[TableCell | None, ...]
    parents: tuple[str, ...] = ()


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


def joined(parts: Iterable[Table]) -> Table:
    """A table from its parts."""
    first: Table | None = None
    rows: list[TableRow] = []
    for part in parts:
        first = first or part
        rows += part.rows
    assert first is not None
    return msgspec.structs.replace(first, rows=tuple(rows))


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
