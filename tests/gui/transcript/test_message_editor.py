"""Editing a message, edits that were not finished, and corrections that must fit a JSON Schema."""

from typing import cast

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.core.feedback import Feedback
from app.core.generation import GenerationParams
from app.core.messages import Message, TextPart
from app.gui.dataset.rated_answers import AnswerDetail
from app.services.training.feedback import FeedbackService, RatedAnswer
from app.services.training.training_export import ExportService
from app.viewmodels.dataset.dataset import DatasetViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import button, click, find, offers, press, texts, write
from tests.gui.opened import Open, Opened, ask, open_chat, thread_texts
from tests.gui.scripted_services import scripted_services
from tests.viewmodels.scripted_chat import PROVENANCE
from tests.viewmodels.scripted_feedback import ScriptedExport, ScriptedFeedback

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


def test_enter_sends_an_edited_question_as_in_the_composer(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "2 + 2?")
    press(app.input, Qt.Key.Key_Up)
    editor = find(app.transcript, QPlainTextEdit, "messageEditor")
    editor.setPlainText("3 + 3?")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    press(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    write(editor, "Or 4 + 4?")
    press(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: thread_texts(app) == ["3 + 3?\nOr 4 + 4?", "Hello there."])


def test_enter_begins_a_line_in_an_answer_and_where_it_does_not_send(
    qtbot: QtBot, app: Opened
) -> None:
    ask(qtbot, app, "2 + 2?")
    click(app.control("editAnswer"))
    editor = find(app.transcript, QPlainTextEdit, "messageEditor")
    press(editor, Qt.Key.Key_Return)
    assert editor.toPlainText() == "Hello there.\n"
    press(editor, Qt.Key.Key_Escape)
    app.state.settings.set_value("sends_on_enter", False)
    press(app.input, Qt.Key.Key_Up)
    editor = find(app.transcript, QPlainTextEdit, "messageEditor")
    press(editor, Qt.Key.Key_Return)
    assert editor.toPlainText() == "2 + 2?\n"


def test_escape_leaves_an_answer_as_it_was(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "2 + 2?")
    click(app.control("editAnswer"))
    press(find(app.transcript, QPlainTextEdit, "messageEditor"), Qt.Key.Key_Escape)
    assert thread_texts(app) == ["2 + 2?", "Hello there."]
    assert app.control("editAnswer").isVisible()


@pytest.mark.parametrize("edited", ["question", "answer"])
def test_a_change_waits_for_the_end_of_another_answer(
    qtbot: QtBot, app: Opened, edited: str
) -> None:
    ask(qtbot, app, "2 + 2?")
    if edited == "answer":
        click(app.control("editAnswer"))
    else:
        press(app.input, Qt.Key.Key_Up)
    editor = find(app.transcript, QPlainTextEdit, "messageEditor")
    write(editor, " More.")
    before = editor.toPlainText()
    chat = app.services.chat
    chat.gate.clear()
    app.state.conversation.send("And 3 + 3?")
    qtbot.waitUntil(lambda: len(app.state.conversation.transcript.items) == 4)
    press(editor, Qt.Key.Key_Return, CTRL)
    assert (editor.isVisible(), editor.toPlainText()) == (True, before)
    chat.gate.set()
    qtbot.waitUntil(lambda: app.state.conversation.run is None)
    press(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: before in thread_texts(app))


def test_a_better_answer_that_was_not_saved_is_kept_as_an_unfinished_edit(
    qtbot: QtBot, app: Opened
) -> None:
    ask(qtbot, app, "2 + 2?")
    click(app.control("thumbDown"))
    click(button(app.transcript, "Write a better answer"))
    find(app.transcript, QPlainTextEdit, "correction").setPlainText("It is four.")
    click(app.control("thumbUp"))  # which replaces the form
    qtbot.waitUntil(lambda: offers(app.transcript, "Continue your unfinished edit"))
    click(app.control("thumbDown"))
    click(button(app.transcript, "Write a better answer"))
    assert find(app.transcript, QPlainTextEdit, "correction").toPlainText() == "It is four."
    click(app.control("submitFeedback"))
    qtbot.waitUntil(lambda: not offers(app.transcript, "Continue your unfinished edit"))
    id_ = app.answer.answer.message.id

    def is_saved() -> bool:
        feedback = app.services.feedback.of(id_)
        return feedback is not None and feedback.correction == "It is four."

    qtbot.waitUntil(is_saved)


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


SCHEMA = '{"type": "object", "properties": {"age": {"type": "integer"}}, "required": ["age"]}'
MADE = msgspec.structs.replace(PROVENANCE, params=GenerationParams(json_schema=SCHEMA))
NO_INTEGER = "at age: the value old is not of type integer"


@pytest.fixture
def structured(qtbot: QtBot, open_window: Open) -> Opened:
    """A chat with one answer, which had to fit SCHEMA."""
    services = scripted_services()
    id_ = services.chat.start("Ages")
    services.chat.add(id_, "user", (TextPart("How old is Anna?"),))
    services.chat.add(id_, "assistant", (TextPart('{"age": 33}'),), provenance=MADE)
    app = open_window(services)
    open_chat(qtbot, app, "Ages")
    qtbot.waitUntil(lambda: bool(app.transcript.answers))
    return app


def test_the_form_says_why_a_better_answer_cannot_be_saved(
    qtbot: QtBot, structured: Opened
) -> None:
    app = structured
    click(app.control("thumbDown"))
    click(button(app.answer, "Write a better answer"))
    better = find(app.answer, QPlainTextEdit, "correction")
    better.setPlainText('{"age": "old"}')
    qtbot.waitUntil(lambda: NO_INTEGER in texts(app.answer))
    click(app.control("submitFeedback"))
    better.setPlainText('{"age": 34}')
    qtbot.waitUntil(lambda: NO_INTEGER not in texts(app.answer))
    assert better.isVisible(), "what could not be saved is still there"
    click(app.control("submitFeedback"))
    qtbot.waitUntil(lambda: correction(app) == '{"age": 34}')
    assert not offers(app.answer, "Save")


def test_an_edited_answer_has_to_fit_as_a_correction_only(qtbot: QtBot, structured: Opened) -> None:
    app, id_ = structured, structured.answer.answer.message.id
    click(app.control("editAnswer"))
    editor = find(app.transcript, QPlainTextEdit, "messageEditor")
    editor.setPlainText('{"age": "old"}')
    as_correction = find(app.transcript, QCheckBox, "useAsCorrection")
    as_correction.setChecked(True)
    press(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: NO_INTEGER in texts(app.answer))
    assert editor.isVisible() and app.services.feedback.of(id_) is None
    as_correction.setChecked(False)
    press(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: app.answer.answer.message.text == '{"age": "old"}')
    assert app.services.feedback.of(id_) is None


def test_a_rating_among_the_data_is_held_to_the_schema(qtbot: QtBot, runner: TaskRunner) -> None:
    said = Message("a", "chat", "q", "assistant", (TextPart('{"age": 33}'),), "complete", 0.0, MADE)
    feedback, export = ScriptedFeedback(), ScriptedExport()
    dataset = DatasetViewModel(cast(FeedbackService, feedback), cast(ExportService, export), runner)
    detail = AnswerDetail(dataset)
    qtbot.addWidget(detail)
    detail.show_answer(RatedAnswer(None, said, Feedback(message_id="a", rating="down")))
    with qtbot.waitExposed(detail):
        detail.show()
    click(button(detail, "Write a better answer"))
    find(detail, QPlainTextEdit, "correction").setPlainText("She is old.")
    qtbot.waitUntil(lambda: "The answer is not valid JSON." in texts(detail))


def test_a_second_click_on_the_thumb_loses_nothing_that_was_written(
    qtbot: QtBot, structured: Opened
) -> None:
    app, id_ = structured, structured.answer.answer.message.id
    app.state.ratings.rate(id_, "down", note="Too young.", correction='{"age": 34}')
    qtbot.waitUntil(lambda: bool(correction(app)))
    click(app.control("thumbDown"))
    better = find(app.answer, QPlainTextEdit, "correction")
    qtbot.waitUntil(better.isVisible)
    assert better.toPlainText() == '{"age": 34}'
    better.setPlainText('{"age": 35}')
    click(app.control("submitFeedback"))
    qtbot.waitUntil(lambda: correction(app) == '{"age": 35}')
    click(app.control("thumbDown"))
    qtbot.waitUntil(lambda: offers(app.answer, "Remove the rating"))
    click(button(app.answer, "Remove the rating"))
    qtbot.waitUntil(lambda: app.services.feedback.of(id_) is None)
    assert not offers(app.answer, "Save")


def correction(app: Opened) -> str:
    stored = app.services.feedback.of(app.answer.answer.message.id)
    return stored.correction if stored else ""
