"""Training on the ratings: what it would do, how far it is, and what became of its adapter."""

from collections.abc import Callable
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.assistants import Assistant
from app.core.cancellation import CancelToken
from app.core.trainings import (
    AskedMethod,
    PackagesOffer,
    PackagesProgress,
    Training,
    TrainingPlan,
    TrainingPoint,
    TrainingProgress,
    TrainingSample,
)
from app.services.chats.assistants import AssistantService
from app.services.training.training_packages import TrainingPackages
from app.services.training.trainings import TrainingService
from app.viewmodels.models.adapters import ModelChoices
from app.viewmodels.quantities import data_size, translate
from app.viewmodels.tasks.runner import LongTask, Report, TaskRunner, WorkingViewModel


class AskedTraining(NamedTuple):
    """What the user chose: `base` is a model's id, "" for the current one.

    It learns from the ratings or, unless `teacher` is "", from what this model answers to
    `questions` ("chats", or a file).
    """

    method: AskedMethod = "auto"
    base: str = ""
    minutes: float | None = None
    teacher: str = ""
    questions: str = "chats"


class TrainingViewModel(QObject):
    """One training at a time. `trainings` are all, latest first.

    `plan` is what the training in `asked` would do; None while it is read, and if `plan_error` says
    why there is none. `progress` is that of the training in progress, with its curves in `points`
    and its answers in `samples`.

    Signals:
        changed: any property changed.
        failed: the exception that ended a training or an action; None when another begins.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        service: TrainingService,
        assistants: AssistantService,
        choices: ModelChoices,
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._assistants = assistants
        self._runner = runner
        self._in_order = runner.in_order()
        self._planning = 0
        self._running_id = ""
        self._working = LongTask(runner, self)
        self._working.changed.connect(self.changed)
        self._working.reported.connect(self._on_reported)
        self.asked = AskedTraining()
        self.packages = TrainingPackagesViewModel(service.packages, runner, self)
        self.packages.settled.connect(self.refresh)
        self.packages.failed.connect(self.failed)
        self.plan: TrainingPlan | None = None
        self.plan_error: Exception | None = None
        self.choices = choices
        self.trainings: tuple[Training, ...] = ()
        self.assistants: tuple[Assistant, ...] = ()
        self.progress: TrainingProgress | None = None
        self.points: tuple[TrainingPoint, ...] = ()
        self.samples: tuple[TrainingSample, ...] = ()

    @property
    def is_running(self) -> bool:
        return self._working.is_running

    @property
    def current(self) -> Training | None:
        """The training in progress, otherwise the latest one unless it was discarded."""
        if self.is_running and self._running_id:
            return next((one for one in self.trainings if one.id == self._running_id), None)
        latest = self.trainings[0] if self.trainings else None
        return latest if latest and latest.state != "discarded" else None

    def refresh(self) -> None:
        """Read the models, the trainings, and what a training would do now."""
        self.choices.refresh()
        self.packages.refresh()
        self._read()
        if not self.is_running:
            self._make_plan()

    def choose(self, asked: AskedTraining) -> None:
        if asked != self.asked:
            self.asked = asked
            self._make_plan()

    def begin(self) -> None:
        plan = self.plan
        if plan and plan.can_start and not self.is_running:

            def work(token: CancelToken, report: Report) -> Training:
                training = self._service.create(plan)
                report(training)
                return self._service.run(training.id, token, report)

            self._run("", work)

    def resume(self, training: Training) -> None:
        self._run(training.id, lambda token, report: self._service.run(training.id, token, report))

    def judge(self, training: Training) -> None:
        """Compare the adapter with its base again."""
        self._run(
            training.id, lambda token, report: self._service.judge(training.id, token, report)
        )

    def pause(self) -> None:
        """Save the state of the training in progress and end it; judging just ends."""
        if self._running_id and self.progress and self.progress.phase != "judging":
            self._act(self._service.pause, self._running_id)
        else:
            self._working.stop()

    def stop(self, training: Training) -> None:
        """Keep the adapter as it is now; it is then judged."""
        is_running = self.is_running

        def on_stopped() -> None:
            self._read()
            if not is_running:
                self.judge(training)

        self._act(self._service.stop, training.id, on_stopped)

    def adopt(self, training: Training, assistant_id: str = "", *, insists: bool = False) -> None:
        """Have the model, or only this assistant, answer with the adapter.

        `insists`: although its verdict is against it.
        """
        self._act(
            lambda id_: self._service.adopt(id_, assistant_id, insists=insists),
            training.id,
        )

    def assistant_name(self, assistant_id: str) -> str:
        """The name of an assistant, or its id if it was deleted."""
        names = {one.id: one.name for one in self.assistants}
        return names.get(assistant_id, assistant_id)

    def undo(self, training: Training) -> None:
        self._act(self._service.undo, training.id)

    def discard(self, training: Training) -> None:
        """Delete the adapter; its record stays."""
        self._act(self._service.discard, training.id)

    def delete(self, training: Training) -> None:
        self._act(self._service.delete, training.id)

    def _act(
        self,
        action: Callable[[str], object],
        training_id: str,
        on_done: Callable[[], None] | None = None,
    ) -> None:
        self.failed.emit(None)
        self._in_order.run(
            lambda _token: action(training_id),
            lambda _result: (on_done or self._read)(),
            on_failure=self.failed.emit,
        )

    def _run(self, training_id: str, work: Callable[[CancelToken, Report], Training]) -> None:
        if self.is_running:
            return
        self.failed.emit(None)
        self._running_id = training_id
        known = next((one for one in self.trainings if one.id == training_id), None)
        self.progress = None
        self.points = known.points if known else ()
        self.samples = known.samples if known else ()
        self._working.run(work, self._on_trained, self.failed.emit, self._on_settled)

    def _on_reported(self, report: Training | TrainingProgress) -> None:
        if isinstance(report, Training):
            self._running_id = report.id
            self.trainings = (report, *self.trainings)
            return
        before = self.progress
        if before and before.phase == report.phase:  # not every report measures everything
            report = msgspec.structs.replace(
                report,
                seconds_left=report.seconds_left or before.seconds_left,
                memory_bytes=report.memory_bytes or before.memory_bytes,
            )
        self.progress = report
        self.points += (report.point,) if report.point else ()
        self.samples += report.samples

    def _on_trained(self, training: Training) -> None:
        known = self.trainings
        self.trainings = tuple(training if one.id == training.id else one for one in known)

    def _on_settled(self) -> None:
        self._running_id, self.progress = "", None
        self._read()
        self._make_plan()

    def _read(self) -> None:
        self._in_order.run(
            lambda _token: (self._service.all(), self._assistants.all()),
            lambda found: self._on_read(*found),
        )

    def _on_read(self, trainings: tuple[Training, ...], assistants: tuple[Assistant, ...]) -> None:
        if (trainings, assistants) != (self.trainings, self.assistants):
            self.trainings, self.assistants = trainings, assistants
            self.changed.emit()

    def _make_plan(self) -> None:
        """Plans of earlier choices that arrive late are dropped."""
        self._planning += 1
        number, asked = self._planning, self.asked

        def show(plan: TrainingPlan | None, error: Exception | None) -> None:
            if number == self._planning:
                self.plan, self.plan_error = plan, error
                self.changed.emit()

        self._runner.run(
            lambda token: self._service.plan(token, *asked),
            lambda plan: show(plan, None),
            on_failure=lambda error: show(None, error),
        )


class TrainingPackagesViewModel(WorkingViewModel):
    """`progress` is that of an installation; `are_removable` whether they were installed here.

    Nothing of a stopped installation stays.

    Signals:
        offered: what an installation would do, after `ask`: a PackagesOffer.
        settled: they were installed or removed, or not.
    """

    offered = Signal(object)
    settled = Signal()

    def __init__(self, service: TrainingPackages, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(runner, parent)
        self._service = service
        self.progress: PackagesProgress | None = None
        self.are_removable = False

    @property
    def downloaded(self) -> float | None:
        """The share that is downloaded; None while something else is done."""
        at = self.progress
        return at.done_bytes / at.total_bytes if at and at.phase == "downloading" else None

    def refresh(self) -> None:
        self._runner.run(lambda _token: self._service.folder is not None, self._on_read)

    def ask(self) -> None:
        """Find out what an installation would do; it begins with `install`."""
        self._runner.run(
            lambda _token: self._service.offer(), self.offered.emit, on_failure=self.failed.emit
        )

    def install(self) -> None:
        self.progress = None
        self._task.run(self._service.install, on_settled=self._on_settled)

    def remove(self) -> None:
        self._runner.run(
            lambda _token: self._service.remove(),
            on_failure=self.failed.emit,
            on_settled=self._on_settled,
        )

    def _on_read(self, are_removable: bool) -> None:
        if are_removable != self.are_removable:
            self.are_removable = are_removable
            self.changed.emit()

    def _on_reported(self, progress: PackagesProgress) -> None:
        self.progress = progress

    def _on_settled(self) -> None:
        self.refresh()
        self.settled.emit()


def offer_text(offer: PackagesOffer) -> str:
    """What the user agrees to."""
    return translate(
        "TrainingPackages",
        "{size} are downloaded from {host} with pip, and checked by their hashes. They take about "
        "{space} in the data folder, where you can remove them again.",
    ).format(
        size=data_size(offer.download_bytes),
        host=offer.host,
        space=data_size(offer.disk_bytes),
    )


def progress_words(progress: PackagesProgress | None) -> str:
    """What an installation is doing; "" before its first report."""
    if progress is None:
        return ""
    return {
        "downloading": translate("TrainingPackages", "Downloading {done} of {total}"),
        "unpacking": translate("TrainingPackages", "Unpacking"),
        "checking": translate("TrainingPackages", "Checking that they work"),
    }[progress.phase].format(
        done=data_size(progress.done_bytes), total=data_size(progress.total_bytes)
    )
