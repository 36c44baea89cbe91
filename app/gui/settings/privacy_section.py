"""The privacy and security section: where data is, what protects it, and how it gets out."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtGui import QGuiApplication, QShowEvent

from app.gui.controls.buttons import allow, button
from app.gui.controls.panes import explain
from app.gui.dialogs.network_log import NetworkLogDialog
from app.gui.dialogs.passphrase_forms import ChangePassphraseForm, form_dialog, show_recovery_code
from app.gui.dialogs.passphrase_pane import RestoreDialog
from app.gui.dialogs.simple_dialogs import ask_target, confirm
from app.gui.settings.setting_rows import SettingRow, SettingSection, setting_row
from app.viewmodels.quantities import data_size, integer
from app.viewmodels.security.protection import SecurityViewModel
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.translated import translate

if TYPE_CHECKING:
    from app.viewmodels.security.unlock import Backup


class PrivacySection(SettingSection):
    """Rows that show the current state, each with a button to change it."""

    def __init__(self, security: SecurityViewModel, settings: SettingsViewModel) -> None:
        self._security = security
        self._backups: Sequence[Backup] = ()
        self._folder = self._folder_row()
        self._key = self._key_row()
        self._recovery = self._recovery_row()
        self._backup = self._backup_row()
        self._daily = self._daily_row()
        self._restore = self._restore_row()
        kept = (
            self._folder, self._key, self._recovery, self._backup, self._daily, self._restore
        )  # fmt: skip
        rows = (*kept, self._network_row())
        self._caches = self._caches_row()
        more = (
            setting_row(settings, "keeps_prompt_caches"),
            self._caches,
            _lock_row(settings),
            setting_row(settings, "lock_after_minutes"),
        )
        super().__init__(translate("Settings", "Privacy & security"), (*rows, *more))
        if not security.is_stored:
            for row in kept:
                row.disable(translate("Settings", "This session is temporary: nothing is stored."))
        security.protection_changed.connect(self._show_protection)
        security.backup_written.connect(self._on_backup_written)
        security.backups_read.connect(self._show_daily)
        security.caches_measured.connect(self._show_caches)
        settings.settings_changed.connect(security.measure_caches)
        self._show_protection()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._security.measure_caches()
        if self._security.is_stored:
            self._security.read_backups()

    def _caches_row(self) -> SettingRow:
        self._clear = button(translate("Settings", "Delete now"), name="clearCaches")
        self._clear.clicked.connect(self._security.clear_caches)
        return SettingRow(translate("Settings", "Cached chats and searches"), "", self._clear)

    def _show_caches(self, size_bytes: int) -> None:
        text = translate("Settings", "{size} on this disk. Deleting it loses none of your text.")
        self._caches.explain(text.format(size=data_size(size_bytes)))
        allow(self._clear, size_bytes > 0, translate("Settings", "There is nothing to delete."))

    def _folder_row(self) -> SettingRow:
        folder = self._security.folder
        copy = button(translate("Settings", "Copy the path"), icon_name="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(folder)))
        where = str(folder or translate("Settings", "Nowhere: this session is temporary."))
        return SettingRow(translate("Settings", "Data folder"), where, copy)

    def _key_row(self) -> SettingRow:
        change = button("", name="changePassphrase", on_click=self._on_passphrase_clicked)
        self._change = change
        synonyms = translate("Settings", "password, security", "search words")
        return SettingRow(translate("Settings", "Encryption"), "", change, synonyms=synonyms)

    def _recovery_row(self) -> SettingRow:
        new = button(translate("Settings", "New recovery code…"), name="newRecoveryCode")
        new.clicked.connect(self._on_recovery_clicked)
        synonyms = translate("Settings", "password, forgotten, reset", "search words")
        return SettingRow(translate("Settings", "Recovery code"), "", new, synonyms=synonyms)

    def _backup_row(self) -> SettingRow:
        save = button(translate("Settings", "Back up…"), on_click=self._on_backup_clicked)
        meaning = translate("Settings", "An encrypted copy of all chats and the text of documents.")
        return SettingRow(translate("Settings", "Backup"), meaning, save)

    def _daily_row(self) -> SettingRow:
        self._renew = button(translate("Settings", "Replace with a fresh one…"))
        self._renew.setObjectName("renewBackups")
        self._renew.setEnabled(False)
        self._renew.clicked.connect(self._on_renew_clicked)
        return SettingRow(translate("Settings", "Daily backups"), "", self._renew)

    def _restore_row(self) -> SettingRow:
        restore = button(translate("Settings", "Restore…"), name="restoreBackup")
        restore.clicked.connect(self._on_restore_clicked)
        meaning = translate(
            "Settings", "Go back to a backup. The current chats and documents are set aside."
        )
        return SettingRow(translate("Settings", "Restore a backup"), meaning, restore)

    def _on_restore_clicked(self) -> None:
        RestoreDialog(self._backups, self._security.restore_requested.emit, self).present()

    def _show_daily(self, backups: "Sequence[Backup]") -> None:
        self._backups = backups
        nothing = translate("Settings", "None yet.")
        allow(self._renew, bool(backups), nothing)
        self._daily.explain(_summary(backups) if backups else nothing)

    def _network_row(self) -> SettingRow:
        show = button(translate("Settings", "Show…"), on_click=self._on_network_clicked)
        meaning = translate(
            "Settings", "Nothing leaves this machine unless you start a download yourself."
        )
        synonyms = translate("Settings", "internet, connections, telemetry", "search words")
        return SettingRow(translate("Settings", "Network"), meaning, show, synonyms=synonyms)

    def _show_protection(self) -> None:
        security = self._security
        ways = {
            (True, False): translate("Settings", "The key is in the system's keyring."),
            (False, True): translate("Settings", "You enter the passphrase at each start."),
            (True, True): translate(
                "Settings", "The key is in the keyring; a passphrase works too."
            ),
        }
        nothing = translate("Settings", "Nothing is stored in this session.")
        way = ways.get((security.has_keyring, security.has_passphrase), nothing)
        self._key.explain(way)
        self._change.setText(
            translate("Settings", "Change the passphrase…")
            if security.has_passphrase
            else translate("Settings", "Add a passphrase…")
        )
        self._recovery.explain(
            translate("Settings", "You have one. A new one replaces it.")
            if security.has_recovery
            else translate(
                "Settings", "You have none: if the key is lost, so are the conversations."
            )
        )

    def _on_passphrase_clicked(self) -> None:
        security = self._security
        form = ChangePassphraseForm(has_passphrase=security.has_passphrase)
        dialog = form_dialog(form, self)

        def on_entered(passphrase: str, current: str) -> None:
            form.set_busy(True)
            security.set_passphrase(passphrase, current)

        def on_refused(error: Exception) -> None:
            form.set_busy(False)
            form.refuse_current(" ".join(explain(error)))

        form.entered.connect(on_entered)
        form.quit.clicked.connect(dialog.reject)
        security.protection_changed.connect(dialog.accept)
        security.passphrase_refused.connect(on_refused)
        dialog.open()

    def _on_recovery_clicked(self) -> None:
        if not self._security.has_recovery or confirm(
            self,
            translate("Settings", "Create a new recovery code?"),
            translate("Settings", "Your current one stops working."),
            translate("Settings", "Create a new code"),
        ):
            self._security.issue_recovery_code(partial(show_recovery_code, self))

    def _on_backup_clicked(self) -> None:
        if file := ask_target(self, translate("Settings", "Back up to"), "inglenook.backup"):
            self._security.back_up(file)

    def _on_backup_written(self, file: Path) -> None:
        text = translate("Settings", "Written and verified: {file}")
        self._backup.explain(text.format(file=file))

    def _on_renew_clicked(self) -> None:
        if confirm(
            self,
            translate("Settings", "Replace all backups with a fresh one?"),
            translate(
                "Settings",
                "A fresh backup is made and verified. Then the earlier ones are erased, and with "
                "them everything you have deleted since. Copies that you have saved elsewhere "
                "stay.",
            ),
            translate("Settings", "Replace and erase"),
        ):
            self._renew.setEnabled(False)
            self._security.renew_backups()

    def _on_network_clicked(self) -> None:
        network = self._security.network
        NetworkLogDialog(network.made(), network.listeners(), self).run()


def _summary(backups: "Sequence[Backup]") -> str:
    """Their number, size and age, and what that means for deleted data."""
    oldest = QDateTime.fromSecsSinceEpoch(int(backups[-1].created.timestamp())).date()
    return translate(
        "Settings",
        "{count} kept, {size}, the oldest from {date}. They still contain what you have deleted "
        "since; each is removed within a year.",
    ).format(
        count=integer(len(backups)),
        size=data_size(sum(each.size_bytes for each in backups)),
        date=QLocale().toString(oldest, QLocale.FormatType.ShortFormat),
    )


def _lock_row(settings: SettingsViewModel) -> SettingRow:
    lock = button(translate("Settings", "Lock now"), icon_name="lock", name="lockNow")
    lock.clicked.connect(settings.lock_requested)
    meaning = translate("Settings", "Close the conversations until they are unlocked again.")
    return SettingRow(translate("Settings", "Lock"), meaning, lock)
