"""Small shared shapes: labels that never read HTML, buttons that say their name and shortcut."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from app.gui.icons import ICON_BESIDE_TEXT, ICON_SIZE, Tone, icon
from app.gui.scale import scaled_size


def label(text: str = "", kind: str = "", *, wraps: bool = True) -> QLabel:
    """A plain-text label in the style `kind` (see window.qss)."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setWordWrap(wraps)
    result.setProperty("kind", kind)
    return result


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
    """A text button. `shortcut` is only shown: the window owns the shortcuts themselves."""
    result = QPushButton(text)
    result.setProperty("kind", kind)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setAccessibleName(text)
    if icon_name:
        result.setIcon(icon(icon_name, tone))
        result.setIconSize(scaled_size(ICON_BESIDE_TEXT))
    if tooltip or shortcut:
        result.setToolTip(with_shortcut(tooltip or text, shortcut))
    return result


def icon_button(
    icon_name: str, name: str, shortcut: str = "", *, kind: str = "ghost"
) -> QToolButton:
    """A button that is only an icon; `name` is read aloud and shown as its tooltip."""
    result = QToolButton()
    result.setProperty("kind", kind)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setIcon(icon(icon_name))
    result.setIconSize(scaled_size(ICON_SIZE))
    result.setAccessibleName(name)
    result.setToolTip(with_shortcut(name, shortcut))
    return result


def with_shortcut(text: str, shortcut: str) -> str:
    """`Text (Ctrl+N)`, with the keys named as on this system."""
    if not shortcut:
        return text
    keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})"


def card(kind: str = "card") -> QFrame:
    result = QFrame()
    result.setProperty("kind", kind)
    return result


def hairline() -> QFrame:
    result = card("hairline")
    result.setFixedHeight(1)
    return result


def set_kind(widget: QWidget, kind: str) -> None:
    """Change the style of a widget that is already shown."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class ElidedLabel(QLabel):
    """One line of plain text that gives way: what does not fit becomes an ellipsis."""

    def __init__(self, text: str = "", kind: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()), super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        painter.drawText(self.contentsRect(), int(self.alignment()), text)
        self.setToolTip("" if text == self.text() else self.text())
