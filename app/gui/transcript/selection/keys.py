"""What the keyboard does to the selection over all messages, and to the caret in them."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from app.gui.transcript.selection.places import FIRST_PLACE, Place, TextPlaces, last_place
from app.gui.transcript.selection.selectable_text import TextView, last_position, select

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


class Selection(Protocol):
    """The selection that keys change."""

    def begin(self) -> None: ...

    def select_all(self) -> None: ...

    def head_from(self, own: TextView) -> Place | None: ...

    def move_head(self, own: TextView, head: Place) -> None: ...


class SelectionKeys:
    """Moves one end of the selection, and moves the cursor between texts."""

    def __init__(self, selection: Selection, places: TextPlaces, count: Callable[[], int]) -> None:
        """`count` returns the number of messages."""
        self._selection = selection
        self._places = places
        self._count = count

    def take(self, own: TextView, event: QKeyEvent) -> bool:
        """Handle a key pressed in `own`; returns whether it was for the selection."""
        if event.matches(_KEY.SelectAll):
            self._selection.select_all()
        elif event.matches(_KEY.SelectStartOfDocument):
            self._selection.move_head(own, FIRST_PLACE)
        elif event.matches(_KEY.SelectEndOfDocument):
            self._selection.move_head(own, last_place(self._count()))
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
        head = self._selection.head_from(own)
        text = self._places.view(head)
        if head is None or text is None:
            return
        cursor = QTextCursor(text.document())
        cursor.setPosition(min(head.position, last_position(text)))
        if cursor.movePosition(operation):
            self._selection.move_head(own, Place(head.message, head.view, cursor.position()))
        elif operation in _FORWARD and (after := self._places.neighbour(head, 1)):
            self._selection.move_head(own, Place(after.message, after.view, 0))
        elif operation in _BACKWARD and (before := self._places.neighbour(head, -1)):
            self._selection.move_head(own, before)

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
        self._selection.begin()
        target.setFocus()
        position = 0 if is_down else last_position(target)
        select(target, position, position)
        self._places.show(to)
        return True
