"""Another llama.cpp library in place of the one that came with the bindings."""

import shutil
from pathlib import Path

import llama_cpp
import pytest

from app.core.errors import UserError
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generate, LoadModel, PromptMessage
from tests.engine.backend_contract import text_of
from tests.engine.tiny_models import write_llama_model


@pytest.fixture
def load(tmp_path: Path) -> LoadModel:
    model = write_llama_model(tmp_path / "tiny.gguf")
    return LoadModel(path=str(model), context_length=512, threads=1)


def test_the_confined_worker_takes_it_and_says_so(
    load: LoadModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    shutil.copytree(Path(llama_cpp.__file__).parent / "lib", own, symlinks=True)
    monkeypatch.setenv("LLAMA_CPP_LIB_PATH", str(own))
    client = EngineClient()
    try:
        info = client.load(load)
        assert str(own) in info.engine_version
        assert any(device.startswith("CPU") for device in info.devices)
        params = GenerationParams(max_tokens=4, temperature=0, logit_bias={2: -1000.0})
        turns = (PromptMessage(role="user", content="Hello"),)
        answer = client.generate(Generate(chat_id="", messages=turns, params=params))
        assert text_of(list(answer))
    finally:
        client.stop()


def test_a_folder_without_one_is_said_before_anything_starts(
    load: LoadModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LLAMA_CPP_LIB_PATH", str(tmp_path / "nowhere"))
    client = EngineClient()
    with pytest.raises(UserError, match=r"no longer in .*nowhere"):
        client.load(load)
    assert client.pid is None
