"""The sheets of an XLSX or XLSB workbook, the members they refer to, and the cells of XLSB."""

import posixpath
import struct
import zipfile
from array import array
from collections.abc import Iterator
from itertools import count
from typing import Any, NamedTuple

from app.index.loaders.archives.zip_archive import read_xml

_WIDTH = 1000
"""How many cells that are moved together form a row."""

_ROW, _BLANK, _DIMENSION, _SHEET = 0, 1, 148, 156
_CELLS = range(2, 12)
"""Non-empty cells; each starts with its column number, a row record with its own number."""

_NUMBER = struct.Struct("<I")
_CORNERS = struct.Struct("<4I")
_MARK = struct.Struct("<BBI13x")


class _Record(NamedTuple):
    """The start of a record, the start of its data, and its end."""

    kind: int
    begin: int
    start: int
    end: int


def sheet_relations(workbook: bytes) -> dict[str, str]:
    """The relation id of each sheet, by sheet name."""
    found: dict[str, str] = {}
    for record in _records(workbook):
        if record.kind == _SHEET:
            relation, at = _text(workbook, record.start + 8)
            found[_text(workbook, at)[0]] = relation
    return found


def area(sheet: bytes) -> int:
    """The number of cells between the sheet's first and last cell, as it declares."""
    for record in _records(sheet):
        if record.kind == _DIMENSION and record.end - record.start >= _CORNERS.size:
            top, bottom, left, right = _CORNERS.unpack_from(sheet, record.start)
            return int((bottom - top + 1) * (right - left + 1))
    return 0


def places(sheet: bytes) -> tuple["array[int]", "array[int]"]:
    """The rows and columns, from 1, of the non-empty cells, in file order."""
    rows, columns = array("q"), array("q")
    row = 0
    for record in _records(sheet):
        if record.kind == _ROW:
            (row,) = _NUMBER.unpack_from(sheet, record.start)
        elif record.kind in _CELLS:
            rows.append(row + 1)
            columns.append(_NUMBER.unpack_from(sheet, record.start)[0] + 1)
    return rows, columns


def moved_together(sheet: bytes) -> bytes:
    """The sheet with those cells side by side, in rows of equal length."""
    moved = bytearray()
    numbers = count()
    for record in _records(sheet):
        if record.kind in _CELLS:
            row, column = divmod(next(numbers), _WIDTH)
            if column == 0:
                moved += _MARK.pack(_ROW, _MARK.size - 2, row)
            moved += sheet[record.begin : record.start]
            moved += _NUMBER.pack(column) + sheet[record.start + _NUMBER.size : record.end]
        elif record.kind not in (_ROW, _BLANK):
            moved += sheet[record.begin : record.end]
    return bytes(moved)


def _records(content: bytes) -> Iterator[_Record]:
    """The complete records."""
    at = 0
    while at < len(content):
        begin = at
        kind, at = _varint(content, at, most=2)
        size, at = _varint(content, at, most=4)
        if at + size > len(content):
            return
        yield _Record(kind, begin, at, at + size)
        at += size


def _varint(content: bytes, at: int, most: int) -> tuple[int, int]:
    """A number in 7-bit bytes, low bits first, and where it ends."""
    number = 0
    for place, byte in enumerate(content[at : at + most]):
        number |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            return number, at + place + 1
    return number, at + most


def _text(content: bytes, at: int) -> tuple[str, int]:
    """A text and where it ends: its length in UTF-16 units, then those."""
    (length,) = _NUMBER.unpack_from(content, at)
    end = at + _NUMBER.size + 2 * length
    return content[at + _NUMBER.size : end].decode("utf-16-le", "replace"), end


_WORKBOOK, _BINARY = "xl/workbook.xml", "xl/workbook.bin"


def sheet_members(archive: zipfile.ZipFile) -> dict[str, str]:
    """The member of each sheet, by sheet name; empty if it is not such a workbook."""
    names = set(archive.namelist())
    workbook = _WORKBOOK if _WORKBOOK in names else _BINARY
    if workbook not in names:
        return {}
    if workbook == _BINARY:
        found = sheet_relations(archive.read(_BINARY))
    else:
        sheets = read_xml(archive, _WORKBOOK).iter("{*}sheet")
        found = {sheet.get("name", ""): _relation(sheet) for sheet in sheets}
    members = related(archive, workbook)
    located = {name: members.get(relation, "") for name, relation in found.items()}
    return {name: member for name, member in located.items() if member in names}


def _relation(sheet: Any) -> str:
    return next((value for key, value in sheet.items() if key.endswith("}id")), "")


def related(archive: zipfile.ZipFile, member: str) -> dict[str, str]:
    """The members that `member` refers to, by relation id."""
    folder, name = posixpath.split(member)
    listing = f"{folder}/_rels/{name}.rels"
    if listing not in archive.namelist():
        return {}
    return {
        each.get("Id", ""): _absolute(folder, each.get("Target", ""))
        for each in read_xml(archive, listing)
        if each.get("TargetMode") != "External"
    }


def _absolute(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
