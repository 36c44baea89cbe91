import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.engine_options import EngineOptions
from app.engine.gguf.gguf_header import GgufArray, GgufHeader, GgufTensor, GgufValue, read_header
from app.engine.gguf.memory_estimate import (
    PROCESS_BYTES,
    UBATCH_TOKENS,
    available_memory,
    estimate_memory,
    longest_context,
    projector_memory,
    prompt_cache_capacity,
)
from tests.engine.gguf_files import STRING, U32, Pair, text, write_gguf

GIB = 1024**3


def header_of(architecture: str, **numbers: int | GgufArray) -> GgufHeader:
    pairs: dict[str, GgufValue] = {f"{architecture}.{k}": v for k, v in numbers.items()}
    return GgufHeader({"general.architecture": architecture} | pairs, (), 0, 0)


def of_each_layer(*values: int) -> GgufArray:
    return GgufArray(element_type=5, length=len(values), values=values)


@pytest.mark.models
def test_the_kv_cache_is_what_the_engine_allocates(starter_model: Path) -> None:
    estimate = estimate_memory(read_header(starter_model), 8192, 8 * GIB, packing="none")
    assert estimate.kv_cache == 180 * 1024**2  # as llama.cpp reports for this model
    assert estimate.weights == 96_576_768
    assert estimate.fit == "fits"


def test_a_window_layer_takes_the_window_and_one_batch() -> None:
    numbers = {
        "block_count": 6, "context_length": 32768, "embedding_length": 640,
        "attention.head_count": 4, "attention.head_count_kv": 1, "attention.key_length": 256,
        "attention.value_length": 256, "attention.sliding_window": 512,
    }  # fmt: skip
    cell = (256 + 256) * 2
    estimate = estimate_memory(header_of("gemma3", **numbers), 8192, GIB)
    assert estimate.kv_cache == cell * (8192 + 5 * (512 + UBATCH_TOKENS))
    assert estimate_memory(header_of("llama", **numbers), 8192, GIB).kv_cache == cell * 6 * 8192


def test_a_recurrent_layer_has_a_state_in_place_of_cells() -> None:
    numbers = {
        "block_count": 8, "context_length": 32768, "embedding_length": 64,
        "attention.head_count": 4, "attention.head_count_kv": 2, "ssm.conv_kernel": 4,
        "ssm.inner_size": 128, "ssm.state_size": 16, "ssm.group_count": 2,
    }  # fmt: skip
    cell, state = 2 * (16 + 16) * 2, (16 * 128 + 3 * (128 + 2 * 2 * 16)) * 4
    hybrid = header_of("qwen35", full_attention_interval=4, **numbers)
    assert estimate_memory(hybrid, 8192, GIB).kv_cache == 2 * 8192 * cell + 6 * state
    both = header_of("falcon-h1", **numbers)
    assert estimate_memory(both, 8192, GIB).kv_cache == 8 * (8192 * cell + state)


def test_layers_of_gemma_4_have_heads_of_their_own_or_look_into_an_earlier_cache() -> None:
    numbers: dict[str, int | GgufArray] = {
        "block_count": 6, "context_length": 32768, "embedding_length": 640,
        "attention.head_count": 4, "attention.head_count_kv": of_each_layer(2, 2, 1, 2, 2, 1),
        "attention.key_length": 512, "attention.value_length": 512,
        "attention.key_length_swa": 256, "attention.value_length_swa": 256,
        "attention.sliding_window": 512, "attention.shared_kv_layers": 2,
        "attention.sliding_window_pattern": of_each_layer(1, 1, 0, 1, 1, 0),
    }  # fmt: skip
    windows, everything = 3 * 2 * (256 + 256) * (512 + UBATCH_TOKENS), (512 + 512) * 8192
    estimate = estimate_memory(header_of("gemma4", **numbers), 8192, GIB)
    assert estimate.kv_cache == 2 * (windows + everything)


@pytest.mark.parametrize(
    "which",
    [
        {"full_attention_interval": 4},
        {"attention.recurrent_layers": of_each_layer(1, 1, 1, 0, 1, 1, 1, 0, 0)},
    ],
)
def test_a_layer_that_only_drafts_takes_nothing(which: dict[str, int | GgufArray]) -> None:
    numbers: dict[str, int | GgufArray] = {
        "block_count": 9, "nextn_predict_layers": 1, "context_length": 32768,
        "embedding_length": 64, "attention.head_count": 4, "attention.head_count_kv": 2,
        "ssm.conv_kernel": 4, "ssm.inner_size": 128, "ssm.state_size": 16, "ssm.group_count": 2,
    }  # fmt: skip
    cell, state = 2 * (16 + 16) * 2, (16 * 128 + 3 * (128 + 2 * 2 * 16)) * 4
    estimate = estimate_memory(header_of("qwen35", **numbers | which), 8192, GIB)
    assert estimate.kv_cache == 2 * 8192 * cell + 6 * state


def test_each_expert_of_a_token_takes_its_buffers() -> None:
    numbers = {
        "block_count": 2, "context_length": 4096, "embedding_length": 512,
        "attention.head_count": 4, "feed_forward_length": 1024,
    }  # fmt: skip
    dense = estimate_memory(header_of("llama", **numbers), 512, GIB)
    experts = header_of("llama", expert_used_count=8, **numbers)
    # 27.6 MiB as llama.cpp reports for such a model, whose vocabulary takes 0.1.
    assert estimate_memory(experts, 512, GIB).compute == pytest.approx(27.5 * 2**20, rel=0.03)
    assert dense.compute < 10 * 2**20


_KEYS = (
    "block_count", "context_length", "embedding_length", "attention.head_count",
    "attention.head_count_kv", "attention.sliding_window", "attention.sliding_window_pattern",
    "full_attention_interval", "ssm.state_size", "ssm.conv_kernel", "feed_forward_length",
)  # fmt: skip
_NUMBERS = st.sampled_from([0, 1, 2, 3, 32, 512, -1, float("nan"), float("inf"), True])
_ARRAYS = st.lists(_NUMBERS, max_size=4).map(lambda v: GgufArray(U32, len(v), tuple(v)))


@given(
    st.sampled_from(["llama", "gemma3", "falcon-h1"]),
    st.dictionaries(st.sampled_from(_KEYS), st.one_of(_NUMBERS, _ARRAYS)),
)
def test_whatever_a_header_claims_is_estimated(
    architecture: str, claims: dict[str, GgufValue]
) -> None:
    found = {f"{architecture}.{key}": value for key, value in claims.items()}
    header = GgufHeader({"general.architecture": architecture} | found, (), 0, 0)
    longest_context(header, GIB)
    estimate_memory(header, 0, GIB)


def test_rearranged_weights_are_there_twice() -> None:
    tensor = GgufTensor("blk.0.ffn_up.weight", (256, 32), "Q4_K", 0, 4608)
    header = GgufHeader({"general.architecture": "llama"}, (tensor,), 0, 0)
    assert estimate_memory(header, 512, GIB, packing="none").weights == 4608
    assert estimate_memory(header, 512, GIB, packing="interleaved").weights == 2 * 4608
    assert estimate_memory(header, 512, GIB, packing="amx").weights == 2 * 4608 + 32 * 4


@pytest.mark.models
@pytest.mark.parametrize(
    ("has_flash", "mib"),
    [(True, 7.91 + 1.69), (False, 23.64 + 1.69)],  # as llama.cpp reports
)
def test_the_compute_buffer_is_what_the_engine_allocates(
    starter_model: Path, has_flash: bool, mib: float
) -> None:
    options = EngineOptions(flash_attention=has_flash)
    estimate = estimate_memory(read_header(starter_model), 2048, 8 * GIB, options)
    assert abs(estimate.compute - mib * 1024**2) < 1024**2


def test_weights_as_they_are_stored_are_there_once() -> None:
    tensor = GgufTensor("blk.0.ffn_up.weight", (256, 32), "Q4_K", 0, 4608)
    header = GgufHeader({"general.architecture": "llama"}, (tensor,), 0, 0)
    assert estimate_memory(header, 512, GIB, EngineOptions(repacks=False)).weights == 4608


def test_a_context_is_never_longer_than_trained() -> None:
    header = header_of("llama", context_length=4096)
    assert estimate_memory(header, 10**6, GIB).context_length == 4096
    assert estimate_memory(header, 0, GIB).context_length == 4096


@pytest.mark.parametrize(("available", "fit"), [(2.0, "fits"), (1.1, "tight"), (0.9, "no")])
def test_the_fit_leaves_room_for_others(available: float, fit: str) -> None:
    header = header_of("llama", context_length=4096, embedding_length=512)
    total = estimate_memory(header, 4096, GIB).total
    assert estimate_memory(header, 4096, int(total * available)).fit == fit


def test_the_longest_context_fits_even_where_the_file_claims_four_billion(tmp_path: Path) -> None:
    def number(key: str, value: int) -> Pair:
        return (f"llama.{key}".encode(), U32, struct.pack("<I", value))

    pairs = (
        (b"general.architecture", STRING, text(b"llama")),
        number("context_length", 2**32 - 1),
        number("block_count", 4),
        number("embedding_length", 256),
        number("attention.head_count", 4),
    )
    header = read_header(write_gguf(tmp_path / "model.gguf", pairs))
    length = longest_context(header, GIB)
    assert 512 <= length < 10**6
    assert estimate_memory(header, length, GIB).fit == "fits"


def test_the_process_is_part_of_the_estimate_and_cached_prompts_are_told_beside_it() -> None:
    estimate = estimate_memory(header_of("llama", context_length=4096), 4096, GIB)
    parts = estimate.weights + estimate.kv_cache + estimate.compute
    assert estimate.total == parts + PROCESS_BYTES
    assert 0 < estimate.prompt_caches == prompt_cache_capacity() <= 4 * GIB


def test_a_projector_takes_its_size_until_it_is_removed(tmp_path: Path) -> None:
    projector = tmp_path / "mmproj.gguf"
    projector.write_bytes(bytes(100))
    assert projector_memory(str(projector)) == 100
    projector.unlink()
    assert projector_memory(str(projector)) == 0


def test_this_machine_has_memory() -> None:
    assert available_memory() > 0
