"""Carries out a command in the program that has the data folder open, for both sides of it.

The client is the process that the user started: it has parsed its command line and shows what the
running program sends. The running program parses it again, in a thread whose terminal is the
client's (see `console`), and uses its own open services.
"""

import io
import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

from app.cli.console import GuestConsole, answered, on_console, routed_streams
from app.cli.session import WithoutKeyError
from app.core.cancellation import Cancelled
from app.core.errors import UserError
from app.core.paths import AppPaths
from app.services.machine.instance_server import Guest, InstanceServer
from app.services.machine.instance_socket import (
    Answer,
    Ended,
    Endpoint,
    Input,
    InputWanted,
    Interrupt,
    Link,
    Output,
    Question,
    RunCommand,
    RunTemporary,
    ShowWindow,
    Stream,
    connected,
)

if TYPE_CHECKING:
    from app.services.startup import Services

_OF_THIS_PROCESS = ("/dev/fd/", "/dev/std", "/proc/self/")


class Host:
    """The program that has the data folder open, as the commands of its guests see it."""

    def __init__(self, services: "Services", paths: AppPaths, passphrase: str | None) -> None:
        self._services = services
        self.paths = paths
        self.passphrase = passphrase

    def unlocked(
        self, passphrase: str | None = None, recovery_code: str | None = None
    ) -> "Services":
        """The open services, for whoever could open the data folder alone.

        Raises PassphraseNeeded and the other errors of app.store.store_errors.
        """
        self._services.safekeeping.authenticate(passphrase, recovery_code)
        return self._services


@contextmanager
def serving(
    services: "Services",
    paths: AppPaths,
    program: str,
    *,
    is_lasting: bool,
    on_ended: Callable[[], None] = lambda: None,
) -> Iterator[InstanceServer]:
    """Carry out the commands that other processes start on this data folder during the block.

    `on_ended` is called after each of them, in its thread. The end of the block stops what is still
    running.
    """

    def serve(guest: Guest, request: RunCommand | ShowWindow) -> None:
        serve_command(services, paths, guest, request)
        on_ended()

    with (
        routed_streams(),
        InstanceServer(paths.endpoint, program, serve, is_lasting=is_lasting) as server,
    ):
        yield server


def serve_command(
    services: "Services", paths: AppPaths, guest: Guest, request: RunCommand | ShowWindow
) -> None:
    """Run a client's command line on these services, in this thread."""
    if not isinstance(request, RunCommand):  # the window has a socket of its own
        guest.end(Ended(1))
        return
    from app.cli.command_line import run_as_guest

    host = Host(services, paths, request.passphrase)
    arguments = [os.fsdecode(argument) for argument in request.arguments]
    last: Ended | RunTemporary = Ended(1)
    with on_console(GuestConsole(guest, request)):
        try:
            run_as_guest(arguments, host, request.columns)
        except SystemExit as end:
            last = Ended(end.code if isinstance(end.code, int) else 1)
        except WithoutKeyError as error:
            last = RunTemporary(str(error))
        except Exception:  # noqa: BLE001 - a bug of ours, shown to the client as if it had run alone
            with suppress(Cancelled):
                traceback.print_exc(file=sys.stderr)
    guest.end(last)


class Client:
    """The client's side of one command."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._is_sending = False
        self._wants_interrupt = False

    def run(self, request: RunCommand) -> Ended | RunTemporary:
        """Show what the running program sends, until the command has ended. Raises UserError."""
        try:
            self._send(request)
            with self._sending_interrupts():
                while True:
                    match self._link.received_by_client():
                        case Output(stream, data):
                            _show(stream, data)
                        case InputWanted(size):
                            self._reply(lambda size=size: Input(_read(size)))
                        case Question() as question:
                            self._reply(lambda question=question: Answer(answered(question)))
                        case Ended() | RunTemporary() as last:
                            return last
        except BrokenPipeError as error:
            if error.filename == "":  # of our own output; see `_show`
                raise
            raise _lost() from None
        except (EOFError, ConnectionError):
            raise _lost() from None
        finally:
            self._link.close()

    def _reply(self, asked: Any) -> None:
        """Send what the user enters; Ctrl+C meanwhile interrupts the command."""
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            reply = asked()
        except (KeyboardInterrupt, click.Abort):
            self._send(Interrupt())
            reply = Answer(None)
        finally:
            signal.signal(signal.SIGINT, before)
        self._send(reply)

    def _send(self, message: RunCommand | Input | Answer | Interrupt) -> None:
        self._is_sending = True
        self._link.send(message)
        self._is_sending = False
        if self._wants_interrupt:
            self._wants_interrupt = False
            self._send(Interrupt())

    @contextmanager
    def _sending_interrupts(self) -> Iterator[None]:
        """The first Ctrl+C goes to the command, a second one ends this process."""

        def interrupt(_signal: int, _frame: FrameType | None) -> None:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            if self._is_sending:  # never a message inside another one
                self._wants_interrupt = True
            else:
                with suppress(OSError):
                    self._link.send(Interrupt())

        before = signal.signal(signal.SIGINT, interrupt)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)


def carried_out(
    endpoint: Endpoint, arguments: Sequence[str], passphrase: str | None
) -> Ended | RunTemporary | None:
    """How this command ended in the running program; None if there is none any more.

    Raises UserError.
    """
    if (link := connected(endpoint)) is None:
        return None
    return Client(link).run(
        RunCommand(
            arguments=tuple(os.fsencode(argument) for argument in arguments),
            folder=os.fsencode(_folder()),
            passphrase=passphrase,
            streams=(_stream(sys.stdin), _stream(sys.stdout), _stream(sys.stderr)),
            columns=shutil.get_terminal_size().columns,
        )
    )


def refuse_files_of_this_process(parameters: Sequence[object]) -> None:
    """Raises UserError for files such as /dev/stdin, which the running program cannot open."""
    for value in parameters:
        if isinstance(value, tuple):
            refuse_files_of_this_process(value)
        elif isinstance(value, Path) and str(value).startswith(_OF_THIS_PROCESS):
            raise UserError(
                f"{value} can be opened by this process only, and the Inglenook that is running"
                " carries out the command.",
                "Write its content to a file first, or close the running Inglenook.",
            )


def _folder() -> str:
    try:
        return str(Path.cwd())
    except FileNotFoundError:
        return ""


def _stream(stream: Any) -> Stream:
    return Stream(stream.isatty(), stream.encoding or "utf-8", stream.errors or "strict")


def _read(size: int) -> bytes:
    reader = sys.stdin.buffer
    return reader.read1(size) if isinstance(reader, io.BufferedReader) else reader.read(size)


def _show(number: int, data: bytes) -> None:
    stream = (sys.stdout if number == 1 else sys.stderr).buffer
    try:
        stream.write(data)
        stream.flush()
    except BrokenPipeError as error:
        error.filename = ""
        raise


def _lost() -> UserError:
    return UserError(
        "The Inglenook that carried out this command ended before it was finished.",
        "Run it again; what it had stored is still there.",
    )
