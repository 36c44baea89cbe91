"""The side bar, and its forms in a narrow window: a column of buttons, or an overlay."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QToolButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.core.messages import BIN_DAYS
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import explain, icon_button, native_keys
from app.gui.controls.labels import label, named
from app.gui.controls.panes import UndoBar
from app.gui.controls.search_field import SearchField
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.icons import ICON_BESIDE_TEXT, icon
from app.gui.look.theme import scaled_size
from app.viewmodels.quantities import integer

if TYPE_CHECKING:
    from app.gui.sidebar.conversation_list_view import ConversationListView
    from app.viewmodels.sidebar.conversation_list import ConversationListViewModel
    # Imported when needed: not part of the first frame.


FOLD_KEYS = "Ctrl+B"
_SHADE = QColor(0, 0, 0, 90)
SCREENS = ("documents", "models", "dataset", "settings")
_ICONS = {"documents": "files", "models": "cpu", "dataset": "thumbs-up", "settings": "settings"}


class Rail(QFrame):
    """The collapsed side bar.

    A narrow column of icons.

    Signals:
        open_requested: the side bar is requested.
        new_chat_requested: show an empty chat.
        search_requested: the side bar's search is requested.
    """

    open_requested = Signal()
    new_chat_requested = Signal()
    search_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "rail", self.tr("Sidebar, collapsed"), kind="rail")
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
        column = vbox(parent=self, spacing=8, margins=(6, 10, 6, 10))
        for name, icon_name, words, keys, signal in (
            ("openSidebar", "panel-left", self.tr("Show the sidebar"), FOLD_KEYS,
             self.open_requested),
            ("railNewChat", "plus", self.tr("New chat"), "Ctrl+N", self.new_chat_requested),
            ("railSearch", "search", self.tr("Search all text"), "Ctrl+K", self.search_requested),
        ):  # fmt: skip
            entry = icon_button(icon_name, words, keys, name=name, on_click=signal)
            entry.setEnabled(self._offers_chats or name == "openSidebar")
            column.addWidget(entry)
        column.addStretch(1)


class Drawer(QWidget):
    """The side bar as an overlay, where it does not fit beside the rest of the window.

    Covers its parent with a shade, and shows its content along the leading edge.

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
        # Not for the first frame: PySide makes a type when it is first imported, this one in 5 ms.
        # https://bugreports.qt.io/browse/PYSIDE-2404
        from PySide6.QtWidgets import QStyle

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


class Sidebar(QFrame):
    """New chat, search, the list, the other screens.

    Signals:
        conversation_chosen: the ids of a conversation and, for a match, of its message.
        screen_requested: one of SCREENS.
        export_requested: the ids of conversations to write to files.
    """

    conversation_chosen = Signal(str, str)
    screen_requested = Signal(str)
    export_requested = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "sidebar", self.tr("Sidebar"), kind="panel")
        self._list: ConversationListView | None = None
        self.new = _NavigationButton(self.tr("New chat"), "plus", "key")
        self.new.setObjectName("newChatButton")
        self.new.setProperty("kind", "")
        self.fold = icon_button("panel-left", self.tr("Hide the sidebar"), name="foldSidebar")
        self._search = self._search_field()
        self._empty = label("", "muted")
        self._undo = UndoBar("undoRow")
        self._screens = {name: self._screen_button(name) for name in SCREENS}
        self._column = QVBoxLayout(self)
        self._lay_out()

    def bind(
        self, conversations: "ConversationListViewModel", *, is_temporary: bool = False
    ) -> None:
        """Show these conversations from now on."""
        from app.gui.sidebar.conversation_list_view import ConversationListView

        self._conversations = conversations
        self._is_temporary = is_temporary
        self._list = ConversationListView(conversations)
        self._list.conversation_chosen.connect(self.conversation_chosen)
        self._list.export_requested.connect(self.export_requested)
        self._column.insertWidget(3, self._list, 1)
        self._search.setText(conversations.query)  # that of a window that this one replaces
        self._search.textChanged.connect(conversations.search)
        conversations.rows_changed.connect(self._show_empty)
        conversations.deleted.connect(self._on_deleted)
        self._undo.undo_requested.connect(conversations.undo_delete)
        conversations.undo_ended.connect(self._undo.hide)

    def show_open(self, screen: str, conversation_id: str) -> None:
        """Highlight what the window shows: a screen, or a conversation."""
        for name, entry in self._screens.items():
            entry.setChecked(name == screen)
        if self._list:
            self._list.show_open(conversation_id if screen == "chat" else "")

    def show_rated(self, count: int) -> None:
        self._screens["dataset"].show_note(self.tr("%n rated", "", count) if count else "")

    def focus_first(self) -> None:
        (self._list or self._search).setFocus()

    def focus_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def leave_search(self) -> bool:
        """Show all conversations again; false if there was no search."""
        focused = QApplication.focusWidget()
        is_here = focused is not None and self.isAncestorOf(focused)
        was_searching = is_here and bool(self._search.text())
        if was_searching:
            self._search.clear()
        return was_searching

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._search.hasFocus() and self._list:
            self._list.setFocus()
        else:
            super().keyPressEvent(event)

    def show_keys(self) -> None:
        explain(self._search, self._search.accessibleName(), "Ctrl+K")
        explain(self.fold, self.tr("Hide the sidebar"), FOLD_KEYS)
        self.new.show_note(native_keys("Ctrl+N").replace("+", " "))
        self._search.show_keys(native_keys("Ctrl+K").replace("+", " "))

    def _lay_out(self) -> None:
        self._column.setContentsMargins(10, 10, 10, 10)
        self._column.setSpacing(8)
        top = hbox((self.new, 1), self.fold, spacing=6)
        self._column.addLayout(top)
        self._column.addWidget(self._search)
        self._column.addWidget(self._empty)
        self._column.addStretch(0)
        self._column.addWidget(self._undo)
        screens = vbox(spacing=1)
        for entry in self._screens.values():
            screens.addWidget(entry)
        self._column.addLayout(screens)
        self._empty.setContentsMargins(8, 8, 8, 8)
        self._empty.hide()

    def _search_field(self) -> SearchField:
        field = named(SearchField(self.tr("Search all text")), "searchInput")
        field.setClearButtonEnabled(True)
        return field

    def _screen_button(self, name: str) -> "_NavigationButton":
        titles = {
            "documents": self.tr("Documents"),
            "models": self.tr("Models"),
            "dataset": self.tr("Dataset"),
            "settings": self.tr("Settings"),
        }
        entry = _NavigationButton(titles[name], _ICONS[name])
        entry.setObjectName(f"open{name.capitalize()}")
        entry.setCheckable(True)
        entry.clicked.connect(lambda: self.screen_requested.emit(name))
        return entry

    def _show_empty(self) -> None:
        is_empty = not self._conversations.list.rows
        words = (
            self.tr("Nothing found.")
            if self._conversations.query
            else self.tr("Your chats will be listed here.")
        )
        self._empty.setText(words)
        self._empty.setVisible(is_empty)

    def _on_deleted(self, count: int, title: str) -> None:
        one = self.tr("Deleted: {0}").format(visible_text(title))
        policy = (
            self.tr("In the bin until this window is closed.")
            if self._is_temporary
            else self.tr(
                "In the bin for {days} days, with its ratings. Backups keep it up to a year longer."
            ).format(days=integer(BIN_DAYS))
        )
        self._undo.offer(one if count == 1 else self.tr("Deleted %n chat(s)", "", count), policy)


class _NavigationButton(QPushButton):
    """An icon and a name on the leading side, a shortcut or a number on the trailing side."""

    def __init__(self, text: str, icon_name: str, note_kind: str = "faint") -> None:
        super().__init__()
        self.setProperty("kind", "nav")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(text)
        self.setIcon(icon(icon_name))
        self.setIconSize(scaled_size(ICON_BESIDE_TEXT))
        self.setText(text)
        self._note = label("", note_kind, wraps=False)
        note = (self._note, 0, Qt.AlignmentFlag.AlignVCenter)
        hbox("stretch", note, parent=self, margins=(8, 0, 8, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_note()

    def _fit_note(self) -> None:
        """In a narrow side bar, or with large type, the name takes precedence."""
        needed = self.sizeHint().width() + self._note.sizeHint().width()
        self._note.setVisible(bool(self._note.text()) and needed <= self.width())

    def show_note(self, text: str) -> None:
        self._note.setText(text)
        self._fit_note()
        self.setAccessibleDescription(text)
