"""What tools may do, and the servers that offer more."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.gui.dialogs.simple_dialogs import ConfirmDialog
from app.gui.settings.settings_screen import SettingsScreen
from app.gui.settings.tools_section import ToolServerDialog
from tests.gui.hands import answer_dialog, click, find, press, texts, visible, write


def test_grants_are_listed_and_can_be_revoked(screen: SettingsScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "/home/ada/Filings" in texts(screen))
    assert "Running, with 2 tool(s). It offers others, which cannot be used." in texts(screen)
    revoke = next(
        one
        for one in visible(screen, QPushButton)
        if one.accessibleDescription() == "/home/ada/Filings"
    )
    click(revoke)
    qtbot.waitUntil(lambda: "/home/ada/Filings" not in texts(screen))
    assert "Chart" in texts(screen)


def test_a_grant_names_its_chat_and_leads_to_it(screen: SettingsScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "In the chat “Profits”." in texts(screen))
    show = next(b for b in visible(screen, QPushButton) if b.accessibleDescription() == "Profits")
    with qtbot.waitSignal(screen.conversation_chosen) as chosen:
        click(show)
    assert chosen.args == ["c"]


def test_a_tool_server_is_removed_after_a_question(screen: SettingsScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "weather" in texts(screen))

    def remove() -> None:
        click(
            next(b for b in visible(screen, QPushButton) if b.accessibleDescription() == "weather")
        )

    with answer_dialog(ConfirmDialog, lambda dialog: click(dialog.cancel)):
        remove()
    assert "weather" in texts(screen)
    with answer_dialog(ConfirmDialog, lambda dialog: click(dialog.action)) as asked:
        remove()
    assert "Its command and settings are forgotten." in asked.texts
    qtbot.waitUntil(lambda: "weather" not in texts(screen))


def test_a_folder_is_opened_to_tools(
    screen: SettingsScreen, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    click(find(screen, QPushButton, "openToolFolder"))
    qtbot.waitUntil(lambda: str(tmp_path) in texts(screen))


def test_a_tool_server_is_added_by_its_command(screen: SettingsScreen, qtbot: QtBot) -> None:
    click(find(screen, QPushButton, "addToolServer"))
    dialog = find(screen, ToolServerDialog)
    assert not dialog.take.isEnabled() and dialog.take.toolTip()
    write(dialog.name, "files")
    write(dialog.command, "npx 'server")
    click(dialog.take)
    assert "close its quotes" in texts(dialog), "what was written is still there"
    write(dialog.command, "'")
    press(dialog.command, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "files" in texts(screen))


def test_a_tool_server_is_added_by_its_configuration(screen: SettingsScreen, qtbot: QtBot) -> None:
    click(find(screen, QPushButton, "addToolServer"))
    dialog = find(screen, ToolServerDialog)
    dialog.tabs.setCurrentIndex(1)
    dialog.configuration.setPlainText('{"mcpServers": {"clock": {"url": "https://clock.example"}}}')
    click(dialog.take)
    assert "Only servers started on this machine can be used" in texts(dialog)
    dialog.configuration.setPlainText('{"mcpServers": {"clock": {"command": "clock-server"}}}')
    assert "Only servers" not in texts(dialog)
    click(dialog.take)
    qtbot.waitUntil(lambda: "clock" in texts(screen))
