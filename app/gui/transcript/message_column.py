"""The column of message widgets, filled a few at once in later event-loop turns."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout

from app.core.messages import Message
from app.gui.layouts.boxes import discard
from app.gui.transcript.answer.answer_widget import AnswerWidget
from app.gui.transcript.question import QuestionWidget
from app.viewmodels.tasks.runner import Throttle

MessageWidget = QuestionWidget | AnswerWidget
# How many messages are shown at once, for how long more are created per event loop turn, and how
# many are created ahead. Messages far from the visible part are removed again.
_AT_ONCE = 8
_SLICE_S = 0.004
PAGE = 40
MAX_SHOWN = 120


class MessageColumn(QObject):
    """The widgets of neighbouring messages, in a column that grows and shrinks at both ends.

    Shows the messages from `first` up to, but not including, `end`: a few at once, their neighbours
    in later turns of the event loop. The visible part stays in place on the screen.

    Args:
        area: the scroll area.
        column: the layout for the widgets, which come before its other items.
        make: creates the widget of the message with this index.
        count: returns the number of messages.
        can_wait: whether missing messages can be created later; `fill_next` is then called.

    Signals:
        filled: more messages were created.
    """

    filled = Signal()

    def __init__(
        self,
        area: QScrollArea,
        column: QVBoxLayout,
        make: Callable[[int], MessageWidget],
        count: Callable[[], int],
        can_wait: Callable[[], bool],
    ) -> None:
        super().__init__(area)
        self._area, self._column, self._make = area, column, make
        self.count, self._can_wait = count, can_wait
        self.first = 0
        self.widgets: list[MessageWidget] = []
        self._target = range(0)
        self._soon = Throttle(0, self._fill, self)

    @property
    def end(self) -> int:
        return self.first + len(self.widgets)

    def widget(self, index: int) -> MessageWidget | None:
        return self.widgets[index - self.first] if self.first <= index < self.end else None

    def _append(self, end: int) -> None:
        """Extend downwards, to `end`."""
        for index in range(self.end, end):
            self._add(len(self.widgets), index)

    def _cut(self, end: int) -> None:
        keep = max(0, end - self.first)
        discard(self._column, *self.widgets[keep:])
        del self.widgets[keep:]

    def _cut_before(self, first: int) -> None:
        count = max(0, first - self.first)
        discard(self._column, *self.widgets[:count])
        del self.widgets[:count]
        self.first += count

    def _is_used(self, start: int, end: int) -> bool:
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

    def show_from(self, index: int) -> None:
        """Show some messages from this one on now, and those around them in later turns."""
        self._cut(self.first)
        self.first = index
        self._append(min(index + _AT_ONCE, self.count()))
        self._aim(index - PAGE + _AT_ONCE, index + PAGE)

    def show_end(self) -> None:
        self.show_from(max(0, self.count() - _AT_ONCE))

    def replace_from(self, start: int) -> None:
        self._cut(start)
        self._append(min(self.count(), start + _AT_ONCE))
        self._aim(self.first, start + PAGE)

    def shift(self, count: int) -> None:
        """This many messages were inserted at the top."""
        self.first += count
        self._aim(self._target.start + count, self._target.stop + count)

    def go_up(self) -> None:
        """The reader is scrolling to earlier messages."""
        self._aim(self.first - PAGE, self.end)

    def go_down(self) -> None:
        """The reader is scrolling to later messages."""
        self._aim(self.first, self.end + PAGE)

    def fill_next(self) -> None:
        """Create what is missing, if it need not wait any more."""
        self._aim(self._target.start, self._target.stop)

    def _aim(self, first: int, end: int) -> None:
        """Set the range to show in addition to what is shown."""
        first = max(0, min(first, self.first))
        end = min(max(end, self.end), self.count())
        self._target = range(first, end)
        if (first < self.first or end > self.end) and not self._can_wait():
            self._soon.request()

    def _fill(self) -> None:
        """Create a few of the missing messages, those below first, without a visible jump."""
        target = self._target
        end = perf_counter() + _SLICE_S
        self._area.setUpdatesEnabled(False)
        if self.end < target.stop:
            while self.end < target.stop and perf_counter() < end:
                self._append(self.end + 1)
            self._keep_end(lambda: self._take_away_above(self.end - MAX_SHOWN))
        elif target.start < self.first:
            self._keep_end(lambda: self._prepend_until(end))
            self._take_away_below(self.first + MAX_SHOWN)
        self._area.setUpdatesEnabled(True)
        self.filled.emit()
        self.fill_next()

    def _prepend_until(self, end: float) -> None:
        while self._target.start < self.first and perf_counter() < end:
            self._add(0, self.first - 1)
            self.first -= 1

    def _keep_end(self, change: Callable[[], None]) -> None:
        """Change something above the visible part, keeping that in place."""
        settle_layout()
        bar = self._area.verticalScrollBar()
        from_end = bar.maximum() - bar.value()
        change()
        settle_layout()
        bar.setValue(bar.maximum() - from_end)

    def _take_away_above(self, first: int) -> None:
        if first > self.first and not self._is_used(self.first, first):
            self._cut_before(first)
            self._target = range(first, self._target.stop)

    def _take_away_below(self, end: int) -> None:
        if end < self.end and not self._is_used(end, self.end):
            self._cut(end)
            self._target = range(self._target.start, end)


def message_of_widget(widget: MessageWidget) -> Message:
    return widget.message if isinstance(widget, QuestionWidget) else widget.answer.message


def settle_layout() -> None:
    """Do layout now that is due in the next event loop turn."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
