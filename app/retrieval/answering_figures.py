"""Whether figures are what a question asks for, so that the program may state them first.

A statement that answers another question is worse than none: what is left out is not said.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from app.core.documents import file_name
from app.core.tables import CellFigure, ComputedFigure, Table, plain_unit
from app.retrieval.asked_cells import label_terms
from app.retrieval.figures import periods
from app.retrieval.name_match import own_terms, parts_in, quarters_in
from app.retrieval.statements import (
    Period,
    asked_items,
    asked_measures,
    asks_for,
    definitions,
    ends_in,
    found_in,
    is_line_of,
    is_qualified,
    is_titled,
    period_in,
    without_asides,
    without_dates,
    without_places,
    years_in,
)
from app.retrieval.terms import content_terms

_SENTENCE = re.compile(r"(?<=[.?!:;])\s+")
_OWNER = re.compile(r"(\w+)['’]s\b")
"""Whose figures they are: "NVIDIA's", if no row is called so."""

_MONTHS_OF_QUARTER, _LAST = 3, 4
_LONGEST_LABEL = 8


def left_out(question: str, said: Sequence[CellFigure], tables: Iterable[Table]) -> tuple[str, ...]:
    """What a question asks for that the figures `said` do not tell, although `tables` know it.

    The "Europe" of "net sales in Europe", if these are those of the whole company; a line of a
    statement; what an amount is divided by: "per employee"; and the part of a whole that they are.
    """
    asked = next((each for each in _SENTENCE.split(question) if asked_items(each)), question)
    labels = {frozenset(label_terms(text)) for text in dict.fromkeys(_labels(tables))}
    words = _restricting_words(asked, said, labels) - _terms(cell.title for cell in said)
    words |= _divisors(asked)
    left = words - _terms(_told(said)) | _parts_not_asked_for(question, said)
    return (*sorted(left), *_lines_not_told(asked, said))


def _restricting_words(
    asked: str, said: Sequence[CellFigure], labels: Collection[frozenset[str]]
) -> set[str]:
    """The words besides those for items, dates and documents that rows or columns are called by."""
    words = definitions().questions
    rest = without_places(without_dates(asked), (place for _, place in asked_items(asked)))
    aside = (*words.share, *words.percent, *chain.from_iterable(definitions().statements.values()))
    rest = without_asides(without_places(rest, found_in(rest, aside)))
    needed = set(own_terms(rest, {file_name(cell.path) for cell in said}))
    owners = {each for each in _terms(_OWNER.findall(rest)) if {each} not in labels}
    return (needed - owners) & frozenset().union(*labels) - _terms(words.neutral)


def _divisors(asked: str) -> set[str]:
    """What amounts are asked for by: the employees of "per employee", the days of "days of"."""
    return _terms(place.split()[-1] for place in found_in(asked, definitions().questions.each))


def _parts_not_asked_for(question: str, said: Iterable[CellFigure]) -> set[str]:
    """The heads of columns that have a part of a whole, unless the question says all of one."""
    told = _terms([question])
    return {cell.kind for cell in said if cell.is_part and not _terms([cell.kind]) <= told}


def _lines_not_told(asked: str, said: Sequence[CellFigure]) -> list[str]:
    """The items that the figures are not of; those of a measure are told by what is computed."""
    measures = [each for each in asked_measures(asked) if not each.unless]
    computed = {key.lstrip("-") for measure in measures for key in (*measure.of, *measure.by)}
    names = {found for measure in measures for found in found_in(asked, measure.asked)}
    return [
        key
        for key, place in asked_items(asked)
        if key not in computed and place not in names and not _tell(said, key)
    ]


def _terms(texts: Iterable[str]) -> set[str]:
    return set(content_terms(" ".join(texts)))


def _tell(said: Sequence[CellFigure], key: str) -> bool:
    """Whether the figures are of an item, by a row or what it stands under, or of what makes it.

    Or by its title, if that does not name others, too: "Sales and operating income by segment".
    """
    made = next((each for each in definitions().measures if each.unless == key), None)
    if made and all(_tell(said, each.lstrip("-")) for each in made.of):
        return True
    asked = definitions().items[key].asked
    return any(
        any(is_line_of(key, text) for text in (cell.row, *cell.parents))
        or asks_for(f"{cell.name} {cell.row} {' '.join(cell.parents)} {cell.column}", asked)
        or {name for name, _ in asked_items(cell.title)} == {key}
        for cell in said
    )


def _told(said: Iterable[CellFigure]) -> Iterator[str]:
    for cell in said:
        yield from (cell.name, cell.row, *cell.parents, cell.column, plain_unit(cell.unit))


def _labels(tables: Iterable[Table]) -> Iterator[str]:
    """What rows and columns are called, without those that are sentences."""
    for table in tables:
        heads = (head for column in table.columns for head in column.heads)
        rows = (label for row in table.rows for label in (row.label, *row.parents))
        yield from (text for text in (*heads, *rows) if len(text.split()) <= _LONGEST_LABEL)


def may_be_stated(
    question: str, said: Sequence[CellFigure], computed: Sequence[ComputedFigure] = ()
) -> bool:
    """Whether figures are of the periods that a question names, and not of the future or others.

    An extreme has to be computed.
    """
    words = definitions().questions
    if asks_for(question, words.extremes) and not any(each.is_extreme for each in computed):
        return False
    is_other = is_qualified(question) and not any(is_qualified(cell.row) for cell in said)
    if is_other or asks_for(question, words.elsewhere):
        return False
    asked = _AskedPeriod.of(question)
    found = [period_in(f"{cell.period} {cell.column}") for cell in said]
    fit = all(asked.fits(cell, period) for cell, period in zip(said, found, strict=True))
    return fit and asked.ends_with(said, found) and asked.is_apart(question, found)


class _AskedPeriod(NamedTuple):
    """The periods that a question names: lengths, ends, numbers of quarters and parts of years."""

    lengths: frozenset[str]
    ends: frozenset[tuple[int, int]]
    quarters: frozenset[int]
    parts: frozenset[str]
    is_fiscal: bool

    @classmethod
    def of(cls, question: str) -> "_AskedPeriod":
        """A report is no period: that of a third quarter tells cash flows of nine months."""
        rest = without_places(question, found_in(question, definitions().questions.report))
        lengths, ends = periods(rest), ends_in(rest)
        if not lengths and ends and not any(month for _, month in ends):
            lengths = frozenset({"year"})
        is_fiscal = asks_for(question, definitions().questions.fiscal)
        return cls(lengths, ends, quarters_in(question), parts_in(question), is_fiscal)

    @property
    def is_dated(self) -> bool:
        return any(month for _, month in self.ends)

    def fits(self, cell: CellFigure, period: Period) -> bool:
        length = period.length or periods(cell.title) or _usual(cell)
        if self.lengths and length and self.lengths.isdisjoint(length):
            return False
        if self.parts and period.part:
            return period.part in self.parts
        in_name = quarters_in(file_name(cell.path))
        if not self.quarters and not length and "year" in self.lengths and in_name - {_LAST}:
            return False  # the end of a quarter is not that of the year
        is_quarter = any(period.month == _MONTHS_OF_QUARTER * each for each in self.quarters)
        if self.quarters and in_name:
            return not self.quarters.isdisjoint(in_name)
        is_part = bool(self.lengths) and "year" not in self.lengths
        is_known = bool(length or in_name or self.is_dated)
        return not is_part or is_quarter or (is_known and not self.quarters)

    def ends_with(self, said: Iterable[CellFigure], found: Iterable[Period]) -> bool:
        """Whether one of the figures is of an end that is named.

        Fiscal years may be a year ahead, and the name of a file may tell them.
        """
        ends = {(each.year, each.month if self.is_dated else 0) for each in found}
        if not self.ends or not ends.isdisjoint(self.ends):
            return True
        if not self.quarters or self.is_dated:
            return False
        named = {year for cell in said for year in years_in(file_name(cell.path))}
        ahead = {(year + 1, 0) for year, _ in ends} if self.is_fiscal else set()
        return any(year in named for year, _ in self.ends) or not ahead.isdisjoint(self.ends)

    def is_apart(self, question: str, found: Iterable[Period]) -> bool:
        """Whether the change of a balance is that over the quarter which is named."""
        is_one = self.lengths == {"quarter"} and (self.quarters or self.is_dated)
        days = sorted({each[:2] for each in found if each.month and not each.length})
        if not is_one or len(days) < 2 or asks_for(question, definitions().questions.year_ago):
            return True
        return Period(*days[-1]).is_after(Period(*days[0]), _MONTHS_OF_QUARTER)


def _usual(cell: CellFigure) -> frozenset[str]:
    """The length of a period in a statement of flows that tells none: a year."""
    is_flow = is_titled("income", cell.title) or is_titled("cash", cell.title)
    return frozenset({"year"}) if is_flow else frozenset()
