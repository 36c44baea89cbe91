"""Spreadsheets (XLSX, XLSB, XLS, ODS) with calamine, and CSV; one page of text for each sheet."""

import csv
import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from functools import cache, partial
from itertools import groupby, islice
from pathlib import Path
from typing import Any

import python_calamine

from app.core.wording import translatable
from app.index.loaders import open_document
from app.index.loaders.archives.cut_archive import MEMBER, rescued
from app.index.loaders.archives.zip_archive import mended, open_archive, read_xml
from app.index.loaders.page import (
    A_PART_IS_DAMAGED,
    MAX_CHARACTERS,
    DamagedParts,
    LoadedFile,
    Page,
    PageBuilder,
    in_memory,
    one_line,
    sound,
    too_long,
)
from app.index.loaders.sheets.cell_formats import uncalculated_sheets
from app.index.loaders.sheets.stacked_tables import fraction_columns, tables
from app.index.loaders.sheets.workbook import related, sheet_members
from app.index.loaders.sheets.workbook_opening import MOST_CELLS, Workbook, open_workbook
from app.index.loaders.text import read_text
from app.index.tables.grid import CELL_SEPARATOR

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def notes(archive: zipfile.ZipFile) -> dict[str, list[str]]:
    """For each sheet with any: its comments, its text boxes, and the titles of its charts.

    A chart's own title is followed by those of its axes. Empty for a workbook that is damaged or
    not XLSX.
    """
    try:
        sheets = sheet_members(archive)
    except (zipfile.BadZipFile, zlib.error):  # the cells matter more, and may be intact
        return {}
    found: dict[str, list[str] | None] = {
        name: sound(partial(list, _notes_on(archive, member))) for name, member in sheets.items()
    }
    return {name: words for name, words in found.items() if words}


def _notes_on(archive: zipfile.ZipFile, sheet: str) -> Iterator[str]:
    for name, part in _parts(archive, sheet):
        yield from filter(None, map(one_line, _comments(part)))
        for box in part.iter("{*}txBody"):
            if words := one_line(" ".join(map(_letters, box.iter(f"{_DRAWING}p")))):
                yield words
        for _, chart in _parts(archive, name):
            titles = (one_line(_letters(title)) for title in chart.iter(f"{_CHART}title"))
            if text := ", ".join(filter(None, titles)):
                yield text


def _parts(archive: zipfile.ZipFile, member: str) -> Iterator[tuple[str, Any]]:
    """The readable parts that `member` refers to, by name."""
    there = set(archive.namelist())
    for name in related(archive, member).values():
        root = read_xml(archive, name) if name in there and name.endswith(".xml") else None
        if root is not None:
            yield name, root


def _comments(part: Any) -> Iterator[str]:
    """Of threaded comments, which Excel stores twice, only the thread's version."""
    authors = [each.text or "" for each in part.iter("{*}author")]
    for comment in part.iter("{*}comment"):
        author = comment.get("authorId", "")
        if not (author.isdecimal() and "".join(authors[int(author) :][:1]).startswith("tc=")):
            yield "".join(each.text or "" for each in comment.iter("{*}t"))
    for comment in part.iter("{*}threadedComment"):
        yield comment.findtext("{*}text") or ""


def _letters(element: Any) -> str:
    """As written there, or in the cell that they refer to."""
    return "".join(each.text or "" for each in element.iter(f"{_DRAWING}t", f"{_CHART}v"))


_SNIFFED = 64 * 1024
_DELIMITERS = ",;\t|"
_TOLD_DELIMITER = re.compile(r"\"?sep=(.)\"?\n", re.IGNORECASE)
"""The first line of tables written for Excel."""

_MOST_ALIKE = 1000
"""The maximum number of consecutive equal rows that are read: columns are filled to their end."""

csv.field_size_limit(MAX_CHARACTERS)


def load(path: Path, _password: str) -> LoadedFile:
    if not _is_archive(path):
        return _loaded(path, open_workbook(path), {})
    with open_archive(path) as archive:
        open_document.refuse_encrypted(path, archive)
        if open_document.unfolded_cells(archive) > MOST_CELLS:
            return open_document.load(path, "")
        is_listed, is_open = archive.filename is not None, "content.xml" in archive.namelist()
        found = sound(partial(open_document.notes, archive)) if is_open else notes(archive)
        noted = found or {}
        copy = None if is_listed else rescued(path).file
        missing = _uncalculated(sound(partial(uncalculated_sheets, archive)) or ())
    try:
        return _loaded(path, open_workbook(copy or path), noted, missing)
    except python_calamine.CalamineError:
        if is_open:
            return open_document.load(path, "")  # such as one laid out for people
        return _loaded(path, _mended_workbook(path), noted, A_PART_IS_DAMAGED)


def _is_archive(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(MEMBER)) == MEMBER


def _loaded(
    path: Path, workbook: Workbook, noted: Mapping[str, Sequence[str]], missing: str = ""
) -> LoadedFile:
    sheets = [
        sheet
        for sheet in workbook.opened.sheets_metadata
        if sheet.typ == python_calamine.SheetTypeEnum.WorkSheet or sheet.name in noted
    ]
    damaged = DamagedParts(
        lambda sheets: translatable(f"Damaged sheets, of which text is missing: {sheets}.")
    )

    shortened = _shortened()

    def page(sheet: python_calamine.SheetMetadata) -> Page:
        """A damaged sheet as far as it is readable, otherwise an empty page."""

        def read(workbook: Workbook) -> Page:
            stored: set[int] = set()
            rows = _rows(workbook, sheet, stored)
            page = _table(path, sheet.name, rows, shortened.add, noted.get(sheet.name, ()))
            found = (grid._replace(stored=frozenset(stored)) for grid in page.tables)
            return page._replace(tables=tuple(found))

        if found := sound(lambda: read(workbook)):
            return found
        damaged.add(f"“{sheet.name}”")
        return sound(lambda: read(mended_workbook())) or Page("")

    @cache
    def mended_workbook() -> Workbook:
        return _mended_workbook(path)

    def told() -> str:
        return " ".join(filter(None, (damaged.missing() or missing, shortened.missing())))

    return LoadedFile(len(sheets), map(page, sheets), told)


def _shortened() -> DamagedParts:
    return DamagedParts(
        lambda tables: translatable(
            f"Equal rows are missing after the first {_MOST_ALIKE:,} of them: {tables}."
        )
    )


def _uncalculated(sheets: Sequence[str]) -> str:
    names = ", ".join(f"“{sheet}”" for sheet in sheets)
    if not names:
        return ""
    return translatable(f"Results of formulas that were never calculated are missing, on: {names}.")


def _mended_workbook(path: Path) -> Workbook:
    with open_archive(path) as archive:
        return open_workbook(mended(archive)[0])


def load_csv(path: Path, _password: str) -> LoadedFile:
    shortened = _shortened()
    rows = csv_rows(*separated(read_text(path)))
    page = _table(path, "", rows, lambda _: shortened.add(f"“{path.name}”"))
    return in_memory([page], shortened.missing())


def separated(text: str) -> tuple[str, str]:
    """The rows in the text of a CSV file, and what separates their cells."""
    declared = _TOLD_DELIMITER.match(text)
    return (
        (text[declared.end() :], declared[1]) if declared else (text, _delimiter(text[:_SNIFFED]))
    )


def _delimiter(sample: str) -> str:
    """The delimiter that most rows have equally often; of those, the most frequent one.

    A comma only if no other one is as good: it may be within numbers.
    """

    def fit(delimiter: str) -> tuple[float, bool, int]:
        widths = Counter(len(row) for row in csv_rows(sample, delimiter) if row)
        width, rows = widths.most_common(1)[0] if widths else (1, 0)
        share = rows / widths.total() if width > 1 else 0.0
        return share, share > 0 and delimiter != ",", width

    return max(_DELIMITERS, key=fit)


def csv_rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """A line with unbalanced quotation marks is a row of its own, not the start of a long cell.

    Inch marks are an example.
    """
    lines = list(io.StringIO(text))
    start = 0
    while start < len(lines):
        rest = map(lines.__getitem__, range(start, len(lines)))
        rows = csv.reader(rest, delimiter=delimiter, skipinitialspace=True, strict=True)
        read = 0
        try:
            for row in rows:
                yield row
                read = rows.line_num
            return
        except csv.Error:
            start += read
            yield from csv.reader(lines[start : start + 1], delimiter=delimiter)
            start += 1


def _rows(
    workbook: Workbook, sheet: python_calamine.SheetMetadata, stored: set[int]
) -> Iterator[list[str]]:
    """The cells as texts; adds to `stored` the columns that have fractions as numbers."""
    if sheet.typ != python_calamine.SheetTypeEnum.WorkSheet:
        return  # a chart sheet
    for row in workbook.rows(sheet.name):
        stored.update(fraction_columns(row))
        yield [] if set(row) == {""} else [_cell(value) for value in row]


def _table(
    path: Path,
    name: str,
    rows: Iterable[list[str]],
    shortened: Callable[[str], None],
    noted: Sequence[str] = (),
) -> Page:
    """Rows as lines, after the name of a non-empty sheet; then its notes.

    Calls `shortened` with the name if too many rows are equal.
    """
    builder = PageBuilder()
    length = 0
    kept: list[list[str]] = []
    for row in _without_repetition(rows, lambda: shortened(f"“{name}”")):
        length += sum(len(cell) + len(CELL_SEPARATOR) for cell in row if cell)
        if length > MAX_CHARACTERS:
            raise too_long(path)
        kept.append(row)
    if any(kept) or noted:  # an empty sheet has no text at all
        builder.heading(1, name)
    for start, end in tables(kept):
        builder.end_table()
        for row in filter(None, kept[start:end]):
            builder.row(row)
    for words in noted:
        builder.paragraph(words)
    return builder.build()


def _without_repetition(
    rows: Iterable[list[str]], shortened: Callable[[], None]
) -> Iterator[list[str]]:
    """Rows; of many equal ones, such as filled-down values, the first few, and one empty one."""
    filled = (row if any(map(str.strip, row)) else [] for row in rows)
    for row, alike in groupby(filled):
        first = [*islice(alike, _MOST_ALIKE + 1 if row else 1)]
        yield from first[:_MOST_ALIKE]
        if len(first) > _MOST_ALIKE:
            shortened()


def _cell(value: object) -> str:
    if isinstance(value, timedelta):
        minutes, seconds = divmod(value // timedelta(seconds=1), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if isinstance(value, float):  # with as many digits as shown and typed
        return str(int(value)) if value.is_integer() else f"{value:.15g}"
    return str(value)
