"""Assistants and which one each chat has, saved prompts, and facts that the user confirmed."""

import time
from collections.abc import Sequence

import msgspec

from app.core.assistants import Assistant, ChatSetup, Fact, SavedPrompt
from app.core.errors import UserError
from app.core.generation import AdapterUse
from app.core.identifiers import new_id
from app.store.database import Connection, Repository, transaction
from app.store.rows import one


class AssistantRepository(Repository):
    """Names are unique, ignoring case. Raises KeyError for an unknown id."""

    def all(self) -> tuple[Assistant, ...]:
        """All assistants, by name."""
        rows = self._database.rows("SELECT body FROM assistant ORDER BY name COLLATE NOCASE")
        return tuple(msgspec.json.decode(body, type=Assistant) for (body,) in rows)

    def get(self, assistant_id: str) -> Assistant:
        (body,) = self._database.one("SELECT body FROM assistant WHERE id = ?", assistant_id)
        return msgspec.json.decode(body, type=Assistant)

    def find(self, name: str) -> Assistant | None:
        row = self._database.row("SELECT body FROM assistant WHERE name = ?", name)
        return msgspec.json.decode(row[0], type=Assistant) if row else None

    def save(self, assistant: Assistant) -> None:
        """Insert or update an assistant. Raises UserError if the name is taken."""
        self._database.run(lambda connection: _save(connection, assistant))

    def delete(self, assistant_id: str) -> None:
        """Delete an assistant; its chats continue without one."""
        self._database.erase_row("DELETE FROM assistant WHERE id = ?", assistant_id)

    def setup(self, conversation_id: str) -> ChatSetup:
        return self._database.run(lambda connection: setup(connection, conversation_id))

    def of_chat(self, conversation_id: str) -> Assistant | None:
        chosen = self.setup(conversation_id).assistant_id
        return self.get(chosen) if chosen else None

    @transaction
    def set_assistant(
        self, connection: Connection, conversation_id: str, assistant_id: str | None
    ) -> None:
        """Choose the assistant of a chat; None for no assistant."""
        kept = setup(connection, conversation_id)
        changed = msgspec.structs.replace(kept, assistant_id=assistant_id)
        set_setup(connection, conversation_id, changed)

    def copy_setup(self, source_id: str, target_id: str) -> None:
        """Give a chat the settings of another one."""
        self._database.run(
            lambda connection: set_setup(connection, target_id, setup(connection, source_id))
        )

    @transaction
    def set_adapter(self, connection: Connection, conversation_id: str, use: AdapterUse) -> None:
        """Choose the adapter of a chat; see `ChatSetup.adapter_use`."""
        kept = setup(connection, conversation_id)
        changed = msgspec.structs.replace(kept, adapter=use.path, adapter_strength=use.strength)
        set_setup(connection, conversation_id, changed)


def setup(connection: Connection, conversation_id: str) -> ChatSetup:
    """The settings of a chat; defaults if it has none."""
    row = connection.execute(
        "SELECT assistant_id, instructions, adapter, adapter_strength"
        " FROM conversation_setup WHERE conversation_id = ?",
        (conversation_id,),
    ).fetchone()
    return ChatSetup(*row) if row else ChatSetup()


def set_setup(connection: Connection, conversation_id: str, chosen: ChatSetup) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO conversation_setup VALUES (?, ?, ?, ?, ?)",
        (conversation_id, *msgspec.structs.astuple(chosen)),
    )


def _save(connection: Connection, assistant: Assistant) -> None:
    taken = connection.execute(
        "SELECT 1 FROM assistant WHERE name = ? AND id <> ?", (assistant.name, assistant.id)
    ).fetchone()
    if taken:
        raise UserError(
            f"There is already an assistant named “{assistant.name}”.", "Choose another name."
        )
    body = msgspec.json.encode(assistant).decode()
    connection.execute(
        "INSERT INTO assistant VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body",
        (assistant.id, assistant.name, body, assistant.created),
    )


_COLUMNS = ", ".join(Fact.__struct_fields__)


class MemoryRepository(Repository):
    """Removed facts are erased from the file as well."""

    def all(self) -> tuple[Fact, ...]:
        """Oldest first, the order in which prompts list them."""
        sql = f"SELECT {_COLUMNS} FROM memory ORDER BY created, id"
        return self._database.structs(Fact, sql)

    def save(self, fact: Fact) -> None:
        sql = f"INSERT INTO memory ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)"
        self._database.execute(sql, *msgspec.structs.astuple(fact))

    def rewrite(self, fact_id: str, text: str) -> None:
        """Raises KeyError if there is no such fact."""
        self._database.erase_row("UPDATE memory SET text = ? WHERE id = ?", text, fact_id)

    def mark_used(self, fact_ids: Sequence[str], when: float) -> None:
        rows = [(when, fact_id) for fact_id in fact_ids]
        sql = "UPDATE memory SET used = ? WHERE id = ?"
        self._database.run(lambda connection: connection.executemany(sql, rows))

    def remove(self, fact_id: str) -> None:
        """Raises KeyError if there is no such fact."""
        self._database.erase_row("DELETE FROM memory WHERE id = ?", fact_id)


class PromptRepository(Repository):
    """Names are unique, ignoring case."""

    def all(self) -> tuple[SavedPrompt, ...]:
        """By name."""
        sql = "SELECT id, name, text FROM prompt ORDER BY name COLLATE NOCASE"
        return self._database.structs(SavedPrompt, sql)

    @transaction
    def save(self, connection: Connection, name: str, text: str) -> SavedPrompt:
        """Store `text` under `name`, replacing the prompt of that name."""
        connection.execute(
            "INSERT INTO prompt VALUES (?, ?, ?, ?)"
            " ON CONFLICT (name) DO UPDATE SET name = excluded.name, text = excluded.text",
            (new_id(), name, text, time.time()),
        )
        return SavedPrompt(
            *one(connection, "SELECT id, name, text FROM prompt WHERE name = ?", name)
        )

    def delete(self, prompt_id: str) -> None:
        """Raises KeyError if there is no such prompt."""
        self._database.erase_row("DELETE FROM prompt WHERE id = ?", prompt_id)
