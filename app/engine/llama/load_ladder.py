"""What is tried, one after the other, where a model does not fit as it was asked for."""

from collections.abc import Iterator

import msgspec

from app.core.errors import UserError
from app.core.model_spec import LoadAdjustment
from app.engine.gguf.gguf_header import GgufHeader
from app.engine.gguf.memory_estimate import estimate_memory, longest_context, trained_length

LEAST_CONTEXT = 1024
_ALL_LAYERS = 9999


class NotEnoughMemoryError(UserError):
    """The model or its context did not fit; less may."""


class LoadAttempt(msgspec.Struct, frozen=True):
    """One way to load a model, and how it differs from what was asked for."""

    context_length: int
    gpu_layers: int
    adjustments: tuple[LoadAdjustment, ...] = ()


def load_attempts(
    header: GgufHeader, context_length: int, gpu_layers: int, available: int
) -> Iterator[LoadAttempt]:
    """First what was asked for, as far as the estimate lets it, then shorter contexts, then fewer
    layers on the GPU, down to none.

    Args:
        context_length: tokens; 0 takes the longest that fits.
        gpu_layers: -1 for all.
        available: bytes of memory that can be used.
    """
    trained = trained_length(header)
    wanted = min(context_length, trained) if context_length else longest_context(header, available)
    first = _affordable(header, wanted, available)
    layers = gpu_layers if gpu_layers >= 0 else _ALL_LAYERS
    for on_gpu in _halved_to_zero(layers, header.number("block_count") + 1):
        length = first
        while True:
            yield LoadAttempt(length, on_gpu, _adjustments(wanted, length, layers, on_gpu))
            if length <= LEAST_CONTEXT:
                break
            length = max(LEAST_CONTEXT, length // 2)


def _affordable(header: GgufHeader, length: int, available: int) -> int:
    """The wanted length, halved until cache and buffers fit beside the weights.

    The system would promise the memory and the engine be killed when it uses it.
    """
    while length > LEAST_CONTEXT:
        estimate = estimate_memory(header, length, available)
        # Weights are mapped and can be read again; what is made for them cannot.
        room = max(available - estimate.weights, available // 4)
        if estimate.kv_cache + estimate.compute <= room:
            break
        length = max(LEAST_CONTEXT, length // 2)
    return length


def _halved_to_zero(layers: int, all_layers: int) -> Iterator[int]:
    yield layers
    layers = min(layers, all_layers)
    while layers > 0:
        layers //= 2
        yield layers


def _adjustments(wanted: int, length: int, layers: int, on_gpu: int) -> tuple[LoadAdjustment, ...]:
    changes = []
    if length != wanted:
        changes.append(LoadAdjustment("context_length", wanted, length))
    if on_gpu != layers:
        changes.append(LoadAdjustment("gpu_layers", layers if layers < _ALL_LAYERS else -1, on_gpu))
    return tuple(changes)
