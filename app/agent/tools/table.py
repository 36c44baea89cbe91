"""Answers questions about the tables in a file, exactly and over all of their rows."""

import math
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.agent.confined_files import Folders, canonical
from app.agent.tool import Access, Tool, ToolOutput, ToolSource
from app.agent.tools import ToolPlugIn
from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import Cell, How, QueryTable, TableResult
from app.core.cancellation import CancelToken
from app.core.json_schemas import object_schema
from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.core.wording import translatable

PATH = {"type": "string", "description": "Path of the CSV, Parquet, XLSX, ODS or PDF file"}
SHEET = {
    "type": "string",
    "maxLength": 200,
    "description": "Name of the sheet or table, all by default",
}
_COLUMN = {"type": "string", "maxLength": 200}
_PARAMETERS = object_schema(
    {
        "path": PATH,
        "column": {**_COLUMN, "description": "Column to compute; leave it out to see the columns"},
        "how": {
            "type": "string",
            "enum": ["sum", "mean", "count", "distinct", "min", "max", "median", "list"],
            "description": "What to compute of the column, its sum by default",
        },
        "where": {
            "type": "string",
            "maxLength": 1000,
            "description": "Which rows, written as COLUMN = VALUE; all rows by default",
        },
        "by": {**_COLUMN, "description": "Column to group the rows by, if that is asked for"},
        "sheet": SHEET,
    },
    required=["path"],
)


def table(folders: Folders, workbench: Workbench) -> Tool:
    """The tool. A confined process reads the file and computes."""

    return table_tool(
        "table",
        translatable("Answers questions about a table in a file: counts, sums, filters, groups."),
        _PARAMETERS,
        folders,
        workbench,
        _request,
    )


def table_tool(
    name: str,
    description: str,
    parameters: dict[str, Any],
    folders: Folders,
    workbench: Workbench,
    request: Callable[[str, dict[str, Any]], QueryTable],
) -> Tool:
    """A tool that answers the `request` for a canonical path and the other arguments."""

    def access(arguments: dict[str, Any]) -> Access:
        path = canonical(arguments["path"], folders())

        def run(arguments: dict[str, Any], cancel: CancelToken) -> ToolOutput:
            asked = request(str(path), arguments)
            found = workbench.query(asked, cancel)
            is_described = asked.how is None and not asked.sql
            remarks = _description(found) if is_described else remarks_on(found)
            lines = answer_lines(found)
            if len(found.columns) == len(found.rows) == 1 and not is_described:
                lines = [": ".join(lines)]
            return ToolOutput(
                "\n".join([*remarks, *lines] if is_described else [*lines, *remarks]),
                rows_read=found.rows_read,
                sources=sources_of(path, found),
                table=result_table(found),
                remark="\n".join(remarks),
            )

        return folders.reading(path, path.parent, run)

    return Tool(
        name=name, description=description, parameters=parameters, access=access, version="2"
    )


_MOST_CELLS = 10_000
_LONG_NUMBER = re.compile(r"-?(?=.{16})[1-9]\d*(?:\.\d+)?")
"""Too long for a float. Shorter digits that come as text are text, such as an article's number."""

_ALL_ROWS = ("", "all", "all rows", "*", "true")


def _request(path: str, arguments: dict[str, Any]) -> QueryTable:
    asked = {name: str(value).strip() for name, value in arguments.items() if name != "path"}
    given = {name: value for name, value in asked.items() if value}
    column = (given["column"],) if "column" in given else ()
    how: How | None = None
    if given.keys() & {"column", "how", "where", "by"}:
        how = arguments.get("how") or ("sum" if column else "count")
    return QueryTable(
        path=path,
        sheet=given.get("sheet", ""),
        how=how,
        columns=column,
        by=(given["by"],) if "by" in given else (),
        where="" if given.get("where", "").casefold() in _ALL_ROWS else given["where"],
    )


def sources_of(path: Path, found: TableResult) -> tuple[ToolSource, ...]:
    """Which sheets, rows and cells of the file at `path` were used."""
    sheets = {each.sheet for each in found.sources} & set(found.sheets)
    return tuple(
        ToolSource(str(path), each.sheet if each.sheet in sheets else "", each.rows, each.cells)
        for each in found.sources
    )


def sources_in_words(found: TableResult) -> str:
    """The same as a sentence, with all sheets of the file if there are several."""
    used = ", ".join(
        f"{each.rows} {'row' if each.rows == 1 else 'rows'}"
        f"{f' of {each.sheet}' if each.sheet else ''}{f' ({each.cells})' if each.cells else ''}"
        for each in found.sources
    )
    sentence = f"Computed from {used or 'no rows'}."
    return f"{sentence} Sheets: {', '.join(found.sheets)}." if len(found.sheets) > 1 else sentence


def result_table(found: TableResult) -> Table | None:
    """The result as a table, with its first column as labels.

    None for a single value, and for what would take much room in the history.
    """
    cells = len(found.columns) * len(found.rows)
    if not 1 < cells <= _MOST_CELLS:
        return None
    rows = tuple(
        TableRow("" if label is None else cell_text(label), tuple(map(_cell, cells)))
        for label, *cells in found.rows
    )
    head, *columns = found.columns
    sheets = ", ".join(dict.fromkeys(each.sheet for each in found.sources))
    return Table(1, sheets, "", tuple(TableColumn((name,)) for name in columns), rows, head)


def _cell(value: Cell) -> TableCell | None:
    if value is None:
        return None
    if isinstance(value, str):
        is_number = bool(_LONG_NUMBER.fullmatch(value))
    else:
        is_number = not isinstance(value, bool) and math.isfinite(value)
    return TableCell(cell_text(value), Decimal(str(value)) if is_number else None, 1, 0, 0)


def _description(found: TableResult) -> list[str]:
    sheets = [f"Sheets: {', '.join(found.sheets)}."] if len(found.sheets) > 1 else []
    return [*filter(None, found.notes), *sheets, "The first rows:"]


def remarks_on(found: TableResult) -> list[str]:
    """What has to be said of a result besides its rows."""
    first = f"These are the first {len(found.rows)} of {found.total} rows of the result."
    cut = [first] if len(found.rows) < found.total else []
    return [*cut, sources_in_words(found), *found.notes]


def answer_lines(found: TableResult) -> list[str]:
    """The names of the columns, and each row, as lines."""
    return [" | ".join(found.columns), *(" | ".join(map(cell_text, row)) for row in found.rows)]


def cell_text(cell: Cell) -> str:
    """A value of a result without binary rounding noise."""
    if isinstance(cell, float):
        return f"{cell:.12g}" if len(repr(cell)) > 17 else repr(cell)
    return "(empty)" if cell is None else str(cell)


TOOL = ToolPlugIn(table, ("folders", "workbench"), translatable("Table"), place=100)
