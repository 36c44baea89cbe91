"""Shows on a copy button, for a moment, that it has copied."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from app.gui.icons import icon
from app.viewmodels.tasks.throttle import Throttle

_SHOWN_MS = 1600


class CopiedMark(QObject):
    """A check in place of the button's icon, and `Copied` in place of its words, if it has any."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self._words = button.text()
        self._over = Throttle(_SHOWN_MS, self._put_back, self)

    def show(self) -> None:
        """What the button is for has just been done, by it or by its keys."""
        self._button.setIcon(icon("check", "ok"))
        if self._words:
            self._button.setText(self.tr("Copied"))
        self._over.request()

    def _put_back(self) -> None:
        self._button.setIcon(icon("copy"))
        self._button.setText(self._words)
