"""Finding the options that make the chosen model fastest on this machine."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.engine_options import Tuning
from app.viewmodels.tasks.long_task import LongTask
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.models.model_tuning import ModelTuned, ModelTuning
    from app.viewmodels.models.local_models import ModelsViewModel


class TuningViewModel(QObject):
    """The tuning of the selected model, and the search for it.

    `tuning` is None before the first search; `fraction` is its progress, 0..1.

    Signals:
        tuning_changed: `tuning`, `is_running` or `fraction` changed.
        failed: the exception that the search failed with.
    """

    tuning_changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        service: "ModelTuning",
        models: "ModelsViewModel",
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._models = models
        self._runner = runner.in_order()
        self.tuning: Tuning | None = None
        self.fraction = 0.0
        self._tries = LongTask(self._runner, self)
        self._tries.changed.connect(self.tuning_changed)
        self._tries.reported.connect(self._on_reported)
        models.current_changed.connect(self.refresh)

    @property
    def is_running(self) -> bool:
        return self._tries.is_running

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
        self._tries.run(
            lambda cancel, report: self._service.tune(
                model_id, cancel, lambda fraction, _detail: report(fraction)
            ),
            lambda tuned: self._on_tuned(model_id, tuned),
            self.failed.emit,
        )

    def cancel(self) -> None:
        self._tries.stop()

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
            self.tuning_changed.emit()
