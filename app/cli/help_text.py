"""Shared help text: untruncated summaries, commands grouped by purpose, and examples."""

from pathlib import Path
from typing import Literal, get_args

import click

from app.core.documents import SearchMethod


class CommandGroup(click.Group):
    """A group that lists the full first sentence of each command; click truncates it."""

    def sections(self) -> dict[str, list[str]]:
        """Command names by section heading, in the order the help shows them."""
        return {"Commands": self.list_commands(click.Context(self))}

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one list per section."""
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


json_option = click.option("--json", "as_json", is_flag=True, help="Print only JSON on stdout.")

always_json_option = click.option(
    "--json",
    is_flag=True,
    expose_value=False,
    help="Accepted for consistency; output is always JSON.",
)


method_option = click.option(
    "--method",
    type=click.Choice(get_args(SearchMethod)),
    default="hybrid",
    help="Search by keywords and embeddings (hybrid, the default), embeddings only (dense), or "
    "keywords only (lexical).",
)


def or_none(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Callback for options that accept the word none, which becomes ""."""
    return "" if value == "none" else value


def chats_or_file(value: str) -> Path | Literal["chats"]:
    """The value of an option that accepts either the word chats or a file name."""
    return "chats" if value == "chats" else Path(value)


reranker_option = click.option(
    "--reranker",
    metavar="ID",
    callback=or_none,
    help="Rerank the results with this model; none turns reranking off.",
)


def examples(*commands: str) -> str:
    """The epilog of a command's help: examples that click does not rewrap."""
    return "\b\nExamples:\n" + "\n".join(f"  {command}" for command in commands)
