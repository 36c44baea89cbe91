"""The documents of a collection as a Qt table, files still being indexed among them, sorted."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from app.core.documents import Document, distinct_names
from app.viewmodels.quantities import data_size, integer, language_name, percent
from app.viewmodels.translated import translate, translated

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
FILE, STATE, PAGES, SIZE, LANGUAGE = range(5)

Index = QModelIndex | QPersistentModelIndex
States = Literal["all", "failed", "partial", "in_progress", "ready"]
_FIRST = ("failed", "partial", "in_progress", "ready")
"""The order when sorted by state: what needs attention comes first."""


@dataclass(frozen=True)
class DocumentRow:
    """A stored document, or a file being indexed (`document` is None until it is stored).

    `state` is a document's IndexState, the stage of a file in progress, or "partial" for a document
    with damaged parts, which `error` describes; `fraction` is 0..1.
    """

    path: str
    state: str
    fraction: float = 0.0
    pages: int = 0
    size_bytes: int = 0
    error: str = ""
    document: Document | None = None

    @property
    def name(self) -> str:
        return Path(self.path).name

    @property
    def languages(self) -> tuple[str, ...]:
        return self.document.languages if self.document else ()

    @property
    def is_in_progress(self) -> bool:
        return self.state in {"waiting", "pending", "reading", "embedding", "indexing"}


def row_of(document: Document) -> DocumentRow:
    return DocumentRow(
        path=document.path,
        state="partial" if document.state == "ready" and document.error else document.state,
        pages=document.pages,
        size_bytes=document.size_bytes,
        error=translated(document.error),
        document=document,
    )


def state_text(row: DocumentRow) -> str:
    words = {
        "waiting": translate("DocumentsTable", "Waiting"),
        "pending": translate("DocumentsTable", "Waiting"),
        "reading": translate("DocumentsTable", "Reading"),
        "embedding": translate("DocumentsTable", "Indexing"),
        "indexing": translate("DocumentsTable", "Indexing"),
        "ready": translate("DocumentsTable", "Ready"),
        "skipped": translate("DocumentsTable", "Ready"),
        "partial": translate("DocumentsTable", "Partly read"),
        "failed": translate("DocumentsTable", "Failed"),
    }
    word = words[row.state]
    return f"{word} {percent(row.fraction)}" if row.state in {"reading", "embedding"} else word


class DocumentsTableModel(QAbstractTableModel):
    """Rows are `DocumentRow`s, available under ROW_ROLE; columns are FILE to LANGUAGE."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DocumentRow, ...] = ()
        self._names: dict[str, str] = {}

    @property
    def rows(self) -> tuple[DocumentRow, ...]:
        return self._rows

    def set_rows(self, rows: Sequence[DocumentRow]) -> None:
        """Replace the rows; if their number stays the same, so do selection and scroll position."""
        if [row.path for row in rows] == [row.path for row in self._rows]:
            self._rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, LANGUAGE))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self._names = distinct_names(row.path for row in rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else LANGUAGE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _heading(section)
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            is_name = index.column() == FILE
            return self._names[row.path] if is_name else _cell(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            # A tool tip would interpret markup in a file's name.
            return html.escape(row.error or row.path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}: {row.error}" if row.error else _cell(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        return None


def _heading(column: int) -> str:
    return (
        translate("DocumentsTable", "File"),
        translate("DocumentsTable", "State"),
        translate("DocumentsTable", "Pages"),
        translate("DocumentsTable", "Size"),
        translate("DocumentsTable", "Language"),
    )[column]


def _cell(row: DocumentRow, column: int) -> str:
    if column == FILE:
        return row.name
    if column == STATE:
        return state_text(row)
    if column == LANGUAGE:
        return ", ".join(map(language_name, row.languages))
    if column == PAGES:
        return integer(row.pages) if row.pages else ""
    return data_size(row.size_bytes) if row.size_bytes else ""


def _alignment(column: int) -> Qt.AlignmentFlag:
    is_number = column in (PAGES, SIZE)
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def group_of(row: DocumentRow) -> States:
    """The filter state that a row belongs to."""
    if row.state == "failed":
        return "failed"
    if row.state == "partial":
        return "partial"
    return "in_progress" if row.is_in_progress else "ready"


class DocumentsOrder(QSortFilterProxyModel):
    """The documents that are shown of a collection, and in which order.

    Unsorted, it keeps the table's order: incoming files first, then by name.
    """

    def __init__(self, table: DocumentsTableModel, parent: QObject) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._states: States = "all"
        self._names = QCollator()
        self._names.setNumericMode(True)
        self.setSourceModel(table)

    @property
    def table(self) -> DocumentsTableModel:
        model = self.sourceModel()
        assert isinstance(model, DocumentsTableModel)
        return model

    def show_only(self, words: str, states: States) -> None:
        """Show files in these states whose path contains all `words`, ignoring case."""
        self.beginFilterChange()
        self._words, self._states = tuple(words.casefold().split()), states
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, _source_parent: Index) -> bool:
        row = self.table.rows[source_row]
        path = row.path.casefold()
        return self._states in ("all", group_of(row)) and all(word in path for word in self._words)

    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        one, other = (self.table.rows[each.row()] for each in (source_left, source_right))
        mine, theirs = (_key(row, source_left.column()) for row in (one, other))
        if mine != theirs:
            return bool(mine < theirs)
        return self._names.compare(one.name, other.name) < 0


def _key(row: DocumentRow, column: int) -> Any:
    if column == STATE:
        return _FIRST.index(group_of(row))
    if column == LANGUAGE:
        return tuple(map(language_name, row.languages))
    return {PAGES: row.pages, SIZE: row.size_bytes}.get(column, 0)
