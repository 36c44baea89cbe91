"""Marks found words in the texts of a message."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from app.gui.look.theme import tokens
from app.gui.transcript.selection.selectable_text import TextView


def mark_words(message: QWidget, query: str, nth: int | None) -> tuple[TextView, int] | None:
    """Highlight all matches of `query`, the `nth` one strongly; "" removes the highlights.

    Returns the position of the `nth` match: its text widget and the distance from its top in
    pixels. The displayed text can have fewer matches than its Markdown; then the last one is used.
    """
    places = [
        (view, cursor) for view in text_views(message) for cursor in _cursors(view, query) if query
    ]
    chosen = places[min(nth, len(places) - 1)] if nth is not None and places else None
    for view in text_views(message):
        marks = [
            _selection(cursor, is_current=chosen is not None and cursor is chosen[1])
            for owner, cursor in places
            if owner is view
        ]
        view.setExtraSelections(marks)
    if chosen is None:
        return None
    view, cursor = chosen
    return view, view.cursorRect(cursor).top()


def text_views(message: QWidget) -> list[TextView]:
    """The visible text widgets, from top to bottom."""
    views: list[TextView] = [
        *message.findChildren(QTextEdit),
        *message.findChildren(QPlainTextEdit),
    ]
    shown = [view for view in views if view.isReadOnly() and not view.isHidden()]
    return sorted(shown, key=lambda view: view.mapTo(message, QPoint(0, 0)).y())


def _cursors(view: TextView, query: str) -> list[QTextCursor]:
    found: list[QTextCursor] = []
    cursor = view.document().find(query, 0)
    while not cursor.isNull():
        found.append(cursor)
        cursor = view.document().find(query, cursor)
    return found


def _selection(cursor: QTextCursor, *, is_current: bool) -> QTextEdit.ExtraSelection:
    colors = tokens()
    style = QTextCharFormat()
    style.setBackground(QColor(colors.accent if is_current else colors.highlight))
    style.setForeground(QColor(colors.on_accent if is_current else colors.text))
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format = style
    return selection
