"""The grid that shows a typed table wherever there is one: sorted, filtered, copied, saved."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.core.tables import Table, TableCell
from app.gui.controls.buttons import allow, icon_button
from app.gui.controls.labels import label, named
from app.gui.controls.search_field import SearchField
from app.gui.controls.table_view import TableView
from app.gui.dialogs.simple_dialogs import ask_target, file_name
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.theme import LOOK_CHANGES, look, scaled
from app.services.documents.table_export import as_markdown, as_tsv, save_tables
from app.viewmodels.library.table_grid import CELL_ROLE, TableGridModel
from app.viewmodels.quantities import integer
from app.viewmodels.tasks.runner import TaskRunner, Throttle

_FILTER_AFTER_MS = 150
_MANY = 8
"""With fewer rows, nothing has to be looked for."""

_FILTER_WIDTH = 320


class TableGrid(QWidget):
    """A table with a filter, and buttons to copy and save it.

    Args:
        runner: sorts, filters and saves large tables on other threads.
        finds: the name of the filter of a list, which has a row for each thing to open.
        has_actions: a list can be copied and saved, too, as every table can.

    Signals:
        cell_opened: the number of a row of the table and of its column, -1 for that of the labels.
    """

    cell_opened = Signal(int, int)

    def __init__(self, runner: TaskRunner, finds: str = "", *, has_actions: bool = False) -> None:
        super().__init__()
        self.setObjectName("tableGrid")
        self._runner = runner
        self._look = look()
        self._fit_soon = Throttle(0, self._fit, self)
        self._most_rows: int | None = None
        self.model = TableGridModel(runner, self)
        self.view = TableView(self.model)
        self.view.copy_requested.connect(self._copy)
        self.view.cell_opened.connect(self.cell_opened)
        self._filter_soon = Throttle(_FILTER_AFTER_MS, self._filter, self)
        self.words = named(SearchField(finds or self.tr("Filter rows")), "tableWords")
        self.words.setMaximumWidth(scaled(_FILTER_WIDTH))
        self.words.textChanged.connect(lambda _text: self._filter_soon.request())
        self.words.returnPressed.connect(self._filter_soon.flush)
        self._count = label("", "muted", wraps=False, name="tableCount")
        self._copies = icon_button("copy", self.tr("Copy"), "Ctrl+C", name="copyTable")
        self._copies.clicked.connect(lambda: self._copy(False))
        self._marks = icon_button("list", self.tr("Copy as Markdown"), name="copyTableMarkdown")
        self._marks.clicked.connect(lambda: self._copy(True))
        self.saves = icon_button("download", self.tr("Save the whole table…"), name="saveTable")
        self.saves.clicked.connect(self._on_save_clicked)
        self.bar = QWidget()
        row = hbox((self.words, 1), 4, self._count, parent=self.bar, spacing=4, margins=0)
        row.addStretch(0)
        for action in (self._copies, self._marks, self.saves):
            row.addWidget(action)
        if finds and not has_actions:
            self.view.hides_columns = True
            for part in (self._count, self._copies, self._marks, self.saves):
                part.hide()
        vbox(self.bar, (self.view, 1), parent=self, spacing=8, margins=0)
        self.model.modelReset.connect(self._show_count)

    def show_table(self, table: Table, used: Sequence[tuple[int, int]] = ()) -> None:
        """`used` are the rows and columns of cells to mark; the first one is scrolled to."""
        self.words.clear()
        self._filter_soon.cancel()
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.model.show_table(table, used)
        self.view.setAccessibleName(table.title or self.tr("Table"))
        self.words.setVisible(len(table.rows) > _MANY)
        self.view.fit_columns()
        for row, column in used[:1]:
            self._go_to(row, column, QItemSelectionModel.SelectionFlag.NoUpdate)

    def update_table(self, table: Table, used: Sequence[tuple[int, int]] = ()) -> None:
        """Show the same table with more in it: what is chosen, sorted and filtered stays."""
        index, place = self.view.currentIndex(), self.view.verticalScrollBar().value()
        row = self.model.shown[index.row()].row if index.isValid() else None
        if not self.model.table.rows:
            self.show_table(table, used)
            return
        self.model.update_table(table, used)
        self.words.setVisible(len(table.rows) > _MANY)
        if row is not None:
            shown = next((n for n, each in enumerate(self.model.shown) if each.row == row), None)
            if shown is not None:
                self.view.setCurrentIndex(self.model.index(shown, index.column()))
        self.view.verticalScrollBar().setValue(place)

    def allow_saving(self, is_whole: bool) -> None:
        """Only a whole table can be saved as one."""
        allow(self.saves, is_whole, self.tr("Only a part of this table is shown."))

    def fit_rows(self, most: int) -> None:
        """Be as high as the rows need, or as so many of them, which then scroll."""
        self._most_rows = most
        self.view.setFixedHeight(self.view.content_height(most))

    def changeEvent(self, event: QEvent) -> None:
        # Sizes are those of the text; Qt also reports a change when the widget is inserted.
        if event.type() in LOOK_CHANGES and self._look != look():
            self._look = look()
            self._fit_soon.request()
        super().changeEvent(event)

    def _fit(self) -> None:
        """Once the change of the look has reached the cells, too."""
        self.view.fit_columns()
        if self._most_rows is not None:
            self.fit_rows(self._most_rows)

    def select(self, row: int, column: int) -> None:
        """Select a cell of the table, and scroll to it."""
        self._go_to(row, column, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _go_to(self, row: int, column: int, flag: QItemSelectionModel.SelectionFlag) -> None:
        shown = next((n for n, each in enumerate(self.model.shown) if each == (row, None)), None)
        if shown is not None:
            index = self.model.index(shown, column + 1)
            self.view.selectionModel().setCurrentIndex(index, flag)
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _filter(self) -> None:
        self.model.show_only(self.words.text())

    def _show_count(self) -> None:
        found, every = self.model.found, len(self.model.table.rows)
        text = self.tr("%n row(s)", "", every)
        if found < every:
            text = self.tr("{found} of {rows}").format(found=integer(found), rows=text)
        self._count.setText(text)

    def _copy(self, as_marks: bool) -> None:
        """Copy the selection or else all that is shown, with its heads; a single cell by itself."""
        chosen = self.view.selectionModel().selectedIndexes()
        cell: TableCell | None = chosen[0].data(CELL_ROLE) if len(chosen) == 1 else None
        if cell and not as_marks:
            QGuiApplication.clipboard().setText(cell.text)
            return
        rows = sorted({each.row() for each in chosen}) or range(self.model.rowCount())
        columns = sorted({each.column() for each in chosen}) or range(self.model.columnCount())
        part = self.model.part(rows, columns)
        QGuiApplication.clipboard().setText(as_markdown(part) if as_marks else as_tsv(part))

    def _on_save_clicked(self) -> None:
        table = self.model.table
        kinds = (self.tr("Excel workbook (*.xlsx)"), self.tr("CSV (*.csv)"))
        suggested = f"{file_name(table.title, self.tr('Table'))}.xlsx"
        if path := ask_target(self, self.tr("Save the table"), suggested, *kinds):
            self._runner.run(lambda _token: save_tables([table], path))
