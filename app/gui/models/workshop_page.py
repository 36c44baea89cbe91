"""The workshop: make a model smaller, measure what that costs, choose by what was measured."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from app.gui.controls.buttons import button
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.frames import card
from app.gui.controls.labels import label
from app.gui.controls.panes import ErrorCard, scrolled
from app.gui.controls.progress_card import ProgressCard
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.screen_page import END_ROOM
from app.gui.look.scale import scaled
from app.gui.models.file_choice import FileChoice
from app.gui.models.measurements import Measurements
from app.gui.models.quantize_card import QuantizeCard
from app.viewmodels.models.labels import titles
from app.viewmodels.models.library import ModelsViewModel
from app.viewmodels.models.workshop import WorkshopViewModel
from app.viewmodels.quantities import percent

_LIST_HEIGHT = 132


class WorkshopPage(QWidget):
    """Jobs show progress and can be cancelled; models in use are never changed."""

    def __init__(
        self, workshop: WorkshopViewModel, models: ModelsViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("workshopPage")
        self._workshop, self._models = workshop, models
        self._error = ErrorCard()
        self._progress = ProgressCard()
        self._progress.bar.setAccessibleName(self.tr("Make smaller or measure"))
        self._progress.action.setText(self.tr("Cancel"))
        self._progress.action.setAccessibleName(self.tr("Cancel the job"))
        self._progress.action.clicked.connect(workshop.cancel)
        self._quantize = QuantizeCard(workshop, models)
        self._written = label("", "ok")
        self._written.setObjectName("written")
        self._quantize.started.connect(self._forget_last)
        self._lay_out()
        workshop.progress_changed.connect(self._show_progress)
        workshop.failed.connect(self._error.show_error)
        workshop.written.connect(self._on_written)
        models.models_changed.connect(self._show_models)
        self._forget_last()
        self._show_models()
        self._show_progress()

    def _lay_out(self) -> None:
        measurements = Measurements(self._workshop, self._models)
        scroll = scrolled(self._quantize, self._measure_card(), measurements)
        column = vbox(self, spacing=12, margins=(0, 0, 0, END_ROOM))
        column.addWidget(self._error)
        column.addWidget(self._written)
        column.addWidget(self._progress)
        column.addWidget(scroll, 1)

    def _measure_card(self) -> QWidget:
        self._list = QListWidget()
        self._list.setObjectName("measureList")
        self._list.setAccessibleName(self.tr("Models to measure"))
        self._list.itemChanged.connect(lambda _item: self._show_progress())
        self._against = ChoiceBox()
        self._against.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._against.setObjectName("measureAgainst")
        self._against.setAccessibleName(self.tr("Compare with"))
        self._measure = button(self.tr("Measure"), "primary")
        self._measure.setObjectName("measure")
        self._measure.clicked.connect(self._on_measure_clicked)
        self._text = FileChoice(
            self.tr("Text to measure on"),
            self.tr("the bundled text"),
            self.tr("Texts (*.txt *.md);;All files (*)"),
        )
        self._text.setObjectName("measureText")
        row = hbox(spacing=8)
        row.addWidget(label(self.tr("Compare with"), wraps=False))
        row.addWidget(self._against, 1)
        row.addWidget(self._measure)
        frame = card()
        column = vbox(frame, spacing=8, margins=(16, 12, 16, 12))
        column.addWidget(label(self.tr("Measure and compare"), "heading"))
        text = self.tr(
            "Speed and memory on this machine, and how well each predicts a text (perplexity). "
            "Compared with its original: how far a smaller one deviates from it."
        )
        column.addWidget(label(text, "faint"))
        column.addWidget(self._list)
        column.addWidget(self._text)
        column.addLayout(row)
        return frame

    def _show_models(self) -> None:
        chosen, against = set(self._chosen()), self._against.currentData()
        usable = [model for model in self._models.models if not model.problem]
        self._list.clear()
        self._against.clear()
        self._against.addItem(self.tr("Nothing"), "")
        for name, model in zip(titles(usable), usable, strict=True):
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, model.spec.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_chosen = model.spec.id in chosen
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            self._list.addItem(item)
            self._against.addItem(name, model.spec.id)
        self._fit_list()
        self._against.setCurrentIndex(max(0, self._against.findData(against)))
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
        self._progress.show_fraction(workshop.fraction)
        detail = self._detail()
        self._progress.words.setText(f"{percent(workshop.fraction)} · {detail}")
        has_chosen = bool(self._chosen())
        self._measure.setEnabled(has_chosen and not workshop.is_running)
        reason = "" if has_chosen else self.tr("Tick the models to measure.")
        self._measure.setToolTip(self.tr("A job is running.") if workshop.is_running else reason)
