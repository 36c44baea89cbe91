"""Merges several rankings into one, by the sum of their scores on a common scale.

Unlike ranks alone, a convex combination preserves the distances between scores (Bruch, Gai and
Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval", ACM TOIS 2023).
"""

from collections.abc import Iterable, Mapping, Sequence


def normalised(ranking: Sequence[tuple[str, float]]) -> dict[str, float]:
    """The scores of a ranking, best first, rescaled to range from 1 down to 0."""
    if not ranking:
        return {}
    highest, lowest = ranking[0][1], ranking[-1][1]
    width = highest - lowest
    return {item: (score - lowest) / width if width else 1.0 for item, score in ranking}


def weighted_sum(scores: Iterable[tuple[float, Mapping[str, float]]]) -> dict[str, float]:
    """For each item, the weighted sum of its scores; 0 for a ranking that lacks it."""
    total: dict[str, float] = {}
    for weight, ranking in scores:
        for item, score in ranking.items():
            total[item] = total.get(item, 0.0) + weight * score
    return total
