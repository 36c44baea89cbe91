"""Charts with matplotlib, without a display; their words are cut so that the drawing has room."""

import io
import os
import re
import tempfile
import textwrap
import unicodedata
import warnings
from collections.abc import Sequence
from itertools import cycle, pairwise

# Its settings and font list go to this process's own folder: home is not accessible.
os.environ["MPLCONFIGDIR"] = tempfile.gettempdir()

import matplotlib as mpl

mpl.use("Agg")

import matplotlib.pyplot as plt
from cycler import cycler
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, ScalarFormatter

from app.agent.workbench.protocol import DrawPlot, PlotDrawn, Series
from app.core.errors import UserError

_SIZE_INCHES = (6.4, 4.0)
_DPI = 200
"""1280 pixels wide: the width of the transcript on a screen at 200 %."""
_LINE_LETTERS = 70
"""How many letters fit side by side on the horizontal axis."""
_TITLE_LETTERS, _BELOW_LETTERS, _BESIDE_LETTERS = 60, 48, 36
_LABEL_LETTERS, _NAME_LETTERS, _LEGEND_LETTERS = 24, 32, 90
_LEGEND_COLUMNS = 4
_MOST_ROWS, _MOST_LABELS = 16, 20
_ROW_LINES = 16
"""How many lines of names fit above each other."""
_MOST_MARKERS = 60
_MOST_PIECES = 8
_SMALL_PIECE = 0.04
_MARGIN_INCHES, _TITLE_X = 0.12, 0.02

# The colour-blind-safe palette of Okabe and Ito; little ink for the rest.
_COLORS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#999999")
_DARK = ("#0072B2", "#D55E00", "#000000")
_INK, _FAINT = "#35322d", "#e3e0da"
# matplotlib's own font lacks Chinese, Japanese and Korean; use one of these if installed.
_EAST_ASIAN = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "Heiti TC",
    "Arial Unicode MS",
    "SimHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
)
_INSTALLED = frozenset(font.name for font in font_manager.fontManager.ttflist)
plt.rcParams.update(
    {
        "font.family": ["DejaVu Sans", *(name for name in _EAST_ASIAN if name in _INSTALLED)],
        "axes.prop_cycle": cycler(color=_COLORS),
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.edgecolor": _INK,
        "axes.labelcolor": _INK,
        "axes.titlecolor": _INK,
        "figure.constrained_layout.w_pad": _MARGIN_INCHES,
        "figure.constrained_layout.h_pad": _MARGIN_INCHES,
        "axes.grid": True,
        "axes.grid.axis": "y",
        "axes.axisbelow": True,
        "grid.color": _FAINT,
        "xtick.color": _INK,
        "ytick.color": _INK,
        "text.color": _INK,
        "legend.frameon": False,
    }
)


def draw_plot(request: DrawPlot) -> PlotDrawn:
    """A PNG of 1280 x 800 pixels. Raises UserError for data that cannot be drawn."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # missing glyphs are drawn as boxes
            stream = io.BytesIO()
            chart(request).savefig(stream, format="png")
    except (ValueError, OverflowError, ZeroDivisionError) as error:
        raise UserError(f"This cannot be drawn ({error}).", "Check the values.") from None
    finally:
        plt.close("all")
    return PlotDrawn(png=stream.getvalue())


def chart(request: DrawPlot) -> Figure:
    """The complete figure. Raises UserError, ValueError."""
    figure, axes = plt.subplots(figsize=_SIZE_INCHES, dpi=_DPI, layout="constrained")
    if request.title:
        title = fitted(request.title, _TITLE_LETTERS, lines=2)
        figure.suptitle(title, x=_TITLE_X, ha="left", fontsize="large")
    if request.kind == "pie":
        _draw_pie(axes, request)
    else:
        _draw_on_axes(axes, request)
    return figure


def _draw_on_axes(axes: Axes, request: DrawPlot) -> None:
    axes.xaxis.set_major_formatter(PlainNumbers())
    axes.yaxis.set_major_formatter(PlainNumbers())
    # Long names need the room of horizontal bars.
    is_sideways = request.kind == "bar" and _needs_rows(request.labels)
    if is_sideways:
        axes.invert_yaxis()
        axes.grid(axis="x")
        axes.grid(visible=False, axis="y")
    if request.kind == "bar":
        _draw_bars(axes, request, is_sideways=is_sideways)
    else:
        _draw_series(axes, request)
    if request.kind != "histogram":
        _mark_positions(axes, request, is_sideways=is_sideways)
    below, beside = request.x_label, request.y_label
    if is_sideways:
        below, beside = beside, below
    axes.set_xlabel(fitted(below, _BELOW_LETTERS))
    axes.set_ylabel(fitted(beside, _BESIDE_LETTERS, lines=2))
    _draw_legend(axes, request)


def _draw_bars(axes: Axes, request: DrawPlot, *, is_sideways: bool) -> None:
    places = sorted({place for one in request.series for place in _places(one)})
    gap = min((after - before for before, after in pairwise(places)), default=1.0)
    width = 0.8 * gap / len(request.series)
    middle = (len(request.series) - 1) / 2
    for number, one in enumerate(request.series):
        at = [place + (number - middle) * width for place in _places(one)]
        name = fitted(one.name, _NAME_LETTERS)
        (axes.barh if is_sideways else axes.bar)(at, one.y, width, label=name)
    if any(value < 0 for one in request.series for value in one.y):
        (axes.axvline if is_sideways else axes.axhline)(0, color=_INK, linewidth=0.8)
    if len(places) == 1 and not is_sideways:
        axes.set_xlim(places[0] - gap, places[0] + gap)


def _draw_series(axes: Axes, request: DrawPlot) -> None:
    for one in request.series:
        name = fitted(one.name, _NAME_LETTERS)
        is_dense = len(one.y) > _MOST_MARKERS
        if request.kind == "histogram":
            axes.hist(one.y, bins="auto", label=name, alpha=0.7)
        elif request.kind == "scatter":
            axes.scatter(_places(one), one.y, s=10 if is_dense else 36, label=name)
        else:
            marker = None if is_dense else "o"
            axes.plot(_places(one), one.y, marker=marker, markersize=4, label=name)


def _mark_positions(axes: Axes, request: DrawPlot, *, is_sideways: bool) -> None:
    """Label the positions with `labels`, as many as are readable."""
    places = max((_places(one) for one in request.series), key=len)
    axis = axes.yaxis if is_sideways else axes.xaxis
    if not request.labels:
        if all(float(place).is_integer() for place in places):
            axis.set_major_locator(MaxNLocator(integer=True, steps=(1, 2, 5, 10), min_n_ticks=1))
        return
    is_slanted = not is_sideways and not _is_short(request.labels)
    step = -(-len(places) // _MOST_LABELS) if is_slanted else 1
    lines = max(1, _ROW_LINES // len(places)) if is_sideways else 1
    words = [fitted(label, _LABEL_LETTERS, min(lines, 3)) for label in request.labels]
    axis.set_ticks(places[::step], words[::step], fontsize="small" if is_sideways else None)
    if is_slanted:
        plt.setp(axis.get_ticklabels(), rotation=30, ha="right", rotation_mode="anchor")


def _draw_legend(axes: Axes, request: DrawPlot) -> None:
    names = [fitted(one.name, _NAME_LETTERS) for one in request.series if one.name]
    shown_names = (request.title, request.y_label)
    if not names or (len(request.series) == 1 and request.series[0].name in shown_names):
        return
    fitting = _LEGEND_LETTERS // (max(map(width_of, names)) + 8)
    columns = max(1, min(len(names), fitting, _LEGEND_COLUMNS))
    axes.figure.legend(loc="outside lower center", ncols=columns, fontsize="small")


def _draw_pie(axes: Axes, request: DrawPlot) -> None:
    """The pieces with their names; many small ones are merged into "+" and their number."""
    values = request.series[0].y
    if sum(values) <= 0:
        raise UserError("A pie needs values above zero.", "Draw bars.")
    names = [fitted(label, _LABEL_LETTERS) for label in request.labels] or [""] * len(values)
    pieces = list(zip(values, names, strict=True))
    colors = list(_COLORS)
    if len(pieces) > _MOST_PIECES:
        pieces.sort(key=lambda piece: -piece[0])
        rest = pieces[_MOST_PIECES - 1 :]
        pieces = [*pieces[: _MOST_PIECES - 1], (sum(value for value, _ in rest), f"+{len(rest)}")]
    shares = [value / sum(values) for value, _ in pieces]
    is_crowded = min(shares) < _SMALL_PIECE
    wedges, _, percents = axes.pie(
        [value for value, _ in pieces],
        labels=None if is_crowded else [name for _, name in pieces],
        colors=colors,
        startangle=90,
        counterclock=False,
        autopct=lambda percent: f"{percent:.0f}%" if percent >= 100 * _SMALL_PIECE else "",
    )
    for percent, color in zip(percents, cycle(colors)):
        percent.set_color("white" if color in _DARK else _INK)
    if is_crowded:
        listed = [
            f"{name} {share:.1%}".strip() for (_, name), share in zip(pieces, shares, strict=True)
        ]
        axes.figure.legend(wedges, listed, loc="outside right center", fontsize="small")


def _places(one: Series) -> list[float]:
    """The positions of the values on the axis."""
    return list(one.x) or [float(number) for number in range(1, len(one.y) + 1)]


def _is_short(labels: Sequence[str]) -> bool:
    """Whether they fit side by side below the axis."""
    longest = max(map(width_of, labels), default=0)
    return (longest + 2) * len(labels) <= _LINE_LETTERS


def _needs_rows(labels: Sequence[str]) -> bool:
    return not _is_short(labels) and len(labels) <= _MOST_ROWS


_LONG_NUMBER = re.compile(r"\d{5,}(?=\D|$)")
_NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"


def width_of(text: str) -> int:
    """The width of `text` in letters: Chinese, Japanese and Korean ones count as two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def fitted(text: str, width: int, lines: int = 1) -> str:
    """`text` on up to `lines` lines of `width` letters, truncated if necessary."""
    plain = " ".join(text.split())
    letters = max(width * len(plain) // max(width_of(plain), 1), 1)
    broken = textwrap.wrap(plain, letters) or [""]
    if len(broken) > lines:
        broken[lines - 1 :] = [" ".join(broken[lines - 1 :])[: letters - 1].rstrip() + "…"]
    # "$" would start a formula, and an invalid one would abort the drawing.
    return "\n".join(broken).replace("$", r"\$")


class PlainNumbers(ScalarFormatter):
    """Numbers written out up to a billion, with unambiguous grouping; years stay ungrouped."""

    def __init__(self) -> None:
        super().__init__(useOffset=False)
        self.set_powerlimits((-5, 10))

    def __call__(self, x: float, pos: int | None = None) -> str:
        written: str = super().__call__(x, pos)
        whole, point, rest = written.partition(".")
        return _LONG_NUMBER.sub(_grouped, whole) + point + rest


def _grouped(number: re.Match[str]) -> str:
    return f"{int(number[0]):,}".replace(",", _NARROW_SPACE)
