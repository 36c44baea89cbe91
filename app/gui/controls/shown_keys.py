"""Shortcuts as they are displayed: in the system's notation, and those that the user chose."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

SHORTCUT = "shownKeys"
"""The property of a control with its default keys; not "shortcut", which would activate them."""

_WORDS = "explained"
_CHOSEN_KEYS = "chosenKeys"


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
        if shortcut := widget.property(SHORTCUT):
            widget.setToolTip(with_shortcut(widget.property(_WORDS), shortcut))


def explain(widget: QWidget, words: str, shortcut: str) -> None:
    """Set a tooltip that follows the user's choice of keys."""
    widget.setToolTip(with_shortcut(words, shortcut))
    if shortcut:
        widget.setProperty(SHORTCUT, shortcut)
        widget.setProperty(_WORDS, words)
