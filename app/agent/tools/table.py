"""Answers questions about the tables in a file, exactly and over all of their rows."""

from pathlib import Path
from typing import Any

from app.agent.confined_files import Folders, canonical
from app.agent.tool import Access, Tool, ToolError, ToolOutput, ToolSource
from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import Cell, QueryTable, TableResult
from app.core.cancellation import CancelToken
from app.core.wording import translatable

_COLUMN = {"type": "string", "maxLength": 200}
_PARAMETERS = {
    "type": "object",
    "properties": {
        "path": {"type": "string", "description": "Path of the CSV, Parquet, XLSX or ODS file"},
        "column": {**_COLUMN, "description": "Column to compute; leave it out to see the columns"},
        "how": {
            "type": "string",
            "enum": ["sum", "mean", "count", "distinct", "min", "max", "median", "list"],
            "description": "What to compute of the column, its sum by default",
        },
        "where": {
            "type": "string",
            "maxLength": 1000,
            "description": "Which rows, such as region = North and year >= 2024; all by default",
        },
        "by": {**_COLUMN, "description": "Column to group by, such as region"},
        "sheet": {**_COLUMN, "description": "Name of the sheet, all by default"},
        "sql": {
            "type": "string",
            "maxLength": 4000,
            "description": "Instead: a SELECT over tables named like the sheets or the file",
        },
    },
    "required": ["path"],
    "additionalProperties": False,
}


def table(folders: Folders, workbench: Workbench) -> Tool:
    """The tool. A confined process reads the file and computes."""

    def access(arguments: dict[str, Any]) -> Access:
        path = canonical(arguments["path"], folders())

        def run(arguments: dict[str, Any], cancel: CancelToken) -> ToolOutput:
            request = _request(str(path), arguments)
            found = workbench.query(request, cancel)
            return ToolOutput(
                _in_words(request, found),
                rows_read=found.rows_read,
                sources=sources_of(path, found),
            )

        return folders.reading(path, path.parent, run)

    return Tool(
        name="table",
        description=translatable(
            "Answers questions about a table in a file: counts, sums, filters, groups."
        ),
        parameters=_PARAMETERS,
        access=access,
        version="2",
    )


def _request(path: str, arguments: dict[str, Any]) -> QueryTable:
    """Raises ToolError for arguments that contradict each other."""
    asked = {name: str(value).strip() for name, value in arguments.items()}
    column, sql = asked.get("column", ""), asked.get("sql", "")
    if sql and column:
        raise ToolError("Give either a column or sql, not both.")
    is_asked = bool(column or asked.get("how") or asked.get("where") or asked.get("by"))
    return QueryTable(
        path=path,
        sheet=asked.get("sheet", ""),
        sql=sql,
        how=asked.get("how") or ("sum" if column else "count") if is_asked else None,  # type: ignore[arg-type]
        columns=(column,) if column else (),
        by=(asked["by"],) if asked.get("by") else (),
        where=asked.get("where", ""),
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
        f"{each.rows} rows of {each.sheet}{f' ({each.cells})' if each.cells else ''}"
        for each in found.sources
    )
    said = f"Computed from {used or 'no rows'}."
    return f"{said} Sheets: {', '.join(found.sheets)}." if len(found.sheets) > 1 else said


def _in_words(request: QueryTable, found: TableResult) -> str:
    if request.how is None and not request.sql:
        sheets = f"Sheets: {', '.join(found.sheets)}." if len(found.sheets) > 1 else ""
        return "\n".join(filter(None, [*found.notes, sheets, "The first rows:", *_lines(found)]))
    if len(found.columns) == len(found.rows) == 1:
        lines = [f"{found.columns[0]}: {_shown(found.rows[0][0])}"]
    else:
        lines = _lines(found)
    if len(found.rows) < found.total:
        lines.append(f"These are the first {len(found.rows)} of {found.total} rows of the result.")
    return "\n".join([*lines, sources_in_words(found), *found.notes])


def _lines(found: TableResult) -> list[str]:
    return [" | ".join(found.columns), *(" | ".join(map(_shown, row)) for row in found.rows)]


def _shown(cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell:.12g}" if len(repr(cell)) > 17 else repr(cell)
    return "(empty)" if cell is None else str(cell)
