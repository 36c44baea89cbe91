"""Real rewriting and measuring of the starter model, in the real worker."""

from pathlib import Path

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.model_spec import Quantize
from app.engine.gguf.gguf_header import read_header
from app.engine.workshop.workshop import JobRun, Workshop
from app.services.models.model_workshop import built_in_text, layer_numbers
from tests.engine.gguf_files import write_gguf

pytestmark = pytest.mark.models


@pytest.fixture
def model(starter_model: Path, tmp_path: Path) -> Path:
    path = tmp_path / "Starter-Q4_1.gguf"
    path.symlink_to(starter_model)
    return path


def test_a_quantized_file_is_not_quantized_again_unless_asked_for(model: Path) -> None:
    with pytest.raises(UserError, match=r"already quantized.*--requantize"):
        Workshop().quantize(model, Quantize("Q8_0"))
    progress: list[float] = []
    path = Workshop().quantize(
        model,
        Quantize("q8_0", allows_requantizing=True),
        run=JobRun(on_progress=lambda fraction, _detail: progress.append(fraction)),
    )
    assert path == model.with_name("Starter-Q8_0.gguf")
    assert read_header(path).quantization == "Q8_0"
    assert progress == sorted(progress)
    assert progress[-1] == 1.0
    assert [p.name for p in model.parent.iterdir() if p.name.startswith(".")] == []
    with pytest.raises(UserError, match="already there"):
        Workshop().quantize(model, Quantize("Q8_0", allows_requantizing=True))


@pytest.mark.parametrize("name", ["Q2_K", pytest.param("Q4_K_M", marks=pytest.mark.nightly)])
def test_the_size_is_known_before_and_the_name_is_given(model: Path, name: str) -> None:
    """Its rows are no whole blocks of k-quants, so that larger types stand in."""
    expected = Workshop().expected_bytes(model, name)
    wanted = Quantize(name, allows_requantizing=True)
    written = Workshop().quantize(model, wanted, name="My 135M")
    assert read_header(written).name == "My 135M"
    assert expected == pytest.approx(written.stat().st_size, rel=0.05)


def test_a_pruned_model_has_fewer_layers_and_still_works(model: Path) -> None:
    path = Workshop().prune(model, layer_numbers("10-12"))
    header = read_header(path)
    assert header.number("block_count") == read_header(model).number("block_count") - 3
    result = Workshop().measure(path, built_in_text(), model, tokens=48)
    assert result.kl_divergence is not None
    assert result.kl_divergence > 0.01
    assert result.same_top is not None
    assert 0 < result.same_top < 1
    assert result.memory_bytes > 50_000_000


def test_a_model_is_no_distance_from_itself(model: Path) -> None:
    result = Workshop().measure(model, built_in_text(), model, tokens=48)
    assert result.kl_divergence == pytest.approx(0, abs=1e-6)
    assert result.same_top == 1
    assert 1 < result.perplexity < 500
    assert result.prompt_tokens_per_s > 0 < result.generation_tokens_per_s


def test_a_cancelled_job_leaves_nothing_behind(model: Path) -> None:
    cancel = CancelToken()
    before = set(model.parent.iterdir())
    with pytest.raises(Cancelled):
        Workshop().quantize(
            model,
            Quantize("Q6_K", allows_requantizing=True),
            run=JobRun(cancel, lambda _fraction, _detail: cancel.cancel()),
        )
    assert set(model.parent.iterdir()) == before


@pytest.mark.parametrize("layers", ["99", "0-29", "3-1", "0-99999999999"])
def test_layers_that_are_not_there_are_refused(model: Path, layers: str) -> None:
    with pytest.raises(UserError, match="layers 0 to 29"):
        Workshop().prune(model, layer_numbers(layers))


def test_layers_are_named_by_numbers() -> None:
    assert layer_numbers("10-12,3") == (10, 11, 12, 3)
    with pytest.raises(UserError, match="not name any layers"):
        layer_numbers("some")


def test_what_cannot_be_rewritten_is_refused_with_a_reason(model: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no type"):
        Workshop().quantize(model, Quantize("Q99"))
    with pytest.raises(UserError, match="importance matrix"):
        Workshop().quantize(model, Quantize("IQ2_XXS", allows_requantizing=True))
    broken = write_gguf(tmp_path / "broken.gguf")
    with pytest.raises(UserError, match="could not be rewritten"):
        Workshop().quantize(broken, Quantize("Q8_0"))
    assert not (tmp_path / "broken-Q8_0.gguf").exists()
