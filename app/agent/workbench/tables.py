"""Tables in files, as rows of plain values."""

import csv
import io
from datetime import date, datetime, time, timedelta
from pathlib import Path

import msgspec

from app.agent.confined_files import read_file
from app.agent.tool import ToolError
from app.agent.workbench.protocol import Cell, ReadTable, TableRead
from app.core.errors import UserError
from app.index.loaders.encoding import decode

_MAX_FILE_BYTES = 64 * 1024 * 1024
_MAX_REPLY_BYTES = 3 * 1024 * 1024
_MAX_COLUMNS = 500
_SHEET_TYPES = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}
_TEXT_TYPES = {".csv", ".tsv", ".txt"}


def read_table(request: ReadTable) -> TableRead:
    """Raises UserError for a file that holds no table."""
    path = Path(request.path)
    try:
        content = read_file(path, _MAX_FILE_BYTES)
    except ToolError as error:
        raise UserError(str(error), "Choose another file.") from None
    sheets: tuple[str, ...] = ()
    if path.suffix.lower() in _SHEET_TYPES:
        sheets, rows = _sheet_rows(content, request.sheet)
    elif path.suffix.lower() in _TEXT_TYPES:
        rows = _text_rows(content)
    else:
        raise UserError(f"{path.name} is not a table.", "CSV, TSV, XLSX, XLS and ODS files are.")
    rows = [row for row in rows if any(cell not in (None, "") for cell in row)]
    if not rows:
        raise UserError(f"{path.name} has no rows.", "Choose another file or sheet.")
    columns = _column_names(rows[0])
    body = rows[1:]
    return TableRead(
        columns=columns, rows=_fitting(body, len(columns)), total=len(body), sheets=sheets
    )


def _sheet_rows(content: bytes, sheet: str) -> tuple[tuple[str, ...], list[list[Cell]]]:
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = tuple(book.sheet_names)
        if sheet and sheet not in names:
            raise UserError(f"There is no sheet {sheet}.", f"There are {', '.join(names)}.")
        found = book.get_sheet_by_name(sheet) if sheet else book.get_sheet_by_index(0)
        return names, [[_plain(cell) for cell in row] for row in found.to_python()]
    except python_calamine.CalamineError as error:
        raise UserError(f"This spreadsheet cannot be read ({error}).", "Save it anew.") from None


def _text_rows(content: bytes) -> list[list[Cell]]:
    text = decode(content)
    if text is None:
        raise UserError("This file is not text.", "CSV, TSV, XLSX, XLS and ODS files can be read.")
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(text[:8192], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
    try:
        return [[_value(cell) for cell in row] for row in csv.reader(io.StringIO(text), dialect)]
    except csv.Error as error:
        raise UserError(f"This table cannot be read ({error}).", "Save it anew.") from None


def _value(text: str) -> Cell:
    """A number where the text is one as programs write it; else the text."""
    stripped = text.strip()
    try:
        return (
            int(stripped)
            if stripped.lstrip("+-").isdigit() and len(stripped) < 19
            else float(stripped)
        )
    except ValueError:
        return stripped or None


def _plain(cell: object) -> Cell:
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return int(cell)
    if isinstance(cell, bool | int | float):
        return cell
    if isinstance(cell, datetime | date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return cell.total_seconds()
    return str(cell) or None


def _column_names(header: list[Cell]) -> tuple[str, ...]:
    """Unique names; an empty heading is called by its number."""
    names: list[str] = []
    for number, cell in enumerate(header[:_MAX_COLUMNS], start=1):
        name = str(cell).strip() if cell not in (None, "") else f"column {number}"
        while name in names:
            name = f"{name} ({number})"
        names.append(name)
    return tuple(names)


def _fitting(rows: list[list[Cell]], width: int) -> tuple[tuple[Cell, ...], ...]:
    """Rows of equal width from the start, as many as fit into a reply."""
    kept: list[tuple[Cell, ...]] = []
    used = 0
    for row in rows:
        even = tuple((row + [None] * width)[:width])
        used += len(msgspec.msgpack.encode(even))
        if used > _MAX_REPLY_BYTES:
            break
        kept.append(even)
    return tuple(kept)
