"""A table as it is laid out, before it is known which cells are heads, labels and values."""

from collections.abc import Sequence
from typing import NamedTuple, overload

from app.core.documents import Box

CELL_SEPARATOR = " | "

WIDEST_GAP = 20
"""The maximum number of consecutive empty cells kept; what is further apart is not one table."""


class GridCell(NamedTuple):
    """A cell at its first column. `start`/`end` index the text of its page.

    `columns` is how many columns it spans; `indent` its distance from the left edge of its column,
    in widths of a letter.
    """

    column: int
    text: str
    start: int
    end: int
    columns: int = 1
    box: Box | None = None
    indent: float = 0.0

    def moved(self, by: int) -> "GridCell":
        """The same cell, so many characters further down."""
        return self._replace(start=self.start + by, end=self.end + by)


class Grid(NamedTuple):
    """The rows of a table, each with its cells from left to right.

    `above` are the lines before it, the nearest last. `heads` is how many rows are heads; None if
    the file does not say. `is_at_top`/`is_at_bottom`: nothing but running headers or footers is
    above or below it on its page, so that it may continue one of the page before. `has_spans`: it
    is known which cells span several columns; in sheets and CSV files it is not. `stored` are the
    columns of which the file stores numbers, not texts: their decimals are after a point.
    `is_headed`: its first row is marked as heads, but others may be, too.
    """

    rows: Sequence[Sequence[GridCell]]
    width: int
    above: Sequence[str] = ()
    heads: int | None = None
    is_at_top: bool = False
    is_at_bottom: bool = False
    has_spans: bool = True
    stored: frozenset[int] = frozenset()
    is_headed: bool = False

    def moved(self, by: int) -> "Grid":
        """The same table, so many characters further down."""
        return self._replace(rows=[[each.moved(by) for each in row] for row in self.rows])


class BuiltRows(Sequence[Sequence[GridCell]]):
    """Rows of a table in marked-up files and sheets, kept small: there may be a million."""

    def __init__(self) -> None:
        self._rows: list[tuple[int, tuple[str, ...], tuple[int, ...]]] = []
        self.width = 0
        self.has_spans = False
        self.is_headed = False

    def add(self, start: int, texts: Sequence[str], spans: Sequence[int]) -> None:
        """Add the row that begins at `start`, with the columns each cell spans, 1 by default."""
        filled = max((at for at, text in enumerate(texts, 1) if text), default=0)
        cells, wide = tuple(texts[:filled]), tuple(spans[:filled])
        self._rows.append((start, cells, wide))
        self.has_spans = self.has_spans or bool(wide)
        self.width = max(self.width, sum(wide) + filled - len(wide))

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Sequence[GridCell]: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Sequence[GridCell]]: ...

    def __getitem__(self, at: int | slice) -> Sequence[GridCell] | Sequence[Sequence[GridCell]]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self._rows)))]
        start, texts, spans = self._rows[at]
        cells: list[GridCell] = []
        column = separators = 0
        for number, text in enumerate(texts):
            span = spans[number] if number < len(spans) else 1
            if text:
                start += (1 if separators >= WIDEST_GAP else separators) * len(CELL_SEPARATOR)
                cells.append(GridCell(column, text, start, start + len(text), span))
                start += len(text)
                separators = 0
            separators += 1
            column += span
        return cells
