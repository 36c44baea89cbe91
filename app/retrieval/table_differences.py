"""Questions that compare two values of a table: "how much more than", "what share of the total".

Either two values of one column are compared, or two years, or two columns of amounts.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import Literal, NamedTuple

from app.core.language_packs import TableQuestions
from app.core.languages import any_of
from app.core.tables import without_unit
from app.retrieval.row_conditions import COLUMN, VALUE, replaced
from app.retrieval.table_content import Comparison, TableContent, unit_of

DifferenceKind = Literal["difference", "change", "share"]

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TIME = rf"(?<![\w.,{COLUMN}{VALUE}-])(?:19|20)\d\d(?:-\d\d)?(?![\w-]|[.,]\d)"


class Operand(NamedTuple):
    """A column of amounts, or what rows have in a column; `start`:`end` of a question name it."""

    name: str
    column: str
    rows: tuple[Comparison, ...]
    start: int
    end: int


class Compared(NamedTuple):
    """What is compared, with its base if it has one, and the question without these."""

    kind: DifferenceKind
    operands: tuple[Operand, ...]
    text: str


class DifferenceReader:
    """Reads such questions in one language; marks stand in them for columns and values."""

    def __init__(self, words: TableQuestions, verbs: Iterable[str], filler: str) -> None:
        said = words.differences
        hows = (*words.hows["how much"], *words.hows["how many"])
        # "than sales of": what is compared may be named again.
        self._before = rf" *(?:{filler}{COLUMN}\d+ +)?{filler}$"
        self._share = rf"(?<!\w){any_of(said['share'])}(?!\w)"
        changes = (*said["change"], rf"{any_of(verbs)}[^\W\d_]*")
        self._change = rf"(?<!\w){any_of(changes)}(?!\w)"
        self._difference = rf"(?<!\w){any_of(said['difference'])}(?!\w)"
        self._more = rf"(?<!\w){any_of(said['more'])}(?!\w)"
        self._much_more = rf"(?<!\w){any_of(hows)} *{filler}{self._more}"
        self._base = rf"(?<!\w){any_of(said['base'])}(?:(?<=\W)|(?!\w))"
        self._from = rf"(?<!\w){any_of(said['from'])}(?!\w)"

    def kind(self, text: str) -> DifferenceKind | Literal[""]:
        """What a question asks for; "" for any other one."""
        for kind, pattern in (("share", self._share), ("change", self._change)):
            if re.search(pattern, text, re.IGNORECASE):
                return kind  # type: ignore[return-value]
        is_asked = re.search(rf"{self._difference}|{self._much_more}", text, re.IGNORECASE)
        return "difference" if is_asked else ""

    def plain(self, text: str) -> str:
        """The question without the words that tell its kind."""
        for pattern in (self._share, self._change, self._difference, self._more):
            text = re.sub(pattern, " ", text, flags=re.IGNORECASE)
        return " ".join(text.split())

    def compared(
        self,
        kind: DifferenceKind,
        text: str,
        where: Sequence[tuple[str, str]],
        content: TableContent,
    ) -> Compared | None:
        """What is compared; None if that is not certain.

        Args:
            where: the columns and values that stand behind the marks of values.
        """
        values = [
            _operand(match, value, Comparison(column, "=", value))
            for at, (column, value) in enumerate(where)
            if (match := re.search(rf"{VALUE}{at}\b", text))
        ]
        if kind == "share":
            parts = [each for each in values if each.rows[0].column not in content.dated]
            found = parts if len(parts) == 1 else []
        else:
            found = self._pair(text, values, content)
        ordered = self._ordered(kind, text, *found) if len(found) == 2 else found
        if not ordered:
            return None
        for each in sorted(ordered, key=lambda each: -each.start):
            text = f"{text[: each.start]} {text[each.end :]}"
        text = re.sub(rf"{self._base}|{self._from}", " ", text, flags=re.IGNORECASE)
        return Compared(kind, tuple(ordered), " ".join(text.split()))

    def _pair(self, text: str, values: Sequence[Operand], content: TableContent) -> list[Operand]:
        """The two values of one column, or years, or columns, that a question names; else none."""
        pairs = [
            [*pair]
            for pair in combinations(values, 2)
            if pair[0].rows[0].column == pair[1].rows[0].column
        ]
        if pairs:
            return pairs[0] if len(pairs) == 1 else []
        times = list(re.finditer(_TIME, text))
        if len(times) == 2 and len(content.dated) == 1:
            (column,) = content.dated
            return [_operand(each, each[0], Comparison(column, "=", each[0])) for each in times]
        columns = [
            Operand(name, name, (), each.start(), each.end())
            for each in re.finditer(rf"{COLUMN}(\d+)\b", text)
            if (name := content.columns[int(each[1])]) in content.amounts
        ]
        is_pair = len({each.name for each in columns}) == len(columns) == 2
        return columns if is_pair and unit_of(columns[0].name) == unit_of(columns[1].name) else []

    def _ordered(
        self, kind: DifferenceKind, text: str, one: Operand, other: Operand
    ) -> tuple[Operand, ...]:
        """Both, the last one the base, such as an earlier year; none if that is unclear."""
        for base in (one, other):
            if re.search(self._base + self._before, text[: base.start], re.IGNORECASE):
                return (other, one) if base is one else (one, other)
        first, second = sorted((one, other), key=lambda each: each.start)
        times = [_YEAR.match(each.name) for each in (first, second)]
        if all(times):
            return (first, second) if first.name > second.name else (second, first)
        if kind == "difference":
            return first, second
        before = text[: first.start]
        is_from = re.search(self._from + self._before, before, re.IGNORECASE)
        return (second, first) if is_from else ()


def _operand(match: re.Match[str], name: str, rows: Comparison) -> Operand:
    return Operand(name, "", (rows,), match.start(), match.end())


def told_difference(
    kind: DifferenceKind,
    said: Mapping[str, str],
    names: tuple[str, str],
    values: tuple[Decimal, Decimal],
    write: Callable[[Decimal], str],
) -> str:
    """How a value compares with its base, in one sentence; "" where a share would mean nothing.

    Args:
        said: the sentences of a language.
        names: what the value and its base are called.
        write: how that language writes a number.
    """
    value, base = values
    if kind == "share" and not 0 <= value <= base != 0:
        return ""
    percent = ""
    if kind != "difference" and base > 0:
        share = (value if kind == "share" else value - base) / base * 100
        sign = "+" if kind == "change" and share > 0 else ""
        rounded = share.quantize(Decimal("0.1"), ROUND_HALF_UP)
        percent = f"{sign}{rounded or abs(rounded)}".replace(".", said["point"]) + " %"
    return said[kind].format(
        one=names[0],
        other=names[1],
        first=write(value),
        second=write(base) if base >= 0 else f"({write(base)})",
        value=write(value - base),
        percent=f" ({percent})" if percent and kind == "change" else percent,
    )


def with_columns_of_years(text: str, content: TableContent) -> str:
    """A question with "Sales 2023" and "Sales 2024" for the years of its "sales", if there are.

    The sales need not be named if no other columns have both years.
    """
    years = [*dict.fromkeys(_YEAR.findall(text))]
    found: dict[str, dict[str, str]] = {}
    for name in content.amounts:
        stem = " ".join(_YEAR.sub(" ", name).split())
        if len(said := _YEAR.findall(name)) == 1 and said[0] in years and len(stem) > 1:
            found.setdefault(stem, {})[said[0]] = name
    pairs = {stem: names for stem, names in found.items() if len(names) == len(years) == 2}
    named = [stem for stem in pairs if replaced(text, without_unit(stem), "") != text] or [*pairs]
    if len(named) != 1:
        return text
    (stem,) = named
    text = replaced(text, without_unit(stem), " ")
    for year, name in pairs[stem].items():
        text = re.sub(rf"(?<!\d){year}(?!\d)", f" {name} ", text)
    return text
