"""The headings of a table in a sheet, and where the next table of the same sheet begins.

Without this, the headings of the next table would be read as data of the first one: a heading 2025
is a number.
"""

import re
from collections.abc import Iterator, Sequence

from app.index.loaders.page import one_line

Row = Sequence[str | None]

NUMBER_LIKE = re.compile(r"[-+(]?[$€£¥]?\s?\d[\d.,'\s]*[%€$£]?\)?")

LOOKED_AT = 8
"""How many rows before and after an empty one tell whether a table begins there."""

HEAD_ROWS = 30
"""How many rows may have the headings."""

_YEARS, _FEWEST_COUNTED = range(1900, 2101), 3
_MOST_TITLES, MOST_NOTES = 2, 5


def fraction_columns(row: Sequence[object]) -> Iterator[int]:
    """The columns of a row whose cells are stored as numbers with decimals."""
    return (at for at, cell in enumerate(row) if isinstance(cell, float) and not cell.is_integer())


def header(rows: Sequence[Row]) -> tuple[int, list[str]] | None:
    """The number of the first data row, and the headings, some of which may be empty.

    Titles above the headings are skipped, and a row of units below them. Headings that occur more
    than once are preceded by those of their group, which stand above them. If the first row is
    data, there are no headings.
    """
    filled = [sum(bool(cell and cell.strip()) for cell in row) for row in rows]
    typical = max(filled, default=0)
    if not typical:
        return None
    at = next(
        number for number, count in enumerate(filled) if count == typical or 2 * count > typical
    )
    while at + 1 < len(rows) and _is_group_row(rows[at], rows[at + 1]):
        at += 1
    if not _is_heading(rows[at]):
        return at, [""] * len(rows[at])
    first = at + 1 + _is_units_row(rows[at + 1 : at + 1 + LOOKED_AT])
    names = [one_line(cell or "") for cell in rows[at]]
    if at and filled[at - 1] > 1 and len(set(filter(None, names))) < sum(map(bool, names)):
        names = _in_groups(names, rows[at - 1])
    return first, names


def _in_groups(names: Sequence[str], groups: Row) -> list[str]:
    """The headings, preceded by those of groups, which stand over the first of their columns."""
    group, full = "", list(names)
    for number, (name, cell) in enumerate(zip(names, groups, strict=False)):
        group = one_line(cell or "") or group
        if group and name and group != name:
            full[number] = f"{group} {name}"
    return full


def begins_table(heads: Row, above: Sequence[Row], below: Sequence[Row], *, is_apart: bool) -> bool:
    """Whether `below` begins with the titles or the headings of another table.

    Either it repeats headings of the table above, or, after an empty row, words or years stand over
    numbers, and none of them is also among the data of its column.

    Args:
        heads: the headings of the table above.
        above: its last rows of data.
        below: the next rows, none of them empty.
        is_apart: an empty row precedes them.
    """
    first = _texts(below[0])
    same = dict(_texts(heads).items() & first.items())
    is_likely = is_apart or any(map(NUMBER_LIKE.fullmatch, same.values()))  # a year
    if 2 * len(same) > len(first) or (same and is_likely and 2 * len(same) == len(first)):
        return True
    at = next((n for n, row in enumerate(below[: _MOST_TITLES + 1]) if len(_texts(row)) > 1), None)
    if not is_apart or at is None or not _is_heading(below[at]):
        return False
    heading, numeric = _texts(below[at]), _numeric(below[at + 1 :])
    data = {cell for row in (*above, *below[at + 1 :]) for cell in _texts(row).items()}
    is_data = not data.isdisjoint(heading.items() - _texts(heads).items())
    return bool(numeric) and numeric <= heading.keys() and not is_data


def is_note(heads: Row, rest: Sequence[Row]) -> bool:
    """Whether the last rows of a sheet, after an empty one, only say something about the table.

    "Source: annual report" has one cell where the table has several; a row of data would count.
    """
    are_single = all(len(_texts(row)) <= 1 for row in rest)
    return are_single and 0 < len(rest) <= MOST_NOTES and len(_texts(heads)) > 1


def tables(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Where each table of a sheet begins and ends, in rows of which some are empty."""
    start, is_apart = 0, False
    first, heads = header(rows[:HEAD_ROWS]) or (0, [])
    headings = _texts(heads).items()
    above: list[Row] = []
    for number, row in enumerate(rows):
        if number < start + first:
            continue
        texts = _texts(row)
        if not texts:
            is_apart = True
            continue
        if above and (is_apart or not headings.isdisjoint(texts.items())):
            below = list(filter(_texts, rows[number : number + LOOKED_AT]))
            is_last = is_apart and number + LOOKED_AT >= len(rows)
            if is_last and is_note(heads, below):
                yield start, number
                start = number
                break
            if begins_table(heads, above, below, is_apart=is_apart):
                yield start, number
                start, above = number, []
                first, heads = header(rows[number : number + HEAD_ROWS]) or (0, [])
                headings = _texts(heads).items()
        if number >= start + first:
            above = [*above[1 - LOOKED_AT :], row]
        is_apart = False
    yield start, len(rows)


def _texts(row: Row) -> dict[int, str]:
    """The cells that are not empty, by column."""
    return {at: cell.strip() for at, cell in enumerate(row) if cell and cell.strip()}


def _numeric(rows: Sequence[Row]) -> set[int]:
    """The columns with numbers in most of the rows that have a cell there."""
    texts = [_texts(row) for row in rows]
    columns = {at for row in texts for at in row}
    found = set()
    for column in columns:
        cells = [row[column] for row in texts if column in row]
        if 2 * sum(bool(NUMBER_LIKE.fullmatch(cell)) for cell in cells) > len(cells):
            found.add(column)
    return found


def _is_group_row(row: Row, below: Row) -> bool:
    """Whether `row` names groups of the headings `below`: it has gaps that those fill."""
    start = next((number for number, cell in enumerate(row) if cell), 0)
    gaps = [number for number, cell in enumerate(row) if number > start and not cell]
    return (
        bool(gaps)
        and _is_heading(below)
        and all(below[number : number + 1] and below[number] for number in gaps)
    )


def _is_units_row(below: Sequence[Row]) -> bool:
    """Whether the row below the headings has only words, over numbers, and no label of its own."""
    units = _texts(below[0]) if below else {}
    are_words = 0 not in units and not any(map(NUMBER_LIKE.fullmatch, units.values()))
    return bool(units) and are_words and units.keys() <= _numeric(below[1:])


def _is_heading(row: Row) -> bool:
    """Whether there are words in `row`, and no numbers except years, or counted months."""
    cells = [cell.strip() for cell in row if cell and cell.strip()]
    numbers = [cell for cell in cells if NUMBER_LIKE.fullmatch(cell)]
    counted = list(map(str, range(1, len(numbers) + 1)))
    is_named = all(cell.isdecimal() and int(cell) in _YEARS for cell in numbers)
    is_named |= len(numbers) >= _FEWEST_COUNTED and numbers == counted
    return len(cells) > len(numbers) and is_named
