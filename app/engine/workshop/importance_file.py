"""Importance matrices in llama-imatrix's format: GGUF files with sums and counts per matrix."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from app.core.errors import UserError

_SUMS, _COUNTS = ".in_sum2", ".counts"


class Importance(msgspec.Struct):
    """Sums of squares by matrix and column, for a matrix or several in one tensor.

    `counts` has a single number of rows, or one per matrix if each row went to only some.
    """

    sums: "np.ndarray[Any, np.dtype[Any]]"
    counts: "np.ndarray[Any, np.dtype[Any]]"

    def means(self) -> "np.ndarray[Any, np.dtype[np.float32]]":
        """Flat, as the quantizer expects; all 1 for a matrix without rows."""
        counts = self.counts.reshape(-1, 1)
        sums = self.sums.reshape(counts.shape[0], -1)
        means = np.where(counts > 0, sums / np.maximum(counts, 1), 1.0)
        return np.ascontiguousarray(means.ravel(), np.float32)


def write_importance(
    path: Path, found: Mapping[str, Importance], text: str, chunks: int, chunk_tokens: int
) -> None:
    """Write `found`, by weight name.

    Args:
        text: the name of the text that was read.
    """
    from gguf import GGUFType, GGUFWriter

    writer = GGUFWriter(path, GGUFType.IMATRIX)
    writer.add_type(GGUFType.IMATRIX)
    writer.add_array("imatrix.datasets", [text])
    writer.add_uint32("imatrix.chunk_count", chunks)
    writer.add_uint32("imatrix.chunk_size", chunk_tokens)
    for name, each in sorted(found.items()):
        counts = each.counts.reshape(-1, 1)
        sums = each.sums.reshape(counts.shape[0], -1)
        writer.add_tensor(name + _SUMS, sums.astype(np.float32))
        writer.add_tensor(name + _COUNTS, counts.astype(np.float32))
    try:
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
    finally:
        writer.close()


def read_importance(path: Path) -> dict[str, Importance]:
    """The contents of `path`, by weight name. Raises UserError."""
    from gguf import GGUFReader

    try:
        tensors = {tensor.name: np.array(tensor.data) for tensor in GGUFReader(path).tensors}
        names = [name.removesuffix(_SUMS) for name in tensors if name.endswith(_SUMS)]
        if not names:
            raise ValueError("it contains no sums")
        return {name: Importance(tensors[name + _SUMS], tensors[name + _COUNTS]) for name in names}
    except (OSError, ValueError, KeyError, IndexError) as error:
        raise UserError(
            f"The importance matrix {path.name} cannot be used: {error}.",
            "Make one here, or with llama-imatrix as a GGUF file, or leave it out.",
        ) from error
