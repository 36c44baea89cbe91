"""Runs blocking work in pool threads and brings its results, throttled, to the GUI thread.

A long task runs one piece of work at a time, reports its progress, and can be stopped.
"""

import logging
import traceback
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from threading import Lock
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, QThreadPool, QTimer, Signal

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError

FRAME_MS = 40
T = TypeVar("T")
E = TypeVar("E")
FailureHandler = Callable[[Exception], None]
# More than the services ever block at once: an answer, an import, a search, some quick reads.
_THREADS = 8
_log = logging.getLogger(__name__)


class Throttle(QObject):
    """Coalesces requests into at most one call per interval, the first after a full interval.

    Calls `callback` in the GUI thread at most once every `interval_ms` milliseconds.
    """

    def __init__(self, interval_ms: int, callback: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._callback = callback
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._callback)

    @property
    def is_pending(self) -> bool:
        return self._timer.isActive()

    def request(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Make the pending call now, if there is one."""
        if self._timer.isActive():
            self._timer.stop()
            self._callback()

    def cancel(self) -> None:
        self._timer.stop()


class Task:
    """A task in progress. Its methods are for the GUI thread, its token for any thread."""

    def __init__(self) -> None:
        self.token = CancelToken()
        self.is_running = True
        self.is_abandoned = False

    def cancel(self) -> None:
        """Ask the work to stop; its callbacks still arrive."""
        self.token.cancel()

    def abandon(self) -> None:
        """Ask the task to stop and drop whatever it still delivers, which is stale."""
        self.is_abandoned = True
        self.is_running = False
        self.token.cancel()


NO_TASK = Task()
"""Stands for a task before the first is started: it is over, and stopping it does nothing."""
NO_TASK.abandon()


def abandon_all(tasks: list[Task]) -> None:
    """Abandon these tasks and forget them."""
    for task in tasks:
        task.abandon()
    tasks.clear()


class _EventBuffer(Generic[E]):
    """Events on their way to the GUI thread; only the first of a batch has to wake it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._events: list[E] = []

    def put(self, event: E) -> bool:
        """Add `event`; true if the reader has to be woken."""
        with self._lock:
            self._events.append(event)
            return len(self._events) == 1

    def take(self) -> Sequence[E]:
        with self._lock:
            events, self._events = self._events, []
        return events


class TaskRunner(QObject):
    """The one way off the GUI thread. Every callback runs in the thread that made the runner.

    `Cancelled` is not a failure: a cancelled task only settles. `failed` reports failures without a
    handler.
    """

    failed = Signal(object)
    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None, threads: int = _THREADS) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._lanes: list[TaskRunner] = []
        self._tasks: set[Task] = set()
        self._is_shut_down = False
        self._delivered.connect(self._on_delivered, Qt.ConnectionType.QueuedConnection)

    def in_order(self) -> "TaskRunner":
        """A runner that runs its tasks one at a time and in order; it shuts down with this one.

        For changes and the reads that follow them: of two concurrent tasks, the older could be
        stored, or shown, last.
        """
        lane = TaskRunner(self, threads=1)
        lane.failed.connect(self.failed)
        self._lanes.append(lane)
        return lane

    def run(
        self,
        work: Callable[[CancelToken], T],
        on_success: Callable[[T], None] = lambda _: None,
        *,
        on_failure: FailureHandler | None = None,
        on_settled: Callable[[], None] = lambda: None,
    ) -> Task:
        """Do `work` in a pool thread and hand its result to `on_success`."""

        def body(task: Task) -> None:
            result = work(task.token)
            self._deliver(task, partial(on_success, result))

        return self._start(body, on_failure or self.failed.emit, on_settled)

    def stream(
        self,
        work: Callable[[CancelToken], Iterable[E]],
        on_events: Callable[[Sequence[E]], None],
        *,
        on_failure: FailureHandler | None = None,
        on_settled: Callable[[], None] = lambda: None,
    ) -> Task:
        """Consume the events of `work` in a pool thread; `on_events` gets them in batches."""

        def body(task: Task) -> None:
            buffer: _EventBuffer[E] = _EventBuffer()
            for event in work(task.token):
                if buffer.put(event):
                    self._deliver(task, lambda: on_events(buffer.take()))

        return self._start(body, on_failure or self.failed.emit, on_settled)

    def shut_down(self, timeout_ms: int = 3000) -> bool:
        """Cancel everything and wait; false if some task did not stop in time.

        No task starts afterwards: timers still due would find the services closed.
        """
        for runner in (self, *self._lanes):
            runner._abandon_all()
        deadline = QDeadlineTimer(timeout_ms)
        pools = [runner._pool for runner in (self, *self._lanes)]
        return min(pool.waitForDone(deadline.remainingTime()) for pool in pools)

    def _abandon_all(self) -> None:
        self._is_shut_down = True
        for task in tuple(self._tasks):
            task.abandon()

    def _start(
        self,
        body: Callable[[Task], None],
        on_failure: FailureHandler,
        on_settled: Callable[[], None],
    ) -> Task:
        task = Task()
        if self._is_shut_down:
            task.abandon()
            return task
        self._tasks.add(task)
        self._pool.start(partial(self._guard, task, body, on_failure, on_settled))
        return task

    def _guard(
        self,
        task: Task,
        body: Callable[[Task], None],
        on_failure: FailureHandler,
        on_settled: Callable[[], None],
    ) -> None:
        try:
            body(task)
        except Cancelled:
            pass
        except Exception as error:  # noqa: BLE001 - top of a thread: everything is reported
            _log_bug(error)
            self._deliver(task, partial(on_failure, error))
        self._delivered.emit(partial(self._settle, task, on_settled))

    def _deliver(self, task: Task, call: Callable[[], None]) -> None:
        self._delivered.emit(partial(self._call_unless_stale, task, call))

    def _call_unless_stale(self, task: Task, call: Callable[[], None]) -> None:
        if not task.is_abandoned:
            call()

    def _settle(self, task: Task, on_settled: Callable[[], None]) -> None:
        self._tasks.discard(task)
        task.is_running = False
        if not task.is_abandoned:
            on_settled()

    def _on_delivered(self, call: Callable[[], Any]) -> None:
        call()


def _log_bug(error: Exception) -> None:
    """Log where it happened, but not the message, which may contain the user's text."""
    if not isinstance(error, UserError):
        frames = "".join(traceback.format_tb(error.__traceback__))
        _log.error("%s in a background task\n%s", type(error).__name__, frames)


Report = Callable[[Any], None]
"""Called by the work, in its own thread, with a description of its progress."""

_SHOW_AFTER_MS = 100


class LongTask(QObject):
    """Runs one piece of work; starts nothing while it is running.

    `on_failure` gets the failures of work without a handler of its own, by default the runner's.

    Signals:
        changed: the work started, progressed or ended; at most ten times a second.
        reported: each report of the work; emitted in the GUI thread.
    """

    changed = Signal()
    reported = Signal(object)

    def __init__(
        self, runner: TaskRunner, parent: QObject, on_failure: FailureHandler | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._on_failure = on_failure
        self._task = NO_TASK
        self._show_soon = Throttle(_SHOW_AFTER_MS, self.changed.emit, self)
        self.reported.connect(self._show_soon.request)

    @property
    def is_running(self) -> bool:
        return self._task.is_running

    def run(
        self,
        work: Callable[[CancelToken, Report], T],
        on_success: Callable[[T], None] = lambda _: None,
        on_failure: FailureHandler | None = None,
        on_settled: Callable[[], None] = lambda: None,
    ) -> None:
        """Like `TaskRunner.run`."""

        def settle() -> None:
            self._on_settled()
            on_settled()

        if not self.is_running:
            self._task = self._runner.run(
                lambda token: work(token, self.reported.emit),
                on_success,
                on_failure=on_failure or self._on_failure,
                on_settled=settle,
            )
            self.changed.emit()

    def stream(
        self,
        work: Callable[[CancelToken, Report], Iterable[E]],
        on_events: Callable[[Sequence[E]], None],
        on_failure: FailureHandler | None = None,
    ) -> None:
        """Like `TaskRunner.stream`."""
        if not self.is_running:
            self._task = self._runner.stream(
                lambda token: work(token, self.reported.emit),
                on_events,
                on_failure=on_failure or self._on_failure,
                on_settled=self._on_settled,
            )
            self.changed.emit()

    def stop(self) -> None:
        """Ask the work to stop; it keeps running until it has."""
        self._task.cancel()

    def abandon(self) -> None:
        """Stop the work and drop its result, which is stale."""
        if self.is_running:
            self._task.abandon()
            self._on_settled()

    def _on_settled(self) -> None:
        self._show_soon.cancel()
        self.changed.emit()


class WorkingViewModel(QObject):
    """The base of view models that do one long task at a time.

    `done` of `total` steps, if the work reports steps; `total` is 0 while unknown.

    Signals:
        changed: any property changed.
        failed: the exception that the work ended with, if it has no handler of its own.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, runner: TaskRunner, parent: QObject | None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._task = LongTask(runner, self, self.failed.emit)
        self._task.changed.connect(self.changed)
        self._task.reported.connect(self._on_reported)
        self.done = self.total = 0

    @property
    def is_running(self) -> bool:
        return self._task.is_running

    def stop(self) -> None:
        self._task.stop()

    def _on_reported(self, report: Any) -> None:
        """Take a report of the work, in the GUI thread."""
        self.done, self.total = report.done, report.total
