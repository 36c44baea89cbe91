"""By which version of the reader the text of each document was extracted."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection


def apply(connection: "Connection") -> None:
    # Documents from before were read by some older version: 0 is older than all.
    connection.execute("ALTER TABLE document ADD COLUMN reader INTEGER NOT NULL DEFAULT 0")
