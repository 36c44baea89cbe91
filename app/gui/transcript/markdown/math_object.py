"""A formula in the text: its picture on the base line, or its source until there is one."""

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from app.gui.look.theme import body_font, code_font, tokens
from app.gui.transcript.markdown.math_pictures import Formula, Picture, math_pictures
from app.gui.transcript.visible_text import visible_text

MATH_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 2
MATH_SOURCE = QTextFormat.Property.UserProperty.value + 2
MATH_IS_DISPLAY = QTextFormat.Property.UserProperty.value + 3

_SHOWN = 120
_SIDE = 1.0


def math_format(base: QTextCharFormat, source: str, *, is_display: bool) -> QTextCharFormat:
    """The format of the object character for a formula."""
    result = QTextCharFormat(base)
    result.setObjectType(MATH_OBJECT)
    result.setProperty(MATH_SOURCE, source)
    result.setProperty(MATH_IS_DISPLAY, is_display)
    result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return result


def math_text(text_format: QTextFormat) -> str:
    """The formula as written in Markdown."""
    source = str(text_format.property(MATH_SOURCE)).strip()
    return f"$${source}$$" if text_format.property(MATH_IS_DISPLAY) else f"${source}$"


class MathObject(QPyTextObject):
    """Draws all formulas in a document."""

    def intrinsicSize(
        self, document: QTextDocument, _position: int, text_format: QTextFormat
    ) -> QSizeF:
        picture = _picture(text_format)
        if picture is None or picture.renderer is None:
            metrics = QFontMetricsF(code_font())
            width = metrics.horizontalAdvance(_shown(text_format)) + 2 * _SIDE
            return QSizeF(min(width, _room(document)), metrics.height())
        scale = _scale(picture, document)
        above, below = _around_middle(picture)
        return QSizeF(picture.width * scale + 2 * _SIDE, 2 * max(above, below) * scale)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        document: QTextDocument,
        _position: int,
        text_format: QTextFormat,
    ) -> None:
        room = QRectF(rect)
        picture = _picture(text_format)
        if picture is None or picture.renderer is None:
            painter.setFont(code_font())
            painter.setPen(QColor(tokens().muted))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, _shown(text_format))
            return
        scale = _scale(picture, document)
        above, below = _around_middle(picture)
        top = room.top() + (max(above, below) - above) * scale
        place = QRectF(room.left() + _SIDE, top, picture.width * scale, picture.height * scale)
        picture.renderer.render(painter, place)


def _picture(text_format: QTextFormat) -> Picture | None:
    is_display = bool(text_format.property(MATH_IS_DISPLAY))
    pixels = body_font().pixelSize() + (4 if is_display else 3)
    source = str(text_format.property(MATH_SOURCE))
    return math_pictures().picture(Formula(source, is_display, tokens().text, pixels))


def _around_middle(picture: Picture) -> tuple[float, float]:
    """How far the picture extends above and below the line that AlignMiddle centres on.

    That line is a quarter of the x-height above the baseline (QTextDocumentLayout). The box is tall
    enough to keep the formula's baseline on the text's.
    """
    middle = QFontMetricsF(body_font()).xHeight() / 4
    return picture.height - picture.depth - middle, picture.depth + middle


def _room(document: QTextDocument) -> float:
    width = document.textWidth()
    return width if width > 0 else 10_000.0


def _scale(picture: Picture, document: QTextDocument) -> float:
    """Scales down formulas that are wider than the column."""
    return min(1.0, (_room(document) - 2 * _SIDE) / max(picture.width, 1))


def _shown(text_format: QTextFormat) -> str:
    return visible_text(" ".join(str(text_format.property(MATH_SOURCE)).split()))[:_SHOWN]
