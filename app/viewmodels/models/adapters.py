"""The LoRA adapters of models, the one that answers, and models with adapters to choose from."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.core.assistants import Assistant
from app.core.cancellation import CancelToken
from app.core.generation import NO_ADAPTER, AdapterUse
from app.core.model_spec import Adapter
from app.viewmodels.chat.conversation import ConversationViewModel
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.model_labels import titles
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.models.adapters import AdapterService
    from app.services.models.model_library import ModelsService

STRENGTHS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5)


class ModelChoice(NamedTuple):
    """`value` is the name that the services use: `MODEL` or `MODEL+ADAPTER`."""

    name: str
    value: str
    is_adapted: bool


class ModelChoices(QObject):
    """The models that can be loaded, each alone and with its adapters.

    Signals:
        changed: `all` changed.
    """

    changed = Signal()

    def __init__(
        self,
        models: "ModelsService",
        adapters: "AdapterService",
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._models = models
        self._adapters = adapters
        self._runner = runner.in_order()
        self.all: tuple[ModelChoice, ...] = ()

    def name_of(self, model: str) -> str:
        """The name of a model by its `value`, which is the name of one that is gone."""
        return next((one.name for one in self.all if one.value == model), model)

    def refresh(self) -> None:
        self._runner.run(lambda _token: tuple(self._read()), self._on_read)

    def _read(self) -> Iterator[ModelChoice]:
        models = [one for one in self._models.models() if not one.problem]
        adapters = [each for each in self._adapters.all() if not each.problem]
        for name, model in zip(titles(models), models, strict=True):
            yield ModelChoice(name, model.spec.id, False)
            for each in adapters:
                if each.architecture == model.architecture:
                    value = f"{model.spec.id}+{each.path}"
                    yield ModelChoice(f"{name} + {each.name}", value, True)

    def _on_read(self, found: tuple[ModelChoice, ...]) -> None:
        if found != self.all:
            self.all = found
            self.changed.emit()


class AdaptersViewModel(QObject):
    """Follows the chosen model and the shown chat. Failures go to the task runner.

    Signals:
        adapters_changed: `adapters`, `current` or `adopted` changed.
    """

    adapters_changed = Signal()
    _adopted = Signal()

    def __init__(
        self,
        service: "AdapterService",
        models: ModelsViewModel,
        conversation: ConversationViewModel,
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._models = models
        self._conversation = conversation
        self._runner = runner.in_order()
        self._in_order = runner.in_order()
        self._is_unstored = False
        self.adapters: Sequence[Adapter] = ()
        self.current: AdapterUse | None = None
        self.adopted: AdapterUse | None = None
        """What answers where no adapter is chosen."""
        self._assistant: Assistant | None = None
        service.on_adopted(self._adopted.emit)
        self._adopted.connect(self.refresh)
        models.current_changed.connect(self.refresh)
        models.models_changed.connect(self.refresh)
        conversation.opened.connect(self._on_opened)
        conversation.stored.connect(self._on_stored)

    def name_of(self, use: AdapterUse) -> str:
        names = (each.name for each in self.adapters if each.path == use.path)
        return next(names, Path(use.path).stem)

    def show_assistant(self, assistant: Assistant | None) -> None:
        """The chat has this assistant, for which another adapter may have been adopted."""
        if assistant != self._assistant:
            self._assistant = assistant
            self.refresh()

    def refresh(self) -> None:
        model, assistant = self._models.current, self._assistant
        if model is None:
            self._show((), self.current)
            return

        def read(cancel: CancelToken) -> tuple[Sequence[Adapter], AdapterUse | None]:
            answering = (assistant and assistant.model) or model.spec.id
            adopted = self._service.default_for(answering, assistant.id if assistant else "")
            return self._service.of_model(model, cancel), adopted

        def on_read(found: tuple[Sequence[Adapter], AdapterUse | None]) -> None:
            if (model, assistant) == (self._models.current, self._assistant):
                adapters, adopted = found
                self._show(adapters, self.current, adopted)

        self._runner.run(read, on_read)

    def choose(self, path: str) -> None:
        """Use this adapter in the shown chat from now on."""
        strength = self.current.strength if self.current and self.current.path else 1.0
        self._set(AdapterUse(path, strength))

    def choose_adopted(self) -> None:
        """Use what was adopted, if anything, in the shown chat from now on."""
        self._set(None)

    def choose_none(self) -> None:
        """Have the model alone answer in the shown chat from now on."""
        self._set(NO_ADAPTER)

    def set_strength(self, strength: float) -> None:
        """Set how strongly the adapter changes the model; 1 is as it was trained."""
        if self.current and self.current.path:
            self._set(AdapterUse(self.current.path, strength))

    def _set(self, use: AdapterUse | None) -> None:
        self._conversation.adapter = use
        self._is_unstored = True
        self._show(self.adapters, use, self.adopted)
        self._on_stored()

    def _on_stored(self) -> None:
        """A new chat can store its adapter only once its first question is sent."""
        chat, use = self._conversation.conversation_id, self.current
        if chat and self._is_unstored:
            self._is_unstored = False
            self._in_order.run(lambda _token: self._service.choose(chat, use))

    def _on_opened(self) -> None:
        self._conversation.adapter = None
        self._is_unstored = False
        self._show(self.adapters, None, self.adopted)
        if chat := self._conversation.conversation_id:
            self._in_order.run(
                lambda _token: self._service.of_chat(chat),
                lambda found: self._on_found(chat, found),
            )

    def _on_found(self, chat: str, found: AdapterUse | None) -> None:
        if chat == self._conversation.conversation_id and not self._is_unstored:
            self._show(self.adapters, found, self.adopted)

    def _show(
        self,
        adapters: Sequence[Adapter],
        current: AdapterUse | None,
        adopted: AdapterUse | None = None,
    ) -> None:
        shown = (adapters, current, adopted)
        if shown != (self.adapters, self.current, self.adopted):
            self.adapters, self.current, self.adopted = shown
            self.adapters_changed.emit()
