"""The SQLCipher database: one connection, owned by one thread. Nothing else imports sqlcipher3."""

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from app.core.errors import BugError, UserError
from app.core.figure_share import figure_share
from app.core.listeners import Listeners
from app.store.rows import S, change, one, row_value, struct, value
from app.store.search.analysis import analysed, context_words, plain_forms, with_breaks
from app.store.store_errors import (
    DatabaseDamagedError,
    DiskFullError,
    FolderInUseError,
    FolderNotWritableError,
)

if TYPE_CHECKING:  # sqlcipher3 has no types and mirrors the standard module
    import sqlite3 as dbapi2
    from sqlite3 import Connection as Connection
else:
    from sqlcipher3 import dbapi2
    from sqlcipher3.dbapi2 import Connection


T = TypeVar("T")
P = ParamSpec("P")

KEY_BYTES = 32

_LOG_PAGES = 1000  # a commit checkpoints the WAL beyond this size
_SCAN_CACHE_KIB = 4 * 1024
_CACHE_KIB = 64 * 1024  # a page that is not cached is read, authenticated and decrypted again

_PLAINTEXT_HEADER = b"SQLite format 3\0"

# Rollback journals, temporary tables and freed pages must not retain text, a power failure must not
# lose an acknowledged message, and no second process may write.
_SETTINGS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = WAL",
    "synchronous = FULL",
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    f"cache_size = -{_CACHE_KIB}",
)


class Database:
    """An open database, which its owner must close.

    Threads: any method may be called from any thread; the work runs in the store's own thread.
    """

    def __init__(self, path: Path | None, connect: Callable[[], Connection]) -> None:
        self.path = path
        self._connect = connect
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")
        self.on_full = Listeners[bool]()
        """Hear, in the store's thread, when the disk gets full or is no longer full."""
        self._main_file = threading.Lock()
        self._is_frozen = False
        self._is_closed = False
        self.is_full = False
        try:
            self._connection = self._thread.submit(connect).result()
        except BaseException:
            self._thread.shutdown()
            raise

    @classmethod
    def open(cls, path: Path, key: bytes) -> "Database":
        """Open or create the file at `path` with the raw 256-bit `key`.

        Raises DatabaseDamagedError if the key does not open the file, FolderInUseError,
        FolderNotWritableError or DiskFullError.
        """
        return cls(path, partial(_connect, path, key))

    @classmethod
    def in_memory(cls) -> "Database":
        """A database in memory that never touches the disk."""
        return cls(None, connect_in_memory)

    def run(self, work: Callable[[Connection], T]) -> T:
        """Run `work` in one transaction, which is durable on return, and return its result."""
        return self._thread.submit(self._transact, work).result()

    def rows(self, sql: str, *values: object) -> list[Any]:
        return self.run(lambda connection: connection.execute(sql, values).fetchall())

    def column(self, sql: str, *values: object) -> tuple[Any, ...]:
        """The values of the only column that a statement selects."""
        return tuple(value for (value,) in self.rows(sql, *values))

    def row(self, sql: str, *values: object) -> Any:
        """The first row that a statement selects, or None."""
        return self.run(lambda connection: connection.execute(sql, values).fetchone())

    def one(self, sql: str, *values: object) -> Any:
        """Like `row`, but raises KeyError if there is none."""
        return self.run(lambda connection: one(connection, sql, *values))

    def value(self, sql: str, *values: object, default: Any = None) -> Any:
        """The first column of the first row that a statement selects, or `default`."""
        return self.run(lambda connection: value(connection, sql, *values, default=default))

    def structs(self, kind: type[S], sql: str, *values: object) -> tuple[S, ...]:
        """Each row that a statement selects as a struct; see `struct`."""
        return tuple(struct(kind, row) for row in self.rows(sql, *values))

    def execute(self, sql: str, *values: object) -> None:
        self.run(lambda connection: connection.execute(sql, values))

    def change(self, sql: str, *values: object) -> None:
        """Run a single statement like the function `change`."""
        self.run(lambda connection: change(connection, sql, *values))

    def erase(self, work: Callable[[Connection], T]) -> T:
        """Like `run`, for deletions: the deleted data leaves the write-ahead log as well."""
        result = self.run(work)
        self._thread.submit(self._empty_log).result()
        return result

    def erase_row(self, sql: str, *values: object) -> None:
        """Run a single deletion like the function `change`, which leaves no trace."""
        self.erase(lambda connection: change(connection, sql, *values))

    def alone(self, work: Callable[[Connection], T]) -> T:
        """Run `work` outside any transaction, with the WAL fully checkpointed."""
        with self._main_file:
            return self._thread.submit(self._work_alone, work).result()

    @contextmanager
    def frozen(self) -> Iterator[Path]:
        """The main file, complete and unchanging during the block, for another process to read.

        The store stays usable: writes stay in the WAL until the block ends, and so does erased
        text. Closing waits for the end of the block.
        """
        assert self.path, "a database in memory has no file"
        with self._main_file:
            self._thread.submit(self._freeze).result()
            try:
                yield self.path
            finally:
                self._thread.submit(self._thaw).result()

    @contextmanager
    def scanned(self) -> Iterator[None]:
        """Shrink the page cache during the block: a full scan never reads a page twice.

        The cache's memory is freed; other reads are slightly slower meanwhile.
        """
        self._keep(_SCAN_CACHE_KIB)
        try:
            yield
        finally:
            self._keep(_CACHE_KIB)

    def change_key(self, key: bytes) -> None:
        """Encrypt every page of the file with `key` and reopen it.

        If the process dies midway, the file opens with either the old key or `key`. If this raises,
        the database is open with the old key.
        """
        with self._main_file:
            self._thread.submit(self._change_key, key).result()

    def problems(self) -> tuple[str, ...]:
        """Read every page and every index and return what is wrong; empty if all is well."""
        return self.alone(problems)  # the page check reads only the main file

    def probe(self) -> bool:
        """Whether a small write succeeds; if so, the disk-full state ends."""
        try:
            self.execute("UPDATE probe SET writes = writes + 1")
        except DiskFullError:
            return False
        return True

    def close(self) -> None:
        """Checkpoint everything into the main file and close it; a second call does nothing."""
        if not self._is_closed:
            self._is_closed = True
            with self._main_file:
                self._thread.submit(self._connection.close).result()
            self._thread.shutdown()

    def _keep(self, kib: int) -> None:
        def work(connection: Connection) -> None:
            connection.execute(f"PRAGMA cache_size = -{kib}").fetchall()
            connection.execute("PRAGMA shrink_memory").fetchall()

        self.run(work)

    def _transact(self, work: Callable[[Connection], T]) -> T:
        connection = self._connection
        changes = connection.total_changes
        with self._explaining():
            try:
                connection.execute("BEGIN")
                result = work(connection)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # on a full disk, SQLite has rolled back itself
                    connection.execute("ROLLBACK")
                raise
        if connection.total_changes > changes:
            self._set_full(False)
        return _without_cursor(result)

    def _work_alone(self, work: Callable[[Connection], T]) -> T:
        with self._explaining():
            self._empty_log()
            return _without_cursor(work(self._connection))

    def _change_key(self, key: bytes) -> None:
        assert self.path, "a database in memory has no key"
        with self._explaining():
            try:
                self._empty_log()
                self._connection.execute(f"PRAGMA rekey = {_key_literal(key)}")
                self._connect = partial(_connect, self.path, key)
            finally:
                self._reconnect()

    def _freeze(self) -> None:
        self._empty_log()
        self._connection.execute("PRAGMA wal_autocheckpoint = 0").fetchall()
        self._is_frozen = True

    def _thaw(self) -> None:
        self._is_frozen = False
        self._connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}").fetchall()
        with suppress(DiskFullError):  # the next write tries again
            self._empty_log()

    def _empty_log(self) -> None:
        if self._is_frozen:
            return  # it is checkpointed at the end of the block
        with self._explaining():
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            with explaining():
                yield
        except DiskFullError:
            self._set_full(True)
            raise
        except DatabaseDamagedError:
            # SQLCipher reads nothing more through a connection that met a bad page.
            self._reconnect()
            raise

    def _reconnect(self) -> None:
        self._connection.close()
        self._connection = self._connect()
        if self._is_frozen:
            self._connection.execute("PRAGMA wal_autocheckpoint = 0").fetchall()

    def _set_full(self, is_full: bool) -> None:
        if self.is_full != is_full:
            self.is_full = is_full
            self.on_full.tell(is_full)


class Repository:
    """Reads and writes rows of one kind."""

    def __init__(self, database: Database) -> None:
        self._database = database


R = TypeVar("R", bound=Repository)


def transaction(
    method: Callable[Concatenate[R, Connection, P], T],
) -> Callable[Concatenate[R, P], T]:
    """A method of a repository that is one transaction, from which it gets its connection."""

    @wraps(method)
    def run(self: R, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return self._database.run(lambda connection: method(self, connection, *args, **kwargs))

    return run


def erasure(method: Callable[Concatenate[R, Connection, P], T]) -> Callable[Concatenate[R, P], T]:
    """Like `transaction`, for deletions; see `Database.erase`."""

    @wraps(method)
    def erase(self: R, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return self._database.erase(lambda connection: method(self, connection, *args, **kwargs))

    return erase


def _without_cursor(result: T) -> T:
    """None in place of a cursor, which is freed here and not by the thread that waits for it.

    A cursor resets its statement when it is freed, and the connection uses that statement again for
    the same SQL: freed by another thread, it does so in the middle of a later `executemany`, which
    then fails with "Error binding parameter 0".
    """
    return cast("T", None) if isinstance(result, dbapi2.Cursor) else result


class _TextConnection(Connection):
    """Stores any text: unpaired surrogates, which UTF-8 cannot encode, become U+FFFD."""

    def execute(self, sql: str, values: Any = ()) -> "dbapi2.Cursor":
        try:
            return super().execute(sql, values)
        except UnicodeEncodeError:
            return super().execute(sql, [row_value(value) for value in values])

    def executemany(self, sql: str, rows: Iterable[Any]) -> "dbapi2.Cursor":
        return super().executemany(sql, ([row_value(each) for each in row] for row in rows))


@contextmanager
def explaining() -> Iterator[None]:
    """Replace SQLite errors caused by the environment by errors that the user can act on."""
    try:
        yield
    except dbapi2.Error as error:
        raise _explained(error) from error


def _explained(error: dbapi2.Error) -> Exception:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary of an extended code
    if code in (dbapi2.SQLITE_FULL, dbapi2.SQLITE_IOERR):
        return disk_full()
    if code in (dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB):
        return DatabaseDamagedError(
            "The database file is damaged.",
            "Restore a backup, or rescue what can be read; the damaged file is kept aside.",
        )
    if code in (dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED):
        return FolderInUseError("Another program has the database open.", "Close it and try again.")
    if code in (dbapi2.SQLITE_READONLY, dbapi2.SQLITE_CANTOPEN, dbapi2.SQLITE_PERM):
        return _not_writable()
    return error


def disk_full() -> DiskFullError:
    return DiskFullError(
        "The disk that holds your data is full or failing; nothing was lost.",
        "Free some space. An open window continues by itself; give a command again.",
    )


def _not_writable() -> UserError:
    return FolderNotWritableError(
        "The database cannot be opened for writing.",
        "Check the permissions of the data folder or choose another with --home.",
    )


def problems(connection: Connection) -> tuple[str, ...]:
    """What SQLCipher and SQLite find wrong with a database; empty if it is intact."""
    pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if pages:  # further checks would only hit the same pages
        return tuple(text for (text,) in pages)
    rows = connection.execute("PRAGMA integrity_check").fetchall()
    return tuple(text for (text,) in rows if text != "ok")


def peek(path: Path, key: bytes, work: Callable[[Connection], T]) -> T:
    """Run `work` on the file opened read-only, so that no byte of it changes."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with explaining(), closing(dbapi2.connect(uri, uri=True)) as connection:
        _set_key(connection, key)
        _add_functions(connection)
        return work(connection)


def _connect(path: Path, key: bytes) -> Connection:
    try:
        path.touch(mode=0o600)
    except OSError as error:
        raise _not_writable() from error
    if not path.stat().st_size:
        _open(path, key).close()
    # Before the connection that stays open: closing a file drops all locks this process has on it.
    _check_encryption(path)
    return _open(path, key)


def connect_in_memory() -> Connection:
    """A connection to an empty database, for what must not be a change of the store's."""
    return _open(":memory:", None)


def _open(path: Path | str, key: bytes | None) -> Connection:
    with explaining():
        connection = dbapi2.connect(str(path), isolation_level=None, factory=_TextConnection)
        try:
            if key is not None:
                _set_key(connection, key)
            _prepare(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def _add_functions(connection: Connection) -> None:
    connection.create_function("with_breaks", 1, with_breaks, deterministic=True)
    connection.create_function("analysed", 2, analysed, deterministic=True)
    connection.create_function("plain_forms", 1, plain_forms, deterministic=True)
    connection.create_function("context_words", 2, context_words, deterministic=True)
    connection.create_function("figure_share", 1, figure_share, deterministic=True)


def _set_key(connection: Connection, key: bytes) -> None:
    # `cipher_memory_security` stays off, its default: wiping and locking every allocation made
    # searches ten times slower, and an attacker who can read this process's memory has the data
    # anyway.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = {_key_literal(key)}")


def _key_literal(key: bytes) -> str:
    # A key that is not exactly 64 hexadecimal digits would silently be used as a passphrase.
    if len(key) != KEY_BYTES:
        raise BugError(f"a database key of {len(key)} bytes")
    return f"""\"x'{key.hex()}'\""""


def _prepare(connection: Connection) -> None:
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise BugError("the SQLite library at hand does not encrypt")
    if ("ENABLE_FTS5",) not in connection.execute("PRAGMA compile_options").fetchall():
        raise BugError("the SQLite library at hand has no full-text search")
    _add_functions(connection)
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}").fetchall()


def _check_encryption(path: Path) -> None:
    # A connection without a key works, but in plain text: only the file itself shows it.
    with path.open("rb") as file:
        header = file.read(len(_PLAINTEXT_HEADER))
    if not header or header == _PLAINTEXT_HEADER:
        raise BugError("the database file is not encrypted")
