"""The pickers of the top bar: assistant, model, tools and collection."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from app.core.assistants import Assistant
from app.core.events import StageProgress
from app.core.generation import NO_ADAPTER, Mode
from app.core.model_spec import InstalledModel
from app.core.unicode_text import visible_text
from app.gui.controls.picker_button import Choices, PickerButton, menu_text
from app.gui.dialogs.simple_dialogs import confirm
from app.gui.look.icons import Tone, icon
from app.viewmodels.chat.assistants import AssistantsViewModel
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.models.adapters import STRENGTHS, AdaptersViewModel
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.model_labels import facts, names
from app.viewmodels.quantities import data_size, pages, percent
from app.viewmodels.translated import translate, translated

ICONS = (
    "message-square", "pencil", "calculator", "file-search", "bookmark", "cpu", "database",
    "folder", "shield-check", "wrench",
)  # fmt: skip
_DOTS: dict[str, Tone] = {
    "running": "ok",
    "loading": "warning",
    "failed": "danger",
    "stopped": "faint",
}


class AssistantPicker(PickerButton):
    """The assistant of this chat."""

    def __init__(self, assistants: AssistantsViewModel) -> None:
        super().__init__("assistantPicker", translate("AssistantPicker", "Assistant"))
        self.setToolTip(self.tr("Instructions, model, documents and tools under one name"))
        self._assistants = assistants
        assistants.current_changed.connect(self._show_chosen)
        self._show_chosen()

    def fill(self, menu: QMenu) -> None:
        choices, current, choose = Choices(menu), self._assistants.current, self._assistants.choose
        nothing = self.tr("No assistant")
        choices.add(nothing, "", partial(choose, None), is_checked=current is None)
        for one in self._assistants.assistants:
            is_current = current is not None and current.id == one.id
            action = choices.add(one.name, one.model, partial(choose, one), is_checked=is_current)
            action.setIcon(icon(assistant_icon(one)))
        menu.addSeparator()
        menu.addAction(self.tr("Edit assistants…"), self.manage_requested.emit)

    def _show_chosen(self) -> None:
        current = self._assistants.current
        self.show_choice(current.name if current else self.tr("No assistant"), "")


def assistant_icon(assistant: Assistant) -> str:
    """The name of its icon, or of the default one if its own is not available."""
    return assistant.icon if assistant.icon in ICONS else ICONS[0]


class CollectionPicker(PickerButton):
    """Which documents are used for answers in this chat.

    Signals:
        collection_chosen: the id of the chosen collection, or None.
    """

    collection_chosen = Signal(object)

    def __init__(self, library: LibraryViewModel) -> None:
        super().__init__("collectionPicker", translate("CollectionPicker", "Documents"))
        self.setToolTip(self.tr("The documents that answers are based on"))
        self._library = library
        self.collection_id: str | None = None
        library.collections_changed.connect(self._show_chosen)
        self._show_chosen()

    def select(self, collection_id: str | None) -> None:
        self.collection_id = collection_id
        self._show_chosen()

    def fill(self, menu: QMenu) -> None:
        choices, chosen = Choices(menu), self.collection_id
        nothing = self.tr("No collection")
        choices.add(nothing, "", partial(self._choose, None), is_checked=chosen is None)
        for one in self._library.collections:
            choose, is_chosen = partial(self._choose, one.id), one.id == chosen
            choices.add(one.name, pages(one.pages), choose, is_checked=is_chosen)
        menu.addSeparator()
        menu.addAction(self.tr("All documents…"), self.manage_requested.emit)

    def _choose(self, collection_id: str | None) -> None:
        self.select(collection_id)
        self.collection_chosen.emit(collection_id)

    def _show_chosen(self) -> None:
        every = self._library.collections
        chosen = next((one for one in every if one.id == self.collection_id), None)
        if chosen:
            self.show_choice(chosen.name, pages(chosen.pages) if chosen.pages else "")
        else:
            self.show_choice(self.tr("No collection"), "")


class ModelPicker(PickerButton):
    """Shows the current model, with the engine's state as a dot."""

    def __init__(self, models: ModelsViewModel, adapters: AdaptersViewModel) -> None:
        super().__init__("modelPicker", translate("ModelPicker", "Model"), "Ctrl+M")
        self._models = models
        self._adapters = adapters
        self._assistant: Assistant | None = None
        adapters.adapters_changed.connect(self._show_current)
        for signal in (models.current_changed, models.models_changed, models.engine_state_changed):
            signal.connect(self._show_current)
        models.load_progressed.connect(self._on_load_progressed)
        models.swap_asked.connect(self._on_swap_asked)
        self._show_current()

    def show_assistant(self, assistant: Assistant | None) -> None:
        """The chat has this assistant, which may answer with a model of its own."""
        self._assistant = assistant
        self._adapters.show_assistant(assistant)
        self._show_current()

    def fill(self, menu: QMenu) -> None:
        choices, current = Choices(menu), self._models.current
        if self._assistant and self._assistant.model:
            text = self.tr("{name} answers with its own model. This chooses for other chats:")
            name = visible_text(self._assistant.name)
            menu.addAction(menu_text(text.format(name=name))).setEnabled(False)
        for model, name in zip(self._models.models, names(self._models.models), strict=True):
            is_current = current is not None and model.spec.id == current.spec.id
            choose = partial(self._models.select, model.spec.id)
            action = choices.add(name, facts(model), choose, is_checked=is_current)
            action.setEnabled(not model.problem)
            action.setToolTip(translated(model.problem))
        if not self._models.models:
            menu.addAction(self.tr("No models on this machine yet")).setEnabled(False)
        self._add_adapters(menu)
        menu.addSeparator()
        if self._models.engine_state == "running":
            menu.addAction(self.tr("Unload from memory"), self._models.unload)
        menu.addAction(self.tr("All models…"), self.manage_requested.emit)

    def _add_adapters(self, menu: QMenu) -> None:
        """Choose this chat's adapter and its strength, if the model has adapters."""
        adapters, use = self._adapters, self._adapters.current
        if not adapters.adapters and use is None:
            return
        menu.addSeparator()
        choices = Choices(menu.addMenu(self.tr("Adapter in this chat")))
        choose_usual, adopted = adapters.choose_adopted, adapters.adopted
        if adopted:
            text = self.tr("Adopted: {adapter}").format(adapter=adapters.name_of(adopted))
            choices.add(text, "", choose_usual, is_checked=use is None)
        is_alone = use == NO_ADAPTER or not (use or adopted)
        choose_none = adapters.choose_none if adopted else choose_usual
        choices.add(self.tr("None"), "", choose_none, is_checked=is_alone)
        for each in adapters.adapters:
            is_current = use is not None and use.path == each.path
            choose, problem = partial(adapters.choose, each.path), translated(each.problem)
            action = choices.add(each.name, problem, choose, is_checked=is_current)
            action.setEnabled(not each.problem)
        if use and use.path:
            choices = Choices(menu.addMenu(self.tr("Strength of the adapter")))
            for value in STRENGTHS:
                choose, is_current = partial(adapters.set_strength, value), value == use.strength
                choices.add(percent(value), "", choose, is_checked=is_current)

    def _adapter(self) -> str:
        use = self._adapters.current or self._adapters.adopted
        if use is None or use == NO_ADAPTER:
            return ""
        text = self.tr("with {adapter} at {percent}")
        return text.format(adapter=self._adapters.name_of(use), percent=percent(use.strength))

    def _show_current(self) -> None:
        models = self._models
        own_id = self._assistant.model if self._assistant else ""
        if own_id and (models.current is None or models.current.spec.id != own_id):
            own = models.answering(own_id)
            detail = self._adapter() or self.tr("model of the assistant")
            detail = detail if own else self.tr("not on this machine")
            self.show_choice(own.spec.name if own else own_id, detail, None if own else "warning")
            return
        if models.current is None:
            self.show_choice(self.tr("Choose a model"), "", "warning")
            return
        failed = self.tr("stopped: {reason}").format(reason=translated(models.engine_reason))
        detail = (
            failed if models.engine_state == "failed" else self._adapter() or facts(models.current)
        )
        self.show_choice(self._name_of(models.current), detail, _DOTS[models.engine_state])

    def _name_of(self, model: InstalledModel) -> str:
        models = self._models.models
        known = dict(zip((each.spec.id for each in models), names(models), strict=True))
        return known.get(model.spec.id, model.spec.name)

    def _on_swap_asked(self, model: InstalledModel) -> None:
        title = self.tr("Use {name} although it is larger than the free memory?")
        text = self.tr(
            "It needs {size}. What does not fit is read from the disk again for every word, so "
            "answers take minutes and other programs slow down too."
        )
        size = data_size(model.estimate.total) if model.estimate else ""
        if confirm(
            self.window(),
            title.format(name=model.spec.name),
            text.format(size=size),
            self.tr("Use anyway"),
        ):
            self._models.select(model.spec.id, may_swap=True)

    def _on_load_progressed(self, progress: StageProgress) -> None:
        if self._models.current and progress.fraction is not None:
            detail = self.tr("loading {percent}").format(percent=percent(progress.fraction))
            self.show_choice(self._name_of(self._models.current), detail, "warning")


class ToolsPicker(PickerButton):
    """Whether and how the model may use tools in its next answer.

    Signals:
        mode_chosen: the chosen Mode.
    """

    mode_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("toolsPicker", translate("ToolsPicker", "Tools"))
        self.setToolTip(self.tr("Tools the model may use"))
        self.mode: Mode = "auto"
        self.select(self.mode)

    def select(self, mode: Mode) -> None:
        self.mode = mode
        self.show_choice(self.tr("Tools"), self._words(mode)[0].lower())

    def fill(self, menu: QMenu) -> None:
        choices = Choices(menu)
        modes: tuple[Mode, ...] = ("chat", "auto", "react", "pal")
        for mode in modes:
            choose = partial(self._choose, mode)
            choices.add(*self._words(mode), choose, is_checked=mode == self.mode)
        menu.addSeparator()
        menu.addAction(self.tr("Folders and tool servers…"), self.manage_requested.emit)

    def _choose(self, mode: Mode) -> None:
        self.select(mode)
        self.mode_chosen.emit(mode)

    def _words(self, mode: Mode) -> tuple[str, str]:
        return {
            "chat": (self.tr("Off"), self.tr("text only")),
            "auto": (self.tr("When needed"), self.tr("depends on the question")),
            "react": (self.tr("Step by step"), self.tr("think, call a tool, observe, repeat")),
            "pal": (self.tr("By program"), self.tr("write a small program and run it")),
        }[mode]
