"""Whole conversations in and out of the database, every branch of them."""

import time
from collections.abc import Iterable
from typing import Any

import msgspec

from app.core.assistants import ChatSetup
from app.core.chat_archive import ConversationTree
from app.core.identifiers import new_id
from app.core.messages import ConversationSummary, Message
from app.store.chats import message_rows
from app.store.chats.assistant_rows import set_setup, setup
from app.store.database import Connection, Repository
from app.store.feedback import ratings
from app.store.rows import insert_row, value


class TransferRepository(Repository):
    """Reads and writes conversation trees, one transaction each."""

    def tree(self, conversation_id: str) -> ConversationTree:
        """Everything stored of a conversation. Raises KeyError."""
        return self._database.run(lambda connection: _tree(connection, conversation_id))

    def message_ids(self, conversation_id: str) -> frozenset[str]:
        """The ids of all messages of a conversation; empty if it does not exist."""
        sql = "SELECT id FROM message WHERE conversation_id = ?"
        return frozenset(self._database.column(sql, conversation_id))

    def has_elsewhere(self, tree: ConversationTree) -> bool:
        """Whether another stored conversation has a message with the same id as one in `tree`."""
        ids = msgspec.json.encode([message.id for message in tree.messages]).decode()
        sql = (
            "SELECT 1 FROM message WHERE id IN (SELECT value FROM json_each(?))"
            " AND conversation_id <> ? LIMIT 1"
        )
        row = self._database.row(sql, ids, tree.summary.id)
        return row is not None

    def add(self, trees: Iterable[ConversationTree]) -> int:
        """Store conversations, or the new messages of stored ones; returns how many are new.

        Stored messages are left unchanged, as are the title and folder of stored conversations. All
        are stored in one transaction, since a commit takes longer than a conversation.
        """
        return self._database.run(lambda connection: sum(_add(connection, tree) for tree in trees))


def _tree(connection: Connection, conversation_id: str) -> ConversationTree:
    summary = message_rows.summary(connection, conversation_id)
    head, may_train, collection, folder = connection.execute(
        "SELECT head_id, may_train, (SELECT name FROM collection WHERE id = collection_id),"
        " (SELECT name FROM folder WHERE id = folder_id) FROM conversation WHERE id = ?",
        (conversation_id,),
    ).fetchone()
    own = setup(connection, conversation_id)
    wrong_sources: dict[str, tuple[int, ...]] = {}
    for message_id, number in _marks(connection, "wrong_source", "number", conversation_id):
        wrong_sources[message_id] = (*wrong_sources.get(message_id, ()), number)
    assistant = "SELECT name FROM assistant WHERE id = ?"
    return ConversationTree(
        summary=summary,
        messages=message_rows.messages(
            connection,
            f"{message_rows.MESSAGE} WHERE conversation_id = ? ORDER BY number",
            conversation_id,
        ),
        head_id=head,
        feedback=ratings.of_conversation(connection, conversation_id),
        collection=collection or "",
        folder=folder or "",
        assistant=value(connection, assistant, own.assistant_id, default=""),
        instructions=own.instructions,
        may_train=bool(may_train),
        excluded=tuple(
            id_
            for id_, _ in _marks(connection, "training_exclusion", "message_id", conversation_id)
        ),
        ranks=dict(_marks(connection, "answer_rank", "place", conversation_id)),
        wrong_sources=wrong_sources,
    )


def _marks(
    connection: Connection, table: str, column: str, conversation_id: str
) -> list[tuple[str, Any]]:
    """The ids of the marked messages of a conversation, each with a value of its mark."""
    sql = (
        f"SELECT message_id, {table}.{column} FROM {table} JOIN message ON message.id = message_id"
        " WHERE conversation_id = ? ORDER BY message.number, 2"
    )
    return connection.execute(sql, (conversation_id,)).fetchall()


def _add(connection: Connection, tree: ConversationTree) -> int:
    summary = tree.summary
    found = connection.execute("SELECT 1 FROM conversation WHERE id = ?", (summary.id,)).fetchone()
    if not found:
        _insert_conversation(connection, tree)
    sql = "SELECT id FROM message WHERE conversation_id = ?"
    stored = {id_ for (id_,) in connection.execute(sql, (summary.id,))}
    added = [message for message in tree.messages if message.id not in stored]
    for message in added:
        message_rows.insert(connection, message)
    added_ids = {message.id for message in added}
    for rating in tree.feedback:
        if rating.message_id in added_ids:
            ratings.insert(connection, rating)
    _insert_marks(connection, tree, added_ids)
    if added:
        _show(connection, summary, tree.head_id, added)
    return len(added)


def _insert_marks(connection: Connection, tree: ConversationTree, added: set[str]) -> None:
    """Store what is marked of the messages that were just added."""
    excluded = [(id_,) for id_ in tree.excluded if id_ in added]
    connection.executemany("INSERT OR IGNORE INTO training_exclusion VALUES (?)", excluded)
    ranks = [(id_, place) for id_, place in tree.ranks.items() if id_ in added]
    connection.executemany("INSERT INTO answer_rank VALUES (?, ?)", ranks)
    wrong = [
        (id_, number, time.time())
        for id_, numbers in tree.wrong_sources.items()
        for number in set(numbers)
        if id_ in added
    ]
    connection.executemany("INSERT INTO wrong_source VALUES (?, ?, ?)", wrong)


def _insert_conversation(connection: Connection, tree: ConversationTree) -> None:
    summary = tree.summary
    collection = "SELECT id FROM collection WHERE name = ?"
    row = {
        "id": summary.id,
        "title": summary.title,
        "created": summary.created,
        "updated": summary.updated,
        "is_pinned": summary.is_pinned,
        "collection_id": value(connection, collection, tree.collection),
        "folder_id": _folder(connection, tree.folder),
        "is_archived": summary.is_archived,
        "has_own_title": summary.has_own_title,
        "mode": summary.mode,
        "only_from_documents": summary.only_from_documents,
        "may_train": tree.may_train,
    }
    insert_row(connection, "conversation", row)
    assistant = value(connection, "SELECT id FROM assistant WHERE name = ?", tree.assistant)
    if assistant or tree.instructions:
        set_setup(connection, summary.id, ChatSetup(assistant, tree.instructions))


def _folder(connection: Connection, name: str) -> str | None:
    """The id of the folder with this name, which is created if needed."""
    if not name:
        return None
    if known := value(connection, "SELECT id FROM folder WHERE name = ?", name):
        return str(known)
    folder_id = new_id()
    connection.execute("INSERT INTO folder VALUES (?, ?, ?)", (folder_id, name, time.time()))
    return folder_id


def _show(
    connection: Connection,
    summary: ConversationSummary,
    head_id: str | None,
    added: list[Message],
) -> None:
    """Set the head to the one in the file or, if it has none, to the last message."""
    connection.execute(
        "UPDATE conversation SET head_id = ?, updated = max(updated, ?) WHERE id = ?",
        (head_id or added[-1].id, summary.updated, summary.id),
    )


def with_fresh_ids(tree: ConversationTree) -> ConversationTree:
    """The same conversation under new, unique ids."""
    conversation_id = new_id()
    ids = {message.id: new_id() for message in tree.messages}
    return msgspec.structs.replace(
        tree,
        summary=msgspec.structs.replace(tree.summary, id=conversation_id),
        messages=tuple(
            msgspec.structs.replace(
                message,
                id=ids[message.id],
                conversation_id=conversation_id,
                parent_id=ids[message.parent_id] if message.parent_id else None,
            )
            for message in tree.messages
        ),
        head_id=ids[tree.head_id] if tree.head_id else None,
        feedback=tuple(
            msgspec.structs.replace(rating, message_id=ids[rating.message_id])
            for rating in tree.feedback
        ),
        excluded=tuple(ids[id_] for id_ in tree.excluded),
        ranks={ids[id_]: place for id_, place in tree.ranks.items()},
        wrong_sources={ids[id_]: numbers for id_, numbers in tree.wrong_sources.items()},
    )
