"""The command `inglenook`: global options, its commands, and how errors end."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click
import platformdirs

import app
from app.cli.output import examples
from app.cli.session import INTERRUPTED, Session, ShowWindow
from app.core.cancellation import Cancelled
from app.core.errors import UserError
from app.core.paths import AppPaths

_COMMANDS = {
    "adapters": "adapters.adapters",
    "ask": "ask.ask",
    "assistants": "assistants.assistants",
    "backup": "store.backup",
    "backups": "store.backups",
    "bench": "bench.bench",
    "chats": "chats.chats",
    "collections": "index.collections",
    "completion": "completion.completion",
    "dataset": "dataset.dataset",
    "doctor": "doctor.doctor",
    "evaluate": "evaluate.evaluate",
    "export": "export.export",
    "feedback": "feedback.feedback",
    "index": "index.index",
    "key": "store.key",
    "memory": "memory.memory",
    "models": "model_commands.models",
    "rescue": "store.rescue",
    "restore": "store.restore",
    "search": "search.search",
    "selftest": "selftest.selftest",
    "serve": "serve.serve",
    "share": "share.share",
    "tools": "tools.tools",
    "vote": "vote.vote",
    "wipe": "store.wipe",
}
"""Each command and where it is, in `app.cli`: imported when it is used, so that none waits for
what the others need, and the window for none of them."""


class _LateGroup(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *_COMMANDS})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return super().get_command(ctx, cmd_name)
        module, _, attribute = _COMMANDS[cmd_name].partition(".")
        command = getattr(import_module(f"app.cli.{module}"), attribute)
        assert isinstance(command, click.Command), "the table above names commands"
        return command


@click.group(
    cls=_LateGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples(
        'inglenook ask "What is in this letter?" --docs letter.pdf',
        "inglenook index ~/Documents --collection home",
        "inglenook models search qwen3",
        "inglenook serve --port 8035",
        "inglenook doctor",
    ),
)
@click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="INGLENOOK_HOME",
    help="The data folder (default: the system's place for it).",
)
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Unlock with the passphrase in this file.",
)
@click.option("--temporary", is_flag=True, help="Write nothing to disk.")
@click.option(
    "--offline", is_flag=True, help="Refuse every connection, models fetch and search too."
)
@click.version_option(app.__version__, prog_name="inglenook")
@click.pass_context
def inglenook(
    context: click.Context,
    home: Path | None,
    passphrase_file: Path | None,
    temporary: bool,
    offline: bool,
) -> None:
    """Chat with documents and tools on your own machine. Without a command: opens the window."""
    folder = home or Path(platformdirs.user_data_path("inglenook", appauthor=False))
    context.obj = Session(
        AppPaths(folder.absolute()),
        passphrase_file,
        temporary,
        show_window=context.obj,
        is_offline=offline,
    )
    if context.invoked_subcommand is None:
        open_window(context.obj, ())


@inglenook.command("open", hidden=True)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.pass_obj
def open_files(session: Session, files: tuple[Path, ...]) -> None:
    """Open the window with these files dropped into a new chat."""
    open_window(session, files)


@inglenook.command()
@click.pass_obj
def quick(session: Session) -> None:
    """Show the small window for one question, above all others.

    Bind it to a key of the desktop; a program that runs already shows it at once.
    """
    open_window(session, (), is_quick=True)


def open_window(session: Session, files: tuple[Path, ...], *, is_quick: bool = False) -> None:
    """Show the window and stay until it is closed."""
    if not _has_display():
        raise UserError(
            "There is no display to open the window on.",
            'Use the command line instead, for example inglenook ask "..." --docs FILE, '
            "or set DISPLAY.",
        )
    sys.exit(session.show_window(session.paths, files, session.is_temporary, is_quick))


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run(arguments: Sequence[str], show_window: ShowWindow) -> None:
    """Run the command line and end the process with its exit status.

    Args:
        show_window: opens the window, which the command line itself knows nothing of.
    """
    try:
        status = inglenook.main(
            list(arguments), "inglenook", standalone_mode=False, obj=show_window
        )
        sys.exit(status or 0)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except UserError as error:
        click.echo(f"inglenook: {error}", err=True)
        sys.exit(1)
    except (click.Abort, Cancelled, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
