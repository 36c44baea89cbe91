"""The tools there are, their readable names, and what they may do without being asked about."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.agent.registry import READ_MORE
from app.core.cancellation import CancelToken
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner
from app.viewmodels.tasks.stored_state import StoredState
from app.viewmodels.translated import translate, translated

if TYPE_CHECKING:
    from app.agent.mcp.bridge_messages import ServerConfiguration
    from app.agent.mcp.servers import ServerState
    from app.agent.tool import Tool
    from app.core.messages import Grant
    from app.services.machine.tools import ToolsService

    _Offered = tuple[Sequence[ServerState], Sequence[Tool]]
    _Found = tuple[_Offered, Sequence[Grant]]


def tool_title(name: str) -> str:
    """The title of a built-in tool, or the name that a server gave its tool."""
    from app.agent.tools import declared_tools  # imported late: not needed to open the window

    if name == READ_MORE:
        return translate("ToolTitles", "Read more")
    if tool := declared_tools().get(name):
        return translated(tool.title)
    return name.partition("__")[2] or name


def tool_origin(name: str) -> str:
    """The server that a tool belongs to; "" for built-in tools."""
    server, _, own = name.partition("__")
    return server if own else ""


class ToolsViewModel(QObject):
    """Everything is read in the background; failures go to the task runner.

    Servers are started separately, since one that hangs takes a while.

    Signals:
        changed: `tools`, `grants`, `servers` or `is_starting` changed.
    """

    changed = Signal()

    def __init__(
        self, service: "ToolsService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        self._starting = NO_TASK
        self._kept = StoredState(runner, self._read, self._show)
        self.tools: Sequence[Tool] = ()
        self.grants: Sequence[Grant] = ()
        self.servers: Sequence[ServerState] = ()
        self.is_starting = False

    def refresh(self) -> None:
        """Reload everything, then start the enabled servers, which takes seconds."""
        self._kept.refresh()

    def waits_for(self, server: "ServerState") -> bool:
        """Whether the server may still be starting."""
        return self.is_starting and not server.is_running and not server.configuration.disabled

    def open_folder(self, folder: Path) -> None:
        """Let tools read below `folder` in every chat; they still ask before writing there."""
        self._kept.change(lambda: self._service.open_folder(folder))

    def revoke(self, grant_id: str) -> None:
        """Revoke a grant: the next call asks again."""
        self._kept.change(lambda: self._service.revoke(grant_id))

    def add_command(self, name: str, line: str) -> None:
        """Add the server that a command starts. Raises UserError if the command is invalid."""
        self._add(self._service.read_command(name, line))

    def add_servers(self, configuration: str) -> None:
        """Add the servers of an `mcpServers` configuration. Raises UserError."""
        self._add(self._service.read_servers(configuration))

    def enable_server(self, name: str, is_enabled: bool) -> None:
        self._kept.change(lambda: self._service.enable_server(name, is_enabled))

    def remove_server(self, name: str) -> None:
        self._kept.change(lambda: self._service.remove_server(name))

    def _add(self, servers: "dict[str, ServerConfiguration]") -> None:
        self._kept.change(lambda: self._service.add_servers(servers))

    def _read(self) -> "_Found":
        service = self._service
        return (service.servers(), service.tools()), service.grants()

    def _start(self, cancel: CancelToken) -> "_Offered":
        servers = self._service.servers(start=True, cancel=cancel)
        return servers, self._service.tools()

    def _show(self, found: "_Found") -> None:
        offered, self.grants = found
        self._starting.abandon()
        self.is_starting = any(not one.configuration.disabled for one in offered[0])
        self._show_offered(offered)
        if self.is_starting:
            self._starting = self._runner.run(self._start, self._on_started)

    def _on_started(self, offered: "_Offered") -> None:
        self.is_starting = False
        self._show_offered(offered)

    def _show_offered(self, offered: "_Offered") -> None:
        self.servers, self.tools = offered
        self.changed.emit()
