"""Labels of plain text, which never read HTML, cards and lines, in the styles of window.qss."""

import re
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from app.gui.look.text_direction import isolated
from app.gui.look.theme import scaled

if TYPE_CHECKING:
    # Imported when needed: not part of the first frame.
    from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox

_Widget = TypeVar("_Widget", bound=QWidget)

# Paths and hyphenated words can be broken anyway.
_LONG_WORD = re.compile(r"[^\s/\\-]{30}(?=\S)")


class Card(QFrame):
    """A frame around what belongs together; `name` is its object name."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        named(self, name, kind="card")


def card(kind: str = "card") -> QFrame:
    return named(QFrame(), "", kind=kind)


def hairline() -> QFrame:
    result = card("hairline")
    result.setFixedHeight(1)
    return result


def named(widget: _Widget, name: str, words: str = "", *, kind: str = "") -> _Widget:
    """Give `widget` the object name `name`, and the accessible name `words` if it shows none.

    `kind` is its style in window.qss.
    """
    widget.setObjectName(name)
    if words:
        widget.setAccessibleName(words)
    if kind:
        widget.setProperty("kind", kind)
    return widget


def hidden(widget: _Widget) -> _Widget:
    """`widget`, which is shown when there is a reason."""
    widget.hide()
    return widget


def set_kind(widget: QWidget, kind: str) -> None:
    """Change the style of a visible widget."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def label(
    text: str = "",
    kind: str = "",
    *,
    wraps: bool = True,
    name: str = "",
    selectable: bool = False,
) -> QLabel:
    """A plain-text label in the style `kind` (see window.qss), with the object name `name`.

    `selectable`: its text can be selected with the mouse.
    """
    result = named(QLabel(text), name)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setWordWrap(wraps)
    lean_to_start(result)
    result.setProperty("kind", kind)
    if selectable:
        result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return result


def show_text(words: "QLabel | QAbstractButton", text: str) -> None:
    """Show `text`; without any, `words` takes no room."""
    words.setText(text)
    words.setVisible(bool(text))


def breakable(text: str) -> str:
    """`text` with break opportunities in its longest words, for labels with external text.

    A label is never narrower than its longest word, and cut off if there is no room.
    """
    return _LONG_WORD.sub("\\g<0>\u200b", text)


def shortened(text: str, most: int) -> str:
    """The words of `text` without line breaks, up to `most` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[:most]}…"


def unbroken(text: str) -> str:
    """`text` with percentages that no line break separates from their sign."""
    return text.replace(" %", "\N{NO-BREAK SPACE}%")


def lean_to_start(widget: "QLabel | QAbstractSpinBox") -> None:
    """Align with the window's direction: Qt would use the text's first letter."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        widget.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)


class ElidedLabel(QLabel):
    """One line of plain text, elided if it does not fit.

    Args:
        most: the maximum width hint; 0 for no hint.
        gap: where text is elided.
        name: the object name.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "",
        *,
        most: int = 0,
        gap: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        name: str = "",
    ) -> None:
        super().__init__(text)
        self.setObjectName(name)
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
