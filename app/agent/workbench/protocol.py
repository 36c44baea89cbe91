"""The messages between the window process and the workbench."""

from typing import ClassVar, Literal

import msgspec

from app.workers.messages import Cancel, CancelledReply, Failed, Reply, Request

Cell = str | int | float | bool | None
PlotKind = Literal["line", "bar", "scatter", "pie", "histogram"]


class ReadTable(Request, frozen=True, kw_only=True, tag="read_table"):
    """Read the CSV, TSV, XLSX, XLS or ODS file at canonical `path`; "" is the first sheet."""

    path: str
    sheet: str = ""


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


WorkbenchRequest = ReadTable | DrawPlot | Cancel


class TableRead(Reply, frozen=True, kw_only=True, tag="table_read"):
    """The file has `total` rows; `rows` are the first ones, as many as fit."""

    is_final: ClassVar[bool] = True
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int
    sheets: tuple[str, ...] = ()


class PlotDrawn(Reply, frozen=True, kw_only=True, tag="plot_drawn"):
    is_final: ClassVar[bool] = True
    png: bytes


WorkbenchReply = TableRead | PlotDrawn | Failed | CancelledReply
