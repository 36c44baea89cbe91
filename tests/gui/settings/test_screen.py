from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

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

from app.core.errors import UserError
from app.engine.remote.remote_engine import RemoteEngine
from app.gui.dialogs.confirm import ConfirmDialog
from app.gui.dialogs.import_chats import ImportChatsDialog
from app.gui.dialogs.network_log import NetworkLogDialog
from app.gui.dialogs.shortcuts import usable
from app.gui.dialogs.tool_server import ToolServerDialog
from app.gui.settings.chats import ChatsSection
from app.gui.settings.screen import SettingsScreen
from app.gui.settings.shortcuts import KeyField
from app.hub.catalogue import ModelCatalogue
from app.hub.download_queue import QueuedDownload
from app.hub.hub_search import HubFile
from app.hub.network_gate import NetworkGate
from app.services.chats.chat import ChatService
from app.services.chats.chat_transfer import ChatTransferService
from app.services.chats.folders import FolderService
from app.services.chats.memory import MemoryService
from app.services.machine.local_api import ApiAddress, LocalApiService
from app.services.machine.settings import SettingsService
from app.services.machine.tools import ToolsService
from app.services.models.engine_library import EngineLibrary
from app.services.models.hub import HubService
from app.services.models.model_library import ModelsService
from app.services.models.servers import ServerService
from app.services.startup import Services
from app.viewmodels.models.hub import HubViewModel
from app.viewmodels.security.protection import SecurityViewModel
from app.viewmodels.settings.document_models import DocumentModelsViewModel
from app.viewmodels.settings.engine_library import EngineLibraryViewModel
from app.viewmodels.settings.local_api import LocalApiViewModel
from app.viewmodels.settings.memory import MemoryViewModel
from app.viewmodels.settings.server import ServerViewModel
from app.viewmodels.settings.tools import ToolsViewModel
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.sidebar.chat_transfer import ChatTransferViewModel
from app.viewmodels.sidebar.conversation_list import ConversationListViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.engine.remote.test_remote_engine import ModelServer
from tests.gui.hands import (
    W,
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
from tests.gui.scripted_services import ungated
from tests.viewmodels.scripted_chat import ScriptedChat
from tests.viewmodels.scripted_document_models import ScriptedDocumentModels
from tests.viewmodels.scripted_models import NoModels
from tests.viewmodels.scripted_safekeeping import (
    RECOVERY_CODE,
    ScriptedKeys,
    ScriptedSafekeeping,
)
from tests.viewmodels.scripted_tools import ScriptedTools

CHAT_EXPORT = Path(__file__).parents[2] / "data" / "chat_imports" / "chatgpt.json"


@pytest.fixture
def keys() -> ScriptedKeys:
    return ScriptedKeys()


@pytest.fixture
def chat() -> ScriptedChat:
    return ScriptedChat()


@pytest.fixture
def document_models() -> ScriptedDocumentModels:
    return ScriptedDocumentModels()


@pytest.fixture
def hub(settings: SettingsViewModel, runner: TaskRunner) -> HubViewModel:
    catalogue = ModelCatalogue(())
    return HubViewModel(
        HubService(NetworkGate(), catalogue, settings._service, Path("/none")), runner
    )


def _document_services(models: ScriptedDocumentModels) -> Services:
    found = SimpleNamespace(document_models=models, reranking=models, library=models)
    return cast(Services, found)


class _ApiServer:
    """Listens nowhere."""

    def __init__(self, address: ApiAddress) -> None:
        self.port = address.port

    def stop(self) -> None:
        pass


@pytest.fixture
def settings(runner: TaskRunner) -> SettingsViewModel:
    return SettingsViewModel(SettingsService(None), runner)


@pytest.fixture
def screen(
    settings: SettingsViewModel,
    keys: ScriptedKeys,
    chat: ScriptedChat,
    document_models: ScriptedDocumentModels,
    hub: HubViewModel,
    runner: TaskRunner,
    qtbot: QtBot,
) -> Iterator[SettingsScreen]:
    services = SimpleNamespace(
        safekeeping=ScriptedSafekeeping(keys),
        network=NetworkGate(),
        caches=SimpleNamespace(size_bytes=lambda: 3_000_000, clear=lambda: None),
    )
    tools = ToolsViewModel(cast(ToolsService, ScriptedTools()), runner)
    transfer = ChatTransferViewModel(ChatTransferService(chat.store), runner)
    conversations = ConversationListViewModel(
        cast(ChatService, chat), FolderService(chat.store), runner
    )
    screen = SettingsScreen(
        settings,
        SecurityViewModel(cast(Services, services), runner),
        tools,
        transfer,
        conversations,
        LocalApiViewModel(LocalApiService(_ApiServer), runner),
        ServerViewModel(ServerService(RemoteEngine(ungated), settings._service), runner),
        EngineLibraryViewModel(
            EngineLibrary(cast(ModelsService, NoModels()), settings._service), runner
        ),
        MemoryViewModel(MemoryService(chat.store.memory, SettingsService(None)), runner),
        DocumentModelsViewModel(_document_services(document_models), hub, runner),
    )
    qtbot.addWidget(screen)
    screen.resize(1000, 760)
    with qtbot.waitExposed(screen):
        screen.show()
    yield screen


def named(screen: SettingsScreen, kind: type[W], name: str) -> W:
    """The control of the setting `name`."""
    return next(one for one in screen.findChildren(kind) if one.accessibleName() == name)


def test_a_switch_applies_at_once(screen: SettingsScreen, settings: SettingsViewModel) -> None:
    press(named(screen, QCheckBox, "Enter sends the message"), Qt.Key.Key_Space)
    assert not settings.settings.sends_on_enter


def test_a_choice_applies_at_once(screen: SettingsScreen, settings: SettingsViewModel) -> None:
    press(named(screen, QComboBox, "Theme"), Qt.Key.Key_End)
    assert settings.settings.theme == "dark"
    press(named(screen, QComboBox, "Scale"), Qt.Key.Key_End)
    assert settings.settings.scale_percent == 250


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
    for field in visible(dialog, QLineEdit):
        write(field, "open sesame")
    click(button(dialog, "Protect my conversations"))
    qtbot.waitUntil(lambda: keys.passphrase == "open sesame")
    qtbot.waitUntil(lambda: "a passphrase works too" in texts(screen))


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


def test_keys_can_be_changed_and_reset(
    screen: SettingsScreen, settings: SettingsViewModel, qtbot: QtBot
) -> None:
    field = find(screen, KeyField, "keys Ctrl+N")
    field.setKeySequence("Ctrl+Alt+N")
    field.editingFinished.emit()
    assert settings.settings.shortcuts == {"Ctrl+N": "Ctrl+Alt+N"}
    click(field.reset)
    assert settings.settings.shortcuts == {}
    assert field.keySequence().toString() == "Ctrl+N"


def test_keys_that_are_taken_are_refused_in_words(
    screen: SettingsScreen, settings: SettingsViewModel
) -> None:
    field = find(screen, KeyField, "keys Ctrl+N")
    field.setKeySequence("Ctrl+K")
    field.editingFinished.emit()
    assert settings.settings.shortcuts == {}
    assert field.keySequence().toString() == "Ctrl+N"
    assert "is already used for: Search all text" in field.refusal.text()


@pytest.mark.parametrize("pressed", ["n", "Shift+N", "Backspace", "Up", "Ctrl+C", "Ctrl+Z"])
def test_keys_that_writing_needs_are_refused(
    screen: SettingsScreen, settings: SettingsViewModel, pressed: str
) -> None:
    field = find(screen, KeyField, "keys Ctrl+N")
    field.setKeySequence(pressed)
    field.editingFinished.emit()
    assert settings.settings.shortcuts == {}
    assert "is needed for typing" in field.refusal.text()


@pytest.mark.parametrize("stored", ["N", "Backspace", "Ctrl+C", ""])
def test_keys_stored_before_such_were_refused_are_not_obeyed(
    screen: SettingsScreen, settings: SettingsViewModel, stored: str
) -> None:
    settings.update(shortcuts={"Ctrl+N": stored, "Ctrl+K": "Ctrl+Alt+K"})
    assert usable(settings.settings.shortcuts) == {"Ctrl+K": "Ctrl+Alt+K"}
    field = find(screen, KeyField, "keys Ctrl+N")
    assert field.keySequence().toString() == "Ctrl+N"
    assert field.reset.isHidden()


@pytest.mark.parametrize("pressed", ["F9", "Shift+F2", "Alt+N"])
def test_function_keys_need_no_other(
    screen: SettingsScreen, settings: SettingsViewModel, pressed: str
) -> None:
    field = find(screen, KeyField, "keys Ctrl+N")
    field.setKeySequence(pressed)
    field.editingFinished.emit()
    assert settings.settings.shortcuts == {"Ctrl+N": pressed}


def test_grants_are_listed_and_can_be_revoked(screen: SettingsScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "/home/ada/Filings" in texts(screen))
    assert "Running, with 2 tool(s)." in texts(screen)
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


def test_chats_are_shown_before_they_are_imported(
    screen: SettingsScreen, chat: ScriptedChat, qtbot: QtBot
) -> None:
    find(screen, ChatsSection).show_import(CHAT_EXPORT)
    dialog = find(screen, ImportChatsDialog)
    candidates = find(dialog, QListWidget, "importCandidates")
    qtbot.waitUntil(lambda: candidates.count() == 1)
    assert "How photosynthesis works" in candidates.item(0).text()
    assert "hidden text" in find(dialog, QPlainTextEdit, "importReport").toPlainText()
    assert not chat.store.conversations.summaries()
    click(button(dialog, "Import (1)"))
    qtbot.waitUntil(lambda: "Imported. Chats: 1, messages: 10." in texts(dialog))
    assert [each.messages for each in chat.store.conversations.summaries()] == [10]
    click(button(dialog, "Close"))


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


def _chosen(box: QComboBox, text: str) -> None:
    box.setFocus()
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def test_another_embedder_is_chosen_and_said_while_it_is_made_ready(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    box = find(screen, QComboBox, "embeddingModel")
    qtbot.waitUntil(lambda: box.currentText() == "all-MiniLM-L6-v2")
    document_models.gate.clear()
    box.setFocus()
    _chosen(box, "Multilingual E5 small")
    assert "being prepared" in texts(screen) and not box.isEnabled()
    assert box.window().focusWidget() is None, "the page does not scroll to another control"
    document_models.gate.set()
    with qtbot.waitSignal(screen._document_models.vectors_outdated):
        pass
    qtbot.waitUntil(lambda: box.isEnabled() and box.currentText() == "Multilingual E5 small")
    assert "being prepared" not in texts(screen) and box.window().focusWidget() is box


def test_making_a_model_ready_can_be_cancelled(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    box = find(screen, QComboBox, "rerankingModel")
    qtbot.waitUntil(lambda: box.count() == 2)
    assert box.currentText() == "None"
    document_models.gate.clear()
    _chosen(box, "MS MARCO MiniLM L6")
    click(find(screen, QPushButton, "cancelModelChange"))
    qtbot.waitUntil(box.isEnabled)
    assert box.currentText() == "None"


def test_a_model_that_cannot_be_used_says_why(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    box = find(screen, QComboBox, "rerankingModel")
    qtbot.waitUntil(lambda: box.count() == 2)
    document_models.error = UserError("It is damaged.", "Fetch it again.")
    _chosen(box, "MS MARCO MiniLM L6")
    qtbot.waitUntil(lambda: "It is damaged." in texts(screen))
    assert box.currentText() == "None"


def test_a_vector_server_is_used_from_its_button_on_and_let_go_of_by_it(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    address = find(screen, QLineEdit, "vectorServer")
    connect = find(screen, QPushButton, "useVectorServer")
    assert address.text() == "" and not connect.isEnabled()
    write(address, "http://127.0.0.1:1")
    document_models.error = UserError("The vector server does not answer.", "Start it.")
    click(connect)
    qtbot.waitUntil(lambda: "does not answer. Start it." in texts(screen))
    assert address.isEnabled() and address.text() == "http://127.0.0.1:1"
    document_models.error = None
    document_models.gate.clear()
    with qtbot.waitSignal(screen._document_models.vectors_outdated):
        click(connect)
        assert "The vectors are being rebuilt" in texts(screen) and not address.isEnabled()
        document_models.gate.set()
    qtbot.waitUntil(lambda: connect.text() == "Disconnect" and connect.isEnabled())
    assert document_models.vector_server == "http://127.0.0.1:1" and not address.isEnabled()
    with qtbot.waitSignal(screen._document_models.vectors_outdated):
        click(connect)
    qtbot.waitUntil(address.isEnabled)
    assert document_models.vector_server == ""


def test_why_meanings_are_not_compared_is_said(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    document_models.vector_problem = "The vector server does not answer."
    screen._document_models.refresh()
    qtbot.waitUntil(lambda: "The vector server does not answer." in texts(screen))


def test_a_model_that_was_downloaded_for_it_is_used_when_it_is_here(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    box = find(screen, QComboBox, "embeddingModel")
    qtbot.waitUntil(lambda: box.count() == 3)
    models = screen._document_models
    models.awaited.add("bge")
    document_models.arrive("bge")
    models.refresh()
    qtbot.waitUntil(lambda: box.currentText() == "BGE small English v1.5")


def test_a_download_that_cannot_begin_says_why(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    box = find(screen, QComboBox, "embeddingModel")
    qtbot.waitUntil(lambda: box.count() == 3)
    _chosen(box, "BGE small English v1.5 (download)")  # the hub's catalogue here is empty
    qtbot.waitUntil(lambda: "cannot be downloaded" in texts(screen))
    assert box.currentText() == "all-MiniLM-L6-v2"


def test_a_download_that_fails_or_is_taken_out_is_waited_for_no_longer(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    models, downloads = screen._document_models, screen._document_models._hub.downloads
    qtbot.waitUntil(lambda: bool(models.models))
    file = HubFile(
        repository="acme/bge",
        revision="main",
        name="model.safetensors",
        size_bytes=9,
        sha256="",
    )
    waiting = QueuedDownload(file=file, state="running")

    def tell(*rows: QueuedDownload) -> None:
        downloads.rows = rows
        downloads.rows_changed.emit()

    for last in ((QueuedDownload(file=file, state="failed", problem="The disk is full."),), ()):
        models.awaited.add("bge")
        models.changed.emit()
        tell(waiting)
        assert models.awaited == {"bge"} and "It is being downloaded" in texts(screen)
        tell(*last)
        assert not models.awaited and "It is being downloaded" not in texts(screen)
    assert "The disk is full." in texts(screen)
