"""The pipes to a server, for the SDK's client.

Instead of the SDK's own, which takes minutes to find the end of a message of 50 MB, and then holds
several copies of it.
"""

import secrets
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from typing import TextIO

import anyio
from anyio.abc import AsyncResource, ObjectReceiveStream, ObjectSendStream, Process
from mcp import StdioServerParameters
from mcp.client.stdio import get_default_environment
from mcp.os.posix.utilities import terminate_posix_process_tree
from mcp.os.win32.utilities import (
    ServerProcess,
    close_process_job,
    create_windows_process,
    get_windows_executable_command,
    terminate_windows_process_tree,
)
from mcp.shared.message import SessionMessage
from mcp.types import INTERNAL_ERROR, ErrorData, JSONRPCError, JSONRPCRequest
from mcp_types import jsonrpc_message_adapter

from app.workers.clean_up import cleaning_up

MAX_MESSAGE_BYTES = 16 << 20
"""The largest message passed on.

The largest that are of use are pictures: a screenshot of a whole 4K screen takes up to 12 MB, and a
third more in base64. Text beyond half a megabyte is cut anyway.
"""

MAX_DROPPED_BYTES = 256 << 20
"""How much of a message that is too long is read to reach its end, about a second's work."""


class TooLong:
    """Takes the place of a message that exceeds the limit."""


class EndlessMessageError(Exception):
    """A message of which no end is in sight."""


class MessageLines:
    """Takes time in proportion to what is read, and no more memory than one message."""

    def __init__(self) -> None:
        self._line = bytearray()
        self._length = 0

    def feed(self, chunk: bytes) -> Iterator[bytes | TooLong]:
        """The messages completed by `chunk`, and TooLong as soon as one exceeds the limit.

        Raises EndlessMessageError.
        """
        *ends, rest = chunk.split(b"\n")
        for end in ends:
            yield from self._grown(end)
            if self._length <= MAX_MESSAGE_BYTES:
                yield bytes(self._line)
            self._line.clear()
            self._length = 0
        yield from self._grown(rest)

    def _grown(self, part: bytes) -> Iterator[TooLong]:
        was_too_long = self._length > MAX_MESSAGE_BYTES
        self._length += len(part)
        if self._length <= MAX_MESSAGE_BYTES:
            self._line += part
        elif not was_too_long:
            self._line = bytearray()
            yield TooLong()
        elif self._length > MAX_DROPPED_BYTES:
            raise EndlessMessageError


_Received = SessionMessage | Exception

_MARK = "INGLENOOK_TOOL_SERVER"

_KILL_MARKED = """
for variables in $(grep -slF "$0" /proc/[0-9]*/environ); do
  process=${variables%/environ}
  kill -s KILL "${process##*/}"
done"""
"""Kills what a server started in sessions of its own, such as browsers, by a variable that they
inherit. Linux only."""

_END_SECONDS = 2.0
"""The time to end after stdin has closed, and again after the first signal."""

_CLOSED = (
    anyio.EndOfStream,
    anyio.ClosedResourceError,
    anyio.BrokenResourceError,
    OSError,
    EndlessMessageError,
)


@asynccontextmanager
async def stdio_streams(
    parameters: StdioServerParameters, errors: TextIO
) -> AsyncGenerator[tuple[ObjectReceiveStream[_Received], ObjectSendStream[SessionMessage]], None]:
    """Start a server, and end it with all that it started on leaving.

    A message that is too long is dropped, and an error answers the last request in its place. The
    streams end when the server does, or writes a message without end. Raises OSError and ValueError
    if it cannot be started.
    """
    mark = secrets.token_hex()
    process = await _started(parameters, errors, mark)
    # Nothing may be awaited before the process is guarded below.
    pipes = _Pipes(process)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(pipes.receive)
        tasks.start_soon(pipes.send)
        with ExitStack() as watching:
            try:
                watching.enter_context(_killed_with_us(process.pid, mark))
                yield pipes.received, pipes.sent
            finally:
                with anyio.CancelScope(shield=True):
                    pipes.close()
                    await _end(process)
                    if sys.platform == "linux":
                        await anyio.run_process(["/bin/sh", "-c", _KILL_MARKED, mark], check=False)
                tasks.cancel_scope.cancel()


@contextmanager
def _killed_with_us(leader: int, mark: str) -> Iterator[None]:
    """Have another process end a server if this one is killed during the block.

    It kills the group of `leader`, and what has the `mark`.
    """
    with cleaning_up(f"kill -s KILL -- -{leader}\n{_KILL_MARKED}", mark) as shell:
        try:
            yield
        finally:
            if shell:  # on Windows, the job of the process ends the server
                shell.kill()


class _Pipes:
    """Messages between the client and a process; `received` and `sent` are the client's ends."""

    def __init__(self, process: ServerProcess) -> None:
        self._process = process
        self._incoming, self.received = anyio.create_memory_object_stream[_Received](0)
        self.sent, self._outgoing = anyio.create_memory_object_stream[SessionMessage](0)
        self._asked: int | str = 0

    def close(self) -> None:
        self.received.close()
        self.sent.close()

    async def receive(self) -> None:
        """Pass on the server's messages until either side closes.

        Then drop what it still writes: a server waiting to write does not see its input end.
        """
        with suppress(*_CLOSED):
            async with self._incoming:
                async for message in self._messages():
                    await self._incoming.send(message)
        with anyio.CancelScope(shield=True), suppress(*_CLOSED):
            async for _ in _chunks(self._process):
                pass

    async def send(self) -> None:
        """Pass on the client's messages."""
        assert self._process.stdin, "a server is started with pipes"
        with suppress(*_CLOSED):
            async with self._outgoing:
                async for message in self._outgoing:
                    if isinstance(message.message, JSONRPCRequest):
                        self._asked = message.message.id
                    text = message.message.model_dump_json(by_alias=True, exclude_unset=True)
                    await self._process.stdin.send(text.encode() + b"\n")
                return
        self._incoming.close()  # the client must not wait for an answer to what was not sent

    async def _messages(self) -> AsyncIterator[_Received]:
        lines = MessageLines()
        async for chunk in _chunks(self._process):
            for line in lines.feed(chunk):
                yield self._too_long() if isinstance(line, TooLong) else _parsed(line)

    def _too_long(self) -> SessionMessage:
        """One request runs at a time, so this must be its answer."""
        error = ErrorData(
            code=INTERNAL_ERROR,
            message=f"The server's reply is larger than {MAX_MESSAGE_BYTES >> 20} MB and was "
            "dropped. Ask it for less, for example a part or fewer results.",
        )
        return SessionMessage(JSONRPCError(jsonrpc="2.0", id=self._asked, error=error))


def _parsed(line: bytes) -> _Received:
    """An exception is for the client to note; it does not end the connection."""
    try:
        text = line.decode("utf-8", "replace")
        return SessionMessage(jsonrpc_message_adapter.validate_json(text, by_name=False))
    except ValueError as error:
        return error


async def _chunks(process: ServerProcess) -> AsyncIterator[bytes]:
    assert process.stdout, "a server is started with pipes"
    async for chunk in process.stdout:
        yield chunk


async def _started(parameters: StdioServerParameters, errors: TextIO, mark: str) -> ServerProcess:
    environment = get_default_environment() | (parameters.env or {}) | {_MARK: mark}
    if sys.platform == "win32":
        command = await anyio.to_thread.run_sync(get_windows_executable_command, parameters.command)
        return await create_windows_process(
            command, parameters.args, environment, errors, parameters.cwd
        )
    return await anyio.open_process(
        [parameters.command, *parameters.args],
        env=environment,
        stderr=errors,
        cwd=parameters.cwd,
        start_new_session=True,  # so that its children can be ended with it
    )


async def _end(process: ServerProcess) -> None:
    """The order of the protocol: close stdin, wait, then kill the process and its children."""
    assert process.stdin and process.stdout, "a server is started with pipes"
    await _closed(process.stdin)
    if not await _has_ended(process):
        if sys.platform == "win32":
            await terminate_windows_process_tree(process)
        else:
            assert isinstance(process, Process)
            await terminate_posix_process_tree(process, _END_SECONDS)
        await _has_ended(process)
    close_process_job(process)
    await _closed(process.stdout)


async def _closed(pipe: AsyncResource) -> None:
    with suppress(OSError, anyio.BrokenResourceError, anyio.ClosedResourceError):
        await pipe.aclose()


async def _has_ended(process: ServerProcess) -> bool:
    """Polls, since waiting would also wait for children that hold the pipes."""
    with anyio.move_on_after(_END_SECONDS):
        while process.returncode is None:
            await anyio.sleep(0.01)
    return process.returncode is not None
