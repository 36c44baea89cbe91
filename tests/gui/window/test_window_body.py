"""The window reopens where it was, with its chat; errors are shown at its top."""

import json
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtWidgets import QFileDialog, QFrame
from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from app.gui.controls.search_field import SearchField
from app.gui.sidebar.sidebar import Sidebar
from app.gui.window.main_window import MainWindow
from app.gui.window.window_body import WindowMemory
from app.services.chats.chat_transfer import ChatTransferService
from tests.gui.hands import find, press, texts, write
from tests.gui.opened import Open, Opened, ask, open_chat
from tests.gui.scripted_services import scripted_services


def test_size_and_chat_outlive_the_window(qtbot: QtBot, app: Opened, tmp_path: Path) -> None:
    ask(qtbot, app, "Who?")
    file = tmp_path / "window.ini"
    window = MainWindow(WindowMemory(file))
    qtbot.addWidget(window)
    window.bind(app.state)
    window.resize(780, 600)
    window.remember()
    again = MainWindow(WindowMemory(file))
    qtbot.addWidget(again)
    assert again.size() == QSize(780, 600)
    assert WindowMemory(file).conversation_id == app.state.conversation.conversation_id
    assert "Who?" not in file.read_text()


def test_a_window_in_place_of_another_shows_the_search_that_is_on(
    qtbot: QtBot, app: Opened
) -> None:
    app.state.conversations.search("ladder")
    window = MainWindow()
    qtbot.addWidget(window)
    window.bind(app.state)
    field = find(find(window, Sidebar), SearchField)
    assert field.text() == "ladder"
    field.clear()
    assert app.state.conversations.query == ""


def test_the_chat_is_remembered_at_once_in_case_of_a_crash(
    qtbot: QtBot, app: Opened, tmp_path: Path
) -> None:
    file = tmp_path / "window.ini"
    window = MainWindow(WindowMemory(file))
    qtbot.addWidget(window)
    window.bind(app.state)
    ask(qtbot, app, "Who?")
    id_ = app.state.conversation.conversation_id
    assert id_
    qtbot.waitUntil(lambda: file.exists() and id_ in file.read_text())


def test_a_window_of_a_larger_screen_fits_the_one_there_is(qtbot: QtBot, tmp_path: Path) -> None:
    places = struct.pack(">8i", 29, 13, 1468, 932, 30, 32, 1467, 931)
    wide = struct.pack(">IHH", 0x1D9D0CB, 3, 0) + places + struct.pack(">iBBi", 0, 0, 0, 1600)
    file = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    file.setValue("geometry", QByteArray(wide + places[16:]))  # 1438 x 900 of 1600 pixels
    file.sync()
    window = MainWindow(WindowMemory(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    assert room.width() < 1438 and room.contains(window.geometry())


def test_a_broken_memory_is_no_obstacle(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_bytes(b"geometry=@ByteArray(nonsense\n\x00\xff[[")
    window = MainWindow(WindowMemory(file))
    qtbot.addWidget(window)
    assert window.width() >= 760


def test_a_chat_that_is_gone_is_not_missed(qtbot: QtBot, app: Opened) -> None:
    app.state.conversation.reopen("gone")
    ask(qtbot, app, "Still here?")
    assert app.answer.answer.message.text == "Hello there."


@pytest.mark.parametrize(("name", "expected"), [("a.md", "Who?"), ("a.html", "<!DOCTYPE html>")])
def test_a_chat_is_exported_as_a_page(
    qtbot: QtBot,
    app: Opened,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    expected: str,
) -> None:
    ask(qtbot, app, "Who?")
    app.services.transfer = ChatTransferService(app.services.chat.store)
    file = tmp_path / name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    id_ = app.state.conversation.conversation_id
    assert id_
    find(app.window, Sidebar).export_requested.emit([id_])
    qtbot.waitUntil(lambda: file.exists() and expected.lower() in file.read_text().lower())
    qtbot.waitUntil(lambda: f"Saved to {file}" in texts(app.window))


def test_several_chats_make_an_archive(
    qtbot: QtBot, app: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = app.services.chat
    ids = [chat.start("One"), chat.start("Two")]
    app.services.transfer = ChatTransferService(chat.store)
    file = tmp_path / "chats"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), "Archive (*.json)"))
    find(app.window, Sidebar).export_requested.emit(ids)
    written = tmp_path / "chats.json"
    qtbot.waitUntil(lambda: written.exists() and written.stat().st_size > 0)
    assert len(json.loads(written.read_text())["conversations"]) == 2


def test_a_question_nobody_could_store_is_back_in_the_field(qtbot: QtBot, app: Opened) -> None:
    app.services.chat.refusal = UserError("The disk is full.", "Free some space.")
    write(app.input, "Precious")
    press(app.input, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.input.toPlainText() == "Precious")
    banner = find(app.window, QFrame, "banner")
    qtbot.waitUntil(lambda: "The disk is full." in texts(banner))


def test_an_error_goes_with_what_it_was_about(qtbot: QtBot, lived_in: Opened) -> None:
    app = lived_in
    banner = find(app.window, QFrame, "banner")
    ways: dict[str, Callable[[], None]] = {
        "a screen": lambda: app.window.show_screen("models"),
        "an empty chat": app.window.new_chat,
        "another chat": lambda: open_chat(qtbot, app, "10-Q: services margin"),
    }
    for name, go in ways.items():
        app.state.conversation.failed.emit(UserError("It cannot be sent.", "Try again."))
        assert banner.isVisible()
        go()
        assert not banner.isVisible(), name


def test_an_error_about_everything_stays(qtbot: QtBot, app: Opened) -> None:
    banner = find(app.window, QFrame, "banner")
    for signal in (app.state.storage.filled, app.state.storage.no_backup):
        signal.emit(UserError("The disk is full.", "Free some space."))
        app.window.show_screen("models")
        app.window.new_chat()
        assert banner.isVisible()
        banner.hide()


def test_settings_that_could_not_be_read_are_told_of(open_window: Open) -> None:
    services = scripted_services()
    services.settings.problem = UserError("The settings could not be read.", "They are kept.")
    banner = find(open_window(services).window, QFrame, "banner")
    assert banner.isVisible() and "The settings could not be read." in texts(banner)
