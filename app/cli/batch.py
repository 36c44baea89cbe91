"""What `ask` and `search` share: files of questions in JSON Lines, and the choice of documents."""

from codecs import BOM_UTF8
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click
import msgspec

from app.cli.console import GivenDate, GivenPath
from app.core.documents import DocumentFilter
from app.core.errors import UserError
from app.core.text_files import parse_json, write_error

Line = TypeVar("Line", bound=msgspec.Struct)


class BatchQuestion(msgspec.Struct, frozen=True):
    """One line of a file for `ask --batch`."""

    id: str | int
    question: str


class BatchQuery(msgspec.Struct, frozen=True):
    """One line of a file for `search --queries`."""

    id: str | int
    text: str


def read_lines(path: Path, line_type: type[Line]) -> tuple[Line, ...]:
    """The lines in order, blank ones left out.

    Raises UserError naming the first bad one: it is told before hours of work on those above it.
    """
    found: list[Line] = []
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if number == 1:
                line = line.removeprefix(BOM_UTF8)  # noqa: PLW2901 - Windows puts it there
            if line.strip():
                try:
                    found.append(parse_json(line, line_type))
                except msgspec.DecodeError as error:
                    raise UserError(
                        f"Line {number} of {path} cannot be used: {error}.",
                        f"Each line is an object with {', '.join(line_type.__struct_fields__)}.",
                    ) from None
    return tuple(found)


def answered_ids(output: Path | None) -> set[str | int]:
    """The ids of the results in `output` that are no errors; those are tried again.

    Makes the file, so that no answer is waited for that could not be written, and cuts off what a
    crash left of its last line. Raises UserError, and changes nothing, if it holds anything else.
    """
    if output is None:
        return set()
    try:
        with output.open("ab+") as file:
            file.seek(0)
            whole, newline, torn = file.read().rpartition(b"\n")
            answered = _answered(whole.splitlines(), output)
            if torn:
                _check_torn(torn, output)
                file.truncate(len(whole + newline))
            return answered
    except OSError as error:
        raise write_error(output, error) from None


def _answered(lines: Sequence[bytes], output: Path) -> set[str | int]:
    try:
        results = [parse_json(line, _Result) for line in lines if line.strip()]
    except msgspec.DecodeError:
        raise _holds_something_else(output) from None
    return {result.id for result in results if not result.error}


def _check_torn(line: bytes, output: Path) -> None:
    if not _BEGINNING.startswith(line[: len(_BEGINNING)]):
        raise _holds_something_else(output)


def _holds_something_else(output: Path) -> UserError:
    return UserError(
        f"{output} is not a file of batch results.",
        "Choose another file for --output.",
    )


class _Result(msgspec.Struct, frozen=True):
    id: str | int
    error: str = ""


_BEGINNING = b'{"id":'


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
        type=GivenDate(),
        metavar="DATE",
        help="Only documents modified on or after DATE (2026-01-31 or 2026-01-31T09:30:00).",
    ),
    click.option(
        "--until",
        type=GivenDate(),
        metavar="DATE",
        help="Only documents modified before DATE.",
    ),
    click.option(
        "--language",
        "languages",
        metavar="CODE",
        multiple=True,
        help="Only documents in this language, such as de. Repeatable.",
    ),
)


def document_options(command: _Command) -> _Command:
    """Add --document, --folder, --type, --since, --until and --language to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def document_filter(options: Mapping[str, Any]) -> DocumentFilter:
    """The filter that the options of `document_options` describe; dates are in local time."""
    folder, since, until = options["folder"], options["since"], options["until"]
    return DocumentFilter(
        names=options["names"],
        folder=str(folder.resolve()) if folder else "",
        types=options["types"],
        since=since.timestamp() if since else None,
        until=until.timestamp() if until else None,
        languages=tuple(code.lower() for code in options["languages"]),
    )
