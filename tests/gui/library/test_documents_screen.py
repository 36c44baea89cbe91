"""The documents: collections, their files, and what happens to them."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from app.core.events import FileProgress, FileSkipped, ReadingAgain, VectorsProgress
from app.gui.controls.drop_overlay import DropOverlay
from app.gui.dialogs.simple_dialogs import ConfirmDialog, NameDialog
from app.gui.library.documents_screen import DocumentsScreen
from app.gui.library.files_page import DocumentsView
from app.gui.library.indexing_strips import IndexingStrip, LockedFiles
from app.services.documents.watching import WatchService
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.documents_table import FILE, LANGUAGE, PAGES, STATE
from app.viewmodels.library.watching import WatchingViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import answer_dialog, button, click, drop, find, press, texts, visible, write
from tests.gui.library.conftest import (
    comparing_of,
    library_of,
    rows,
    select,
    surveys_of,
    trial_of,
)
from tests.viewmodels.scripted_library import ScriptedLibrary
from tests.viewmodels.scripted_watching import ScriptedWatching


def test_it_shows_collections_with_counts_and_the_documents_of_the_first(
    screen: DocumentsScreen, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(rows(screen)) == 4)
    items = find(screen, QListWidget, "collectionsList")
    assert [items.item(row).text() for row in range(2)] == ["Quarterly filings", "Household"]
    assert "Quarterly filings" in texts(screen)


def test_a_click_shows_another_collection_and_says_that_it_is_empty(
    screen: DocumentsScreen, qtbot: QtBot
) -> None:
    find(screen, QListWidget, "collectionsList").setCurrentRow(1)
    qtbot.waitUntil(lambda: "This collection is empty" in texts(screen))
    assert not button(screen, "Ask about these").isEnabled()
    assert button(screen, "Ask about these").toolTip() == "Add documents first."


def test_nothing_at_all_explains_the_first_step(
    folders: ScriptedWatching, runner: TaskRunner, qtbot: QtBot
) -> None:
    library = library_of(ScriptedLibrary(), runner)
    watching = WatchingViewModel(cast(WatchService, folders), library, runner)
    screen = DocumentsScreen(
        library,
        watching,
        trial_of(library, runner),
        comparing_of(library, runner),
        surveys_of(library, runner),
    )
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitUntil(lambda: "No documents yet" in texts(screen))


def test_dropped_files_show_their_progress_and_can_be_cancelled(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    service.gate.clear()
    drop(screen, "/new/report.pdf", "/new/other.pdf")
    qtbot.waitUntil(lambda: "0 of 2 files indexed · report.pdf" in texts(screen))
    assert rows(screen)[:2] == ["report.pdf", "other.pdf"]
    click(button(screen, "Cancel"))
    service.gate.set()
    qtbot.waitUntil(lambda: not library.indexing.is_running)
    qtbot.waitUntil(lambda: "files indexed" not in texts(screen))


def test_removing_asks_first_and_says_what_is_deleted(
    screen: DocumentsScreen, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(rows(screen)) == 4)
    assert not button(screen, "Remove").isEnabled()
    select(screen, 1)
    with answer_dialog(ConfirmDialog, lambda dialog: click(dialog.cancel)) as seen:
        click(button(screen, "Remove"))
    assert "vectors and index entries are deleted" in seen.texts
    assert "Existing backups keep the text for up to a year" in seen.texts
    assert len(rows(screen)) == 4
    view = find(screen, DocumentsView)
    view.setCurrentIndex(view.model().index(1, 0))
    with answer_dialog(ConfirmDialog, lambda dialog: click(dialog.action)):
        press(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(rows(screen)) == 3)
    assert "AAPL-10Q-Q2-2022.pdf" not in rows(screen)
    assert view.currentIndex().row() == 1 and not view.selected_rows()


def test_deleting_a_collection_names_it_first(
    screen: DocumentsScreen, library: LibraryViewModel, qtbot: QtBot
) -> None:
    with answer_dialog(ConfirmDialog, lambda dialog: click(dialog.action)) as seen:
        click(button(screen, "Delete this collection"))
    assert "Delete “Quarterly filings”?" in seen.texts
    assert [one.name for one in library.collections] == ["Household"], "it may take a while"
    assert library.collection == library.collections[0], "another one is shown"
    qtbot.waitUntil(lambda: len(library.collections) == 1)


def test_a_new_collection_is_named_and_shown(
    screen: DocumentsScreen, library: LibraryViewModel, qtbot: QtBot
) -> None:
    def name_it(dialog: NameDialog) -> None:
        assert not dialog.action.isEnabled()
        write(dialog.field, "Leases")
        click(dialog.action)

    with answer_dialog(NameDialog, name_it):
        click(button(screen, "New collection"))
    qtbot.waitUntil(lambda: library.collection is not None and library.collection.name == "Leases")


def test_asking_about_a_collection_names_it(
    screen: DocumentsScreen, library: LibraryViewModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(rows(screen)) == 4)
    with qtbot.waitSignal(screen.chat_requested) as requested:
        click(button(screen, "Ask about these"))
    assert requested.args == [library.collection_id]


def test_a_row_is_taller_where_a_reason_has_to_fit(screen: DocumentsScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(rows(screen)) == 4)
    view = find(screen, DocumentsView)
    assert view.rowHeight(3) > view.rowHeight(0)
    in_a_wide_window = view.rowHeight(3)
    screen.window().resize(640, 480)
    qtbot.waitUntil(lambda: view.rowHeight(3) > in_a_wide_window)
    assert Path(rows(screen)[3]).name == "scan-2019.pdf"


def test_files_that_hover_are_told_where_they_would_go(screen: DocumentsScreen) -> None:
    overlay = find(screen, DropOverlay)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/home/ada/lease.pdf")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    hover = QDragEnterEvent(QPoint(9, 9), copy, data, left, Qt.KeyboardModifier.NoModifier)
    for is_dropped in (False, True):
        screen.dragEnterEvent(hover)
        assert overlay.isVisibleTo(screen) and overlay.size() == screen.size()
        if is_dropped:
            drop(screen, "/home/ada/lease.pdf")
        else:
            screen.dragLeaveEvent(QDragLeaveEvent())
        assert not overlay.isVisibleTo(screen)


def test_an_encrypted_file_is_opened_with_its_password(
    screen: DocumentsScreen, library: LibraryViewModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(library.collection_id))
    drop(screen, "/home/ada/contract.locked")
    qtbot.waitUntil(lambda: "needs a password" in texts(screen))
    line = find(screen, LockedFiles).height()
    assert line >= button(screen, "Enter password…").height() > 0
    click(button(screen, "Enter password…"))
    dialog = find(screen, NameDialog, "filePassword")
    assert dialog.field.echoMode() == QLineEdit.EchoMode.Password
    write(dialog.field, "open sesame")
    click(dialog.action)
    qtbot.waitUntil(lambda: "needs a password" not in texts(screen))
    qtbot.waitUntil(lambda: any("contract.locked" in row for row in rows(screen)))


def test_other_locked_files_stay_when_one_is_opened_and_when_others_are_added(
    screen: DocumentsScreen, library: LibraryViewModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(library.collection_id))
    first, *others = [f"/home/ada/{number}.locked" for number in range(9)]
    library.add([Path(path) for path in (first, *others)])
    qtbot.waitUntil(lambda: not library.indexing.is_running)
    locked = find(screen, LockedFiles)
    assert 100 < locked.height() < 150, "they leave the table its room"
    library.read_again([first], "open sesame")
    qtbot.waitUntil(lambda: not library.indexing.is_running)
    drop(screen, "/home/ada/plain.txt")
    qtbot.waitUntil(lambda: any("plain.txt" in row for row in rows(screen)))
    assert [file.path for file in library.indexing.locked] == others
    library.choose(library.collections[1].id)
    assert not locked.isVisibleTo(screen), "they are not of this collection"


def many(service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot) -> None:
    """Twelve more documents, of which three have failed."""
    for number in range(12):
        state = "failed" if number in (3, 7, 10) else "ready"
        path = f"/home/ada/note {number}.txt"
        service.add_document(library.collection_id, path, state=state, pages=number, error="")
    library.refresh()
    qtbot.waitUntil(lambda: len(library.table.rows) == 16)


def test_one_of_many_files_is_found_by_its_name_and_its_state(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(rows(screen)) == 4)
    words = find(screen, QLineEdit, "fileWords")
    assert not words.isVisibleTo(screen), "four are seen at a glance"
    many(service, library, qtbot)
    assert "4 failed" in texts(screen)
    states = find(screen, QComboBox, "fileStates")
    states.setCurrentIndex(states.findData("failed"))
    assert rows(screen) == ["scan-2019.pdf", "note 3.txt", "note 7.txt", "note 10.txt"]
    write(words, "7 NOTE")
    assert rows(screen) == ["note 7.txt"]
    write(words, "x")
    assert "No matching files" in texts(screen)


def test_a_file_that_was_read_in_part_says_what_is_missing_and_is_found_by_its_state(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(rows(screen)) == 4)
    many(service, library, qtbot)
    missing = "Pages 1–14 could be read; the file is cut off."
    service.add_document(library.collection_id, "/home/ada/torn.pdf", error=missing)
    library.refresh()
    qtbot.waitUntil(lambda: "1 partly read" in texts(screen))
    states = find(screen, QComboBox, "fileStates")
    states.setCurrentIndex(states.findData("partial"))
    assert rows(screen) == ["torn.pdf"]
    view = find(screen, DocumentsView)
    assert view.model().index(0, STATE).data() == "Partly read"
    assert view.model().index(0, FILE).data(Qt.ItemDataRole.AccessibleTextRole).endswith(missing)
    view.selectRow(0)
    (row,) = view.selected_rows()
    with qtbot.waitSignal(view.opened) as opened:
        press(view, Qt.Key.Key_Return)
    assert opened.args == [row.document]


def test_files_are_sorted_by_their_heads_and_numbers_count_as_such(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(rows(screen)) == 4)
    many(service, library, qtbot)
    view = find(screen, DocumentsView)
    write(find(screen, QLineEdit, "fileWords"), "txt")
    view.sortByColumn(FILE, Qt.SortOrder.DescendingOrder)
    assert rows(screen)[:2] == ["note 11.txt", "note 10.txt"]
    view.sortByColumn(STATE, Qt.SortOrder.AscendingOrder)
    assert rows(screen)[:4] == ["note 3.txt", "note 7.txt", "note 10.txt", "note 0.txt"]
    path = "/docs/note 12.txt"
    service.add_document(library.collection_id, path, pages=1, languages=("de", "el"))
    library.refresh()
    qtbot.waitUntil(lambda: len(rows(screen)) == 13)
    view.sortByColumn(LANGUAGE, Qt.SortOrder.DescendingOrder)
    assert view.model().index(0, LANGUAGE).data() == "German, Greek"
    view.sortByColumn(PAGES, Qt.SortOrder.DescendingOrder)
    assert rows(screen)[0] == "note 11.txt"
    offered = [action.text() for action in view._menu(view.selected_rows()).actions()]
    assert "Sort by" in offered


def test_failed_files_are_read_again_by_a_key(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(rows(screen)) == 4)
    many(service, library, qtbot)
    service.gate.clear()
    press(find(screen, DocumentsView), Qt.Key.Key_F5)
    assert {Path(file.path).name for file in library.indexing.files} == {
        "note 3.txt",
        "note 7.txt",
        "note 10.txt",
        "scan-2019.pdf",
    }
    service.gate.set()
    qtbot.waitUntil(lambda: not library.indexing.is_running)


def test_a_failed_file_that_is_removed_does_not_come_back(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(rows(screen)) == 4)
    failed = service.add_document(library.collection_id, "/a/empty.bad", state="failed")
    library.add([Path("/a/empty.bad")])
    qtbot.waitUntil(lambda: not library.indexing.is_running)
    qtbot.waitUntil(lambda: "empty.bad" in rows(screen))
    library.remove([failed])
    qtbot.waitUntil(lambda: "empty.bad" not in rows(screen))


def test_a_collection_is_renamed_with_a_key(
    screen: DocumentsScreen, library: LibraryViewModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(rows(screen)) == 4)
    with answer_dialog(NameDialog, lambda dialog: rename(dialog, "Filings of 2023")):
        collections = find(screen, QListWidget, "collectionsList")
        collections.setFocus()
        press(collections, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: "Filings of 2023" in texts(screen))


def rename(dialog: NameDialog, name: str) -> None:
    assert dialog.name == "Quarterly filings"
    write(dialog.field, name)
    click(dialog.action)


def test_what_an_earlier_run_left_is_finished_with_progress_and_gives_way(
    screen: DocumentsScreen,
    library: LibraryViewModel,
    service: ScriptedLibrary,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    strip = find(screen, IndexingStrip)
    service.left = [VectorsProgress("Leases", 0.25), FileProgress("/a/b.pdf", "reading", 0.5)]
    service.gate.clear()
    library.indexing.resume()
    qtbot.waitUntil(lambda: strip.isVisibleTo(screen) and strip.bar.value() == 250)
    assert "Leases" in strip.words.text()
    (tmp_path / "new.txt").write_text("words")
    library.add([tmp_path / "new.txt"])
    service.gate.set()
    qtbot.waitUntil(lambda: not library.indexing.is_running)
    assert "new.txt" in [row.name for row in library.table.rows]
    assert service.discarded == [] and not strip.isVisibleTo(screen)


def test_files_that_are_read_again_are_told_of_with_their_collection(
    screen: DocumentsScreen, library: LibraryViewModel, service: ScriptedLibrary, qtbot: QtBot
) -> None:
    strip = find(screen, IndexingStrip)
    told = ReadingAgain("Leases", "/home/ada/lease.docx", 0.5)
    qtbot.waitUntil(lambda: bool(library.table.rows))
    kept, *_ = service.documents(library.collection_id)
    service.left = [told, FileSkipped(kept, needs_password=True)]
    service.gate.clear()
    library.indexing.resume()
    qtbot.waitUntil(lambda: strip.isVisibleTo(screen) and strip.bar.value() == 500)
    assert "“Leases”" in strip.words.text() and "lease.docx" in strip.words.text()
    service.gate.set()
    qtbot.waitUntil(lambda: not library.indexing.is_running)
    assert not strip.isVisibleTo(screen)
    assert find(screen, LockedFiles).isVisibleTo(screen)


def test_a_file_with_a_locked_part_asks_for_its_password(
    screen: DocumentsScreen, library: LibraryViewModel, service: ScriptedLibrary, qtbot: QtBot
) -> None:
    drop(screen, "/home/ada/cover.partly-locked")
    locked = find(screen, LockedFiles)
    qtbot.waitUntil(lambda: locked.isVisibleTo(screen))
    assert [state.stage for state in library.indexing.locked] == ["ready"]
    drop(screen, "/home/ada/cover.partly-locked")
    qtbot.waitUntil(lambda: [one.stage for one in library.indexing.files] == ["skipped"])
    assert locked.isVisibleTo(screen), "it is still locked"
    library.read_again(["/home/ada/cover.partly-locked"], "open sesame")
    qtbot.waitUntil(lambda: not locked.isVisibleTo(screen))


def test_the_words_before_a_deletion_are_whole(screen: DocumentsScreen, qtbot: QtBot) -> None:
    shown = {}

    def look(dialog: ConfirmDialog) -> None:
        for line in visible(dialog, QLabel):
            shown[line.text()] = line.height() >= line.heightForWidth(line.width())
        click(dialog.cancel)

    with answer_dialog(ConfirmDialog, look):
        click(button(screen, "Delete this collection"))
    assert len(shown) == 2 and all(shown.values()), shown


def test_in_a_narrow_window_names_are_read_before_other_columns(
    screen: DocumentsScreen, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(rows(screen)) == 4)
    view = find(screen, DocumentsView)
    for width, is_wide in ((900, True), (420, False), (900, True)):
        view.setFixedWidth(width)
        assert not view.isColumnHidden(STATE)
        assert view.isColumnHidden(LANGUAGE) is not is_wide
        assert view.columnWidth(FILE) >= 120
