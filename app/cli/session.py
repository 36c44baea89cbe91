"""Open the services for a command, here or in the program that has the data folder open."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec

import click
import msgspec

from app.cli.console import ask, is_path
from app.cli.help_text import json_option
from app.cli.output import note
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.paths import AppPaths
from app.core.text_files import read_text
from app.core.unicode_text import is_encodable
from app.services.machine.instance_socket import Ended, Question, RunTemporary

if TYPE_CHECKING:
    from app.cli.carrying_out import Host
    from app.services.startup import Services

P = ParamSpec("P")

INTERRUPTED = 130

_PATIENCE_S = 60.0
"""How long to wait for a program that has the data folder open but does not listen: it may be
starting or ending."""

_SILENCE_S = 2.0

_LOOK_S = 0.2

ShowWindow = Callable[[AppPaths, Sequence[Path], bool, bool, str | None], int]
"""Shows the window on a data folder with files dropped into it; returns the exit status.

The flags: whether nothing is written, and whether the small window for one question is wanted.
"""


class Session(msgspec.Struct, frozen=True):
    """The global options.

    `arguments` are the command line. `host` is set in the program that carries out the command for
    another process. `is_lasting`: the command runs until the user stops it.
    """

    paths: AppPaths
    passphrase_file: Path | None
    is_temporary: bool
    show_window: ShowWindow
    is_offline: bool = False
    arguments: tuple[str, ...] = ()
    host: "Host | None" = None
    is_lasting: bool = False

    @contextmanager
    def services(self, *, reads_stored: bool = False) -> Iterator["Services"]:
        """The services, closed at the end of the command unless they are the host's.

        Without keyring, passphrase file or terminal to ask on they are temporary, and say so.
        Commands that are started meanwhile on the same data folder are carried out here.

        Args:
            reads_stored: the command is about what is stored already: where that is locked, it
                ends with a UserError rather than telling that there is nothing.
        """
        if self.host:
            services = self._unlocked(self.host.unlocked, reads_stored)
            with services.network.offline(self.is_offline):
                yield services
        else:
            with self._hosting(self._open(reads_stored)) as services:
                yield services

    @contextmanager
    def recovered(self, recovery_code: str) -> Iterator["Services"]:
        """Like `services`, opened with the recovery code. Raises UserError."""
        if self.host:
            yield self.host.unlocked(recovery_code=recovery_code)
        else:
            from app.bootstrap import open_services

            opened = open_services(self.paths, recovery_code=recovery_code)
            with self._hosting(opened) as services:
                yield services

    @contextmanager
    def _hosting(self, opened: "Services") -> Iterator["Services"]:
        with opened as services:
            services.network.install()
            if self.is_offline:
                services.network.go_offline()
            if problem := services.settings.problem:
                note(str(problem))
            if services.safekeeping.folder is None:
                yield services
                return
            from app.cli.carrying_out import serving

            program = click.get_current_context().command_path
            with serving(services, self.paths, program, is_lasting=self.is_lasting) as server:
                try:
                    yield services
                finally:
                    if server.guests and not self.is_lasting:
                        note(
                            "Waiting for another command that is carried out here; Ctrl+C stops it."
                        )
                    server.close(waits=not self.is_lasting)
            try:
                services.safekeeping.run_due_tasks()
            except UserError as error:
                note(f"Today's backup failed: {error}")

    def _open(self, reads_stored: bool) -> "Services":
        from app.bootstrap import open_services

        def opened(passphrase: str | None) -> "Services":
            return open_services(self.paths, passphrase)

        if self.is_temporary:
            return open_services(self.paths, is_temporary=True)
        try:
            return self._unlocked(opened, reads_stored)
        except WithoutKeyError as error:
            note(f"{error} Nothing will be saved, as with --temporary.")
            return open_services(self.paths, is_temporary=True)

    def _unlocked(
        self, opened: Callable[[str | None], "Services"], reads_stored: bool
    ) -> "Services":
        """What `opened` returns for the passphrase. Raises WithoutKeyError and UserError."""
        from app.store.store_errors import PassphraseNeeded

        try:
            return opened(self.passphrase())
        except PassphraseNeeded as needed:
            if sys.stdin.isatty():
                services = opened(_ask_passphrase(needed.is_new))
                if needed.is_new:
                    note(
                        "In case you lose it, print a recovery code: `inglenook key recovery-code`."
                    )
                return services
            if reads_stored and not needed.is_new:
                raise UserError(
                    needed.what, "Unlock them with inglenook --passphrase-file FILE."
                ) from None
            raise WithoutKeyError(needed.what) from None

    def passphrase(self) -> str | None:
        """The content of the passphrase file, if one was given. Raises UserError."""
        if self.host:
            return self.host.passphrase
        return None if self.passphrase_file is None else passphrase_in(self.passphrase_file)

    def carry_out(self, command: Callable[["Session"], None]) -> None:
        """Have the program that has the data folder open carry out this command line.

        Runs `command` here if there is no such program. Raises UserError.
        """
        if self.is_temporary or self.host:
            command(self)
            return
        from app.store.store_errors import FolderInUseError

        began = time.monotonic()
        has_noted = False
        while True:
            if self.paths.endpoint.exists() and (last := self._carried_out()):
                if isinstance(last, Ended):
                    sys.exit(last.status)
                note(f"{last.reason} Nothing will be saved, as with --temporary.")
                command(msgspec.structs.replace(self, is_temporary=True))
                return
            try:
                command(self)
                return
            except FolderInUseError as error:
                is_awaited = self.is_lasting and self.paths.endpoint.exists()
                waited_s = time.monotonic() - began
                if waited_s >= _PATIENCE_S and not is_awaited:
                    raise
                if waited_s >= _SILENCE_S and not has_noted:
                    note(f"{error.what} Waiting for it to finish.")
                    has_noted = True
            time.sleep(_LOOK_S)

    def _carried_out(self) -> "Ended | RunTemporary | None":
        from app.cli.carrying_out import carried_out, refuse_files_of_this_process
        from app.services.machine.instance_socket import read_endpoint

        endpoint = read_endpoint(self.paths.endpoint)
        if endpoint is None or (self.is_lasting and not endpoint.is_lasting):
            return None
        refuse_files_of_this_process(tuple(click.get_current_context().params.values()))
        return carried_out(endpoint, self.arguments, self.passphrase())


class WithoutKeyError(Exception):
    """There is no key to what is stored, so the command runs without storing anything."""


def passphrase_in(file: Path) -> str:
    """The content of a passphrase file. Raises UserError."""
    return read_text(file).rstrip("\r\n")


def _ask_passphrase(is_new: bool) -> str:
    text = "Choose a passphrase for your chats" if is_new else "Passphrase"
    return ask(Question(text, is_hidden=True, is_repeated=is_new))


def pass_session(command: Callable[Concatenate[Session, P], None]) -> Callable[P, None]:
    """Pass the session to a command, which is carried out where the data folder is open."""

    @wraps(command)
    def carried_out(*args: P.args, **options: P.kwargs) -> None:
        context = click.get_current_context()
        is_lasting = context.info_name == "serve" or bool(options.get("watch"))
        session = msgspec.structs.replace(_session(context), is_lasting=is_lasting)
        session.carry_out(lambda here: command(here, *args, **options))

    return carried_out


def pass_session_and_json(command: Callable[Concatenate[Session, P], None]) -> Callable[P, None]:
    """Like `pass_session`, for a command with the option --json."""
    return json_option(pass_session(command))


def pass_session_alone(command: Callable[Concatenate[Session, P], None]) -> Callable[P, None]:
    """Pass the session to a command with --json that needs the data folder for itself."""

    @wraps(command)
    def alone(*args: P.args, **options: P.kwargs) -> None:
        from app.services.machine.instance_socket import read_endpoint
        from app.store.store_errors import FolderInUseError

        session = _session(click.get_current_context())
        try:
            command(session, *args, **options)
        except FolderInUseError:
            if (running := read_endpoint(session.paths.endpoint)) is None:
                raise
            raise UserError(
                f"This command needs the data folder for itself, and {running.name} has it open.",
                "Close it and run the command again.",
            ) from None

    return json_option(alone)


def _session(context: click.Context) -> Session:
    """Raises UserError for an argument that could not be stored as it was given."""
    session = context.find_object(Session)
    assert session, "the group makes it"
    for parameter in context.command.params:
        if parameter.type is click.STRING:
            _refuse_other_encodings(context.params.get(parameter.name or ""))
    return session


def _refuse_other_encodings(value: object) -> None:
    """Raises UserError for text that is not UTF-8; files may have any name."""
    for each in value if isinstance(value, tuple) else (value,):
        if isinstance(each, str) and not is_encodable(each) and not is_path(each):
            raise UserError(f"{each} is not text in UTF-8.", "Use another name or text.")


def exit_if_stopped(cancel: CancelToken) -> None:
    """End with the status of an interrupted program if Ctrl+C stopped this command."""
    if cancel.is_cancelled:
        sys.exit(INTERRUPTED)
