"""JSON Lines files of questions and queries."""

from codecs import BOM_UTF8
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

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
