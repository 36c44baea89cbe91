"""The model picker of the top bar."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.core.events import StageProgress
from app.core.model_spec import InstalledModel
from app.gui.controls.picker_button import PickerButton, add_choice
from app.gui.dialogs.confirm import confirm
from app.gui.look.icons import Tone
from app.viewmodels.models.adapters import STRENGTHS, AdaptersViewModel
from app.viewmodels.models.labels import facts
from app.viewmodels.models.library import ModelsViewModel
from app.viewmodels.quantities import data_size, percent
from app.viewmodels.translated import translated

translate = QCoreApplication.translate

_DOTS: dict[str, Tone] = {
    "running": "ok",
    "loading": "warning",
    "failed": "danger",
    "stopped": "faint",
}


class ModelPicker(PickerButton):
    """Shows the current model, with the engine's state as a dot.

    Signals:
        manage_requested: the user wants to see all models.
    """

    manage_requested = Signal()

    def __init__(
        self, models: ModelsViewModel, adapters: AdaptersViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(translate("ModelPicker", "Model"), "Ctrl+M", parent)
        self.setObjectName("modelPicker")
        self._models = models
        self._adapters = adapters
        adapters.adapters_changed.connect(self._show_current)
        for signal in (models.current_changed, models.models_changed, models.engine_state_changed):
            signal.connect(self._show_current)
        models.load_progressed.connect(self._on_load_progressed)
        models.swap_asked.connect(self._on_swap_asked)
        self._show_current()

    def fill(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        current = self._models.current
        for model in self._models.models:
            is_current = current is not None and model.spec.id == current.spec.id
            action = add_choice(menu, group, model.spec.name, facts(model), is_checked=is_current)
            action.setEnabled(not model.problem)
            action.setToolTip(translated(model.problem))
            model_id = model.spec.id
            action.triggered.connect(lambda _=False, chosen=model_id: self._models.select(chosen))
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
        choice = menu.addMenu(self.tr("Adapter in this chat"))
        group = QActionGroup(choice)
        action = add_choice(choice, group, self.tr("None"), "", is_checked=use is None)
        action.triggered.connect(lambda: adapters.choose(""))
        for each in adapters.adapters:
            is_current = use is not None and use.path == each.path
            action = add_choice(
                choice, group, each.name, translated(each.problem), is_checked=is_current
            )
            action.setEnabled(not each.problem)
            action.triggered.connect(lambda _=False, path=each.path: adapters.choose(path))
        if use:
            strength = menu.addMenu(self.tr("Strength of the adapter"))
            group = QActionGroup(strength)
            for value in STRENGTHS:
                is_current = value == use.strength
                action = add_choice(strength, group, percent(value), "", is_checked=is_current)
                action.triggered.connect(lambda _=False, v=value: adapters.set_strength(v))

    def _facts(self, model: InstalledModel) -> str:
        use = self._adapters.current
        if use is None:
            return facts(model)
        text = self.tr("with {adapter} at {percent}")
        return text.format(adapter=self._adapters.current_name, percent=percent(use.strength))

    def _show_current(self) -> None:
        models = self._models
        if models.current is None:
            self.show_choice(self.tr("Choose a model"), "", "warning")
            return
        failed = self.tr("stopped: {reason}").format(reason=translated(models.engine_reason))
        detail = failed if models.engine_state == "failed" else self._facts(models.current)
        self.show_choice(models.current.spec.name, detail, _DOTS[models.engine_state])

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
            is_dangerous=True,
        ):
            self._models.select(model.spec.id, may_swap=True)

    def _on_load_progressed(self, progress: StageProgress) -> None:
        if self._models.current and progress.fraction is not None:
            detail = self.tr("loading {percent}").format(percent=percent(progress.fraction))
            self.show_choice(self._models.current.spec.name, detail, "warning")
