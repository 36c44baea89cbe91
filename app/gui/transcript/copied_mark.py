"""Shows on a copy button, for a moment, that it has copied."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from app.gui.look.icons import icon
from app.viewmodels.tasks.runner import Throttle

_SHOWN_MS = 1600


class CopiedMark(QObject):
    """Replaces the button's icon by a check, and its text, if any, by `Copied`."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self._words = button.text()
        self._over = Throttle(_SHOWN_MS, self._put_back, self)

    def show(self) -> None:
        """Show that the copy was made, by the button or its shortcut."""
        self._button.setIcon(icon("check", "ok"))
        if self._words:
            self._button.setText(self.tr("Copied"))
        self._over.request()

    def _put_back(self) -> None:
        self._button.setIcon(icon("copy"))
        self._button.setText(self._words)
