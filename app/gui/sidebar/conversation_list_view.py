"""The list of conversations: choose, rename in place, drag into folders, act on several at once."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from app.core.unicode_text import visible_text
from app.gui.controls.labels import named
from app.gui.controls.picker_button import menu_text
from app.gui.controls.rows import AnyIndex
from app.gui.dialogs.simple_dialogs import ask_name, confirm
from app.gui.look.icons import Tone, icon
from app.gui.sidebar.row_delegate import RowDelegate
from app.viewmodels.sidebar.conversation_rows import ARCHIVE, BIN, ROW_ROLE, Row

if TYPE_CHECKING:
    from app.viewmodels.sidebar.conversation_list import ConversationListViewModel

_EXTENDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_Flag = QItemSelectionModel.SelectionFlag


class FolderMenu(QMenu):
    """For a folder, at `index` of the list."""

    def __init__(self, view: "ConversationListView", row: Row, index: QModelIndex) -> None:
        super().__init__(view)
        self.setObjectName("folderMenu")
        id_, list_ = row.folder_id, view.conversations
        _add(self, "pencil", self.tr("Rename"), lambda: view.edit(index), keys="F2")
        keep = self.tr("Delete the folder, keep its chats")
        _add(self, "trash-2", keep, lambda: list_.delete_folder(id_), tone="danger")
        every = self.tr("Delete the folder with its chats")
        _add(self, "trash-2", every, lambda: list_.bin_folder(id_), tone="danger")


class BinMenu(QMenu):
    """For the bin itself, or for chats in it."""

    def __init__(self, view: "ConversationListView", chosen: list[str]) -> None:
        super().__init__(view)
        self.setObjectName("binMenu")
        if chosen:
            _add(self, "undo-2", self.tr("Restore"), lambda: view.conversations.restore(chosen))
        erase = self.tr("Erase now…") if chosen else self.tr("Empty the bin…")
        every = chosen or view.conversations.binned_ids
        _add(self, "trash-2", erase, lambda: view.erase(every), tone="danger")


class ConversationsMenu(QMenu):
    """For one conversation, at `index` of the list, or all selected ones."""

    def __init__(
        self, view: "ConversationListView", row: Row, index: QModelIndex, ids: list[str]
    ) -> None:
        super().__init__(view)
        self.setObjectName("conversationMenu")
        self._view, self._row, self._ids = view, row, ids
        list_ = view.conversations
        rename = _add(self, "pencil", self.tr("Rename"), lambda: view.edit(index), keys="F2")
        rename.setEnabled(row.kind == "conversation" and len(ids) == 1)
        pin = self.tr("Unpin") if row.is_pinned else self.tr("Pin")
        pin_icon = "pin-off" if row.is_pinned else "pin"
        _add(self, pin_icon, pin, lambda: list_.pin(ids, not row.is_pinned))
        self._add_folders()
        archive = self.tr("Unarchive") if row.is_archived else self.tr("Archive")
        archive_icon = "archive-restore" if row.is_archived else "archive"
        _add(self, archive_icon, archive, lambda: list_.archive(ids, not row.is_archived))
        export = (
            self.tr("Export…") if len(ids) == 1 else self.tr("Export %n chat(s)…", "", len(ids))
        )
        _add(self, "download", export, lambda: view.export_requested.emit(ids))
        self.addSeparator()
        delete = self.tr("Delete") if len(ids) == 1 else self.tr("Delete %n chat(s)", "", len(ids))
        _add(self, "trash-2", delete, lambda: list_.delete(ids), tone="danger", keys="Del")

    def _add_folders(self) -> None:
        view, ids, list_ = self._view, self._ids, self._view.conversations
        menu = self.addMenu(icon("folder-input"), self.tr("Move to folder"))
        for folder in list_.folders:
            name = menu_text(visible_text(folder.name))
            move = _add(menu, "folder", name, partial(list_.move, ids, folder.id))
            move.setEnabled(folder.id != self._row.folder_id or len(ids) > 1)
        if list_.folders:
            menu.addSeparator()
        _add(menu, "folder-plus", self.tr("New folder…"), lambda: view.make_folder(ids))
        if self._row.folder_id:
            _add(menu, "x", self.tr("Remove from the folder"), lambda: list_.move(ids, None))


def _add(
    menu: QMenu,
    icon_name: str,
    text: str,
    do: Callable[[], None],
    *,
    tone: Tone = "muted",
    keys: str = "",
) -> QAction:
    # The keys are only displayed here: the list itself handles them.
    return menu.addAction(icon(icon_name, tone), f"{text}\t{keys}" if keys else text, do)


class ConversationListView(QListView):
    """Follows its view model and keeps the open conversation selected.

    Ctrl selects several; the open one is included only once it was selected explicitly.

    Signals:
        conversation_chosen: the ids of a conversation and, for a search match, of the message.
        export_requested: the ids of conversations to write to files.
    """

    conversation_chosen = Signal(str, str)
    export_requested = Signal(list)

    def __init__(self, conversations: "ConversationListViewModel") -> None:
        super().__init__()
        self.conversations = conversations
        self._open_id = ""
        self._is_users_choice = False
        self._means_open = False
        self._marks_for_menu = False
        self._chosen_before: list[str] = []
        self._deleted_place: int | None = None
        named(self, "sidebarList", self.tr("Conversations"))
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
        if is_another:
            self.viewport().update()  # the delegate paints the open row in bold

    def chosen_ids(self) -> list[str]:
        """The ids of the selected conversations, from top to bottom, without duplicates."""
        rows = [self._row(index) for index in sorted(self.selectedIndexes(), key=QModelIndex.row)]
        return list(dict.fromkeys(row.conversation_id for row in rows if row))

    def selectionCommand(
        self, index: AnyIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """How a click or a key changes the selection, not counting the open conversation's mark."""
        command = super().selectionCommand(index, event)
        if event is None or command == _Flag.NoUpdate:
            return command
        self._is_users_choice = True
        self._deleted_place = None
        is_several = bool(command & _Flag.Toggle)
        if is_several and (self._means_open or self.chosen_ids() != [self._open_id]):
            return command
        row = self._row(index)
        self._means_open = is_several and row is not None and row.conversation_id == self._open_id
        return _Flag.ClearAndSelect if is_several else command

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A right click opens a menu, and one below the last row does nothing: neither selects.
        is_right = event.button() == Qt.MouseButton.RightButton
        if not is_right and self.indexAt(event.position().toPoint()).isValid():
            super().mousePressEvent(event)

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
        kept = [self.conversations.list.index_of(id_) for id_ in self._chosen_before]
        for index in kept:
            if index.isValid():
                self.selectionModel().setCurrentIndex(index, _Flag.Select)
        place, self._deleted_place = self._deleted_place, None
        if not self.selectedIndexes() and not self._choose_near(place):
            self._show_open()

    def _choose_near(self, place: int | None) -> bool:
        """Select the chat that took this place, or the one above it; false if there is none."""
        if place is None:
            return False
        rows = (*range(place, self.model().rowCount()), *reversed(range(place)))
        indexes = (self.model().index(row, 0) for row in rows)
        near = next((each for each in indexes if self._row(each)), None)
        if near is None:
            return False
        self._is_users_choice = True
        self.selectionModel().setCurrentIndex(near, _Flag.ClearAndSelect)
        return True

    def _show_open(self) -> None:
        self._is_users_choice = self._means_open = False
        index = self.conversations.list.index_of(self._open_id)
        # Explicit, because Qt would also apply modifiers that happen to be pressed.
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        else:
            self.clearSelection()

    def _at(self, index: AnyIndex) -> Row | None:
        row: Row | None = index.data(ROW_ROLE) if index.isValid() else None
        return row

    def _row(self, index: AnyIndex) -> Row | None:
        """The row if it is a conversation or a match in one."""
        row = self._at(index)
        return row if row and row.conversation_id else None

    def _open(self, index: QModelIndex) -> None:
        row = self._at(index)
        if row is None or row.kind == "section":
            return
        if row.kind == "folder":
            self.conversations.toggle_folder(row.folder_id)
        elif row.kind == "binned":  # which cannot be opened until it is restored
            self._marks_for_menu = True
            self._show_menu(index, self.visualRect(index).center())
        else:
            self.conversation_chosen.emit(row.conversation_id, row.message_id)

    def _delete(self, index: QModelIndex) -> None:
        row = self._at(index)
        ids = self.chosen_ids()
        if binned := self.conversations.binned(ids):
            self.erase([one.id for one in binned])
        elif ids:
            self._deleted_place = min(each.row() for each in self.selectedIndexes())
            self.conversations.delete(ids)
        elif row and row.is_own_folder:
            self.conversations.delete_folder(row.folder_id)

    def _on_menu_requested(self, place: QPoint) -> None:
        self._show_menu(self.indexAt(place), place)

    def _show_menu(self, index: QModelIndex, place: QPoint) -> None:
        row = self._at(index)
        menu = self._menu(row, index) if row else None
        if menu is None:
            return
        menu.aboutToHide.connect(self._on_menu_closed)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(place))

    def _menu(self, row: Row, index: QModelIndex) -> QMenu | None:
        if row.kind == "section" or row.folder_id == ARCHIVE:
            return None
        if row.kind == "binned" or row.folder_id == BIN:
            return BinMenu(self, self._ids_for_menu(index, row))
        if row.kind == "folder":
            return FolderMenu(self, row, index)
        return ConversationsMenu(self, row, index, self._ids_for_menu(index, row))

    def _ids_for_menu(self, index: QModelIndex, row: Row) -> list[str]:
        """The selected chats, if the menu's is among them, or that one, marked meanwhile."""
        if not row.conversation_id:
            return []
        if not self.selectionModel().isSelected(index):
            self.selectionModel().select(index, _Flag.ClearAndSelect)
            self._marks_for_menu = True
        return self.chosen_ids()

    def _on_menu_closed(self) -> None:
        """Highlight again what is shown: a menu opens no chat."""
        if self._marks_for_menu:
            self._marks_for_menu = False
            self._show_open()

    def erase(self, ids: list[str]) -> None:
        chats = self.conversations.binned(ids)
        if not chats:
            return
        ratings = sum(chat.ratings for chat in chats)
        goes = [self.tr("%n message(s)", "", sum(chat.messages for chat in chats))]
        goes += [self.tr("%n rating(s)", "", ratings)] if ratings else []
        text = self.tr(
            "This cannot be undone: {goes}. Existing backups keep it for up to a year; "
            "to erase it there, too, replace them in Settings → Privacy & security."
        ).format(goes=", ".join(goes))
        title = (
            self.tr("Erase “{title}”?").format(title=visible_text(chats[0].title))
            if len(chats) == 1
            else self.tr("Erase %n chat(s)?", "", len(chats))
        )
        if confirm(self, title, text, self.tr("Erase")):
            self.conversations.erase([chat.id for chat in chats])

    def make_folder(self, ids: list[str]) -> None:
        name = ask_name(self, self.tr("New folder"), self.tr("Name"), self.tr("Create"))
        if name:
            self.conversations.create_folder(name, ids)
