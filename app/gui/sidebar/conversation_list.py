"""The list of conversations: choose, rename in place, drag into folders, act on several at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.gui.dialogs.name import ask_name
from app.gui.sidebar.list_menus import ConversationsMenu, FolderMenu
from app.gui.sidebar.row_delegate import RowDelegate
from app.viewmodels.sidebar.conversation_rows import ROW_ROLE, Row

if TYPE_CHECKING:
    from app.viewmodels.sidebar.conversation_list import ConversationListViewModel

_EXTENDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


_Flag = QItemSelectionModel.SelectionFlag
_Index = QModelIndex | QPersistentModelIndex


class ConversationListView(QListView):
    """Follows its view model and keeps the open conversation selected.

    Ctrl selects several; the open one is included only once it was selected explicitly.

    Signals:
        conversation_chosen: the ids of a conversation and, for a search match, of the message.
        export_requested: the ids of conversations to write to files.
    """

    conversation_chosen = Signal(str, str)
    export_requested = Signal(list)

    def __init__(
        self, conversations: "ConversationListViewModel", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._conversations = conversations
        self._open_id = ""
        self._is_users_choice = False
        self._means_open = False
        self._chosen_before: list[str] = []
        self.setObjectName("sidebarList")
        self.setAccessibleName(self.tr("Conversations"))
        self.setModel(conversations.list)
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self._prepare()
        self.customContextMenuRequested.connect(self._on_menu_requested)
        conversations.list.modelAboutToBeReset.connect(self._on_about_to_be_reset)
        conversations.rows_changed.connect(self._on_rows_changed)

    def show_open(self, conversation_id: str) -> None:
        """Highlight the conversation that the window shows."""
        is_another = conversation_id != self._open_id
        self._open_id = self._delegate.open_id = conversation_id
        is_chosen = self.chosen_ids() == [conversation_id]
        if (is_another and not is_chosen) or not self._is_users_choice:
            self._show_open()

    def chosen_ids(self) -> list[str]:
        """The ids of the selected conversations, from top to bottom, without duplicates."""
        rows = [self._row(index) for index in sorted(self.selectedIndexes(), key=_place)]
        return list(dict.fromkeys(row.conversation_id for row in rows if row))

    def selectionCommand(
        self, index: _Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """How a click or a key changes the selection, not counting the open conversation's mark."""
        command = super().selectionCommand(index, event)
        if event is None or command == _Flag.NoUpdate:
            return command
        self._is_users_choice = True
        is_several = bool(command & _Flag.Toggle)
        if is_several and (self._means_open or self.chosen_ids() != [self._open_id]):
            return command
        row = self._row(index)
        self._means_open = is_several and row is not None and row.conversation_id == self._open_id
        return _Flag.ClearAndSelect if is_several else command

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        # Ctrl and Shift only select, as in any list; a plain click opens.
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & (
            _EXTENDING
        )
        if is_plain and self.state() == QAbstractItemView.State.NoState:
            self._open(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(index)
        elif event.key() == Qt.Key.Key_F2:
            self.edit(index)
        elif event.key() == Qt.Key.Key_Delete:
            self._delete(index)
        elif event.key() == Qt.Key.Key_Menu or (
            event.key() == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self._on_menu_requested(self.visualRect(index).center())
        else:
            super().keyPressEvent(event)

    def _prepare(self) -> None:
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)

    def _on_about_to_be_reset(self) -> None:
        self._chosen_before = self.chosen_ids() if self._is_users_choice else []

    def _on_rows_changed(self) -> None:
        """Restore the user's selection among the rows still listed."""
        if self.selectedIndexes():
            return
        kept = [self._conversations.list.index_of(id_) for id_ in self._chosen_before]
        for index in kept:
            if index.isValid():
                self.selectionModel().setCurrentIndex(index, _Flag.Select)
        if not self.selectedIndexes():
            self._show_open()

    def _show_open(self) -> None:
        self._is_users_choice = self._means_open = False
        index = self._conversations.list.index_of(self._open_id)
        # Explicit, because Qt would also apply modifiers that happen to be pressed.
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        else:
            self.clearSelection()

    def _at(self, index: _Index) -> Row | None:
        row: Row | None = index.data(ROW_ROLE) if index.isValid() else None
        return row

    def _row(self, index: _Index) -> Row | None:
        """The row if it is a conversation or a match in one."""
        row = self._at(index)
        return row if row and row.conversation_id else None

    def _open(self, index: QModelIndex) -> None:
        row = self._at(index)
        if row is None or row.kind == "section":
            return
        if row.kind == "folder":
            self._conversations.toggle_folder(row.folder_id)
        else:
            self.conversation_chosen.emit(row.conversation_id, row.message_id)

    def _delete(self, index: QModelIndex) -> None:
        row = self._at(index)
        if ids := self.chosen_ids():
            self._conversations.delete(ids)
        elif row and row.is_own_folder:
            self._conversations.delete_folder(row.folder_id)

    def _on_menu_requested(self, place: QPoint) -> None:
        index = self.indexAt(place)
        row = self._at(index)
        if row is None or row.kind == "section":
            return
        if row.kind == "folder":
            if not row.is_own_folder:
                return
            menu: FolderMenu | ConversationsMenu = FolderMenu(row, self._conversations, self)
        else:
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            menu = ConversationsMenu(row, self.chosen_ids(), self._conversations, self)
            menu.export_requested.connect(self.export_requested)
            menu.folder_requested.connect(self._on_folder_requested)
        menu.rename_requested.connect(lambda: self.edit(index))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(place))

    def _on_folder_requested(self, ids: list[str]) -> None:
        name = ask_name(self, self.tr("New folder"), self.tr("Name"), self.tr("Create"))
        if name:
            self._conversations.create_folder(name, ids)


def _place(index: QModelIndex) -> int:
    return index.row()
