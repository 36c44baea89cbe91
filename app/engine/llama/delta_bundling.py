"""Bundles pieces of an answer when tokens arrive faster than anyone can read."""

import time
from collections.abc import Callable

from app.engine.backend import Emit
from app.engine.protocol import ReasoningDelta, TextDelta
from app.workers.messages import Reply

_FAST_TOKEN_S = 0.015
_BUNDLE_S = 0.03


class DeltaBundler:
    """Merges text pieces that follow each other within 1/30 s into one reply.

    Each reply wakes two threads of the window, on the cores that compute the next token: for a
    small model that costs a twentieth of a token's time. Text never waits for a slow token: it is
    held back only while tokens come fast, and the first piece never is.

    Args:
        emit: receives the merged replies.
        clock: returns seconds.
    """

    def __init__(self, emit: Emit, clock: Callable[[], float] = time.monotonic) -> None:
        self._emit = emit
        self._clock = clock
        self._held: TextDelta | ReasoningDelta | None = None
        self._came_at = self._sent_at = float("-inf")

    def __call__(self, reply: Reply) -> None:
        now = self._clock()
        is_fast = now - self._came_at < _FAST_TOKEN_S
        self._came_at = now
        if isinstance(reply, TextDelta | ReasoningDelta):
            self._hold(reply)
            if is_fast and now - self._sent_at < _BUNDLE_S:
                return
            self.flush()
        else:
            self.flush()
            self._emit(reply)

    def flush(self) -> None:
        """Emit what is held back."""
        if self._held:
            held, self._held = self._held, None
            self._sent_at = self._came_at
            self._emit(held)

    def _hold(self, reply: TextDelta | ReasoningDelta) -> None:
        if self._held is not None and type(self._held) is type(reply):
            reply = type(reply)(text=self._held.text + reply.text)
        else:
            self.flush()
        self._held = reply
