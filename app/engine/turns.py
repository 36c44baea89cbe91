"""A fair, cancellable lock on the engine."""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.core.cancellation import CancelToken


class Turns:
    """A lock that is given in the order of asking, whose waiting can be cancelled.

    Any thread may give it back.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._queue: deque[object] = deque()  # the first of them has the turn

    @property
    def waiting(self) -> int:
        return len(self._queue)

    @contextmanager
    def taken(
        self, cancel: CancelToken, on_queued: Callable[[], None] = lambda: None
    ) -> Iterator[None]:
        """Have the turn within the block. Raises Cancelled.

        Args:
            on_queued: called before it is waited for, when who asks from then on comes later.
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
