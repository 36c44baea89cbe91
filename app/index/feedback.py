"""Relevance feedback: a query moved toward what was found (Rocchio 1971)."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike, NDArray


def moved(
    query: ArrayLike, vectors: Mapping[str, ArrayLike], weights: Mapping[str, float]
) -> list[float]:
    """The sum of the query and of `vectors`, each as often as its weight; all are made units."""
    total = _unit(query)
    for id_, vector in vectors.items():
        total = total + weights[id_] * _unit(vector)
    return [float(each) for each in total]


def _unit(vector: ArrayLike) -> NDArray[np.float32]:
    given = np.asarray(vector, np.float32)
    return given / max(float(np.linalg.norm(given)), 1e-12)
