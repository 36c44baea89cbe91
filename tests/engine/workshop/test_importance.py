"""Importance matrices from the real worker, compared with what can be computed by hand."""

import ctypes
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from gguf import GGUFReader

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.model_spec import Quantize
from app.engine.gguf.gguf_header import read_header
from app.engine.llama.llama_model import LlamaModel
from app.engine.workshop import importance
from app.engine.workshop.importance import Importance, MatrixProducts, read_importance
from app.engine.workshop.workshop import JobRun, Workshop
from tests.engine.tiny_models import EXPERTS_USED, write_expert_model, write_llama_model
from tests.training.teaching.test_progress_file import files_of_at_most

CHUNK = 512


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text("Rain fell on the roofs, and nobody minded. " * 30)
    return path


def test_the_first_matrix_gets_the_squares_of_the_normed_embeddings(
    tmp_path: Path, text: Path
) -> None:
    model = write_llama_model(tmp_path / "tiny.gguf")
    path = Workshop().importance(model, text, tokens=CHUNK)
    assert path == tmp_path / "tiny.imatrix.gguf"
    found = read_importance(path)["blk.0.attn_q.weight"]
    assert found.counts.ravel().tolist() == [CHUNK]
    expected = np.square(_normed_embeddings(model, text.read_text())).sum(axis=0)
    assert np.allclose(found.sums.ravel(), expected, rtol=1e-4)


def test_every_matrix_of_a_layer_and_nothing_else_is_in_it(tmp_path: Path, text: Path) -> None:
    model = write_llama_model(tmp_path / "tiny.gguf")
    found = read_importance(Workshop().importance(model, text, tokens=CHUNK))
    matrices = {t.name for t in read_header(model).tensors if len(t.shape) == 2}
    assert set(found) == {name for name in matrices if name.startswith("blk.")}
    fields = GGUFReader(tmp_path / "tiny.imatrix.gguf").fields
    assert fields["general.type"].contents() == "imatrix"
    assert fields["imatrix.datasets"].contents() == ["text.txt"]
    assert fields["imatrix.chunk_size"].contents() == CHUNK


def test_experts_are_counted_by_what_is_routed_to_them(tmp_path: Path, text: Path) -> None:
    model = write_expert_model(tmp_path / "experts.gguf")
    found = read_importance(Workshop().importance(model, text, tokens=2 * CHUNK))
    experts, router = found["blk.1.ffn_up_exps.weight"], found["blk.1.ffn_gate_inp.weight"]
    assert experts.counts.sum() == EXPERTS_USED * router.counts.sum() == EXPERTS_USED * 2 * CHUNK
    # The router reads what the experts read, once instead of by each that it chooses.
    assert np.allclose(experts.sums.sum(axis=0), EXPERTS_USED * router.sums.ravel(), rtol=1e-4)
    assert found["blk.1.ffn_down_exps.weight"].counts.tolist() == experts.counts.tolist()


def test_a_matrix_that_nothing_went_to_counts_evenly() -> None:
    found = Importance(np.array([[2.0, 4.0], [0.0, 0.0]]), np.array([2.0, 0.0]))
    assert found.means().tolist() == [1.0, 2.0, 1.0, 1.0]


def test_a_library_that_lays_tensors_out_otherwise_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Shifted(ctypes.Structure):
        _fields_ = (("new", ctypes.c_int64), *importance._Tensor._fields_)

    monkeypatch.setattr(importance, "_Tensor", Shifted)
    with pytest.raises(UserError, match="unknown layout"):
        MatrixProducts()


def test_a_text_that_is_too_short_or_a_stop_leaves_nothing(tmp_path: Path, text: Path) -> None:
    model = write_llama_model(tmp_path / "tiny.gguf")
    short = tmp_path / "short.txt"
    short.write_text("Rain.")
    with pytest.raises(UserError, match="too short"):
        Workshop().importance(model, short)
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        Workshop().importance(
            model, text, run=JobRun(cancel, lambda _fraction, _detail: cancel.cancel())
        )
    assert {path.name for path in tmp_path.iterdir()} == {"tiny.gguf", "text.txt", "short.txt"}


@pytest.mark.real_start
def test_a_disk_that_is_full_at_the_last_byte_is_said_and_leaves_nothing(
    tmp_path: Path, text: Path
) -> None:
    model = write_llama_model(tmp_path / "tiny.gguf")
    written = Workshop().importance(model, text, tokens=CHUNK)
    size = written.stat().st_size
    written.unlink()
    with files_of_at_most(size - 1), pytest.raises(UserError, match="cannot be written"):
        Workshop().importance(model, text, tokens=CHUNK)
    assert {path.name for path in tmp_path.iterdir()} == {"tiny.gguf", "text.txt"}


@pytest.mark.nightly
@pytest.mark.models
def test_a_small_type_strays_less_with_a_matrix(starter_model: Path, tmp_path: Path) -> None:
    from app.core.paths import resource_path
    from app.services.models.model_workshop import built_in_text

    workshop = Workshop()
    matrix = workshop.importance(
        starter_model, resource_path("calibration_text.txt"), tmp_path, tokens=4 * CHUNK
    )
    distances = []
    for name, weights in (("plain.gguf", None), ("weighted.gguf", matrix)):
        wanted = Quantize("Q2_K", weights, allows_requantizing=True)
        path = workshop.quantize(starter_model, wanted, tmp_path / name)
        result = workshop.measure(path, built_in_text(), starter_model, tokens=128)
        distances.append(result.kl_divergence or 0.0)
    plain, weighted = distances
    assert 0 < weighted < 0.9 * plain


def _normed_embeddings(model: Path, words: str) -> Any:
    """What the first layer reads of the first chunk: tokens by width."""
    tensors = {tensor.name: np.array(tensor.data) for tensor in GGUFReader(model).tensors}
    loaded = LlamaModel(model, 0, lambda _: None, CancelToken())
    tokens = loaded.vocabulary.tokenize(words)[:CHUNK]
    loaded.free()
    rows = tensors["token_embd.weight"][tokens]
    norm = np.sqrt(np.square(rows).mean(axis=1, keepdims=True) + 1e-6)
    return rows / norm * tensors["blk.0.attn_norm.weight"]
