"""The chat models of this machine: which are here, which fits, which one answers."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.cancellation import CancelToken
from app.core.events import StageProgress
from app.core.model_spec import InstalledModel, LoadAdjustment, ModelSpec
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner

if TYPE_CHECKING:
    from app.hub.local_imports import FoundModel
    from app.services.models.model_library import ModelsService


_Reading = tuple[tuple[InstalledModel, ...], tuple[ModelSpec, ...], InstalledModel | None]


class ModelsViewModel(QObject):
    """The models of this machine, the selected one and the engine's state.

    `models` are installed; `missing` are the catalogue's other chat models; `elsewhere` are models
    that other programs keep on this machine. `engine_state` is "stopped", "loading", "running" or
    "failed"; `engine_reason` is why it failed.

    Signals:
        models_changed: the list was reloaded.
        current_changed: another model is selected.
        engine_state_changed: the engine's state changed.
        load_progressed: a StageProgress of the model being loaded.
        import_failed: the exception that importing a file failed with.
        elsewhere_found: the search for `elsewhere` is done.
        swap_asked: an InstalledModel larger than the free memory was chosen; call `select` again
            with `may_swap` to use it anyway.
        removed: the number of bytes freed.
    """

    models_changed = Signal()
    current_changed = Signal()
    engine_state_changed = Signal()
    load_progressed = Signal(object)
    import_failed = Signal(object)
    elsewhere_found = Signal()
    swap_asked = Signal(object)
    removed = Signal(object)
    _engine_reported = Signal(str, str)

    def __init__(
        self, service: "ModelsService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        self._in_order = runner.in_order()
        self._loading = NO_TASK
        self.models: tuple[InstalledModel, ...] = ()
        self.missing: tuple[ModelSpec, ...] = ()
        self.elsewhere: tuple[FoundModel, ...] = ()
        self.current: InstalledModel | None = None
        self.engine_state = "stopped"
        self.engine_reason = ""
        self.is_loaded = False
        self.is_importing = False
        # The service reports in its own threads; a signal passes the report to this one.
        self._engine_reported.connect(self._set_engine_state)
        service.loading.on_state(self._engine_reported.emit)

    def refresh(self) -> None:
        self._in_order.run(self._read, self._on_models_read)

    def answering(self, own_id: str) -> InstalledModel | None:
        """The model of an assistant, None if it is not here; the current one if it has none."""
        if not own_id:
            return self.current
        return next((model for model in self.models if model.spec.id == own_id), None)

    def select(self, model_id: str, *, may_swap: bool = False) -> None:
        """Use another model from now on.

        A model larger than the free memory emits `swap_asked` instead, unless `may_swap`.
        """

        def work() -> tuple[InstalledModel, bool]:
            model = self._service.resolve(model_id)
            if not may_swap and self._service.lacks_room(model):
                return model, False
            return self._service.select(model_id, may_swap=may_swap), True

        self._in_order.run(lambda _token: work(), self._on_select_tried)

    def import_file(self, path: Path) -> None:
        """Add a GGUF file of the user's, without copying it, and select it."""
        self.is_importing = True
        self.models_changed.emit()
        self._runner.run(
            lambda token: self._service.select(self._service.import_file(path, token).spec.id),
            self._on_selected,
            on_failure=self.import_failed.emit,
            on_settled=self._on_import_settled,
        )

    def import_quietly(self, path: Path) -> None:
        """Add a GGUF file to the list without selecting it."""
        self._runner.run(
            lambda token: self._service.import_file(path, token),
            on_failure=self.import_failed.emit,
            on_settled=self.refresh,
        )

    def find_elsewhere(self) -> None:
        """Look in the folders of other programs for models that are not listed yet."""

        def show(found: "tuple[FoundModel, ...]") -> None:
            self.elsewhere = found
            self.elsewhere_found.emit()

        self._runner.run(lambda _token: self._service.found(), show)

    def remove(self, model_id: str) -> None:
        """Delete a downloaded model, or take an imported one off the list; its file stays."""
        self._in_order.run(
            lambda _token: self._service.remove(model_id),
            self.removed.emit,
            on_settled=self.refresh,
        )

    def load(self) -> None:
        """Load the selected model now instead of with the first question."""
        if self._loading.is_running:
            return
        self._set_engine_state("loading", "")
        self._loading = self._runner.stream(
            self._service.load, self._on_load_events, on_settled=self._on_load_settled
        )

    def stop_loading(self) -> None:
        self._loading.cancel()

    @property
    def adjustments(self) -> tuple[LoadAdjustment, ...]:
        """What was reduced to load the model."""
        info = self._service.info()
        return info.adjustments if info and self.engine_state == "running" else ()

    def unload(self) -> None:
        """Free the model's memory; the next question loads it again."""
        self._runner.run(lambda _token: self._service.unload())

    def _read(self, _token: CancelToken) -> _Reading:
        models = self._service.models()
        here = {model.spec.id for model in models}
        missing = tuple(
            spec
            for spec in self._service.catalogue()
            if spec.kind == "chat" and spec.id not in here
        )
        return models, missing, self._service.current()

    def _on_models_read(self, reading: _Reading) -> None:
        self.models, self.missing, current = reading
        self.is_loaded = True
        self.models_changed.emit()
        self._set_current(current)

    def _on_select_tried(self, outcome: tuple[InstalledModel, bool]) -> None:
        model, is_selected = outcome
        if is_selected:
            self._on_selected(model)
        else:
            self.swap_asked.emit(model)

    def _on_selected(self, model: InstalledModel) -> None:
        self._set_current(model)
        self.refresh()

    def _set_current(self, model: InstalledModel | None) -> None:
        if model != self.current:
            self.current = model
            self.current_changed.emit()

    def _on_import_settled(self) -> None:
        self.is_importing = False
        self.models_changed.emit()
        self.find_elsewhere()

    def _on_load_events(self, events: Sequence[StageProgress]) -> None:
        self.load_progressed.emit(events[-1])

    def _on_load_settled(self) -> None:
        if self.engine_state == "loading":
            self._set_engine_state("stopped", "")

    def _set_engine_state(self, state: str, reason: str) -> None:
        if (state, reason) != (self.engine_state, self.engine_reason):
            self.engine_state, self.engine_reason = state, reason
            self.engine_state_changed.emit()
