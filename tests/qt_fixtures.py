"""Fixtures of every test that needs Qt: threads that have to end, garbage in one thread."""

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


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Cycles with Qt objects in them die in this thread, as in gui/lifecycle/garbage.py.

    Only those of the test: to go through all that other tests have imported takes half a second.
    """
    gc.disable()
    gc.freeze()
    yield
    gc.collect()
    gc.unfreeze()
    gc.enable()


@pytest.fixture
def runner(collected_here: None, qapp: QCoreApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    assert runner.shut_down(), "a task did not stop"
