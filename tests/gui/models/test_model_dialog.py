"""A model in full: its hash, its template, how it answers, and giving it away."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import cast

import msgspec
import pytest
from PySide6.QtWidgets import (
    QApplication,
    QDoubleSpinBox,
    QFileDialog,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from app.core.model_defaults import ModelDefaults, chosen_defaults
from app.core.model_spec import UNKNOWN_LICENSE
from app.gui.dialogs.share_dialog import ShareDialog
from app.gui.models.model_dialog import DetailsDialog, ParameterForm
from app.services.models.hub import HubService
from app.services.models.model_library import ModelsService
from app.services.models.model_workshop import ModelWorkshop
from app.viewmodels.models.hub import SharingViewModel, on_disk
from app.viewmodels.models.workshop import ModelDetailsViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.engine.tiny_models import write_sliding_window_model
from tests.gui.hands import click, exposed, find, texts, visible
from tests.gui.scripted_services import scripted_services
from tests.viewmodels.scripted_models import ScriptedModels

TEMPLATE = "{% if 'invoice' in message.content %}{{ secret.__class__ }}{% endif %}"


@pytest.fixture
def service(tmp_path: Path) -> ScriptedModels:
    models = ScriptedModels()
    path = write_sliding_window_model(tmp_path / "mine.gguf", TEMPLATE)
    model = msgspec.structs.replace(models.resolve("qwen3-4b"), path=str(path))
    models.put(model)
    return models


@pytest.fixture
def sharing(runner: TaskRunner) -> SharingViewModel:
    return SharingViewModel(cast(HubService, scripted_services().hub), runner)


@pytest.fixture
def dialog(
    service: ScriptedModels, sharing: SharingViewModel, runner: TaskRunner, qtbot: QtBot
) -> Iterator[DetailsDialog]:
    workshop = ModelWorkshop(cast(ModelsService, service))
    details = ModelDetailsViewModel(service.resolve("qwen3-4b"), workshop, runner)
    shown = exposed(DetailsDialog(details, sharing), qtbot)
    qtbot.waitUntil(lambda: bool(details.checked and details.template), timeout=20_000)
    yield shown


def test_hash_template_and_what_is_unusual_are_shown(dialog: DetailsDialog) -> None:
    said = texts(dialog)
    assert "ab" * 32 in said
    assert "it accesses what templates do not need (__class__)" in said
    assert "it behaves differently for certain words (invoice)" in said
    assert find(dialog, QPlainTextEdit, "modelTemplate").toPlainText() == TEMPLATE
    assert "The catalogue has no checksum to compare it with." in said


def test_an_unknown_licence_is_said_once_and_the_parameters_in_words(
    service: ScriptedModels, sharing: SharingViewModel, runner: TaskRunner, qtbot: QtBot
) -> None:
    model = service.resolve("qwen3-4b")
    spec = msgspec.structs.replace(model.spec, license=UNKNOWN_LICENSE, parameters=1_777_088_000)
    workshop = ModelWorkshop(cast(ModelsService, service))
    details = ModelDetailsViewModel(msgspec.structs.replace(model, spec=spec), workshop, runner)
    shown = exposed(DetailsDialog(details, sharing), qtbot)
    said = texts(shown).split("\n")
    assert said[said.index("Licence") + 1] == "not stated"
    assert said[said.index("Parameters") + 1] == "1.78 billion"


def test_what_is_chosen_is_stored_and_the_rest_stays_as_usual(
    dialog: DetailsDialog, service: ScriptedModels, qtbot: QtBot
) -> None:
    temperature = next(
        box for box in visible(dialog, QDoubleSpinBox) if box.accessibleName() == "Temperature"
    )
    assert temperature.text() == "Default (0.7)"
    temperature.setValue(0.2)
    save = find(dialog, QPushButton, "saveModelDefaults")
    assert save.isDefault(), "Enter in a field does not share the model"
    click(save)
    qtbot.waitUntil(lambda: service.defaults("qwen3-4b").sampling == {"temperature": 0.2})
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert service.defaults("qwen3-4b").context_length is None


def test_saving_keeps_settings_and_precision_that_the_form_does_not_show(
    service: ScriptedModels, sharing: SharingViewModel, runner: TaskRunner, qtbot: QtBot
) -> None:
    kept = {"repeat_penalty": 1.15, "presence_penalty": 0.5, "min_p": 0.005}
    defaults = ModelDefaults(gpu_layers=-1, max_tokens=8, sampling=kept)
    service.set_defaults("qwen3-4b", defaults)
    workshop = ModelWorkshop(cast(ModelsService, service))
    details = ModelDetailsViewModel(service.resolve("qwen3-4b"), workshop, runner)
    form = ParameterForm("Generation settings", details.parameters, details.usual)
    qtbot.addWidget(form)
    form.show_values(details.defaults.given)
    assert chosen_defaults(form.given()) == defaults
    find(form, QSpinBox, "top_k").setValue(7)
    changed = msgspec.structs.replace(defaults, sampling=kept | {"top_k": 7})
    assert chosen_defaults(form.given()) == changed


def test_a_file_is_packed_with_its_hashes(
    sharing: SharingViewModel, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "mine.gguf", tmp_path / "shared.zip"
    source.write_bytes(b"weights")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog = exposed(ShareDialog(sharing, on_disk(source, "Mine", "MIT")), qtbot)
    upload = find(dialog, QPushButton, "shareUpload")
    assert upload.toolTip() == "Name the repository first."
    click(find(dialog, QPushButton, "shareFile"))
    qtbot.waitUntil(lambda: "Shared:" in texts(dialog))
    with zipfile.ZipFile(target) as shared:
        assert set(shared.namelist()) == {"mine.gguf", "README.md", "shared.json"}
    click(find(dialog, QPushButton, "shareFile"))
    qtbot.waitUntil(lambda: "already exists" in texts(dialog))


def test_dialog_closed_while_its_settings_are_saved_is_told_nothing(
    service: ScriptedModels,
    dialog: DetailsDialog,
    runner: TaskRunner,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    is_closed, store = Event(), service.set_defaults

    def store_late(name: str, defaults: ModelDefaults) -> None:
        is_closed.wait()
        store(name, defaults)

    monkeypatch.setattr(service, "set_defaults", store_late)
    details = dialog._details
    with qtbot.assertNotEmitted(details.saved):
        details.save({"context_length": 4096})
        dialog.reject()
        is_closed.set()
        qtbot.waitUntil(lambda: service.defaults("qwen3-4b").context_length == 4096)
        assert runner.shut_down()
        QApplication.processEvents()
