"""Relevance feedback: moves a query toward the passages found (Rocchio 1971)."""

from collections.abc import Mapping

from numpy.typing import ArrayLike

from app.index.exact_search import unit


def moved(
    query: ArrayLike, vectors: Mapping[str, ArrayLike], weights: Mapping[str, float]
) -> list[float]:
    """The weighted sum of the query and `vectors`, all scaled to unit length first."""
    total = unit(query)
    for id_, vector in vectors.items():
        total = total + weights[id_] * unit(vector)
    return [float(each) for each in total]
