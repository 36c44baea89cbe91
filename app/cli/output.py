"""Where output goes: results to stdout, everything else to stderr."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
import msgspec

from app.core.text_files import read_text as read_text
from app.core.text_files import write_error


def print_json(value: Any, file: Path | None = None) -> None:
    """One JSON value on one line of stdout, or appended to `file`."""
    line = msgspec.json.encode(value)
    if file is None:
        click.echo(line)
    else:
        with file.open("ab") as stream:
            stream.write(line + b"\n")


def note(text: str) -> None:
    """A line for the person at the terminal."""
    click.echo(text, err=True)


def note_backups(backups: Sequence[object]) -> None:
    """Where what was just deleted still is, for how long, and what erases it there."""
    if backups:
        note(
            f"Backups that still hold it: {len(backups)}, each for up to a year."
            " `inglenook backups --renew` erases it there, too."
        )


def write_text(file: Path, text: str) -> None:
    """Write a file that was named on the command line. Raises UserError."""
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        raise write_error(file, error) from None


class ProgressLine:
    """One line of stderr that is overwritten, on a terminal only; a log gets nothing."""

    def __init__(self) -> None:
        self._is_shown = False

    def show(self, text: str) -> None:
        if sys.stderr.isatty():
            plain = "".join(char if char.isprintable() else " " for char in text)
            fitting = plain[: shutil.get_terminal_size().columns - 1]  # one that wraps stays
            click.echo(f"\r\x1b[K{fitting}", err=True, nl=False)
            self._is_shown = True

    def clear(self) -> None:
        if self._is_shown:
            click.echo("\r\x1b[K", err=True, nl=False)
            self._is_shown = False
