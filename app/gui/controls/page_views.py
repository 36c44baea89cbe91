"""A page of a document with cited words marked on it: as a picture, or as text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from app.core.documents import Box
from app.gui.controls.labels import named
from app.gui.look.text_direction import reads_from_right
from app.gui.look.theme import LIGHT, tokens

# A4, until the first picture shows the page's own shape.
_UNKNOWN_ASPECT = 2**0.5
_HEAD_LIGHTER = 115
"""Per cent of the lightness of cited words."""


class PageCanvas(QWidget):
    """Draws a page's picture at any width with the cited words marked on it.

    A page as wide as the widget, with the height that the page's shape requires.
    """

    def __init__(self) -> None:
        super().__init__()
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

    def __init__(self) -> None:
        super().__init__()
        named(self, "sourceText", self.tr("Text of the page"))
        self.setReadOnly(True)
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
        option = self.document().defaultTextOption()
        is_from_right = reads_from_right(text)  # Qt aligns plain text to the left in any case
        option.setAlignment(
            Qt.AlignmentFlag.AlignRight if is_from_right else Qt.AlignmentFlag.AlignLeft
        )
        self.document().setDefaultTextOption(option)
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
