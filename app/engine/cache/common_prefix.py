"""How far two token sequences agree."""

from collections.abc import Sequence
from typing import Any


def common_length(left: Sequence[Any], right: Sequence[Any]) -> int:
    """How many tokens `left` and `right` begin with in common.

    Compares whole slices, halving where they differ: a few C loops instead of a Python one.
    """
    low, high = 0, min(len(left), len(right))
    while low < high:
        middle = (low + high + 1) // 2
        if left[low:middle] == right[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
