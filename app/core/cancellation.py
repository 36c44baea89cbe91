"""One way to stop anything: a token that the asking side sets and the working side watches."""

import threading
from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818 - a control-flow signal, as asyncio.CancelledError is
    """The user stopped the work; whatever was finished is kept."""


class CancelToken:
    """Set once, from any thread; callbacks run at most once, in the thread that cancels."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._callbacks: list[Callable[[], None]] = []

    @property
    def is_cancelled(self) -> bool:
        return self._event.is_set()

    def cancel(self) -> None:
        with self._lock:
            self._event.set()
            callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            callback()

    def on_cancel(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Run `callback` on cancellation (at once if already cancelled); returns its removal."""
        with self._lock:
            if not self._event.is_set():
                self._callbacks.append(callback)
                return lambda: self._remove(callback)
        callback()
        return lambda: None

    def raise_if_cancelled(self) -> None:
        if self._event.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> bool:
        """Sleep up to `seconds`; true as soon as the token is cancelled."""
        return self._event.wait(seconds)

    def wait_until_cancelled(self) -> None:
        self._event.wait()

    def _remove(self, callback: Callable[[], None]) -> None:
        with self._lock:
            if callback in self._callbacks:
                self._callbacks.remove(callback)
