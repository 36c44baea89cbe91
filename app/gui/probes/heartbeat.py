"""Measures how long the GUI thread is blocked: the gaps between ticks of a fast timer."""

import time
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

_BEAT_MS = 2


class Heartbeat(QObject):
    """Measures how long a click at any moment would have to wait.

    The timer's interval is 2 ms, so a gap of 2 ms means that the thread was free.
    """

    def __init__(self) -> None:
        super().__init__()
        self._gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._gaps = []
        self._last = time.perf_counter()
        self._timer.start(_BEAT_MS)

    def stop(self) -> list[float]:
        """The gaps since `start`, in milliseconds."""
        self._timer.stop()
        return self._gaps

    def _beat(self) -> None:
        now = time.perf_counter()
        self._gaps.append(1000 * (now - self._last))
        self._last = now


def spread(samples: list[float]) -> dict[str, Any]:
    """Median, 95th and 99th percentile, and maximum."""
    ordered = sorted(samples)
    last = len(ordered) - 1
    points = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}
    figures = {name: round(ordered[round(last * share)], 2) for name, share in points.items()}
    return {**figures, "count": len(ordered)}
