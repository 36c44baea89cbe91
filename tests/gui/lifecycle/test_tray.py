"""The icon in the tray. Real menus and windows; only whether there is a tray is made up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.gui.dialogs.simple_dialogs import ConfirmDialog
from app.gui.lifecycle.tray import Tray, TrayHost
from app.gui.window.window_body import WindowMemory
from tests.gui.hands import click
from tests.gui.opened import Opened

# Without a tray Qt has nothing to tell an icon; that it says so is not what is tested here.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


@pytest.fixture
def memory(tmp_path: Path) -> WindowMemory:
    return WindowMemory(tmp_path / "window.ini")


@pytest.fixture
def host(app: Opened, memory: WindowMemory, monkeypatch: pytest.MonkeyPatch) -> Iterator[TrayHost]:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    host = TrayHost(memory)
    host.take(app.window)
    host.fit(is_wanted=True)
    yield host
    host.fit(is_wanted=False)


def _choose(host: TrayHost, text: str) -> None:
    tray = host.findChild(Tray)
    assert tray
    tray.menu.aboutToShow.emit()
    (action,) = [one for one in tray.menu.actions() if one.text() == text]
    action.trigger()


def _answer(name: str) -> None:
    """Click one of the dialog's buttons as soon as it is there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        click(getattr(dialog, name))

    QTimer.singleShot(0, look)


def test_closing_hides_the_window_and_the_icon_brings_it_back(app: Opened, host: TrayHost) -> None:
    _answer("action")
    app.window.close()
    assert not app.window.isVisible()
    _choose(host, "Show the window")
    assert app.window.isVisible()
    _choose(host, "Hide the window")
    assert not app.window.isVisible(), "it has been said once, and is not said again"
    _choose(host, "New chat")
    assert app.window.isVisible()


def test_the_first_time_can_be_thought_over(
    app: Opened, host: TrayHost, memory: WindowMemory, tmp_path: Path
) -> None:
    _answer("cancel")
    app.window.close()
    assert app.window.isVisible() and not memory.knows_tray
    _answer("action")
    app.window.close()
    assert WindowMemory(tmp_path / "window.ini").knows_tray, "at the next start too"


def test_the_menu_asks_for_the_small_window(
    host: TrayHost, memory: WindowMemory, qtbot: QtBot
) -> None:
    memory.remember_tray()  # or the end of the test, which closes the window, would be asked
    with qtbot.waitSignal(host.quick_requested):
        _choose(host, "Quick question")


def test_without_the_icon_closing_closes(app: Opened, host: TrayHost, qtbot: QtBot) -> None:
    host.fit(is_wanted=False)
    with qtbot.waitSignal(app.window.closed):
        app.window.close()


def test_without_a_tray_there_is_no_icon(app: Opened, memory: WindowMemory) -> None:
    assert not Tray.is_available(), "an offscreen desktop has none"
    host = TrayHost(memory)
    host.take(app.window)
    host.fit(is_wanted=True)
    assert host.findChild(Tray) is None and not app.window.hides_on_close
