"""Small GGUF files, written byte by byte so that each part can be wrong on purpose."""

import struct
from collections.abc import Sequence
from pathlib import Path

U32, F32, BOOL, STRING, ARRAY, U64 = 4, 6, 7, 8, 9, 10

Pair = tuple[bytes, int, bytes]
Tensor = tuple[bytes, tuple[int, ...], int, int]


def text(value: bytes) -> bytes:
    return struct.pack("<Q", len(value)) + value


def array(kind: int, length: int, values: bytes) -> bytes:
    return struct.pack("<IQ", kind, length) + values


ARCHITECTURE: Pair = (b"general.architecture", STRING, text(b"llama"))
WEIGHT: Tensor = (b"weight", (4, 2), 0, 0)


def write_gguf(
    path: Path,
    pairs: Sequence[Pair] = (ARCHITECTURE,),
    tensors: Sequence[Tensor] = (WEIGHT,),
    *,
    magic: bytes = b"GGUF",
    version: int = 3,
    counts: tuple[int, int] | None = None,
    data: bytes = bytes(32),
) -> Path:
    """Write a file that is sound unless the arguments make it otherwise."""
    tensor_count, key_count = counts or (len(tensors), len(pairs))
    header = magic + struct.pack("<IQQ", version, tensor_count, key_count)
    for key, kind, value in pairs:
        header += text(key) + struct.pack("<I", kind) + value
    for name, shape, kind, offset in tensors:
        header += text(name) + struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape, kind, offset)
    path.write_bytes(header + bytes(-len(header) % 32) + data)
    return path
