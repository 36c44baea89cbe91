"""How much memory a model will take, from its header alone."""

import platform
from functools import cache
from pathlib import Path
from typing import Literal

import psutil

from app.core.engine_options import EngineOptions
from app.core.model_spec import Fit, MemoryEstimate
from app.engine.gguf.ggml_types import GGML_TYPES
from app.engine.gguf.gguf_header import GgufHeader, GgufTensor

Packing = Literal["none", "interleaved", "amx"]

_INTERLEAVED = frozenset({"Q4_0", "Q4_K", "IQ4_NL", "MXFP4"})
# Bytes that AMX tiles add to each block (ggml-cpu/amx/mmq.cpp, get_row_size).
_AMX_EXTRA = {"Q4_0": 0, "Q4_1": 0, "Q8_0": 4, "Q4_K": 4, "Q5_K": 4, "Q6_K": 0, "IQ4_XS": 2}
_BLOCKS = {traits.name: traits for traits in GGML_TYPES.values()}
_EMBEDDING = "token_embd.weight"


@cache
def host_packing() -> Packing:
    """What llama.cpp does on this CPU: AMX tiles if available, otherwise interleaved rows."""
    if platform.system() == "Linux" and platform.machine() == "x86_64":
        flags = Path("/proc/cpuinfo").read_text("utf-8", "replace")
        if "amx_int8" in flags:
            return "amx"
    return "interleaved"


def has_usual_flash_attention() -> bool:
    """Whether flash attention is usually faster on this CPU than plain matrix products.

    On measured CPUs without AMX it is, by a tenth to two thirds for prompts, with a tenth of the
    buffers; with AMX it generated tokens at 0.4 to 0.7 of the speed.
    """
    return host_packing() != "amx"


def weight_bytes(header: GgufHeader, packing: Packing) -> int:
    """The size in bytes of the mapped part of the file and of the rearranged copies."""
    packed = {t.name: _packed_size(t, packing) for t in _multiplied(header)}
    copies = sum(packed.values())
    mapped = [t for t in header.tensors if not packed.get(t.name) or t.name == _EMBEDDING]
    if not copies or not mapped:
        return header.tensor_bytes + copies
    # A single mapping spans from the first to the last tensor used in place.
    start = min(tensor.offset for tensor in mapped)
    return max(tensor.offset + tensor.size for tensor in mapped) - start + copies


def _multiplied(header: GgufHeader) -> list[GgufTensor]:
    """The matrices, without the token embedding unless it is also the output matrix."""
    is_tied = not any(tensor.name == "output.weight" for tensor in header.tensors)
    return [
        tensor
        for tensor in header.tensors
        if len(tensor.shape) == 2 and (is_tied or tensor.name != _EMBEDDING)
    ]


def _packed_size(tensor: GgufTensor, packing: Packing) -> int:
    width, rows = tensor.shape
    if packing == "interleaved":
        return tensor.size if tensor.type in _INTERLEAVED and rows % 8 == 0 else 0
    if packing == "amx" and tensor.type in _AMX_EXTRA and rows % 32 == 0:
        blocks = rows * width // _BLOCKS[tensor.type].block_length
        return tensor.size + blocks * _AMX_EXTRA[tensor.type]
    return 0


UBATCH_TOKENS = 256
"""Prompt tokens that a CPU computes at once. 512 are no faster, need buffers twice as large, and
make Stop wait twice as long for a matrix product to end."""

MAX_OUTPUTS = 33
"""Positions per batch that get logits: the last one and those that a drafter may propose."""

BRANCHES = 8
"""Sequences that a context can decode together besides the chat's own, at no cost but their logits;
not with a sliding window or a recurrent state."""

COMFORTABLE_SHARE = 0.8

PROCESS_BYTES = 90 << 20
"""The engine process without a model: Python, llama.cpp and its libraries.

With it, the estimate is within 2 % of the resident memory of a 1.5B model after 1,500 tokens.
"""

_PROMPT_CACHE_SHARE = 0.1
_PROMPT_CACHE_MAX = 4 << 30

_DEFAULTS = EngineOptions()
_F16_BYTES = 2
_Q8_BYTES = 34 / 32
_ROUGH_COMPUTE = 300 << 20
_CELL_PADDING = 256
_SWA_PERIODS = {
    "afmoe": 4, "cohere2": 4, "exaone4": 4, "gemma2": 2, "gemma3": 6, "gemma3n": 5,
    "gpt-oss": 2, "llama4": 4, "olmo2": 4, "plamo3": 8,
}  # fmt: skip
"""Every n-th layer has full attention; the others have a sliding window (from llama.cpp's
models)."""

_BOTH_IN_EACH_LAYER = frozenset({"falcon-h1"})
"""Architectures with both attention and a recurrent state in each layer."""


def available_memory() -> int:
    """Memory in bytes that can be used without swapping."""
    return int(psutil.virtual_memory().available)


def held_memory(pid: int | None) -> int:
    """Memory in bytes that is freed when the process ends and not counted by `available_memory`."""
    if pid is None:
        return 0
    try:
        info = psutil.Process(pid).memory_info()
    except psutil.Error:
        return 0
    return int(info.rss - getattr(info, "shared", 0))  # mapped files already count as available


def prompt_cache_capacity() -> int:
    """The memory in bytes that cached prompts of chats outside the context may take."""
    return min(int(psutil.virtual_memory().total * _PROMPT_CACHE_SHARE), _PROMPT_CACHE_MAX)


def estimate_memory(
    header: GgufHeader,
    context_length: int,
    available: int,
    options: EngineOptions = _DEFAULTS,
    packing: Packing | None = None,
    projector: str = "",
) -> MemoryEstimate:
    """The memory in bytes that the engine needs for this model at `context_length` tokens.

    Weights are the file's tensors, counted twice where they are rearranged for the CPU (`packing`;
    None: as on this machine with `options`). A token takes `head_count_kv * (key_length +
    value_length)` 16-bit numbers per layer; layers with a sliding window hold at most the tokens
    of the window and one batch. A quantized cache has 8-bit numbers in blocks of 32 with a scale.
    Recurrent layers have a state instead; layers that share an earlier layer's cache, and those
    used only for drafting, have none. A `projector` (its path, "" for none) counts with the
    weights, but its buffers do not.
    """
    context_length = min(context_length, trained_length(header)) or trained_length(header)
    if packing is None:
        packing = host_packing() if options.repacks else "none"
    weights = weight_bytes(header, packing) + projector_memory(projector)
    kv_cache = _state_bytes(header) + _kv_numbers(header, context_length) * (
        _Q8_BYTES if options.quantizes_cache else _F16_BYTES
    )
    compute = _compute_bytes(header, context_length, uses_flash_attention(options))
    return MemoryEstimate(
        context_length=context_length,
        weights=weights,
        kv_cache=int(kv_cache),
        compute=compute,
        process=PROCESS_BYTES,
        prompt_caches=prompt_cache_capacity(),
        fit=_fit(int(weights + kv_cache + compute) + PROCESS_BYTES, available),
    )


def projector_memory(path: str) -> int:
    """The size in bytes of a projector's weights; 0 without one, or if it has been removed."""
    try:
        return Path(path).stat().st_size if path else 0
    except FileNotFoundError:  # which loading the model reports
        return 0


def uses_flash_attention(options: EngineOptions) -> bool:
    """Whether the CPU uses it with `options`; a quantized cache requires it."""
    if options.flash_attention is None:
        return options.quantizes_cache or has_usual_flash_attention()
    return options.quantizes_cache or options.flash_attention


def rough_estimate(size_bytes: int, context_length: int, available: int) -> MemoryEstimate:
    """A model's memory, guessed from the size of its file if its header is not available.

    In most families, the cache of 8192 tokens takes from a tenth (old, large models with few
    heads) to half (small new ones) of the weights; this assumes a third, and a small model's
    buffers.
    """
    kv_cache = size_bytes * context_length // (3 * 8192)
    return MemoryEstimate(
        context_length=context_length,
        weights=size_bytes,
        kv_cache=kv_cache,
        compute=_ROUGH_COMPUTE,
        process=PROCESS_BYTES,
        prompt_caches=prompt_cache_capacity(),
        fit=_fit(size_bytes + kv_cache + _ROUGH_COMPUTE + PROCESS_BYTES, available),
    )


def longest_context(header: GgufHeader, available: int) -> int:
    """The longest context that fits comfortably: the trained one, halved as often as needed."""
    length = trained_length(header)
    while length > 2 * _CELL_PADDING and estimate_memory(header, length, available).fit != "fits":
        length //= 2
    return length


def trained_length(header: GgufHeader) -> int:
    """The context length in tokens that the model was trained with."""
    return max(header.number("context_length", default=2048), _CELL_PADDING)


def _fit(total: int, available: int) -> Fit:
    if total <= available * COMFORTABLE_SHARE:
        return "fits"
    return "tight" if total <= available else "no"


def _kv_numbers(header: GgufHeader, context_length: int) -> int:
    kv_heads = _kv_heads(header)
    own = len(kv_heads) - header.number("attention.shared_kv_layers")
    return sum(
        _layer_cells(header, layer, context_length) * count * sum(_head_lengths(header, layer))
        for layer, count in enumerate(kv_heads[: max(own, 0)])
    )


def _kv_heads(header: GgufHeader) -> tuple[int, ...]:
    """One number per layer used for answering; 0 for layers without attention."""
    heads = header.numbers("attention.head_count_kv") or header.numbers("attention.head_count")
    heads = heads[: max(len(heads) - header.number("nextn_predict_layers"), 0)]
    every = header.number("full_attention_interval") or 1
    recurrent = header.numbers("attention.recurrent_layers")
    if len(recurrent) < len(heads):
        recurrent = tuple(layer % every for layer in range(1, len(heads) + 1))
    return tuple(0 if state else n for n, state in zip(heads, recurrent, strict=False))


def _state_bytes(header: GgufHeader) -> int:
    """The state of recurrent layers, independent of the context: 32-bit numbers."""
    heads = _kv_heads(header)
    layers = len(heads) if header.architecture in _BOTH_IN_EACH_LAYER else heads.count(0)
    state, inner = header.number("ssm.state_size"), header.number("ssm.inner_size")
    convolved = inner + 2 * header.number("ssm.group_count") * state
    numbers = state * inner + max(header.number("ssm.conv_kernel") - 1, 0) * convolved
    numbers += max(header.number("shortconv.l_cache") - 1, 0) * header.number("embedding_length")
    return layers * numbers * 4


def _head_lengths(header: GgufHeader, layer: int | None = None) -> tuple[int, int]:
    """The lengths of key and value; without `layer`, those of full-attention layers."""
    heads = max(header.numbers("attention.head_count"), default=0) or 1
    per_head = header.number("embedding_length") // heads
    key = header.number("attention.key_length", per_head)
    value = header.number("attention.value_length", per_head)
    if layer is None or not _has_window(header, layer):
        return key, value
    return (
        header.number("attention.key_length_swa", key),
        header.number("attention.value_length_swa", value),
    )


def _layer_cells(header: GgufHeader, layer: int, context_length: int) -> int:
    if _has_window(header, layer):
        window = header.number("attention.sliding_window")
        return min(_padded(context_length), _padded(window + UBATCH_TOKENS))
    return _padded(context_length)


def _has_window(header: GgufHeader, layer: int) -> bool:
    if not header.number("attention.sliding_window"):
        return False
    pattern = header.numbers("attention.sliding_window_pattern")
    if len(set(pattern)) > 1:
        return any(pattern[layer : layer + 1])
    period = pattern[0] if pattern else _SWA_PERIODS.get(header.architecture, 1)
    return layer % period < period - 1 if period else True


def _compute_bytes(header: GgufHeader, context_length: int, has_flash_attention: bool) -> int:
    """The largest stage of the graph: attention, feed-forward and output share one buffer.

    The masks are allocated separately. The number of vectors alive at once (5, 3, 2 per expert,
    6.5) was fitted to what llama.cpp reports, see docs/notes/benchmarks.md.
    """
    embedding = header.number("embedding_length")
    heads = max(header.numbers("attention.head_count"), default=0)
    key, value = _head_lengths(header)
    kv_width = max(_kv_heads(header), default=0) * (key + value)
    cells = _padded(context_length)
    # Without flash attention, every head has its own scores, and masks have 32 bits.
    scores, mask_bytes = (0, _F16_BYTES) if has_flash_attention else (heads * cells, 4)
    attention = scores + 5 * (embedding + heads * key) // 2 + kv_width
    feed_forward = 3 * (max(header.numbers("feed_forward_length"), default=0) + embedding)
    width = header.number("expert_feed_forward_length", feed_forward // 3 - embedding)
    experts = 2 * header.number("expert_used_count") * (width + embedding) + 13 * embedding // 2
    recurrent = 13 * header.number("ssm.inner_size") // 2
    row = (_vocabulary_size(header) + embedding) * 4
    logits = MAX_OUTPUTS * row
    has_branches = not (
        header.number("attention.sliding_window") or header.number("ssm.state_size")
    )
    outputs = row * (1 + BRANCHES if has_branches else 1)
    masks = UBATCH_TOKENS * sum(_mask_cells(header, context_length)) * mask_bytes
    widest = max(attention, feed_forward, experts, recurrent)
    return masks + max(UBATCH_TOKENS * widest * 4, logits) + outputs


def _mask_cells(header: GgufHeader, context_length: int) -> set[int]:
    """One mask for full-attention layers, one for those with a sliding window."""
    layers = range(max(1, header.number("block_count")))
    return {_layer_cells(header, layer, context_length) for layer in layers}


def _vocabulary_size(header: GgufHeader) -> int:
    rows = [
        t.shape[1] for t in header.tensors if t.name == "token_embd.weight" and len(t.shape) > 1
    ]
    return rows[0] if rows else 0


def _padded(tokens: int) -> int:
    return -(-tokens // _CELL_PADDING) * _CELL_PADDING
