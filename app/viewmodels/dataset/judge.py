"""A model as a judge of the rated answers, and how far it agrees with the user."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.viewmodels.tasks.long_task import LongTask
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.training.judging import Judged, JudgingProgress, JudgingService
    from app.training.evaluation.grading import Agreement


class JudgeViewModel(QObject):
    """Grades are machine labels, stored separately from the user's ratings.

    `judged` lists disagreements with the user first. `agreement` is set once all are graded.
    `rubric` defines the scores, in the user's words if they wrote any; "" until it is read.

    Signals:
        changed: any property changed.
        rubric_read: `rubric` is known.
        failed: the exception that the grading failed with.
    """

    changed = Signal()
    rubric_read = Signal()
    failed = Signal(object)

    def __init__(
        self, service: "JudgingService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        self.judged: tuple[Judged, ...] = ()
        self.agreement: Agreement | None = None
        self.rubric = ""
        self.done = 0
        self.total = 0
        self._grading = LongTask(runner, self)
        self._grading.changed.connect(self.changed)
        self._grading.reported.connect(self._on_reported)

    @property
    def is_running(self) -> bool:
        return self._grading.is_running

    @property
    def default_rubric(self) -> str:
        return self._service.default_rubric

    def read_rubric(self) -> None:
        """Read the stored rubric."""
        self._runner.run(lambda _token: self._service.rubric, self._on_rubric_read)

    def keep_rubric(self, text: str) -> None:
        """Store the rubric; the default one, or an empty text, restores the default."""
        if text.strip() != self.rubric:
            self.rubric = text.strip()
            self._runner.run(
                lambda _token: self._service.set_rubric(text), on_failure=self.failed.emit
            )

    def judge(self, model: str, rubric: str) -> None:
        """Store the rubric and grade every rated answer by it; existing grades are kept."""
        if self.is_running:
            return
        self.keep_rubric(rubric)
        self.judged, self.agreement = (), None
        self.done = self.total = 0
        self._grading.run(
            lambda token, report: self._service.judge_rated(model, token, rubric, report),
            self._on_judged,
            self.failed.emit,
        )

    def stop(self) -> None:
        """Stop grading; grades so far are kept."""
        self._grading.stop()

    def _on_rubric_read(self, text: str) -> None:
        self.rubric = text
        self.rubric_read.emit()

    def _on_reported(self, at: "JudgingProgress") -> None:
        self.done, self.total = at.done, at.total
        if at.judged:
            found = (*self.judged, at.judged)
            self.judged = tuple(sorted(found, key=lambda one: not one.is_at_odds))

    def _on_judged(self, agreement: "Agreement") -> None:
        self.agreement = agreement
