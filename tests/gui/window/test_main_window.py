"""The window as a whole: its screens, its keys, and what every control has."""

from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from app.gui.dialogs.simple_dialogs import ConfirmDialog
from app.gui.window import main_window
from app.gui.window.main_window import MainWindow
from tests.gui.hands import answer_dialog, button, click, press, visible, write
from tests.gui.opened import Opened, open_chat


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, app: Opened) -> None:
    dataset = app.control("openDataset")
    dataset.setFocus()
    press(dataset, Qt.Key.Key_Return)
    assert app.window.screen_name == "dataset"
    new = app.control("newChatButton")
    new.setFocus()
    press(new, Qt.Key.Key_Enter)
    qtbot.waitUntil(app.input.hasFocus)


def test_ctrl_q_and_the_command_ask_for_the_end(qtbot: QtBot, app: Opened) -> None:
    with qtbot.waitSignal(app.window.quit_requested):
        QTest.keyClick(app.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    write(app.input, "/quit")
    with qtbot.waitSignal(app.window.quit_requested):
        press(app.input, Qt.Key.Key_Return)


def test_closing_asks_before_it_loses_what_could_not_be_stored(
    qtbot: QtBot, app: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = UserError("The disk is full.", "Free some space.")
    monkeypatch.setattr(app.services.chat, "save_draft", Mock(side_effect=full))
    write(app.input, "Precious")
    qtbot.waitUntil(lambda: app.state.has_unstored)
    with answer_dialog(ConfirmDialog, lambda dialog: click(button(dialog, "Cancel"))) as seen:
        app.window.close()
    assert "disk is full" in seen.texts and app.window.isVisible()
    monkeypatch.undo()
    app.state.storage.freed.emit()
    qtbot.waitUntil(lambda: not app.state.has_unstored)
    assert app.window.close()


def test_a_training_goes_on_without_the_window_and_then_ends_the_program(
    qtbot: QtBot, app: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    training = Mock(is_running=True)
    monkeypatch.setattr(main_window, "_WATCH_MS", 0)
    monkeypatch.setattr(app.services, "trainings", training)
    with answer_dialog(ConfirmDialog, lambda dialog: click(button(dialog, "Cancel"))):
        app.window.close()
    assert app.window.isVisible()
    with answer_dialog(ConfirmDialog, lambda dialog: click(button(dialog, "Close the window"))):
        app.window.close()
    assert not app.window.isVisible()
    with qtbot.waitSignal(app.window.quit_requested):
        training.is_running = False
    assert app.window.close()


def test_a_screen_begins_with_no_button_in_focus(app: Opened, qtbot: QtBot) -> None:
    for name in ("documents", "dataset"):
        app.window.show_screen(name)
        qtbot.waitUntil(lambda: not isinstance(app.window.focusWidget(), QAbstractButton))


def test_every_screen_opens_and_comes_back(app: Opened) -> None:
    for name in ("Documents", "Models", "Dataset"):
        click(app.control(f"open{name}"))
        assert app.control(f"open{name}").isChecked()
        assert not app.transcript.isVisible()
    click(app.control("newChatButton"))
    assert app.input.hasFocus()


def test_every_control_has_a_name(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "10-Q: services margin")
    nameless = [
        one
        for one in visible(lived_in.window, QAbstractButton)
        if not (one.accessibleName() or one.text())
        and one.parent() is not None
        and not isinstance(one.parent(), QLineEdit)
    ]
    assert not nameless
    for icon_only in visible(lived_in.window, QToolButton):
        if icon_only.property("kind") == "ghost":
            assert icon_only.toolTip(), icon_only.accessibleName()


def test_no_label_reads_html(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "10-Q: services margin")
    for one in lived_in.window.findChildren(QLabel):
        assert one.textFormat() == Qt.TextFormat.PlainText, one.text()


def test_tab_leads_from_the_field_to_its_buttons(qtbot: QtBot, app: Opened) -> None:
    app.input.setFocus()
    names = []
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused
        names.append(focused.objectName())
        press(focused, Qt.Key.Key_Tab)
    assert names[:2] == ["composerInput", "attachButton"]


def test_the_status_line_counts_a_connection_of_any_part(app: Opened, qtbot: QtBot) -> None:
    state = app.control("networkState")
    assert "offline" in state.text()
    network = app.services.network
    with network.connection("nas.local", "list the models of a server", ("nas.local",)):
        qtbot.waitUntil(lambda: "offline" not in state.text())


def test_files_given_at_the_start_keep_the_new_chat_open(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    assert not window.has_typed
    window.add_files([tmp_path / "paper.txt"])
    assert window.has_typed, "otherwise the last chat would be shown, without them"
