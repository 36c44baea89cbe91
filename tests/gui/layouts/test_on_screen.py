"""No window and no dialog is larger than its screen, whatever is in it and at whatever scale."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from app.gui.dialogs.network_log import NetworkLogDialog
from app.gui.dialogs.simple_dialogs import ConfirmDialog, NameDialog, problem_dialog
from app.gui.layouts.boxes import vbox
from app.gui.layouts.on_screen import Dialog, keep_on_screen
from app.gui.look.theme import apply_theme
from app.gui.settings.shortcuts import ShortcutsSheet
from app.gui.window.main_window import MainWindow
from tests.gui.hands import exposed, visible

_LONG = "What a person reads here takes a lot of room. " * 30


def _fits(window: QWidget) -> bool:
    return window.screen().availableGeometry().contains(window.frameGeometry())


@pytest.mark.parametrize("scale", [100, 250])
@pytest.mark.parametrize(
    "make",
    [
        lambda: ConfirmDialog(_LONG, _LONG, "Delete"),
        lambda: ShortcutsSheet(),
        lambda: NetworkLogDialog((), ()),
        lambda: NameDialog("New folder", "Name", "Create"),
        lambda: problem_dialog(UserError(_LONG, _LONG)),
    ],
)
def test_dialog_fits_the_screen_and_its_buttons_are_reachable(
    qtbot: QtBot, qapp: QApplication, make: Callable[[], QDialog], scale: int
) -> None:
    apply_theme(qapp, "light", scale)
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: _fits(dialog))
    for one in visible(dialog, QPushButton):
        place = one.mapTo(dialog, one.rect().center())
        areas = [area for area in dialog.findChildren(QScrollArea) if area.isAncestorOf(one)]
        assert areas or dialog.rect().contains(place), one.text()


def test_dialog_for_files_fits_the_screen_of_a_laptop_at_twice_the_scale(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, "light", 200)
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.ensurePolished()
    assert dialog.minimumSize().boundedTo(QSize(1350, 720)) == dialog.minimumSize()


def test_every_dialog_is_one_that_fits_its_screen() -> None:
    files = [file for file in Path("app/gui").rglob("*.py") if file.name != "on_screen.py"]
    bare = re.compile(r"\(QDialog\)|= QDialog\(")
    assert [str(file) for file in files if bare.search(file.read_text("utf-8"))] == []


def test_dialog_whose_content_grows_still_fits(qtbot: QtBot) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    column = vbox(parent=dialog)
    column.addWidget(QLabel("short"))
    dialog.show()
    for _ in range(100):
        column.addWidget(QLabel("One more line\nand another"))
    qtbot.waitUntil(lambda: dialog.findChild(QScrollArea) is not None and _fits(dialog))


def test_first_window_leaves_room_for_its_frame(qtbot: QtBot) -> None:
    window = exposed(MainWindow(), qtbot)
    window.listen()
    assert _fits(window)


def test_window_of_a_larger_screen_is_brought_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(3000, -500, 2000, 1500)
    keep_on_screen(window)
    window.show()
    qtbot.waitUntil(lambda: _fits(window))
    assert window.size() != QSize(2000, 1500)
