"""What the engine needs from the window to keep cached chats on disk: folder, limit and keys."""

from collections.abc import Callable

import msgspec


class KvAccess(msgspec.Struct, frozen=True):
    """Where chats are kept, how many bytes of them, and under which keys.

    `key_of` gives the key of one chat, which opens nothing else, or nothing for a chat that is
    not to be kept.
    """

    folder: str
    capacity: int
    key_of: Callable[[str], bytes]
