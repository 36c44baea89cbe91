"""The command `inglenook`: global options, its commands, and how errors end."""

import errno
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import click

import app
from app.cli.console import GivenPath, ends_in_order
from app.cli.help_text import CommandGroup, examples
from app.cli.output import note
from app.cli.session import INTERRUPTED, Session, ShowWindow
from app.core.cancellation import Cancelled
from app.core.errors import BugError, UserError, cause_of
from app.core.paths import AppPaths
from app.services.machine.data_folder import HOME_VARIABLE, data_folder

if TYPE_CHECKING:
    from app.cli.carrying_out import Host


_SECTIONS = {
    "Ask": {
        "ask": "ask.ask",
        "chats": "chats.chats",
        "assistants": "assistants.assistants",
        "memory": "assistants.memory",
        "tools": "tools.tools",
    },
    "Documents": {
        "index": "index.index",
        "search": "search.search",
        "tables": "tables.tables",
        "survey": "survey.survey",
        "compare": "compare.compare",
        "collections": "index.collections",
    },
    "Models": {
        "models": "model_commands.models",
        "adapters": "workshop_commands.adapters",
        "vote": "feedback.vote",
        "evaluate": "evaluate.evaluate",
        "bench": "bench.bench",
    },
    "Feedback and training data": {
        "feedback": "feedback.feedback",
        "export": "export.export",
        "train": "train.train",
        "dataset": "dataset.dataset",
        "share": "export.share",
    },
    "Your data": {
        "backup": "backups.backup",
        "backups": "backups.backups",
        "restore": "backups.restore",
        "rescue": "backups.rescue",
        "key": "backups.key",
        "wipe": "backups.wipe",
    },
    "This machine": {
        "settings": "settings.settings",
        "doctor": "doctor.doctor",
        "serve": "serve.serve",
        "completion": "doctor.completion",
        "selftest": "doctor.selftest",
    },
}
"""Each command and its location in `app.cli`. Commands are imported on first use, so none pays
for the imports of the others, and the window pays for none."""

_COMMANDS = {name: where for section in _SECTIONS.values() for name, where in section.items()}


class _LateGroup(CommandGroup):
    """A group that imports its commands on demand."""

    def sections(self) -> dict[str, list[str]]:
        own = {"The window": [*self.commands]}
        return own | {title: [*named] for title, named in _SECTIONS.items()}

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
    type=GivenPath(file_okay=False),
    envvar=HOME_VARIABLE,
    metavar="DIR",
    help="The data folder (default: $INGLENOOK_HOME, or the platform's standard location).",
)
@click.option(
    "--passphrase-file",
    type=GivenPath(dir_okay=False),
    metavar="FILE",
    help="Unlock with the passphrase in this file; on first use, set it.",
)
@click.option("--temporary", is_flag=True, help="Write nothing to disk.")
@click.option(
    "--offline",
    is_flag=True,
    help="Refuse all network connections, including models fetch and models search.",
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
    """Chat with documents and tools on your own machine. Without a command, opens the window.

    Global options go before the command: inglenook --offline ask "...". Run any command with --help
    for details. Exit status: 0 on success, 2 for incorrect usage, 130 after Ctrl+C, and 1 for any
    other error, with the cause and a remedy on stderr.
    """
    launch: Launch = context.obj
    context.obj = Session(
        launch.host.paths if launch.host else AppPaths(data_folder(home)),
        passphrase_file,
        temporary,
        show_window=launch.show_window,
        is_offline=offline,
        arguments=launch.arguments,
        host=launch.host,
    )
    if context.invoked_subcommand is None:
        open_window(context.obj, ())


@inglenook.command("open", hidden=True)
@click.argument("files", nargs=-1, type=GivenPath())
@click.pass_obj
def open_files(session: Session, files: tuple[Path, ...]) -> None:
    """Open the window with these files attached to a new chat."""
    open_window(session, files)


@inglenook.command()
@click.pass_obj
def quick(session: Session) -> None:
    """Show the small always-on-top window for a quick question.

    Bind it to a desktop shortcut. If Inglenook is already running, the window appears at once.
    """
    open_window(session, (), is_quick=True)


def open_window(session: Session, files: tuple[Path, ...], *, is_quick: bool = False) -> None:
    """Show the window and block until it is closed."""
    passphrase = session.passphrase()
    sys.exit(session.show_window(session.paths, files, session.is_temporary, is_quick, passphrase))


_HELP_COLUMNS, _LEAST_HELP_COLUMNS = 80, 50

_OF_THE_ENVIRONMENT = {errno.EACCES, errno.EDQUOT, errno.ENOSPC, errno.EPERM, errno.EROFS}
"""What the machine refuses wherever it is asked; any other failure of a file is a bug of ours."""


class Launch(NamedTuple):
    """A command line, and where it is carried out; see `Session`."""

    arguments: tuple[str, ...]
    show_window: ShowWindow
    host: "Host | None" = None


def run(arguments: Sequence[str], show_window: ShowWindow) -> None:
    """Run the command line and end the process with its exit status.

    Args:
        show_window: opens the window, which the command line itself knows nothing of.
    """
    with ends_in_order():
        _run(Launch(tuple(arguments), show_window))


def run_as_guest(arguments: Sequence[str], host: "Host", columns: int) -> None:
    """Run the command line of another process in this thread and raise SystemExit at its end.

    Args:
        columns: the width of the terminal there.
    """
    width = max(min(columns, _HELP_COLUMNS) - 2, _LEAST_HELP_COLUMNS)  # as click limits it
    _run(Launch(tuple(arguments), _no_window, host), terminal_width=width)


def _no_window(*_: object) -> int:
    raise BugError("a window is shown by the process that is asked for it")


def _run(launch: Launch, terminal_width: int | None = None) -> None:
    try:
        status = inglenook.main(
            list(launch.arguments),
            "inglenook",
            standalone_mode=False,
            obj=launch,
            terminal_width=terminal_width,
        )
        sys.exit(status or 0)
    except click.ClickException as error:
        shown = io.StringIO()
        error.show(shown)
        note(shown.getvalue().rstrip())
        sys.exit(error.exit_code)
    except (
        UserError, click.Abort, Cancelled, OSError, UnicodeEncodeError, KeyboardInterrupt
    ) as error:  # fmt: skip
        end(error)


def end(error: BaseException) -> NoReturn:
    """End the process as `error` asks for; raises it again if it is a bug of ours."""
    if isinstance(error, UserError):
        note(f"inglenook: {error}")
        sys.exit(1)
    if isinstance(error, click.Abort | Cancelled | KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    if isinstance(error, BrokenPipeError):  # the reader of our output went away, as `head` does
        _drop_what_cannot_be_written()
        sys.exit(1)
    if isinstance(error, FileNotFoundError) and not error.filename:  # of os.getcwd
        note("inglenook: The current folder was deleted. Change to another one.")
        sys.exit(1)
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        note(f"inglenook: {error.filename} is too long for the name of a file. Use a shorter one.")
        sys.exit(1)
    if isinstance(error, UnicodeEncodeError) and "surrogates" in error.reason:
        note(f"inglenook: {error.object} is not text in UTF-8. Use another name or text.")
        sys.exit(1)
    if isinstance(error, OSError) and error.errno in _OF_THE_ENVIRONMENT:
        place = f" ({error.filename})" if error.filename else ""
        note(
            f"inglenook: {cause_of(error)}{place}."
            " Free some space, or check the permissions of the folder.",
        )
        _drop_what_cannot_be_written()
        sys.exit(1)
    raise error


def _drop_what_cannot_be_written() -> None:
    """Otherwise the interpreter tries again when it ends, and complains in its own words."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
