"""Chooses the backup that replaces the open history."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.labels import label
from app.gui.dialogs.damaged_form import BackupsList
from app.gui.layouts.boxes import vbox
from app.gui.layouts.flow import FlowLayout
from app.gui.layouts.on_screen import Dialog, on_screen
from app.viewmodels.security.rescue import BackupFile

_WIDTH = 520


class RestoreDialog(Dialog):
    """The automatic backups, newest first, or a file that was saved elsewhere.

    Signals:
        backup_chosen: the path of the backup to restore.
    """

    backup_chosen = Signal(object)

    def __init__(self, backups: Sequence[BackupFile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setFixedWidth(on_screen(_WIDTH))
        self._list = BackupsList()
        self._list.offer(backups)
        self.restore = button(self.tr("Restore this backup"), "primary")
        self.restore.setVisible(bool(backups))
        self.restore.clicked.connect(self._on_restore_clicked)
        self.file = button(self.tr("From a file…"))
        self.file.clicked.connect(self._on_file_clicked)
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        buttons = FlowLayout(8)  # at large scales they do not fit into one row
        for one in (self.restore, self.file, self.cancel):
            buttons.addWidget(one)
        text = self.tr(
            "Chats and documents return to what they were when the backup was made. What is here "
            "now is not deleted: it is kept in the folder “lost+found” of the data folder. Models "
            "and settings stay as they are, except the instructions, which return as well. Tools "
            "ask again for everything, and passwords of tool servers have to be entered again."
        )
        column = vbox(self, spacing=8, margins=(24, 20, 24, 20))
        column.addWidget(label(self.tr("Restore a backup"), "heading"))
        column.addWidget(label(text, "muted"))
        column.addWidget(self._list)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.cancel.setFocus()

    def _on_restore_clicked(self) -> None:
        if backup := self._list.chosen:
            self._choose(backup)

    def _on_file_clicked(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, self.tr("Restore a backup"))
        if name:
            self._choose(Path(name))

    def _choose(self, backup: Path) -> None:
        self.accept()
        self.backup_chosen.emit(backup)
