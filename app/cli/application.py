"""The command `inglenook`: global options, its commands, and how errors end."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click
import platformdirs

import app
from app.cli import adapters, assistants, ask, bench, chats, doctor, evaluate, export, feedback, index, models, search, serve, store
from app.cli.session import INTERRUPTED, Session, ShowWindow
from app.core.cancellation import Cancelled
from app.core.errors import UserError
from app.core.paths import AppPaths


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
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
@click.option("--offline", is_flag=True, help="Refuse every connection (the default).")
@click.version_option(app.__version__, prog_name="inglenook")
@click.pass_context
def inglenook(
    context: click.Context,
    home: Path | None,
    passphrase_file: Path | None,
    temporary: bool,
    offline: bool,  # noqa: ARG001 - every command there is keeps offline
) -> None:
    """Chat with documents and tools on your own machine. Without a command: opens the window."""
    folder = home or Path(platformdirs.user_data_path("inglenook", appauthor=False))
    context.obj = Session(
        AppPaths(folder.absolute()), passphrase_file, temporary, show_window=context.obj
    )
    if context.invoked_subcommand is None:
        open_window(context.obj, ())


for command in (
    ask.ask, index.index, search.search, index.collections, models.models, chats.chats, assistants.assistants,
    feedback.feedback, export.export, evaluate.evaluate, adapters.adapters, doctor.doctor, serve.serve, store.backup, store.restore, store.key,
    store.wipe, bench.bench,
):  # fmt: skip
    inglenook.add_command(command)


@inglenook.command("open", hidden=True)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.pass_obj
def open_files(session: Session, files: tuple[Path, ...]) -> None:
    """Open the window with these files dropped into a new chat."""
    open_window(session, files)


def open_window(session: Session, files: tuple[Path, ...]) -> None:
    """Show the window and stay until it is closed."""
    if not _has_display():
        raise UserError(
            "There is no display to open the window on.",
            'Use the command line instead, for example inglenook ask "..." --docs FILE, '
            "or set DISPLAY.",
        )
    sys.exit(session.show_window(session.paths, files, session.is_temporary))


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
