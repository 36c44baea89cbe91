"""The check of a better answer, which takes its time the first time."""

from threading import Event

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from app.core import json_schemas
from app.core.generation import GenerationParams
from app.core.messages import Message, TextPart
from app.viewmodels.chat import ratings
from app.viewmodels.chat.ratings import CorrectionCheck
from app.viewmodels.tasks.runner import TaskRunner
from tests.viewmodels.scripted_chat import PROVENANCE

MADE = msgspec.structs.replace(PROVENANCE, params=GenerationParams(json_schema="true"))
ANSWER = Message("a", "chat", "q", "assistant", (TextPart("1"),), "complete", 0.0, MADE)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Holds every check until it is set."""
    gate = Event()

    def wait_and_check(text: str, schema: str) -> None:
        assert gate.wait(10)
        json_schemas.check_correction(text, schema)

    monkeypatch.setattr(ratings, "check_correction", wait_and_check)
    return gate


def test_only_the_latest_text_is_told_of(qtbot: QtBot, runner: TaskRunner, gate: Event) -> None:
    check = CorrectionCheck(ANSWER, runner)
    told: list[object] = []
    passed: list[str] = []
    check.checked.connect(told.append)
    check.check("no JSON", lambda: passed.append("first"))
    check.check("2", lambda: passed.append("second"))
    gate.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [None] and passed == ["second"]


def test_a_form_that_is_gone_is_left_alone(qtbot: QtBot, runner: TaskRunner, gate: Event) -> None:
    check = CorrectionCheck(ANSWER, runner)
    passed: list[str] = []
    check.check("2", lambda: passed.append("2"))
    check.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.set()
    later = CorrectionCheck(ANSWER, runner)
    with qtbot.waitSignal(later.checked):
        later.check("3")
    assert not passed
