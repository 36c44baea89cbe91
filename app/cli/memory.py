"""`inglenook memory`: facts about you that chats can use."""

import click
import msgspec

from app.cli.help_text import CommandGroup, json_option
from app.cli.output import note, note_backups, print_json, print_row, print_text
from app.cli.session import Session, pass_session

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
