"""Options that limit a command to some documents of a collection."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from app.cli.console import GivenPath
from app.core.documents import DocumentFilter

_Command = TypeVar("_Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--document",
        "names",
        metavar="NAME",
        multiple=True,
        help="Only documents whose file name contains NAME. Repeatable.",
    ),
    click.option(
        "--folder",
        type=GivenPath(),
        metavar="PATH",
        help="Only documents in this folder or its subfolders.",
    ),
    click.option(
        "--type",
        "types",
        metavar="EXT",
        multiple=True,
        help="Only documents with this file extension, such as pdf. Repeatable.",
    ),
    click.option(
        "--since",
        type=click.DateTime(),
        metavar="DATE",
        help="Only documents modified on or after DATE (2026-01-31 or 2026-01-31T09:30:00).",
    ),
    click.option(
        "--until",
        type=click.DateTime(),
        metavar="DATE",
        help="Only documents modified before DATE.",
    ),
)


def document_options(command: _Command) -> _Command:
    """Add --document, --folder, --type, --since and --until to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def document_filter(
    names: tuple[str, ...] = (),
    folder: Path | None = None,
    types: tuple[str, ...] = (),
    since: datetime | None = None,
    until: datetime | None = None,
) -> DocumentFilter:
    """The filter these options describe; dates are in the local time zone."""
    return DocumentFilter(
        names=names,
        folder=str(folder.resolve()) if folder else "",
        types=types,
        since=since.timestamp() if since else None,
        until=until.timestamp() if until else None,
    )
