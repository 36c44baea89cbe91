"""Covers the window while files hover over it and says what dropping them does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.gui.look.theme import body_font, tokens

_MARGIN = 16
_VEIL = 245


class DropOverlay(QWidget):
    """Ignores the mouse, so that drops reach the window below.

    Args:
        words: what dropping does; by default, that it adds to the chat.
    """

    def __init__(self, parent: QWidget, words: str = "") -> None:
        super().__init__(parent)
        self.words = words or self.tr("Drop to attach these files to this chat")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, widget: QWidget) -> None:
        self.setGeometry(widget.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colors.background)
        veil.setAlpha(_VEIL)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(colors.accent), 2, Qt.PenStyle.DashLine))
        frame = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawRoundedRect(frame, 14, 14)
        painter.setFont(body_font(6))
        painter.setPen(QColor(colors.text))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.words)
