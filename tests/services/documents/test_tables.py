"""The tables of indexed documents, and the cells that cited figures are in."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.core.cancellation import CancelToken
from app.core.documents import Box, Chunk, Citation, Hit
from app.core.errors import UserError
from app.core.messages import CitationPart, Message, TextPart
from app.core.tables import Table, TableCell, TableColumn, TablePlace, TableRow
from app.services.chats.answer_json import answer_json
from app.services.documents.document_library import LibraryService
from app.services.documents.tables import (
    Evidence,
    LitCell,
    PassageTable,
    cited_cells,
    evidence_of,
    json_number,
    lit_cell,
    table_json,
)
from app.services.startup import Services
from app.store.store import Store
from tests.index.tables.drawn import Drawing, rows_at, write_pages
from tests.store.values import document

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


def test_a_cell_of_words_has_no_value() -> None:
    cells = (TableCell("1,200 units", None, 1, 40, 45), _CELLS[1])
    table = msgspec.structs.replace(_TABLE, rows=(TableRow("Sales", cells),))
    (cited,) = cited_cells(_answer(), lambda _document, _start, _end: [table])
    (_, cell) = answer_json(_answer(), cells=[cited])["evidence"]
    assert cell["text"] == "1,200 units" and cell["value"] is None


def test_cells_beside_the_cited_words_are_no_evidence() -> None:
    assert not list(cited_cells(_answer(46, 60), lambda _document, _start, _end: [_TABLE]))


def _hit(start: int, end: int) -> Hit:
    return Hit(Chunk("chunk", "d", 0, "text", 1, start, end), "/a.pdf", 1.0, 1)


def test_evidence_of_a_passage_has_its_rows_with_the_cited_cells() -> None:
    other = TableRow("Costs", (TableCell("7", Decimal(7), 1, 90, 91), None))
    table = msgspec.structs.replace(_TABLE, rows=(other, *_TABLE.rows))
    (found,) = evidence_of(_answer(), [_hit(30, 60)], lambda *_: [table])
    assert not found.quotes, "the row says it better"
    ((rows, used),) = found.tables
    assert [row.label for row in rows.rows] == ["Sales"]
    assert used == ((0, 0),), "1,200 is told, 1,100 is not"


def test_evidence_of_prose_is_quoted() -> None:
    (found,) = evidence_of(_answer(), [_hit(30, 60)], lambda *_: [])
    assert [quote.text for quote in found.quotes] == ["Sales 1,200 1,100"]
    other = msgspec.structs.replace(_hit(0, 20), chunk=Chunk("other", "d", 0, "", 1, 0, 20))
    assert evidence_of(_answer(), [other], lambda *_: []) == (Evidence(other),)


_HEADS = (TablePlace(1, 10, 14), TablePlace(1, 20, 24))
_PLACED = msgspec.structs.replace(
    _TABLE,
    columns=tuple(
        msgspec.structs.replace(column, places=(TablePlace(1, 0, 8), head))
        for column, head in zip(_COLUMNS, _HEADS, strict=True)
    ),
    rows=(
        msgspec.structs.replace(_TABLE.rows[0], place=TablePlace(1, 33, 38)),
        TableRow("Costs", (TableCell("7", Decimal(7), 1, 60, 61), None)),
    ),
)


def test_a_cell_is_lit_with_its_label_and_its_heads() -> None:
    box = Box(0.1, 0.1, 0.2, 0.2)
    cell = msgspec.structs.replace(_CELLS[1], box=box)
    row = msgspec.structs.replace(_PLACED.rows[0], cells=(_CELLS[0], cell))
    lit = lit_cell([msgspec.structs.replace(_PLACED, rows=(row,))], 1, 46, 51)
    assert lit.boxes == (box,)
    assert lit.heads == (TablePlace(1, 33, 38), TablePlace(1, 0, 8), _HEADS[1])


def test_nothing_is_lit_on_another_page() -> None:
    assert lit_cell([_PLACED], 2, 46, 51) == LitCell()
    elsewhere = TablePlace(2, 33, 38)
    row = msgspec.structs.replace(_PLACED.rows[0], place=elsewhere)
    lit = lit_cell([msgspec.structs.replace(_PLACED, rows=(row,))], 1, 46, 51)
    assert lit.is_cell and elsewhere not in lit.heads


def test_words_over_several_rows_have_no_heads() -> None:
    assert lit_cell([_PLACED], 1, 40, 61) == LitCell(is_cell=True)
    assert lit_cell([_PLACED], 1, 40, 51).heads, "those of one row have"


def test_the_page_of_a_cell_has_its_heads(store: Store) -> None:
    text = "2023 2022 in two heads\nSales were 1,200 and 1,100"
    added = document(store.library.create_collection("Reports", "e").id)
    store.library.put_document(added)
    store.library.add_pages(added.id, [(1, 0, text)])
    start = text.index("1,200")
    columns = (TableColumn(("2023",), places=(TablePlace(1, 0, 4),)), TableColumn())
    cells = (TableCell("1,200", Decimal(1200), 1, start, start + 5), None)
    row = TableRow("Sales", cells, place=TablePlace(1, 23, 28))
    store.library.add_tables(added.id, [(0, Table(1, "", "", columns, (row,)))])
    unused: Any = None
    service = LibraryService(store.library, unused, unused, unused, unused, unused, unused, unused)
    view = service.page(added.id, 1, 500, [(start, start + 5)])
    assert view.spans == ((start, start + 5),)
    assert [text[first:last] for first, last in view.head_spans] == ["Sales", "2023"]
    assert view.is_cell
    assert service.table_at(added.id, start, start + 5) == PassageTable(
        Table(1, "", "", columns, (row,)), ((0, 0),)
    )
    assert service.table_at(added.id, 0, 4) is None
    [summary] = service.table_summaries(added.collection_id)
    assert service.table(summary).rows == (row,)
    with pytest.raises(UserError, match="no longer there"):
        service.table(msgspec.structs.replace(summary, number=7))


def test_of_a_huge_table_the_part_around_a_cell_is_read(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.documents.document_library._MOST_CELLS", 1)
    added = document(store.library.create_collection("Reports", "e").id)
    store.library.put_document(added)
    parts = [
        Table(
            1,
            "",
            "",
            (TableColumn(),),
            (TableRow(str(at), (TableCell("7", None, 1, at, at + 1),)),),
        )
        for at in (10, 20, 30)
    ]
    store.library.add_tables(added.id, [(0, part) for part in parts])
    unused: Any = None
    service = LibraryService(store.library, unused, unused, unused, unused, unused, unused, unused)
    found = service.table_at(added.id, 30, 31)
    assert found == PassageTable(parts[2], ((0, 0),))
    [summary] = service.table_summaries(added.collection_id)
    assert (summary.rows, len(service.table(summary).rows)) == (3, 1)


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
    assert [table] == list(services.library.tables_of_file(path, "", CancelToken(), lambda _: None))
    cell = table.rows[39].cells[1]
    assert cell and cell.box
    (document,) = services.library.documents(collection.id)
    page = services.library.page(document.id, 1, 600, [(cell.char_start, cell.char_end)])
    assert page.png and page.boxes == (cell.box,)
    label, head = page.head_boxes
    assert label.right < cell.box.left and abs(label.top - cell.box.top) < 0.01
    assert head.bottom < cell.box.top and head.right > cell.box.left
    hits = services.library.search("Item 38", collection.id)
    last = next(hit.chunk for hit in hits if "Item 38" in hit.chunk.text)
    assert last.table_heads == "Segment results (in thousands)\n2023 | 2022"


@pytest.mark.models
@pytest.mark.parametrize("suffix", [".csv", ".html"])
def test_passages_have_the_name_of_a_group_that_stands_once(
    services: Services, tmp_path: Path, suffix: str
) -> None:
    rows = [
        (project if number == 1 else "", f"Item {number} of {project[:1]}", f"{number}.50")
        for project in ("Aurora", "Cirrus")
        for number in range(1, 41)
    ]
    path = tmp_path / f"expenses{suffix}"
    lines = [("Project", "What", "Amount"), *rows]
    if suffix == ".csv":
        path.write_text("".join(f"{','.join(row)}\n" for row in lines))
    else:
        cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in lines)
        path.write_text(f"<table>{''.join(f'<tr>{each}</tr>' for each in cells)}</table>")
    collection = services.library.create(f"expenses {suffix}")
    list(services.library.add([path], collection.id, CancelToken()))
    hits = services.library.search("Item 38 of C", collection.id)
    last = next(hit.chunk for hit in hits if "Item 38 of C" in hit.chunk.text)
    assert "Cirrus" not in last.text and last.table_heads.splitlines()[-1] == "Cirrus"
