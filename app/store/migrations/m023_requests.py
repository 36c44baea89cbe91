"""An answer is stored with how it was to be made, so that it goes on in the same way."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection


def apply(connection: "Connection") -> None:
    connection.execute("ALTER TABLE message ADD COLUMN request TEXT")
