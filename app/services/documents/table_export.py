"""Writes a table for other programs: as TSV and Markdown to copy, as CSV and XLSX files.

Text from a document must never run: a spreadsheet program takes a cell that begins with one of a
few signs for a formula (https://owasp.org/www-community/attacks/CSV_Injection).
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TextIO

from app.core.errors import UserError
from app.core.tables import Table, TableCell
from app.core.text_files import save_file

_RUNS = ("=", "+", "-", "@", "\t", "\r")
_MOST_DIGITS = 15
"""A spreadsheet program rounds numbers with more."""

_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
_FIRST_DAY = date(1900, 3, 1)
"""Spreadsheet programs count days since 1900, which has a 29 February in one of them only."""

_MOST_LINKS, _LONGEST_LINK = 65_000, 2_000
"""A sheet can have few more, and they can hardly be longer; the others are text."""


class Link(str):
    """The URL of a file, which a cell of a workbook opens."""


Value = str | Decimal | date
"""What a cell of a file holds."""


def as_tsv(table: Table) -> str:
    """With tabs between cells, as spreadsheet programs paste it."""
    return "\n".join("\t".join(map(_written, row)) for row in _rows(table))


def as_markdown(table: Table) -> str:
    head, *rows = [[_escaped(_shown(cell)) for cell in row] for row in _rows(table)]
    lines = [head, ["---"] + ["--:"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def as_csv(table: Table) -> str:
    written = io.StringIO()
    write_csv(_rows(table), written)
    return written.getvalue()


def write_csv(rows: Iterable[Sequence[Value]], stream: TextIO) -> None:
    """Rows as CSV in which no text is a formula."""
    csv.writer(stream, lineterminator="\n").writerows(map(_written, row) for row in rows)


def save_tables(tables: Sequence[Table], path: Path) -> None:
    """Save tables as one XLSX file, or one as CSV, by the suffix of `path`.

    Raises UserError, and then leaves a file of this name as it was.
    """
    suffix = path.suffix.lower()
    if suffix == ".csv" and len(tables) != 1:
        raise UserError("A CSV file holds a single table.", "Save several tables as XLSX.")
    if suffix not in (".xlsx", ".csv"):
        raise UserError(f"“{path.name}” is neither XLSX nor CSV.", "Choose one of these.")
    save_file(path, as_csv(tables[0]).encode("utf-8-sig") if suffix == ".csv" else _book(tables))


def _book(tables: Sequence[Table]) -> bytes:
    """One sheet for each table, and one that says where they are from."""
    named = {f"Table {number}": table for number, table in enumerate(tables, start=1)}
    sources = [
        ("Sheet", "Page", "Title", "Unit"),
        *((name, str(table.page), table.title, table.unit) for name, table in named.items()),
    ]
    sheets = {name: _rows(table) for name, table in named.items()}
    return workbook(sheets | {"Sources": iter(sources)})


def workbook(sheets: Mapping[str, Iterable[Sequence[Value]]]) -> bytes:
    """An XLSX file with these sheets of rows, in which no text is a formula.

    Raises UserError if there are more rows, columns or characters in a cell than such a file can
    have.
    """
    import xlsxwriter

    written = io.BytesIO()
    options = {"constant_memory": True, "default_date_format": "yyyy-mm-dd"}
    with xlsxwriter.Workbook(written, options) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for at, row in enumerate(rows):
                if at >= _MOST_ROWS or len(row) > _MOST_COLUMNS:
                    raise _too_large()
                for column, value in enumerate(row):
                    _write(sheet, at, column, value)
    return written.getvalue()


def _write(sheet: Any, row: int, column: int, value: Value) -> None:
    if isinstance(value, Decimal) and len(value.as_tuple().digits) <= _MOST_DIGITS:
        sheet.write_number(row, column, float(value))
    elif isinstance(value, date) and value >= _FIRST_DAY:
        sheet.write_datetime(row, column, value)
    elif isinstance(value, Link) and row < _MOST_LINKS and 0 < len(value) < _LONGEST_LINK:
        # XlsxWriter makes a relative path of "file:", and leaves all other schemes as they are;
        # their case means nothing (RFC 3986, section 3.1).
        sheet.write_url(row, column, value.replace("file:", "File:", 1), string=value)
    elif (text := _shown(value)) and sheet.write_string(row, column, text):
        raise _too_large()  # the text would be cut


def _too_large() -> UserError:
    return UserError("This is too large for an XLSX file.", "Save it as CSV.")


def _rows(table: Table) -> Iterator[list[Value]]:
    """The heads and the rows; labels are indented by what they stand under."""
    yield [table.label_head, *(column.text or column.period for column in table.columns)]
    for row in table.rows:
        yield ["  " * len(row.parents) + row.label, *map(_value, row.cells)]


def _value(cell: TableCell | None) -> Value:
    if cell is None:
        return ""
    return cell.text if cell.value is None or "%" in cell.text else cell.value


def _shown(value: Value) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else " ".join(value.split(" "))


def _written(value: Value) -> str:
    """Words that a spreadsheet program would run get an apostrophe before them."""
    if not isinstance(value, str):
        return _shown(value)
    text = value.replace("\t", " ").replace("\n", " ").replace("\r", " ")
    return f"'{text}" if text.lstrip().startswith(_RUNS) or value.startswith(_RUNS) else text


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
