"""How far two token sequences agree."""

from collections.abc import Sequence
from typing import Any


def common_length(left: Sequence[Any], right: Sequence[Any]) -> int:
    """The length of the common prefix of `left` and `right`.

    Compares slices, halving those that differ: a few loops in C instead of one in Python.
    """
    low, high = 0, min(len(left), len(right))
    while low < high:
        middle = (low + high + 1) // 2
        if left[low:middle] == right[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
