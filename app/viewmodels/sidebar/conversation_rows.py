"""The lines of the side bar and how conversations are grouped into them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import ceil
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.core.local_time import local_time
from app.core.messages import BinnedChat, ConversationSummary, Folder, TextMatch
from app.store.search.analysis import folded
from app.viewmodels.quantities import days_text, own_digits
from app.viewmodels.translated import translate

RowKind = Literal["section", "folder", "conversation", "match", "binned"]
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
ARCHIVE = "archive"
BIN = "bin"
"""The ids of the rows that open the archive and the bin, used in place of a folder's."""

_RECENT = 8
"""For how many days a chat is listed above the folders."""

_MOST_TITLES = 50

_DAY_S = 24 * 3600

CONVERSATIONS_MIME = "application/x-inglenook-conversations"
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """A row of the side bar. `spans` mark the found words in `snippet`.

    `folder_id` is the folder itself, or the one that a conversation is in; `count` is the number of
    conversations in a folder; `is_inside`: shown below a folder's row; `note` is shown after
    the title.
    """

    kind: RowKind
    title: str
    conversation_id: str = ""
    message_id: str = ""
    snippet: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    is_pinned: bool = False
    is_running: bool = False
    is_archived: bool = False
    folder_id: str = ""
    is_open: bool = False
    is_inside: bool = False
    count: int = 0
    note: str = ""

    @property
    def is_own_folder(self) -> bool:
        """Whether this is a folder that the user made, which chats can be moved into."""
        return self.kind == "folder" and self.folder_id not in (ARCHIVE, BIN)


class ConversationListModel(QAbstractListModel):
    """Rows for a list view; ROW_ROLE gives the Row.

    Signals:
        renamed: a row got another title; carries the Row and the title.
        dropped: conversations, given by id, were dropped onto a Row, or None for between rows.
    """

    renamed = Signal(object, str)
    dropped = Signal(list, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            more = row.snippet or row.note
            return f"{row.title}: {more}" if more else row.title
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row = self.rows[index.row()]
        title = str(value).strip()
        if title and title != row.title:
            self.renamed.emit(row, title)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        row = self.rows[index.row()]
        if row.kind == "section":
            return flag.ItemIsDropEnabled
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable
        if row.kind == "conversation":
            flags |= flag.ItemIsEditable | flag.ItemIsDragEnabled
        elif row.kind == "folder":
            flags |= flag.ItemIsDropEnabled
            flags |= flag.ItemIsEditable if row.is_own_folder else flag.NoItemFlags
        return flags

    def mimeTypes(self) -> list[str]:
        return [CONVERSATIONS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        ids = [self.rows[index.row()].conversation_id for index in indexes]
        data = QMimeData()
        data.setData(CONVERSATIONS_MIME, " ".join(id_ for id_ in ids if id_).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: _Index
    ) -> bool:
        ids = bytes(data.data(CONVERSATIONS_MIME).data()).decode().split()
        if ids:
            self.dropped.emit(ids, self.rows[parent.row()] if parent.isValid() else None)
        # False: the rows are rebuilt from the store, so Qt must not remove the old ones itself.
        return False

    def set_rows(self, rows: Sequence[Row]) -> None:
        if tuple(rows) != self.rows:
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()

    def index_of(self, conversation_id: str) -> QModelIndex:
        """The row of a conversation; invalid if it is not listed."""
        ids = [row.conversation_id for row in self.rows]  # "" for headings and folders
        number = ids.index(conversation_id) if conversation_id and conversation_id in ids else None
        return QModelIndex() if number is None else self.index(number)


def grouped(
    summaries: Sequence[ConversationSummary],
    folders: Sequence[Folder],
    open_folders: frozenset[str],
    running: frozenset[str],
    binned: Sequence[BinnedChat] = (),
) -> list[Row]:
    """Pinned and recent conversations, the folders, older ones by month, the archive, the bin.

    Folders come before older conversations, so that they stay within reach.
    """
    kept = [one for one in summaries if not one.is_archived]
    loose = [one for one in kept if one.is_pinned or one.folder_id is None]
    today = local_time().date()
    since = datetime.combine(today - timedelta(_RECENT - 1), time.min).timestamp()
    is_recent = {one.id: one.is_pinned or one.updated >= since for one in loose}
    rows = _by_age([one for one in loose if is_recent[one.id]], running, today)
    if folders:
        rows.append(Row("section", translate("Sidebar", "Folders")))
    for folder in folders:
        inside = [one for one in kept if one.folder_id == folder.id]
        rows += _folder_rows(folder.id, folder.name, inside, open_folders, running)
    rows += _by_age([one for one in loose if not is_recent[one.id]], running, today)
    archived = [one for one in summaries if one.is_archived]
    if archived:
        title = translate("Sidebar", "Archive")
        rows += _folder_rows(ARCHIVE, title, archived, open_folders, running)
    return rows + _bin_rows(binned, is_open=BIN in open_folders)


def found(
    query: str,
    summaries: Sequence[ConversationSummary],
    matches: Sequence[TextMatch],
    running: frozenset[str],
) -> list[Row]:
    """Conversations whose titles contain every word of `query`, then matching messages.

    A conversation with a matching message is not listed again for its title. Accents do not count,
    as in messages.
    """
    words = folded(query).split()
    known = {match.conversation_id for match in matches}
    named = [
        one
        for one in summaries
        if one.id not in known and all(word in folded(one.title) for word in words)
    ]
    newest_first = sorted(named, key=lambda one: -one.updated)[:_MOST_TITLES]
    rows = [_row(one, running, is_inside=False) for one in newest_first]
    return [*rows, *map(_match_row, matches)]


def _match_row(match: TextMatch) -> Row:
    return Row(
        "match",
        match.title,
        conversation_id=match.conversation_id,
        message_id=match.message_id,
        snippet=match.snippet,
        spans=match.spans,
    )


def _by_age(
    summaries: Sequence[ConversationSummary], running: frozenset[str], today: date
) -> list[Row]:
    rows: list[Row] = []
    section = ""
    for one in sorted(summaries, key=lambda one: (not one.is_pinned, -one.updated)):
        name = translate("Sidebar", "Pinned") if one.is_pinned else _age(one.updated, today)
        if name != section:
            section = name
            rows.append(Row("section", name))
        rows.append(_row(one, running, is_inside=False))
    return rows


def _folder_rows(
    folder_id: str,
    title: str,
    inside: Sequence[ConversationSummary],
    open_folders: frozenset[str],
    running: frozenset[str],
) -> list[Row]:
    is_open = folder_id in open_folders
    head = Row("folder", title, folder_id=folder_id, is_open=is_open, count=len(inside))
    newest_first = sorted(inside, key=lambda one: -one.updated)
    return [head, *(_row(one, running, is_inside=True) for one in newest_first if is_open)]


def _bin_rows(binned: Sequence[BinnedChat], *, is_open: bool) -> list[Row]:
    if not binned:
        return []
    title = translate("Sidebar", "Bin")
    head = Row("folder", title, folder_id=BIN, is_open=is_open, count=len(binned))
    return [head, *(_binned_row(one) for one in binned if is_open)]


def _binned_row(one: BinnedChat) -> Row:
    days = max(ceil((one.erased - local_time().timestamp()) / _DAY_S), 0)
    return Row(
        "binned",
        one.title or translate("Sidebar", "Untitled"),
        conversation_id=one.id,
        is_inside=True,
        note=days_text(days),
    )


def _row(one: ConversationSummary, running: frozenset[str], *, is_inside: bool) -> Row:
    return Row(
        "conversation",
        one.title or translate("Sidebar", "Untitled"),
        conversation_id=one.id,
        is_pinned=one.is_pinned,
        is_running=one.id in running,
        is_archived=one.is_archived,
        folder_id=one.folder_id or "",
        is_inside=is_inside,
    )


def _age(updated: float, today: date) -> str:
    if updated <= 0:  # an imported chat without a date
        return translate("Sidebar", "Undated")
    day = local_time(updated).date()
    age = (today - day).days
    if age <= 0:
        return translate("Sidebar", "Today")
    if age == 1:
        return translate("Sidebar", "Yesterday")
    if age < _RECENT:
        return own_digits(translate("Sidebar", "Previous 7 days"))
    month = QLocale().standaloneMonthName(day.month)
    return month if day.year == today.year else f"{month} {own_digits(str(day.year))}"
