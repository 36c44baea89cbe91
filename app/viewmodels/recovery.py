"""The way back from a damaged history: a backup, or what can still be read of the file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.paths import AppPaths
from app.viewmodels.task_runner import TaskRunner

if TYPE_CHECKING:
    from app.store.backups import Backup


class RecoveryViewModel(QObject):
    """What is possible with a data folder that does not open; failures go to the task runner.

    Whatever is chosen, the damaged file is kept. The passphrase or recovery code is asked for where
    the keyring does not have the key: the task then fails with PassphraseNeeded.

    Signals:
        backups_listed: the backups there are, newest first (tuple of Backup).
        contents_found: a Backup and its Contents: how many chats, messages and documents it holds.
        restored: the folder in which what was replaced is kept; the history opens again.
        rescued: a Salvage: what was read of each table, and where the damaged file is kept.
    """

    backups_listed = Signal(object)
    contents_found = Signal(object, object)
    restored = Signal(object)
    rescued = Signal(object)

    def __init__(self, paths: AppPaths, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._runner = runner
        self._passphrase: str | None = None
        self._recovery_code: str | None = None

    def use_passphrase(self, passphrase: str) -> None:
        """Open what follows with it."""
        self._passphrase, self._recovery_code = passphrase, None

    def use_recovery_code(self, code: str) -> None:
        """Open what follows with it."""
        self._passphrase, self._recovery_code = None, code

    def list_backups(self) -> None:
        from app.services import safekeeping

        self._runner.run(
            lambda _token: safekeeping.available_backups(self._paths), self.backups_listed.emit
        )

    def look_into(self, backup: "Backup") -> None:
        """Find out what a backup holds, by opening it."""
        from app.services import safekeeping

        self._runner.run(
            lambda _token: safekeeping.inspect_backup(
                backup.path, self._passphrase, self._recovery_code
            ),
            lambda contents: self.contents_found.emit(backup, contents),
        )

    def restore(self, file: Path) -> None:
        """Put a backup in the place of the present data."""
        from app.services import safekeeping

        self._runner.run(
            lambda _token: safekeeping.restore(
                self._paths, file, self._passphrase, self._recovery_code
            ),
            self.restored.emit,
        )

    def rescue(self) -> None:
        """Put what can be read of the damaged file in its place."""
        from app.services import safekeeping

        self._runner.run(
            lambda _token: safekeeping.salvage(self._paths, self._passphrase, self._recovery_code),
            self.rescued.emit,
        )
