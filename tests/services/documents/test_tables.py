"""The tables of indexed documents, and the cells that cited figures are in."""

from decimal import Decimal
from pathlib import Path

import pytest

from app.core.cancellation import CancelToken
from app.core.documents import Citation
from app.core.messages import CitationPart, Message, TextPart
from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.services.chats.answer_json import answer_json
from app.services.documents.tables import cited_cells, json_number, table_json
from app.services.startup import Services
from tests.index.tables.drawn import Drawing, rows_at, write_pages

_TEXT = "Sales rose to 1,200 in 2023. Costs are unknown."
_COLUMNS = (TableColumn(("2023",), "2023", ""), TableColumn(("2022",), "2022", ""))
_CELLS = (
    TableCell("1,200", Decimal(1200), 1, 40, 45),
    TableCell("1,100", Decimal(1100), 1, 46, 51),
)
_TABLE = Table(1, "Income", "in millions", _COLUMNS, (TableRow("Sales", _CELLS, ("All",)),))


def _answer(start: int = 30, end: int = 60) -> Message:
    citation = Citation(1, "chunk", "d", "/a.pdf", 1, start, end, "Sales 1,200 1,100", 1.0)
    parts = (TextPart(_TEXT), CitationPart(citation, _TEXT.index(".") + 1))
    return Message("a", "c", "q", "assistant", parts, "complete", 0.0)


def test_evidence_names_the_cell_of_a_cited_figure() -> None:
    answer = _answer()
    cells = list(cited_cells(answer, lambda _document, _start, _end: [_TABLE]))
    quote, cell = answer_json(answer, cells=cells)["evidence"]
    assert quote["kind"] == "quote"
    assert {name: cell[name] for name in ("kind", "n", "row", "column", "unit", "period")} == {
        "kind": "cell",
        "n": 1,
        "row": "Sales",
        "column": "2023",
        "unit": "in millions",
        "period": "2023",
    }
    assert (cell["value"], cell["char_start"], cell["char_end"]) == (1200, 40, 45)


def test_cells_beside_the_cited_words_are_no_evidence() -> None:
    assert not list(cited_cells(_answer(46, 60), lambda _document, _start, _end: [_TABLE]))


@pytest.mark.parametrize(
    ("value", "told"),
    [("1200", 1200), ("-0.5", -0.5), ("12345678901234567.25", "12345678901234567.25")],
)
def test_values_in_json_are_exact(value: str, told: object) -> None:
    assert json_number(Decimal(value)) == told


@pytest.mark.models
def test_indexed_tables_and_passages_with_their_heads(services: Services, tmp_path: Path) -> None:
    rows = [["Item", "2023", "2022"], *([f"Item {n}", f"{n},500", f"({n})"] for n in range(1, 41))]
    texts = [(72.0, 60.0, "Segment results (in thousands)"), *rows_at(rows, [72, 300, 380], 80)]
    path = write_pages(tmp_path / "report.pdf", [Drawing(texts)])
    collection = services.library.create("reports")
    list(services.library.add([path], collection.id, CancelToken()))
    [(where, table)] = services.library.tables(collection.id)
    assert where == str(path)
    assert table_json(where, table)["rows"][39]["cells"][1]["value"] == -40
    assert [table] == list(services.library.tables_of_file(path, "", CancelToken()))
    hits = services.library.search("Item 38", collection.id)
    last = next(hit.chunk for hit in hits if "Item 38" in hit.chunk.text)
    assert last.table_heads == "Segment results (in thousands)\n2023 | 2022"
