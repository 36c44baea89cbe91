"""What was measured, as a picture and as a table; choosing in one chooses in the other."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.labels import label
from app.gui.controls.row_table import RowTable
from app.gui.layouts.boxes import vbox
from app.gui.models.measurement_chart import MeasurementChart, Point
from app.viewmodels.models.library import ModelsViewModel
from app.viewmodels.models.workshop import WorkshopViewModel
from app.viewmodels.quantities import data_size

if TYPE_CHECKING:
    from app.services.models.model_workshop import ModelMeasured


class Measurements(QWidget):
    """Hidden until there is a row."""

    def __init__(self, workshop: WorkshopViewModel, models: ModelsViewModel) -> None:
        super().__init__()
        self._workshop, self._models = workshop, models
        self.chart = MeasurementChart()
        self.table = self._make_table()
        self._use = button(self.tr("Use this model"), "primary")
        self._use.setObjectName("useMeasured")
        self._use.clicked.connect(self._on_use_clicked)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Right is faster, up is better."), "faint"), 1)
        row.addWidget(self._use)
        column = vbox(self, spacing=8, margins=0)
        column.addWidget(self.chart)
        column.addLayout(row)
        column.addWidget(self.table)
        self.chart.picked.connect(self.table.selectRow)
        workshop.measured_changed.connect(self._show_rows)
        self._show_rows()

    def _make_table(self) -> RowTable:
        heads = (
            self.tr("Model"),
            self.tr("Size"),
            self.tr("Prompt, tokens/s"),
            self.tr("Answer, tokens/s"),
            self.tr("Memory"),
            self.tr("Perplexity"),
            self.tr("KL divergence"),
            self.tr("Same top word"),
        )
        table = RowTable(heads, first_number=1)
        table.setObjectName("measurements")
        table.setAccessibleName(self.tr("Measurements"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.itemSelectionChanged.connect(self._on_selected)
        return table

    def _show_rows(self) -> None:
        rows = self._workshop.measured
        self.setVisible(bool(rows))
        is_compared = any(row.measurement.kl_divergence is not None for row in rows)
        types = Counter(row.quantization for row in rows)
        points = [
            Point(
                row.quantization if types[row.quantization] == 1 else _name(row),
                _speed(row),
                _loss(row, is_compared),
            )
            for row in rows
        ]
        meaning = self.tr("distance from the original") if is_compared else self.tr("perplexity")
        self.chart.show_points(points, meaning)
        self.table.setRowCount(len(rows))
        for position, row in enumerate(rows):
            for column, text in enumerate(_cells(row)):
                self.table.put(position, column, text)
        for column in (6, 7):
            self.table.setColumnHidden(column, not is_compared)
        self._fit_height()
        self._on_selected()

    def _fit_height(self) -> None:
        """The page scrolls, not the table."""
        table = self.table
        rows = sum(table.rowHeight(row) for row in range(table.rowCount()))
        bar = table.horizontalScrollBar().sizeHint().height()
        table.setFixedHeight(rows + table.horizontalHeader().sizeHint().height() + bar)

    def _selected(self) -> int:
        return next(iter(self.table.selected()), -1)

    def _on_selected(self) -> None:
        position = self._selected()
        self.chart.choose(position)
        self._use.setEnabled(position >= 0)
        self._use.setToolTip("" if position >= 0 else self.tr("Choose a point or a row."))

    def _on_use_clicked(self) -> None:
        self._models.select(self._workshop.measured[self._selected()].id)


def _name(row: "ModelMeasured") -> str:
    """The file's name, which distinguishes copies made from one model."""
    return Path(row.path).stem or row.id


def _speed(row: "ModelMeasured") -> float:
    return row.measurement.generation_tokens_per_s


def _loss(row: "ModelMeasured", is_compared: bool) -> float:
    """The original itself is not compared: its divergence is 0."""
    figures = row.measurement
    return (figures.kl_divergence or 0.0) if is_compared else figures.perplexity


def _cells(row: "ModelMeasured") -> tuple[str, ...]:
    figures = row.measurement
    distance, same = figures.kl_divergence, figures.same_top
    return (
        _name(row),
        data_size(row.size_bytes),
        f"{figures.prompt_tokens_per_s:.1f}",
        f"{figures.generation_tokens_per_s:.1f}",
        data_size(figures.memory_bytes),
        f"{figures.perplexity:.2f}",
        "" if distance is None else f"{distance:.4f}",
        "" if same is None else f"{100 * same:.1f} %",
    )
