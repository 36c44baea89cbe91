"""The message that a second instance passes to the first."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from app.core.text_files import parse_json


class HandOver(msgspec.Struct, frozen=True):
    """`files`: absolute paths, as if dropped into the window; `is_quick`: show the small window."""

    files: tuple[str, ...] = ()
    is_quick: bool = False


def encode(files: Sequence[Path], *, is_quick: bool) -> bytes:
    names = tuple(str(path.absolute()) for path in files)
    return msgspec.json.encode(HandOver(names, is_quick))


def decode(message: bytes) -> HandOver:
    """Empty if the message is not one of ours."""
    try:
        return parse_json(message, HandOver)
    except msgspec.DecodeError:
        return HandOver()
