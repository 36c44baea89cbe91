"""A task runner whose threads must have ended when the test ends."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from app.viewmodels.task_runner import TaskRunner


@pytest.fixture
def runner(qapp: QCoreApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    assert runner.shut_down(), "a task did not stop"
