"""Formulas: typeset by ziamath off the GUI thread, and placed in the text on its base line."""

import re
from collections import OrderedDict
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from app.core.unicode_text import visible_text
from app.gui.look.theme import body_font, code_font, tokens
from app.viewmodels.tasks.runner import TaskRunner

_KEPT = 2000
# Rendering takes about 0.6 ms per character; longer formulas are shown as source.
_LONGEST = 1500
_DEEPEST = 40
_ENVIRONMENT = re.compile(r"\\(?P<kind>begin|end)\{[a-zA-Z]+\*?\}")
_SCRIPT = re.compile(r"\s*[\^_]")
MATH_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 2
MATH_SOURCE = QTextFormat.Property.UserProperty.value + 2
MATH_IS_DISPLAY = QTextFormat.Property.UserProperty.value + 3
_SHOWN = 120
_SIDE = 1.0


class Formula(NamedTuple):
    """What determines a picture: LaTeX source, display style, colour and text height."""

    source: str
    is_display: bool
    color: str
    pixels: int


class Picture(NamedTuple):
    """Sizes in pixels; `depth` is the part below the baseline. No renderer: not renderable."""

    renderer: QSvgRenderer | None
    width: float = 0.0
    height: float = 0.0
    depth: float = 0.0


class MathPictures(QObject):
    """Formulas as pictures, typeset off the GUI thread and cached while they may be seen.

    Signals:
        made: pictures of more formulas are available.
    """

    made = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = TaskRunner(self)
        self._pictures: OrderedDict[Formula, Picture] = OrderedDict()
        self._waiting: list[Formula] = []
        self._is_working = False

    def picture(self, formula: Formula) -> Picture | None:
        """The picture if available; None while it is being rendered, until `made`."""
        if found := self._pictures.get(formula):
            self._pictures.move_to_end(formula)
            return found
        if not _is_reasonable(formula.source):
            return Picture(None)
        if formula not in self._waiting:
            self._waiting.append(formula)
            self._work()
        return None

    def _work(self) -> None:
        if self._is_working or not self._waiting:
            return
        self._is_working = True
        batch = tuple(self._waiting)
        self._runner.run(
            lambda _token: [(formula, _svg(formula)) for formula in batch],
            self._on_made,
            on_settled=self._on_settled,
        )

    def _on_made(self, results: list[tuple[Formula, bytes | None]]) -> None:
        for formula, svg in results:
            self._waiting.remove(formula)
            self._pictures[formula] = _picture(svg)
        while len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        self.made.emit()

    def _on_settled(self) -> None:
        self._is_working = False
        self._work()


@cache
def math_pictures() -> MathPictures:
    """The program-wide pictures; the same formulas recur in all views."""
    return MathPictures(QCoreApplication.instance())


def _svg(formula: Formula) -> bytes | None:
    """Render the formula; None if it is not valid LaTeX. May run in any thread."""
    try:
        import ziamath  # late: loading its font takes a tenth of a second

        ziamath.config.svg2 = False  # plain paths: QtSvg clips what SVG 2 symbols draw
        made = ziamath.Latex(
            _with_scripts_on_groups(formula.source.strip()),
            size=formula.pixels,
            color=formula.color,
            inline=not formula.is_display,
        )
        return str(made.svg()).encode()
    except Exception:  # noqa: BLE001 - then the source is shown instead
        return None


def _with_scripts_on_groups(source: str) -> str:
    """`source` with braces around each environment that has an exponent or an index.

    WORKAROUND: latex2mathml leaves such a script without its base, which ziamath refuses.
    """
    begun: list[int] = []
    result, scripts = source, []
    for mark in _ENVIRONMENT.finditer(source):
        if mark["kind"] == "begin":
            begun.append(mark.start())
        elif begun:
            start = begun.pop()
            if _SCRIPT.match(source, mark.end()):
                scripts.append((start, mark.end()))
    for place, brace in sorted(
        ((at, brace) for span in scripts for at, brace in zip(span, "{}", strict=True)),
        reverse=True,
    ):
        result = f"{result[:place]}{brace}{result[place:]}"
    return result


def _picture(svg: bytes | None) -> Picture:
    if svg is None:
        return Picture(None)
    renderer = QSvgRenderer(QByteArray(svg))
    if not renderer.isValid():
        return Picture(None)
    box = renderer.viewBoxF()  # its origin is on the baseline
    return Picture(renderer, box.width(), box.height(), box.bottom())


def _is_reasonable(source: str) -> bool:
    depth = deepest = 0
    for letter in source:
        depth += (letter == "{") - (letter == "}")
        deepest = max(deepest, depth)
    return 0 < len(source.strip()) <= _LONGEST and deepest <= _DEEPEST


def math_format(base: QTextCharFormat, source: str, *, is_display: bool) -> QTextCharFormat:
    result = QTextCharFormat(base)
    result.setObjectType(MATH_OBJECT)
    result.setProperty(MATH_SOURCE, source)
    result.setProperty(MATH_IS_DISPLAY, is_display)
    result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return result


def math_text(text_format: QTextFormat) -> str:
    source = str(text_format.property(MATH_SOURCE)).strip()
    return f"$${source}$$" if text_format.property(MATH_IS_DISPLAY) else f"${source}$"


class MathObject(QPyTextObject):
    """A formula in the text: its picture on the base line, or its source until there is one.

    Draws all formulas in a document.
    """

    def intrinsicSize(
        self, document: QTextDocument, _position: int, text_format: QTextFormat
    ) -> QSizeF:
        picture = _picture_of(text_format)
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
        picture = _picture_of(text_format)
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


def _picture_of(text_format: QTextFormat) -> Picture | None:
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
