"""Tab follows the visual order and scrolls to what it reaches; no layout item is kept."""

import ast
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import app
from app.core.messages import TextPart
from app.gui.layouts.keyboard import laid_out_in
from app.gui.transcript.markdown.prose import ProseView
from tests.gui.hands import visible
from tests.gui.opened import Open, Opened, ask, open_chat
from tests.gui.scripted_services import scripted_services

SHIFT = Qt.KeyboardModifier.ShiftModifier


def tab(app: Opened, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget:
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Tab, modifier)
    focused = QApplication.focusWidget()
    assert focused
    return focused


def test_the_last_answer_comes_right_before_the_composer(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "2 + 2?")
    app.input.setFocus()
    before = [tab(app, SHIFT).objectName() for _ in range(8)]
    assert before[:2] == ["answerFigures", "moreActions"]
    assert before[-1] == "thumbUp"
    text = tab(app, SHIFT)
    assert isinstance(text, ProseView) and text.accessibleName() == "Answer"
    assert tab(app).objectName() == "thumbUp"


def test_the_whole_window_is_walked_in_reading_order_and_back(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "2 + 2?")
    app.input.setFocus()
    there: list[QWidget] = [app.input]
    while (reached := tab(app)) is not app.input:
        there.append(reached)
        assert len(there) < 60, "Tab is trapped"
    names = [one.objectName() for one in there]
    wanted = [
        "newChatButton",
        "searchInput",
        "sidebarList",
        "openSettings",
        "modelPicker",
        "thumbUp",
    ]
    assert [name for name in names if name in wanted] == wanted
    back: list[QWidget] = [app.input]
    while (reached := tab(app, SHIFT)) is not app.input:
        back.append(reached)
    question = app.transcript.questions[0]
    only_forth = [one for one in there if one not in back]
    assert all(question.isAncestorOf(one) for one in only_forth), "its actions come with the text"
    assert not [one for one in back if one not in there]


@pytest.mark.parametrize("screen", ["settings", "documents", "dataset", "models"])
def test_no_screen_traps_the_keyboard_or_stops_at_what_only_scrolls(
    lived_in: Opened, screen: str
) -> None:
    lived_in.window.show_screen(screen)
    seen: list[QWidget] = []
    while (reached := tab(lived_in)) not in seen:
        assert not isinstance(reached, QScrollArea) and reached.isVisible()
        seen.append(reached)
    assert reached is seen[0], "the round is closed"
    assert any(one.objectName() == "searchInput" for one in seen)


def test_the_actions_of_a_question_come_with_the_keyboard_and_go(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "2 + 2?")
    question = app.transcript.questions[0]
    visible(question, ProseView)[0].setFocus(Qt.FocusReason.TabFocusReason)
    names = [tab(app).objectName() for _ in range(3)]
    assert names[0] == "deleteTurn" and names[2] == "editQuestion"
    tab(app)
    assert not app.control("thumbUp").isHidden()
    qtbot.waitUntil(
        lambda: "deleteTurn" not in [one.objectName() for one in visible(question, QWidget)]
    )


def test_what_tab_reaches_is_scrolled_into_view(qtbot: QtBot, open_window: Open) -> None:
    services = scripted_services()
    id_ = services.chat.start("Long")
    for number in range(6):
        services.chat.add(id_, "user", (TextPart(f"Question {number}"),))
        services.chat.add(id_, "assistant", (TextPart(f"Answer {number}.\n\n" * 20),))
    app = open_window(services)
    open_chat(qtbot, app, "Long")
    qtbot.waitUntil(lambda: app.transcript.verticalScrollBar().maximum() > 500)
    app.input.setFocus()
    for _ in range(30):
        focused = tab(app, SHIFT)
        if app.transcript.isAncestorOf(focused) and not isinstance(focused, ProseView):
            top = focused.mapTo(app.transcript, focused.rect().topLeft()).y()
            assert 0 <= top <= app.transcript.height() - focused.height()


_GUI = Path(app.__file__).parent / "gui"


def test_what_is_laid_out_comes_in_order_without_what_is_not(qapp: QApplication) -> None:
    widget = QWidget()
    names = {name: QLabel(name, widget) for name in ("loose", "last", "second", "first", "third")}
    column, row = QVBoxLayout(widget), QHBoxLayout()
    column.addWidget(names["first"])
    column.addLayout(row)
    column.addStretch()
    column.addWidget(names["last"])
    row.addWidget(names["second"])
    row.addWidget(names["third"])
    found = [label.text() for label in laid_out_in(widget) if isinstance(label, QLabel)]
    assert found == ["first", "second", "third", "last"]
    assert laid_out_in(names["loose"]) == []
    shiboken6.delete(widget)


def test_no_layout_is_asked_for_its_items() -> None:
    """A wrapper that outlived its item was taken for an icon painted later: a crash."""
    for file in _GUI.rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                place = f"{file.name}:{call.lineno}"
                assert call.func.attr not in ("itemAt", "itemAtPosition"), place
