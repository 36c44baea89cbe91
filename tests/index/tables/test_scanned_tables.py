"""Tables in pictures of pages, by the words recognised in them."""

from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from app.index.loaders.format_detection import load
from app.index.reader import document_tables
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
