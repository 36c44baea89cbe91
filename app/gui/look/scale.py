"""Lengths at the scale the user chose."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from app.gui.look.theme import BASE_PX

_FRAME_PX = 32


def scaled(length_px: int) -> int:
    """`length_px`, given at 100 %, at the current text scale."""
    return round(length_px * max(QGuiApplication.font().pixelSize(), 1) / BASE_PX)


def on_screen(width_px: int) -> int:
    """`width_px`, given at 100 %, at the current scale, limited to the screen's width."""
    room = QGuiApplication.primaryScreen().availableGeometry().width() - _FRAME_PX
    return min(scaled(width_px), room)


def size_on_screen(width_px: int, height_px: int) -> QSize:
    """A window size, given at 100 %, at the current scale, limited to the screen."""
    room = QGuiApplication.primaryScreen().availableGeometry().size()
    return scaled_size(QSize(width_px, height_px)).boundedTo(room - QSize(_FRAME_PX, 2 * _FRAME_PX))


def unscaled(length_px: int) -> int:
    """The length at 100 % of `length_px` at the current scale."""
    return round(length_px * BASE_PX / max(QGuiApplication.font().pixelSize(), 1))


def scaled_size(size: QSize) -> QSize:
    """A size in pixels, given at 100 %, at the current text scale."""
    return QSize(scaled(size.width()), scaled(size.height()))
