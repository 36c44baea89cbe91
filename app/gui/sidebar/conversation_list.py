"""The list of conversations: choose, rename, pin, delete."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from app.gui.dialogs.name import ask_name
from app.gui.icons import icon
from app.gui.sidebar.row_delegate import RowDelegate
from app.viewmodels.conversation_list import ROW_ROLE, ConversationListViewModel, Row


class ConversationListView(QListView):
    """Follows the list's view model and keeps the open conversation chosen.

    Signals:
        conversation_chosen: the ids of a conversation and, for a search match, of its message.
    """

    conversation_chosen = Signal(str, str)

    def __init__(
        self, conversations: ConversationListViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._conversations = conversations
        self._open_id = ""
        self.setObjectName("sidebarList")
        self.setAccessibleName(self.tr("Conversations"))
        self.setModel(conversations.list)
        self.setItemDelegate(RowDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.clicked.connect(self._on_chosen)
        conversations.rows_changed.connect(self._show_open)

    def show_open(self, conversation_id: str) -> None:
        """Mark the conversation that the window shows."""
        self._open_id = conversation_id
        self._show_open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._row(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(self.currentIndex())
        elif event.key() == Qt.Key.Key_F2 and row:
            self._rename(row)
        elif event.key() == Qt.Key.Key_Delete and row:
            self._conversations.delete(row.conversation_id)
        else:
            super().keyPressEvent(event)

    def _show_open(self) -> None:
        index = self._conversations.list.index_of(self._open_id)
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()

    def _row(self, index: QModelIndex) -> Row | None:
        row: Row | None = index.data(ROW_ROLE) if index.isValid() else None
        return row if row and row.conversation_id else None

    def _on_chosen(self, index: QModelIndex) -> None:
        if row := self._row(index):
            self.conversation_chosen.emit(row.conversation_id, row.message_id)

    def _on_menu_requested(self, place: QPoint) -> None:
        if row := self._row(self.indexAt(place)):
            menu = self._menu(row)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(place))

    def _menu(self, row: Row) -> QMenu:
        menu = QMenu(self)
        id_ = row.conversation_id
        rename = menu.addAction(icon("pencil"), self.tr("Rename\N{HORIZONTAL ELLIPSIS}"))
        rename.triggered.connect(lambda: self._rename(row))
        words = self.tr("Unpin") if row.is_pinned else self.tr("Pin")
        pin = menu.addAction(icon("pin-off" if row.is_pinned else "pin"), words)
        pin.triggered.connect(lambda: self._conversations.pin(id_, not row.is_pinned))
        menu.addSeparator()
        delete = menu.addAction(icon("trash-2", "danger"), self.tr("Delete"))
        delete.triggered.connect(lambda: self._conversations.delete(id_))
        return menu

    def _rename(self, row: Row) -> None:
        title = ask_name(
            self, self.tr("Rename the chat"), self.tr("Title"), self.tr("Rename"), row.title
        )
        self._conversations.rename(row.conversation_id, title)
