"""The table of a collection's documents."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.gui.item_plate import paint_focus
from app.gui.scale import scaled
from app.gui.theme import body_font, tokens
from app.gui.transcript.visible_text import isolated
from app.viewmodels.documents_table import (
    FILE,
    PAGES,
    ROW_ROLE,
    SIZE,
    STATE,
    DocumentRow,
    DocumentsTableModel,
)

_PADDING = 12
_REASON_GAP = 3
_NARROW = 380
_MOST_REASON_LINES = 6
_WRAPPED = int(Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap)


class DocumentsView(QTableView):
    """One row for each document; a failed one says why under its name.

    Signals:
        remove_requested: the user pressed Delete on selected rows.
    """

    remove_requested = Signal()

    def __init__(self, table: DocumentsTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documentsTable")
        self.setAccessibleName(self.tr("Documents"))
        self.setModel(table)
        self.setItemDelegate(_DocumentDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(FILE, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._on_section_resized)
        for column in (STATE, PAGES, SIZE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def selected_rows(self) -> tuple[DocumentRow, ...]:
        return tuple(index.data(ROW_ROLE) for index in self.selectionModel().selectedRows())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow window the names come first.
        for column in (PAGES, SIZE):
            self.setColumnHidden(column, self.width() < scaled(_NARROW))

    def _on_section_resized(self, column: int) -> None:
        if column == FILE:  # a reason may take more lines now, or fewer
            self.verticalHeader().resizeSections(QHeaderView.ResizeMode.ResizeToContents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


class _DocumentDelegate(QStyledItemDelegate):
    """Adds the reason of a failure under the name and a bar under a state in progress."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: DocumentRow = index.data(ROW_ROLE)
        metrics = option.fontMetrics
        # A state in progress carries a percentage that must not make the column jump.
        widest = f"{index.data()} 100 %" if index.column() == STATE else index.data()
        height = metrics.height() + 2 * _PADDING - 4
        if row.error and isinstance(option.widget, QTableView):
            height += _REASON_GAP + _reason_height(row.error, option.widget.columnWidth(FILE))
        return QSize(metrics.horizontalAdvance(widest) + 3 * _PADDING, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        row: DocumentRow = index.data(ROW_ROLE)
        _paint_row_background(painter, option)
        paint_focus(painter, option.rect, option.state)
        room = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if index.column() == FILE and row.error:
            lines = room.adjusted(0, _PADDING - 2, 0, 2 - _PADDING)
            _write(painter, lines, row.name, tokens().text, edge=Qt.AlignmentFlag.AlignTop)
            painter.setFont(body_font(-2))
            painter.setPen(QColor(tokens().danger))
            lines.setTop(lines.bottom() - _reason_height(row.error, option.rect.width()))
            painter.drawText(lines, _WRAPPED, isolated(row.error))
        else:
            _write(painter, room, index.data(), _ink(index.column(), row), _side(index.column()))
        if index.column() == STATE and row.is_in_progress:
            _paint_bar(painter, room, row.fraction)
        painter.restore()


def _reason_height(reason: str, column_width: int) -> int:
    room = QRect(0, 0, column_width - 2 * _PADDING, _MOST_REASON_LINES * 100)
    metrics = QFontMetrics(body_font(-2))
    wrapped = metrics.boundingRect(room, _WRAPPED, isolated(reason)).height()
    return min(wrapped, _MOST_REASON_LINES * metrics.lineSpacing())


def _paint_row_background(painter: QPainter, option: QStyleOptionViewItem) -> None:
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(tokens().accent_soft))
    painter.setPen(QColor(tokens().line))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _ink(column: int, row: DocumentRow) -> str:
    colors = tokens()
    if column == FILE:
        return colors.text
    if column == STATE:
        return {"ready": colors.ok, "failed": colors.danger}.get(row.state, colors.muted)
    return colors.muted


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignTrailing if column >= PAGES else Qt.AlignmentFlag.AlignLeading


def _write(
    painter: QPainter,
    room: QRect,
    text: str,
    color: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    edge: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    painter.setPen(QColor(color))
    shown = painter.fontMetrics().elidedText(
        isolated(text), Qt.TextElideMode.ElideMiddle, room.width()
    )
    painter.drawText(room, int(side | edge), shown)


def _paint_bar(painter: QPainter, room: QRect, fraction: float) -> None:
    bar = QRect(room.left(), room.bottom() - 5, room.width(), 3)
    painter.fillRect(bar, QColor(tokens().line))
    bar.setWidth(round(bar.width() * fraction))
    painter.fillRect(bar, QColor(tokens().accent))
