"""What a summary that is not finished has noted of the parts that it has read."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection

# A part may span documents: `documents` are their ids, as JSON.
_TABLE = """CREATE TABLE part_note (
    key TEXT NOT NULL PRIMARY KEY,
    documents TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT"""


def apply(connection: "Connection") -> None:
    connection.execute(_TABLE)
