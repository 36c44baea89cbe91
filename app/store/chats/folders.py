"""Folders of the side bar. A conversation lies in one of them or in none."""

import time

from app.core.identifiers import new_id
from app.core.messages import Folder
from app.store.database import Database, change


class FolderRepository:
    """Every method raises KeyError for an unknown id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Folder, ...]:
        """By name, ignoring case."""
        rows = self._database.rows(
            "SELECT id, name, created FROM folder ORDER BY name COLLATE NOCASE, created"
        )
        return tuple(Folder(*row) for row in rows)

    def create(self, name: str) -> Folder:
        folder = Folder(new_id(), name, time.time())
        self._database.execute(
            "INSERT INTO folder VALUES (?, ?, ?)", folder.id, folder.name, folder.created
        )
        return folder

    def rename(self, folder_id: str, name: str) -> None:
        sql = "UPDATE folder SET name = ? WHERE id = ?"
        self._database.change(sql, name, folder_id)

    def delete(self, folder_id: str) -> None:
        """Delete the folder; its conversations stay, without a folder."""
        sql = "DELETE FROM folder WHERE id = ?"
        self._database.erase(lambda connection: change(connection, sql, folder_id))
