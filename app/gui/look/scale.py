"""Lengths at the scale the user chose."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from app.gui.look.theme import BASE_PX


def scaled(length_px: int) -> int:
    """`length_px`, given at 100 %, at the current text scale."""
    return round(length_px * max(QGuiApplication.font().pixelSize(), 1) / BASE_PX)


def unscaled(length_px: int) -> int:
    """The length at 100 % of `length_px` at the current scale."""
    return round(length_px * BASE_PX / max(QGuiApplication.font().pixelSize(), 1))


def scaled_size(size: QSize) -> QSize:
    """A size in pixels, given at 100 %, at the current text scale."""
    return QSize(scaled(size.width()), scaled(size.height()))
