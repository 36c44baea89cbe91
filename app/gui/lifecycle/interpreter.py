"""Python at launch and afterwards: fast imports, and garbage collection in the GUI thread only."""

import builtins
import gc
from collections.abc import Callable

import PySide6.QtCore  # noqa: F401 - installs its own `import`
from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 1000
_ALL = 2


def hasten_launch() -> None:
    """Make imports and allocations as fast as plain Python's.

    PySide's `import` reads the source of every module to see whether it has `from __feature__
    import` (see shibokensupport/feature.py): 45 ms for the window's modules, which use no features.
    Objects made at launch stay, so there is nothing to collect: the window's own collector takes
    over afterwards.
    """
    gc.disable()
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


class GuiThreadCollector(QObject):
    """Collects reference cycles in the GUI thread only.

    Replaces Python's automatic collection while it exists.

    Python collects cycles in whatever thread happens to allocate. A cycle with a widget or a
    timer in it would be destroyed in a worker thread, which Qt does not survive.

    Args:
        is_busy: whether something on the screen is moving. Collecting the oldest generation, all
            objects, takes tens of milliseconds, so it waits until then.
    """

    def __init__(self, parent: QObject, is_busy: Callable[[], bool] = lambda: False) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(_INTERVAL_MS)

    def release(self) -> None:
        """Restore Python's automatic collection."""
        self._timer.stop()
        gc.enable()

    def _collect(self) -> None:
        """Collect the oldest generation that is due, as Python would."""
        due = zip(range(3), gc.get_count(), gc.get_threshold(), strict=True)
        generations = [number for number, count, threshold in due if count > threshold]
        if generations:
            oldest = generations[-1]
            gc.collect(1 if oldest == _ALL and self._is_busy() else oldest)


def settle() -> None:
    """Exclude existing objects: what exists at launch usually stays until the end."""
    gc.freeze()


def unsettle() -> None:
    """Include all objects again, and free those no longer needed."""
    gc.unfreeze()
    gc.collect()
