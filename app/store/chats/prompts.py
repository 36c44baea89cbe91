"""Prompts that the user saved to use again."""

import time

from app.core.identifiers import new_id
from app.core.prompts import SavedPrompt
from app.store.database import Connection, Database, change


class PromptRepository:
    """Names are unique, ignoring case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[SavedPrompt, ...]:
        """By name."""
        rows = self._database.rows("SELECT id, name, text FROM prompt ORDER BY name COLLATE NOCASE")
        return tuple(SavedPrompt(*row) for row in rows)

    def save(self, name: str, text: str) -> SavedPrompt:
        """Store `text` under `name`, replacing the prompt of that name."""

        def work(connection: Connection) -> SavedPrompt:
            connection.execute(
                "INSERT INTO prompt VALUES (?, ?, ?, ?)"
                " ON CONFLICT (name) DO UPDATE SET name = excluded.name, text = excluded.text",
                (new_id(), name, text, time.time()),
            )
            row = connection.execute(
                "SELECT id, name, text FROM prompt WHERE name = ?", (name,)
            ).fetchone()
            return SavedPrompt(*row)

        return self._database.run(work)

    def delete(self, prompt_id: str) -> None:
        """Raises KeyError if there is no such prompt."""
        sql = "DELETE FROM prompt WHERE id = ?"
        self._database.erase(lambda connection: change(connection, sql, prompt_id))
