"""Shows whether the model is loaded, with buttons to load and unload it."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.core.events import StageProgress
from app.gui.controls.progress_card import ProgressCard
from app.viewmodels.models.labels import adjustment_text
from app.viewmodels.models.library import ModelsViewModel
from app.viewmodels.quantities import percent
from app.viewmodels.translated import translated


class EngineBar(ProgressCard):
    """The engine's state in words; a failure shows why, and the next question restarts it."""

    def __init__(self, models: ModelsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models = models
        self.bar.setAccessibleName(self.tr("Loading the model"))
        self.action.setObjectName("engineAction")
        self.action.clicked.connect(self._on_action_clicked)
        models.engine_state_changed.connect(self._show_state)
        models.current_changed.connect(self._show_state)
        models.load_progressed.connect(self._on_load_progressed)
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_state()  # the loaded model is known now

    def _show_state(self) -> None:
        models = self._models
        self.setVisible(models.current is not None)
        self.bar.setVisible(models.engine_state == "loading")
        if models.current is None:
            return
        text, action = self._state_words()
        text = text.format(name=models.current.spec.name, reason=translated(models.engine_reason))
        self.words.setText(f"{text} {adjustment_text(models.adjustments)}".rstrip())
        self.action.setText(action)
        self.action.setAccessibleName(action)

    def _state_words(self) -> tuple[str, str]:
        return {
            "stopped": (
                self.tr("{name} will load with your next question."),
                self.tr("Load now"),
            ),
            "loading": (self.tr("Loading {name}…"), self.tr("Stop")),
            "running": (self.tr("{name} is in memory."), self.tr("Unload")),
            "failed": (self.tr("The engine stopped: {reason}"), self.tr("Restart")),
        }[self._models.engine_state]

    def _on_load_progressed(self, progress: StageProgress) -> None:
        if progress.fraction is not None and self._models.current:
            self.show_fraction(progress.fraction)
            text = self.tr("Loading {name} {percent}")
            name = self._models.current.spec.name
            self.words.setText(text.format(name=name, percent=percent(progress.fraction)))

    def _on_action_clicked(self) -> None:
        actions = {"loading": self._models.stop_loading, "running": self._models.unload}
        actions.get(self._models.engine_state, self._models.load)()
