"""A model that stops the engine, in the real services with an engine that really dies."""

import sys
from pathlib import Path

import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError, WorkerStoppedError
from app.engine.client import EngineClient
from app.hub.catalogue import load_catalogue
from app.hub.crash_counts import CrashCounts
from app.hub.installed import InstalledModels
from app.services.model_library import ModelsService
from app.services.settings import SettingsService
from tests.engine.gguf_files import write_gguf

_DIES = [sys.executable, "-c", "import os; os.abort()"]


def test_a_model_that_stopped_the_engine_twice_waits_until_it_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.engine.client.worker_command", lambda _name: _DIES)
    model = write_gguf(tmp_path / "crashing.gguf")
    engine = EngineClient()
    catalogue = load_catalogue()
    models = ModelsService(
        engine,
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
        with pytest.raises(UserError, match="stopped the engine twice"):
            list(models.load(CancelToken()))
        models.use(str(model))
        with pytest.raises(WorkerStoppedError):
            list(models.load(CancelToken()))
    finally:
        engine.stop()
