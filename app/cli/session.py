"""Open the services for a command: data folder, key, and stopping on Ctrl+C."""

import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import click
import msgspec

from app.cli.output import note, read_text
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.paths import AppPaths

if TYPE_CHECKING:
    from app.services.startup import Services

INTERRUPTED = 130

ShowWindow = Callable[[AppPaths, Sequence[Path], bool, bool, str | None], int]
"""Shows the window on a data folder with files dropped into it; returns the exit status.

The flags: whether nothing is written, and whether the small window for one question is wanted.
"""


class Session(msgspec.Struct, frozen=True):
    """The global options."""

    paths: AppPaths
    passphrase_file: Path | None
    is_temporary: bool
    show_window: ShowWindow
    is_offline: bool = False

    @contextmanager
    def services(self, *, reads_stored: bool = False) -> Iterator["Services"]:
        """The services, closed at the end of the command.

        Without keyring, passphrase file or terminal to ask on they are temporary, and say so.

        Args:
            reads_stored: the command is about what is stored already: where that is locked, it
                ends with a UserError rather than telling that there is nothing.
        """
        with self._open(reads_stored) as services:
            services.network.install()
            if self.is_offline:
                services.network.go_offline()
            yield services
            try:
                services.safekeeping.run_due_tasks()
            except UserError as error:
                note(f"Today's backup failed: {error}")

    def _open(self, reads_stored: bool) -> "Services":
        from app.bootstrap import open_services
        from app.store.errors import PassphraseNeeded

        if self.is_temporary:
            return open_services(self.paths, is_temporary=True)
        try:
            return open_services(self.paths, self.passphrase())
        except PassphraseNeeded as needed:
            if sys.stdin.isatty():
                services = open_services(self.paths, _ask_passphrase(needed.is_new))
                if needed.is_new:
                    note(
                        "In case you lose it, print a recovery code: `inglenook key recovery-code`."
                    )
                return services
            if reads_stored and not needed.is_new:
                raise UserError(
                    needed.what, "Unlock them with inglenook --passphrase-file FILE."
                ) from None
            note(f"{needed.what} Nothing will be saved, as with --temporary.")
            return open_services(self.paths, is_temporary=True)

    def passphrase(self) -> str | None:
        """The content of the passphrase file, if one was given. Raises UserError."""
        return None if self.passphrase_file is None else passphrase_in(self.passphrase_file)

    def recovered(self, recovery_code: str) -> "Services":
        """The services, opened with the printed code. Raises UserError."""
        from app.bootstrap import open_services

        return open_services(self.paths, recovery_code=recovery_code)


def passphrase_in(file: Path) -> str:
    """The content of a passphrase file. Raises UserError."""
    return read_text(file).rstrip("\r\n")


def _ask_passphrase(is_new: bool) -> str:
    prompt = "Choose a passphrase for your chats" if is_new else "Passphrase"
    answer: str = click.prompt(prompt, hide_input=True, confirmation_prompt=is_new, err=True)
    return answer


@contextmanager
def stops_on_interrupt() -> Iterator[CancelToken]:
    """A token that Ctrl+C cancels; a second Ctrl+C interrupts the program."""
    token = CancelToken()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        token.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield token
    finally:
        signal.signal(signal.SIGINT, before)


pass_session = click.make_pass_decorator(Session)


def exit_if_stopped(cancel: CancelToken) -> None:
    """End with the status of an interrupted program if Ctrl+C stopped this command."""
    if cancel.is_cancelled:
        sys.exit(INTERRUPTED)
