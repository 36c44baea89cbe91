"""Changing a message, and changes that were not finished."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.gui.hands import click, find, offers, press, write
from tests.gui.opened import Open, Opened, ask, thread_texts

CTRL = Qt.KeyboardModifier.ControlModifier


def test_an_answer_is_edited_beside_the_models_and_kept_as_a_correction(
    qtbot: QtBot, app: Opened
) -> None:
    ask(qtbot, app, "2 + 2?")
    original = app.answer.answer.message
    click(app.control("editAnswer"))
    editor = find(app.transcript, QPlainTextEdit, "messageEditor")
    assert editor.toPlainText() == "Hello there."
    editor.setPlainText("4")
    find(app.transcript, QCheckBox, "useAsCorrection").setChecked(True)
    press(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: thread_texts(app) == ["2 + 2?", "4"])
    qtbot.waitUntil(lambda: app.answer.answer.message.text == "4")
    assert app.answer.answer.message.variants == 2
    qtbot.waitUntil(lambda: app.services.feedback.of(original.id) is not None)
    feedback = app.services.feedback.of(original.id)
    assert feedback and (feedback.rating, feedback.correction) == ("down", "4")


def test_escape_leaves_an_answer_as_it_was(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "2 + 2?")
    click(app.control("editAnswer"))
    press(find(app.transcript, QPlainTextEdit, "messageEditor"), Qt.Key.Key_Escape)
    assert thread_texts(app) == ["2 + 2?", "Hello there."]
    assert app.control("editAnswer").isVisible()


@pytest.mark.parametrize("edited", ["question", "answer"])
def test_a_change_left_by_escape_is_there_when_the_message_is_edited_again(
    qtbot: QtBot, app: Opened, edited: str
) -> None:
    ask(qtbot, app, "2 + 2?")

    def edit() -> QPlainTextEdit:
        if edited == "answer":
            click(app.control("editAnswer"))
        else:
            press(app.input, Qt.Key.Key_Up)
        editor = find(app.transcript, QPlainTextEdit, "messageEditor")
        qtbot.waitUntil(lambda: editor.isVisible() and editor.hasFocus())
        return editor

    editor = edit()
    before = editor.toPlainText()
    write(editor, " More.")
    press(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(app.input.hasFocus)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    editor = edit()
    assert editor.toPlainText() == before + " More."
    click(app.control("startAgain"))
    assert editor.toPlainText() == before and not offers(app.window, "Restart")
    press(editor, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    edit()
    assert not offers(app.window, "Restart")
    assert thread_texts(app) == ["2 + 2?", "Hello there."]


@pytest.mark.parametrize("edited", ["question", "answer"])
def test_a_change_that_the_end_of_the_program_cut_off_is_offered_again(
    qtbot: QtBot, app: Opened, open_window: Open, edited: str
) -> None:
    ask(qtbot, app, "2 + 2?")
    if edited == "answer":
        click(app.control("editAnswer"))
    else:
        press(app.input, Qt.Key.Key_Up)
    editor = find(app.transcript, QPlainTextEdit, "messageEditor")
    qtbot.waitUntil(lambda: editor.isVisible() and editor.hasFocus())
    before = editor.toPlainText()
    write(editor, " More.")
    app.state.flush()
    id_ = app.state.conversation.conversation_id
    assert id_
    again = open_window(app.services)
    again.state.conversation.open(id_)
    qtbot.waitUntil(lambda: offers(again.transcript, "Continue your unfinished edit"))
    click(again.control("unfinishedEdit"))
    editor = find(again.transcript, QPlainTextEdit, "messageEditor")
    assert editor.toPlainText() == before + " More."
    assert not offers(again.transcript, "Continue your unfinished edit")
    press(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: again.state.conversation.run is None)
    again.state.flush()
    qtbot.waitUntil(lambda: again.services.branches.unfinished_edits(id_) == {})


def test_the_editor_grows_and_leaves_the_focus_to_the_composer(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "2 + 2?")
    app.input.clear()
    app.input.setFocus()
    press(app.input, Qt.Key.Key_Up)
    editor = find(app.transcript, QPlainTextEdit, "messageEditor")
    qtbot.waitUntil(lambda: editor.isVisible() and editor.hasFocus())
    write(editor, " in words that need some lines" * 20)
    qtbot.waitUntil(lambda: editor.verticalScrollBar().maximum() == 0)
    press(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(app.input.hasFocus)
