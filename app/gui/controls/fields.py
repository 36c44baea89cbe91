"""Choice and number fields that ignore the mouse wheel, so that it scrolls their page.

Qt's own change their value when a page is scrolled with the pointer above them.
"""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

from app.gui.controls.labels import lean_to_start
from app.gui.look.theme import scaled

_MARGIN = 8
_UNCHANGED = object()


class _OnPages:
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceBox(_OnPages, QComboBox):
    """One of several entries.

    Args:
        characters: the least width; a longer entry does not widen the page then, as the list below
            shows it in full. By default, all entries fit.
    """

    def __init__(self, *, characters: int | None = None) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if characters is not None:
            self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.setMinimumContentsLength(characters)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As usual, but with an ellipsis where the entry does not fit."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideMiddle, room.width()
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def offer(
        self, entries: Iterable[tuple[str, object]], chosen: object = _UNCHANGED, usual: int = 0
    ) -> None:
        """Replace the entries by these names and values, emitting nothing.

        Selects the value `chosen`, by default that which is selected now; if it is not offered,
        the entry at `usual`.
        """
        wanted = self.currentData() if chosen is _UNCHANGED else chosen
        with QSignalBlocker(self):
            self.clear()
            for name, value in entries:
                self.addItem(name, value)
            known = self.findData(wanted)
            self.setCurrentIndex(known if known >= 0 else min(usual, self.count() - 1))


class WholeBox(_OnPages, QSpinBox):
    """A whole number; the `properties` are Qt's."""

    def __init__(self, **properties: Any) -> None:
        super().__init__(**properties)
        _dress(self)


class DecimalBox(_OnPages, QDoubleSpinBox):
    """A number with decimals; the `properties` are Qt's."""

    def __init__(self, **properties: Any) -> None:
        super().__init__(**properties)
        _dress(self)


def _dress(box: QAbstractSpinBox) -> None:
    """Set the digits off from the edge: style sheet padding does not reach the inner field."""
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.lineEdit().setTextMargins(scaled(_MARGIN), 0, scaled(_MARGIN), 0)
    lean_to_start(box)
