"""Tables in pictures of pages, by the words recognised in them."""

from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from app.core.documents import Box
from app.index.loaders.format_detection import load
from app.index.ocr import ReadPicture, slope_of
from app.index.reader import document_tables
from app.index.tables.finding import grids_on
from app.index.tables.page_words import laid_out_picture
from tests.index.tables.drawn import Drawing, rows_at, write_pages

_ROWS = [["", "2023", "2022"], ["Net sales", "1,250", "1,130"], ["Other income", "(75)", "(62)"]]


@pytest.mark.models
def test_table_of_a_scan_has_values_and_places(tmp_path: Path) -> None:
    texts = [(72.0, 80.0, "Results (in millions)"), *rows_at(_ROWS, [72, 300, 400], 100, 16)]
    path = write_pages(tmp_path / "page.pdf", [Drawing(texts)])
    with pypdfium2.PdfDocument(path) as document:
        document[0].render(scale=2).to_pil().save(tmp_path / "scan.png")
    [page] = load(tmp_path / "scan.png").pages
    [table] = document_tables([page])
    assert (table.title, table.unit) == ("Results (in millions)", "in millions")
    assert [column.period for column in table.columns] == ["2023", "2022"]
    assert {row.label: [cell and cell.value for cell in row.cells] for row in table.rows} == {
        "Net sales": [Decimal(1250), Decimal(1130)],
        "Other income": [Decimal(-75), Decimal(-62)],
    }
    cell = table.rows[0].cells[0]
    assert cell and cell.box and 0.3 < cell.box.left < cell.box.right < 0.6
    assert page.text[cell.char_start : cell.char_end] == cell.text


def _scanned(slope: float) -> ReadPicture:
    """A price list whose heads stand at the left of columns with numbers at the right."""
    rows = [["Item", "Quantity", "Unit price", "Amount"]]
    rows += [[f"Article {n}", str(n), f"{n}.50", f"{n * n}.25"] for n in range(11, 18)]
    parts: list[tuple[int, int, Box]] = []
    text = ""
    for line, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            width = 0.012 * len(cell)
            left = 0.05 + 0.23 * column
            if line and column:
                left += 0.2 - width
            top = 0.1 + 0.018 * line + slope * left
            box = Box(left, top, left + width, top + 0.012)
            parts.append((len(text), len(text) + len(cell), box))
            text += f"{cell} "
    return ReadPicture(text, tuple(parts), 1.0)


@pytest.mark.parametrize("slope", [0.0, 0.015, -0.02])
def test_lines_of_a_page_that_was_not_scanned_level_are_rows(slope: float) -> None:
    [grid] = grids_on(laid_out_picture(_scanned(slope)))
    heads, *rows = [{cell.column: cell.text for cell in row} for row in grid.rows]
    assert heads == {0: "Item", 1: "Quantity", 2: "Unit price", 3: "Amount"}
    assert rows[0] == {0: "Article 11", 1: "11", 2: "11.50", 3: "121.25"}
    assert len(rows) == 7


@pytest.mark.parametrize(("slope", "found"), [(0.0, 0.0), (0.02, 0.02), (-0.015, -0.015)])
def test_the_slope_of_a_scan_is_known(slope: float, found: float) -> None:
    parts = [(x, 0.02 * line + slope * x, 0.012) for line in range(9) for x in (0.1, 0.4, 0.8)]
    assert slope_of(parts) == pytest.approx(found, abs=0.004)
