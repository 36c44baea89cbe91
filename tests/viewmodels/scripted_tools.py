"""Tools, grants and servers in memory, for what the settings do with them."""

from pathlib import Path
from types import SimpleNamespace

from app.agent.mcp.bridge_messages import ServerConfiguration
from app.agent.mcp.configuration import parse_command, parse_servers
from app.agent.tool import Tool
from app.core.cancellation import CancelToken
from app.core.messages import Grant


class ScriptedTools:
    """One tool, two grants, one server."""

    def __init__(self) -> None:
        self.revoked: list[str] = []
        self._grants = [
            Grant(id="g1", created=1.0, folder="/home/ada/Filings"),
            Grant(
                id="g2",
                created=2.0,
                conversation_id="c",
                tool="plot",
                version="1",
                chat_title="Profits",
            ),
        ]
        configuration = SimpleNamespace(disabled=False)
        self._servers = [
            SimpleNamespace(
                name="weather",
                configuration=configuration,
                tools=(1, 2),
                has_more=True,
                error="",
                is_running=True,
            )
        ]

    def tools(self) -> tuple[Tool, ...]:
        return (Tool(name="calculator", description="Computes exactly.", parameters={}),)

    def grants(self) -> tuple[Grant, ...]:
        return tuple(self._grants)

    def servers(
        self, *, start: bool = False, cancel: CancelToken | None = None
    ) -> tuple[SimpleNamespace, ...]:
        assert start == bool(cancel), "what takes long can be stopped"
        return tuple(self._servers)

    def revoke(self, grant_id: str) -> None:
        self._grants = [grant for grant in self._grants if grant.id != grant_id]

    def open_folder(self, folder: Path) -> None:
        self._grants.insert(0, Grant(id="g3", created=3.0, folder=str(folder)))

    def read_servers(self, text: str) -> dict[str, ServerConfiguration]:
        return parse_servers(text.encode())

    def read_command(self, name: str, line: str) -> dict[str, ServerConfiguration]:
        return {name: parse_command(line)}

    def add_servers(self, servers: dict[str, ServerConfiguration]) -> None:
        self._servers += [
            SimpleNamespace(
                name=name,
                configuration=server,
                tools=(),
                has_more=False,
                error="",
                is_running=False,
            )
            for name, server in servers.items()
        ]

    def enable_server(self, name: str, is_enabled: bool) -> None:
        for server in self._servers:
            if server.name == name:
                server.configuration = SimpleNamespace(disabled=not is_enabled)

    def remove_server(self, name: str) -> None:
        self._servers = [server for server in self._servers if server.name != name]
