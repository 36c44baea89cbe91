"""Shapes that several screens share: an empty state, an error with its remedy, scrolled columns."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from app.core.errors import UserError
from app.gui.controls.buttons import button
from app.gui.controls.frames import card
from app.gui.controls.labels import breakable, label
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.icons import Tone, icon
from app.gui.look.scale import scaled
from app.viewmodels.translated import translated

translate = QCoreApplication.translate

_ICON_PX = 32
_COLUMN_WIDTH = 460


class EmptyState(QWidget):
    """Says what will appear here and offers the first step.

    Signals:
        action_requested: the offered step was chosen.
    """

    action_requested = Signal()

    def __init__(
        self, icon_name: str, title: str, text: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = vbox(spacing=8)
        column.addStretch(2)
        column.addWidget(Picture(icon_name), 0, Qt.AlignmentFlag.AlignHCenter)
        for line in (label(title, "heading"), label(text, "muted")):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        if action:
            column.addSpacing(8)
            column.addWidget(self._action_button(action), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setLayout(centred(column, _COLUMN_WIDTH))

    def _action_button(self, action: str) -> QPushButton:
        result = button(action, "primary")
        result.clicked.connect(self.action_requested)
        return result


class ErrorCard(QWidget):
    """What happened and what to do about it, with a button for one action.

    Signals:
        action_requested: the button was pressed.
    """

    action_requested = Signal()

    def __init__(self, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = label("", "heading")
        self._remedy = label("")
        frame = card("error-card")
        column = vbox(frame, spacing=4, margins=(16, 12, 16, 12))
        column.addWidget(self._what)
        column.addWidget(self._remedy)
        if action:
            self.button = button(action)
            self.button.clicked.connect(self.action_requested)
            column.addSpacing(4)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        outer = vbox(self, margins=0)
        outer.addWidget(frame)
        self.hide()

    def show_error(self, error: Exception | None) -> None:
        """Show `error`; None hides the card."""
        self.setVisible(error is not None)
        if error is None:
            return
        what, remedy = explain(error)
        self._what.setText(what)
        self._remedy.setText(remedy)
        self.setAccessibleName(f"{what} {remedy}")


def explain(error: Exception) -> tuple[str, str]:
    """The text for the user: the error's own words, or that the fault is Inglenook's."""
    if isinstance(error, UserError):
        return translated(error.what), translated(error.remedy)
    return (
        translate("Errors", "Something went wrong inside Inglenook."),
        translate("Errors", "Try again; if it happens again, please report it."),
    )


class Picture(QWidget):
    """A large icon that follows the theme."""

    def __init__(
        self,
        name: str,
        tone: Tone = "faint",
        size_px: int = _ICON_PX,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon(name, tone)
        self.setFixedSize(scaled(size_px), scaled(size_px))

    def show_icon(self, name: str, tone: Tone) -> None:
        self._icon = icon(name, tone)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._icon.paint(QPainter(self), self.rect())


def scrolled(*parts: QWidget | QLayout, grows: QWidget | None = None) -> QScrollArea:
    """A scrolling column, so that everything stays reachable in large type and small windows.

    Args:
        grows: the widget that takes the remaining room; without it the room stays empty.
    """
    column = vbox(spacing=12, margins=0)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part, 1 if part is grows else 0)
    if grows is None:
        column.addStretch(1)
    holder = QWidget()
    holder.setProperty("kind", "page")
    holder.setLayout(column)
    holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(holder)
    return scroll


def centred(column: QLayout, width: int) -> QHBoxLayout:
    """`column`, centred, at most `width` pixels (at 100 %) wide."""
    holder = QWidget()
    holder.setMaximumWidth(scaled(width))
    holder.setLayout(column)
    column.setContentsMargins(0, 0, 0, 0)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(holder, 1000)
    row.addStretch(1)
    return row


def fact_line(icon_name: str, text: str, kind: str) -> QHBoxLayout:
    """An icon and a text, in the style `kind`; the text can be selected."""
    row = hbox(spacing=8)
    tone: Tone = "warning" if kind == "warning" else "muted"
    row.addWidget(Picture(icon_name, tone, 16), 0, Qt.AlignmentFlag.AlignTop)
    words = label(breakable(text), kind)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    row.addWidget(words, 1)
    return row
