"""The messages between the window process and the workbench."""

from decimal import Decimal
from typing import Literal

import msgspec

from app.core.language_packs import PeriodLength
from app.core.tables import Table
from app.workers.messages import FinalReply, Request

Cell = str | int | float | bool | None
"""A decimal number that a float would round is a string of digits."""

_CELL_CHARS = 300

PlotKind = Literal["line", "bar", "scatter", "pie", "histogram"]
How = Literal["sum", "mean", "count", "distinct", "min", "max", "median", "list"]


class QueryTable(Request, frozen=True, kw_only=True, tag="query_table"):
    """Compute over the tables in the CSV, TSV, Parquet or spreadsheet file at canonical `path`.

    Without `sql` and `how`, the tables are described. `columns` are combined as `how` says, for
    each value of `by`, over the rows that fulfil `where`, or `chosen`, if the program says what
    `where` does: columns, operators and values. `sheet` "" stands for all sheets that have the
    columns. `table` is what is read instead of the file, as `app.core.tables.as_sheet` returns it.
    Dates in `by` are grouped by the `period` in which they are. In a chart, a column of words among
    `columns` becomes `by`, and groups are in order of
    appearance; otherwise the largest come first.
    """

    path: str
    sheet: str = ""
    sql: str = ""
    how: How | None = None
    columns: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    period: PeriodLength | None = None
    where: str = ""
    chosen: tuple[tuple[str, str, str], ...] = ()
    table: Table | None = None
    is_chart: bool = False
    most_rows: int = 200


class Series(msgspec.Struct, frozen=True):
    """Values to draw; without `x`, positions are 1, 2, 3 and so on."""

    y: tuple[float, ...]
    name: str = ""
    x: tuple[float, ...] = ()


class DrawPlot(Request, frozen=True, kw_only=True, tag="draw_plot"):
    """Draw a chart; `labels` name the positions on the horizontal axis or the slices of a pie."""

    kind: PlotKind
    series: tuple[Series, ...]
    labels: tuple[str, ...] = ()
    title: str = ""
    x_label: str = ""
    y_label: str = ""


WorkbenchRequest = QueryTable | DrawPlot


class TableSource(msgspec.Struct, frozen=True):
    """Which rows of a sheet were used, and in which cells; `cells` is "" if that is not known."""

    sheet: str
    rows: int
    cells: str = ""


class TableResult(FinalReply, frozen=True, kw_only=True, tag="table_result"):
    """The first of `total` result rows, computed from `rows_read` rows of the file.

    `sheets` are all sheets of the file. `notes` are complete sentences that the answer needs.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int
    rows_read: int
    sheets: tuple[str, ...] = ()
    sources: tuple[TableSource, ...] = ()
    notes: tuple[str, ...] = ()
    grouped_by: int = 0
    """How many of the first columns are groups."""


class PlotDrawn(FinalReply, frozen=True, kw_only=True, tag="plot_drawn"):
    png: bytes


WorkbenchReply = TableResult | PlotDrawn


def shown_cell(value: object) -> Cell:
    """A value for the reply: a float only where that is exactly the number."""
    if value is None or isinstance(value, bool | int):
        return value if not isinstance(value, int) or abs(value) < 1 << 63 else str(value)
    if isinstance(value, Decimal):
        if value == value.to_integral_value():
            return shown_cell(int(value))
        number = float(value)
        return number if Decimal(repr(number)) == value else format(value.normalize(), "f")
    if isinstance(value, float):
        return value
    shown = str(value).removesuffix(" 00:00:00")
    return shown if len(shown) <= _CELL_CHARS else f"{shown[: _CELL_CHARS - 1]}…"
