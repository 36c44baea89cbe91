"""Stored state that the window shows and edits, and changes that have not reached the disk."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from app.viewmodels.tasks.runner import FailureHandler, TaskRunner

T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[], object]


class StoredState(Generic[T]):
    """Stored state that the window shows and edits.

    Reads a value in the background, and changes it there in the order requested.

    A value read while changes are pending is dropped, since the window may already show them; it is
    read again once all are stored.

    Args:
        read: reads the value, in another thread.
        show: shows the value, in the GUI thread.
    """

    def __init__(
        self, runner: TaskRunner, read: Callable[[], T], show: Callable[[T], None]
    ) -> None:
        self._runner = runner.in_order()
        self._read = read
        self._show = show
        self._changes = 0

    def refresh(self) -> None:
        self._runner.run(lambda _token: self._read(), self._on_read)

    def change(
        self,
        work: Callable[[], R],
        on_success: Callable[[R], None] = lambda _: None,
        *,
        on_failure: FailureHandler | None = None,
    ) -> None:
        """Do `work`, then read the value again."""
        self._changes += 1
        self._runner.run(
            lambda _token: work(), on_success, on_failure=on_failure, on_settled=self._on_changed
        )

    def _on_read(self, value: T) -> None:
        if not self._changes:
            self._show(value)

    def _on_changed(self) -> None:
        self._changes -= 1
        if not self._changes:
            self.refresh()


class PendingChanges:
    """What was changed in the window and has not reached the disk yet.

    Stores changes in the order requested; failed ones wait for `store_again`.

    Of several changes under one key only the last is kept: it has the current value.
    """

    def __init__(self, runner: TaskRunner) -> None:
        self.in_order = runner.in_order()
        self._waiting: dict[Hashable, tuple[Work, Callable[[], None]]] = {}
        self._refused: set[Hashable] = set()

    @property
    def has_refused(self) -> bool:
        """Whether something could not be stored, and would be lost with the window."""
        return bool(self._refused)

    def is_refused(self, key: Hashable) -> bool:
        """Whether the stored value of `key` is older than what the window shows."""
        return key in self._refused

    def store(
        self, key: Hashable, work: Work, on_stored: Callable[[], None] = lambda: None
    ) -> None:
        """Do `work`, which writes the full value of `key`; the runner reports a failure."""
        change = self._waiting[key] = (work, on_stored)

        def stored(_result: object) -> None:
            if self._waiting.get(key) is change:
                del self._waiting[key]
                self._refused.discard(key)
            on_stored()

        def refused(error: Exception) -> None:
            self._refused.add(key)
            self.in_order.failed.emit(error)

        self.in_order.run(lambda _token: work(), stored, on_failure=refused)

    def store_again(self) -> None:
        """Retry failed changes: the disk accepts writes again."""
        for key, (work, on_stored) in tuple(self._waiting.items()):
            self.store(key, work, on_stored)
