"""Tables in files, as rows of plain values."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
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
    """Raises UserError if the file has no table."""
    path = Path(request.path)
    try:
        content = read_file(path, _MAX_FILE_BYTES)
    except ToolError as error:
        raise UserError(str(error), "Choose another file.") from None
    sheets: tuple[str, ...] = ()
    rows: Iterator[list[Cell]]
    if path.suffix.lower() in _SHEET_TYPES:
        sheets, rows = _sheet_rows(content, request.sheet)
    elif path.suffix.lower() in _TEXT_TYPES:
        rows = _text_rows(content)
    else:
        raise UserError(f"{path.name} is not a table.", "CSV, TSV, XLSX, XLS and ODS files are.")
    filled = (row for row in rows if any(cell not in (None, "") for cell in row))
    header = next(filled, None)
    if header is None:
        raise UserError(f"{path.name} has no rows.", "Choose another file or sheet.")
    columns = _column_names(header)
    fitting, total = _fitting(filled, len(columns))
    return TableRead(columns=columns, rows=fitting, total=total, sheets=sheets)


def _sheet_rows(content: bytes, sheet: str) -> tuple[tuple[str, ...], Iterator[list[Cell]]]:
    import python_calamine

    from app.index.loaders.sheets.opening import open_workbook

    try:
        workbook = open_workbook(io.BytesIO(content))
        names = tuple(workbook.opened.sheet_names)
        if sheet and sheet not in names:
            raise UserError(f"There is no sheet {sheet}.", f"There are {', '.join(names)}.")
        rows = workbook.table(sheet or names[0])
        return names, ([_plain(cell) for cell in row] for row in rows)
    except (python_calamine.CalamineError, zipfile.BadZipFile, IndexError) as error:
        raise UserError(f"This spreadsheet cannot be read ({error}).", "Save it again.") from None


def _text_rows(content: bytes) -> Iterator[list[Cell]]:
    text = decode(content)
    if text is None:
        raise UserError("This file is not text.", "CSV, TSV, XLSX, XLS and ODS files can be read.")
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(text[:8192], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
    try:
        for row in csv.reader(io.StringIO(text), dialect):
            yield [_value(cell) for cell in row]
    except csv.Error as error:
        raise UserError(f"This table cannot be read ({error}).", "Save it again.") from None


def _value(text: str) -> Cell:
    """A number if the text is one as programs write it; otherwise the text."""
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
    """Unique names; empty headings are replaced by their number."""
    names: list[str] = []
    for number, cell in enumerate(header[:_MAX_COLUMNS], start=1):
        name = str(cell).strip() if cell not in (None, "") else f"column {number}"
        while name in names:
            name = f"{name} ({number})"
        names.append(name)
    return tuple(names)


def _fitting(rows: Iterable[list[Cell]], width: int) -> tuple[tuple[tuple[Cell, ...], ...], int]:
    """The first rows, of equal width, as many as fit into a reply, and the total number."""
    kept: list[tuple[Cell, ...]] = []
    used = total = 0
    for total, row in enumerate(rows, start=1):  # noqa: B007 - the last value is the total
        if used <= _MAX_REPLY_BYTES:
            even = tuple((row[:width] + [None] * (width - len(row)))[:width])
            used += len(msgspec.msgpack.encode(even))
            if used <= _MAX_REPLY_BYTES:
                kept.append(even)
    return tuple(kept), total
