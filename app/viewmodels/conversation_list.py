"""The side bar's rows: conversations by date, or what a search found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.core.messages import ConversationSummary, TextMatch
from app.viewmodels.task_runner import Task, TaskRunner
from app.viewmodels.throttle import Throttle

if TYPE_CHECKING:
    from app.services.chat import ChatService

RowKind = Literal["section", "conversation", "match"]
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
UNDO_MS = 8000
_SEARCH_MS = 120


@dataclass(frozen=True)
class Row:
    """A line of the side bar. `spans` mark the found words in `snippet`."""

    kind: RowKind
    title: str
    conversation_id: str = ""
    message_id: str = ""
    snippet: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    is_pinned: bool = False
    is_running: bool = False


class ConversationListModel(QAbstractListModel):
    """Rows for a list view; ROW_ROLE gives the Row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.title
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        is_section = index.isValid() and self.rows[index.row()].kind == "section"
        return Qt.ItemFlag.NoItemFlags if is_section else super().flags(index)

    def set_rows(self, rows: Sequence[Row]) -> None:
        if tuple(rows) != self.rows:
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()

    def index_of(self, conversation_id: str) -> QModelIndex:
        """The row of a conversation; invalid when it is not listed."""
        numbers = (n for n, row in enumerate(self.rows) if row.conversation_id == conversation_id)
        number = next(numbers, None)
        return QModelIndex() if number is None else self.index(number)


class ConversationListViewModel(QObject):
    """The list, its search, and what can be done to a conversation.

    Signals:
        deleted: a conversation left the list and can be brought back for a while, by its title.
        undo_ended: it was brought back, or it no longer can be.
        forgotten: the conversation with this id is gone for good, or about to be.
        rows_changed: the rows were made anew.
    """

    deleted = Signal(str)
    undo_ended = Signal()
    forgotten = Signal(str)
    rows_changed = Signal()

    def __init__(
        self, chat: "ChatService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._chat = chat
        self._runner = runner
        self._summaries: tuple[ConversationSummary, ...] = ()
        self._matches: tuple[TextMatch, ...] = ()
        self._deleted: ConversationSummary | None = None
        self._running: frozenset[str] = frozenset()
        self._searching: Task | None = None
        self._search_soon = Throttle(_SEARCH_MS, self._search, self)
        self._forget_later = Throttle(UNDO_MS, self._forget, self)
        self.query = ""
        self.is_loaded = False
        self.list = ConversationListModel(self)

    def refresh(self) -> None:
        """Read the conversations again."""
        self._runner.run(lambda _token: self._chat.conversations(), self._on_read)

    def set_running(self, conversation_ids: Iterable[str]) -> None:
        """In which conversations an answer is being made."""
        self._running = frozenset(conversation_ids)
        self._show()

    def search(self, query: str) -> None:
        """Show what is found for `query`, as it is typed; "" shows the conversations."""
        self.query = query.strip()
        if self.query:
            self._search_soon.request()
        else:
            self._search_soon.cancel()
            self._matches = ()
            self._show()

    def rename(self, conversation_id: str, title: str) -> None:
        if title.strip():
            self._change(conversation_id, title=title.strip())
            self._runner.run(lambda _token: self._chat.rename(conversation_id, title.strip()))

    def pin(self, conversation_id: str, is_pinned: bool) -> None:
        self._change(conversation_id, is_pinned=is_pinned)
        self._runner.run(lambda _token: self._chat.pin(conversation_id, is_pinned))

    def delete(self, conversation_id: str) -> None:
        """Take a conversation off the list; it is forgotten unless `undo` comes in time."""
        self.flush()
        self._deleted = self._find(conversation_id)
        if self._deleted:
            self._forget_later.request()
            self._show()
            self.forgotten.emit(conversation_id)
            self.deleted.emit(self._deleted.title)

    def undo_delete(self) -> None:
        self._forget_later.cancel()
        self._deleted = None
        self._show()
        self.undo_ended.emit()

    def flush(self) -> None:
        """Carry out a deletion that still waits for an undo."""
        self._forget_later.flush()

    def _forget(self) -> None:
        if self._deleted:
            conversation_id, self._deleted = self._deleted.id, None
            self._summaries = tuple(one for one in self._summaries if one.id != conversation_id)
            self._runner.run(lambda _token: self._chat.delete(conversation_id))
            self.undo_ended.emit()

    def _search(self) -> None:
        if self._searching:
            self._searching.abandon()
        query = self.query
        self._searching = self._runner.run(lambda _token: self._chat.search(query), self._on_found)

    def _on_found(self, matches: tuple[TextMatch, ...]) -> None:
        self._matches = matches
        self._show()

    def _on_read(self, summaries: tuple[ConversationSummary, ...]) -> None:
        self._summaries = summaries
        self.is_loaded = True
        self._show()

    def _find(self, conversation_id: str) -> ConversationSummary | None:
        return next((one for one in self._summaries if one.id == conversation_id), None)

    def _change(self, conversation_id: str, **changes: Any) -> None:
        self._summaries = tuple(
            msgspec.structs.replace(one, **changes) if one.id == conversation_id else one
            for one in self._summaries
        )
        self._show()

    def _show(self) -> None:
        gone = self._deleted.id if self._deleted else ""
        if self.query:
            rows = [_match_row(match) for match in self._matches if match.conversation_id != gone]
        else:
            kept = [one for one in self._summaries if one.id != gone]
            rows = self._grouped(kept)
        self.list.set_rows(rows)
        self.rows_changed.emit()

    def _grouped(self, summaries: Sequence[ConversationSummary]) -> list[Row]:
        today = datetime.now().astimezone().date()
        rows: list[Row] = []
        section = ""
        for one in sorted(summaries, key=lambda one: (not one.is_pinned, -one.updated)):
            name = self.tr("Pinned") if one.is_pinned else self._age(one.updated, today)
            if name != section:
                section = name
                rows.append(Row("section", name))
            rows.append(self._row(one))
        return rows

    def _row(self, one: ConversationSummary) -> Row:
        return Row(
            "conversation",
            one.title or self.tr("Untitled"),
            conversation_id=one.id,
            is_pinned=one.is_pinned,
            is_running=one.id in self._running,
        )

    def _age(self, updated: float, today: date) -> str:
        day = datetime.fromtimestamp(updated).astimezone().date()
        age = (today - day).days
        if age <= 0:
            return self.tr("Today")
        if age == 1:
            return self.tr("Yesterday")
        if age < 8:
            return self.tr("Previous 7 days")
        month = QLocale().standaloneMonthName(day.month)
        return month if day.year == today.year else f"{month} {day.year}"


def _match_row(match: TextMatch) -> Row:
    return Row(
        "match",
        match.title,
        conversation_id=match.conversation_id,
        message_id=match.message_id,
        snippet=match.snippet,
        spans=match.spans,
    )
