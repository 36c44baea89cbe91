"""What the window shows until the history is open, also if the database is damaged."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from app.bootstrap import open_services
from app.core.errors import UserError
from app.core.paths import AppPaths
from app.gui.dialogs.passphrase_forms import SalvagedForm
from app.gui.dialogs.passphrase_pane import DamagedForm, PassphrasePane
from app.services.startup import Services
from app.store.backups.restoring import Salvage
from app.store.damage.inspection import RescuedTable
from app.store.keys import slot_file
from app.store.store import open_store
from app.store.store_errors import (
    DatabaseDamagedError,
    KeyLostError,
    PassphraseNeeded,
    WrongPassphraseError,
)
from app.viewmodels.security.unlock import UnlockViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import button, click, exposed, find, press, texts, visible, write
from tests.store.conftest import PASSPHRASE
from tests.viewmodels.scripted_safekeeping import RECOVERY_CODE

NEW = PassphraseNeeded("No keyring is here.", "Choose a passphrase.", is_new=True)
LOCKED = PassphraseNeeded("Locked.", "Enter it.", is_new=False, has_recovery=True)


class Door:
    """Opens for one passphrase and one code; asks or fails as told until then."""

    def __init__(self) -> None:
        self.error: Exception = LOCKED
        self.has_recovery = True

    def __call__(
        self, *, passphrase: str | None = None, recovery_code: str | None = None
    ) -> Services:
        if passphrase == "open sesame" or recovery_code == RECOVERY_CODE:
            keys = SimpleNamespace(
                has_recovery=self.has_recovery, new_recovery_code=lambda: RECOVERY_CODE
            )
            return cast(Services, SimpleNamespace(safekeeping=SimpleNamespace(keys=keys)))
        if passphrase or recovery_code:
            raise WrongPassphraseError("This does not fit.", "Enter it again.")
        raise self.error


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def unlock(door: Door, runner: TaskRunner) -> UnlockViewModel:
    return UnlockViewModel(door, runner)


@pytest.fixture
def pane(unlock: UnlockViewModel, qtbot: QtBot) -> Iterator[PassphrasePane]:
    pane = exposed(PassphrasePane(unlock), qtbot, 800, 600)
    yield pane


def ask(pane: PassphrasePane, unlock: UnlockViewModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.attention_needed):
        unlock.open()


def fields(pane: PassphrasePane) -> list[QLineEdit]:
    return visible(pane, QLineEdit)


def test_a_new_passphrase_is_typed_twice_and_its_code_kept(
    pane: PassphrasePane, unlock: UnlockViewModel, door: Door, qtbot: QtBot
) -> None:
    door.error, door.has_recovery = NEW, False
    ask(pane, unlock, qtbot)
    first, second = fields(pane)
    write(first, "open sesame")
    write(second, "open sesamy")
    protect = button(pane, "Protect my conversations")
    assert not protect.isEnabled()
    assert protect.toolTip() == "The two do not match yet."
    press(second, Qt.Key.Key_Backspace)
    write(second, "e")
    with qtbot.waitSignal(unlock.recovery_issued):
        press(second, Qt.Key.Key_Return)
    assert RECOVERY_CODE in texts(pane)
    assert (first.text(), second.text()) == ("", "")
    assert not button(pane, "Continue").isEnabled()
    (box,) = visible(pane, QCheckBox)
    box.setFocus()
    press(box, Qt.Key.Key_Space)
    with qtbot.waitSignal(unlock.opened):
        click(button(pane, "Continue"))


def test_a_short_passphrase_says_how_long_it_has_to_be(
    pane: PassphrasePane, unlock: UnlockViewModel, door: Door, qtbot: QtBot
) -> None:
    door.error = NEW
    ask(pane, unlock, qtbot)
    for field in fields(pane):
        write(field, "short")
    assert "At least 8 character" in texts(pane)


def test_a_wrong_passphrase_is_refused_in_words_and_asked_for_again(
    pane: PassphrasePane, unlock: UnlockViewModel, qtbot: QtBot
) -> None:
    ask(pane, unlock, qtbot)
    (field,) = fields(pane)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    write(field, "a guess")
    with qtbot.waitSignal(unlock.passphrase_refused):
        press(field, Qt.Key.Key_Return)
    assert "This does not fit. Enter it again." in texts(pane)
    assert field.isEnabled()
    write(field, "open sesame")
    with qtbot.waitSignal(unlock.opened):
        click(button(pane, "Open"))


def test_the_recovery_code_is_the_other_way_in(
    pane: PassphrasePane, unlock: UnlockViewModel, qtbot: QtBot
) -> None:
    ask(pane, unlock, qtbot)
    click(button(pane, "Use the recovery code"))
    (field,) = fields(pane)
    write(field, RECOVERY_CODE)
    with qtbot.waitSignal(unlock.opened):
        click(button(pane, "Open"))


def test_a_lost_key_never_offers_to_delete_anything(
    pane: PassphrasePane, unlock: UnlockViewModel, door: Door, qtbot: QtBot
) -> None:
    door.error = KeyLostError("The key is gone.", "Restore a backup.")
    ask(pane, unlock, qtbot)
    assert "Nothing was changed or deleted." in texts(pane)
    offered = {one.text() for one in visible(pane, QPushButton)}
    assert offered == {"Try again", "Quit"}


def test_a_lost_key_with_a_recovery_code_asks_for_it(
    pane: PassphrasePane, unlock: UnlockViewModel, door: Door, qtbot: QtBot
) -> None:
    door.error = KeyLostError("The key is gone.", "Enter your code.", has_recovery=True)
    ask(pane, unlock, qtbot)
    assert fields(pane)[0].accessibleName() == "Recovery code"


def test_any_other_failure_can_be_tried_again(
    pane: PassphrasePane, unlock: UnlockViewModel, door: Door, qtbot: QtBot
) -> None:
    door.error = UserError("The folder is in use.", "Close the other window.")
    ask(pane, unlock, qtbot)
    assert "Close the other window." in texts(pane)
    door.error = LOCKED
    with qtbot.waitSignal(unlock.passphrase_asked):
        click(button(pane, "Try again"))


@pytest.mark.parametrize("question", [NEW, LOCKED])
def test_no_button_is_cut(
    pane: PassphrasePane,
    unlock: UnlockViewModel,
    door: Door,
    qtbot: QtBot,
    question: PassphraseNeeded,
) -> None:
    door.error = question
    ask(pane, unlock, qtbot)
    for one in visible(pane, QPushButton):
        assert one.width() >= one.sizeHint().width(), one.text()


def test_quitting_is_always_possible(
    pane: PassphrasePane, unlock: UnlockViewModel, qtbot: QtBot
) -> None:
    ask(pane, unlock, qtbot)
    with qtbot.waitSignal(pane.quit_requested):
        click(button(pane, "Quit"))


@pytest.fixture
def paths(private_home: Path) -> AppPaths:
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
    unlock = UnlockViewModel(partial(open_services, paths), runner, paths)
    pane = PassphrasePane(unlock)
    qtbot.addWidget(pane)
    pane.show()
    unlock.open_with_passphrase(PASSPHRASE)
    form = find(pane, DamagedForm)
    qtbot.waitUntil(form.isVisible, timeout=10_000)
    assert "the damaged file is kept aside" in texts(form)
    assert find(form, QListWidget).count() == 1
    with qtbot.waitSignal(unlock.opened, timeout=20_000) as opened:
        click(button(form, "Restore this backup"))
    (services,) = opened.args
    assert [each.title for each in services.chat.conversations()] == ["Before the damage"]
    services.close()
    assert len(list(paths.home.rglob("inglenook.db"))) == 2, "the damaged file is kept"


def test_what_was_recovered_is_told_before_it_is_shown(
    runner: TaskRunner, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, is_mended = threading.Event(), threading.Event()

    def open_(**_given: str | None) -> Services:
        if is_mended.is_set():
            return cast(Services, SimpleNamespace())
        raise DatabaseDamagedError("It is damaged.", "Restore a backup.")

    def salvage(_paths: AppPaths) -> Salvage:
        assert gate.wait(10)
        is_mended.set()
        tables = (RescuedTable("conversation", 1, False), RescuedTable("message", 0, True))
        return Salvage(tmp_path / "lost+found", tables)

    monkeypatch.setattr("app.store.backups.restoring.salvage", salvage)
    unlock = UnlockViewModel(open_, runner, AppPaths(tmp_path))
    pane = exposed(PassphrasePane(unlock), qtbot, 800, 600)
    ask(pane, unlock, qtbot)
    form, told = find(pane, DamagedForm), find(pane, SalvagedForm)
    click(button(form, "Recover what can be read"))
    assert "This can take a few minutes" in texts(form)
    gate.set()
    qtbot.waitUntil(told.isVisible)
    assert "Recovered: 1 chat(s), 0 message(s), 0 document(s)" in texts(told)
    assert "The rest could not be read." in texts(told) and "lost+found" in texts(told)
    with qtbot.waitSignal(unlock.opened):
        click(button(told, "Continue"))


def test_a_backup_is_offered_when_the_key_file_is_gone(
    paths: AppPaths, runner: TaskRunner, qtbot: QtBot
) -> None:
    for file in slot_file.generations(paths.key_slots):
        file.write_bytes(b"")
    unlock = UnlockViewModel(partial(open_services, paths), runner, paths)
    pane = PassphrasePane(unlock)
    qtbot.addWidget(pane)
    pane.show()
    unlock.open()
    form = find(pane, DamagedForm)
    qtbot.waitUntil(form.isVisible, timeout=10_000)
    assert "Nothing was changed or deleted." in texts(form)
    assert "Recover" not in texts(form), "without the key nothing can be read"
    with qtbot.waitSignal(unlock.passphrase_asked, timeout=20_000):
        click(button(form, "Restore this backup"))
    with qtbot.waitSignal(unlock.opened, timeout=20_000) as opened:
        unlock.open_with_passphrase(PASSPHRASE)
    (services,) = opened.args
    assert [each.title for each in services.chat.conversations()] == ["Before the damage"]
    services.close()
