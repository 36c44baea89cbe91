"""Conversations: trees of messages made of typed parts, and what is being typed."""

import time

from app.core.generation import Provenance
from app.core.identifiers import new_id
from app.core.messages import (
    Conversation,
    ConversationSummary,
    Message,
    MessageStatus,
    Part,
    ReadingPlace,
)
from app.store.chats import message_rows, turn_rows
from app.store.chats.turn_rows import DeletedTurn
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
        self._database.execute(
            "INSERT INTO conversation (id, title, created, updated, collection_id)"
            " VALUES (?, ?, ?, ?, ?)",
            summary.id,
            title,
            now,
            now,
            collection_id,
        )
        return summary

    def summaries(self) -> tuple[ConversationSummary, ...]:
        """Pinned conversations first, then by the time of their last message, newest first."""
        sql = f"{message_rows.SUMMARY} ORDER BY is_pinned DESC, updated DESC, rowid DESC"
        rows = self._database.rows(sql)
        return tuple(message_rows.summary(row) for row in rows)

    def get(self, conversation_id: str, last: int | None = None) -> Conversation:
        """The conversation with its visible thread: the path from the root to the head.

        Args:
            last: only so many messages at the end of the thread; None is all of it.
        """
        return self._database.run(
            lambda connection: message_rows.conversation(connection, conversation_id, last)
        )

    def thread(self, conversation_id: str) -> tuple[Message, ...]:
        """The visible messages, oldest first."""
        return self.get(conversation_id).thread

    def rename(self, conversation_id: str, title: str) -> None:
        """Give it a title of the user's own, which stays."""
        self._database.change(
            "UPDATE conversation SET title = ?, has_own_title = 1 WHERE id = ?",
            title,
            conversation_id,
        )

    def suggest_title(self, conversation_id: str, title: str) -> bool:
        """Give it a title unless the user has; whether it took. One that is gone took none."""
        return self._database.run(
            lambda connection: bool(
                connection.execute(
                    "UPDATE conversation SET title = ? WHERE id = ? AND NOT has_own_title",
                    (title, conversation_id),
                ).rowcount
            )
        )

    def archive(self, conversation_id: str, is_archived: bool) -> None:
        self._set(conversation_id, "is_archived", is_archived)

    def move(self, conversation_id: str, folder_id: str | None) -> None:
        """Put it into a folder, or out of any."""
        self._set(conversation_id, "folder_id", folder_id)

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

    def pin_message(self, message_id: str, is_pinned: bool) -> None:
        """Keep a question in the prompt of its chat, with what answers it."""
        sql = "UPDATE message SET is_pinned = ? WHERE id = ?"
        self._database.change(sql, is_pinned, message_id)

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
        self.show(variants[min(max(here + step, 0), len(variants) - 1)].id)

    def show(self, message_id: str) -> None:
        """Make the branch of this message the visible one."""

        def work(connection: Connection) -> None:
            message = message_rows.message(connection, message_id)
            (leaf,) = connection.execute(message_rows.NEWEST_LEAF, (message_id,)).fetchone()
            connection.execute(
                "UPDATE conversation SET head_id = ? WHERE id = ?", (leaf, message.conversation_id)
            )

        self._database.run(work)

    def delete_turn(self, question_id: str) -> DeletedTurn:
        """Take a question and all its answers out; what followed stays, one turn higher."""
        return self._database.erase(lambda connection: turn_rows.remove(connection, question_id))

    def restore_turn(self, deleted: DeletedTurn) -> None:
        """Undo `delete_turn`: every row is back where it was."""
        self._database.run(lambda connection: turn_rows.restore(connection, deleted))

    def reading_place(self, conversation_id: str) -> ReadingPlace | None:
        """Where it was last read; None for the end."""
        row = self._database.row(
            "SELECT message_id, offset FROM reading_place WHERE conversation_id = ?",
            conversation_id,
        )
        return ReadingPlace(*row) if row else None

    def save_reading_place(self, conversation_id: str, place: ReadingPlace | None) -> None:
        """Keep it; None forgets it, and so does an id that is not stored."""

        def work(connection: Connection) -> None:
            connection.execute(
                "DELETE FROM reading_place WHERE conversation_id = ?", (conversation_id,)
            )
            if place:
                connection.execute(
                    "INSERT INTO reading_place SELECT id, ?, ? FROM conversation WHERE id = ?",
                    (place.message_id, place.offset, conversation_id),
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
        row = self._database.row(
            "SELECT text FROM draft WHERE conversation_id = ?", conversation_id
        )
        return row[0] if row else ""

    def save_draft(self, conversation_id: str, text: str) -> None:
        """Keep what is being typed; empty text forgets it."""

        def work(connection: Connection) -> None:
            connection.execute("DELETE FROM draft WHERE conversation_id = ?", (conversation_id,))
            if text:
                connection.execute("INSERT INTO draft VALUES (?, ?)", (conversation_id, text))

        self._database.run(work)

    def unfinished_edits(self, conversation_id: str) -> dict[str, str]:
        """What was being written in the place of messages, by their ids."""
        sql = (
            "SELECT message_id, unfinished_edit.text FROM unfinished_edit"
            " JOIN message ON message.id = message_id WHERE conversation_id = ?"
        )
        return self._database.run(
            lambda connection: dict(connection.execute(sql, (conversation_id,)).fetchall())
        )

    def save_unfinished_edit(self, message_id: str, text: str) -> None:
        """Keep what is being written in a message's place, while there is one; "" forgets it."""

        def work(connection: Connection) -> None:
            connection.execute("DELETE FROM unfinished_edit WHERE message_id = ?", (message_id,))
            if text:
                sql = "INSERT INTO unfinished_edit SELECT id, ? FROM message WHERE id = ?"
                connection.execute(sql, (text, message_id))

        self._database.run(work)

    def _set(self, conversation_id: str, column: str, value: object) -> None:
        sql = f"UPDATE conversation SET {column} = ? WHERE id = ?"
        self._database.change(sql, value, conversation_id)

    def _messages(self, sql: str, *values: object) -> tuple[Message, ...]:
        return self._database.run(
            lambda connection: message_rows.messages(connection, sql, *values)
        )
