"""Pseudonyms in what a server reads, and the originals again in what it answers."""

import re
from collections.abc import Generator, Iterator
from contextlib import closing
from typing import Protocol

import msgspec

from app.engine.engine_protocol import (
    Generate,
    Generated,
    GenerationEvent,
    ReasoningDelta,
    TextDelta,
    ToolCallDelta,
)

_UNFINISHED = re.compile(r"\[[A-Z]*(?:_\d*)?\Z")


class Disguise(Protocol):
    """For one request. `pseudonyms` are those in use, each with what it stands for."""

    @property
    def pseudonyms(self) -> tuple[tuple[str, str], ...]: ...

    def hide(self, request: Generate) -> Generate: ...

    def reveal(self, text: str) -> str: ...

    def reveal_call(self, call: ToolCallDelta) -> ToolCallDelta: ...


def revealed(
    events: Generator[GenerationEvent, None, None], disguise: Disguise
) -> Iterator[GenerationEvent]:
    """The events with the originals; the end of a text waits if it may begin a pseudonym."""
    kind: type[TextDelta | ReasoningDelta] = TextDelta
    waiting = ""
    with closing(events):
        for event in events:
            if waiting and not isinstance(event, kind):
                yield kind(text=waiting)
                waiting = ""
            if not isinstance(event, TextDelta | ReasoningDelta):
                yield _complete(event, disguise)
                continue
            kind = type(event)
            text = disguise.reveal(waiting + event.text)
            unfinished = _UNFINISHED.search(text)
            end = unfinished.start() if unfinished else len(text)
            if end:
                yield kind(text=text[:end])
            waiting = text[end:]


def _complete(event: GenerationEvent, disguise: Disguise) -> GenerationEvent:
    if isinstance(event, ToolCallDelta):
        return disguise.reveal_call(event)
    if isinstance(event, Generated):
        stats = msgspec.structs.replace(event.stats, pseudonyms=disguise.pseudonyms)
        return msgspec.structs.replace(event, stats=stats)
    return event
