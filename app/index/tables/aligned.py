"""Tables in plain text, whose columns are aligned with spaces or tabs, or divided by bars.

Each letter is taken for one of a typewriter, and the lines for those of a page.
"""

import re
from collections.abc import Iterator, Sequence

from app.index.tables.finding import grids_on
from app.index.tables.grid import Grid
from app.index.tables.page_words import LaidOut, Word

_WIDTH, _HEIGHT, _PITCH = 4.2, 10.0, 12.0
"""Of letters and lines, in points. One space is less than the least gap between cells, two are
more."""

_GAP_OF_TAB = 3
"""In letters: a tab begins the next column, wherever the stops were."""

_FEWEST_LINES = 3
_LINES_ABOVE = 2
_MOST_LINES, _LONGEST_LINE = 2_000, 250
"""Longer blocks and lines are data or logs; finding columns takes the square of their number."""

_MOST_CHARACTERS = 500_000
"""Of all blocks, so that a text of nothing else takes seconds; what follows stays text."""

_GAP = re.compile(r"(?<![.!?:;\s])(?: {2,}|[ ]*\t\s*|\s+\|\s+)(?=\S)")
"""Between two columns; more than one space after a sentence is none."""

_ITEM = re.compile(r"\s*(?:\d{1,3}[.)]|[-*•])\s")
"""A list is none."""

_RULE = re.compile(r"[\s|+=_─━│┼-]*")
_WORD = re.compile(r"[^\s|│]+")

_Line = tuple[int, str]
"""Where a line starts in its text, and the line."""


def aligned_grids(text: str) -> tuple[Grid, ...]:
    """The tables of a text, in their order."""
    grids: list[Grid] = []
    left = _MOST_CHARACTERS
    for block in _blocks(text):
        left -= sum(len(line) for _, line in block)
        if left < 0:
            break
        grids += grids_on(LaidOut(tuple(_words(block))))
    return tuple(grids)


def _blocks(text: str) -> Iterator[Sequence[_Line]]:
    """Lines that follow each other and have gaps, with those above that may name a table."""
    above: list[_Line] = []
    block: list[_Line] = []
    start = 0
    for line in [*text.split("\n"), ""]:
        is_ruled = bool(line.strip()) and bool(_RULE.fullmatch(line))
        is_row = len(line) <= _LONGEST_LINE and _GAP.search(line.strip())
        if is_row or (is_ruled and block):
            block.append((start, line))
        elif not is_ruled:
            if _FEWEST_LINES <= len(block) <= _MOST_LINES and not _ITEM.match(block[0][1]):
                yield [*above, *block]
            kept = [] if block else above
            above = [*kept, (start, line)][-_LINES_ABOVE:] if line.strip() else kept
            block = []
        start += len(line) + 1


def _words(lines: Sequence[_Line]) -> Iterator[Word]:
    fields = [line.split("\t") for _, line in lines if "\t" in line]
    widest = max((len(field) for line in fields for field in line), default=0)
    for number, (start, line) in enumerate(lines):
        if _RULE.fullmatch(line):
            continue
        top, at = number * _PITCH, start
        for column, field in enumerate(line.split("\t")):
            for found in _WORD.finditer(field):
                left = (column * (widest + _GAP_OF_TAB) + found.start()) * _WIDTH
                right = left + len(found[0]) * _WIDTH
                first, end = at + found.start(), at + found.end()
                yield Word(found[0], first, end, left, top, right, top + _HEIGHT)
            at += len(field) + 1
