"""One row of the table that defines both the routes and the OpenAPI document."""

from collections.abc import Awaitable, Callable
from typing import Any, Literal

import msgspec
from starlette.responses import Response

Handle = Callable[..., Awaitable[Response]]
"""Takes the ApiContext, the Request and, if there is one, the decoded body."""


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """`event` is the type of each event if the response can be a stream.

    `prompt` is the field of the body that may be too long for a model.
    """

    method: Literal["GET", "POST"]
    path: str
    handle: Handle
    result: Any
    body: Any = None
    event: Any = None
    prompt: str | None = None

    @property
    def route(self) -> str:
        """The path for the router: names may contain slashes."""
        return self.path.replace("}", ":path}")

    @property
    def name(self) -> str:
        """Unique, although modules may have handlers of the same name."""
        return f"{self.method.lower()}{''.join(part.title() for part in _words(self.path))}"


def _words(path: str) -> list[str]:
    return [
        word.strip("{}") for word in path.replace("_", "/").split("/") if word not in ("", "v1")
    ]
