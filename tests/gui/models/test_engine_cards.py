"""Tuning the speed of the current model."""

from typing import cast

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from app.gui.models.engine_cards import TuningCard
from app.services.models.engine_maintenance import EngineMaintenance
from app.services.models.model_library import ModelsService
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.workshop import TuningViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import click, exposed, find, texts
from tests.viewmodels.scripted_models import ScriptedModels
from tests.viewmodels.scripted_tuning import ScriptedTuning


@pytest.fixture
def service() -> ScriptedTuning:
    return ScriptedTuning()


@pytest.fixture
def models(runner: TaskRunner, qtbot: QtBot) -> ModelsViewModel:
    models = ModelsViewModel(cast(ModelsService, ScriptedModels()), runner)
    models.refresh()
    qtbot.waitUntil(lambda: models.is_loaded)
    return models


@pytest.fixture
def card(
    service: ScriptedTuning, models: ModelsViewModel, runner: TaskRunner, qtbot: QtBot
) -> TuningCard:
    tuning = TuningViewModel(cast(EngineMaintenance, service), models, runner, models)
    return exposed(TuningCard(tuning), qtbot)


def test_measuring_shows_every_try_and_which_is_in_use(card: TuningCard, qtbot: QtBot) -> None:
    assert "Not measured" in texts(card)
    click(find(card, QPushButton, "tuneModel"))
    qtbot.waitUntil(lambda: "(in use)" in texts(card))
    said = texts(card)
    assert "weights as stored (in use)" in said
    assert "weights as stored, flash attention" in said
    assert "1.33 times as fast" in said


def test_measuring_can_be_stopped(card: TuningCard, service: ScriptedTuning, qtbot: QtBot) -> None:
    service.gate.clear()
    action = find(card, QPushButton, "tuneModel")
    click(action)
    qtbot.waitUntil(lambda: "fastest settings: 50" in texts(card))
    assert action.text() == "Stop"
    click(action)
    qtbot.waitUntil(lambda: action.text() == "Measure the speed")
    assert service.known == {}


def test_a_failure_says_why(card: TuningCard, service: ScriptedTuning, qtbot: QtBot) -> None:
    service.problem = UserError("There is not enough free memory.", "Close other programs.")
    click(find(card, QPushButton, "tuneModel"))
    qtbot.waitUntil(lambda: "not enough free memory" in texts(card))


def test_another_model_has_its_own_result(
    card: TuningCard, models: ModelsViewModel, qtbot: QtBot
) -> None:
    click(find(card, QPushButton, "tuneModel"))
    qtbot.waitUntil(lambda: "(in use)" in texts(card))
    models.select("smollm2")
    qtbot.waitUntil(lambda: "Not measured" in texts(card))
    models.select("qwen3-4b")
    qtbot.waitUntil(lambda: "(in use)" in texts(card))
