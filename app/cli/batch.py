"""JSON Lines files of questions and queries."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from app.core.errors import UserError

Line = TypeVar("Line", bound=msgspec.Struct)


class BatchQuestion(msgspec.Struct, frozen=True):
    """One line of a file for `ask --batch`."""

    id: str | int
    question: str


class BatchQuery(msgspec.Struct, frozen=True):
    """One line of a file for `search --queries`."""

    id: str | int
    text: str


def read_lines(path: Path, line_type: type[Line]) -> Iterator[Line]:
    """The lines in order, blank ones left out. Raises UserError naming the first bad one."""
    decoder = msgspec.json.Decoder(line_type)
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                try:
                    yield decoder.decode(line)
                except (msgspec.DecodeError, UnicodeDecodeError) as error:
                    raise UserError(
                        f"Line {number} of {path} cannot be used: {error}.",
                        f"Each line is an object with {', '.join(line_type.__struct_fields__)}.",
                    ) from None


def answered_ids(output: Path | None) -> set[str | int]:
    """The ids of the results in `output` that are no errors; those are tried again."""
    if output is None or not output.exists():
        return set()
    _drop_torn_line(output)
    return {result.id for result in read_lines(output, _Result) if not result.error}


def _drop_torn_line(output: Path) -> None:
    """Cut off what a crash or a full disk left of the last line."""
    with output.open("rb+") as file:
        content = file.read()
        if content and not content.endswith(b"\n"):
            file.truncate(content.rfind(b"\n") + 1)


class _Result(msgspec.Struct, frozen=True):
    id: str | int
    error: str = ""
