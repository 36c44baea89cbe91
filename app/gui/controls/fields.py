"""Choice and number fields that ignore the mouse wheel, so that it scrolls their page.

Qt's own change their value when a page is scrolled with the pointer above them.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QDoubleSpinBox, QSpinBox

from app.gui.controls.labels import lean_to_start
from app.gui.look.theme import scaled

_MARGIN = 8


class ChoiceBox(QComboBox):
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

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class WholeBox(QSpinBox):
    """A whole number."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class DecimalBox(QDoubleSpinBox):
    """A number with decimals."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def dress_number(box: QAbstractSpinBox) -> None:
    """Set the digits off from the edge: style sheet padding does not reach the inner field."""
    box.lineEdit().setTextMargins(scaled(_MARGIN), 0, scaled(_MARGIN), 0)
    lean_to_start(box)
