"""The questions that wait for the answer before them, to be edited or dropped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.gui.controls.buttons import icon_button
from app.gui.controls.frames import card
from app.gui.controls.labels import ElidedLabel
from app.gui.controls.panes import Picture
from app.gui.layouts.boxes import hbox, vbox
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.chat.conversation import ConversationViewModel


class QueueRows(QWidget):
    """Hidden while the queue is empty.

    Signals:
        edit_requested: a question was removed from the queue; carries its text.
    """

    edit_requested = Signal(str)

    def __init__(self, conversation: ConversationViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queue")
        self._conversation = conversation
        self._rows: list[QFrame] = []
        self._column = vbox(self, spacing=4, margins=0)
        conversation.queue_changed.connect(self._show_queue)
        self._show_queue()

    def _show_queue(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(n, text) for n, text in enumerate(self._conversation.queue)]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(self._rows))

    def _row(self, index: int, text: str) -> QFrame:
        edit = icon_button("pencil", self.tr("Edit the waiting question"))
        edit.clicked.connect(
            lambda: self.edit_requested.emit(self._conversation.take_queued(index))
        )
        drop = icon_button("x", self.tr("Remove the waiting question"))
        drop.clicked.connect(lambda: self._conversation.take_queued(index))
        frame = card("file")
        row = hbox(frame, spacing=8, margins=(10, 2, 4, 2))
        row.addWidget(Picture("clock", "muted", 16))
        words = self.tr("Next: {0}").format(visible_text(" ".join(text.split())))
        row.addWidget(ElidedLabel(words, "muted"), 1)
        row.addWidget(edit)
        row.addWidget(drop)
        return frame
