"""Coalesces many requests into at most one call per interval, the first after a full interval."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

FRAME_MS = 40


class Throttle(QObject):
    """Calls `callback` in the GUI thread at most once every `interval_ms` milliseconds."""

    def __init__(self, interval_ms: int, callback: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._callback = callback
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._callback)

    @property
    def is_pending(self) -> bool:
        return self._timer.isActive()

    def request(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Make the pending call now, if there is one."""
        if self._timer.isActive():
            self._timer.stop()
            self._callback()

    def cancel(self) -> None:
        self._timer.stop()
