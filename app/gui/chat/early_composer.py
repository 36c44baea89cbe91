"""The middle of the first frame: a question can be typed before the history is open."""

from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.gui.composer.input import ComposerInput
from app.gui.controls.buttons import button
from app.gui.controls.frames import card
from app.gui.controls.labels import label
from app.gui.controls.panes import EmptyState
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.scale import scaled
from app.gui.look.theme import COLUMN_WIDTH


class Typed(NamedTuple):
    """The text typed so far, the cursor position, and whether it was sent."""

    text: str
    caret: int
    is_sent: bool


class EarlyComposer(QWidget):
    """Placed where the composer will be, and looking like it. A sent question waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.input = ComposerInput()
        self.input.setObjectName("earlyInput")
        self._send = button(self.tr("Send"), "primary")
        self._note = label("", "faint", wraps=False)
        self._is_sent = False
        self._lay_out()
        self._send.clicked.connect(self._on_sent)
        self.input.sent.connect(self._on_sent)
        self.input.textChanged.connect(self._show_text)
        self._show_text()

    @property
    def typed(self) -> Typed:
        return Typed(self.input.toPlainText(), self.input.textCursor().position(), self._is_sent)

    def _lay_out(self) -> None:
        waiting = EmptyState(
            "lock",
            self.tr("Opening your history…"),
            self.tr("It is stored encrypted on this machine."),
        )
        tools = QHBoxLayout()
        tools.addWidget(self._note)
        tools.addStretch(1)
        tools.addWidget(self._send)
        frame: QFrame = card("composer")
        frame.setMaximumWidth(scaled(COLUMN_WIDTH) + 28)
        inside = vbox(frame, spacing=10, margins=(14, 12, 12, 12))
        inside.addWidget(self.input)
        inside.addLayout(tools)
        row = hbox(margins=(24, 0, 24, 14))
        row.addStretch(1)
        row.addWidget(frame, 1000)
        row.addStretch(1)
        column = vbox(self, spacing=0, margins=0)
        column.addWidget(waiting, 1)
        column.addLayout(row)

    def _on_sent(self) -> None:
        if self.input.toPlainText().strip():
            self._is_sent = True
            self._send.setEnabled(False)
            self._note.setText(self.tr("It will be sent as soon as your history is open."))

    def _show_text(self) -> None:
        """Editing after sending requires pressing the key again."""
        self._is_sent = False
        self._note.clear()
        self._send.setEnabled(bool(self.input.toPlainText().strip()))
