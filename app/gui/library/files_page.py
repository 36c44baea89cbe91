"""The files of a collection: a table with search and filters."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.core.documents import Citation
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import named
from app.gui.controls.panes import EmptyState
from app.gui.controls.rows import START, AnyIndex, paint_focus, show_context_menu, write_line
from app.gui.controls.search_field import SearchField
from app.gui.layouts.boxes import hbox, holding, stacked, vbox
from app.gui.look.icons import icon
from app.gui.look.text_direction import isolated
from app.gui.look.theme import body_font, scaled, tokens
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.documents_table import (
    FILE,
    LANGUAGE,
    PAGES,
    ROW_ROLE,
    SIZE,
    STATE,
    DocumentRow,
    DocumentsOrder,
    States,
    group_of,
)
from app.viewmodels.quantities import integer

_PADDING = 12
_REASON_GAP = 3
_LEAST_NAME = 160
_MOST_REASON_LINES = 6
_WRAPPED = int(Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap)
_GAP = Qt.TextElideMode.ElideMiddle
_MANY = 8
_STATES: tuple[States, ...] = ("all", "failed", "partial", "in_progress", "ready")


class DocumentsView(QTableView):
    """The table of a collection's documents.

    One row per document; failed or damaged ones show what is wrong below the name.

    A click on a header sorts by its column, a third click restores the order; so does the menu.

    Signals:
        remove_requested: the selected rows should be removed.
        compare_requested: the two selected documents should be compared.
        again_requested: the selected files, or else all failed ones, should be read again.
        password_requested: the path of a file to read again with a password.
        opened: the Document of a row to be shown.
    """

    remove_requested = Signal()
    again_requested = Signal()
    compare_requested = Signal()
    password_requested = Signal(str)
    opened = Signal(object)

    def __init__(self, order: DocumentsOrder) -> None:
        super().__init__()
        named(self, "documentsTable", self.tr("Documents"))
        self.setModel(order)
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
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setSectionResizeMode(FILE, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._on_section_resized)
        for column in (STATE, PAGES, SIZE, LANGUAGE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.doubleClicked.connect(self._open)
        self.model().rowsInserted.connect(self._fit_columns)
        self.model().modelReset.connect(self._fit_columns)
        self.model().modelReset.connect(self._on_reset)
        self._removed_place = -1

    def selected_rows(self) -> tuple[DocumentRow, ...]:
        return tuple(index.data(ROW_ROLE) for index in self.selectionModel().selectedRows())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """In a narrow window, names take precedence."""
        room = self.viewport().width() - scaled(_LEAST_NAME)
        for column in (STATE, PAGES, SIZE, LANGUAGE):
            header_width = self.horizontalHeader().sectionSizeHint(column)
            room -= max(self.sizeHintForColumn(column), header_width)
            self.setColumnHidden(column, column != STATE and room < 0)

    def _on_reset(self) -> None:
        """The keys go on where a file was removed by a key."""
        place, self._removed_place = self._removed_place, -1
        if place >= 0:
            index = self.model().index(min(place, self.model().rowCount() - 1), FILE)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _on_section_resized(self, column: int) -> None:
        if column == FILE:  # a reason may now need more or fewer lines
            self.verticalHeader().resizeSections(QHeaderView.ResizeMode.ResizeToContents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._removed_place = self.currentIndex().row()
            self.remove_requested.emit()
        elif event.key() == Qt.Key.Key_F5:
            self.again_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_context_menu(self, event, self._menu(self.selected_rows()))

    def _menu(self, rows: Sequence[DocumentRow]) -> QMenu:
        menu = named(QMenu(self), "documentMenu")
        # The keys are only displayed here: the table itself handles them.
        actions = [
            ("external-link", self.tr("Open") + "\tEnter", self._open_current, len(rows) == 1),
            ("refresh-cw", self.tr("Re-index") + "\tF5", self.again_requested.emit, bool(rows)),
            ("columns-2", self.tr("Compare"), self.compare_requested.emit, len(rows) == 2),
            ("key-round", self.tr("Enter the password…"), self._ask_password, len(rows) == 1),
            ("trash-2", self.tr("Remove") + "\tDel", self.remove_requested.emit, bool(rows)),
        ]
        for name, text, do, is_possible in actions:
            menu.addAction(icon(name), text, do).setEnabled(is_possible)
        self._add_orders(menu.addMenu(self.tr("Sort by")))
        return menu

    def _add_orders(self, menu: QMenu) -> None:
        header = self.horizontalHeader()
        used = header.sortIndicatorSection()
        names = {
            column: self.model().headerData(column, Qt.Orientation.Horizontal)
            for column in (FILE, STATE, PAGES, SIZE, LANGUAGE)
        }
        for column, name in {-1: self.tr("Date added"), **names}.items():
            sort = partial(self.sortByColumn, column, Qt.SortOrder.AscendingOrder)
            action = menu.addAction(name, sort)
            action.setCheckable(True)
            action.setChecked(column == used)

    def _open_current(self) -> None:
        self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        row: DocumentRow | None = index.data(ROW_ROLE) if index.isValid() else None
        if row and row.document and row.document.state == "ready":
            self.opened.emit(row.document)

    def _ask_password(self) -> None:
        (row,) = self.selected_rows()
        self.password_requested.emit(row.path)


class _DocumentDelegate(QStyledItemDelegate):
    """Adds errors below a file's name, and a progress bar below its state."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row: DocumentRow = index.data(ROW_ROLE)
        metrics = option.fontMetrics
        # A percentage in the state must not change the column's width.
        widest = f"{index.data()} 100 %" if index.column() == STATE else index.data()
        height = metrics.height() + 2 * _PADDING - 4
        if row.error and isinstance(option.widget, QTableView):
            height += _REASON_GAP + _reason_height(row.error, option.widget.columnWidth(FILE))
        return QSize(metrics.horizontalAdvance(widest) + 3 * _PADDING, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        row: DocumentRow = index.data(ROW_ROLE)
        _paint_row_background(painter, option)
        paint_focus(painter, option.rect, option.state)
        room = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if index.column() == FILE and row.error:
            lines = room.adjusted(0, _PADDING - 2, 0, 2 - _PADDING)
            top = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
            write_line(painter, lines, row.name, tokens().text, top, _GAP)
            painter.setFont(body_font(-2))
            painter.setPen(QColor(_ink(STATE, row)))
            lines.setTop(lines.bottom() - _reason_height(row.error, option.rect.width()))
            painter.drawText(lines, _WRAPPED, isolated(row.error))
        else:
            ink, side = _ink(index.column(), row), _side(index.column())
            write_line(painter, room, index.data(), ink, side, _GAP)
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
        return {"ready": colors.ok, "partial": colors.warning, "failed": colors.danger}.get(
            row.state, colors.muted
        )
    return colors.muted


def _side(column: int) -> Qt.AlignmentFlag:
    is_number = column in (PAGES, SIZE)
    return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter if is_number else START


def _paint_bar(painter: QPainter, room: QRect, fraction: float) -> None:
    bar = QRect(room.left(), room.bottom() - 5, room.width(), 3)
    painter.fillRect(bar, QColor(tokens().line))
    bar.setWidth(round(bar.width() * fraction))
    painter.fillRect(bar, QColor(tokens().accent))


class FilesPage(QWidget):
    """Filters by name and state appear when there are more than a few files.

    Args:
        open_citation: called with a Citation for the beginning of a document.
    """

    def __init__(
        self, library: LibraryViewModel, open_citation: Callable[[Citation], object]
    ) -> None:
        super().__init__()
        self._library = library
        self._order = DocumentsOrder(library.table, self)
        self.view = DocumentsView(self._order)
        self.view.opened.connect(
            lambda document: open_citation(Citation.of_place(document.id, document.path))
        )
        self._words = named(SearchField(self.tr("Find a file")), "fileWords")
        self._words.textChanged.connect(lambda _text: self._show_only())
        self._states = named(ChoiceBox(), "fileStates", self.tr("State"))
        self._states.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for state in _STATES:
            self._states.addItem("", state)
        self._states.currentIndexChanged.connect(lambda _index: self._show_only())
        self._choice = holding(hbox((self._words, 1), self._states, spacing=8, margins=0))
        vbox(self._choice, (self._table(), 1), parent=self, spacing=8, margins=0)
        library.documents_changed.connect(self._show_documents)
        library.collection_chosen.connect(self._show_all)
        self._show_documents()

    @property
    def to_read_again(self) -> list[str]:
        """The paths of the selected files, or of all failed ones if none is selected."""
        rows = self.view.selected_rows() or [
            row for row in self._library.table.rows if row.state == "failed"
        ]
        return [row.path for row in rows if not row.is_in_progress]

    def _table(self) -> QStackedWidget:
        self._nothing = EmptyState(
            "search", self.tr("No matching files"), self.tr("Try other words or any state.")
        )
        self._pages = stacked(self.view, self._nothing)
        return self._pages

    def _show_all(self) -> None:
        self._words.clear()
        self._states.setCurrentIndex(0)

    def _show_only(self) -> None:
        self._order.show_only(self._words.text(), self._states.currentData())
        self._show_table()

    def _show_documents(self) -> None:
        groups = [group_of(row) for row in self._library.table.rows]
        names: dict[States, str] = {
            "all": self.tr("Any state"),
            "failed": self.tr("Failed"),
            "partial": self.tr("Partly read"),
            "in_progress": self.tr("In progress"),
            "ready": self.tr("Ready"),
        }
        for place, state in enumerate(_STATES):
            count = groups.count(state) if state != "all" else len(groups)
            self._states.setItemText(place, f"{names[state]} · {integer(count)}")
        is_chosen = bool(self._words.text()) or self._states.currentIndex() > 0
        self._choice.setVisible(len(groups) > _MANY or is_chosen)
        self._show_table()

    def _show_table(self) -> None:
        is_found = self._order.rowCount() > 0 or not self._library.table.rows
        self._pages.setCurrentWidget(self.view if is_found else self._nothing)
