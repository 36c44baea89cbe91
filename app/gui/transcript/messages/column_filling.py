"""Creates the widgets of messages: a few at once, their neighbours in later event-loop turns."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QScrollArea

from app.gui.transcript.messages.column import MessageColumn
from app.viewmodels.tasks.throttle import Throttle

# How many messages are shown at once, for how long more are created per event loop turn, and how
# many are created ahead. Messages far from the visible part are removed again.
_AT_ONCE = 8
_SLICE_S = 0.004
PAGE = 40
MAX_SHOWN = 120


class ColumnFilling(QObject):
    """Fills a column around the visible part, which stays in place on the screen.

    Args:
        area: the scroll area.
        shown: the column.
        count: returns the number of messages.
        can_wait: whether missing messages can be created later; `go_on` is then called.

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
        """Show the last messages."""
        self.show_from(max(0, self._count() - _AT_ONCE))

    def replace_from(self, start: int) -> None:
        """The messages from `start` on were replaced."""
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

    def go_on(self) -> None:
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
        self.go_on()

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
