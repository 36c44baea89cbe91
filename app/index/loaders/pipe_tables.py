"""The tables of Markdown: rows of cells between pipes, as GitHub's specification has them.

https://github.github.com/gfm/#tables-extension-
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.index.loaders.page import LINES_ABOVE, LONGEST_ABOVE, Heading, one_line
from app.index.tables.grid import Grid, GridCell

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


def pipe_tables(text: str, headings: Sequence[Heading], code: Sequence[range]) -> Iterator[Grid]:
    """The tables of a Markdown text, but for those within its blocks of `code`.

    Both `headings` and `code` are in the order of the text.
    """
    end = 0
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
        end = delimiters.end() + 1
        rows = [_row(text, heads)]
        while end < len(text) and _goes_on(text, line := _line(text, end)):
            rows.append(_row(text, _fields(text, line)[: len(heads)]))
            end = line[1] + 1
        if len(rows) > 1:
            yield Grid(rows, len(heads), above, heads=1)


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


def _row(text: str, fields: Sequence[_Span]) -> list[GridCell]:
    cells = []
    for column, (start, end) in enumerate(fields):
        written = text[start:end]
        if shown := one_line(_MARKUP.sub(_shown, written)):
            begin = end - len(written.lstrip())
            cells.append(GridCell(column, shown, begin, begin + len(written.strip())))
    return cells


def _shown(markup: re.Match[str]) -> str:
    if markup["line_break"]:
        return " "
    inner = markup["marked"] or markup["linked"] or ""
    return _MARKUP.sub(_shown, inner) or markup["escaped"] or ""


def _above(text: str, heading: Heading | None) -> tuple[str, ...]:
    """The last lines of the `text` before a table, and the heading that it is under."""
    ends = (line[-LONGEST_ABOVE:] for line in text.splitlines() if any(map(str.isalnum, line)))
    above = [one_line(_HEADING_MARKS.sub("", line)) for line in [*ends][-LINES_ABOVE:]]
    return (heading.title, *above) if heading and heading.title not in above else (*above,)
