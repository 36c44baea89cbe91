"""The switch of the local API: on, off, its port and its token. What answers lives in app/api."""

import secrets
from collections.abc import Callable
from typing import Protocol

import msgspec

from app.core.errors import UserError
from app.core.listeners import Listeners

_TOKEN_BYTES = 32


class ApiServer(Protocol):
    """A listening server; `stop` returns once it has released its port."""

    @property
    def port(self) -> int: ...

    def stop(self) -> None: ...


class ApiAddress(msgspec.Struct, frozen=True):
    """Where the server listens, always on 127.0.0.1, and the token that clients need.

    `origins` are the web origins (scheme, host and port) that may call it; none by default. `model`
    answers requests that name none; "" is the one selected in Inglenook.
    """

    port: int
    token: str
    origins: tuple[str, ...] = ()
    model: str = ""

    @property
    def url(self) -> str:
        """The base URL for clients."""
        return f"http://127.0.0.1:{self.port}/v1"


StartServer = Callable[[ApiAddress], ApiServer]


class LocalApiService:
    """At most one server. Nothing listens until the user has it started.

    Threads: must be called from one thread at a time.
    """

    def __init__(self, start_server: StartServer) -> None:
        self._start_server = start_server
        self._server: ApiServer | None = None
        self.address: ApiAddress | None = None
        """Where it listens; None while it is off."""
        self.on_change = Listeners[ApiAddress | None]()
        """Hear of each new address, and of None when it is switched off."""

    def another(self) -> "LocalApiService":
        """The switch of a server of its own, for a command that serves until it is stopped."""
        return LocalApiService(self._start_server)

    def start(
        self, port: int = 0, token: str = "", origins: tuple[str, ...] = (), model: str = ""
    ) -> ApiAddress:
        """Listen on 127.0.0.1. Raises UserError if it is on already or the port is taken.

        Args:
            port: 0 picks a free one.
            token: "" creates a new one.
        """
        if self._server:
            raise UserError("The local API is already on.", "Switch it off first.")
        address = ApiAddress(port, token or secrets.token_urlsafe(_TOKEN_BYTES), origins, model)
        self._server = self._start_server(address)
        address = msgspec.structs.replace(address, port=self._server.port)
        self._set(address)
        return address

    def regenerate_token(self) -> ApiAddress:
        """Issue a new token; the old one stops working."""
        if (before := self.address) is None:
            raise UserError("The local API is off.", "Switch it on first.")
        self.stop()
        return self.start(before.port, origins=before.origins, model=before.model)

    def stop(self) -> None:
        """Switch it off, ending running answers. Does nothing if it is off."""
        server, self._server = self._server, None
        if server:
            server.stop()
            self._set(None)

    def _set(self, address: ApiAddress | None) -> None:
        self.address = address
        self.on_change.tell(address)
