"""`inglenook assistants`: presets of how questions are answered."""

from pathlib import Path

import click

from app.cli.console import GivenPath
from app.cli.help_text import CommandGroup, json_option
from app.cli.output import note, print_json, print_row, print_text
from app.cli.session import Session, pass_session


@click.group(cls=CommandGroup)
def assistants() -> None:
    """List, export, import and delete assistants."""


@assistants.command("list")
@json_option
@pass_session
def list_assistants(session: Session, as_json: bool) -> None:
    """List all assistants."""
    with session.services(reads_stored=True) as services:
        found = services.assistants.all()
    if as_json:
        print_json(found)
        return
    for assistant in found:
        print_row(assistant.name, assistant.model or "any model")
    if not found:
        note("There are no assistants yet. Create one in the window, or import one from a file.")


@assistants.command()
@click.argument("file", type=GivenPath(dir_okay=False))
@click.argument("names", nargs=-1)
@json_option
@pass_session
def export(session: Session, file: Path, names: tuple[str, ...], as_json: bool) -> None:
    """Export the named assistants, or all of them, to FILE."""
    with session.services(reads_stored=True) as services:
        chosen = [services.assistants.named(name) for name in names]
        written = chosen or services.assistants.all()
        services.assistants.export(written, file)
    if as_json:
        print_json({"file": str(file), "assistants": [each.name for each in written]})
    note(f"Wrote {file}.")


@assistants.command("import")
@click.argument("file", type=GivenPath(dir_okay=False, exists=True))
@json_option
@pass_session
def import_(session: Session, file: Path, as_json: bool) -> None:
    """Import the assistants in FILE."""
    with session.services() as services:
        added = services.assistants.bring(file)
    if as_json:
        print_json({"assistants": [each.name for each in added]})
        return
    for assistant in added:
        print_text(assistant.name)


@assistants.command()
@click.argument("name")
@json_option
@pass_session
def delete(session: Session, name: str, as_json: bool) -> None:
    """Delete an assistant; its chats continue without one."""
    with session.services(reads_stored=True) as services:
        services.assistants.delete(services.assistants.named(name).id)
    if as_json:
        print_json({"deleted": name})
