"""The tools there are, whose they are, and what they may do without being asked about again."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.viewmodels.kept import Kept
from app.viewmodels.task_runner import TaskRunner

if TYPE_CHECKING:
    from app.agent.mcp.servers import ServerState
    from app.core.grants import Grant
    from app.services.machine.tools import ToolInfo, ToolsService

    _Found = tuple[Sequence[ServerState], Sequence[ToolInfo], Sequence[Grant]]


class ToolsViewModel(QObject):
    """What is shown is read in the background; failures go to the task runner.

    Signals:
        changed: `tools`, `grants` or `servers` is another.
    """

    changed = Signal()

    def __init__(
        self, service: "ToolsService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._kept = Kept(runner, self._read, self._show)
        self.tools: Sequence[ToolInfo] = ()
        self.grants: Sequence[Grant] = ()
        self.servers: Sequence[ServerState] = ()

    def refresh(self) -> None:
        """Read everything; servers that are switched on are started, which takes seconds."""
        self._kept.refresh()

    def open_folder(self, folder: Path) -> None:
        """Let tools read below `folder` in every chat, and ask to write there."""
        self._kept.change(lambda: self._service.open_folder(folder))

    def revoke(self, grant_id: str) -> None:
        """Take a grant back: the next call asks again."""
        self._kept.change(lambda: self._service.revoke(grant_id))

    def add_servers(self, configuration: str) -> None:
        """Add the servers of a configuration in the `mcpServers` form."""
        self._kept.change(lambda: self._service.import_servers(configuration))

    def enable_server(self, name: str, is_enabled: bool) -> None:
        self._kept.change(lambda: self._service.enable_server(name, is_enabled))

    def remove_server(self, name: str) -> None:
        self._kept.change(lambda: self._service.remove_server(name))

    def _read(self) -> "_Found":
        service = self._service
        return service.servers(start=True), service.tools(), service.grants()

    def _show(self, found: "_Found") -> None:
        self.servers, self.tools, self.grants = found
        self.changed.emit()
