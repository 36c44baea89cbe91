"""Relevance feedback: moves a query toward the passages found (Rocchio 1971)."""

from collections.abc import Mapping

from numpy.typing import ArrayLike

from app.index.exact_search import unit


def moved(
    query: ArrayLike, vectors: Mapping[str, ArrayLike], weights: Mapping[str, float]
) -> list[float]:
    """The sum of the query and of `vectors`, each as often as its weight; all are made units."""
    total = unit(query)
    for id_, vector in vectors.items():
        total = total + weights[id_] * unit(vector)
    return [float(each) for each in total]
