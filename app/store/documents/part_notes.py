"""Notes on the parts of long texts, kept until the summary that they are made for is finished."""

from collections.abc import Iterable, Sequence

import msgspec

from app.store.database import Connection, Database

_PUT = """
    INSERT OR REPLACE INTO part_note SELECT ?1, ?2, ?3
    WHERE (SELECT count(*) FROM document WHERE id IN (SELECT value FROM json_each(?2))) = ?4"""

_OF_DOCUMENT = (
    "DELETE FROM part_note WHERE EXISTS"
    " (SELECT 1 FROM json_each(documents) WHERE json_each.value = ?)"
)


class PartNoteRepository:
    """Forgetting a document, or reading it anew, forgets the notes on it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> str:
        """The note; "" if there is none."""
        sql = "SELECT text FROM part_note WHERE key = ?"
        row = self._database.row(sql, key)
        return str(row[0]) if row else ""

    def put(self, key: str, documents: Sequence[str], text: str) -> None:
        """Keep a note on a part of these documents, by their ids, unless one is gone meanwhile."""
        row = (key, msgspec.json.encode(documents).decode(), text, len(documents))
        self._database.execute(_PUT, *row)

    def forget(self, keys: Iterable[str]) -> None:
        """They are needed no longer; their words leave the file."""
        rows = [(key,) for key in keys]
        sql = "DELETE FROM part_note WHERE key = ?"
        self._database.erase(lambda connection: connection.executemany(sql, rows))


def forget_notes_on(connection: Connection, document_id: str) -> None:
    """Forget the notes on parts that a document has some of."""
    connection.execute(_OF_DOCUMENT, (document_id,))
