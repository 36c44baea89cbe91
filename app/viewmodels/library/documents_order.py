"""The documents that are shown of a collection, and in which order."""

from typing import Any, Literal

from PySide6.QtCore import (
    QCollator,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
)

from app.viewmodels.library.documents_table import (
    PAGES,
    SIZE,
    STATE,
    DocumentRow,
    DocumentsTableModel,
)

States = Literal["all", "failed", "partial", "in_progress", "ready"]

_FIRST = ("failed", "partial", "in_progress", "ready")
"""The order when sorted by state: what needs attention comes first."""


def group_of(row: DocumentRow) -> States:
    """The filter state that a row belongs to."""
    if row.state == "failed":
        return "failed"
    if row.state == "partial":
        return "partial"
    return "in_progress" if row.is_in_progress else "ready"


class DocumentsOrder(QSortFilterProxyModel):
    """Unsorted, it keeps the table's order: incoming files first, then by name."""

    def __init__(self, table: DocumentsTableModel, parent: QObject | None = None) -> None:
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

    def filterAcceptsRow(
        self, source_row: int, _source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        row = self.table.rows[source_row]
        path = row.path.casefold()
        return self._states in ("all", group_of(row)) and all(word in path for word in self._words)

    def lessThan(
        self,
        source_left: QModelIndex | QPersistentModelIndex,
        source_right: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        one, other = (self.table.rows[each.row()] for each in (source_left, source_right))
        mine, theirs = (_key(row, source_left.column()) for row in (one, other))
        if mine != theirs:
            return bool(mine < theirs)
        return self._names.compare(one.name, other.name) < 0


def _key(row: DocumentRow, column: int) -> Any:
    if column == STATE:
        return _FIRST.index(group_of(row))
    return {PAGES: row.pages, SIZE: row.size_bytes}.get(column, 0)
