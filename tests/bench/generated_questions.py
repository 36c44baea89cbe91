"""Questions about generated worlds, with what is true."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from typing import NamedTuple

from tests.bench.generated_worlds import Row, World

_ALWAYS = ("sum", "rows")
_OTHERS = 7
"""Kinds of questions about each world, besides those always asked."""


class Truth(NamedTuple):
    """What a right answer says: a number, names, a text, or values by their labels.

    `parts` are those of sheets, which an answer may tell apart, where they are known. If there is
    nothing, the table does not say it.
    """

    number: Decimal | None = None
    names: Set[str] = frozenset()
    text: str = ""
    values: Mapping[str, Decimal] = {}
    parts: Mapping[str, Decimal | None] = {}


class Question(NamedTuple):
    """What is asked, and what is true. `names` are all that the rows are called."""

    kind: str
    text: str
    truth: Truth
    names: Set[str]


def questions(made: World, rng: random.Random) -> Sequence[Question]:
    """Some of all that may be asked of a world."""
    found = {kind: (values, truth) for kind, values, truth in _truths(made, rng)}
    others = [kind for kind in found if kind not in _ALWAYS]
    kinds = [*_ALWAYS, *rng.sample(others, min(_OTHERS, len(others)))]
    asked = []
    for kind in kinds:
        values, truth = found[kind]
        ways = made.own["done"] if kind == "state" else made.words["questions"][kind]
        text = rng.choice(ways).format(**_plain_heads(made), **values)
        names = frozenset(row.name for row in made.rows)
        asked.append(Question(kind, text[0].upper() + text[1:], truth, names))
    return asked


def _plain_heads(made: World) -> Mapping[str, str]:
    """The heads of columns as they are said within a sentence."""
    if made.language == "de":
        return made.heads
    return {
        key: head if key.startswith(("which", "what", "how")) else head.lower()
        for key, head in made.heads.items()
    }


_Asked = tuple[str, Mapping[str, str], Truth]


def _truths(made: World, rng: random.Random) -> Iterator[_Asked]:
    """Each kind of question that a world answers, with what it names and what is true."""
    row = rng.choice([each for each in made.rows if each.amount is not None])
    yield "sum", {}, _added(made, lambda _: True)
    yield "rows", {}, _counted(made, lambda _: True)
    yield "sum of counts", {}, _of_sheets(made, lambda rows: Decimal(sum(r.pieces for r in rows)))
    yield "of group", {"g": row.group}, _added(made, lambda each: each.group == row.group)
    yield "rows of group", {"g": row.group}, _counted(made, lambda each: each.group == row.group)
    yield "cell", {"n": row.name}, Truth(row.amount)
    month = {"month": made.words["months"][row.day.month - 1], "year": f"{row.day.year}"}
    yield "in month", month, _added(made, lambda each: _month(each) == _month(row))
    yield "rows in month", month, _counted(made, lambda each: _month(each) == _month(row))
    absent = made.words["absent"]
    yield "no column", {"no_column": absent["column"]}, Truth()
    yield "no group", {"no_group": absent["group"]}, Truth()
    is_named = isinstance(made.own["names"], list)
    other = made.own["names"][-1] if is_named else f"{made.own['names']}777"
    yield "no name", {"no_name": other}, Truth()
    if "currencies" not in made.traps:
        yield from _of_one_unit(made, rng)
    if "percentages" in made.traps:
        yield "mean rate", {}, _of_sheets(made, _mean_rate)
        yield "cell rate", {"n": row.name}, Truth(row.rate)
    if "codes" in made.traps:
        yield "cell code", {"n": row.name}, Truth(text=row.code)
    if "states" in made.traps:
        yield "state", {}, _counted(made, lambda each: each.state == made.own["states"][0])


def _of_one_unit(made: World, rng: random.Random) -> Iterator[_Asked]:
    """What compares amounts, or adds them up."""
    known = sorted((row.amount, row.name) for row in made.rows if row.amount is not None)
    (least, last), (_, first) = known[0], known[-1]
    amounts = [amount for amount, _ in known]
    yield "mean", {}, _of_sheets(made, _mean_amount)
    yield "largest", {}, Truth(names=frozenset((first,)))
    yield "smallest", {}, Truth(names=frozenset((last,)))
    yield "highest value", {}, _of_sheets(made, _highest)
    over = int(amounts[rng.randrange(len(amounts) // 2, len(amounts) - 1)]) + 1
    yield "over", {"x": str(over)}, _counted(made, lambda each: (each.amount or least) > over)
    groups: dict[str, Decimal] = defaultdict(Decimal)
    for row in made.rows:
        if row.amount is not None:
            groups[row.group] += row.amount
    yield "by group", {}, Truth(values=dict(groups))


_Chosen = Callable[[Row], bool]


def _added(made: World, is_meant: _Chosen) -> Truth:
    """The amounts of rows, by their units if there are several."""
    rows = [row for row in made.rows if is_meant(row) and row.amount is not None]
    units = {row.unit for row in rows}
    if "currencies" in made.traps and len(units) > 1:
        by_unit = {unit: [_of(row) for row in rows if row.unit == unit] for unit in units}
        return Truth(values={unit: sum(each, Decimal()) for unit, each in by_unit.items()})
    return _of_sheets(made, lambda rows: sum((_of(r) for r in rows if is_meant(r)), Decimal()))


def _month(row: Row) -> tuple[int, int]:
    return row.day.year, row.day.month


def _of(row: Row) -> Decimal:
    return row.amount or Decimal()


def _counted(made: World, is_meant: _Chosen) -> Truth:
    return _of_sheets(made, lambda rows: Decimal(sum(map(is_meant, rows))))


def _of_sheets(made: World, how: Callable[[Sequence[Row]], Decimal]) -> Truth:
    """What comes of all rows that count, or of those of each sheet; a summary has other rows."""
    parts = {sheet.name: None if sheet.is_summary else how(sheet.rows) for sheet in made.sheets}
    return Truth(how(made.rows), parts=parts if len(parts) > 1 else {})


def _highest(rows: Sequence[Row]) -> Decimal:
    return max((row.amount for row in rows if row.amount is not None), default=Decimal())


def _mean_amount(rows: Sequence[Row]) -> Decimal:
    return _mean([row.amount for row in rows if row.amount is not None])


def _mean_rate(rows: Sequence[Row]) -> Decimal:
    return _mean([row.rate for row in rows])


def _mean(values: Sequence[Decimal]) -> Decimal:
    return sum(values, Decimal()) / max(len(values), 1)
