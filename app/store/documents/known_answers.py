"""The questions with known answers of each collection."""

from collections.abc import Sequence

from app.core.known_answers import KnownAnswer
from app.store.database import Connection, Database


class KnownAnswerRepository:
    """Deleting a collection deletes its questions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, collection_id: str) -> tuple[KnownAnswer, ...]:
        """In the order in which they were stored."""
        sql = (
            "SELECT question, file, page FROM known_answer WHERE collection_id = ?"
            " ORDER BY position"
        )
        rows = self._database.rows(sql, collection_id)
        return tuple(KnownAnswer(*row) for row in rows)

    def put(self, collection_id: str, known: Sequence[KnownAnswer]) -> None:
        """Replace the collection's questions; the old text is erased from the file."""
        rows = [
            (collection_id, position, one.question, one.file, one.page)
            for position, one in enumerate(known)
        ]

        def work(connection: Connection) -> None:
            connection.execute("DELETE FROM known_answer WHERE collection_id = ?", (collection_id,))
            connection.executemany("INSERT INTO known_answer VALUES (?, ?, ?, ?, ?)", rows)

        self._database.erase(work)
