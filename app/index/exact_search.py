"""Nearest neighbours by comparing with every vector: exact, the same in each run, and below a few
tens of thousands faster than an approximate index (see docs/notes/benchmarks.md).
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

_GROWTH = 1024

_LARGEST = 127
"""Of a signed byte."""


class ExactVectors:
    """Unit vectors of one collection in memory, by id. Not thread-safe.

    Args:
        dimension: the dimension of the vectors.
        expected: the expected number of vectors.
    """

    def __init__(self, dimension: int, expected: int = 0) -> None:
        self._ids: list[str] = []
        self._rows: dict[str, int] = {}
        self._matrix: NDArray[np.float32] = np.empty((expected, dimension), np.float32)

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def nbytes(self) -> int:
        """The memory used by vectors, without reserved space."""
        return self._matrix[: len(self._ids)].nbytes

    def add(self, ids: Sequence[str], vectors: ArrayLike) -> None:
        """Add vectors of any length, replacing those of existing ids.

        One with numbers that are not finite, as from a damaged file, is like none.
        """
        if not ids:
            return
        for id_ in ids:
            if id_ not in self._rows:
                self._rows[id_] = len(self._ids)
                self._ids.append(id_)
        self._reserve(len(self._ids))
        given = np.asarray(vectors, np.float32)
        with np.errstate(over="ignore", invalid="ignore"):
            lengths = np.maximum(np.linalg.norm(given, axis=1, keepdims=True), 1e-12)
            units = np.nan_to_num(given / lengths)
        self._matrix[[self._rows[id_] for id_ in ids]] = units

    def get(self, ids: Sequence[str]) -> dict[str, Sequence[float]]:
        """The unit vectors of known ids."""
        return {id_: self._matrix[self._rows[id_]].tolist() for id_ in ids if id_ in self._rows}

    def search(
        self, vector: Sequence[float], k: int, among: Sequence[str] = ()
    ) -> tuple[tuple[str, ...], tuple[float, ...]]:
        """The ids and cosine similarities of the `k` nearest, best first, ties by age.

        Restricted to `among`, if given; unknown ids are ignored.
        """
        wanted = unit(vector)
        if among:
            rows = np.array(sorted({self._rows[id_] for id_ in among if id_ in self._rows}), int)
            scores = _products(self._matrix[rows], wanted)
        else:
            rows = np.arange(len(self._ids))
            scores = _products(self._matrix[: len(self._ids)], wanted)
        if k < len(scores):
            # Faster than np.argpartition, which moves indices, too.
            nearest = np.flatnonzero(scores >= np.partition(scores, -k)[-k])
            rows, scores = rows[nearest], scores[nearest]
        order = np.argsort(-scores, kind="stable")[:k]
        return (
            tuple(self._ids[row] for row in rows[order]),
            tuple(float(score) for score in scores[order]),
        )

    def _reserve(self, rows: int) -> None:
        """Grow by an eighth, so that each vector is copied only a few times."""
        if rows > len(self._matrix):
            capacity = max(rows, len(self._matrix) * 9 // 8) + _GROWTH
            grown = np.empty((capacity, self._matrix.shape[1]), np.float32)
            grown[: len(self._matrix)] = self._matrix
            self._matrix = grown


def unit(vector: ArrayLike) -> NDArray[np.float32]:
    """The vector scaled to length 1."""
    given = np.asarray(vector, np.float32)
    return given / max(float(np.linalg.norm(given)), 1e-12)


def _products(matrix: NDArray[np.float32], vector: NDArray[np.float32]) -> NDArray[np.float32]:
    """Their dot products, computed in this thread.

    As fast as BLAS, whose threads wait for each other for 20 ms when the cores are busy.
    """
    products: NDArray[np.float32] = np.einsum("ij,j->i", matrix, vector)
    return products


def moved(
    query: ArrayLike, vectors: Mapping[str, ArrayLike], weights: Mapping[str, float]
) -> list[float]:
    """The weighted sum of the query and `vectors`, all scaled to unit length first."""
    total = unit(query)
    for id_, vector in vectors.items():
        total = total + weights[id_] * unit(vector)
    return [float(each) for each in total]


def as_bytes(vectors: Sequence[ArrayLike]) -> bytes:
    """The directions of vectors of one dimension, one after the other, a signed byte a number."""
    if not vectors:
        return b""
    given = np.asarray(vectors, np.float32)
    largest = np.maximum(np.abs(given).max(axis=1, keepdims=True), 1e-12)
    packed: bytes = np.round(given / largest * _LARGEST).astype(np.int8).tobytes()
    return packed


def highest(vector: Sequence[float], among: Sequence[bytes]) -> list[float]:
    """The highest cosine similarity of a vector to each of several groups of vectors.

    Args:
        among: what `as_bytes` has made of each group, none of them empty.
    """
    rows = np.frombuffer(b"".join(among), np.int8).reshape(-1, len(vector)).astype(np.float32)
    lengths = np.maximum(np.linalg.norm(rows, axis=1), 1e-12)
    starts = np.cumsum([0, *(len(each) // len(vector) for each in among[:-1])])
    best: list[float] = np.maximum.reduceat(
        _products(rows, unit(vector)) / lengths, starts
    ).tolist()
    return best
