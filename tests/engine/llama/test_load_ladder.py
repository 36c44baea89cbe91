import pytest

from app.core.engine_options import EngineOptions
from app.core.model_spec import LoadAdjustment
from app.engine.gguf.gguf_header import GgufHeader
from app.engine.gguf.memory_estimate import estimate_memory
from app.engine.llama.load_ladder import LEAST_CONTEXT, load_attempts

GIB = 1024**3
QUANTIZED = EngineOptions(quantizes_cache=True)
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
    tried = [(attempt.context_length, attempt.quantizes_cache) for attempt in attempts]
    assert tried == [
        (8192, False),
        (4096, False),
        (4096, True),
        (2048, False),
        (2048, True),
        (LEAST_CONTEXT, False),
        (LEAST_CONTEXT, True),
    ]
    assert attempts[0].adjustments == ()
    shorter = LoadAdjustment("context_length", 8192, 4096)
    assert attempts[1].adjustments == (shorter,)
    assert attempts[2].adjustments == (shorter, LoadAdjustment("cache_bits", 16, 8))


def test_layers_leave_the_gpu_when_no_context_fits() -> None:
    attempts = list(load_attempts(HEADER, 1024, -1, 64 * GIB))
    layers = [attempt.gpu_layers for attempt in attempts if not attempt.quantizes_cache]
    assert layers[1:] == [8, 4, 2, 1, 0]
    assert attempts[0].adjustments == ()
    assert attempts[-2].adjustments == (LoadAdjustment("gpu_layers", -1, 0),)


def test_a_cache_that_was_asked_for_in_8_bits_stays_so() -> None:
    attempts = list(load_attempts(HEADER, 2048, 0, 64 * GIB, QUANTIZED))
    assert [attempt.context_length for attempt in attempts] == [2048, LEAST_CONTEXT]
    assert all(attempt.quantizes_cache for attempt in attempts)
    assert attempts[0].adjustments == ()


def test_8_bits_come_before_a_context_that_is_shorter_still() -> None:
    sizes = {
        8: estimate_memory(HEADER, 4096, GIB, QUANTIZED),
        16: estimate_memory(HEADER, 4096, GIB),
    }
    assert sizes[8].kv_cache / sizes[16].kv_cache == pytest.approx(34 / 64)
    between = sum((each.kv_cache + each.compute) for each in sizes.values()) // 2
    first = next(load_attempts(HEADER, 4096, 0, between))
    assert (first.context_length, first.quantizes_cache) == (4096, True)


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
