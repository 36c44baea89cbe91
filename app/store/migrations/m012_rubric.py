"""What the scores of a judge mean, in the user's own words."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection

# At most one row; without it the default rubric applies.
_TABLE = """CREATE TABLE rubric (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    text TEXT NOT NULL
) STRICT"""


def apply(connection: "Connection") -> None:
    connection.execute(_TABLE)
