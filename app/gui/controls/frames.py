"""Frames, lines, and the style (`kind`, see window.qss) of any widget."""

from PySide6.QtWidgets import QFrame, QWidget


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
