"""Judging answers: by the user in a blind vote, and by a model as far as the two agree."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from app.core.blind import BlindComparison, BlindPair, ModelComparison, Side
from app.core.cancellation import CancelToken
from app.core.trainings import Training
from app.services.training.blind_voting import BlindVotingService, QuestionSource
from app.services.training.judging import Judged, JudgingProgress, JudgingService
from app.training.evaluation.grading import Agreement
from app.viewmodels.models.adapters import ModelChoices
from app.viewmodels.tasks.runner import NO_TASK, Report, TaskRunner, WorkingViewModel

VotingState = Literal["empty", "answering", "waiting", "voting", "result"]


class BlindVotingViewModel(WorkingViewModel):
    """A blind vote on answers of two models: set up, answered, voted on, counted.

    One comparison at a time. Stopped, the finished answers stay.

    `state`: nothing started ("empty"), the models are answering, answering was interrupted, the
    user is voting, or the result is shown.

    Signals:
        saved: the number of pairs written.
    """

    saved = Signal(int)

    def __init__(
        self,
        service: BlindVotingService,
        choices: ModelChoices,
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(runner, parent)
        self._service = service
        # A comparison read before a vote must not be shown after it.
        self._in_order = runner.in_order()
        self.choices = choices
        self._storing = NO_TASK
        self._wants_result = False
        self.comparison: BlindComparison | None = None
        self.outcome: ModelComparison | None = None

    @property
    def state(self) -> VotingState:
        if self._task.is_running:
            return "answering"
        if self.comparison is None or not self.comparison.pairs:
            return "empty"
        if self._wants_result:
            return "result"
        if self.pair:
            return "voting"
        is_whole = self.comparison.answered == 2 * len(self.comparison.pairs)
        return "result" if is_whole else "waiting"

    @property
    def pair(self) -> BlindPair | None:
        return self.comparison.next if self.comparison else None

    def refresh(self) -> None:
        """Read the kept comparison and the models that can be compared."""
        self.choices.refresh()
        if not self._task.is_running:
            self._in_order.run(lambda _token: self._service.current(), self._show)

    def begin(self, models: tuple[str, str], source: QuestionSource, count: int) -> None:
        """Start a new comparison, replacing the previous one, and have both models answer."""
        self._begin(lambda token: self._service.begin(models, source, token, count))

    def begin_on(self, training: Training) -> None:
        """Compare the adapter of a training with its base, likewise."""
        self._begin(lambda token: self._service.begin_on(training, token))

    def resume(self) -> None:
        """Have the missing answers made."""
        self._answer(self._service.answer)

    def vote(self, side: Side) -> None:
        if self.state == "voting" and (pair := self.pair):
            self._store_vote(pair, side)

    def undo_vote(self) -> None:
        """Undo the last vote and show its pair again."""
        voted = [one for one in self.comparison.pairs if one.vote] if self.comparison else []
        if voted and not self._task.is_running:
            self._wants_result = False
            self._store_vote(voted[-1], None)

    def show_result(self) -> None:
        """Reveal which model is which, even if votes are missing."""
        self._wants_result = True
        self.changed.emit()

    def save(self, path: Path) -> None:
        """Write the decided votes as preference pairs for training."""
        self._runner.run(
            lambda _token: self._service.save_pairs(path),
            self.saved.emit,
            on_failure=self.failed.emit,
        )

    def discard(self) -> None:
        self._wants_result = False
        self._in_order.run(lambda _token: self._service.discard(), on_settled=self.refresh)

    def _begin(self, begin: Callable[[CancelToken], BlindComparison]) -> None:
        def work(token: CancelToken, report: Report) -> BlindComparison:
            begin(token)
            return self._service.answer(token, report)

        self._wants_result = False
        self._answer(work)

    def _store_vote(self, pair: BlindPair, side: Side | None) -> None:
        if self._storing.is_running:  # pressing a key twice votes once
            return
        self._storing = self._in_order.run(
            lambda _token: self._service.vote(pair, side),
            self._show,
            on_failure=self.failed.emit,
        )

    def _answer(self, work: Callable[[CancelToken, Report], BlindComparison]) -> None:
        if not self._task.is_running:
            self.done = self.total = 0
            self._task.run(work, self._show, on_settled=self.refresh)

    def _show(self, comparison: BlindComparison | None) -> None:
        self.comparison = comparison
        self.outcome = self._service.outcome(comparison) if comparison else None
        self.changed.emit()


class JudgeViewModel(WorkingViewModel):
    """A model as a judge of the rated answers, and how far it agrees with the user.

    Grades are machine labels, stored separately from the user's ratings; those so far are kept
    when it is stopped.

    `judged` lists disagreements with the user first. `agreement` is set once all are graded.
    `rubric` defines the scores, in the user's words if they wrote any; "" until it is read.

    Signals:
        rubric_read: `rubric` is known.
    """

    rubric_read = Signal()

    def __init__(self, service: JudgingService, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(runner, parent)
        self._service = service
        self._in_order = runner.in_order()
        self.judged: tuple[Judged, ...] = ()
        self.agreement: Agreement | None = None
        self.rubric = ""

    @property
    def default_rubric(self) -> str:
        return self._service.default_rubric

    def read_rubric(self) -> None:
        self._in_order.run(lambda _token: self._service.rubric, self._on_rubric_read)

    def store_rubric(self, text: str) -> None:
        """Store the rubric; the default one, or an empty text, restores the default."""
        if text.strip() != self.rubric:
            self.rubric = text.strip()
            self._in_order.run(
                lambda _token: self._service.set_rubric(text), on_failure=self.failed.emit
            )

    def judge(self, model: str, rubric: str) -> None:
        """Store the rubric and grade every rated answer by it; existing grades are kept."""
        if self.is_running:
            return
        self.store_rubric(rubric)
        self.judged, self.agreement = (), None
        self.done = self.total = 0
        self._task.run(
            lambda token, report: self._service.judge_rated(model, token, rubric, report),
            self._on_judged,
        )

    def _on_rubric_read(self, text: str) -> None:
        self.rubric = text
        self.rubric_read.emit()

    def _on_reported(self, at: JudgingProgress) -> None:
        super()._on_reported(at)
        if at.judged:
            found = (*self.judged, at.judged)
            self.judged = tuple(sorted(found, key=lambda one: not one.is_at_odds))

    def _on_judged(self, agreement: Agreement) -> None:
        self.agreement = agreement
