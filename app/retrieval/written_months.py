"""Months of a question as a table writes them: "in February" of a column with 2024-02."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from app.core.figure_words import month_number, months, months_in_heads
from app.core.languages import any_of, lazy_pattern
from app.core.tables import without_unit
from app.retrieval.table_content import TableContent, table_words

_NUMBERED = re.compile(
    r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>0?[1-9]|1[0-2])"
    r"|(?P<month_before>0?[1-9]|1[0-2])[-/.](?P<year_after>(?:19|20)\d\d)"
)
_named = lazy_pattern(
    lambda: rf"(?P<name>{months_in_heads()})\.?(?:[ \u00a0/'’-]{{1,2}}(?P<year>(?:19|20)?\d\d))?"
)
_asked = lazy_pattern(  # not in "31 March" or "March 31", which are days
    lambda: (
        rf"(?<!\w)(?<!\d )(?<!\d\. )(?P<name>{months()})(?!\w)\.?"
        r"(?:,? (?:(?:de|del|of) )?(?P<year>(?:19|20)\d\d)(?!\d))?(?! \d)"
    )
)


_preposition = lazy_pattern(
    lambda: (
        r"(?<!\w)"
        + any_of(any_of((*words.before_which, *words.dates["="])) for words in table_words())
        + r" $"
    )
)


class _Month(NamedTuple):
    """The year is 0 if it is not written."""

    year: int
    number: int


def with_months_as_written(text: str, content: TableContent) -> str:
    """The question with each month that the table has as it stands there, if it is only one.

    A month without a year is of any, if the table has it of one year only. A year that the table
    does not write is not known to be that of its months.
    """
    found = [] if content.dated else list(_asked().finditer(text))
    written = _written(content) if found else {}
    for match in reversed(found):
        asked = _Month(int(match["year"] or 0), month_number(match["name"]))
        meant = {
            name
            for month, names in written.items()
            if month.number == asked.number and asked.year in (0, month.year)
            for name in names
        }
        # "What may they be" is about no month.
        is_name = not match["name"].islower() or _preposition().search(text, 0, match.start())
        if len(meant) == 1 and is_name:
            text = f"{text[: match.start()]}{meant.pop()}{text[match.end() :]}"
    return text


def _written(content: TableContent) -> dict[_Month, set[str]]:
    """How the table writes its months: those in columns of nothing else, and heads of columns."""
    values: defaultdict[str, set[str]] = defaultdict(set)
    for value, columns in content.values.items():
        for column in columns:
            values[column].add(value)
    heads = {name for name in content.numeric if _month(without_unit(name))}
    found: defaultdict[_Month, set[str]] = defaultdict(set)
    for month, name in _months_of([*values.values(), heads]):
        found[month].add(name)
    return found


def _months_of(columns: list[set[str]]) -> Iterator[tuple[_Month, str]]:
    for names in columns:
        read = {name: _month(without_unit(name)) for name in names}
        if len(names) > 1 and all(read.values()):
            yield from ((month, name) for name, month in read.items() if month)


def _month(text: str) -> _Month | None:
    if found := _NUMBERED.fullmatch(text):
        year, month = found["year"] or found["year_after"], found["month"] or found["month_before"]
        return _Month(int(year), int(month))
    if found := _named().fullmatch(text):
        year = int(found["year"] or 0)
        return _Month(year + 2000 if 0 < year < 100 else year, month_number(found["name"]))
    return None
