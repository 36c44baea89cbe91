"""Cells of web tables that span several rows."""

from collections.abc import Iterable
from typing import NamedTuple

from lxml import html

_MOST_SPANNED = 1000
_LONGEST_REPEATED = 200
"""Longer texts stand in the first row only: they are laid out, not labels of rows."""


class _Span(NamedTuple):
    """How many more rows a cell reaches into, and its text; None beside its first column."""

    rows: int
    text: str | None


class SpannedCells:
    """Repeats the cells of a table that span several rows in each of them."""

    def __init__(self) -> None:
        self._open: dict[int, _Span] = {}

    def row(self, cells: Iterable[tuple[html.HtmlElement, str]]) -> list[str]:
        """The texts of the next row, whose own cells and their texts are `cells`."""
        texts: list[str] = []
        above, self._open = self._open, {}
        column = 0
        for cell, text in cells:
            while column in above:
                self._repeat(column, above.pop(column), texts)
                column += 1
            texts.append(text)
            wide = _span(cell, "colspan")
            self._open |= _spans(column, wide, _span(cell, "rowspan"), text)
            column += wide
        for column in sorted(above):
            self._repeat(column, above[column], texts)
        return texts

    def _repeat(self, column: int, span: _Span, texts: list[str]) -> None:
        if span.text is not None:
            texts.append(span.text)
        if span.rows > 1:
            self._open[column] = span._replace(rows=span.rows - 1)


def _spans(column: int, wide: int, high: int, text: str) -> dict[int, _Span]:
    """What a cell leaves in the columns it covers for the rows below."""
    repeated = text if len(text) <= _LONGEST_REPEATED else ""
    columns = range(column, column + wide) if high > 1 else ()
    return {each: _Span(high - 1, None if each > column else repeated) for each in columns}


def _span(cell: html.HtmlElement, name: str) -> int:
    told = cell.get(name, "")
    return min(int(told), _MOST_SPANNED) if told.isdecimal() and told.strip("0") else 1
