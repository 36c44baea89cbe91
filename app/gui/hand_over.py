"""The message that a second instance passes to the first."""

from collections.abc import Sequence
from pathlib import Path

import msgspec


class HandOver(msgspec.Struct, frozen=True):
    """`files`: absolute paths, dropped into the window; `is_quick`: show the small one instead."""

    files: tuple[str, ...] = ()
    is_quick: bool = False


def encode(files: Sequence[Path], *, is_quick: bool) -> bytes:
    names = tuple(str(path.absolute()) for path in files)
    return msgspec.json.encode(HandOver(names, is_quick))


def decode(message: bytes) -> HandOver:
    """An empty one if it is none of ours."""
    try:
        return msgspec.json.decode(message, type=HandOver)
    except msgspec.DecodeError:
        return HandOver()
