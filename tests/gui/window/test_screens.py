from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.engine.remote.remote_engine import RemoteEngine
from app.gui.dialogs.network_log import NetworkLogDialog
from app.gui.settings.shortcuts import ShortcutsSheet, shortcuts
from app.gui.window.screens import SCREENS, build_screen
from app.hub.catalogue import ModelCatalogue
from app.hub.network_gate import Connection, NetworkGate
from app.services.chats.chat_transfer import ChatTransferService
from app.services.chats.memory import MemoryService
from app.services.machine.local_api import LocalApiService
from app.services.machine.settings_file import SettingsService
from app.services.models.engine_library import EngineLibrary
from app.services.models.hub import HubService
from app.services.models.model_server import ServerService
from app.services.models.model_workshop import ModelWorkshop
from app.viewmodels.dataset.dataset import DatasetViewModel
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.indexing import IndexingViewModel
from app.viewmodels.library.surveys import SurveysViewModel
from app.viewmodels.library.watching import WatchingViewModel
from app.viewmodels.models.hub import HubViewModel
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.workshop import TuningViewModel, WorkshopViewModel
from app.viewmodels.security.protection import SecurityViewModel
from app.viewmodels.settings.document_models import DocumentModelsViewModel
from app.viewmodels.settings.engine_sources import (
    EngineLibraryViewModel,
    LocalApiViewModel,
    ServerViewModel,
)
from app.viewmodels.settings.remembered_facts import MemoryViewModel
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.sidebar.conversation_list import ConversationListViewModel
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel
from tests.gui.hands import button, click, exposed, texts, visible
from tests.gui.opened import Opened
from tests.gui.scripted_services import no_server, scripted_services, ungated
from tests.no_kv_caches import no_kv_caches
from tests.viewmodels.scripted_chat import ScriptedChat, scripted_chat_list
from tests.viewmodels.scripted_comparison import ScriptedComparison
from tests.viewmodels.scripted_feedback import ScriptedExport, ScriptedJudging, filled_feedback
from tests.viewmodels.scripted_library import filled_library
from tests.viewmodels.scripted_models import ScriptedModels
from tests.viewmodels.scripted_safekeeping import ScriptedSafekeeping
from tests.viewmodels.scripted_surveys import ScriptedSurveys
from tests.viewmodels.scripted_tools import ScriptedTools
from tests.viewmodels.scripted_trainings import ScriptedTrainings
from tests.viewmodels.scripted_trials import ScriptedCompletions, scripted_trial, scripted_voting
from tests.viewmodels.scripted_tuning import ScriptedTuning
from tests.viewmodels.scripted_watching import ScriptedWatching

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractSpinBox)


class Window(QObject):
    """The view models that the screens are built over, and nothing of the chat."""

    def __init__(self, runner: TaskRunner) -> None:
        super().__init__()
        library: Any = filled_library()
        feedback: Any = filled_feedback()
        export: Any = ScriptedExport()
        models: Any = ScriptedModels()
        chat: Any = ScriptedChat()
        folders: Any = ScriptedWatching()
        tuning: Any = ScriptedTuning()
        self.runner = runner
        self.services = SimpleNamespace(
            safekeeping=ScriptedSafekeeping(),
            network=NetworkGate(),
            kv_caches=SimpleNamespace(size_bytes=lambda: 0, evict_all=lambda: None),
            tools=ScriptedTools(),
            transfer=ChatTransferService(chat.store),
            models=models,
            adapters=SimpleNamespace(all=lambda: ()),
            judging=ScriptedJudging(feedback),
            blind_voting=scripted_voting(chat.store, ScriptedCompletions(), models),
            trainings=ScriptedTrainings(),
            assistants=SimpleNamespace(all=lambda: ()),
            feedback=feedback,
            library_evaluation=scripted_trial(library),
            comparison=ScriptedComparison(),
            library=library,
        )
        self.surveys = SurveysViewModel(cast(Any, ScriptedSurveys(library)), runner, self)
        self.security = SecurityViewModel(
            self.services.safekeeping,
            self.services.network,
            self.services.kv_caches,
            runner,
            self,
        )
        self.library = LibraryViewModel(
            library, runner, IndexingViewModel(library, library, runner)
        )
        self.models = ModelsViewModel(models, runner)
        self.dataset = DatasetViewModel(feedback, export, runner)
        self.watching = WatchingViewModel(folders, self.library, runner)
        chat_list = scripted_chat_list(chat.store)
        self.conversations = ConversationListViewModel(chat, chat_list, runner)
        settings = SettingsService(None)
        self.settings = SettingsViewModel(settings, runner)
        hub = HubService(NetworkGate(), ModelCatalogue(()), settings, Path("/none/hub"))
        self.hub = HubViewModel(hub, runner, self)
        self.workshop = WorkshopViewModel(ModelWorkshop(models), runner, self)
        self.tuning = TuningViewModel(tuning, self.models, runner, self)
        self.memory = MemoryViewModel(
            MemoryService(chat.store.memory, settings, no_kv_caches(chat.store)), runner, self
        )
        self.local_api = LocalApiViewModel(LocalApiService(no_server), runner, self)
        servers = ServerService(RemoteEngine(ungated), settings)
        self.server = ServerViewModel(servers, runner, self)
        documents: Any = scripted_services()
        self.document_models = DocumentModelsViewModel(
            documents.document_models, documents.library, self.hub, runner, self
        )
        self.engine_library = EngineLibraryViewModel(EngineLibrary(models, settings), runner, self)
        self.adapters = SimpleNamespace(refresh=lambda: None)

    def is_loaded(self) -> bool:
        return self.library.is_loaded and self.models.is_loaded and self.dataset.is_loaded


@pytest.fixture
def window(runner: TaskRunner) -> Window:
    return Window(runner)


@pytest.fixture(params=["documents", "models", "dataset", "settings"])
def screen(request: pytest.FixtureRequest, window: Window, qtbot: QtBot) -> QWidget:
    screen = exposed(build_screen(request.param, cast(WindowViewModel, window)), qtbot, 1000, 700)
    for part in (window.library, window.models, window.dataset):
        part.refresh()
    qtbot.waitUntil(window.is_loaded)
    return screen


def test_every_control_has_a_name_that_is_read_aloud(screen: QWidget) -> None:
    controls = [one for kind in CONTROLS for one in screen.findChildren(kind)]
    nameless = [one for one in controls if not _name(one) and not _is_part_of_another(one)]
    assert controls
    assert not [f"{type(one).__name__} {one.objectName()}" for one in nameless]


def _name(control: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(control)
    return interface.text(QAccessible.Text.Name)


def _is_part_of_another(control: QWidget) -> bool:
    """A spin box has a line edit inside, a view its corner button."""
    return isinstance(control.parentWidget(), QAbstractSpinBox | QAbstractItemView)


def _is_reached_by_arrows(control: QWidget) -> bool:
    """Of buttons that exclude one another, Tab visits the one that is on."""
    return isinstance(control, QAbstractButton) and control.group() is not None


def _focus_chain(screen: QWidget) -> set[QWidget]:
    """What the Tab key visits before it is back at the start."""
    chain: list[QWidget] = [screen]
    while (one := chain[-1].nextInFocusChain()) is not None and one is not screen:
        chain.append(one)
    return set(chain)


def test_the_tab_key_reaches_every_enabled_control_and_shows_where_it_is(
    screen: QWidget, qtbot: QtBot
) -> None:
    reachable = _focus_chain(screen)
    for kind in CONTROLS:
        for control in visible(screen, kind):
            if control.isEnabled() and not (
                _is_part_of_another(control) or _is_reached_by_arrows(control)
            ):
                assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, _name(control)
                assert control in reachable, _name(control)


def test_every_disabled_button_says_why(screen: QWidget) -> None:
    disabled = [
        one
        for one in visible(screen, QAbstractButton)
        if not one.isEnabled() and not _is_part_of_another(one)
    ]
    assert not [_name(one) for one in disabled if not one.toolTip()]


def test_an_unknown_screen_is_refused(window: Window) -> None:
    with pytest.raises(KeyError):
        build_screen("weather", cast(WindowViewModel, window))


def test_the_shortcut_sheet_names_real_keys(qtbot: QtBot) -> None:
    sheet = ShortcutsSheet()
    qtbot.addWidget(sheet)
    sheet.show()
    assert "New chat" in texts(sheet)
    assert "Ctrl+N" in texts(sheet)
    assert "Quit Inglenook" in texts(sheet)
    keys = [keys for _, lines in shortcuts() for keys, _ in lines]
    assert all(QKeySequence(one).count() == 1 for one in keys)
    click(button(sheet, "Close"))
    assert not sheet.isVisible()


def test_the_network_log_names_each_connection(qtbot: QtBot) -> None:
    connection = Connection(host="huggingface.co", purpose="download of Qwen3 4B", opened=0.0)
    dialog = NetworkLogDialog((connection,))
    qtbot.addWidget(dialog)
    dialog.show()
    assert "huggingface.co" in texts(dialog)
    assert "download of Qwen3 4B" in texts(dialog)


class _Windows(QObject):
    """Every window that is shown, in words."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(str(watched))
        return False


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_flashes_while_a_screen_is_built(name: str, lived_in: Opened) -> None:
    windows, application = _Windows(), QApplication.instance()
    assert application
    application.installEventFilter(windows)
    lived_in.window.show_screen(name)
    application.removeEventFilter(windows)
    assert windows.shown == []
