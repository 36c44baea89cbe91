"""What the engine needs from the window to keep cached chats on disk: folder, limit and keys."""

from collections.abc import Callable

import msgspec


class KvAccess(msgspec.Struct, frozen=True):
    """Where KV caches of chats are stored, up to what size, and under which keys.

    `key_of` returns the key of one chat, which opens nothing else; empty if the chat must not be
    stored.
    """

    folder: str
    capacity: int
    key_of: Callable[[str], bytes]
