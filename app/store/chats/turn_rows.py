"""Taking a question with its answers out of the tree, and putting them back as they were."""

from typing import Any

import msgspec

from app.store.chats import message_rows
from app.store.database import Connection

_TABLES = {
    "message": "id",
    "message_part": "message_id",
    "feedback": "message_id",
    "training_exclusion": "message_id",
    "answer_rank": "message_id",
    "wrong_source": "message_id",
    "judgement": "message_id",
    "unfinished_edit": "message_id",
}
"""All tables with rows that belong to a message."""


class DeletedTurn(msgspec.Struct, frozen=True):
    """The rows that `remove` deleted, kept in memory only, as long as it can be undone.

    `moved` are the questions that followed the answers, each with its original parent.
    """

    conversation_id: str
    head_id: str | None
    rows: dict[str, tuple[tuple[Any, ...], ...]]
    moved: tuple[tuple[str, str], ...]


def remove(connection: Connection, question_id: str) -> DeletedTurn:
    """Delete a question and its answers; later messages move up. Raises KeyError."""
    question = message_rows.message(connection, question_id)
    chat = question.conversation_id
    answers = _column(connection, "SELECT id FROM message WHERE parent_id = ?", question_id)
    ids = [question_id, *answers]
    moved = [
        (follower, answer)
        for answer in answers
        for follower in _column(connection, "SELECT id FROM message WHERE parent_id = ?", answer)
    ]
    (head,) = connection.execute(
        "SELECT head_id FROM conversation WHERE id = ?", (chat,)
    ).fetchone()
    rows = {table: _rows(connection, table, key, ids) for table, key in _TABLES.items()}
    connection.executemany(
        "UPDATE message SET parent_id = ? WHERE id = ?",
        [(question.parent_id, follower) for follower, _answer in moved],
    )
    if head in ids:
        connection.execute(
            "UPDATE conversation SET head_id = ? WHERE id = ?",
            (_next_head(connection, question.parent_id, chat, ids), chat),
        )
    connection.executemany("DELETE FROM message WHERE id = ?", [(id_,) for id_ in ids])
    return DeletedTurn(chat, head, rows, tuple(moved))


def restore(connection: Connection, deleted: DeletedTurn) -> None:
    """Restore every row to its place."""
    for table, rows in deleted.rows.items():
        if rows:
            places = ", ".join("?" * len(rows[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
    connection.executemany(
        "UPDATE message SET parent_id = ? WHERE id = ?",
        [(answer, follower) for follower, answer in deleted.moved],
    )
    connection.execute(
        "UPDATE conversation SET head_id = ? WHERE id = ?",
        (deleted.head_id, deleted.conversation_id),
    )


def _next_head(
    connection: Connection, parent_id: str | None, chat: str, gone: list[str]
) -> str | None:
    """The new end of the thread: the newest leaf of another branch, or the parent message."""
    siblings = _column(
        connection,
        "SELECT id FROM message WHERE conversation_id = ? AND parent_id IS ? ORDER BY number DESC",
        chat,
        parent_id,
    )
    sibling = next((id_ for id_ in siblings if id_ not in gone), None)
    if sibling is None:
        return parent_id
    (leaf,) = connection.execute(message_rows.NEWEST_LEAF, (sibling,)).fetchone()
    return str(leaf)


def _rows(
    connection: Connection, table: str, key: str, ids: list[str]
) -> tuple[tuple[Any, ...], ...]:
    sql = f"SELECT * FROM {table} WHERE {key} = ?"
    return tuple(row for id_ in ids for row in connection.execute(sql, (id_,)))


def _column(connection: Connection, sql: str, *values: object) -> list[str]:
    return [value for (value,) in connection.execute(sql, values)]
