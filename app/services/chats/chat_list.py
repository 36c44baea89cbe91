"""Keeping many chats in order: folders, the archive, and the bin."""

import time
from collections.abc import Iterable, Iterator, Sequence

from app.answers.kv_cache import KvCacheStore
from app.core.errors import UserError
from app.core.messages import BinnedChat, Folder
from app.services.documents.attachments import AttachmentService
from app.store.store import Store

_AT_ONCE = 100


class ChatListService:
    """A chat is in one folder or in none; archived chats are hidden.

    A deleted chat is kept in the bin for some time, and then erased. There it is in no list,
    search, export, training bundle or cached prompt.
    """

    def __init__(
        self, store: Store, kv_caches: KvCacheStore, attachments: AttachmentService
    ) -> None:
        self._store = store
        self._bin = store.bin
        self._kv_caches = kv_caches
        self._attachments = attachments

    def folders(self) -> tuple[Folder, ...]:
        """By name."""
        return self._store.folders.all()

    def create_folder(self, name: str) -> Folder:
        """Raises UserError for an empty name."""
        return self._store.folders.create(_checked(name))

    def rename_folder(self, folder_id: str, name: str) -> None:
        self._store.folders.rename(folder_id, _checked(name))

    def delete_folder(self, folder_id: str) -> None:
        """Delete the folder; its chats stay, without a folder."""
        self._store.folders.delete(folder_id)

    def move(self, conversation_id: str, folder_id: str | None) -> None:
        """Move a chat into a folder; None means no folder."""
        self._store.conversations.move(conversation_id, folder_id)

    def archive(self, conversation_id: str, is_archived: bool) -> None:
        self._store.conversations.archive(conversation_id, is_archived)

    def bin(self, conversation_id: str) -> BinnedChat:
        """Delete a chat: move it with its ratings into the bin. Raises UserError."""
        try:
            chat = self._bin.put(conversation_id)
        except KeyError:
            raise UserError(
                f"There is no chat {conversation_id}.", "Use inglenook chats list to see them."
            ) from None
        self._kv_caches.evict([conversation_id])
        return chat

    def folder_named(self, name: str) -> Folder:
        """Raises UserError."""
        folder = next((each for each in self.folders() if each.name == name), None)
        if folder is None:
            names = ", ".join(each.name for each in self.folders()) or "none"
            raise UserError(f"There is no folder {name}.", f"Folders: {names}.")
        return folder

    def bin_folder(self, folder_id: str) -> int:
        """Delete the folder and move its chats into the bin; returns how many."""
        summaries = self._store.conversations.summaries()
        inside = [each.id for each in summaries if each.folder_id == folder_id]
        self.bin_all(inside)
        self.delete_folder(folder_id)
        return len(inside)

    def bin_all(self, conversation_ids: Sequence[str]) -> None:
        """Delete chats, many at once. Raises KeyError."""
        for some in _batches(conversation_ids):
            self._bin.put_all(some)
            self._kv_caches.evict(some)

    def binned(self) -> tuple[BinnedChat, ...]:
        """The deleted chats, the last one first."""
        return self._bin.chats()

    def restore(self, *conversation_ids: str) -> None:
        """Bring deleted chats back as they were. Raises UserError."""
        for some in _batches(conversation_ids):
            try:
                self._bin.restore(*some)
            except KeyError as error:
                raise _not_binned(error.args[0]) from None

    def erase(self, *conversation_ids: str) -> None:
        """Erase deleted chats with their ratings and attached files. Raises UserError."""
        for some in _batches(conversation_ids):
            try:
                self._bin.erase(*some)
            except KeyError as error:
                raise _not_binned(error.args[0]) from None
            for id_ in some:
                self._attachments.forget(id_)

    def empty_bin(self) -> int:
        """Erase all deleted chats; returns how many."""
        return self._erase(self.binned())

    def purge_bin(self) -> int:
        """Erase the chats whose time in the bin is over; returns how many."""
        self._attachments.forget_unowned()
        self._bin.count_time()
        now = time.time()
        return self._erase(chat for chat in self.binned() if chat.erased <= now)

    def _erase(self, chats: Iterable[BinnedChat]) -> int:
        ids = [chat.id for chat in chats]
        self.erase(*ids)
        return len(ids)


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def _checked(name: str) -> str:
    if not name.strip():
        raise UserError("The folder has no name.", "Enter a name.")
    return name.strip()


def _not_binned(conversation_id: str) -> UserError:
    return UserError(
        f"There is no chat {conversation_id} in the bin.", "Use inglenook chats bin to see what is."
    )
