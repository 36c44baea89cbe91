"""Ordered, named steps that bring a database up to date; each is one transaction."""

import time
from collections.abc import Sequence
from functools import partial

from app import __version__
from app.core.plug_ins import plug_ins
from app.store.database import Connection, Database
from app.store.store_errors import DatabaseFromFutureError

MIGRATIONS: tuple[tuple[str, Sequence[str]], ...] = tuple(
    (each.__name__.rpartition(".")[2], each.STATEMENTS) for each in plug_ins(__name__)
)
"""The name and the SQL statements of each module here, in order. What SQL cannot do is a function
of the connection, such as `context_words`."""


def missing(connection: Connection) -> list[str]:
    """The names of the migrations this database still needs, in order.

    Raises DatabaseFromFutureError if a migration unknown to this program was applied to it.
    """
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").fetchone():
        return [name for name, _ in MIGRATIONS]
    rows = connection.execute("SELECT name, program_version FROM migration ORDER BY applied")
    applied = dict(rows.fetchall())
    known = [name for name, _ in MIGRATIONS]
    for name, version in applied.items():
        if name not in known:
            raise DatabaseFromFutureError(
                f"This data folder was written by a newer Inglenook ({version}).",
                "Install that version or a later one; nothing was changed.",
            )
    return [name for name in known if name not in applied]


def migrate(database: Database) -> None:
    """Apply all missing migrations; one that fails leaves the database as it was before it."""
    for name in database.run(missing):
        database.run(partial(_apply, name=name))


def _apply(connection: Connection, name: str) -> None:
    connection.execute(
        "CREATE TABLE IF NOT EXISTS migration"
        " (name TEXT PRIMARY KEY, applied REAL NOT NULL, program_version TEXT NOT NULL) STRICT"
    )
    for statement in dict(MIGRATIONS)[name]:
        connection.execute(statement)
    connection.execute("INSERT INTO migration VALUES (?, ?, ?)", (name, time.time(), __version__))
