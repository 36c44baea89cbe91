"""The bridge to one tool server (MCP): a worker that starts it and calls its tools."""

import os
import sys
import threading
from concurrent.futures import CancelledError, Future
from contextlib import ExitStack, suppress
from typing import Any, TextIO

import anyio
import anyio.from_thread
import msgspec
from mcp import Client, MCPError, StdioServerParameters
from mcp.types import CONNECTION_CLOSED

from app.agent.mcp import bridge_messages
from app.agent.mcp.stdio import stdio_streams
from app.core.cancellation import Cancelled
from app.core.errors import BugError, UserError, cause_of
from app.workers.messages import Done, Reply
from app.workers.serving import Job, serve

_LONGEST = 4096
_WAIT_S = 1.0


class ServerLog:
    """Passes a server's stderr on to our own, and remembers the last line.

    Most servers say there why they end. `stream` is passed to the server.
    """

    def __init__(self) -> None:
        reading, writing = os.pipe()
        self.stream: TextIO = os.fdopen(writing, "w", encoding="utf-8")
        self._read = os.fdopen(reading, encoding="utf-8", errors="replace")
        self._last = ""
        self._reader = threading.Thread(target=self._pass_on, name="server-log", daemon=True)
        self._reader.start()

    def close(self) -> str:
        """The last line of a server that has ended or is about to."""
        with suppress(OSError):
            self.stream.close()
        self._reader.join(_WAIT_S)  # a child of the server may still hold it open
        return self._last

    def _pass_on(self) -> None:
        with self._read:
            while line := self._read.readline(_LONGEST):
                self._last = line.strip() or self._last
                with suppress(OSError, ValueError):
                    sys.stderr.write(line)


_START_SECONDS = 20.0
_CALL_SECONDS = 120.0
_MAX_TEXT = 512 * 1024
_MAX_TOOLS = 128
_MAX_PAGES = 8
_MAX_DEFINITION_BYTES = 24 * 1024
"""Larger tools are left out: the window cannot use them, and all are sent in one message."""
_MEMORY_BYTES = 2 << 30


class Bridge:
    """Answers one request at a time."""

    def __init__(self) -> None:
        self._owned = ExitStack()
        self._portal = self._owned.enter_context(anyio.from_thread.start_blocking_portal())
        self._client: Client | None = None
        self._log = ServerLog()

    def handle(self, request: bridge_messages.BridgeRequest, job: Job) -> Reply:
        match request:
            case bridge_messages.StartServer():
                return self._start(request, job)
            case bridge_messages.CallServerTool(name=name, arguments=arguments):
                return self._call(name, arguments, job)
            case bridge_messages.StopServer():
                self._owned.close()
                return Done()
        raise BugError(f"{type(request).__name__} is nothing for the bridge")

    def _start(self, request: bridge_messages.StartServer, job: Job) -> Reply:
        try:
            if self._client is None:
                self._client = self._connected(request, job)
            return self._portal.call(_started, self._client)
        except (
            OSError,
            ValueError,
            MCPError,
            TimeoutError,
            anyio.ClosedResourceError,
            BaseExceptionGroup,
        ) as error:
            raise _not_started(request.name, self._cause(error)) from None

    def _cause(self, error: BaseException) -> str:
        """The server's last words, unless the error itself says what happened."""
        if isinstance(error, MCPError) and error.code != CONNECTION_CLOSED:
            return error.message
        return self._log.close() or _reason(error)

    def _connected(self, request: bridge_messages.StartServer, job: Job) -> Client:
        server = request.server
        parameters = StdioServerParameters(
            command=server.command, args=list(server.args), env=server.env, cwd=server.cwd or None
        )
        client = Client(stdio_streams(parameters, self._log.stream))
        ready: Future[None] = Future()
        holding = self._portal.start_task_soon(_hold, client, ready)
        self._owned.callback(_end, holding)
        try:
            with job.cancel.calling(holding.cancel), job.cancel.calling(ready.cancel):
                ready.result(_START_SECONDS)
        except BaseException:
            if job.cancel.is_cancelled:  # stopping the server may take a while
                raise Cancelled from None
            _end(holding)
            raise
        return client

    def _call(self, name: str, arguments: dict[str, Any], job: Job) -> Reply:
        assert self._client, "a server is started before its tools are called"
        future = self._portal.start_task_soon(_call_tool, self._client, name, arguments)
        try:
            with job.cancel.calling(future.cancel):
                returned: Reply = future.result()
                return returned
        except TimeoutError:
            return bridge_messages.ServerToolReturned(
                text=f"The server did not answer within {_CALL_SECONDS:.0f} s.", is_error=True
            )
        except MCPError as error:
            if error.code == CONNECTION_CLOSED:
                raise UserError("The server ended during the call.", "Try again.") from None
            return bridge_messages.ServerToolReturned(text=str(error)[:_MAX_TEXT], is_error=True)
        except Exception as error:  # noqa: BLE001 - the SDK lets stream errors through
            job.cancel.raise_if_cancelled()
            raise UserError(
                f"The server ended during the call ({type(error).__name__}).", "Try again."
            ) from None
        except BaseException:  # CancelledError is not an Exception
            if job.cancel.is_cancelled:
                raise Cancelled from None
            raise


async def _hold(client: Client, ready: "Future[None]") -> None:
    """Keep the connection open until cancelled; it must be entered and left in the same task."""
    try:
        async with client:
            ready.set_result(None)
            await anyio.sleep_forever()
    except BaseException as error:
        if ready.done():
            raise
        ready.set_exception(error)


def _end(holding: "Future[None]") -> None:
    holding.cancel()
    with suppress(CancelledError, Exception):
        holding.result()


async def _started(client: Client) -> bridge_messages.ServerStarted:
    found: list[bridge_messages.ToolDefinition] = []
    offered = 0
    cursor: str | None = None
    with anyio.fail_after(_START_SECONDS):
        for _ in range(_MAX_PAGES):
            page = await client.list_tools(cursor=cursor, cache_mode="refresh")
            descriptions = (
                bridge_messages.ToolDefinition(
                    tool.name, tool.description or "", dict(tool.input_schema)
                )
                for tool in page.tools
            )
            found += [
                one
                for one in descriptions
                if len(msgspec.json.encode(one)) <= _MAX_DEFINITION_BYTES
            ]
            offered += len(page.tools)
            cursor = page.next_cursor
            if not cursor or len(found) >= _MAX_TOOLS:
                break
    used = tuple(found[:_MAX_TOOLS])
    return bridge_messages.ServerStarted(tools=used, has_more=bool(cursor) or len(used) < offered)


async def _call_tool(
    client: Client, name: str, arguments: dict[str, Any]
) -> bridge_messages.ServerToolReturned:
    with anyio.fail_after(_CALL_SECONDS):
        result = await client.call_tool(name, arguments)
    text = "\n".join(_text(item) for item in result.content)
    return bridge_messages.ServerToolReturned(text=text[:_MAX_TEXT], is_error=bool(result.is_error))


def _text(item: Any) -> str:
    """Text as it is; other content only by its type, since the model cannot use it."""
    text = getattr(item, "text", None)
    return text if isinstance(text, str) else f"[{item.type}]"


def _reason(error: BaseException) -> str:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return cause_of(error)


def _not_started(name: str, detail: str) -> UserError:
    return UserError(
        f"The tool server {name} did not start ({bridge_messages.plain_description(detail)}).",
        "Check its command in the settings.",
    )


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY_BYTES, _MEMORY_BYTES))


def main() -> None:
    """Run the bridge on the standard streams. Never returns."""
    _limit_memory()
    serve(bridge_messages.BridgeRequest, Bridge().handle)
