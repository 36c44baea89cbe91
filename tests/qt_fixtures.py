"""What every test that needs Qt shares: threads that have to end, garbage in one thread."""

import gc
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.viewmodels.tasks.runner import TaskRunner

_PATIENCE_MS = 30_000


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """Waits as long as a machine may take that does other things as well."""
    for wait in ("waitUntil", "waitSignal", "waitExposed", "waitActive"):
        monkeypatch.setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=_PATIENCE_MS))
    return qtbot


def pytest_runtest_logstart() -> None:
    """Let cycles with Qt objects in them die in this thread, as in the program.

    The program does so in `gui/lifecycle/interpreter.py`. Hooks and not a fixture: a test's
    fixtures hold its window until all of them have ended, and a collection at any later time, in
    any thread, would end the process. Only what the test made is gone through: all that is
    imported would take half a second.
    """
    gc.disable()
    gc.freeze()


def pytest_runtest_logfinish() -> None:
    gc.collect()
    gc.unfreeze()
    gc.enable()


@pytest.fixture
def runner(qapp: QCoreApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    assert runner.shut_down(), "a task did not stop"
