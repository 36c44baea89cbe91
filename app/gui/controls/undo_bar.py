"""Says what was deleted, and where it still is, and brings it back for as long as that works."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.labels import ElidedLabel, label
from app.gui.layouts.boxes import hbox, vbox


class UndoBar(QFrame):
    """Hidden and empty until something is deleted.

    Signals:
        undo_requested: restore it.
    """

    undo_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "file")
        self.setObjectName(name)
        self.hide()

    def offer(self, words: str, policy: str = "") -> None:
        """Show what was deleted and where it still is, by default only in backups."""
        if self.layout() is None:
            self._lay_out()
        policy = policy or self.tr(
            "Existing backups keep it for up to a year; to erase it there, too, replace them in "
            "Settings → Privacy & security."
        )
        self._words.setText(words)
        self._policy.setText(policy)
        self.setAccessibleName(words)
        self.setAccessibleDescription(policy)
        self.show()

    def _lay_out(self) -> None:
        self._words = ElidedLabel("", "muted")
        self._undo = button(self.tr("Undo"), "link")
        self._undo.setObjectName("undoDelete")
        self._undo.clicked.connect(self.undo_requested)
        self._policy = label("", "faint")
        words = vbox(spacing=2)
        words.addWidget(self._words)
        words.addWidget(self._policy)
        row = hbox(self, spacing=12, margins=(10, 6, 10, 6))
        row.addLayout(words, 1)
        row.addWidget(self._undo)
