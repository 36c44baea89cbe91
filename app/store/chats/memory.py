"""Facts that the user confirmed."""

from collections.abc import Sequence

from app.core.memory import Fact
from app.store.database import Database, change

_COLUMNS = "id, text, created, conversation_id, used"


class MemoryRepository:
    """Removed facts are erased from the file as well."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Fact, ...]:
        """Oldest first, the order in which prompts list them."""
        sql = f"SELECT {_COLUMNS} FROM memory ORDER BY created, id"
        rows = self._database.rows(sql)
        return tuple(
            Fact(id=id_, text=text, created=created, conversation_id=conversation_id, used=used)
            for id_, text, created, conversation_id, used in rows
        )

    def put(self, fact: Fact) -> None:
        """Store a new fact."""
        row = fact.id, fact.text, fact.created, fact.conversation_id, fact.used
        sql = f"INSERT INTO memory ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)"
        self._database.execute(sql, *row)

    def rewrite(self, fact_id: str, text: str) -> None:
        """Raises KeyError if there is no such fact."""
        sql = "UPDATE memory SET text = ? WHERE id = ?"
        self._database.erase(lambda connection: change(connection, sql, text, fact_id))

    def mark_used(self, fact_ids: Sequence[str], when: float) -> None:
        rows = [(when, fact_id) for fact_id in fact_ids]
        sql = "UPDATE memory SET used = ? WHERE id = ?"
        self._database.run(lambda connection: connection.executemany(sql, rows))

    def remove(self, fact_id: str) -> None:
        """Raises KeyError if there is no such fact."""
        sql = "DELETE FROM memory WHERE id = ?"
        self._database.erase(lambda connection: change(connection, sql, fact_id))
