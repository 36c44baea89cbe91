"""The models screen."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget

from app.gui.models.engine_bar import EngineBar
from app.gui.models.model_card import CatalogueCard, ModelCard
from app.gui.panes import EmptyState, ErrorCard, ScreenPage
from app.gui.widgets import button, label
from app.viewmodels.model_library import ModelsViewModel


class ModelsScreen(ScreenPage):
    """The models of this machine, the engine's state, and what else the catalogue names."""

    def __init__(self, models: ModelsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(
            self.tr("Models"),
            self.tr(
                "The model that answers runs on this machine. Larger ones know more and "
                "need more memory."
            ),
        )
        self.setObjectName("modelsScreen")
        self.setAcceptDrops(True)
        self._models = models
        self._import = button(self.tr("Import a GGUF file…"), "primary")
        self._import.setObjectName("importModel")
        self._import.clicked.connect(self._on_import_clicked)
        self.actions_row.addWidget(self._import)
        self._error = ErrorCard()
        self._empty = self._empty_state()
        self.body.addWidget(self._error)
        self.body.addWidget(EngineBar(models))
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._list(), 1)
        models.models_changed.connect(self._show_models)
        models.current_changed.connect(self._show_models)
        models.import_failed.connect(self._error.show_error)
        self._show_models()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._models.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self._import_file(Path(url.toLocalFile()))
        event.acceptProposedAction()

    def _empty_state(self) -> EmptyState:
        result = EmptyState(
            "box",
            self.tr("No model on this machine yet"),
            self.tr(
                "Install Inglenook with its starter extra, or import a GGUF file that you have. "
                "A file is used where it lies; nothing is copied."
            ),
        )
        result.hide()
        return result

    def _list(self) -> QScrollArea:
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)
        self._holder = QWidget()
        self._holder.setProperty("kind", "page")
        self._holder.setLayout(self._cards)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._holder)
        return self._scroll

    def _show_models(self) -> None:
        models = self._models
        self._import.setEnabled(not models.is_importing)
        self._import.setToolTip(self.tr("A file is being read.") if models.is_importing else "")
        has_none = models.is_loaded and not models.models
        self._empty.setVisible(has_none)
        self._clear()
        for model in models.models:
            is_current = models.current is not None and models.current.spec.id == model.spec.id
            card = ModelCard(model, is_current=is_current)
            card.select_requested.connect(models.select)
            card.remove_requested.connect(models.remove)
            self._cards.addWidget(card)
        self._add_catalogue()
        self._cards.addStretch(1)

    def _add_catalogue(self) -> None:
        if self._models.missing:
            self._cards.addSpacing(8)
            self._cards.addWidget(
                label(self.tr("In the catalogue, not on this machine"), "section")
            )
        for spec in self._models.missing:
            self._cards.addWidget(CatalogueCard(spec))

    def _clear(self) -> None:
        while item := self._cards.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _on_import_clicked(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Import a model"),
            "",
            self.tr("GGUF models (*.gguf);;All files (*)"),
        )
        if name:
            self._import_file(Path(name))

    def _import_file(self, path: Path) -> None:
        self._error.show_error(None)
        self._models.import_file(path)
