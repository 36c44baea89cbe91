"""What a screen reader and a keyboard find on every screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.gui.window.main_window import MainWindow
from app.gui.window.screens import SCREENS
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel
from tests.gui.hands import exposed
from tests.gui.scripted_services import as_services, lived_in_services

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
)
_PAGES = [
    *((name, 0) for name in ("chat", *SCREENS)),
    *((name, tab) for name in ("documents", "models", "dataset") for tab in (1, 2)),
]
"""Each screen, and the further tabs of those that have some."""

# Parts that Qt builds into its own controls: the control as a whole has the name.
_PARTS = (QAbstractSpinBox, QComboBox, QKeySequenceEdit, QLineEdit, QAbstractItemView)


@pytest.fixture
def window(runner: TaskRunner, qtbot: QtBot) -> Iterator[MainWindow]:
    view_model = WindowViewModel(as_services(lived_in_services()), runner)
    view_model.refresh()
    window = MainWindow()
    window.bind(view_model)
    exposed(window, qtbot)
    yield window
    view_model.flush()
    window.close()


@pytest.mark.parametrize(("name", "tab"), _PAGES)
def test_every_control_has_a_name_and_a_role_and_is_reached_with_the_keyboard(
    window: MainWindow, name: str, tab: int, qtbot: QtBot
) -> None:
    _show(window, name, tab, qtbot)
    nameless = [_described(control) for control in _controls(window) if not _name(control)]
    assert nameless == []
    roleless = [_described(one) for one in _controls(window) if _role(one) == 0]
    assert roleless == []
    unreachable = [
        _described(control)
        for control in _controls(window)
        if control.isEnabled() and not control.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert unreachable == []


def _show(window: MainWindow, name: str, tab: int, qtbot: QtBot) -> None:
    window.show_screen(name)
    qtbot.waitUntil(lambda: bool(_controls(window)))
    if tab:
        tabs = [one for one in window.findChildren(QTabBar) if one.isVisible()]
        assert len(tabs) == 1
        tabs[0].setCurrentIndex(tab)


def _controls(window: QWidget) -> list[QWidget]:
    found = [one for one in window.findChildren(QWidget) if isinstance(one, _CONTROLS)]
    return [one for one in found if one.isVisible() and not _is_part(one)]


def _is_part(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent and not isinstance(parent, _PARTS):
        parent = parent.parentWidget()
    return parent is not None


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _role(widget: QWidget) -> int:
    return QAccessible.queryAccessibleInterface(widget).role().value


def _described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} below {_path(widget)}"


def _path(widget: QWidget) -> str:
    names = []
    parent = widget.parentWidget()
    while parent:
        names.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(names[:4])
