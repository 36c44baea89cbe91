"""How an answer ended, and the way on that fits it."""

import msgspec
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core.generation import FinishReason
from app.core.messages import Message, TextPart
from app.gui.transcript.answer.states import EndingNote, has_ending
from app.viewmodels.chat.answer import AnswerViewModel
from tests.gui.hands import visible
from tests.viewmodels.scripted_chat import PROVENANCE


@pytest.mark.parametrize(
    ("reason", "way_on"),
    [
        ("length", ["Continue"]),
        ("repeating", ["Regenerate"]),
        ("unconfirmed", ["Search wider", "Show the answer anyway"]),
        ("stop", []),
    ],
)
def test_the_way_on_fits_the_end(qtbot: QtBot, reason: FinishReason, way_on: list[str]) -> None:
    made = msgspec.structs.replace(PROVENANCE, finish_reason=reason)
    message = Message("m", "c", "q", "assistant", (TextPart("So"),), "complete", 0.0, made)
    answer, note = AnswerViewModel(message), EndingNote()
    qtbot.addWidget(note)
    note.show_answer(answer)
    assert has_ending(answer) == bool(way_on)
    assert [button.text() for button in visible(note, QPushButton)] == way_on
