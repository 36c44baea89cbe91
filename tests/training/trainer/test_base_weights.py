"""Reading the weights that an adapter is trained for."""

from pathlib import Path
from typing import Any

import gguf
import pytest

from app.training.trainer.base_weights import load_base
from tests.engine.tiny_models import write_llama_model

pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]


def test_the_header_of_a_model_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading it takes seconds, and nothing is left of that when the weights are read."""
    real, read = gguf.GGUFReader, list[Path]()

    def reader(path: Path, *others: Any) -> Any:
        read.append(path)
        return real(path, *others)

    monkeypatch.setattr(gguf, "GGUFReader", reader)
    file = write_llama_model(tmp_path / "tiny.gguf")
    model, _ = load_base(file, tmp_path / "base")
    assert model.config.vocab_size and len(read) == 1
    assert gguf.GGUFReader is reader


def test_a_file_of_its_name_in_the_current_folder_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "tiny.gguf").write_text("no model")
    monkeypatch.chdir(tmp_path / "elsewhere")
    model, _ = load_base(write_llama_model(tmp_path / "tiny.gguf"), tmp_path / "base")
    assert model.config.vocab_size
