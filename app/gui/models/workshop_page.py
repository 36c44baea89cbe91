"""The workshop: make a model smaller, measure what that costs, choose by what was measured."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QWidget,
)

from app.core.model_spec import Quantize
from app.gui.controls.buttons import allow, button, icon_button, submit_with_keys
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import Card, ElidedLabel, label, named
from app.gui.controls.panes import ErrorCard, ProgressCard, scrolled, titled_card
from app.gui.dialogs.simple_dialogs import ask_file
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.pages import END_ROOM, BesideLayout
from app.gui.look.theme import scaled
from app.gui.models.measurements import Measurements
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.model_labels import titles
from app.viewmodels.models.workshop import WorkshopViewModel
from app.viewmodels.quantities import data_size, percent
from app.viewmodels.translated import translated

_LEAST_WORDS = 300
_BOX_CHARACTERS = 8
_USUAL = "Q4_K_M"
_LIST_HEIGHT = 132


class FileChoice(QWidget):
    """An optional file: a line that names it, and buttons to choose and to clear it.

    `path` is None until a file is chosen.

    Args:
        what: what the file is, in a word or two.
        otherwise: what applies without one.
        filters: the file types for the file dialog.

    Signals:
        changed: another file, or none, was chosen.
    """

    changed = Signal()

    def __init__(self, what: str, otherwise: str, filters: str) -> None:
        super().__init__()
        self._what, self._otherwise, self._filters = what, otherwise, filters
        self.path: Path | None = None
        self._words = ElidedLabel("", "faint")
        self._choose = button(self.tr("Choose…"), on_click=self._on_choose_clicked)
        self._choose.setAccessibleName(f"{self._choose.text()} {what}")
        self._forget = icon_button("x", self.tr("Use none"), on_click=lambda: self.choose(None))
        hbox((self._words, 1), self._forget, self._choose, parent=self, spacing=8, margins=0)
        self.choose(None)

    def choose(self, path: Path | None) -> None:
        """Use this file; None for none."""
        self.path = path
        self._words.setText(f"{self._what}: {path.name if path else self._otherwise}")
        self._words.setToolTip(str(path or ""))
        self._forget.setVisible(path is not None)
        self.changed.emit()

    def _on_choose_clicked(self) -> None:
        if file := ask_file(self, self._what, self._filters):
            self.choose(file)


class QuantizeCard(Card):
    """Makes a smaller copy of a model: in a smaller type, or without some layers.

    The new file is written beside the old one and listed once complete.

    Signals:
        started: a job was started.
    """

    started = Signal()

    def __init__(self, workshop: WorkshopViewModel, models: ModelsViewModel) -> None:
        super().__init__()
        self._workshop, self._models = workshop, models
        self._source = named(
            ChoiceBox(characters=_BOX_CHARACTERS), "workshopSource", self.tr("Model to shrink")
        )
        self._type = named(ChoiceBox(characters=_BOX_CHARACTERS), "workshopType", self.tr("Type"))
        self._type.offer((kind.name, kind) for kind in workshop.types)
        self._type.setCurrentText(_USUAL)
        self._note = label("", "faint")
        self._again = QCheckBox(
            self.tr("Allow a file that is already quantized; it loses more quality")
        )
        self._again.setObjectName("requantize")
        self._importance = FileChoice(
            self.tr("Importance matrix"),
            self.tr("none; small types lose less with one"),
            self.tr("Importance matrices (*.gguf)"),
        )
        self._importance.setObjectName("importance")
        self._importance.changed.connect(self._show_state)
        self._make = self._make_button()
        self._source.activated.connect(lambda _index: self._importance.choose(None))
        self._quantize = button(self.tr("Write the smaller file"), "primary", name="quantize")
        submit_with_keys(self, self._quantize)
        self._quantize.clicked.connect(self._on_quantize_clicked)
        self._layers = named(QLineEdit(), "pruneLayers", self.tr("Layers to leave out"))
        self._layers.setPlaceholderText(self.tr("Layers, for example 10-12"))
        self._layers.textChanged.connect(lambda _text: self._show_state())
        self._prune = button(
            self.tr("Write without these layers"), name="prune", on_click=self._on_prune_clicked
        )
        self._lay_out()
        for box in (self._source, self._type):
            box.currentIndexChanged.connect(lambda _index: self._show_state())
            box.currentIndexChanged.connect(lambda _index: self._expect())
        workshop.expected_changed.connect(self._show_note)
        models.models_changed.connect(self._show_models)
        workshop.importance_made.connect(self._importance.choose)
        workshop.changed.connect(self._show_state)
        self._show_models()

    def _lay_out(self) -> None:
        kind = hbox(self._type, (self._note, 1), spacing=8)
        types = BesideLayout(kind, self._quantize, _LEAST_WORDS, 8)
        layers = hbox((self._layers, 1), self._prune, spacing=8)
        importance = hbox((self._importance, 1), self._make, spacing=8)
        head = label(self.tr("Make a smaller copy"), "heading")
        text = self.tr(
            "Or leave layers out. Those in the middle matter least; measure before you use it."
        )
        parts = (head, self._source, types, importance, self._again, label(text, "faint"), layers)
        vbox(*parts, parent=self, spacing=8, margins=(16, 12, 16, 12))

    def _make_button(self) -> QPushButton:
        menu = QMenu(self)
        menu.addAction(self.tr("From the built-in text"), lambda: self._on_make(None))
        menu.addAction(self.tr("From your own text…"), self._on_make_from_text)
        use = self.tr("The model reads a text, which shows which of its weights matter.")
        result = button(self.tr("Make one…"), tooltip=use, name="makeImportance")
        result.setMenu(menu)
        return result

    def _show_models(self) -> None:
        self._source.offer(_usable(self._models))
        self._expect()
        self._show_state()

    def _show_state(self) -> None:
        kind, is_running = self._type.currentData(), self._workshop.is_running
        has_source = self._source.currentIndex() >= 0
        why = "" if has_source else self.tr("There is no model to shrink.")
        why = self.tr("A job is running.") if is_running else why
        allow(self._make, not why, why)
        has_layers = bool(self._layers.text().strip())
        allow(self._prune, not why and has_layers, why or self.tr("Name the layers to leave out."))
        if kind is not None and kind.needs_importance and not self._importance.path:
            why = why or self.tr("This type needs an importance matrix.")
        allow(self._quantize, not why, why)

    def _expect(self) -> None:
        """Another model or type was chosen: estimate the new size."""
        if self._source.currentData():
            self._workshop.expect(self._source.currentData(), self._type.currentText())
        else:
            self._show_note()

    def _show_note(self) -> None:
        kind, size = self._type.currentData(), self._workshop.expected
        shown = data_size(size).replace(" ", "\N{NO-BREAK SPACE}")
        about = self.tr("(about {size})").format(size=shown) if size else ""
        self._note.setText(f"{translated(kind.note)} {about}".rstrip())

    def _on_quantize_clicked(self) -> None:
        self.started.emit()
        wanted = Quantize(self._type.currentText(), self._importance.path, self._again.isChecked())
        self._workshop.quantize(self._source.currentData(), wanted)

    def _on_make(self, text: Path | None) -> None:
        self.started.emit()
        self._workshop.make_importance(self._source.currentData(), text)

    def _on_make_from_text(self) -> None:
        kinds = self.tr("Texts (*.txt *.md);;All files (*)")
        if file := ask_file(self, self.tr("A text like those it will write"), kinds):
            self._on_make(file)

    def _on_prune_clicked(self) -> None:
        self.started.emit()
        self._workshop.prune(self._source.currentData(), self._layers.text())


def _usable(models: ModelsViewModel) -> list[tuple[str, str]]:
    """The titles and ids of the models whose files are intact."""
    usable = [model for model in models.models if not model.problem]
    return [(name, each.spec.id) for name, each in zip(titles(usable), usable, strict=True)]


class WorkshopPage(QWidget):
    """Jobs show progress and can be cancelled; models in use are never changed."""

    def __init__(self, workshop: WorkshopViewModel, models: ModelsViewModel) -> None:
        super().__init__()
        self.setObjectName("workshopPage")
        self._workshop, self._models = workshop, models
        self._error = ErrorCard()
        self._progress = ProgressCard(
            self.tr("Make smaller or measure"),
            self.tr("Cancel"),
            self.tr("Cancel the job"),
            on_click=workshop.stop,
        )
        self._quantize = QuantizeCard(workshop, models)
        self._written = label("", "ok", name="written")
        self._quantize.started.connect(self._forget_last)
        self._lay_out()
        workshop.changed.connect(self._show_progress)
        workshop.failed.connect(self._error.show_error)
        workshop.written.connect(self._on_written)
        models.models_changed.connect(self._show_models)
        self._forget_last()
        self._show_models()
        self._show_progress()

    def _lay_out(self) -> None:
        measurements = Measurements(self._workshop, self._models)
        scroll = scrolled(self._quantize, self._measure_card(), measurements)
        parts = (self._error, self._written, self._progress, (scroll, 1))
        vbox(*parts, parent=self, spacing=12, margins=(0, 0, 0, END_ROOM))

    def _measure_card(self) -> QWidget:
        self._list = named(QListWidget(), "measureList", self.tr("Models to measure"))
        self._list.itemChanged.connect(lambda _item: self._show_progress())
        self._against = named(ChoiceBox(characters=0), "measureAgainst", self.tr("Compare with"))
        self._measure = button(
            self.tr("Measure"), "primary", name="measure", on_click=self._on_measure_clicked
        )
        self._text = FileChoice(
            self.tr("Text to measure on"),
            self.tr("the bundled text"),
            self.tr("Texts (*.txt *.md);;All files (*)"),
        )
        self._text.setObjectName("measureText")
        row = hbox(label(self.tr("Compare with"), wraps=False), (self._against, 1), spacing=8)
        row.addWidget(self._measure)
        text = self.tr(
            "Speed and memory on this machine, and how well each predicts a text (perplexity). "
            "Compared with its original: how far a smaller one deviates from it."
        )
        return titled_card(self.tr("Measure and compare"), text, self._list, self._text, row)

    def _show_models(self) -> None:
        chosen, usable = set(self._chosen()), _usable(self._models)
        self._against.offer([(self.tr("Nothing"), ""), *usable])
        self._list.clear()
        for name, model_id in usable:
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, model_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_chosen = model_id in chosen
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._fit_list()
        self._show_progress()

    def _fit_list(self) -> None:
        """As high as its rows, up to a limit."""
        rows = sum(self._list.sizeHintForRow(row) for row in range(self._list.count()))
        frame = 2 * (self._list.frameWidth() + self._list.spacing())
        self._list.setFixedHeight(min(rows + frame, scaled(_LIST_HEIGHT)))

    def _chosen(self) -> list[str]:
        items = (self._list.item(row) for row in range(self._list.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def _forget_last(self) -> None:
        """A new job starts: clear the result of the last one."""
        self._error.show_error(None)
        self._written.hide()

    def _on_written(self, path: Path) -> None:
        text = self.tr("{file} is written and added to the list.")
        self._written.setText(text.format(file=path.name))
        self._written.show()
        self._models.import_quietly(path)

    def _on_measure_clicked(self) -> None:
        self._forget_last()
        self._workshop.measure(self._chosen(), self._against.currentData(), self._text.path)

    def _detail(self) -> str:
        """The current item; for a tensor, its name."""
        words = {
            "": self.tr("Starting…"),
            "text": self.tr("The model reads a text"),
            "speed": self.tr("The model writes"),
        }
        return words.get(self._workshop.detail, self._workshop.detail)

    def _show_progress(self) -> None:
        workshop = self._workshop
        self._progress.setVisible(workshop.is_running)
        words = f"{percent(workshop.fraction)} · {self._detail()}"
        self._progress.report(words, workshop.fraction)
        why = "" if self._chosen() else self.tr("Tick the models to measure.")
        why = self.tr("A job is running.") if workshop.is_running else why
        allow(self._measure, not why, why)
