"""Small pictures of measurements: a share with its interval, and a curve that grows."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.look.theme import scaled, tokens
from app.viewmodels.quantities import decimal, integer, percent

_BAR_HEIGHT = 30
_CURVE_SIZE = QSize(220, 130)
_LEAST_CURVE = 140
_LINE_PX = 2

CurvePoint = tuple[int, float]
"""A step and the value there."""


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
    """A value over the steps of a training, with its name, its last value, and its range."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self._name = name
        self._points: Sequence[CurvePoint] = ()

    def sizeHint(self) -> QSize:
        return QSize(scaled(_CURVE_SIZE.width()), scaled(_CURVE_SIZE.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_LEAST_CURVE), scaled(_CURVE_SIZE.height()))

    def show_points(self, points: Sequence[CurvePoint]) -> None:
        """There must be at least one."""
        if points == self._points:
            return
        self._points = points
        words = self.tr("{first} at first, {last} after step {step}").format(
            first=decimal(points[0][1], 2),
            last=decimal(points[-1][1], 2),
            step=integer(points[-1][0]),
        )
        self.setAccessibleDescription(words)
        self.setToolTip(f"{self._name}: {words}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._points:
            return
        colors, painter, line = tokens(), QPainter(self), self.fontMetrics().height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(1, line + 8, self.width() - 2, self.height() - 2 * line - 14)
        painter.setPen(QPen(QColor(colors.line), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        self._draw_line(painter, room)
        values = [value for _, value in self._points]
        span = self.tr("{low} to {high}").format(
            low=decimal(min(values), 2), high=decimal(max(values), 2)
        )
        steps = self.tr("step {0}").format(integer(self._points[-1][0]))
        painter.setPen(QColor(colors.text))
        self._draw_words(painter, 0, self._name, decimal(values[-1], 2))
        painter.setPen(QColor(colors.muted))
        self._draw_words(painter, self.height() - line, span, steps)

    def _draw_words(self, painter: QPainter, top: float, first: str, last: str) -> None:
        """One text at the beginning and one at the end of a line; the first gives way."""
        metrics = self.fontMetrics()
        line = QRectF(0, top, self.width(), metrics.height())
        room = self.width() - metrics.horizontalAdvance(last) - 8
        shown = metrics.elidedText(first, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, shown, QTextOption(Qt.AlignmentFlag.AlignLeading))
        painter.drawText(line, last, QTextOption(Qt.AlignmentFlag.AlignTrailing))

    def _draw_line(self, painter: QPainter, room: QRectF) -> None:
        (first, _), (last, _) = self._points[0], self._points[-1]
        values = [value for _, value in self._points]
        low, span = min(values), (max(values) - min(values)) or 1.0
        inside = room.adjusted(1, scaled(_LINE_PX), -1, -scaled(_LINE_PX))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        line = QPolygonF()
        for step, value in self._points:
            share = (step - first) / max(last - first, 1)
            across = 1 - share if is_mirrored else share
            up = (value - low) / span
            line.append(
                QPointF(
                    inside.left() + across * inside.width(), inside.bottom() - up * inside.height()
                )
            )
        width = scaled(_LINE_PX)
        if line.size() == 1:  # of which a line would show nothing
            line.append(line.first() + QPointF(2 * width, 0))
        painter.setPen(QPen(QColor(tokens().accent), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(line)
