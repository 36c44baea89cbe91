"""The lines of a page, divided where a table would have cells, and what they say above a table."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from app.index.tables.numbers import CURRENCY, is_dash, is_number
from app.index.tables.page_words import Word
from app.index.tables.wording import is_period

_CELL_GAP = 0.75
"""Words further apart than so many heights of their line are in different cells."""

NUMBER_GAP = 0.45
"""The same beside a number that stands alone."""

LINE_GAP = 2.6
"""A larger distance between two lines, in heights, ends a table."""

_RAISED = 0.8
"""Smaller letters than this share of the usual ones may be raised."""

_LONG_LINE = 90
_MOST_READ, _MOST_ABOVE = 10, 4
_SENTENCE = re.compile(r"(?<=[a-z)”\"]\.)\s+(?=[A-Z“])")
_CURRENCY = re.compile(CURRENCY)
_TAIL = re.compile(r"[)%٪]{1,2}|\)\s?%|pts?|[)%]{1,2}\s?\(\w\)")
FOOTNOTE = re.compile(r"\(\w\)|\[\w\]|[*†‡]")


class Segment(NamedTuple):
    """Words of a line that stand together."""

    words: tuple[Word, ...]

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return self.words[-1].right

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def is_value(self) -> bool:
        return is_number(self.text) or is_dash(self.text)


class TextLine(NamedTuple):
    """A line of a page, from left to right."""

    segments: tuple[Segment, ...]
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def values(self) -> int:
        return sum(segment.is_value and not is_period(segment.text) for segment in self.segments)


def text_lines(words: Iterable[Word]) -> list[TextLine]:
    """The words of a page in lines, from the top."""
    words = sorted(words, key=lambda word: (word.middle, word.left))
    if not words:
        return []
    usual = sorted(word.height for word in words)[len(words) // 2]
    large: list[list[Word]] = []
    for word in words:
        if word.height >= _RAISED * usual:
            _add_to_line(large[-3:], large, word, 0.4)
    large.sort(key=_middle)
    small: list[list[Word]] = []
    for word in words:
        if word.height < _RAISED * usual:  # beside larger ones, it is the mark of a footnote
            first = bisect_left(large, word.middle - 2 * usual, key=_middle)
            last = bisect_right(large, word.middle + 2 * usual, key=_middle)
            near = large[first:last]
            beside = [row for row in near if any(_is_beside(word, other) for other in row)]
            likely = beside or near + small[-3:]
            _add_to_line(likely, small, word, 1.0 if beside else 0.4)
    rows = large + small
    rows.sort(key=_middle)
    lines = []
    for row in rows:
        middle = _middle(row)
        row.sort(key=lambda word: word.left)
        heights = sorted(word.height for word in row)
        height = heights[len(heights) // 2]
        segments = tuple(_joined(list(_split(row, height)), height))
        lines.append(TextLine(segments, middle - height / 2, middle + height / 2))
    return lines


def _add_to_line(
    likely: Sequence[list[Word]], rows: list[list[Word]], word: Word, near: float
) -> None:
    """Add a word to the nearest line, or as a line of its own."""
    best = min(likely, key=lambda row: abs(word.middle - row[0].middle), default=None)
    height = min(word.height, best[0].height) if best else 0.0
    if best and abs(word.middle - best[0].middle) <= near * height:
        best.append(word)
    else:
        rows.append([word])


def _is_beside(word: Word, other: Word) -> bool:
    return abs(word.middle - other.middle) < other.height and (
        -0.2 * other.height <= word.left - other.right <= other.height
        or -0.2 * other.height <= other.left - word.right <= other.height
    )


def _middle(row: Sequence[Word]) -> float:
    return row[0].middle


def _split(row: Sequence[Word], height: float) -> Iterator[list[Word]]:
    current: list[Word] = []
    for word in row:
        if current:
            gap = (word.left - current[-1].right) / height
            is_new = gap > _CELL_GAP
            if not is_new and gap > NUMBER_GAP:
                before = " ".join(each.text for each in current)
                # At the beginning of a line, they may be those of a heading or a list.
                is_inside = current[0] is not row[0] and not FOOTNOTE.fullmatch(before)
                is_words = is_inside and not _TAIL.fullmatch(word.text)
                is_cell = is_words or _starts_number(word.text)
                is_new = is_cell and (is_number(before) or is_dash(before))
            if is_new:
                yield current
                current = []
        current.append(word)
    if current:
        yield current


def _starts_number(text: str) -> bool:
    return is_number(text) or is_dash(text) or bool(_CURRENCY.fullmatch(text))


def _joined(parts: list[list[Word]], height: float) -> Iterator[Segment]:
    """Currency signs with the number to their right, brackets and percent signs with the left."""
    at = 0
    while at < len(parts):
        words = list(parts[at])
        while at + 1 < len(parts) and _belongs(words, parts[at + 1], height):
            at += 1
            words += parts[at]
        yield Segment(tuple(words))
        at += 1


def _belongs(words: Sequence[Word], following: Sequence[Word], height: float) -> bool:
    text, after = words[-1].text, following[0].text
    whole = " ".join(word.text for word in words)
    gap = (following[0].left - words[-1].right) / height
    if FOOTNOTE.fullmatch(whole) and not _starts_number(after):
        return gap < 6
    if _CURRENCY.fullmatch(whole) or whole.strip() in ("(", "$("):
        return gap < 12 and (_starts_number(after) or after == "(" or after[:1] == "(")
    if len(following) == 1 and _TAIL.fullmatch(after):
        return gap < 3 and (is_number(text) or is_dash(text) or text[:1] == "(")
    return False


def lines_above(
    lines: Sequence[TextLine], top: float, edges: tuple[float, float] | None = None
) -> tuple[str, ...]:
    """The last of `lines`, which are above a table at `top`; only between `edges`, if given."""
    found: list[str] = []
    before: TextLine | None = None
    for line in reversed(lines[-_MOST_READ:]):
        gap = (before.top if before else top) - line.bottom
        if gap > (1.5 + LINE_GAP) * line.height or (line.values >= 2 and len(line.segments) >= 3):
            break
        segments = line.segments
        if edges:
            segments = tuple(
                each for each in segments if each.right > edges[0] and each.left < edges[1]
            )
        text = " ".join(each.text for each in segments)
        if not text:
            continue
        if before and found and _is_same_paragraph(line, before, gap):
            found[0] = f"{text} {found[0]}"
        elif len(found) >= _MOST_ABOVE or (found and text.endswith(".")):
            break
        else:
            found.insert(0, text)
        before = line
    return tuple(_last_sentence(text) for text in found)


def _is_same_paragraph(line: TextLine, below: TextLine, gap: float) -> bool:
    left, right = line.segments[0].left, line.segments[-1].right
    is_long = right - left > 30 * line.height
    return is_long and gap < 0.7 * line.height and below.segments[0].left <= left + line.height


def _last_sentence(text: str) -> str:
    return _SENTENCE.split(text)[-1] if len(text) > _LONG_LINE else text
