"""Better answers to a question whose answer has to fit a JSON Schema."""

from typing import cast

import msgspec
import pytest
from PySide6.QtCore import Qt
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
from tests.gui.hands import button, click, find, offers, press, texts
from tests.gui.opened import Open, Opened, open_chat
from tests.gui.scripted_services import scripted_services
from tests.viewmodels.scripted_chat import PROVENANCE
from tests.viewmodels.scripted_feedback import ScriptedExport, ScriptedFeedback

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
