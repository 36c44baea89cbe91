"""The messages between the window process and the bridge to one server.

The SDK and its event loop run in the bridge's process, so a server that floods its output, sends
junk or hangs affects only that process.
"""

from typing import Any, ClassVar

import msgspec

from app.workers.messages import Cancel, CancelledReply, Done, Failed, Reply, Request


class StartServer(Request, frozen=True, kw_only=True, tag="start_server"):
    """Start the server if needed, and ask for its tools; it runs until the bridge ends.

    `name` is what the user calls it.
    """

    name: str
    command: str
    args: tuple[str, ...] = ()
    env: dict[str, str] = {}  # noqa: RUF012 - msgspec copies it
    cwd: str = ""


class CallServerTool(Request, frozen=True, kw_only=True, tag="call_tool"):
    name: str
    arguments: dict[str, Any]


class StopServer(Request, frozen=True, kw_only=True, tag="stop_server"):
    """End the server: ask, wait, kill."""


BridgeRequest = StartServer | CallServerTool | StopServer | Cancel


class ToolDefinition(msgspec.Struct, frozen=True):
    """A tool as described by its server; unchecked."""

    name: str
    description: str
    parameters: dict[str, Any]


class ServerStarted(Reply, frozen=True, kw_only=True, tag="server_started"):
    is_final: ClassVar[bool] = True
    tools: tuple[ToolDefinition, ...]


class ServerToolReturned(Reply, frozen=True, kw_only=True, tag="tool_returned"):
    is_final: ClassVar[bool] = True
    text: str
    is_error: bool = False


BridgeReply = ServerStarted | ServerToolReturned | Done | Failed | CancelledReply
