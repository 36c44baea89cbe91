"""The background of self-painted list rows: selected, hovered, focused."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle

from app.gui.look.theme import tokens

_RADIUS = 8


def paint_plate(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    """The background of a selected or hovered row, and the ring of keyboard focus."""
    color = None
    if state & QStyle.StateFlag.State_Selected:
        color = tokens().accent_soft
    elif state & QStyle.StateFlag.State_MouseOver:
        color = tokens().own_message
    if color:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), _RADIUS, _RADIUS)
    paint_focus(painter, rect, state)


def paint_focus(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    """Only the ring, which is not shown for the mouse."""
    flags = QStyle.StateFlag
    if state & flags.State_HasFocus and state & flags.State_KeyboardFocusChange:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens().accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0, 1, -1, -2), _RADIUS, _RADIUS)
