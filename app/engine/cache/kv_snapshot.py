"""The saved state of a chat whose cells are not in the context, and how far two prompts agree."""

from collections.abc import Sequence
from typing import Any

import msgspec

READ_AHEAD = "read-ahead"
"""The id under which what was read ahead for the next question of a chat can be forgotten."""


class Checkpoint(msgspec.Struct, frozen=True):
    """The window and recurrent state after reading `position` tokens."""

    position: int
    state: memoryview


class Snapshot(msgspec.Struct, frozen=True):
    """The cells of a chat, the tokens they represent, and the positions to rewind to."""

    tokens: list[int]
    state: memoryview
    checkpoints: tuple[Checkpoint, ...] = ()

    @property
    def size(self) -> int:
        """The size of the native state in bytes."""
        return len(self.state) + sum(len(point.state) for point in self.checkpoints)


class Head(msgspec.Struct, frozen=True):
    """The tokens that several prompts start with, cached as a chat of their own."""

    chat_id: str
    tokens: Sequence[int]
    key: bytes = b""


def common_length(left: Sequence[Any], right: Sequence[Any]) -> int:
    """The length of the common prefix of `left` and `right`.

    Compares slices, halving those that differ: a few loops in C instead of one in Python.
    """
    low, high = 0, min(len(left), len(right))
    while low < high:
        middle = (low + high + 1) // 2
        if left[low:middle] == right[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
