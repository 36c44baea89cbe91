"""A task runner whose threads must have ended when the test ends, and one language for all."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from app.viewmodels.task_runner import TaskRunner


@pytest.fixture(autouse=True)
def english_numbers(qapp: QCoreApplication) -> None:
    """Numbers are written as in English, whatever the machine speaks."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


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
