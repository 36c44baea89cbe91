"""How the next question of a chat is answered, as chosen in the window."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection


def apply(connection: "Connection") -> None:
    connection.execute("ALTER TABLE conversation ADD COLUMN mode TEXT NOT NULL DEFAULT 'auto'")
    connection.execute(
        "ALTER TABLE conversation ADD COLUMN only_from_documents INTEGER NOT NULL DEFAULT 0"
    )
