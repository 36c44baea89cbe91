"""Keeps indexing off the cores while an answer is being made."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from app.core.cancellation import CancelToken

_POLL_S = 0.1


class AnswerGate:
    """Answers never wait; indexing waits between its batches until no answer is running.

    Two OpenMP pools on the same cores slow each other down several times over.
    """

    def __init__(self) -> None:
        self._running = 0
        self._changed = threading.Condition()

    @contextmanager
    def answering(self) -> Iterator[None]:
        with self._changed:
            self._running += 1
        try:
            yield
        finally:
            with self._changed:
                self._running -= 1
                self._changed.notify_all()

    def wait_until_idle(self, cancel: CancelToken) -> None:
        """Returns when no answer is running. Raises Cancelled."""
        with self._changed:
            while self._running:
                cancel.raise_if_cancelled()
                self._changed.wait(_POLL_S)
        cancel.raise_if_cancelled()
