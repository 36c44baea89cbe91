"""Sheets whose cells are far apart, such as one at A1 and one at XFD1048576.

WORKAROUND for https://github.com/tafia/calamine/issues/693: calamine expands a sheet to all cells
between the first and the last, which may exceed the machine's memory. For such a sheet of an XLSX
or XLSB workbook, it is therefore given the cells moved together, and the result is spread over the
original rows again. Values, dates and shared strings remain calamine's business.
"""

import io
import re
import zipfile
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, reduce
from itertools import chain, count, groupby
from typing import NamedTuple

from app.index.loaders.archives.zip_archive import rewritten, unpacked
from app.index.loaders.sheets import workbook
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
