"""Columns of running totals, such as a balance: their values may not be added up."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, combinations, pairwise
from typing import Any

from app.agent.workbench.stored_tables import Table, typed
from app.core.errors import UserError
from app.core.figure_words import is_change_head, is_running_head, is_total

Values = Sequence[float | None]

_FEWEST = 3
"""Steps that tell a running total: two may come to amounts beside them by chance."""

_MOST_ROWS, _MOST_COLUMNS = 1000, 30
"""Those of a table that are looked at."""

_EXACT = 1e-9
"""How far a step may be from its amount, of the largest value: spreadsheets hold binary numbers."""


def refuse_running_totals(database: Any, table: Table, names: Sequence[str]) -> None:
    """Raises UserError if one of the columns `names` is a running total, by its head or values."""
    advice = "Name another column."
    for name in names:
        if is_running_head(name):
            raise UserError(f"The values of “{name}” are running totals.", advice)
    numbers = _numbers(database, table)
    others = {name: values for name, values in numbers.items() if name not in names}
    for name in names:
        if amounts := _running_total_of(numbers.get(name, ()), others):
            named = " − ".join(f"“{each}”" for each in amounts)
            raise UserError(f"“{name}” is a running total of {named}.", advice)


def _running_total_of(values: Values, others: Mapping[str, Values]) -> tuple[str, ...]:
    """The columns that `values` are the running total of: its amounts, or what comes in and out.

    () if there are none. The newest row may be the first or the last one.

    Args:
        values: of the rows of a table, in their order.
        others: the values of its other columns of numbers, by name.
    """
    filled = [(row, value) for row, value in enumerate(values) if value is not None]
    steps = [(one, other) for one, other in pairwise(filled) if one[1] != other[1]]
    if len({other - one for (_, one), (_, other) in steps}) < 2 or len(steps) < _FEWEST:
        return ()
    allowed = _EXACT * max(abs(value) for _, value in filled)
    for names, amounts in _amounts(others):
        sums = [0.0, *accumulate(amounts)]
        # The newest row may be the first: then, what was added to it stands in the row above.
        for sign, later in ((1, 1), (-1, 1), (1, 0), (-1, 0)):
            is_added = (sign > 0) == bool(later)
            if all(
                math.isclose(
                    after - before, sign * (sums[q + later] - sums[p + later]), abs_tol=allowed
                )
                for (p, before), (q, after) in pairwise(filled)
            ):
                return names if is_added else names[::-1]
    return ()


def _amounts(others: Mapping[str, Values]) -> Iterator[tuple[tuple[str, ...], list[float]]]:
    """What may have been added from row to row: a column, or the difference of two.

    A change from the row before, beside values that do add up, is none.
    """
    amounts = {
        name: [value or 0.0 for value in values]
        for name, values in others.items()
        if not is_change_head(name)
    }
    for name, values in amounts.items():
        yield (name,), values
    for one, other in combinations(amounts, 2):
        pairs = zip(amounts[one], amounts[other], strict=True)
        yield (one, other), [a - b for a, b in pairs]


def _numbers(database: Any, table: Table) -> dict[str, Values]:
    """The values of the columns of numbers, without rows that are called a total."""
    names = table.columns[:_MOST_COLUMNS]
    query = table.rows_of(range(len(names)), table.first_filled)
    rows = f"({query} ORDER BY r LIMIT {_MOST_ROWS})"
    found = {
        name: column.expression
        for at, name in enumerate(names)
        if at not in table.errors
        and (column := typed(database, [table], rows, f"k{at}", name)).kind == "number"
    }
    read = f"SELECT k{len(names)}, {', '.join(found.values())} FROM {rows} ORDER BY r"
    kept = [
        values
        for label, *values in (database.execute(read).fetchall() if found else ())
        if not is_total(label or "")
    ]
    return {
        name: [None if row[at] is None else float(row[at]) for row in kept]
        for at, name in enumerate(found)
    }
