"""Finds the cached prompt that a conversation continues, when no conversation is named."""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Sequence

import msgspec

from app.core.identifiers import new_id
from app.engine.protocol import PromptMessage

_MOST = 32


class PromptKeys:
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
            while len(self._ids) > _MOST:
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
