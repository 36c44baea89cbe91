"""Limits a worker's Python code to no host, or to one server resolved for it."""

import errno
import socket
import sys
import uuid
from collections.abc import Callable
from typing import Any

import msgspec

_LOOKUPS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
_TRANSFERS = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
_LOCAL = ("127.0.0.1", "::1", "localhost")


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """A server: its name, its port, and the IP addresses of the name."""

    host: str
    port: int
    addresses: tuple[str, ...]


def refuse_network(but: Endpoint | None) -> None:
    """Refuse all look-ups and transfers by Python code from now on, except for one server.

    Works on every system; on Linux, processes give up native sockets as well.
    """
    # libuuid makes such an identifier from the network card's address, for which it opens a socket;
    # onnx names a temporary file by it.
    uuid.uuid1 = lambda node=None, clock_seq=None: uuid.uuid4()  # noqa: ARG005
    if but:
        socket.getaddrinfo = _known_addresses(but)
    # On Windows, an event loop talks to itself over the loopback address.
    has_loopback = but is None or sys.platform == "win32"

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event in _LOOKUPS:
            host, port = args[0], None
        elif event in _TRANSFERS and isinstance(args[1], tuple):
            host, port = args[1][:2]
        else:
            return
        if has_loopback and str(host) in _LOCAL:
            return
        is_granted = event == "socket.getaddrinfo" or (
            event == "socket.connect" and but is not None and port == but.port
        )
        if but and is_granted and str(host) in but.addresses:
            return
        raise PermissionError(errno.EACCES, "a worker has no network")

    sys.addaudithook(hook)


def _known_addresses(endpoint: Endpoint) -> Callable[..., list[Any]]:
    """`socket.getaddrinfo` for a process that must not contact a name server."""
    ask = socket.getaddrinfo

    def look_up(host: Any, port: Any, *args: Any, **kwargs: Any) -> list[Any]:
        if host != endpoint.host:
            return ask(host, port, *args, **kwargs)
        return [found for each in endpoint.addresses for found in ask(each, port, *args, **kwargs)]

    return look_up
