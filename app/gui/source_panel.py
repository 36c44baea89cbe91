"""The source of a citation: the cited page with its words marked and its neighbours."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

from app.core.documents import Box, Citation, PageView
from app.gui.controls.buttons import button, icon_button
from app.gui.controls.labels import ElidedLabel, hairline, label
from app.gui.controls.panes import EmptyState, ErrorCard
from app.gui.controls.search_field import FindBar
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.theme import LIGHT, SOURCE_WIDTH, tokens
from app.viewmodels.library.source_page import SourcePageViewModel
from app.viewmodels.quantities import integer, page_name, percent
from app.viewmodels.tasks.runner import Task, Throttle

if TYPE_CHECKING:
    from app.viewmodels.window import WindowViewModel


# A4, until the first picture shows the page's own shape.
_UNKNOWN_ASPECT = 2**0.5
_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""Of the page's actual size; the page first fits the width of the panel."""
_MARGIN = 14
_SAME_ZOOM = 0.005
_HEAD_LIGHTER = 115
"""Per cent of the lightness of cited words."""

# The shortest interval between requests for a sharp picture while a splitter is dragged.
_SHARPEN_AFTER_MS = 120
_SEARCH_AFTER_MS = 150


class PageCanvas(QWidget):
    """Draws a page's picture at any width with the cited words marked on it.

    A page as wide as the widget, with the height that the page's shape requires.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourcePage")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._image = QImage()
        self._boxes: tuple[Box, ...] = ()
        self._heads: tuple[Box, ...] = ()

    def show_page(self, image: QImage, boxes: Sequence[Box], heads: Sequence[Box] = ()) -> None:
        """`heads` are those of a cited cell, marked in a lighter tone."""
        self._image, self._boxes, self._heads = image, tuple(boxes), tuple(heads)
        self.set_width(self.width())
        self.update()

    def set_width(self, pixels: int) -> None:
        """Resize to `pixels` (logical); the old picture is stretched until a sharp one arrives."""
        self.setFixedSize(QSize(pixels, round(pixels * self._aspect())))

    def first_mark(self) -> QRectF:
        """The position of the first cited words in the widget; empty if there are none."""
        return self._rectangle(self._boxes[0]) if self._boxes else QRectF()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor("white"))
        if not self._image.isNull():
            painter.drawImage(QRectF(self.rect()), self._image)
        self._paint_marks(painter)
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_marks(self, painter: QPainter) -> None:
        # The page is white paper in both themes, so it uses the light theme's marker colour;
        # multiplied like ink, it leaves the letters underneath dark. A single path for all words,
        # or the marker would be twice as dark where they touch.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillPath(self._marks(self._boxes), QColor(LIGHT.highlight))
        painter.fillPath(self._marks(self._heads), QColor(LIGHT.highlight).lighter(_HEAD_LIGHTER))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _marks(self, boxes: Sequence[Box]) -> QPainterPath:
        marks = QPainterPath()
        marks.setFillRule(Qt.FillRule.WindingFill)
        for box in boxes:
            marks.addRoundedRect(self._rectangle(box), 2, 2)
        return marks

    def _rectangle(self, box: Box) -> QRectF:
        width, height = self.width(), self.height()
        left, top = box.left * width, box.top * height
        exact = QRectF(left, top, box.right * width - left, box.bottom * height - top)
        return exact.adjusted(-1, -1, 1, 1)

    def _aspect(self) -> float:
        if self._image.isNull():
            return _UNKNOWN_ASPECT
        return self._image.height() / self._image.width()


class PageText(QPlainTextEdit):
    """Shows a page's text, where there is no picture, with the cited words marked.

    Plain text only: document text is never interpreted as markup.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceText")
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Text of the page"))
        self._spans: tuple[tuple[int, int], ...] = ()
        self._heads: tuple[tuple[int, int], ...] = ()

    def show_text(
        self, text: str, spans: Sequence[tuple[int, int]], heads: Sequence[tuple[int, int]] = ()
    ) -> None:
        """`spans` are character spans within `text`; `heads` those of a cited cell's heads."""
        # Qt counts UTF-16 code units: characters outside the BMP take two.
        self._spans, self._heads = (
            tuple((_units(text[:start]), _units(text[:end])) for start, end in given)
            for given in (spans, heads)
        )
        self.setPlainText(text)
        self._mark()
        if self._spans:
            self.setTextCursor(self._cursor(self._spans[0][0], self._spans[0][0]))
            self.centerCursor()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark()

    def _mark(self) -> None:
        selections = []
        for spans, color in (
            (self._heads, tokens().accent_soft),
            (self._spans, tokens().highlight),
        ):
            style = QTextCharFormat()
            style.setBackground(QColor(color))
            style.setForeground(QColor(tokens().text))
            for start, end in spans:
                selection = QTextEdit.ExtraSelection()
                selection.cursor = self._cursor(start, end)
                selection.format = style
                selections.append(selection)
        self.setExtraSelections(selections)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class SourcePanel(QFrame):
    """Shows the page behind a citation.

    Signals:
        closed: the panel should be closed.
    """

    closed = Signal()

    def __init__(self, window: "WindowViewModel", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourcePanel")
        self.setProperty("kind", "panel")
        self.setAccessibleName(self.tr("Source"))
        self._runner = window.runner
        self._page = SourcePageViewModel(window.services.library, window.runner, self)
        self._decoding: Task | None = None
        self._drawn: PageView | None = None
        self._zoom: float | None = None  # fits the width
        self._words = ""
        self._search = Throttle(_SEARCH_AFTER_MS, lambda: self._page.find(self._words), self)
        self._sharpen = Throttle(_SHARPEN_AFTER_MS, self._ask_for_width, self)
        self._build()
        self._page.page_changed.connect(self._on_page_changed)
        self._page.found.connect(self._on_found)

    def show_citation(self, citation: Citation) -> None:
        """Show the cited page with the cited words marked."""
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
        self._note = label("", "muted")
        self._note.setContentsMargins(16, 8, 16, 8)
        self._note.hide()
        column = vbox(self, spacing=0, margins=0)
        column.addLayout(self._header())
        column.addWidget(hairline())
        column.addWidget(self._find)
        column.addWidget(self._note)
        column.addWidget(self._views(), 1)
        column.addWidget(hairline())
        column.addLayout(self._footer())

    def _header(self) -> QHBoxLayout:
        close = icon_button("x", self.tr("Close source"), name="closeSource", on_click=self.leave)
        self._close = close
        self._back = button(self.tr("Back"), "ghost", icon_name="arrow-left")
        self._back.setObjectName("leaveSource")
        self._back.clicked.connect(self.leave)
        self._back.hide()
        self._position = label("", "muted", wraps=False)
        self._position.setObjectName("sourcePosition")
        self._previous = icon_button("chevron-left", self.tr("Previous page"), "PgUp")
        self._next = icon_button("chevron-right", self.tr("Next page"), "PgDown")
        self._previous.clicked.connect(lambda: self._turn(-1))
        self._next.clicked.connect(lambda: self._turn(1))
        row = hbox(spacing=2, margins=(16, 6, 8, 6))
        row.addWidget(self._back)
        self._title.setContentsMargins(4, 0, 4, 0)
        row.addWidget(self._title, 1)
        for widget in (self._position, self._previous, self._next, close):
            row.addWidget(widget)
        return row

    def _footer(self) -> QHBoxLayout:
        look = icon_button("file-search", self.tr("Find in this document"), "Ctrl+F")
        look.setObjectName("findInSource")
        look.clicked.connect(self._find.open_bar)
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
        row = hbox(spacing=4, margins=(8, 6, 8, 6))
        row.addWidget(look)
        row.addWidget(self._open_file)
        row.addStretch(1)
        for widget in (self._zoom_out, self._scale, self._zoom_in):
            row.addWidget(widget)
        return row

    def _views(self) -> QStackedWidget:
        self._canvas = PageCanvas()
        self._scroll = QScrollArea()
        self._scroll.setObjectName("sourceScroll")
        self._scroll.setProperty("kind", "panel")
        self._scroll.setWidget(self._canvas)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setViewportMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.viewport().installEventFilter(self)
        self._text = PageText()
        self._waiting = EmptyState("file-text", self.tr("Opening the page…"), "")
        self._stack = QStackedWidget()
        self._stack.installEventFilter(self)
        for view in (self._waiting, self._scroll, self._text, self._error_view()):
            self._stack.addWidget(view)
        return self._stack

    def _error_view(self) -> QWidget:
        self._error = ErrorCard(self.tr("Try again"))
        self._error.action_requested.connect(self._page.reload)
        self._failure = QWidget()
        column = vbox(self._failure, margins=_MARGIN)
        column.addWidget(self._error)
        column.addStretch(1)
        return self._failure

    def _on_page_changed(self) -> None:
        page = self._page
        self._title.setText(page.title)
        self._open_file.setEnabled(bool(page.path) and not page.is_file_missing)
        self._previous.setEnabled(page.page > 1)
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
        page = self._page
        text = ""
        if page.is_file_missing:
            text = self.tr("The file has been moved or deleted. This is its text as indexed.")
        elif page.is_picture_missing:
            text = self.tr("The file has changed since. This is its text as it was indexed.")
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _draw(self, view: PageView) -> None:
        self._drawn = view
        if self._decoding:
            self._decoding.abandon()
        if view.png:
            png = view.png
            self._decoding = self._runner.run(
                lambda _token: QImage.fromData(png), lambda image: self._show_picture(image, view)
            )
        else:
            self._text.show_text(view.text, view.spans, view.head_spans)
            self._stack.setCurrentWidget(self._text)

    def _show_picture(self, image: QImage, view: PageView) -> None:
        self._canvas.show_page(image, view.boxes, view.head_boxes)
        self._canvas.setAccessibleName(self._position.text())
        self._canvas.setAccessibleDescription(view.text)
        self._stack.setCurrentWidget(self._scroll)
        self._fit_canvas()
        mark = self._canvas.first_mark()
        self._scroll.ensureVisible(
            round(mark.center().x()), round(mark.center().y()), 0, self._scroll.height() // 3
        )

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
        """The width of the page in logical pixels."""
        width = self._room() if self._zoom is None else self._actual_width() * self._zoom
        return max(round(width), 1)

    def _room(self) -> int:
        # Not the viewport's width: it has no size before its first page is shown.
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        return max(self._stack.width() - 2 * _MARGIN - bar, 1)

    def _ask_for_width(self) -> None:
        self._page.set_width(round(self._page_width() * self.devicePixelRatioF()))
