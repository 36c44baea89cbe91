"""Says what was deleted and brings it back, for as long as that works."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.gui.widgets import ElidedLabel, button


class UndoBar(QFrame):
    """Hidden until something was deleted.

    Signals:
        undo_requested: bring it back.
    """

    undo_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "file")
        self.setObjectName(name)
        self._words = ElidedLabel("", "muted")
        self._undo = button(self.tr("Undo"), "link")
        self._undo.setObjectName("undoDelete")
        self._undo.clicked.connect(self.undo_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 4)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        self.hide()

    def offer(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
