"""Which columns the heads of a table stand over, by their places."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise, product, takewhile
from typing import NamedTuple

from app.index.tables.grid import GridCell
from app.index.tables.lines import FOOTNOTE, NUMBER_GAP, Segment, TextLine
from app.index.tables.page_words import Ruling
from app.index.tables.ruled import cell_of
from app.index.tables.wording import is_period, period_in

_TOUCHING = 4
"""Heads that reach so many points into the next column are still beside it."""


class Span(NamedTuple):
    """The edges of a column."""

    left: float
    right: float


def overlap(segment: Segment | Ruling, column: Span) -> float:
    return min(segment.right, column.right) - max(segment.left, column.left)


def nearest(segment: Segment, columns: Sequence[Span]) -> int:
    return max(range(len(columns)), key=lambda at: overlap(segment, columns[at]))


def head_cells(
    line: TextLine, columns: Sequence[Span], rulings: Sequence[Ruling]
) -> list[GridCell]:
    """Heads over the columns they stand above: by the line ruled below them, or centred."""
    segments = [
        part
        for each in line.segments
        if each.right > columns[0].left - 30 and each.left < columns[-1].right + 30
        for part in _at_columns(each, columns)
    ]
    places = _one_each(segments, columns) or _equal_shares(segments, columns)
    taken = -1
    cells = []
    for number, segment in enumerate(segments):
        following = segments[number + 1].left if number + 1 < len(segments) else math.inf
        first, last = places.get(number) or _covered(
            segment, columns, rulings, taken + 1, following, line
        )
        taken = max(taken, last)
        indent = (segment.left - columns[first].left) / line.height
        cells.append(cell_of(segment.words, first, last - first + 1, max(0.0, indent)))
    return cells


def _at_columns(segment: Segment, columns: Sequence[Span]) -> Iterator[Segment]:
    """A head divided between columns where its words are further apart than elsewhere."""
    gaps = [after.left - before.right for before, after in pairwise(segment.words)]
    usual = sorted(gaps)[len(gaps) // 2] if len(gaps) > 1 else math.inf
    start = 0
    for at, gap in enumerate(gaps):
        before, after = segment.words[at], segment.words[at + 1]
        is_between = any(
            before.right <= right.left and after.left >= left.right
            for left, right in pairwise(columns)
        )
        others = gaps[:at] + gaps[at + 1 :]
        wide = max(NUMBER_GAP * before.height, 1.25 * max(others, default=0.0))
        is_mark = any(FOOTNOTE.fullmatch(each.text) for each in (before, after))
        is_wide = gap > 1.25 * usual or (gap > wide and not is_mark)
        if is_between and is_wide:
            yield Segment(segment.words[start : at + 1])
            start = at + 1
    yield Segment(segment.words[start:])


def _one_each(segments: Sequence[Segment], columns: Sequence[Span]) -> dict[int, tuple[int, int]]:
    """As many heads as columns, if each is between the columns beside its own.

    Numbers at the right of a column may be nearer to the head of the next one than to their own.
    """
    missing = len(columns) - len(segments)
    if missing not in (0, 1):  # the column of labels may have no head
        return {}
    for number, segment in enumerate(segments, missing):
        is_after = number == 0 or segment.left >= columns[number - 1].right - _TOUCHING
        is_before = (
            number + 1 == len(columns) or segment.right <= columns[number + 1].left + _TOUCHING
        )
        if not (is_after and is_before):
            return {}
    return {number: (number + missing,) * 2 for number in range(len(segments))}


def _equal_shares(
    segments: Sequence[Segment], columns: Sequence[Span]
) -> dict[int, tuple[int, int]]:
    """Where few heads stand over many columns: as many for each, if they are centred over them."""
    heads = [n for n, each in enumerate(segments) if each.right > columns[1].left]
    count = len(columns) - 1
    if not heads or len(heads) >= count or count % len(heads):
        return {}
    share = count // len(heads)
    places = {}
    for number, at in zip(heads, range(1, len(columns), share), strict=True):
        segment, first, last = segments[number], columns[at], columns[at + share - 1]
        centre = (segment.left + segment.right - first.left - last.right) / 2
        if abs(centre) > 1.2 * segment.words[0].height:
            return {}
        places[number] = (at, at + share - 1)
    return places


def _covered(
    segment: Segment,
    columns: Sequence[Span],
    rulings: Sequence[Ruling],
    first: int,
    following: float,
    line: TextLine,
) -> tuple[int, int]:
    """The first and last column below a head; `following` is the left edge of the next head."""
    free = range(min(first, len(columns) - 1), len(columns))
    for ruling in rulings:
        is_below = ruling.top == ruling.bottom and -2 <= ruling.top - line.bottom <= line.height
        is_over = ruling.left <= segment.left + 2 and ruling.right >= segment.right - 2
        if is_below and is_over and ruling.right <= following:  # else several heads share it
            halves = [max(each.right - each.left, 1.0) / 2 for each in columns]
            over = [n for n, each in enumerate(columns) if overlap(ruling, each) > halves[n]]
            is_own = over and over[0] in free  # else heads before this one share it, too
            if is_own and len(over) < len(columns):
                return over[0], over[-1]
    over = [at for at in free if overlap(segment, columns[at]) > 0]
    if not over:
        return (nearest(segment, columns),) * 2
    if over[0] == 0 and len(over) > 1 and segment.left > columns[0].left + line.height:
        over = over[1:]  # a head that is wider than its column
    if over[0] == 0:
        return over[0], over[-1]
    starts = [at for at in free if 0 < at <= over[0]]
    others = range(over[-1] + 1, len(columns))
    ends = (over[-1], *takewhile(lambda at: columns[at].right <= following + 2, others))
    return _centred(segment, columns, starts, ends, line.height / 2)


def _centred(
    segment: Segment,
    columns: Sequence[Span],
    starts: Sequence[int],
    ends: Sequence[int],
    tolerance: float,
) -> tuple[int, int]:
    """The columns that a head is centred over: from the last start to the first end, or more."""
    centre = (segment.left + segment.right) / 2
    is_lead = is_period(segment.text) and not period_in(segment.text)

    def distance(place: tuple[int, int]) -> float:
        start, end = place
        more = starts[-1] - start + end - ends[0]
        off = abs((columns[start].left + columns[end].right) / 2 - centre)
        # "Year Ended December 31," stands over all of its years.
        return -more if is_lead and off <= tolerance else off + 3.0 * more

    return min(product(starts, ends), key=distance)
