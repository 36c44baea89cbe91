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


class MessageColumn:
    """The widgets of neighbouring messages, in a column that grows and shrinks at both ends.

    Shows the messages from `first` up to, but not including, `end`.

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
        keep = max(0, end - self.first)
        for widget in self.widgets[keep:]:
            self._drop(widget)
        del self.widgets[keep:]

    def cut_before(self, first: int) -> None:
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
        discard(self._column, widget)


def message_of_widget(widget: MessageWidget) -> Message:
    return widget.message if isinstance(widget, QuestionWidget) else widget.answer.message


class ColumnFilling(QObject):
    """Creates the widgets of messages: a few at once, their neighbours in later turns.

    Fills a column around the visible part, which stays in place on the screen.

    Args:
        area: the scroll area.
        shown: the column.
        count: returns the number of messages.
        can_wait: whether missing messages can be created later; `fill_next` is then called.

    Signals:
        filled: more messages were created.
    """

    filled = Signal()

    def __init__(
        self,
        area: QScrollArea,
        shown: MessageColumn,
        count: Callable[[], int],
        can_wait: Callable[[], bool],
    ) -> None:
        super().__init__(area)
        self._area, self._shown = area, shown
        self._count, self._can_wait = count, can_wait
        self._target = range(0)
        self._soon = Throttle(0, self._fill, self)

    def show_from(self, index: int) -> None:
        """Show some messages from this one on now, and those around them in later turns."""
        self._shown.show(index, min(index + _AT_ONCE, self._count()))
        self._aim(index - PAGE + _AT_ONCE, index + PAGE)

    def show_end(self) -> None:
        self.show_from(max(0, self._count() - _AT_ONCE))

    def replace_from(self, start: int) -> None:
        self._shown.cut(start)
        self._shown.append(min(self._count(), start + _AT_ONCE))
        self._aim(self._shown.first, start + PAGE)

    def shift(self, count: int) -> None:
        """This many messages were inserted at the top."""
        self._shown.first += count
        self._aim(self._target.start + count, self._target.stop + count)

    def go_up(self) -> None:
        """The reader is scrolling to earlier messages."""
        self._aim(self._shown.first - PAGE, self._shown.end)

    def go_down(self) -> None:
        """The reader is scrolling to later messages."""
        self._aim(self._shown.first, self._shown.end + PAGE)

    def fill_next(self) -> None:
        """Create what is missing, if it need not wait any more."""
        self._aim(self._target.start, self._target.stop)

    def _aim(self, first: int, end: int) -> None:
        """Set the range to show in addition to what is shown."""
        first = max(0, min(first, self._shown.first))
        end = min(max(end, self._shown.end), self._count())
        self._target = range(first, end)
        if (first < self._shown.first or end > self._shown.end) and not self._can_wait():
            self._soon.request()

    def _fill(self) -> None:
        """Create a few of the missing messages, those below first, without a visible jump."""
        shown, target = self._shown, self._target
        end = perf_counter() + _SLICE_S
        self._area.setUpdatesEnabled(False)
        if shown.end < target.stop:
            while shown.end < target.stop and perf_counter() < end:
                shown.append(shown.end + 1)
            self._keep_end(lambda: self._take_away_above(shown.end - MAX_SHOWN))
        elif target.start < shown.first:
            self._keep_end(lambda: self._prepend_until(end))
            self._take_away_below(shown.first + MAX_SHOWN)
        self._area.setUpdatesEnabled(True)
        self.filled.emit()
        self.fill_next()

    def _prepend_until(self, end: float) -> None:
        while self._target.start < self._shown.first and perf_counter() < end:
            self._shown.prepend(self._shown.first - 1)

    def _keep_end(self, change: Callable[[], None]) -> None:
        """Change something above the visible part, keeping that in place."""
        settle_layout()
        bar = self._area.verticalScrollBar()
        from_end = bar.maximum() - bar.value()
        change()
        settle_layout()
        bar.setValue(bar.maximum() - from_end)

    def _take_away_above(self, first: int) -> None:
        if first > self._shown.first and not self._shown.is_used(self._shown.first, first):
            self._shown.cut_before(first)
            self._target = range(first, self._target.stop)

    def _take_away_below(self, end: int) -> None:
        if end < self._shown.end and not self._shown.is_used(end, self._shown.end):
            self._shown.cut(end)
            self._target = range(self._target.start, end)


def settle_layout() -> None:
    """Do layout now that is due in the next event loop turn."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
