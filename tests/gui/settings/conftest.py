"""The settings over scripted services."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from app.engine.remote.remote_engine import RemoteEngine
from app.gui.settings.settings_screen import SettingsScreen
from app.hub.catalogue import ModelCatalogue
from app.hub.network_gate import NetworkGate
from app.services.chats.chat import ChatService
from app.services.chats.chat_transfer import ChatTransferService
from app.services.chats.memory import MemoryService
from app.services.machine.local_api import ApiAddress, LocalApiService
from app.services.machine.settings_file import SettingsService
from app.services.machine.tools import ToolsService
from app.services.models.engine_library import EngineLibrary
from app.services.models.hub import HubService
from app.services.models.model_library import ModelsService
from app.services.models.model_server import ServerService
from app.viewmodels.models.hub import HubViewModel
from app.viewmodels.security.protection import SecurityViewModel
from app.viewmodels.settings.document_models import DocumentModelsViewModel
from app.viewmodels.settings.engine_sources import (
    EngineLibraryViewModel,
    LocalApiViewModel,
    ServerViewModel,
)
from app.viewmodels.settings.remembered_facts import MemoryViewModel
from app.viewmodels.settings.tools import ToolsViewModel
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.sidebar.chat_transfer import ChatTransferViewModel
from app.viewmodels.sidebar.conversation_list import ConversationListViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import W, exposed
from tests.gui.scripted_services import ungated
from tests.no_kv_caches import no_kv_caches
from tests.viewmodels.scripted_chat import ScriptedChat, scripted_chat_list
from tests.viewmodels.scripted_document_models import ScriptedDocumentModels
from tests.viewmodels.scripted_models import NoModels
from tests.viewmodels.scripted_safekeeping import ScriptedKeys, ScriptedSafekeeping
from tests.viewmodels.scripted_tools import ScriptedTools


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
def security(keys: ScriptedKeys, runner: TaskRunner) -> SecurityViewModel:
    caches: Any = SimpleNamespace(size_bytes=lambda: 3_000_000, evict_all=lambda: None)
    safekeeping: Any = ScriptedSafekeeping(keys)
    return SecurityViewModel(safekeeping, NetworkGate(), caches, runner)


@pytest.fixture
def screen(
    settings: SettingsViewModel,
    security: SecurityViewModel,
    chat: ScriptedChat,
    document_models: ScriptedDocumentModels,
    hub: HubViewModel,
    runner: TaskRunner,
    qtbot: QtBot,
) -> Iterator[SettingsScreen]:
    tools = ToolsViewModel(cast(ToolsService, ScriptedTools()), runner)
    transfer = ChatTransferViewModel(ChatTransferService(chat.store), runner)
    chat_list = scripted_chat_list(chat.store)
    conversations = ConversationListViewModel(cast(ChatService, chat), chat_list, runner)
    documents: Any = document_models
    screen = SettingsScreen(
        settings,
        security,
        tools,
        transfer,
        conversations,
        LocalApiViewModel(LocalApiService(_ApiServer), runner),
        ServerViewModel(ServerService(RemoteEngine(ungated), settings._service), runner),
        EngineLibraryViewModel(
            EngineLibrary(cast(ModelsService, NoModels()), settings._service), runner
        ),
        MemoryViewModel(
            MemoryService(chat.store.memory, SettingsService(None), no_kv_caches(chat.store)),
            runner,
        ),
        DocumentModelsViewModel(documents, documents, hub, runner),
    )
    exposed(screen, qtbot, 1000, 760)
    yield screen


def named(screen: SettingsScreen, kind: type[W], name: str) -> W:
    """The control of the setting `name`."""
    return next(one for one in screen.findChildren(kind) if one.accessibleName() == name)
