"""Conversations: trees of messages made of typed parts, what is being typed, and their folders."""

import json
import time
from collections.abc import Iterable

from app.core.generation import Mode, Provenance
from app.core.identifiers import new_id
from app.core.messages import (
    Conversation,
    ConversationSummary,
    Folder,
    Message,
    MessageStatus,
    Part,
    ReadingPlace,
)
from app.store.chats import message_rows
from app.store.chats.message_rows import DeletedTurn
from app.store.database import Connection, Repository, erasure, transaction
from app.store.rows import change, insert_row

_PROMPTED_WITH = """
    SELECT DISTINCT conversation_id
    FROM message JOIN message_part ON message_id = message.id,
         json_each(body, '$.chunk_ids') AS sent
    WHERE kind = 'context' AND sent.value IN """


class ConversationRepository(Repository):
    """Messages are never overwritten: an edit or a further answer is added as a sibling.

    Every method raises KeyError for an unknown id.
    """

    def create(self, title: str, collection_id: str | None = None) -> ConversationSummary:
        now = time.time()
        summary = ConversationSummary(new_id(), title, now, now, collection_id=collection_id)
        times = {"created": now, "updated": now}
        row = {"id": summary.id, "title": title, "collection_id": collection_id, **times}
        self._database.run(lambda connection: insert_row(connection, "conversation", row))
        return summary

    def summaries(self) -> tuple[ConversationSummary, ...]:
        """Pinned conversations first, then by their last message, newest first."""
        sql = f"{message_rows.SUMMARY} ORDER BY is_pinned DESC, updated DESC, rowid DESC"
        return self._database.structs(ConversationSummary, sql)

    def get(self, conversation_id: str, last: int | None = None) -> Conversation:
        """The conversation with its visible thread: the path from the root to the head.

        Args:
            last: only this many messages at the end of the thread; None means all.
        """
        return self._database.run(
            lambda connection: message_rows.conversation(connection, conversation_id, last)
        )

    def thread(self, conversation_id: str) -> tuple[Message, ...]:
        """The visible messages, oldest first."""
        return self.get(conversation_id).thread

    def rename(self, conversation_id: str, title: str) -> None:
        """Set a title chosen by the user, which suggestions do not replace."""
        self._database.change(
            "UPDATE conversation SET title = ?, has_own_title = 1 WHERE id = ?",
            title,
            conversation_id,
        )

    def suggest_title(self, conversation_id: str, title: str) -> bool:
        """Set the title unless the user chose one; returns whether it was set, False if deleted."""
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
        """Move it into a folder, or out of its folder."""
        self._set(conversation_id, "folder_id", folder_id)

    def pin(self, conversation_id: str, is_pinned: bool) -> None:
        self._set(conversation_id, "is_pinned", is_pinned)

    def set_collection(self, conversation_id: str, collection_id: str | None) -> None:
        self._set(conversation_id, "collection_id", collection_id)

    def set_sources(
        self,
        conversation_id: str,
        *,
        collection_id: str | None,
        mode: Mode,
        only_from_documents: bool,
    ) -> None:
        """Choose where this conversation searches and how its next question is answered."""
        self._database.change(
            "UPDATE conversation SET collection_id = ?, mode = ?, only_from_documents = ?"
            " WHERE id = ?",
            collection_id,
            mode,
            only_from_documents,
            conversation_id,
        )

    def prompted_with(self, chunk_ids: Iterable[str]) -> tuple[str, ...]:
        return self._database.column(
            f"{_PROMPTED_WITH} (SELECT value FROM json_each(?))", json.dumps([*chunk_ids])
        )

    def prompted_from(self, collection_id: str) -> tuple[str, ...]:
        """The conversations in whose prompts passages of this collection were."""
        return self._database.column(
            f"{_PROMPTED_WITH} (SELECT chunk.id FROM chunk"
            " JOIN document ON document.id = document_id WHERE collection_id = ?)",
            collection_id,
        )

    @erasure
    def delete(self, connection: Connection, conversation_id: str) -> None:
        """Delete the conversation with its feedback and draft, leaving no trace of its text."""
        change(connection, "DELETE FROM conversation WHERE id = ?", conversation_id)
        connection.execute("DELETE FROM draft WHERE conversation_id = ?", (conversation_id,))

    @transaction
    def add_message(self, connection: Connection, message: Message) -> None:
        """Store `message` below its parent and make it the conversation's head.

        An answer replaces failed attempts at it that have no content.
        """
        change(
            connection,
            "UPDATE conversation SET head_id = ?, updated = max(updated, ?) WHERE id = ?",
            message.id,
            message.created,
            message.conversation_id,
        )
        message_rows.insert(connection, message)
        connection.execute(message_rows.DELETE_EMPTY_ATTEMPTS, (message.id,))

    @transaction
    def update_message(
        self,
        connection: Connection,
        message_id: str,
        parts: tuple[Part, ...],
        status: MessageStatus,
        provenance: Provenance | None = None,
        error: str = "",
    ) -> None:
        """Store an answer's content so far, while it grows, and how it ended."""
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

    def pin_message(self, message_id: str, is_pinned: bool) -> None:
        """Keep a question and its answers in the prompt of its chat."""
        sql = "UPDATE message SET is_pinned = ? WHERE id = ?"
        self._database.change(sql, is_pinned, message_id)

    def message(self, message_id: str) -> Message:
        return self._database.run(lambda connection: message_rows.message(connection, message_id))

    def path(self, message_id: str) -> tuple[Message, ...]:
        """The messages from the root to this one, inclusive."""
        found = self._messages(message_rows.PATH, message_id)
        if not found:
            raise KeyError(message_id)
        return found

    def siblings(self, message_id: str) -> tuple[Message, ...]:
        """The variants of a message, including itself, oldest first."""
        this = self.message(message_id)
        return self._messages(
            f"{message_rows.MESSAGE} WHERE conversation_id = ? AND parent_id IS ? ORDER BY number",
            this.conversation_id,
            this.parent_id,
        )

    def children(self, message_id: str) -> tuple[Message, ...]:
        """The direct replies to this message, oldest first."""
        return self._messages(
            f"{message_rows.MESSAGE} WHERE parent_id = ? ORDER BY number", message_id
        )

    def select_variant(self, message_id: str, step: int) -> None:
        """Show the sibling `step` places away, at most the last one, and its latest branch."""
        variants = self.siblings(message_id)
        here = [variant.id for variant in variants].index(message_id)
        self.show(variants[min(max(here + step, 0), len(variants) - 1)].id)

    @transaction
    def show(self, connection: Connection, message_id: str) -> None:
        """Make the branch of this message the visible one."""
        message = message_rows.message(connection, message_id)
        (leaf,) = connection.execute(message_rows.NEWEST_LEAF, (message_id,)).fetchone()
        connection.execute(
            "UPDATE conversation SET head_id = ? WHERE id = ?", (leaf, message.conversation_id)
        )

    def reveal(self, message_id: str) -> None:
        """Make a branch with this message the visible one, unless the visible one has it."""
        chat = self.message(message_id).conversation_id
        if self._database.row(message_rows.IS_SHOWN, chat, message_id) is None:
            self.show(message_id)

    def delete_turn(self, question_id: str) -> DeletedTurn:
        """Remove a question and all its answers; later messages move up by one turn."""
        return self._database.erase(lambda connection: message_rows.remove(connection, question_id))

    def restore_turn(self, deleted: DeletedTurn) -> None:
        """Undo `delete_turn`: every row is restored as it was."""
        self._database.run(lambda connection: message_rows.restore(connection, deleted))

    def reading_place(self, conversation_id: str) -> ReadingPlace | None:
        """Where it was last read; None means the end."""
        row = self._database.row(
            "SELECT message_id, offset FROM reading_place WHERE conversation_id = ?",
            conversation_id,
        )
        return ReadingPlace(*row) if row else None

    @transaction
    def save_reading_place(
        self, connection: Connection, conversation_id: str, place: ReadingPlace | None
    ) -> None:
        """Store the reading place; None deletes it. An unknown conversation is ignored."""
        connection.execute(
            "DELETE FROM reading_place WHERE conversation_id = ?", (conversation_id,)
        )
        if place:
            connection.execute(
                "INSERT INTO reading_place SELECT id, ?, ? FROM conversation WHERE id = ?",
                (place.message_id, place.offset, conversation_id),
            )

    def mark_interrupted(self) -> int:
        """Close the answers that a crash left open, keeping their text; returns how many."""
        return self._database.run(message_rows.close_interrupted)

    def draft(self, conversation_id: str) -> str:
        """The stored draft; the empty id is that of a new chat."""
        sql = "SELECT text FROM draft WHERE conversation_id = ?"
        return str(self._database.value(sql, conversation_id, default=""))

    @transaction
    def save_draft(self, connection: Connection, conversation_id: str, text: str) -> None:
        """Store a draft; an empty text deletes it. An unknown conversation is ignored."""
        connection.execute("DELETE FROM draft WHERE conversation_id = ?", (conversation_id,))
        if text:
            connection.execute(
                "INSERT INTO draft SELECT ?, ?"
                " WHERE ? = '' OR EXISTS (SELECT 1 FROM conversation WHERE id = ?)",
                (conversation_id, text, conversation_id, conversation_id),
            )

    def unfinished_edits(self, conversation_id: str) -> dict[str, str]:
        """The unsent edits of messages, by message id."""
        sql = (
            "SELECT message_id, unfinished_edit.text FROM unfinished_edit"
            " JOIN message ON message.id = message_id WHERE conversation_id = ?"
        )
        return dict(self._database.rows(sql, conversation_id))

    @transaction
    def save_unfinished_edit(self, connection: Connection, message_id: str, text: str) -> None:
        """Store the unsent edit of a message if the message still exists; "" deletes it."""
        connection.execute("DELETE FROM unfinished_edit WHERE message_id = ?", (message_id,))
        if text:
            sql = "INSERT INTO unfinished_edit SELECT id, ? FROM message WHERE id = ?"
            connection.execute(sql, (text, message_id))

    def _set(self, conversation_id: str, column: str, value: object) -> None:
        sql = f"UPDATE conversation SET {column} = ? WHERE id = ?"
        self._database.change(sql, value, conversation_id)

    def _messages(self, sql: str, *values: object) -> tuple[Message, ...]:
        return self._database.run(
            lambda connection: message_rows.messages(connection, sql, *values)
        )


class FolderRepository(Repository):
    """Every method raises KeyError for an unknown id."""

    def all(self) -> tuple[Folder, ...]:
        """By name, ignoring case."""
        sql = "SELECT id, name, created FROM folder ORDER BY name COLLATE NOCASE, created"
        return self._database.structs(Folder, sql)

    def create(self, name: str) -> Folder:
        folder = Folder(new_id(), name, time.time())
        self._database.execute(
            "INSERT INTO folder VALUES (?, ?, ?)", folder.id, folder.name, folder.created
        )
        return folder

    def rename(self, folder_id: str, name: str) -> None:
        self._database.change("UPDATE folder SET name = ? WHERE id = ?", name, folder_id)

    def delete(self, folder_id: str) -> None:
        """Delete the folder; its conversations stay, without a folder."""
        self._database.erase_row("DELETE FROM folder WHERE id = ?", folder_id)
