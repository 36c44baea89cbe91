"""One selection over all messages of the transcript, by mouse and keyboard, and what it copies."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QScrollArea, QTextBrowser, QTextEdit
from shiboken6 import isValid

from app.gui.transcript.message_column import MessageColumn
from app.gui.transcript.selection.selectable_text import (
    SelectableText,
    SelectionPage,
    TextView,
    last_position,
    select,
)
from app.gui.transcript.selection.text_places import (
    FIRST_PLACE,
    Place,
    TextPlaces,
    last_place,
    texts,
)
from app.viewmodels.chat.thread import Item, attributed, message_of

_KEY = QKeySequence.StandardKey
_OPERATION = QTextCursor.MoveOperation
_STEPS = {
    _KEY.SelectNextChar: _OPERATION.NextCharacter,
    _KEY.SelectPreviousChar: _OPERATION.PreviousCharacter,
    _KEY.SelectNextWord: _OPERATION.NextWord,
    _KEY.SelectPreviousWord: _OPERATION.PreviousWord,
    _KEY.SelectNextLine: _OPERATION.Down,
    _KEY.SelectPreviousLine: _OPERATION.Up,
    _KEY.SelectStartOfLine: _OPERATION.StartOfLine,
    _KEY.SelectEndOfLine: _OPERATION.EndOfLine,
    _KEY.SelectStartOfBlock: _OPERATION.StartOfBlock,
    _KEY.SelectEndOfBlock: _OPERATION.EndOfBlock,
}
_BACKWARD = (_OPERATION.PreviousCharacter, _OPERATION.PreviousWord, _OPERATION.Up)
_FORWARD = (_OPERATION.NextCharacter, _OPERATION.NextWord, _OPERATION.Down)
_FRAME_MS = 16
# Pixels scrolled per frame, for each pixel that the mouse is outside.
_PULL = 0.25


@dataclass(frozen=True)
class Span:
    """A range of one text, from `start` to `end`."""

    view: TextView
    start: int
    end: int

    @property
    def is_whole(self) -> bool:
        return self.start == 0 and self.end == last_position(self.view)


class TranscriptSelection(QObject):
    """One selection over all messages of the transcript, drawn by each text that it touches.

    From an anchor to a head, once it left its first text; before that, the text's own.

    It is stored by message number, so it can include messages that are not drawn.

    Args:
        area: the scroll area, which scrolls when the mouse leaves it.
        page: the parent of the messages.
        shown: the drawn messages.
        copy: copies the selection to the clipboard, as Markdown or plain text.
        release: called when the user works here, so that the view should stop following.
    """

    def __init__(
        self,
        area: QScrollArea,
        page: SelectionPage,
        shown: MessageColumn,
        copy: Callable[[bool], None],
        release: Callable[[], None],
    ) -> None:
        super().__init__(area)
        self._area = area
        self._shown = shown
        self._places = TextPlaces(area, page, shown)
        page.selection = self
        self._copy = copy
        self._release = release
        self._anchor: Place | None = None
        self._head: Place | None = None
        self._own: TextView | None = None
        self._mouse = QPoint()
        self._pull = QTimer(self)
        self._pull.setInterval(_FRAME_MS)
        self._pull.timeout.connect(self._on_pulled)

    @property
    def ends(self) -> tuple[Place, Place] | None:
        """The first and last place; None while it is within one text."""
        if self._anchor is None or self._head is None:
            return None
        return min(self._anchor, self._head), max(self._anchor, self._head)

    @property
    def numbers(self) -> range:
        if ends := self.ends:
            return range(ends[0].message, ends[1].message + 1)
        own = self._text()
        place = self._places.of(own, 0) if own and own.textCursor().hasSelection() else None
        return range(place.message, place.message + 1) if place else range(0)

    def begin(self, view: SelectableText | None = None) -> None:
        """Clear the selection; a new one may start in `view`."""
        old, self._anchor, self._head = self.numbers, None, None
        for number in old:
            self._draw(number)
        self._own = _as_text(view) if view else None

    def drag(self, view: SelectableText, mouse: QPoint) -> None:
        """The mouse that was pressed in `view` moved to this screen position."""
        self._own, self._mouse = _as_text(view), mouse
        self._follow_mouse()
        if self._distance() and not self._pull.isActive():
            self._pull.start()

    def end(self) -> None:
        """The mouse was released."""
        self._pull.stop()
        clipboard = QGuiApplication.clipboard()
        if self.ends:
            self.refresh()
            if clipboard.supportsSelection():
                texts = (self.text_of(n, as_markdown=False) for n in self.numbers)
                clipboard.setText("\n\n".join(texts), clipboard.Mode.Selection)

    def extend_to(self, view: SelectableText, mouse: QPoint) -> None:
        """Shift was held: extend from the anchor to the mouse."""
        own = self._text() or _as_text(view)
        anchor = self._anchor or self._places.of(own, own.textCursor().anchor())
        self._span(anchor, self._places.at(mouse))

    def select_all(self) -> None:
        self._span(FIRST_PLACE, last_place(self._shown.count()))

    def shift(self, count: int) -> None:
        """This many messages were inserted at the top; what started at the top still does."""
        if self._anchor == FIRST_PLACE and self._head:
            self._head = _moved(self._head, count)
        elif self._anchor and self._head:
            self._anchor = _moved(self._anchor, count)
            self._head = _moved(self._head, count)

    def clear(self) -> None:
        """Clear the selection, whichever conversation is shown."""
        self._pull.stop()
        self.begin()

    def refresh(self) -> None:
        """Draw the selection in newly created texts."""
        if self.ends:
            for number in range(self._shown.first, self._shown.end):
                self._draw(number)

    def spans(self, number: int) -> list[Span]:
        """The selected spans of this message, if it is drawn."""
        widget = self._shown.widget(number)
        if widget is None:
            return []
        views = texts(widget)
        if self.ends is None:
            own = self._text()
            if own is None or own not in views:
                return []
            cursor = own.textCursor()
            return [Span(own, cursor.selectionStart(), cursor.selectionEnd())]
        first, last = self.ends
        return [
            Span(view, *ends)
            for place, view in enumerate(views)
            if (ends := _part(number, place, last_position(view), first, last))
        ]

    def handle_key(self, view: SelectableText, event: QKeyEvent) -> bool:
        """Handle a key pressed in `view`; returns whether it was for the selection."""
        own = _as_text(view)
        if event.matches(_KEY.Copy):
            self._copy(False)
        elif event.matches(_KEY.SelectAll):
            self.select_all()
        elif event.matches(_KEY.SelectStartOfDocument):
            self._move_head(own, FIRST_PLACE)
        elif event.matches(_KEY.SelectEndOfDocument):
            self._move_head(own, last_place(self._shown.count()))
        elif operation := next((one for key, one in _STEPS.items() if event.matches(key)), None):
            self._step(own, operation)
        elif event.matches(_KEY.MoveToNextLine):
            return self._leave(own, _OPERATION.Down)
        elif event.matches(_KEY.MoveToPreviousLine):
            return self._leave(own, _OPERATION.Up)
        else:
            return False
        return True

    def _step(self, own: TextView, operation: QTextCursor.MoveOperation) -> None:
        """Move the head by a character, word or line, continuing in the next text at an end."""
        head = self._head or self._places.of(own, own.textCursor().position())
        text = self._places.view(head)
        if head is None or text is None:
            return
        cursor = QTextCursor(text.document())
        cursor.setPosition(min(head.position, last_position(text)))
        if cursor.movePosition(operation):
            self._move_head(own, Place(head.message, head.view, cursor.position()))
        elif operation in _FORWARD and (after := self._places.neighbour(head, 1)):
            self._move_head(own, Place(after.message, after.view, 0))
        elif operation in _BACKWARD and (before := self._places.neighbour(head, -1)):
            self._move_head(own, before)

    def _move_head(self, own: TextView, head: Place) -> None:
        """Move the head to `head`, continuing from or starting in `own`."""
        self._own = own
        anchor = self._anchor or self._places.of(own, own.textCursor().anchor())
        if anchor is None:
            return
        if (head.message, head.view) == (anchor.message, anchor.view) and self._head is None:
            select(own, anchor.position, head.position)
        else:
            self._span(anchor, head)
        self._places.show(head)

    def _leave(self, view: TextView, operation: QTextCursor.MoveOperation) -> bool:
        """At the end of this text, move the cursor to the text above or below."""
        cursor = view.textCursor()
        place = self._places.of(view, cursor.position())
        if cursor.movePosition(operation) or place is None:
            return False
        is_down = operation == _OPERATION.Down
        to = self._places.neighbour(place, 1 if is_down else -1)
        if to is None or (target := self._places.view(to)) is None:
            return False
        self.begin()
        target.setFocus()
        position = 0 if is_down else last_position(target)
        select(target, position, position)
        self._places.show(to)
        return True

    def show_menu(self, view: SelectableText, place: QPoint, at: QPoint) -> None:
        menu = QMenu(self._area)
        menu.aboutToHide.connect(menu.deleteLater)
        for text, keys, is_markdown in (
            (self.tr("Copy"), _KEY.Copy, False),
            (self.tr("Copy as Markdown"), None, True),
        ):
            action = menu.addAction(text, partial(self._copy, is_markdown))
            action.setEnabled(bool(self.numbers))
            if keys:
                action.setShortcut(keys)
        address = view.anchorAt(place) if isinstance(view, QTextBrowser) else ""
        if address:
            clipboard = QGuiApplication.clipboard()
            menu.addAction(self.tr("Copy link address"), lambda: clipboard.setText(address))
        menu.addSeparator()
        menu.addAction(self.tr("Select all"), self.select_all).setShortcut(_KEY.SelectAll)
        menu.popup(at)

    def text_of(self, number: int, *, as_markdown: bool) -> str:
        """The selected text of a drawn message."""
        pieces = (
            view.markdown_between(one.start, one.end)
            if as_markdown
            else view.text_between(one.start, one.end)
            for one in self.spans(number)
            if isinstance(view := one.view, SelectableText)
        )
        return "\n\n".join(piece for piece in pieces if piece)

    def is_drawn(self, number: int) -> bool:
        return self._shown.widget(number) is not None

    def is_whole(self, number: int) -> bool:
        """Whether this message is selected completely."""
        widget = self._shown.widget(number)
        if widget is None:
            return True
        spans = self.spans(number)
        return len(spans) == len(texts(widget)) and all(one.is_whole for one in spans)

    def _span(self, anchor: Place | None, head: Place | None) -> None:
        """Select from one place to the other, and redraw what changes."""
        if anchor is None or head is None:
            return
        old = self._head or anchor
        self._anchor, self._head = anchor, head
        self._release()
        changed = range(min(old, head).message, max(old, head).message + 1)
        drawn = range(max(changed.start, self._shown.first), min(changed.stop, self._shown.end))
        for number in {*drawn, anchor.message}:
            self._draw(number)

    def _draw(self, number: int) -> None:
        """Make the texts of a message show what is selected."""
        ends = self.ends
        parts = {one.view: one for one in self.spans(number)} if ends else {}
        for view in texts(self._shown.widget(number)):
            cursor, part = view.textCursor(), parts.get(view)
            start, end = (part.start, part.end) if part else (cursor.position(),) * 2
            if (cursor.selectionStart(), cursor.selectionEnd()) != (start, end):
                is_backward = ends is not None and self._anchor == ends[1]
                select(view, *((end, start) if is_backward else (start, end)))

    def _follow_mouse(self) -> None:
        own, head = self._text(), self._places.at(self._mouse)
        if own is None or head is None:
            return
        anchor = self._anchor or self._places.of(own, own.textCursor().anchor())
        if anchor is None:
            return
        if self._head or (head.message, head.view) != (anchor.message, anchor.view):
            self._span(anchor, head)
        elif own.textCursor().hasSelection():
            self._release()

    def _distance(self) -> int:
        """How far above (negative) or below the visible area the mouse is."""
        y = self._area.viewport().mapFromGlobal(self._mouse).y()
        return min(y, 0) + max(y - self._area.viewport().height(), 0)

    def _on_pulled(self) -> None:
        if not (distance := self._distance()):
            self._pull.stop()
            return
        bar = self._area.verticalScrollBar()
        step = max(1, round(abs(distance) * _PULL))
        bar.setValue(bar.value() + (step if distance > 0 else -step))
        self._follow_mouse()

    def _text(self) -> TextView | None:
        """The text used last, if it still exists."""
        return self._own if self._own and isValid(self._own) else None


def _part(
    message: int, view: int, length: int, first: Place, last: Place
) -> tuple[int, int] | None:
    """The part of a text of this length that lies between two places."""
    here = (message, view)
    if not (first.message, first.view) <= here <= (last.message, last.view):
        return None
    start = min(first.position, length) if here == (first.message, first.view) else 0
    end = min(last.position, length) if here == (last.message, last.view) else length
    return start, end


def _moved(place: Place, count: int) -> Place:
    return Place(place.message + count, place.view, place.position)


def _as_text(view: SelectableText) -> TextView:
    assert isinstance(view, QTextEdit | QPlainTextEdit), "only texts are selectable"
    return view


def selected_text(
    selection: TranscriptSelection, items: Sequence[Item], *, as_markdown: bool
) -> str:
    """The selected text, or its Markdown with the author above each message.

    If undrawn messages are selected, all completely selected ones are copied from their source.
    """
    numbers = selection.numbers
    is_written = as_markdown or not all(map(selection.is_drawn, numbers))
    pieces: list[str] = []
    for number in numbers:
        message = message_of(items[number])
        if is_written and selection.is_whole(number):
            text = message.text_with_marks.strip()
        else:
            text = selection.text_of(number, as_markdown=as_markdown)
        if as_markdown and len(numbers) > 1:
            text = attributed(message, text)
        pieces.append(text)
    return "\n\n".join(piece for piece in pieces if piece)
