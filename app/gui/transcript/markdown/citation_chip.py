"""The numbered chip of a citation in the text."""

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from app.gui.look.theme import body_font, tokens
from app.viewmodels.quantities import integer

CHIP_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
CHIP_NUMBER = QTextFormat.Property.UserProperty.value + 1
CHIP_SCHEME = "citation"
OBJECT_CHARACTER = "\ufffc"

_RADIUS = 4
_STRIKE_WIDTH = 1.5
_FONT_DELTA = -3


def chip_format(number: int) -> QTextCharFormat:
    """The format of the object character for citation `number`; negative: it confirms nothing."""
    result = QTextCharFormat()
    result.setObjectType(CHIP_OBJECT)
    result.setProperty(CHIP_NUMBER, number)
    result.setAnchor(True)
    result.setAnchorHref(f"{CHIP_SCHEME}:{abs(number)}")
    result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return result


class CitationChip(QPyTextObject):
    """Draws all chips in a document; one that confirms nothing is outlined and has a "?".

    `hot` is the number under the mouse or with keyboard focus; those in `wrong` are struck through.
    """

    hot = 0
    wrong: frozenset[int] = frozenset()

    def intrinsicSize(
        self, _doc: QTextDocument, _position: int, text_format: QTextFormat
    ) -> QSizeF:
        metrics = QFontMetricsF(body_font(_FONT_DELTA))
        width = metrics.horizontalAdvance(_chip_text(int(text_format.property(CHIP_NUMBER))))
        return QSizeF(width + 12, metrics.height() + 2)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _doc: QTextDocument,
        _position: int,
        text_format: QTextFormat,
    ) -> None:
        number = int(text_format.property(CHIP_NUMBER))
        colors = tokens()
        is_hot, is_wrong = abs(number) == self.hot, abs(number) in self.wrong
        strong = colors.muted if is_wrong else colors.accent
        soft = colors.line if is_wrong else colors.accent_soft
        plate = QRectF(rect).adjusted(2, 0, -1, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(strong)) if number < 0 else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(strong if is_hot else colors.background if number < 0 else soft))
        painter.drawRoundedRect(plate, _RADIUS, _RADIUS)
        font = body_font(_FONT_DELTA)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colors.on_accent if is_hot else strong))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, _chip_text(number))
        if is_wrong:
            painter.setPen(QPen(QColor(colors.danger), _STRIKE_WIDTH))
            painter.drawLine(plate.bottomLeft(), plate.topRight())


def _chip_text(number: int) -> str:
    return integer(number) if number > 0 else f"{integer(-number)}?"
