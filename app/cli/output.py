"""Where output goes: results to stdout, everything else to stderr."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
import msgspec


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


class ProgressLine:
    """One line of stderr that is overwritten, on a terminal only; a log gets nothing."""

    def __init__(self) -> None:
        self._is_shown = False

    def show(self, text: str) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[K{text}", err=True, nl=False)
            self._is_shown = True

    def clear(self) -> None:
        if self._is_shown:
            click.echo("\r\x1b[K", err=True, nl=False)
            self._is_shown = False


def examples(*commands: str) -> str:
    """The end of a command's help: lines to copy, which click does not wrap."""
    return "\b\nExamples:\n" + "\n".join(f"  {command}" for command in commands)
