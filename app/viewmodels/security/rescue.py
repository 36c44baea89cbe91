"""Recovery options for a damaged database: its backups, and what can still be read."""

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
    """What can be done about a data folder that does not open. All methods block.

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
    ) -> None:
        """Replace the damaged database by a backup. Raises UserError, having changed nothing."""
        from app.services.machine.safekeeping import restore

        restore(self._paths, backup, passphrase, recovery_code)

    def salvage(self, passphrase: str | None = None, recovery_code: str | None = None) -> None:
        """Replace the damaged database by what can be read. Raises UserError, changing nothing."""
        from app.services.machine.safekeeping import salvage

        salvage(self._paths, passphrase, recovery_code)
