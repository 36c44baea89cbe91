"""Texts of the user that stood in plain files: instructions, and secrets of tool servers."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection

_TABLE = """CREATE TABLE private_value (
    name TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT"""


def apply(connection: "Connection") -> None:
    connection.execute(_TABLE)
