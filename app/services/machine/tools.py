"""What tools there are, whose they are, and what they were granted, for the settings."""

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from app.agent.mcp.bridge_messages import ServerConfiguration
from app.agent.mcp.configuration import check_program, names_no_server, parse_command, parse_servers
from app.agent.mcp.servers import McpServers, ServerState
from app.agent.registry import CallOutcome
from app.agent.tool import Tool
from app.answers.toolbox import Toolbox
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.identifiers import new_id
from app.core.messages import ApprovalDecision, ApprovalPart, Grant, ToolCallPart
from app.store.grants import GrantRepository


class ToolsService:
    """Tools, tool servers and grants. Methods that start servers take seconds."""

    def __init__(self, toolbox: Toolbox, servers: McpServers, grants: GrantRepository) -> None:
        self._toolbox = toolbox
        self._servers = servers
        self._grants = grants

    def tools(self) -> tuple[Tool, ...]:
        """All tools; those of servers only while they run."""
        offered = (tool for state in self._servers.states(start=False) for tool in state.tools)
        return (*self._toolbox.builtin(), *offered)

    def servers(
        self, *, start: bool = False, cancel: CancelToken | None = None
    ) -> tuple[ServerState, ...]:
        """The configured tool servers; with `start`, enabled ones are started. Raises Cancelled."""
        return self._servers.states(start=start, cancel=cancel)

    def add_servers(
        self, servers: dict[str, ServerConfiguration], *, replaces: bool = False
    ) -> None:
        """Add all of these servers, or none.

        Raises UserError if one cannot be started, or, unless it `replaces`, is already there.
        """
        for name, server in self._checked(servers, replaces=replaces).items():
            self._save(name, server)

    def _checked(
        self, servers: dict[str, ServerConfiguration], *, replaces: bool = False
    ) -> dict[str, ServerConfiguration]:
        for name, server in servers.items():
            if not replaces and name in self._servers.file.servers:
                raise UserError(
                    f"There is a tool server named {name} already.",
                    "Choose another name, or remove that server first.",
                )
            check_program(name, server)
        return servers

    def _save(self, name: str, server: ServerConfiguration) -> None:
        self._servers.file.save(name, server)
        self._servers.forget(name)

    def read_servers(self, text: str) -> dict[str, ServerConfiguration]:
        """New servers, of an `mcpServers` configuration. Raises UserError."""
        found = parse_servers(text.encode())
        if not found:
            raise names_no_server()
        return self._checked(found)

    def read_command(self, name: str, line: str) -> dict[str, ServerConfiguration]:
        """A new server, started by a command line as in a terminal. Raises UserError."""
        return self._checked({name: parse_command(line)})

    def enable_server(self, name: str, is_enabled: bool) -> None:
        """Raises UserError if there is no such server."""
        server = self._servers.file.servers.get(name)
        if server is None:
            raise UserError(f"There is no tool server named {name}.", "Add it first.")
        self._save(name, msgspec.structs.replace(server, disabled=not is_enabled))

    def remove_server(self, name: str) -> None:
        """Raises UserError if there is no such server."""
        self._servers.file.remove(name)
        self._servers.forget(name)

    def run(
        self,
        call: ToolCallPart,
        cancel: CancelToken,
        decide: Callable[[ToolCallPart, ApprovalPart], ApprovalDecision],
        *,
        folders: Sequence[Path] = (),
        collection_id: str | None = None,
    ) -> CallOutcome:
        """Call a built-in tool without a model. Raises UserError if it fails, and Cancelled.

        Args:
            decide: asks the user about a call that needs their approval.
            folders: may be read for this call.
        """
        allowed = tuple(map(os.path.realpath, folders))
        registry = self._toolbox.built_in_registry(collection_id, allowed)
        outcome = registry.call(call, cancel)
        if isinstance(outcome, ApprovalPart):
            decided = msgspec.structs.replace(outcome, decision=decide(call, outcome))
            outcome = registry.call(call, cancel, decided=decided)
        if isinstance(outcome, ApprovalPart):
            raise UserError(f"{call.name} would do something else now.", "Call it again.")
        if outcome.result.is_error:
            raise UserError(outcome.result.content, "Correct the arguments and call it again.")
        return outcome

    def grants(self) -> tuple[Grant, ...]:
        """What tools may do without asking again, newest first."""
        return self._grants.all()

    def revoke(self, grant_id: str) -> None:
        """Revoke a grant, from the next call on. Raises UserError."""
        try:
            self._grants.remove(grant_id)
        except KeyError:
            raise UserError(
                f"There is no grant {grant_id}.", "Use inglenook tools grants to see them."
            ) from None

    def open_folder(self, folder: Path, conversation_id: str | None = None) -> Grant:
        """Let tools read below `folder`, in one chat or in all. Raises UserError."""
        path = os.path.realpath(folder)
        if not Path(path).is_dir():
            raise UserError(f"There is no folder {folder}.", "Choose one that exists.")
        return self._grant(conversation_id, folder=path)

    def record(
        self,
        conversation_id: str,
        call: ToolCallPart,
        approval: ApprovalPart,
        decision: ApprovalDecision,
    ) -> None:
        """Store what the user's decision means for later calls."""
        if approval.origin and decision != "denied":
            self._grants.set_known_version(call.name, approval.version)
        if decision == "folder":
            self.open_folder(Path(approval.folder), conversation_id)
        elif decision == "chat":
            self._grant(conversation_id, tool=call.name, version=approval.version)

    def _grant(self, conversation_id: str | None, **what: str) -> Grant:
        created = time.time()
        grant = Grant(id=new_id(), created=created, conversation_id=conversation_id, **what)
        self._grants.add(grant)
        return grant
