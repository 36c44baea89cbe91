"""Lucide icons that take their colour from the theme of the moment and stay crisp at any scale."""

from functools import cache
from typing import Literal

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.core.paths import resource_path
from app.gui.look.theme import tokens

Tone = Literal["text", "muted", "faint", "accent", "on_accent", "ok", "warning", "danger"]
ICON_SIZE = QSize(16, 16)
ICON_BESIDE_TEXT = QSize(20, 16)


def icon(name: str, tone: Tone = "muted") -> QIcon:
    """The icon `resources/icons/<name>.svg`, in the theme's colour `tone`."""
    return QIcon(_ThemedIconEngine(name, tone))


_MIRRORED = {
    "arrow-left": "arrow-right",
    "arrow-right": "arrow-left",
    "chevron-left": "chevron-right",
    "chevron-right": "chevron-left",
    "panel-left": "panel-right",
}


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    svg = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(svg.replace("currentColor", color).encode()))


def _facing(name: str) -> str:
    """The icon for the mirrored direction in right-to-left layouts."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        return name
    return _MIRRORED.get(name, name)


def _square(rect: QRect) -> QRect:
    """The square on the leading side: extra width stays free, as a gap to the text."""
    square = QRect(rect.topLeft(), QSize(rect.height(), rect.height()))
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        square.moveRight(rect.right())
    return square


class _ThemedIconEngine(QIconEngine):
    """Draws when painted, so that a theme change needs no new icons."""

    def __init__(self, name: str, tone: Tone) -> None:
        super().__init__()
        self._name = name
        self._tone: Tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        tone = "faint" if mode == QIcon.Mode.Disabled else self._tone
        _renderer(_facing(self._name), getattr(tokens(), tone)).render(
            painter, QRectF(_square(rect))
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        if pixmap.isNull():  # a widget may have no room
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _ThemedIconEngine(self._name, self._tone)
