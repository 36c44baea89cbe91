from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services.documents.document_library import LibraryService
from app.services.documents.unfinished import UnfinishedWork
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.documents_table import FILE, PAGES, ROW_ROLE, SIZE, STATE
from app.viewmodels.library.indexing import IndexingViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.viewmodels.scripted_library import ScriptedLibrary, filled_library


@pytest.fixture
def service() -> ScriptedLibrary:
    return filled_library()


@pytest.fixture
def library(service: ScriptedLibrary, runner: TaskRunner, qtbot: QtBot) -> LibraryViewModel:
    library = made(service, runner)
    library.refresh()
    qtbot.waitUntil(lambda: len(library.table.rows) == 4)
    return library


def made(service: ScriptedLibrary, runner: TaskRunner) -> LibraryViewModel:
    blocking = cast(LibraryService, service)
    indexing = IndexingViewModel(blocking, cast(UnfinishedWork, service), runner)
    return LibraryViewModel(blocking, runner, indexing)


def names(library: LibraryViewModel) -> list[str]:
    return [row.name for row in library.table.rows]


def test_the_table_says_state_pages_and_size(library: LibraryViewModel) -> None:
    cells = [library.table.index(0, column).data() for column in (FILE, STATE, PAGES, SIZE)]
    assert cells == ["AAPL-10Q-Q3-2022.pdf", "Ready", "28", "1.2 MB"]
    headings = [library.table.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert headings == ["File", "State", "Pages", "Size"]


def test_a_failed_document_gives_its_reason(library: LibraryViewModel) -> None:
    index = library.table.index(3, STATE)
    assert index.data() == "Failed"
    assert index.data(ROW_ROLE).error == "No text was found: the pages are pictures."
    assert "No text was found" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_markup_in_a_file_name_is_not_read_as_markup(
    library: LibraryViewModel, service: ScriptedLibrary, qtbot: QtBot
) -> None:
    service.add_document(library.collection_id, "/home/ada/<img src=x>.pdf")
    library.refresh()
    qtbot.waitUntil(lambda: len(library.table.rows) == 5)
    tooltip = library.table.index(4, FILE).data(Qt.ItemDataRole.ToolTipRole)
    assert tooltip == "/home/ada/&lt;img src=x&gt;.pdf"


def test_a_taken_name_is_told_as_an_error(
    library: LibraryViewModel, runner: TaskRunner, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(runner.failed) as failed:
        library.create("Household")
    assert "Household" in str(failed.args[0])


def test_files_show_their_progress_and_then_their_result(
    library: LibraryViewModel, service: ScriptedLibrary, qtbot: QtBot
) -> None:
    service.gate.clear()
    library.add([Path("/new.pdf"), Path("/empty.bad")])
    qtbot.waitUntil(lambda: "Reading 50 %" in [row_state(library, row) for row in range(2)])
    assert names(library)[:2] == ["new.pdf", "empty.bad"]
    service.gate.set()
    qtbot.waitUntil(lambda: not library.indexing.is_running)
    qtbot.waitUntil(lambda: "new.pdf" in names(library)[1:])
    assert row_state(library, 0) == "Failed"
    assert library.table.rows[0].error == "The file is empty."


def row_state(library: LibraryViewModel, row: int) -> str:
    return str(library.table.index(row, STATE).data())


def test_a_removed_document_is_gone_and_does_not_come_back(
    library: LibraryViewModel, qtbot: QtBot
) -> None:
    library.add([Path("/new.pdf")])
    qtbot.waitUntil(lambda: not library.indexing.is_running and "new.pdf" in names(library))
    qtbot.waitUntil(lambda: all(row.document for row in library.table.rows))
    row = next(row for row in library.table.rows if row.name == "new.pdf")
    assert row.document
    library.remove([row.document])
    qtbot.waitUntil(lambda: "new.pdf" not in names(library))


def test_files_without_a_collection_get_one_that_the_user_named(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    library = made(ScriptedLibrary(), runner)
    library.refresh()
    qtbot.waitUntil(lambda: library.is_loaded)
    assert library.needs_name([Path("/leases.pdf")])
    library.add([Path("/leases.pdf")], "Flat hunting")
    qtbot.waitUntil(lambda: names(library) == ["leases.pdf"])
    qtbot.waitUntil(lambda: not library.indexing.is_running)
    assert library.collection and library.collection.name == "Flat hunting"
    assert not library.needs_name([Path("/more.pdf")])


def test_folder_without_a_collection_gives_one_its_name(
    runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "Leases 2026"
    folder.mkdir()
    (folder / "flat.pdf").touch()
    library = made(ScriptedLibrary(), runner)
    library.refresh()
    qtbot.waitUntil(lambda: library.is_loaded)
    assert not library.needs_name([folder])
    library.add([folder])
    qtbot.waitUntil(lambda: not library.indexing.is_running and len(names(library)) == 1)
    assert library.collection and library.collection.name == "Leases 2026"


def test_an_empty_query_clears_what_was_found(library: LibraryViewModel, qtbot: QtBot) -> None:
    library.search.search("margin", library.collection_id, "hybrid")
    qtbot.waitUntil(lambda: bool(library.search.hits))
    library.search.search("  ", library.collection_id, "hybrid")
    assert library.search.hits == ()
