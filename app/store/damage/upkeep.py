"""When to check a database: after a crash, and in full once a week."""

import time
from pathlib import Path
from typing import Literal

from app.store.database import Connection

FULL_CHECK_EVERY_S = 7 * 24 * 3600.0

Check = Literal["none", "quick", "full"]


def due_check(connection: Connection, was_closed: bool) -> Check:
    """The check that this database needs before use."""
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'upkeep'").fetchone():
        return "none" if was_closed else "quick"
    row = connection.execute("SELECT done FROM upkeep WHERE name = 'full check'").fetchone()
    if row and time.time() - row[0] > FULL_CHECK_EVERY_S:
        return "full"
    return "none" if was_closed else "quick"


def record_full_check(connection: Connection) -> None:
    """Record that a full check was done; the next is due in a week."""
    connection.execute("INSERT OR REPLACE INTO upkeep VALUES ('full check', ?)", (time.time(),))


def was_closed(database: Path) -> bool:
    """Whether the last process closed the file properly: SQLite then deletes the WAL."""
    log = database.with_name(f"{database.name}-wal")
    return not log.exists() or not log.stat().st_size
