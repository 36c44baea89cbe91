"""The KV cells of chats not currently in the context; the oldest are evicted first."""

from collections import OrderedDict

from app.core.cancellation import CancelToken
from app.engine.cache.kv_files import KvFiles
from app.engine.cache.kv_snapshot import Snapshot


class KvStore:
    """Snapshots by chat id, never by similarity: a chat must not see another one's text.

    They are kept in RAM and, for chats with a key, also in an encrypted file.

    Args:
        capacity: the maximum total size of snapshots in RAM, in bytes.
        files: where chats outlive the process; None for RAM only.
    """

    def __init__(self, capacity: int, files: KvFiles | None = None) -> None:
        self._capacity = capacity
        self._files = files
        self._snapshots: OrderedDict[str, Snapshot] = OrderedDict()
        self._keys: dict[str, bytes] = {}
        self._on_disk: dict[str, list[int]] = {}

    @property
    def size(self) -> int:
        """The number of bytes in RAM."""
        return sum(snapshot.size for snapshot in self._snapshots.values())

    def has_room_for(self, size: int) -> bool:
        """Whether a snapshot of `size` bytes can be stored at all."""
        return size <= self._capacity

    def use_key(self, chat_id: str, key: bytes) -> None:
        """Store `chat_id` in a file under `key` from now on; an empty key means no file."""
        if key and self._files:
            self._keys[chat_id] = key
        else:
            self._keys.pop(chat_id, None)

    def put(self, chat_id: str, snapshot: Snapshot) -> None:
        self._snapshots[chat_id] = snapshot
        self._snapshots.move_to_end(chat_id)
        while self.size > self._capacity:
            oldest, _ = next(iter(self._snapshots.items()))
            self._save(oldest, CancelToken())
            del self._snapshots[oldest]

    def take(self, chat_id: str) -> Snapshot | None:
        """Remove and return a chat's snapshot from RAM, to load it into the context."""
        if snapshot := self._snapshots.pop(chat_id, None):
            return snapshot
        key = self._keys.get(chat_id)
        if not key or not self._files or not (found := self._files.read(chat_id, key)):
            return None
        self._on_disk[chat_id] = found.tokens.copy()
        return found

    def copy(self, chat_id: str) -> Snapshot | None:
        """Like `take`, leaving the snapshot in RAM."""
        if snapshot := self.take(chat_id):
            self.put(chat_id, snapshot)
        return snapshot

    def save_all(self, cancel: CancelToken) -> None:
        """Write what has no file yet, the newest first, since there may be little time.

        Raises Cancelled; files already written stay.
        """
        for chat_id in reversed(list(self._snapshots)):
            cancel.raise_if_cancelled()
            self._save(chat_id, cancel)

    def forget(self, chat_id: str) -> None:
        """Drop a chat and its file, or all chats, without their files, if `chat_id` is empty."""
        if not chat_id:
            self._snapshots.clear()
            self._on_disk.clear()
            return
        self._snapshots.pop(chat_id, None)
        self._on_disk.pop(chat_id, None)
        if self._keys.pop(chat_id, None) and self._files:
            self._files.forget(chat_id)

    def _save(self, chat_id: str, cancel: CancelToken) -> None:
        snapshot, key = self._snapshots[chat_id], self._keys.get(chat_id)
        if not key or not self._files or self._on_disk.get(chat_id) == snapshot.tokens:
            return
        if self._files.write(chat_id, key, snapshot, cancel):
            self._on_disk[chat_id] = snapshot.tokens.copy()
