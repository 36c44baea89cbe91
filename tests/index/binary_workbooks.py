"""XLSB workbooks, which nothing else writes here: records as [MS-XLSB] has them."""

import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

_SCHEMAS = "http://schemas.openxmlformats.org"
_RELATIONS = f"{_SCHEMAS}/package/2006/relationships"
_OFFICE = f"{_SCHEMAS}/officeDocument/2006/relationships"
_TYPES = (
    f'<Types xmlns="{_SCHEMAS}/package/2006/content-types"><Default Extension="bin" '
    'ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'
)

Cell = tuple[int, int, str | float]
"""Its row and its column, from 0, and what is in it."""


def write_xlsb(path: Path, sheets: Mapping[str, Sequence[Cell]]) -> Path:
    """A workbook with these sheets, whose cells are given row by row."""
    names = enumerate(sheets, start=1)
    listed = b"".join(_record(156, bytes(8) + _text(f"rId{n}") + _text(name)) for n, name in names)
    workbook = _record(131) + _record(143) + listed + _record(144) + _record(132)
    relations = "".join(_relation(f"rId{n + 1}", n + 1) for n in range(len(sheets)))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("xl/workbook.bin", workbook)
        archive.writestr(
            "xl/_rels/workbook.bin.rels",
            f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
        )
        for number, cells in enumerate(sheets.values(), start=1):
            archive.writestr(f"xl/worksheets/sheet{number}.bin", _sheet(cells))
    return path


def _relation(id_: str, number: int) -> str:
    target = f"worksheets/sheet{number}.bin"
    return f'<Relationship Id="{id_}" Type="{_OFFICE}/worksheet" Target="{target}"/>'


def _sheet(cells: Sequence[Cell]) -> bytes:
    rows, columns = [row for row, *_ in cells], [column for _, column, _ in cells]
    corners = struct.pack("<4I", min(rows), max(rows), min(columns), max(columns))
    sheet = _record(129) + _record(148, corners) + _record(145)
    last = -1
    for row, column, value in cells:
        if row != last:
            sheet += _record(0, struct.pack("<I13x", row))
        last = row
        place = struct.pack("<II", column, 0)
        if isinstance(value, str):
            sheet += _record(6, place + _text(value))
        else:
            sheet += _record(5, place + struct.pack("<d", value))
    return sheet + _record(1, struct.pack("<II", 16_000, 0)) + _record(146) + _record(130)


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, content: bytes = b"") -> bytes:
    return _varint(kind) + _varint(len(content)) + content


def _varint(number: int) -> bytes:
    head, rest = number & 0x7F, number >> 7
    return bytes([head | 0x80]) + _varint(rest) if rest else bytes([head])
