"""Keeps indexing off the cores while an answer is being made."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from app.core.cancellation import CancelToken

_POLL_S = 0.1
_BATCH_S = 5.0
"""For how long after its last batch indexing still counts as running."""


class AnswerGate:
    """Answers never wait; indexing pauses between batches while an answer is in progress.

    Two OpenMP pools on the same cores slow each other down several times.
    """

    def __init__(self) -> None:
        self._running = 0
        self._indexing = 0
        self._indexed_at = float("-inf")
        self.last_answer_at = float("-inf")
        """When an answer last began or ended, by the monotonic clock."""
        self._giving_way: set[CancelToken] = set()
        self._between: set[CancelToken] = set()
        self._changed = threading.Condition()

    @property
    def is_quiet(self) -> bool:
        """Whether neither an answer nor indexing is running."""
        is_busy = self._running or self._indexing
        return not is_busy and time.monotonic() - self._indexed_at > _BATCH_S

    @property
    def is_shared(self) -> bool:
        """Whether several answers are in progress: the engine makes one at a time."""
        return self._running > 1

    @contextmanager
    def answering(self) -> Iterator[None]:
        with self._changed:
            self._running += 1
            between = list(self._between)
        for cancel in between:
            cancel.cancel()
        self.take_over()
        try:
            yield
        finally:
            with self._changed:
                self._running -= 1
                self.last_answer_at = time.monotonic()
                self._changed.notify_all()

    @contextmanager
    def giving_way(self) -> Iterator[CancelToken]:
        """For work nobody is waiting for: its token is cancelled as soon as other work starts.

        It is cancelled from the start if other work is running.
        """
        cancel = CancelToken()
        with self._changed:
            self._giving_way.add(cancel)
            if not self.is_quiet:
                cancel.cancel()
        try:
            yield cancel
        finally:
            with self._changed:
                self._giving_way.discard(cancel)

    @contextmanager
    def between_answers(self, cancel: CancelToken) -> Iterator[CancelToken]:
        """For a long step of indexing that nobody is waiting for; it starts once no answer runs.

        Its token is cancelled with `cancel`, and as soon as an answer starts. Raises Cancelled.
        """
        self.wait_until_idle(cancel)
        stop = CancelToken()
        with self._changed:
            self._between.add(stop)
            is_late = bool(self._running)
        if is_late:
            stop.cancel()
        try:
            with cancel.calling(stop.cancel):
                yield stop
        finally:
            with self._changed:
                self._between.discard(stop)
                self._indexed_at = time.monotonic()

    def take_over(self) -> None:
        """Cancel the work that gives way."""
        with self._changed:
            working = list(self._giving_way)
        for cancel in working:
            cancel.cancel()

    def wait_until_idle(self, cancel: CancelToken) -> None:
        """Return once no answer is running. Raises Cancelled."""
        with self._changed:
            while self._running:
                cancel.raise_if_cancelled()
                self._changed.wait(_POLL_S)
        cancel.raise_if_cancelled()
        self.take_over()
        self._indexed_at = time.monotonic()

    @contextmanager
    def indexing(self, cancel: CancelToken, is_waited_for: bool = False) -> Iterator[None]:
        """For one batch, which starts once no answer is running. Raises Cancelled.

        The first batch is slow: the embedder is loaded, and possibly converted.

        Args:
            is_waited_for: an answer or a search needs it, so it starts at once.
        """
        if is_waited_for:
            self.take_over()
        else:
            self.wait_until_idle(cancel)
        with self._changed:
            self._indexing += 1
        try:
            yield
        finally:
            with self._changed:
                self._indexing -= 1
                self._indexed_at = time.monotonic()
