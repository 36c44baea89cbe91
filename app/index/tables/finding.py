"""Finds the tables of a page that is laid out: drawn ones first, then those of aligned words."""

from collections.abc import Iterator, Sequence

from app.index.tables.grid import Grid
from app.index.tables.lines import TextLine, lines_above, text_lines
from app.index.tables.page_words import LaidOut, Ruling, Word
from app.index.tables.ruled import RuledGrid, ruled_grids
from app.index.tables.unruled import unruled_grids


def grids_on(page: LaidOut) -> tuple[Grid, ...]:
    """The tables of a page, from the top."""
    ruled = list(ruled_grids(page.words, page.rulings))
    taken = frozenset[Word]().union(*(each.words for each in ruled))
    lines = text_lines(word for word in page.words if word not in taken)
    placed = [(each.top, _drawn(each, lines)) for each in ruled]
    for grid in _apart(lines, ruled, page.rulings):
        top = min((cell.box.top for row in grid.rows for cell in row if cell.box), default=0.0)
        height = max((word.bottom for word in page.words), default=1.0)
        placed.append((top * height, grid))
    return tuple(grid for _, grid in sorted(placed, key=lambda each: each[0]))


def _drawn(grid: RuledGrid, lines: Sequence[TextLine]) -> Grid:
    before = [line for line in lines if line.bottom <= grid.top + line.height / 2]
    above = lines_above(before, grid.top, (grid.left - 5, grid.right + 5))
    return Grid(
        grid.rows,
        grid.width,
        above,
        is_at_top=sum(line.bottom < grid.top for line in lines) <= 2,
        is_at_bottom=sum(line.top > grid.bottom for line in lines) <= 2,
    )


def _apart(
    lines: Sequence[TextLine], ruled: Sequence[RuledGrid], rulings: Sequence[Ruling]
) -> Iterator[Grid]:
    """The other tables: a drawn one divides the lines above it from those below."""
    edges = sorted(each.top for each in ruled)
    start = 0
    for edge in [*edges, float("inf")]:
        end = next((n for n, line in enumerate(lines) if line.top >= edge), len(lines))
        yield from unruled_grids(lines[start:end], rulings)
        start = end
