"""Training adapters on the user's ratings: planned, run in the background, judged, adopted."""

from collections.abc import Callable
from typing import Protocol

from app.core.cancellation import CancelToken
from app.core.trainings import AskedMethod, Proof, Training, TrainingPlan, TrainingProgress


class Prove(Protocol):
    """Compares an adapter with its base on what was held out; see `Training.plan.held_out`."""

    def __call__(
        self,
        training: Training,
        cancel: CancelToken,
        on_progress: Callable[[float], None],
    ) -> Proof:
        """Raises UserError if it cannot be judged, such as without held-out pairs; Cancelled.

        Args:
            training: has an adapter; `Training.plan.base` is the model it is for.
            on_progress: gets the share done, 0..1.
        """


class TrainingService:
    """Trainings by id. Methods that take one raise KeyError if it was deleted.

    Checkpoints and results are stored as they come, so a run can end at any moment and goes on from
    its last checkpoint.
    """

    def plan(
        self,
        cancel: CancelToken,
        method: AskedMethod = "auto",
        base: str = "",
        minutes: float | None = None,
    ) -> TrainingPlan:
        """What a training on the current ratings would do; takes about a second.

        Args:
            base: the model's id or file, "" for the current one.
            minutes: the longest that it may train.

        Raises UserError if the base cannot be trained at all, and Cancelled.
        """
        raise NotImplementedError

    def create(self, plan: TrainingPlan) -> Training:
        """A training that has not started; `run` does. Raises UserError if something is missing."""
        raise NotImplementedError

    def run(
        self,
        training_id: str,
        cancel: CancelToken,
        on_progress: Callable[[TrainingProgress], None] = lambda _: None,
    ) -> Training:
        """Train from where an earlier run ended, then judge the adapter.

        Gives way to every answer, and waits for other trainings. Raises UserError if it cannot go
        on (no base, a full disk, a loss that is no number), which makes it "failed"; and Cancelled
        after saving a checkpoint, which makes it "interrupted", or "paused" by `pause`.
        """
        raise NotImplementedError

    def pause(self, training_id: str) -> None:
        """Have the run, in whichever thread it is, save a checkpoint and end with Cancelled."""
        raise NotImplementedError

    def stop(self, training_id: str) -> None:
        """Keep the adapter as it is now: the run, in whichever thread it is, goes on to judge it.

        Of a training that is not running, the adapter of the last checkpoint is kept, and `judge`
        judges it. Raises UserError if there is none yet.
        """
        raise NotImplementedError

    def judge(
        self,
        training_id: str,
        cancel: CancelToken,
        on_progress: Callable[[TrainingProgress], None] = lambda _: None,
    ) -> Training:
        """Judge the adapter (again). Raises UserError, Cancelled."""
        raise NotImplementedError

    def all(self) -> tuple[Training, ...]:
        """All trainings, latest first."""
        raise NotImplementedError

    def get(self, training_id: str) -> Training:
        raise NotImplementedError

    def adopt(self, training_id: str, assistant_id: str = "") -> Training:
        """Answer with the adapter from now on: the base by default, or an assistant.

        Raises UserError without an adapter, and for a verdict of "worse" or "forgets".
        """
        raise NotImplementedError

    def undo(self, training_id: str) -> Training:
        """Take an adoption back: what was used before is used again. Raises UserError."""
        raise NotImplementedError

    def discard(self, training_id: str) -> Training:
        """Delete the adapter and everything else but the record; takes back an adoption."""
        raise NotImplementedError

    def delete(self, training_id: str) -> None:
        """Delete a training with its adapter and record; takes back an adoption."""
        raise NotImplementedError
