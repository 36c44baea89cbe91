"""From PEFT's files to an adapter that fits the starter model, and what does not fit is said."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import save_file

from app.core.errors import UserError
from app.engine.gguf.gguf_header import read_header
from app.training.adapter_conversion import convert_adapter
from tests.training.teaching.test_progress_file import files_of_at_most

pytestmark = pytest.mark.models

WIDTH, KV_WIDTH, RANK = 576, 192, 4  # of SmolLM2-135M


def save_peft(folder: Path, config: dict[str, Any] | None = None, **weights: Any) -> Path:
    """An adapter as PEFT saves one; `weights` are (inputs, outputs) by module of layer 0."""
    folder.mkdir()
    values = {"peft_type": "LORA", "r": RANK, "lora_alpha": 8} | (config or {})
    (folder / "adapter_config.json").write_text(json.dumps(values))
    random = np.random.default_rng(0)
    tensors: dict[str, Any] = {}
    for module, (inputs, outputs) in weights.items():
        name = f"base_model.model.model.layers.0.{module.replace('__', '.')}"
        tensors[f"{name}.lora_A.weight"] = random.random((RANK, inputs), np.float32)
        tensors[f"{name}.lora_B.weight"] = random.random((outputs, RANK), np.float32)
    save_file(tensors, folder / "adapter_model.safetensors")
    return folder


def test_an_adapter_says_what_it_is_and_for_which_model(
    starter_model: Path, tmp_path: Path
) -> None:
    folder = save_peft(
        tmp_path / "peft", self_attn__q_proj=(WIDTH, WIDTH), self_attn__v_proj=(WIDTH, KV_WIDTH)
    )
    target = tmp_path / "adapter.gguf"
    written = convert_adapter(folder, starter_model, target, base_sha256="ab" * 32)
    assert (written.tensors, written.rank) == (2, RANK)
    header = read_header(target)
    assert header.architecture == "llama"
    assert header.text("general.type") == "adapter"
    assert header.text("adapter.type") == "lora"
    assert header.metadata["adapter.lora.alpha"] == 8.0
    assert header.text("inglenook.base_model.sha256") == "ab" * 32
    assert {tensor.name: tensor.shape for tensor in header.tensors} == {
        "blk.0.attn_q.weight.lora_a": (WIDTH, RANK),
        "blk.0.attn_q.weight.lora_b": (RANK, WIDTH),
        "blk.0.attn_v.weight.lora_a": (WIDTH, RANK),
        "blk.0.attn_v.weight.lora_b": (RANK, KV_WIDTH),
    }
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_rank_stabilised_adapters_keep_their_scale(starter_model: Path, tmp_path: Path) -> None:
    folder = save_peft(tmp_path / "peft", {"use_rslora": True}, self_attn__v_proj=(WIDTH, KV_WIDTH))
    convert_adapter(folder, starter_model, tmp_path / "adapter.gguf")
    header = read_header(tmp_path / "adapter.gguf")
    assert header.metadata["adapter.lora.alpha"] == 8.0 * RANK**0.5  # alpha / √r = this / r


@pytest.mark.parametrize(
    ("config", "weights", "problem"),
    [
        ({"peft_type": "IA3"}, {"self_attn__q_proj": (WIDTH, WIDTH)}, "of the type IA3"),
        ({"use_dora": True}, {"self_attn__q_proj": (WIDTH, WIDTH)}, "DoRA"),
        ({"bias": "all"}, {"self_attn__q_proj": (WIDTH, WIDTH)}, "biases"),
        ({}, {}, "no complete LoRA adapter"),
        ({}, {"self_attn__q_proj": (64, 64)}, "does not fit the base model"),
        ({"r": 8}, {"self_attn__q_proj": (WIDTH, WIDTH)}, "does not fit the base model"),
        ({}, {"mixer__in_proj": (WIDTH, WIDTH)}, "does not have"),
    ],
)
def test_what_does_not_fit_is_said(
    starter_model: Path,
    tmp_path: Path,
    config: dict[str, Any],
    weights: dict[str, Any],
    problem: str,
) -> None:
    folder = save_peft(tmp_path / "peft", config, **weights)
    with pytest.raises(UserError, match=problem):
        convert_adapter(folder, starter_model, tmp_path / "adapter.gguf")
    assert not (tmp_path / "adapter.gguf").exists()


def test_a_folder_of_something_else_is_said(starter_model: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not a folder that PEFT saved"):
        convert_adapter(tmp_path, starter_model, tmp_path / "adapter.gguf")
    folder = save_peft(tmp_path / "peft", self_attn__q_proj=(WIDTH, WIDTH))
    (folder / "adapter_model.safetensors").write_bytes(b"\0" * 20)
    with pytest.raises(UserError, match="cannot be read"):
        convert_adapter(folder, starter_model, tmp_path / "adapter.gguf")


def test_a_disk_that_is_full_at_the_last_byte_is_said_and_leaves_nothing(
    starter_model: Path, tmp_path: Path
) -> None:
    folder = save_peft(tmp_path / "peft", self_attn__q_proj=(WIDTH, WIDTH))
    target = tmp_path / "adapter.gguf"
    size = convert_adapter(folder, starter_model, target).path.stat().st_size
    target.unlink()
    with files_of_at_most(size - 1), pytest.raises(UserError, match="cannot be written"):
        convert_adapter(folder, starter_model, target)
    assert [path.name for path in tmp_path.iterdir()] == ["peft"]


def test_a_missing_folder_is_said(starter_model: Path, tmp_path: Path) -> None:
    folder = save_peft(tmp_path / "peft", self_attn__q_proj=(WIDTH, WIDTH))
    with pytest.raises(UserError, match="cannot be written"):
        convert_adapter(folder, starter_model, tmp_path / "missing" / "adapter.gguf")
