"""Opens workbooks with calamine, also those whose cells are far apart, such as A1 and XFD1048576.

WORKAROUND for https://github.com/tafia/calamine/issues/693: calamine expands a sheet to all cells
between the first and the last, which may exceed the machine's memory. For such a sheet of an XLSX
or XLSB workbook, it is therefore given the cells moved together, and the result is spread over the
original rows again; an ODS workbook is given without empty rows and columns. Values, dates and
shared strings remain calamine's business.
"""

import io
import re
import zipfile
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial, reduce
from itertools import chain, count, groupby
from pathlib import Path
from typing import IO, Any, NamedTuple

import python_calamine
from lxml import etree

from app.core.errors import UserError
from app.index.loaders.archives.zip_archive import read_xml, rewritten, unpacked
from app.index.loaders.open_document import CELLS, OFFICE, TABLE, times, unfolded_cells
from app.index.loaders.page import sound
from app.index.loaders.sheets import workbook
from app.index.loaders.sheets.cell_formats import with_units
from app.index.loaders.sheets.workbook import sheet_members
from app.index.tables.grid import WIDEST_GAP

MOST_CELLS = 8_000_000
"""A sheet that expands to more cells is sparse; each cell takes 32 bytes, in an ODS up to 130."""

_BINARY = ".bin"

_START = re.compile(  # of a non-empty row or cell, with its position
    rb"<(?:\w+:)?(row|c)\b(?:[^<>]*?\sr\s*=\s*[\"']([A-Za-z]{0,5})(\d{1,9})[\"'])?[^<>]*(?<!/)>"
)
_REFERENCE = re.compile(rb"\sr\s*=\s*[\"'][^\"']*[\"']")


class Cells(NamedTuple):
    """The positions of a sheet's cells, in file order; rows and columns from 1."""

    rows: "array[int]"
    columns: "array[int]"

    @property
    def area(self) -> int:
        """The number of cells in their bounding rectangle."""
        height, width = (max(side) - min(side) + 1 if side else 0 for side in self)
        return height * width

    def in_rows(self, moved: Iterable[Sequence[object]]) -> Iterator[list[object]]:
        """The rows of a sheet whose cells were moved together; wide gaps are shortened."""
        for cells in self._filled(moved):
            row: list[object] = []
            last = 0
            for _, number, value in cells:
                row += [""] * min(number - last - 1, WIDEST_GAP) + [value]
                last = number
            yield row

    def in_used_columns(self, moved: Iterable[Sequence[object]]) -> Iterator[list[object]]:
        """The rows of such a sheet without its empty columns."""
        used = {number: index for index, number in enumerate(sorted(set(self.columns)))}
        for cells in self._filled(moved):
            row: list[object] = []
            for _, number, value in cells:
                row += [""] * (used[number] - len(row)) + [value]
            yield row + [""] * (len(used) - len(row))

    def _filled(
        self, moved: Iterable[Sequence[object]]
    ) -> Iterator[Iterator[tuple[int, int, object]]]:
        """Row by row: the row, column and value of its cells."""
        places = zip(self.rows, self.columns, chain.from_iterable(moved), strict=False)
        filled = (place for place in places if place[2] != "")
        for _, cells in groupby(filled, key=lambda place: place[0]):
            yield cells


def sparse_sheets(archive: zipfile.ZipFile) -> dict[str, Cells]:
    """The cells of each sparse sheet in an XLSX or XLSB workbook, by sheet name."""
    try:
        members = sheet_members(archive)
    except (zipfile.BadZipFile, zlib.error):  # calamine may read it, or report the error
        return {}
    sheets = {name: _cells(archive, member) for name, member in members.items()}
    return {name: cells for name, cells in sheets.items() if cells.area > MOST_CELLS}


def moved_together(archive: zipfile.ZipFile, names: Iterable[str]) -> io.BytesIO:
    """A copy of the workbook with the cells of the sheets `names` side by side."""
    members = sheet_members(archive)
    return rewritten(archive, {members[name]: _moved(archive, members[name]) for name in names})


def _moved(archive: zipfile.ZipFile, member: str) -> bytes:
    move = workbook.moved_together if member.endswith(_BINARY) else _in_one_column
    return move(unpacked(archive, member)[0])


def _cells(archive: zipfile.ZipFile, member: str) -> Cells:
    sheet, _ = unpacked(archive, member)
    if not member.endswith(_BINARY):
        return _cells_of_xml(sheet)
    if workbook.area(sheet) <= MOST_CELLS:
        return Cells(array("q"), array("q"))  # finding them would take as long as reading it
    return Cells(*workbook.places(sheet))


def _cells_of_xml(sheet: bytes) -> Cells:
    cells = Cells(array("q"), array("q"))
    row = column = 0
    for tag in _START.finditer(sheet):
        kind, letters, digits = tag.groups(b"")
        if kind == b"row":
            row, column = int(digits) if digits else row + 1, 0
            continue
        row = int(digits) if digits else row
        column = column_number(letters) if letters else column + 1
        cells.rows.append(row)
        cells.columns.append(column)
    return cells


def _in_one_column(sheet: bytes) -> bytes:
    numbers = count(1)

    def moved(tag: re.Match[bytes]) -> bytes:
        if tag[1] == b"row":
            return tag[0]
        return b'%s r="A%d">' % (_REFERENCE.sub(b"", tag[0])[:-1], next(numbers))

    return _START.sub(moved, sheet)


@cache
def column_number(letters: bytes) -> int:
    """1 for A, 27 for AA."""
    return reduce(lambda number, letter: number * 26 + letter - 64, letters.upper(), 0)


_CONTENT = "content.xml"
_ROW = f"{TABLE}table-row"
_ROWS, _COLUMNS = f"{TABLE}number-rows-repeated", f"{TABLE}number-columns-repeated"
_FEW_CELLS, _MOST_EMPTY = 200_000, 20
_MOST_ROWS, _MOST_COLUMNS = 1 << 20, 1 << 14
"""The size of a sheet. Counts beyond it are damage, or made to fill the memory."""


def closed_up(archive: zipfile.ZipFile) -> io.BytesIO | None:
    """A copy of a sparse ODS workbook without empty rows and columns; None for other workbooks.

    Raises UserError if so many cells are filled that calamine could not hold them.
    """
    if not _is_sparse(archive):
        return None
    root = read_xml(archive, _CONTENT)
    for sheet in root.iter(f"{TABLE}table"):
        _close_up(sheet)
    copy = rewritten(archive, {_CONTENT: etree.tostring(root)})
    with zipfile.ZipFile(copy) as written:
        if unfolded_cells(written) > MOST_CELLS:
            raise UserError("The cells of this spreadsheet are too far apart.", "Save it as XLSX.")
    return copy


def _is_sparse(archive: zipfile.ZipFile) -> bool:
    """Whether most cells that it expands to are empty or repeated, or too many are filled."""
    if _CONTENT not in archive.namelist():
        return False
    filled = unpacked(archive, _CONTENT)[0].count(b"</table:table-cell>")
    return unfolded_cells(archive) > min(MOST_CELLS, _FEW_CELLS + _MOST_EMPTY * filled)


def _close_up(sheet: Any) -> None:
    rows = [(row, list(_filled(row))) for row in sheet.iter(_ROW)]
    used = sorted({column for _, cells in rows for _, columns in cells for column in columns})
    place = {column: index for index, column in enumerate(used)}
    left = _MOST_ROWS
    for row, cells in rows:
        count = min(times(row, "rows"), left)
        if not cells or not count:
            row.getparent().remove(row)
            continue
        left -= count
        row.set(_ROWS, str(count))
        _arrange(row, [(cell, [place[column] for column in columns]) for cell, columns in cells])


def _arrange(row: Any, cells: list[tuple[Any, list[int]]]) -> None:
    """Let a row consist of `cells`, each with its columns, and of empty ones between them."""
    for each in list(row):
        row.remove(each)
    end = 0
    for cell, columns in cells:
        if gap := columns[0] - end:
            etree.SubElement(row, CELLS[0]).set(_COLUMNS, str(gap))
        cell.set(_COLUMNS, str(len(columns)))
        row.append(cell)
        end = columns[-1] + 1


def _filled(row: Any) -> Iterator[tuple[Any, range]]:
    """The cells with a value, and the columns, from 0, that each fills."""
    column = 0
    for cell in row.iterchildren(*CELLS):
        end = min(column + times(cell, "columns"), _MOST_COLUMNS)
        if column < end and (len(cell) or cell.get(f"{OFFICE}value-type")):
            yield cell, range(column, end)
        column = end


_Rows = Iterable[Sequence[object]]


class Workbook(NamedTuple):
    """A workbook and, by sheet name, the original positions of cells in sparse sheets.

    `is_closed_up` is true if the empty rows and columns of all sheets were left out.
    """

    opened: python_calamine.CalamineWorkbook
    sparse: Mapping[str, Cells]
    is_closed_up: bool = False

    def has_places(self, sheet: str) -> bool:
        """Whether the rows of `table` have their original positions."""
        return not self.is_closed_up and sheet not in self.sparse

    def rows(self, sheet: str) -> _Rows:
        """The rows of a sheet; in a sparse one, distant cells are moved closer.

        Raises CalamineError for a damaged sheet.
        """
        return self._read(sheet, Cells.in_rows)

    def table(self, sheet: str) -> _Rows:
        """The rows of a sheet; a sparse one without its empty rows and columns.

        Raises CalamineError for a damaged sheet.
        """
        return self._read(sheet, Cells.in_used_columns)

    def _read(
        self, sheet: str, arranged: Callable[[Cells, _Rows], Iterator[list[object]]]
    ) -> _Rows:
        rows: _Rows = self.opened.get_sheet_by_name(sheet).iter_rows()
        cells = self.sparse.get(sheet)
        return arranged(cells, rows) if cells else rows


def open_workbook(file: Path | IO[bytes]) -> Workbook:
    """A workbook, whose numbers have the units that their cells show.

    Raises CalamineError for a file that is damaged or not a workbook, and UserError for an ODS
    workbook with too many cells.
    """
    sparse: dict[str, Cells] = {}
    is_closed_up = False
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            file = sound(partial(with_units, archive)) or file
        with zipfile.ZipFile(file) as archive:
            if sparse := sparse_sheets(archive):
                file = moved_together(archive, sparse)
            elif copy := closed_up(archive):
                file, is_closed_up = copy, True
    if not isinstance(file, Path):
        file.seek(0)
    return Workbook(_opened(file), sparse, is_closed_up)


def _opened(file: Path | IO[bytes]) -> python_calamine.CalamineWorkbook:
    try:
        return python_calamine.load_workbook(file)
    except python_calamine.CalamineError:
        if not isinstance(file, Path):
            raise
        # calamine trusts file name suffixes, which may be wrong.
        return python_calamine.load_workbook(io.BytesIO(file.read_bytes()))
