"""The cells of a typed table: heads in groups, labels that stay in view, used cells marked."""

from functools import partial

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.gui.controls.labels import named
from app.gui.controls.rows import AnyIndex, show_context_menu
from app.gui.look.icons import icon
from app.gui.look.text_direction import isolated
from app.gui.look.theme import scaled, tokens
from app.viewmodels.library.table_grid import (
    INDENT,
    LABELS,
    SECTION_ROLE,
    USED_ROLE,
    Group,
    TableGridModel,
)

_PADDING = 10
_LEAST, _MOST, _MOST_LABEL = 56, 220, 340
_MEASURED_ROWS, _MEASURED_COLUMNS = 40, 100
"""More would take long to measure, and would hardly change the widths."""


class GroupedHeader(QHeaderView):
    """Heads in several lines: groups over their columns, the column's own, its period and unit."""

    def __init__(self, model: TableGridModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(True)
        self.setMinimumSectionSize(scaled(_LEAST))
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)

    def sectionSizeFromContents(self, section: int) -> QSize:
        size = super().sectionSizeFromContents(section)
        lines = len(self._model.head_lines[0]) if self._model.head_lines else 1
        return QSize(size.width(), lines * self.fontMetrics().height() + 2 * scaled(5))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(tokens().panel))
        painter.setPen(QPen(QColor(tokens().line)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        lines = self._model.head_lines[section]
        height = self.fontMetrics().height()
        room = QRect(rect.left(), rect.top() + scaled(5), rect.width(), height)
        for level, text in enumerate(lines):
            if text:
                self._paint_line(painter, room, section, level, text)
            room.translate(0, height)
        if section == self.sortIndicatorSection():
            self._paint_order(painter, rect)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, room: QRect, section: int, level: int, text: str
    ) -> None:
        """One line of a head; that of a group runs on over the columns of the group."""
        group = self._model.group(level, section)
        if group:
            room = self._united(room, group)
            if room.width() < scaled(_LEAST):
                return  # hardly any of it can be seen
            painter.setPen(QPen(QColor(tokens().line)))
            edge = room.bottom()
            painter.drawLine(room.left() + _PADDING, edge, room.right() - _PADDING, edge)
        inner = room.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.setFont(_bold(self.font()))
        painter.setPen(QColor(tokens().muted))
        side = (
            Qt.AlignmentFlag.AlignRight
            if section in self._model.number_columns
            else Qt.AlignmentFlag.AlignLeft
        )
        if group:
            side = Qt.AlignmentFlag.AlignHCenter
        elided = painter.fontMetrics().elidedText(
            isolated(text), Qt.TextElideMode.ElideRight, inner.width()
        )
        alignment = QStyle.visualAlignment(self.layoutDirection(), side)
        painter.drawText(inner, int(alignment | Qt.AlignmentFlag.AlignVCenter), elided)

    def _united(self, room: QRect, group: Group) -> QRect:
        """The part of the room over the columns of a group that can be seen."""
        edges = [self.sectionViewportPosition(at) for at in (group.first, group.last)]
        edges += [edges[0] + self.sectionSize(group.first), edges[1] + self.sectionSize(group.last)]
        left, right = max(min(edges), 0), min(max(edges), self.viewport().width())
        return QRect(left, room.top(), right - left, room.height())

    def _paint_order(self, painter: QPainter, rect: QRect) -> None:
        is_up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        side = scaled(12)
        place = QRect(rect.center().x() - side // 2, rect.top() - scaled(2), side, side)
        icon("chevron-up" if is_up else "chevron-down", "accent").paint(painter, place)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


class _CellDelegate(QStyledItemDelegate):
    """Marks the used cells and shows labels that others stand under in bold."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        words = option.text.lstrip(INDENT)
        option.text = INDENT * (len(option.text) - len(words)) + isolated(words)
        if index.data(SECTION_ROLE):
            option.font.setWeight(QFont.Weight.DemiBold)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if index.data(USED_ROLE):  # the style sheet ignores the background of an option
            painter.fillRect(option.rect, QColor(tokens().highlight))
        super().paint(painter, option, index)


def _prepare(view: QTableView, model: TableGridModel) -> None:
    """What the table and its labels have in common."""
    view.setObjectName("tableCells")
    view.setHorizontalHeader(GroupedHeader(model, view))
    view.setModel(model)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


class _Labels(QTableView):
    """The labels of a table that is scrolled sideways, over its leading edge.

    It shows the same rows and has the same selection as the `table` below it.
    """

    def __init__(self, table: "TableView", model: TableGridModel) -> None:
        super().__init__(table)
        self._table = table
        self.setProperty("isOver", True)
        _prepare(self, model)
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(table.itemDelegate())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.horizontalScrollBar().valueChanged.connect(self.fit)
        table.horizontalHeader().sectionResized.connect(self.fit)
        table.horizontalHeader().sortIndicatorChanged.connect(self._show_order)
        self._show_order()
        self.horizontalHeader().setSectionsClickable(False)  # the menu sorts by them, too
        self.hide()

    def scrollTo(
        self,
        _index: AnyIndex,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Stay where the table is: its current cell is in a column that is not shown here."""

    def fit(self) -> None:
        """Cover the column of labels as far as it was scrolled away, at most half of the table."""
        table = self._table
        room = table.viewport().geometry()
        width = min(table.columnWidth(LABELS), room.width() // 2)
        self.setVisible(table.horizontalScrollBar().value() > 0)
        self.setColumnWidth(LABELS, width)
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        head = table.horizontalHeader().height()
        self.horizontalHeader().setFixedHeight(head)
        room.setTop(room.top() - head)
        place = QRect(room.topLeft(), QSize(width, room.height()))
        self.setGeometry(QStyle.visualRect(self.layoutDirection(), room, place))
        self.updateGeometries()
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())

    def _show_order(self) -> None:
        order = self._table.horizontalHeader()
        self.horizontalHeader().setSortIndicator(
            order.sortIndicatorSection(), order.sortIndicatorOrder()
        )


class TableView(QTableView):
    """The cells of a table. Its labels stay where they are when it is scrolled sideways.

    A click on a head sorts by its column, a third click restores the order; so does the menu.

    Attributes:
        can_open: there is something to open for a cell, such as its page.
        hides_columns: the last columns are hidden where there is no room, instead of scrolled to.
        wide_columns: the columns that share the room that is left.

    Signals:
        copy_requested: copy the selection, as Markdown or else for a spreadsheet.
        cell_opened: the cell and label of a row and column of the table were chosen.
    """

    copy_requested = Signal(bool)
    cell_opened = Signal(int, int)

    def __init__(self, model: TableGridModel) -> None:
        super().__init__()
        self._model = model
        self._label_width = 0
        self.can_open = True
        self.hides_columns = False
        self.wide_columns: tuple[int, ...] = (LABELS,)
        _prepare(self, model)
        self.setItemDelegate(_CellDelegate(self))
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._labels: _Labels | None = None
        self.horizontalScrollBar().valueChanged.connect(self._show_labels)
        self.doubleClicked.connect(self._open)

    def fit_columns(self) -> None:
        """Make the columns as wide as their first rows need; the labels get what is left."""
        self.ensurePolished()
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        bold = QFontMetrics(_bold(self.font()))
        self.verticalHeader().setDefaultSectionSize(metrics.height() + scaled(10))
        header.setDefaultSectionSize(scaled(_MOST) // 2)
        for column in range(min(self._model.columnCount(), _MEASURED_COLUMNS)):
            heads = map(bold.horizontalAdvance, self._model.own_head(column))
            rows = range(min(self._model.rowCount(), _MEASURED_ROWS))
            texts = (self._model.index(row, column).data() or "" for row in rows)
            font = bold if column == LABELS else metrics
            width = max((0, *heads, *map(font.horizontalAdvance, texts))) + 2 * _PADDING + 6
            most = scaled(_MOST_LABEL if column == LABELS else _MOST)
            header.resizeSection(column, max(scaled(_LEAST), min(width, most)))
        for group in self._model.groups:
            if group.last < _MEASURED_COLUMNS:
                self._fit_group(group)
        self._label_width = header.sectionSize(LABELS)
        self._stretch_labels()

    def open_current(self) -> None:
        """Open the current cell or, if there is none, the first row."""
        index = self.currentIndex()
        if not index.isValid() or index.data(SECTION_ROLE):
            rows = (n for n, each in enumerate(self._model.shown) if not each.is_label)
            index = self._model.index(next(rows, -1), LABELS)
        self._open(index)

    def content_height(self, most_rows: int) -> int:
        """The height that shows so many rows without scrolling."""
        rows = min(self._model.rowCount(), most_rows)
        head = self.horizontalHeader().sectionSizeFromContents(LABELS).height()
        bar = self.horizontalScrollBar().sizeHint().height()
        return head + rows * self.verticalHeader().defaultSectionSize() + bar + 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch_labels()
        if self._labels:
            self._labels.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit(False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_context_menu(self, event, self._menu())

    def _show_labels(self) -> None:
        """Keep the labels in view from the first time that the table is scrolled sideways."""
        if self._labels is None and self.horizontalScrollBar().value():
            self._labels = _Labels(self, self._model)
            self._labels.doubleClicked.connect(self._open)
            self._labels.fit()

    def _fit_group(self, group: Group) -> None:
        """Widen the columns of a group until its head fits, if that is not too wide."""
        header = self.horizontalHeader()
        columns = range(group.first, group.last + 1)
        text = self._model.head_lines[group.first][group.level]
        wanted = QFontMetrics(_bold(self.font())).horizontalAdvance(text) + 2 * _PADDING + 6
        wanted = min(wanted, scaled(_MOST) * len(columns))
        more = (wanted - sum(map(header.sectionSize, columns))) / len(columns)
        for column in columns if more > 0 else ():
            header.resizeSection(column, header.sectionSize(column) + round(more + 0.5))

    def _stretch_labels(self) -> None:
        header, width = self.horizontalHeader(), self.viewport().width()
        if not self._model.columnCount():
            return
        if self.hides_columns:
            used = scaled(_MOST_LABEL) // 2
            for column in range(1, self._model.columnCount()):
                self.setColumnHidden(column, False)
                used += header.sectionSize(column)
                self.setColumnHidden(column, used > width)
        free = width - header.length() + sum(map(header.sectionSize, self.wide_columns))
        least = 0 if self.hides_columns else self._label_width
        for column in self.wide_columns:
            header.resizeSection(column, max(least, free // len(self.wide_columns)))

    def _menu(self) -> QMenu:
        menu = named(QMenu(self), "tableMenu")
        current = self.currentIndex()
        # The keys are only displayed here: the table itself handles them.
        if self.can_open:
            opens = self.tr("Open") + "\tEnter"
            action = menu.addAction(icon("external-link"), opens, partial(self._open, current))
            action.setEnabled(current.isValid())
        copies = self.tr("Copy") + "\tCtrl+C"
        menu.addAction(icon("copy"), copies, partial(self.copy_requested.emit, False))
        menu.addAction(self.tr("Copy as Markdown"), partial(self.copy_requested.emit, True))
        menu.addSeparator()
        orders = (
            (self.tr("Sort ascending"), current.column(), Qt.SortOrder.AscendingOrder),
            (self.tr("Sort descending"), current.column(), Qt.SortOrder.DescendingOrder),
            (self.tr("Original order"), -1, Qt.SortOrder.AscendingOrder),
        )
        for text, column, order in orders:
            action = menu.addAction(text, partial(self.sortByColumn, column, order))
            action.setEnabled(current.isValid() or text == orders[-1][0])
        return menu

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not index.data(SECTION_ROLE):
            self.cell_opened.emit(self._model.shown[index.row()].row, index.column() - 1)
