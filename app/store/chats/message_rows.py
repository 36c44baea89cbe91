"""Messages as rows: the SQL of the tree, and the way between a row and its value.

A question can be taken out of the tree with its answers and put back as it was.
"""

from typing import Any, TypeVar

import msgspec

from app.core.generation import AnswerRequest, Provenance
from app.core.messages import (
    Conversation,
    ConversationSummary,
    Message,
    MessageStatus,
    Part,
    TextPart,
)
from app.store.database import Connection
from app.store.rows import insert_row, json_text, one, row_value, struct, value

_Value = TypeVar("_Value")

_part_decoder: msgspec.json.Decoder[Part] = msgspec.json.Decoder(Part)
# Messages whose parts one statement reads: below SQLite's limit of bound values.
_AT_ONCE = 500
_provenance_decoder = msgspec.json.Decoder(Provenance)
_request_decoder = msgspec.json.Decoder(AnswerRequest)

SUMMARY = """
    SELECT id, title, created, updated,
           (SELECT count(*) FROM message WHERE conversation_id = conversation.id),
           is_pinned, collection_id, folder_id, is_archived, has_own_title, mode,
           only_from_documents
    FROM conversation"""

_SIBLINGS = """
    SELECT count(*) FROM message AS sibling
    WHERE sibling.conversation_id = message.conversation_id
      AND sibling.parent_id IS message.parent_id"""

MESSAGE = f"""
    SELECT id, conversation_id, parent_id, role, status, created, provenance, error,
           ({_SIBLINGS} AND sibling.number <= message.number), ({_SIBLINGS}), is_pinned,
           request
    FROM message"""

PATH = f"""
    WITH RECURSIVE path (path_id, next_id, depth) AS (
        SELECT id, parent_id, 0 FROM message WHERE id = ?
        UNION ALL
        SELECT id, parent_id, depth + 1 FROM message JOIN path ON id = next_id
    )
    {MESSAGE} JOIN path ON id = path_id ORDER BY depth DESC"""

# The last messages of a path; a long one is shown from its end.
PATH_END = PATH.replace("ON id = next_id", "ON id = next_id AND depth + 1 < ?")

# Whether a message is on the path to the head of its conversation.
IS_SHOWN = """
    WITH RECURSIVE path (path_id, next_id) AS (
        SELECT id, parent_id FROM message WHERE id = (SELECT head_id FROM conversation WHERE id = ?)
        UNION ALL
        SELECT id, parent_id FROM message JOIN path ON id = next_id
    )
    SELECT 1 FROM path WHERE path_id = ?"""

# A message is stored after its parent, so the newest of a subtree is a leaf.
NEWEST_LEAF = """
    WITH RECURSIVE below (below_id, below_number) AS (
        SELECT id, number FROM message WHERE id = ?
        UNION ALL
        SELECT id, number FROM message JOIN below ON parent_id = below_id
    )
    SELECT below_id FROM below ORDER BY below_number DESC LIMIT 1"""

# The failed answers beside a message that have neither content nor replies.
DELETE_EMPTY_ATTEMPTS = """
    DELETE FROM message AS attempt
    WHERE status = 'failed' AND id <> ?1
      AND parent_id = (SELECT parent_id FROM message WHERE id = ?1)
      AND NOT EXISTS (SELECT 1 FROM message_part WHERE message_id = attempt.id)
      AND NOT EXISTS (SELECT 1 FROM message WHERE parent_id = attempt.id)"""


def insert(connection: Connection, message: Message) -> None:
    row = {
        "id": message.id,
        "conversation_id": message.conversation_id,
        "parent_id": message.parent_id,
        "role": message.role,
        "status": message.status,
        "created": message.created,
        "provenance": provenance_json(message.provenance),
        "error": message.error,
        "text": searched_text(message.parts, message.status),
        "is_pinned": message.is_pinned,
        "request": json_text(message.request) if message.request else None,
    }
    insert_row(connection, "message", row)
    insert_parts(connection, message.id, message.parts)


def insert_parts(connection: Connection, message_id: str, parts: tuple[Part, ...]) -> None:
    connection.executemany(
        "INSERT INTO message_part VALUES (?, ?, ?, ?)",
        (
            (message_id, ordinal, part.__struct_config__.tag, json_text(part))
            for ordinal, part in enumerate(parts)
        ),
    )


def provenance_json(provenance: Provenance | None) -> str | None:
    return json_text(provenance) if provenance else None


def searched_text(parts: tuple[Part, ...], status: MessageStatus) -> str:
    """The text that full-text search indexes; nothing while the answer still grows."""
    if status == "streaming":
        return ""
    text = "".join(part.text for part in parts if isinstance(part, TextPart))
    return str(row_value(text))


def messages(connection: Connection, sql: str, *values: object) -> tuple[Message, ...]:
    """The messages selected by a `MESSAGE` or `PATH` statement, with their parts."""
    rows = connection.execute(sql, values).fetchall()
    found: list[Message] = []
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        parts = _parts_by_message(connection, [row[0] for row in some])
        found += [_message(row, tuple(parts[row[0]])) for row in some]
    return tuple(found)


def _parts_by_message(connection: Connection, ids: list[str]) -> dict[str, list[Part]]:
    """The parts of these messages in order, read with one statement."""
    marks = ", ".join("?" * len(ids))
    found: dict[str, list[Part]] = {id_: [] for id_ in ids}
    for message_id, body in connection.execute(
        f"SELECT message_id, body FROM message_part WHERE message_id IN ({marks})"
        " ORDER BY message_id, ordinal",
        ids,
    ).fetchall():
        found[message_id].append(_part_decoder.decode(body))
    return found


def message(connection: Connection, message_id: str) -> Message:
    found = messages(connection, f"{MESSAGE} WHERE id = ?", message_id)
    if not found:
        raise KeyError(message_id)
    return found[0]


def close_interrupted(connection: Connection, conversation_id: str | None = None) -> int:
    """Close answers that were being written, in one conversation or all; returns how many."""
    rows = connection.execute(
        "SELECT id FROM message WHERE status = 'streaming'"
        " AND coalesce(?, conversation_id) = conversation_id",
        (conversation_id,),
    ).fetchall()
    for (message_id,) in rows:
        parts = _parts_by_message(connection, [message_id])[message_id]
        text = searched_text(tuple(parts), "interrupted")
        connection.execute(
            "UPDATE message SET status = 'interrupted', text = ? WHERE id = ?", (text, message_id)
        )
    return len(rows)


def conversation(
    connection: Connection, conversation_id: str, last: int | None = None
) -> Conversation:
    known = summary(connection, conversation_id)
    head = _head(connection, conversation_id)
    values = (PATH, head) if last is None else (PATH_END, head, last)
    return Conversation(known, messages(connection, *values))


def summary(connection: Connection, conversation_id: str) -> ConversationSummary:
    """Raises KeyError."""
    row = one(connection, f"{SUMMARY} WHERE id = ?", conversation_id)
    return struct(ConversationSummary, row)


def _head(connection: Connection, conversation_id: str) -> str | None:
    sql = "SELECT head_id FROM conversation WHERE id = ?"
    head: str | None = value(connection, sql, conversation_id)
    return head


def _message(row: tuple[Any, ...], parts: tuple[Part, ...]) -> Message:
    id_, conversation_id, parent_id, role, status, created, provenance, error, *rest = row
    variant, variants, is_pinned, request = rest
    return Message(
        id_,
        conversation_id,
        parent_id,
        role,
        parts,
        status,
        created,
        _decoded(_provenance_decoder, provenance),
        error,
        variant,
        variants,
        bool(is_pinned),
        _decoded(_request_decoder, request),
    )


def _decoded(decoder: msgspec.json.Decoder[_Value], text: str | None) -> _Value | None:
    """The value, or None if the row has none or cannot be read: the message itself can."""
    try:
        return decoder.decode(text) if text else None
    except msgspec.DecodeError:
        return None


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

    `moved` are the messages that followed them, each with its original parent.
    """

    conversation_id: str
    head_id: str | None
    rows: dict[str, tuple[tuple[Any, ...], ...]]
    moved: tuple[tuple[str, str], ...]


def remove(connection: Connection, question_id: str) -> DeletedTurn:
    """Delete a question and its answers; later messages move up. Raises KeyError."""
    question = message(connection, question_id)
    chat = question.conversation_id
    # In an imported chat, a question may follow a question, and an answer may have none.
    replies = "SELECT id FROM message WHERE parent_id = ?"
    is_question = question.role == "user"
    answers = _column(connection, f"{replies} AND role <> 'user'", question_id)
    ids = [question_id, *(answers if is_question else ())]
    moved = [
        (follower, above)
        for above in ids
        for follower in _column(connection, replies, above)
        if follower not in ids
    ]
    head = _head(connection, chat)
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
    return str(value(connection, NEWEST_LEAF, sibling))


def _rows(
    connection: Connection, table: str, key: str, ids: list[str]
) -> tuple[tuple[Any, ...], ...]:
    sql = f"SELECT * FROM {table} WHERE {key} = ?"
    return tuple(row for id_ in ids for row in connection.execute(sql, (id_,)))


def _column(connection: Connection, sql: str, *values: object) -> list[str]:
    return [each for (each,) in connection.execute(sql, values)]
