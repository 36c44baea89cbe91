"""Small shared shapes: labels that never read HTML, buttons that say their name and shortcut."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.gui.look.icons import ICON_BESIDE_TEXT, ICON_SIZE, Tone, icon
from app.gui.look.scale import scaled, scaled_size
from app.gui.transcript.visible_text import isolated

if TYPE_CHECKING:
    # Imported when needed: not part of the first frame.
    from PySide6.QtWidgets import QAbstractSpinBox

Margins = int | tuple[int, int, int, int]
"""Left, top, right and bottom; a single number for all four."""

_Box = TypeVar("_Box", bound=QBoxLayout)

_NUMBER_MARGIN = 8
# Paths and hyphenated words can be broken anyway.
_LONG_WORD = re.compile(r"[^\s/\\-]{30}(?=\S)")
_CHOSEN_KEYS = "chosenKeys"
# Not "shortcut": that is a button's own property, which would activate it.
_SHORTCUT, _WORDS = "shownKeys", "explained"


def label(text: str = "", kind: str = "", *, wraps: bool = True) -> QLabel:
    """A plain-text label in the style `kind` (see window.qss)."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setWordWrap(wraps)
    lean_to_start(result)
    result.setProperty("kind", kind)
    return result


def breakable(text: str) -> str:
    """`text` with break opportunities in its longest words, for labels with external text.

    A label is never narrower than its longest word, and cut off if there is no room.
    """
    return _LONG_WORD.sub("\\g<0>\u200b", text)


def dress_number(box: "QAbstractSpinBox") -> None:
    """Set the digits off from the edge: style sheet padding does not reach the inner field."""
    box.lineEdit().setTextMargins(scaled(_NUMBER_MARGIN), 0, scaled(_NUMBER_MARGIN), 0)
    lean_to_start(box)


def lean_to_start(widget: "QLabel | QAbstractSpinBox") -> None:
    """Align with the window's direction: Qt would use the text's first letter."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        widget.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)


def heading(text: str = "") -> QLabel:
    return label(text, "heading")


def button(
    text: str,
    kind: str = "",
    *,
    icon_name: str = "",
    tone: Tone = "muted",
    tooltip: str = "",
    shortcut: str = "",
) -> QPushButton:
    """A text button. `shortcut` is only displayed: the window handles shortcuts."""
    result = QPushButton(text)
    result.setProperty("kind", kind)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setAccessibleName(text)
    if icon_name:
        result.setIcon(icon(icon_name, tone))
        result.setIconSize(scaled_size(ICON_BESIDE_TEXT))
    if tooltip or shortcut:
        explain(result, tooltip or text, shortcut)
    return result


def icon_button(
    icon_name: str, name: str, shortcut: str = "", *, kind: str = "ghost"
) -> QToolButton:
    """An icon-only button; `name` is its accessible name and tooltip."""
    result = QToolButton()
    result.setProperty("kind", kind)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setIcon(icon(icon_name))
    result.setIconSize(scaled_size(ICON_SIZE))
    result.setAccessibleName(name)
    explain(result, name, shortcut)
    return result


def with_shortcut(text: str, shortcut: str) -> str:
    """`Text (Ctrl+N)`, with the user's keys in the system's notation."""
    if not shortcut:
        return text
    return f"{text} ({native_keys(shortcut)})"


def native_keys(default: str) -> str:
    """The keys of the action with the default `default`, in the system's notation."""
    # Imported here: the first frame shows no keys.
    from PySide6.QtGui import QKeySequence

    app = QCoreApplication.instance()
    chosen = (app.property(_CHOSEN_KEYS) if app else None) or {}
    return QKeySequence(chosen.get(default, default)).toString(
        QKeySequence.SequenceFormat.NativeText
    )


def show_chosen_keys(chosen: Mapping[str, str], window: QWidget) -> None:
    """Display these keys from now on, given by their defaults; also in the tooltips of `window`."""
    app = QCoreApplication.instance()
    assert app, "there are no widgets without an application"
    app.setProperty(_CHOSEN_KEYS, dict(chosen))
    for widget in window.findChildren(QWidget):
        if shortcut := widget.property(_SHORTCUT):
            widget.setToolTip(with_shortcut(widget.property(_WORDS), shortcut))


def explain(widget: QWidget, words: str, shortcut: str) -> None:
    """Set a tooltip that follows the user's choice of keys."""
    widget.setToolTip(with_shortcut(words, shortcut))
    if shortcut:
        widget.setProperty(_SHORTCUT, shortcut)
        widget.setProperty(_WORDS, words)


def allow(control: QWidget, is_allowed: bool, reason: str) -> None:
    """Enable a control, or have its tooltip say why it is disabled."""
    control.setEnabled(is_allowed)
    words = with_shortcut(control.accessibleName(), control.property(_SHORTCUT) or "")
    control.setToolTip(words if is_allowed else reason)


def vbox(
    parent: QWidget | None = None, *, spacing: int | None = None, margins: Margins | None = None
) -> QVBoxLayout:
    """A column. Omitted values come from the style; `parent` gets it as its layout."""
    return _with_room(QVBoxLayout(parent) if parent else QVBoxLayout(), spacing, margins)


def hbox(
    parent: QWidget | None = None, *, spacing: int | None = None, margins: Margins | None = None
) -> QHBoxLayout:
    """A row; see `vbox`."""
    return _with_room(QHBoxLayout(parent) if parent else QHBoxLayout(), spacing, margins)


def _with_room(box: _Box, spacing: int | None, margins: Margins | None) -> _Box:
    if spacing is not None:
        box.setSpacing(spacing)
    if margins is not None:
        sides = (margins,) * 4 if isinstance(margins, int) else margins
        box.setContentsMargins(*sides)
    return box


def card(kind: str = "card") -> QFrame:
    result = QFrame()
    result.setProperty("kind", kind)
    return result


def hairline() -> QFrame:
    result = card("hairline")
    result.setFixedHeight(1)
    return result


def set_kind(widget: QWidget, kind: str) -> None:
    """Change the style of a visible widget."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class ElidedLabel(QLabel):
    """One line of plain text, elided if it does not fit.

    Args:
        most: the maximum width hint; 0 for no hint.
        gap: where text is elided.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "",
        *,
        most: int = 0,
        gap: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text)
        self._gap = gap
        self.setTextFormat(Qt.TextFormat.PlainText)
        lean_to_start(self)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if most:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self.setMaximumWidth(scaled(most))

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(isolated(self.text()))
        return QSize(width + 1, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        metrics, room = self.fontMetrics(), self.contentsRect()
        text = metrics.elidedText(isolated(self.text()), self._gap, room.width())
        left = room.left()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left += room.width() - metrics.horizontalAdvance(text)
        # On the font's own baseline: isolation marks may come from a font with taller lines.
        top = room.top() + (room.height() - metrics.height()) // 2
        QPainter(self).drawText(left, top + metrics.ascent(), text)
        self.setToolTip("" if text == isolated(self.text()) else self.text())
