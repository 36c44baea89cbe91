"""Listens on the local socket of a data folder and carries out what other processes ask for."""

import logging
import os
import queue
import stat
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

import msgspec

import app
from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.services.machine import instance_socket
from app.store.durable_files import write_file

_log = logging.getLogger(__name__)

_LONGEST_ADDRESS = 100  # the system's limit is 104 bytes on macOS and 108 on Linux
_BACKLOG = 64
_DISMISSAL_S = 15.0
_RETRY_S = 0.2
_CLOSED = "inglenook: The Inglenook that carried out this command was closed. Run it again.\n"


class Guest:
    """A client whose command is carried out here.

    `cancel` is set when the user pressed Ctrl+C there, or the client has gone.

    Threads: the command runs in one thread, the other methods are the server's.
    """

    def __init__(self, link: instance_socket.Link) -> None:
        self._link = link
        self._replies: queue.SimpleQueue[instance_socket.Input | instance_socket.Answer | None] = (
            queue.SimpleQueue()
        )
        self._is_over = threading.Lock()
        self._has_ended = False
        self._is_dismissed = False
        self.cancel = CancelToken()
        self.handles_interrupts = False
        """Whether the command watches `cancel` itself and ends in order."""

    def write(self, stream: int, data: bytes) -> None:
        """Write to the client's stdout (1) or stderr (2). Raises Cancelled if nobody is there."""
        if self.cancel.is_cancelled and not self.handles_interrupts:
            raise Cancelled
        self._send(instance_socket.Output(stream, data))

    def read(self, size: int) -> bytes:
        """Read from the client's stdin; empty at its end. Raises Cancelled."""
        reply = self._asked(instance_socket.InputWanted(size))
        return reply.data if isinstance(reply, instance_socket.Input) else b""

    def ask(self, question: instance_socket.Question) -> str | None:
        """The user's answer; None if they interrupted the question. Raises Cancelled."""
        reply = self._asked(question)
        return reply.text if isinstance(reply, instance_socket.Answer) else None

    def end(self, last: instance_socket.Ended | instance_socket.RunTemporary) -> None:
        """Send the last message; nothing is sent after it."""
        with self._is_over, suppress(OSError, ValueError):
            if not self._has_ended:
                self._has_ended = True
                if self._is_dismissed:
                    self._link.send(instance_socket.Output(2, _CLOSED.encode()))
                    last = instance_socket.Ended(1)
                self._link.send(last)

    def dismiss(self) -> None:
        """Stop the command because this program is being closed, and tell the client."""
        self._is_dismissed = True
        self.cancel.cancel()
        self._replies.put(None)

    def hang_up(self) -> None:
        self._link.hang_up()

    def follow(self) -> None:
        """Take the client's messages until it has gone; then stop the command."""
        with suppress(EOFError, OSError):
            while True:
                match self._link.received_by_server():
                    case instance_socket.Input() | instance_socket.Answer() as reply:
                        self._replies.put(reply)
                    case instance_socket.Interrupt():
                        self.cancel.cancel()
                        if not self.handles_interrupts:
                            self.end(instance_socket.Ended(130))
                    case _:
                        break
        with self._is_over:
            self._has_ended = True
        self.cancel.cancel()
        self._replies.put(None)

    def _asked(
        self, message: instance_socket.InputWanted | instance_socket.Question
    ) -> instance_socket.Input | instance_socket.Answer:
        self._send(message)
        reply = self._replies.get()
        if reply is None:
            raise Cancelled
        return reply

    def _send(self, message: instance_socket.ServerFrame) -> None:
        with self._is_over:
            if self._has_ended:
                raise Cancelled
            try:
                self._link.send(message)
            except (OSError, ValueError):
                raise Cancelled from None


Serve = Callable[[Guest, instance_socket.RunCommand | instance_socket.ShowWindow], None]
"""Carries out a request and calls `guest.end`. Runs in a thread of its own."""


class InstanceServer:
    """Listens from construction until `close`, if the system lets it; otherwise `problem` says why.

    Whoever makes one holds the lock of the data folder, so there is one for each endpoint file.

    Args:
        file: the endpoint file; what a killed program left there is removed.
        program: what the user calls this program; see `Endpoint`.
        is_lasting: it runs until the user closes it, rather than until its command has finished.
    """

    def __init__(self, file: Path, program: str, serve: Serve, *, is_lasting: bool) -> None:
        self._file = file
        self._serve = serve
        self._secret = instance_socket.new_secret()
        self._guests: dict[threading.Thread, Guest | None] = {}
        self._changed = threading.Condition()
        self._closing = threading.Event()
        self.problem = ""
        self._listener: Listener | None = None
        try:
            self._remove_stale()
            self._address = self._listen()
            endpoint = instance_socket.Endpoint(
                address=self._address,
                secret=self._secret,
                version=app.__version__,
                process=os.getpid(),
                program=program,
                is_lasting=is_lasting,
            )
            write_file(self._file, msgspec.json.encode(endpoint))
        except OSError as error:  # everything but other processes still works
            self.problem = error.strerror or str(error)
            _log.warning("Other commands cannot be carried out meanwhile: %s.", self.problem)
            self._remove()
            return
        self._accepting = threading.Thread(target=self._accept, name="instance", daemon=True)
        self._accepting.start()

    @property
    def guests(self) -> int:
        """How many commands of others are running here."""
        with self._changed:
            return sum(1 for guest in self._guests.values() if guest)

    def close(self, *, waits: bool) -> None:
        """Take no further commands and end.

        Args:
            waits: return once the commands of others are finished, rather than stopping them.
                Ctrl+C then stops them.
        """
        self._stop_listening()
        try:
            while waits and self.guests:
                with self._changed:
                    self._changed.wait(_RETRY_S)
        finally:
            self._dismiss()

    def __enter__(self) -> "InstanceServer":
        return self

    def __exit__(self, *_: object) -> None:
        self.close(waits=False)

    def _dismiss(self) -> None:
        with self._changed:
            running = dict(self._guests)
        for guest in running.values():
            if guest:
                guest.dismiss()
        deadline = time.monotonic() + _DISMISSAL_S
        for thread in running:
            thread.join(max(0.0, deadline - time.monotonic()))
        with self._changed:
            stuck = [guest for guest in self._guests.values() if guest]
        for guest in stuck:  # it cannot be stopped halfway, or its client does not read
            guest.hang_up()

    def _stop_listening(self) -> None:
        if self._listener is None:
            return
        self._closing.set()
        with suppress(OSError):
            Client(self._address).close()  # wakes the thread that accepts
        self._accepting.join()
        self._remove()

    def _accept(self) -> None:
        assert self._listener, "set before this thread is started"
        while not self._closing.is_set():
            try:
                connection = self._listener.accept()
            except OSError:  # such as too many open files
                time.sleep(_RETRY_S)
                continue
            if self._closing.is_set():
                connection.close()
                return
            thread = threading.Thread(
                target=self._attend, args=(connection,), name="instance-guest", daemon=True
            )
            with self._changed:
                self._guests[thread] = None
            thread.start()

    def _attend(self, connection: "Connection[bytes, bytes]") -> None:
        link = instance_socket.Link(connection)
        try:
            instance_socket.check_owner(connection)
            instance_socket.authenticate_client(connection, self._secret)
            request = link.received_by_server()
            if (
                isinstance(request, instance_socket.RunCommand | instance_socket.ShowWindow)
                and not self._closing.is_set()
            ):
                self._carry_out(link, request)
        except (EOFError, OSError, UserError) as error:
            _log.info("a client of the local socket was turned away: %s", error)
        finally:
            link.close()
            with self._changed:
                del self._guests[threading.current_thread()]
                self._changed.notify_all()

    def _carry_out(
        self,
        link: instance_socket.Link,
        request: instance_socket.RunCommand | instance_socket.ShowWindow,
    ) -> None:
        guest = Guest(link)
        with self._changed:
            self._guests[threading.current_thread()] = guest
        following = threading.Thread(target=guest.follow, name="instance-follow", daemon=True)
        following.start()
        try:
            self._serve(guest, request)
        finally:
            guest.end(instance_socket.Ended(1))  # unless it has ended in order
            guest.hang_up()
            following.join()

    def _listen(self) -> str:
        """Listen in a new folder that only the user can enter. Raises OSError."""
        if sys.platform == "win32":
            address = rf"\\.\pipe\inglenook-{instance_socket.new_secret()}"
            self._listener = Listener(address, "AF_PIPE", _BACKLOG)
            return address
        *others, last = self._folders()
        for folder in others:
            with suppress(OSError):  # a file system without sockets
                return self._listen_in(folder)
        return self._listen_in(last)

    def _listen_in(self, parent: Path) -> str:
        folder = Path(tempfile.mkdtemp(prefix=f"{self._file.stem}-", dir=parent))
        address = folder / "socket"
        try:
            self._listener = Listener(str(address), "AF_UNIX", _BACKLOG)
            address.chmod(0o600)
        except OSError:
            _remove_socket(address)
            raise
        return str(address)

    def _folders(self) -> Iterator[Path]:
        """Where the socket may be: in the data folder, if its path is not too long for that."""
        longest = self._file.parent / f"{self._file.stem}-12345678" / "socket"
        if len(os.fsencode(longest)) <= _LONGEST_ADDRESS:
            yield self._file.parent
        if (runtime := os.environ.get("XDG_RUNTIME_DIR")) and Path(runtime).is_dir():
            yield Path(runtime)
        yield Path(tempfile.gettempdir())

    def _remove_stale(self) -> None:
        with suppress(UserError):
            if (left := instance_socket.read_endpoint(self._file)) and sys.platform != "win32":
                _remove_socket(Path(left.address))
        self._file.unlink(missing_ok=True)
        for folder in self._file.parent.glob(f"{self._file.stem}-*"):
            _remove_socket(folder / "socket")

    def _remove(self) -> None:
        with suppress(OSError):
            self._file.unlink()
        if self._listener is not None:
            listener, self._listener = self._listener, None
            address = str(listener.address)
            with suppress(OSError):
                listener.close()
            if sys.platform != "win32":
                _remove_socket(Path(address))


def _remove_socket(address: Path) -> None:
    with suppress(OSError):
        if stat.S_ISSOCK(address.lstat().st_mode):
            address.unlink()
    with suppress(OSError):  # it is not empty, so it is not ours
        address.parent.rmdir()
