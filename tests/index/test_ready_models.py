"""Models whose repository has them in ONNX form run without torch, if their results are right."""

import shutil
import sys
from pathlib import Path

import pytest

from app.core.errors import UserError
from app.core.model_spec import APART, READY, READY_SMALL, Reference
from app.index import onnx_model
from app.index.index_protocol import EmbedderPlace, RerankerPlace
from app.index.onnx_model import NotConvertedError
from app.index.search_models import Embedder, Reranker
from tests.index.tiny_models import MAX_TOKENS, write_onnx

pytestmark = [pytest.mark.models, pytest.mark.nightly]

TEXT = "copper and kettle"
PASSAGES = ("kettle metal ember", "stone island jungle")


@pytest.fixture(scope="module")
def vector(tiny_embedder_folder: Path) -> tuple[float, ...]:
    """Of `TEXT`, by the library that the model was made with."""
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(tiny_embedder_folder), device="cpu")
    return tuple(model.encode([TEXT], normalize_embeddings=True)[0].tolist())


@pytest.fixture(scope="module")
def ready_folder(tmp_path_factory: pytest.TempPathFactory, tiny_embedder_folder: Path) -> Path:
    target = tmp_path_factory.mktemp("ready") / "embedder"
    return write_onnx(tiny_embedder_folder, target, "last_hidden_state")


@pytest.fixture(scope="module")
def ready_reranker(tmp_path_factory: pytest.TempPathFactory, reranker_folder: Path) -> Path:
    return write_onnx(reranker_folder, tmp_path_factory.mktemp("ready") / "reranker", "logits")


@pytest.fixture
def packaged(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a packaged program, which can neither convert nor quantize."""
    monkeypatch.setitem(sys.modules, "torch", None)
    monkeypatch.setattr(onnx_model, "find_spec", lambda name: None)


def _embedder(folder: Path, cache: Path, *references: Reference) -> Embedder:
    place = EmbedderPlace(path=str(folder), max_tokens=MAX_TOKENS, references=references)
    return Embedder(place, cache)


@pytest.mark.nightly
@pytest.mark.usefixtures("packaged")
def test_an_embedder_runs_in_a_packaged_program_as_it_is(
    ready_folder: Path, tmp_path: Path, vector: tuple[float, ...]
) -> None:
    embedder = _embedder(ready_folder, tmp_path / "cache", Reference(TEXT, vector[:8]))
    assert embedder.embed([TEXT])[0] == pytest.approx(vector, abs=1e-5)
    assert not (tmp_path / "cache").exists()


@pytest.mark.usefixtures("packaged")
def test_results_other_than_those_of_the_original_are_refused(
    ready_folder: Path, tmp_path: Path, vector: tuple[float, ...]
) -> None:
    wrong = Reference(TEXT, (-vector[0], *vector[1:8]))
    with pytest.raises(UserError, match=f"other results than the model itself.*{TEXT}"):
        _embedder(ready_folder, tmp_path, wrong).embed([TEXT])


def test_it_is_made_smaller_without_torch(
    ready_folder: Path,
    tmp_path: Path,
    vector: tuple[float, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    embedder = _embedder(ready_folder, tmp_path, Reference(TEXT, vector))
    with pytest.raises(NotConvertedError):
        embedder.embed([TEXT])
    embedder.convert()
    (small,) = tmp_path.glob("*.onnx")
    assert small.stat().st_size < (ready_folder / "onnx" / "model.onnx").stat().st_size
    (found,) = embedder.embed([TEXT])
    assert sum(a * b for a, b in zip(found, vector, strict=True)) > 0.96
    wrong = Reference(TEXT, tuple(-number for number in vector))
    with pytest.raises(UserError, match="other results than the model itself"):
        _embedder(ready_folder, tmp_path / "other", wrong).convert()


@pytest.mark.parametrize("name", [READY, READY_SMALL])
def test_weights_may_be_apart_from_a_graph_that_also_takes_pictures(
    ready_folder: Path, tmp_path: Path, vector: tuple[float, ...], name: str
) -> None:
    import onnx

    folder = tmp_path / "model"
    shutil.copytree(ready_folder, folder, ignore=shutil.ignore_patterns("1_Pooling"))
    model = onnx.load(folder / READY)
    pictures = onnx.helper.make_tensor_value_info("pictures", onnx.TensorProto.FLOAT, ["n", 6])
    model.graph.input.append(pictures)
    (folder / READY).unlink()
    apart = Path(name).name + APART
    onnx.save(model, folder / name, save_as_external_data=True, location=apart, size_threshold=0)
    place = EmbedderPlace(path=str(folder), max_tokens=MAX_TOKENS, pooling="mean")
    embedder = Embedder(place, tmp_path / "cache")
    embedder.convert()
    assert (tmp_path / "cache").exists() == (name == READY)  # in 8 bits, there is nothing to do
    (found,) = embedder.embed([TEXT])
    assert sum(a * b for a, b in zip(found, vector, strict=True)) > 0.96


@pytest.mark.usefixtures("packaged")
def test_a_pooling_that_is_not_known_is_not_guessed(ready_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(ready_folder, folder)
    (folder / "1_Pooling" / "config.json").write_text('{"pooling_mode": "lasttoken"}')
    with pytest.raises(UserError, match="how to combine them is not known"):
        _embedder(folder, tmp_path).embed([TEXT])


@pytest.mark.usefixtures("packaged")
def test_a_reranker_runs_too_and_its_scores_are_compared(
    ready_reranker: Path, tmp_path: Path
) -> None:
    place = RerankerPlace(str(ready_reranker), MAX_TOKENS)
    right, wrong = Reranker(place, tmp_path).relevances("copper", PASSAGES, 60.0)
    assert right > 0.5 > wrong
    references = (Reference("copper", (25.0,), passage=PASSAGES[0]),)
    place = RerankerPlace(str(ready_reranker), MAX_TOKENS, references)
    with pytest.raises(UserError, match="other results"):
        Reranker(place, tmp_path).relevances("copper", PASSAGES, 60.0)


def test_weights_that_were_downloaded_before_are_converted_instead(
    ready_folder: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "both"
    shutil.copytree(ready_folder, folder)
    assert onnx_model.ready_file(folder)
    (folder / "model.safetensors").write_bytes(b"weights")
    assert onnx_model.ready_file(folder) is None
