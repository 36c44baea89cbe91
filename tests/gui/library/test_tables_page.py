"""The Tables tab: the list of a collection's tables, a table, and the page of a cell."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTabBar
from pytestqt.qtbot import QtBot

from app.core.documents import Citation
from app.gui.controls.table_grid import TableGrid
from app.gui.library.documents_screen import DocumentsScreen
from app.gui.library.tables_page import TablesPage
from app.viewmodels.library.collections import LibraryViewModel
from tests.gui.hands import button, click, find, press, texts, write
from tests.viewmodels.scripted_library import ScriptedLibrary, margin_table


def show_tables(screen: DocumentsScreen, library: LibraryViewModel, qtbot: QtBot) -> TablesPage:
    qtbot.waitUntil(lambda: bool(library.table.rows))
    find(screen, QTabBar).setCurrentIndex(1)
    qtbot.waitUntil(lambda: library.tables.is_loaded)
    return find(screen, TablesPage)


def listed(page: TablesPage) -> list[list[str]]:
    model = find(page, TableGrid, "tablesList").model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def fill(service: ScriptedLibrary) -> None:
    collection = service.collections()[0]
    first, second, *_ = service.documents(collection.id)
    service.add_table(first, margin_table())
    service.add_table(second, msgspec.structs.replace(margin_table(), title="", page=3, unit=""))
    for number in range(8):
        title = f"Sales of segment {number}"
        service.add_table(second, msgspec.structs.replace(margin_table(), title=title))


def open_first(page: TablesPage, library: LibraryViewModel, qtbot: QtBot) -> TableGrid:
    tables = find(page, TableGrid, "tablesList")
    tables.select(0, 0)
    press(tables.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.tables.table is not None)
    return find(page, TableGrid, "tableGrid")


def test_tables_are_listed_with_file_page_size_and_unit(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    fill(service)
    rows = listed(show_tables(screen, library, qtbot))
    assert rows[0] == [
        "Gross Margin",
        "AAPL-10Q-Q3-2022.pdf",
        "21",
        "5",
        "4",
        "dollars in millions",
    ]
    assert rows[1] == ["Untitled", "AAPL-10Q-Q2-2022.pdf", "3", "5", "4", None]


def test_a_table_is_found_by_its_words(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    fill(service)
    page = show_tables(screen, library, qtbot)
    field = find(page, TableGrid, "tablesList").words
    write(field, "margin q3")
    press(field, Qt.Key.Key_Return)
    assert [row[0] for row in listed(page)] == ["Gross Margin"]


def test_a_collection_without_tables_says_so(
    screen: DocumentsScreen, library: LibraryViewModel, qtbot: QtBot
) -> None:
    page = show_tables(screen, library, qtbot)
    qtbot.waitUntil(lambda: "No tables" in texts(page))


def test_a_cell_opens_its_page(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    fill(service)
    page = show_tables(screen, library, qtbot)
    grid = open_first(page, library, qtbot)
    assert find(page, QLabel, "tableTitle").text() == "Gross Margin"
    assert "AAPL-10Q-Q3-2022.pdf, page 21 · dollars in millions" in texts(page)
    grid.select(1, 0)
    with qtbot.waitSignal(screen.citation_opened) as opened:
        press(grid.view, Qt.Key.Key_Return)
    (citation,) = opened.args
    assert isinstance(citation, Citation)
    cell = margin_table().rows[1].cells[0]
    assert cell
    assert citation.path.endswith("AAPL-10Q-Q3-2022.pdf")
    assert (citation.page, citation.char_start) == (21, cell.char_start)


def test_without_a_chosen_cell_the_first_row_is_shown_on_its_page(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    fill(service)
    page = show_tables(screen, library, qtbot)
    open_first(page, library, qtbot)
    with qtbot.waitSignal(screen.citation_opened) as opened:
        click(button(page, "Show on the page"))
    (citation,) = opened.args
    assert isinstance(citation, Citation) and citation.page == 21


def test_from_a_table_back_to_the_list(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    fill(service)
    page = show_tables(screen, library, qtbot)
    open_first(page, library, qtbot)
    click(button(page, "All tables"))
    tables = find(page, TableGrid, "tablesList")
    assert tables.isVisible() and tables.view.hasFocus()


def test_a_table_that_is_gone_says_so(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    fill(service)
    page = show_tables(screen, library, qtbot)
    service.tables.clear()
    library.tables.open(library.tables.summaries[0])
    qtbot.waitUntil(lambda: "This table is no longer there." in texts(page))


def test_tables_are_listed_anew_only_after_documents_changed(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    fill(service)
    page = show_tables(screen, library, qtbot)
    for _ in range(2):
        with qtbot.waitSignal(library.documents_changed):
            library.refresh()
    assert service.tables_listed == 1
    collection = service.collections()[0]
    added = service.add_document(collection.id, "/home/ada/Filings/new.csv")
    service.add_table(added, margin_table())
    library.refresh()
    qtbot.waitUntil(lambda: len(listed(page)) == 11)


def test_another_collection_shows_its_own_tables(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    fill(service)
    page = show_tables(screen, library, qtbot)
    open_first(page, library, qtbot)
    library.choose(service.collections()[1].id)
    qtbot.waitUntil(lambda: "No tables" in texts(page))


def test_a_table_that_is_too_large_says_how_much_is_shown(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    fill(service)
    summary, table = service.tables[0]
    service.tables[0] = (msgspec.structs.replace(summary, rows=1_000_000), table)
    page = show_tables(screen, library, qtbot)
    grid = open_first(page, library, qtbot)
    assert "The first 5 of 1,000,000 rows." in texts(page)
    assert not button(grid, "Save the whole table…").isEnabled()
    library.tables.open(library.tables.summaries[1])
    qtbot.waitUntil(lambda: library.tables.table is not None)
    assert "The first" not in texts(page)
    assert button(grid, "Save the whole table…").isEnabled()
