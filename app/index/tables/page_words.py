"""The words of a PDF page with their boxes, and the lines ruled on it."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw as pdfium

from app.core.documents import Box
from app.index.ocr import ReadPicture, slope_of

_MOST_CHARACTERS = 100_000
_MOST_PATHS, _MOST_SEGMENTS = 20_000, 4_000
"""A page with more is a drawing."""

_GRID = 1_000_000
"""PDFium's coordinates of a device are whole numbers."""

_WIDTH = 600
"""The width of a picture in points, as if it were printed on a page."""

_THIN = 3.0
"""A filled rectangle of at most so many points in width or height is a line."""

_SHORTEST = 4.0
_GAP = 0.25
"""A gap in a word of at least this share of the height of its letters divides it: PDFium leaves out
some spaces."""

_WIDEST = 0.62
"""The mean width of letters that need no look at each, in heights of their line."""

_SAMPLED = 40
_RUN = re.compile(r"\S+")


_Bounds = tuple[float, float, float, float]
"""Left, bottom, right and top, in the coordinates of PDF."""


class Word(NamedTuple):
    """A word at characters `start` to `end` of its page's text.

    The edges are in points from the top left, turned so that the text runs horizontally; `box` is
    its place on the page as it is displayed.
    """

    text: str
    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float
    box: Box | None = None

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return self.bottom - self.top


class Ruling(NamedTuple):
    """A ruled line, horizontal if `top` equals `bottom`, in the same points as words."""

    left: float
    top: float
    right: float
    bottom: float


class LaidOut(NamedTuple):
    """What tables are found in."""

    words: Sequence[Word]
    rulings: Sequence[Ruling] = ()


def laid_out(
    page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage, text: str, indices: Sequence[int]
) -> LaidOut:
    """The words of `text`, which stands at `indices` (UTF-16) of the page's own text."""
    if len(text) > _MOST_CHARACTERS:
        return LaidOut(())
    frame = _Frame(page, _turn(text_page, len(indices)))
    words = tuple(_words(text_page, text, indices, frame))
    return LaidOut(words, tuple(_rulings(page, frame)))


def laid_out_picture(read: ReadPicture) -> LaidOut:
    """The parts of lines recognised in a picture; lines ruled in it are not seen."""
    width, height = _WIDTH, _WIDTH * read.aspect
    slope = slope_of([_middle(box, read.aspect) for _, _, box in read.parts])
    words = []
    for start, end, box in read.parts:
        left, right = box.left * width, box.right * width
        raised = slope * (left + right) / 2
        top, bottom = box.top * height - raised, box.bottom * height - raised
        words.append(Word(read.text[start:end], start, end, left, top, right, bottom, box))
    return LaidOut(tuple(words))


def _middle(box: Box, aspect: float) -> tuple[float, float, float]:
    height = (box.bottom - box.top) * aspect
    return (box.left + box.right) / 2, box.top * aspect + height / 2, height


class _Frame:
    """Turns places on a PDF page into those on the displayed page, and into reading direction."""

    def __init__(self, page: pypdfium2.PdfPage, text_turn: int) -> None:
        origin, right, up = (to_device(page, *each) for each in ((0, 0), (1000, 0), (0, 1000)))
        self._origin = origin
        self._x = ((right[0] - origin[0]) / 1000, (right[1] - origin[1]) / 1000)
        self._y = ((up[0] - origin[0]) / 1000, (up[1] - origin[1]) / 1000)
        self._width, self._height = page.get_width(), page.get_height()
        self._turn = (text_turn + page.get_rotation() // 90) % 4

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        return Box(*bounds(self._shown(left, bottom), self._shown(right, top)))

    def place(self, box: Box) -> tuple[float, float, float, float]:
        """Left, top, right and bottom in reading direction."""
        return bounds(
            self._turned(box.left * self._width, box.top * self._height),
            self._turned(box.right * self._width, box.bottom * self._height),
        )

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        return (
            self._origin[0] + x * self._x[0] + y * self._y[0],
            self._origin[1] + x * self._x[1] + y * self._y[1],
        )

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        match self._turn:
            case 1:  # reads downwards
                return y, self._width - x
            case 2:
                return self._width - x, self._height - y
            case 3:  # reads upwards
                return self._height - y, x
        return x, y


def to_device(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    """A place as fractions of the displayed page: cropped, rotated, from the top left."""
    device_x, device_y = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, _GRID, _GRID, 0, x, y, device_x, device_y)
    return device_x.value / _GRID, device_y.value / _GRID


def _turn(text_page: pypdfium2.PdfTextPage, count: int) -> int:
    """In which direction most of the page's letters run, in quarters clockwise."""
    turns: Counter[int] = Counter()
    for index in range(0, count, max(1, count // _SAMPLED)):
        angle = pdfium.FPDFText_GetCharAngle(text_page, index)
        if angle >= 0:
            turns[round(angle / 1.5707963) % 4] += 1
    return turns.most_common(1)[0][0] if turns else 0


def _words(
    text_page: pypdfium2.PdfTextPage, text: str, indices: Sequence[int], frame: _Frame
) -> Iterator[Word]:
    rectangle = pdfium.FS_RECTF()

    def letter(at: int) -> Word | None:
        index = pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, indices[at])
        if index < 0 or not pdfium.FPDFText_GetLooseCharBox(text_page, index, rectangle):
            return None
        if rectangle.right <= rectangle.left:
            return None
        box = frame.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        return Word(text[at], at, at + 1, *frame.place(box), box)

    for run in _RUN.finditer(text, 0, len(indices)):
        first, last = letter(run.start()), letter(run.end() - 1)
        if first and last and not _is_stretched(first, last):
            yield _word(text, [first, last])
        else:  # a word at a bend, or several without spaces
            letters = filter(None, map(letter, range(*run.span())))
            for part in _parts(letters):
                yield _word(text, part)


def _is_stretched(first: Word, last: Word) -> bool:
    """Whether the letters between may be apart: they take more room than any font needs."""
    width = max(last.right - first.left, first.right - last.left)
    letters = last.end - first.start
    is_level = abs(first.bottom - last.bottom) <= first.height / 4
    return not is_level or width > (_WIDEST * letters + 0.2) * first.height


def _parts(letters: Iterable[Word]) -> Iterator[list[Word]]:
    part: list[Word] = []
    for letter in letters:
        if part and _is_apart(part[-1], letter):
            yield part
            part = []
        part.append(letter)
    if part:
        yield part


def _is_apart(before: Word, after: Word) -> bool:
    height = max(before.height, 1.0)
    is_lower = abs(after.bottom - before.bottom) > height / 2
    gap = max(after.left - before.right, before.left - after.right)
    return is_lower or gap > _GAP * height


def _word(text: str, letters: Sequence[Word]) -> Word:
    start, end = letters[0].start, letters[-1].end
    return Word(
        text[start:end],
        start,
        end,
        min(each.left for each in letters),
        min(each.top for each in letters),
        max(each.right for each in letters),
        max(each.bottom for each in letters),
        around([each.box for each in letters]),
    )


def around(boxes: Sequence[Box | None]) -> Box | None:
    """The box around others."""
    known = [box for box in boxes if box]
    if not known:
        return None
    return Box(
        min(box.left for box in known),
        min(box.top for box in known),
        max(box.right for box in known),
        max(box.bottom for box in known),
    )


def _rulings(page: pypdfium2.PdfPage, frame: _Frame) -> Iterator[Ruling]:
    for left, bottom, right, top in _drawn_on(page):
        if ruling := _as_ruling(*frame.place(frame.box(left, bottom, right, top))):
            yield ruling


def _as_ruling(left: float, top: float, right: float, bottom: float) -> Ruling | None:
    width, height = right - left, bottom - top
    if height <= _THIN and width >= max(_SHORTEST, 2 * height):
        middle = (top + bottom) / 2
        return Ruling(left, middle, right, middle)
    if width <= _THIN and height >= max(_SHORTEST, 2 * width):
        middle = (left + right) / 2
        return Ruling(middle, top, middle, bottom)
    return None


def _drawn_on(page: pypdfium2.PdfPage) -> Iterator[_Bounds]:
    """The bounds of what paths draw: of thin ones as a whole, else of their strokes."""
    edges = [ctypes.c_float() for _ in range(4)]
    left, bottom, right, top = edges
    paths = 0
    # Not with PdfPage.get_objects, which takes ten times as long for a page of many words.
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        paths += 1
        if paths > _MOST_PATHS:
            return
        if not pdfium.FPDFPageObj_GetBounds(item, *edges):
            continue
        if min(right.value - left.value, top.value - bottom.value) <= _THIN:
            yield left.value, bottom.value, right.value, top.value
        else:
            yield from _strokes(item)


def _strokes(path: pdfium.FPDF_PAGEOBJECT) -> Iterator[_Bounds]:
    count = pdfium.FPDFPath_CountSegments(path)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if count > _MOST_SEGMENTS or not stroke.value:  # a drawing, or a background
        return
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    first = last = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield bounds(last, point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield bounds(point, first)
        last = point


def bounds(one: tuple[float, float], other: tuple[float, float]) -> _Bounds:
    """The edges of the rectangle with these corners: the smaller ones first."""
    (x0, y0), (x1, y1) = one, other
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
