"""What is asked of all rows of a table, in the names of its columns, and its words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple, get_args

from app.core.language_packs import PeriodLength
from app.core.languages import DEFAULT, packs
from app.core.tables import without_unit
from app.retrieval.row_conditions import merged
from app.retrieval.table_content import Comparison, TableContent, amount_head, is_average
from app.retrieval.table_differences import DifferenceKind

_CONDITION = re.compile(r"(.+?) (=|!=|<=?|>=?|contains) (.+)")

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_UNGROUPED = 4
"""Digits of numbers that are written without a mark between thousands."""

TableHow = Literal["sum", "mean", "median", "count", "distinct", "min", "max", "list"]
Rank = Literal["", "largest", "smallest"]
_HOWS: Mapping[str, TableHow] = {each: each for each in get_args(TableHow)}


class TableQuestion(NamedTuple):
    """What is to be computed of a table, in the names of its columns.

    `column` is "" where rows are counted. `where` are columns and the values of the rows in them,
    `compared` what else is true of the rows, of which the value may be that of another column.
    `rank` says whether the groups of `by` with the largest or smallest value are asked for, and
    `top` how many of them; `period` those in which the dates of `by` are grouped, if they are.
    `beside` are the columns that are listed beside `column` where rows are asked for; all others if
    they are asked for as a whole (`is_whole`). `language` is the question's. `difference` is with
    what it is compared, if it is. If it `is_chart`, the values are drawn, too.
    """

    how: TableHow
    column: str = ""
    by: str = ""
    where: tuple[tuple[str, str], ...] = ()
    rank: Rank = ""
    language: str = DEFAULT
    compared: tuple[Comparison, ...] = ()
    beside: tuple[str, ...] = ()
    top: int = 1
    period: PeriodLength | None = None
    difference: "Difference | None" = None
    is_chart: bool = False
    is_whole: bool = False

    def is_unclear(self, content: TableContent) -> bool:
        """Whether several things may be meant, although all words are understood.

        Regions with sales over 50 may have one such sale, or so much together; "per unit" is no
        group of those with as many units; and averages are not added up.
        """
        is_of_some = self.how == "distinct" and any(
            each.column in content.amounts for each in self.compared
        )
        is_rate = self.how == "mean" and self.by in content.amounts
        return is_of_some or is_rate or (self.how == "sum" and is_average(self.column))

    def combined(self, how: str, content: TableContent) -> "TableQuestion | None":
        """The question with how values are combined, if the columns allow it."""
        asked = self
        is_unnamed = asked.is_whole and how != "list" and asked.column == content.columns[0]
        column = "" if is_unnamed else asked.column
        if how == "best":
            usual = "max" if asked.rank == "largest" else "min"
            how = "sum" if content.is_summed(column) else usual
        if how == "how much":  # of what, if not of a column? "How much did Ann spend?"
            if column not in content.numeric:
                return None
            how = "sum"
        if how == "how many":  # "units" is a column of amounts, "orders" are rows, customers repeat
            is_other = column and column not in content.names
            how = "sum" if column in content.numeric else "distinct" if is_other else "count"
            column = "" if column in content.names else column
        if asked.rank and column in content.names and not asked.by:  # "the three largest orders"
            asked, column = asked._replace(by=column), ""
        if asked.rank and asked.by in content.names and not column and len(content.amounts) == 1:
            (column,) = content.amounts
        if asked.rank and not asked.by:
            how, asked = ("max" if asked.rank == "largest" else "min"), asked._replace(rank="")
        if how not in ("count", "distinct", "list") and not column:
            amounts = [each.column for each in asked.compared if each.column in content.numeric]
            # "The total of fees over 100", "the total of the open costs".
            heads = content.amounts if not asked.rank else ()
            called = [name for name in heads if amount_head().fullmatch(without_unit(name))]
            column = amounts[0] if len(amounts) == 1 else called[0] if len(called) == 1 else ""
        if how in ("distinct", "list"):
            is_computed = bool(column) and not (asked.by and how == "list")
        else:
            is_computed = not column if how == "count" else column in content.numeric
            # Percentages are not added up; that of one row is asked for by "how much", too.
            is_computed &= (
                how != "sum" or bool(asked.where) or column not in content.numeric - content.amounts
            )
        if not (is_computed and (asked.top == 1 or asked.rank)) or asked.by in dict(asked.where):
            return None
        beside, is_whole = (asked.beside, asked.is_whole) if how == "list" else ((), False)
        asked = asked._replace(how=_HOWS[how], column=column, beside=beside, is_whole=is_whole)
        return None if asked.is_unclear(content) else asked

    @classmethod
    def recorded(
        cls, arguments: Mapping[str, Any], content: TableContent, language: str
    ) -> "TableQuestion | None":
        """What was computed by a call with these arguments; None if the table cannot tell."""
        told = {each: value for each, value in arguments.items() if isinstance(value, str)}
        names = {without_unit(name): name for name in content.columns}
        column, by = (names.get(without_unit(told.get(each, ""))) for each in ("column", "by"))
        known = [_CONDITION.fullmatch(each) for each in told.get("where", "").split(" and ")]
        chosen = [
            Comparison(names[each[1]], each[2], each[3])
            for each in known
            if each and each[1] in names
        ]
        how = next((each for each in get_args(TableHow) if each == told.get("how")), None)
        period = next((each for each in get_args(PeriodLength) if each == told.get("period")), None)
        is_kept = bool(told.get("column")) == bool(column) and bool(told.get("by")) == bool(by)
        is_kept &= len(chosen) == len(known) or not told.get("where")
        if how is None or not is_kept:
            return None
        return cls(
            how,
            column or "",
            by or "",
            tuple((each.column, each.value) for each in chosen if each.operator == "="),
            language=language,
            compared=tuple(each for each in chosen if each.operator != "="),
            period=period,
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The columns and values that it names."""
        if self.difference:
            own = self._replace(difference=None)
            return tuple(dict.fromkeys((*own.names, *self.difference.base.names)))
        columns = (*self.beside, *(each.column for each in self.compared))
        if self.is_whole:
            columns = tuple(each.column for each in self.chosen)
        elif not self.beside:  # "who" names none
            columns = (*filter(None, (self.column, self.by)), *columns)
        return (*dict.fromkeys(columns), *(value for _, value in self.where))

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns whose values are combined or listed."""
        return tuple(filter(None, (self.column, *self.beside)))

    def changed(self, asked: "TableQuestion") -> "TableQuestion":
        """What is asked if only what is said now differs from this question before it."""
        by = asked.by or ("" if self.by in dict(asked.where) else self.by)
        compared = merged(self.compared, asked.compared)
        elsewhere = {each.column for each in asked.compared}
        where = {name: value for name, value in self.where if name not in elsewhere}
        return asked._replace(
            column=asked.column or self.column,
            by=by,
            period=asked.period if asked.by else self.period if by else None,
            where=tuple((where | dict(asked.where)).items()),
            rank=asked.rank or (self.rank if by else ""),
            compared=tuple(each for each in compared if each.column not in dict(asked.where)),
            beside=self.beside,
            is_whole=self.is_whole,
            top=asked.top if asked.rank else self.top,
        )

    def of_those(self, how: str, content: TableContent) -> "TableQuestion":
        """The question with the only column of numbers of its rows; none if they are counted."""
        known = [name for name in self.columns if name in content.numeric] or [*content.amounts]
        column = known[0] if how != "how many" and len(known) == 1 else ""
        return self._replace(column=column)

    def of_rows(
        self, subject: Sequence[str], columns: Sequence[str], content: TableContent
    ) -> "TableQuestion":
        """The question for the rows themselves, with what it names of each beside their subject.

        Persons have both of their names.

        Args:
            subject: the column of their names; all columns for the rows as a whole.
            columns: those that it names.
        """
        first, *others = subject
        known = [n for c in self.compared for n in (c.column, c.value) if n in content.columns]
        called = content.of_persons - content.dated if first in content.of_persons else ()
        names = [name for name in content.columns if name in called]
        chosen = (*others, *names, *columns, *known, *dict(self.where))
        beside = tuple(name for name in dict.fromkeys(chosen) if name != first)
        return self._replace(column=first, by="", beside=beside, is_whole=bool(others))

    @property
    def tells_nothing(self) -> bool:
        """Whether it would list only what it is given: "the item where the item is a mask"."""
        return self.how == "list" and {*self.columns} <= dict(self.where).keys()

    @property
    def chosen(self) -> tuple[Comparison, ...]:
        """What is true of its rows."""
        return (*(Comparison(column, "=", value) for column, value in self.where), *self.compared)

    @property
    def condition(self) -> str:
        """The same in words of a query."""
        return " and ".join(self._conditions)

    @property
    def _conditions(self) -> Iterator[str]:
        return (f"{without_unit(c.column)} {c.operator} {c.value}" for c in self.chosen)

    @property
    def group(self) -> str:
        """What its groups are called: the column, or the period with it: "month (Date)"."""
        words = packs()[self.language].table_questions
        return f"{words.periods[self.period]} ({self.by})" if words and self.period else self.by

    @property
    def label(self) -> str:
        """What is computed, in words: "Sum of Revenue by Region where Quarter = Q1"."""
        label = self.said["rows" if self.is_whole else self.how].format(column=self.column)
        label += self.said["by"].format(column=self.group) if self.by else ""
        rows = f" {self.said['and']} ".join(self._conditions)
        return label + (self.said["where"].format(rows=rows) if rows else "")

    def noted(self, note: str) -> str:
        """A note of the workbench in the language of the question; any other text as it is."""
        written = _notes(self.language)
        if known := known_note(note):
            name, fields = known
            quoted = written["quoted"].format(text=r"\1")
            told = {each: re.sub("“([^”]*)”", quoted, value) for each, value in fields.items()}
            for each in told.keys() & {"value", "values"}:
                told[each] = _NUMBER.sub(lambda match: self.number(match[0]), told[each])
            note = written[name].format(**told)
        place = written["row"].format(row=r"\1")
        return re.sub(r"\brow (\d+) of ", place, note)

    def number(self, digits: str) -> str:
        """A number as 1234.50 in the language of the question: "1.234,5" in German."""
        whole, _, decimals = digits.partition(".")
        decimals = decimals.rstrip("0")
        if len(whole.lstrip("-")) > _UNGROUPED:
            whole = f"{int(whole):,}".replace(",", self.said["group"])
        return whole + (self.said["point"] + decimals if decimals else "")

    @property
    def said(self) -> Mapping[str, str]:
        """What an answer in the language of the question is made of."""
        words = packs()[self.language].table_questions
        assert words, "it has recognised the question"
        return words.said


class Difference(NamedTuple):
    """That a value is compared with that of `base`, and what both are called."""

    kind: DifferenceKind
    one: str
    other: str
    base: TableQuestion


def known_note(note: str) -> tuple[str, Mapping[str, str]] | None:
    """Which note of the workbench it is, and what it tells; None for any other text."""
    for name, template in _notes(DEFAULT).items():
        fields = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(template))
        if found := re.fullmatch(fields, note):
            return name, found.groupdict()
    return None


def _notes(language: str) -> Mapping[str, str]:
    words = packs()[language].table_questions
    return words.notes if words else {}
