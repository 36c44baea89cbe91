"""How documents are searched: how many passages, and by which models."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from app.core.model_spec import ModelKind
from app.gui.scale import scaled
from app.gui.settings.controls import Number
from app.gui.settings.rows import SettingRow, SettingSection
from app.gui.widgets import button
from app.viewmodels.document_models import DocumentModelsViewModel
from app.viewmodels.settings import SettingsViewModel

translate = QCoreApplication.translate

_BOX_WIDTH = 240


class DocumentsSection(SettingSection):
    """Nothing is downloaded before one is chosen that is not here, which its name says."""

    def __init__(self, settings: SettingsViewModel, models: DocumentModelsViewModel) -> None:
        self._models = models
        self._embedder = _ModelBox(models, "embedding")
        self._reranker = _ModelBox(models, "reranking")
        self._cancel = button(translate("Settings", "Cancel"))
        self._cancel.setObjectName("cancelModelChange")
        self._cancel.clicked.connect(models.cancel)
        self._state = SettingRow(translate("Settings", "Models of documents"), " ", self._cancel)
        by_meaning = SettingRow(
            translate("Settings", "Search by meaning with"),
            translate(
                "Settings",
                "The model that compares meanings. With another one the vectors of all documents "
                "are made anew in the background.",
            ),
            self._embedder,
        )
        by_reading = SettingRow(
            translate("Settings", "Put the best passages in order with"),
            translate(
                "Settings",
                "A model that reads the question and each passage together: finds more exactly, "
                "and each search takes up to two seconds longer.",
            ),
            self._reranker,
        )
        super().__init__(
            translate("Settings", "Documents"),
            (
                SettingRow(
                    translate("Settings", "Passages for an answer"),
                    translate("Settings", "How many found passages the model is given to read."),
                    Number(settings, "passages", (1, 30)),
                ),
                by_meaning,
                by_reading,
                self._state,
            ),
        )
        models.changed.connect(self._show_state)
        self._show_state()

    def show_matching(self, words: str) -> bool:
        is_shown = super().show_matching(words)
        self._show_state()
        return is_shown

    def _show_state(self) -> None:
        words = self._words()
        self._state.explain(words)
        self._state.setVisible(bool(words))
        self._lines[-1].setVisible(bool(words))
        self._cancel.setVisible(self._models.changing is not None)

    def _words(self) -> str:
        models = self._models
        if models.changing:
            return translate(
                "Settings",
                "The model is made ready for this machine; that takes a while once.",
            )
        if models.awaited:
            return translate(
                "Settings",
                "It is being downloaded, as the Models screen shows, and used when it is here.",
            )
        return models.problem or models.reranking_problem


class _ModelBox(QComboBox):
    """The models of one kind, those that have to be downloaded last."""

    def __init__(self, models: DocumentModelsViewModel, kind: ModelKind) -> None:
        super().__init__()
        self._models, self._kind = models, kind
        self.setObjectName(f"{kind}Model")
        self.setFixedWidth(scaled(_BOX_WIDTH))
        self.activated.connect(self._on_activated)
        models.changed.connect(self._show_models)
        self._show_models()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page must not choose another model

    def _on_activated(self, _index: int) -> None:
        self._models.choose(self._kind, self.currentData())
        self._show_models()

    def _show_models(self) -> None:
        known = self._models.of_kind(self._kind)
        with QSignalBlocker(self):
            self.clear()
            if self._kind == "reranking":
                self.addItem(translate("Settings", "None"), "")
            for model in sorted(known, key=lambda each: not each.path):
                name = model.spec.name
                if not model.path:
                    name = translate("Settings", "{name} (download)").format(name=name)
                self.addItem(name, model.spec.id)
            self.setCurrentIndex(self.findData(self._models.used_id(self._kind)))
        self.setEnabled(self._models.changing is None)
