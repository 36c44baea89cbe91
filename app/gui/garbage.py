"""Collects reference cycles in the GUI thread only."""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 1000


class GuiThreadCollector(QObject):
    """Takes Python's collector over while it lives.

    Python collects cycles in whatever thread happens to allocate. A cycle with a widget or a
    timer in it would be destroyed in a worker thread, which Qt does not survive.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(_INTERVAL_MS)

    def release(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.enable()

    def _collect(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        due = zip(range(3), gc.get_count(), gc.get_threshold(), strict=True)
        generations = [number for number, count, threshold in due if count > threshold]
        if generations:
            gc.collect(generations[-1])
