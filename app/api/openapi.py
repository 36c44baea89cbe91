"""The OpenAPI 3.1 document, made from the endpoints and the types that validate their bodies."""

import re
from collections.abc import Callable, Sequence
from inspect import get_annotations
from typing import Any, Literal

import msgspec

from app.api.api_errors import ErrorBody

Handle = Callable[..., Any]
"""Takes the ApiContext, the Request and, if there is one, the decoded body.

A coroutine returns the Response. A plain function, which also takes a CancelToken and runs in a
thread, returns what is in it.
"""


class Endpoint(msgspec.Struct, frozen=True):
    """`result` is the type of the response, where the handler does not declare it.

    `event` is that of each event if the response can be a stream. `prompt` is the field of the body
    that may be too long for a model.
    """

    path: str
    handle: Handle
    result: Any = None
    event: Any = None
    prompt: str | None = None

    @property
    def body(self) -> Any:
        """The type of the body, as the handler declares it; None if it takes none."""
        return get_annotations(self.handle).get("body")

    @property
    def response(self) -> Any:
        return self.result or get_annotations(self.handle)["return"]

    @property
    def method(self) -> Literal["GET", "POST"]:
        return "POST" if self.body else "GET"

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


_ERRORS = {
    400: "The request is not what the API understands.",
    401: "The token is missing or wrong.",
    403: "The request comes from another host or a web page.",
    404: "There is no such model, collection or path.",
    405: "This path has other methods.",
    413: "The request is too large.",
    422: "The request is well formed, but the model cannot do it.",
    429: "Too many requests are waiting.",
    500: "Inglenook itself is at fault.",
    503: "The engine stopped; the next request starts it again.",
}


def openapi_document(endpoints: Sequence[Endpoint], version: str) -> dict[str, Any]:
    """The document as JSON values."""
    types = [t for e in endpoints for t in (e.body, e.response, e.event) if t]
    _, schemas = msgspec.json.schema_components(
        [*types, ErrorBody], ref_template="#/components/schemas/{name}"
    )
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in endpoints:
        operations = paths.setdefault(endpoint.path, {})
        operations[endpoint.method.lower()] = _operation(endpoint)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Inglenook",
            "version": version,
            "description": "Chat with local models and your own documents. On this machine only.",
        },
        "paths": paths,
        "security": [{"token": []}],
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": endpoint.name,
        "summary": (endpoint.handle.__doc__ or "").strip().splitlines()[0],
        "responses": {
            "200": {"description": "Done.", "content": _content(endpoint)},
            **{str(status): _error(text) for status, text in _ERRORS.items()},
        },
    }
    if parameters := re.findall(r"{(\w+)}", endpoint.path):
        operation["parameters"] = [
            {
                "name": name,
                "in": "path",
                "required": True,
                "schema": {"type": "string", "minLength": 1},
            }
            for name in parameters
        ]
    if endpoint.body:
        operation["requestBody"] = {"required": True, "content": _json(endpoint.body)}
    return operation


def _content(endpoint: Endpoint) -> dict[str, Any]:
    content = _json(endpoint.response)
    if endpoint.event:
        # OpenAPI 3.1 cannot describe the items of a stream; each event is this type as JSON after
        # "data: ".
        content["text/event-stream"] = {"x-event-schema": _reference(endpoint.event)}
    return content


def _json(type_: type) -> dict[str, Any]:
    return {"application/json": {"schema": _reference(type_)}}


def _error(description: str) -> dict[str, Any]:
    return {"description": description, "content": _json(ErrorBody)}


def _reference(type_: type) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{type_.__name__}"}
