"""From a damaged file back to a history, over a real store."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.core.paths import AppPaths
from app.store import key_slots
from app.store.store import open_store
from app.viewmodels.recovery import RecoveryViewModel
from app.viewmodels.task_runner import TaskRunner
from tests.store.conftest import CHEAP, PASSPHRASE
from tests.store.values import say


@pytest.fixture
def damaged(private_home: Path, monkeypatch: pytest.MonkeyPatch) -> AppPaths:
    """A store with one backup and one message after it, and a bad page."""
    monkeypatch.setattr(key_slots, "Argon2Params", lambda: CHEAP)
    paths = AppPaths(private_home)
    store = open_store(paths, PASSPHRASE)
    assert store.backups
    chat = store.conversations.create("Chat")
    say(store, chat.id, "before the backup")
    store.backups.make()
    say(store, chat.id, "after the backup")
    store.close()
    content = bytearray(paths.database.read_bytes())
    content[-2000] ^= 1
    paths.database.write_bytes(content)
    return paths


@pytest.fixture
def recovery(damaged: AppPaths, qapp: QCoreApplication) -> RecoveryViewModel:
    view_model = RecoveryViewModel(damaged, TaskRunner())
    view_model.use_passphrase(PASSPHRASE)
    return view_model


def _texts(paths: AppPaths) -> list[str]:
    store = open_store(paths, PASSPHRASE)
    (chat,) = store.conversations.summaries()
    rows = store.database.run(
        lambda c: c.execute("SELECT text FROM message ORDER BY number").fetchall()
    )
    store.close()
    assert chat
    return [text for (text,) in rows]


def test_the_newest_backup_is_looked_into_and_restored(
    damaged: AppPaths, recovery: RecoveryViewModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(recovery.backups_listed, timeout=20_000) as listed:
        recovery.list_backups()
    (backup,) = listed.args[0]
    with qtbot.waitSignal(recovery.contents_found, timeout=20_000) as found:
        recovery.look_into(backup)
    assert (found.args[0], found.args[1].messages) == (backup, 1)
    with qtbot.waitSignal(recovery.restored, timeout=20_000) as restored:
        recovery.restore(backup.path)
    assert AppPaths(restored.args[0]).database.exists()
    assert _texts(damaged) == ["before the backup"]


def test_what_is_readable_is_rescued(
    damaged: AppPaths, recovery: RecoveryViewModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(recovery.rescued, timeout=20_000) as rescued:
        recovery.rescue()
    assert rescued.args[0].kept.exists()
    assert _texts(damaged) == ["before the backup", "after the backup"]


def test_a_wrong_passphrase_is_told_and_changes_nothing(
    damaged: AppPaths, recovery: RecoveryViewModel, qtbot: QtBot
) -> None:
    before = damaged.database.read_bytes()
    recovery.use_passphrase("another")
    with qtbot.waitSignal(recovery._runner.failed, timeout=20_000) as failed:
        recovery.rescue()
    assert "passphrase" in str(failed.args[0])
    assert damaged.database.read_bytes() == before
