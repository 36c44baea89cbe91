"""The lines of a PDF page with the letters they are set in."""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw as pdfium

_MAX_NAME = 128  # bytes


class Line(NamedTuple):
    """A line and the letters it is set in.

    `size` is the height of its letters, to half a point; `is_even` says whether the last one is
    like the first; `begin` and `end` are its edges in points, in the direction of reading.
    """

    text: str
    font: str
    size: float
    is_even: bool
    begin: float
    end: float


class _Letter(NamedTuple):
    font: str
    size: float
    left: float
    right: float


def drawn_lines(page: pypdfium2.PdfTextPage, text: str) -> Iterator[Line]:
    """The lines of `text`, PDFium's own of this page, from top to bottom."""
    units = 0  # PDFium counts UTF-16 code units
    for line in text.splitlines(keepends=True):
        if stripped := line.strip():
            at = units + _length(line[: line.index(stripped[0])])
            first = _letter(page, at)
            last = _letter(page, at + _length(stripped) - _length(stripped[-1]))
            is_leftward = last.left < first.left
            yield Line(
                " ".join(stripped.split()),
                first.font,
                first.size,
                (first.font, first.size) == (last.font, last.size),
                first.right if is_leftward else first.left,
                last.left if is_leftward else last.right,
            )
        units += _length(line)


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _letter(page: pypdfium2.PdfTextPage, position: int) -> _Letter:
    index = pdfium.FPDFText_GetCharIndexFromTextIndex(page, position)
    name = ctypes.create_string_buffer(_MAX_NAME)
    pdfium.FPDFText_GetFontInfo(page, index, name, _MAX_NAME, None)
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(page, index, box)
    size = round(2 * abs(box.top - box.bottom)) / 2
    return _Letter(name.value.decode("utf-8", "replace"), size, box.left, box.right)
