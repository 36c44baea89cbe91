"""The only gate to the network: nothing leaves this machine unless the user asked for it by name.

An audit hook refuses every DNS lookup, connection and datagram of Python code that was not opened
through the gate. Native code is beyond an audit hook; the worker processes are confined instead.
"""

import errno
import ipaddress
import logging
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar

import msgspec

from app.core.errors import UserError

MODEL_HUB_HOSTS = ("huggingface.co", "hf.co")
"""Hosts, including subdomains, that model downloads come from."""

_log = logging.getLogger(__name__)

_LOOKUPS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
_is_thread_offline: ContextVar[bool] = ContextVar("is_thread_offline", default=False)

_TRANSFERS = ("socket.connect", "socket.sendto", "socket.sendmsg")


class Connection(msgspec.Struct, frozen=True):
    """An open connection. `opened` is Unix time in seconds."""

    host: str
    purpose: str
    opened: float


class Listening(msgspec.Struct, frozen=True):
    """A port on this machine that the user's other programs may connect to."""

    port: int
    purpose: str
    opened: float


class NetworkGate:
    """Tracks which connections are open, and why.

    Only the hub's hosts, including subdomains, and trusted hosts can be requested.

    Threads: any method may be called from any thread.
    """

    def __init__(self) -> None:
        self._allowed_hosts: tuple[str, ...] = MODEL_HUB_HOSTS
        self._lock = threading.Lock()
        self._open: list[Connection] = []
        self._made: list[Connection] = []
        self._listening: list[Listening] = []
        self._tell_made: list[Callable[[], None]] = []
        self._is_offline = False

    def go_offline(self) -> None:
        """Refuse all requests from now on."""
        self._is_offline = True

    @contextmanager
    def offline(self, is_offline: bool = True) -> Iterator[None]:
        """Refuse the requests of this thread during the block, if `is_offline`."""
        token = _is_thread_offline.set(is_offline)
        try:
            yield
        finally:
            _is_thread_offline.reset(token)

    def trust(self, host: str) -> None:
        """Also allow `host`, which the user entered in the settings."""
        if host not in self._allowed_hosts:
            self._allowed_hosts = (*self._allowed_hosts, host)

    def connections(self) -> tuple[Connection, ...]:
        """The open connections; empty means offline."""
        with self._lock:
            return tuple(self._open)

    def made(self) -> tuple[Connection, ...]:
        """All connections since the program started, including closed ones."""
        with self._lock:
            return tuple(self._made)

    def on_made(self, listener: Callable[[], None]) -> None:
        """Call `listener` with each new connection, in the thread that opens it."""
        self._tell_made.append(listener)

    def to_own_server(self, host: str, purpose: str) -> AbstractContextManager[Connection]:
        """Allow connections to a host whose address the user has entered; see `connection`."""
        return self.connection(host, purpose, (host,))

    @contextmanager
    def connection(
        self, host: str, purpose: str, more_hosts: tuple[str, ...] = ()
    ) -> Iterator[Connection]:
        """Allow connections to `host` during the block. Raises UserError.

        Args:
            host: the host to connect to.
            purpose: what the user requested, as a line in the network log.
            more_hosts: further hosts allowed for this purpose.
        """
        if self._is_offline or _is_thread_offline.get():
            raise UserError(
                f"Inglenook is offline and does not connect to {host}.", "Leave out --offline."
            )
        if not _is_within(host, (*self._allowed_hosts, *more_hosts)):
            raise UserError(
                f"Inglenook does not connect to {host}.",
                f"It reaches only {', '.join(self._allowed_hosts)}, when you ask for it.",
            )
        connection = Connection(host, purpose, time.time())
        with self._lock:
            self._open.append(connection)
            self._made.append(connection)
        _log.info("connecting to %s: %s", host, purpose)
        try:
            for tell in self._tell_made:
                tell()
            yield connection
        finally:
            with self._lock:
                self._open.remove(connection)

    def listeners(self) -> tuple[Listening, ...]:
        """The open ports, all on 127.0.0.1 only."""
        with self._lock:
            return tuple(self._listening)

    @contextmanager
    def listening(self, port: int, purpose: str) -> Iterator[Listening]:
        """Allow listening on `port` of the loopback address during the block.

        Args:
            port: 0 lets the system choose.
            purpose: what the user enabled.
        """
        listening = Listening(port, purpose, time.time())
        with self._lock:
            self._listening.append(listening)
        _log.info("listening on 127.0.0.1:%d: %s", port, purpose)
        try:
            yield listening
        finally:
            with self._lock:
                self._listening.remove(listening)

    def install(self) -> None:
        """Refuse everything else from now on, in place of an earlier gate of this process."""
        if not _installed:
            sys.addaudithook(_audit)
        _installed[:] = [self]

    def check(self, event: str, args: tuple[object, ...]) -> None:
        """Raise PermissionError if this use of a socket, an audit event, is not allowed."""
        if event in _LOOKUPS:
            self._check_lookup(args[0])
        elif event == "socket.bind" and isinstance(args[1], tuple):
            self._check_bind(str(args[1][0]), args[1][1])
        elif event in _TRANSFERS and isinstance(args[1], tuple):  # otherwise a local Unix socket
            self._check_transfer(str(args[1][0]))

    def _check_lookup(self, host: object) -> None:
        name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host or "")
        if not _is_local(name) and not any(_is_within(name, (c.host,)) for c in self.connections()):
            _refuse(name)

    def _check_bind(self, address: str, port: object) -> None:
        # On Windows, event loops use port 0 of this machine for their own pipe.
        is_wanted = port == 0 or any(port == each.port for each in self.listeners())
        if not _is_local(address) or not is_wanted:
            _refuse(f"{address}:{port}")

    def _check_transfer(self, address: str) -> None:
        if not _is_local(address) and not self.connections():
            _refuse(address)


_installed: list[NetworkGate] = []
"""The gate of this process, if there is one. A hook is never removed, and slows down all else."""


def _audit(event: str, args: tuple[object, ...]) -> None:
    if event.startswith("socket."):
        _installed[0].check(event, args)


def _is_within(host: str, domains: tuple[str, ...]) -> bool:
    return any(host == domain or host.endswith("." + domain) for domain in domains)


def _is_local(host: str) -> bool:
    """Whether the address is local; an empty one binds to all interfaces."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _refuse(host: str) -> None:
    _log.warning("refused a connection to %s", host)
    raise PermissionError(errno.EACCES, f"Inglenook is offline; it refused a connection to {host}")
