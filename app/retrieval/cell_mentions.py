"""The cells of tables in passages, and whether a claim is about another one of them."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache

import msgspec

from app.core.figure_words import scales
from app.core.tables import (
    CURRENCY_SIGNS,
    Table,
    cell_unit,
    is_currency,
    is_in_thousands,
    without_unit,
)
from app.retrieval.dates import spelled
from app.retrieval.figure_contexts import said_terms
from app.retrieval.figures import years_in
from app.retrieval.quantities import Statement, quantities
from app.retrieval.terms import Words, content_terms, numbers

LookUpTables = Callable[[int], tuple[Sequence[Table], Callable[[int], int]]]
"""Looks up the tables of a passage, and where in it a place of its document is."""

_SHORT = 2
"""Terms of an answer that is no more than a number and its unit."""


class CellMention(msgspec.Struct, frozen=True):
    """A cell of a table in a text, from `start` to `end`; `row` is the number of its row there.

    `label` are the terms of its row's label, `head` those of its column, and `about` those of all
    that it stands under. `period` is that of its column, or "". `is_scaled`: its number counts
    thousands or more. `unit` is that of an amount, or "".
    """

    start: int
    end: int
    row: tuple[int, int]
    values: frozenset[str]
    terms: frozenset[str]
    label: frozenset[str]
    head: frozenset[str]
    about: frozenset[str]
    period: str = ""
    is_scaled: bool = False
    unit: str = ""


def cell_mentions(
    tables: Sequence[Table], place: Callable[[int], int], words: Words | None = None
) -> Iterator[CellMention]:
    """The cells of `tables`; `place` tells where in the text a place of its document is."""
    for n, table in enumerate(tables):
        title = frozenset(content_terms(table.title, words))
        named = [f"{without_unit(column.text)} {column.period}" for column in table.columns]
        # "Others" says nothing in prose, but as a head it is what is beside "Members".
        heads = [said_terms(each, words) or _spoken(each) for each in named]
        units = [said_terms(column.text, words) for column in table.columns]
        for at, row in enumerate(table.rows):
            label = said_terms(row.label, words)
            above = title | said_terms(" ".join(row.parents), words)
            columns = zip(heads, units, table.columns, row.cells, strict=True)
            for head, with_unit, column, cell in columns:
                if cell:
                    span, text = (place(cell.char_start), place(cell.char_end)), spelled(cell.text)
                    told = frozenset(numbers(text)), said_terms(text, words)
                    unit = cell_unit(table, row, column, cell)
                    is_scaled = is_in_thousands(f"{unit}; {column.text}" if unit else table.title)
                    yield CellMention(
                        *(*span, (n, at), *told, label, head, above | head | with_unit),
                        period=column.period,
                        is_scaled=is_scaled,
                        unit=unit if cell.value is not None else "",
                    )


def is_of_another_cell(
    values: Collection[str], said: Collection[str], cells: Sequence[CellMention], span: range
) -> bool:
    """Whether a value stands in a row, or rows of its name, under less of what is said than others.

    "231" is no number of stores if it stands under "Employees", beside what stands under "Stores".

    Args:
        values: numbers that are claimed.
        said: the terms and numbers of the claim and of the question that it answers.
        cells: those of the text; where `values` stand elsewhere, they are not compared.
        span: where in the text the claim was found.
    """
    for value in values:
        here = [each for each in cells if value in each.values and each.start in span]
        if here and all(any(_is_rather(other, each, said) for other in cells) for each in here):
            return True
    return False


def _is_rather(other: CellMention, cell: CellMention, said: Collection[str]) -> bool:
    if other.values == cell.values:
        return False
    if other.row == cell.row:
        own, others = cell.head.intersection(said), other.head.intersection(said)
        # "The autumn show" and "the spring show", when the winter's is asked for.
        is_open = own == others and any(map(str.isalpha, own)) and not cell.period
        rests = cell.head - other.head, other.head - cell.head
        is_same = not any(map(str.isalpha, rests[0] | rests[1]))
        if is_same and _is_later(other, cell) and not years_in(said):
            return True
        # "3,150 €" and "945 €": which of them is owed?
        is_either = own == others == frozenset() and cell.unit == other.unit != ""
        is_worded = any(map(str.isalpha, cell.head)) and not cell.period
        if is_either and is_worded:
            return True
        return own < others or (is_open and all(any(map(str.isalpha, rest)) for rest in rests))
    is_alike = other.label == cell.label
    return is_alike and cell.about.intersection(said) < other.about.intersection(said)


def _is_later(other: CellMention, cell: CellMention) -> bool:
    """Whether the columns of two cells are of years, and the first of a later one."""
    years, before = (sorted(years_in(numbers(e.period))) for e in (other, cell))
    return bool(before) and years > before


def lacks_scale(
    claim: str, words: Words, cells: Sequence[CellMention], span: range, others: Collection[str]
) -> bool:
    """Whether a claim gives a number of a table "in thousands" a unit, but no thousand.

    Args:
        others: words of the question and the like that may follow a number besides its unit.
    """
    scaled = [each for each in cells if each.is_scaled and each.start in span]
    is_short = len(said_terms(claim, words).difference(others)) <= _SHORT
    for one in quantities(claim, words) if scaled else ():
        units = one.units.difference(others)
        about = [each.about for each in scaled if one.value in each.values]
        if not about or not units.isdisjoint(_scales()):
            continue
        money = any(each in CURRENCY_SIGNS or is_currency(each) for each in units)
        if money or (is_short and units) or any(not units.isdisjoint(each) for each in about):
            return True
    return False


@cache
def _scales() -> frozenset[str]:
    """The terms of words such as "million"."""
    return frozenset(content_terms(" ".join(scales())))


def joins_rows(terms: Collection[str], cells: Sequence[CellMention], span: range) -> bool:
    """Whether what is claimed is in several rows of a table, but not in one of them."""
    within = [each for each in cells if each.start in span]
    rows = {each.row: each.label | each.about for each in within}
    for each in within:
        rows[each.row] |= each.terms
    told = frozenset().union(*rows.values()).intersection(terms)
    return len(rows) > 1 and not any(told <= row for row in rows.values())


def is_of_another_row(said: Collection[str], cells: Sequence[CellMention], span: range) -> bool:
    """Whether rows of a table are claimed of whose labels none is said, but that of another one.

    "£40 a day" stands in the row of one bidder, and another one is asked for.
    """
    within = {each.row: each.label for each in cells if each.start in span}
    if not within or not all(within.values()):
        return False
    named = {each.row for each in cells if each.label and each.label.issubset(said)}
    tables = {table for table, _ in named}
    return named.isdisjoint(within) and all(table in tables for table, _ in within)


def _spoken(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.casefold()))


class Cells:
    """The cells of passages, which are looked up when a claim is compared with one."""

    def __init__(self, tables_of: LookUpTables, question: str) -> None:
        self._tables_of = tables_of
        self._spoken = _spoken(question)
        self._known: dict[int, list[CellMention]] = {}

    def told_of(self, number: int) -> str:
        """The titles and units of the tables of a passage."""
        tables, _ = self._tables_of(number)
        return " ".join(
            each
            for table in tables
            for each in (
                *(table.title, table.unit),
                *(column.unit for column in table.columns),
                *(row.unit for row in table.rows),
            )
        )

    def tell_otherwise(
        self,
        claim: Statement,
        asked: frozenset[str],
        values: Collection[str],
        passage: tuple[int, Words],
        span: range,
    ) -> bool:
        """Whether the cells of a passage say of others, or in another unit, what a claim says.

        Args:
            asked: the terms and numbers of the question.
            values: the numbers that are claimed.
            passage: its number, and the words of its language.
            span: where in the passage the claim was found.
        """
        number, words = passage
        if number not in self._known:
            self._known[number] = list(cell_mentions(*self._tables_of(number), words))
        if not (cells := self._known[number]):
            return False
        own = frozenset(content_terms(*claim)) | numbers(claim.text)
        said = (own | asked | self._spoken | _spoken(claim.text)).difference(values)
        return (
            joins_rows(own, cells, span)
            or is_of_another_cell(values, said, cells, span)
            or is_of_another_row(said, cells, span)
            or lacks_scale(*claim, cells, span, asked)
        )
