"""Sheets of a workbook that tell what another one tells: a copy, a backup, a summary or a plan."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import permutations
from typing import Any

from app.agent.workbench.stored_tables import Table
from app.core.figure_words import plans
from app.core.languages import lazy_pattern

_MOST_COMPARED = 100_000
"""Rows of a sheet that are compared with those of another."""

_FEWEST_SUMMED = 2
"""Sheets that one is the summary of; of one, it is a copy."""


_plan = lazy_pattern(lambda: rf"(?<!\w)(?:{plans()})(?!\w)")


def repeated(
    database: Any, tables: Sequence[Table], rows: str, cells: Sequence[str], amounts: Sequence[str]
) -> str:
    """A sentence on two sheets that would count twice if both are added up; "" if none would.

    Args:
        rows: the relation of all rows but totals, with the number `s` of their sheet.
        cells: its columns that all of the sheets have.
        amounts: the numbers in `rows` of which the sums are compared.
    """
    if plan := _plan_among(tables):
        return plan
    sums = ", ".join(f"sum({each})" for each in amounts)
    found = database.execute(f"SELECT s, count(*), [{sums}] FROM {rows} GROUP BY s").fetchall()
    alike = _sharing_a_row(database, rows, cells)
    for (one, count, of_one), (other, others_count, of_other) in permutations(found, 2):
        names = f"“{tables[one].name}”", f"“{tables[other].name}”"
        if count < others_count and any(of_one) and of_one == of_other:
            return f"{names[0]} and {names[1]} come to the same: one may sum up the other."
        columns = tables[one].columns
        is_whole = columns == tables[other].columns and len(columns) == len(cells)
        is_possible = is_whole and (one, other) in alike
        is_possible &= 1 < count <= others_count <= _MOST_COMPARED
        if is_possible and not _is_beyond(database, rows, cells, one, other):
            return f"All rows of {names[0]} are in {names[1]}, too."
    return _summary(tables, {sheet: of_sheet for sheet, _, of_sheet in found})


def _plan_among(tables: Sequence[Table]) -> str:
    """A sentence on a sheet that is called a plan, beside others that are not; "" without one."""
    plans = [each.name for each in tables if _plan().search(each.name)]
    if not plans or len(plans) == len(tables):
        return ""
    return f"“{plans[0]}” may be a plan of what other sheets tell."


def _summary(tables: Sequence[Table], sums: Mapping[int, Sequence[Decimal | float | None]]) -> str:
    """A sentence on a sheet whose amounts are the sums of those of all others; "" without one."""
    for sheet, own in sums.items() if len(sums) > _FEWEST_SUMMED else ():
        others = [each for other, each in sums.items() if other != sheet]
        together = [sum(filter(None, column)) for column in zip(*others, strict=True)]
        if any(own) and [each or 0 for each in own] == together:
            return f"“{tables[sheet].name}” comes to all others together: it may sum them up."
    return ""


def _sharing_a_row(database: Any, rows: str, cells: Sequence[str]) -> set[tuple[int, int]]:
    """Each sheet with others that have one of its rows, too: only these may have all of them.

    It is one by chance, as the first and the last one may be the same in all sheets.
    """
    if not cells:
        return set()
    same = " AND ".join(f"one.{cell} IS NOT DISTINCT FROM other.{cell}" for cell in cells)
    by_chance = f"row_number() OVER (PARTITION BY s ORDER BY hash({', '.join(cells)}))"
    of_each = f"(SELECT * FROM {rows} QUALIFY {by_chance} = 1)"
    query = f"SELECT DISTINCT one.s, other.s FROM {of_each} one JOIN {rows} other ON {same}"
    return {*database.execute(query).fetchall()}


def _is_beyond(database: Any, rows: str, cells: Sequence[str], one: int, other: int) -> bool:
    """Whether a sheet has rows that another has not."""
    of_one, of_other = (
        f"(SELECT {', '.join(cells)} FROM {rows} WHERE s = {sheet})" for sheet in (one, other)
    )
    query = f"SELECT 1 FROM ({of_one} EXCEPT ALL {of_other}) LIMIT 1"
    return database.execute(query).fetchone() is not None
