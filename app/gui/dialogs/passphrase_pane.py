"""What the window shows until the history is open, and the choice of a backup that replaces it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QListWidget, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.labels import label, named
from app.gui.controls.panes import centred, explain
from app.gui.controls.rows import add_item
from app.gui.dialogs.passphrase_forms import (
    EnterForm,
    NewPassphraseForm,
    RecoveryCodeForm,
    SalvagedForm,
    StuckForm,
)
from app.gui.dialogs.simple_dialogs import ask_file
from app.gui.layouts.boxes import flow, hbox, stacked, vbox
from app.gui.layouts.on_screen import Dialog, on_screen
from app.gui.look.theme import scaled
from app.viewmodels.quantities import data_size
from app.viewmodels.security.unlock import UnlockViewModel
from app.viewmodels.translated import translated

if TYPE_CHECKING:
    from app.viewmodels.security.unlock import Backup, KeyLostError, PassphraseNeeded, Salvage

_LIST_HEIGHT = 132
_WIDTH = 440
_RESTORE_WIDTH = 520


class BackupsList(QListWidget):
    """The automatic backups, newest first; hidden if there is none."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "backupsList", self.tr("Backups"))
        self.setFixedHeight(scaled(_LIST_HEIGHT))

    @property
    def chosen(self) -> Path | None:
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def offer(self, backups: "Sequence[Backup]") -> None:
        """Show these backups and select the newest."""
        self.clear()
        for backup in backups:
            made = QDateTime.fromSecsSinceEpoch(int(backup.created.timestamp()))
            date = QLocale().toString(made, QLocale.FormatType.ShortFormat)
            add_item(self, f"{date}  ·  {data_size(backup.size_bytes)}", backup.path)
        self.setCurrentRow(0)
        self.setVisible(bool(backups))


class DamagedForm(StuckForm):
    """What is offered when the database is damaged, or its key is lost.

    Offers the backups, newest first, to `restore`, and to `salvage` what can be read with the key.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("damagedForm")
        self.backups = BackupsList()
        self.fields.addWidget(self.backups)
        self.restore = button(self.tr("Restore this backup"), "primary")
        self.salvage = button(self.tr("Recover what can be read"))
        self.salvage.setToolTip(
            self.tr("Reads the damaged file row by row; what cannot be read is left out.")
        )
        self.action.setProperty("kind", "")
        self._waiting = label(self.tr("Reading the files. This can take a few minutes…"), "muted")
        self._waiting.hide()
        # A separate row: four buttons do not fit into one.
        self.fields.addLayout(hbox(self.restore, self.salvage, "stretch", spacing=8))
        self.fields.addWidget(self._waiting)
        self.setFocusProxy(self.restore)

    def offer(self, backups: "Sequence[Backup]", *, has_key: bool) -> None:
        """Show these backups and select the newest."""
        self.backups.offer(backups)
        self.restore.setVisible(bool(backups))
        self.salvage.setVisible(has_key)
        self.setFocusProxy(self.restore if backups else self.salvage)

    def set_busy(self, is_busy: bool) -> None:
        super().set_busy(is_busy)
        self._waiting.setVisible(is_busy)
        for widget in (self.restore, self.salvage, self.backups):
            widget.setEnabled(not is_busy)


class PassphrasePane(QWidget):
    """What the window shows until the history is open: passphrase, recovery code, lost key.

    One question at a time, in the middle of the window. None of them deletes data.

    Signals:
        attention_needed: the pane has something to show and must be visible.
        quit_requested: the user wants to quit.
        temporary_requested: the user wants to store nothing.
    """

    attention_needed = Signal()
    quit_requested = Signal()
    temporary_requested = Signal()

    def __init__(self, unlock: UnlockViewModel) -> None:
        super().__init__()
        named(self, "passphrasePane", kind="page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._unlock = unlock
        self._new = NewPassphraseForm()
        self._existing = self._enter_form(is_secret=True)
        self._recovery = self._enter_form(is_secret=False)
        self._code = RecoveryCodeForm()
        self._stuck = StuckForm()
        self._damaged = DamagedForm()
        self._salvaged = SalvagedForm()
        self._forms = stacked(
            self._new,
            self._existing,
            self._recovery,
            self._code,
            self._stuck,
            self._damaged,
            self._salvaged,
        )
        column = vbox("stretch", (self._forms, 2))
        self.setLayout(centred(column, _WIDTH))
        self._bind()

    def _enter_form(self, *, is_secret: bool) -> EnterForm:
        form = EnterForm(is_secret=is_secret)
        form.quit.clicked.connect(self._on_quit)
        return form

    def _on_quit(self) -> None:
        if self._unlock.is_restoring:
            self._unlock.cancel_restore()
        else:
            self.quit_requested.emit()

    def _bind(self) -> None:
        unlock = self._unlock
        unlock.passphrase_asked.connect(self._on_passphrase_asked)
        unlock.passphrase_refused.connect(self._on_passphrase_refused)
        unlock.key_lost.connect(self._on_key_lost)
        unlock.recovery_issued.connect(self._on_recovery_issued)
        unlock.damaged.connect(self._on_damaged)
        unlock.failed.connect(self._on_failed)
        unlock.busy_changed.connect(self._on_busy_changed)
        self._new.entered.connect(unlock.open_with_passphrase)
        self._new.without.clicked.connect(self.temporary_requested)
        self._existing.entered.connect(unlock.open_with_passphrase)
        self._existing.other_way.clicked.connect(self._on_recovery_wanted)
        self._recovery.entered.connect(unlock.open_with_recovery_code)
        self._recovery.other_way.clicked.connect(unlock.open)
        unlock.salvaged.connect(self._on_salvaged)
        self._code.go_on.clicked.connect(unlock.go_on)
        self._salvaged.action.clicked.connect(unlock.go_on)
        self._damaged.restore.clicked.connect(self._on_restore_clicked)
        self._damaged.salvage.clicked.connect(unlock.salvage)
        for form in (self._stuck, self._damaged):
            form.action.clicked.connect(unlock.open)
        for each in (self._new, self._stuck, self._damaged):
            each.quit.clicked.connect(self.quit_requested)

    def _on_restore_clicked(self) -> None:
        if backup := self._damaged.backups.chosen:
            self._unlock.restore(backup)

    def _show(self, form: QWidget) -> None:
        can_cancel = self._unlock.is_restoring
        for asking in (self._existing, self._recovery):
            asking.quit.setText(self.tr("Cancel") if can_cancel else self.tr("Quit"))
        self._forms.setCurrentWidget(form)
        self.attention_needed.emit()
        form.setFocus()

    def _on_passphrase_asked(self, question: "PassphraseNeeded") -> None:
        if question.is_new:
            self._new.explain(translated(question.what))
            self._show(self._new)
        else:
            other_way = self.tr("Use the recovery code") if question.has_recovery else ""
            title = self.tr("Your conversations are locked")
            text = self.tr("Enter your passphrase to open them.")
            if self._unlock.is_restoring:
                title = self.tr("This backup is locked")
                text = self.tr("Enter the passphrase that you had when it was made.")
            self._existing.ask(title, text, self.tr("Passphrase"), other_way)
            self._show(self._existing)

    def _on_passphrase_refused(self, error: Exception) -> None:
        form = self._forms.currentWidget()
        if isinstance(form, EnterForm):
            form.refuse(" ".join(explain(error)))

    def _on_recovery_wanted(self) -> None:
        self._ask_for_recovery_code(
            self.tr("Open with the recovery code"),
            self.tr("It was shown once, when it was created."),
        )

    def _ask_for_recovery_code(self, title: str, text: str) -> None:
        self._recovery.ask(title, text, self.tr("Recovery code"), self.tr("Go back"))
        self._show(self._recovery)

    def _on_key_lost(self, error: "KeyLostError", backups: "Sequence[Backup]") -> None:
        if error.has_recovery:
            self._ask_for_recovery_code(translated(error.what), translated(error.remedy))
        else:
            form = self._damaged if backups else self._stuck
            kept = self.tr("Nothing was changed or deleted.")
            form.explain(translated(error.what), f"{translated(error.remedy)} {kept}")
            self._damaged.offer(backups, has_key=False)
            self._show(form)

    def _on_recovery_issued(self, code: str) -> None:
        self._code.show_code(code)
        self._show(self._code)

    def _on_damaged(self, error: Exception, backups: "Sequence[Backup]") -> None:
        self._damaged.explain(*explain(error))
        self._damaged.offer(backups, has_key=True)
        self._show(self._damaged)

    def _on_salvaged(self, salvage: "Salvage") -> None:
        self._salvaged.tell(salvage)
        self._show(self._salvaged)

    def _on_failed(self, error: Exception) -> None:
        self._stuck.explain(*explain(error))
        self._show(self._stuck)

    def _on_busy_changed(self) -> None:
        for form in (self._new, self._existing, self._recovery, self._stuck, self._damaged):
            form.set_busy(self._unlock.is_busy)


class RestoreDialog(Dialog):
    """Chooses the backup that replaces the open history.

    The automatic backups, newest first, or a file that was saved elsewhere.

    Args:
        restore: called with the path of the chosen one.
    """

    def __init__(
        self, backups: "Sequence[Backup]", restore: Callable[[Path], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._restore = restore
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setFixedWidth(on_screen(_RESTORE_WIDTH))
        self._list = BackupsList()
        self._list.offer(backups)
        self.restore = button(self.tr("Restore this backup"), "primary")
        self.restore.setVisible(bool(backups))
        self.restore.clicked.connect(self._on_restore_clicked)
        self.file = button(self.tr("From a file…"), on_click=self._on_file_clicked)
        self.cancel = button(self.tr("Cancel"), on_click=self.reject)
        # At large scales they do not fit into one row.
        buttons = flow(self.restore, self.file, self.cancel, spacing=8)
        text = self.tr(
            "Chats and documents return to what they were when the backup was made. What is here "
            "now is not deleted: it is kept in the folder “lost+found” of the data folder. Models "
            "and settings stay as they are, except the instructions, which return as well. Tools "
            "ask again for everything, and passwords of tool servers have to be entered again."
        )
        self.ask(label(text, "muted"), self._list, 8, buttons)
        self.cancel.setFocus()

    def _on_restore_clicked(self) -> None:
        if backup := self._list.chosen:
            self._choose(backup)

    def _on_file_clicked(self) -> None:
        if file := ask_file(self, self.tr("Restore a backup")):
            self._choose(file)

    def _choose(self, backup: Path) -> None:
        self.accept()
        self._restore(backup)
