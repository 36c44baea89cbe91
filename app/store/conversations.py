"""Conversations: trees of messages made of typed parts, and what is being typed."""

import time

from app.core.generation import Provenance
from app.core.identifiers import new_id
from app.core.messages import Conversation, ConversationSummary, Message, MessageStatus, Part
from app.store import message_rows
from app.store.database import Connection, Database, change


class ConversationRepository:
    """Nothing said is overwritten: an edit or a second answer is a sibling of the first.

    Every method raises KeyError for an id that is not stored.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, title: str, collection_id: str | None = None) -> ConversationSummary:
        """A new, empty conversation."""
        now = time.time()
        summary = ConversationSummary(new_id(), title, now, now, collection_id=collection_id)
        self._database.run(
            lambda connection: connection.execute(
                "INSERT INTO conversation (id, title, created, updated, collection_id)"
                " VALUES (?, ?, ?, ?, ?)",
                (summary.id, title, now, now, collection_id),
            )
        )
        return summary

    def summaries(self) -> tuple[ConversationSummary, ...]:
        """Pinned conversations first, then by the time of their last message, newest first."""
        sql = f"{message_rows.SUMMARY} ORDER BY is_pinned DESC, updated DESC, rowid DESC"
        rows = self._database.run(lambda connection: connection.execute(sql).fetchall())
        return tuple(message_rows.summary(row) for row in rows)

    def get(self, conversation_id: str) -> Conversation:
        """The conversation with its visible thread: the path from the root to the head."""
        return self._database.run(
            lambda connection: message_rows.conversation(connection, conversation_id)
        )

    def thread(self, conversation_id: str) -> tuple[Message, ...]:
        """The visible messages, oldest first."""
        return self.get(conversation_id).thread

    def rename(self, conversation_id: str, title: str) -> None:
        self._set(conversation_id, "title", title)

    def pin(self, conversation_id: str, is_pinned: bool) -> None:
        self._set(conversation_id, "is_pinned", is_pinned)

    def set_collection(self, conversation_id: str, collection_id: str | None) -> None:
        """Choose the documents that this conversation draws on."""
        self._set(conversation_id, "collection_id", collection_id)

    def delete(self, conversation_id: str) -> None:
        """Forget the conversation, its feedback and its draft, down to the last word."""

        def work(connection: Connection) -> None:
            change(connection, "DELETE FROM conversation WHERE id = ?", conversation_id)
            connection.execute("DELETE FROM draft WHERE conversation_id = ?", (conversation_id,))

        self._database.erase(work)

    def add_message(self, message: Message) -> None:
        """Store `message` below its parent and show it: it becomes the conversation's head."""

        def work(connection: Connection) -> None:
            change(
                connection,
                "UPDATE conversation SET head_id = ?, updated = max(updated, ?) WHERE id = ?",
                message.id,
                message.created,
                message.conversation_id,
            )
            message_rows.insert(connection, message)

        self._database.run(work)

    def update_message(
        self,
        message_id: str,
        parts: tuple[Part, ...],
        status: MessageStatus,
        provenance: Provenance | None = None,
        error: str = "",
    ) -> None:
        """Store what an answer says so far, as often as it grows, and how it ended."""

        def work(connection: Connection) -> None:
            change(
                connection,
                "UPDATE message SET status = ?, provenance = ?, error = ?, text = ? WHERE id = ?",
                status,
                message_rows.provenance_json(provenance),
                error,
                message_rows.searched_text(parts, status),
                message_id,
            )
            connection.execute("DELETE FROM message_part WHERE message_id = ?", (message_id,))
            message_rows.insert_parts(connection, message_id, parts)

        self._database.run(work)

    def message(self, message_id: str) -> Message:
        return self._database.run(lambda connection: message_rows.message(connection, message_id))

    def path(self, message_id: str) -> tuple[Message, ...]:
        """The messages from the root to this one, itself included."""
        found = self._messages(message_rows.PATH, message_id)
        if not found:
            raise KeyError(message_id)
        return found

    def siblings(self, message_id: str) -> tuple[Message, ...]:
        """The variants of a message, itself among them, oldest first."""
        this = self.message(message_id)
        return self._messages(
            f"{message_rows.MESSAGE} WHERE conversation_id = ? AND parent_id IS ? ORDER BY number",
            this.conversation_id,
            this.parent_id,
        )

    def children(self, message_id: str) -> tuple[Message, ...]:
        """The messages right below this one, oldest first."""
        return self._messages(
            f"{message_rows.MESSAGE} WHERE parent_id = ? ORDER BY number", message_id
        )

    def select_variant(self, message_id: str, step: int) -> None:
        """Show the sibling `step` places away (the last one at most) and what followed it last."""
        variants = self.siblings(message_id)
        here = [variant.id for variant in variants].index(message_id)
        chosen = variants[min(max(here + step, 0), len(variants) - 1)]

        def work(connection: Connection) -> None:
            (leaf,) = connection.execute(message_rows.NEWEST_LEAF, (chosen.id,)).fetchone()
            connection.execute(
                "UPDATE conversation SET head_id = ? WHERE id = ?", (leaf, chosen.conversation_id)
            )

        self._database.run(work)

    def mark_interrupted(self) -> int:
        """Close the answers that a crash left open, with the words they had; returns how many."""

        def work(connection: Connection) -> int:
            rows = connection.execute(
                "SELECT id FROM message WHERE status = 'streaming'"
            ).fetchall()
            for (message_id,) in rows:
                parts = message_rows.parts_of(connection, message_id)
                connection.execute(
                    "UPDATE message SET status = 'interrupted', text = ? WHERE id = ?",
                    (message_rows.searched_text(parts, "interrupted"), message_id),
                )
            return len(rows)

        return self._database.run(work)

    def draft(self, conversation_id: str) -> str:
        """What was being typed; the empty id stands for the new chat."""
        row = self._database.run(
            lambda connection: connection.execute(
                "SELECT text FROM draft WHERE conversation_id = ?", (conversation_id,)
            ).fetchone()
        )
        return row[0] if row else ""

    def save_draft(self, conversation_id: str, text: str) -> None:
        """Keep what is being typed; empty text forgets it."""

        def work(connection: Connection) -> None:
            connection.execute("DELETE FROM draft WHERE conversation_id = ?", (conversation_id,))
            if text:
                connection.execute("INSERT INTO draft VALUES (?, ?)", (conversation_id, text))

        self._database.run(work)

    def _set(self, conversation_id: str, column: str, value: object) -> None:
        sql = f"UPDATE conversation SET {column} = ? WHERE id = ?"
        self._database.run(lambda connection: change(connection, sql, value, conversation_id))

    def _messages(self, sql: str, *values: object) -> tuple[Message, ...]:
        return self._database.run(
            lambda connection: message_rows.messages(connection, sql, *values)
        )
