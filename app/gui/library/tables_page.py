"""The tables of a collection: a list with search, and a table whose cells open their pages."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.core.documents import Citation
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import button, icon_button
from app.gui.controls.labels import ElidedLabel, label, named
from app.gui.controls.panes import EmptyState, ErrorCard
from app.gui.controls.table_grid import TableGrid
from app.gui.layouts.boxes import hbox, holding, stacked, vbox
from app.viewmodels.library.tables import TablesViewModel, list_of, place_of, title_of
from app.viewmodels.quantities import integer


class TablesPage(QWidget):
    """The list, or the table that was chosen there.

    Args:
        open_citation: called with the Citation of a cell to show its page.
    """

    def __init__(
        self, tables: TablesViewModel, open_citation: Callable[[Citation], object]
    ) -> None:
        super().__init__()
        self._tables, self._open_citation = tables, open_citation
        self._list = named(TableGrid(tables.runner, self.tr("Find a table")), "tablesList")
        self._list.view.setAccessibleName(self.tr("Tables"))
        # Titles of statements begin alike and differ at their ends.
        self._list.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.cell_opened.connect(lambda row, _: tables.open(tables.summaries[row]))
        self._waiting = EmptyState("list", self.tr("Looking for tables…"), "")
        self._none = EmptyState(
            "list",
            self.tr("No tables"),
            self.tr(
                "Tables of PDF files, documents, web pages and sheets appear here once they are "
                "read."
            ),
        )
        self._stack = stacked(self._waiting, self._none, self._list, self._opened_table())
        vbox(self._stack, parent=self, margins=0)
        tables.listed.connect(self._show_list)
        tables.opened_changed.connect(self._show_opened)
        self._show_list()

    def _opened_table(self) -> QWidget:
        back = button(self.tr("All tables"), "ghost", icon_name="arrow-left", name="allTables")
        back.clicked.connect(self._on_back_clicked)
        self._title = ElidedLabel(
            kind="heading", gap=Qt.TextElideMode.ElideMiddle, name="tableTitle"
        )
        self._place = ElidedLabel(kind="muted")
        self._part = label("", "warning", name="tableIsPart")
        self._error = ErrorCard()
        self._grid = TableGrid(self._tables.runner)
        self._grid.cell_opened.connect(self._on_cell_opened)
        shows = icon_button("file-search", self.tr("Show on the page"), "Return", name="showCell")
        shows.clicked.connect(self._grid.view.open_current)
        names = vbox(self._title, self._place, spacing=2, margins=0)
        row = hbox((back, 0, Qt.AlignmentFlag.AlignTop), (names, 1), spacing=8)
        row.addWidget(shows, 0, Qt.AlignmentFlag.AlignTop)
        column = vbox(row, self._part, self._error, (self._grid, 1), spacing=10, margins=0)
        self._table = holding(column)
        return self._table

    def _show_list(self) -> None:
        if self._tables.summaries:
            self._list.show_table(list_of(self._tables.summaries))
        self._show_page()

    def _show_opened(self) -> None:
        opened, table = self._tables.opened, self._tables.table
        self._error.show_error(self._tables.error)
        if opened:
            self._title.setText(visible_text(title_of(opened)) or self.tr("Untitled"))
            self._place.setText(visible_text(place_of(opened)))
        self._part.setVisible(self._tables.is_part)
        if opened and table:
            text = self.tr("The first {shown} of {rows} rows. Open the file to see all of them.")
            self._part.setText(
                text.format(shown=integer(len(table.rows)), rows=integer(opened.rows))
            )
            self._grid.allow_saving(not self._tables.is_part)
            self._grid.show_table(table)
            self._grid.view.setFocus()
        self._grid.setVisible(table is not None)
        self._show_page()

    def _show_page(self) -> None:
        if self._tables.opened:
            self._stack.setCurrentWidget(self._table)
        elif self._tables.summaries:
            self._stack.setCurrentWidget(self._list)
        else:
            self._stack.setCurrentWidget(self._none if self._tables.is_loaded else self._waiting)

    def _on_back_clicked(self) -> None:
        self._tables.close()
        self._list.view.setFocus()

    def _on_cell_opened(self, row: int, column: int) -> None:
        if citation := self._tables.citation(row, column):
            self._open_citation(citation)
