"""The watched folders of each collection."""

import time

import msgspec

from app.core.documents import WatchedFolder
from app.store.database import Database


class WatchedFolderRepository:
    """Deleting a collection deletes its watched folders."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, collection_id: str, path: str, exclude: tuple[str, ...]) -> WatchedFolder:
        """Watch a folder, or change the exclusions of one that is watched already."""
        folder = WatchedFolder(collection_id, path, exclude, time.time())
        values = (collection_id, path, msgspec.json.encode(exclude).decode(), folder.added)
        self._database.execute(
            "INSERT INTO watched_folder VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET exclude = excluded.exclude",
            *values,
        )
        return folder

    def remove(self, collection_id: str, path: str) -> None:
        """Stop watching a folder; does nothing if it is not watched."""
        self._database.execute(
            "DELETE FROM watched_folder WHERE collection_id = ? AND path = ?", collection_id, path
        )

    def all(self) -> tuple[WatchedFolder, ...]:
        """All watched folders, by path."""
        rows = self._database.rows(
            "SELECT collection_id, path, exclude, added FROM watched_folder ORDER BY path"
        )
        return tuple(_folder(*row) for row in rows)


def _folder(collection_id: str, path: str, exclude: str, added: float) -> WatchedFolder:
    return WatchedFolder(collection_id, path, tuple(msgspec.json.decode(exclude)), added)
