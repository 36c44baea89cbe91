"""What belongs to a collection besides its documents.

The chats that it is attached to, its watched folders, the questions whose answers the user knows,
and the notes on the parts of long texts, which are kept until their summary is finished.
"""

import time
from collections.abc import Iterable, Sequence

import msgspec

from app.core.documents import KnownAnswer, WatchedFolder
from app.store.database import Connection, Repository, erasure, transaction

UNSENT_PICTURES = "unsent pictures of "
"""The private values with pictures of messages that are being written, before the chat's id."""


class AttachmentRepository(Repository):
    """Which collection holds the files attached to which chats."""

    def attached(self, conversation_id: str) -> str | None:
        """The id of the collection with the files attached to a chat, if there is one."""
        sql = "SELECT collection_id FROM attached_collection WHERE conversation_id = ?"
        found: str | None = self._database.value(sql, conversation_id)
        return found

    def attach(self, conversation_id: str, collection_id: str) -> None:
        """Let a collection hold the files attached to a chat, or to one more chat."""
        self._database.execute(
            "INSERT INTO attached_collection VALUES (?, ?)", conversation_id, collection_id
        )

    def hand_over(self, old_id: str, new_id: str) -> None:
        """Let the files attached to one chat belong to another, if there are any."""
        self._database.execute(
            "UPDATE OR REPLACE attached_collection SET conversation_id = ?"
            " WHERE conversation_id = ?",
            new_id,
            old_id,
        )

    @transaction
    def detach(self, connection: Connection, conversation_id: str) -> str | None:
        """Forget a chat's files; returns the id of their collection if no other chat has it."""
        row = connection.execute(
            "DELETE FROM attached_collection WHERE conversation_id = ? RETURNING collection_id",
            (conversation_id,),
        ).fetchone()
        if row is None:
            return None
        shared = "SELECT 1 FROM attached_collection WHERE collection_id = ?"
        return None if connection.execute(shared, row).fetchone() else str(row[0])

    def unowned(self) -> tuple[str, ...]:
        """The ids of chats that have files or pictures but exist no more, not even in the bin."""
        return self._database.column(
            "SELECT chat FROM (SELECT conversation_id AS chat FROM attached_collection"
            " UNION SELECT substr(name, length(?1) + 1) FROM private_value"
            " WHERE substr(name, 1, length(?1)) = ?1) WHERE chat <> ''"
            " AND chat NOT IN (SELECT id FROM conversation)"
            " AND chat NOT IN (SELECT id FROM binned_chat)",
            UNSENT_PICTURES,
        )


class KnownAnswerRepository(Repository):
    """Deleting a collection deletes its questions."""

    def of(self, collection_id: str) -> tuple[KnownAnswer, ...]:
        """In the order in which they were stored."""
        sql = (
            "SELECT question, file, page, figure FROM known_answer WHERE collection_id = ?"
            " ORDER BY position"
        )
        return self._database.structs(KnownAnswer, sql, collection_id)

    @erasure
    def save(
        self, connection: Connection, collection_id: str, known: Sequence[KnownAnswer]
    ) -> None:
        """Replace the collection's questions; the old text is erased from the file."""
        rows = [
            (collection_id, position, one.question, one.file, one.page, one.figure)
            for position, one in enumerate(known)
        ]
        connection.execute("DELETE FROM known_answer WHERE collection_id = ?", (collection_id,))
        connection.executemany("INSERT INTO known_answer VALUES (?, ?, ?, ?, ?, ?)", rows)


_PUT = """
    INSERT OR REPLACE INTO part_note SELECT ?1, ?2, ?3
    WHERE (SELECT count(*) FROM document WHERE id IN (SELECT value FROM json_each(?2))) = ?4"""

_OF_DOCUMENT = (
    "DELETE FROM part_note WHERE EXISTS"
    " (SELECT 1 FROM json_each(documents) WHERE json_each.value = ?)"
)


class PartNoteRepository(Repository):
    """Deleting a document, or reading it again, deletes the notes on it."""

    def get(self, key: str) -> str:
        """The note; "" if there is none."""
        sql = "SELECT text FROM part_note WHERE key = ?"
        return str(self._database.value(sql, key, default=""))

    def save(self, key: str, documents: Sequence[str], text: str) -> None:
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


class WatchedFolderRepository(Repository):
    """Deleting a collection deletes its watched folders."""

    def save(self, collection_id: str, path: str, exclude: tuple[str, ...]) -> WatchedFolder:
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
        return tuple(
            WatchedFolder(collection_id, path, tuple(msgspec.json.decode(exclude)), added)
            for collection_id, path, exclude, added in rows
        )
