"""Fixtures of every test that needs Qt: threads that have to end, garbage in one thread."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from app.viewmodels.task_runner import TaskRunner


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Cycles with Qt objects in them die in this thread, as in the program: see app.gui.garbage."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def runner(collected_here: None, qapp: QCoreApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    assert runner.shut_down(), "a task did not stop"
