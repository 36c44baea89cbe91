"""What can be done with chosen conversations, and with a folder."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.look.icons import Tone, icon
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.sidebar.conversation_rows import Row

if TYPE_CHECKING:
    from app.viewmodels.sidebar.conversation_list import ConversationListViewModel


class FolderMenu(QMenu):
    """Signals:
    rename_requested: the folder's name is to be edited in place.
    """

    rename_requested = Signal()

    def __init__(
        self, row: Row, conversations: "ConversationListViewModel", parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("folderMenu")
        _add(self, "pencil", self.tr("Rename"), self.rename_requested.emit, keys="F2")
        _add(
            self,
            "trash-2",
            self.tr("Delete the folder, keep its chats"),
            lambda: conversations.delete_folder(row.folder_id),
            tone="danger",
        )


class BinMenu(QMenu):
    """For the bin itself, or for chats in it.

    Signals:
        erase_requested: these ids are to be erased, after asking.
    """

    erase_requested = Signal(list)

    def __init__(
        self, ids: Sequence[str], conversations: "ConversationListViewModel", parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("binMenu")
        chosen = list(ids)
        if chosen:
            _add(self, "undo-2", self.tr("Restore"), lambda: conversations.restore(chosen))
        erase = self.tr("Erase now…") if chosen else self.tr("Empty the bin…")
        every = chosen or conversations.binned_ids
        _add(self, "trash-2", erase, lambda: self.erase_requested.emit(every), tone="danger")


class ConversationsMenu(QMenu):
    """For one conversation or all selected ones.

    Signals:
        rename_requested: the title should be edited in place.
        export_requested: the ids of conversations to write to files.
        folder_requested: a new folder for these ids is requested.
    """

    rename_requested = Signal()
    export_requested = Signal(list)
    folder_requested = Signal(list)

    def __init__(
        self,
        row: Row,
        ids: Sequence[str],
        conversations: "ConversationListViewModel",
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("conversationMenu")
        self._row = row
        self._ids = list(ids)
        self._conversations = conversations
        self._fill()

    def _fill(self) -> None:
        row, ids, list_ = self._row, self._ids, self._conversations
        rename = _add(self, "pencil", self.tr("Rename"), self.rename_requested.emit, keys="F2")
        rename.setEnabled(row.kind == "conversation" and len(ids) == 1)
        pin = self.tr("Unpin") if row.is_pinned else self.tr("Pin")
        _add(
            self,
            "pin-off" if row.is_pinned else "pin",
            pin,
            lambda: list_.pin(ids, not row.is_pinned),
        )
        self._add_folders()
        archive = self.tr("Unarchive") if row.is_archived else self.tr("Archive")
        _add(
            self,
            "archive-restore" if row.is_archived else "archive",
            archive,
            lambda: list_.archive(ids, not row.is_archived),
        )
        export = (
            self.tr("Export…") if len(ids) == 1 else self.tr("Export %n chat(s)…", "", len(ids))
        )
        _add(self, "download", export, lambda: self.export_requested.emit(ids))
        self.addSeparator()
        delete = self.tr("Delete") if len(ids) == 1 else self.tr("Delete %n chat(s)", "", len(ids))
        _add(self, "trash-2", delete, lambda: list_.delete(ids), tone="danger", keys="Del")

    def _add_folders(self) -> None:
        ids, list_ = self._ids, self._conversations
        menu = self.addMenu(icon("folder-input"), self.tr("Move to folder"))
        for folder in list_.folders:
            name = visible_text(folder.name).replace("&", "&&")
            move = _add(menu, "folder", name, lambda f=folder.id: list_.move(ids, f))  # type: ignore[misc]
            move.setEnabled(folder.id != self._row.folder_id or len(ids) > 1)
        if list_.folders:
            menu.addSeparator()
        _add(menu, "folder-plus", self.tr("New folder…"), lambda: self.folder_requested.emit(ids))
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
    action = menu.addAction(icon(icon_name, tone), f"{text}\t{keys}" if keys else text)
    action.triggered.connect(lambda _checked: do())
    return action
