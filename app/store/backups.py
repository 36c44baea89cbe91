"""Backups: the encrypted database and its key slots in one file, checked before it counts."""

import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.core.errors import UserError
from app.core.paths import AppPaths
from app.store import thinning
from app.store.database import Database, peek, problems
from app.store.durable_files import move_into_place, remove_tree
from app.store.errors import DatabaseDamagedError, DiskFullError
from app.store.key_slots import KeySlots

_NAME = "%Y%m%dT%H%M%S.%fZ.inglenook-backup"


class Backup(msgspec.Struct, frozen=True):
    """A backup file; `created` is in UTC."""

    path: Path
    created: datetime
    size_bytes: int


def backups(folder: Path) -> tuple[Backup, ...]:
    """The backups in `folder`, newest first."""
    found = [
        Backup(path, datetime.strptime(path.name, _NAME).replace(tzinfo=UTC), path.stat().st_size)
        for path in folder.glob("*.inglenook-backup")
    ]
    return tuple(sorted(found, key=lambda backup: backup.created, reverse=True))


class Backups:
    """Makes backups of one open store.

    A backup opens by the passphrase, recovery code or keyring secret of the day it was made.
    """

    def __init__(self, folder: Path, database: Database, keys: KeySlots) -> None:
        self.folder = folder
        self._database = database
        self._keys = keys

    def make(self) -> Backup:
        """Add a backup to the folder and remove those no longer worth keeping.

        Raises UserError; then there is no new one.
        """
        self.folder.mkdir(mode=0o700, exist_ok=True)
        self.write_to(self.folder / datetime.now(UTC).strftime(_NAME))
        newest, *_ = found = backups(self.folder)
        keep = thinning.kept(backup.created for backup in found)
        for backup in found:
            if backup.created not in keep:
                backup.path.unlink()
        return newest

    def write_to(self, file: Path) -> None:
        """Write a backup to `file`, replacing what is there. Raises UserError."""
        workplace = AppPaths(file.with_name(f".{file.name}.new"))
        try:
            remove_tree(workplace.home)
            workplace.home.mkdir(mode=0o700)
            self._check_space(workplace.home)
            self._copy_to(workplace)
            archive = workplace.home / file.name
            _pack(workplace, archive)
            move_into_place(archive, file)
        except OSError as error:
            raise UserError(
                f"The backup {file.name} cannot be written: {error.strerror}.",
                "Free some space there or choose another place.",
            ) from error
        finally:
            remove_tree(workplace.home)

    def _check_space(self, folder: Path) -> None:
        path = self._database.path
        assert path, "a store in memory has no backups"
        size = self._database.alone(lambda _: path.stat().st_size)
        # The copy is checked before it is packed, so both are there for a moment.
        if shutil.disk_usage(folder).free < 2 * size:
            raise DiskFullError(
                "There is too little free space for a backup.",
                "Free twice the size of the database, or choose another place.",
            )

    def _copy_to(self, workplace: AppPaths) -> None:
        target = str(workplace.database)
        self._database.alone(lambda connection: connection.execute("VACUUM INTO ?", (target,)))
        self._keys.copy_to(workplace.key_slots)
        if found := peek(workplace.database, self._keys.key, problems):
            raise DatabaseDamagedError(
                f"The backup would be damaged ({found[0]}).", "Restore an earlier backup."
            )


def _pack(workplace: AppPaths, archive: Path) -> None:
    with zipfile.ZipFile(archive, "x") as packed:  # encrypted data does not compress
        for path in (workplace.key_slots, workplace.database):
            packed.write(path, path.name)
