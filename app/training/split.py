"""Which side of a train/validation split a conversation is on.

The side follows from the conversation's id alone, so it stays the same from one bundle to the next
and no conversation is ever learned from and judged by.
"""

import hashlib
from typing import Literal

Split = Literal["train", "validation"]

_RANGE = 1 << 32


def split_of(conversation_id: str, validation: float) -> Split:
    """The side of a conversation where `validation` is the wanted share, from 0 to 1."""
    digest = hashlib.sha256(conversation_id.encode()).digest()
    place = int.from_bytes(digest[:4]) / _RANGE
    return "validation" if place < validation else "train"
