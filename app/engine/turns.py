"""A fair, cancellable lock on the engine."""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.core.cancellation import CancelToken


class Turns:
    """A FIFO lock with cancellable waiting.

    Any thread may release it.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._queue: deque[object] = deque()  # the first one has the turn

    @property
    def waiting(self) -> int:
        return len(self._queue)

    @contextmanager
    def taken(
        self, cancel: CancelToken, on_queued: Callable[[], None] = lambda: None
    ) -> Iterator[None]:
        """Hold the turn during the block. Raises Cancelled.

        Args:
            on_queued: called once queued, before waiting: later requests come after this one.
        """
        ticket = object()
        with self._condition:
            self._queue.append(ticket)
        forget = cancel.on_cancel(self._wake)
        try:
            on_queued()
            with self._condition:
                self._condition.wait_for(lambda: cancel.is_cancelled or self._queue[0] is ticket)
            cancel.raise_if_cancelled()
            yield
        finally:
            forget()
            with self._condition:
                self._queue.remove(ticket)
                self._condition.notify_all()

    def _wake(self) -> None:
        with self._condition:
            self._condition.notify_all()
