"""The database is encrypted or does not open, and its errors name what the user can do."""

import hashlib
import os
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.core.errors import BugError
from app.store import database as database_module
from app.store.database import Connection, Database, peek, problems
from app.store.store_errors import DatabaseDamagedError, DiskFullError, FolderNotWritableError

KEY = os.urandom(32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = Database.open(path, KEY)
    database.run(_create)
    yield database
    database.close()


def _create(connection: Connection) -> None:
    connection.execute("CREATE TABLE note (text TEXT)")
    connection.execute("CREATE TABLE probe (writes INTEGER)")
    connection.execute("INSERT INTO probe VALUES (0)")


def _add(database: Database, text: str) -> None:
    database.run(lambda connection: connection.execute("INSERT INTO note VALUES (?)", (text,)))


def _texts(database: Database) -> list[str]:
    rows = database.run(lambda connection: connection.execute("SELECT text FROM note").fetchall())
    return [text for (text,) in rows]


def test_file_is_not_plain_sqlite_and_private(database: Database, path: Path) -> None:
    assert path.read_bytes()[:16] != b"SQLite format 3\0"
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


def test_settings_that_protect_the_data_are_on(database: Database) -> None:
    def read(connection: Connection) -> dict[str, object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store")
        return {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names}

    assert database.run(read) == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
    }


def test_no_cursor_leaves_the_thread_of_its_connection(database: Database) -> None:
    """Freed elsewhere, it would reset a statement that the connection is using again."""
    assert database.run(lambda connection: connection.execute("SELECT 1")) is None
    assert database.alone(lambda connection: connection.execute("SELECT 1")) is None


def test_forgotten_key_is_noticed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_module, "_set_key", lambda connection, key: None)
    with pytest.raises(BugError, match="not encrypted"):
        Database.open(path, KEY)


@pytest.mark.parametrize("key", [b"", b"short", b"k" * 33])
def test_key_of_another_length_is_refused(path: Path, key: bytes) -> None:
    with pytest.raises(BugError, match="bytes"):
        Database.open(path, key)


def test_work_that_fails_changes_nothing(database: Database) -> None:
    def fail(connection: Connection) -> None:
        connection.execute("INSERT INTO note VALUES ('half')")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        database.run(fail)
    assert _texts(database) == []


def test_any_thread_may_work(database: Database) -> None:
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: _add(database, str(number)), range(80)))
    assert sorted(_texts(database), key=int) == [str(number) for number in range(80)]


def test_another_key_looks_like_damage_and_changes_nothing(database: Database, path: Path) -> None:
    database.close()
    before = hashlib.sha256(path.read_bytes()).digest()
    with pytest.raises(DatabaseDamagedError):
        Database.open(path, os.urandom(32))
    assert hashlib.sha256(path.read_bytes()).digest() == before


def test_a_flipped_bit_is_found_and_the_rest_is_readable(database: Database, path: Path) -> None:
    for number in range(300):
        _add(database, f"{number} {'x' * 500}")
    database.close()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    damaged = Database.open(path, KEY)
    (problem,) = damaged.problems()
    assert "HMAC verification failed for page" in problem
    with pytest.raises(DatabaseDamagedError):
        _texts(damaged)
    assert damaged.run(lambda connection: connection.execute("SELECT writes FROM probe").fetchone())
    damaged.close()


def test_a_truncated_file_is_found(database: Database, path: Path) -> None:
    for number in range(300):
        _add(database, f"{number} {'x' * 500}")
    database.close()
    with path.open("rb+") as file:
        file.truncate(path.stat().st_size - 5000)
    with pytest.raises(DatabaseDamagedError):
        Database.open(path, KEY)
    (problem,) = peek(path, KEY, problems)
    assert "has an invalid size" in problem


def test_a_plain_text_database_is_not_opened(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(4080))
    with pytest.raises((BugError, DatabaseDamagedError)):
        Database.open(path, KEY)


def test_peeking_changes_no_byte(database: Database, path: Path) -> None:
    _add(database, "seen")
    database.close()
    before = path.read_bytes()
    rows = peek(path, KEY, lambda connection: connection.execute("SELECT * FROM note").fetchall())
    assert rows == [("seen",)]
    assert path.read_bytes() == before


def test_erased_words_leave_the_log(database: Database, path: Path) -> None:
    _add(database, "forget me")
    wal = path.with_name("test.db-wal")
    assert wal.stat().st_size > 0
    database.erase(lambda connection: connection.execute("DELETE FROM note"))
    assert wal.stat().st_size == 0


def test_key_changes_and_only_the_new_one_opens(database: Database, path: Path) -> None:
    _add(database, "kept")
    new_key = os.urandom(32)
    database.change_key(new_key)
    _add(database, "after")
    database.close()
    with pytest.raises(DatabaseDamagedError):
        Database.open(path, KEY)
    reopened = Database.open(path, new_key)
    assert _texts(reopened) == ["kept", "after"]
    assert reopened.problems() == ()
    reopened.close()


@contextmanager
def _files_limited_to(size: int) -> Iterator[None]:
    import resource  # there is none on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_loses_nothing_and_recovers(database: Database, path: Path) -> None:
    states: list[bool] = []
    database.on_full(states.append)
    _add(database, "before")
    wal_size = path.with_name("test.db-wal").stat().st_size
    with _files_limited_to(wal_size):
        with pytest.raises(DiskFullError):
            _add(database, "x" * 100_000)
        assert states == [True]
        assert not database.probe()
        assert _texts(database) == ["before"]
    assert database.probe()
    _add(database, "after")
    assert _texts(database) == ["before", "after"]
    assert database.problems() == ()
    assert states == [True, False]


def test_a_full_disk_during_a_change_of_key_leaves_the_old_one(
    database: Database, path: Path
) -> None:
    for number in range(300):
        _add(database, f"{number} {'x' * 500}")
    with _files_limited_to(64 * 1024), pytest.raises(DiskFullError):
        database.change_key(os.urandom(32))
    assert len(_texts(database)) == 300
    database.close()
    reopened = Database.open(path, KEY)
    assert reopened.problems() == ()
    reopened.close()


def test_a_folder_that_is_not_there_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritableError, match="permissions"):
        Database.open(tmp_path / "missing" / "test.db", KEY)


def test_memory_database_has_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    database = Database.in_memory()
    database.run(_create)
    _add(database, "x" * 1_000_000)
    database.close()
    assert list(tmp_path.rglob("*")) == []


def test_closing_ends_the_thread_and_may_be_repeated(path: Path) -> None:
    before = set(threading.enumerate())
    database = Database.open(path, KEY)
    database.close()
    database.close()
    assert set(threading.enumerate()) <= before


def test_failing_to_open_ends_the_thread(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    with pytest.raises(FolderNotWritableError):
        Database.open(tmp_path / "missing" / "test.db", KEY)
    assert set(threading.enumerate()) <= before


def test_a_scan_keeps_few_pages_until_its_end(database: Database) -> None:
    def kept() -> int:
        return int(database.run(lambda c: c.execute("PRAGMA cache_size").fetchone()[0]))

    usual = kept()
    with pytest.raises(KeyError), database.scanned():
        assert abs(kept()) * 10 < abs(usual)
        raise KeyError
    assert kept() == usual
