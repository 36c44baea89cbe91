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
    """Deleting a document, or reading it again, deletes the notes on it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> str:
        """The note; "" if there is none."""
        sql = "SELECT text FROM part_note WHERE key = ?"
        row = self._database.row(sql, key)
        return str(row[0]) if row else ""

    def put(self, key: str, documents: Sequence[str], text: str) -> None:
        """Store a note on a part of these documents (ids), unless one was deleted meanwhile."""
        row = (key, msgspec.json.encode(documents).decode(), text, len(documents))
        self._database.execute(_PUT, *row)

    def forget(self, keys: Iterable[str]) -> None:
        """Delete notes that are no longer needed, erasing their text from the file."""
        rows = [(key,) for key in keys]
        sql = "DELETE FROM part_note WHERE key = ?"
        self._database.erase(lambda connection: connection.executemany(sql, rows))


def forget_notes_on(connection: Connection, document_id: str) -> None:
    """Delete the notes on parts that include text of this document."""
    connection.execute(_OF_DOCUMENT, (document_id,))
