"""The small window: a question, its answer, and the way into the large one."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core.events import StageProgress, TextAppended
from app.core.paths import AppPaths
from app.gui.lifecycle.single_instance import SingleInstance
from app.gui.transcript.markdown.prose import ProseView
from app.gui.window.quick_window import QuickWindow
from app.viewmodels.chat.quick_ask import QuickAskViewModel
from tests.gui.hands import click, find, press, texts, visible, write
from tests.gui.opened import Opened


def test_a_quick_question_is_a_chat_of_its_own(app: Opened, qtbot: QtBot) -> None:
    quick = QuickAskViewModel(app.state, app.state)
    window = QuickWindow(quick)
    qtbot.addWidget(window)
    app.services.chat.events = (TextAppended("A **ladder** of bonds."),)
    with qtbot.waitExposed(window):
        window.come_forward()
    write(window.field, "What is a bond ladder?")
    press(window.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not quick.is_busy and "ladder" in quick.text)
    qtbot.waitUntil(lambda: any("ladder" in v.toPlainText() for v in visible(window, ProseView)))
    assert app.state.conversation.conversation_id is None, "the large window shows what it showed"
    with qtbot.waitSignal(window.chat_requested) as requested:
        click(find(window, QPushButton, "quickOpen"))
    app.window.open_chat(requested.args[0])
    qtbot.waitUntil(lambda: app.state.conversation.conversation_id == requested.args[0])
    assert not window.isVisible()


def test_a_quick_question_leaves_the_draft_of_the_large_window(app: Opened, qtbot: QtBot) -> None:
    write(app.input, "half a thought")
    drafts = app.services.chat.drafts
    qtbot.waitUntil(lambda: drafts == {"": "half a thought"})
    quick = QuickAskViewModel(app.state, app.state)
    quick.begin_anew()
    quick.ask("What is a bond ladder?")
    qtbot.waitUntil(lambda: not quick.is_busy and bool(quick.text))
    app.state.flush()
    app.state.conversation.open(quick.conversation_id)
    qtbot.waitUntil(lambda: app.state.conversation.conversation_id == quick.conversation_id)
    assert app.input.toPlainText() == ""
    app.state.conversation.new_chat()
    qtbot.waitUntil(lambda: app.input.toPlainText() == "half a thought")


def test_it_says_what_goes_on_until_there_are_words(app: Opened, qtbot: QtBot) -> None:
    quick = QuickAskViewModel(app.state, app.state)
    window = QuickWindow(quick)
    qtbot.addWidget(window)
    app.services.chat.events = (StageProgress("loading_model", 0.62),)
    app.services.chat.gate.clear()
    window.come_forward()
    write(window.field, "What is a bond ladder?")
    press(window.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Loading model 62" in texts(window))
    app.services.chat.gate.set()
    qtbot.waitUntil(lambda: not quick.is_busy)
    assert "Loading model" not in texts(window)


def test_esc_hides_it_and_its_answer_stays(app: Opened, qtbot: QtBot) -> None:
    window = QuickWindow(QuickAskViewModel(app.state, app.state))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.come_forward()
    press(window.field, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_second_start_asks_the_first_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = (SingleInstance(AppPaths(tmp_path)) for _ in range(2))
    assert first.acquire()
    first.listen()
    with qtbot.waitSignal(first.quick_requested):
        second.hand_over([], is_quick=True)
    first.release()
