"""The history locks when nobody has touched the program for a while, and only then."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from app.viewmodels.security.unlock import IdleLock

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


def test_without_a_time_it_watches_nothing(idle_lock: IdleLock, qapp: QCoreApplication) -> None:
    idle_lock.set_minutes(SOON)
    idle_lock.set_minutes(0)
    touched = QObject()
    QCoreApplication.sendEvent(touched, QEvent(QEvent.Type.KeyPress))
    assert not idle_lock._timer.isActive()
