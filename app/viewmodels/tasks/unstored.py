"""What was changed in the window and has not reached the disk yet."""

from collections.abc import Callable, Hashable

from app.viewmodels.tasks.runner import TaskRunner

Work = Callable[[], object]


class Unstored:
    """Stores changes in the order requested; failed ones wait for `store_again`.

    Of several changes under one key only the last is kept: it has the current value.
    """

    def __init__(self, runner: TaskRunner) -> None:
        self.in_order = runner.in_order()
        self._waiting: dict[Hashable, tuple[Work, Callable[[], None]]] = {}
        self._refused: set[Hashable] = set()

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
