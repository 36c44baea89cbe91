"""The pickers of the top bar."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.core.assistants import Assistant
from app.core.generation import AdapterUse
from app.gui.chat.pickers import AssistantPicker, CollectionPicker, ModelPicker, ToolsPicker
from app.gui.controls.picker_button import PickerButton
from app.services.documents.document_library import LibraryService
from app.services.documents.unfinished import UnfinishedWork
from app.services.models.model_library import ModelsService
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.indexing import IndexingViewModel
from app.viewmodels.models.adapters import AdaptersViewModel
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel
from tests.engine.adapter_files import write_adapter
from tests.gui.scripted_services import as_services, scripted_services
from tests.viewmodels.scripted_library import filled_library
from tests.viewmodels.scripted_models import NoModels, ScriptedModels


@pytest.fixture
def service() -> ScriptedModels:
    return ScriptedModels()


@pytest.fixture
def models(service: ScriptedModels, runner: TaskRunner, qtbot: QtBot) -> ModelsViewModel:
    models = ModelsViewModel(cast(ModelsService, service), runner)
    models.refresh()
    qtbot.waitUntil(lambda: models.is_loaded)
    return models


def adapters_of(models: ModelsViewModel, runner: TaskRunner) -> AdaptersViewModel:
    services = scripted_services()
    conversation = WindowViewModel(as_services(services), runner, models).conversation
    return AdaptersViewModel(services.adapters, models, conversation, runner, models)


@pytest.fixture
def adapters(models: ModelsViewModel, runner: TaskRunner) -> AdaptersViewModel:
    return adapters_of(models, runner)


def choices(picker: PickerButton) -> list[QAction]:
    """The lines of the picker's menu, as they are when it opens."""
    menu = QMenu(picker)
    picker.fill(menu)
    return menu.actions()


def choice(picker: PickerButton, text: str) -> QAction:
    return next(one for one in choices(picker) if one.text().startswith(text))


def submenu(picker: PickerButton, name: str, text: str) -> QAction:
    menu = choice(picker, name).menu()
    assert isinstance(menu, QMenu)
    return next(one for one in menu.actions() if one.text().startswith(text))


def test_the_model_picker_names_the_model_its_size_and_fit(
    models: ModelsViewModel, adapters: AdaptersViewModel, qtbot: QtBot
) -> None:
    picker = ModelPicker(models, adapters)
    qtbot.addWidget(picker)
    assert picker.accessibleName() == "Model: Qwen3 4B Instruct"
    assert picker.accessibleDescription() == "Q4_K_M · 2.5 GB · fits"
    assert "Ctrl+M" in picker.toolTip()


def test_choosing_a_model_in_the_menu(
    models: ModelsViewModel, adapters: AdaptersViewModel, qtbot: QtBot
) -> None:
    picker = ModelPicker(models, adapters)
    qtbot.addWidget(picker)
    assert choice(picker, "Qwen3 4B").isChecked()
    assert not choice(picker, "broken").isEnabled()
    choice(picker, "SmolLM2").trigger()
    qtbot.waitUntil(lambda: picker.accessibleName() == "Model: SmolLM2 135M Instruct")


def test_the_engine_s_state_shows_in_the_model_picker(
    models: ModelsViewModel, adapters: AdaptersViewModel, service: ScriptedModels, qtbot: QtBot
) -> None:
    picker = ModelPicker(models, adapters)
    qtbot.addWidget(picker)
    service.report("failed", "out of memory")
    qtbot.waitUntil(lambda: picker.accessibleDescription() == "stopped: out of memory")
    service.report("running")
    qtbot.waitUntil(lambda: "fits" in picker.accessibleDescription())
    choice(picker, "Unload").trigger()
    qtbot.waitUntil(lambda: models.engine_state == "stopped")


def test_the_model_of_the_chat_s_assistant_is_shown(
    models: ModelsViewModel, adapters: AdaptersViewModel, qtbot: QtBot
) -> None:
    picker = ModelPicker(models, adapters)
    qtbot.addWidget(picker)
    own = next(model.spec for model in models.models if model.spec.name.startswith("SmolLM2"))
    picker.show_assistant(Assistant(id="1", name="Poet", model=own.id))
    assert picker.accessibleName() == f"Model: {own.name}"
    assert picker.accessibleDescription() == "model of the assistant"
    assert not choice(picker, "Poet answers with its own model").isEnabled()
    picker.show_assistant(Assistant(id="2", name="Judge", model="elsewhere"))
    assert picker.accessibleDescription() == "not on this machine"
    picker.show_assistant(None)
    assert picker.accessibleName() == "Model: Qwen3 4B Instruct"


def test_names_with_deceptive_characters_show_them(runner: TaskRunner, qtbot: QtBot) -> None:
    window = WindowViewModel(as_services(scripted_services()), runner)
    window.setParent(runner)
    picker = AssistantPicker(window.assistants)
    qtbot.addWidget(picker)
    window.assistants.assistants = (Assistant(id="1", name="\u202egnp.exe"),)
    choice(picker, "[U+202E]gnp").trigger()
    assert picker.accessibleName() == "Assistant: [U+202E]gnp.exe"


def test_without_a_model_the_picker_leads_to_the_models(runner: TaskRunner, qtbot: QtBot) -> None:
    models = ModelsViewModel(cast(ModelsService, NoModels()), runner)
    picker = ModelPicker(models, adapters_of(models, runner))
    qtbot.addWidget(picker)
    assert picker.accessibleName() == "Model: Choose a model"
    with qtbot.waitSignal(picker.manage_requested):
        choice(picker, "All models").trigger()


def test_the_menu_opens_on_a_click_with_the_choices(
    models: ModelsViewModel, adapters: AdaptersViewModel, qtbot: QtBot
) -> None:
    picker = ModelPicker(models, adapters)
    qtbot.addWidget(picker)
    picker.menu().aboutToShow.emit()
    assert picker.menu().actions()[0].text() == "Qwen3 4B Instruct\tQ4_K_M · 2.5 GB · fits"


def test_an_adapter_and_its_strength_are_chosen_for_the_chat(
    runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    services = scripted_services()
    path = str(write_adapter(tmp_path / "mine.gguf"))
    services.adapters.import_file(Path(path))
    chat = services.chat.start("Foxes")
    window = WindowViewModel(as_services(services), runner)
    window.setParent(runner)  # what it reads last may be delivered after the end of this test
    picker = ModelPicker(window.models, window.adapters)
    qtbot.addWidget(picker)
    window.models.refresh()
    window.conversation.open(chat)
    qtbot.waitUntil(lambda: bool(window.adapters.adapters) and bool(window.conversation.summary))
    submenu(picker, "Adapter in this chat", "mine").trigger()
    assert picker.accessibleDescription() == "with mine at 100 %"
    submenu(picker, "Strength", "50").trigger()
    qtbot.waitUntil(lambda: services.adapters.of_chat(chat) == AdapterUse(path, 0.5))
    window.conversation.new_chat()
    assert window.adapters.current is None
    window.conversation.open(chat)
    qtbot.waitUntil(lambda: window.adapters.current == AdapterUse(path, 0.5))
    submenu(picker, "Adapter in this chat", "None").trigger()
    qtbot.waitUntil(lambda: services.adapters.of_chat(chat) is None)


def test_an_adopted_adapter_is_named_unless_the_chat_has_another(
    runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    services = scripted_services()
    mine, other = (str(write_adapter(tmp_path / f"{name}.gguf")) for name in ("mine", "other"))
    for path in (mine, other):
        services.adapters.import_file(Path(path))
    window = WindowViewModel(as_services(services), runner)
    window.setParent(runner)  # what it reads last may be delivered after the end of this test
    picker = ModelPicker(window.models, window.adapters)
    qtbot.addWidget(picker)
    window.models.refresh()
    qtbot.waitUntil(lambda: len(window.adapters.adapters) == 2)
    assert window.models.current
    model = window.models.current.spec.id
    services.adapters.set_default(model, "", mine)
    qtbot.waitUntil(lambda: picker.accessibleDescription() == "with mine at 100 %")
    assert submenu(picker, "Adapter in this chat", "Adopted: mine").isChecked()
    submenu(picker, "Adapter in this chat", "other").trigger()
    assert picker.accessibleDescription() == "with other at 100 %"
    submenu(picker, "Adapter in this chat", "None").trigger()
    assert picker.accessibleDescription().startswith("Q4_K_M")
    submenu(picker, "Adapter in this chat", "Adopted: mine").trigger()
    assert picker.accessibleDescription() == "with mine at 100 %"
    services.adapters.set_default(model, "writer", other)
    picker.show_assistant(Assistant(id="writer", name="Writer", created=0.0))
    qtbot.waitUntil(lambda: picker.accessibleDescription() == "with other at 100 %")


def test_choosing_a_collection(runner: TaskRunner, qtbot: QtBot) -> None:
    service = filled_library()
    blocking = cast(LibraryService, service)
    indexing = IndexingViewModel(blocking, cast(UnfinishedWork, service), runner)
    library = LibraryViewModel(blocking, runner, indexing)
    library.refresh()
    qtbot.waitUntil(lambda: library.is_loaded)
    picker = CollectionPicker(library)
    qtbot.addWidget(picker)
    assert picker.accessibleName() == "Documents: No collection"
    with qtbot.waitSignal(picker.collection_chosen) as chosen:
        choice(picker, "Quarterly filings").trigger()
    assert chosen.args == [library.collections[0].id]
    assert picker.accessibleName() == "Documents: Quarterly filings"
    with qtbot.waitSignal(picker.collection_chosen) as chosen:
        choice(picker, "No collection").trigger()
    assert chosen.args == [None]


def test_choosing_how_tools_are_used(qtbot: QtBot) -> None:
    picker = ToolsPicker()
    qtbot.addWidget(picker)
    assert picker.mode == "auto"
    with qtbot.waitSignal(picker.mode_chosen) as chosen:
        choice(picker, "Step by step").trigger()
    assert chosen.args == ["react"]
    assert picker.accessibleDescription() == "step by step"
    assert picker.toolTip() == "Tools the model may use\nTools · step by step"


def test_a_narrow_bar_cuts_the_detail_before_the_name(
    models: ModelsViewModel, adapters: AdaptersViewModel, qtbot: QtBot
) -> None:
    bar = QWidget()
    qtbot.addWidget(bar)
    picker = ModelPicker(models, adapters)
    row = QHBoxLayout(bar)
    row.addWidget(picker)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.resize(picker.minimumSizeHint().width() + 60, 60)
    with qtbot.waitExposed(bar):
        bar.show()
    assert picker.minimumSizeHint().width() < picker.width() < picker.sizeHint().width()
    assert not picker.grab().isNull()
