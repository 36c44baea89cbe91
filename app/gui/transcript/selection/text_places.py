"""Places in the texts of the messages that are drawn: what is where, and found words."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QTextEdit, QWidget

from app.gui.look.theme import tokens
from app.gui.transcript.message_column import MessageColumn
from app.gui.transcript.selection.selectable_text import SelectableText, TextView, last_position

_END = 2**31 - 1


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


@dataclass(frozen=True, order=True)
class Place:
    """A position in text number `view` of message number `message`."""

    message: int
    view: int
    position: int


FIRST_PLACE = Place(0, 0, 0)


def last_place(count: int) -> Place:
    """The end of the last of `count` messages, drawn or not."""
    return Place(count - 1, _END, _END)


class TextPlaces:
    """Finds places in the messages that `shown` draws on `page`, inside the scroll area `area`."""

    def __init__(self, area: QScrollArea, page: QWidget, shown: MessageColumn) -> None:
        self._area = area
        self._page = page
        self._shown = shown

    def of(self, view: TextView, position: int) -> Place | None:
        """The place at a position of this text; None if the text is not in a message."""
        for number, widget in self._numbered():
            if widget.isAncestorOf(view):
                views = texts(widget)
                return Place(number, views.index(view), position) if view in views else None
        return None

    def view(self, place: Place | None) -> TextView | None:
        """The text that contains a place, if it is drawn."""
        widget = self._shown.widget(place.message) if place else None
        views = texts(widget)
        return views[min(place.view, len(views) - 1)] if place and views else None

    def at(self, mouse: QPoint) -> Place | None:
        """The place nearest to a screen position."""
        y = self._page.mapFromGlobal(mouse).y()
        found: Place | None = None
        for number, widget in self._numbered():
            is_above = widget.mapTo(self._page, QPoint(0, widget.height())).y() < y
            if is_above and number + 1 < self._shown.end:
                continue
            for index, view in enumerate(texts(widget)):
                top = view.mapTo(self._page, QPoint(0, 0)).y()
                if y < top:
                    return found or Place(number, index, 0)
                if y <= top + view.height():
                    spot = view.viewport().mapFromGlobal(mouse)
                    return Place(number, index, view.cursorForPosition(spot).position())
                found = Place(number, index, last_position(view))
            if found:
                return found
        return found

    def neighbour(self, place: Place, step: int) -> Place | None:
        """The end of the previous text, or the start of the next."""
        number = place.message
        index = min(place.view, len(texts(self._shown.widget(number))) - 1) + step
        while self._shown.first <= number < self._shown.end:
            views = texts(self._shown.widget(number))
            if 0 <= index < len(views):
                return Place(number, index, 0 if step > 0 else last_position(views[index]))
            number += step
            index = 0 if step > 0 else len(texts(self._shown.widget(number))) - 1
        return None

    def show(self, place: Place) -> None:
        """Scroll to a place, if it is drawn."""
        if view := self.view(place):
            cursor = QTextCursor(view.document())
            cursor.setPosition(min(place.position, last_position(view)))
            spot = view.viewport().mapTo(self._page, view.cursorRect(cursor).center())
            self._area.ensureVisible(0, spot.y(), 0, 40)

    def _numbered(self) -> Iterator[tuple[int, QWidget]]:
        return enumerate(self._shown.widgets, start=self._shown.first)


def texts(widget: QWidget | None) -> list[TextView]:
    """The visible texts of a message, from top to bottom."""
    if widget is None:
        return []
    return [
        one
        for one in text_views(widget)
        if isinstance(one, SelectableText) and one.isVisibleTo(widget)
    ]
