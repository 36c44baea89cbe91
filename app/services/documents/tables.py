"""The typed tables of files and of documents that are indexed."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from app.core.tables import Table, TableCell, TableRow, cell_unit, joined
from app.index.index_client import ReadEvent
from app.index.index_protocol import TableRows


def tables_in(replies: Iterable[ReadEvent]) -> Iterator[Table]:
    """The tables among what the reader sends of a file."""
    parts: list[Table] = []
    number = 0
    for reply in replies:
        if isinstance(reply, TableRows):
            if parts and reply.number != number:
                yield joined(parts)
                parts = []
            number = reply.number
            parts.append(reply.table)
    if parts:
        yield joined(parts)


def table_json(path: str, table: Table) -> dict[str, Any]:
    """A table by the contract that scripts rely on."""
    return {
        "path": path,
        "page": table.page,
        "title": table.title,
        "unit": table.unit,
        "label_head": table.label_head,
        "columns": [
            {
                "text": column.text,
                "heads": column.heads,
                "period": column.period,
                "unit": column.unit or table.unit,
            }
            for column in table.columns
        ],
        "rows": [_row_json(table, row) for row in table.rows],
    }


def _row_json(table: Table, row: TableRow) -> dict[str, Any]:
    cells = (
        _cell_json(cell, "" if cell is None else cell_unit(table, row, column, cell))
        for column, cell in zip(table.columns, row.cells, strict=True)
    )
    return {"label": row.label, "parents": row.parents, "cells": list(cells)}


def _cell_json(cell: TableCell | None, unit: str) -> dict[str, Any]:
    if cell is None:
        return {"text": "", "value": None}
    return {
        "text": cell.text,
        "value": json_number(cell.value),
        "unit": unit if cell.value is not None else "",
        "page": cell.page,
        "char_start": cell.char_start,
        "char_end": cell.char_end,
        "box": cell.box,
    }


def json_number(value: Decimal | None) -> int | float | str | None:
    """The exact value; as a string of digits if a float would round it."""
    if value is None:
        return None
    if value == value.to_integral_value():
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else format(value, "f")
