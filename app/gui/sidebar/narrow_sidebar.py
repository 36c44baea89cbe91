"""The side bar in a narrow window: a column of buttons, or an overlay."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QToolButton, QWidget
from shiboken6 import isValid

from app.gui.controls.buttons import icon_button
from app.gui.layouts.boxes import vbox

FOLD_KEYS = "Ctrl+B"
_SHADE = QColor(0, 0, 0, 90)


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
            entry = icon_button(icon_name, words, keys, name=name)
            entry.setEnabled(self._offers_chats or name == "openSidebar")
            entry.clicked.connect(signal)
            column.addWidget(entry)
        column.addStretch(1)


class Drawer(QWidget):
    """Covers its parent with a shade, and shows its content along the leading edge.

    It closes on a click beside it, and when the focus moves to what it covers.

    Signals:
        left: it should be closed.
    """

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.setObjectName("drawer")
        self._content: QWidget | None = None
        self._before: QWidget | None = None
        self.hide()

    def pull_out(self, content: QWidget, width: int) -> None:
        """Show `content`, `width` pixels wide."""
        self._content, self._before = content, self.window().focusWidget()
        content.setParent(self)
        self.fit(width)
        content.show()
        self.show()
        self.raise_()
        _application().focusChanged.connect(self._on_focus_changed)

    def put_away(self) -> None:
        """Close it; the caller must move the content elsewhere.

        If it has the focus, that returns to where it was before.
        """
        _application().focusChanged.disconnect(self._on_focus_changed)
        focused, before = self.window().focusWidget(), self._before
        if focused and self.isAncestorOf(focused) and before and isValid(before):
            before.setFocus()
        self._content = self._before = None
        self.hide()

    def fit(self, width: int) -> None:
        """Cover the whole parent again, after a resize."""
        from PySide6.QtWidgets import QStyle  # not for the first frame: making it takes 5 ms

        self.setGeometry(self._covered.rect())
        if self._content:
            room = QRect(0, 0, min(width, self.width()), self.height())
            self._content.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), room))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), _SHADE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.left.emit()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        # Menus and dialogs opened from the content belong to it.
        if now and now.window() is self.window() and not self.isAncestorOf(now):
            self.left.emit()


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication), "there are no widgets without an application"
    return app
