"""A long task: one runs at a time, reports its progress, and can be stopped."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.core.cancellation import CancelToken
from app.viewmodels.tasks.runner import FailureHandler, Task, TaskRunner, Throttle

T = TypeVar("T")
E = TypeVar("E")
Report = Callable[[Any], None]
"""Called by the work, in its own thread, with a description of its progress."""

_SHOW_AFTER_MS = 100


class LongTask(QObject):
    """Runs one piece of work; starts nothing while it is running.

    Signals:
        changed: the work started, progressed or ended; at most ten times a second.
        reported: each report of the work; emitted in the GUI thread.
    """

    changed = Signal()
    reported = Signal(object)

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._task: Task | None = None
        self._show_soon = Throttle(_SHOW_AFTER_MS, self.changed.emit, self)
        self.reported.connect(self._show_soon.request)

    @property
    def is_running(self) -> bool:
        return self._task is not None

    def run(
        self,
        work: Callable[[CancelToken, Report], T],
        on_success: Callable[[T], None],
        on_failure: FailureHandler,
        on_settled: Callable[[], None] = lambda: None,
    ) -> None:
        """Like `TaskRunner.run`."""

        def settle() -> None:
            self._on_settled()
            on_settled()

        if not self._task:
            self._task = self._runner.run(
                lambda token: work(token, self.reported.emit),
                on_success,
                on_failure=on_failure,
                on_settled=settle,
            )
            self.changed.emit()

    def stream(
        self,
        work: Callable[[CancelToken, Report], Iterable[E]],
        on_events: Callable[[Sequence[E]], None],
        on_failure: FailureHandler,
    ) -> None:
        """Like `TaskRunner.stream`."""
        if not self._task:
            self._task = self._runner.stream(
                lambda token: work(token, self.reported.emit),
                on_events,
                on_failure=on_failure,
                on_settled=self._on_settled,
            )
            self.changed.emit()

    def stop(self) -> None:
        """Ask the work to stop; it keeps running until it has."""
        if self._task:
            self._task.cancel()

    def abandon(self) -> None:
        """Stop the work and drop its result, which is stale."""
        if self._task:
            self._task.abandon()
            self._on_settled()

    def _on_settled(self) -> None:
        self._task = None
        self._show_soon.cancel()
        self.changed.emit()
