"""The settings, each applied at once; protection, memory and what is connected."""

import json
from collections.abc import Iterable
from pathlib import Path

import llama_cpp
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from app.core.chat_archive import ConversationTree
from app.gui.dialogs.network_log import NetworkLogDialog
from app.gui.dialogs.simple_dialogs import ConfirmDialog
from app.gui.settings.chats_section import ChatsSection, ImportChatsDialog
from app.gui.settings.settings_screen import SettingsScreen
from app.services.chats import chat_transfer
from app.viewmodels.quantities import percent
from app.viewmodels.security.protection import SecurityViewModel
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.engine.remote.test_remote_engine import ModelServer
from tests.gui.hands import (
    answer_dialog,
    button,
    click,
    find,
    press,
    texts,
    turn_wheel,
    visible,
    write,
)
from tests.gui.settings.conftest import named
from tests.viewmodels.scripted_chat import ScriptedChat
from tests.viewmodels.scripted_safekeeping import RECOVERY_CODE, ScriptedKeys

CHAT_EXPORT = Path(__file__).parents[2] / "data" / "chat_imports" / "chatgpt.json"

_NOT_OFFERED = {
    "language": ("xx", "English (“xx” is not available)"),
    "font_family": ("Comic Nose", "Inter, or the system's (“Comic Nose” is not installed)"),
    "scale_percent": (130, percent(1.3)),
}


def test_a_switch_applies_at_once(screen: SettingsScreen, settings: SettingsViewModel) -> None:
    press(named(screen, QCheckBox, "Enter sends the message"), Qt.Key.Key_Space)
    assert not settings.settings.sends_on_enter


def test_a_choice_applies_at_once(screen: SettingsScreen, settings: SettingsViewModel) -> None:
    press(named(screen, QComboBox, "Theme"), Qt.Key.Key_End)
    assert settings.settings.theme == "dark"
    press(named(screen, QComboBox, "Scale"), Qt.Key.Key_End)
    assert settings.settings.scale_percent == 250


def test_a_choice_from_the_file_that_is_not_offered_says_what_is_used(
    screen: SettingsScreen, settings: SettingsViewModel
) -> None:
    boxes = {name: find(screen, QComboBox, name) for name in _NOT_OFFERED}
    for name, (value, _shown) in _NOT_OFFERED.items():
        settings.set_value(name, value)
    shown = {name: box.currentText() for name, box in boxes.items()}
    assert shown == {name: shown for name, (_value, shown) in _NOT_OFFERED.items()}


def test_numbers_apply_at_once(screen: SettingsScreen, settings: SettingsViewModel) -> None:
    press(named(screen, QDoubleSpinBox, "Temperature"), Qt.Key.Key_Up)
    assert settings.settings.params.temperature == 0.8
    press(named(screen, QSpinBox, "Passages per answer"), Qt.Key.Key_Down)
    assert settings.settings.passages == 5


def test_instructions_are_stored_when_the_writer_pauses(
    screen: SettingsScreen, settings: SettingsViewModel, qtbot: QtBot
) -> None:
    write(named(screen, QPlainTextEdit, "Instructions"), "Be brief.")
    qtbot.waitUntil(lambda: settings.settings.system_prompt == "Be brief.")


def test_a_change_from_elsewhere_is_shown(
    screen: SettingsScreen, settings: SettingsViewModel
) -> None:
    settings.update(theme="light", passages=12)
    assert named(screen, QComboBox, "Theme").currentData() == "light"
    assert named(screen, QSpinBox, "Passages per answer").value() == 12


def test_scrolling_over_a_control_does_not_change_it(
    screen: SettingsScreen, settings: SettingsViewModel
) -> None:
    box = named(screen, QComboBox, "Theme")
    turn_wheel(box)
    assert settings.settings.theme == "system"


def test_searching_leaves_only_what_matches(screen: SettingsScreen) -> None:
    search = find(screen, QLineEdit, "settingsSearch")
    write(search, "temperature")
    assert [one.accessibleName() for one in visible(screen, QDoubleSpinBox)] == ["Temperature"]
    assert not visible(screen, QCheckBox)
    search.clear()
    write(search, "no such thing")
    assert "No such setting" in texts(screen)
    search.clear()
    assert visible(screen, QCheckBox)


def test_choosing_a_section_scrolls_to_it(screen: SettingsScreen) -> None:
    before = find(screen, QScrollArea, "settingsPage").verticalScrollBar().value()
    find(screen, QListWidget, "settingsSections").setCurrentRow(5)
    assert find(screen, QScrollArea, "settingsPage").verticalScrollBar().value() > before


def test_the_protection_is_said_and_a_passphrase_can_be_added(
    screen: SettingsScreen, keys: ScriptedKeys, qtbot: QtBot
) -> None:
    assert "The key is in the system's keyring." in texts(screen)
    click(button(screen, "Add a passphrase…"))
    dialog = opened_dialog(qtbot)
    assert dialog.windowTitle() and dialog.windowTitle() in texts(dialog), "said by screen readers"
    for field in visible(dialog, QLineEdit):
        write(field, "open sesame")
    click(button(dialog, "Add the passphrase"))
    qtbot.waitUntil(lambda: keys.passphrase == "open sesame")
    qtbot.waitUntil(lambda: "a passphrase works too" in texts(screen))


def test_the_passphrase_is_changed_only_with_the_current_one(
    screen: SettingsScreen, keys: ScriptedKeys, security: SecurityViewModel, qtbot: QtBot
) -> None:
    keys.set_passphrase("open sesame", "")
    security.protection_changed.emit()
    click(button(screen, "Change the passphrase…"))
    dialog = opened_dialog(qtbot)
    offered = {one.text() for one in visible(dialog, QPushButton)}
    assert offered == {"Change the passphrase", "Cancel"}
    fields = {one.accessibleName(): one for one in visible(dialog, QLineEdit)}
    current = fields["Current passphrase"]
    new, again = fields["New passphrase"], fields["Repeat the new passphrase"]
    current.setFocus()
    for field in (new, again):
        press(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is field
    for entered, accepted in (("a wrong guess", False), ("open sesame", True)):
        for field, words in ((current, entered), (new, "a better one"), (again, "a better one")):
            write(field, words)
        click(button(dialog, "Change the passphrase"))
        if not accepted:
            qtbot.waitUntil(lambda: "This passphrase is not correct." in texts(dialog))
            assert keys.passphrase == "open sesame" and dialog.focusWidget() is current
    qtbot.waitUntil(lambda: keys.passphrase == "a better one")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_a_backup_is_chosen_in_the_window_and_restored_by_it(
    screen: SettingsScreen, security: SecurityViewModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "3 kept, 12.0 MB" in texts(screen))
    click(find(screen, QPushButton, "restoreBackup"))
    dialog = opened_dialog(qtbot)
    assert "What is here now is not deleted" in texts(dialog)
    backups = find(dialog, QListWidget, "backupsList")
    assert backups.count() == 3
    backups.setCurrentRow(1)
    with qtbot.waitSignal(security.restore_requested) as requested:
        click(button(dialog, "Restore this backup"))
    assert requested.args == [Path("1.inglenook-backup")]


def test_a_setting_is_found_by_its_values_and_synonyms(screen: SettingsScreen) -> None:
    for words, name in (
        ("dark", "Theme"),
        ("night", "Theme"),
        ("gpu", "Layers on the graphics card"),
        ("password", "Recovery code"),
        ("zoom", "Scale"),
        ("200", "Scale"),
        ("card layers", "Layers on the graphics card"),
    ):
        search = find(screen, QLineEdit, "settingsSearch")
        search.clear()
        write(search, words)
        assert name in texts(screen), words
        assert "Enter sends the message" not in texts(screen), words


def test_a_recovery_code_is_shown_once_to_keep(
    screen: SettingsScreen, keys: ScriptedKeys, qtbot: QtBot
) -> None:
    assert "if the key is lost, so are the conversations" in texts(screen)
    click(button(screen, "New recovery code…"))
    dialog = opened_dialog(qtbot)
    assert RECOVERY_CODE in texts(dialog)
    click(button(dialog, "Copy"))
    assert QGuiApplication.clipboard().text() == RECOVERY_CODE
    (box,) = visible(dialog, QCheckBox)
    press(box, Qt.Key.Key_Space)
    click(button(dialog, "Continue"))
    assert keys.has_recovery
    assert "You have one. A new one replaces it." in texts(screen)


def test_daily_backups_say_what_they_hold_and_are_renewed(
    screen: SettingsScreen, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "3 kept, 12.0 MB" in texts(screen))
    assert "They still contain what you have deleted since" in texts(screen)
    renew = find(screen, QPushButton, "renewBackups")
    with answer_dialog(ConfirmDialog, lambda dialog: click(dialog.cancel)) as seen:
        click(renew)
    assert "Copies that you have saved elsewhere stay." in seen.texts
    assert "3 kept" in texts(screen)
    with answer_dialog(ConfirmDialog, lambda dialog: click(dialog.action)):
        click(renew)
    qtbot.waitUntil(lambda: "1 kept, 4.0 MB" in texts(screen))
    assert renew.isEnabled()


def opened_dialog(qtbot: QtBot) -> QDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    return dialog


def test_the_network_log_says_that_nothing_is_connected(screen: SettingsScreen) -> None:
    with answer_dialog(NetworkLogDialog, lambda dialog: dialog.accept()) as seen:
        click(button(screen, "Show…"))
    assert "No connections" in seen.texts


def test_locking_is_asked_of_the_window(
    screen: SettingsScreen, settings: SettingsViewModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(settings.lock_requested):
        click(button(screen, "Lock now"))


def test_chats_are_shown_before_they_are_imported(
    screen: SettingsScreen, chat: ScriptedChat, qtbot: QtBot
) -> None:
    find(screen, ChatsSection).show_import(CHAT_EXPORT)
    dialog = find(screen, ImportChatsDialog)
    candidates = find(dialog, QListWidget, "importCandidates")
    qtbot.waitUntil(lambda: candidates.count() == 1)
    assert "How photosynthesis works" in candidates.item(0).text()
    assert "1 chat(s) from ChatGPT in this file." in texts(dialog)
    assert "hidden text" in find(dialog, QPlainTextEdit, "importReport").toPlainText()
    assert not chat.store.conversations.summaries()
    assert button(dialog, "Import (1)").hasFocus()
    click(button(dialog, "Import (1)"))
    qtbot.waitUntil(lambda: "Imported. Chats: 1, messages: 10." in texts(dialog))
    assert [each.messages for each in chat.store.conversations.summaries()] == [10]
    click(button(dialog, "Close"))


def test_some_chats_are_chosen_and_a_stopped_import_says_how_many_are_here(
    screen: SettingsScreen,
    chat: ScriptedChat,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (exported,) = json.loads(CHAT_EXPORT.read_text("utf-8"))
    chats = [exported | {"conversation_id": f"{n}", "id": f"{n}"} for n in range(3)]
    file = tmp_path / "conversations.json"
    file.write_text(json.dumps(chats), "utf-8")
    monkeypatch.setattr(chat_transfer, "_MESSAGES_AT_ONCE", 1)
    find(screen, ChatsSection).show_import(file)
    dialog = find(screen, ImportChatsDialog)
    candidates = find(dialog, QListWidget, "importCandidates")
    qtbot.waitUntil(lambda: candidates.count() == 3)
    every = find(dialog, QCheckBox, "allCandidates")
    press(every, Qt.Key.Key_Space)
    assert not button(dialog, "Import (0)").isEnabled()
    press(every, Qt.Key.Key_Space)
    candidates.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert every.checkState() == Qt.CheckState.PartiallyChecked
    add = chat.store.transfers.add

    def stop_after_the_first(trees: Iterable[ConversationTree]) -> int:
        stored = add(trees)
        dialog._transfer.stop()
        return stored

    monkeypatch.setattr(chat.store.transfers, "add", stop_after_the_first)
    click(button(dialog, "Import (2)"))
    qtbot.waitUntil(lambda: "Stopped. Chats imported so far: 1." in texts(dialog))
    assert len(chat.store.conversations.summaries()) == 1
    click(button(dialog, "Close"))
    assert not dialog.isVisible()


def test_a_file_without_chats_is_refused_in_words(
    screen: SettingsScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "broken.json"
    file.write_text("{", "utf-8")
    find(screen, ChatsSection).show_import(file)
    dialog = find(screen, ImportChatsDialog)
    qtbot.waitUntil(lambda: "broken.json cannot be read" in texts(dialog))
    cut = [one for one in visible(dialog, QLabel) if one.height() < one.heightForWidth(one.width())]
    assert not cut, "the dialog is as high as the words need"
    click(button(dialog, "Close"))


def test_the_local_api_is_switched_on_and_its_token_shown_once(
    screen: SettingsScreen, qtbot: QtBot
) -> None:
    assert "The API is off." in texts(screen)
    find(screen, QSpinBox, "apiPort").setValue(8035)
    click(find(screen, QCheckBox, "apiSwitch"))
    qtbot.waitUntil(lambda: "http://127.0.0.1:8035/v1" in texts(screen))
    assert "shown this once" in texts(screen)
    click(find(screen, QPushButton, "copyApiToken"))
    token = QGuiApplication.clipboard().text()
    assert len(token) > 30 and token in texts(screen)
    screen.hide()
    screen.show()
    assert token not in texts(screen)
    click(find(screen, QPushButton, "newApiToken"))
    qtbot.waitUntil(lambda: "shown this once" in texts(screen))
    click(find(screen, QCheckBox, "apiSwitch"))
    qtbot.waitUntil(lambda: "The API is off." in texts(screen))


def test_a_server_is_connected_to_by_the_button_only(
    screen: SettingsScreen, settings: SettingsViewModel, qtbot: QtBot
) -> None:
    assert "No connection is made until" in texts(screen)
    connect = find(screen, QPushButton, "connectServer")
    assert not connect.isEnabled()
    address = find(screen, QLineEdit, "serverAddress")
    address.setText("nowhere")
    click(connect)
    qtbot.waitUntil(lambda: "not the address of a server" in texts(screen))
    with ModelServer().running() as server:
        address.setText(server.url)
        click(connect)
        qtbot.waitUntil(lambda: "Offers tiny." in texts(screen))
    assert not address.isEnabled() and connect.text() == "Disconnect"
    click(connect)
    qtbot.waitUntil(lambda: address.isEnabled())
    assert connect.text() == "Connect"


def test_another_build_of_llama_cpp_is_tried_used_and_left(
    screen: SettingsScreen, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose = find(screen, QPushButton, "chooseEngineLibrary")
    back = find(screen, QPushButton, "ownEngineLibrary")
    assert not back.isEnabled() and back.toolTip() == "It is in use."
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    click(choose)
    qtbot.waitUntil(lambda: "There is no shared library of llama.cpp in" in texts(screen))
    own = Path(llama_cpp.__file__).parent / "lib"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(own))
    click(choose)
    assert choose.text() == "Stop" and "tested in a separate process" in texts(screen)
    qtbot.waitUntil(lambda: f"in {own}, on CPU" in texts(screen), timeout=20_000)
    assert "There was no model to test it with." in texts(screen)
    click(back)
    qtbot.waitUntil(lambda: "For example one for your graphics card." in texts(screen))
    assert not back.isEnabled()


def test_what_is_kept_of_chats_says_its_size(screen: SettingsScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "3.0 MB on this disk." in texts(screen))
    assert find(screen, QPushButton, "clearCaches").isEnabled()


def test_a_mirror_that_is_no_address_is_refused(
    screen: SettingsScreen, settings: SettingsViewModel, runner: TaskRunner, qtbot: QtBot
) -> None:
    field = named(screen, QLineEdit, "Download models from")
    field.setText("not an address")
    with qtbot.waitSignal(runner.failed):
        field.editingFinished.emit()
    qtbot.waitUntil(lambda: field.text() == "https://huggingface.co")
