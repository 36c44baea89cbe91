"""The configured servers as tools: started on first use, with approval for each call."""

import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future, wait
from contextlib import suppress
from typing import Any

import msgspec

from app.agent.mcp import bridge_messages
from app.agent.mcp.bridge_messages import ServerConfiguration
from app.agent.mcp.configuration import ServerFile
from app.agent.tool import Tier, Tool, ToolError
from app.core.cancellation import Cancelled, CancelToken, holding
from app.core.errors import UserError
from app.workers.confinement import Confinement
from app.workers.process import Worker, worker_command

_AGAIN_AFTER_S = 300.0
_ANSWERS_WAIT_S = 20.0
_CANCEL_POLL_S = 0.05


class ServerState(msgspec.Struct, frozen=True, kw_only=True):
    """A configured server; `error` is why it does not run, `tools` is what it offers.

    `has_more`: it offers other tools, which cannot be used.
    """

    name: str
    configuration: ServerConfiguration
    tools: tuple[Tool, ...] = ()
    has_more: bool = False
    error: str = ""
    is_running: bool = False


class McpServers:
    """Threads: any method may be called from any thread.

    Args:
        patience_s: how long a list of the servers waits for those that start.
    """

    def __init__(self, file: ServerFile, patience_s: float = 5.0) -> None:
        self.file = file
        self._patience_s = patience_s
        self._connections: dict[str, _Connection] = {}
        self._lock = threading.Lock()

    def tools(self, cancel: CancelToken | None = None) -> tuple[Tool, ...]:
        """The tools of all enabled servers that start; the others are left out.

        A server that failed to start, or took too long, is waited for again only after some
        minutes. Raises Cancelled.
        """
        names = [name for name in self.file.servers if not self._failed_lately(name)]
        self._start(names, max(self._patience_s, _ANSWERS_WAIT_S), cancel or CancelToken())
        return tuple(tool for state in self.states() for tool in state.tools)

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
        """All configured servers; with `start`, enabled ones are started first, all at once.

        One that is not ready after some seconds is said not to answer; it may still become ready.
        Without `start`, this does not wait, and tools are as of the last start. An unreadable
        configuration file is returned in place of the servers, with its error. Raises Cancelled.
        """
        if self.file.problem:
            none = ServerConfiguration(command="", disabled=True)
            return (ServerState(name=self.file.name, configuration=none, error=self.file.problem),)
        if start:
            self._start(list(self.file.servers), self._patience_s, cancel or CancelToken())
        return tuple(
            self._state(name, configuration) for name, configuration in self.file.servers.items()
        )

    def forget(self, name: str) -> None:
        """Stop a server that was changed or removed."""
        with self._lock:
            connection = self._connections.pop(name, None)
        if connection:
            connection.stop()

    def close(self) -> None:
        """Stop every server, all at once: one that hangs takes seconds."""
        stops = [
            threading.Thread(target=self.forget, args=(name,)) for name in list(self._connections)
        ]
        for stop in stops:
            stop.start()
        for stop in stops:
            stop.join()

    def _is_alike(self, name: str) -> bool:
        """Whether an earlier server has the same plain name."""
        plain, names = bridge_messages.plain_name(name), list(self.file.servers)
        return plain in map(bridge_messages.plain_name, names[: names.index(name)])

    def _failed_lately(self, name: str) -> bool:
        connection = self._connections.get(name)
        return connection is not None and connection.failed_lately

    def _state(self, name: str, configuration: ServerConfiguration) -> ServerState:
        known = self._connections.get(name)
        if configuration.disabled or not known:
            return ServerState(name=name, configuration=configuration)
        return known.state

    def _start(self, names: Sequence[str], patience_s: float, cancel: CancelToken) -> None:
        """Ask these servers for their tools, starting them if needed. Raises Cancelled."""
        servers = {name: one for name, one in self.file.servers.items() if name in names}
        with self._lock:
            asked = {
                name: self._connections.setdefault(
                    name, _Connection(name, one, self._is_alike(name))
                )
                for name, one in servers.items()
                if not one.disabled
            }
        waiting = {connection.ask() for connection in asked.values()}
        until = time.monotonic() + patience_s
        while waiting and time.monotonic() < until:
            cancel.raise_if_cancelled()
            waiting = wait(waiting, _CANCEL_POLL_S).not_done
        for name, connection in asked.items():
            connection.give_up_waiting()
            if (state := connection.state).is_running:
                with suppress(UserError):  # it works all the same
                    self.file.note_tools(name, tuple(tool.name for tool in state.tools))


class _Connection:
    """One server behind its bridge, restarted after it died."""

    def __init__(self, name: str, configuration: ServerConfiguration, is_alike: bool) -> None:
        self._name = name
        self._configuration = configuration
        self._is_alike = is_alike
        self._worker: Worker[bridge_messages.BridgeReply] = Worker(
            f"{name} tool server",
            bridge_messages.BridgeReply,
            Confinement(starts_programs=True),
            worker_command("mcp"),
        )
        self._pid: int | None = None
        self._definitions: tuple[bridge_messages.ToolDefinition, ...] = ()
        self._has_more = False
        self._error = ""
        self._failed = -_AGAIN_AFTER_S
        self._lock = threading.Lock()
        self._asking: Future[None] = Future()
        self._asking.set_result(None)
        self._asking_lock = threading.Lock()
        self._stopped = CancelToken()

    @property
    def failed_lately(self) -> bool:
        """Whether it failed to start, or did not answer, a short time ago."""
        return bool(self._error) and time.monotonic() - self._failed < _AGAIN_AFTER_S

    @property
    def state(self) -> ServerState:
        """What is known of it, without asking the server."""
        is_running = self._pid is not None and self._worker.pid == self._pid
        found = [self._tool(definition) for definition in self._definitions] if is_running else []
        tools = tuple({tool.name: tool for tool in found if tool}.values())
        return ServerState(
            name=self._name,
            configuration=self._configuration,
            tools=tools,
            has_more=is_running and (self._has_more or len(tools) < len(found)),
            error=self._error,
            is_running=is_running,
        )

    def ask(self) -> "Future[None]":
        """Ask for its current tools, starting it if needed, in a thread of its own.

        `state` has the outcome; what this returns has none but bugs of ours.
        """
        with self._asking_lock:
            if self._asking.done():
                self._asking = Future()
                threading.Thread(
                    target=self._ask, args=(self._asking,), name="tool-server", daemon=True
                ).start()
            return self._asking

    def give_up_waiting(self) -> None:
        """Say that it does not answer, if it is still being asked. Raises bugs of ours."""
        if self._asking.done():
            self._asking.result()
        else:
            self._error = (
                f"The tool server {self._name} is not answering. It may still be starting; "
                "otherwise check its command in the settings."
            )
            self._failed = time.monotonic()

    def _ask(self, asking: "Future[None]") -> None:
        try:
            with suppress(UserError, Cancelled), holding(self._lock, self._stopped):
                was_running = self._pid is not None
                try:
                    self._start(self._stopped)
                except UserError:
                    if not was_running:
                        raise
                    self._start(self._stopped)  # it has ended meanwhile
        except BaseException as error:  # noqa: BLE001 - raised for who waits
            asking.set_exception(error)
        else:
            asking.set_result(None)

    def stop(self) -> None:
        self._stopped.cancel()
        wait([self._asking])
        if self._worker.pid is not None:
            with suppress(UserError):  # it may be gone already
                self._worker.call(bridge_messages.StopServer())
        self._worker.stop()

    def _ensure_started(self, cancel: CancelToken) -> None:
        with holding(self._lock, cancel):
            if self._pid is None or self._worker.pid != self._pid:
                self._start(cancel)

    def _start(self, cancel: CancelToken) -> None:
        """Start the server, or ask a running one for its tools."""
        start = bridge_messages.StartServer(name=self._name, server=self._configuration)
        self._pid, self._error = None, ""
        try:
            started = self._worker.ask(start, bridge_messages.ServerStarted, cancel)
            self._definitions, self._has_more = started.tools, started.has_more
        except UserError as error:
            self._worker.stop()
            self._error, self._failed = str(error), time.monotonic()
            raise
        self._pid, self._error = self._worker.pid, ""

    def _tool(self, definition: bridge_messages.ToolDefinition) -> Tool | None:
        parameters = bridge_messages.plain_parameters(definition.parameters)
        if parameters is None:
            return None
        version = bridge_messages.version_of(definition)

        def run(arguments: dict[str, Any], cancel: CancelToken) -> str:
            return self._call(definition, version, arguments, cancel)

        return Tool(
            name=bridge_messages.tool_name(self._name, definition.name, is_alike=self._is_alike),
            description=bridge_messages.plain_description(definition.description),
            parameters=parameters,
            run=run,
            tier=Tier.THIRD_PARTY,
            version=version,
            origin=self._name,
        )

    def _call(
        self,
        definition: bridge_messages.ToolDefinition,
        version: str,
        arguments: dict[str, Any],
        cancel: CancelToken,
    ) -> str:
        try:
            self._ensure_started(cancel)
            if version not in map(bridge_messages.version_of, self._definitions):
                raise ToolError(f"The server {self._name} changed this tool; it was not called.")
            call = bridge_messages.CallServerTool(name=definition.name, arguments=arguments)
            reply = self._worker.ask(call, bridge_messages.ServerToolReturned, cancel)
        except UserError as error:
            self._worker.stop()  # the next call restarts it
            raise ToolError(f"The server {self._name} failed: {error.what}") from None
        if reply.is_error:
            raise ToolError(reply.text or "The tool failed.")
        return reply.text or "(no output)"
