"""What of slides python-pptx has no words for."""

from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.util import Inches

from app.index.loaders import slides
from app.index.reader import document_tables

SIZE = (Inches(1),) * 4


@pytest.fixture
def deck() -> Any:
    return pptx.Presentation()


@pytest.fixture
def slide(deck: Any) -> Any:
    return deck.slides.add_slide(deck.slide_layouts[6])


def read(tmp_path: Path, deck: Any) -> str:
    deck.save(str(tmp_path / "a.pptx"))
    (page,) = slides.load(tmp_path / "a.pptx", "").pages
    return page.text


def test_points_of_a_scatter_chart_have_both_values(tmp_path: Path, deck: Any, slide: Any) -> None:
    data = XyChartData()
    for name in ("Tide", "Surge"):
        series = data.add_series(name)
        series.add_data_point(1, 2.5)
        series.add_data_point(3, 4)
    slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, *SIZE, data)
    assert read(tmp_path, deck) == " | 1 | 3\nTide | 2.5 | 4\nSurge | 2.5 | 4"


def test_values_of_a_chart_stay_below_their_categories(
    tmp_path: Path, deck: Any, slide: Any
) -> None:
    data = CategoryChartData()
    data.categories = ["2022", "2023", "2024"]
    data.add_series("Berths", (41, None, 57))
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *SIZE, data)
    assert read(tmp_path, deck) == " | 2022 | 2023 | 2024\nBerths | 41 |  | 57"


def test_a_cell_over_several_rows_is_in_each(tmp_path: Path, deck: Any, slide: Any) -> None:
    table = slide.shapes.add_table(2, 2, *SIZE).table
    for row, column, text in ((0, 0, "Lamps"), (0, 1, "brass"), (1, 1, "tin")):
        table.cell(row, column).text = text
    table.cell(0, 0).merge(table.cell(1, 0))
    assert read(tmp_path, deck) == "Lamps | brass\nLamps | tin"


def test_equations_of_a_slide_are_read(tmp_path: Path, deck: Any, slide: Any) -> None:
    frame = slide.shapes.add_textbox(*SIZE).text_frame
    frame.text = "Slope\vis "
    frame.paragraphs[0]._p.append(
        parse_xml(
            '<a14:m xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"'
            ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:oMath>'
            "<m:f><m:num><m:r><m:t>y</m:t></m:r></m:num><m:den><m:r><m:t>x</m:t></m:r></m:den></m:f>"
            "</m:oMath></a14:m>"
        )
    )
    assert read(tmp_path, deck) == "Slope\nis y/x"


@pytest.mark.parametrize(
    ("title", "note", "tables"),
    [("Costs 2024 (continued)", "", 1), ("Costs 2024", "Figures are early.", 2), ("Fees", "", 2)],
)
def test_a_table_may_go_on_on_the_next_slide(
    tmp_path: Path, deck: Any, title: str, note: str, tables: int
) -> None:
    for text, rows in (("Costs 2024", ("Oak 5", "Ash 7")), (title, ("Elm 9", "Fir 4"))):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = text
        cells = [each.split() for each in ("Item Cost", *rows)]
        table = slide.shapes.add_table(len(cells), 2, *SIZE).table
        for n, row in enumerate(cells):
            table.cell(n, 0).text, table.cell(n, 1).text = row
    slide.shapes.add_textbox(*SIZE).text_frame.text = note
    deck.save(str(tmp_path / "a.pptx"))
    found = [*document_tables(slides.load(tmp_path / "a.pptx", "").pages)]
    assert len(found) == tables
    assert len(found[0].rows) == 6 - 2 * tables
