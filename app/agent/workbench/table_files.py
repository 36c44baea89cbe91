"""Loads the tables of a file into a database in memory: all cells as the texts that they show.

What the texts mean is found out later, and only for the columns that a query uses.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path
from typing import Any

from app.agent.confined_files import read_file
from app.agent.tool import ToolError
from app.agent.workbench.column_types import CURRENCIES
from app.agent.workbench.column_types import text as sql_text
from app.agent.workbench.stored_tables import Table, TableFile, sheet_key, table_in, with_stacked
from app.core import tables as typed
from app.core.errors import UserError
from app.core.tables import CURRENCY_SIGNS
from app.index.limits import step_done
from app.index.loaders.encoding import decode
from app.index.loaders.sheets.stacked_tables import HEAD_ROWS, fraction_columns
from app.index.tables.numbers import counts_once

_MOST_FILE_BYTES = 256 * 1024 * 1024
_SHEET_TYPES = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}
_TEXT_TYPES = {".csv", ".tsv", ".txt"}
DOCUMENT_TYPES = {".pdf", ".docx", ".pptx", ".html", ".htm", ".odt", ".odp", ".epub"}
_KINDS = "CSV, TSV, Parquet, XLSX, XLS and ODS files, PDF files and other documents can be read."

_EMPTY_LINE = re.compile(r"\n\r?\n")
_ALL = ("all", "all sheets")
_CHUNK_CELLS, _FEWEST_ROWS = 200_000, 400
_SAMPLE = 64 * 1024
_LONGEST_NAME = 60
_MOST_NAMED = 12
_ERROR = re.compile(rb"<(?:\w+:)?c\b(?=[^<>]*\st=[\"']e[\"'])[^<>]*\sr=[\"']([A-Z]{1,3})(\d+)[\"']")

_CODE = re.compile(r"0\d+")
_CURRENCY = re.compile(rf"[{CURRENCY_SIGNS}]|\b(?:{CURRENCIES})\b")

_Row = Sequence[str | None]


def load_tables(
    database: Any, path: Path, sheet: str, check_cancelled: Callable[[], None]
) -> TableFile:
    """Load the tables in the file at `path`; only that of `sheet`, if given. Raises UserError."""
    suffix = path.suffix.lower()
    loading = Loading(database, check_cancelled)
    if suffix == ".parquet":
        return TableFile((_parquet(database, path),))
    if suffix in DOCUMENT_TYPES:
        return _document(loading, path, sheet)
    if suffix not in _SHEET_TYPES | _TEXT_TYPES:
        raise UserError(f"{path.name} is not a table.", _KINDS)
    try:
        content = read_file(path, _MOST_FILE_BYTES)
    except ToolError as error:
        raise UserError(str(error), "Choose another file.") from None
    if suffix in _SHEET_TYPES:
        return _workbook(loading, content, sheet)
    return with_stacked(loading.database, [_text_table(loading, path, content)], sheet)


def _cell_text(cell: typed.TableCell | None) -> str | None:
    """The value in digits, with its percent sign or currency; other cells as they are.

    So are codes, such as "00123".
    """
    if cell is None or cell.value is None or _CODE.fullmatch(cell.text):
        return cell.text if cell else None
    currency = _CURRENCY.search(cell.text)
    return f"{currency[0] if currency else ''}{cell.value:f}{'%' if '%' in cell.text else ''}"


class Loading:
    """Stores rows of texts as relations."""

    def __init__(self, database: Any, check_cancelled: Callable[[], None]) -> None:
        self.database = database
        self.check_cancelled = check_cancelled
        self._count = 0

    def relation(self) -> str:
        self._count += 1
        return f"raw.t{self._count}"

    def store(self, rows: Iterator[_Row]) -> tuple[str, int]:
        """The relation with `rows`, and its width. Raises UserError for rows that get wider."""
        import numpy as np  # imported late: not needed to read CSV files

        first = list(islice(rows, HEAD_ROWS))
        width = max((len(row) for row in first), default=1) or 1
        relation, rows, done = self.relation(), chain(first, rows), 0
        names = [f"c{number}" for number in range(width)]
        self.database.execute(f"CREATE TABLE {relation} ({' VARCHAR, '.join(names)} VARCHAR)")
        while chunk := list(islice(rows, max(_FEWEST_ROWS, _CHUNK_CELLS // width))):
            self.check_cancelled()
            step_done()
            for number, row in enumerate(chunk, start=done + 1):
                if len(row) > width and any(row[width:]):
                    raise UserError(
                        f"Row {number} has {len(row)} cells, those before it at most {width}.",
                        "Check its separators and quotation marks. Nothing was computed.",
                    )
            done += len(chunk)
            even = ([*row[:width], *[None] * (width - len(row))] for row in chunk)
            cells = [np.array(column, dtype=object) for column in zip(*even, strict=True)]
            self.database.register("chunk", dict(zip(names, cells, strict=True)))
            self.database.execute(f"INSERT INTO {relation} SELECT * FROM chunk")
            self.database.unregister("chunk")
        return relation, width

    def sheet(self, name: str, table: typed.Table) -> Table:
        """Store a table that `as_sheet` has returned."""
        rows = ([row.label or None, *map(_cell_text, row.cells)] for row in table.rows)
        relation, width = self.store(rows)
        names = (table.label_head, *(column.text for column in table.columns))
        return Table(name, relation, names, ("VARCHAR",) * width, rows=len(table.rows), mark=".")


def _document(loading: Loading, path: Path, name: str) -> TableFile:
    """The tables of the document at `path`, named by their titles; only `name`, if given.

    The first column holds the labels of the rows, the next one what they stand under. Raises
    UserError if there are none, or none of this name.
    """
    from app.index.loaders.format_detection import load
    from app.index.reader import document_tables

    found: list[tuple[str, typed.Table]] = []
    taken: Counter[str] = Counter()
    for table in document_tables(load(path).pages):
        loading.check_cancelled()
        step_done()
        title = _title(table)
        taken[title] += 1
        found.append((f"{title} ({taken[title]})" if taken[title] > 1 else title, table))
    if not found:
        raise UserError(f"No tables were found in {path.name}.", "Choose another file.")
    names = tuple(each for each, _ in found)
    wanted = name.strip().casefold()
    chosen = [each for each in found if wanted in ("", each[0].casefold())]
    chosen = chosen or [each for each in found if wanted in each[0].casefold()]
    if not chosen:
        raise UserError(f"There is no table {name}.", f"The tables are {_listed(names)}.")
    return TableFile(
        tuple(loading.sheet(name, typed.as_sheet(table)) for name, table in chosen),
        names,
        are_apart=True,
    )


def _listed(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(f"“{each}”" for each in names[:_MOST_NAMED]) + more


def _title(table: typed.Table) -> str:
    title = table.title if len(table.title) <= _LONGEST_NAME else f"…{table.title[-_LONGEST_NAME:]}"
    return f"{title} (page {table.page})" if title else f"page {table.page}"


def _text_table(loading: Loading, path: Path, content: bytes) -> Table:
    from app.index.loaders.sheets.sheet_loader import csv_rows, separated

    text = decode(content)
    if text is None:
        raise UserError(f"{path.name} is not text.", _KINDS)
    body, delimiter = separated(text)
    sample = body[:_SAMPLE].rpartition("\n")[0] or body[:_SAMPLE]
    width = max((len(row) for row in csv_rows(sample, delimiter)), default=1) or 1
    relation = ""
    # The database leaves out empty lines, after which another table may begin.
    is_plain = (
        body is text and f'{delimiter} "' not in body and not _EMPTY_LINE.search(body.rstrip())
    )
    if is_plain and _is_even(content):
        del text, content
        relation = _read_csv(loading, path, delimiter, width)
    if not relation:
        rows = ([cell.strip() or None for cell in row] for row in csv_rows(body, delimiter))
        relation, width = loading.store(rows)
    table = table_in(loading.database, path.stem, relation, width)
    problem = _uneven(loading.database, table, width, delimiter)
    return table._replace(is_ambiguous=delimiter == ";", problem=problem)


def _is_even(content: bytes) -> bool:
    """Whether a file is in UTF-8, its lines all end alike, and its quotation marks are closed.

    The database may misread others, or leave out their end.
    """
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    returns = content.count(b"\r")
    is_windows = returns == content.count(b"\n") == content.count(b"\r\n")
    is_closed = content.count(b'"') % 2 == 0
    return is_closed and b"\0" not in content and (not returns or is_windows)


def _read_csv(loading: Loading, path: Path, delimiter: str, width: int) -> str:
    """The relation with the file, read by the database, which is fast; "" if it finds errors.

    By one thread, and not told how lines end: otherwise rows of files from Windows are joined or
    lost. Several threads have had rows twice (https://github.com/duckdb/duckdb/issues/25164).
    """
    import duckdb

    relation = loading.relation()
    columns = ", ".join(f"'c{number}': 'VARCHAR'" for number in range(width))
    step_done()
    try:
        loading.database.execute(
            f"CREATE TABLE {relation} AS SELECT * FROM read_csv(?, auto_detect=false, header=false,"
            f" columns={{{columns}}}, delim=?, parallel=false, quote='\"', escape='\"', nullstr='',"
            " null_padding=true, strict_mode=true, max_line_size=4194304)",
            [str(path), delimiter],
        )
    except duckdb.OutOfMemoryException:
        raise
    except duckdb.Error:
        return ""
    return relation


def _uneven(database: Any, table: Table, width: int, delimiter: str) -> str:
    """A row that does not fit the headings: with more cells, or with all of them in one."""
    named = max((n for n, name in enumerate(table.columns) if name != f"column {n + 1}"), default=0)
    beyond = [f"c{number}" for number in range(named + 1, width)] if named else []
    separators = re.escape("".join(dict.fromkeys(f"{delimiter},;\t|")))
    conditions = [f"coalesce({', '.join(beyond)}) IS NOT NULL"] if beyond else []
    if width > 1:
        rest = ", ".join(f"c{number}" for number in range(1, width))
        split = sql_text(f"[{separators}].*" * (width - 1))
        conditions.append(f"coalesce({rest}) IS NULL AND regexp_matches(c0, {split})")
    for condition in conditions:
        found = database.execute(
            f"SELECT rowid FROM {table.relation}"
            f" WHERE rowid >= {table.first} AND {condition} LIMIT 1"
        ).fetchone()
        if found:
            return f"row {found[0] + 1} of {table.name} has other cells than the headings"
    return ""


def _parquet(database: Any, path: Path) -> Table:
    """Floats become texts, to be read as decimals like those of all other files."""
    import duckdb

    try:
        found = database.execute("DESCRIBE SELECT * FROM read_parquet(?)", [str(path)]).fetchall()
        names, kinds = [row[0] for row in found], [row[1] for row in found]
        kept = [_kept_type(kind) for kind in kinds]
        cells = ", ".join(
            f"CAST({quoted(name)} AS {kind}) AS c{at}"
            for at, (name, kind) in enumerate(zip(names, kept, strict=True))
        )
        step_done()
        database.execute(f"CREATE TABLE raw.t1 AS SELECT {cells} FROM read_parquet(?)", [str(path)])
    except duckdb.OutOfMemoryException:
        raise
    except duckdb.Error as error:
        raise UserError(
            f"{path.name} cannot be read ({str(error).splitlines()[0][:200]}).", "Save it again."
        ) from None
    rows = database.execute("SELECT count(*) FROM raw.t1").fetchone()[0]
    return Table(path.stem, "raw.t1", typed.column_names(names), tuple(kept), rows=rows)


def _kept_type(kind: str) -> str:
    """Exact numbers and times keep their type."""
    if kind.startswith("TIMESTAMP"):
        return "TIMESTAMP"
    is_exact = kind.startswith("DECIMAL") or kind.endswith(("INT", "INTEGER"))
    return kind if is_exact or kind == "DATE" else "VARCHAR"


def quoted(name: str) -> str:
    """An SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def _workbook(loading: Loading, content: bytes, sheet: str) -> TableFile:
    import python_calamine

    from app.index.loaders.sheets.workbook_opening import open_workbook

    try:
        workbook = open_workbook(io.BytesIO(content))
        kind = python_calamine.SheetTypeEnum.WorkSheet
        sheets = [each for each in workbook.opened.sheets_metadata if each.typ == kind]
        names = [each.name for each in sheets]
        is_visible = python_calamine.SheetVisibleEnum.Visible
        visible = [each.name for each in sheets if each.visible == is_visible]
        wanted = _wanted_sheets(names, sheet) if sheet else visible or names
        hidden = tuple(each for each in names if each not in visible and each not in wanted)
        problems, errors = _formulas(content)
        tables = []
        for name in wanted:
            is_placed = workbook.has_places(name)
            left, merged = (
                _place_and_merged(workbook.opened.get_sheet_by_name(name)) if is_placed else (0, [])
            )
            stored: set[int] = set()
            shown = (_shown_cells(row, stored) for row in workbook.table(name))
            relation, width = loading.store(_filled_down(shown, merged))
            try:
                table = table_in(loading.database, name, relation, width)
            except UserError:
                if len(wanted) == 1:
                    raise
                continue
            tables.append(
                table._replace(
                    offset=1 if is_placed else None,
                    left=left,
                    problem=problems.get(name, ""),
                    errors=errors.get(name, {}),
                    stored=frozenset(stored),
                )
            )
    except (python_calamine.CalamineError, zipfile.BadZipFile, IndexError) as error:
        raise UserError(f"This spreadsheet cannot be read ({error}).", "Save it again.") from None
    if not tables:
        raise UserError("This spreadsheet is empty.", "Choose another file.")
    found = with_stacked(loading.database, tables, sheet)
    return found._replace(sheets=tuple(names), hidden=hidden)


def _wanted_sheets(names: list[str], sheet: str) -> list[str]:
    """The sheets asked for; "Sheet1 (2)" is a table of the sheet "Sheet1". Raises UserError."""
    asked = sheet_key(sheet)
    wanted = (
        [each for each in names if asked in ("", sheet_key(each))]
        or [each for each in names if asked.startswith(f"{sheet_key(each)} ")]
        or (names if asked in _ALL else [])
    )
    if not wanted:
        raise UserError(f"There is no sheet {sheet}.", f"The sheets are {', '.join(names)}.")
    return wanted


def _place_and_merged(sheet: Any) -> tuple[int, list[tuple[int, int, int]]]:
    """The first column of a sheet, and the cells merged over several rows: first, last, column."""
    left = sheet.start[1] if sheet.start else 0
    merged = [
        (top[0], bottom[0], top[1] - left)
        for top, bottom in sheet.merged_cell_ranges or ()
        if top[1] == bottom[1]
    ]
    return left, merged


def _formulas(content: bytes) -> tuple[dict[str, str], dict[str, dict[int, str]]]:
    """The sheets whose formulas have no results, and the cells with errors by sheet and column.

    Both look like empty cells otherwise. Only XLSX workbooks tell.
    """
    from app.index.loaders.archives.zip_archive import unpacked
    from app.index.loaders.sheets.cell_formats import uncalculated_sheets
    from app.index.loaders.sheets.workbook import sheet_members
    from app.index.loaders.sheets.workbook_opening import column_number

    if not zipfile.is_zipfile(io.BytesIO(content)):
        return {}, {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        problems = {
            name: f"results of formulas on the sheet {name} are not stored in the file: open it in "
            "a spreadsheet program and save it"
            for name in uncalculated_sheets(archive)
        }
        errors: dict[str, dict[int, str]] = {}
        for name, member in sheet_members(archive).items():
            if not member.endswith(".xml"):
                continue
            for found in _ERROR.finditer(unpacked(archive, member)[0]):
                cell = (found[1] + found[2]).decode()
                errors.setdefault(name, {}).setdefault(column_number(found[1]) - 1, cell)
    return problems, errors


def column_letters(number: int) -> str:
    """A for 0, AA for 26."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_range(column: int, first: int, last: int) -> str:
    """Cells of a column, from 0, in rows from 1: "A2:A7", or "A2"."""
    letters = column_letters(column)
    return f"{letters}{first}" if first == last else f"{letters}{first}:{letters}{last}"


def _filled_down(
    rows: Iterable[Iterable[str | None]], merged: Iterable[tuple[int, int, int]]
) -> Iterator[_Row]:
    """The rows with the words of cells that were merged downwards in all of their rows.

    Numbers are not repeated: they count for all of the rows together.

    Args:
        merged: the first and the last row, and the column, of such cells.
    """
    starts = {(top, column): bottom for top, bottom, column in merged}
    words: dict[int, tuple[int, str]] = {}
    columns = {column for _, column in starts}
    for number, row in enumerate(rows):
        cells = list(row)
        for column in columns:
            bottom = starts.get((number, column), -1)
            cell = cells[column]
            if cell and bottom >= 0 and not counts_once(cell, column):
                words[column] = bottom, cell
            elif not cell and number <= words.get(column, (-1, ""))[0]:
                cells[column] = words[column][1]
        yield cells


def _shown_cells(row: Sequence[object], stored: set[int]) -> Iterator[str | None]:
    """The cells as texts; adds to `stored` the columns that have fractions as numbers."""
    stored.update(fraction_columns(row))
    return map(_shown, row)


def _shown(cell: object) -> str | None:
    """A value as its cell shows it, with as many digits as were typed."""
    if isinstance(cell, str):
        return cell.strip() or None
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float):
        digits = f"{cell:.15g}"
        return format(Decimal(digits), "f") if "e" in digits else digits
    if isinstance(cell, datetime):
        is_day = cell.time() == time()
        return cell.date().isoformat() if is_day else cell.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell.total_seconds() if isinstance(cell, timedelta) else cell)
