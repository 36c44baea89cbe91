"""The lines of a PDF page with the letters they are set in."""

import ctypes
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw as pdfium

from app.index.loaders.page import one_line

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
    offsets = utf16_offsets(text)
    start = 0
    for line in text.splitlines(keepends=True):
        if stripped := line.strip():
            at = start + line.index(stripped[0])
            first = _letter(page, offsets[at])
            last = _letter(page, offsets[at + len(stripped) - 1])
            is_leftward = last.left < first.left
            yield Line(
                one_line(line),
                first.font,
                first.size,
                (first.font, first.size) == (last.font, last.size),
                first.right if is_leftward else first.left,
                last.left if is_leftward else last.right,
            )
        start += len(line)


def utf16_offsets(text: str) -> list[int]:
    """The offset of each character of `text` in UTF-16, as PDFium counts, and the end."""
    return [0, *accumulate(2 if char > "\uffff" else 1 for char in text)]


def _letter(page: pypdfium2.PdfTextPage, position: int) -> _Letter:
    index = pdfium.FPDFText_GetCharIndexFromTextIndex(page, position)
    name = ctypes.create_string_buffer(_MAX_NAME)
    pdfium.FPDFText_GetFontInfo(page, index, name, _MAX_NAME, None)
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(page, index, box)
    size = round(2 * abs(box.top - box.bottom)) / 2
    return _Letter(name.value.decode("utf-8", "replace"), size, box.left, box.right)
