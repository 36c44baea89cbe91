"""The bin: deleted chats are kept for some time, and then erased."""

import time
from collections.abc import Iterable

from app.answers.kv_cache import KvCacheStore
from app.core.errors import UserError
from app.core.messages import BinnedChat
from app.services.documents.attachments import AttachmentService
from app.store.store import Store


class BinService:
    """A chat in the bin is in no list, search, export, training bundle or cached prompt."""

    def __init__(
        self, store: Store, kv_caches: KvCacheStore, attachments: AttachmentService
    ) -> None:
        self._store = store
        self._bin = store.bin
        self._kv_caches = kv_caches
        self._attachments = attachments

    def put(self, conversation_id: str) -> BinnedChat:
        """Delete a chat: move it with its ratings into the bin. Raises UserError."""
        try:
            chat = self._bin.put(conversation_id)
        except KeyError:
            raise UserError(
                f"There is no chat {conversation_id}.", "Use inglenook chats list to see them."
            ) from None
        self._kv_caches.evict([conversation_id])
        return chat

    def chats(self) -> tuple[BinnedChat, ...]:
        """The deleted chats, the last one first."""
        return self._bin.chats()

    def restore(self, conversation_id: str) -> None:
        """Bring a deleted chat back as it was. Raises UserError."""
        try:
            self._bin.restore(conversation_id)
        except KeyError:
            raise _not_binned(conversation_id) from None

    def erase(self, conversation_id: str) -> None:
        """Erase a deleted chat with its ratings and attached files. Raises UserError."""
        try:
            self._bin.erase(conversation_id)
        except KeyError:
            raise _not_binned(conversation_id) from None
        self._attachments.forget(conversation_id)

    def empty(self) -> int:
        """Erase all deleted chats; returns how many."""
        return self._erase(self.chats())

    def purge(self) -> int:
        """Erase the chats whose time in the bin is over; returns how many."""
        self._attachments.forget_unowned()
        now = time.time()
        return self._erase(chat for chat in self.chats() if chat.erased <= now)

    def _erase(self, chats: Iterable[BinnedChat]) -> int:
        ids = [chat.id for chat in chats]
        for id_ in ids:
            self.erase(id_)
        return len(ids)


def _not_binned(conversation_id: str) -> UserError:
    return UserError(
        f"There is no chat {conversation_id} in the bin.", "Use inglenook chats bin to see what is."
    )
