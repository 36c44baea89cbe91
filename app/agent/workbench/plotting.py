"""Charts with matplotlib, without a display."""

import io
import os
import tempfile
import warnings
from itertools import cycle

# Its settings and list of fonts have their place in this process's own folder: home is shut.
os.environ["MPLCONFIGDIR"] = tempfile.gettempdir()

import matplotlib as mpl

mpl.use("Agg")

import matplotlib.pyplot as plt
from cycler import cycler
from matplotlib import font_manager
from matplotlib.axes import Axes

from app.agent.workbench.protocol import DrawPlot, PlotDrawn
from app.core.errors import UserError

_SIZE_INCHES = (6.4, 4.0)
_DPI = 150
_MANY_LABELS = 6
_LEGEND_COLUMNS = 4

# Okabe and Ito's colours, which people with any colour vision tell apart; little ink for the rest.
_COLORS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#999999", "#000000")
_DARK = ("#0072B2", "#D55E00", "#000000")
_INK, _FAINT = "#35322d", "#e3e0da"
# matplotlib's own font has no Chinese, Japanese or Korean: one of these that the system has helps.
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
        "axes.titlelocation": "left",
        "axes.titlepad": 12,
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
    """A PNG of 960 x 600 pixels. Raises UserError for data that cannot be drawn."""
    figure, axes = plt.subplots(figsize=_SIZE_INCHES, dpi=_DPI, layout="constrained")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a glyph that the font lacks is drawn as a box
            _draw(axes, request)
            # "$" would start a formula, and a broken one would end the drawing.
            axes.set_title(_literal(request.title), wrap=True)
            axes.set_xlabel(_literal(request.x_label))
            axes.set_ylabel(_literal(request.y_label))
            names = [one.name for one in request.series if one.name]
            if request.kind != "pie" and names:
                columns = min(len(names), _LEGEND_COLUMNS)
                figure.legend(loc="outside lower center", ncols=columns)
            stream = io.BytesIO()
            figure.savefig(stream, format="png")
    except (ValueError, OverflowError, ZeroDivisionError) as error:
        raise UserError(f"This cannot be drawn ({error}).", "Check the values.") from None
    finally:
        plt.close(figure)
    return PlotDrawn(png=stream.getvalue())


def _draw(axes: Axes, request: DrawPlot) -> None:
    labels = [_literal(label) for label in request.labels]
    for number, one in enumerate(request.series):
        name = _literal(one.name)
        x = list(one.x) or list(range(1, len(one.y) + 1))
        if request.kind == "pie":
            _, _, shares = axes.pie(one.y, labels=labels or None, autopct="%1.0f%%")
            for share, color in zip(shares, cycle(_COLORS)):
                share.set_color("white" if color in _DARK else _INK)
            return
        if request.kind == "histogram":
            axes.hist(one.y, bins="auto", label=name, alpha=0.7)
        elif request.kind == "bar":
            width = 0.8 / len(request.series)
            axes.bar(
                [p + (number - (len(request.series) - 1) / 2) * width for p in x],
                one.y,
                width,
                label=name,
            )
        elif request.kind == "scatter":
            axes.scatter(x, one.y, label=name)
        else:
            axes.plot(x, one.y, marker="o", markersize=4, label=name)
    if labels and request.kind != "histogram":
        axes.set_xticks(range(1, len(labels) + 1), labels)
        if len(labels) > _MANY_LABELS:
            plt.setp(axes.get_xticklabels(), rotation=30, ha="right", rotation_mode="anchor")


def _literal(text: str) -> str:
    return text.replace("$", r"\$")
