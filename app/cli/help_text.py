"""Shared help text: untruncated summaries, commands grouped by purpose, and examples."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

import click

from app.cli.console import located, located_model
from app.core.documents import SearchMethod

_F = TypeVar("_F", bound=Callable[..., Any])


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


class RunGroup(CommandGroup):
    """A group whose command `run` is meant where none of its commands is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        names = {*self.commands, *ctx.help_option_names}
        is_named = bool(args) and args[0] in names
        is_run = not is_named and (bool(args) or not self.no_args_is_help)
        return super().parse_args(ctx, ["run", *args] if is_run else args)


_WHOLE = 1000
"""Longer than any first sentence."""


class ModelsCommand(click.Command):
    """A command whose option --models takes several values, and may also be repeated."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Write the option in front of each of its values, as click expects it."""
        repeated: list[str] = []
        is_model = False
        for arg in args:
            is_value = not arg.startswith("-")
            if is_value and is_model and repeated[-1] != "--models":
                repeated.append("--models")
            elif not is_value:
                is_model = arg == "--models" or arg.startswith("--models=")
            repeated.append(arg)
        return super().parse_args(ctx, repeated)


def models_option(
    text: str, *, is_required: bool = True, takes_two: bool = False
) -> Callable[[_F], _F]:
    """The option --models of a ModelsCommand."""
    return click.option(
        "--models",
        multiple=True,
        required=is_required,
        callback=_two_models if takes_two else None,
        is_eager=True,  # a wrong number is said before another option that is missing
        metavar="MODEL…",
        type=located_model,
        help=f"{text} Add an adapter as MODEL+FILE[:STRENGTH].",
    )


def _two_models(
    _context: click.Context, _parameter: click.Parameter, models: tuple[str, ...]
) -> tuple[str, ...]:
    """Raises UsageError for another number than two or none."""
    if len(models) not in (0, 2):
        raise click.UsageError(
            f"--models takes two models, such as --models A B; {len(models)} given."
        )
    return models


def model_option(name: str, text: str, **settings: Any) -> Callable[[_F], _F]:
    """An option that names a model, by its id or its file."""
    return click.option(name, metavar="ID|FILE", type=located_model, help=text, **settings)


def number_option(
    name: str, default: int, text: str, *, lowest: int = 1, highest: int | None = None
) -> Callable[[_F], _F]:
    """An option for a whole number; its help ends with its default."""
    return click.option(
        name,
        type=click.IntRange(lowest, highest),
        default=default,
        metavar="N",
        help=f"{text} (default: {default}).",
    )


validation_option = click.option(
    "--validation",
    type=click.FloatRange(0, 1, min_open=True),
    default=0.1,
    metavar="SHARE",
    help="For held-out: the --validation share the bundle was exported with.",
)

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
    return "chats" if value == "chats" else located(value)


reranker_option = click.option(
    "--reranker",
    metavar="ID",
    callback=or_none,
    help="Rerank the results with this model; none turns reranking off.",
)


def examples(*commands: str) -> str:
    """The epilog of a command's help: examples that click does not rewrap."""
    return "\b\nExamples:\n" + "\n".join(f"  {command}" for command in commands)
