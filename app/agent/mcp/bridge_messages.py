"""The messages between the window process and the bridge to one server.

What a server says about its tools is untrusted, and sanitised before it is sent.
"""

import hashlib
import re
from typing import Any

import msgspec

from app.core.json_schemas import inlined, object_schema
from app.workers.messages import FinalReply, Request


class ServerConfiguration(msgspec.Struct, frozen=True, kw_only=True):
    """How to start a stdio server.

    `known_tools` are the tools it had when it last ran, to know what it is for.
    """

    command: str
    args: tuple[str, ...] = ()
    env: dict[str, str] = {}
    cwd: str = ""
    disabled: bool = False
    known_tools: tuple[str, ...] = ()


class StartServer(Request, frozen=True, kw_only=True, tag="start_server"):
    """Start the server if needed, and ask for its tools; it runs until the bridge ends.

    `name` is what the user calls it.
    """

    name: str
    server: ServerConfiguration


class CallServerTool(Request, frozen=True, kw_only=True, tag="call_tool"):
    name: str
    arguments: dict[str, Any]


class StopServer(Request, frozen=True, kw_only=True, tag="stop_server"):
    """End the server: ask, wait, kill."""


BridgeRequest = StartServer | CallServerTool | StopServer


class ToolDefinition(msgspec.Struct, frozen=True):
    """A tool as described by its server; unchecked."""

    name: str
    description: str
    parameters: dict[str, Any]


class ServerStarted(FinalReply, frozen=True, kw_only=True, tag="server_started"):
    """`has_more`: it offers others, which are too many or too large."""

    tools: tuple[ToolDefinition, ...]
    has_more: bool = False


class ServerToolReturned(FinalReply, frozen=True, kw_only=True, tag="tool_returned"):
    text: str
    is_error: bool = False


BridgeReply = ServerStarted | ServerToolReturned


_MAX_DESCRIPTION = 400
_MAX_NAME = 96
_MAX_SCHEMA_BYTES = 16 * 1024
_MAX_DEPTH = 8
_HIDDEN = re.compile(
    r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ue000-\uf8ff\U000e0000-\U000e0fff]"
)
_KEPT = {
    "type", "properties", "required", "items", "enum", "const", "anyOf", "oneOf", "description",
    "minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength",
}  # fmt: skip
_TYPES = {"string", "number", "integer", "boolean", "array", "object", "null"}


def version_of(definition: ToolDefinition) -> str:
    """Changes whenever anything about the tool changes."""
    return hashlib.sha256(msgspec.json.encode(definition, order="deterministic")).hexdigest()[:16]


def plain_name(text: str) -> str:
    """As models and templates take it in a name."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", text)


def tool_name(server: str, name: str, *, is_alike: bool = False) -> str:
    """A name that no other server's tool can have.

    `is_alike`: another server has the same plain name.
    """
    both = f"{server}__{name}"
    plain = plain_name(both)
    is_clear = both.isascii() and len(both) <= _MAX_NAME and plain.find("__") == len(server)
    if is_clear and not is_alike:
        return plain
    mark = hashlib.sha256(f"{server}\0{name}".encode()).hexdigest()[:8]
    return f"{plain[: _MAX_NAME - 9]}_{mark}"


def plain_description(text: str) -> str:
    """One line without invisible characters, truncated if long."""
    line = " ".join(_HIDDEN.sub(" ", text).split())
    return line if len(line) <= _MAX_DESCRIPTION else f"{line[:_MAX_DESCRIPTION]}…"


def plain_parameters(schema: dict[str, Any]) -> dict[str, Any] | None:
    """The parts of a schema that can be turned into a grammar; None if it is not for an object."""
    if len(msgspec.json.encode(schema)) > _MAX_SCHEMA_BYTES:
        return None
    plain = _plain(inlined(schema), 0)
    if plain.get("type", "object") != "object" or not _is_schema(plain):
        return None
    properties = plain.get("properties", {})
    required = [name for name in plain.get("required", []) if name in properties]
    return object_schema(properties, required=required)


def _is_schema(plain: dict[str, Any]) -> bool:
    import jsonschema  # imported late: not needed to open the window

    try:
        jsonschema.Draft202012Validator.check_schema(plain)
    except jsonschema.SchemaError:
        return False
    return True


def _plain(schema: Any, depth: int) -> dict[str, Any]:
    if not isinstance(schema, dict) or depth > _MAX_DEPTH:
        return {}
    kept: dict[str, Any] = {}
    for key, value in schema.items():
        if key not in _KEPT:
            continue
        if key == "properties" and isinstance(value, dict):
            kept[key] = {str(name): _plain(one, depth + 1) for name, one in value.items()}
        elif key == "items":
            kept[key] = _plain(value, depth + 1)
        elif key in ("anyOf", "oneOf") and isinstance(value, list):
            kept["anyOf"] = [_plain(one, depth + 1) for one in value]
        elif key == "description":
            kept[key] = plain_description(str(value))
        elif key == "type":
            kept |= _type(value)
        elif key == "required":
            kept[key] = (
                [name for name in value if isinstance(name, str)] if isinstance(value, list) else []
            )
        else:
            kept[key] = value
    return kept


def _type(value: Any) -> dict[str, Any]:
    if isinstance(value, list):
        return {"type": [one for one in value if one in _TYPES]}
    return {"type": value} if value in _TYPES else {}
