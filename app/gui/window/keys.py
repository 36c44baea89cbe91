"""The keys that work anywhere in the window."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class WindowKeys:
    """The shortcuts of a window, each identified by its default keys."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._shortcuts: dict[str, QShortcut] = {}

    def add(self, actions: Mapping[str, Callable[[], object]]) -> None:
        for keys, action in actions.items():
            shortcut = QShortcut(QKeySequence(keys), self._window)
            shortcut.activated.connect(action)
            self._shortcuts[keys] = shortcut

    def follow(self, chosen: Mapping[str, str]) -> None:
        """Use the keys that the user chose, given by their defaults."""
        for default, shortcut in self._shortcuts.items():
            shortcut.setKey(QKeySequence(chosen.get(default, default)))
