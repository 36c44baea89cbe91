"""The icon in the system's tray, and the program that goes on there without its window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from app.core.paths import resource_path

if TYPE_CHECKING:
    from app.gui.window.main_window import MainWindow
    from app.gui.window.window_body import WindowMemory

_OPENS = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class Tray(QObject):
    """Shown once constructed, if `is_available`.

    Signals:
        toggled: the window should be shown, or hidden if visible.
        new_chat_requested: show an empty chat.
        quick_requested: show the small window for one question.
        quit_requested: end the program.
    """

    toggled = Signal()
    new_chat_requested = Signal()
    quick_requested = Signal()
    quit_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self._show_state)
        self._toggle = self.menu.addAction("")
        self._toggle.triggered.connect(self.toggled)
        for text, signal in (
            (self.tr("New chat"), self.new_chat_requested),
            (self.tr("Quick question"), self.quick_requested),
        ):
            self.menu.addAction(text).triggered.connect(signal)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Quit Inglenook")).triggered.connect(self.quit_requested)
        self._icon = QSystemTrayIcon(QIcon(str(resource_path("icons", "inglenook.svg"))), self)
        self._icon.setToolTip("Inglenook")
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        self._show_state()
        self._icon.show()

    @staticmethod
    def is_available() -> bool:
        """Whether this desktop supports tray icons."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def follow(self, window: QWidget) -> None:
        """Offer to show or hide this window."""
        self._window = window
        self._show_state()

    def remove(self) -> None:
        self._icon.hide()
        self.menu.deleteLater()
        self.deleteLater()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _OPENS:
            self.toggled.emit()

    def _show_state(self) -> None:
        is_shown = self._window is not None and self._window.isVisible()
        self._toggle.setText(self.tr("Hide the window") if is_shown else self.tr("Show the window"))


class TrayHost(QObject):
    """Keeps a tray icon while enabled, and hides the window instead of closing it.

    Signals:
        quick_requested: show the small window for one question.
    """

    quick_requested = Signal()
    _window: "MainWindow"

    def __init__(self, memory: "WindowMemory", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._tray: Tray | None = None

    def take(self, window: "MainWindow") -> None:
        """Use this window from now on; must be called first."""
        self._window = window
        window.hide_requested.connect(self._on_hide_requested)
        window.hides_on_close = self._tray is not None
        if self._tray:
            self._tray.follow(window)

    def fit(self, *, is_wanted: bool) -> None:
        """Show or remove the icon; there is none if the desktop has no tray."""
        is_wanted = is_wanted and Tray.is_available()
        if is_wanted and self._tray is None:
            self._tray = Tray(self)
            self._tray.toggled.connect(self._on_toggled)
            self._tray.new_chat_requested.connect(self._on_new_chat_requested)
            self._tray.quick_requested.connect(self.quick_requested)
            self._tray.quit_requested.connect(self._on_quit_requested)
            self._tray.follow(self._window)
        elif not is_wanted:
            self.remove()
        self._window.hides_on_close = is_wanted

    def remove(self) -> None:
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

    def _on_quit_requested(self) -> None:
        self._window.quit()

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
