"""The icon in the system's tray, and the program that goes on there without its window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.core.paths import resource_path

if TYPE_CHECKING:
    from app.gui.window.main_window import MainWindow
    from app.gui.window.window_body import WindowMemory

_OPENS = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class Tray(QObject):
    """Shown once constructed, if `is_available`; what is chosen in it, its `host` does."""

    def __init__(self, host: "TrayHost") -> None:
        super().__init__(host)
        self._host = host
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self.show_state)
        self._toggle = self.menu.addAction("", host.toggle)
        self.menu.addAction(self.tr("New chat"), host.new_chat)
        self.menu.addAction(self.tr("Quick question"), host.quick_requested.emit)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Quit Inglenook"), host.quit)
        self._icon = QSystemTrayIcon(QIcon(str(resource_path("icons", "inglenook.svg"))), self)
        self._icon.setToolTip("Inglenook")
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        self.show_state()
        self._icon.show()

    @staticmethod
    def is_available() -> bool:
        """Whether this desktop supports tray icons."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def remove(self) -> None:
        self._icon.hide()
        self.menu.deleteLater()
        self.deleteLater()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _OPENS:
            self._host.toggle()

    def show_state(self) -> None:
        is_shown = self._host.window.isVisible()
        self._toggle.setText(self.tr("Hide the window") if is_shown else self.tr("Show the window"))


class TrayHost(QObject):
    """Keeps a tray icon while enabled, and hides the window instead of closing it.

    Signals:
        quick_requested: show the small window for one question.
    """

    quick_requested = Signal()
    window: "MainWindow"

    def __init__(self, memory: "WindowMemory", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._tray: Tray | None = None

    def take(self, window: "MainWindow") -> None:
        """Use this window from now on; must be called first."""
        self.window = window
        window.hide_requested.connect(self._on_hide_requested)
        window.hides_on_close = self._tray is not None
        if self._tray:
            self._tray.show_state()

    def fit(self, *, is_wanted: bool) -> None:
        """Show or remove the icon; there is none if the desktop has no tray."""
        is_wanted = is_wanted and Tray.is_available()
        if is_wanted and self._tray is None:
            self._tray = Tray(self)
        elif not is_wanted:
            self.remove()
        self.window.hides_on_close = is_wanted

    def remove(self) -> None:
        if self._tray:
            self._tray.remove()
            self._tray = None

    def toggle(self) -> None:
        if self.window.isVisible():
            self.window.close()
        else:
            self.window.come_forward()

    def new_chat(self) -> None:
        self.window.come_forward()
        self.window.new_chat()

    def quit(self) -> None:
        self.window.quit()

    def _on_hide_requested(self) -> None:
        """Hide the window in the tray; the first time only after explaining it."""
        if not self._memory.knows_tray and not self._is_agreed():
            return
        self._memory.remember_tray()
        self.window.remember()
        self.window.hide()

    def _is_agreed(self) -> bool:
        from app.gui.dialogs.simple_dialogs import confirm

        return confirm(
            self.window,
            self.tr("Inglenook keeps running in the tray"),
            self.tr(
                "Only its window closes. The icon in the system tray shows it again or quits; "
                "Settings → General turns this off."
            ),
            self.tr("Close the window"),
            is_dangerous=False,
        )
