"""ODS workbooks whose cells are far apart, or stored once and repeated to the edge of the sheet.

calamine expands a sheet to all cells between the first and the last. It is therefore given a copy
without the empty rows and columns. Values, dates and styles remain its business.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from app.core.errors import UserError
from app.index.loaders.archives.archive import read_xml, unpacked
from app.index.loaders.open_document import CELLS, OFFICE, TABLE, unfolded_cells
from app.index.loaders.sheets.sparse_sheet import MOST_CELLS

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
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as written:
        for name in archive.namelist():
            is_content = name == _CONTENT
            written.writestr(name, etree.tostring(root) if is_content else archive.read(name))
        if unfolded_cells(written) > MOST_CELLS:
            raise UserError("The cells of this spreadsheet are too far apart.", "Save it as XLSX.")
    copy.seek(0)
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
        times = min(_times(row, _ROWS), left)
        if not cells or not times:
            row.getparent().remove(row)
            continue
        left -= times
        row.set(_ROWS, str(times))
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
        end = min(column + _times(cell, _COLUMNS), _MOST_COLUMNS)
        if column < end and (len(cell) or cell.get(f"{OFFICE}value-type")):
            yield cell, range(column, end)
        column = end


def _times(element: Any, count: str) -> int:
    times = element.get(count, "1")
    return int(times[:9]) if times.isdecimal() else 1
