"""Keeps what an export must remember about every row on disk, so that its memory use is constant.

This is an unnamed temporary SQLite database: once it outgrows its small cache it lives in a file
that the system deletes with the connection, however that ends. It holds only ids, numbers and
hashes, never text.
"""

import hashlib
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from app.core.errors import UserError

_CACHE_KIB = 2048
_TABLES = (
    "CREATE TABLE member (kind TEXT, hash BLOB, PRIMARY KEY (kind, hash)) WITHOUT ROWID",
    "CREATE TABLE numbered (kind TEXT, hash BLOB, number INTEGER, PRIMARY KEY (kind, hash))"
    " WITHOUT ROWID",
    "CREATE TABLE leader (hash BLOB PRIMARY KEY, place INTEGER) WITHOUT ROWID",
    "CREATE TABLE follower (leader INTEGER, place INTEGER, id TEXT UNIQUE,"
    " PRIMARY KEY (leader, place)) WITHOUT ROWID",
)


class Spool(AbstractContextManager["Spool"]):
    """Sets, numberings and groups that are too large for memory.

    Every method raises UserError if the disk for temporary files is full. Use from one thread at a
    time.
    """

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(16)
        self._counts: dict[str, int] = {}
        self._places = 0
        with _explaining():
            self._connection = sqlite3.connect("", isolation_level=None, check_same_thread=False)
            for setting in ("journal_mode = OFF", f"cache_size = -{_CACHE_KIB}", "temp_store = 1"):
                self._connection.execute(f"PRAGMA {setting}").fetchall()
            for table in _TABLES:
                self._connection.execute(table)
            self._connection.execute("BEGIN")  # never committed: nothing needs to persist

    def __exit__(self, *_: object) -> None:
        """Delete everything."""
        self._connection.close()

    def add(self, kind: str, value: bytes) -> bool:
        """Add `value` to the set of this kind; returns whether it is new."""
        row = (kind, self._hash(value))
        return bool(self._change("INSERT OR IGNORE INTO member VALUES (?, ?)", row))

    def number(self, kind: str, value: str) -> int:
        """The number, from 1, of `value` among those of its kind, in order of first request."""
        hash_ = self._hash(value.encode("utf-8", "surrogatepass"))
        next_one = self._counts.get(kind, 0) + 1
        row = (kind, hash_, next_one)
        if self._change("INSERT OR IGNORE INTO numbered VALUES (?, ?, ?)", row):
            self._counts[kind] = next_one
            return next_one
        sql = "SELECT number FROM numbered WHERE kind = ? AND hash = ?"
        with _explaining():
            return int(self._connection.execute(sql, row[:2]).fetchone()[0])

    def put(self, group: bytes, id_: str) -> None:
        """Add `id_` to the group of that name, unless it is there."""
        self._places += 1
        hash_ = self._hash(group)
        self._change("INSERT OR IGNORE INTO leader VALUES (?, ?)", (hash_, self._places))
        self._change(
            "INSERT OR IGNORE INTO follower SELECT place, ?, ? FROM leader WHERE hash = ?",
            (self._places, id_, hash_),
        )

    def groups(self) -> Iterator[tuple[int, str]]:
        """Each id with the number of its group: group by group, in insertion order."""
        with _explaining():
            sql = "SELECT leader, id FROM follower ORDER BY leader, place"
            yield from self._connection.execute(sql)

    def _change(self, sql: str, row: tuple[object, ...]) -> int:
        with _explaining():
            return self._connection.execute(sql, row).rowcount

    def _hash(self, value: bytes) -> bytes:
        """Hashed with a key of this run, so that short values cannot be guessed from the disk."""
        return hashlib.blake2b(value, digest_size=16, key=self._secret).digest()


@contextmanager
def _explaining() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        raise UserError(
            f"The folder for temporary files cannot be written: {error}.",
            "Free some space there.",
        ) from error
