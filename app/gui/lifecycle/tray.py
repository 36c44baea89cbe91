"""The icon in the system's tray, for a program that goes on without its window."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from app.core.paths import resource_path

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
        """Remove the icon."""
        self._icon.hide()
        self.menu.deleteLater()
        self.deleteLater()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _OPENS:
            self.toggled.emit()

    def _show_state(self) -> None:
        is_shown = self._window is not None and self._window.isVisible()
        self._toggle.setText(self.tr("Hide the window") if is_shown else self.tr("Show the window"))
