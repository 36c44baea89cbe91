"""Lets the program go on in the tray without its window, where the user wants that."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.gui.window.main_window import MainWindow
from app.gui.window.window_body import WindowMemory

if TYPE_CHECKING:
    from app.gui.lifecycle.tray import Tray


class TrayHost(QObject):
    """Keeps a tray icon while enabled, and hides the window instead of closing it.

    Signals:
        quick_requested: show the small window for one question.
    """

    quick_requested = Signal()
    _window: MainWindow

    def __init__(self, memory: WindowMemory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._tray: Tray | None = None

    def take(self, window: MainWindow) -> None:
        """Use this window from now on; must be called first."""
        self._window = window
        window.hide_requested.connect(self._on_hide_requested)
        window.hides_on_close = self._tray is not None
        if self._tray:
            self._tray.follow(window)

    def fit(self, *, is_wanted: bool) -> None:
        """Show or remove the icon; there is none if the desktop has no tray."""
        # Imported here: rarely enabled.
        from app.gui.lifecycle.tray import Tray

        is_wanted = is_wanted and Tray.is_available()
        if is_wanted and self._tray is None:
            self._tray = Tray(self)
            self._tray.toggled.connect(self._on_toggled)
            self._tray.new_chat_requested.connect(self._on_new_chat_requested)
            self._tray.quick_requested.connect(self.quick_requested)
            self._tray.quit_requested.connect(QApplication.exit)
            self._tray.follow(self._window)
        elif not is_wanted:
            self.remove()
        self._window.hides_on_close = is_wanted

    def remove(self) -> None:
        """Remove the icon."""
        if self._tray:
            self._tray.remove()
            self._tray = None

    def _on_toggled(self) -> None:
        if self._window.isVisible():
            self._window.close()
        else:
            self._window.come_forward()

    def _on_new_chat_requested(self) -> None:
        self._window.come_forward()
        self._window.new_chat()

    def _on_hide_requested(self) -> None:
        """Hide the window in the tray; the first time only after explaining it."""
        if not self._memory.knows_tray and not self._is_agreed():
            return
        self._memory.remember_tray()
        self._window.remember()
        self._window.hide()

    def _is_agreed(self) -> bool:
        from app.gui.dialogs.simple_dialogs import confirm

        return confirm(
            self._window,
            self.tr("Inglenook keeps running in the tray"),
            self.tr(
                "Only its window closes. The icon in the system tray shows it again or quits; "
                "Settings → General turns this off."
            ),
            self.tr("Close the window"),
        )
