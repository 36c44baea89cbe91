"""One window per data folder: a second start hands its files to the first and ends."""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QSysInfo, Signal

from app.core.errors import UserError
from app.core.paths import AppPaths

if TYPE_CHECKING:
    # Imported when needed: not part of the first frame.
    from app.services.machine.instance_server import Guest, InstanceServer
    from app.services.machine.instance_socket import RunCommand, ShowWindow

_ANSWER_S = 5.0
_LOOK_S = 0.05


class SingleInstance(QObject):
    """Holds the lock of a data folder while this window runs.

    Signals:
        files_received: a second start handed over these paths, possibly none, and has exited.
        quick_requested: a second start requests the quick-ask window, and has exited.
    """

    files_received = Signal(list)
    quick_requested = Signal()

    def __init__(self, paths: AppPaths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._lock = QLockFile(str(paths.lock))
        # A crash leaves the file behind; the lock is stale only if its owner is dead, not by age.
        self._lock.setStaleLockTime(0)
        self._server: InstanceServer | None = None

    def acquire(self) -> bool:
        """True if this is the only window; a stale or broken lock is repaired.

        Raises UserError if the folder is not writable.
        """
        folder = self._paths.home
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise _not_writable(folder) from error
        if not self._lock.tryLock(0) and not self._heal():
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                raise _not_writable(folder)
            return False
        return True

    def listen(self) -> None:
        """Take what further starts hand over from now on; the lock must be held."""
        from app.services.machine.instance_server import InstanceServer

        self._server = InstanceServer(
            self._paths.window_endpoint, "the Inglenook window", self._on_request, is_lasting=True
        )

    def hand_over(self, files: Sequence[Path], *, is_quick: bool = False) -> None:
        """Bring up the first window and pass it `files`. Raises UserError if it does not answer.

        Args:
            is_quick: show the small window instead.
        """
        from app.services.machine.instance_socket import ShowWindow, connected, read_endpoint

        request = ShowWindow(tuple(os.fsencode(path.absolute()) for path in files), is_quick)
        deadline = time.monotonic() + _ANSWER_S
        while time.monotonic() < deadline:  # the first window may have only just started
            endpoint = read_endpoint(self._paths.window_endpoint)
            if endpoint and (link := connected(endpoint)):
                try:
                    link.send(request)
                    link.received_by_client()
                except (EOFError, OSError):
                    break
                finally:
                    link.close()
                return
            time.sleep(_LOOK_S)
        raise UserError(
            "Inglenook is already running on this data folder but does not answer.",
            "Close it, or end its process, and start again.",
        )

    def release(self) -> None:
        if self._server:
            self._server.close(waits=False)
            self._server = None
        self._lock.unlock()

    def _heal(self) -> bool:
        """Remove a lock that nobody holds: one that names no process, or that of a dead one.

        Qt removes the latter itself, but for this it needs room on the disk.
        """
        if self._lock.error() != QLockFile.LockError.LockFailedError:
            return False
        owner, host, _ = self._lock.getLockInfo()
        is_elsewhere = host != QSysInfo.machineHostName()
        if owner and (is_elsewhere or _is_held(self._paths.lock)):
            return False
        self._paths.lock.unlink(missing_ok=True)
        return self._lock.tryLock(0)

    def _on_request(self, guest: "Guest", request: "RunCommand | ShowWindow") -> None:
        """Called in a thread of the server; the signals arrive in this object's own thread."""
        from app.services.machine.instance_socket import Ended, ShowWindow

        if isinstance(request, ShowWindow):
            if request.is_quick:
                self.quick_requested.emit()
            else:
                self.files_received.emit([Path(os.fsdecode(name)) for name in request.files])
            guest.end(Ended(0))


def _is_held(file: Path) -> bool:
    """Whether a living process holds the lock; the system releases it however a process ends."""
    if sys.platform == "win32":  # an open file could not be removed there
        return True
    import fcntl

    try:
        with file.open("rb") as opened:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False


def _not_writable(folder: Path) -> UserError:
    """Worded as on the command line."""
    return UserError(
        f"The data folder {folder} cannot be written to.",
        "Free some space, check its permissions, or choose another folder with --home.",
    )
