"""The answer that the events of a question to the real services end with."""

from collections.abc import Iterable

from app.core.events import AnswerFinished, ChatEvent
from app.core.messages import Message


def finished(events: Iterable[ChatEvent]) -> Message:
    *_, last = events
    assert isinstance(last, AnswerFinished)
    return last.answer
