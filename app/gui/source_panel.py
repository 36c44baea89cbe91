"""The source of a citation: the cited page with its words marked and its neighbours."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from app.core.documents import Citation, PageView
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import button, icon_button
from app.gui.controls.labels import ElidedLabel, hairline, hidden, label, named, show_text
from app.gui.controls.page_views import PageCanvas, PageText
from app.gui.controls.panes import EmptyState, ErrorCard
from app.gui.controls.search_field import FindBar
from app.gui.controls.table_grid import TableGrid
from app.gui.layouts.boxes import hbox, holding, vbox
from app.gui.look.icons import icon
from app.gui.look.theme import SOURCE_WIDTH
from app.services.documents.tables import PassageTable
from app.viewmodels.library.source_page import QuoteTranslationViewModel, SourcePageViewModel
from app.viewmodels.library.tables import caption_of
from app.viewmodels.quantities import integer, page_name, percent
from app.viewmodels.tasks.runner import NO_TASK, Throttle

if TYPE_CHECKING:
    from app.viewmodels.window import WindowViewModel


_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""Of the page's actual size; the page first fits the width of the panel."""
_MARGIN = 14
_SAME_ZOOM = 0.005
# The shortest interval between requests for a sharp picture while a splitter is dragged.
_SHARPEN_AFTER_MS = 120
_SEARCH_AFTER_MS = 150


class SourcePanel(QFrame):
    """Shows the page behind a citation.

    Signals:
        closed: the panel should be closed.
    """

    closed = Signal()

    def __init__(self, window: "WindowViewModel") -> None:
        super().__init__()
        named(self, "sourcePanel", self.tr("Source"), kind="panel")
        self._window = window
        self._runner = window.runner
        self._translation: QuoteTranslationViewModel | None = None
        self._page = SourcePageViewModel(window.services.library, window.runner, self)
        self._decoding = NO_TASK
        self._drawn: PageView | None = None
        self._zoom: float | None = None  # fits the width
        self._words = ""
        self._search = Throttle(_SEARCH_AFTER_MS, lambda: self._page.find(self._words), self)
        self._sharpen = Throttle(_SHARPEN_AFTER_MS, self._ask_for_width, self)
        self._build()
        self._page.page_changed.connect(self._on_page_changed)
        self._page.found.connect(self._on_found)
        self._page.table_read.connect(self._on_table_read)

    def show_citation(self, citation: Citation, question: str = "") -> None:
        """Show the cited page with the cited words marked.

        Args:
            question: the one in whose language a translation is offered, if there is one.
        """
        if question or self._translation:
            self._offer_translation(citation.text, question)
        self._translate.setVisible(bool(self._translation and self._translation.is_possible))
        self._find.close_bar()
        self._drawn = None
        self._ask_for_width()
        self._page.show(citation)

    def set_alone(self, is_alone: bool) -> None:
        """Whether it replaces the chat in a narrow window, with a button to return."""
        self._back.setVisible(is_alone)
        self._close.setVisible(not is_alone)

    def leave(self) -> None:
        """Release the page; `closed` follows."""
        self._page.close()
        self.closed.emit()

    def sizeHint(self) -> QSize:
        return QSize(SOURCE_WIDTH, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_PageUp: lambda: self._turn(-1),
            Qt.Key.Key_PageDown: lambda: self._turn(1),
            Qt.Key.Key_Home: lambda: self._page.go_to(1),
            Qt.Key.Key_End: lambda: self._page.go_to(max(self._page.pages, 1)),
            Qt.Key.Key_Plus: lambda: self._zoom_by(1),
            Qt.Key.Key_Minus: lambda: self._zoom_by(-1),
            Qt.Key.Key_0: self._fit_width,
        }
        is_find = event.matches(QKeySequence.StandardKey.Find)
        action = self._find.open_bar if is_find else keys.get(Qt.Key(event.key()))
        if action:
            action()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # With the focus in here, Ctrl+F searches the document, not the chat.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Find)
        ):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page fills the available width; Ctrl and the wheel zoom it."""
        if watched is self._stack and event.type() == QEvent.Type.Resize:
            self._fit_canvas()
            self._sharpen.request()
        elif isinstance(event, QWheelEvent) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._zoom_by(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._title = ElidedLabel(kind="heading")
        self._find = FindBar(self.tr("Find in this document"))
        self._find.searched.connect(self._search_soon)
        self._find.step_requested.connect(self._page.step_place)
        self._note = hidden(label("", "muted"))
        self._note.setContentsMargins(16, 8, 16, 8)
        above = (self._header(), hairline(), self._find, self._note)
        below = ((self._views(), 1), hairline(), self._footer())
        self._column = vbox(*above, *below, parent=self, spacing=0, margins=0)

    def _header(self) -> QHBoxLayout:
        close = icon_button("x", self.tr("Close source"), name="closeSource", on_click=self.leave)
        self._close = close
        self._back = button(self.tr("Back"), "ghost", icon_name="arrow-left", name="leaveSource")
        self._back.clicked.connect(self.leave)
        self._back.hide()
        self._position = label("", "muted", wraps=False, name="sourcePosition")
        self._previous = icon_button("chevron-left", self.tr("Previous page"), "PgUp")
        self._next = icon_button("chevron-right", self.tr("Next page"), "PgDown")
        self._previous.clicked.connect(lambda: self._turn(-1))
        self._next.clicked.connect(lambda: self._turn(1))
        self._title.setContentsMargins(4, 0, 4, 0)
        parts = (self._back, (self._title, 1), self._position, self._previous, self._next, close)
        return hbox(*parts, spacing=2, margins=(16, 6, 8, 6))

    def _footer(self) -> QHBoxLayout:
        look = icon_button("file-search", self.tr("Find in this document"), "Ctrl+F")
        look.setObjectName("findInSource")
        look.clicked.connect(self._find.open_bar)
        self._as_table = hidden(icon_button("list", self.tr("Show the table"), name="showTable"))
        self._as_table.setCheckable(True)
        self._as_table.toggled.connect(self._on_table_toggled)
        self._translate = hidden(icon_button("languages", self.tr("Translate this quote")))
        self._translate.setObjectName("translateQuote")
        self._translate.clicked.connect(self._on_translate_clicked)
        self._open_file = icon_button("external-link", self.tr("Open the file"))
        self._open_file.setObjectName("openSourceFile")
        self._open_file.clicked.connect(self._on_open_file_clicked)
        self._scale = button("", "ghost", tooltip=self.tr("Fit to the width"), shortcut="0")
        self._scale.setObjectName("fitPage")
        self._scale.clicked.connect(self._fit_width)
        self._zoom_out = icon_button("zoom-out", self.tr("Smaller"), "-")
        self._zoom_in = icon_button("zoom-in", self.tr("Larger"), "+")
        self._zoom_out.clicked.connect(lambda: self._zoom_by(-1))
        self._zoom_in.clicked.connect(lambda: self._zoom_by(1))
        actions = (look, self._open_file, self._as_table, self._translate)
        zoom = (self._zoom_out, self._scale, self._zoom_in)
        return hbox(*actions, "stretch", *zoom, spacing=4, margins=(8, 6, 8, 6))

    def _views(self) -> QStackedWidget:
        self._canvas = PageCanvas()
        self._scroll = named(QScrollArea(), "sourceScroll", kind="panel")
        self._scroll.setWidget(self._canvas)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setViewportMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.viewport().installEventFilter(self)
        self._text = PageText()
        self._table = self._table_view()
        self._waiting = EmptyState("file-text", self.tr("Opening the page…"), "")
        self._stack = QStackedWidget()
        self._stack.installEventFilter(self)
        for view in (self._waiting, self._scroll, self._text, self._table, self._error_view()):
            self._stack.addWidget(view)
        return self._stack

    def _table_view(self) -> QWidget:
        self._caption = label("", "muted")
        self._grid = TableGrid(self._runner)
        self._grid.cell_opened.connect(self._on_cell_opened)
        return holding(vbox(self._caption, (self._grid, 1), spacing=8, margins=_MARGIN))

    def _error_view(self) -> QWidget:
        self._error = ErrorCard(self.tr("Try again"), self._page.reload)
        self._failure = holding(vbox(self._error, "stretch", margins=_MARGIN))
        return self._failure

    def _on_page_changed(self) -> None:
        page = self._page
        self._title.setText(page.title)
        self._open_file.setEnabled(page.has_file)
        self._previous.setEnabled(1 < page.page <= page.pages)
        self._next.setEnabled(page.page < page.pages)
        position = page_name(page.path, page.page)
        if page.pages:
            position = self.tr("{page} of {pages}").format(page=position, pages=integer(page.pages))
        self._position.setText(position)
        self._show_note()
        self._error.show_error(page.error)
        if page.error:
            self._stack.setCurrentWidget(self._failure)
        elif page.view is None:
            self._stack.setCurrentWidget(self._waiting)
        elif page.view is not self._drawn:
            self._draw(page.view)

    def _show_note(self) -> None:
        view, text = self._page.view, ""
        if view and view.file == "removed":
            text = self.tr(
                "The document has been removed since. These are the cited words as they were."
            )
        elif view and view.lacks_words:
            text = self.tr("The file was read again since, and no longer has the cited words.")
        elif view and view.file == "missing":
            text = self.tr("The file has been moved or deleted. This is its text as indexed.")
        elif view and view.file == "changed":
            text = self.tr("The file has changed since. This is its text as it was indexed.")
        elif self._page.is_picture_missing:
            text = self.tr("The page cannot be shown as it looks. This is its text as indexed.")
        show_text(self._note, text)

    def _draw(self, view: PageView) -> None:
        if not _is_same_place(self._drawn, view):
            self._as_table.setChecked(False)
        self._drawn = view
        self._as_table.setVisible(view.is_cell)
        self._decoding.abandon()
        if view.png:
            png = view.png
            self._decoding = self._runner.run(
                lambda _token: QImage.fromData(png), lambda image: self._show_picture(image, view)
            )
        else:
            self._text.show_text(view.text, view.spans, view.head_spans)
            self._show_page(self._text)

    def _show_picture(self, image: QImage, view: PageView) -> None:
        self._canvas.show_page(image, view.boxes, view.head_boxes)
        self._canvas.setAccessibleName(self._position.text())
        self._canvas.setAccessibleDescription(view.text)
        self._show_page(self._scroll)
        self._fit_canvas()
        mark = self._canvas.first_mark()
        self._scroll.ensureVisible(
            round(mark.center().x()), round(mark.center().y()), 0, self._scroll.height() // 3
        )

    def _show_page(self, page: QWidget) -> None:
        """Unless its table is shown, which a sharper picture does not replace."""
        if not self._as_table.isChecked():
            self._stack.setCurrentWidget(page)

    def _on_table_toggled(self, is_on: bool) -> None:
        self._as_table.setIcon(icon("list", "accent" if is_on else "muted"))
        if is_on:
            self._page.read_table()
        elif self._stack.currentWidget() is self._table:
            self._stack.setCurrentWidget(self._scroll if self._page.has_picture else self._text)

    def _on_table_read(self, rows: PassageTable) -> None:
        if not self._as_table.isChecked():
            return
        table = rows.table
        self._caption.setText(visible_text(caption_of(table)))
        self._grid.show_table(table, rows.used)
        self._stack.setCurrentWidget(self._table)
        self._grid.view.setFocus()

    def _on_cell_opened(self, row: int, column: int) -> None:
        """Light the chosen cell on its page."""
        if citation := self._page.citation_of(self._grid.model.table, row, column):
            self.show_citation(citation)

    def _offer_translation(self, quote: str, question: str) -> None:
        if not self._translation:
            service = self._window.services.quote_translation
            self._translation = QuoteTranslationViewModel(service, self._runner, self)
            strip = QuoteTranslation(self._translation, self)
            self._column.insertWidget(self._column.indexOf(self._note), strip)
        self._translation.offer(quote, question)

    def _on_translate_clicked(self) -> None:
        if self._translation:
            self._translation.start()

    def _search_soon(self, words: str) -> None:
        self._words = words
        self._search.request()

    def _on_found(self) -> None:
        self._drawn = None
        self._find.show_count(self._page.place, len(self._page.places))

    def _on_open_file_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._page.path))

    def _turn(self, step: int) -> None:
        self._page.go_to(self._page.page + step)

    def _zoom_by(self, step: int) -> None:
        """The next larger or smaller of the usual zooms."""
        now = self._shown_zoom()
        larger = [zoom for zoom in _ZOOMS if zoom > now + _SAME_ZOOM]
        smaller = [zoom for zoom in _ZOOMS if zoom < now - _SAME_ZOOM]
        if found := larger[:1] if step > 0 else smaller[-1:]:
            self._set_zoom(found[0])

    def _fit_width(self) -> None:
        self._set_zoom(None)

    def _set_zoom(self, zoom: float | None) -> None:
        self._zoom = zoom
        self._fit_canvas()
        self._sharpen.request()

    def _fit_canvas(self) -> None:
        self._canvas.set_width(self._page_width())
        zoom = self._shown_zoom()
        self._scale.setText(percent(zoom))
        self._scale.setAccessibleName(self.tr("Size of the page: {0}").format(percent(zoom)))
        self._zoom_out.setEnabled(zoom > _ZOOMS[0] + _SAME_ZOOM)
        self._zoom_in.setEnabled(zoom < _ZOOMS[-1] - _SAME_ZOOM)

    def _shown_zoom(self) -> float:
        return self._page_width() / self._actual_width()

    def _actual_width(self) -> float:
        """The page's width at 100 %; that of the panel while it is not known."""
        view = self._page.view
        return (view.actual_width if view else 0) or self._room()

    def _page_width(self) -> int:
        width = self._room() if self._zoom is None else self._actual_width() * self._zoom
        return max(round(width), 1)

    def _room(self) -> int:
        # Not the viewport's width: it has no size before its first page is shown.
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        return max(self._stack.width() - 2 * _MARGIN - bar, 1)

    def _ask_for_width(self) -> None:
        self._page.set_width(round(self._page_width() * self.devicePixelRatioF()))


def _is_same_place(before: PageView | None, view: PageView) -> bool:
    """Whether two views show the same words of a document, perhaps in another size."""
    if before is None:
        return False
    old, new = ((each.document_id, each.page, each.spans) for each in (before, view))
    return old == new


class QuoteTranslation(QFrame):
    """Shown while a translation is written and until it is dismissed."""

    def __init__(self, translation: QuoteTranslationViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "quoteTranslation", kind="strip")
        self._translation = translation
        self._head = label("", "muted")
        self._text = label("", name="translatedQuote", selectable=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._error = ErrorCard()
        self._stop = button(self.tr("Stop"), "ghost", on_click=translation.stop)
        close = icon_button("x", self.tr("Dismiss"), on_click=translation.dismiss)
        row = hbox((self._head, 1), self._stop, close, spacing=8, margins=0)
        vbox(row, self._text, self._error, parent=self, spacing=6, margins=(16, 6, 8, 8))
        translation.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        translation = self._translation
        self.setVisible(translation.is_shown)
        self._head.setText(self._state())
        show_text(self._text, visible_text(translation.text))
        self._stop.setVisible(translation.is_running)
        self._error.show_error(translation.error)

    def _state(self) -> str:
        translation = self._translation
        if not translation.model:
            return self.tr("Translating…") if translation.is_running else ""
        text = self.tr("Machine translation by {model}, which is not a quotation")
        if not translation.is_running and not translation.is_complete:
            text = self.tr("Incomplete machine translation by {model}, which is not a quotation")
        return text.format(model=translation.model)
