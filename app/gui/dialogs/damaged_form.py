"""What is offered when the database is damaged."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from app.gui.controls.buttons import button
from app.gui.dialogs.passphrase_forms import StuckForm
from app.gui.look.scale import scaled
from app.viewmodels.quantities import data_size
from app.viewmodels.security.rescue import BackupFile

_LIST_HEIGHT = 132


class BackupsList(QListWidget):
    """The automatic backups, newest first; hidden if there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backupsList")
        self.setAccessibleName(self.tr("Backups"))
        self.setFixedHeight(scaled(_LIST_HEIGHT))

    @property
    def chosen(self) -> Path | None:
        """The selected backup."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def offer(self, backups: Sequence[BackupFile]) -> None:
        """Show these backups and select the newest."""
        self.clear()
        for backup in backups:
            made = QDateTime.fromSecsSinceEpoch(int(backup.created.timestamp()))
            date = QLocale().toString(made, QLocale.FormatType.ShortFormat)
            item = QListWidgetItem(f"{date}  ·  {data_size(backup.size_bytes)}")
            item.setData(Qt.ItemDataRole.UserRole, backup.path)
            self.addItem(item)
        self.setCurrentRow(0)
        self.setVisible(bool(backups))


class DamagedForm(StuckForm):
    """Offers the backups, newest first, and to salvage what can be read.

    Signals:
        restore_requested: the path of the backup to restore.
        salvage_requested: the user wants to keep what can still be read.
    """

    restore_requested = Signal(object)
    salvage_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("damagedForm")
        self.backups = BackupsList()
        self.fields.addWidget(self.backups)
        self.restore = button(self.tr("Restore this backup"), "primary")
        self.restore.clicked.connect(self._on_restore_clicked)
        self.salvage = button(self.tr("Recover what can be read"))
        self.salvage.setToolTip(
            self.tr("Reads the damaged file row by row; what cannot be read is left out.")
        )
        self.salvage.clicked.connect(self.salvage_requested)
        self.action.setProperty("kind", "")
        ways = QHBoxLayout()  # a separate row: four buttons do not fit into one
        ways.setSpacing(8)
        ways.addWidget(self.restore)
        ways.addWidget(self.salvage)
        ways.addStretch(1)
        self.fields.addLayout(ways)
        self.setFocusProxy(self.restore)

    def offer(self, backups: Sequence[BackupFile]) -> None:
        """Show these backups and select the newest."""
        self.backups.offer(backups)
        self.restore.setVisible(bool(backups))
        self.setFocusProxy(self.restore if backups else self.salvage)

    def set_busy(self, is_busy: bool) -> None:
        super().set_busy(is_busy)
        for widget in (self.restore, self.salvage, self.backups):
            widget.setEnabled(not is_busy)

    def _on_restore_clicked(self) -> None:
        if backup := self.backups.chosen:
            self.restore_requested.emit(backup)
