"""Checks every request before anything reads it: host, origin, token, size.

Any web page can send requests to 127.0.0.1. The `Host` header distinguishes a page that has rebound
its own name to this address (DNS rebinding) from a program that really meant it. Only browsers send
`Origin`, so a request with a foreign one comes from a web page.
"""

import secrets

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.api_errors import ApiError

MAX_BODY_BYTES = 32 << 20
"""Several base64 pictures, which clients resend with every question."""

PUBLIC_PATHS = frozenset({"/openapi.json"})
"""What reveals nothing about the user needs no token."""

_HOSTS = ("127.0.0.1", "localhost", "[::1]")


class Guard:
    """Refuses requests that are not from the user's own programs."""

    def __init__(self, app: ASGIApp, port: int, token: str, origins: tuple[str, ...]) -> None:
        self._app = app
        self._hosts = {host for name in _HOSTS for host in (name, f"{name}:{port}")}
        self._token = token.encode()
        self._origins = frozenset(origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            self._check(scope)
        except ApiError as error:
            await error.response()(scope, receive, send)
            return
        await self._app(scope, _Bounded(receive), send)

    def _check(self, scope: Scope) -> None:
        headers = Headers(scope=scope)
        if headers.get("host", "").lower() not in self._hosts:
            raise ApiError(403, "This address is not served here.", "permission_error")
        origin = headers.get("origin")
        if origin is not None and origin not in self._origins:
            raise ApiError(
                403,
                f"Web pages from {origin} may not use this API. Start it with --allow-origin.",
                "permission_error",
            )
        if scope["path"] not in PUBLIC_PATHS and scope["method"] != "OPTIONS":
            self._check_token(headers)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MAX_BODY_BYTES:
            raise too_large()

    def _check_token(self, headers: Headers) -> None:
        scheme, _, token = headers.get("authorization", "").partition(" ")
        is_right = secrets.compare_digest(token.strip().encode(), self._token)
        if scheme.lower() != "bearer" or not is_right:
            raise ApiError(
                401,
                "The API token is missing or wrong. Send it as “Authorization: Bearer TOKEN”.",
                "authentication_error",
                code="invalid_api_key",
            )


class _Bounded:
    """Passes the body on while it is within the limit, whatever its header said."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._left = MAX_BODY_BYTES

    async def __call__(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise too_large()
        return message


def too_large() -> ApiError:
    return ApiError(
        413, f"The request is larger than {MAX_BODY_BYTES >> 20} MiB.", code="request_too_large"
    )
