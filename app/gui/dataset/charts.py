"""Small pictures of measurements: a share with its interval, and a curve that grows."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.trainings import TrainingMethod
from app.gui.look.theme import scaled, tokens
from app.viewmodels.quantities import decimal, integer, percent

_BAR_HEIGHT = 30
_CURVE_SIZE = QSize(220, 130)
_LEAST_CURVE = 140
_LINE_PX = 2

CurvePoint = tuple[int, TrainingMethod, float]
"""A step, its stage, and the value there."""


class IntervalBar(QWidget):
    """A share with its interval on a line from 0 to 1, with one half marked."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._interval: tuple[float, float, float] | None = None

    def sizeHint(self) -> QSize:
        return QSize(scaled(240), scaled(_BAR_HEIGHT))

    def show_interval(self, share: float, low: float, high: float) -> None:
        """All between 0 and 1."""
        self._interval = (share, low, high)
        self.setAccessibleName(self.tr("Share of wins"))
        self.setAccessibleDescription(percent(share))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._interval is None:
            return
        share, lowest, highest = self._interval
        colors, line = tokens(), scaled(6)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, edge = self.height() / 2, scaled(7)
        width = self.width() - 2 * edge

        def at(share: float) -> float:
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            return edge + width * ((1 - share) if is_mirrored else share)

        def bar(low: float, high: float, color: str) -> None:
            left, right = sorted((at(low), at(high)))
            painter.setBrush(QColor(color))
            box = QRectF(left, middle - line / 2, max(right - left, 1), line)
            painter.drawRoundedRect(box, line / 2, line / 2)

        bar(0, 1, colors.line)
        bar(lowest, highest, colors.faint)
        painter.setBrush(QColor(colors.accent))
        painter.drawEllipse(QRectF(at(share) - edge, middle - edge, 2 * edge, 2 * edge))
        painter.setPen(QPen(QColor(colors.text), 1))
        painter.drawLine(int(at(0.5)), 2, int(at(0.5)), self.height() - 2)


class Curve(QWidget):
    """A value over the steps of a training, with its name, its last value, and its range.

    Every stage has its own line, since a loss of one method says nothing about that of another.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self._name = name
        self._points: Sequence[CurvePoint] = ()
        self._steps = 0

    def sizeHint(self) -> QSize:
        return QSize(scaled(_CURVE_SIZE.width()), scaled(_CURVE_SIZE.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_LEAST_CURVE), scaled(_CURVE_SIZE.height()))

    def show_points(self, points: Sequence[CurvePoint], steps: int) -> None:
        """`steps` is where the training ends."""
        if (points, steps) == (self._points, self._steps):
            return
        self._points, self._steps = points, steps
        words = self.tr("{first} at first, {last} after step {step}")
        if points:
            words = words.format(
                first=decimal(points[0][2], 2),
                last=decimal(points[-1][2], 2),
                step=integer(points[-1][0]),
            )
            self.setAccessibleDescription(words)
            self.setToolTip(f"{self._name}: {words}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        start, end = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        top = QRectF(0, 0, self.width(), line)
        painter.setPen(QColor(colors.text))
        painter.drawText(top, self._name, start)
        room = QRectF(1, line + 8, self.width() - 2, self.height() - 2 * line - 14)
        painter.setPen(QPen(QColor(colors.line), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        if not self._points:
            return
        values = [value for _, _, value in self._points]
        painter.setPen(QColor(colors.text))
        painter.drawText(top, decimal(values[-1], 2), end)
        self._draw_lines(painter, room, min(values), max(values))
        below = QRectF(0, self.height() - line, self.width(), line)
        painter.setPen(QColor(colors.muted))
        span = self.tr("{low} to {high}").format(
            low=decimal(min(values), 2), high=decimal(max(values), 2)
        )
        painter.drawText(below, span, start)
        painter.drawText(below, self.tr("{0} steps").format(integer(self._steps)), end)

    def _draw_lines(self, painter: QPainter, room: QRectF, low: float, high: float) -> None:
        steps, span = max(self._steps, self._points[-1][0], 1), (high - low) or 1.0
        painter.setPen(QPen(QColor(tokens().accent), scaled(_LINE_PX)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for _, stage in groupby(self._points, key=lambda point: point[1]):
            line = QPolygonF()
            for step, _, value in stage:
                share = 1 - step / steps if is_mirrored else step / steps
                line.append(
                    QPointF(
                        room.left() + share * room.width(),
                        room.bottom()
                        - scaled(_LINE_PX)
                        - (value - low) / span * (room.height() - 2 * scaled(_LINE_PX)),
                    )
                )
            if len(line) > 1:
                painter.drawPolyline(line)
            else:
                painter.drawPoint(line[0])
