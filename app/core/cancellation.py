"""One way to stop anything: a token that the asking side sets and the working side watches.

Also locks that are waited for only until the token is set.
"""

import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_POLL_S = 0.1


class Cancelled(Exception):  # noqa: N818 - a control-flow signal, like asyncio.CancelledError
    """The user stopped the work; whatever was finished is kept."""


class CancelToken:
    """Can be set once, from any thread; callbacks run at most once, in the cancelling thread."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._changed = threading.Condition()
        self._callbacks: list[Callable[[], object]] = []
        self._running: list[tuple[Callable[[], object], int]] = []  # and in which thread

    @property
    def is_cancelled(self) -> bool:
        return self._event.is_set()

    def cancel(self) -> None:
        self._event.set()
        while True:
            with self._changed:
                if not self._callbacks:
                    return
                running = (self._callbacks.pop(0), threading.get_ident())
                self._running.append(running)
            try:
                running[0]()
            finally:
                with self._changed:
                    self._running.remove(running)
                    self._changed.notify_all()

    def on_cancel(self, callback: Callable[[], object]) -> Callable[[], None]:
        """Run `callback` on cancellation (at once if already cancelled); returns a remover.

        After the removal it neither runs nor is running: what it stops may already be working for
        another request. So it must not wait for the thread that removes it.
        """
        with self._changed:
            if not self._event.is_set():
                self._callbacks.append(callback)
                return lambda: self._remove(callback)
        callback()
        return lambda: None

    @contextmanager
    def calling(self, callback: Callable[[], object]) -> Iterator[None]:
        """Run `callback` on cancellation during the block; see `on_cancel`."""
        forget = self.on_cancel(callback)
        try:
            yield
        finally:
            forget()

    def raise_if_cancelled(self) -> None:
        if self._event.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> bool:
        """Sleep up to `seconds`; returns true as soon as the token is cancelled."""
        return self._event.wait(seconds)

    def wait_until_cancelled(self) -> None:
        self._event.wait()

    def _remove(self, callback: Callable[[], object]) -> None:
        own = threading.get_ident()
        with self._changed:
            if callback in self._callbacks:
                self._callbacks.remove(callback)
            self._changed.wait_for(
                lambda: all(
                    thread == own for running, thread in self._running if running == callback
                )
            )


@contextmanager
def holding(lock: threading.Lock, cancel: CancelToken) -> Iterator[None]:
    """Hold `lock`, waiting for it only until `cancel` is set. Raises Cancelled."""
    while not lock.acquire(timeout=_POLL_S):
        cancel.raise_if_cancelled()
    try:
        yield
    finally:
        lock.release()


class FifoLock:
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
        try:
            with cancel.calling(self._wake):
                on_queued()
                with self._condition:
                    self._condition.wait_for(
                        lambda: cancel.is_cancelled or self._queue[0] is ticket
                    )
                cancel.raise_if_cancelled()
                yield
        finally:
            with self._condition:
                self._queue.remove(ticket)
                self._condition.notify_all()

    def _wake(self) -> None:
        with self._condition:
            self._condition.notify_all()


def ending_signals() -> set[int]:
    """What asks a process to end: SIGTERM, and SIGHUP, which a terminal sends when it is closed.

    Without SIGHUP on Windows, which has none, and in a process that was started to ignore it, as by
    nohup.
    """
    hang_up: int = getattr(signal, "SIGHUP", signal.SIGTERM)
    is_detached = signal.getsignal(hang_up) is signal.SIG_IGN
    return {signal.SIGTERM} if is_detached else {signal.SIGTERM, hang_up}
