from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.viewmodels.tasks.runner import Throttle


def test_many_requests_are_one_call(qtbot: QtBot) -> None:
    calls: list[int] = []
    owner = QObject()
    throttle = Throttle(10, lambda: calls.append(1), owner)
    for _ in range(100):
        throttle.request()
    assert not calls
    qtbot.waitUntil(lambda: calls == [1])
    assert not throttle.is_pending


def test_flush_makes_the_pending_call_now(qtbot: QtBot) -> None:
    calls: list[int] = []
    owner = QObject()
    throttle = Throttle(10_000, lambda: calls.append(1), owner)
    throttle.flush()
    assert not calls
    throttle.request()
    throttle.flush()
    assert calls == [1]


def test_cancel_forgets_it(qtbot: QtBot) -> None:
    calls: list[int] = []
    owner = QObject()
    throttle = Throttle(0, lambda: calls.append(1), owner)
    throttle.request()
    throttle.cancel()
    assert not throttle.is_pending
