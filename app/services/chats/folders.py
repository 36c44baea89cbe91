"""Keeping many chats in order: folders and the archive."""

from app.core.errors import UserError
from app.core.messages import Folder
from app.store.store import Store


class FolderService:
    """A chat is in one folder or in none; archived chats are hidden."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Folder, ...]:
        """By name."""
        return self._store.folders.all()

    def create(self, name: str) -> Folder:
        """Raises UserError for an empty name."""
        return self._store.folders.create(_checked(name))

    def rename(self, folder_id: str, name: str) -> None:
        self._store.folders.rename(folder_id, _checked(name))

    def delete(self, folder_id: str) -> None:
        """Delete the folder; its chats stay, without a folder."""
        self._store.folders.delete(folder_id)

    def move(self, conversation_id: str, folder_id: str | None) -> None:
        """Move a chat into a folder; None means no folder."""
        self._store.conversations.move(conversation_id, folder_id)

    def archive(self, conversation_id: str, is_archived: bool) -> None:
        self._store.conversations.archive(conversation_id, is_archived)


def _checked(name: str) -> str:
    if not name.strip():
        raise UserError("The folder has no name.", "Enter a name.")
    return name.strip()
