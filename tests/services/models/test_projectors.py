"""Which projector is whose: by width, by place and by name."""

from pathlib import Path

import pytest

from app.engine.gguf.gguf_header import read_header
from app.hub.model_files import best_projector
from app.services.models.model_facts import find_projector
from tests.engine.tiny_models import write_llama_model, write_projector


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return write_llama_model(tmp_path / "Tiny-Sight-2B-Q4_K_M.gguf")


def found(model: Path) -> str:
    return Path(find_projector(model, read_header(model))).name


@pytest.mark.parametrize(
    "name", ["mmproj-F16.gguf", "mmproj-model-f16.gguf", "mmproj-Tiny-Sight-2B-Q8_0.gguf"]
)
def test_one_beside_the_model_is_its(model: Path, name: str) -> None:
    assert found(model) == ""
    write_projector(model.with_name(name), "idefics3")
    assert found(model) == name


def test_one_that_names_another_model_is_not(model: Path) -> None:
    write_projector(model.with_name("mmproj-Other-4B-F16.gguf"), "idefics3")
    assert found(model) == ""


def test_one_of_another_width_or_broken_is_not(model: Path) -> None:
    write_projector(model.with_name("mmproj-F16.gguf"), "idefics3", width=32)
    model.with_name("mmproj.gguf").write_bytes(b"nothing")
    assert found(model) == ""


def test_the_smallest_that_loses_nothing_is_fetched() -> None:
    names = ["a.gguf", "mmproj-x-F32.gguf", "mmproj-x-BF16.gguf", "mmproj-x-F16.gguf"]
    assert best_projector([*names, "mmproj-x-Q8_0.gguf"]) == "mmproj-x-Q8_0.gguf"
    assert best_projector(names) == "mmproj-x-F16.gguf"
    assert best_projector(names[:3]) == "mmproj-x-BF16.gguf"
    assert best_projector(["a.gguf"]) == ""
