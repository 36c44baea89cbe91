"""What tools may do without being asked about again, as the user granted it."""

import msgspec

from app.core.messages import Grant
from app.store.database import Connection, Repository, transaction

_GRANT = (
    "SELECT tool_grant.id, tool_grant.created, conversation_id, folder, tool, version,"
    " COALESCE(title, '') FROM tool_grant"
    " LEFT JOIN conversation ON conversation.id = conversation_id"
)


class GrantRepository(Repository):
    """Grants of a chat are deleted with the chat."""

    @transaction
    def add(self, connection: Connection, grant: Grant) -> None:
        """Store `grant`; duplicates for the same chat are stored once."""
        connection.execute(
            "DELETE FROM tool_grant WHERE conversation_id IS ? AND folder = ?"
            " AND tool = ? AND version = ?",
            (grant.conversation_id, grant.folder, grant.tool, grant.version),
        )
        connection.execute(
            "INSERT INTO tool_grant VALUES (?, ?, ?, ?, ?, ?)",
            msgspec.structs.astuple(grant)[:-1],  # the title is the chat's
        )

    def all(self) -> tuple[Grant, ...]:
        """All grants, newest first."""
        newest_first = "ORDER BY tool_grant.created DESC, tool_grant.rowid DESC"
        return self._database.structs(Grant, f"{_GRANT} {newest_first}")

    def of(self, conversation_id: str) -> tuple[Grant, ...]:
        """The grants that apply in a chat: its own and those for all chats."""
        sql = f"{_GRANT} WHERE conversation_id IS NULL OR conversation_id = ?"
        return self._database.structs(Grant, sql, conversation_id)

    def remove(self, grant_id: str) -> None:
        """Raises KeyError for an unknown grant."""
        self._database.change("DELETE FROM tool_grant WHERE id = ?", grant_id)

    def known_version(self, tool: str) -> str:
        """The version of `tool` that the user last allowed; empty if they never did."""
        sql = "SELECT version FROM known_tool WHERE name = ?"
        return str(self._database.value(sql, tool, default=""))

    def set_known_version(self, tool: str, version: str) -> None:
        """Remember that the user allowed this version of `tool`."""
        self._database.execute(
            "INSERT INTO known_tool VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET version = excluded.version",
            tool,
            version,
        )
