"""The steps between a mode and the answer, which stand in a row."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from app.core.events import ChatEvent
from app.core.generation import FinishReason


class Filter(Protocol):
    """Changes, adds or holds back events."""

    def push(self, event: ChatEvent) -> Iterable[ChatEvent]:
        """What follows from the next event."""
        ...

    def finish(self, reason: FinishReason) -> Iterable[ChatEvent]:
        """What is left after the last event, when the engine is free again. May raise UserError."""
        ...


def pushed(filters: Sequence[Filter], event: ChatEvent) -> list[ChatEvent]:
    """What is left of `event` after all filters."""
    events = [event]
    for each in filters:
        events = [out for event in events for out in each.push(event)]
    return events


def finished(filters: Sequence[Filter], reason: FinishReason) -> Iterator[ChatEvent]:
    """What they had held back or add at the end, each after the filters behind it."""
    for number, each in enumerate(filters, start=1):
        for event in each.finish(reason):
            yield from pushed(filters[number:], event)
