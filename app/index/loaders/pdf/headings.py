"""The headings of a PDF: its bookmarks, lines in larger or bold letters, and titles of pages.

Few files have bookmarks, and no other part of the format says what a heading is.
"""

import ctypes
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby, zip_longest
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw as pdfium

from app.index.loaders.page import Heading, one_line

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


_MAX_OUTLINE = 5000

_TOP_LINES = 4
_MAX_TITLE = 90
_MAX_LINE = 120
"""Characters of a line in larger or bold letters, which is more certain to be a title."""

_MOST_LINES = 4
"""More consecutive lines in bold letters are a paragraph."""

_LARGE, _LARGER = 1.15, 1.5
"""Letters of these sizes, as multiples of the document's usual size, make headings."""

_LARGER_LEVEL, _LARGE_LEVEL, _BOLD_LEVEL, _SLANTED_LEVEL = 7, 8, 9, 10
"""Below all bookmarks. A title that only its place at the top of a page gives away is as low as one
in bold letters."""

_MARGIN = 0.1
"""Where at least this share of a page's lines begin is a margin, of a column for example."""

_INDENT, _CENTRED = 2.0, 0.03
"""A heading begins at most so many of its letters' heights from a margin, or is centred, to this
share of the width; what stands elsewhere is the head of a table's columns."""

_BOLD = re.compile(r"bold|black|heavy|semibd|demi", re.IGNORECASE)
_SLANTED = re.compile(r"italic|oblique", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:[IVXLC]+|\d+(?:\.\d+)*)[.)]?\s+\S|[^\W\d_]+\s+(?:\d+|[IVX]+)\b")
"""1.2 Scope, IV. Results, Item 7, Note 5, Kapitel 3."""

_ROW = re.compile(r"\d[)%]?\s+[$€£¥(]{0,2}\s?\d")
_WORD = re.compile(r"[^\W\d_]{2}")


class Headings:
    """Finds the headings of one document, page by page."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._outline = _outline(document)
        self._styles: Counter[tuple[str, float]] = Counter()
        self._running: frozenset[str] = frozenset()

    def of_page(self, number: int, text: str, lines: Sequence[Line]) -> tuple[Heading, ...]:
        """In the order of their places.

        Args:
            number: the page, from 0; pages come in order.
            text: what was read from it.
            lines: its lines with their letters; none for a scan.
        """
        for line in lines:
            self._styles[line.font, line.size] += len(line.text)
        bookmarks = list(_located(text, self._outline.get(number, [])))
        known = {_unnumbered(heading.title) for heading in bookmarks}
        drawn = (each for each in self._drawn(lines) if _unnumbered(each[1]) not in known)
        found = [*bookmarks, *_located_lines(text, drawn)]
        title, end = _page_title(text, self._running)
        if title and not any(title.start <= heading.start < end for heading in found):
            found.append(title)
        self._running = frozenset(map(one_line, text.splitlines()[:_TOP_LINES]))
        return tuple(sorted(found, key=lambda heading: heading.start))

    def _drawn(self, lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
        """(level, title) of the lines in larger or bold letters."""
        if not lines:
            return
        usual = self._styles.most_common(1)[0][0]
        frame = _frame(lines)
        levels = [
            _level(line, *usual)
            if self._is_title(line.text, after) and _is_placed(line, frame)
            else 0
            for line, after in zip_longest(lines, lines[1:])
        ]
        styled = zip(levels, lines, strict=True)
        for (level, _), group in groupby(styled, lambda each: (each[0], each[1].font)):
            titles = [line.text for _, line in group]
            if level and len(titles) <= _MOST_LINES and not _starts_low(titles[0]):
                yield level, " ".join(titles)

    def _is_title(self, text: str, after: Line | None) -> bool:
        """Whether a line, by its words and the line after it, is neither prose nor in a table."""
        is_in_table = _ROW.search(text) or (after and _ROW.search(after.text))
        is_open = text.endswith((",", ";"))
        is_running = text in self._running
        return bool(_WORD.search(text)) and not (is_in_table or is_open or is_running)


class _Frame(NamedTuple):
    """The outermost edges of a page's lines, and where many of them begin."""

    left: float
    right: float
    margins: Sequence[float]


def _frame(lines: Sequence[Line]) -> _Frame:
    edges = [edge for line in lines for edge in (line.begin, line.end)]
    begins = Counter(round(line.begin) for line in lines)
    fewest = max(2.0, _MARGIN * len(lines))
    margins = [begin for begin, count in begins.items() if count >= fewest]
    return _Frame(min(edges), max(edges), margins or [min(begins)])


def _is_placed(line: Line, frame: _Frame) -> bool:
    """Whether a line begins at a margin or is centred."""
    left, right, margins = frame
    is_centred = abs(line.begin + line.end - left - right) <= 2 * _CENTRED * (right - left)
    return is_centred or any(abs(line.begin - margin) <= _INDENT * line.size for margin in margins)


def _unnumbered(title: str) -> str:
    """Bookmarks often lack the numbers of their sections."""
    return title.casefold().lstrip("0123456789. ")


def _starts_low(text: str) -> bool:
    return next(filter(str.isalpha, text), "").islower()


def _level(line: Line, usual_font: str, usual: float) -> int:
    """The level of a heading set like this line; 0 for ordinary letters."""
    if not line.is_even or len(line.text) > _MAX_LINE or line.size < usual:
        return 0
    if line.size >= _LARGER * usual:
        return _LARGER_LEVEL
    is_bold, is_slanted = (
        bool(style.search(line.font)) and not style.search(usual_font)
        for style in (_BOLD, _SLANTED)
    )
    is_marked = bool(_NUMBERED.match(line.text)) or line.text.isupper()
    if line.size >= _LARGE * usual or (is_bold and is_marked):
        return _LARGE_LEVEL
    if is_slanted:
        return 0 if line.text.endswith(".") else _SLANTED_LEVEL
    return _BOLD_LEVEL if is_bold else 0


def _page_title(text: str, running: frozenset[str]) -> tuple[Heading | None, int]:
    """The first lines of a page if they look like a title, and where these lines end.

    Args:
        running: the first lines of the previous page; a running header is not a title.
    """
    titles, end = [], 0
    for line in text.splitlines(keepends=True)[:_TOP_LINES]:
        title = one_line(line)
        if not _looks_like_title(title):
            break
        end += len(line)
        if title not in running and _WORD.search(title):
            titles.append(title)
    return (Heading(0, _BOLD_LEVEL, " ".join(titles)) if titles else None), end


def _looks_like_title(line: str) -> bool:
    words = re.findall(r"[^\W\d_]{4,}", line)
    capitalised = sum(not word[0].islower() for word in words)
    is_short = len(line) <= _MAX_TITLE and not line.endswith((".", ",", ";"))
    return is_short and capitalised >= 0.6 * len(words)


def _outline(document: pypdfium2.PdfDocument) -> dict[int, list[tuple[int, str]]]:
    """(level, title) of the bookmarks, by the page they point to."""
    outline: dict[int, list[tuple[int, str]]] = {}
    for count, bookmark in enumerate(document.get_toc(max_depth=6)):
        destination = bookmark.get_dest()
        index = destination.get_index() if destination else None
        if index is not None and count < _MAX_OUTLINE:
            title = one_line(bookmark.get_title())
            outline.setdefault(index, []).append((bookmark.level + 1, title))
    return outline


def _located_lines(text: str, titles: Iterable[tuple[int, str]]) -> Iterator[Heading]:
    """The headings at the lines of the page's text that they are; the others are left out."""
    position = 0
    for level, title in titles:
        line = re.compile(rf"^[^\S\n]*({_words(title)})[^\S\n]*$", re.MULTILINE)
        if found := line.search(text, position):
            yield Heading(found.start(1), level, title)
            position = found.end()


def _located(text: str, bookmarks: Iterable[tuple[int, str]]) -> Iterator[Heading]:
    """The headings with the positions of their titles in the page's text, where they are found."""
    position = 0
    for level, title in bookmarks:
        words = _words(title)
        found = re.compile(words, re.IGNORECASE).search(text, position) if words else None
        position = found.start() if found else position
        if title:
            yield Heading(position, level, title)


def _words(title: str) -> str:
    """A pattern for a title with any white space between its words."""
    return r"\s+".join(map(re.escape, title.split()))
