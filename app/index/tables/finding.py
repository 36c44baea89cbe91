"""Finds the tables of a page that is laid out: drawn ones first, then those of aligned words.

Numbers below each other in columns show the latter.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.index.tables.grid import Grid, GridCell
from app.index.tables.heads import Span, head_cells, nearest, overlap
from app.index.tables.lines import LINE_GAP, Segment, TextLine, lines_above, text_lines
from app.index.tables.numbers import is_dash, is_number
from app.index.tables.page_words import LaidOut, Ruling, Word, around
from app.index.tables.ruled import RuledGrid, cell_of, ruled_grids
from app.index.tables.wording import is_period_head

_LOOSE_ROWS = 3
"""Lines without values in a row of them that a table may contain."""

_LAST_ROWS = 2
"""Those at the end of a table with words instead of values, such as "to be confirmed"."""

_FEWEST_ROWS = 2
_MOST_HEAD_LINES = 7
_CROSSED = 0.03
"""The share of rows that may cross the gap between two columns."""

_LONG_CELL = 60
_ACROSS = 0.8
"""The share of a table's width that a line between its rows has."""


def unruled_grids(lines: Sequence[TextLine], rulings: Sequence[Ruling]) -> Iterator[Grid]:
    """The tables among the lines of a page, from the top."""
    floor = 0
    for region in _regions(lines):
        yield from _grids(lines, region, floor, rulings)
        floor = region.stop


def _is_row(line: TextLine) -> bool:
    return len(line.segments) >= 2 and line.values >= 1


def _regions(lines: Sequence[TextLine]) -> Iterator[range]:
    """Lines with values in several places, with those between that have none."""
    at = 0
    while at < len(lines):
        if not _is_row(lines[at]):
            at += 1
            continue
        end, loose = at + 1, 0
        for following in range(at + 1, len(lines)):
            line, before = lines[following], lines[following - 1]
            if line.top - before.bottom > LINE_GAP * max(line.height, before.height):
                break
            is_other = _is_head_row(line, lines[at:end]) and any(map(_is_row, lines[at + 1 : end]))
            if is_other or (at and _repeats_heads(line, lines[at - 1])):
                break  # another table right below
            if _is_row(line):
                end, loose = following + 1, 0
                continue
            loose += 1
            is_head_like = len(line.segments) >= 2
            if loose > _LOOSE_ROWS + 2 * is_head_like or _is_prose(line, lines[at:end]):
                break
        yield range(at, end)
        at = end


def _is_head_row(line: TextLine, rows: Sequence[TextLine]) -> bool:
    """Whether a line has nothing but periods besides a label, or words over the values only."""
    words = sum(len(each.words) for each in line.segments)
    if len(line.segments) >= 2 and words <= 3 * len(line.segments) and not line.values:
        lefts = [each.left for row in rows for each in row.segments if each.is_value]
        if lefts and line.segments[0].left > min(lefts) - line.height:
            return True
    periods = sum(is_period_head(segment.text) for segment in line.segments)
    return periods >= 2 and periods >= len(line.segments) - 1


def _repeats_heads(line: TextLine, heads: TextLine) -> bool:
    """Whether a line of words begins like that above the first row: "(Millions)" over both."""
    is_same = line.segments[0].text == heads.segments[0].text
    return is_same and not (line.values or heads.values) and len(line.segments) > 1


def _is_prose(line: TextLine, rows: Sequence[TextLine]) -> bool:
    """Whether a line runs across the columns of values."""
    values = [each.left for row in rows for each in row.segments if each.is_value]
    if not values:
        return False
    edge = min(values)
    return any(
        each.left < edge and each.right > edge + 2 * line.height and len(each.words) > 3
        for each in line.segments
    )


def _grids(
    lines: Sequence[TextLine], region: range, floor: int, rulings: Sequence[Ruling]
) -> Iterator[Grid]:
    most = max(lines[at].values for at in region)
    full = [lines[at] for at in region if _is_row(lines[at]) and 2 * lines[at].values >= most]
    columns = _columns_of(full)
    while len(region) > 1 and _crosses(lines[region.start], columns):
        region = region[1:]
    for at in region:
        if at > region.start and _is_sentence(lines[at], columns):
            region = range(region.start, at)
            break
    region = range(region.start, _end_of_row(lines, region, columns, rulings))
    body = [lines[at] for at in region]
    for group in _side_by_side(columns, body):
        if len(group) < 2:
            continue
        first = _first_head(lines, region, floor, group)
        rows = [lines[at] for at in range(first, region.stop)]
        grid = _grid(rows, region.start - first, group, rulings)
        if grid is None:
            continue
        is_beside = len(columns) > len(group)
        edges = (group[0].left - 5, group[-1].right + 5) if is_beside else None
        above = lines_above(lines[floor:first], lines[first].top, edges)
        yield grid._replace(
            above=above, is_at_top=first <= 2, is_at_bottom=region.stop >= len(lines) - 2
        )


def _end_of_row(
    lines: Sequence[TextLine], region: range, columns: Sequence[Span], rulings: Sequence[Ruling]
) -> int:
    """Where the last row ends: at the rule below it, where there is one below each row."""
    rules, end = _rules(columns, rulings), region.stop
    while end < len(lines) and (
        _goes_on_from(lines[end], lines[end - 1], columns)
        or (end < region.stop + _LAST_ROWS and _is_last_row(lines[end - 1 : end + 2], columns))
    ):
        end += 1
    rows = Counter(bisect(rules, lines[at].middle) for at in region if _is_row(lines[at]))
    below = max(rows)
    if below == len(rules) or len(rows) < _FEWEST_ROWS or max(rows.values()) > 1:
        return end
    while end < len(lines) and not lines[end].values and lines[end].middle <= rules[below]:
        end += 1
    return end


def _is_last_row(lines: Sequence[TextLine], columns: Sequence[Span]) -> bool:
    """Whether the second of some lines has words in every column, and is no head of the third."""
    above, line, *below = lines
    is_near = line.top - above.bottom <= LINE_GAP * max(line.height, above.height)
    is_full = len(line.segments) == len(columns) and not any(map(_is_row, below))
    return (is_near and is_full) and all(
        [at for at, column in enumerate(columns) if overlap(segment, column) > 0] == [own]
        for own, segment in enumerate(line.segments)
    )


def _goes_on_from(line: TextLine, above: TextLine, columns: Sequence[Span]) -> bool:
    """Whether a line right below the last row has only words that go on beside its label."""
    is_near = line.top - above.bottom < line.height and not line.values
    return is_near and all(
        each.left > columns[0].right and each.text[:1].islower() for each in line.segments
    )


def _crosses(line: TextLine, columns: Sequence[Span]) -> bool:
    """Whether a line is a sentence across several columns."""
    return any(
        len(each.words) > 3 and sum(overlap(each, column) > 0 for column in columns) > 1
        for each in line.segments
    )


def _is_sentence(line: TextLine, columns: Sequence[Span]) -> bool:
    """Whether a line is running text, such as a footnote."""
    words = sum(len(each.words) for each in line.segments)
    return words > 8 and len(line.segments) <= 2 and _crosses(line, columns)


def _columns_of(rows: Sequence[TextLine]) -> list[Span]:
    """Where the rows have words, divided where hardly any has one."""
    edges = sorted(
        (place, step)
        for row in rows
        for segment in row.segments
        for place, step in ((segment.left, 1), (segment.right, -1))
    )
    most = int(_CROSSED * len(rows))
    columns: list[Span] = []
    depth, start = 0, 0.0
    for place, step in edges:
        if depth <= most < depth + step:
            start = place
        elif depth + step <= most < depth:
            columns.append(Span(start, place))
        depth += step
    return [part for column in _bridged(columns) for part in _divided(column, rows)]


def _divided(column: Span, rows: Sequence[TextLine]) -> list[Span]:
    """A column whose rows mostly have words and a value, side by side, as two."""
    inside = [
        [each for each in row.segments if column.left <= each.left and each.right <= column.right]
        for row in rows
    ]
    pairs = [(each[:-1], each[-1]) for each in inside if len(each) > 1 and each[-1].is_value]
    if 2 * len(pairs) <= sum(map(bool, inside)):
        return [column]
    words = max(each.right for before, _ in pairs for each in before)
    return [Span(column.left, words), Span(min(value.left for _, value in pairs), column.right)]


def _bridged(columns: list[Span]) -> list[Span]:
    """Columns without any words that begin or end in them are parts of their neighbours."""
    kept: list[Span] = []
    for column in columns:
        if kept and column.left - kept[-1].right < 0.5:
            kept[-1] = Span(kept[-1].left, column.right)
        else:
            kept.append(column)
    return kept


def _side_by_side(columns: list[Span], body: Sequence[TextLine]) -> Iterator[list[Span]]:
    """Columns that belong to one table: after values, a column of words begins another."""
    starts = [0]
    kinds = [_kind(column, body) for column in columns]
    for at in range(2, len(columns)):
        is_label = kinds[at] == "words" and kinds[at - 1] == "values"
        if is_label and at + 1 < len(columns) and kinds[at + 1] == "values":
            gap = columns[at].left - columns[at - 1].right
            others = [
                after.left - before.right for before, after in pairwise(columns[starts[-1] : at])
            ]
            if gap >= 0.8 * min(others, default=0.0):
                starts.append(at)
    for start, end in pairwise([*starts, len(columns)]):
        yield columns[start:end]


def _kind(column: Span, body: Sequence[TextLine]) -> str:
    values = words = 0
    for line in body:
        for segment in line.segments:
            if overlap(segment, column) > 0.5 * (segment.right - segment.left):
                values += segment.is_value
                words += not segment.is_value and len(segment.text) > 2
    return "values" if values >= words else "words"


def _first_head(
    lines: Sequence[TextLine], region: range, floor: int, columns: Sequence[Span]
) -> int:
    """The first line of the heads above the rows of `region`."""
    first, labels = region.start, 0
    left, edge, right = columns[0].left, columns[1].left, columns[-1].right
    label_edge = (left + min(edge, columns[0].right)) / 2
    for at in range(region.start - 1, max(floor, region.start - _MOST_HEAD_LINES) - 1, -1):
        line, below = lines[at], lines[at + 1]
        if below.top - line.bottom > LINE_GAP * max(line.height, below.height):
            break
        near = [each for each in line.segments if each.right > left and each.left < right + 20]
        over = [each for each in near if each.right > edge]
        if not over:
            labels += 1  # such as "Assets" between the heads and the first row
            if not near or labels > _LOOSE_ROWS or first < region.start:
                break
            continue
        if (
            any(each.left < label_edge and len(each.words) > 4 for each in over)
            or (len(near) == 1 and _is_centred_title(over[0], columns, line.height))
            or (len(over) == 1 and (len(over[0].text) > _LONG_CELL or over[0].text.endswith(".")))
        ):
            break  # a title or a sentence
        first = at
    return first


def _is_centred_title(segment: Segment, columns: Sequence[Span], height: float) -> bool:
    """Whether a line is centred over the whole table rather than over its values."""
    if segment.left > columns[1].left - height:
        return False
    centre, right = segment.left + segment.right, columns[-1].right
    return abs(centre - columns[0].left - right) < abs(centre - columns[1].left - right)


def _grid(
    rows: Sequence[TextLine], heads: int, columns: Sequence[Span], rulings: Sequence[Ruling]
) -> Grid | None:
    placed = [
        head_cells(line, columns, rulings) if number < heads else _body_cells(line, columns)
        for number, line in enumerate(rows)
    ]
    placed[heads:] = _merged_lines(placed[heads:], rows[heads:], columns, rulings)
    placed = _merged_labels([cells for cells in placed if cells])
    values = [row for row in placed if any(cell.column and is_number(cell.text) for cell in row)]
    if len(values) < _FEWEST_ROWS or _looks_like_prose(placed):
        return None
    return Grid(placed, len(columns))


def _merged_lines(
    placed: list[list[GridCell]],
    lines: Sequence[TextLine],
    columns: Sequence[Span],
    rulings: Sequence[Ruling],
) -> list[list[GridCell]]:
    """The lines between two rules across the table as one row, for a cell may have several lines.

    Not if several lines have a value in one column, nor if the first has none: it is the title of
    those below it.
    """
    rules = _rules(columns, rulings)
    rows: dict[int, list[GridCell]] = {}
    values: Counter[tuple[int, int]] = Counter()
    for cells, line in zip(placed, lines, strict=True):
        at = bisect(rules, line.middle)
        if at not in rows and not line.values:
            return placed
        values.update((at, each.column) for each in cells if each.column and is_number(each.text))
        rows[at] = _with_line(rows.get(at, ()), cells)
    if len(rows) < _FEWEST_ROWS or max(values.values(), default=0) > 1:
        return placed
    return [*rows.values()]


def _with_line(row: Sequence[GridCell], line: Sequence[GridCell]) -> list[GridCell]:
    """The cells of a row with those of another line of it."""
    cells = {cell.column: cell for cell in row}
    for cell in line:
        above = cells.get(cell.column)
        cells[cell.column] = _with(above, cell) if above else cell
    return [cells[at] for at in sorted(cells)]


def _rules(columns: Sequence[Span], rulings: Sequence[Ruling]) -> list[float]:
    """Where lines are ruled across some columns, from the top."""
    left, right = columns[0].left, columns[-1].right
    return sorted(
        each.top
        for each in rulings
        if each.top == each.bottom
        and min(each.right, right) - max(each.left, left) > _ACROSS * (right - left)
    )


def _looks_like_prose(rows: Sequence[Sequence[GridCell]]) -> bool:
    cells = [cell.text for row in rows for cell in row if cell.column]
    long = sum(len(text) > _LONG_CELL for text in cells)
    values = sum(is_number(text) or is_dash(text) for text in cells)
    return not cells or long > len(cells) / 3 or values < 0.2 * len(cells)


def _body_cells(line: TextLine, columns: Sequence[Span]) -> list[GridCell]:
    """Each segment in the column it overlaps most; words of one across several are divided."""
    words: dict[int, list[Word]] = {}
    for segment in line.segments:
        if not columns[0].left - 30 <= (segment.left + segment.right) / 2 <= columns[-1].right + 30:
            continue
        over = [at for at, each in enumerate(columns) if overlap(segment, each) > 0]
        is_one = len(over) <= 1 or segment.is_value or line.values == 0
        parts = [segment] if is_one else [Segment((word,)) for word in segment.words]
        for part in parts:
            words.setdefault(nearest(part, columns), []).extend(part.words)
    return [
        cell_of(found, at, 1, (found[0].left - columns[at].left) / line.height)
        for at, found in sorted(words.items())
    ]


def _merged_labels(rows: list[list[GridCell]]) -> list[list[GridCell]]:
    """Labels on two lines as one: the second goes on in small letters, or is further right.

    Words beside them, too, where nothing else is on the second line.
    """
    merged: list[list[GridCell]] = []
    for row in rows:
        before = merged[-1] if merged else []
        has_labels = bool(before) and before[0].column == row[0].column == 0
        if _go_on(before, row) if row[0].column else has_labels and _goes_on(before, row):
            merged[-1] = _with_line(before, row)
        else:
            merged.append(row)
    return merged


def _go_on(before: Sequence[GridCell], row: Sequence[GridCell]) -> bool:
    """Whether a row without a label has only words that go on with those of the row before."""
    words = {cell.column for cell in before if not is_number(cell.text)}
    return all(cell.column in words and cell.text[:1].islower() for cell in row)


def _goes_on(before: Sequence[GridCell], row: Sequence[GridCell]) -> bool:
    """Whether the label of a row goes on with that of the row before; only one of them has more."""
    first, is_small = before[0].text, row[0].text[:1].islower()
    if len(before) > 1:
        return len(row) == 1 and is_small
    is_open = is_small or first.endswith((",", " and", " of", "-", "–", "("))
    return is_open and not first.endswith((":", "."))


def _with(first: GridCell, second: GridCell) -> GridCell:
    box = around([each.box for each in (first, second)])
    end = max(first.end, second.end)
    return first._replace(text=f"{first.text} {second.text}", end=end, box=box)


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
