"""What the workshop measured, as a chart and as a table; choosing in one chooses in the other."""

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from app.gui.controls.buttons import allow, button
from app.gui.controls.labels import label, named
from app.gui.controls.rows import RowTable
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.theme import body_font, scaled, tokens
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.workshop import WorkshopViewModel
from app.viewmodels.quantities import data_size

if TYPE_CHECKING:
    from app.services.models.model_workshop import ModelMeasured


_HEIGHT = 280
_LEFT, _TOP, _RIGHT, _BOTTOM = 64, 16, 24, 44
_DOT, _REACH = 6, 18
_TICKS = 4


class Point(NamedTuple):
    """One model: tokens per second, and a loss, where less is better."""

    name: str
    speed: float
    loss: float


class MeasurementChart(QWidget):
    """Speed against quality of measured models; a point is chosen with the mouse or the keys.

    Faster is to the right, better is up: points with nothing above and right are best.

    Signals:
        picked: the index of the chosen point.
    """

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("measurementChart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._points: tuple[Point, ...] = ()
        self._chosen = -1
        self._loss_name = ""

    def sizeHint(self) -> QSize:
        return QSize(scaled(480), scaled(_HEIGHT))

    def show_points(self, points: Sequence[Point], loss_name: str) -> None:
        """Draw these points; `loss_name` is the label of the vertical axis."""
        self._points, self._loss_name = tuple(points), loss_name
        self._chosen = min(self._chosen, len(points) - 1)
        self.setAccessibleName(self.tr("Speed against quality"))
        self.setAccessibleDescription("; ".join(map(self._spoken, self._points)))
        self.update()

    def choose(self, position: int) -> None:
        """Highlight a point; -1 for none."""
        if position != self._chosen:
            self._chosen = position
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for position, point in enumerate(self._points):
            offset = self._place(point) - event.position()
            if math.hypot(offset.x(), offset.y()) <= scaled(_REACH):
                self._pick(position)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._points:
            super().keyPressEvent(event)
            return
        order = sorted(range(len(self._points)), key=lambda n: self._points[n].speed)
        at = order.index(self._chosen) + step if self._chosen in order else 0
        self._pick(order[max(0, min(at, len(order) - 1))])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(body_font(-2))
        colors = tokens()
        edge = QPen(QColor(colors.accent if self.hasFocus() else colors.line))
        painter.setPen(edge)
        painter.setBrush(QColor(colors.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        self._draw_axes(painter)
        for position, point in enumerate(self._points):
            self._draw_point(painter, point, is_chosen=position == self._chosen)

    def _pick(self, position: int) -> None:
        self.choose(position)
        self.picked.emit(position)

    def _spoken(self, point: Point) -> str:
        text = self.tr("{name}: {speed} tokens a second, {loss_name} {loss}")
        return text.format(
            name=point.name,
            speed=f"{point.speed:.1f}",
            loss_name=self._loss_name,
            loss=f"{point.loss:.3g}",
        )

    def _area(self) -> QRectF:
        left, top, right, bottom = map(scaled, (_LEFT, _TOP, _RIGHT, _BOTTOM))
        return QRectF(self.rect()).adjusted(left, top, -right, -bottom)

    def _spans(self) -> tuple[tuple[float, float], tuple[float, float]]:
        return (
            _span([point.speed for point in self._points]),
            _span([point.loss for point in self._points]),
        )

    def _place(self, point: Point) -> QPointF:
        area = self._area()
        (slow, fast), (good, bad) = self._spans()
        x = (point.speed - slow) / (fast - slow)
        y = (point.loss - good) / (bad - good)  # smaller losses are higher up
        return QPointF(area.left() + x * area.width(), area.top() + y * area.height())

    def _draw_axes(self, painter: QPainter) -> None:
        area, colors = self._area(), tokens()
        (slow, fast), (good, bad) = self._spans()
        height = painter.fontMetrics().height()
        for step in range(_TICKS + 1):
            share = step / _TICKS
            y = area.top() + share * area.height()
            x = area.left() + share * area.width()
            painter.setPen(QPen(QColor(colors.line)))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(colors.muted))
            beside = QRectF(0, y - height / 2, area.left() - scaled(8), height)
            painter.drawText(
                beside, Qt.AlignmentFlag.AlignRight, _short(good + share * (bad - good))
            )
            below = QRectF(x - scaled(40), area.bottom() + scaled(4), scaled(80), height)
            painter.drawText(
                below, Qt.AlignmentFlag.AlignHCenter, _short(slow + share * (fast - slow))
            )
        caption = self.tr("tokens/s → · {loss}, lower is better ↑").format(loss=self._loss_name)
        bottom = QRectF(area.left(), self.height() - height - scaled(4), area.width(), height)
        painter.drawText(bottom, Qt.AlignmentFlag.AlignHCenter, caption)

    def _draw_point(self, painter: QPainter, point: Point, *, is_chosen: bool) -> None:
        colors, place, area = tokens(), self._place(point), self._area()
        painter.setPen(QPen(QColor(colors.accent), scaled(2)))
        painter.setBrush(QColor(colors.accent if is_chosen else colors.card))
        painter.drawEllipse(place, scaled(_DOT), scaled(_DOT))
        painter.setPen(QColor(colors.text))
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(point.name)
        gap = scaled(_DOT + 6)
        is_right = place.x() + gap + width > area.right() + scaled(_RIGHT - 4)
        x = place.x() - gap - width if is_right else place.x() + gap
        painter.drawText(QPointF(x, place.y() + metrics.ascent() / 2 - 1), point.name)


def _span(values: Sequence[float]) -> tuple[float, float]:
    """Slightly more than the range of values, so that no point is on the edge."""
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    room = 0.12 * (high - low) or 0.1 * abs(high) or 1.0
    return max(0.0, low - room), high + room


def _short(value: float) -> str:
    return f"{value:.3g}" if value else "0"


class Measurements(QWidget):
    """Hidden until there is a row."""

    def __init__(self, workshop: WorkshopViewModel, models: ModelsViewModel) -> None:
        super().__init__()
        self._workshop, self._models = workshop, models
        self.chart = MeasurementChart()
        self.table = self._make_table()
        self._use = button(
            self.tr("Use this model"), "primary", name="useMeasured", on_click=self._on_use_clicked
        )
        row = hbox((label(self.tr("Right is faster, up is better."), "faint"), 1), self._use)
        vbox(self.chart, row, self.table, parent=self, spacing=8, margins=0)
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
        table = named(RowTable(heads, first_number=1), "measurements", self.tr("Measurements"))
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
                row.measurement.generation_tokens_per_s,
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
        allow(self._use, position >= 0, self.tr("Choose a point or a row."))

    def _on_use_clicked(self) -> None:
        self._models.select(self._workshop.measured[self._selected()].id)


def _name(row: "ModelMeasured") -> str:
    """The file's name, which distinguishes copies made from one model."""
    return Path(row.path).stem or row.id


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
