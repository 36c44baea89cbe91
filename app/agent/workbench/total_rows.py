"""Rows that are totals, averages or parts of others, or belong to the name above them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from itertools import permutations
from statistics import median, pstdev, stdev
from typing import Any

from app.agent.workbench.column_types import text
from app.agent.workbench.stored_tables import Table, refuse
from app.core.figure_words import (
    average_rows,
    earlier_rows,
    is_total,
    months,
    note_rows,
    part_rows,
    plans,
    statistic_rows,
    total_rows,
)
from app.core.language_packs import Statistic
from app.core.languages import lazy_pattern
from app.core.outlines import OUTLINE_COLUMNS, filled_down
from app.index.tables.numbers import DecimalMark, is_year, value_of

_MOST_ROWS, _MOST_CELLS = 2000, 20_000
"""Larger tables are exports, which have no rows of totals without a name; 0.2 s for so many."""

_MOST_TOTALS = 1000
_MOST_OUTLINED = 20_000
"""Rows in which names of groups are looked for: larger tables are exports, which repeat them."""

_FEWEST = 2
"""Rows that a total is of."""

_FEWEST_NAMED = 3
"""Columns of a table in which a row with a name alone is no row of data."""

_TELLING = 100
"""Smaller numbers may be the sums of those above them by chance."""

_DIGITS = 3
"""Digits of a sum that tell, besides zeros: 300 is one more often."""

_average = lazy_pattern(lambda: rf"\s*{average_rows()}:?\s*")
_note = lazy_pattern(lambda: rf"\s*{note_rows()}")
_part = lazy_pattern(lambda: rf"(?:{part_rows()})(?!\w)")
_earlier = lazy_pattern(lambda: rf"\s*(?:{earlier_rows()})(?: \d{{4}})?:?\s*")
_plan = lazy_pattern(lambda: rf"\s*(?:{plans()})(?: \d{{4}})?:?\s*")
_MARKS = ("*", "†", "‡", "¹", "²", "³")
_STATISTICS: Mapping[Statistic, Callable[[Sequence[Decimal]], Iterable[Decimal]]] = {
    "count": lambda values: [Decimal(len(values))],
    "least": lambda values: [min(values)],
    "most": lambda values: [max(values)],
    "median": lambda values: [median(values)],
    "deviation": lambda values: [stdev(values), pstdev(values)],
    "change": lambda values: [a - b for a, b in permutations((values[0], *values[-2:]), 2)],
}
_statistics = {
    kind: lazy_pattern(partial(lambda kind: rf"\s*(?:{statistic_rows(kind)}):?\s*", kind))
    for kind in _STATISTICS
}

_numbered = lazy_pattern(lambda: rf"\d+|(?<!\w)(?:{months()})(?!\w)")

_OWN = 2
"""Columns in which a row of data has words of its own, such as its number, customer or date."""

_named_total = lazy_pattern(
    lambda: rf"(?:{total_rows()}):?\s+(?:\w{{1,4}}\s+)?(.+)|(.+?)\s+(?:{total_rows()}):?"
)

_Row = tuple[int, Sequence[str], dict[int, Decimal]]


def total_rows_of(database: Any, table: Table, *, has_heads: bool = True) -> dict[int, str]:
    """The labels of rows whose numbers are the sums of those above or below, by row id.

    Also those of rows that are called an average, and of statistics, notes and the figures of an
    earlier time or a plan below the others, and of parts ("of which women") of the row above. The
    label is "" for the head of a group, if its name stands for all of the group.

    Args:
        has_heads: the heads of groups are among them.
    """
    if not 0 < table.rows <= _MOST_ROWS:
        return {}
    width = min(len(table.columns), _MOST_CELLS // table.rows)
    found = database.execute(table.rows_of(range(width))).fetchall()
    rows = [_row(row_id, cells, table.mark) for row_id, *cells in sorted(found)]
    parts = {row[0]: word for row in rows[1:] for word in _words(row) if _part().match(word)}
    rows = [row for row in rows if row[0] not in parts]
    below = _below(rows) | parts
    rows = [row for row in rows if row[0] not in below]
    below |= _heads([row for row in rows if not _is_combined(row)]) if has_heads else {}
    rows = [row for row in rows if row[0] not in below]
    totals = dict(_totals(rows))
    if rows[-1][0] in totals:
        return totals | below
    # Such as "Net" above the tax, if the last row is what both come to.
    others = dict(_totals(rows, needs_all_within=False))
    return (others if rows[-1][0] in others else totals) | below


def counted_apart(database: Any, table: Table) -> dict[int, str]:
    """Totals, and the headings of parts and notes below: rows of which only the first cell is full.

    A table of two columns has none: there, it is a name without a value. Nor has a list that is
    mostly still to be filled in.
    """
    totals = total_rows_of(database, table)
    if len(table.columns) < _FEWEST_NAMED:
        return totals
    rest = ", ".join(f"k{at}" for at in range(1, len(table.columns)))
    found = database.execute(
        f"SELECT r, trim(k0) FROM ({table.rows_of(range(len(table.columns)))})"
        f" WHERE k0 IS NOT NULL AND coalesce({rest}) IS NULL ORDER BY r LIMIT {_MOST_TOTALS}"
    ).fetchall()
    return totals | dict(found) if 2 * len(found) < table.rows else totals


def left_out(labels: Iterable[tuple[str, str]], *, is_count: bool) -> Iterator[str]:
    """What to say of rows that were left out, each with its label and place."""
    kinds = "totals, or with a name alone," if is_count else "totals"
    named: dict[str, list[str]] = {}
    for label, place in labels:
        kind = "parts of others" if _part().match(label) else kinds
        if _is_other(label):
            kind = "figures of another time or a plan"
        named.setdefault(kind, []).append(f"“{label}” ({place})")
    for kind, each in named.items():
        yield f"Rows with {kind} were left out: {', '.join(each)}."


def total_labels(database: Any, label: str, rows: str) -> list[str]:
    """“Total”, and “North total” or “Total for North” beside rows of “North”."""
    total = f"(?:{total_rows()})"
    has_total = text(f"(?i)^{total}|{total}:?$")
    found = database.execute(
        f"SELECT DISTINCT {label} FROM {rows} WHERE regexp_matches({label}, {has_total})"
        f" LIMIT {_MOST_TOTALS}"
    ).fetchall()
    if len(found) == _MOST_TOTALS:
        refuse("too many rows may be totals")
    before, after = rf"{total}:?(?:\s+(?:\w{{1,4}}\s+)?|$)", rf"(?:^|\s+){total}:?"
    whole = re.compile(rf"(?:{before})?(.*?)(?:{after})?", re.IGNORECASE)
    parts = {each: whole.fullmatch(each) for (each,) in found}
    rests = {each: match[1].lower() for each, match in parts.items() if match}
    asked = ", ".join(map(text, filter(None, rests.values()))) or "NULL"
    known = set(
        database.execute(
            f"SELECT DISTINCT lower({label}) FROM {rows} WHERE lower({label}) IN ({asked})"
        ).fetchall()
    )
    return [each for each, rest in rests.items() if not rest or (rest,) in known]


def outlined(database: Any, table: Table) -> Table:
    """The table with the names of groups that are written once in all rows of these groups."""
    leading = range(min(OUTLINE_COLUMNS, len(table.columns)))
    are_texts = set(table.types[: len(leading)]) == {"VARCHAR"}
    if not are_texts or not _FEWEST < table.rows <= _MOST_OUTLINED:
        return table
    counted = f"SELECT count(*) - count(k0) FROM ({table.rows_of([0])})"
    (gaps,) = database.execute(counted).fetchone()
    if not gaps:
        return table
    found = database.execute(f"{table.rows_of(leading)} ORDER BY r").fetchall()
    totals = total_rows_of(database, table, has_heads=False)
    rows = [(row_id, [(cell or "").strip() for cell in cells]) for row_id, *cells in found]
    rows = [each for each in rows if each[0] not in totals and not any(map(is_total, each[1]))]
    filled = filled_down([*zip(*(cells for _, cells in rows), strict=True)])
    import numpy as np  # imported late: few tables need it

    for at, column in enumerate(filled):
        names = {"r": np.array([row for row, _ in rows]), "name": np.array(column, dtype=object)}
        database.register("names", names)
        database.execute(
            f"UPDATE {table.relation} AS t SET c{at} = name FROM names"
            " WHERE t.rowid = r AND name != ''"
        )
        database.unregister("names")
    return table._replace(filled=table.columns[: len(filled)])


def _row(row_id: int, cells: Sequence[object], mark: str) -> _Row:
    texts = ["" if cell is None else str(cell).strip() for cell in cells]
    decimal: DecimalMark = "," if mark == "," else "."
    values = {
        at: value
        for at, text in enumerate(texts)
        if "%" not in text and (value := value_of(text, decimal)) is not None
    }
    return row_id, texts, values


def _below(rows: Sequence[_Row]) -> dict[int, str]:
    """The labels of statistics and notes in the last rows, by row id.

    A last row may be called "Max" for a person, and "Number of employees" is a figure like others:
    the numbers have to be what the label says of those above, or the year of a note.
    """
    first = len(rows)
    while first and _may_be_below(rows[first - 1]):
        first -= 1
    data = [row for row in rows[:first] if not _is_combined(row)]
    found = {}
    for row in rows[first:] if len(data) >= _FEWEST else ():
        label = _name(row)
        is_apart = _is_note(row) or _is_compared(row, rows[: rows.index(row)])
        if is_apart or any(_is_statistic(row, data, kind) for kind in _STATISTICS):
            found[row[0]] = label
        elif not _is_combined(row):
            data.append(row)
    return found


def _heads(rows: Sequence[_Row]) -> dict[int, str]:
    """The labels of rows above those that they are the sum of; "" if that is a name of all.

    Either an outline shows the groups, or the whole table is made of them: the sum of some rows
    alone is one by chance.
    """
    groups = [(head, parts) for head, *parts in _groups(rows) if parts and head[2]]
    heads = [head for head, parts in groups if _Sums(parts).is_all_of(head)]
    if len(heads) > 1 and 2 * len(heads) > len(groups):
        return {head[0]: "" for head in heads}
    return _heads_alone(rows)


def _heads_alone(rows: Sequence[_Row]) -> dict[int, str]:
    """The same of a table without an outline."""
    found: dict[int, str] = {}
    told: list[_Row] = []
    size, start = Decimal(0), 0
    while start < len(rows):
        head, parts = rows[start], _Sums()
        for end in range(start + 1, len(rows)):
            parts.add(rows[end])
            if parts.is_all_of(head):
                break
        else:
            return {}
        if end - start >= _FEWEST:
            told.append(head)
        found[head[0]] = _name(head)
        size += sum(map(abs, head[2].values()))
        start = end + 1
    is_told = len(told) > 1 or any(map(_is_exact, told))
    return found if len(found) > 1 and is_told and size >= _TELLING else {}


def _is_exact(row: _Row) -> bool:
    """Whether a row has a number of three digits, which is rarely a sum by chance."""
    return any(len(each.normalize().as_tuple().digits) >= _DIGITS for each in row[2].values())


def _groups(rows: Sequence[_Row]) -> Iterator[Sequence[_Row]]:
    """Each row with those below it that name what is in it one column further right."""
    for start, head in enumerate(rows):
        level = _level(head)
        end = start + 1
        while end < len(rows) and _level(rows[end]) > level and _is_within(rows[end], head):
            end += 1
        yield head, *(row for row in rows[start + 1 : end] if _level(row) == level + 1)


def _level(row: _Row) -> int:
    return max((at for at, word in enumerate(_words(row)) if word), default=-1)


def _words(row: _Row) -> Sequence[str]:
    """The cells at the left of its numbers."""
    return row[1][: min(row[2], default=len(row[1]))]


def _is_within(row: _Row, head: _Row) -> bool:
    level = _level(head)
    return level >= 0 and all(row[1][at] in ("", head[1][at]) for at in range(level + 1))


def _may_be_below(row: _Row) -> bool:
    label = _name(row)
    is_called = any(each().fullmatch(label) for each in _statistics.values())
    return is_called or _is_note(row) or _is_combined(row) or _is_other(label)


def _is_other(label: str) -> bool:
    """Whether a row is called "Last year" or "Budget"."""
    return any(each().fullmatch(label) for each in (_earlier, _plan))


def _is_compared(row: _Row, above: Sequence[_Row]) -> bool:
    """Whether a row has the figures of an earlier time or a plan, for those above it.

    Below a total, it does. Otherwise a "Budget" may be what rooms are let for, and "Last year" one
    of several periods.
    """
    label = _name(row)
    if any(map(_is_combined, above)):
        return _is_other(label)
    words = {*label.casefold().split()}
    is_alone = all(words.isdisjoint(_name(each).casefold().split()) for each in above)
    return is_alone and _earlier().fullmatch(label) is not None


def _is_note(row: _Row) -> bool:
    """Whether a row says "Source: accounts", perhaps with a year, or "* estimated" alone."""
    label, *others = filter(None, row[1])
    if len(row[1]) == 1:
        return False
    if label.startswith(_MARKS):
        return not others
    return _note().match(label) is not None and all(map(is_year, others))


def _is_combined(row: _Row) -> bool:
    """Whether a row is called a total or an average."""
    return any(map(is_total, row[1])) or _average().fullmatch(_name(row)) is not None


def _is_statistic(row: _Row, data: Sequence[_Row], kind: Statistic) -> bool:
    """Whether a row is called that of the `data`, and has it in all of its numbers."""
    if not row[2] or not _statistics[kind]().fullmatch(_name(row)):
        return False
    for at, value in row[2].items():
        values = [each[2][at] for each in data if at in each[2]]
        known = _STATISTICS[kind](values) if len(values) >= _FEWEST else ()
        if not any(abs(each - value) <= _step([value]) / 2 for each in known):
            return False
    return True


def _step(values: Iterable[Decimal]) -> Decimal:
    """The unit of the last decimals: 0.01."""
    exponents = (each.as_tuple().exponent for each in values)
    return Decimal(1).scaleb(min(each for each in exponents if isinstance(each, int)))


class _Sums:
    def __init__(self, rows: Iterable[_Row] = ()) -> None:
        self._rows: list[_Row] = []
        self._of: dict[int, Decimal] = {}
        for row in rows:
            self.add(row)

    def add(self, row: _Row) -> None:
        self._rows.append(row)
        for at, value in row[2].items():
            self._of[at] = self._of.get(at, Decimal(0)) + value

    def has(
        self,
        row: _Row,
        *,
        is_named: bool = False,
        needs_all: bool = False,
        is_confirmed: bool = False,
    ) -> bool:
        """Whether they are the numbers of a row, which may have some others.

        Args:
            is_named: it is called a total; there may be one row that it is of.
            needs_all: all of its numbers have to be, and more than one.
            is_confirmed: only together with a last row that tells of them, too.
        """
        equal = [at for at, value in row[2].items() if value == self._of.get(at, 0)]
        same = [at for at in equal if row[2][at]]
        count = len(self._rows)
        if count < _FEWEST - is_named or not same or 2 * len(equal) <= len(row[2]):
            return False
        if is_named:
            return True
        size = sum(abs(row[2][at]) for at in same)
        told = self._independent(same)
        is_telling = size >= _TELLING and (is_confirmed or count + told > _FEWEST + 1)
        is_stated = not row[1][0] or is_telling
        if needs_all:
            is_stated = is_telling and told > 1 and len(equal) == len(row[2])
        return is_stated and not self._is_alike(row)

    def are_named_by(self, row: _Row) -> bool:
        """Whether a row is called "Subtotal North", and a cell of theirs "North"."""
        match = _named_total().fullmatch(_name(row))
        name = (match[1] or match[2]).casefold() if match else None
        return any(name == word.casefold() for each in self._rows for word in each[1])

    def is_all_of(self, row: _Row) -> bool:
        """Whether they are all of the numbers of a row."""
        return any(row[2].values()) and all(self._of.get(at) == row[2][at] for at in row[2])

    def _independent(self, columns: Sequence[int]) -> int:
        """How many of the columns tell something: VAT is a part of the net amount in all rows."""
        kept: list[int] = []
        for at in columns:
            if not any(self._is_proportional(at, other) for other in kept):
                kept.append(at)
        return len(kept)

    def _is_proportional(self, one: int, other: int) -> bool:
        """But for what was rounded."""
        factor = self._of[one] / self._of[other]
        values = [row[2] for row in self._rows]
        steps = [_step(each[at] for each in values if at in each) for at in (one, other)]
        most = steps[0] + abs(factor) * steps[1]
        return all(abs(each.get(one, 0) - factor * each.get(other, 0)) <= most for each in values)

    def _is_alike(self, row: _Row) -> bool:
        """Whether a row has words of its own where they have, or the next number of a series."""
        names = {_numbered().sub("#", name) for each in self._rows if (name := _name(each))}
        name = _name(row)
        own = [
            at
            for at, word in enumerate(row[1])
            if word and at not in row[2] and self._have_words(at, word)
        ]
        return len(own) >= _OWN or (_numbered().sub("#", name) in names and name not in names)

    def _have_words(self, at: int, word: str) -> bool:
        """Whether all have a word in a column, which is not the same, as their currency is."""
        words = {"" if at in row[2] else row[1][at] for row in self._rows}
        return "" not in words and words != {word}


def _totals(rows: Sequence[_Row], *, needs_all_within: bool = True) -> Iterator[tuple[int, str]]:
    """`needs_all_within`: see `_Sums.has`, of the rows between the first and the last."""
    if rows and _Sums(rows[1:]).has(rows[0]):
        yield rows[0][0], _name(rows[0])
        return  # it is of all others: there is no other total among them
    every, part = _Sums(), _Sums()
    for row in rows:
        is_named = any(map(is_total, row[1])) or part.are_named_by(row)
        is_within = row is not rows[-1]
        has = partial(
            _Sums.has,
            row=row,
            is_named=is_named,
            needs_all=needs_all_within and is_within,
            is_confirmed=not needs_all_within and is_within,
        )
        if has(part) or has(every):
            yield row[0], _name(row)
            part = _Sums()
        elif _average().fullmatch(_name(row)):
            yield row[0], _name(row)
        else:
            every.add(row)
            part.add(row)


def _name(row: _Row) -> str:
    return next((text for at, text in enumerate(row[1]) if text and at not in row[2]), "")
