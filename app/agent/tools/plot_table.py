"""Draws a chart of a table's columns, so that no value has to go through the model."""

import math
import re
from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from app.agent.confined_files import Folders, canonical
from app.agent.tool import Access, Picture, Tool, ToolError, ToolOutput
from app.agent.tools import ToolPlugIn
from app.agent.tools.table import result_table, sources_in_words, sources_of
from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import Cell, DrawPlot, PlotKind, QueryTable, Series, TableResult
from app.core.cancellation import CancelToken
from app.core.json_schemas import object_schema
from app.core.wording import translatable

_MOST_NAMES = 40
_MOST_POINTS = 20_000
_TOLD = 12


class ColumnChart(msgspec.Struct, frozen=True):
    """The columns to draw, and how rows with the same x are combined."""

    kind: PlotKind
    y: tuple[str, ...]
    x: str = ""
    combine: Literal["sum", "mean", "count"] = "sum"
    sheet: str = ""
    title: str = ""


def chart_query(wanted: ColumnChart, path: str) -> QueryTable:
    """What to compute for the chart."""
    is_spread = wanted.kind == "histogram"
    return QueryTable(
        path=path,
        sheet=wanted.sheet,
        how="list" if is_spread or wanted.kind == "scatter" else wanted.combine,
        columns=wanted.y,
        by=(wanted.x,) if wanted.x and not is_spread else (),
        is_chart=True,
        most_rows=_MOST_POINTS + 1,
    )


def chart_request(wanted: ColumnChart, found: TableResult) -> DrawPlot:
    """What to draw. Raises ToolError if there is nothing, or too much, to draw."""
    if found.total > _MOST_POINTS:
        raise ToolError(f"More than {_MOST_POINTS} points cannot be drawn. Combine them by an x.")
    has_x = found.grouped_by > 0
    is_combined = has_x and wanted.kind != "scatter"
    columns = found.columns[found.grouped_by :]
    if is_combined:  # "sum of sales"
        columns = tuple(name.partition(" of ")[2] or name for name in columns)
    names = ", ".join(columns)
    title = f"{names} by {found.columns[0]}" if has_x else names
    x_label, y_label = found.columns[0] if has_x else "", names if len(columns) == 1 else ""
    if wanted.kind == "histogram":  # values along x, their counts along y
        x_label, y_label = y_label, x_label
    request = DrawPlot(
        kind=wanted.kind,
        series=(),
        title=wanted.title or title,
        x_label=x_label,
        y_label=y_label,
    )
    if is_combined:
        request = _grouped(request, found, columns)
    else:
        series = tuple(
            _points(found, at, name, has_x=has_x)
            for at, name in enumerate(columns, start=found.grouped_by)
        )
        request = msgspec.structs.replace(request, series=series)
    if not any(one.y for one in request.series):
        raise ToolError(f"There are no numbers in {names}.")
    if wanted.kind == "pie" and len(request.series) > 1:
        raise ToolError("A pie shows one column. Draw bars, or a pie for each.")
    return request


def _points(found: TableResult, column: int, name: str, *, has_x: bool) -> Series:
    """The rows unchanged, without those that lack a number."""
    pairs = [(_number(row[0]) if has_x else 0.0, _number(row[column])) for row in found.rows]
    kept = [(at, value) for at, value in pairs if at is not None and value is not None]
    places = tuple(at for at, _ in kept) if has_x else ()
    return Series(tuple(value for _, value in kept), name, places)


def _grouped(request: DrawPlot, found: TableResult, columns: Sequence[str]) -> DrawPlot:
    """One value for each x: sorted if x is months, else in the order of the rows."""
    rows = {row[0]: row[1:] for row in found.rows}
    keys = list(_in_order(list(rows)))
    values = [
        [math.nan if (value := _number(rows[key][at])) is None else value for key in keys]
        for at in range(len(columns))
    ]
    axis = request.x_label
    if request.kind != "line" and len(keys) > _MOST_NAMES:
        axis = f"{axis} (the {_MOST_NAMES} largest of {len(keys)})"
        largest = sorted(range(len(keys)), key=lambda each: -abs(_or_zero(values[0][each])))
        kept = sorted(largest[:_MOST_NAMES])
        keys = [keys[each] for each in kept]
        values = [[one[each] for each in kept] for one in values]
    places = tuple(float(key) for key in keys if isinstance(key, int | float))
    is_along_numbers = request.kind == "line" and len(places) == len(keys)
    series = tuple(
        Series(tuple(one), name, places if is_along_numbers else ())
        for name, one in zip(columns, values, strict=True)
    )
    labels = () if is_along_numbers else tuple(map(_label, keys))
    is_empty = all(math.isnan(value) for one in values for value in one)
    drawn = () if is_empty else series
    return msgspec.structs.replace(request, series=drawn, labels=labels, x_label=axis)


def _in_order(keys: list[Cell]) -> list[Cell]:
    is_months = all(isinstance(key, str) and re.match(r"\d{4}-\d\d", key) for key in keys)
    return sorted(keys, key=str) if is_months else keys


def _number(cell: Cell) -> float | None:
    """Numbers that a float would round come as their digits."""
    try:
        return None if cell is None or isinstance(cell, bool) else float(cell)
    except ValueError:
        return None


def _or_zero(value: float) -> float:
    return 0.0 if math.isnan(value) else value


def _label(key: Cell) -> str:
    return f"{key:g}" if isinstance(key, float) else str(key)


def chart_in_words(request: DrawPlot, found: TableResult, sources: str) -> str:
    """A description of the chart, for answers that refer to it."""
    count = len(request.series[0].y)
    along = f" along {request.x_label}" if request.x_label else ""
    lines = [
        f"The chart is shown to the user: {request.title}. "
        f"{count} values{along}, of {found.rows_read} rows.",
        sources,
        *found.notes,
    ]
    lines += [f"{one.name} - {_values(one, request)}" for one in request.series]
    return "\n".join(filter(None, lines))


def _values(one: Series, request: DrawPlot) -> str:
    """Each value with its name, bars and pieces largest first; for many values, their range.

    Small models assume that the first one named is the largest.
    """
    names = request.labels or tuple(f"{place:g}" for place in one.x)
    if names and len(one.y) <= _TOLD:
        pairs = list(zip(names, one.y, strict=True))
        if request.kind in ("bar", "pie"):
            pairs.sort(key=lambda pair: -_or_zero(pair[1]))
        return ", ".join(f"{name}: {value:.10g}" for name, value in pairs)
    known = [value for value in one.y if not math.isnan(value)]
    if not known:
        return "no values"
    mean = math.fsum(known) / len(known)
    return f"from {min(known):.10g} to {max(known):.10g}, on average {mean:.4g}"


_COLUMN = {"type": "string", "maxLength": 200}
_PARAMETERS = object_schema(
    {
        "path": {
            "type": "string",
            "description": "Path of the CSV, TSV, Parquet, XLSX or ODS file",
        },
        "kind": {"type": "string", "enum": ["line", "bar", "scatter", "pie", "histogram"]},
        "y": {
            "type": "array",
            "items": _COLUMN,
            "minItems": 1,
            "maxItems": 8,
            "description": "Columns with the numbers to draw",
        },
        "x": {**_COLUMN, "description": "Column with what they are drawn by, such as the month"},
        "combine": {
            "type": "string",
            "enum": ["sum", "mean", "count"],
            "description": "What is drawn of rows with the same x, their sum by default",
        },
        "sheet": {"type": "string", "description": "Name of the sheet, all by default"},
        "title": {"type": "string", "maxLength": 120},
    },
    required=["path", "kind", "y"],
)


def plot_table(folders: Folders, workbench: Workbench) -> Tool:
    """The tool. The file is parsed, and the chart drawn, in a confined process."""

    def access(arguments: dict[str, Any]) -> Access:
        path = canonical(arguments["path"], folders())

        def run(arguments: dict[str, Any], cancel: CancelToken) -> ToolOutput:
            wanted = msgspec.convert(arguments, ColumnChart)
            found = workbench.query(chart_query(wanted, str(path)), cancel)
            request = chart_request(wanted, found)
            picture = Picture(workbench.draw(request, cancel), request.title)
            computed_from = sources_in_words(found)
            return ToolOutput(
                chart_in_words(request, found, computed_from),
                (picture,),
                rows_read=found.rows_read,
                sources=sources_of(path, found),
                table=result_table(found),
                remark="\n".join([computed_from, *found.notes]),
            )

        return folders.reading(path, path.parent, run)

    return Tool(
        name="plot_table",
        description=translatable(
            "Draws a chart of the columns of a table in a file and shows it to the user."
        ),
        parameters=_PARAMETERS,
        access=access,
    )


TOOL = ToolPlugIn(plot_table, ("folders", "workbench"), translatable("Chart of a table"), place=120)
