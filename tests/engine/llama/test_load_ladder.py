import pytest

from app.core.model_spec import LoadAdjustment
from app.engine.gguf.gguf_header import GgufHeader
from app.engine.gguf.memory_estimate import estimate_memory
from app.engine.llama.load_ladder import LEAST_CONTEXT, load_attempts

GIB = 1024**3
HEADER = GgufHeader(
    {
        "general.architecture": "llama",
        "llama.context_length": 131072,
        "llama.block_count": 16,
        "llama.embedding_length": 2048,
        "llama.attention.head_count": 32,
        "llama.attention.head_count_kv": 8,
        "llama.feed_forward_length": 8192,
    },
    (),
    0,
    0,
)


def test_what_was_asked_for_is_tried_first_and_less_of_it_next() -> None:
    attempts = list(load_attempts(HEADER, 8192, 0, 64 * GIB))
    assert [attempt.context_length for attempt in attempts] == [8192, 4096, 2048, LEAST_CONTEXT]
    assert attempts[0].adjustments == ()
    assert attempts[1].adjustments == (LoadAdjustment("context_length", 8192, 4096),)


def test_layers_leave_the_gpu_when_no_context_fits() -> None:
    attempts = list(load_attempts(HEADER, 1024, -1, 64 * GIB))
    layers = [attempt.gpu_layers for attempt in attempts]
    assert layers[1:] == [8, 4, 2, 1, 0]
    assert attempts[0].adjustments == ()
    assert attempts[-1].adjustments == (LoadAdjustment("gpu_layers", -1, 0),)


@pytest.mark.parametrize("available", [GIB, 4 * GIB])
def test_a_context_that_memory_cannot_hold_is_not_even_tried(available: int) -> None:
    first = next(load_attempts(HEADER, 131072, 0, available))
    estimate = estimate_memory(HEADER, first.context_length, available)
    assert estimate.total <= available
    assert LEAST_CONTEXT <= first.context_length < 131072
    assert first.adjustments[0].wanted == 131072


def test_zero_takes_the_longest_that_fits() -> None:
    first = next(load_attempts(HEADER, 0, 0, 8 * GIB))
    assert estimate_memory(HEADER, first.context_length, 8 * GIB).fit == "fits"
    assert first.adjustments == ()
