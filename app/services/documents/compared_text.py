"""The text of a document in the units that are compared: sentences, headings and table rows.

What is layout and not content is left out: line breaks, running heads, page numbers, and the heads
that a table repeats on each page.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby, pairwise
from pathlib import PurePath
from typing import NamedTuple

from app.core.tables import Table, TableRow
from app.retrieval.sentences import sentence_spans
from app.retrieval.terms import UNSPACED

_MARGIN_LINES = 3
"""So many lines at the top and the bottom of a page may be its running head and its number."""

_MOST_NUMBER_WORDS = 5
"""A line with the number of its page and no more words than these is a page number."""

_LAST_UNITS = 6
"""The headers and footers of a document without pages: three different ones of each."""

_FEWEST_DRAWN = 10
"""A shorter line may well be on two pages."""

_NUMBER = re.compile(r"(?<![\w.,])\d{1,5}(?![\w,]|\.\d)", re.ASCII)
_BROKEN = r"[-\u00ad\u2010]\s+"
_SPACED = rf"[^\W{UNSPACED}]+"
_WORD = re.compile(
    rf"[{UNSPACED}]|{_SPACED}(?:(?:{_BROKEN}|[-\u2010\u2011'’]|(?<=\d)[.,:/](?=\d)){_SPACED})*"
    r"|[^\w\s|]"
)
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010][ \t]*\n\s*(?=[^\W\d_])")
_LINE_END = re.compile(_BROKEN)
_NUMBERS_APART = re.compile(r"(?<=\d)[-\u2010]\s+(?=\d)")
"""In “5- 10”, which is a range and no number that the end of a line divides."""
_EXPONENT = re.compile(r"(?<=\d)(?=[⁰¹²³⁴-⁹⁺⁻])(?<![⁰¹²³⁴-⁹])")
"""Before the exponent of a number: “10⁵” is not 105."""
_LAST_NUMBER = re.compile(r"(?:^|(?<=\s)|(?<=[^\W\d][.!?-]))\d{1,4}(?=\s*$)", re.ASCII)
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010](?=[^\W\d_])")
_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "‐": "-", "‑": "-"})

NUMBERED = re.compile(r"(?:\( )?(?:(?P<digits>\d{1,3})|[a-zA-Z]|[ivx]{1,5}) [.)](?: |$)")
"""The number of an item at the beginning of a key."""

_BULLET = re.compile(r"\s*[-*•▪◦‣–]\s+")
_ITEM = re.compile(
    rf"{_BULLET.pattern}|\s*(?:\(?(?:\d{{1,3}}|[a-zA-Z]|[ivxIVX]{{1,5}})[.)]|\d+(?:\.\d+)+|#{{1,6}})\s"
)
_FULL, _HALF = 0.9, 0.6
"""A line goes on in the next one if the first word there would have made it longer than this share
of full lines; if that begins in lower case, than the second."""

_WRAPPED = 0.7
"""In a text that is wrapped, at least this share of lines had no room for the next word."""

_LONGEST = 2_000
"""What is longer and has no sentence ends is not prose: each of its lines is compared."""


class DocumentText(NamedTuple):
    """What was read from a document: its pages as (offset, text), its tables, its headings.

    `sections` are the offsets of passages with the title of the heading above each, in order.
    """

    path: str
    pages: Sequence[tuple[int, str]]
    tables: Sequence[Table] = ()
    sections: Sequence[tuple[int, str]] = ()
    missing: str = ""

    @property
    def suffix(self) -> str:
        """Of its format: what one leaves out of a text, it leaves out of every text."""
        return PurePath(self.path).suffix.lower()

    @property
    def is_laid_out(self) -> bool:
        """Whether its lines and pages are those of a printed page."""
        return self.suffix == ".pdf"

    def page_at(self, position: int) -> int:
        return bisect_right(self.pages, position, key=lambda page: page[0])

    def section_at(self, position: int) -> str:
        at = bisect_right(self.sections, position, key=lambda section: section[0])
        return self.sections[at - 1][1] if at else ""


class RowAt(NamedTuple):
    """A row of a table, by its number."""

    table: Table
    number: int

    @property
    def row(self) -> TableRow:
        return self.table.rows[self.number]


class Unit(NamedTuple):
    """A sentence, a heading or a row at a span of the document, in paragraph number `paragraph`.

    `key` is equal for units that say the same.
    """

    start: int
    end: int
    key: str
    paragraph: int
    row: RowAt | None = None


class Word(NamedTuple):
    start: int
    end: int
    key: str


_Span = tuple[int, int]


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def _lines(offset: int, text: str) -> list[_Line]:
    lines = []
    for line in text.split("\n"):
        if line.strip():
            lines.append(_Line(offset, offset + len(line), line))
        offset += len(line) + 1
    return lines


class ComparedText:
    """The units of a document.

    Args:
        ignores_hyphens: take `long-term` and `longterm` for the same, since the hyphens of a
            document that is laid out in lines may be those of line ends.
    """

    def __init__(self, document: DocumentText, ignores_hyphens: bool) -> None:
        self.document = document
        self._ignores_hyphens = ignores_hyphens
        running, heads = list(_running_lines(document)), _repeated_heads(document)
        self._text = _without(document, ())
        self.running_heads = frozenset(filter(None, (self.key(*span) for span in running)))
        self._text = _without(document, {*running, *heads})
        self._full = self._full_line()
        self.units = tuple(self._units())

    def is_within_line(self, unit: Unit) -> bool:
        """Whether it goes on after other words, or is set apart as only pages do that are drawn."""
        return self.document.is_laid_out or not self._text[unit.start - 1 :][:1].isspace()

    def is_value(self, unit: Unit) -> bool:
        """Whether it is what a colon introduces: “Number of defects: 12”."""
        return self._text[: unit.start].rstrip().endswith((":", "："))

    def is_item(self, number: str | None) -> bool:
        """Whether digits can number an item: the first one, or one beside another; letters can."""
        if number is None or int(number) == 1:
            return True
        return not self._numbers.isdisjoint((int(number) - 1, int(number) + 1))

    @cached_property
    def _numbers(self) -> set[int]:
        """The numbers that units begin with."""
        found = (NUMBERED.match(unit.key) for unit in self.units)
        return {int(each["digits"]) for each in found if each and each["digits"]}

    def is_at_edge(self, unit: Unit) -> bool:
        """Whether it is where a running head is: at the edge of a page, or of a document without
        pages at the end, where readers put it.

        Of several pages, it is known which lines are on most of them.
        """
        if unit.row or (self.document.is_laid_out and len(self.document.pages) > 1):
            return False
        if self.document.is_laid_out:
            return any(start <= unit.start < end for start, end in self._edges)
        return unit.start >= self.units[-_LAST_UNITS:][0].start

    @cached_property
    def _edges(self) -> list[_Span]:
        pages = enumerate((_lines(*page) for page in self.document.pages), start=1)
        margins = (line for number, lines in pages for line, _ in _margin(lines, number))
        return [(line.start, line.end) for line in margins]

    def words(self, start: int, end: int) -> list[Word]:
        """The words and marks between two characters."""
        return [
            Word(found.start(), found.end(), self._key(found[0]))
            for found in _WORD.finditer(self._text, start, end)
        ]

    def unit(self, start: int, end: int, like: Unit) -> Unit:
        """A part of the unit `like`."""
        return Unit(start, end, self.key(start, end), like.paragraph)

    def key(self, start: int, end: int) -> str:
        return " ".join(map(self._key, _WORD.findall(self._text, start, end)))

    def shown(self, start: int, end: int) -> str:
        """The text between two characters, on one line."""
        return " ".join(_BROKEN_WORD.sub("", self._text[start:end]).split())

    def _key(self, word: str) -> str:
        word = _EXPONENT.sub("^", _NUMBERS_APART.sub("-", word))
        word = unicodedata.normalize("NFKC", _LINE_END.sub("", word)).translate(_ALIKE)
        return "".join((_HYPHEN.sub("", word) if self._ignores_hyphens else word).split())

    def _units(self) -> Iterator[Unit]:
        at = paragraph = 0
        for start, end, row in [*_row_spans(self.document.tables), (len(self._text), 0, None)]:
            for unit in self._prose(at, start, paragraph):
                paragraph = unit.paragraph + 1
                yield unit
            if row:
                paragraph += 1
                key = f"{self.key(start, end)}{_places(row)}"
                yield Unit(start, end, key, paragraph, row)
                paragraph += 1
            at = end

    def _prose(self, start: int, end: int, paragraph: int) -> Iterator[Unit]:
        for number, (first, last) in enumerate(self._paragraphs(start, end), paragraph):
            # A part of a divided word may look like an abbreviation: “state-of-the-/art.”
            text = _BROKEN_WORD.sub(lambda each: "-" * len(each[0]), self._text[first:last])
            flat = text.replace("\n", " ")
            for begin, stop in sentence_spans(flat):
                yield from self._pieces(first + begin, first + stop, number)

    def _pieces(self, start: int, end: int, paragraph: int) -> Iterator[Unit]:
        lines = [(start, end)]
        if end - start > _LONGEST:
            lines = [(line.start, line.end) for line in _lines(start, self._text[start:end])]
        for begin, stop in lines:
            if key := self.key(begin, stop):
                yield Unit(begin, stop, key, paragraph)

    def _full_line(self) -> float:
        """The length of lines that go on in the next one; infinite if none does.

        In a PDF, divided words have joined some lines.
        """
        lines = _lines(0, self._text)
        if not lines:
            return 0
        lengths = sorted(len(line.text.strip()) for line in lines)
        if self.document.is_laid_out:
            return lengths[len(lines) * 3 // 5]
        full = lengths[len(lines) * 19 // 20]
        pairs = [pair for pair in pairwise(lines) if pair[0].end + 1 == pair[1].start]
        wrapped = sum(_length_with(*pair) > full for pair in pairs)
        return full if wrapped >= _WRAPPED * len(pairs) else float("inf")

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The spans of paragraphs, headings and items of lists."""
        first: _Line | None = None
        before: _Line | None = None
        for line in _lines(start, self._text[start:end]):
            if before and first and self._begins(before, line):
                yield _without_bullet(first), before.end
                first = None
            first = first or line
            before = line
        if first and before:
            yield _without_bullet(first), before.end

    def _begins(self, before: _Line, line: _Line) -> bool:
        """Whether a paragraph begins with `line`."""
        is_apart = self._text.count("\n", before.end, line.start) > 1
        if is_apart or _ITEM.match(line.text) or "|" in before.text or "|" in line.text:
            return True
        opening = line.text.split(maxsplit=1)[0]
        is_divided = _BROKEN_WORD.search(self._text, before.end - 2, line.start + 1)
        if is_divided or (self.document.is_laid_out and opening[0].islower()):
            return False
        share = _HALF if opening[0].islower() else _FULL
        return _length_with(before, line) <= share * self._full


def _length_with(line: _Line, after: _Line) -> int:
    """How long a line would be with the first word of the one after it."""
    return len(line.text.strip()) + 1 + len(after.text.split(maxsplit=1)[0])


def _without_bullet(line: _Line) -> int:
    """Where a line starts after the mark of an item, which each format has its own for."""
    bullet = _BULLET.match(line.text)
    return line.start + (bullet.end() if bullet else 0)


def _places(row: RowAt) -> str:
    """The heads of the cells of a row that has empty ones: an x may be in another column."""
    if all(row.row.cells):
        return ""
    heads = [column.text for column in row.table.columns]
    filled = (head for head, cell in zip(heads, row.row.cells, strict=False) if cell)
    return f" @{'|'.join(filled)}" if len({*filter(None, heads)}) == len(heads) else ""


def has_broken_words(document: DocumentText) -> bool:
    return any(_BROKEN_WORD.search(text) for _, text in document.pages)


def _row_spans(tables: Iterable[Table]) -> list[tuple[int, int, RowAt | None]]:
    """The spans of rows in their order; one that overlaps another is left to the prose."""
    spans: list[tuple[int, int, RowAt | None]] = []
    for table in tables:
        for number, row in enumerate(table.rows):
            places = [place for place in (row.place, *row.cells) if place]
            if places:
                start = min(place.char_start for place in places)
                end = max(place.char_end for place in places)
                spans.append((start, end, RowAt(table, number)))
    apart: list[tuple[int, int, RowAt | None]] = []
    for span in sorted(spans, key=lambda each: each[:2]):
        if not apart or span[0] >= apart[-1][1]:
            apart.append(span)
    return apart


def _without(document: DocumentText, spans: Iterable[tuple[int, int]]) -> str:
    """The text of all pages at their offsets, with spaces instead of these spans."""
    between = "\n " if document.is_laid_out else "\n\n"  # where a paragraph may go on
    parts: list[str] = []
    length = 0
    for offset, text in document.pages:
        parts += [between[: offset - length].ljust(offset - length), text]
        length = offset + len(text)
    whole = "".join(parts)
    kept, at = [], 0
    for start, end in sorted(spans):
        kept += [whole[at:start], " " * (end - max(at, start))]
        at = max(at, end)
    return "".join([*kept, whole[at:]])


def _running_lines(document: DocumentText) -> Iterator[tuple[int, int]]:
    """Running heads and page numbers: at the edge of most pages, apart from their figures."""
    if not document.is_laid_out:
        return
    pages = [_lines(*page) for page in document.pages]
    margins = [list(_margin(lines, number)) for number, lines in enumerate(pages)]
    counts = Counter(key for margin in margins for _, keys in margin for key in keys)
    fewest = max(2, min(3, sum(map(bool, pages)) // 3))
    spans = set(_last_numbers(pages))
    numbered = [
        any(_is_page_number(line.text, number, len(pages)) for line, _ in margin)
        for number, margin in enumerate(margins, start=1)
    ]
    are_numbered = sum(numbered) >= min(2, sum(map(bool, pages)))
    for number, margin in enumerate(margins, start=1):
        for line, keys in margin:
            is_running = any(counts[key] >= fewest for key in keys)
            if is_running or (are_numbered and _is_page_number(line.text, number, len(pages))):
                spans.add((line.start, line.end + 1))
    yield from spans
    yield from _lines_drawn_twice(pages, spans)


def _last_numbers(pages: Sequence[Sequence[_Line]]) -> Iterator[_Span]:
    """The numbers that the last lines of most pages end with and that count the pages."""
    found = [
        (int(number[0]) - at, (lines[-1].start + number.start(), lines[-1].start + number.end()))
        for at, lines in enumerate(pages)
        if lines and (number := _LAST_NUMBER.search(lines[-1].text))
    ]
    for first, count in Counter(first for first, _ in found).most_common(1):
        if count >= 2 and 3 * count >= 2 * sum(map(bool, pages)):
            yield from (span for each, span in found if each == first)


def _lines_drawn_twice(pages: Sequence[Sequence[_Line]], left_out: set[_Span]) -> Iterator[_Span]:
    """Lines at the end of a page that are at the beginning of the next one again.

    Some programs draw a line that does not fit on both pages, and cut off the part that is outside.
    """
    starts = {start for start, _ in left_out}
    numbers = {end: start for start, end in left_out}
    last, last_start = "", 0
    for lines in pages:
        body = [line for line in lines if line.start not in starts]
        if not body:
            continue
        first = body[0].text.strip()
        if len(first) >= _FEWEST_DRAWN and last.endswith(first):
            yield body[0].start, body[0].end + 1
        elif len(last) >= 2 * _FEWEST_DRAWN and first.startswith(last):  # after a divided word
            yield last_start, last_start + len(last)
        end = numbers.get(body[-1].end, body[-1].end) - body[-1].start
        last, last_start = body[-1].text[:end].strip().rstrip("-"), body[-1].start


_RunningKey = tuple[int, str]


def _margin(lines: Sequence[_Line], page: int) -> Iterator[tuple[_Line, set[_RunningKey]]]:
    """The lines at the edges of a page, each with what makes it the same as on other pages.

    That is its place, and its text with or without its first or last number, counted from that of
    the page.
    """
    edges = [*enumerate(lines[:_MARGIN_LINES])]
    edges += [(-at, line) for at, line in enumerate(lines[:2:-1][:_MARGIN_LINES], start=1)]
    for at, line in edges:
        text = " ".join(line.text.split())
        found = [*_NUMBER.finditer(text)]
        keys = {(at, text)}
        for number in found[:1] + found[-1:]:
            counted = int(number[0]) - page
            keys.add((at, f"{text[: number.start()]}#{counted}{text[number.end() :]}"))
        yield line, keys


def _is_page_number(text: str, page: int, pages: int) -> bool:
    """Such as - 3 - or Page 3 of 12; what is on the page of a single-page document."""
    words = re.findall(r"\w+", text)
    figures = [int(word) for word in words if word.isdecimal() and len(word) < 6]
    if len(words) <= _MOST_NUMBER_WORDS and len(figures) == 2:
        return figures == [page, pages]
    return figures == [page] and len(words) == 1


def _repeated_heads(document: DocumentText) -> Iterator[tuple[int, int]]:
    """The lines above the rows of a table on a page that repeat those above its first rows."""
    starts = dict(enumerate((offset for offset, _ in document.pages), start=1))
    texts = dict(enumerate((text for _, text in document.pages), start=1))
    for table in document.tables if document.is_laid_out else ():
        heads: set[str] = set()
        places = (place for row in table.rows for place in (row.place, *row.cells) if place)
        for page, group in groupby(places, key=lambda place: place.page):
            first = min(place.char_start for place in group) - starts[page]
            above = _lines(starts[page], texts[page][:first])
            if heads:
                yield from (
                    (line.start, line.end + 1) for line in above if line.text.strip() in heads
                )
            else:
                heads = {line.text.strip() for line in above}
