"""Two documents are chosen, compared, and their changes looked at one by one."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.core.documents import Document
from app.gui.controls.page_views import PageText
from app.gui.controls.panes import ProgressCard
from app.gui.controls.table_grid import TableGrid
from app.gui.library.comparison_page import ComparisonPage
from app.gui.library.documents_screen import DocumentsScreen
from app.gui.library.files_page import DocumentsView
from app.retrieval.recency import older_first
from app.services.documents.compared_text import DocumentText
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.comparing import ComparisonViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import button, click, find, press, texts
from tests.gui.library.conftest import comparing_of, select
from tests.viewmodels.scripted_comparison import ScriptedComparison
from tests.viewmodels.scripted_library import ScriptedLibrary

_OLD = ("The fee is 500 euros a month.", "Notice is given in writing.", "Nothing else is agreed.")
_NEW = ("The fee is 600 euros a month.", "The law of the seat applies.", "Nothing else is agreed.")


@pytest.fixture
def scripted() -> ScriptedComparison:
    return ScriptedComparison()


@pytest.fixture
def comparing(
    library: LibraryViewModel, runner: TaskRunner, scripted: ScriptedComparison
) -> ComparisonViewModel:
    return comparing_of(library, runner, scripted)


@pytest.fixture
def screen(screen: DocumentsScreen, library: LibraryViewModel, qtbot: QtBot) -> DocumentsScreen:
    """With two documents to compare."""
    qtbot.waitUntil(lambda: len(library.table.rows) > 1)
    return screen


def chosen_two(
    screen: DocumentsScreen, service: ScriptedLibrary, scripted: ScriptedComparison
) -> list[Document]:
    """Two documents are selected, the text of which is known."""
    select(screen, 0, 1)
    rows = find(screen, DocumentsView).selected_rows()
    documents = [cast(Document, row.document) for row in rows]
    for document, text in zip(older_first(*documents), (_OLD, _NEW), strict=True):
        scripted.texts[document.path] = DocumentText(document.path, [(0, "\n\n".join(text))])
    return documents


def compare(
    screen: DocumentsScreen,
    comparing: ComparisonViewModel,
    service: ScriptedLibrary,
    scripted: ScriptedComparison,
    qtbot: QtBot,
) -> ComparisonPage:
    chosen_two(screen, service, scripted)
    click(find(screen, QPushButton, "compareDocuments"))
    # The page shows it once the task has ended, which is after the comparison is known.
    qtbot.waitUntil(lambda: comparing.comparison is not None and not comparing.task.is_running)
    return find(screen, ComparisonPage)


def changes(page: ComparisonPage) -> list[tuple[str, str | None, str | None]]:
    model = find(page, TableGrid, "changesList").model
    return [
        (model.index(row, 0).data(), model.index(row, 2).data(), model.index(row, 3).data())
        for row in range(model.rowCount())
    ]


def test_comparing_needs_two_documents(screen: DocumentsScreen) -> None:
    action = find(screen, QPushButton, "compareDocuments")
    assert not action.isEnabled()
    assert action.toolTip() == "Select two documents that are ready to compare them."
    select(screen, 0)
    assert not action.isEnabled()
    select(screen, 0, 1)
    assert action.isEnabled()


def test_changes_are_listed_with_a_summary_that_names_both(
    screen: DocumentsScreen,
    comparing: ComparisonViewModel,
    service: ScriptedLibrary,
    scripted: ScriptedComparison,
    qtbot: QtBot,
) -> None:
    page = compare(screen, comparing, service, scripted, qtbot)
    assert [kind for kind, _, _ in changes(page)] == ["changed", "removed", "added"]
    assert changes(page)[0][1:] == (_OLD[0], _NEW[0])
    grid = find(page, TableGrid, "changesList")
    assert grid.model.index(0, 1).data() == "500 → 600"
    summary = find(page, QLabel, "comparisonSummary").text()
    first, second = (document.path.rsplit("/", 1)[-1] for document in comparing.documents)
    assert f"From {first} to {second}: 1 changed, 1 added, 1 removed." in summary
    assert f"500 ({first}, page 1) became 600 ({second}, page 1)." in summary


def test_both_pages_show_the_changed_words_and_keys_step_on(
    screen: DocumentsScreen,
    comparing: ComparisonViewModel,
    service: ScriptedLibrary,
    scripted: ScriptedComparison,
    qtbot: QtBot,
) -> None:
    page = compare(screen, comparing, service, scripted, qtbot)
    before, after = comparing.pages
    qtbot.waitUntil(lambda: before.view is not None and after.view is not None)
    assert before.view and before.view.spans == ((11, 14),)
    qtbot.waitUntil(
        lambda: len([view for view in page.findChildren(PageText) if view.isVisible()]) == 2
    )
    press(find(page, TableGrid, "changesList").view, Qt.Key.Key_F8)
    assert "Not in this document" in texts(page)
    after.reload()  # as after a change of the width
    qtbot.waitUntil(lambda: not after._task.is_running)
    assert "Not in this document" in texts(page)
    press(
        find(page, TableGrid, "changesList").view, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: "Not in this document" not in texts(page))


def test_one_kind_of_change_can_be_shown(
    screen: DocumentsScreen,
    comparing: ComparisonViewModel,
    service: ScriptedLibrary,
    scripted: ScriptedComparison,
    qtbot: QtBot,
) -> None:
    page = compare(screen, comparing, service, scripted, qtbot)
    kinds = find(page, QComboBox, "changeKinds")
    assert kinds.itemText(0) == "All changes · 3"
    kinds.setCurrentIndex(kinds.findData("added"))
    assert changes(page) == [("added", None, _NEW[1])]


def test_identical_documents_are_said_to_be_so(
    screen: DocumentsScreen,
    comparing: ComparisonViewModel,
    service: ScriptedLibrary,
    scripted: ScriptedComparison,
    qtbot: QtBot,
) -> None:
    for document in chosen_two(screen, service, scripted):
        scripted.texts[document.path] = DocumentText(document.path, [(0, _OLD[0])])
    click(find(screen, QPushButton, "compareDocuments"))
    qtbot.waitUntil(lambda: "No changes" in texts(screen))


def test_a_document_that_cannot_be_compared_is_an_error(
    screen: DocumentsScreen, scripted: ScriptedComparison, qtbot: QtBot
) -> None:
    select(screen, 0, 1)
    click(find(screen, QPushButton, "compareDocuments"))
    qtbot.waitUntil(lambda: "It was not read." in texts(screen))
    click(button(screen, "All files"))
    assert find(screen, DocumentsView).isVisible()


def test_a_long_comparison_can_be_cancelled(
    screen: DocumentsScreen,
    comparing: ComparisonViewModel,
    service: ScriptedLibrary,
    scripted: ScriptedComparison,
    qtbot: QtBot,
) -> None:
    scripted.gate.clear()
    chosen_two(screen, service, scripted)
    click(find(screen, QPushButton, "compareDocuments"))
    page = find(screen, ComparisonPage)
    qtbot.waitUntil(lambda: find(page, ProgressCard).isVisible())
    click(find(page, ProgressCard).action)
    scripted.gate.set()
    assert find(screen, DocumentsView).isVisible() and not comparing.task.is_running
