"""Every command explains itself: whole sentences, an explanation for each option, `--json`."""

from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from app.cli.command_line import Launch, inglenook

WITHOUT_JSON = {"completion", "open", "quick"}
"""They print a script, or open a window."""


def _commands(
    group: click.Group, above: tuple[str, ...] = ()
) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        path = (*above, name)
        yield " ".join(path), command
        if isinstance(command, click.Group):
            yield from _commands(command, path)


COMMANDS = dict(_commands(inglenook))


def _help(name: str) -> str:
    arguments = (*name.split(), "--help")
    done = CliRunner().invoke(inglenook, arguments, obj=Launch(arguments, lambda *_: 0))
    assert done.exit_code == 0, done.output
    return done.stdout


def test_the_first_page_names_every_command_in_one_section() -> None:
    page = _help("")
    for name, command in COMMANDS.items():
        if " " not in name:
            assert page.count(f"\n  {name} ") == (not command.hidden), name
    assert "..." not in page.replace('ask "..."', "").replace("[ARGS]...", "")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_explains_itself_and_its_options(name: str) -> None:
    command = COMMANDS[name]
    assert command.help
    if isinstance(command, click.Group):
        listed = _help(name).partition("Commands:")[2]
        assert listed and "..." not in listed
        return
    for option in command.params:
        if isinstance(option, click.Option) and not option.hidden:
            assert option.help, f"{name} {option.opts}"
            assert "RANGE" not in option.make_metavar(click.Context(command)), option.opts
    assert name in WITHOUT_JSON or "--json" in _help(name)
