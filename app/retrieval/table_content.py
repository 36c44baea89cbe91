"""What the columns of a table hold: amounts, dates, yes or no, and the values that choose rows."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal
from functools import cache
from itertools import takewhile
from typing import Literal, NamedTuple

from app.core.figure_words import average_rows, is_change_head, total_rows
from app.core.language_packs import PeriodLength, TableQuestions
from app.core.languages import any_of, lazy_pattern, packs
from app.core.outlines import filled_down
from app.core.tables import Table, TableColumn, TableRow, has_currency, without_unit
from app.retrieval.dates import dates

_MOST_VALUES = 2000
"""Different words of a column by which rows may be chosen: more are names or numbers of rows."""

_MOST_CHOICES = 24
"""Different words of a column that a model can be given to choose from."""

_DATE = re.compile(r"(?:\d{4}-\d\d?-\d\d?(?:[T ][\d:.]+)?|\d\d?[./-]\d\d?[./-](?:\d{4}|\d\d))")

_IDENTIFIER = re.compile(r"0\d")
"""How telephone numbers, postcodes and numbers of accounts may begin, but no amount."""


class Comparison(NamedTuple):
    """What the rows have in a column: `value` is a number, a year, a date or a word."""

    column: str
    operator: str
    value: str


class TableContent(NamedTuple):
    """The columns of a table, and for each value in words the columns that have it.

    `amounts` are columns of numbers without %, which spreadsheets keep as 0.12 and show as 12 %.
    `dated` are columns of dates or years; `switches` are those that say yes or no, with the
    conditions of both. Words for yes or no are no `values`: a question has them, too. In `names`
    each row has another word, in `distinct` each that has one. `zeros` are the amounts of which
    some are 0, and none is a word. `of_persons` are the columns that only tables of persons have.
    `choices` are the words of each column that has few, those for yes and no, too; `gaps` are the
    columns with empty cells; `units` are those of amounts that their heads do not tell, "EUR".
    `signed` are the amounts of which some are below 0, and others above.
    """

    columns: tuple[str, ...]
    numeric: frozenset[str]
    values: Mapping[str, set[str]]
    amounts: frozenset[str]
    dated: frozenset[str]
    switches: Mapping[str, tuple[Comparison, Comparison]]
    names: frozenset[str]
    zeros: frozenset[str] = frozenset()
    of_persons: frozenset[str] = frozenset()
    distinct: frozenset[str] = frozenset()
    choices: Mapping[str, tuple[str, ...]] = {}
    gaps: frozenset[str] = frozenset()
    units: Mapping[str, str] = {}
    signed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, table: Table) -> "TableContent":
        columns = (table.label_head, *(column.text for column in table.columns))
        words: dict[str, list[str]] = {name: [] for name in columns}
        numbers: dict[str, set[Decimal]] = {name: set() for name in columns}
        shares: set[str] = set()
        fractions: set[str] = set()
        rows = [row for row in table.rows if not _total().fullmatch(name_of(row))]
        for row in rows:
            words[columns[0]].append(" ".join(row.label.split()))
            for name, cell in zip(columns[1:], row.cells, strict=True):
                if cell and cell.value is not None and not _IDENTIFIER.match(cell.text):
                    numbers[name].add(cell.value)
                    if "%" in cell.text:
                        shares.add(name)
                    if "." in cell.text or "," in cell.text:  # 2,100.00 is no year
                        fractions.add(name)
                else:
                    words[name].append(" ".join(cell.text.split()) if cell else "")
        # A group may be named only in its first row.
        leading = takewhile(lambda cells: len(cells) == len(rows), words.values())
        words |= zip(columns, filled_down([*leading]), strict=False)
        different = {name: set(found) for name, found in words.items()}
        numeric = {
            name for name, found in numbers.items() if len(found) > len(different[name] - {""})
        }
        years = {name for name in numeric - fractions if all(map(_is_year, numbers[name]))}
        for name in years:
            different[name] |= {str(year) for year in numbers[name]}
        days = {name for name, found in different.items() if _are_dates(found - {""})}
        switches = {name: _switch(name, found) for name, found in different.items()}
        worded = {name: found - {""} for name, found in different.items() if not switches[name]}
        few = {value for found in worded.values() if len(found) <= _MOST_VALUES for value in found}
        # In one order, or “norte” and “Norte” would be found by chance.
        values = {
            value: {name for name, found in worded.items() if value in found}
            for value in sorted(few)
            if value.casefold() not in answer_words()
        }
        amounts = frozenset(numeric - years - shares)
        return cls(
            columns=columns,
            numeric=frozenset(numeric - years),
            values=values,
            amounts=amounts,
            dated=frozenset(years | days),
            switches={name: switch for name, switch in switches.items() if switch},
            names=frozenset(
                name
                for name, found in words.items()
                if name not in numeric and len(found) == len(different[name]) == len(rows)
            ),
            distinct=frozenset(
                name
                for name, found in words.items()
                if 1 < len(different[name] - {""}) == len([*filter(None, found)])
            ),
            zeros=frozenset(n for n in amounts if Decimal() in numbers[n] and not any(words[n])),
            of_persons=frozenset(filter(_person_head().fullmatch, columns)),
            choices={
                name: tuple(sorted(found - {""}))
                for name, found in different.items()
                if name not in numeric | days and len(found - {""}) <= _MOST_CHOICES
            },
            signed=frozenset(n for n in amounts if min(numbers[n]) < 0 < max(numbers[n])),
            gaps=frozenset(name for name, found in words.items() if "" in found),
            units={
                column.text: unit
                for column in table.columns
                if column.text in amounts and (unit := _unit(column, table))
            },
        )

    @property
    def called(self) -> tuple[str, ...]:
        """The columns of names in their order: rows are called by the first."""
        return tuple(name for name in self.columns if name in self.names)

    @property
    def states(self) -> Mapping[str, tuple[Comparison, Comparison]]:
        """The columns that say of a row whether something is so, with the conditions of both.

        Besides yes and no, a date says that something was done, and its absence that it was not.
        """
        done = {
            name: (Comparison(name, "!=", "empty"), Comparison(name, "=", "empty"))
            for name in self.dated & self.gaps
        }
        return {**done, **self.switches}

    @property
    def unsure(self) -> frozenset[str]:
        """The columns in which some rows have yes or no, and others another word: "partly"."""
        said = {name: {*map(str.casefold, each)} for name, each in self.choices.items()}
        return frozenset(n for n, each in said.items() if each & answer_words()) - {*self.switches}

    def having(self, columns: Sequence[str]) -> tuple[Comparison, ...]:
        """Of which rows something is counted: "how many owners have a balance?"."""
        some = self.zeros | (self.gaps & self.numeric)
        return tuple(Comparison(name, ">", "0") for name in columns if name in some)

    def periods_called(self, words: Mapping[PeriodLength, str]) -> Mapping[str, PeriodLength]:
        """The words for periods by which rows may be grouped: what happened has one date.

        Where names come first, the date is one of what is called so: when a tenant moved in.
        """
        days = [value for value, columns in self.values.items() if columns <= self.dated]
        if len(self.dated) != 1 or "" in self.dated or any(map(str.isdecimal, days[:1])):
            return {}  # of years
        first = self.columns[: self.columns.index(min(self.dated))]
        if any(name in self.names and not self.has_codes(name) for name in first):
            return {}
        heads = " ".join(self.columns).casefold()  # "Monthly rent"
        return {word: each for each, word in words.items() if word.casefold() not in heads}

    @property
    def undated_values(self) -> Iterator[str]:
        """The words of cells that are no dates, nor years."""
        return (each for each, columns in self.values.items() if not columns <= self.dated)

    def has_codes(self, column: str) -> bool:
        """Whether most words of a column have digits, as numbers of flats do, and no names."""
        words = [word for word, columns in self.values.items() if column in columns]
        return 2 * sum(any(map(str.isdecimal, word)) for word in words) > len(words)

    def is_summed(self, column: str) -> bool:
        """Whether the values of several rows may be added up; prices and percentages are not."""
        is_rate = bool(_rate().search(column))
        return not is_rate and column not in self.numeric - self.amounts

    def beside(self, column: str) -> str:
        """The only column of amounts that can be compared with another one; "" if none can.

        Changes are amounts of their own; money is compared with a number only if nothing else is.
        """
        compared = [
            name
            for name in self.amounts - {column}
            if (unit_of(name), self.is_summed(name)) == (unit_of(column), self.is_summed(column))
            and not is_change_head(without_unit(name))
        ]
        if len(compared) > 1 and not is_money(column):
            compared = [name for name in compared if not is_money(name)]
        return compared[0] if len(compared) == 1 else ""

    def is_added(self, column: str) -> bool:
        """Whether it is a column of amounts of which several rows may be added up."""
        return column in self.amounts and self.is_summed(column)


def is_average(column: str) -> bool:
    """Whether a column is called the average of something."""
    means = (any_of(each.hows["mean"]) for each in table_words())
    return any(re.search(rf"(?<!\w){each}(?!\w)", column, re.IGNORECASE) for each in means)


_rate = lazy_pattern(
    lambda: rf"(?<!\w){any_of(each for words in table_words() for each in words.rates)}(?!\w)"
)
_person_head = lazy_pattern(
    lambda: any_of(head for each in table_words() for head in each.person_heads)
)
amount_head = lazy_pattern(
    lambda: any_of(head for each in table_words() for head in each.amount_heads)
)
money_head = lazy_pattern(
    lambda: any_of(h for w in table_words() for h in (*w.amount_heads, *w.costs, *w.spending))
)
_total = lazy_pattern(lambda: rf"\s*(?:{total_rows()}|{average_rows()}):?\s*")


def unit_of(column: str) -> str:
    """The unit in the head of a column: "Fee (EUR)"."""
    return column.removeprefix(without_unit(column)).strip()


def is_money(head: str) -> bool:
    """Whether a column is called by a currency, or by a word for amounts or costs."""
    return has_currency(head) or bool(money_head().fullmatch(without_unit(head)))


def name_of(row: TableRow) -> str:
    """The label of a row or, where it has none, its first words: "Total" may be further right."""
    words = (cell.text for cell in row.cells if cell and cell.value is None)
    return row.label or next(filter(None, words), "")


def _unit(column: TableColumn, table: Table) -> str:
    """The unit of a column that its head does not tell: that below it, or that of the table."""
    unit = column.unit or table.unit
    told = unit.strip("()[] ").removeprefix("in ")
    return "" if told.casefold() in column.text.casefold() else told


def table_words() -> Iterator[TableQuestions]:
    """The words of questions about tables, of each language that has any."""
    return filter(None, (pack.table_questions for pack in packs().values()))


def _are_dates(words: Set[str]) -> bool:
    return bool(words) and all(_DATE.fullmatch(word) or _is_day(word) for word in words)


def _is_day(word: str) -> bool:
    """Whether a text is a day with the name of its month: "5 January 2024"."""
    found = next(dates(word), None) if word[-4:].isdecimal() else None
    return bool(found and found[:2] == (0, len(word)) and found.readings[0].count("-") > 1)


def _switch(name: str, words: Set[str]) -> tuple[Comparison, Comparison] | None:
    """The conditions of a column for yes and for no, if its words are one of each, or one alone.

    Where only one is written, the other is what lacks it; where both are, an empty cell is neither.
    """
    spelled = {word.casefold() for word in words} - {""}
    yes, no = (spelled & _words_for(answer) for answer in ("yes", "no"))
    if spelled - yes - no or max(len(yes), len(no)) != 1:
        return None
    written = {word.casefold(): word for word in sorted(words, reverse=True)}
    said = [Comparison(name, "=", written[word]) for word in (*yes, *no)]
    if len(said) == 2:
        return said[0], said[1]
    lacks = Comparison(name, "!=", said[0].value)
    return (said[0], lacks) if yes else (lacks, said[0])


@cache
def answer_words() -> frozenset[str]:
    """How tables in any language write yes and no."""
    return _words_for("yes") | _words_for("no")


def means_no(value: str) -> bool:
    """Whether a table in any language writes no so."""
    return value.casefold() in _words_for("no")


@cache
def _words_for(answer: Literal["yes", "no"]) -> frozenset[str]:
    """How tables in any language write it."""
    return frozenset(word for each in table_words() for word in getattr(each, answer))


def _is_year(number: Decimal) -> bool:
    """Whether it may be a year, which nobody adds."""
    return number == number.to_integral_value() and 1900 <= number <= 2100
