"""Files that are never half written, folders that end with their process, and the folder lock.

The lock lets one process at a time work on a data folder.
"""

import glob
import itertools
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import gettempdir, mkdtemp
from typing import Self

from filelock import FileLock, Timeout

from app.core.text_files import private
from app.store.store_errors import FolderInUseError, FolderNotWritableError
from app.workers.clean_up import cleaning_up

_IN_USE = "in-use"
"""A lock file, whose lock the system releases however its process ends."""

_TRIES = 2

# Workers of a killed process end at the same moment and may still write, hence the repetition.
_DELETE = 'for _ in 1 2 3 4 5; do rm -rf -- "$0" && exit; sleep 1; done'


def sync_file(path: Path) -> None:
    """Flush what was written to `path` to the disk (fsync)."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Flush changes of names in `folder` to the disk."""
    if os.name == "posix":  # not available on Windows
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def write_file(path: Path, content: bytes) -> None:
    """Atomically replace a file, which only the user may read. Raises OSError, changing nothing."""
    temporary = path.with_suffix(".new")
    try:
        with open(temporary, "wb", opener=private) as file:
            file.write(content)
        move_into_place(temporary, path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise


def move_into_place(temporary: Path, path: Path) -> None:
    """Atomically give a complete file its final name, replacing any file of that name."""
    sync_file(temporary)
    temporary.replace(path)
    sync_folder(path.parent)


@contextmanager
def scratch_folder(parent: Path | None = None, prefix: str = "inglenook-") -> Iterator[Path]:
    """A private folder for the block, by default where the system keeps temporary files.

    If this process is killed, another deletes it at once, or else the next to come here: such
    folders contain people's texts. Raises OSError.
    """
    parent = parent or Path(gettempdir())
    _remove_abandoned(parent, prefix)
    made, lock = _made_and_locked(parent, prefix)
    with cleaning_up(_DELETE, str(made)):
        try:
            folder = made / "content"  # what uses it cannot reach the lock
            folder.mkdir(mode=0o700)
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            lock.release()
            shutil.rmtree(made, ignore_errors=True)


def _made_and_locked(parent: Path, prefix: str) -> tuple[Path, FileLock]:
    for attempt in itertools.count():
        folder = Path(mkdtemp(prefix=prefix, dir=parent))
        lock = FileLock(folder / _IN_USE, timeout=0, thread_local=False)
        try:
            lock.acquire()
        except (OSError, Timeout):
            if attempt == _TRIES:
                raise
        else:
            if (folder / _IN_USE).exists():
                return folder, lock
            lock.release()
        # Another process took it for abandoned before it was locked.
    raise AssertionError("the last try raised")


def _remove_abandoned(parent: Path, prefix: str) -> None:
    for lock_file in parent.glob(f"{glob.escape(prefix)}*/{_IN_USE}"):
        with suppress(OSError, Timeout):
            if _is_own_folder(lock_file.parent):
                with FileLock(lock_file, timeout=0):  # no process holds it
                    shutil.rmtree(lock_file.parent, ignore_errors=True)
                shutil.rmtree(lock_file.parent, ignore_errors=True)  # Windows keeps an open file


def _is_own_folder(folder: Path) -> bool:
    """Whether no other user made it: they could lead us to a file of ours by a link."""
    found = folder.lstat()
    return stat.S_ISDIR(found.st_mode) and (sys.platform == "win32" or found.st_uid == os.getuid())


def remove_tree(folder: Path) -> None:
    """Delete a folder with its contents; does nothing if it does not exist."""
    if folder.exists():
        shutil.rmtree(folder)


class FolderLock:
    """Held from construction to `release`, or to the end of a `with` block.

    The system releases it however the process ends. Only its lock on the open file counts, not the
    file's content or existence, so a stale or corrupt lock file does no harm.
    """

    def __init__(self, path: Path) -> None:
        self._lock = FileLock(path, timeout=0, thread_local=False)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout as error:
            raise FolderInUseError(
                "Inglenook is already running on this data folder.",
                "Use its window, close it first, or choose another folder with --home.",
            ) from error
        except OSError as error:
            raise FolderNotWritableError(
                f"The data folder {path.parent} cannot be written to.",
                "Free some space, check its permissions, or choose another folder with --home.",
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def release(self) -> None:
        """Release the lock; a second call does nothing."""
        self._lock.release()
