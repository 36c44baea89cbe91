"""One window per data folder: a second start hands its files to the first and ends."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

# A local socket (Unix socket or named pipe), never the network; Qt has it in QtNetwork.
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.core.errors import UserError

_ANSWER_MS = 1500
_MESSAGE_MS = 300


class SingleInstance(QObject):
    """Holds the lock of a data folder while this window runs.

    Signals:
        files_received: a second start handed over these paths, possibly none, and has exited.
        quick_requested: a second start requests the quick-ask window, and has exited.
    """

    files_received = Signal(list)
    quick_requested = Signal()

    def __init__(self, lock_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(lock_path))
        # A crash leaves the file behind; the lock is stale only if its owner is dead, not by age.
        self._lock.setStaleLockTime(0)
        self._lock_path = lock_path
        folder = str(lock_path.parent.resolve())
        self._name = f"inglenook-{hashlib.sha256(folder.encode()).hexdigest()[:16]}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)

    def acquire(self) -> bool:
        """True if this is the only window; a stale or broken lock is repaired.

        Raises UserError if the folder is not writable.
        """
        folder = self._lock_path.parent
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise _not_writable(folder) from error
        if not self._lock.tryLock(0) and not self._heal():
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                raise _not_writable(folder)
            return False
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def hand_over(self, files: Sequence[Path], *, is_quick: bool = False) -> None:
        """Bring up the first window and pass it `files`. Raises UserError if it does not answer.

        Args:
            is_quick: show the small window instead.
        """
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_ANSWER_MS):
            raise UserError(
                "Inglenook is already running on this data folder but does not answer.",
                "Close it, or end its process, and start again.",
            )
        from app.gui.lifecycle.hand_over import encode

        socket.write(encode(files, is_quick=is_quick))
        socket.waitForBytesWritten(_ANSWER_MS)
        socket.disconnectFromServer()

    def release(self) -> None:
        self._server.close()
        self._lock.unlock()

    def _heal(self) -> bool:
        """A lock that names no process is broken: nothing can hold it."""
        has_owner, *_ = self._lock.getLockInfo()
        if has_owner or self._lock.error() != QLockFile.LockError.LockFailedError:
            return False
        self._lock_path.unlink(missing_ok=True)
        return self._lock.tryLock(0)

    def _on_new_connection(self) -> None:
        # Imported here: most starts are the first and only one.
        from app.gui.lifecycle.hand_over import decode

        while socket := self._server.nextPendingConnection():
            # The other side writes a short message and disconnects at once.
            if socket.state() != QLocalSocket.LocalSocketState.UnconnectedState:
                socket.waitForDisconnected(_MESSAGE_MS)
            message = decode(bytes(socket.readAll().data()))
            socket.deleteLater()
            if message.is_quick:
                self.quick_requested.emit()
            else:
                self.files_received.emit([Path(name) for name in message.files])


def _not_writable(folder: Path) -> UserError:
    """Worded as on the command line."""
    return UserError(
        f"The data folder {folder} cannot be written to.",
        "Check its permissions or choose another folder with --home.",
    )
