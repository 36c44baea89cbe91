"""The fallbacks tried in order when a model does not fit as requested."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from app.core.engine_options import EngineOptions
from app.core.errors import UserError
from app.core.model_spec import LoadAdjustment
from app.engine.gguf.gguf_header import GgufHeader
from app.engine.gguf.memory_estimate import estimate_memory, longest_context, trained_length

LEAST_CONTEXT = 1024
_SHORT_CONTEXT = 4096
"""From here down, 8-bit cells do less harm than halving the context."""

_ALL_LAYERS = 9999
_BITS, _FEWER_BITS = 16, 8
_DEFAULTS = EngineOptions()


class NotEnoughMemoryError(UserError):
    """The model or its context did not fit; a smaller configuration may."""


def not_enough_memory(path: Path) -> NotEnoughMemoryError:
    """The error for the model file at `path`."""
    return NotEnoughMemoryError(
        f"There is not enough memory to load {path.name}.",
        "Close other programs, or choose a smaller model.",
    )


class LoadAttempt(msgspec.Struct, frozen=True):
    """A way to load a model, and how it differs from the request."""

    context_length: int
    gpu_layers: int
    quantizes_cache: bool = False
    adjustments: tuple[LoadAdjustment, ...] = ()


def load_attempts(
    header: GgufHeader,
    context_length: int,
    gpu_layers: int,
    available: int,
    options: EngineOptions = _DEFAULTS,
) -> Iterator[LoadAttempt]:
    """First as requested, as far as the estimate allows, then with less and less.

    In order: shorter contexts, 8-bit cells, still shorter contexts, then fewer GPU layers, down to
    none.

    Args:
        context_length: tokens; 0 takes the longest that fits.
        gpu_layers: -1 for all.
        available: bytes of memory that can be used.
        options: as requested.
    """
    trained = trained_length(header)
    length = min(context_length, trained) if context_length else longest_context(header, available)
    layers = gpu_layers if gpu_layers >= 0 else _ALL_LAYERS
    wanted = LoadAttempt(length, layers, options.quantizes_cache)
    caches = _affordable(header, _caches(length, options.quantizes_cache), available, options)
    for on_gpu in _halved_to_zero(layers, header.number("block_count") + 1):
        for cache_length, is_quantized in caches:
            attempt = LoadAttempt(cache_length, on_gpu, is_quantized)
            yield msgspec.structs.replace(attempt, adjustments=_adjustments(wanted, attempt))


def _caches(length: int, is_quantized: bool) -> Iterator[tuple[int, bool]]:
    """Context lengths, and whether cells have 8 bits, from best to worst.

    Not every model supports 8-bit cells, so each length is also tried without.
    """
    while True:
        yield length, is_quantized
        if not is_quantized and length <= _SHORT_CONTEXT:
            yield length, True
        if length <= LEAST_CONTEXT:
            return
        length = max(LEAST_CONTEXT, length // 2)


def _affordable(
    header: GgufHeader, caches: Iterator[tuple[int, bool]], available: int, options: EngineOptions
) -> list[tuple[int, bool]]:
    """Those whose cells and buffers fit beside the weights, and always the last one.

    Otherwise the system would grant the memory but kill the engine when it is used.
    """
    left = list(caches)
    while len(left) > 1:
        length, is_quantized = left[0]
        tried = msgspec.structs.replace(options, quantizes_cache=is_quantized)
        estimate = estimate_memory(header, length, available, tried)
        # Weights are mapped and can be read again; buffers cannot.
        room = max(available - estimate.weights, available // 4)
        if estimate.kv_cache + estimate.compute <= room:
            break
        del left[0]
    return left


def _halved_to_zero(layers: int, all_layers: int) -> Iterator[int]:
    yield layers
    layers = min(layers, all_layers)
    while layers > 0:
        layers //= 2
        yield layers


def _adjustments(wanted: LoadAttempt, got: LoadAttempt) -> tuple[LoadAdjustment, ...]:
    changes = []
    if got.context_length != wanted.context_length:
        changes.append(LoadAdjustment("context_length", wanted.context_length, got.context_length))
    if got.quantizes_cache != wanted.quantizes_cache:
        changes.append(LoadAdjustment("cache_bits", _BITS, _FEWER_BITS))
    if got.gpu_layers != wanted.gpu_layers:
        layers = wanted.gpu_layers if wanted.gpu_layers < _ALL_LAYERS else -1
        changes.append(LoadAdjustment("gpu_layers", layers, got.gpu_layers))
    return tuple(changes)
