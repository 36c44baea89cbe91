"""Stored state that the window shows and edits."""

from collections.abc import Callable
from typing import Generic, TypeVar

from app.viewmodels.tasks.runner import FailureHandler, TaskRunner

T = TypeVar("T")
R = TypeVar("R")


class Kept(Generic[T]):
    """Reads a value in the background, and changes it there in the order requested.

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
        """Read the value again."""
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
