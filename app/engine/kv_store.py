"""The KV cells of chats that are not in the context right now, in RAM, oldest out first."""

from collections import OrderedDict

import msgspec


class Snapshot(msgspec.Struct, frozen=True):
    """The cells of one chat and the tokens they stand for."""

    tokens: list[int]
    state: memoryview


class KvStore:
    """Snapshots by chat id, never by likeness: a chat must not see another one's text.

    Args:
        capacity: bytes that all snapshots may take together.
    """

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._snapshots: OrderedDict[str, Snapshot] = OrderedDict()

    @property
    def size(self) -> int:
        """Bytes held."""
        return sum(len(snapshot.state) for snapshot in self._snapshots.values())

    def has_room_for(self, size: int) -> bool:
        """Whether a snapshot of `size` bytes could be kept at all."""
        return size <= self._capacity

    def put(self, chat_id: str, snapshot: Snapshot) -> None:
        self._snapshots[chat_id] = snapshot
        self._snapshots.move_to_end(chat_id)
        while self.size > self._capacity:
            self._snapshots.popitem(last=False)

    def take(self, chat_id: str) -> Snapshot | None:
        """Remove and return the snapshot of a chat: its cells are going live."""
        return self._snapshots.pop(chat_id, None)

    def forget(self, chat_id: str) -> None:
        self._snapshots.pop(chat_id, None)
