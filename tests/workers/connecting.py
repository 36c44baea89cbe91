"""A hijacked worker that may reach one server: tries for others and prints what came of it."""

import ctypes
import os
import socket
import struct
import sys
from collections.abc import Callable

from tests.workers.attempts import checked, libc, report

_IPPROTO_MPTCP = 262
_MSG_FASTOPEN = 0x20000000


def native(port: int, *, sends: bool = False) -> None:
    """What Python's audit hook does not see."""
    address = struct.pack("<H", socket.AF_INET) + struct.pack("!H4s8x", port, b"\x7f\0\0\1")
    opened = checked(libc.socket(socket.AF_INET, socket.SOCK_STREAM, 0))
    try:
        if sends:
            checked(libc.sendto(opened, b"x", 1, _MSG_FASTOPEN, address, len(address)))
        else:
            checked(libc.connect(opened, address, len(address)))
    finally:
        os.close(opened)


def native_pair() -> None:
    checked(libc.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM, 0, (ctypes.c_int * 2)()))


def attempts(granted: int, denied: int) -> dict[str, Callable[[], object]]:
    tcp = socket.SOCK_STREAM
    return {
        "connect to the server": lambda: socket.create_connection(("server.test", granted)).close(),
        "connect natively to the server": lambda: native(granted),
        "connect to another port": lambda: socket.create_connection(("127.0.0.1", denied)),
        "connect natively to another port": lambda: native(denied),
        "connect to another address": lambda: socket.create_connection(("127.0.0.2", granted)),
        "connect by sending": lambda: native(granted, sends=True),
        "look up another name": lambda: socket.getaddrinfo("localhost", granted),
        "look up a name": lambda: socket.gethostbyname("server.test"),
        "listen": lambda: socket.create_server(("127.0.0.1", 0)),
        "listen natively": lambda: checked(libc.listen(socket.socket().detach(), 1)),
        "send over UDP": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
        "send over UDP and IPv6": lambda: socket.socket(socket.AF_INET6, socket.SOCK_DGRAM),
        "connect over several paths": lambda: socket.socket(socket.AF_INET, tcp, _IPPROTO_MPTCP),
        "talk to a local service": lambda: socket.socket(socket.AF_UNIX),
        "make a pair of local sockets": native_pair,
    }


if __name__ == "__main__":
    report(lambda: attempts(*map(int, sys.argv[1:])))
