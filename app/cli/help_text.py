"""Help that a person can learn from: whole sentences, commands by what they are for, examples."""

from pathlib import Path
from typing import Literal

import click


class CommandGroup(click.Group):
    """A group whose list of commands gives their first sentences whole: click cuts them short."""

    def sections(self) -> dict[str, list[str]]:
        """The names of the commands below their headings, in the order of the help."""
        return {"Commands": self.list_commands(click.Context(self))}

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write a list for each section."""
        for heading, names in self.sections().items():
            commands = ((name, self.get_command(ctx, name)) for name in names)
            rows = [
                (name, command.get_short_help_str(limit=_WHOLE))
                for name, command in commands
                if command and not command.hidden
            ]
            with formatter.section(heading):
                formatter.write_dl(rows)


_WHOLE = 1000
"""Longer than any first sentence."""


json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON on stdout, and nothing else there."
)

always_json_option = click.option(
    "--json", is_flag=True, expose_value=False, help="Print JSON: it does, with or without this."
)


method_option = click.option(
    "--method",
    type=click.Choice(["hybrid", "dense", "lexical"]),
    default="hybrid",
    help="By words and meaning (hybrid, the default), by meaning only (dense) or by words only "
    "(lexical).",
)


def or_none(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """For an option that takes the word none, which is "" from here on."""
    return "" if value == "none" else value


def chats_or_file(value: str) -> Path | Literal["chats"]:
    """What an option says that takes the word chats or the name of a file."""
    return "chats" if value == "chats" else Path(value)


reranker_option = click.option(
    "--reranker",
    metavar="ID",
    callback=or_none,
    help="Let this reranking model order what is found; none: as it was found.",
)


def examples(*commands: str) -> str:
    """The end of a command's help: lines to copy, which click does not wrap."""
    return "\b\nExamples:\n" + "\n".join(f"  {command}" for command in commands)
