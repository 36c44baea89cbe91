"""The open data folder as a whole: backups, a new key, a full disk, daily maintenance."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.listeners import Listeners
from app.store.backups.backup_writing import Backup, Backups, backups
from app.store.database import disk_full
from app.store.keys import slots
from app.store.keys.slots import KeySlots
from app.store.store import Store, rotate_key

_log = logging.getLogger(__name__)

_FIRST_LOOK_S = 60.0
_LOOK_EVERY_S = 300.0
_PAUSE_S = 0.1
_QUICK_BYTES = 100 * 1024 * 1024


class SafekeepingService:
    """Operations on the open data folder as a whole."""

    def __init__(self, store: Store, purge: Callable[[], object] = lambda: None) -> None:
        """`purge` erases what was deleted long enough ago."""
        self._store = store
        self._purge = purge
        self._stop = CancelToken()
        self._maintenance: threading.Thread | None = None
        self.on_backup_failed = Listeners[UserError]()
        """Hear, in the maintenance thread, why there is no backup today."""
        self.on_disk_full = store.database.on_full

    @property
    def keys(self) -> KeySlots | None:
        """The ways to the database key; None in a temporary session."""
        return self._store.keys

    @property
    def folder(self) -> Path | None:
        """The data folder; None in a temporary session."""
        file = self._store.database.path
        return file.parent if file else None

    def backup(self, file: Path, cancel: CancelToken | None = None) -> None:
        """Write an encrypted, verified backup. Raises UserError or Cancelled."""
        self._backups().write_to(file, cancel)

    def back_up_if_due(self) -> Backup | None:
        """Make the daily backup in the data folder if anything changed. Raises UserError."""
        own = self._store.backups
        return own.make(self._stop) if own and own.is_due() else None

    def run_due_tasks(self) -> None:
        """Erase what has been in the bin long enough, then make the daily backup if it is due.

        Before the backup, passages from before languages were determined get theirs, a few at a
        time. Raises UserError and Cancelled.
        """
        self._purge()
        while self._store.library.detect_languages() and not self._stop.wait(_PAUSE_S):
            pass
        self._stop.raise_if_cancelled()
        if own := self._store.backups:
            own.keep_first_pages()
        self.back_up_if_due()

    def kept_backups(self) -> tuple[Backup, ...]:
        """The backups in the data folder, newest first; none in a temporary session."""
        own = self._store.backups
        return backups(own.folder) if own else ()

    def renew_backups(self, cancel: CancelToken | None = None) -> int:
        """Replace the backups in the data folder by a new one, so that none has deleted data.

        Returns how many were deleted. Raises UserError or Cancelled; all are kept then.
        """
        own, before = self._backups(), self.kept_backups()
        own.renew(cancel)
        return len(before)

    def start_maintenance(self, first_look_s: float = _FIRST_LOOK_S) -> None:
        """Run the tasks that are due in a separate thread while the program runs."""
        if self._store.backups and not self._maintenance:
            self._maintenance = threading.Thread(
                target=self._run_maintenance, args=(first_look_s,), name="maintenance", daemon=True
            )
            self._maintenance.start()

    def probe_disk(self) -> bool:
        """Whether a small write succeeds."""
        return self._store.database.probe()

    @staticmethod
    def disk_full_error() -> UserError:
        """The error to show while nothing can be written."""
        return disk_full()

    def close(self) -> None:
        """End the maintenance; a backup in progress is dropped.

        Commands end before the maintenance makes the first backup, so it is made here if it is due.
        """
        self._stop.cancel()
        if self._maintenance:
            self._maintenance.join()
            self._maintenance = None
            self._back_up_first()

    def _back_up_first(self) -> None:
        own, file = self._store.backups, self._store.database.path
        if own and file and file.stat().st_size <= _QUICK_BYTES and own.is_first_due():
            try:
                own.make()
            except UserError as error:
                _log.info("no backup: %s", error.what)

    def authenticate(self, passphrase: str | None, recovery_code: str | None) -> None:
        """Check that these credentials, or the keyring, open this data folder.

        Raises the errors of app.store.store_errors.
        """
        slots.authenticate(self._slots(), passphrase, recovery_code)

    def new_recovery_code(self) -> str:
        """Issue a new recovery code, to be shown once. Raises UserError."""
        return self._slots().new_recovery_code()

    def set_passphrase(self, passphrase: str) -> None:
        """Let `passphrase` open the data folder, replacing the previous one. Raises UserError."""
        self._slots().set_passphrase(passphrase)

    def rotate_key(self, passphrase: str | None = None, recovery_code: str | None = None) -> None:
        """Re-encrypt everything under a new key. Raises UserError; the old key then stays valid."""
        self._slots()
        rotate_key(self._store, passphrase, recovery_code)

    def _slots(self) -> KeySlots:
        if self._store.keys is None:
            raise _nothing_stored()
        return self._store.keys

    def _backups(self) -> Backups:
        if self._store.backups is None:
            raise _nothing_stored()
        return self._store.backups

    def _run_maintenance(self, first_look_s: float) -> None:
        wait_s = first_look_s
        while not self._stop.wait(wait_s):
            wait_s = _LOOK_EVERY_S
            try:
                self.run_due_tasks()
            except Cancelled:
                return
            except UserError as error:
                _log.warning("no backup: %s", error.what)
                self.on_backup_failed.tell(error)


def _nothing_stored() -> UserError:
    return UserError("Nothing is stored in a temporary session.", "Leave out --temporary.")
