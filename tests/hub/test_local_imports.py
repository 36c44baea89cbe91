import json
import sys
from pathlib import Path

import pytest

from app.hub.local_imports import find_models
from tests.engine.gguf_files import write_gguf


def put(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_gguf(path)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    put(tmp_path / ".lmstudio/models/maker/Model-GGUF/model-q4.gguf")
    put(tmp_path / ".lmstudio/models/maker/Model-GGUF/mmproj-model.gguf")
    put(tmp_path / ".lmstudio/models/maker/Big/big-00001-of-00002.gguf")
    put(tmp_path / ".lmstudio/models/maker/Big/big-00002-of-00002.gguf")
    (tmp_path / ".lmstudio/models/maker/broken.gguf").write_bytes(b"<html>")
    put(tmp_path / "jan/models/näme/model.gguf")
    return tmp_path


def manifest(home: Path, name: str, digest: str) -> None:
    path = home / ".ollama/models/manifests" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    layer = {"mediaType": "application/vnd.ollama.image.model", "digest": digest}
    path.write_text(json.dumps({"layers": [{"mediaType": "other", "digest": "x"}, layer]}))


def test_models_of_other_programs_are_found_where_they_lie(home: Path) -> None:
    found = {(model.program, model.name) for model in find_models(home)}
    assert found == {
        ("LM Studio", "model-q4"), ("LM Studio", "big"), ("Jan", "näme"),
    }  # fmt: skip


def test_ollamas_blobs_go_by_the_name_of_their_manifest(home: Path) -> None:
    digest = "ab" * 32
    blob = put(home / f".ollama/models/blobs/sha256-{digest}")
    manifest(home, "registry.ollama.ai/library/llama3.2/1b", f"sha256:{digest}")
    manifest(home, "registry.ollama.ai/someone/own/latest", "sha256:" + "cd" * 32)  # no such blob
    manifest(home, "registry.ollama.ai/library/evil/1b", "sha256:../../../jan/models")
    (home / ".ollama/models/manifests/registry.ollama.ai/library/junk").write_text("[1]")
    (model,) = [m for m in find_models(home) if m.program == "Ollama"]
    assert model.name == "llama3.2:1b"
    assert Path(model.path) == blob.resolve()
    assert model.size_bytes == blob.stat().st_size


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_file_that_two_programs_share_is_found_once(home: Path) -> None:
    link = home / ".cache/huggingface/hub/models--a/snapshots/1/model-q4.gguf"
    link.parent.mkdir(parents=True)
    link.symlink_to(home / ".lmstudio/models/maker/Model-GGUF/model-q4.gguf")
    assert len([model for model in find_models(home) if model.name == "model-q4"]) == 1


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    assert find_models(tmp_path) == ()
