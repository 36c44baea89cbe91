"""`inglenook tools`: tools, tool servers (MCP), and permissions."""

from pathlib import Path
from typing import Any

import click
import msgspec

from app.agent.tool import Tool
from app.cli.answer_events import can_ask, decide
from app.cli.console import GivenPath, stops_on_interrupt
from app.cli.help_text import CommandGroup, examples
from app.cli.output import note, print_json, print_list, print_result, print_row, print_text
from app.cli.session import Session, pass_session_and_json
from app.core.errors import UserError
from app.core.identifiers import new_id
from app.core.messages import ApprovalDecision, ApprovalPart, Grant, ToolCallPart
from app.core.text_files import parse_json, save_file


@click.group(cls=CommandGroup)
def tools() -> None:
    """List tools, manage tool servers (MCP), and grant or revoke permissions."""


@tools.command("list")
@pass_session_and_json
def list_tools(session: Session, as_json: bool) -> None:
    """List all tools and tool servers; starts the servers."""
    with session.services() as services:
        servers = services.tools.servers(start=True)
        found = services.tools.tools()
    if as_json:
        rows = [
            {"name": s.name, "running": s.is_running, "error": s.error, "tools": len(s.tools)}
            for s in servers
        ]
        print_json({"tools": [_tool_json(tool) for tool in found], "servers": rows})
        return
    for tool in found:
        print_row(tool.name, tool.origin or "built in", tool.description)
    for server in servers:
        if not server.is_running:
            print_row(server.name, server.error or "disabled")
        elif server.has_more:
            note(f"{server.name} offers other tools, which cannot be used.")


def _tool_json(tool: Tool) -> dict[str, Any]:
    """`origin` is "" for built-in tools, else the server's name."""
    return {
        "name": tool.name,
        "description": tool.description,
        "origin": tool.origin,
        "tier": int(tool.tier),
        "parameters": tool.parameters,
    }


@tools.command(
    epilog=examples(
        'inglenook tools run calculator --arguments \'{"expression": "12.5 * 16"}\'',
        "inglenook tools run table --allow . --json \\\n"
        '    --arguments \'{"path": "sales.xlsx", "column": "units", "by": "region"}\'',
    )
)
@click.argument("name")
@click.option(
    "--arguments",
    metavar="JSON",
    default="{}",
    help="The arguments as a JSON object; `tools list --json` shows what each tool takes.",
)
@click.option(
    "--allow",
    multiple=True,
    metavar="FOLDER",
    type=GivenPath(file_okay=False, exists=True),
    help="Let the tool read files in this folder. Repeatable.",
)
@click.option("--collection", metavar="NAME", help="The collection for tools about documents.")
@click.option(
    "--image",
    metavar="FILE",
    type=GivenPath(dir_okay=False),
    help="Save the chart that the tool draws as PNG.",
)
@pass_session_and_json
def run(
    session: Session,
    name: str,
    arguments: str,
    allow: tuple[Path, ...],
    collection: str | None,
    image: Path | None,
    as_json: bool,
) -> None:
    """Call the built-in tool NAME without a model, under the same permissions."""
    call = ToolCallPart(new_id(), name, _decoded(arguments))
    with session.services() as services, stops_on_interrupt() as cancel:
        collection_id = services.library.named(collection).id if collection else None
        outcome = services.tools.run(
            call, cancel, _decide, folders=allow, collection_id=collection_id
        )
    picture = outcome.pictures[0].data if outcome.pictures else None
    if image and picture:
        save_file(image, picture)
    if as_json:
        print_json(
            {
                "result": outcome.result.content,
                "rows_read": outcome.rows_read,
                "source": outcome.sources,
                "image": picture,
            }
        )
        return
    print_text(outcome.result.content)
    if picture and not image:
        note("Save the chart with --image FILE.")


def _decoded(arguments: str) -> dict[str, Any]:
    try:
        return parse_json(arguments, dict[str, Any])
    except msgspec.DecodeError as error:
        raise click.UsageError(f"--arguments is not a JSON object ({error}).") from None


def _decide(call: ToolCallPart, approval: ApprovalPart) -> ApprovalDecision:
    if approval.folder:
        raise UserError(
            f"{call.name} may not read {approval.touches[0]}.",
            f'Allow its folder with --allow "{approval.folder}".',
        )
    if not can_ask():
        raise UserError(f"{call.name} asks before it runs.", "Call it in a terminal.")
    return decide(call, approval, ())


@tools.command(context_settings={"ignore_unknown_options": True})
@click.argument("name")
@click.argument("command", nargs=-1, type=click.UNPROCESSED)
@click.option(
    "--env",
    multiple=True,
    metavar="NAME=VALUE",
    help="Set an environment variable for the server. Repeatable.",
)
@click.option(
    "--file",
    type=GivenPath(dir_okay=False, exists=True),
    help="Read the server from this configuration file (mcpServers format).",
)
@click.option("--replace", is_flag=True, help="Replace a server of that name.")
@pass_session_and_json
def add(
    session: Session,
    name: str,
    command: tuple[str, ...],
    env: tuple[str, ...],
    file: Path | None,
    replace: bool,
    as_json: bool,
) -> None:
    """Add the tool server NAME, started by COMMAND or configured in a file.

    Example: inglenook tools add time -- mcp-server-time --local-timezone=Europe/Berlin
    """
    from app.agent.mcp.bridge_messages import ServerConfiguration
    from app.agent.mcp.configuration import parse_servers

    if bool(command) == bool(file):
        raise click.UsageError("Give either a COMMAND or --file.")
    if file:
        entries = parse_servers(file.read_bytes())
        if name not in entries:
            raise UserError(
                f"{file} has no server {name}.",
                f"Its servers: {', '.join(entries) or 'none'}.",
            )
        server = entries[name]
    else:
        if wrong := [one for one in env if "=" not in one]:
            raise click.UsageError(f"--env takes NAME=VALUE, not {wrong[0]}.")
        pairs = dict(one.split("=", 1) for one in env)
        server = ServerConfiguration(command=command[0], args=command[1:], env=pairs)
    with session.services() as services:
        services.tools.add_servers({name: server}, replaces=replace)
    print_result({"server": name}, as_json=as_json)


@tools.command()
@click.argument("name")
@pass_session_and_json
def remove(session: Session, name: str, as_json: bool) -> None:
    """Remove the tool server NAME."""
    with session.services() as services:
        services.tools.remove_server(name)
    print_result({"removed": name}, as_json=as_json)


@tools.command()
@pass_session_and_json
def grants(session: Session, as_json: bool) -> None:
    """List what tools may do without asking again."""
    with session.services(reads_stored=True) as services:
        found = services.tools.grants()
    empty = "No permissions are granted; tools ask each time."
    print_list(found, _grant_row, as_json=as_json, empty=empty)


def _grant_row(grant: Grant) -> tuple[str, ...]:
    what = f"read {grant.folder}" if grant.folder else f"use {grant.tool}"
    chat = (grant.conversation_id, grant.chat_title) if grant.conversation_id else ("every chat",)
    return (grant.id, what, *chat)


@tools.command()
@click.argument("grant")
@pass_session_and_json
def revoke(session: Session, grant: str, as_json: bool) -> None:
    """Revoke GRANT; list grants with `tools grants`."""
    with session.services(reads_stored=True) as services:
        services.tools.revoke(grant)
    print_result({"revoked": grant}, as_json=as_json)


@tools.command("open")
@click.argument("folder", type=GivenPath(file_okay=False, exists=True))
@pass_session_and_json
def open_folder(session: Session, folder: Path, as_json: bool) -> None:
    """Let tools read the files in FOLDER, in every chat, until you run `tools revoke`."""
    with session.services() as services:
        grant = services.tools.open_folder(folder)
    print_result(grant, grant.id, as_json=as_json)
