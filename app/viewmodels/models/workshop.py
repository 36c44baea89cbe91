"""Making models smaller and faster on this machine, and measuring them, one job at a time."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal, SignalInstance

from app.core.cancellation import CancelToken
from app.core.engine_options import Tuning
from app.core.generation import GenerationParams
from app.core.model_defaults import ModelDefaults, chosen_defaults
from app.core.model_spec import InstalledModel, Quantize
from app.core.parameters import Parameter, offered_by
from app.core.settings import Settings
from app.core.text_files import read_text
from app.viewmodels.tasks.runner import (
    NO_TASK,
    Report,
    Task,
    TaskRunner,
    WorkingViewModel,
    abandon_all,
)

if TYPE_CHECKING:
    from app.engine.workshop.workshop import JobRun, QuantizationType
    from app.services.models.engine_maintenance import EngineMaintenance, ModelTuned
    from app.services.models.model_workshop import ModelMeasured, ModelWorkshop, SeenTemplate
    from app.viewmodels.models.local_models import ModelsViewModel


T = TypeVar("T")


class ModelDetailsViewModel(QObject):
    """`checked` is the model with its SHA-256, `template` its chat template; None until read.

    Signals:
        checked_changed: `checked` is set; hashing a large file takes a while.
        template_changed: `template` is set.
        saved: `defaults` were stored.
        failed: the exception that any of this failed with.
    """

    checked_changed = Signal()
    template_changed = Signal()
    saved = Signal()
    failed = Signal(object)

    def __init__(
        self,
        model: InstalledModel,
        workshop: "ModelWorkshop",
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self._models, self._workshop, self._runner = workshop.models, workshop, runner
        self.checked: InstalledModel | None = None
        self.template: SeenTemplate | None = None
        self._tasks: list[Task] = []

    @property
    def defaults(self) -> ModelDefaults:
        """The settings that the user chose for this model alone."""
        return self._models.defaults(self.model.spec.id)

    @property
    def parameters(self) -> list[Parameter]:
        """What can be set for one model."""
        return [*offered_by(Settings, "model"), *offered_by(GenerationParams, "model")]

    @property
    def usual(self) -> dict[str, Any]:
        """What applies where the user chose nothing: the model maker's or the general settings."""
        params = self._models.usual_params(self.model.spec)
        usual: dict[str, Any] = msgspec.structs.asdict(params)
        return usual | {"context_length": self._models.usual_context_length}

    @property
    def is_here(self) -> bool:
        """Whether its file can be read; a model on a server has none."""
        return bool(self.model.path) and not self.model.problem

    def read(self) -> None:
        """Hash the file and inspect its chat template."""
        if not self.is_here:
            return
        name = self.model.spec.id
        self._run(lambda cancel: self._models.verified(name, cancel), self._on_checked)
        self._run(lambda cancel: self._workshop.template(name, cancel), self._on_template)

    def save(self, given: dict[str, Any]) -> None:
        """Store these settings, by name, and use them from now on."""
        name, chosen = self.model.spec.id, chosen_defaults(given)
        self._run(
            lambda _cancel: self._models.set_defaults(name, chosen), lambda _none: self.saved.emit()
        )

    def stop(self) -> None:
        """Stop reading, and report nothing more: the dialog was closed."""
        abandon_all(self._tasks)

    def _run(self, work: Callable[[CancelToken], T], done: Callable[[T], None]) -> None:
        self._tasks.append(self._runner.run(work, done, on_failure=self.failed.emit))

    def _on_checked(self, model: InstalledModel) -> None:
        self.checked = model
        self.checked_changed.emit()

    def _on_template(self, template: "SeenTemplate") -> None:
        self.template = template
        self.template_changed.emit()


class TuningViewModel(WorkingViewModel):
    """The tuning of the selected model, and the search for it.

    `tuning` is None before the first search; `fraction` is its progress, 0..1.
    """

    def __init__(
        self,
        service: "EngineMaintenance",
        models: "ModelsViewModel",
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(runner.in_order(), parent)
        self._service = service
        self._models = models
        self.tuning: Tuning | None = None
        self.fraction = 0.0
        models.current_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read the stored result for the selected model, including one found in idle time."""
        if self.is_running:
            return
        model_id = self._model_id
        if not model_id:
            self._show(None)
            return
        self._runner.run(
            lambda cancel: self._service.remembered(model_id, cancel),
            lambda tuning: self._on_remembered(model_id, tuning),
            on_failure=lambda _error: self._show(None),
        )

    def tune(self) -> None:
        """Tune the selected model now; takes about ten seconds."""
        model_id = self._model_id
        if self.is_running or not model_id:
            return
        self.fraction = 0.0
        self._task.run(
            lambda cancel, report: self._service.tune(
                model_id, cancel, lambda fraction, _detail: report(fraction)
            ),
            lambda tuned: self._on_tuned(model_id, tuned),
        )

    @property
    def _model_id(self) -> str:
        current = self._models.current
        return current.spec.id if current else ""

    def _on_remembered(self, model_id: str, tuning: Tuning | None) -> None:
        if model_id == self._model_id:
            self._show(tuning)

    def _on_tuned(self, model_id: str, tuned: "ModelTuned") -> None:
        if model_id == self._model_id:
            self._show(tuned.tuning)

    def _on_reported(self, fraction: float) -> None:
        self.fraction = fraction

    def _show(self, tuning: Tuning | None) -> None:
        if tuning != self.tuning:
            self.tuning = tuning
            self.changed.emit()


class WorkshopViewModel(WorkingViewModel):
    """The current job and the measurements so far.

    `fraction` is 0..1 of the current file; `detail` names it. `expected` is the size in bytes that
    `expect` found, 0 while unknown. A stopped job leaves no partial file.

    Signals:
        measured_changed: `measured` has a new row.
        expected_changed: `expected` changed.
        written: the path of a new model.
        importance_made: the path of a new importance matrix.
    """

    measured_changed = Signal()
    expected_changed = Signal()
    written = Signal(object)
    importance_made = Signal(object)

    def __init__(
        self, service: "ModelWorkshop", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._service = service
        self._expecting = NO_TASK
        self.expected = 0
        self.fraction = 0.0
        self.detail = ""
        self.measured: tuple[ModelMeasured, ...] = ()

    @property
    def types(self) -> "tuple[QuantizationType, ...]":
        """The types a model can be quantized to, most precise first."""
        return self._service.types

    def expect(self, source: str, type_name: str) -> None:
        self._expecting.abandon()
        self._show_expected(0)
        self._expecting = self._runner.run(
            lambda _cancel: self._service.expected_bytes(source, type_name),
            self._show_expected,
            on_failure=lambda _error: None,  # quantizing it will report the error
        )

    def quantize(self, source: str, wanted: Quantize) -> None:
        """Quantize the model `source` into a new file beside it."""
        self._write(lambda run: self._service.quantize(source, wanted, None, run))

    def make_importance(self, source: str, text: Path | None = None) -> None:
        """Compute the importance matrix of the model `source`; `text` None is the built-in text."""
        self._write(
            lambda run: self._service.importance(source, text, run=run), self.importance_made
        )

    def prune(self, source: str, layers: str) -> None:
        """Write a copy of the model without some layers, given as in "10-12"."""
        from app.services.models.model_workshop import layer_numbers

        self._write(lambda run: self._service.prune(source, layer_numbers(layers), None, run))

    def measure(self, names: Sequence[str], against: str, text: Path | None = None) -> None:
        """Measure each model on a text file or the built-in text.

        `against` is the model to compare with; "" for none.
        """
        if self.is_running:
            return
        self.measured = ()
        self.measured_changed.emit()
        self.fraction, self.detail = 0.0, ""

        def work(cancel: CancelToken, report: Report) -> "Iterator[ModelMeasured]":
            run = _job_run(cancel, report)
            words = read_text(text) if text else ""
            return self._service.measure(names, against=against, text=words, run=run)

        self._task.stream(work, self._on_measured)

    def details(self, model: InstalledModel) -> ModelDetailsViewModel:
        """The view model of one model's details; it lives as long as this one."""
        return ModelDetailsViewModel(model, self._service, self._runner, self)

    def _write(self, work: "Callable[[JobRun], Path]", done: SignalInstance | None = None) -> None:
        if not self.is_running:
            self.fraction, self.detail = 0.0, ""
            self._task.run(
                lambda cancel, report: work(_job_run(cancel, report)), (done or self.written).emit
            )

    def _show_expected(self, size_bytes: int) -> None:
        self.expected = size_bytes
        self.expected_changed.emit()

    def _on_reported(self, at: tuple[float, str]) -> None:
        self.fraction, self.detail = at

    def _on_measured(self, rows: "Sequence[ModelMeasured]") -> None:
        self.measured = (*self.measured, *rows)
        self.measured_changed.emit()


def _job_run(cancel: CancelToken, report: Report) -> "JobRun":
    from app.engine.workshop.workshop import JobRun

    return JobRun(cancel, lambda fraction, detail: report((fraction, detail)))
