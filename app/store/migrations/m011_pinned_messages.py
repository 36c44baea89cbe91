"""A question can be kept in the prompt of its chat."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection


def apply(connection: "Connection") -> None:
    connection.execute("ALTER TABLE message ADD COLUMN is_pinned INTEGER NOT NULL DEFAULT 0")
