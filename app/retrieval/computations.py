"""What the program computes from cells for a question: measures, changes and averages.

Each result names the cells it is computed from, which are of one document, and for a measure of
one period.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

import msgspec

from app.core.figure_words import scale_of, scales
from app.core.languages import any_phrase, lazy_pattern
from app.core.tables import ComputedFigure, Table, in_words, plain_unit, spelt_unit
from app.retrieval.asked_cells import DocumentCell, is_percent, names_row, series_of
from app.retrieval.figures import periods
from app.retrieval.recency import newest_of_series
from app.retrieval.statements import (
    Line,
    Measure,
    Period,
    amount,
    asked_items,
    asked_measures,
    asked_share,
    asks_for,
    change_amount,
    definitions,
    every_line,
    in_statement,
    is_comparable,
    is_line_of,
    is_whole,
    lines_of,
    period_of,
    plain_label,
    years_in,
)

_MOST_PERIODS = 3

_scale = lazy_pattern(lambda: rf"\b({'|'.join(scales())})s?\b")
_asked_scale = lazy_pattern(
    lambda: rf"\b{any_phrase(lambda pack: pack.tables.leads)} (?:\S+ )?({'|'.join(scales())})s?\b"
)

_RATIO = 1000
"""Smaller values that are not whole are ratios, or amounts per share."""


class _Value(msgspec.Struct, frozen=True):
    """What a measure or a line is in a period, which is that of the first of its inputs."""

    name: str
    value: Decimal
    unit: str
    inputs: tuple[DocumentCell, ...]
    computed: ComputedFigure | None = None

    @property
    def period(self) -> Period:
        return self.inputs[0].period

    @property
    def label(self) -> str:
        """What the report calls the period."""
        column = self.inputs[0].column
        kind = column.kind if self.inputs[0].is_part or not column.period else ""
        return ", ".join(filter(None, (kind, column.period)))


def computations(
    question: str,
    paths: Mapping[str, str],
    tables: Mapping[str, Sequence[Table]],
    best: Sequence[DocumentCell],
) -> list[ComputedFigure]:
    """What a question asks to be computed, from the first document that reports all that it takes.

    Args:
        paths: those of the documents by their ids, the likeliest first.
        best: the cells that the question asks for; a change is that of the first one's row.
    """
    definition, asked = definitions().questions, _Asked.of(question)
    series: list[list[_Value]] = []
    last = set() if asked.years else newest_of_series(paths)
    for id_, path in sorted(paths.items(), key=lambda each: each[0] not in last):
        of_document = _of_document(question, id_, path, tables.get(id_, ()))
        picked = [found for each in of_document if (found := _of_periods(each, asked))]
        if not series or _fit(picked, asked) > _fit(series, asked):
            series = picked
    series = series or _shares_of_row(question, tables, best, asked)
    results = [each.computed for values in series for each in values if each.computed]
    if asks_for(question, definition.average):
        results += [_average(values) for values in series if len(values) > 1]
    elif asked.is_change:
        named = [cell for cell in best[:1] if names_row(question, cell)]
        if named and not asked.years:
            named = sorted(_of_line(best), key=lambda cell: cell.document_id not in last)
        reports = list(map(_of_cell, series_of(question, best))) if named and not series else []
        row = _of_periods(_of_row(named[0]), asked) if named and not series else []
        if reports:
            row = _of_periods(reports, asked) if asked.months else [reports[-1], reports[0]]
        for values in (*series, row):
            results += [
                _change(new, old) for new, old in pairwise(values[:2]) if new.value or old.value
            ]
    elif not results and best and names_row(question, best[0]):
        results += _in_scale(question, best[0])
    return results


def _fit(series: Iterable[Sequence[_Value]], asked: "_Asked") -> tuple[int, int]:
    """How many of the years asked for there are values of, and whether of periods as long.

    An annual report need not tell that its years are years.
    """
    years = {value.period.year for values in series for value in values} & asked.years
    lengths = [values[0].period.length for values in series if asked.lengths]
    told = [length for length in lengths if length and not length & asked.lengths & {"year"}]
    fits = sum(1 if length & asked.lengths else -1 for length in told)
    return len(years), fits


def _of_document(
    question: str, document_id: str, path: str, tables: Sequence[Table]
) -> list[list[_Value]]:
    """The values of each measure asked for, by the first of its definitions that has any."""
    found: dict[str, list[_Value]] = {}
    for measure in asked_measures(question) or _asked_shares(question):
        is_reported = measure.unless and in_statement(measure.unless, tables)
        if not is_reported and not found.get(measure.name):
            found[measure.name] = list(_values(measure, document_id, path, tables))
    return list(found.values())


def written(value: Decimal, unit: str) -> str:
    """A figure with its unit; shares and ratios are rounded."""
    if unit in ("%", "percentage points"):
        figure = f"{round(value, 1) + 0:,.1f}"  # no minus before a zero
    elif value != value.to_integral_value() and abs(value) < _RATIO:
        figure = f"{value:,.2f}"
    else:
        figure = f"{value.normalize():,f}"
    return f"{figure.replace('-', '−')} {plain_unit(unit)}".strip()


def in_prose(value: Decimal, unit: str) -> str:
    """A figure as it is written in a sentence: "$1,093 million"."""
    return in_words(written(value, ""), unit) or written(value, unit)


def _asked_shares(question: str) -> list[Measure]:
    """What a question asks for as a share of another line of a statement."""
    whole = asked_share(question)
    items = definitions().items
    return [
        Measure(f"{items[key].name} as a share of {items[whole].name}", (), (key,), (whole,), "%")
        for key, _ in asked_items(question)
        if whole and key != whole
    ]


def _shares_of_row(
    question: str,
    tables: Mapping[str, Sequence[Table]],
    best: Sequence[DocumentCell],
    asked: "_Asked",
) -> list[list[_Value]]:
    """The best row as a share of the line that the question asks for a share of."""
    whole = asked_share(question)
    parts = [cell for cell in best[:3] if whole and not is_line_of(whole, cell.row.label)]
    if not parts or not names_row(question, parts[0]):
        return []
    part = parts[0]
    totals = _figures(whole, part.document_id, part.path, tables[part.document_id])
    name = f"{part.row.label} as a share of {definitions().items[whole].name}"
    values = []
    for each in _of_row(part):
        figure = _Figure(each.value, each.period, each.inputs)
        if (total := _same(totals, figure)) and total.value:
            inputs = (*each.inputs, *total.cells)
            value, formula = each.value / total.value * 100, f"{_sum([figure])} / {_sum([total])}"
            computed = _computed(name, each.label, formula, value, "%", inputs)
            values.append(_Value(name, value, "%", inputs, computed))
    shown = _of_periods(values, asked._replace(is_change=False))
    return [shown] if shown else []


class _Asked(NamedTuple):
    """The years and lengths of periods that a question names, and whether it is for a change.

    `months` is since how many months ago, if that is told.
    """

    years: frozenset[int]
    lengths: frozenset[str]
    is_change: bool
    months: int

    @classmethod
    def of(cls, question: str) -> "_Asked":
        words = definitions().questions
        months = {words.year_ago: 12, words.quarter_ago: 3}
        since = next((months[each] for each in months if asks_for(question, each)), 0)
        lengths = periods(question)
        if asks_for(question, words.average) and re.search(r"\byears\b", question, re.IGNORECASE):
            lengths = frozenset({"year"})
        is_change = bool(since) or asks_for(question, words.change)
        return cls(years_in(question), lengths, is_change, since)


def _of_periods(values: Iterable[_Value], asked: _Asked) -> list[_Value]:
    """Of each period the first, those of the years asked for, the newest first.

    Without years, or if a fiscal year is asked for by a number that its dates do not have, the
    newest ones. A change is that since the period before, or a year before if that is asked for. Of
    the lengths of periods only the one asked for, or else that of the first value: three months are
    not to be compared with nine.
    """
    found: list[_Value] = []
    for value in values:
        length = value.period.length
        if (
            not any(value.period.is_same(each.period) for each in found)
            and not (asked.lengths and length and asked.lengths.isdisjoint(length))
            and (not found or length == found[0].period.length)
        ):
            found.append(value)
    found.sort(key=lambda each: each.period.end, reverse=True)
    named = [at for at, value in enumerate(found) if value.period.year in asked.years]
    if found and asked.years and not named and not found[0].inputs[0].is_newest:
        return []
    if found and asked.is_change and asked.months:
        last = found[named[0] if named else 0]
        before = (each for each in found if last.period.is_after(each.period, asked.months))
        found = [last, *before][:2]
    elif asked.is_change and len(named) > 1:
        found = [found[named[0]], found[named[-1]]]
    elif named:
        end = named[-1] + (2 if asked.is_change and len(named) == 1 else 1)
        found = found[named[0] : end]
    return found[:_MOST_PERIODS]


def _values(
    measure: Measure, document_id: str, path: str, tables: Sequence[Table]
) -> Iterator[_Value]:
    """The measure for each period of its first line for which all of its lines are reported."""
    lines = {key: _figures(key, document_id, path, tables) for key in (*measure.of, *measure.by)}
    for first in lines[measure.of[0]]:
        figures = {
            key: first if key == measure.of[0] else _same(found, first)
            for key, found in lines.items()
        }
        found = {key: figure for key, figure in figures.items() if figure}
        top = sum((found[key].value for key in measure.of if key in found), Decimal(0))
        bottom = sum((found[key].value for key in measure.by if key in found), Decimal(0))
        if len(found) < len(figures) or not first.period.year or (measure.by and not bottom):
            continue
        if _is_return(measure) and first.period.length - {"year"}:
            continue
        value = top / bottom if measure.by else top
        value = value * 100 if measure.unit == "%" else value
        unit = measure.unit or ("" if measure.by else first.cells[0].unit)
        formula = _sum([found[key] for key in measure.of])
        if measure.by:
            formula = f"({formula})" if len(measure.of) > 1 else formula
            formula += f" / {_sum([found[key] for key in measure.by])}"
        used = tuple(cell for each in found.values() for cell in each.cells)
        made = _Value(measure.name, value, unit, used)
        computed = _computed(made.name, made.label, formula, value, unit, used)
        yield msgspec.structs.replace(made, computed=computed)


def _is_return(measure: Measure) -> bool:
    """Whether a measure relates a flow to a balance, which means something for a year only."""
    balances = [
        {definitions().items[key.lstrip("-")].statement == "balance" for key in keys}
        for keys in (measure.of, measure.by)
    ]
    return balances == [{False}, {True}]


class _Figure(NamedTuple):
    """An item in a period: one cell, or the sum of several."""

    value: Decimal
    period: Period
    cells: tuple[DocumentCell, ...]


def _figures(key: str, document_id: str, path: str, tables: Sequence[Table]) -> list[_Figure]:
    """What an item is in each period.

    Where its statement does not report it, tables of parts may differ: then none of them is taken.
    """
    item, sign = key.removeprefix("-"), -1 if key.startswith("-") else 1
    every = list(_amounts(item, sign, document_id, path, every_line(item, tables)))
    return [
        each
        for each in _amounts(item, sign, document_id, path, lines_of(item, tables))
        if all(other.value == each.value for other in every if _is_elsewhere(other, each))
    ]


def _is_elsewhere(other: _Figure, figure: _Figure) -> bool:
    is_same_table = other.cells[0].table is figure.cells[0].table
    return not is_same_table and other.period.is_same(figure.period)


def _amounts(
    item: str, sign: int, document_id: str, path: str, lines: Iterable[Line]
) -> Iterator[_Figure]:
    """The amounts in lines of an item; a percentage is none, but a share or a change of it."""
    for table, rows in lines:
        for at, column in enumerate(table.columns):
            if not is_whole(table, column):
                continue
            cells = tuple(
                DocumentCell(document_id, path, table, row, column, cell)
                for row in rows
                if (cell := row.cells[at]) and cell.value is not None
            )
            if cells and not any(is_percent(each.unit) for each in cells):
                amounts = [
                    amount(item, each.row, each.cell.value or Decimal(0), table) for each in cells
                ]
                yield _Figure(sign * sum(amounts, Decimal(0)), period_of(table, column), cells)


def _same(figures: Iterable[_Figure], first: _Figure) -> _Figure | None:
    """The figure of the same period; of several, one of the same table."""
    found = [figure for figure in figures if figure.period.is_same(first.period)]
    table = first.cells[0].table
    return min(found, key=lambda figure: figure.cells[0].table is not table, default=None)


def _sum(figures: Sequence[_Figure]) -> str:
    terms = [f"{'− ' if each.value < 0 else '+ '}{abs(each.value):,f}" for each in figures]
    text = " ".join(terms)
    return text.removeprefix("+ ") if text.startswith("+") else text.replace("− ", "-", 1)


def _of_line(best: Sequence[DocumentCell]) -> list[DocumentCell]:
    """The cells whose rows are called as that of the first one."""
    label = plain_label(best[0].row.label)
    return [cell for cell in best if plain_label(cell.row.label) == label]


def _of_row(best: DocumentCell) -> Iterator[_Value]:
    """The values of a row: that of the best cell, then the others."""
    for column, cell in zip(best.table.columns, best.row.cells, strict=True):
        is_alike = is_comparable(best.table, best.column, column)
        if is_alike and cell and cell.value is not None and period_of(best.table, column).year:
            yield _of_cell(best._replace(column=column, cell=cell))


def _of_cell(cell: DocumentCell) -> _Value:
    value = change_amount(cell.row, cell.cell.value or Decimal(0), cell.table)
    return _Value(cell.row.label, value, cell.unit, (cell,))


def _in_scale(question: str, cell: DocumentCell) -> Iterator[ComputedFigure]:
    """A cell in the scale that a question asks for, if that is another one."""
    asked, own = _asked_scale().search(question), _scale().search(spelt_unit(cell.unit))
    if not asked or not own or len(asked_items(question)) != 1:
        return
    value, unit = _of_cell(cell), asked[1].lower()
    factor = Decimal(scale_of(own[1])) / scale_of(unit)
    if factor != 1:
        sign = "×" if factor > 1 else "/"
        formula = f"{_term(value)} {sign} {written(max(factor, 1 / factor), '')}"
        name = cell.name or value.name
        yield _computed(name, value.label, formula, value.value * factor, unit, (cell,))


def _change(new: _Value, old: _Value) -> ComputedFigure:
    difference = new.value - old.value
    unit = "percentage points" if new.unit == "%" else new.unit
    # Small models read "−2.1" as an improvement.
    direction = "Decrease" if difference < 0 else "Increase" if difference else "No change"
    verb = {"Decrease": "decreased", "Increase": "increased"}.get(direction, "did not change")
    is_slight = unit == "percentage points" and bool(difference) and not round(difference, 1)
    verb = "hardly changed" if is_slight else verb
    computed = _computed(
        f"{direction} in {new.name}",
        f"{old.label} to {new.label}",
        f"{_term(new)} − {_term(old)}",
        difference,
        unit,
        (*new.inputs, *old.inputs),
    )
    share = ""
    if new.unit != "%" and old.value:
        share = f" ({difference / abs(old.value) * 100:+,.1f} %)".replace("-", "−")
        computed = msgspec.structs.replace(computed, result=computed.result + share)
    by = f" by {in_prose(abs(difference), unit)}{share}" if difference and not is_slight else ""
    ends = f"from {in_prose(old.value, old.unit)} ({old.label}) to {in_prose(new.value, new.unit)}"
    conclusion = f"{new.name} {verb}{by}, {ends} ({new.label})."
    return msgspec.structs.replace(computed, conclusion=conclusion)


def _term(value: _Value) -> str:
    is_rounded = value.unit == "%" or value.value != value.value.to_integral_value()
    return f"{value.value:,.2f}" if is_rounded else written(value.value, "")


def _average(values: Sequence[_Value]) -> ComputedFigure:
    total = sum((each.value for each in values), Decimal(0))
    terms = " + ".join(map(_term, values))
    return _computed(
        f"Average of {values[0].name}",
        f"{values[-1].label} to {values[0].label}",
        f"({terms}) / {len(values)}",
        total / len(values),
        values[0].unit,
        tuple(cell for each in values for cell in each.inputs),
    )


def _computed(
    name: str,
    period: str,
    formula: str,
    value: Decimal,
    unit: str,
    inputs: Iterable[DocumentCell],
) -> ComputedFigure:
    cells = tuple(dict.fromkeys(cell.figure for cell in inputs))
    return ComputedFigure(name, period, formula, in_prose(value, unit), str(value), unit, cells)
