"""Restoring backups, and salvaging what can be read of a damaged database."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from app.core.paths import AppPaths


class BackupFile(msgspec.Struct, frozen=True):
    """A backup that can be restored."""

    path: Path
    created: datetime
    size_bytes: int


class Rescue:
    """Replaces the database of a data folder that is not open. All methods block.

    Replaced files are set aside, never deleted.
    """

    def __init__(self, paths: AppPaths) -> None:
        self._paths = paths

    def backups(self) -> Sequence[BackupFile]:
        """Newest first."""
        from app.services.machine.safekeeping import available_backups  # rarely needed

        found = available_backups(self._paths)
        return [BackupFile(each.path, each.created, each.size_bytes) for each in found]

    def restore(
        self, backup: Path, passphrase: str | None = None, recovery_code: str | None = None
    ) -> Path:
        """Replace the database by a backup. Raises UserError, having changed nothing.

        Returns: the folder that the replaced files were moved to.
        """
        from app.services.machine.safekeeping import restore

        return restore(self._paths, backup, passphrase, recovery_code)

    def salvage(self, passphrase: str | None = None, recovery_code: str | None = None) -> None:
        """Replace the damaged database by what can be read. Raises UserError, changing nothing."""
        from app.services.machine.safekeeping import salvage

        salvage(self._paths, passphrase, recovery_code)
