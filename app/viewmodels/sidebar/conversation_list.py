"""The side bar's list: conversations in their places, their titles, what a search found."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.cancellation import CancelToken
from app.core.messages import BinnedChat, ConversationSummary, Folder, TextMatch
from app.viewmodels.chat.answer import AnswerRun, AnswerRuns
from app.viewmodels.sidebar.conversation_rows import (
    ARCHIVE,
    BIN,
    ConversationListModel,
    Row,
    found,
    grouped,
)
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner, Throttle
from app.viewmodels.tasks.stored_state import StoredState

if TYPE_CHECKING:
    from app.services.chats.chat import ChatService
    from app.services.chats.chat_list import ChatListService
    from app.services.chats.titles import TitleService

UNDO_MS = 20_000
_SEARCH_MS = 40
_IDLE_MS = 1500


class ConversationListViewModel(QObject):
    """The list, its search, and the actions on conversations and folders.

    Signals:
        deleted: conversations were moved to the bin; carries their number and the title of the
            first.
        undo_ended: they were restored, or the offer to do so ends.
        undone: conversations with these ids are back.
        leaving: the conversation with this id is about to be moved to the bin.
        moved: conversations were moved to the bin or restored, with their ratings.
        rows_changed: the rows were rebuilt.
    """

    deleted = Signal(int, str)
    undo_ended = Signal()
    undone = Signal(tuple)
    leaving = Signal(str)
    moved = Signal()
    rows_changed = Signal()

    def __init__(
        self,
        chat: "ChatService",
        chat_list: "ChatListService",
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._chat = chat
        self._chat_list = chat_list
        self._runner = runner
        self._kept = StoredState(
            runner,
            lambda: (chat.conversations(), chat_list.folders(), chat_list.binned()),
            self._on_read,
        )
        self._summaries: tuple[ConversationSummary, ...] = ()
        self._matches: tuple[TextMatch, ...] = ()
        self._binned: tuple[BinnedChat, ...] = ()
        self._deleted: tuple[str, ...] = ()
        self._running: frozenset[str] = frozenset()
        self._open_folders: frozenset[str] = frozenset()
        self._searching = NO_TASK
        self._search_soon = Throttle(_SEARCH_MS, self._search, self)
        self._end_undo_later = Throttle(UNDO_MS, self.undo_ended.emit, self)
        self.folders: tuple[Folder, ...] = ()
        self.query = ""
        self.is_loaded = False
        self.list = ConversationListModel(self)
        self.list.renamed.connect(self._on_renamed)
        self.list.dropped.connect(self._on_dropped)

    def refresh(self) -> None:
        self._kept.refresh()

    def set_running(self, conversation_ids: Iterable[str]) -> None:
        self._running = frozenset(conversation_ids)
        self._show()

    def search(self, query: str) -> None:
        """Show the matches for `query` while it is typed; "" shows all conversations."""
        self.query = query.strip()
        if self.query:
            self._search_soon.request()
        else:
            self._search_soon.cancel()
            self._matches = ()
            self._show()

    def title(self, conversation_id: str) -> str:
        """The title of a conversation, "" if unknown."""
        found = self._find(conversation_id)
        return found.title if found else ""

    def rename(self, conversation_id: str, title: str) -> None:
        if title := title.strip():
            self._change([conversation_id], title=title)
            self._do(lambda: self._chat.rename(conversation_id, title))

    def pin(self, ids: Sequence[str], is_pinned: bool) -> None:
        self._change(ids, is_pinned=is_pinned)
        self._do(*(partial(self._chat.pin, id_, is_pinned) for id_ in ids))

    def archive(self, ids: Sequence[str], is_archived: bool) -> None:
        """Archive conversations or bring them back; nothing is deleted."""
        self._change(ids, is_archived=is_archived)
        self._do(*(partial(self._chat_list.archive, id_, is_archived) for id_ in ids))

    def move(self, ids: Sequence[str], folder_id: str | None) -> None:
        """Move conversations into a folder; None means no folder."""
        self._change(ids, folder_id=folder_id, is_archived=False)
        for id_ in ids:
            self._do(
                partial(self._chat_list.archive, id_, False),
                partial(self._chat_list.move, id_, folder_id),
            )

    def create_folder(self, name: str, ids: Sequence[str] = ()) -> None:
        def create() -> Folder:
            folder = self._chat_list.create_folder(name)
            for id_ in ids:
                self._chat_list.move(id_, folder.id)
            return folder

        self._kept.change(create, self._on_folder_created)

    def delete_folder(self, folder_id: str) -> None:
        """Delete a folder; its conversations stay."""
        self.folders = tuple(one for one in self.folders if one.id != folder_id)
        inside = [one.id for one in self._summaries if one.folder_id == folder_id]
        self._change(inside, folder_id=None)
        self._do(lambda: self._chat_list.delete_folder(folder_id))

    def bin_folder(self, folder_id: str) -> None:
        """Delete a folder, and move its conversations into the bin."""
        for one in self._summaries:
            if one.folder_id == folder_id:
                self.leaving.emit(one.id)
        self._summaries = tuple(one for one in self._summaries if one.folder_id != folder_id)
        self.folders = tuple(one for one in self.folders if one.id != folder_id)
        self._show()
        self._do(lambda: self._chat_list.bin_folder(folder_id), then=self.moved.emit)

    def toggle_folder(self, folder_id: str) -> None:
        self._open_folders ^= {folder_id}
        self._show()

    def delete(self, ids: Sequence[str]) -> None:
        """Move conversations to the bin."""
        known = [id_ for id_ in ids if self._find(id_)]
        if not known:
            return
        title = self.title(known[0])
        for id_ in known:
            self.leaving.emit(id_)
        self._summaries = tuple(one for one in self._summaries if one.id not in known)
        self._matches = tuple(one for one in self._matches if one.conversation_id not in known)
        self._deleted = tuple(known)
        self._do(lambda: self._chat_list.bin_all(known), then=self.moved.emit)
        self._show()
        self.deleted.emit(len(known), title)
        self._end_undo_later.cancel()
        self._end_undo_later.request()

    def undo_delete(self) -> None:
        deleted, self._deleted = self._deleted, ()
        self._restore(deleted, lambda: self.undone.emit(deleted))
        self._end_undo_later.cancel()
        self.undo_ended.emit()

    @property
    def binned_ids(self) -> list[str]:
        return [one.id for one in self._binned]

    def binned(self, ids: Sequence[str]) -> tuple[BinnedChat, ...]:
        return tuple(one for one in self._binned if one.id in ids)

    def restore(self, ids: Sequence[str]) -> None:
        """Bring conversations back from the bin."""
        self._restore(ids, lambda: None)

    def erase(self, ids: Sequence[str]) -> None:
        """Erase conversations in the bin with their ratings."""
        self._leave_bin(ids)
        self._do(lambda: self._chat_list.erase(*ids))

    def _restore(self, ids: Sequence[str], on_restored: Callable[[], None]) -> None:
        def then() -> None:
            on_restored()
            self.moved.emit()

        self._leave_bin(ids)
        self._do(lambda: self._chat_list.restore(*ids), then=then)

    def _leave_bin(self, ids: Sequence[str]) -> None:
        self._binned = tuple(one for one in self._binned if one.id not in ids)
        if set(ids) & set(self._deleted):
            self._deleted = ()
            self.undo_ended.emit()
        self._show()

    def _search(self) -> None:
        self._searching.abandon()
        query = self.query
        self._searching = self._runner.run(lambda _token: self._chat.search(query), self._on_found)

    def _on_found(self, matches: tuple[TextMatch, ...]) -> None:
        self._matches = matches
        self._show()

    def _on_read(
        self,
        result: tuple[tuple[ConversationSummary, ...], tuple[Folder, ...], tuple[BinnedChat, ...]],
    ) -> None:
        self._summaries, self.folders, self._binned = result
        self.is_loaded = True
        self._show()

    def _on_folder_created(self, folder: Folder) -> None:
        self._open_folders |= {folder.id}

    def _on_renamed(self, row: Row, title: str) -> None:
        if row.kind == "folder":
            self._do(lambda: self._chat_list.rename_folder(row.folder_id, title))
            self.folders = tuple(
                msgspec.structs.replace(one, name=title) if one.id == row.folder_id else one
                for one in self.folders
            )
            self._show()
        else:
            self.rename(row.conversation_id, title)

    def _on_dropped(self, ids: list[str], row: Row | None) -> None:
        if row and row.folder_id == BIN:
            self.delete(ids)
        elif row and row.folder_id == ARCHIVE:
            self.archive(ids, True)
        else:
            self.move(ids, row.folder_id if row and row.is_own_folder else None)

    def _do(self, *steps: Callable[[], object], then: Callable[[], None] = lambda: None) -> None:
        """Store the changes that are already shown, one after the other."""

        def work() -> None:
            for step in steps:
                step()

        self._kept.change(work, lambda _none: then())

    def _find(self, conversation_id: str) -> ConversationSummary | None:
        return next((one for one in self._summaries if one.id == conversation_id), None)

    def _change(self, ids: Sequence[str], **changes: Any) -> None:
        self._summaries = tuple(
            msgspec.structs.replace(one, **changes) if one.id in ids else one
            for one in self._summaries
        )
        self._show()

    def _show(self) -> None:
        if self.query:
            rows = found(self.query, self._summaries, self._matches, self._running)
        else:
            rows = grouped(
                self._summaries, self.folders, self._open_folders, self._running, self._binned
            )
        self.list.set_rows(rows)
        self.rows_changed.emit()


class TitlesViewModel(QObject):
    """Has the model title a chat after its first answer, when nothing else is going on.

    One chat at a time; a question of the user interrupts it, and the title is retried later.

    Signals:
        titled: a chat got its title.
    """

    titled = Signal()

    def __init__(
        self,
        titles: "TitleService",
        runs: AnswerRuns,
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._titles = titles
        self._runs = runs
        self._runner = runner
        self._waiting: list[str] = []
        self._task = NO_TASK
        self._when_idle = Throttle(_IDLE_MS, self._begin, self)
        runs.ended.connect(self._on_run_ended)
        runs.changed.connect(self._on_runs_changed)

    def _on_run_ended(self, run: AnswerRun) -> None:
        is_first = run.has_created and run.is_complete
        if is_first and run.conversation_id:
            self._waiting.append(run.conversation_id)
        self._on_runs_changed()

    def _on_runs_changed(self) -> None:
        if self._runs.all:
            self._when_idle.cancel()
            self._task.cancel()
        elif self._waiting and not self._task.is_running:
            self._when_idle.request()

    def _begin(self) -> None:
        conversation_id = self._waiting[0]

        def suggest(token: CancelToken) -> tuple[str, bool]:
            return self._titles.suggest(conversation_id, token), token.is_cancelled

        # Titles are a convenience: if this fails, the chat keeps its first line as its title.
        self._task = self._runner.run(
            suggest,
            self._on_suggested,
            on_failure=lambda _error: self._waiting.clear(),
            on_settled=self._on_runs_changed,
        )

    def _on_suggested(self, result: tuple[str, bool]) -> None:
        title, was_cancelled = result
        if not was_cancelled and self._waiting:
            self._waiting.pop(0)
        if title:
            self.titled.emit()
