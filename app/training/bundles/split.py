"""Assigns conversations to the sides of a train/validation split.

The side depends only on the conversation's id, so it stays the same from one bundle to the next,
and no conversation is ever used both to train and to validate.
"""

import hashlib
from typing import Literal

Split = Literal["train", "validation"]

_RANGE = 1 << 32


def split_of(conversation_id: str, validation: float) -> Split:
    """The side of a conversation, where `validation` is the desired share, 0..1."""
    digest = hashlib.sha256(conversation_id.encode()).digest()
    place = int.from_bytes(digest[:4]) / _RANGE
    return "validation" if place < validation else "train"
