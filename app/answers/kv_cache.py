"""KV caches: what the engine has read of a prompt and need not read again.

The engine names them by conversation. Here they get keys, are stored across restarts, and are
evicted once what they hold is deleted.
"""

import hashlib
import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.agent.pal import PROGRAMS_CACHE, PROGRAMS_HEAD
from app.agent.react_prompt import STEPS_CACHE, STEPS_HEAD
from app.core.identifiers import new_id
from app.core.settings import Settings
from app.engine.cache.kv_files import forget_snapshot, forget_snapshots, snapshots_size
from app.engine.cache.kv_snapshot import READ_AHEAD
from app.engine.engine import Engines
from app.engine.engine_client import KvAccess
from app.engine.engine_protocol import PromptMessage
from app.store.chats.conversations import ConversationRepository
from app.store.keys.slots import KeySlots

_CAPACITY = 4 * 1024**3
_HEADS = frozenset((STEPS_HEAD, PROGRAMS_HEAD))
_ID = "[0-9a-f]{32}"
_STORED = re.compile(f"{_ID}|documents(-{_ID}){{1,5}}")
"""The ids of conversations and of `KvCacheStore.of_documents`."""

_MOST_KEYS = 32

QUERIES_CACHE = "table queries"
"""Of the examples of queries, and of the table that was asked about last."""


class KvCacheFiles:
    """KV caches of conversations, stored in the data folder.

    The engine gets one key per conversation, derived from the database key, which does not reveal
    that key or those of other conversations. Rotating the database key makes all caches unreadable.

    Args:
        keys: the opened key slots; None, as in a temporary session, stores nothing.
        folder: where the files are stored.
        is_kept: the user's setting: whether caches are stored at all.
    """

    def __init__(
        self, keys: KeySlots | None, folder: Path, is_kept: Callable[[], bool] = lambda: True
    ) -> None:
        self._keys = keys
        self._folder = folder
        self.is_kept = is_kept

    def access(self) -> KvAccess | None:
        """The access passed to the engine."""
        if self._keys is None:
            return None
        return KvAccess(str(self._folder), _CAPACITY, self._key_of)

    def delete(self, conversation_id: str) -> None:
        """Delete the cache of a conversation."""
        if self._keys:
            forget_snapshot(self._folder, conversation_id)

    def of_documents(self, collection_id: str) -> list[str]:
        """The stored caches of prompts that start with passages of this collection."""
        if not self._keys:
            return []
        return [path.stem for path in self._folder.glob(f"documents-*{collection_id}*.kv")]

    def size_bytes(self) -> int:
        """The total size of all caches."""
        return snapshots_size(self._folder) if self._keys else 0

    def clear(self) -> None:
        """Delete the caches of all conversations; the next question in each reads it again."""
        if self._keys:
            forget_snapshots(self._folder)

    def _key_of(self, chat_id: str) -> bytes:
        # Tool steps and questions of the local API belong to no conversation and are not stored,
        # except what all steps start with.
        is_stored = chat_id in _HEADS or _STORED.fullmatch(chat_id)
        if not self._keys or not self.is_kept() or not is_stored:
            return b""
        return self._keys.derived(f"prompt cache {chat_id}")


@dataclass(eq=False)
class KvCacheStore:
    """The KV caches in the engine's memory and in files: of conversations, and of documents.

    A cache of documents holds what the prompts of all chats about them start with. What is evicted
    is read again with the next question. Evicting does not wait for the answer in progress: its
    memory is freed right after it.
    """

    _engines: Engines
    _files: KvCacheFiles
    _conversations: ConversationRepository

    def __post_init__(self) -> None:
        self._were_kept = self._files.is_kept()
        self._of_documents: set[str] = set()

    def of_documents(self, sources: Sequence[str], chosen: Sequence[str] = ()) -> str:
        """The id of the cache of these collections, or of the documents `chosen` in them.

        One that mixes many collections is not stored.
        """
        parts = ["documents", *sources]
        if chosen:
            parts.append(hashlib.sha256("".join(sorted(chosen)).encode()).hexdigest()[:32])
        cache_id = "-".join(parts)
        self._of_documents.add(cache_id)
        return cache_id

    def evict(self, cache_ids: Iterable[str]) -> None:
        """Evict these caches; also steps, programs, queries and what was read ahead by any chat."""
        ids = tuple(cache_ids)
        if ids:
            self._engines.forget_chat(*ids, STEPS_CACHE, PROGRAMS_CACHE, QUERIES_CACHE, READ_AHEAD)
        for cache_id in ids:
            self._files.delete(cache_id)

    def evict_passages(self, collection_id: str, chunk_ids: Iterable[str]) -> None:
        """Evict what was read of these passages: conversations, and the collection's own caches."""
        if ids := tuple(chunk_ids):
            caches = self._caches_of(collection_id)
            self.evict((*self._conversations.prompted_with(ids), *caches))

    def using(self, collection_id: str) -> tuple[str, ...]:
        """The caches with passages of this collection: its own, and those of conversations."""
        caches = self._caches_of(collection_id)
        return (*self._conversations.prompted_from(collection_id), *caches)

    def size_bytes(self) -> int:
        """The total size of the files."""
        return self._files.size_bytes()

    def evict_all(self) -> None:
        """Evict all conversations."""
        self._engines.forget_chat("")
        self._files.clear()

    def on_settings(self, settings: Settings) -> None:
        """Evict everything once the user no longer wants caches to be stored."""
        were_kept, self._were_kept = self._were_kept, settings.keeps_prompt_caches
        if were_kept and not settings.keeps_prompt_caches:
            self.evict_all()

    def _caches_of(self, collection_id: str) -> set[str]:
        known = {id_ for id_ in self._of_documents if collection_id in id_}
        return known.union(self._files.of_documents(collection_id))


class KvCacheKeys:
    """Cache ids for the engine, found by the beginning of a conversation.

    A request continues an earlier one if all messages of that one are a prefix of its own. Two
    conversations that share only a system prompt are thus never confused, and the window's caches
    are out of reach: their ids are not in here.

    Only hashes are kept. Threads: any method may be called from any thread.
    """

    def __init__(self) -> None:
        self._ids: OrderedDict[bytes, str] = OrderedDict()
        self._lock = threading.Lock()

    def open(self, scope: str, messages: Sequence[PromptMessage]) -> tuple[str, tuple[str, ...]]:
        """The cache id for `messages`, and the ids whose caches will not be used again.

        Args:
            scope: what else the prompt depends on: the model, its tools.
        """
        prefixes = _prefixes(scope, messages)
        with self._lock:
            known = next((p for p in reversed(prefixes) if p in self._ids), None)
            chat_id = self._ids.pop(known) if known else f"api-{new_id()}"
            self._ids[prefixes[-1]] = chat_id
            forgotten = []
            while len(self._ids) > _MOST_KEYS:
                forgotten.append(self._ids.popitem(last=False)[1])
        return chat_id, tuple(forgotten)

    def clear(self) -> tuple[str, ...]:
        """Forget everything; returns the known ids."""
        with self._lock:
            ids, self._ids = tuple(self._ids.values()), OrderedDict()
        return ids


def _prefixes(scope: str, messages: Sequence[PromptMessage]) -> list[bytes]:
    """A hash of each prefix of `messages`, shortest first."""
    digest = hashlib.sha256(scope.encode())
    prefixes = []
    for message in messages:
        digest.update(msgspec.msgpack.encode(message))
        prefixes.append(digest.digest())
    return prefixes
