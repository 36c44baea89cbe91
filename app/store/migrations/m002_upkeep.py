"""When the database was last looked after."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection


def apply(connection: "Connection") -> None:
    """Create the table of maintenance times by name, in Unix seconds."""
    connection.execute("CREATE TABLE upkeep (name TEXT PRIMARY KEY, done REAL NOT NULL) STRICT")
