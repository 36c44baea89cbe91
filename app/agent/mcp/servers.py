"""The configured servers as tools: started on first use, with approval for each call."""

import threading
import time
from contextlib import suppress
from typing import Any

import msgspec

from app.agent.mcp.configuration import ServerConfiguration, ServerFile
from app.agent.mcp.definitions import plain_description, plain_parameters, tool_name, version_of
from app.agent.mcp.protocol import (
    BridgeReply,
    CallServerTool,
    ServerStarted,
    ServerToolReturned,
    StartServer,
    StopServer,
    ToolDefinition,
)
from app.agent.tool import Tier, Tool, ToolError
from app.core.cancellation import CancelToken, holding
from app.core.errors import BugError, UserError
from app.workers.confinement import Confinement
from app.workers.process import Worker

_AGAIN_AFTER_S = 300.0


class ServerState(msgspec.Struct, frozen=True, kw_only=True):
    """A configured server; `error` is why it does not run, `tools` is what it offers."""

    name: str
    configuration: ServerConfiguration
    tools: tuple[Tool, ...] = ()
    error: str = ""
    is_running: bool = False


class McpServers:
    """Threads: any method may be called from any thread."""

    def __init__(self, file: ServerFile) -> None:
        self.file = file
        self._connections: dict[str, _Connection] = {}
        self._lock = threading.Lock()

    def tools(self, cancel: CancelToken | None = None) -> tuple[Tool, ...]:
        """The tools of all enabled servers that start; the others are left out.

        A server that failed to start is retried only after some minutes: giving up may take longer
        than the answer that waits for it. Raises Cancelled.
        """
        return tuple(
            tool
            for name, configuration in self.file.servers.items()
            for tool in self._state(
                name, configuration, not self._failed_lately(name), cancel or CancelToken()
            ).tools
        )

    def has_to_start(self) -> bool:
        """Whether `tools` must first start a server, which takes seconds."""
        return any(
            not state.is_running
            and not state.configuration.disabled
            and not self._failed_lately(state.name)
            for state in self.states()
        )

    def states(
        self, *, start: bool = False, cancel: CancelToken | None = None
    ) -> tuple[ServerState, ...]:
        """All configured servers; with `start`, enabled ones are started first.

        Without it, this does not wait, and tools are as of the last start. An unreadable
        configuration file is returned in place of the servers, with its error. Raises Cancelled.
        """
        if self.file.problem:
            none = ServerConfiguration(command="", disabled=True)
            return (ServerState(name=self.file.name, configuration=none, error=self.file.problem),)
        return tuple(
            self._state(name, configuration, start, cancel or CancelToken())
            for name, configuration in self.file.servers.items()
        )

    def forget(self, name: str) -> None:
        """Stop a server that was changed or removed."""
        with self._lock:
            connection = self._connections.pop(name, None)
        if connection:
            connection.stop()

    def close(self) -> None:
        """Stop every server."""
        for name in list(self._connections):
            self.forget(name)

    def _failed_lately(self, name: str) -> bool:
        connection = self._connections.get(name)
        return connection is not None and connection.failed_lately

    def _state(
        self, name: str, configuration: ServerConfiguration, start: bool, cancel: CancelToken
    ) -> ServerState:
        if configuration.disabled:
            return ServerState(name=name, configuration=configuration)
        if not start:
            known = self._connections.get(name)
            return known.state if known else ServerState(name=name, configuration=configuration)
        with self._lock:
            connection = self._connections.setdefault(name, _Connection(name, configuration))
        with suppress(UserError):  # the state has the error
            connection.ask(cancel)
            names = tuple(tool.name for tool in connection.state.tools)
            self.file.note_tools(name, names)
        return connection.state


class _Connection:
    """One server behind its bridge, restarted after it died."""

    def __init__(self, name: str, configuration: ServerConfiguration) -> None:
        self._name = name
        self._configuration = configuration
        self._worker: Worker[BridgeReply] = Worker(
            "mcp", BridgeReply, confinement=Confinement(starts_programs=True)
        )
        self._pid: int | None = None
        self._definitions: tuple[ToolDefinition, ...] = ()
        self._error = ""
        self._failed = -_AGAIN_AFTER_S
        self._lock = threading.Lock()

    @property
    def failed_lately(self) -> bool:
        """Whether it failed to start a short time ago."""
        return bool(self._error) and time.monotonic() - self._failed < _AGAIN_AFTER_S

    @property
    def state(self) -> ServerState:
        """What is known of it, without asking the server."""
        is_running = self._pid is not None and self._worker.pid == self._pid
        found = [self._tool(definition) for definition in self._definitions] if is_running else []
        return ServerState(
            name=self._name,
            configuration=self._configuration,
            tools=tuple({tool.name: tool for tool in found if tool}.values()),
            error=self._error,
            is_running=is_running,
        )

    def ask(self, cancel: CancelToken) -> None:
        """Ask for its current tools, starting it if needed.

        Raises UserError if the server does not start, and Cancelled.
        """
        with holding(self._lock, cancel):
            was_running = self._pid is not None
            try:
                self._start(cancel)
            except UserError:
                if not was_running:
                    raise
                self._start(cancel)  # it has ended meanwhile

    def stop(self) -> None:
        if self._worker.pid is not None:
            with suppress(UserError):  # it may be gone already
                self._worker.call(StopServer())
        self._worker.stop()

    def _ensure_started(self, cancel: CancelToken) -> None:
        with holding(self._lock, cancel):
            if self._pid is None or self._worker.pid != self._pid:
                self._start(cancel)

    def _start(self, cancel: CancelToken) -> None:
        """Start the server, or ask a running one for its tools."""
        start = StartServer(
            command=self._configuration.command,
            args=self._configuration.args,
            env=self._configuration.env,
            cwd=self._configuration.cwd,
        )
        self._pid, self._error = None, ""
        try:
            reply = self._worker.call(start, cancel)
        except UserError as error:
            self._worker.stop()
            self._error, self._failed = str(error), time.monotonic()
            raise
        if not isinstance(reply, ServerStarted):
            raise BugError(f"{type(reply).__name__} instead of a started server")
        self._definitions = reply.tools
        self._pid = self._worker.pid

    def _tool(self, definition: ToolDefinition) -> Tool | None:
        parameters = plain_parameters(definition.parameters)
        if parameters is None:
            return None
        version = version_of(definition)

        def run(arguments: dict[str, Any], cancel: CancelToken) -> str:
            return self._call(definition, version, arguments, cancel)

        return Tool(
            name=tool_name(self._name, definition.name),
            description=plain_description(definition.description),
            parameters=parameters,
            run=run,
            tier=Tier.THIRD_PARTY,
            version=version,
            origin=self._name,
        )

    def _call(
        self,
        definition: ToolDefinition,
        version: str,
        arguments: dict[str, Any],
        cancel: CancelToken,
    ) -> str:
        try:
            self._ensure_started(cancel)
            if version not in map(version_of, self._definitions):
                raise ToolError(f"The server {self._name} changed this tool; it was not called.")
            call = CallServerTool(name=definition.name, arguments=arguments)
            reply = self._worker.call(call, cancel)
        except UserError as error:
            self._worker.stop()  # the next call restarts it
            raise ToolError(f"The server {self._name} failed: {error.what}") from None
        if not isinstance(reply, ServerToolReturned):
            raise BugError(f"{type(reply).__name__} instead of a result")
        if reply.is_error:
            raise ToolError(reply.text or "The tool failed.")
        return reply.text or "(no output)"
