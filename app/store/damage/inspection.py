"""Reads a database that may be damaged, in a separate process, and decides when to check one.

A database is checked after a crash, and in full once a week.
"""

import time
from pathlib import Path
from typing import Literal

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError, WorkerStoppedError
from app.store.database import Connection
from app.store.rows import value
from app.workers.confinement import Confinement
from app.workers.messages import FinalReply, Request
from app.workers.process import Worker


class CheckDatabase(Request, frozen=True, kw_only=True, tag="check"):
    """Check the file; `is_full` also compares every index with its table."""

    path: str
    key: bytes
    is_full: bool


class CopyDatabase(Request, frozen=True, kw_only=True, tag="copy"):
    """Copy a file that no process writes to, and check the copy in full."""

    path: str
    key: bytes
    target: str


class SalvageDatabase(Request, frozen=True, kw_only=True, tag="salvage"):
    """Write every readable row into a new database under the same key.

    `first_pages` is the file of app.store.damage.first_pages.
    """

    path: str
    key: bytes
    target: str
    first_pages: str


class KeepFirstPages(Request, frozen=True, kw_only=True, tag="keep_first_pages"):
    """Copy the pages of the schema, of a file that no process writes to, to `target`."""

    path: str
    key: bytes
    target: str


InspectionRequest = CheckDatabase | CopyDatabase | SalvageDatabase | KeepFirstPages


class Problems(FinalReply, frozen=True, kw_only=True, tag="problems"):
    """Empty if the file is intact."""

    found: tuple[str, ...]


class RescuedTable(msgspec.Struct, frozen=True):
    """The number of rows read from a table; `has_gaps` if some were unreadable."""

    name: str
    rows: int
    has_gaps: bool


class Salvaged(FinalReply, frozen=True, kw_only=True, tag="salvaged"):
    tables: tuple[RescuedTable, ...]


InspectionReply = Problems | Salvaged


def check(path: Path, key: bytes, is_full: bool) -> tuple[str, ...]:
    """What is wrong with a closed database; empty if it is intact.

    Raises UserError if the process that reads it was killed.
    """
    return _problems(CheckDatabase(path=str(path), key=key, is_full=is_full), path)


def copy(
    path: Path, key: bytes, target: Path, cancel: CancelToken | None = None
) -> tuple[str, ...]:
    """Copy a database that no process writes to; returns what is wrong with the copy.

    Raises UserError if the copy cannot be written, and Cancelled.
    """
    request = CopyDatabase(path=str(path), key=key, target=str(target))
    return _problems(request, path, target, cancel)


def salvage(path: Path, key: bytes, target: Path, first_pages: Path) -> tuple[RescuedTable, ...]:
    """Write the readable rows of a closed database, perhaps none, into a new one at `target`."""
    request = SalvageDatabase(
        path=str(path), key=key, target=str(target), first_pages=str(first_pages)
    )
    with _worker(path, target) as worker:
        return worker.ask(request, Salvaged).tables


def keep_first_pages(path: Path, key: bytes, target: Path) -> None:
    """Copy the pages of the schema of a database that no process writes to."""
    with _worker(path, target) as worker:
        worker.call(KeepFirstPages(path=str(path), key=key, target=str(target)))


def _problems(
    request: Request, path: Path, target: Path | None = None, cancel: CancelToken | None = None
) -> tuple[str, ...]:
    try:
        with _worker(path, target) as worker:
            return worker.ask(request, Problems, cancel).found
    except WorkerStoppedError as error:
        if error.was_killed:  # which says nothing about the file
            raise UserError(
                error.what, "Free some memory and try again; nothing changed."
            ) from None
        return (f"reading it ended its reader: {error.what}",)


def _worker(*files: Path | None) -> Worker[InspectionReply]:
    # SQLite creates the WAL index beside the file even for reading.
    folders = {str(file.absolute().parent) for file in files if file}
    return Worker("store", InspectionReply, confinement=Confinement(write=tuple(sorted(folders))))


FULL_CHECK_EVERY_S = 7 * 24 * 3600.0

Check = Literal["none", "quick", "full"]


def due_check(connection: Connection, was_closed: bool) -> Check:
    """The check that this database needs before use."""
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'upkeep'").fetchone():
        return "none" if was_closed else "quick"
    done = value(connection, "SELECT done FROM upkeep WHERE name = 'full check'")
    if done is not None and abs(time.time() - done) > FULL_CHECK_EVERY_S:
        return "full"
    return "none" if was_closed else "quick"


def record_full_check(connection: Connection) -> None:
    """Record that a full check was done; the next is due in a week."""
    connection.execute("INSERT OR REPLACE INTO upkeep VALUES ('full check', ?)", (time.time(),))


def was_closed(database: Path) -> bool:
    """Whether the last process closed the file properly: SQLite then deletes the WAL."""
    log = database.with_name(f"{database.name}-wal")
    return not log.exists() or not log.stat().st_size
