"""The figure that answers a question with a known answer, as it is written in a table."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection


def apply(connection: "Connection") -> None:
    connection.execute("ALTER TABLE known_answer ADD COLUMN figure TEXT NOT NULL DEFAULT ''")
