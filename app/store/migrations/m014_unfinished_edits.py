"""The change of a message that was begun is there again at the next start."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection


def apply(connection: "Connection") -> None:
    connection.execute(
        """CREATE TABLE unfinished_edit (
            message_id TEXT PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
            text TEXT NOT NULL
        ) STRICT"""
    )
