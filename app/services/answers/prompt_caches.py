"""Keeping what the engine has read of chats across restarts, under keys of their own."""

import re
from pathlib import Path

from app.agent.programs import PROGRAMS_HEAD
from app.agent.react_prompt import STEPS_HEAD
from app.engine.cache.kv_files import forget_snapshot, forget_snapshots, snapshots_size
from app.engine.engine import KvAccess
from app.services.machine.settings import SettingsService
from app.store.keys.slots import KeySlots

_CAPACITY = 4 * 1024**3
_HEADS = frozenset((STEPS_HEAD, PROGRAMS_HEAD))
_CONVERSATION_ID = re.compile("[0-9a-f]{32}")


class PromptCaches:
    """KV caches of conversations, stored in the data folder.

    The engine gets one key per conversation, derived from the database key, which does not reveal
    that key or those of other conversations. Rotating the database key makes all caches unreadable.

    Args:
        keys: the opened key slots; None, as in a temporary session, stores nothing.
        folder: where the files are stored.
    """

    def __init__(self, keys: KeySlots | None, folder: Path, settings: SettingsService) -> None:
        self._keys = keys
        self._folder = folder
        self._settings = settings

    def access(self) -> KvAccess | None:
        """The access passed to the engine."""
        if self._keys is None:
            return None
        return KvAccess(str(self._folder), _CAPACITY, self._key_of)

    def forget(self, conversation_id: str) -> None:
        """Delete the cache of a conversation."""
        if self._keys:
            forget_snapshot(self._folder, conversation_id)

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
        is_stored = chat_id in _HEADS or _CONVERSATION_ID.fullmatch(chat_id)
        if not self._keys or not self._settings.current.keeps_prompt_caches or not is_stored:
            return b""
        return self._keys.derived(f"prompt cache {chat_id}")
