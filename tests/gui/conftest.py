"""Every widget test runs in the light theme, in English, and leaves no window and no thread."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from app.gui.theme import apply_theme
from app.viewmodels.task_runner import TaskRunner


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """The look of the program; what a test leaves open fails it."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    apply_theme(qapp, "light")
    before = set(QApplication.topLevelWidgets())
    yield
    # qtbot closes what it was given; only then are deferred deletions due.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in QApplication.topLevelWidgets() if widget not in before]
    assert not [widget for widget in left if widget.isVisible()], "a window was left open"


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Cycles with Qt objects in them die in this thread, as in the program: see app.gui.garbage."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def runner(collected_here: None, qapp: QApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    assert runner.shut_down(), "a task did not stop"
