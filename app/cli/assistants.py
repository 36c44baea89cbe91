"""`inglenook assistants` and `inglenook memory`: presets, and facts that chats can use."""

from pathlib import Path

import click
import msgspec

from app.cli.console import GivenPath
from app.cli.help_text import CommandGroup, json_option
from app.cli.output import note, note_backups, print_json, print_row, print_text
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
        added = services.assistants.import_file(file)
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


_state = click.argument("state", type=click.Choice(["on", "off"]))


@click.group(cls=CommandGroup)
def memory() -> None:
    """Manage remembered facts, and switch their use on or off."""


@memory.command("list")
@json_option
@pass_session
def list_facts(session: Session, as_json: bool) -> None:
    """List remembered facts."""
    with session.services(reads_stored=True) as services:
        facts = services.memory.facts()
    if as_json:
        print_json(msgspec.to_builtins(facts))
        return
    for fact in facts:
        print_row(fact.id, fact.text)
    if not facts:
        note('Nothing is remembered yet. Add a fact with inglenook memory add "...".')


@memory.command()
@click.argument("text")
@json_option
@pass_session
def add(session: Session, text: str, as_json: bool) -> None:
    """Remember TEXT."""
    with session.services() as services:
        fact = services.memory.add(text)
        is_used = services.settings.current.uses_memory
    if as_json:
        print_json(msgspec.to_builtins(fact))
    else:
        print_text(fact.id)
    if not is_used:
        note("Memory is off, so answers do not use it yet. Turn it on: inglenook memory use on")


@memory.command()
@click.argument("fact_id", metavar="FACT")
@json_option
@pass_session
def remove(session: Session, fact_id: str, as_json: bool) -> None:
    """Delete the fact with this id, and its text from the database."""
    with session.services(reads_stored=True) as services:
        services.memory.remove(fact_id)
        backups = services.safekeeping.kept_backups()
    if as_json:
        print_json({"removed": fact_id})
    note_backups(backups)


@memory.command()
@_state
@json_option
@pass_session
def use(session: Session, state: str, as_json: bool) -> None:
    """Turn the use of remembered facts in answers on or off (default: off)."""
    _switch(session, as_json, uses_memory=state == "on")


@memory.command()
@json_option
@pass_session
def suggest(session: Session, as_json: bool) -> None:
    """List what you said about yourself in chats; remember it with `memory add`."""
    with session.services() as services:
        found: dict[str, None] = {}
        for summary in services.chat.conversations():
            for message in services.chat.open(summary.id).thread:
                if message.role == "user":
                    found |= dict.fromkeys(services.memory.suggestions(message.text))
    if as_json:
        print_json(list(found))
        return
    for text in found:
        print_text(text)


@memory.command()
@_state
@json_option
@pass_session
def offer(session: Session, state: str, as_json: bool) -> None:
    """Turn the window's offers to remember what you say about yourself on or off (default: off)."""
    _switch(session, as_json, suggests_facts=state == "on")


def _switch(session: Session, as_json: bool, **setting: bool) -> None:
    with session.services() as services:
        services.settings.update(**setting)
    if as_json:
        print_json(setting)
