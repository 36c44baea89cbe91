"""Where output goes: results to stdout, everything else to stderr.

Every command prints through these functions, since names of files, titles, documents and answers
may hold terminal escapes and text that pretends to read another way.
"""

import codecs
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self, TypeVar

import click
import msgspec

from app.cli.console import output_encoding, terminal_columns
from app.core.unicode_text import visible_text

_T = TypeVar("_T")

# Also marks of direction, which are ordinary writing in a window: terminals place them differently.
# Surrogates stand for bytes of file names that are not text.
_OF_A_TERMINAL = re.compile("[\r\u061c\u200e\u200f\ud800-\udfff]")
_SEPARATORS = re.compile("[\n\t]")
_ESCAPED_IN_JSON = re.compile(
    "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)
_NOT_ASCII = re.compile("[\x7f-\U0010ffff]+")


def terminal_text(text: str) -> str:
    """`text` with each character written as `[U+001B]` that would act on the terminal.

    Also each that the encoding of the terminal lacks.
    """
    shown = _OF_A_TERMINAL.sub(_code_point, visible_text(text.replace("\r\n", "\n")))
    if (encoding := output_encoding()) == "utf-8":
        return shown
    return shown.encode(encoding, _CODE_POINTS).decode(encoding)


def print_text(text: str = "", *, has_more: bool = False) -> None:
    """Text on stdout; `has_more`: the line goes on."""
    click.echo(terminal_text(text), nl=not has_more)


def print_row(*fields: object) -> None:
    """One line of a list on stdout, its fields separated by tabs."""
    shown = (_SEPARATORS.sub(_code_point, terminal_text(str(field))) for field in fields)
    click.echo("\t".join(shown))


def print_replacement(before: str, old: str, new: str, after: str) -> None:
    """A line of stdout in which `old` becomes `new`, in colours if it is a terminal."""
    before, old, new, after = map(terminal_text, (before, old, new, after))
    click.echo(f"{before}{click.style(old, fg='red')} → {click.style(new, fg='green')}{after}")


def _code_point(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"


def _code_points(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError), "it is used to encode only"
    lacking = error.object[error.start : error.end]
    return "".join(f"[U+{ord(char):04X}]" for char in lacking), error.end


_CODE_POINTS = "inglenook.code_points"
codecs.register_error(_CODE_POINTS, _code_points)


def print_json_text(text: str) -> None:
    """A JSON text on stdout: the same value, with such characters as JSON's own escapes.

    It is UTF-8: where stdout has another encoding, all characters beyond ASCII are escapes.
    """
    escaped = _ESCAPED_IN_JSON if output_encoding() == "utf-8" else _NOT_ASCII
    click.echo(escaped.sub(lambda found: json.dumps(found[0])[1:-1], text))


def print_json(value: Any, file: Path | None = None) -> None:
    """One JSON value on one line of stdout, or appended to `file`."""
    line = msgspec.json.encode(value)
    if file is None:
        print_json_text(line.decode())
    else:
        with file.open("ab") as stream:
            stream.write(line + b"\n")


def print_result(value: Any, text: str = "", *, as_json: bool) -> None:
    """What a command ends with: `value` as JSON, or `text` for a person if there is any."""
    if as_json:
        print_json(value)
    elif text:
        print_text(text)


def print_list(
    found: Sequence[_T],
    row: Callable[[_T], Iterable[object]],
    *,
    as_json: bool,
    value: Callable[[_T], Any] = lambda each: each,
    empty: str = "",
) -> None:
    """A line with the fields of `row` for each, or one JSON list of their values.

    `empty` tells a person that there are none.
    """
    if as_json:
        print_json([value(each) for each in found])
        return
    for each in found:
        print_row(*row(each))
    if empty and not found:
        note(empty)


def time_left(seconds: float) -> str:
    """In hours and minutes, which are rounded up."""
    hours, minutes = divmod(int(seconds) // 60 + 1, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def note(text: str) -> None:
    """A line for the person at the terminal."""
    click.echo(terminal_text(text), err=True)


@contextmanager
def noting_replacement(file: Path) -> Iterator[None]:
    """Tell after the block, which writes `file`, if there was a file of this name before."""
    was_there = file.is_file()
    yield
    if was_there:
        note(f"Replaced {file}, which was there before.")


def note_backups(backups: Sequence[object]) -> None:
    """Where what was just deleted still is, for how long, and what erases it there."""
    if backups:
        note(
            f"Backups that still hold it: {len(backups)}, each for up to a year."
            " `inglenook backups --renew` erases it there, too."
        )


_LOG_EVERY_S = 5.0


class ProgressLine:
    """One line of stderr that is overwritten on a terminal, and cleared on leaving its block.

    Args:
        is_logged: a file or pipe gets a line every few seconds instead; otherwise nothing.
    """

    def __init__(self, *, is_logged: bool = False) -> None:
        self._is_shown = False
        self._is_logged = is_logged
        self._next_line = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def show(self, text: str) -> None:
        if sys.stderr.isatty():
            plain = "".join(char if char.isprintable() else " " for char in text)
            fitting = plain[: terminal_columns() - 1]  # one that wraps stays
            click.echo(f"\r\x1b[K{fitting}", err=True, nl=False)
            self._is_shown = True
        elif self._is_logged and time.monotonic() >= self._next_line:
            self._next_line = time.monotonic() + _LOG_EVERY_S
            note(text)

    def clear(self) -> None:
        if self._is_shown:
            click.echo("\r\x1b[K", err=True, nl=False)
            self._is_shown = False
