"""Shapes that several screens share: a titled page, an empty state, an error with its remedy."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import UserError
from app.gui.beside import BesideLayout
from app.gui.flow_layout import FlowLayout
from app.gui.icons import Tone, icon
from app.gui.scale import scaled
from app.gui.widgets import button, card, label

translate = QCoreApplication.translate

_ICON_PX = 32
_COLUMN_WIDTH = 460
_LEAST_TITLE = 150
_LEAST_HEIGHT = 380
_ROOMY = QSize(620, 520)
END_ROOM = 24
"""Below the last thing on a page that scrolls out."""


class ScreenPage(QWidget):
    """A screen of the window: its title, one line on what it is for, actions at the right."""

    scrolls_out = False
    """Whether its content scrolls down to the edge and leaves room at its own end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label("", "title")
        self._subtitle = label("", "muted")
        self.actions_row = FlowLayout(8)
        self._inside = QWidget()
        self._inside.setProperty("kind", "page")
        self.body = QVBoxLayout(self._inside)
        self.body.addLayout(self._header())
        self._outside = QScrollArea()
        self._outside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._outside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outside.setWidget(self._inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._outside)
        self._fit_inside()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_inside()

    def _fit_inside(self) -> None:
        """What only explains gives way to what is worked with."""
        is_small = self.width() < scaled(_ROOMY.width()) or self.height() < scaled(_ROOMY.height())
        self._subtitle.setVisible(not is_small)
        side, top = (16, 12) if is_small else (32, 24)
        self.body.setContentsMargins(side, top, side, 0 if self.scrolls_out else top)
        self.body.setSpacing(10 if is_small else 16)
        # As wide as the window lets it be: what is in it wraps or goes below. In a low window the
        # page scrolls instead, for a list of no height helps nobody.
        height = max(self.height(), scaled(_LEAST_HEIGHT))
        bar = self._outside.verticalScrollBar().sizeHint().width()
        width = self.width() - (bar if height > self.height() else 0)
        self._inside.resize(width, height)

    def set_title(self, title: str, subtitle: str) -> None:
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self.setAccessibleName(title)

    def add_pages(self, object_name: str, *pages: tuple[str, QWidget]) -> QTabBar:
        """Show one of these at a time below tabs with their names."""
        tabs, stack = QTabBar(), QStackedWidget()
        tabs.setObjectName(object_name)
        tabs.setAccessibleName(self._title.text())
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for name, page in pages:
            tabs.addTab(name)
            stack.addWidget(page)
        tabs.currentChanged.connect(stack.setCurrentIndex)
        self.body.addWidget(tabs)
        self.body.addWidget(stack, 1)
        return tabs

    def _header(self) -> BesideLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        return BesideLayout(words, self.actions_row, _LEAST_TITLE)


class EmptyState(QWidget):
    """Says what will be here and offers the first step.

    Signals:
        action_requested: the offered step was chosen.
    """

    action_requested = Signal()

    def __init__(
        self, icon_name: str, title: str, text: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout()
        column.setSpacing(8)
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
    """What happened and what to do about it, with one way on.

    Signals:
        action_requested: the offered way on was chosen.
    """

    action_requested = Signal()

    def __init__(self, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = label("", "heading")
        self._remedy = label("")
        frame = card("error-card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self._what)
        column.addWidget(self._remedy)
        if action:
            self.button = button(action)
            self.button.clicked.connect(self.action_requested)
            column.addSpacing(4)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
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
    """What to tell the user: the error's own words, or that the fault is Inglenook's."""
    if isinstance(error, UserError):
        return error.what, error.remedy
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
    """One below the other from the top, within reach in large type and small windows too.

    Args:
        grows: the part that takes the room which is left; without it that stays empty.
    """
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
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
    """`column` in the middle, at most `width` pixels (at 100 %) wide."""
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
    """An icon and what it stands for, in the style `kind`; the words can be selected."""
    row = QHBoxLayout()
    row.setSpacing(8)
    tone: Tone = "warning" if kind == "warning" else "muted"
    row.addWidget(Picture(icon_name, tone, 16), 0, Qt.AlignmentFlag.AlignTop)
    words = label(text, kind)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    row.addWidget(words, 1)
    return row
