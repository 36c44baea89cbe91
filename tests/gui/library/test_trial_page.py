"""Questions with known answers: added, measured before and after a change, removed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QSpinBox, QTabBar, QTableWidget
from pytestqt.qtbot import QtBot

from app.gui.library.trial_page import LibraryTrial
from tests.gui.hands import button, click, find, press, texts, write
from tests.gui.opened import Opened


@pytest.fixture
def trial(lived_in: Opened, qtbot: QtBot) -> LibraryTrial:
    lived_in.window.show_screen("documents")
    qtbot.waitUntil(lambda: bool(lived_in.state.library.table.rows))
    find(lived_in.window, QTabBar, "documentsTabs").setCurrentIndex(4)
    page = find(lived_in.window, LibraryTrial)
    qtbot.waitUntil(lambda: page.file.count() > 0)
    return page


def cells(trial: LibraryTrial) -> list[list[str]]:
    table = find(trial, QTableWidget, "knownAnswers")
    return [
        [
            item.text().strip("\u2068\u2069") if (item := table.item(row, column)) else ""
            for column in range(5)
        ]
        for row in range(table.rowCount())
    ]


def add(trial: LibraryTrial, question: str, page: int, qtbot: QtBot) -> None:
    count = len(cells(trial))
    find(trial, QSpinBox, "knownPage").setValue(page)
    write(trial.question, question)
    press(trial.question, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(cells(trial)) == count + 1)


def test_recall_is_shown_before_and_after_a_change(trial: LibraryTrial, qtbot: QtBot) -> None:
    assert button(trial, "Measure").toolTip() == "Add a question first."
    add(trial, "How did the margin change?", 21, qtbot)
    add(trial, "nothing", 0, qtbot)
    file = "10-Q third quarter.pdf"
    assert cells(trial)[0] == ["How did the margin change?", file, "21", "", ""]
    click(button(trial, "Measure"))
    qtbot.waitUntil(lambda: "50 %" in texts(trial))
    assert [row[3:] for row in cells(trial)] == [["", "1"], ["", "not found"]]
    assert "of 2 · Words and meaning" in texts(trial)
    find(trial, QComboBox, "trialMethod").setCurrentIndex(2)
    click(button(trial, "Measure"))
    qtbot.waitUntil(lambda: "before 50 %" in texts(trial))
    assert [row[3:] for row in cells(trial)] == [["1", "1"], ["not found", "not found"]]
    assert "Words and meaning, now Words" in texts(trial)


def test_a_figure_tells_how_far_it_comes(trial: LibraryTrial, qtbot: QtBot) -> None:
    write(trial.figure, "12,345")
    add(trial, "How did the margin change?", 0, qtbot)
    assert trial.figure.text() == ""
    click(button(trial, "Measure"))
    table = find(trial, QTableWidget, "knownAnswers")

    def told() -> str:
        item = table.item(0, 5)
        return item.text().replace("\u2068", "").replace("\u2069", "") if item else ""

    qtbot.waitUntil(lambda: told() == "12,345: not read")


def test_the_next_question_is_not_offered_the_page_of_the_last(
    trial: LibraryTrial, qtbot: QtBot
) -> None:
    add(trial, "How did the margin change?", 21, qtbot)
    assert find(trial, QSpinBox, "knownPage").value() == 0


def test_a_question_is_removed_with_the_key(trial: LibraryTrial, qtbot: QtBot) -> None:
    add(trial, "one", 0, qtbot)
    add(trial, "two", 0, qtbot)
    table = find(trial, QTableWidget, "knownAnswers")
    assert not button(trial, "Remove").isEnabled()
    table.selectRow(0)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    press(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [row[0] for row in cells(trial)] == ["two"])
    assert cells(trial)[0][2] == "any page"


def test_another_collection_has_other_files_and_scores_that_stay(
    trial: LibraryTrial, lived_in: Opened, qtbot: QtBot
) -> None:
    library, service = lived_in.state.library, lived_in.services.library
    add(trial, "How did the margin change?", 21, qtbot)
    click(button(trial, "Measure"))
    qtbot.waitUntil(lambda: "100 %" in texts(trial))
    other = service.create("Reports")
    service.add_document(other.id, "/reports/report.txt")
    service.add_document(other.id, "/reports/broken.pdf", state="failed")
    library.refresh()
    qtbot.waitUntil(lambda: other.id in [one.id for one in library.collections])
    first = library.collection_id
    library.choose(other.id)
    file = find(trial, QComboBox, "knownFile")
    qtbot.waitUntil(lambda: [file.itemData(row) for row in range(file.count())] == ["report.txt"])
    assert "100 %" not in texts(trial)
    library.choose(first)
    qtbot.waitUntil(lambda: "100 %" in texts(trial))


def test_a_file_is_found_by_typing_its_first_letters(
    trial: LibraryTrial, lived_in: Opened, qtbot: QtBot
) -> None:
    library = lived_in.state.library
    lived_in.services.library.add_document(library.collection_id, "/home/ada/notes.txt")
    library.refresh()
    qtbot.waitUntil(lambda: trial.file.count() == 2)
    assert trial.file.currentData() != "notes.txt"
    QTest.keyClicks(trial.file, "not")
    assert trial.file.currentData() == "notes.txt"
