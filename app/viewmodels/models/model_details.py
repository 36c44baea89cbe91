"""One model in full: its file, its hash, its chat template, and how it answers."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.cancellation import CancelToken
from app.core.generation import GenerationParams
from app.core.model_defaults import ModelDefaults, chosen_defaults
from app.core.model_spec import InstalledModel
from app.core.parameters import Parameter, offered_by
from app.core.settings import Settings
from app.viewmodels.tasks.runner import Task, TaskRunner, abandon_all

if TYPE_CHECKING:
    from app.services.models.model_workshop import ModelWorkshop, SeenTemplate


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
