"""Makes a smaller copy of a model: in a smaller type, or without some layers."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QLineEdit,
    QMenu,
    QPushButton,
)

from app.core.model_spec import Quantize
from app.gui.controls.buttons import button, submit_with_keys
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import label
from app.gui.layouts.beside import BesideLayout
from app.gui.layouts.boxes import hbox, vbox
from app.gui.models.file_choice import FileChoice
from app.viewmodels.models.labels import titles
from app.viewmodels.models.library import ModelsViewModel
from app.viewmodels.models.workshop import WorkshopViewModel
from app.viewmodels.quantities import data_size
from app.viewmodels.translated import translated

_LEAST_WORDS = 300
_BOX_CHARACTERS = 8
_USUAL = "Q4_K_M"


class QuantizeCard(QFrame):
    """The new file is written beside the old one and listed once complete.

    Signals:
        started: a job was started.
    """

    started = Signal()

    def __init__(self, workshop: WorkshopViewModel, models: ModelsViewModel) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._workshop, self._models = workshop, models
        self._source = _box("workshopSource", self.tr("Model to shrink"))
        self._type = _box("workshopType", self.tr("Type"))
        for kind in workshop.types:
            self._type.addItem(kind.name, kind)
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
        self._quantize = button(self.tr("Write the smaller file"), "primary")
        submit_with_keys(self, self._quantize)
        self._quantize.setObjectName("quantize")
        self._quantize.clicked.connect(self._on_quantize_clicked)
        self._layers = QLineEdit()
        self._layers.setObjectName("pruneLayers")
        self._layers.setPlaceholderText(self.tr("Layers, for example 10-12"))
        self._layers.setAccessibleName(self.tr("Layers to leave out"))
        self._layers.textChanged.connect(lambda _text: self._show_state())
        self._prune = button(self.tr("Write without these layers"))
        self._prune.setObjectName("prune")
        self._prune.clicked.connect(self._on_prune_clicked)
        self._lay_out()
        for box in (self._source, self._type):
            box.currentIndexChanged.connect(lambda _index: self._show_state())
            box.currentIndexChanged.connect(lambda _index: self._expect())
        workshop.expected_changed.connect(self._show_note)
        models.models_changed.connect(self._show_models)
        workshop.importance_made.connect(self._importance.choose)
        workshop.progress_changed.connect(self._show_state)
        self._show_models()

    def _lay_out(self) -> None:
        kind = hbox(spacing=8)
        kind.addWidget(self._type)
        kind.addWidget(self._note, 1)
        types = BesideLayout(kind, self._quantize, _LEAST_WORDS, 8)
        layers = hbox(spacing=8)
        layers.addWidget(self._layers, 1)
        layers.addWidget(self._prune)
        column = vbox(self, spacing=8, margins=(16, 12, 16, 12))
        column.addWidget(label(self.tr("Make a smaller copy"), "heading"))
        column.addWidget(self._source)
        column.addLayout(types)
        importance = hbox(spacing=8)
        importance.addWidget(self._importance, 1)
        importance.addWidget(self._make)
        column.addLayout(importance)
        column.addWidget(self._again)
        column.addWidget(
            label(
                self.tr(
                    "Or leave layers out. Those in the middle matter least; measure before you "
                    "use it."
                ),
                "faint",
            )
        )
        column.addLayout(layers)

    def _make_button(self) -> QPushButton:
        menu = QMenu(self)
        menu.addAction(self.tr("From the built-in text"), lambda: self._on_make(None))
        menu.addAction(self.tr("From your own text…"), self._on_make_from_text)
        result = button(self.tr("Make one…"))
        result.setObjectName("makeImportance")
        result.setMenu(menu)
        return result

    def _show_models(self) -> None:
        before = self._source.currentData()
        self._source.clear()
        usable = [model for model in self._models.models if not model.problem]
        for name, model in zip(titles(usable), usable, strict=True):
            self._source.addItem(name, model.spec.id)
        self._source.setCurrentIndex(max(0, self._source.findData(before)))
        self._show_note()
        self._show_state()

    def _show_state(self) -> None:
        kind, is_running = self._type.currentData(), self._workshop.is_running
        has_source = self._source.currentIndex() >= 0
        self._quantize.setEnabled(has_source and not is_running)
        self._prune.setEnabled(has_source and not is_running and bool(self._layers.text().strip()))
        why = self.tr("There is no model to shrink.") if not has_source else ""
        reason = self.tr("A job is running.") if is_running else why
        lacks = kind is not None and kind.needs_importance and not self._importance.path
        if lacks:
            self._quantize.setEnabled(False)
        self._quantize.setToolTip(
            reason or (self.tr("This type needs an importance matrix.") if lacks else "")
        )
        self._make.setEnabled(has_source and not is_running)
        self._make.setToolTip(
            reason or self.tr("The model reads a text, which shows which of its weights matter.")
        )
        self._prune.setToolTip(reason or self.tr("Name the layers to leave out."))

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
        name, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("A text like those it will write"),
            "",
            self.tr("Texts (*.txt *.md);;All files (*)"),
        )
        if name:
            self._on_make(Path(name))

    def _on_prune_clicked(self) -> None:
        self.started.emit()
        self._workshop.prune(self._source.currentData(), self._layers.text())


def _box(name: str, spoken: str) -> QComboBox:
    result = ChoiceBox()
    # A model's long name must not widen the page; the list below shows it in full.
    result.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    result.setMinimumContentsLength(_BOX_CHARACTERS)
    result.setObjectName(name)
    result.setAccessibleName(spoken)
    return result
