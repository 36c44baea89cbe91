"""`inglenook tools`: tools, tool servers (MCP), and permissions."""

from pathlib import Path

import click

from app.cli.help_text import CommandGroup, json_option
from app.cli.output import note, print_json
from app.cli.session import Session, pass_session
from app.core.errors import UserError


@click.group(cls=CommandGroup)
def tools() -> None:
    """List tools, manage tool servers (MCP), and grant or revoke permissions."""


@tools.command("list")
@json_option
@pass_session
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
        print_json({"tools": found, "servers": rows})
        return
    for tool in found:
        click.echo(f"{tool.name}\t{tool.origin or 'built in'}\t{tool.description}")
    for server in servers:
        if not server.is_running:
            click.echo(f"{server.name}\t{server.error or 'disabled'}")


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
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Read the server from this configuration file (mcpServers format).",
)
@json_option
@pass_session
def add(
    session: Session,
    name: str,
    command: tuple[str, ...],
    env: tuple[str, ...],
    file: Path | None,
    as_json: bool,
) -> None:
    """Add the tool server NAME, started by COMMAND or configured in a file.

    Example: inglenook tools add time -- mcp-server-time --local-timezone=Europe/Berlin
    """
    from app.agent.mcp.configuration import ServerConfiguration, parse_servers

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
            raise click.UsageError(f"--env wants NAME=VALUE, not {wrong[0]}.")
        pairs = dict(one.split("=", 1) for one in env)
        server = ServerConfiguration(command=command[0], args=command[1:], env=pairs)
    with session.services() as services:
        services.tools.add_server(name, server)
    if as_json:
        print_json({"server": name})


@tools.command()
@click.argument("name")
@json_option
@pass_session
def remove(session: Session, name: str, as_json: bool) -> None:
    """Remove the tool server NAME."""
    with session.services() as services:
        services.tools.remove_server(name)
    if as_json:
        print_json({"removed": name})


@tools.command()
@json_option
@pass_session
def grants(session: Session, as_json: bool) -> None:
    """List what tools may do without asking again."""
    with session.services(reads_stored=True) as services:
        found = services.tools.grants()
    if as_json:
        print_json(found)
        return
    for grant in found:
        what = f"read {grant.folder}" if grant.folder else f"use {grant.tool}"
        chat = f"{grant.conversation_id}\t{grant.chat_title}".rstrip()
        click.echo(f"{grant.id}\t{what}\t{chat if grant.conversation_id else 'every chat'}")
    if not found:
        note("No permissions are granted; tools ask each time.")


@tools.command()
@click.argument("grant")
@json_option
@pass_session
def revoke(session: Session, grant: str, as_json: bool) -> None:
    """Revoke GRANT; list grants with `tools grants`."""
    with session.services(reads_stored=True) as services:
        services.tools.revoke(grant)
    if as_json:
        print_json({"revoked": grant})


@tools.command("open")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@json_option
@pass_session
def open_folder(session: Session, folder: Path, as_json: bool) -> None:
    """Let tools read the files in FOLDER, in every chat, until you run `tools revoke`."""
    with session.services() as services:
        grant = services.tools.open_folder(folder)
    if as_json:
        print_json(grant)
    else:
        click.echo(grant.id)
