"""Steps through the siblings of a message: `< 2/3 >`."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.messages import Message
from app.gui.controls.buttons import icon_button
from app.gui.controls.labels import label
from app.gui.layouts.boxes import hbox
from app.viewmodels.quantities import integer


class VariantStepper(QWidget):
    """Hidden if there is only one variant.

    Signals:
        step_requested: -1 for the previous one, +1 for the next.
    """

    step_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = icon_button("chevron-left", self.tr("Previous variant"), "Alt+Left")
        self._place = label("", "muted", wraps=False)
        self._on = icon_button("chevron-right", self.tr("Next variant"), "Alt+Right")
        self._back.clicked.connect(lambda: self.step_requested.emit(-1))
        self._on.clicked.connect(lambda: self.step_requested.emit(1))
        row = hbox(self, spacing=0, margins=(0, 0, 4, 0))
        for widget in (self._back, self._place, self._on):
            row.addWidget(widget)

    def show_message(self, message: Message) -> None:
        self._place.setText(f"{integer(message.variant)}/{integer(message.variants)}")
        self._back.setEnabled(message.variant > 1)
        self._on.setEnabled(message.variant < message.variants)
        self.setVisible(message.variants > 1)
