"""Every step is all or nothing, and a newer database is left alone."""

import hashlib
import re

import pytest

from app.core.paths import AppPaths
from app.store import migrations, store
from app.store.backups.backup_writing import backups
from app.store.database import Connection
from app.store.migrations import MIGRATIONS
from app.store.store import Store, open_store
from app.store.store_errors import DatabaseFromFutureError, DiskFullError
from tests.store.conftest import PASSPHRASE


def _schema(connection: Connection) -> dict[str, list[str]]:
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
        " AND name NOT LIKE '%_index_%' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {
        table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        for (table,) in tables
    }


def test_every_foreign_key_is_indexed(store: Store) -> None:
    """Without an index, each deletion would read the whole table that refers to the deleted row."""

    def plans(connection: Connection) -> dict[str, str]:
        found = {}
        for table in _schema(connection):
            for key in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall():
                sql = f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {key[3]} = ?"
                plan = connection.execute(sql, ("x",)).fetchall()
                found[f"{table}.{key[3]}"] = plan[0][3]
        return found

    unindexed = {
        column: plan for column, plan in store.database.run(plans).items() if "SCAN" in plan
    }
    assert set(unindexed) <= {"conversation.head_id"}


def test_steps_are_recorded_in_order_and_applied_once(store: Store) -> None:
    names = [name for name, _ in MIGRATIONS]
    migrations.migrate(store.database)
    sql = "SELECT name FROM migration ORDER BY rowid"
    rows = store.database.run(lambda connection: connection.execute(sql).fetchall())
    assert [name for (name,) in rows] == names
    assert all(re.fullmatch(r"m\d{3}_\w+", name) for name in names)


def _add_step(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = (*MIGRATIONS, ("m999_next", ("ALTER TABLE draft ADD COLUMN mood TEXT",)))
    monkeypatch.setattr(migrations, "MIGRATIONS", steps)
    monkeypatch.setattr(store, "MIGRATIONS", steps)


def test_a_step_on_an_existing_database_comes_after_a_backup(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(paths, PASSPHRASE).close()
    assert backups(paths.backups) == ()
    _add_step(monkeypatch)
    updated = open_store(paths, PASSPHRASE)
    assert "mood" in updated.database.run(_schema)["draft"]
    updated.close()
    assert len(backups(paths.backups)) == 1


@pytest.mark.parametrize(
    "error", [ZeroDivisionError(), DiskFullError("full", "free")], ids=["bug", "disk full"]
)
def test_a_step_that_fails_leaves_the_old_version_and_a_backup(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    old = open_store(paths, PASSPHRASE)
    old.conversations.create("kept")
    old.close()

    apply = migrations._apply

    def fail(connection: Connection, name: str) -> None:
        apply(connection, name)
        raise error

    with monkeypatch.context() as patch:
        _add_step(patch)
        patch.setattr(migrations, "_apply", fail)
        with pytest.raises(type(error)):
            open_store(paths, PASSPHRASE)
    reopened = open_store(paths, PASSPHRASE)
    assert "mood" not in reopened.database.run(_schema)["draft"]
    assert [each.title for each in reopened.conversations.summaries()] == ["kept"]
    reopened.close()
    assert len(backups(paths.backups)) == 1


def test_a_newer_database_is_refused_by_name_and_not_touched(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as newer:
        _add_step(newer)
        newer.setattr(migrations, "__version__", "99.5")
        open_store(paths, PASSPHRASE).close()
    before = hashlib.sha256(paths.database.read_bytes()).digest()
    slots = paths.key_slots.read_bytes()
    with pytest.raises(DatabaseFromFutureError, match=r"newer Inglenook \(99\.5\)") as refused:
        open_store(paths, PASSPHRASE)
    assert "99.5" in refused.value.what
    assert hashlib.sha256(paths.database.read_bytes()).digest() == before
    assert paths.key_slots.read_bytes() == slots
