"""How documents are searched: how many passages, by which models, and where vectors are stored."""

from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.model_spec import ModelKind
from app.gui.controls.buttons import allow, button
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import named
from app.gui.layouts.boxes import hbox
from app.gui.look.theme import scaled
from app.gui.settings.setting_rows import SettingRow, SettingSection, setting_row
from app.viewmodels.settings.document_models import DocumentModelsViewModel
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.translated import translate

_BOX_WIDTH = 240
_LIST_EDGES = 32
_LEAST_LINE_WIDTH = 160


class DocumentsSection(SettingSection):
    """Nothing is downloaded until a model is chosen whose name says that it will be."""

    def __init__(self, settings: SettingsViewModel, models: DocumentModelsViewModel) -> None:
        self._models = models
        self._embedder = _ModelBox(models, "embedding")
        self._reranker = _ModelBox(models, "reranking")
        self._cancel = button(
            translate("Settings", "Cancel"), name="cancelModelChange", on_click=models.cancel
        )
        self._state = SettingRow(translate("Settings", "Document search"), " ", self._cancel)
        by_meaning = SettingRow(
            translate("Settings", "Embedding model"),
            translate(
                "Settings",
                "Compares meanings in document search. Changing it re-indexes all documents in "
                "the background.",
            ),
            self._embedder,
        )
        by_reading = SettingRow(
            translate("Settings", "Reranker"),
            translate(
                "Settings",
                "Reads the question and each passage together: more accurate, but each search "
                "takes up to two seconds longer.",
            ),
            self._reranker,
        )
        on_a_server = SettingRow(
            translate("Settings", "Keep the vectors on a Chroma server"),
            translate(
                "Settings",
                "Off if empty. Only random ids and vectors are sent, no text; but short texts can "
                "be approximated from vectors. They are rebuilt there in the background and "
                "removed here.",
            ),
            _VectorServer(models),
            is_wide=True,
        )
        super().__init__(
            translate("Settings", "Documents"),
            (setting_row(settings, "passages"), by_meaning, by_reading, on_a_server, self._state),
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
        models = self._models
        is_stoppable = models.changing is not None or models.is_moving or bool(models.awaited)
        self._cancel.setVisible(is_stoppable)

    def _words(self) -> str:
        models = self._models
        if models.changing:
            return translate(
                "Settings",
                "The model is being prepared for this machine; this takes a while, once.",
            )
        if models.is_moving:
            return translate(
                "Settings", "The vectors are being rebuilt in their new place, in the background."
            )
        if models.awaited:
            return translate(
                "Settings",
                "It is being downloaded (see the Models screen) and will be used once it is here.",
            )
        return models.problem or models.search_problem


class _VectorServer(QWidget):
    """An address, and the button to use it or stop using it; nothing is contacted before."""

    def __init__(self, models: DocumentModelsViewModel) -> None:
        super().__init__()
        self._models = models
        self._address = named(QLineEdit(placeholderText="http://192.168.1.20:8000"), "vectorServer")
        self._address.setMinimumWidth(scaled(_LEAST_LINE_WIDTH))
        self._address.setAccessibleName(translate("Settings", "Address of the Chroma server"))
        self._button = button(translate("Settings", "Connect"), name="useVectorServer")
        hbox((self._address, 1), self._button, parent=self, margins=0)
        self._button.clicked.connect(self._on_clicked)
        self._address.returnPressed.connect(self._on_clicked)
        self._address.textChanged.connect(self._show_state)
        models.changed.connect(self._show_state)
        self._address.setText(models.vector_server)
        self._show_state()

    def _on_clicked(self) -> None:
        if self._models.vector_server:
            self._models.change_vector_server("")
        elif address := self._address.text().strip():
            self._models.change_vector_server(address)

    def _show_state(self) -> None:
        models = self._models
        is_busy = models.is_moving or models.changing is not None
        is_used = bool(models.vector_server)
        self._address.setEnabled(not is_used and not is_busy)
        self._button.setText(
            translate("Settings", "Disconnect") if is_used else translate("Settings", "Connect")
        )
        is_ready = is_used or bool(self._address.text().strip())
        why = "" if is_ready else translate("Settings", "Enter its address.")
        allow(self._button, is_ready and not is_busy, why)


class _ModelBox(ChoiceBox):
    """The models of one kind; those that must be downloaded come last."""

    def __init__(self, models: DocumentModelsViewModel, kind: ModelKind) -> None:
        super().__init__()
        self._models, self._kind = models, kind
        self._had_focus = False
        self.setObjectName(f"{kind}Model")
        self.setFixedWidth(scaled(_BOX_WIDTH))
        self.activated.connect(self._on_activated)
        models.changed.connect(self._show_models)
        self._show_models()

    def _on_activated(self, _index: int) -> None:
        self._models.choose(self._kind, self.currentData())
        self._show_models()

    def _show_models(self) -> None:
        known = self._models.of_kind(self._kind)
        entries = [(translate("Settings", "None"), "")] if self._kind == "reranking" else []
        for model in sorted(known, key=lambda each: not each.path):
            download = translate("Settings", "{name} (download)")
            name = model.spec.name if model.path else download.format(name=model.spec.name)
            entries.append((name, model.spec.id))
        self.offer(entries, self._models.used_id(self._kind))
        # Names in a family have the same start and end: elided in the middle they would look alike.
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + scaled(_LIST_EDGES))
        is_free = self._models.changing is None and not self._models.is_moving
        # Disabling moves the focus on and scrolls the page; restore it when enabled again.
        self._had_focus |= self.hasFocus() and not is_free
        if self._had_focus and not is_free:
            self.clearFocus()
        self.setEnabled(is_free)
        if self._had_focus and is_free:
            self._had_focus = False
            self.setFocus()
