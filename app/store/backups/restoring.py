"""Restores a backup over a data folder's contents, and deletes a data folder."""

import errno
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import msgspec

from app.core.errors import UserError
from app.core.paths import AppPaths
from app.core.text_files import is_special, private, write_error
from app.store.backups.backup_writing import remove_unfinished
from app.store.damage import inspection
from app.store.damage.inspection import RescuedTable
from app.store.database import Connection
from app.store.durable_files import FolderLock, remove_tree, sync_folder
from app.store.keys import slot_file, system_keyring
from app.store.keys.slot_file import SlotFile
from app.store.keys.slots import has_content, unlock
from app.store.store import open_store
from app.store.store_errors import DatabaseDamagedError, KeyringLockedError, NoKeyringError

_BLOCK_BYTES = 1024 * 1024

_OF_THE_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


class Salvage(msgspec.Struct, frozen=True):
    """What was salvaged of each table, and the folder that the damaged file was moved to."""

    kept: Path
    tables: tuple[RescuedTable, ...]

    def rows(self, table: str) -> int:
        return sum(each.rows for each in self.tables if each.name == table)

    @property
    def gaps(self) -> tuple[str, ...]:
        """The tables of which some rows could not be read."""
        return tuple(each.name for each in self.tables if each.has_gaps)


def restore(
    paths: AppPaths,
    file: Path,
    passphrase: str | None = None,
    recovery_code: str | None = None,
) -> Path:
    """Replace the closed store at `paths` by the backup in `file`.

    The backup is unlocked, migrated and checked in a separate folder first.

    Returns: the folder that the replaced files were moved to.
    Raises UserError, having changed nothing.
    """
    with FolderLock(paths.store_lock), _trial(paths) as trial:
        _unpack(file, trial)
        _try_out(trial, passphrase, recovery_code)
        replaced = _keep_aside(paths, trial)
        _replace(paths, trial)
        return replaced


def salvage(
    paths: AppPaths, passphrase: str | None = None, recovery_code: str | None = None
) -> Salvage:
    """Replace the damaged database of a closed store by what can be read of it.

    Raises UserError, or DatabaseDamagedError if nothing can be read, having changed nothing.
    """
    with FolderLock(paths.store_lock), _trial(paths) as trial:
        keys = unlock(paths, passphrase, recovery_code)
        trial.home.mkdir(mode=0o700)
        tables: tuple[RescuedTable, ...] = ()
        if has_content(paths):
            tables = inspection.salvage(paths.database, keys.key, trial.database, paths.first_pages)
        keys.copy_to(trial.key_slots)
        if not any(table.rows for table in tables):
            raise DatabaseDamagedError(
                "Nothing can be recovered from the damaged database.",
                "Restore a backup; the damaged file stays where it is.",
            )
        replaced = _keep_aside(paths, trial)
        _replace(paths, trial)
        return Salvage(replaced, tables)


@contextmanager
def _trial(paths: AppPaths) -> Iterator[AppPaths]:
    """A folder, to be made, for a store that is tried out before it replaces the one at `paths`."""
    trial = AppPaths(paths.restoring)
    try:
        remove_tree(trial.home)
        yield trial
    finally:
        remove_tree(trial.home)


def look_over(paths: AppPaths, passphrase: str | None = None) -> tuple[str, ...]:
    """What is wrong with the database of a closed store; empty if it is intact. Read-only.

    Raises FolderInUseError and the errors of `unlock`.
    """
    with FolderLock(paths.store_lock):
        keys = unlock(paths, passphrase).keys  # two if a key rotation was interrupted
        found = [inspection.check(paths.database, key, is_full=True) for key in keys]
        return min(found, key=len)


def wipe(paths: AppPaths) -> None:
    """Delete all conversations, documents and backups of a closed store, and first their key.

    Models and settings stay. Raises FolderInUseError while the store is open anywhere.
    """
    with FolderLock(paths.store_lock):
        _forget_in_keyring(paths)
        remove_unfinished(paths)
        for path in (
            *slot_file.generations(paths.key_slots), *_database_files(paths), paths.first_pages
        ):  # fmt: skip
            path.unlink(missing_ok=True)
        for folder in (
            paths.backups,
            paths.vectors,
            paths.restoring,
            paths.lost_and_found,
            paths.prompt_caches,
            paths.trainings,
        ):  # fmt: skip
            remove_tree(folder)


def _forget_in_keyring(paths: AppPaths) -> None:
    # The secret opens nothing any more, so an unavailable keyring is no reason to stop.
    slots = slot_file.read(paths.key_slots)
    if slots and slots.active.keyring:
        with suppress(NoKeyringError, KeyringLockedError):
            system_keyring.forget(slots.active.keyring.item, slots.active.keyring.backend)


def _unpack(file: Path, trial: AppPaths) -> None:
    try:
        if is_special(file):
            raise ValueError("a pipe or a device is no backup")
        trial.home.mkdir(mode=0o700, parents=True)
        # Encrypted data does not compress: what unpacks to much more is no backup.
        room = 2 * file.stat().st_size
        with zipfile.ZipFile(file) as packed:
            for path in (trial.key_slots, trial.database):
                with packed.open(path.name) as source, open(path, "xb", opener=private) as target:
                    room = _copy(source, target, room)
    except (
        OSError, KeyError, zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError,
        ValueError, zlib.error,
    ) as error:  # fmt: skip
        if isinstance(error, OSError) and error.errno in _OF_THE_DISK:
            raise write_error(trial.home, error) from error
        raise UserError(
            f"{file.name} is not a complete backup of Inglenook.", "Choose another backup."
        ) from error


def _copy(source: IO[bytes], target: IO[bytes], room: int) -> int:
    """Copy at most `room` bytes; returns how many are left. Raises ValueError for more."""
    while block := source.read(_BLOCK_BYTES):
        room -= len(block)
        if room < 0:
            raise ValueError("it unpacks to more than a backup could contain")
        target.write(block)
    return room


def _try_out(trial: AppPaths, passphrase: str | None, recovery_code: str | None) -> None:
    with closing(open_store(trial, passphrase, recovery_code)) as store:
        problems = store.database.problems()
        if not problems:
            store.database.run(_without_permissions)
    if problems:
        raise DatabaseDamagedError(
            f"This backup is damaged ({problems[0]}).", "Choose another backup."
        )


_PERMISSIONS = (
    "DELETE FROM tool_grant",
    "DELETE FROM known_tool",
    "DELETE FROM message_part WHERE kind = 'approval'"
    " AND coalesce(json_extract(body, '$.decision'), 'pending') = 'pending'",
    "UPDATE message SET status = 'interrupted' WHERE status = 'waiting'",
    # Chats in the bin are rows in JSON; see `m018_bin`.
    "DELETE FROM binned_row WHERE relation = 'tool_grant'",
    "DELETE FROM binned_row WHERE relation = 'message_part'"
    " AND json_extract(body, '$.kind') = 'approval'",
    "UPDATE binned_row SET body = json_set(body, '$.status', 'interrupted')"
    " WHERE relation = 'message' AND json_extract(body, '$.status') = 'waiting'",
    # A value may name the program that a tool server runs.
    "DELETE FROM private_value WHERE name = 'environments of tool servers'",
)


def _without_permissions(connection: Connection) -> None:
    """Forget what tools were allowed, and what was asked: the backup may be someone else's."""
    for statement in _PERMISSIONS:
        connection.execute(statement)


def _keep_aside(paths: AppPaths, trial: AppPaths) -> Path:
    """Copy what is to be replaced; whole, or not at all if the program is killed meanwhile."""
    folder = paths.lost_and_found / datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    copies = trial.home / "replaced"  # deleted at the next start
    try:
        copies.mkdir(mode=0o700)
        for path in (*slot_file.generations(paths.key_slots), *_database_files(paths)):
            if path.exists():
                shutil.copy2(path, copies)
        sync_folder(copies)
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        copies.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise write_error(folder, error) from error
    return folder


def _replace(paths: AppPaths, trial: AppPaths) -> None:
    # From here on both keys are known: whichever database a crash leaves in place can be opened.
    old, new = slot_file.read(paths.key_slots), slot_file.read(trial.key_slots)
    assert new, "the trial has just opened with it"
    generation = (old.generation if old else 0) + 1
    pending = old.active if old else None
    slots = SlotFile(generation=generation, active=new.active, pending=pending)
    slot_file.write(paths.key_slots, slots)
    database, *journals = _database_files(paths)
    for journal in journals:
        journal.unlink(missing_ok=True)
    paths.first_pages.unlink(missing_ok=True)  # they belong to the replaced database
    trial.database.replace(database)
    sync_folder(paths.home)


def _database_files(paths: AppPaths) -> list[Path]:
    return [paths.database.with_name(paths.database.name + end) for end in ("", "-wal", "-shm")]
