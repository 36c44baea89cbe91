"""The bin: deleted chats, which can be restored until they are erased.

A deleted chat leaves every table it had rows in, so that no search, list, export or training bundle
needs to know of the bin. Which tables these are follows from their foreign keys.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from app.core.messages import BinnedChat
from app.store.chats import message_rows
from app.store.database import Connection, Repository, erasure, transaction
from app.store.rows import change, columns, json_text

Row = dict[str, Any]

_CHAT = "conversation"
_MESSAGE = "message"
_DRAFT = "draft"  # without a foreign key, since a chat that is not stored yet has one too

_REFERENCES = """
    SELECT own.name, key."from", key."table", coalesce(key."to", 'id'), key.on_delete
    FROM pragma_table_list AS own JOIN pragma_foreign_key_list(own.name) AS key
    WHERE own.schema = 'main' AND own.type = 'table'"""

_BINNED = "SELECT id, title, deleted, messages, ratings FROM binned_chat"

_LONGEST_S = 7 * 24 * 3600.0
_COUNTED_UNTIL = "SELECT done FROM upkeep WHERE name = 'bin'"


class _Reference(NamedTuple):
    """A foreign key: `column` of `table` names a row of `parent` by its `key`."""

    table: str
    column: str
    parent: str
    key: str
    on_delete: str


class BinRepository(Repository):
    """Every method raises KeyError for an id that it does not find."""

    def put(self, conversation_id: str) -> BinnedChat:
        """Move a conversation with its feedback and draft into the bin."""
        return self._database.run(lambda connection: _put(connection, conversation_id))

    def put_all(self, conversation_ids: Sequence[str]) -> None:
        """Move these into the bin in one transaction, since a commit takes longer than a chat."""
        self._database.run(lambda connection: [_put(connection, id_) for id_ in conversation_ids])

    def chats(self) -> tuple[BinnedChat, ...]:
        """The deleted chats, the last one first."""
        return self._database.structs(BinnedChat, f"{_BINNED} ORDER BY deleted DESC, rowid DESC")

    @transaction
    def restore(self, connection: Connection, *conversation_ids: str) -> None:
        """Put every row back, without what it referred to and has been deleted since."""
        for id_ in conversation_ids:
            _restore(connection, id_)

    def count_time(self) -> None:
        """Count the time since this or `put` was last called as time in the bin.

        At most a week of it: otherwise a clock that jumps ahead would have all chats erased.
        """
        if self.chats():
            self._database.run(_count_time)

    @erasure
    def erase(self, connection: Connection, *conversation_ids: str) -> None:
        """Erase deleted chats, leaving no trace of their text."""
        for id_ in conversation_ids:
            change(connection, "DELETE FROM binned_chat WHERE id = ?", id_)


_FORGET_QUOTATIONS = (
    "UPDATE message_part SET body = json_set(body, '$.citation.text', '')"
    " WHERE kind = 'citation' AND json_extract(body, '$.citation.document_id') = ?",
    "UPDATE message_part SET body = json_remove(body, '$.figures')"
    " WHERE kind = 'context' AND instr(body, ?)",
    # `|| ''`: the body of a part is JSON stored as text.
    "UPDATE binned_row SET body = json_set(body, '$.body',"
    " json_set(body ->> '$.body', '$.citation.text', '') || '')"
    " WHERE relation = 'message_part' AND body ->> '$.kind' = 'citation'"
    " AND (body ->> '$.body') ->> '$.citation.document_id' = ?",
    "UPDATE binned_row SET body = json_set(body, '$.body',"
    " json_remove(body ->> '$.body', '$.figures') || '')"
    " WHERE relation = 'message_part' AND body ->> '$.kind' = 'context' AND instr(body, ?)",
)


def forget_quotations(connection: Connection, document_id: str) -> None:
    """Remove what chats, deleted ones too, quote from a document that is being deleted."""
    for statement in _FORGET_QUOTATIONS:
        connection.execute(statement, (document_id,))


def _put(connection: Connection, chat_id: str) -> BinnedChat:
    if connection.execute("SELECT 1 FROM binned_chat WHERE id = ?", (chat_id,)).fetchone():
        _restore(connection, chat_id)  # it was deleted before, then imported again
    _count_time(connection)
    message_rows.close_interrupted(connection, chat_id)
    rows = list(_rows_of(connection, chat_id))
    count = [relation for relation, _ in rows].count
    title = next(row["title"] for relation, row in rows if relation == _CHAT)
    chat = BinnedChat(chat_id, title, time.time(), count(_MESSAGE), count("feedback"))
    connection.execute(
        "INSERT INTO binned_chat VALUES (?, ?, ?, ?, ?)", msgspec.structs.astuple(chat)
    )
    connection.executemany(
        "INSERT INTO binned_row (chat_id, relation, body) VALUES (?, ?, ?)",
        ((chat_id, relation, json_text(row)) for relation, row in rows),
    )
    connection.execute("DELETE FROM conversation WHERE id = ?", (chat_id,))
    connection.execute("DELETE FROM draft WHERE conversation_id = ?", (chat_id,))
    return chat


def _count_time(connection: Connection) -> None:
    now, last = time.time(), connection.execute(_COUNTED_UNTIL).fetchone()
    passed = now - last[0] if last else 0.0
    if last and 0 <= passed < _LONGEST_S / 2:
        return  # each write makes a backup due
    counted = min(max(passed, 0.0), _LONGEST_S)
    connection.execute("UPDATE binned_chat SET deleted = deleted + ?", (passed - counted,))
    connection.execute("INSERT OR REPLACE INTO upkeep VALUES ('bin', ?)", (now,))


def _rows_of(connection: Connection, chat_id: str) -> Iterator[tuple[str, Row]]:
    """The rows that go with a conversation, each with its table, referenced ones first.

    Of rows that only refer to it and stay, such as remembered facts, just the reference.
    """
    references = _references(connection)
    found = {_CHAT: _select(connection, _CHAT, "id", [chat_id])}
    if not found[_CHAT]:
        raise KeyError(chat_id)
    parents = [_CHAT]
    for parent in parents:  # grows meanwhile
        for table, column, referenced, key, on_delete in references:
            if referenced != parent or table in found:
                continue
            rows = _select(connection, table, column, [row[key] for row in found[parent]])
            if on_delete == "CASCADE":
                found[table] = rows
                parents.append(table)
            elif on_delete == "SET NULL":
                kept = {*_key_columns(connection, table), column}
                found[table] = [{name: row[name] for name in kept} for row in rows]
    found[_DRAFT] = _select(connection, _DRAFT, "conversation_id", [chat_id])
    for table, rows in found.items():
        yield from ((table, row) for row in rows)


def _restore(connection: Connection, chat_id: str) -> None:
    rows = connection.execute(
        "SELECT relation, body FROM binned_row WHERE chat_id = ? ORDER BY number", (chat_id,)
    ).fetchall()
    change(connection, "DELETE FROM binned_chat WHERE id = ?", chat_id)
    references = _references(connection)
    for table, body in rows:
        row: Row = msgspec.json.decode(body)
        own = [reference for reference in references if reference.table == table]
        stayed = [one for one in own if one.parent == _CHAT and one.on_delete == "SET NULL"]
        if stayed:
            _link(connection, row, stayed[0].column, table)
        elif _has_its_parents(connection, row, own):
            _insert(connection, table, row)


def _has_its_parents(connection: Connection, row: Row, references: Iterable[_Reference]) -> bool:
    """Clear references of `row` to what was deleted meanwhile; false if it needs one of them."""
    for _, column, parent, key, on_delete in references:
        if row[column] is None or parent in (_CHAT, _MESSAGE):
            continue
        sql = f"SELECT 1 FROM {parent} WHERE {key} = ?"
        if not connection.execute(sql, (row[column],)).fetchone():
            if on_delete != "SET NULL":
                return False
            row[column] = None
    return True


def _insert(connection: Connection, table: str, row: Row) -> None:
    # Row numbers may be in use by now. Rows may be there again if the chat was imported meanwhile.
    names = [name for name in columns(connection, table, but_number=True) if name in row]
    marks = ", ".join("?" * len(names))
    connection.execute(
        f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})",
        [row[name] for name in names],
    )


def _link(connection: Connection, row: Row, column: str, table: str) -> None:
    """Let a row that stayed refer to the conversation again, if it still exists."""
    keys = _key_columns(connection, table)
    where = " AND ".join(f"{name} = ?" for name in keys)
    connection.execute(
        f"UPDATE {table} SET {column} = ? WHERE {where}",
        [row[column], *(row[name] for name in keys)],
    )


def _references(connection: Connection) -> list[_Reference]:
    return [_Reference(*row) for row in connection.execute(_REFERENCES).fetchall()]


def _key_columns(connection: Connection, table: str) -> list[str]:
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return [name for _, name, _, _, _, place in rows if place]


def _select(connection: Connection, table: str, column: str, values: list[Any]) -> list[Row]:
    """The rows whose `column` is one of `values`, in the order in which they were stored."""
    names = list(columns(connection, table))
    rows = connection.execute(
        f"SELECT {', '.join(names)} FROM {table}"
        f" WHERE {column} IN (SELECT value FROM json_each(?)) ORDER BY rowid",
        (msgspec.json.encode(values).decode(),),
    )
    return [dict(zip(names, row, strict=True)) for row in rows]
