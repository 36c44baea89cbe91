"""One cancellable HTTP request to the server, through the network gate."""

import http.client
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Any
from urllib.parse import urlsplit

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError, cause_of
from app.core.text_files import parse_json

OpenGate = Callable[[str, str], AbstractContextManager[object]]
"""Maps a host and a purpose to permission to connect, which lasts for the block."""

_CONNECT_S = 10.0
_SILENCE_S = 600.0
"""A large model may read for minutes before its first word."""

_LIST_S = 20.0
"""A list requires no computation."""

_LONGEST_LINE = 4 << 20
_LONGEST_BODY = 1 << 20


class ServerConnection:
    """The server at `address`, such as http://192.168.1.20:8080/v1.

    Args:
        gate: asked for each connection.
        key: sent as a bearer token; "" for none.
    """

    def __init__(self, address: str, gate: OpenGate, key: str = "") -> None:
        self.address = address.rstrip("/")
        parts = urlsplit(self.address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UserError(
                f"{address} is not the address of a server.",
                "It looks like http://192.168.1.20:8080/v1.",
            )
        self.host = parts.hostname
        self._parts = parts
        self._gate = gate
        self._key = key

    def get(self, path: str, purpose: str, cancel: CancelToken) -> dict[str, Any]:
        """The JSON object at `path`. Raises UserError and Cancelled."""
        with self._asked("GET", path, purpose, None, cancel, _LIST_S) as response:
            try:
                return parse_json(response.read(_LONGEST_BODY), dict[str, Any])
            except msgspec.DecodeError as error:
                raise UserError(
                    f"The server at {self.address} is not a model server.",
                    "Check the address, which usually ends with /v1.",
                ) from error

    def stream(self, path: str, body: dict[str, Any], cancel: CancelToken) -> Iterator[str]:
        """The `data:` lines of an event stream, without the last one.

        Raises UserError and Cancelled.
        """
        payload = msgspec.json.encode(body)
        with self._asked("POST", path, "ask the model", payload, cancel, _SILENCE_S) as response:
            while line := response.readline(_LONGEST_LINE):
                field, _, data = line.decode("utf-8", "replace").strip().partition(":")
                if field == "data" and data.strip() == "[DONE]":
                    return
                if field == "data":
                    yield data.strip()
        cancel.raise_if_cancelled()
        raise UserError(
            f"The server at {self.address} cut the answer off.", "Ask again, or let it continue."
        )

    @contextmanager
    def _asked(
        self,
        method: str,
        path: str,
        purpose: str,
        body: bytes | None,
        cancel: CancelToken,
        silence_s: float,
    ) -> Iterator[http.client.HTTPResponse]:
        kind = http.client.HTTPSConnection
        if self._parts.scheme == "http":
            kind = http.client.HTTPConnection  # type: ignore[assignment]
        connection = kind(self.host, self._parts.port, timeout=_CONNECT_S)
        headers = {"content-type": "application/json", "user-agent": "inglenook"}
        if self._key:
            headers["authorization"] = f"Bearer {self._key}"
        with self._gate(self.host, purpose):
            try:
                connection.connect()
                connection.sock.settimeout(silence_s)
                with _cut_by(cancel, connection.sock):
                    connection.request(method, f"{self._parts.path}{path}", body, headers)
                    response = connection.getresponse()
                    if response.status != http.client.OK:
                        raise _refused(response)
                    yield response
            except (OSError, http.client.HTTPException) as error:
                cancel.raise_if_cancelled()
                raise UserError(
                    f"The server at {self.address} does not answer ({cause_of(error)}).",
                    "Start it, or check its address and the network.",
                ) from error
            finally:
                connection.close()


@contextmanager
def _cut_by(cancel: CancelToken, sock: socket.socket) -> Iterator[None]:
    def cut() -> None:
        with suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)

    forget = cancel.on_cancel(cut)
    try:
        yield
    finally:
        forget()


def _refused(response: http.client.HTTPResponse) -> UserError:
    body = response.read(_LONGEST_BODY)
    with suppress(msgspec.DecodeError, TypeError, AttributeError):
        error = parse_json(body).get("error")
        message = error.get("message") if isinstance(error, dict) else error
        if message:
            return UserError(
                f"The server says: {message}", "Correct that, or choose another model."
            )
    if response.status in (401, 403):
        return UserError("The server does not accept the key.", "Connect again with its key.")
    return UserError(
        f"The server answered with the status {response.status}.", "Look at the server's log."
    )
