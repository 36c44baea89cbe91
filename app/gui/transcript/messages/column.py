"""The widgets of neighbouring messages, in a column that grows and shrinks at both ends."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QVBoxLayout

from app.core.messages import Message
from app.gui.transcript.answer.widget import AnswerWidget
from app.gui.transcript.question.widget import QuestionWidget

MessageWidget = QuestionWidget | AnswerWidget


class MessageColumn:
    """Shows the messages from `first` up to, but not including, `end`.

    Args:
        column: the layout for the widgets, which come before its other items.
        make: creates the widget of the message with this index.
    """

    def __init__(self, column: QVBoxLayout, make: Callable[[int], MessageWidget]) -> None:
        self._column = column
        self._make = make
        self.first = 0
        self.widgets: list[MessageWidget] = []

    @property
    def end(self) -> int:
        return self.first + len(self.widgets)

    def widget(self, index: int) -> MessageWidget | None:
        """The widget of a message, if shown."""
        return self.widgets[index - self.first] if self.first <= index < self.end else None

    def show(self, first: int, end: int) -> None:
        """Replace what is shown by these messages."""
        self.cut(self.first)
        self.first = first
        self.append(end)

    def append(self, end: int) -> None:
        """Extend downwards, to `end`."""
        for index in range(self.end, end):
            self._add(len(self.widgets), index)

    def prepend(self, first: int) -> None:
        """Extend upwards, to `first`."""
        for index in range(self.first - 1, first - 1, -1):
            self._add(0, index)
            self.first = index

    def cut(self, end: int) -> None:
        """Remove the messages from `end` on."""
        keep = max(0, end - self.first)
        for widget in self.widgets[keep:]:
            self._drop(widget)
        del self.widgets[keep:]

    def cut_before(self, first: int) -> None:
        """Remove the messages before `first`."""
        count = max(0, first - self.first)
        for widget in self.widgets[:count]:
            self._drop(widget)
        del self.widgets[:count]
        self.first += count

    def is_used(self, start: int, end: int) -> bool:
        """Whether one of these messages has keyboard focus."""
        focused = QApplication.focusWidget()
        shown = [self.widget(index) for index in range(start, end)]
        return focused is not None and any(one and one.isAncestorOf(focused) for one in shown)

    def _add(self, place: int, index: int) -> None:
        widget = self._make(index)
        self.widgets.insert(place, widget)
        self._column.insertWidget(place, widget)
        # A layout shows its widgets only in the next event loop turn, and until then reserves no
        # room.
        widget.show()

    def _drop(self, widget: MessageWidget) -> None:
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


def message_of_widget(widget: MessageWidget) -> Message:
    return widget.message if isinstance(widget, QuestionWidget) else widget.answer.message
