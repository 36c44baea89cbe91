"""Rows of lists and tables: their background when selected or focused, and a table of facts."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QTableWidget,
    QTableWidgetItem,
)

from app.gui.look.text_direction import isolated
from app.gui.look.theme import scaled, tokens

AnyIndex = QModelIndex | QPersistentModelIndex
"""What Qt passes to delegates."""

START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_RADIUS = 8
_LEAST_WIDTH = 60


def paint_plate(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    """The background of a selected or hovered row, and the ring of keyboard focus."""
    color = None
    if state & QStyle.StateFlag.State_Selected:
        color = tokens().accent_soft
    elif state & QStyle.StateFlag.State_MouseOver:
        color = tokens().own_message
    if color:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), _RADIUS, _RADIUS)
    paint_focus(painter, rect, state)


def show_context_menu(view: QAbstractItemView, event: QContextMenuEvent, menu: QMenu) -> None:
    """Show a menu where it was requested: at the current row, if by the keyboard."""
    by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
    spot = view.visualRect(view.currentIndex()).center() if by_key else event.pos()
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(view.viewport().mapToGlobal(spot))


def paint_focus(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    """Only the ring, which is not shown for the mouse."""
    flags = QStyle.StateFlag
    if state & flags.State_HasFocus and state & flags.State_KeyboardFocusChange:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens().accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0, 1, -1, -2), _RADIUS, _RADIUS)


def write_line(
    painter: QPainter,
    room: QRect,
    text: str,
    color: str,
    side: Qt.AlignmentFlag = START,
    gap: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """Write `text` on one line at `side`, in its own direction and elided at `gap` to fit."""
    painter.setPen(QColor(color))
    shown = painter.fontMetrics().elidedText(isolated(text), gap, room.width())
    painter.drawText(room, int(side), shown)


def add_item(rows: QListWidget, text: str, value: object) -> QListWidgetItem:
    """Add an item with `value` as its user data to a list."""
    item = QListWidgetItem(text)
    item.setData(Qt.ItemDataRole.UserRole, value)
    rows.addItem(item)
    return item


class RowTable(QTableWidget):
    """A table of facts: whole rows are selected; text is aligned to the start, numbers to the end.

    Columns fit their contents; the first one takes the remaining width.

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
        return [index.row() for index in self.selectionModel().selectedRows()]

    def _item(self, column: int, text: str) -> QTableWidgetItem:
        is_number = column >= self._first_number
        side = Qt.AlignmentFlag.AlignTrailing if is_number else Qt.AlignmentFlag.AlignLeading
        item = QTableWidgetItem(text)
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        return item
