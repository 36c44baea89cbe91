"""Lets a worker reach the vector server: asks the network gate, and resolves the server's name."""

import socket
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from typing import Any, NamedTuple

from app.core.cancellation import CancelToken
from app.core.errors import UserError, VectorServerError, cause_of
from app.core.web_addresses import web_address
from app.workers.confinement import Endpoint
from app.workers.process import Worker

OpenGate = Callable[[str, str], AbstractContextManager[object]]
"""Maps a host and a purpose to permission to connect, which lasts for the block."""

_PURPOSE = "keep and compare the vectors of documents"


class ServerPlace(NamedTuple):
    host: str
    port: int
    is_secure: bool


def server_place(address: str) -> ServerPlace:
    """Parse http://HOST:PORT. Raises UserError."""
    parts = web_address(address)
    if parts and parts.hostname and not parts.path.strip("/"):
        is_secure = parts.scheme == "https"
        return ServerPlace(parts.hostname, parts.port or (443 if is_secure else 80), is_secure)
    raise UserError(
        f"{address} is not the address of a Chroma server.",
        "It looks like http://192.168.1.20:8000.",
    )


class ServerLink:
    """Permission for `worker` to connect to the server at `address`; "" for none.

    Requested once per process, on first use, so that everything else works without a server.
    Threads: any method may be called from any thread.
    """

    def __init__(self, worker: Worker[Any], gate: OpenGate, address: str) -> None:
        self._worker = worker
        self._gate = gate
        self._address = address
        self._opening = threading.Lock()
        self._held: list[ExitStack] = []  # at most one; cleared without the lock
        worker.on_state(lambda state, _reason: None if state == "running" else self.close())

    def use(self, address: str) -> None:
        """Use another server from now on."""
        with self._opening:
            self._address = address
            self.close()
            if not address:
                self._worker.let_connect(None)

    def open(self, cancel: CancelToken | None = None) -> None:
        """Raises VectorServerError if it is not allowed or its name is unknown, and Cancelled."""
        with self._opening:
            if not self._address or self._held:
                return
            with ExitStack() as permission:
                try:
                    place = server_place(self._address)
                    permission.enter_context(self._gate(place.host, _PURPOSE))
                    addresses = _addresses(place)
                except UserError as error:
                    raise VectorServerError(error.what, error.remedy) from error
                except OSError as error:
                    raise VectorServerError(
                        f"The vector server at {self._address} is not found ({cause_of(error)}).",
                        "Check its address in Settings › Documents, and the network.",
                    ) from error
                endpoint = Endpoint(host=place.host, port=place.port, addresses=addresses)
                self._worker.let_connect(endpoint, cancel)
                self._held.append(permission.pop_all())

    def close(self) -> None:
        """Called when the worker ended or the server did not answer: the next use asks again."""
        while self._held:
            self._held.pop().close()


def _addresses(place: ServerPlace) -> tuple[str, ...]:
    found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    return tuple(sorted({str(address[0]) for *_, address in found}))
