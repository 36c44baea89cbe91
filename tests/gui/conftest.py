"""Every widget test runs in the light theme, in English, and leaves no window and no thread."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.look.theme import apply_theme
from app.gui.look.translations import install_translations
from app.gui.window.main_window import MainWindow
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel
from tests.gui.opened import Open, Opened
from tests.gui.scripted_services import (
    ScriptedServices,
    as_services,
    lived_in_services,
    scripted_services,
)
from tests.qt_fixtures import pytest_runtest_logfinish, pytest_runtest_logstart, qtbot, runner

__all__ = ["pytest_runtest_logfinish", "pytest_runtest_logstart", "qtbot", "runner"]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """The look of the program; what a test leaves open fails it."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    apply_theme(qapp, "light")
    # Where the last test left the pointer, a widget of this one would be under it.
    QCursor.setPos(qapp.primaryScreen().geometry().bottomRight())
    before = set(QApplication.topLevelWidgets())
    yield
    # qtbot closes what it was given; only then are deferred deletions due.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in QApplication.topLevelWidgets() if widget not in before]
    assert not [widget for widget in left if widget.isVisible()], "a window was left open"


@pytest.fixture
def open_window(qtbot: QtBot, runner: TaskRunner) -> Iterator[Open]:
    opened: list[Opened] = []

    def open_(services: ScriptedServices) -> Opened:
        state = WindowViewModel(as_services(services), runner)
        window = MainWindow()
        qtbot.addWidget(window)
        state.refresh()
        window.bind(state)
        window.resize(1440, 900)  # whatever the size of the screen
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: state.conversations.is_loaded and state.models.is_loaded)
        opened.append(Opened(services, state, window))
        return opened[-1]

    yield open_
    for one in opened:
        one.services.chat.gate.set()
        one.services.library.gate.set()
        qtbot.waitUntil(lambda one=one: not one.state.conversation.runs.conversation_ids)  # type: ignore[misc]


@pytest.fixture
def app(open_window: Open) -> Opened:
    return open_window(scripted_services())


@pytest.fixture
def lived_in(open_window: Open) -> Opened:
    return open_window(lived_in_services())


@pytest.fixture
def in_english_again(qapp: QApplication) -> Iterator[None]:
    """Ends whatever language a test has the window speak."""
    yield
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def speak(qapp: QApplication, in_english_again: None) -> Callable[[str], None]:
    """Has the window speak a language until the end of the test."""
    return lambda code: install_translations(qapp, code)
