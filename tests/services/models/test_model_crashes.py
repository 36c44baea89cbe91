"""A model that stops the engine, in the real services with an engine that really dies."""

import os
import signal
import sys
from pathlib import Path

import pytest

from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.errors import UserError, WorkerStoppedError
from app.core.events import TextAppended
from app.core.generation import GenerationParams
from app.engine.engine import Engines
from app.engine.engine_client import EngineClient
from app.hub.catalogue import load_catalogue
from app.hub.installed import InstalledModels
from app.hub.model_records import CrashCounts
from app.services.machine.settings_file import SettingsService
from app.services.models.model_library import ModelsService
from app.services.startup import Services
from tests.engine.gguf_files import write_gguf

_DIES = [sys.executable, "-c", "import os; os.abort()"]


def test_a_model_that_stopped_the_engine_twice_waits_until_it_is_chosen(
    tmp_path: Path,
) -> None:
    model = write_gguf(tmp_path / "crashing.gguf")
    engine = EngineClient(command=_DIES)
    catalogue = load_catalogue()
    models = ModelsService(
        Engines(engine, engine),
        catalogue,
        InstalledModels(catalogue, None, tmp_path / "hub"),
        SettingsService(None),
        CrashCounts(tmp_path / "crashes.json"),
    )
    try:
        models.use(str(model))
        for _ in range(2):
            with pytest.raises(WorkerStoppedError):
                list(models.load(CancelToken()))
        with pytest.raises(UserError, match="crashed the engine twice"):
            list(models.load(CancelToken()))
        models.use(str(model))
        with pytest.raises(WorkerStoppedError):
            list(models.load(CancelToken()))
    finally:
        engine.stop()


def ask(services: Services, kills: bool) -> None:
    """One answer, or the start of one whose engine is killed by the system."""
    request = AskRequest(text="Tell me of foxes.", params=GenerationParams(max_tokens=16))
    for event in services.chat.send(request, CancelToken()):
        if kills and isinstance(event, TextAppended):
            pid = services.models._engines.active.pid
            assert pid
            os.kill(pid, signal.SIGKILL)


def is_suspect(services: Services, model_id: str) -> bool:
    return {each.spec.id: each for each in services.models.models()}[model_id].is_suspect


@pytest.mark.models
def test_crashes_while_answering_count_until_an_answer_is_finished(services: Services) -> None:
    with pytest.raises(WorkerStoppedError):
        ask(services, kills=True)
    ask(services, kills=False)
    for _ in range(2):
        with pytest.raises(WorkerStoppedError):
            ask(services, kills=True)
    with pytest.raises(UserError, match="crashed the engine twice"):
        ask(services, kills=False)
    model = services.models.current()
    assert model
    assert is_suspect(services, model.spec.id)
    services.models.select(model.spec.id)
    assert not is_suspect(services, model.spec.id)
