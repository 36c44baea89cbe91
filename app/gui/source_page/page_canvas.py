"""Draws a page's picture at any width with the cited words marked on it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.documents import Box
from app.gui.look.theme import LIGHT, tokens

# A4, until the first picture shows the page's own shape.
_UNKNOWN_ASPECT = 2**0.5


class PageCanvas(QWidget):
    """A page as wide as the widget, with the height that the page's shape requires."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourcePage")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._image = QImage()
        self._boxes: tuple[Box, ...] = ()

    def show_page(self, image: QImage, boxes: Sequence[Box]) -> None:
        self._image, self._boxes = image, tuple(boxes)
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
        marks = QPainterPath()
        marks.setFillRule(Qt.FillRule.WindingFill)
        for box in self._boxes:
            marks.addRoundedRect(self._rectangle(box), 2, 2)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillPath(marks, QColor(LIGHT.highlight))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _rectangle(self, box: Box) -> QRectF:
        width, height = self.width(), self.height()
        left, top = box.left * width, box.top * height
        exact = QRectF(left, top, box.right * width - left, box.bottom * height - top)
        return exact.adjusted(-1, -1, 1, 1)

    def _aspect(self) -> float:
        if self._image.isNull():
            return _UNKNOWN_ASPECT
        return self._image.height() / self._image.width()
