"""Remembers the window's geometry, the split of its panes and the open chat."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

from app.gui.layouts.on_screen import keep_on_screen
from app.gui.window.body import WindowBody

_GEOMETRY, _SPLITTER, _CHAT, _SIDEBAR = "geometry", "splitter", "chat", "sidebar"
_TRAY = "tray"


class WindowMemory:
    """Stored beside the settings: needed before the history is unlocked, and without any text.

    Args:
        path: the file, or None to store nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat) if path else None
        self._knows_tray = bool(self._file and self._file.value(_TRAY))

    def forget(self) -> None:
        """Store nothing from now on."""
        self._file = None

    @property
    def conversation_id(self) -> str:
        """The chat that was open, or ""."""
        return str(self._file.value(_CHAT, "")) if self._file else ""

    @property
    def knows_tray(self) -> bool:
        """Whether the user was told where the window goes when closed."""
        return self._knows_tray

    def remember_tray(self) -> None:
        """Record that the user was told."""
        self._knows_tray = True
        if self._file:
            self._file.setValue(_TRAY, "told")

    def restore(self, window: QMainWindow, body: WindowBody) -> None:
        """Restore the window's position, as far as the screen still exists."""
        if self._file is None:
            return
        for key, restore in (
            (_GEOMETRY, window.restoreGeometry),
            (_SPLITTER, body.panes.restoreState),
        ):
            value = self._file.value(key)
            if isinstance(value, QByteArray):
                restore(value)
        keep_on_screen(window)
        body.panes.setChildrenCollapsible(False)  # a state from an older version may differ
        body.wants_sidebar = self._file.value(_SIDEBAR, "shown") == "shown"
        body.fit_sidebar()

    def save(self, window: QMainWindow, body: WindowBody, conversation_id: str | None) -> None:
        if self._file is None:
            return
        self._file.setValue(_GEOMETRY, window.saveGeometry())
        # The source page is closed at the next start, so its room goes to the middle.
        if body.panes.count() == 2 and body.is_sidebar_shown:
            self._file.setValue(_SPLITTER, body.panes.saveState())
        self._file.setValue(_SIDEBAR, "shown" if body.wants_sidebar else "folded")
        self._file.setValue(_CHAT, conversation_id or "")
        self._file.sync()
