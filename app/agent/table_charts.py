"""A chart of a table's columns: its rows combined, in order, and in words for the answer."""

import math
import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from app.agent.tool import ToolError
from app.agent.workbench.protocol import Cell, DrawPlot, PlotKind, Series, TableRead

_MOST_NAMES = 40
_MOST_POINTS = 20_000
_TOLD = 12
_FIGURE = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_AROUND_FIGURES = " $€£¥%\u00a0\u202f"


class ColumnChart(msgspec.Struct, frozen=True):
    """The columns to draw, and how rows with the same x are combined."""

    kind: PlotKind
    y: tuple[str, ...]
    x: str = ""
    combine: Literal["sum", "mean", "count"] = "sum"
    sheet: str = ""
    title: str = ""


def chart_request(wanted: ColumnChart, found: TableRead) -> DrawPlot:
    """What to draw. Raises ToolError if a column does not exist or has nothing to draw."""
    x, y = _axes(wanted, found)
    names = ", ".join(found.columns[number] for number in y)
    by = f" by {found.columns[x]}" if x is not None else ""
    named = names if len(y) == 1 else ""
    is_spread = wanted.kind == "histogram"  # values along x, their counts along y
    request = DrawPlot(
        kind=wanted.kind,
        series=(),
        title=wanted.title or f"{names}{by}",
        x_label=named if is_spread else found.columns[x] if x is not None else "",
        y_label="" if is_spread else named,
    )
    if x is None or wanted.kind == "scatter":
        series = tuple(_points(found, number, x) for number in y)
        request = msgspec.structs.replace(request, series=series)
    else:
        request = _grouped(request, found, x, y, wanted.combine)
    if not any(one.y for one in request.series):
        raise ToolError(f"There are no numbers in {names}. {_listed(found.columns)}")
    if max(len(one.y) for one in request.series) > _MOST_POINTS:
        raise ToolError(f"More than {_MOST_POINTS} points cannot be drawn. Combine them by an x.")
    if wanted.kind == "pie" and len(request.series) > 1:
        raise ToolError("A pie shows one column. Draw bars, or a pie for each.")
    return request


def _axes(wanted: ColumnChart, found: TableRead) -> tuple[int | None, list[int]]:
    """The columns of x, if any, and of y. Raises ToolError for an unknown name.

    Small models name all columns as y: the first text column is then used as x.
    """
    x = _column(wanted.x, found.columns) if wanted.x else None
    y = [_column(name, found.columns) for name in wanted.y]
    if wanted.combine != "count":
        words = [number for number in y if all(_number(row[number]) is None for row in found.rows)]
        if words != y:
            y = [number for number in y if number not in words]
            x = words[0] if x is None and words else x
    return (None if wanted.kind == "histogram" else x), y


def _points(found: TableRead, y: int, x: int | None) -> Series:
    """The rows unchanged, without those that lack a number."""
    pairs = [(0.0 if x is None else _number(row[x]), _number(row[y])) for row in found.rows]
    kept = [(at, value) for at, value in pairs if at is not None and value is not None]
    places = () if x is None else tuple(at for at, _ in kept)
    return Series(tuple(value for _, value in kept), found.columns[y], places)


def _grouped(
    request: DrawPlot, found: TableRead, x: int, y: Sequence[int], combine: str
) -> DrawPlot:
    """One value for each x: sorted if x is numbers or dates, else in order of appearance."""
    groups: dict[Cell, list[tuple[Cell, ...]]] = {}
    for row in found.rows:
        if row[x] not in (None, ""):
            groups.setdefault(row[x], []).append(row)
    keys = list(_in_order(list(groups)))
    values = [[_combined(groups[key], number, combine) for key in keys] for number in y]
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
        Series(tuple(one), found.columns[number], places if is_along_numbers else ())
        for number, one in zip(y, values, strict=True)
    )
    labels = () if is_along_numbers else tuple(map(_label, keys))
    is_empty = all(math.isnan(value) for one in values for value in one)
    drawn = () if is_empty else series
    return msgspec.structs.replace(request, series=drawn, labels=labels, x_label=axis)


def _in_order(keys: list[Cell]) -> Iterator[Cell]:
    if all(isinstance(key, int | float) for key in keys):
        yield from sorted(keys, key=lambda key: float(key or 0))
    elif all(isinstance(key, str) and re.match(r"\d{4}-\d\d", key) for key in keys):
        yield from sorted(keys, key=str)
    else:
        yield from keys


def _combined(rows: Sequence[tuple[Cell, ...]], column: int, how: str) -> float:
    """NaN, which leaves a gap, if no row has a number."""
    if how == "count":
        return float(sum(row[column] not in (None, "") for row in rows))
    numbers = [value for row in rows if (value := _number(row[column])) is not None]
    if not numbers:
        return math.nan
    return math.fsum(numbers) / (len(numbers) if how == "mean" else 1)


def _number(cell: Cell) -> float | None:
    """Also parses figures with a unit or commas, such as $1,200."""
    if isinstance(cell, str):
        bare = cell.strip(_AROUND_FIGURES)
        return float(bare.replace(",", "")) if _FIGURE.fullmatch(bare) else None
    return None if cell is None or isinstance(cell, bool) else float(cell)


def _or_zero(value: float) -> float:
    return 0.0 if math.isnan(value) else value


def _label(key: Cell) -> str:
    return f"{key:g}" if isinstance(key, float) else str(key)


def _column(name: str, columns: Sequence[str]) -> int:
    """The index of the column, ignoring case. Raises ToolError if there is none."""
    for number, each in enumerate(columns):
        if each.casefold() == name.strip().casefold():
            return number
    raise ToolError(f"There is no column {name}. {_listed(columns)}")


def _listed(columns: Sequence[str]) -> str:
    return f"The columns are {', '.join(columns)}."


def chart_in_words(request: DrawPlot, found: TableRead) -> str:
    """A description of the chart, for answers that refer to it."""
    count = len(request.series[0].y)
    along = f" along {request.x_label}" if request.x_label else ""
    lines = [
        f"The chart is shown to the user: {request.title}. "
        f"{count} values{along}, of {found.total} rows."
    ]
    lines += [f"{one.name} - {_values(one, request)}" for one in request.series]
    return "\n".join(lines)


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
