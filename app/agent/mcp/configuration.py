"""The servers that the user set up, in the JSON form that MCP hosts share (`mcpServers`)."""

import os
import shlex
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from app.agent.mcp.bridge_messages import ServerConfiguration
from app.core.errors import UserError, cause_of
from app.core.text_files import parse_json
from app.store.durable_files import write_file
from app.store.store import PrivateValues

_SECRETS = "environments of tool servers"

_NAMES_OF_SERVERS = ("mcpServers", "servers")
"""The key of the server list: in most hosts, and in Visual Studio Code."""


class ServerFile:
    """The settings file. Only stdio servers are accepted: others need the network.

    An unreadable file must not prevent opening the chats: `problem` describes the error, and
    `remove` or the next change sets the file aside.

    Args:
        path: None keeps everything in memory.
        private: stores the values of environment variables, which are often passwords. The file
            has only their names; a value that the user writes into it is moved.
    """

    def __init__(self, path: Path | None, private: PrivateValues | None = None) -> None:
        self._path = path
        self._private = private
        self.problem = ""
        self._servers = self._with_secrets(self._read())

    @property
    def servers(self) -> dict[str, ServerConfiguration]:
        return dict(self._servers)

    @property
    def name(self) -> str:
        """The name by which `remove` sets an unreadable file aside."""
        return self._path.name if self._path else ""

    def save(self, name: str, server: ServerConfiguration) -> None:
        """Add or replace a server. Raises UserError."""
        if not name.strip() or len(name) > 64:
            raise UserError("A tool server needs a short name.", "Choose another name.")
        self._write({**self._servers, name: server})

    def note_tools(self, name: str, tools: tuple[str, ...]) -> None:
        """Remember a server's tools, if it is still configured. Raises UserError."""
        server = self._servers.get(name)
        if server and server.known_tools != tools:
            known = msgspec.structs.replace(server, known_tools=tools)
            self._write({**self._servers, name: known})

    def remove(self, name: str) -> None:
        """Remove a server, or set the file aside by its own name. Raises UserError."""
        if self.problem and name == self.name:
            self._write({})
            return
        if name not in self._servers:
            known = ", ".join(self._servers) or "none yet"
            raise UserError(f"There is no tool server named {name}.", f"Known servers: {known}.")
        self._write({key: one for key, one in self._servers.items() if key != name})

    def _read(self) -> dict[str, ServerConfiguration]:
        if self._path is None or not self._path.exists():
            return {}
        try:
            return parse_servers(self._path.read_bytes())
        except (OSError, UserError) as error:
            self.problem = str(_unusable(self._path, error))
        return {}

    def _with_secrets(
        self, servers: dict[str, ServerConfiguration]
    ) -> dict[str, ServerConfiguration]:
        """With the stored values of the variables that have none in the file."""
        if self._private is None:
            return servers
        secrets = self._secrets(self._private)
        whole = {
            name: msgspec.structs.replace(
                server,
                env={
                    key: value or secrets.get(name, {}).get(key, "")
                    for key, value in server.env.items()
                },
            )
            for name, server in servers.items()
        }
        if any(value for server in servers.values() for value in server.env.values()):
            with suppress(UserError):  # they stay in the file until it can be written
                self._write(whole)
        return whole

    def _secrets(self, private: PrivateValues) -> dict[str, dict[str, str]]:
        stored = private.text(_SECRETS)
        return msgspec.json.decode(stored, type=dict[str, dict[str, str]]) if stored else {}

    def _hide(self, private: PrivateValues, servers: dict[str, ServerConfiguration]) -> None:
        """Store the values of environment variables."""
        before = self._secrets(private)
        # An unreadable file may be corrected, and what it names is stored here alone.
        secrets = before if self.problem else {}
        secrets = secrets | {name: server.env for name, server in servers.items() if server.env}
        if secrets != before:
            private.save(_SECRETS, msgspec.json.encode(secrets).decode() if secrets else "")

    def _set_aside(self, path: Path) -> None:
        path.replace(path.with_suffix(".broken"))
        self.problem = ""

    def _write(self, servers: dict[str, ServerConfiguration]) -> None:
        if self._path is not None:
            shown = servers
            if self._private is not None:
                self._hide(self._private, servers)
                shown = {
                    name: msgspec.structs.replace(one, env=dict.fromkeys(one.env, ""))
                    for name, one in servers.items()
                }
            content = {"mcpServers": {n: _without_defaults(one) for n, one in shown.items()}}
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                if self.problem:
                    self._set_aside(self._path)
                write_file(self._path, msgspec.json.format(msgspec.json.encode(content)))
            except OSError as error:
                raise UserError(
                    f"The tool servers could not be saved ({cause_of(error)}).",
                    "Free some space or check the permissions of the data folder.",
                ) from None
        self._servers = servers


def _unusable(path: Path, error: OSError | UserError) -> UserError:
    reason = error.what if isinstance(error, UserError) else f"{cause_of(error)}."
    return UserError(
        f"The file {path} cannot be used: {reason}",
        f"Correct it, or remove it from the tool servers: it is kept as {path.stem}.broken.",
    )


def parse_servers(text: bytes) -> dict[str, ServerConfiguration]:
    """The servers of a configuration. Raises UserError naming what is wrong with it.

    Also accepts the inner objects alone, as servers' documentation often shows them.
    """
    try:
        entries = _entries(text.strip())
        for name, entry in entries.items():
            if "command" not in entry:
                raise UserError(
                    f"The tool server {name} has no command.",
                    "Only servers started on this machine can be used, not those at a URL.",
                )
        return msgspec.convert(entries, dict[str, ServerConfiguration])
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise UserError(
            f"The configuration of tool servers is not valid: {error}.",
            'It has the form {"mcpServers": {"name": {"command": "…", "args": []}}}.',
        ) from None


def _entries(text: bytes) -> dict[str, dict[str, Any]]:
    if text.startswith(b'"'):
        text = b"{" + text.rstrip(b",") + b"}"
    found = parse_json(text, dict[str, Any])
    named = next((found[name] for name in _NAMES_OF_SERVERS if name in found), found)
    if isinstance(named, dict) and isinstance(named.get("command"), str):
        raise names_no_server()
    return msgspec.convert(named, dict[str, dict[str, Any]])


def names_no_server() -> UserError:
    """The error for a configuration without a server."""
    return UserError(
        "The configuration names no tool server.",
        'Put a name before it: {"name": {"command": "…"}}.',
    )


def parse_command(line: str) -> ServerConfiguration:
    """The server started by a command line as in a terminal. Raises UserError."""
    try:
        command, *arguments = shlex.split(line, posix=os.name != "nt")
    except ValueError:
        raise UserError(
            "The command is not complete.", "Write it as in a terminal; close its quotes."
        ) from None
    return ServerConfiguration(command=command, args=tuple(arguments))


def check_program(name: str, server: ServerConfiguration) -> None:
    """Raises UserError if the program that starts a server is not there."""
    has_folder = len(Path(server.command).parts) > 1
    place = str(Path(server.cwd, server.command)) if has_folder else server.command
    if not shutil.which(place, path=server.env.get("PATH")):
        raise UserError(
            f"The tool server {name} cannot be started: there is no program {server.command}.",
            "Install it, or give its full path.",
        )


def _without_defaults(server: ServerConfiguration) -> dict[str, Any]:
    default = ServerConfiguration(command="")
    return {
        name: value
        for name, value in msgspec.to_builtins(server).items()
        if name == "command" or msgspec.to_builtins(getattr(default, name)) != value
    }
