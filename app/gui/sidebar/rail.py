"""The collapsed sidebar: a column of buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from app.gui.controls.buttons import icon_button
from app.gui.layouts.boxes import vbox

FOLD_KEYS = "Ctrl+B"


class Rail(QFrame):
    """A narrow column of icons.

    Signals:
        open_requested: the side bar is requested.
        new_chat_requested: show an empty chat.
        search_requested: the side bar's search is requested.
    """

    open_requested = Signal()
    new_chat_requested = Signal()
    search_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Sidebar, collapsed"))
        self._offers_chats = False

    def setVisible(self, visible: bool) -> None:
        if visible and self.layout() is None:  # most windows never show it
            self._fill()
        super().setVisible(visible)

    def offer_chats(self) -> None:
        """The history is open now: offer search and new chats."""
        self._offers_chats = True
        for entry in self.findChildren(QToolButton):
            entry.setEnabled(True)

    def _fill(self) -> None:
        column = vbox(self, spacing=8, margins=(6, 10, 6, 10))
        for name, icon_name, words, keys, signal in (
            ("openSidebar", "panel-left", self.tr("Show the sidebar"), FOLD_KEYS,
             self.open_requested),
            ("railNewChat", "plus", self.tr("New chat"), "Ctrl+N", self.new_chat_requested),
            ("railSearch", "search", self.tr("Search all text"), "Ctrl+K", self.search_requested),
        ):  # fmt: skip
            entry = icon_button(icon_name, words, keys)
            entry.setObjectName(name)
            entry.setEnabled(self._offers_chats or name == "openSidebar")
            entry.clicked.connect(signal)
            column.addWidget(entry)
        column.addStretch(1)
