"""Tables that are forms: labels with their values beside them, and no row of heads."""

import re
from collections import Counter
from collections.abc import Sequence

from app.index.tables.grid import Grid, GridCell
from app.index.tables.numbers import is_dash, is_missing, is_number, is_year
from app.index.tables.wording import is_period

_COLONS = (":", "：")
_FEWEST, _MOST_ROWS = 3, 60
_MOST_COLUMNS = 6
_LONGEST_LABEL = 80
_DISTINCT = 0.75
"""Labels that are repeated more are names in a column of data."""

_ALIKE = 0.7
"""A column in which more values are of one kind is one of data, below its head."""

_QUANTITY = re.compile(r"[^\w\s]?\d[\d.,'’\s]*\s?\S{1,12}")
_Pair = tuple[GridCell, GridCell]


def form_in(grid: Grid) -> Grid | None:
    """The rows of a form, each with one label and its value; None if it is no form.

    In a column of data, the values are of one kind, and a head tells which. The values of a form
    are of many kinds: names, dates, amounts. So they are if the labels end in colons. Forms with
    several labels side by side are read row by row. Fields without a value are left out.
    """
    if grid.width % 2 or not 2 <= grid.width <= _MOST_COLUMNS or len(grid.rows) > _MOST_ROWS:
        return None
    if grid.heads or grid.is_headed:
        return None
    rows: list[Sequence[GridCell]] = []
    pairs: list[_Pair] = []
    for row in grid.rows:
        filled = [cell for cell in row if cell.text]
        if len(filled) == 1 and (
            filled[0].columns >= grid.width or (not rows and not filled[0].column)
        ):
            rows.append(filled)  # the title of the form or of a section
            continue
        found = _pairs(filled)
        if found is None:
            return None
        pairs += found
        rows += [(_at(label, 0), _at(value, 1)) for label, value in found]
    if len(pairs) < _FEWEST or not _are_labels([label.text for label, _ in pairs]):
        return None
    columns = {label.column for label, _ in pairs}
    if not all(_is_of_form([each for each in pairs if each[0].column == at]) for at in columns):
        return None
    return grid._replace(rows=rows, width=2, heads=0)


def _at(cell: GridCell, column: int) -> GridCell:
    return cell._replace(column=column, columns=1)


def _pairs(cells: Sequence[GridCell]) -> list[_Pair] | None:
    """The labels of a row that have values; None if a value has no label."""
    at = {cell.column: cell for cell in cells}
    pairs: list[_Pair] = []
    for column, cell in at.items():
        if column % 2 and column - 1 not in at:
            return None
        if column % 2:
            pairs.append((at[column - 1], cell))
        elif cell.columns > 1:
            return None
    return pairs


def _are_labels(texts: Sequence[str]) -> bool:
    """Whether these are words that differ."""
    are_words = all(
        any(map(str.isalpha, text)) and len(text) <= _LONGEST_LABEL and _kind(text) == "words"
        for text in texts
    )
    different = {text.casefold() for text in texts}
    return are_words and len(different) >= _DISTINCT * len(texts)


def _is_of_form(pairs: Sequence[_Pair]) -> bool:
    """Whether labels below each other end in colons, or what is beside them is of many kinds."""
    colons = [label.text.endswith(_COLONS) for label, _ in pairs]
    if colons[0] and 2 * sum(colons) > len(colons):
        return True
    values = [value.text for _, value in pairs[1:] if not is_missing(value.text)]
    kinds = Counter(map(_kind, values))
    return len(pairs) >= _FEWEST and max(kinds.values(), default=1) <= _ALIKE * kinds.total()


def _kind(text: str) -> str:
    if is_period(text) or is_year(text):
        return "period"
    if is_number(text) or is_dash(text):
        return "number"
    if _QUANTITY.fullmatch(text):
        return "quantity"
    is_code = any(map(str.isdecimal, text)) and " " not in text
    return "code" if is_code else "words"
