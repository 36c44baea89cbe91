"""Tables whose cells are drawn: lines in both directions enclose each of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from app.index.tables.grid import GridCell
from app.index.tables.page_words import Ruling, Word, around

_NEAR = 2.0
"""Lines this close, in points, are one."""

_JOINS = 4.0
"""Lines that end this close to another meet it."""

_MOST_LINES = 4_000
_MOST_CELLS = 20_000
"""More are a pattern."""

_SHARE = 0.6
"""An edge of a cell is drawn if so much of it is covered."""


class RuledGrid(NamedTuple):
    """The rows of a drawn table, its words, and its edges."""

    rows: list[list[GridCell]]
    width: int
    words: frozenset[Word]
    left: float
    top: float
    right: float
    bottom: float


class _Line(NamedTuple):
    """A line at `at`, from `start` to `end` in the other direction."""

    at: float
    start: float
    end: float


def ruled_grids(words: Sequence[Word], rulings: Sequence[Ruling]) -> Iterator[RuledGrid]:
    """The drawn tables of a page, from its top. Words in them belong to no other table."""
    if len(rulings) > _MOST_LINES:
        return
    across = _merged(_Line(each.top, each.left, each.right) for each in rulings if _is_flat(each))
    down = _merged(
        _Line(each.left, each.top, each.bottom) for each in rulings if not _is_flat(each)
    )
    found = [grid for lines in _meshes(across, down) if (grid := _grid(words, *lines))]
    yield from sorted(found, key=lambda grid: (grid.top, grid.left))


def _is_flat(ruling: Ruling) -> bool:
    return ruling.top == ruling.bottom


def _merged(lines: Iterable[_Line]) -> list[_Line]:
    """Lines that continue each other as one."""
    groups: list[list[_Line]] = []
    for line in sorted(lines):
        if groups and line.at - groups[-1][0].at <= _NEAR:
            groups[-1].append(line)
        else:
            groups.append([line])
    merged: list[_Line] = []
    for group in groups:
        at = sum(each.at for each in group) / len(group)
        start, end = None, 0.0
        for each in sorted(group, key=lambda line: line.start):
            if start is None:
                start, end = each.start, each.end
            elif each.start <= end + _JOINS:
                end = max(end, each.end)
            else:
                merged.append(_Line(at, start, end))
                start, end = each.start, each.end
        assert start is not None
        merged.append(_Line(at, start, end))
    return merged


def _meshes(
    across: Sequence[_Line], down: Sequence[_Line]
) -> Iterator[tuple[list[_Line], list[_Line]]]:
    """Lines that hang together."""
    owner = list(range(len(across) + len(down)))

    def root(at: int) -> int:
        while owner[at] != at:
            owner[at] = owner[owner[at]]
            at = owner[at]
        return at

    for one, flat in enumerate(across):
        for other, upright in enumerate(down, len(across)):
            if upright.at > flat.end + _JOINS:
                break
            if _meet(flat, upright):
                owner[root(other)] = root(one)
    meshes: dict[int, tuple[list[_Line], list[_Line]]] = {}
    for at in range(len(owner)):
        lines = meshes.setdefault(root(at), ([], []))
        if at < len(across):
            lines[0].append(across[at])
        else:
            lines[1].append(down[at - len(across)])
    yield from (each for each in meshes.values() if min(map(len, each)) >= 2)


def _meet(flat: _Line, upright: _Line) -> bool:
    return (
        flat.start - _JOINS <= upright.at <= flat.end + _JOINS
        and upright.start - _JOINS <= flat.at <= upright.end + _JOINS
    )


def _grid(
    words: Sequence[Word], across: Sequence[_Line], down: Sequence[_Line]
) -> RuledGrid | None:
    xs, ys = _positions(down), _positions(across)
    if len(xs) < 3 or len(ys) < 3 or len(xs) * len(ys) > _MOST_CELLS:
        return None
    inside = [
        word
        for word in words
        if xs[0] - _NEAR <= (word.left + word.right) / 2 <= xs[-1] + _NEAR
        and ys[0] - _NEAR <= word.middle <= ys[-1] + _NEAR
    ]
    cells = _cells(xs, ys, across, down)
    placed: dict[tuple[int, int], list[Word]] = {}
    for word in inside:
        at = _slot(ys, word.middle), _slot(xs, (word.left + word.right) / 2)
        placed.setdefault(cells[at][0], []).append(word)
    if _holds_several_rows(placed):
        return None
    rows = _rows(xs, ys, cells, placed)
    if sum(len([cell for cell in row if cell.text]) > 1 for row in rows) < 2:
        return None
    return RuledGrid(rows, len(xs) - 1, frozenset(inside), xs[0], ys[0], xs[-1], ys[-1])


def _positions(lines: Iterable[_Line]) -> list[float]:
    positions: list[float] = []
    for line in sorted(lines):
        if not positions or line.at - positions[-1] > 2 * _NEAR:
            positions.append(line.at)
    return positions


def _slot(edges: Sequence[float], at: float) -> int:
    return min(max(bisect_right(edges, at) - 1, 0), len(edges) - 2)


_Cells = dict[tuple[int, int], tuple[tuple[int, int], int, int]]
"""For each field of the mesh: the first field of its cell, and the cell's rows and columns."""


def _cells(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[_Line], down: Sequence[_Line]
) -> _Cells:
    """Fields without an edge between them are one cell, if together they are a rectangle."""
    cells: _Cells = {}
    uprights, flats = _by_place(xs, down), _by_place(ys, across)
    for row, (top, bottom) in enumerate(pairwise(ys)):
        for column in range(len(xs) - 1):
            if (row, column) in cells:
                continue
            wide, high = 1, 1
            while column + wide < len(xs) - 1 and not _is_drawn(
                uprights[column + wide], top, bottom
            ):
                wide += 1
            left, right = xs[column], xs[column + wide]
            while row + high < len(ys) - 1 and not _is_drawn(
                flats[row + high], left, right, least=0.01
            ):
                high += 1
            for y in range(row, row + high):
                for x in range(column, column + wide):
                    cells.setdefault((y, x), ((row, column), high, wide))
    return cells


def _by_place(places: Sequence[float], lines: Iterable[_Line]) -> list[list[_Line]]:
    """The lines at each of `places`."""
    found: list[list[_Line]] = [[] for _ in places]
    for line in lines:
        first = bisect_left(places, line.at - 2 * _NEAR)
        for at in range(first, bisect_right(places, line.at + 2 * _NEAR)):
            found[at].append(line)
    return found


def _is_drawn(lines: Sequence[_Line], start: float, end: float, least: float = _SHARE) -> bool:
    covered = sum(max(0.0, min(line.end, end) - max(line.start, start)) for line in lines)
    return covered >= least * (end - start)


def _holds_several_rows(placed: dict[tuple[int, int], list[Word]]) -> bool:
    """Whether lines stand only around several rows, which are then found by their words."""
    tall = 0
    for words in placed.values():
        lines: list[Word] = []
        for word in sorted(words, key=lambda word: word.middle):
            if not lines or word.middle - lines[-1].middle > word.height / 2:
                lines.append(word)
        digits = sum(any(map(str.isdecimal, line.text)) for line in lines)
        tall += len(lines) >= 3 and digits >= len(lines) - 1
    return tall >= 2


def _rows(
    xs: Sequence[float],
    ys: Sequence[float],
    cells: _Cells,
    placed: dict[tuple[int, int], list[Word]],
) -> list[list[GridCell]]:
    """A cell across several rows is repeated in each of them."""
    rows: list[list[GridCell]] = []
    for row in range(len(ys) - 1):
        found: list[GridCell] = []
        column = 0
        while column < len(xs) - 1:
            first, _, wide = cells[row, column]
            words = placed.get(first, [])
            if words and first[1] == column:
                indent = (min(word.left for word in words) - xs[column]) / words[0].height
                found.append(cell_of(words, column, wide, indent))
            column = max(column + 1, first[1] + wide)
        rows.append(found)
    return [row for row in rows if row]


def cell_of(words: Sequence[Word], column: int, columns: int, indent: float) -> GridCell:
    """A cell with these words, line by line."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.middle, word.left)):
        if lines and _is_level(word, lines[-1][0]):
            lines[-1].append(word)
        else:
            lines.append([word])
    ordered = [word for line in lines for word in sorted(line, key=lambda word: word.left)]
    if _runs_leftward(ordered):
        ordered = [word for line in lines for word in sorted(line, key=lambda word: -word.left)]
    return GridCell(
        column,
        " ".join(word.text for word in ordered),
        min(word.start for word in words),
        max(word.end for word in words),
        columns,
        around([word.box for word in words]),
        indent,
    )


def _is_level(word: Word, other: Word) -> bool:
    """Whether two words are on one line, though one may be raised."""
    return abs(word.middle - other.middle) <= 0.65 * max(word.height, other.height)


def _runs_leftward(words: Sequence[Word]) -> bool:
    letters = "".join(word.text for word in words)
    return any("\u0590" <= char <= "\u08ff" and char.isalpha() for char in letters)
