"""Tables that name a group once, in its first row, and leave the cells below it empty."""

import re
from collections import Counter
from collections.abc import Sequence

OUTLINE_COLUMNS = 3
"""How many columns at the left may name groups within groups."""

_NUMBER = re.compile(r"[\W\d]*\d[\W\d]*")
_DAY = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}")


def filled_down(columns: Sequence[Sequence[str]]) -> list[list[str]]:
    """Those of these columns that name groups once, with the names in all rows; none if unclear.

    That is clear only where the first cell has a name, most have none, and no name comes twice: of
    a column in which some names are missing, or in which remarks stand, nobody knows what belongs
    in its empty cells. A second column, of groups in these groups, has to begin each of them.

    Args:
        columns: the cells of the columns at the left, "" for an empty one; without rows of totals.
    """
    filled: list[list[str]] = []
    groups = [0] * len(columns[0]) if columns else []
    for column in columns[:OUTLINE_COLUMNS]:
        named = sum(map(bool, column))
        is_sparse = bool(filled) or 2 * named <= len(column)
        if named == len(column) or not is_sparse or not _names_once(column, groups):
            break
        own: list[str] = []
        within: list[int] = []
        for at, (cell, group) in enumerate(zip(column, groups, strict=True)):
            begins = at == 0 or group != groups[at - 1]
            own.append(cell or ("" if begins else own[-1]))
            within.append(at if cell or begins else within[-1])
        filled.append(own)
        groups = within
    return filled


def _names_once(column: Sequence[str], groups: Sequence[int]) -> bool:
    """Whether each group of several rows begins with a name, and has no name twice."""
    names = [(group, cell.casefold()) for group, cell in zip(groups, column, strict=True) if cell]
    first: dict[int, str] = {}
    for group, cell in zip(groups, column, strict=True):
        first.setdefault(group, cell)
    rows = Counter(groups)
    are_words = all(_DAY.fullmatch(name) or not _NUMBER.fullmatch(name) for _, name in names)
    is_begun = all(cell or rows[group] == 1 for group, cell in first.items())
    return len(names) > 1 and len({*names}) == len(names) and are_words and is_begun
