"""Processes that bring an old store up to date, and are killed or find the disk full on the way."""

import os
import signal
import sys
import zipfile
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from app.core.paths import AppPaths
from app.store import database, migrations
from app.store.backups.backup_writing import backups
from app.store.database import Connection, Database
from app.store.keys import slots
from app.store.keys.slots import unlock
from app.store.migrations import MIGRATIONS, migrate, missing
from app.store.store import Store, open_store
from app.store.store_errors import DiskFullError
from tests import cheap_passphrases as cheap_passphrases
from tests.store.conftest import PASSPHRASE

NAMES = [name for name, _ in MIGRATIONS]


def make_old(paths: AppPaths, steps: int) -> None:
    """A store as the first so many steps left it, with a chat in it."""
    paths.home.mkdir()
    keys = slots.create(paths.key_slots, PASSPHRASE)
    opened = Database.open(paths.database, keys.key)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", MIGRATIONS[:steps])
        migrate(opened)
    if steps:
        sql = "INSERT INTO conversation (id, title, created, updated) VALUES ('1', 'kept', 0, 0)"
        opened.run(lambda connection: connection.execute(sql))
    opened.close()


def check(paths: AppPaths, steps: int) -> None:
    """The old version is intact or the new one complete, and there is a backup that opens."""
    if steps:
        made, *_ = backups(paths.backups)
        assert _chats(made.path) == 1
    applied = _applied(paths)
    assert applied in (NAMES[:steps], NAMES[: steps + 1])
    store = open_store(paths, PASSPHRASE)
    assert store.database.run(missing) == []
    assert store.database.problems() == ()
    titles = [each.title for each in store.conversations.summaries()]
    assert titles == (["kept"] if steps else [])
    store.close()


def _chats(backup: Path) -> int:
    """How many there are in a backup, which is opened as it is."""
    with TemporaryDirectory() as folder, zipfile.ZipFile(backup) as packed:
        packed.extractall(folder)
        paths = AppPaths(Path(folder))
        key = unlock(paths, PASSPHRASE).key
        sql = "SELECT count(*) FROM conversation"
        return int(database.peek(paths.database, key, lambda c: c.execute(sql).fetchone()[0]))


def _applied(paths: AppPaths) -> list[str]:
    if not paths.database.stat().st_size:
        return []
    needed = database.peek(paths.database, unlock(paths, PASSPHRASE).key, missing)
    return [name for name in NAMES if name not in needed]


def kill_within(step: str, statement: int) -> None:
    """Arrange for SIGKILL before a statement within a step, by its number; COMMIT is the last."""
    counted = -1
    execute = database._TextConnection.execute
    apply = migrations._apply

    def counting(self: Any, sql: str, values: Any = ()) -> Any:
        nonlocal counted
        if counted >= 0:
            if counted == statement:
                os.kill(os.getpid(), signal.SIGKILL)
            counted += 1
            if sql == "COMMIT":
                print(counted, flush=True)
                counted = -1
        return execute(self, sql, values)

    def begin(connection: Connection, name: str) -> None:
        nonlocal counted
        counted = 0 if name == step else -1
        apply(connection, name)

    database._TextConnection.execute = counting  # type: ignore[method-assign]
    migrations._apply = begin


def fill_within(step: str, filler: Path) -> None:
    """Arrange for the disk to be full from the beginning of a step on."""
    apply = migrations._apply

    def begin(connection: Connection, name: str) -> None:
        if name == step:
            with filler.open("wb", buffering=0) as file, suppress(OSError):
                while file.write(bytes(4096)):
                    pass
        apply(connection, name)

    migrations._apply = begin


def try_full_disk(folder: Path, steps: int) -> None:
    """Every file of the store lies in `folder`, a small file system of its own."""
    paths, filler = AppPaths(folder / "home"), folder / "filler"
    make_old(paths, steps)
    apply = migrations._apply
    fill_within(NAMES[steps], filler)
    store: Store | None = None
    with suppress(DiskFullError):
        store = open_store(paths, PASSPHRASE)
    migrations._apply = apply
    filler.unlink()
    assert store is None, "the disk was full"
    check(paths, steps)
    print("recovered", NAMES[steps], flush=True)


if __name__ == "__main__":
    work, place, *numbers = sys.argv[1:]
    if work == "kill":
        step, statement = map(int, numbers)
        kill_within(NAMES[step], statement)
        open_store(AppPaths(Path(place)), PASSPHRASE).close()
    else:
        try_full_disk(Path(place), int(numbers[0]))
