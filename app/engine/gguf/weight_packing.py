"""Which weights llama.cpp keeps a second time, rearranged for the CPU's matrix instructions."""

import platform
from functools import cache
from pathlib import Path
from typing import Literal

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
