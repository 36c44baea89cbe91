"""Every kind of worker, as its client starts it, is confined: attempts from inside each."""

import json
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from app.agent.tool import ToolError
from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import DrawPlot, Series
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.engine.engine_client import EngineClient, KvAccess
from app.engine.workshop.workshop import Workshop
from app.index.index_client import IndexClient
from app.index.index_protocol import ConfigureIndex, EmbedderPlace
from app.services.chats.imports.confined_reading import read_confined
from app.store.damage import inspection
from app.training.trainer.checkpoints import SCRATCH
from app.training.trainer.recipes import recipe
from app.training.trainer.training_client import TrainingWorker
from app.training.trainer.training_protocol import TrainAdapter
from app.workers import process
from app.workers.child import Child

pytestmark = pytest.mark.real_start

ROOT = Path(__file__).parents[2]


def _engine(home: Path) -> None:
    engine = EngineClient(kv=KvAccess(str(home / "kv"), 0, lambda _chat: b""))
    try:
        engine._worker.start()
        assert engine._worker.confinement
    finally:
        engine.stop()


def _index(home: Path, request: Callable[[IndexClient, Path], object]) -> None:
    index = IndexClient(
        ConfigureIndex(
            embedder=EmbedderPlace(path="", max_tokens=256),
            vectors_path=str(home / "vectors"),
            models_path=str(home / "models"),
        )
    )
    try:
        request(index, home / "documents" / "a.txt")
    finally:
        index.stop()


def _training(home: Path) -> None:
    worker = TrainingWorker(home / "vectors", home / "vectors" / SCRATCH, home / "models")
    request = TrainAdapter(
        folder=str(home / "vectors"),
        weights=str(home / "models"),
        template="",
        stages=("sft",),
        rows={"sft": []},
        questions=(),
        recipe=recipe(2048),
    )
    try:
        list(worker.request(request, CancelToken()))
    finally:
        worker.stop()


KINDS: dict[str, Callable[[Path], object]] = {
    "engine": _engine,
    "reader": lambda home: _index(home, lambda index, file: list(index.read(file))),
    "page renderer": lambda home: _index(home, lambda index, file: index.render_page(file, 1, 100)),
    "vectors": lambda home: _index(
        home, lambda index, _file: index.add_vectors("c", ("a",), ("b",))
    ),
    "workbench": lambda _home: Workbench().draw(
        DrawPlot(kind="line", series=(Series(y=(1.0, 2.0)),)), CancelToken()
    ),
    "workshop": lambda _home: Workshop().scan("{{ messages }}"),
    "training": _training,
    "chat import": lambda home: list(
        read_confined(home / "documents" / "a.txt", CancelToken(), lambda _done, _total: None)
    ),
    "store check": lambda home: inspection.check(home / "vectors" / "it.db", b"k" * 32, False),
}


@pytest.mark.skipif(sys.platform != "linux", reason="confinement is Linux's")
@pytest.mark.parametrize("kind", KINDS)
def test_a_hijacked_worker_of_every_kind_is_refused_everything(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret, home = tmp_path / "secrets" / "id_ed25519", tmp_path / "home"
    for folder in (secret.parent, home / "documents", home / "vectors", home / "models"):
        folder.mkdir(parents=True)
    secret.write_text("secret")
    (home / "documents" / "a.txt").write_text("words")
    started: list[Child[Any]] = []

    class Recorded(Child[Any]):
        def __init__(self, *args: Any) -> None:
            super().__init__(*args)
            started.append(self)

    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(process, "Child", Recorded)
    monkeypatch.setattr(
        process,
        "program_command",
        lambda *arguments: [
            sys.executable,
            "-m",
            "tests.workers.hijacked",
            str(secret),
            *arguments,
        ],
    )
    with suppress(UserError, ToolError):  # each ends without an answer
        KINDS[kind](home)
    found = json.loads(started[0].confinement_state)
    assert found.pop("state") == "full"
    assert {name for name, outcome in found.items() if outcome != "refused"} == set()
    assert len(found) > 150
    assert secret.read_text() == "secret"
