"""One selection over all messages, made by mouse and keyboard, and what is copied of it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.core.messages import TextPart
from app.gui.transcript.selection.selectable_text import TextView
from app.gui.transcript.selection.text_places import texts
from tests.gui.hands import press
from tests.gui.opened import Open, Opened, open_chat
from tests.gui.scripted_services import scripted_services

ANSWER = "First *words*.\n\n- one\n- two\n\n```python\nprint(1)\n```\n\nLast words."
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def read(qtbot: QtBot, open_window: Open) -> Opened:
    """A chat of two questions and answers, on the screen."""
    return opened_chat(qtbot, open_window, 2)


def opened_chat(qtbot: QtBot, open_window: Open, turns: int) -> Opened:
    services = scripted_services()
    id_ = services.chat.start("Words")
    for number in range(turns):
        services.chat.add(id_, "user", (TextPart(f"Question {number}"),))
        services.chat.add(id_, "assistant", (TextPart(ANSWER),))
    app = open_window(services)
    open_chat(qtbot, app, "Words")
    view = app.transcript
    qtbot.waitUntil(lambda: bool(view.answers) and all(one.isVisible() for one in shown(app)))
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() == view.verticalScrollBar().value())
    return app


def shown(app: Opened) -> list[TextView]:
    """The texts on the page, from top to bottom."""
    messages: list[QWidget] = [*app.transcript.questions, *app.transcript.answers]
    messages.sort(key=lambda one: one.y())
    return [view for message in messages for view in texts(message)]


def mouse(view: TextView, kind: QEvent.Type, at: QPoint) -> None:
    """A real mouse event; `at` may lie outside of the text that was pressed."""
    is_move = kind == QEvent.Type.MouseMove
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    held = none if kind == QEvent.Type.MouseButtonRelease else left
    place = QPointF(at)
    there = QPointF(view.viewport().mapToGlobal(at))
    event = QMouseEvent(
        kind, place, there, none if is_move else left, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view.viewport(), event)


def drag(start: TextView, end: TextView, *, to: QPoint | None = None) -> None:
    """Press at the beginning of one text, move into another, let go at its end."""
    target = to or end.viewport().rect().bottomRight()
    there = start.viewport().mapFromGlobal(end.viewport().mapToGlobal(target))
    mouse(start, QEvent.Type.MouseButtonPress, QPoint(0, 2))
    mouse(start, QEvent.Type.MouseMove, QPoint(3, 3))
    mouse(start, QEvent.Type.MouseMove, there)
    mouse(start, QEvent.Type.MouseButtonRelease, there)


def selected(app: Opened) -> list[str]:
    """What is painted as selected, by text."""
    return [view.textCursor().selectedText() for view in shown(app)]


def copied(app: Opened, *, from_: TextView | None = None) -> str:
    QGuiApplication.clipboard().clear()
    press(from_ or shown(app)[0], Qt.Key.Key_C, CTRL)
    return QGuiApplication.clipboard().text()


def test_dragging_selects_through_several_messages(read: Opened) -> None:
    question, first, code, *_ = shown(read)
    drag(question, code)
    assert selected(read)[:3] == ["Question 0", "First words.\u2029one\u2029two", "print(1)"]
    assert not any(selected(read)[3:])
    assert copied(read) == "Question 0\n\nFirst words.\none\ntwo\n\nprint(1)"
    formatted = QGuiApplication.clipboard().mimeData().html()
    assert "<em>words</em>" in formatted and "<li>two</li>" in formatted
    assert first.textCursor().hasSelection()


def test_dragging_upwards_and_back_takes_less_again(read: Opened) -> None:
    question, first, code, *_ = shown(read)
    start = QPoint(code.viewport().width() - 2, 4)
    mouse(code, QEvent.Type.MouseButtonPress, start)
    for target in (question, first):
        there = code.viewport().mapFromGlobal(target.viewport().mapToGlobal(QPoint(0, 2)))
        mouse(code, QEvent.Type.MouseMove, there)
    assert selected(read)[:3] == ["", "First words.\u2029one\u2029two", "print(1)"]
    mouse(code, QEvent.Type.MouseButtonRelease, there)


def test_a_press_elsewhere_takes_the_selection_away(read: Opened) -> None:
    question, _first, code, last, *_ = shown(read)
    drag(question, code)
    QTest.mouseClick(last.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert not any(selected(read))
    drag(question, code)
    QTest.mouseClick(read.transcript.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert not any(selected(read))


def test_all_is_selected_and_copied_by_keyboard(read: Opened) -> None:
    last = shown(read)[-1]
    last.setFocus()
    press(last, Qt.Key.Key_A, CTRL)
    assert all(selected(read))
    text = copied(read, from_=last)
    assert text.startswith("Question 0\n\nFirst words.") and text.endswith("Last words.")
    assert text.count("print(1)") == 2


def test_copied_markdown_has_the_source_and_who_said_it(read: Opened) -> None:
    question, _first, code, *_ = shown(read)
    drag(question, code)
    menu = menu_of(read, question)
    action(menu, "Copy as Markdown").trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == (
        "**You**\n\nQuestion 0\n\n**Answer**\n\n"
        "First *words*.\n\n- one\n- two\n\n```python\nprint(1)\n```"
    )


def test_markdown_of_a_part_is_its_words(read: Opened) -> None:
    _question, first, *_ = shown(read)
    mouse(first, QEvent.Type.MouseButtonPress, QPoint(0, 2))
    end = first.cursorRect()
    mouse(first, QEvent.Type.MouseMove, QPoint(30, end.center().y()))
    mouse(first, QEvent.Type.MouseButtonRelease, QPoint(30, end.center().y()))
    part = first.textCursor().selectedText()
    assert part and "First words.".startswith(part)
    menu = menu_of(read, first)
    action(menu, "Copy as Markdown").trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == part


def test_shift_and_arrows_go_on_in_the_next_message(read: Opened) -> None:
    question, first, *_ = shown(read)
    question.setFocus(Qt.FocusReason.TabFocusReason)
    press(question, Qt.Key.Key_End, SHIFT)
    assert selected(read)[0] == "Question 0"
    press(question, Qt.Key.Key_Right, SHIFT)
    for _ in range(5):
        press(question, Qt.Key.Key_Right, SHIFT)
    assert selected(read)[:2] == ["Question 0", "First"]
    for _ in range(6):
        press(question, Qt.Key.Key_Left, SHIFT)
    assert selected(read)[:2] == ["Question 0", ""]
    assert not first.textCursor().hasSelection()


def test_the_caret_goes_on_in_the_next_text(read: Opened) -> None:
    question, first, *_ = shown(read)
    question.setFocus(Qt.FocusReason.TabFocusReason)
    assert question.cursorWidth() > 0
    press(question, Qt.Key.Key_Down)
    assert first.hasFocus()
    press(first, Qt.Key.Key_Up)
    assert question.hasFocus()


def test_shift_click_extends_to_there(read: Opened) -> None:
    question, _first, code, *_ = shown(read)
    QTest.mouseClick(question.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(0, 4))
    end = QPoint(code.viewport().width() - 2, 4)
    QTest.mouseClick(code.viewport(), Qt.MouseButton.LeftButton, SHIFT, end)
    assert selected(read)[:3] == ["Question 0", "First words.\u2029one\u2029two", "print(1)"]


def test_dragging_out_of_sight_scrolls_and_takes_in_what_is_not_drawn(
    qtbot: QtBot, open_window: Open
) -> None:
    app = opened_chat(qtbot, open_window, 60)
    view, last = app.transcript, shown(app)[-1]
    bar = view.verticalScrollBar()
    mouse(last, QEvent.Type.MouseButtonPress, QPoint(40, 4))
    above = last.viewport().mapFromGlobal(view.viewport().mapToGlobal(QPoint(40, -400)))
    mouse(last, QEvent.Type.MouseMove, above)
    qtbot.waitUntil(lambda: len(view.selection.numbers) > 40)
    mouse(last, QEvent.Type.MouseButtonRelease, above)
    here = bar.value()
    QTest.qWait(60)
    assert bar.value() == here, "it stays where the mouse was released"


def test_all_of_a_long_chat_is_copied_whole(qtbot: QtBot, open_window: Open) -> None:
    app = opened_chat(qtbot, open_window, 150)
    press(shown(app)[-1], Qt.Key.Key_A, CTRL)
    qtbot.waitUntil(lambda: app.state.conversation.is_whole)
    text = copied(app, from_=shown(app)[-1])
    assert text.startswith("Question 0\n\nFirst *words*.")
    assert all(f"Question {number}\n" in text for number in range(150))


def test_another_chat_starts_without_a_selection(qtbot: QtBot, read: Opened) -> None:
    press(shown(read)[0], Qt.Key.Key_A, CTRL)
    read.state.conversation.new_chat()
    qtbot.waitUntil(lambda: not read.state.conversation.transcript.items)
    assert not read.transcript.selection.numbers


def menu_of(app: Opened, view: TextView) -> QMenu:
    QTest.keyClick(view, Qt.Key.Key_Menu)
    app.transcript.selection.show_menu(view, QPoint(1, 1), QPoint(1, 1))  # type: ignore[arg-type]
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def action(menu: QMenu, name: str):  # type: ignore[no-untyped-def]
    return next(one for one in menu.actions() if one.text() == name)
