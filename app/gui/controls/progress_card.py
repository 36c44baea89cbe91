"""A card that says what is going on, how far it is, and offers one thing to do about it."""

from PySide6.QtWidgets import QProgressBar, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.frames import card
from app.gui.controls.labels import ElidedLabel
from app.gui.layouts.boxes import hbox, vbox

_STEPS = 1000


class ProgressCard(QWidget):
    """Text over a progress bar, with an action button beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel()
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.action = button("")
        lines = vbox(spacing=6)
        lines.addWidget(self.words)
        lines.addWidget(self.bar)
        frame = card()
        row = hbox(frame, spacing=16, margins=(16, 10, 12, 10))
        row.addLayout(lines, 1)
        row.addWidget(self.action)
        outer = vbox(self, margins=0)
        outer.addWidget(frame)

    def show_fraction(self, fraction: float | None) -> None:
        """The share done, 0..1; None if unknown."""
        self.bar.setRange(0, 0 if fraction is None else _STEPS)
        self.bar.setValue(round(_STEPS * (fraction or 0)))
