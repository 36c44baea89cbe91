"""What changed between two documents: a list, and below it both pages of the chosen change."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QSplitter, QVBoxLayout, QWidget

from app.core.comparison import CHANGE_KINDS
from app.core.documents import PageView, file_name
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow, button, icon_button, on_keys
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import ElidedLabel, hidden, label, named
from app.gui.controls.page_views import PageCanvas, PageText
from app.gui.controls.panes import EmptyState, ErrorCard, ProgressCard
from app.gui.controls.table_grid import TableGrid
from app.gui.layouts.boxes import hbox, stacked, vbox
from app.gui.look.theme import scaled
from app.viewmodels.library.comparing import ComparisonViewModel, kind_name, table_of
from app.viewmodels.library.source_page import SourcePageViewModel
from app.viewmodels.quantities import integer, page_name
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner, Throttle

_SLOW_MS = 600
_NARROW = 520


class ComparedPage(QWidget):
    """A page of one of both documents, as wide as there is room, with the changed words marked."""

    def __init__(self, page: SourcePageViewModel, runner: TaskRunner, name: str) -> None:
        super().__init__()
        self._page, self._runner = page, runner
        self._drawn: PageView | None = None
        self._is_there = True
        self._decoding = NO_TASK
        self._name = name
        self._title = ElidedLabel(kind="muted", gap=Qt.TextElideMode.ElideMiddle)
        self._canvas = PageCanvas()
        self._scroll = named(QScrollArea(), "", kind="panel")
        self._scroll.setWidget(self._canvas)
        self._scroll.setAccessibleName(name)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._text = named(PageText(), "", name)
        self._nothing = label("", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = stacked(self._nothing, self._scroll, self._text)
        self._sharpen = Throttle(150, self._ask_for_width, self)
        vbox(self._title, (self._stack, 1), parent=self, spacing=4, margins=0)
        page.page_changed.connect(self._show_page)

    def show_side(self, is_there: bool) -> None:
        """Whether the document has a side of the chosen change."""
        self._is_there = is_there
        if not is_there:
            self._title.setText(self._name)
            self._nothing.setText(self.tr("Not in this document"))
            self._stack.setCurrentWidget(self._nothing)
            self._drawn = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._canvas.set_width(self._room())
        self._sharpen.request()

    def _room(self) -> int:
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        return max(self._stack.width() - bar - 4, 1)

    def _ask_for_width(self) -> None:
        self._page.set_width(round(self._room() * self.devicePixelRatioF()))

    def _show_page(self) -> None:
        if not self._is_there:
            return
        page, view = self._page, self._page.view
        place = f"{page.title}, {page_name(page.path, page.page)}" if page.path else ""
        self._title.setText(" · ".join(filter(None, (self._name, visible_text(place)))))
        if page.error:
            self._nothing.setText(self.tr("This page cannot be shown."))
            self._stack.setCurrentWidget(self._nothing)
        elif view and view is not self._drawn:
            self._draw(view)

    def _draw(self, view: PageView) -> None:
        self._drawn = view
        self._decoding.abandon()
        if not view.png:
            self._text.show_text(view.text, view.spans, view.head_spans)
            self._stack.setCurrentWidget(self._text)
            return
        png = view.png
        self._decoding = self._runner.run(
            lambda _token: QImage.fromData(png), lambda image: self._show_picture(image, view)
        )

    def _show_picture(self, image: QImage, view: PageView) -> None:
        self._canvas.show_page(image, view.boxes, view.head_boxes)
        self._canvas.set_width(self._room())
        self._scroll.setAccessibleDescription(view.text)
        self._stack.setCurrentWidget(self._scroll)
        mark = self._canvas.first_mark().center()
        self._scroll.ensureVisible(
            round(mark.x()), round(mark.y()), 0, self._scroll.viewport().height() // 3
        )


class ComparisonPage(QWidget):
    """Compares two documents; hidden from the screen until two are chosen.

    Signals:
        closed: back to the files.
    """

    closed = Signal()

    def __init__(self, comparing: ComparisonViewModel) -> None:
        super().__init__()
        self._comparing = comparing
        self._grid = TableGrid(comparing.runner, self.tr("Find a change"), has_actions=True)
        self._grid.setObjectName("changesList")
        self._grid.view.wide_columns = (2, 3)
        self._grid.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._grid.view.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self._before = ComparedPage(comparing.pages[0], comparing.runner, self.tr("Before"))
        self._after = ComparedPage(comparing.pages[1], comparing.runner, self.tr("After"))
        self._sides = QSplitter(Qt.Orientation.Horizontal)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._sides.addWidget(self._before)
        self._sides.addWidget(self._after)
        self._parts.addWidget(self._grid)
        self._parts.addWidget(self._sides)
        for splitter in (self._sides, self._parts):
            splitter.setChildrenCollapsible(False)
        self._parts.setStretchFactor(0, 2)
        self._parts.setStretchFactor(1, 3)
        self._same = EmptyState(
            "check",
            self.tr("No changes"),
            self.tr(
                "The text of both documents is the same. Line breaks, hyphenation, running heads "
                "and page numbers are not compared."
            ),
        )
        self._waiting = QWidget()
        self._stack = stacked(self._waiting, self._same, self._parts)
        self._lay_out()
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        on_keys(self, lambda: self._step(1), "F8", where=inside)
        on_keys(self, lambda: self._step(-1), "Shift+F8", where=inside)
        self._show_progress_soon = Throttle(_SLOW_MS, self._progress.show, self)
        comparing.changed.connect(self._show)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < scaled(_NARROW)
        self._sides.setOrientation(
            Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        )

    def _lay_out(self) -> None:
        back = button(self.tr("All files"), "ghost", icon_name="arrow-left", name="allFiles")
        back.clicked.connect(self.closed)
        self._title = ElidedLabel(kind="heading", gap=Qt.TextElideMode.ElideMiddle)
        self._title.setObjectName("comparisonTitle")
        self._summary = label("", "muted", name="comparisonSummary", selectable=True)
        self._missing = label("", "warning")
        self._error = ErrorCard()
        self._progress = hidden(
            ProgressCard(self.tr("Comparing…"), self.tr("Cancel"), on_click=self.closed)
        )
        self._progress.report(self.tr("Comparing…"), None)
        told = (self._summary, self._missing, self._error, self._progress)
        vbox(self._head(back), *told, (self._stack, 1), parent=self, spacing=10, margins=0)

    def _head(self, back: QWidget) -> QVBoxLayout:
        self._kinds = named(ChoiceBox(), "changeKinds", self.tr("Kind of change"))
        self._kinds.currentIndexChanged.connect(
            lambda _index: self._comparing.show_only(self._kinds.currentData())
        )
        self._swap = button(
            self.tr("Swap"),
            icon_name="refresh-cw",
            tooltip=self.tr("Before is after, and after before"),
            name="swapDocuments",
            on_click=self._comparing.swap,
        )
        self._previous = icon_button("chevron-up", self.tr("Previous change"), "Shift+F8")
        self._next = icon_button("chevron-down", self.tr("Next change"), "F8")
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        title = hbox(back, (self._title, 1), spacing=8)
        steps = (self._previous, self._next)
        actions = hbox(self._kinds, self._swap, "stretch", *steps, spacing=8)
        return vbox(title, actions, spacing=8)

    def _show(self) -> None:
        comparing = self._comparing
        names = [visible_text(file_name(document.path)) for document in comparing.documents]
        self._title.setText(" → ".join(names))
        self._error.show_error(comparing.error)
        if comparing.task.is_running:
            self._show_progress_soon.request()
        else:
            self._show_progress_soon.cancel()
            self._progress.hide()
        self._summary.setText(visible_text(comparing.summary()))
        self._summary.setVisible(comparing.comparison is not None)
        missing = comparing.comparison.missing if comparing.comparison else ""
        self._missing.setText(self.tr("Not everything was compared. {why}").format(why=missing))
        self._missing.setVisible(bool(missing))
        self._show_kinds()
        self._show_changes()

    def _show_kinds(self) -> None:
        counts = self._comparing.counts()
        kinds = [kind for kind in CHANGE_KINDS if counts[kind]]
        entries = [(f"{kind_name(kind)} · {integer(counts[kind])}", kind) for kind in kinds]
        everything = f"{self.tr('All changes')} · {integer(counts.total())}"
        self._kinds.offer([(everything, None), *entries], self._comparing.kind)
        has_changes = bool(counts)
        for control in (self._kinds, self._previous, self._next):
            control.setVisible(has_changes)
        allow(
            self._swap, not self._comparing.task.is_running, self.tr("Wait until this is compared.")
        )

    def _show_changes(self) -> None:
        comparison = self._comparing.comparison
        if comparison is None:
            self._stack.setCurrentWidget(self._waiting)
            return
        shown = self._comparing.shown
        self._stack.setCurrentWidget(self._parts if shown else self._same)
        if shown:
            self._grid.show_table(table_of(shown, comparison.a, comparison.b))
            self._grid.select(0, 0)
            self._grid.view.setFocus()

    def _on_row_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        shown = self._grid.model.shown
        if index.isValid() and index.row() < len(shown):
            change = self._comparing.shown[shown[index.row()].row]
            self._before.show_side(change.a is not None)
            self._after.show_side(change.b is not None)
            self._comparing.show(change)

    def _step(self, step: int) -> None:
        row = self._grid.view.currentIndex().row() + step
        if 0 <= row < self._grid.model.rowCount():
            self._grid.view.setCurrentIndex(self._grid.model.index(row, 0))
