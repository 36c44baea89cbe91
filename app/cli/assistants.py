"""`inglenook assistants` and `inglenook memory`: presets, and facts that chats can use."""

from pathlib import Path

import click

from app.cli.console import GivenPath
from app.cli.help_text import CommandGroup
from app.cli.output import note, note_backups, print_list, print_result
from app.cli.session import Session, pass_session_and_json


@click.group(cls=CommandGroup)
def assistants() -> None:
    """List, export, import and delete assistants."""


@assistants.command("list")
@pass_session_and_json
def list_assistants(session: Session, as_json: bool) -> None:
    """List all assistants."""
    with session.services(reads_stored=True) as services:
        found = services.assistants.all()
    print_list(
        found,
        lambda each: (each.name, each.model or "any model"),
        as_json=as_json,
        empty="There are no assistants yet. Create one in the window, or import one from a file.",
    )


@assistants.command()
@click.argument("file", type=GivenPath(dir_okay=False))
@click.argument("names", nargs=-1)
@pass_session_and_json
def export(session: Session, file: Path, names: tuple[str, ...], as_json: bool) -> None:
    """Export the named assistants, or all of them, to FILE."""
    with session.services(reads_stored=True) as services:
        chosen = [services.assistants.named(name) for name in names]
        written = chosen or services.assistants.all()
        services.assistants.export(written, file)
    print_result({"file": str(file), "assistants": [e.name for e in written]}, as_json=as_json)
    note(f"Wrote {file}.")


@assistants.command("import")
@click.argument("file", type=GivenPath(dir_okay=False, exists=True))
@pass_session_and_json
def import_(session: Session, file: Path, as_json: bool) -> None:
    """Import the assistants in FILE."""
    with session.services() as services:
        added = services.assistants.import_file(file)
    names = [each.name for each in added]
    print_result({"assistants": names}, "\n".join(names), as_json=as_json)


@assistants.command()
@click.argument("name")
@pass_session_and_json
def delete(session: Session, name: str, as_json: bool) -> None:
    """Delete an assistant; its chats continue without one."""
    with session.services(reads_stored=True) as services:
        services.assistants.delete(services.assistants.named(name).id)
    print_result({"deleted": name}, as_json=as_json)


_state = click.argument("state", type=click.Choice(["on", "off"]))


@click.group(cls=CommandGroup)
def memory() -> None:
    """Manage remembered facts, and switch their use on or off."""


@memory.command("list")
@pass_session_and_json
def list_facts(session: Session, as_json: bool) -> None:
    """List remembered facts."""
    with session.services(reads_stored=True) as services:
        facts = services.memory.facts()
    print_list(
        facts,
        lambda fact: (fact.id, fact.text),
        as_json=as_json,
        empty='Nothing is remembered yet. Add a fact with inglenook memory add "...".',
    )


@memory.command()
@click.argument("text")
@pass_session_and_json
def add(session: Session, text: str, as_json: bool) -> None:
    """Remember TEXT."""
    with session.services() as services:
        fact = services.memory.add(text)
        is_used = services.settings.current.uses_memory
    print_result(fact, fact.id, as_json=as_json)
    if not is_used:
        note("Memory is off, so answers do not use it yet. Turn it on: inglenook memory use on")


@memory.command()
@click.argument("fact_id", metavar="FACT")
@pass_session_and_json
def remove(session: Session, fact_id: str, as_json: bool) -> None:
    """Delete the fact with this id, and its text from the database."""
    with session.services(reads_stored=True) as services:
        services.memory.remove(fact_id)
        backups = services.safekeeping.kept_backups()
    print_result({"removed": fact_id}, as_json=as_json)
    note_backups(backups)


@memory.command()
@_state
@pass_session_and_json
def use(session: Session, state: str, as_json: bool) -> None:
    """Turn the use of remembered facts in answers on or off (default: off)."""
    _switch(session, as_json, uses_memory=state == "on")


@memory.command()
@pass_session_and_json
def suggest(session: Session, as_json: bool) -> None:
    """List what you said about yourself in chats; remember it with `memory add`."""
    with session.services() as services:
        found: dict[str, None] = {}
        for summary in services.chat.conversations():
            for message in services.chat.open(summary.id).thread:
                if message.role == "user":
                    found |= dict.fromkeys(services.memory.suggestions(message.text))
    print_result(list(found), "\n".join(found), as_json=as_json)


@memory.command()
@_state
@pass_session_and_json
def offer(session: Session, state: str, as_json: bool) -> None:
    """Turn the window's offers to remember what you say about yourself on or off (default: off)."""
    _switch(session, as_json, suggests_facts=state == "on")


def _switch(session: Session, as_json: bool, **setting: bool) -> None:
    with session.services() as services:
        services.settings.update(**setting)
    print_result(setting, as_json=as_json)
