"""Headings inside menus."""

from PySide6.QtWidgets import QMenu, QWidgetAction

from app.gui.controls.labels import label
from app.gui.look.scale import scaled

_MARGINS = (10, 6, 20, 2)


def add_heading(menu: QMenu, text: str) -> None:
    """Add a heading; `QMenu.addSection` draws no text under a style sheet."""
    if not menu.isEmpty():
        menu.addSeparator()
    words = label(text, "section", wraps=False)
    words.setContentsMargins(*map(scaled, _MARGINS))
    heading = QWidgetAction(menu)
    heading.setDefaultWidget(words)
    heading.setEnabled(False)
    menu.addAction(heading)
