"""The variants of one answer, ranked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from app.viewmodels.tasks.runner import NO_TASK, TaskRunner

if TYPE_CHECKING:
    from app.services.training.feedback import FeedbackService
    from app.services.training.judging import JudgingService

RankingState = Literal["unranked", "changed", "suggested", "kept"]


class RankingViewModel(QObject):
    """An order becomes the user's own when they keep it, whoever proposed it.

    `order` has the ids of the variants, best first. `state` says where it comes from: nowhere
    ("unranked"), the user's unsaved changes, a model's suggestion, or what was kept.

    Signals:
        changed: `order`, `state` or `is_judging` changed.
        failed: the exception that a suggestion failed with.
        stored: an order was stored.
    """

    changed = Signal()
    failed = Signal(object)
    stored = Signal()

    def __init__(
        self,
        feedback: "FeedbackService",
        judging: "JudgingService",
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._feedback = feedback
        self._judging = judging
        self._runner = runner
        self._reading = self._suggesting = NO_TASK
        self.order: tuple[str, ...] = ()
        self.state: RankingState = "unranked"

    @property
    def is_judging(self) -> bool:
        return self._suggesting.is_running

    def open(self, variant_ids: Sequence[str]) -> None:
        """Start with these variants, in the stored order if there is one."""
        self.close()
        self._set(tuple(variant_ids), "unranked")
        self._reading = self._runner.run(
            lambda _token: self._feedback.order(variant_ids[0]), self._on_order_read
        )

    def close(self) -> None:
        """Forget the variants and stop a suggestion in progress."""
        self._reading.abandon()
        self._suggesting.abandon()

    def move(self, variant_id: str, step: int) -> None:
        """Move a variant towards the worst (+1) or the best (-1) end."""
        order = list(self.order)
        place = order.index(variant_id)
        target = min(max(place + step, 0), len(order) - 1)
        if target != place and not self.is_judging:
            order.insert(target, order.pop(place))
            self._set(tuple(order), "changed")

    def store(self) -> None:
        """Store the order as the user's own."""
        order = self.order
        self._set(order, "kept")
        self._runner.run(
            lambda _token: self._feedback.rank(order), lambda _none: self.stored.emit()
        )

    def suggest(self) -> None:
        """Have the loaded model grade the variants; stores nothing."""
        order = self.order
        self._suggesting = self._runner.run(
            lambda token: self._judging.suggest_order(order, token),
            lambda found: self._set(found, "suggested"),
            on_failure=self.failed.emit,
            on_settled=self.changed.emit,
        )
        self.changed.emit()

    def stop_suggesting(self) -> None:
        self._suggesting.cancel()

    def _set(self, order: tuple[str, ...], state: RankingState) -> None:
        self.order, self.state = order, state
        self.changed.emit()

    def _on_order_read(self, kept: tuple[str, ...]) -> None:
        if self.state == "unranked" and kept:
            # Variants that were added later have no rank yet; they go behind the ranked ones.
            known = tuple(id_ for id_ in kept if id_ in self.order)
            new = tuple(id_ for id_ in self.order if id_ not in kept)
            self._set((*known, *new), "changed" if new else "kept")
