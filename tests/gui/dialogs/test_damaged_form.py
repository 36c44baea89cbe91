"""A damaged database in the window: a backup brings the chats back, and the bad file stays."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import open_services
from app.core.paths import AppPaths
from app.gui.dialogs.passphrase_pane import DamagedForm, PassphrasePane
from app.store.keys import slots
from app.store.store import open_store
from app.viewmodels.security.unlock import Rescue, UnlockViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import button, click, find, texts
from tests.store.conftest import CHEAP, PASSPHRASE


@pytest.fixture
def paths(private_home: Path, monkeypatch: pytest.MonkeyPatch) -> AppPaths:
    monkeypatch.setattr(slots, "Argon2Params", lambda: CHEAP)
    paths = AppPaths(private_home)
    store = open_store(paths, PASSPHRASE)
    store.conversations.create("Before the damage")
    assert store.backups
    store.backups.make()
    store.close()
    content = bytearray(paths.database.read_bytes())
    content[len(content) // 2 :] = b"\xff" * (len(content) - len(content) // 2)
    paths.database.write_bytes(content)
    return paths


def test_a_backup_brings_the_chats_back(paths: AppPaths, runner: TaskRunner, qtbot: QtBot) -> None:
    unlock = UnlockViewModel(partial(open_services, paths), runner, Rescue(paths))
    pane = PassphrasePane(unlock)
    qtbot.addWidget(pane)
    pane.show()
    unlock.open_with_passphrase(PASSPHRASE)
    form = find(pane, DamagedForm)
    qtbot.waitUntil(form.isVisible, timeout=10_000)
    assert "kept in any case" in texts(form)
    assert find(form, QListWidget).count() == 1
    with qtbot.waitSignal(unlock.opened, timeout=20_000) as opened:
        click(button(form, "Restore this backup"))
    (services,) = opened.args
    assert [each.title for each in services.chat.conversations()] == ["Before the damage"]
    services.close()
    assert len(list(paths.home.rglob("inglenook.db"))) == 2, "the damaged file is kept"
