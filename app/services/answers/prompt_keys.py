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
    """Chat ids for the engine's cache, found by how a conversation begins.

    A request goes on from an earlier one when that one's messages, all of them, are the start of
    its own. Two conversations that share no more than a system prompt are thus never mistaken for
    one another, and what the window caches is out of reach: its ids are not in here.

    Only hashes are kept. Threads: every method may be called from any thread.
    """

    def __init__(self) -> None:
        self._ids: OrderedDict[bytes, str] = OrderedDict()
        self._lock = threading.Lock()

    def open(self, scope: str, messages: Sequence[PromptMessage]) -> tuple[str, tuple[str, ...]]:
        """The chat id for `messages`, and those whose cache nobody will ask for again.

        Args:
            scope: whatever else the prompt depends on: the model, its tools.
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
        """Forget everything; returns the ids that were known."""
        with self._lock:
            ids, self._ids = tuple(self._ids.values()), OrderedDict()
        return ids


def _prefixes(scope: str, messages: Sequence[PromptMessage]) -> list[bytes]:
    """A hash of each start of `messages`, the shortest first."""
    digest = hashlib.sha256(scope.encode())
    prefixes = []
    for message in messages:
        digest.update(msgspec.msgpack.encode(message))
        prefixes.append(digest.digest())
    return prefixes
