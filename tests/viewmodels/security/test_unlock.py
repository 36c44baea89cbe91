"""Opening the history, and locking it when nobody has touched the program for a while."""

import time
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot

from app.core.paths import AppPaths
from app.hub.network_gate import NetworkGate
from app.services.machine.safekeeping import SafekeepingService
from app.services.startup import Services
from app.store.durable_files import FolderLock
from app.store.store import open_store
from app.viewmodels.security.protection import SecurityViewModel
from app.viewmodels.security.unlock import IdleLock, UnlockViewModel
from app.viewmodels.tasks.runner import TaskRunner

PASSPHRASE = "correct horse battery"


class DataFolder:
    """Opens a real store, without the parts that unlocking never looks at."""

    def __init__(self, home: Path, owned: ExitStack) -> None:
        self._home, self._owned = home, owned

    def __call__(
        self, *, passphrase: str | None = None, recovery_code: str | None = None
    ) -> Services:
        store = open_store(AppPaths(self._home), passphrase, recovery_code)
        self._owned.callback(store.close)
        parts = SimpleNamespace(safekeeping=SafekeepingService(store), close=store.close)
        return cast(Services, parts)


@pytest.fixture
def data_folder(tmp_path: Path) -> Iterator[DataFolder]:
    with ExitStack() as owned:
        yield DataFolder(tmp_path / "data", owned)


@pytest.fixture
def unlock(
    data_folder: DataFolder, runner: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> UnlockViewModel:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return UnlockViewModel(data_folder, runner)


@pytest.fixture
def code(data_folder: DataFolder, unlock: UnlockViewModel) -> str:
    """The recovery code of a data folder that is protected by PASSPHRASE and closed again."""
    services = data_folder(passphrase=PASSPHRASE)
    keys = services.safekeeping.keys
    assert keys
    code = keys.new_recovery_code()
    services.close()
    return code


def test_without_a_keyring_a_new_passphrase_is_asked_for(
    unlock: UnlockViewModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(unlock.passphrase_asked) as asked:
        unlock.open()
    assert asked.args[0].is_new


def test_it_waits_for_a_command_that_has_the_data_folder_open(
    unlock: UnlockViewModel, code: str, tmp_path: Path, qtbot: QtBot
) -> None:
    lock = FolderLock(AppPaths(tmp_path / "data").store_lock)
    with qtbot.assertNotEmitted(unlock.failed), qtbot.waitSignal(unlock.opened):
        unlock.open_with_passphrase(PASSPHRASE)
        QTimer.singleShot(300, lock.release)


def test_a_new_passphrase_comes_with_a_recovery_code_to_keep_first(
    unlock: UnlockViewModel, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(unlock.opened), qtbot.waitSignal(unlock.recovery_issued) as issued:
        unlock.open_with_passphrase(PASSPHRASE)
    assert len(issued.args[0].replace("-", "")) == 32
    with qtbot.waitSignal(unlock.opened) as opened:
        unlock.go_on()
    assert opened.args[0].safekeeping.keys.has_recovery


def test_a_wrong_passphrase_is_refused_and_can_be_entered_again(
    unlock: UnlockViewModel, code: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(unlock.passphrase_refused):
        unlock.open_with_passphrase("a wrong guess")
    assert not unlock.is_busy
    with qtbot.waitSignal(unlock.opened):
        unlock.open_with_passphrase(PASSPHRASE)


def test_the_recovery_code_opens_too(unlock: UnlockViewModel, code: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(unlock.passphrase_asked) as asked:
        unlock.open()
    assert not asked.args[0].is_new
    assert asked.args[0].has_recovery
    with qtbot.waitSignal(unlock.opened):
        unlock.open_with_recovery_code(code)


def test_a_second_attempt_waits_for_the_first(unlock: UnlockViewModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(unlock.recovery_issued):
        unlock.open_with_passphrase(PASSPHRASE)
        unlock.open_with_passphrase("another one entirely")
    assert not unlock.is_busy


def security_of(services: Services, runner: TaskRunner) -> SecurityViewModel:
    nothing_cached: Any = SimpleNamespace()
    return SecurityViewModel(services.safekeeping, NetworkGate(), nothing_cached, runner)


def test_protection_can_be_changed_later(
    data_folder: DataFolder, code: str, runner: TaskRunner, qtbot: QtBot
) -> None:
    services = data_folder(passphrase=PASSPHRASE)
    security = security_of(services, runner)
    assert (security.has_keyring, security.has_passphrase, security.has_recovery) == (
        False,
        True,
        True,
    )
    with qtbot.waitSignal(security.passphrase_refused):
        security.set_passphrase("a better passphrase", "a wrong guess")
    with qtbot.waitSignal(security.protection_changed):
        security.set_passphrase("a better passphrase", PASSPHRASE)
    codes: list[str] = []
    security.issue_recovery_code(codes.append)
    qtbot.waitUntil(lambda: bool(codes))
    services.close()
    reopen = partial(data_folder, passphrase="a better passphrase")
    reopen().close()
    data_folder(recovery_code=codes[0]).close()


def test_a_backup_is_written_where_asked(
    data_folder: DataFolder, code: str, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    security = security_of(data_folder(passphrase=PASSPHRASE), runner)
    assert security.folder == tmp_path / "data"
    with qtbot.waitSignal(security.backup_written):
        security.back_up(tmp_path / "copy.backup")
    assert (tmp_path / "copy.backup").stat().st_size > 0


SOON = 0.2 / 60  # minutes


@pytest.fixture
def idle_lock(qapp: QCoreApplication) -> Iterator[IdleLock]:
    idle_lock = IdleLock()
    yield idle_lock
    idle_lock.set_minutes(0)


def test_it_is_due_after_the_time(idle_lock: IdleLock, qtbot: QtBot) -> None:
    with qtbot.waitSignal(idle_lock.due, timeout=5000):
        idle_lock.set_minutes(SOON)


def test_a_touch_starts_the_time_anew(idle_lock: IdleLock, qapp: QCoreApplication) -> None:
    idle_lock.set_minutes(10)
    timer = idle_lock._timer
    before = timer.remainingTime()
    while timer.remainingTime() >= before - 500:
        qapp.processEvents()
    touched = QObject()
    QCoreApplication.sendEvent(touched, QEvent(QEvent.Type.KeyPress))
    assert timer.remainingTime() > before - 250


@pytest.mark.parametrize("is_touched", [True, False])
def test_the_time_that_the_machine_slept_counts(
    idle_lock: IdleLock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, is_touched: bool
) -> None:
    idle_lock.set_minutes(10)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 3600)
    with qtbot.waitSignal(idle_lock.due, timeout=5000):
        if is_touched:
            QCoreApplication.sendEvent(QObject(), QEvent(QEvent.Type.MouseMove))
        else:
            idle_lock._timer.timeout.emit()


def test_without_a_time_it_watches_nothing(idle_lock: IdleLock, qapp: QCoreApplication) -> None:
    idle_lock.set_minutes(SOON)
    idle_lock.set_minutes(0)
    touched = QObject()
    QCoreApplication.sendEvent(touched, QEvent(QEvent.Type.KeyPress))
    assert not idle_lock._timer.isActive()
