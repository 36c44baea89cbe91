"""A disk that fills up while somebody writes, and is freed again; over a real store."""

import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from app.core.paths import AppPaths
from app.services.machine import safekeeping
from app.services.machine.safekeeping import SafekeepingService
from app.store.store import open_store
from app.store.store_errors import DiskFullError
from app.viewmodels.security.protection import StorageViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.store.conftest import PASSPHRASE
from tests.store.values import say

if TYPE_CHECKING:
    pass


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the limit is POSIX's")


@contextmanager
def _files_limited_to(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def test_a_full_disk_is_told_and_so_is_its_end(
    private_home: Path, qapp: QCoreApplication, qtbot: QtBot
) -> None:
    store = open_store(AppPaths(private_home), PASSPHRASE)
    storage = StorageViewModel(SafekeepingService(store), TaskRunner(), probe_ms=20)
    chat = store.conversations.create("Chat")
    kept = say(store, chat.id, "before")
    log = private_home / "inglenook.db-wal"
    with _files_limited_to(log.stat().st_size):
        with qtbot.waitSignal(storage.filled) as filled, pytest.raises(DiskFullError):
            say(store, chat.id, "x" * 100_000)
        assert "nothing was lost" in str(filled.args[0])
        assert store.conversations.message(kept.id) == kept
        with qtbot.assertNotEmitted(storage.freed, wait=200):
            pass
    qtbot.waitUntil(lambda: not storage._timer.isActive(), timeout=10_000)
    assert say(store, chat.id, "after")
    store.close()


def test_a_daily_backup_that_fails_is_told_once(
    private_home: Path, qapp: QCoreApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(safekeeping, "_LOOK_EVERY_S", 0.01)
    paths = AppPaths(private_home)
    store = open_store(paths, PASSPHRASE)
    store.database.execute("UPDATE migration SET applied = 0")  # a day ago and more
    paths.backups.write_text("a file in the way of the folder")
    service, runner = SafekeepingService(store), TaskRunner()
    attempts: list[UserError] = []
    service.on_backup_failed(attempts.append)
    storage = StorageViewModel(service, runner)
    told: list[Exception] = []
    storage.no_backup.connect(told.append)
    service.start_maintenance(first_look_s=0)
    qtbot.waitUntil(lambda: len(attempts) > 2 and bool(told))
    service.close()
    qapp.processEvents()
    assert len(told) == 1 and "backup folder" in str(told[0])
    assert storage is not None  # it listens as long as it is there
    store.close()
