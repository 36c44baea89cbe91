"""Detects answers that repeat themselves endlessly, as those of small models sometimes do."""

from collections.abc import Iterator

import msgspec

from app.core.cancellation import CancelToken
from app.engine.engine import Engine
from app.engine.protocol import (
    Generate,
    Generated,
    GenerationEvent,
    ReasoningDelta,
    TextDelta,
)

_CIRCLES = ((1_200, 200), (3_600, 900))
"""The length of the answer's end to check, and the longest piece that may repeat in it.

A piece thus occurs at least six times, a paragraph at least four, literally. Fewer repetitions
occur in tables, verse and refrains.
"""
_EVERY = 60
"""Characters between two checks."""


def generated_until_repeating(
    engine: Engine, request: Generate, cancel: CancelToken
) -> Iterator[GenerationEvent]:
    """The events of `request`, stopped with reason "repeating" once the text repeats itself.

    Constrained output (a schema or grammar) is never stopped: rows of data may repeat.
    """
    watch, stop, is_repeating = RepetitionWatch(), CancelToken(), False
    is_free = not (request.params.json_schema or request.params.grammar)
    forget = cancel.on_cancel(stop.cancel)
    try:
        for event in engine.generate(request, stop):
            if isinstance(event, Generated) and is_repeating and not cancel.is_cancelled:
                yield msgspec.structs.replace(event, reason="repeating")
                continue
            yield event
            if is_repeating or not is_free or not isinstance(event, TextDelta | ReasoningDelta):
                continue
            if watch.add(event.text):
                is_repeating = True
                stop.cancel()
    finally:
        forget()


class RepetitionWatch:
    """Watches an answer while it is written."""

    def __init__(self) -> None:
        self._tail = ""
        self._unseen = 0

    def add(self, text: str) -> bool:
        """Add `text`; returns whether the answer now repeats itself."""
        self._tail = (self._tail + text)[-_CIRCLES[-1][0] :]
        self._unseen += len(text)
        if self._unseen < _EVERY:
            return False
        self._unseen = 0
        return any(_circles(self._tail[-span:], span, piece) for span, piece in _CIRCLES)


def _circles(end: str, span: int, longest: int) -> bool:
    """Whether all of `end`, if it is long enough, is one piece repeated."""
    return len(end) == span and end.find(end[:-longest], 1) > 0
