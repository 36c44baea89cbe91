"""The tables of Markdown: rows of cells between pipes, as GitHub's specification has them.

https://github.github.com/gfm/#tables-extension-
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from app.index.loaders.page import LINES_ABOVE, LONGEST_ABOVE, Heading, one_line, row_text
from app.index.tables.grid import BuiltRows, Grid

_DELIMITERS = re.compile(
    r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE
)
"""The row below the heads: hyphens for each column, with colons that align it."""

_PIPE = re.compile(r"(?<!\\)\|")
_OTHER_BLOCK = re.compile(r" {0,3}(?:[-*+][ \t]|>|#{1,6}[ \t]|```|~~~|\d{1,9}[.)][ \t])")
_HEADING_MARKS = re.compile(r"^ {0,3}#{1,6}[ \t]+|[ \t]+#+[ \t]*$")
_MARKUP = re.compile(
    r"(?P<mark>\*{1,3}|_{2,3}|~~|`+)(?=\S)(?P<marked>.{1,500}?)(?<=\S)(?P=mark)"
    r"|!?\[(?P<linked>[^\]]{0,500})\]\([^()\s]{0,500}(?:[ \t]+\"[^\"]{0,500}\")?\)"
    r"|(?P<line_break><br[ \t]*/?>)|\\(?P<escaped>[!-/:-@\[-`{-~])"
)

_Span = tuple[int, int]


def end_of_last(parts: Sequence[range], at: int) -> int:
    """Where the last of `parts`, in their order, ends of those that begin before `at` or there."""
    before = bisect_right(parts, at, key=lambda part: part.start)
    return parts[before - 1].stop if before else 0


def with_tables(
    text: str, headings: Sequence[Heading], code: Sequence[range]
) -> tuple[str, list[Grid]]:
    """A Markdown text with the rows of its tables as those of other files, and these tables.

    Both `headings` and `code`, the blocks that have no tables, are in the order of the text.
    """
    pieces: list[str] = []
    grids: list[Grid] = []
    length = end = 0
    for delimiters in _DELIMITERS.finditer(text):
        start = text.rfind("\n", 0, max(0, delimiters.start() - 1)) + 1
        code_end = end_of_last(code, start)
        if start < max(end, code_end) or "|" not in text[start : delimiters.end()]:
            continue
        heads = _fields(text, (start, max(start, delimiters.start() - 1)))
        if len(heads) != len(_fields(text, delimiters.span())):
            continue
        above_it = bisect_left(headings, start, key=lambda each: each.start)
        heading = headings[above_it - 1] if above_it else None
        above = _above(text[max(end, code_end, heading.start if heading else 0) : start], heading)
        pieces.append(text[end:start])
        length += start - end
        end = min(len(text), delimiters.end() + 1)
        fields, rows = [heads], BuiltRows()
        while end < len(text) and _goes_on(text, line := _line(text, end)):
            fields.append(_fields(text, line)[: len(heads)])
            end = min(len(text), line[1] + 1)
        for row in fields:
            cells = [_shown(text[slice(*field)]) for field in row]
            rows.add(length, cells, ())
            pieces += (row_text(cells), "\n")
            length += len(pieces[-2]) + 1
        if len(rows) > 1:
            grids.append(Grid(rows, len(heads), above, heads=1))
    return "".join((*pieces, text[end:])), grids


def _line(text: str, start: int) -> _Span:
    end = text.find("\n", start)
    return start, len(text) if end < 0 else end


def _goes_on(text: str, line: _Span) -> bool:
    """Whether a table goes on with `line`, neither blank nor the beginning of another block."""
    return bool(text[slice(*line)].strip()) and not _OTHER_BLOCK.match(text, *line)


def _fields(text: str, line: _Span) -> list[_Span]:
    """Where the cells of a row are, the empty ones, too."""
    pipes = [match.start() for match in _PIPE.finditer(text, *line)]
    fields = [(start + 1, end) for start, end in pairwise((line[0] - 1, *pipes, line[1]))]
    at_ends = [fields[0], fields[-1]] if pipes else []
    return [each for each in fields if each not in at_ends or text[slice(*each)].strip()]


def _shown(written: str) -> str:
    """The words of a cell, without their markup."""
    return one_line(_MARKUP.sub(_without_markup, written))


def _without_markup(markup: re.Match[str]) -> str:
    if markup["line_break"]:
        return " "
    inner = markup["marked"] or markup["linked"] or ""
    return _MARKUP.sub(_without_markup, inner) or markup["escaped"] or ""


def _above(text: str, heading: Heading | None) -> tuple[str, ...]:
    """The last lines of the `text` before a table, and the heading that it is under."""
    ends = (line[-LONGEST_ABOVE:] for line in text.splitlines() if any(map(str.isalnum, line)))
    above = [one_line(_HEADING_MARKS.sub("", line)) for line in [*ends][-LINES_ABOVE:]]
    return (heading.title, *above) if heading and heading.title not in above else (*above,)
