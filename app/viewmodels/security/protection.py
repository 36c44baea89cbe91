"""How the history is protected: its key, folder and backups, a full disk, connections made."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.answers.kv_cache import KvCacheStore
    from app.hub.network_gate import Connection as Connection
    from app.hub.network_gate import Listening as Listening
    from app.hub.network_gate import NetworkGate
    from app.services.machine.safekeeping import SafekeepingService

_PROBE_MS = 3000


class NetworkViewModel(QObject):
    """The connections made since the program started, live.

    Follows the network gate, which sees every connection.

    Signals:
        changed: `made` has a new connection.
    """

    changed = Signal()

    def __init__(self, gate: "NetworkGate", parent: QObject) -> None:
        super().__init__(parent)
        self._gate = gate
        gate.on_made(self.changed.emit)  # in any thread; the signal passes it to this one

    @property
    def made(self) -> "tuple[Connection, ...]":
        """Every connection so far, including closed ones."""
        return self._gate.made()


class StorageViewModel(QObject):
    """Reports when the disk is full, when it no longer is, and when there is no backup today.

    While the disk is full, everything can be read, and a small write is retried periodically.

    Signals:
        filled: a UserError: nothing can be written for now.
        freed: writing works again.
        no_backup: an error: why there is no backup of the day.
    """

    filled = Signal(object)
    freed = Signal()
    _full_changed = Signal(bool)
    no_backup = Signal(object)
    _backup_failed = Signal(object)

    def __init__(
        self,
        safekeeping: "SafekeepingService",
        runner: TaskRunner,
        parent: QObject | None = None,
        probe_ms: int = _PROBE_MS,
    ) -> None:
        super().__init__(parent)
        self._safekeeping = safekeeping
        self._runner = runner
        self._timer = QTimer(self, interval=probe_ms)
        self._timer.timeout.connect(self._probe)
        self._full_changed.connect(self._on_full_changed)
        # Called in the store's thread; a signal passes it to this one.
        self._safekeeping.on_disk_full(self._full_changed.emit)
        self._no_backup_because = ""
        self._backup_failed.connect(self._on_backup_failed)
        self._safekeeping.on_backup_failed(self._backup_failed.emit)

    def _on_full_changed(self, is_full: bool) -> None:
        if is_full:
            self._timer.start()
            self.filled.emit(self._safekeeping.disk_full_error())
        else:
            self._timer.stop()
            self.freed.emit()

    def _on_backup_failed(self, error: Exception) -> None:
        """Backups are retried hourly; report a failure only when its reason changed."""
        if str(error) != self._no_backup_because:
            self._no_backup_because = str(error)
            self.no_backup.emit(error)

    def _probe(self) -> None:
        self._runner.run(lambda _token: self._safekeeping.probe_disk())


class SecurityViewModel(QObject):
    """How the history is protected, and how to change that; failures go to the task runner.

    Signals:
        protection_changed: a way to the key was added or changed.
        passphrase_refused: the error that kept the passphrase as it was.
        restore_requested: the path of a backup that replaces the open history.
        backup_written: the path of the backup.
        backups_read: the automatic backups, newest first.
        caches_measured: the size in bytes of the stored prompt caches.
    """

    protection_changed = Signal()
    passphrase_refused = Signal(object)
    restore_requested = Signal(object)
    backup_written = Signal(object)
    backups_read = Signal(object)
    caches_measured = Signal(object)

    def __init__(
        self,
        safekeeping: "SafekeepingService",
        network: "NetworkGate",
        kv_caches: "KvCacheStore",
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._safekeeping = safekeeping
        self.network = network
        self._kv_caches = kv_caches
        self._runner = runner
        self._in_order = runner.in_order()
        self._keys = safekeeping.keys

    @property
    def is_stored(self) -> bool:
        """False in a temporary session, which stores nothing."""
        return self._keys is not None

    @property
    def folder(self) -> Path | None:
        return self._safekeeping.folder

    @property
    def has_keyring(self) -> bool:
        return self._keys is not None and self._keys.has_keyring

    @property
    def has_passphrase(self) -> bool:
        return self._keys is not None and self._keys.has_passphrase

    @property
    def has_recovery(self) -> bool:
        return self._keys is not None and self._keys.has_recovery

    def issue_recovery_code(self, show: Callable[[str], None]) -> None:
        """Create a new recovery code and show it once; the previous one stops working."""

        def on_issued(code: str) -> None:
            self.protection_changed.emit()
            show(code)

        if keys := self._keys:
            self._runner.run(lambda _token: keys.new_recovery_code(), on_issued)

    def set_passphrase(self, passphrase: str, current: str) -> None:
        """Let `passphrase` open the history, replacing the previous passphrase, `current`."""
        if keys := self._keys:
            self._runner.run(
                lambda _token: keys.set_passphrase(passphrase, current),
                lambda _nothing: self.protection_changed.emit(),
                on_failure=self.passphrase_refused.emit,
            )

    def back_up(self, file: Path) -> None:
        """Write an encrypted copy that opens with the same passphrase, keyring or code."""
        self._runner.run(
            lambda _token: self._safekeeping.backup(file),
            lambda _nothing: self.backup_written.emit(file),
        )

    def read_backups(self) -> None:
        self._in_order.run(lambda _token: self._safekeeping.kept_backups(), self.backups_read.emit)

    def renew_backups(self) -> None:
        """Make a new backup and delete the others, which still contain what was deleted since."""
        self._in_order.run(self._safekeeping.renew_backups, on_settled=self.read_backups)

    def measure_caches(self) -> None:
        self._runner.run(lambda _token: self._kv_caches.size_bytes(), self.caches_measured.emit)

    def clear_caches(self) -> None:
        """Delete the stored prompt caches; the chats themselves stay."""
        self._runner.run(lambda _token: self._kv_caches.evict_all(), on_settled=self.measure_caches)
