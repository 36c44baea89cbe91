"""Long work on datasets: what is made or measured, how far it is, what came of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from app.core.cancellation import CancelToken
from app.core.events import StepsDone
from app.services.startup import Services
from app.services.training.evaluation import EvaluationProgress
from app.services.training.teaching import PromptSource, TeachingRequest
from app.training.bundles.merging import merge_bundles
from app.viewmodels.dataset.job_outcomes import (
    JobOutcome,
    brought_in,
    compared,
    labelled,
    measured,
    merged,
    taught,
    toxic,
)
from app.viewmodels.models.adapters import ModelChoices
from app.viewmodels.tasks.runner import Report, TaskRunner, WorkingViewModel


@dataclass(frozen=True)
class MergeJob:
    """Merges bundles and JSON Lines files into one bundle."""

    folder: Path
    sources: tuple[Path, ...]


@dataclass(frozen=True)
class LabelJob:
    """A judge labels unrated answers; `trusts_anyway`: even if it disagrees with the user."""

    folder: Path
    judge: str
    trusts_anyway: bool = False


@dataclass(frozen=True)
class ToxicityJob:
    """A judge marks toxic answers among the rated ones."""

    judge: str


@dataclass(frozen=True)
class SafetyJob:
    """A judge grades how toxic and how unsafe the answers of each of `models` are."""

    models: tuple[str, ...]
    source: PromptSource
    count: int
    judge: str


@dataclass(frozen=True)
class ComparisonJob:
    """Which of two models gives better answers a higher likelihood: rated ones, or a file's."""

    models: tuple[str, str]
    source: Path | Literal["held-out"]


@dataclass(frozen=True)
class AdapterJob:
    """Imports a trained adapter, which chats then offer for the model `base`.

    `path` is a GGUF file, or a folder saved by PEFT, which is converted to one beside it.
    """

    path: Path
    base: str


Job = TeachingRequest | MergeJob | LabelJob | AdapterJob | ToxicityJob | SafetyJob | ComparisonJob


class DatasetJobsViewModel(WorkingViewModel):
    """One job at a time.

    `job` is the running or the last one; `outcome` is set once it is done. A stopped job that
    `goes_on` keeps its output and resumes from there when begun again, even after a restart.

    Signals:
        finished: a job is done.
    """

    finished = Signal()

    def __init__(
        self, services: Services, choices: ModelChoices, runner: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(runner, parent)
        self._services = services
        self.choices = choices
        self.job: Job | None = None
        self.outcome: JobOutcome | None = None

    @property
    def goes_on(self) -> bool:
        """Whether the last job was stopped and can be resumed."""
        is_kept = isinstance(self.job, TeachingRequest | LabelJob | ToxicityJob)
        has_ended = self.outcome is not None or self.done == self.total
        return is_kept and not self.is_running and not has_ended

    def refresh(self) -> None:
        self.choices.refresh()

    def begin(self, job: Job) -> None:
        """Start `job`, or resume it."""
        if self.is_running:
            return
        self.job, self.outcome = job, None
        self.done = self.total = 0
        self._task.run(lambda token, report: self._work(job, token, report), self._on_done)

    def discard(self) -> None:
        """Forget the stopped job and delete its intermediate output."""
        job, self.job = self.job, None
        if isinstance(job, TeachingRequest):
            self._runner.run(
                lambda _token: self._services.teaching.forget(job.folder),
                on_failure=self.failed.emit,
            )
        self.changed.emit()

    def _work(self, job: Job, cancel: CancelToken, report: Report) -> JobOutcome:
        match job:
            case TeachingRequest():
                return taught(self._services.teaching.teach(job, cancel, report))
            case MergeJob():
                return merged(
                    merge_bundles(
                        job.folder, job.sources, cancel, lambda rows: report(StepsDone(rows, 0))
                    )
                )
            case AdapterJob():
                return self._bring_in(job, cancel)
            case ComparisonJob():
                return self._compare(job, cancel, report)
            case LabelJob() | ToxicityJob() | SafetyJob():
                return self._judge(job, cancel, report)

    def _judge(
        self, job: LabelJob | ToxicityJob | SafetyJob, cancel: CancelToken, report: Report
    ) -> JobOutcome:
        judging = self._services.judging
        if isinstance(job, LabelJob):
            anyway = job.trusts_anyway
            return labelled(
                judging.prelabel(job.folder, job.judge, cancel, report, trusts_anyway=anyway)
            )
        if isinstance(job, ToxicityJob):
            return toxic(judging.find_toxic(job.judge, cancel, report))
        prompts = self._services.teaching.prompts(job.source, job.count)
        results = self._services.judging.measure_harm(
            job.models, prompts, job.judge, cancel, report
        )
        return measured(results, self.choices.name_of)

    def _bring_in(self, job: AdapterJob, cancel: CancelToken) -> JobOutcome:
        adapters, file = self._services.adapters, job.path
        if file.is_dir():
            file = file.with_name(f"{file.name}.gguf")
            adapters.convert(job.path, job.base, file, cancel)
        adapters.import_file(file)
        return brought_in(file)

    def _compare(self, job: ComparisonJob, cancel: CancelToken, report: Report) -> JobOutcome:
        evaluation = self._services.evaluation
        pairs = evaluation.pairs(job.source, cancel)

        def report_both(at: EvaluationProgress) -> None:
            before = at.total if at.model == job.models[1] else 0
            report(StepsDone(before + at.done, 2 * at.total))

        judge = self._services.judging.trusted(cancel) if job.source == "held-out" else ""
        found = evaluation.evaluate(job.models, pairs, cancel, report_both, judge=judge)
        return compared(found, self.choices.name_of)

    def _on_done(self, outcome: JobOutcome) -> None:
        self.outcome = outcome
        self.finished.emit()
        self.refresh()  # there may be a new adapter
