"""A model as a judge of the rated answers, and how far it agrees with the user."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.viewmodels.tasks.long_task import LongTask
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.training.judging import Judged, JudgingProgress, JudgingService
    from app.training.judging import Agreement


class JudgeViewModel(QObject):
    """Grades are machine labels: stored apart, and never the user's ratings.

    `judged` has what the judge disagrees about first. `agreement` is there when all were graded.
    `rubric` is what the scores mean, the user's own words if they wrote some; "" until it is read.

    Signals:
        changed: any property has another value.
        rubric_read: `rubric` is known.
        failed: the exception that ended the grading.
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
        """Look up what was kept."""
        self._runner.run(lambda _token: self._service.rubric, self._on_rubric_read)

    def keep_rubric(self, text: str) -> None:
        """What the scores mean from now on; the usual rubric, or nothing, restores that one."""
        if text.strip() != self.rubric:
            self.rubric = text.strip()
            self._runner.run(
                lambda _token: self._service.set_rubric(text), on_failure=self.failed.emit
            )

    def judge(self, model: str, rubric: str) -> None:
        """Grade every rated answer by a rubric, which is kept; so are grades that are there."""
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
        """Grade no more; what was graded is kept."""
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
