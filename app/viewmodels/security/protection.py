"""How the history is protected: ways to its key, its folder, backups, and what is connected."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.hub.network_gate import Connection, Listening
    from app.services.startup import Services


class KeptBackups(msgspec.Struct, frozen=True):
    """The automatic backups; `oldest` in Unix seconds, 0 without a backup."""

    count: int
    size_bytes: int
    oldest: float


class SecurityViewModel(QObject):
    """How the history is protected, and how to change that; failures go to the task runner.

    Signals:
        protection_changed: a way to the key was added or changed.
        recovery_issued: a new recovery code, to be shown once.
        backup_written: the path of the backup.
        backups_read: the KeptBackups.
        caches_measured: the size in bytes of the stored prompt caches.
    """

    protection_changed = Signal()
    recovery_issued = Signal(str)
    backup_written = Signal(object)
    backups_read = Signal(object)
    caches_measured = Signal(object)

    def __init__(
        self, services: "Services", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._runner = runner
        self._keys = services.safekeeping.keys

    @property
    def is_stored(self) -> bool:
        """False in a temporary session, which stores nothing."""
        return self._keys is not None

    @property
    def folder(self) -> Path | None:
        return self._services.safekeeping.folder

    @property
    def has_keyring(self) -> bool:
        return self._keys is not None and self._keys.has_keyring

    @property
    def has_passphrase(self) -> bool:
        return self._keys is not None and self._keys.has_passphrase

    @property
    def has_recovery(self) -> bool:
        return self._keys is not None and self._keys.has_recovery

    @property
    def connections(self) -> "Sequence[Connection]":
        """All connections since the start."""
        return self._services.network.made()

    @property
    def listeners(self) -> "Sequence[Listening]":
        return self._services.network.listeners()

    def issue_recovery_code(self) -> None:
        """Create a new recovery code; the previous one stops working."""
        if keys := self._keys:
            self._runner.run(lambda _token: keys.new_recovery_code(), self._on_code_made)

    def set_passphrase(self, passphrase: str) -> None:
        """Let `passphrase` open the history, replacing the previous passphrase."""
        if keys := self._keys:
            self._runner.run(
                lambda _token: keys.set_passphrase(passphrase),
                lambda _nothing: self.protection_changed.emit(),
            )

    def back_up(self, file: Path) -> None:
        """Write an encrypted copy that opens with the same passphrase, keyring or code."""
        self._runner.run(
            lambda _token: self._services.safekeeping.backup(file),
            lambda _nothing: self.backup_written.emit(file),
        )

    def read_backups(self) -> None:
        def read(_token: object) -> KeptBackups:
            kept = self._services.safekeeping.kept_backups()
            oldest = kept[-1].created.timestamp() if kept else 0.0
            return KeptBackups(len(kept), sum(each.size_bytes for each in kept), oldest)

        self._runner.run(read, self.backups_read.emit)

    def renew_backups(self) -> None:
        """Make a new backup and delete the others, which still contain what was deleted since."""
        self._runner.run(self._services.safekeeping.renew_backups, on_settled=self.read_backups)

    def measure_caches(self) -> None:
        self._runner.run(
            lambda _token: self._services.read_prompts.size_bytes(), self.caches_measured.emit
        )

    def clear_caches(self) -> None:
        """Delete the stored prompt caches; the chats themselves stay."""
        self._runner.run(
            lambda _token: self._services.read_prompts.forget_all(), on_settled=self.measure_caches
        )

    def _on_code_made(self, code: str) -> None:
        self.protection_changed.emit()
        self.recovery_issued.emit(code)
