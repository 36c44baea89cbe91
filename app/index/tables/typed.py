"""Types the cells of a grid: heads, labels with their parents, units, periods and values."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

import msgspec

from app.core.languages import any_phrase, lazy_pattern
from app.core.tables import Table, TableCell, TableColumn, TablePlace, TableRow
from app.core.unicode_text import encodable_text
from app.index.tables.forms import form_in
from app.index.tables.grid import Grid, GridCell
from app.index.tables.numbers import (
    DecimalMark,
    decimal_mark,
    is_dash,
    is_number,
    is_year,
    value_of,
)
from app.index.tables.wording import (
    before,
    column_unit,
    follows,
    is_period,
    is_prior_year,
    is_unit,
    is_unit_head,
    is_unit_of_all,
    label_unit,
    period_in,
    periods_in,
    unit_in,
    within_year,
)

_MOST_HEADS = 8
_MOST_COMPARED = 20_000
"""The cells that tell the decimal mark."""

_MOST_FIELDS = 30_000_000
"""Cells that are scattered so far apart are no table."""

_LONGEST_CELL, _LONGEST_HEAD, _LONGEST_UNIT = 2_000, 500, 20
"""Longer cells end in "…" in the table; their place in the text tells the whole."""

_LONGEST_TITLE = 300
_INDENT = 0.6
"""Labels further right by this many letters stand under those above."""

_total = lazy_pattern(lambda: any_phrase(lambda pack: pack.tables.totals))
_deducted = lazy_pattern(lambda: any_phrase(lambda pack: pack.tables.deducted))
_continued = lazy_pattern(lambda: any_phrase(lambda pack: pack.tables.continued))
_page_header = lazy_pattern(
    lambda: rf"{any_phrase(lambda pack: pack.tables.page_headers)}|\W*\d*\W*"
)

_Row = Sequence[GridCell]


class _Head(NamedTuple):
    """The rows of heads, without those that only say a title or a unit."""

    rows: Sequence[_Row]
    titles: tuple[str, ...]
    body: int


class TypedTable(NamedTuple):
    """A table without its rows, and its rows, which are read once."""

    table: Table
    rows: Iterator[TableRow]
    mark: DecimalMark | None
    is_at_top: bool
    is_at_bottom: bool
    is_laid_out: bool


def typed_table(
    grid: Grid, page: int, offset: int, mark: DecimalMark | None = None
) -> TypedTable | None:
    """The table in `grid`; None if it has no row with a value or words below its heads.

    Args:
        page: the page it is on, from 1.
        offset: the offset of the page in the document's extracted text.
        mark: before decimals, as far as the numbers of the table do not tell it; None if nothing
            else does, either.
    """
    grid = form_in(grid) or grid
    head = _head(grid)
    is_sparse = len(grid.rows) * grid.width > _MOST_FIELDS
    if grid.width < 2 or head.body >= len(grid.rows) or is_sparse:
        return None
    body = range(head.body, len(grid.rows))
    if not any(cell.column for at in body for cell in grid.rows[at]):
        return None
    told = frozenset((0, *grid.stored))
    below = (cell for at in body for cell in grid.rows[at])
    texts = ((cell.column, cell.text) for cell in below if cell.column not in told)
    known = decimal_mark(islice(texts, _MOST_COMPARED)) or mark
    heads = head.rows if grid.has_spans else _widened(head.rows)
    columns = _with_prior_years(_columns(heads, grid.width, page, offset))
    label_heads = [each.text for row in head.rows for each in row if each.column == 0]
    label_head = " ".join(dict.fromkeys(label_heads))
    above = tuple(reversed(grid.above))
    unit = unit_in((label_head, *head.titles, *_unit_heads(head.rows), *above)) or unit_in(
        (" ".join(grid.above),)
    )
    columns = _with_period_in((*above, *head.titles), columns)
    table = Table(
        page,
        encodable_text(_title((*grid.above, *head.titles))),
        encodable_text(unit),
        tuple(columns),
        (),
        "" if is_unit_of_all(label_head) else _shortened(label_head),
    )
    of_units = next((n for n, each in enumerate(columns, 1) if is_unit_head(each.text)), None)
    rows = _rows(grid, head.body, page, offset, known, of_units)
    is_laid_out = any(cell.box for cell in grid.rows[head.body])
    return TypedTable(table, rows, known, grid.is_at_top, grid.is_at_bottom, is_laid_out)


def continues(table: Table, following: TypedTable, is_same_page: bool) -> bool:
    """Whether `following`, further down or on the next page, goes on with the rows of `table`."""
    heads = [each.heads for each in following.table.columns]
    if len(table.columns) != len(heads):
        return False
    own, title = [each.heads for each in table.columns], following.table.title
    if is_same_page and following.is_laid_out:  # a line of text between its rows
        return not any(heads) and any(own)
    if is_same_page:  # divided by a page break, without a word between
        return any(own) and title == table.title and (not any(heads) or heads == own)
    # None of its own, such as a running header.
    if not following.is_at_top or not (title in table.title or _continued().search(title)):
        return False
    return not any(heads) or heads == own


def with_title_of(above: Table, table: Table) -> Table:
    """`table` with the title and unit of the one right above it, if it has none and looks alike."""
    if table.title or len(above.columns) != len(table.columns):
        return table
    return msgspec.structs.replace(table, title=above.title, unit=table.unit or above.unit)


def _with_period(column: TableColumn, period: str) -> TableColumn:
    return msgspec.structs.replace(column, period=period)


def _head(grid: Grid) -> _Head:
    """Heads are the rows above the first one with a value."""
    rows = grid.rows
    titles: list[str] = []
    first = 0
    while first < min(len(rows) - 1, _MOST_HEADS) and _is_title(rows[first], grid.width):
        titles.append(rows[first][0].text)
        first += 1
    end = grid.heads if grid.heads is not None else _end_of_heads(rows, first, grid.width)
    heads = [row for row in rows[first : max(first, end)] if row]
    while heads and _is_section(heads[-1]) and len(heads) > 1:  # "Assets" below the heads
        heads.pop()
        end -= 1
    return _Head(heads, tuple(titles), max(first, end))


def _is_title(row: _Row, width: int) -> bool:
    """Whether a row is one cell across the table, or the only cell of the first rows."""
    filled = [cell for cell in row if cell.text]
    return len(filled) == 1 and (filled[0].columns >= max(width, 2) or filled[0].column == 0)


def _is_section(row: _Row) -> bool:
    filled = [cell for cell in row if cell.text]
    return len(filled) == 1 and filled[0].column == 0 and filled[0].columns == 1


def _end_of_heads(rows: Sequence[_Row], first: int, width: int) -> int:
    has_numbers = any(_has_value(row) for row in islice(rows, first, None))
    if not has_numbers:  # a table of words: its first row tells what is below
        full = len([cell for cell in rows[first] if cell.text])
        return first + 1 if full >= min(2, width) and len(rows) > first + 1 else first
    is_named = _names_all(rows[first], width)
    for at in range(first, min(len(rows), first + _MOST_HEADS)):
        if _is_data(rows, at) or (is_named and at > first and not _is_below_heads(rows[at])):
            return at
    return first


def _names_all(row: _Row, width: int) -> bool:
    """Whether a row of a file with cells has one for each column; on a page, heads are wrapped."""
    return len(row) == width and all(each.columns == 1 and not each.box for each in row)


def _is_below_heads(row: _Row) -> bool:
    """Whether a row has only units and periods of the columns."""
    cells = [each.text for each in row if each.column]
    return all(is_unit(each) or is_period(each) or is_year(each) for each in cells)


def _is_data(rows: Sequence[_Row], at: int) -> bool:
    cells = [cell for cell in rows[at] if cell.column and cell.text]
    if not cells:
        return False
    if all(is_period(cell.text) or is_year(cell.text) or is_unit(cell.text) for cell in cells):
        # Years are heads, unless the rows below are years, too.
        return at > 0 and not any(_has_value(row) for row in islice(rows, at + 1, None))
    return any(
        is_dash(cell.text)
        or (is_number(cell.text) and not is_period(cell.text) and not is_year(cell.text))
        for cell in cells
    )


def _has_value(row: _Row) -> bool:
    return any(cell.column and is_number(cell.text) and not is_period(cell.text) for cell in row)


def _widened(heads: Sequence[_Row]) -> list[_Row]:
    """Heads of groups, over all columns up to the next head that have heads of their own below."""
    below = {cell.column for row in heads[1:] for cell in row}
    wide: list[_Row] = []
    for row in heads[:-1]:
        starts = {cell.column for cell in row}
        cells = []
        for cell in row:
            columns = 1
            while cell.column and cell.column + columns in below - starts:
                columns += 1
            cells.append(cell._replace(columns=columns))
        wide.append(cells)
    return [*wide, *heads[-1:]]


def _columns(heads: Sequence[_Row], width: int, page: int, offset: int) -> list[TableColumn]:
    cells: list[dict[str, TablePlace]] = [{} for _ in range(width)]
    for row in heads:
        for cell in row:
            for column in range(cell.column, min(cell.column + cell.columns, width)):
                if cell.text:
                    cells[column].setdefault(cell.text, _place(cell, page, offset))
    return [_column(each) for each in cells[1:]]


def _with_prior_years(columns: Sequence[TableColumn]) -> list[TableColumn]:
    """Columns with the period of "prior year" after the column that it precedes."""
    last, dated = "", []
    for column in columns:
        is_prior = not column.period and last and is_prior_year(column.text)
        each = _with_period(column, before(last)) if is_prior else column
        last = each.period or last
        dated.append(each)
    return dated


def _with_period_in(lines: Sequence[str], columns: list[TableColumn]) -> list[TableColumn]:
    """The columns, those without a period with the only one that the lines name, if it is one."""
    periods = {each for line in lines for each in periods_in(line)}
    if len(periods) != 1:
        return columns
    (period,) = periods
    return [
        each if each.period else _with_period(each, within_year(each.text, period))
        for each in columns
    ]


def _column(cells: Mapping[str, TablePlace]) -> TableColumn:
    heads = [_shortened(each, _LONGEST_HEAD) for each in cells]
    joined = " ".join(heads)
    shown = tuple(each for each in heads if not is_unit(each)) or tuple(heads[:-1] or heads)
    return TableColumn(shown, period_in(joined), column_unit(heads), tuple(cells.values()))


def _place(cell: GridCell, page: int, offset: int) -> TablePlace:
    return TablePlace(page, offset + cell.start, offset + cell.end, cell.box)


def _unit_heads(heads: Sequence[_Row]) -> Iterator[str]:
    """Heads across several columns that are units, such as "(in millions)"."""
    for row in heads:
        for cell in row:
            if cell.columns > 1 and is_unit(cell.text):
                yield f"({cell.text.strip('()')})"


def _title(lines: Sequence[str]) -> str:
    """The lines above the table that name it: not its unit or period alone."""
    named = [
        line
        for line in lines
        if line and not is_unit(line) and not is_period(line) and not _page_header().fullmatch(line)
    ]
    if not named:
        return ""
    title = " ".join(named) if len(" ".join(named)) <= _LONGEST_TITLE else named[-1]
    return title[-_LONGEST_TITLE:] if len(title) > _LONGEST_TITLE else title


def _rows(
    grid: Grid, first: int, page: int, offset: int, mark: DecimalMark | None, of_units: int | None
) -> Iterator[TableRow]:
    """The rows with values; the others give their labels to those below as parents.

    Args:
        of_units: the number of the column with the units of rows, if there is one.
    """
    hierarchy = _Hierarchy()
    for at in range(first, len(grid.rows)):
        row = grid.rows[at]
        label = _label(row)
        cells = [cell for cell in row if cell.column and cell.text]
        text, indent = (label.text, label.indent) if label else ("", 0.0)
        if cells:
            below = grid.rows[at + 1 : at + 3]
            has_children = len(below) == 2 and all(_is_child(each, indent) for each in below)
            parents = hierarchy.parents_of(_shortened(text), indent, has_children)
            told = next((each.text for each in cells if each.column == of_units), "")
            told = "" if len(told) > _LONGEST_UNIT or is_number(told) else told
            yield TableRow(
                _shortened(text),
                _cells(cells, grid, page, offset, mark),
                parents,
                _place(label, page, offset) if label else None,
                label_unit(text) or told,
            )
        elif text:
            hierarchy.open_section(_shortened(text), indent)


def _is_child(row: _Row, indent: float) -> bool:
    """Whether a row is indented from one at `indent`, and neither a total nor deducted."""
    label = _label(row)
    if label is None or label.indent <= indent + _INDENT:
        return False
    return not _total().match(label.text) and not _deducted().match(label.text)


def _label(row: _Row) -> GridCell | None:
    return next((cell for cell in row if cell.column == 0), None)


class _Above:
    """A label that those below may stand under. `inner` is the indent of its first row."""

    def __init__(self, label: str, indent: float, is_section: bool) -> None:
        self.label, self.indent, self.is_section = label, indent, is_section
        self.inner: float | None = None

    def holds(self, indent: float) -> bool:
        if not self.is_section:
            return indent > self.indent + _INDENT
        least = self.indent if self.inner is None else self.inner
        return indent > least - _INDENT


class _Hierarchy:
    """The labels above a row that it stands under: sections, and rows that it is indented from."""

    def __init__(self) -> None:
        self._above: list[_Above] = []

    def open_section(self, label: str, indent: float) -> None:
        """A label without values."""
        self._end_numbered(label)
        while self._above:
            last = self._above[-1]
            is_group = last.is_section and last.inner is None and last.label.isupper()
            if last.indent < indent - _INDENT or (is_group and not label.isupper()):
                break
            self._above.pop()
        self._above.append(_Above(label, indent, is_section=True))

    def _end_numbered(self, label: str) -> None:
        """A label with the number after that of one above is beside it: "7." follows "6."."""
        for at, each in enumerate(self._above):
            if follows(label, each.label):
                del self._above[at:]
                break

    def parents_of(self, label: str, indent: float, has_children: bool) -> tuple[str, ...]:
        """The labels that a row with values stands under, from the outermost one.

        `has_children`: the rows below it are indented from it.
        """
        if not label:
            return tuple(each.label for each in self._above)
        is_total = bool(_total().match(label))
        while self._above and not self._above[-1].holds(indent):
            self._above.pop()
        self._end_numbered(label)
        if is_total:  # often further to the right than what it adds up
            while self._above and not self._above[-1].is_section:
                self._above.pop()
        parents = tuple(each.label for each in self._above)
        if self._above and self._above[-1].inner is None:
            self._above[-1].inner = indent
        if is_total and self._above:
            self._above.pop()
        elif has_children and not is_total:
            self._above.append(_Above(label, indent, is_section=False))
        return parents


def _cells(
    cells: Iterable[GridCell], grid: Grid, page: int, offset: int, mark: DecimalMark | None
) -> tuple[TableCell | None, ...]:
    placed: list[TableCell | None] = [None] * (grid.width - 1)
    for cell in cells:
        value = value_of(cell.text, "." if cell.column in grid.stored else mark)
        if 1 <= cell.column < grid.width:
            placed[cell.column - 1] = TableCell(
                _shortened(cell.text), value, page, offset + cell.start, offset + cell.end, cell.box
            )
    return tuple(placed)


def _shortened(text: str, most: int = _LONGEST_CELL) -> str:
    text = encodable_text(text)
    return text if len(text) <= most else f"{text[: most - 1]}…"
