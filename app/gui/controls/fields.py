"""Choice and number fields that ignore the mouse wheel, so that it scrolls their page.

Qt's own change their value when a page is scrolled with the pointer above them.
"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QDoubleSpinBox, QSpinBox

from app.gui.controls.labels import lean_to_start
from app.gui.look.theme import scaled

_MARGIN = 8


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
