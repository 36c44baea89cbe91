"""The window comes back where it stood, with the chat that was open; chats are written to files."""

import json
import struct
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.gui.sidebar.sidebar import Sidebar
from app.gui.window.main_window import MainWindow
from app.gui.window.window_body import WindowMemory
from app.services.chats.chat_transfer import ChatTransferService
from tests.gui.hands import find, texts
from tests.gui.opened import Opened, ask


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
