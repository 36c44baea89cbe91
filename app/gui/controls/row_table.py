"""A table of facts: whole rows are selected; text is aligned to the start, numbers to the end."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.gui.look.scale import scaled

_LEAST_WIDTH = 60


class RowTable(QTableWidget):
    """Columns fit their contents; the first one takes the remaining width.

    Args:
        heads: the column headers.
        first_number: the first column with numbers; all later ones also have numbers.
    """

    def __init__(self, heads: Sequence[str], first_number: int) -> None:
        super().__init__(0, len(heads))
        self._first_number = first_number
        for column, head in enumerate(heads):
            self.setHorizontalHeaderItem(column, self._item(column, head))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(scaled(_LEAST_WIDTH))
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def put(self, row: int, column: int, text: str) -> None:
        """Show `text`, with a tooltip for narrow columns."""
        item = self._item(column, text)
        item.setToolTip(text)
        self.setItem(row, column, item)

    def selected(self) -> list[int]:
        """The selected rows."""
        return [index.row() for index in self.selectionModel().selectedRows()]

    def _item(self, column: int, text: str) -> QTableWidgetItem:
        is_number = column >= self._first_number
        side = Qt.AlignmentFlag.AlignTrailing if is_number else Qt.AlignmentFlag.AlignLeading
        item = QTableWidgetItem(text)
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        return item
