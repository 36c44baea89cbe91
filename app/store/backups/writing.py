"""Backups: the encrypted database and its key slots in one file, checked before it counts."""

import shutil
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.paths import AppPaths
from app.core.text_files import write_error
from app.store.backups import thinning
from app.store.damage import inspection
from app.store.database import Database
from app.store.durable_files import move_into_place, remove_tree
from app.store.errors import DatabaseDamagedError, DiskFullError
from app.store.keys.slots import KeySlots

EVERY = timedelta(days=1)

_NAME = "%Y%m%dT%H%M%S.%fZ.inglenook-backup"


class Backup(msgspec.Struct, frozen=True):
    """A backup file; `created` is in UTC."""

    path: Path
    created: datetime
    size_bytes: int


def backups(folder: Path) -> tuple[Backup, ...]:
    """The backups in `folder`, newest first; files that the user named are not among them."""
    found = [
        Backup(path, created, path.stat().st_size)
        for path in folder.glob("*.inglenook-backup")
        if (created := _created(path))
    ]
    return tuple(sorted(found, key=lambda backup: backup.created, reverse=True))


def _created(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None


class Backups:
    """Makes backups of one open store.

    A backup opens with the passphrase, recovery code or keyring secret of the time it was made.
    """

    def __init__(self, folder: Path, database: Database, keys: KeySlots) -> None:
        self.folder = folder
        self._database = database
        self._keys = keys

    def is_due(self) -> bool:
        """Whether there are changes, and the last backup, or the start, is more than a day old."""
        newest = next(iter(backups(self.folder)), None)
        last = newest.created if newest else self._started()
        return datetime.now(UTC) - last > EVERY and self._changed() > last

    def make(self, cancel: CancelToken | None = None) -> Backup:
        """Add a backup to the folder and remove those no longer worth keeping.

        The store stays usable meanwhile. Raises UserError or Cancelled; no backup is added then.
        """
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise UserError(
                f"The backup folder cannot be created: {error.strerror}.",
                "Check the permissions of the data folder.",
            ) from error
        self.write_to(self.folder / datetime.now(UTC).strftime(_NAME), cancel)
        newest, *_ = found = backups(self.folder)
        keep = thinning.kept(backup.created for backup in found)
        for backup in found:
            if backup.created not in keep:
                backup.path.unlink()
        return newest

    def renew(self, cancel: CancelToken | None = None) -> Backup:
        """Add a backup to the folder, then delete all others.

        Nothing that was deleted from the database remains in a backup then. Raises UserError or
        Cancelled; the earlier backups are kept then.
        """
        newest = self.make(cancel)
        for backup in backups(self.folder):
            if backup != newest:
                backup.path.unlink()
        return newest

    def write_to(self, file: Path, cancel: CancelToken | None = None) -> None:
        """Write a backup to `file`, replacing an existing file. Raises UserError or Cancelled."""
        workplace = AppPaths(file.with_name(f".{file.name}.new"))
        try:
            remove_tree(workplace.home)
            workplace.home.mkdir(mode=0o700)
            self._check_space(workplace.home)
            self._copy_to(workplace, cancel)
            archive = workplace.home / file.name
            _pack(workplace, archive)
            move_into_place(archive, file)
        except OSError as error:
            raise write_error(file, error) from error
        finally:
            remove_tree(workplace.home)

    def _check_space(self, folder: Path) -> None:
        path = self._database.path
        assert path, "a store in memory has no backups"
        size = self._database.alone(lambda _: path.stat().st_size)
        # The copy is checked before it is packed, so both exist for a moment.
        if shutil.disk_usage(folder).free < 2 * size:
            raise DiskFullError(
                "There is too little free space for a backup.",
                "Free twice the size of the database, or choose another location.",
            )

    def _started(self) -> datetime:
        sql = "SELECT min(applied) FROM migration"
        (applied,) = self._database.row(sql)
        return datetime.fromtimestamp(applied, UTC)

    def _changed(self) -> datetime:
        path = self._database.path
        assert path, "a store in memory has no backups"
        files = (path, path.with_name(f"{path.name}-wal"))
        newest = max(each.stat().st_mtime for each in files if each.exists())
        return datetime.fromtimestamp(newest, UTC)

    def _copy_to(self, workplace: AppPaths, cancel: CancelToken | None) -> None:
        # Slots first: if the key changed in between, they would not open the copy.
        self._keys.copy_to(workplace.key_slots)
        workplace.database.touch(mode=0o600)
        with self._database.frozen() as path:
            found = inspection.copy(path, self._keys.key, workplace.database, cancel)
        if found:
            raise DatabaseDamagedError(
                f"The backup would be damaged ({found[0]}).", "Restore an earlier backup."
            )


def _pack(workplace: AppPaths, archive: Path) -> None:
    with zipfile.ZipFile(archive, "x") as packed:  # encrypted data does not compress
        for path in (workplace.key_slots, workplace.database):
            packed.write(path, path.name)
