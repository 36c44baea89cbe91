"""The tables of a collection: a list of them, and the one that is opened."""

from collections.abc import Hashable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.documents import Citation
from app.core.tables import Table, TableCell, TableColumn, TableRow, TableSummary, plain_unit
from app.viewmodels.quantities import integer, page_name
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner
from app.viewmodels.translated import translate

if TYPE_CHECKING:
    from app.services.documents.document_library import LibraryService


class TablesViewModel(QObject):
    """Lists are read when they are looked at; one that is read again keeps the opened table.

    Signals:
        listed: `summaries` or `is_loaded` changed.
        opened_changed: `opened`, `table` or `error` changed.
    """

    listed = Signal()
    opened_changed = Signal()

    def __init__(self, library: "LibraryService", runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._listing = self._opening = NO_TASK
        self._version: Hashable = None
        self.runner = runner
        self.summaries: tuple[TableSummary, ...] = ()
        self.is_loaded = False
        self.opened: TableSummary | None = None
        self.table: Table | None = None
        self.error: Exception | None = None

    def clear(self) -> None:
        """Another collection is shown."""
        self._listing.abandon()
        self._version, self.summaries, self.is_loaded = None, (), False
        self.listed.emit()
        self.close()

    def read(self, collection_id: str, version: Hashable) -> None:
        """List the tables of a collection; its `version` changes with its documents."""
        if version == self._version:
            return
        self._version = version
        self._listing.abandon()
        self._listing = self.runner.run(
            lambda _token: self._library.table_summaries(collection_id), self._on_listed
        )

    def open(self, summary: TableSummary) -> None:
        self.close()
        self.opened = summary
        self._opening = self.runner.run(
            lambda _token: self._library.table(summary), self._on_read, on_failure=self._on_failed
        )
        self.opened_changed.emit()

    def close(self) -> None:
        self._opening.abandon()
        self.opened = self.table = self.error = None
        self.opened_changed.emit()

    @property
    def is_part(self) -> bool:
        """Whether the opened table is too large to be shown whole."""
        return bool(self.opened and self.table and len(self.table.rows) < self.opened.rows)

    def citation(self, row: int, column: int) -> Citation | None:
        """The place of a cell of the opened table; of the row's label, if `column` is negative."""
        if self.table is None or self.opened is None:
            return None
        opened = self.opened
        return cell_citation(opened.document_id, opened.path, self.table, row, column)

    def _on_listed(self, summaries: tuple[TableSummary, ...]) -> None:
        self.summaries, self.is_loaded = summaries, True
        self.listed.emit()

    def _on_read(self, table: Table) -> None:
        self.table = table
        self.opened_changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.error = error
        self.opened_changed.emit()


def cell_citation(
    document_id: str, path: str, table: Table, row: int, column: int
) -> Citation | None:
    """The place of a cell of a document's table; of the row's label, if `column` is negative."""
    cells = table.rows[row].cells
    label = table.rows[row].place if column < 0 else None
    place = label or cells[max(column, 0)] or next(filter(None, cells), None)
    if place is None:
        return None
    return Citation.of_place(document_id, path, place.page, place.char_start, place.char_end)


def list_of(summaries: Sequence[TableSummary]) -> Table:
    heads = (
        translate("Tables", "File"),
        translate("Tables", "Page"),
        translate("Tables", "Rows"),
        translate("Tables", "Columns"),
        translate("Tables", "Unit"),
    )
    untitled = translate("Tables", "Untitled")
    rows = (TableRow(title_of(each) or untitled, _cells(each)) for each in summaries)
    columns = tuple(TableColumn((head,)) for head in heads)
    return Table(1, "", "", columns, tuple(rows), translate("Tables", "Table"))


def _cells(summary: TableSummary) -> tuple[TableCell | None, ...]:
    numbers = (summary.page, summary.rows, summary.columns)
    return (
        TableCell(Path(summary.path).name, None, 1, 0, 0),
        *(TableCell(integer(number), Decimal(number), 1, 0, 0) for number in numbers),
        TableCell(plain_unit(summary.unit), None, 1, 0, 0) if summary.unit else None,
    )


def title_of(table: Table | TableSummary) -> str:
    """The title of a table without the unit in brackets, which is shown beside it."""
    return " ".join(table.title.replace(f"({table.unit})", "").split())


def caption_of(table: Table) -> str:
    """The title of a table, and the unit of its numbers."""
    return " · ".join(filter(None, (title_of(table), table.unit)))


def place_of(summary: TableSummary) -> str:
    """Where a table is, and the unit of its numbers."""
    where = f"{Path(summary.path).name}, {page_name(summary.path, summary.page)}"
    return " · ".join(filter(None, (where, plain_unit(summary.unit))))
