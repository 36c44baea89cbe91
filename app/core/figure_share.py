"""The share of figures in a text, which distinguishes tables from prose."""

import re

NEIGHBOURS = 3
"""How many passages before and after one, on its page, decide whether it is in a table."""

_WORD_OR_NUMBER = re.compile(r"(\d[\d.,]*)|[^\W\d_]+")
_PRIOR = 100
"""Words added to each text for smoothing: a date in a title does not make a table."""


def figure_share(text: str) -> float:
    """The share of numbers, 0..1, among the words and numbers of `text`."""
    found = [bool(number) for number in _WORD_OR_NUMBER.findall(text)]
    return sum(found) / (len(found) + _PRIOR)
