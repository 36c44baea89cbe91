"""Tables beside the text of documents: whole again from their parts, found by place, forgotten."""

from decimal import Decimal

import msgspec
import pytest

from app.core.documents import Collection, Document
from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.store.documents.library_rows import LibraryRepository
from app.store.store import Store


@pytest.fixture
def library(store: Store) -> LibraryRepository:
    return store.library


@pytest.fixture
def document(library: LibraryRepository) -> Document:
    collection: Collection = library.create_collection("filings", "embedder")
    document = Document("d", collection.id, "/a.pdf", "sha", 1, 0.0, "ready")
    library.put_document(document)
    return document


def part(*starts: int, title: str = "Income") -> Table:
    rows = tuple(
        TableRow(f"row {at}", (TableCell(f"{at}.5", Decimal(f"{at}.5"), 1, at, at + 3), None))
        for at in starts
    )
    columns = (TableColumn(("2023",), "2023", ""), TableColumn(("Change",), "", "%"))
    return Table(1, title, "in millions", columns, rows)


def test_parts_of_a_table_are_one_again(library: LibraryRepository, document: Document) -> None:
    library.add_tables(document.id, [(0, part(10, 20))])
    library.add_tables(document.id, [(0, part(30)), (1, part(50, title="Assets"))])
    assert list(library.tables(document.id)) == [part(10, 20, 30), part(50, title="Assets")]


def test_tables_are_listed_without_their_cells(
    library: LibraryRepository, document: Document
) -> None:
    library.add_tables(document.id, [(0, part(10, 20)), (1, part(50, title="Assets"))])
    library.add_tables(document.id, [(0, part(30))])
    first, second = library.table_summaries(document)
    assert (first.number, first.title, first.rows, first.columns) == (0, "Income", 3, 2)
    assert (second.number, second.title, second.unit) == (1, "Assets", "in millions")
    assert library.table(document.id, 1) == part(50, title="Assets")
    assert library.table(document.id, 2) is None
    assert library.table(document.id, 0, most_cells=3) == part(10, 20), "the rest is left out"
    assert library.table_number_at(document.id, 50, 51) == 1
    assert library.table_number_at(document.id, 40, 45) is None


def test_a_table_that_an_earlier_version_read_has_no_places(
    store: Store, library: LibraryRepository, document: Document
) -> None:
    library.add_tables(document.id, [(0, part(10))])
    row = ["Sales", [["10", None, 1, 10, 12, None], None], []]
    columns = [[["2023"], "2023", ""], [["Change"], "", "%"]]
    body = msgspec.msgpack.encode([1, "Income", "", columns, [row], ""])
    store.database.change("UPDATE document_table SET body = ?", body)
    (table,) = library.tables(document.id)
    assert table.rows[0].place is None and table.columns[0].places == ()


def test_parts_are_found_by_their_place(library: LibraryRepository, document: Document) -> None:
    library.add_tables(document.id, [(0, part(10, 20)), (0, part(30)), (1, part(50))])
    assert library.table_parts_at(document.id, 30, 33) == (part(30),)
    assert library.table_parts_at(document.id, 40, 45) == ()


def test_reading_again_replaces_tables(library: LibraryRepository, document: Document) -> None:
    library.add_tables(document.id, [(0, part(10)), (1, part(50))])
    library.replace_text(document, [(1, 0, "text")], [], [(0, part(20))])
    assert list(library.tables(document.id)) == [part(20)]


def test_removed_documents_leave_no_table(
    store: Store, library: LibraryRepository, document: Document
) -> None:
    library.add_tables(document.id, [(0, part(10))])
    library.remove_documents(document.id)
    assert store.database.rows("SELECT count(*) FROM document_table") == [(0,)]
