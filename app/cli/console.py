"""The terminal a command talks to: this process's own, or that of a client it is carried out for.

While the local socket is open, `sys.stdin`, `sys.stdout` and `sys.stderr` lead each thread to its
own terminal: that of the client in the threads that carry out a client's command, and this
process's in all others. So commands use `click.echo` and `sys.stdin` as usual. What a process has
only one of is found here: the folder of relative paths, the terminal's width, Ctrl+C, and asking
the user.
"""

import codecs
import io
import os
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import datetime
from pathlib import Path
from queue import SimpleQueue
from types import FrameType
from typing import TYPE_CHECKING, Any, TextIO

import click

from app.core.cancellation import Cancelled, CancelToken, ending_signals
from app.services.machine.instance_socket import OUTPUT_BYTES, Question, RunCommand, Stream

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

    from app.services.machine.instance_server import Guest


class GuestConsole:
    """The terminal of the client for whom this thread carries out a command."""

    def __init__(self, guest: "Guest", request: RunCommand) -> None:
        self.guest = guest
        self.folder = os.fsdecode(request.folder)
        self.columns = request.columns
        standard = request.streams
        self._raw: list[_Raw] = [_Reader(guest, standard[0])]
        self._raw += [_Writer(guest, number, standard[number]) for number in (1, 2)]
        self.streams = [
            io.TextIOWrapper(_buffered(raw), stream.encoding, stream.errors)
            for raw, stream in zip(self._raw, standard, strict=True)
        ]

    def close(self) -> None:
        """Send what is still buffered; nothing is sent afterwards."""
        for stream in self.streams[1:]:
            with suppress(Cancelled):
                stream.flush()
        for raw in self._raw:
            raw.is_open = False


class _Raw(io.RawIOBase):
    def __init__(self, guest: "Guest", stream: Stream) -> None:
        super().__init__()
        self._guest = guest
        self._is_terminal = stream.is_terminal
        self.is_open = True

    def isatty(self) -> bool:
        return self._is_terminal


def _buffered(raw: _Raw) -> io.BufferedReader | io.BufferedWriter:
    return io.BufferedReader(raw) if raw.readable() else io.BufferedWriter(raw, OUTPUT_BYTES)


class _Reader(_Raw):
    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer)
        data = self._guest.read(min(len(view), OUTPUT_BYTES)) if self.is_open else b""
        view[: len(data)] = data
        return len(data)


class _Writer(_Raw):
    def __init__(self, guest: "Guest", number: int, stream: Stream) -> None:
        super().__init__(guest, stream)
        self._number = number

    def writable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer") -> int:
        written = bytes(memoryview(data)[:OUTPUT_BYTES])
        if self.is_open:
            self._guest.write(self._number, written)
        return len(written)


_console: ContextVar[GuestConsole | None] = ContextVar("console", default=None)


class _Routed:
    """A standard stream of this process, or in the thread of a guest that of its client.

    It has no `fileno`, so that no library mistakes it for a terminal of this process. Its encoding
    is not theirs, so that click does not put one of its own in its place; see `output_encoding`.
    """

    encoding = "utf-8"
    errors = "strict"

    def __init__(self, number: int, own: TextIO) -> None:
        self._number = number
        self.own = own

    def fileno(self) -> int:
        raise io.UnsupportedOperation("fileno")

    def __getattr__(self, name: str) -> Any:
        console = _console.get()
        return getattr(console.streams[self._number] if console else self.own, name)


@contextmanager
def routed_streams() -> Iterator[None]:
    """Lead each thread to its own terminal during the block."""
    own = sys.stdin, sys.stdout, sys.stderr
    routed: list[Any] = [_Routed(number, stream) for number, stream in enumerate(own)]
    sys.stdin, sys.stdout, sys.stderr = routed
    try:
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = own


@contextmanager
def on_console(console: GuestConsole) -> Iterator[None]:
    """Use this terminal in this thread during the block."""
    token = _console.set(console)
    try:
        yield
    finally:
        console.close()
        _console.reset(token)


class GivenPath(click.Path):
    """A path named on the command line, made absolute."""

    def __init__(
        self, *, exists: bool = False, file_okay: bool = True, dir_okay: bool = True
    ) -> None:
        super().__init__(exists=exists, file_okay=file_okay, dir_okay=dir_okay, path_type=Path)

    def convert(
        self,
        value: "str | os.PathLike[str]",
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:
        return super().convert(located(os.fspath(value)), param, ctx)


class GivenDate(click.DateTime):
    """A date named on the command line, in local time, of which there is a time stamp."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        date: datetime = super().convert(value, param, ctx)
        try:
            date.timestamp()
        except (ValueError, OverflowError, OSError):
            self.fail(f"{value} is too early or too late.", param, ctx)
        return date


def located(name: str | Path) -> Path:
    """The absolute path of a file named on the command line.

    Raises FileNotFoundError if it is relative to a folder that was deleted.
    """
    path = Path(name)
    if path.is_absolute():
        return path
    console = _console.get()
    if console is None:
        return path.absolute()
    if not console.folder:
        raise FileNotFoundError
    return Path(console.folder, path)


def is_path(text: str) -> bool:
    """Whether there is such a file or folder; a text longer than a name can be is none."""
    with suppress(OSError, ValueError):
        return located(text).exists()
    return False


def located_if_file(name: str) -> str:
    """The absolute path if there is such a file, otherwise the name unchanged."""
    with suppress(OSError, ValueError):
        if located(name).is_file():
            return str(located(name))
    return name


def located_model(text: str) -> str:
    """The id of a model, or its file with an absolute path; both may end in +FILE[:STRENGTH].

    The type of arguments and options that name a model.
    """
    if (whole := located_if_file(text)) != text:
        return whole
    model, mark, adapter = text.partition("+")
    return f"{located_if_file(model)}{mark}{located_adapter(adapter)}"


def located_adapter(text: str) -> str:
    """FILE[:STRENGTH] with an absolute path, if there is such a file."""
    if (whole := located_if_file(text)) != text:
        return whole
    path, mark, strength = text.rpartition(":")
    return f"{located_if_file(path)}{mark}{strength}"


def output_encoding() -> str:
    """The normalised name of the encoding of the user's standard output, such as "utf-8"."""
    console = _console.get()
    own = sys.stdout.own if isinstance(sys.stdout, _Routed) else sys.stdout
    stream = console.streams[1] if console else own
    return codecs.lookup(stream.encoding or "utf-8").name


def terminal_columns() -> int:
    """The width of the user's terminal."""
    console = _console.get()
    return console.columns if console else shutil.get_terminal_size().columns


def ask(question: Question) -> str:
    """The user's answer on the terminal. Raises click.Abort if it is interrupted."""
    console = _console.get()
    if console is None:
        return answered(question)
    answer = console.guest.ask(question)
    if answer is None:
        raise click.Abort
    return answer


def confirm(text: str) -> bool:
    """Whether the user says yes. Raises click.Abort."""
    return ask(Question(text, is_confirmation=True)) == "yes"


def answered(question: Question) -> str:
    """The answer given on this process's own terminal. Raises click.Abort."""
    if question.is_confirmation:
        return "yes" if click.confirm(question.text, err=True) else "no"
    answer: str = click.prompt(
        question.text,
        hide_input=question.is_hidden,
        confirmation_prompt=question.is_repeated,
        type=click.Choice(question.choices) if question.choices else None,
        show_choices=False,
        err=True,
    )
    return answer


_ended_by: int | None = None


@contextmanager
def ends_in_order() -> Iterator[None]:
    """SIGTERM and SIGHUP interrupt the block as Ctrl+C does: nothing is left behind then.

    The process then ends by that signal: its parent sees what it asked for.
    """

    def interrupt(number: int, _frame: FrameType | None) -> None:
        global _ended_by
        _ended_by = number
        raise KeyboardInterrupt

    before = [(each, signal.signal(each, interrupt)) for each in ending_signals()]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
        if _ended_by is not None:
            with suppress(OSError):  # the terminal may be gone
                sys.stdout.flush()
            signal.signal(_ended_by, signal.SIG_DFL)
            signal.raise_signal(_ended_by)


@contextmanager
def stops_on_interrupt() -> Iterator[CancelToken]:
    """A token that Ctrl+C, SIGTERM or SIGHUP cancels; a second Ctrl+C interrupts the program.

    SIGHUP stays ignored if this process was started so, as by nohup.
    """
    if console := _console.get():
        console.guest.cancel.raise_if_cancelled()
        console.guest.handles_interrupts = True
        yield console.guest.cancel
        return
    token = CancelToken()
    # The handler runs in the middle of whatever the main thread does, which may hold a lock that
    # cancelling needs; to put into this queue needs none.
    interrupts: SimpleQueue[bool] = SimpleQueue()

    def stop(number: int, _frame: FrameType | None) -> None:
        global _ended_by
        _ended_by = None if number == signal.SIGINT else number
        for each in taken:
            usual = signal.default_int_handler if each == signal.SIGINT else signal.SIG_DFL
            signal.signal(each, usual)
        interrupts.put(True)

    def cancel_if_interrupted() -> None:
        if interrupts.get():
            token.cancel()

    watcher = threading.Thread(target=cancel_if_interrupted, name="interrupts", daemon=True)
    watcher.start()
    taken = {signal.SIGINT, *ending_signals()}
    before = [(each, signal.signal(each, stop)) for each in taken]
    try:
        yield token
    finally:
        for number, handler in before:
            signal.signal(number, handler)
        interrupts.put(False)
        watcher.join()
