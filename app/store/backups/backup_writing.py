"""Backups: the encrypted database and its key slots in one file, checked before it counts.

Many recent ones are kept, and fewer older ones.
"""

import shutil
import threading
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError, cause_of
from app.core.paths import AppPaths
from app.core.text_files import linked, parse_json, private, write_error
from app.store.damage import inspection
from app.store.database import Database
from app.store.durable_files import move_into_place, remove_tree, write_file
from app.store.keys import slot_file
from app.store.keys.slots import KeySlots
from app.store.store_errors import DatabaseDamagedError, DiskFullError

LATEST, DAYS, WEEKS, MONTHS = 3, 7, 4, 12
LONGEST = timedelta(days=366)
"""No backup is kept longer, as users are told when they delete something, except the latest few if
there are no newer ones."""

# The newest backup of each day, week and month is kept for that period.
_PERIODS: tuple[tuple[Callable[[datetime], object], int], ...] = (
    (lambda time: time, LATEST),
    (lambda time: time.date(), DAYS),
    (lambda time: time.isocalendar()[:2], WEEKS),
    (lambda time: (time.year, time.month), MONTHS),
)


def kept(times: Iterable[datetime]) -> set[datetime]:
    """The times to keep: the latest few, and the newest one of each recent day, week and month."""
    newest_first = sorted(times, reverse=True)
    keep: set[datetime] = set()
    for period, count in _PERIODS:
        newest_of = {period(time): time for time in reversed(newest_first)}
        keep.update(sorted(newest_of.values(), reverse=True)[:count])
    latest = newest_first[:LATEST]
    return {time for time in keep if time in latest or newest_first[0] - time <= LONGEST}


EVERY = timedelta(days=1)

FIRST_AFTER = timedelta(minutes=2)
"""How old a data folder is before its first backup: most that are younger are tried out only."""

_HAS_CONTENT = "SELECT EXISTS (SELECT 1 FROM message) OR EXISTS (SELECT 1 FROM document)"

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


def _made_until(now: datetime, folder: Path) -> tuple[Backup, ...]:
    """Without those from the future: the clock was wrong then, or is now."""
    return tuple(backup for backup in backups(folder) if backup.created <= now)


class _Workplace(msgspec.Struct, frozen=True, array_like=True):
    """A folder that a copy is being written in, and the file system it is on."""

    path: str
    device: int


def unfinished(paths: AppPaths) -> tuple[Path, ...]:
    """What a backup, key change or restore left behind when it was killed: copies of the database.

    They open with the key of their time and contain what was deleted since.
    """
    noted = (Path(each.path) for each in _noted(paths))
    found = {*paths.backups.glob(".*.new"), paths.restoring, *noted}
    return (*sorted(filter(Path.exists, found)), *slot_file.unfinished(paths.key_slots))


def remove_unfinished(paths: AppPaths) -> None:
    """Delete what is unfinished, of a store that nothing else works on.

    What is on a disk that is not mounted or not writable now is tried again the next time.
    """
    for path in unfinished(paths):
        with suppress(OSError):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
    noted = _noted(paths)
    left = [each for each in noted if _is_still_there(each)]
    if left != noted:
        _note_if_possible(paths, left)


def _is_still_there(workplace: _Workplace) -> bool:
    path = Path(workplace.path)
    try:
        return path.exists() or path.parent.stat().st_dev != workplace.device
    except OSError:
        return True


def _noted(paths: AppPaths) -> list[_Workplace]:
    try:
        noted = parse_json(paths.unfinished_copies.read_bytes(), list[_Workplace])
    except (OSError, msgspec.DecodeError):
        return []
    return [each for each in noted if Path(each.path).match(".*.new")]


def _note_if_possible(paths: AppPaths, workplaces: list[_Workplace]) -> None:
    with suppress(OSError):
        if workplaces:
            write_file(paths.unfinished_copies, msgspec.json.encode(workplaces))
        else:
            paths.unfinished_copies.unlink(missing_ok=True)


def _created(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None


class Backups:
    """Makes backups of one open store.

    A backup opens with the passphrase, recovery code or keyring secret of the time it was made.
    """

    def __init__(self, paths: AppPaths, database: Database, keys: KeySlots) -> None:
        self.folder = paths.backups
        self._paths = paths
        self._writing = threading.Lock()
        self._database = database
        self._keys = keys

    def is_due(self) -> bool:
        """Whether there are changes, and the last backup, or the start, is more than a day old.

        The first one is due within minutes of the first message or document.
        """
        now = datetime.now(UTC)
        newest = next(iter(_made_until(now, self.folder)), None)
        last = newest.created if newest else self._started()
        is_old = now - last > EVERY and self._changed() > last
        return is_old or self.is_first_due()

    def is_first_due(self) -> bool:
        """Whether there is no backup, although there is something to lose."""
        if backups(self.folder) or datetime.now(UTC) - self._started() <= FIRST_AFTER:
            return False
        return bool(self._database.value(_HAS_CONTENT))

    def keep_first_pages(self) -> None:
        """Copy the pages without which the database cannot be read, unless there is a copy.

        They are copied whenever the store is closed, but a first session may be killed. Raises
        UserError.
        """
        if not self._paths.first_pages.exists():
            with self._database.frozen() as path:
                inspection.keep_first_pages(path, self._keys.key, self._paths.first_pages)

    def forget_first_pages(self) -> None:
        """Delete the copy of the first pages, which is under an earlier key."""
        self._paths.first_pages.unlink(missing_ok=True)

    def make(self, cancel: CancelToken | None = None) -> Backup:
        """Add a backup to the folder and remove those no longer worth keeping.

        The store stays usable meanwhile. Raises UserError or Cancelled; no backup is added then.
        """
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise UserError(
                f"The backup folder cannot be created: {cause_of(error)}.",
                "Check the permissions of the data folder.",
            ) from error
        now = datetime.now(UTC)
        self.write_to(self.folder / now.strftime(_NAME), cancel)
        newest, *_ = found = _made_until(now, self.folder)
        keep = kept(backup.created for backup in found)
        for backup in found:
            if backup.created not in keep:
                backup.path.unlink()
        return newest

    def renew(self, cancel: CancelToken | None = None) -> Backup:
        """Add a backup to the folder, then delete all others and what killed ones left.

        Nothing that was deleted from the database remains in a backup then. Raises UserError or
        Cancelled; the earlier backups are kept then.
        """
        newest = self.make(cancel)
        for backup in backups(self.folder):
            if backup != newest:
                backup.path.unlink()
        with self._writing:
            remove_unfinished(self._paths)
        return newest

    def write_to(self, file: Path, cancel: CancelToken | None = None) -> None:
        """Write a backup to `file`, replacing an existing file. Raises UserError or Cancelled."""
        target = linked(file)
        if target.exists() and not target.is_file():  # such as a device, which would be gone
            raise UserError(f"{file} is not a file, and cannot become one.", "Choose another name.")
        workplace = AppPaths(target.with_name(f".{target.name}.new"))
        try:
            with self._writing, self._workplace(workplace.home):
                self._check_space(workplace.home)
                self._copy_to(workplace, cancel)
                archive = workplace.home / target.name
                _pack(workplace, archive)
                move_into_place(archive, target)
        except OSError as error:
            raise write_error(file, error) from error

    @contextmanager
    def _workplace(self, folder: Path) -> Iterator[None]:
        """Make an empty folder for the block, which is found again if the program is killed.

        Unless the data folder's disk is full, which must not prevent a backup on another one.
        """
        remove_tree(folder)
        others = [each for each in _noted(self._paths) if each.path != str(folder.absolute())]
        this = _Workplace(str(folder.absolute()), folder.parent.stat().st_dev)
        _note_if_possible(self._paths, [*others, this])
        try:
            folder.mkdir(mode=0o700)
            yield
        finally:
            remove_tree(folder)
            _note_if_possible(self._paths, others)

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
        applied = self._database.value("SELECT min(applied) FROM migration")
        # A time in the future is that of a clock that was ahead: it was long ago for all we know.
        return datetime.fromtimestamp(applied if applied <= time.time() else 0, UTC)

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
    with (
        open(archive, "xb", opener=private) as file,
        zipfile.ZipFile(file, "w") as packed,  # encrypted data does not compress
    ):
        for path in (workplace.key_slots, workplace.database):
            packed.write(path, path.name)
