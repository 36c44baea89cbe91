"""What is in a chart: everything that the data say, where it can be read."""

from itertools import combinations

import numpy as np
import pytest
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from app.agent.workbench.plotting import PlainNumbers, chart, draw_plot, fitted
from app.agent.workbench.protocol import DrawPlot, PlotKind, Series
from app.core.errors import UserError

_LONG = "Revenue of the subsidiaries in the northern region, before tax and other items, EUR"


@pytest.fixture(autouse=True)
def _closed() -> None:
    plt.close("all")


def _chart(kind: PlotKind, *y: float, **more: object) -> tuple[Figure, Axes]:
    series = (Series(y=y, x=more.pop("x", ()), name=more.pop("name", "")),)  # type: ignore[arg-type]
    figure = chart(DrawPlot(kind=kind, series=series, **more))  # type: ignore[arg-type]
    figure.draw_without_rendering()
    return figure, figure.axes[0]


def _overlapping(texts: list[Text]) -> list[tuple[str, str]]:
    shown = [text for text in texts if text.get_text() and not text.get_rotation()]
    return [
        (one.get_text(), other.get_text())
        for one, other in combinations(shown, 2)
        if one.get_window_extent().overlaps(other.get_window_extent())
    ]


@pytest.mark.parametrize("count", [5, 9, 12, 25, 60])
@pytest.mark.parametrize("kind", ["bar", "line", "scatter"])
def test_long_names_leave_the_drawing_its_room(kind: PlotKind, count: int) -> None:
    labels = tuple(f"{number} {_LONG}" for number in range(count))
    words = {"title": _LONG[:60] * 2, "x_label": _LONG, "y_label": _LONG}
    figure, axes = _chart(kind, *range(count), labels=labels, name="n" * 120, **words)
    room = axes.get_window_extent()
    assert room.width > figure.bbox.width * 0.4 and room.height > figure.bbox.height * 0.3
    assert not _overlapping([*axes.get_xticklabels(), *axes.get_yticklabels()])


def test_names_of_many_series_stay_in_the_picture() -> None:
    series = tuple(Series(y=(1, 2), name=f"A long series name, number {n}") for n in range(8))
    figure = chart(DrawPlot(kind="line", series=series))
    figure.draw_without_rendering()
    legend = figure.legends[0].get_window_extent()
    assert legend.x0 >= 0 and legend.x1 <= figure.bbox.width


def test_a_name_that_the_title_says_is_not_said_again() -> None:
    figure, _axes = _chart("bar", 1, 2, name="Profits", title="Profits")
    assert not figure.legends
    figure, _axes = _chart("bar", 1, 2, name="Profits", title="2024")
    assert figure.legends


@pytest.mark.parametrize("places", [(0.1, 0.2, 0.3), (100, 200, 300)], ids=["near", "far"])
def test_bars_are_as_wide_as_their_places_let_them(places: tuple[float, ...]) -> None:
    _figure, axes = _chart("bar", 1, 2, 3, x=places)
    gap = places[1] - places[0]
    assert [
        bar.get_bbox().width for bar in axes.patches if isinstance(bar, Rectangle)
    ] == pytest.approx([0.8 * gap] * 3)


def test_labels_stand_where_the_values_do() -> None:
    years = (2019, 2020, 2021)
    _figure, axes = _chart("line", 1, 2, 3, x=years, labels=tuple(map(str, years)))
    assert list(axes.get_xticks()) == list(years)


def test_years_are_whole_and_millions_are_written_out() -> None:
    _figure, axes = _chart("line", 1e6, 9e6, 3e6, x=(2019, 2020, 2021))
    shown = [text.get_text() for text in axes.get_xticklabels()]
    assert [year for year in shown if year in ("2019", "2020", "2021")] and "2019.5" not in shown
    assert "4\N{NARROW NO-BREAK SPACE}000\N{NARROW NO-BREAK SPACE}000" in [
        text.get_text() for text in axes.get_yticklabels()
    ]
    assert not axes.yaxis.get_offset_text().get_text()
    assert isinstance(axes.yaxis.get_major_formatter(), PlainNumbers)


def test_a_thousand_points_are_a_line_and_no_band_of_dots() -> None:
    _figure, axes = _chart("line", *(value % 7 for value in range(1000)))
    assert axes.lines[0].get_marker() == "None"
    _figure, axes = _chart("line", 1, 2)
    assert axes.lines[0].get_marker() == "o"


def test_losses_hang_from_a_line_at_zero() -> None:
    _figure, axes = _chart("bar", 3, -2)
    assert [tuple(np.asarray(line.get_ydata())) for line in axes.lines] == [(0, 0)]


def test_one_bar_does_not_fill_the_picture() -> None:
    _figure, axes = _chart("bar", 4, labels=("only",))
    low, high = axes.get_xlim()
    assert high - low > 1.5


def test_the_smallest_pieces_of_a_pie_are_one_that_says_how_many_they_are() -> None:
    names = tuple(f"Country {number}" for number in range(21))
    figure, axes = _chart("pie", 50, *[2] * 20, labels=names)
    listed = [text.get_text() for text in figure.legends[0].get_texts()]
    assert len(axes.patches) == len(listed) == 8
    assert listed[0] == "Country 0 55.6%" and listed[-1] == "+14 31.1%"


def test_a_pie_of_nothing_is_refused() -> None:
    with pytest.raises(UserError, match="above zero"):
        draw_plot(DrawPlot(kind="pie", series=(Series(y=(0, 0)),)))
    with pytest.raises(UserError, match="cannot be drawn"):
        draw_plot(DrawPlot(kind="pie", series=(Series(y=(3, -1)),)))


def test_words_are_cut_by_their_width() -> None:
    assert fitted("one two three", 7) == "one tw…"
    assert fitted("一二三四五六", 8) == "一二三…"
    assert fitted("$5", 9) == r"\$5"
    assert fitted("", 9) == ""
