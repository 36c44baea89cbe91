"""One process at a time works on a data folder."""

from pathlib import Path

from filelock import FileLock, Timeout

from app.store.errors import FolderInUseError, FolderNotWritableError


class FolderLock:
    """Held from construction to `release`. The system releases it however the process ends.

    Only the system's lock on the open file counts, not the file's content or existence, so a stale
    or corrupt lock file does no harm.
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
                "Check its permissions or choose another folder with --home.",
            ) from error

    def release(self) -> None:
        """Release the lock; a second call does nothing."""
        self._lock.release()
