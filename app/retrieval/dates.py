"""Dates in texts, however they are written."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from app.core.figure_words import month_name, month_number, months, of, ordinals
from app.core.languages import lazy_pattern

_TWO_DIGITS_FROM = 70
"""The 70 of 1/2/70 is 1970, the 69 of 1/2/69 is 2069, as POSIX reads them."""


_date = lazy_pattern(
    lambda: (
        r"(?<![\w.,/-])(?:"
        r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})"
        r"|(?P<pair>\d{1,2}(?P<sign>[./-])[ ]?\d{1,2}(?P=sign)[ ]?(?:\d{4}|\d\d))"
        rf"|(?P<day>\d{{1,2}}){ordinals()}?[ \u00a0-](?:{of()}[ ]?)?"
        rf"(?P<month>{months()})\.?,?[ \u00a0-](?:{of()}[ ])?(?P<year>\d{{4}})"
        rf"|(?P<month_first>{months()})\.?[ \u00a0](?P<day_after>\d{{1,2}}){ordinals()}?,?"
        r"[ \u00a0](?P<year_after>\d{4})"
        rf"|(?P<month_only>{months()})\.?,?[ \u00a0](?:{of()}[ ])?(?P<year_only>\d{{4}})"
        r")(?![\w/-]|[.,]\d)"
    )
)


_FIGURE = re.compile(r"\d")


class DateSpan(NamedTuple):
    """A date at `start` to `end` of a text.

    `readings` are what it can mean, as 2026-11-28 or, without a day, 2026-11: two for 3/4/2026.
    """

    start: int
    end: int
    readings: tuple[str, ...]


def dates(text: str) -> Iterator[DateSpan]:
    """The dates in `text`, in order."""
    is_day_first = _order(text)
    for found in _date().finditer(text):
        if readings := tuple(dict.fromkeys(_readings(found, is_day_first))):
            yield DateSpan(found.start(), found.end(), readings)


_day_of_year = lazy_pattern(
    lambda: (
        rf"\b(?:(?P<day>\d{{1,2}}){ordinals()}?[ \u00a0](?:{of()}[ ]?)?(?P<month>{months()})\b"
        rf"|(?P<month_first>{months()})\.?[ \u00a0](?P<day_after>\d{{1,2}})\b(?!\d|[.,]\d))"
    )
)


def has_day(text: str) -> bool:
    """Whether a text has a date, perhaps without its year."""
    return any(dates(text)) or _day_of_year().search(text) is not None


def replace_dates(text: str, how: Callable[[str], str]) -> str:
    """`text` with what `how` makes of each date, as it is written."""
    for found in reversed(list(dates(text))):
        written = text[found.start : found.end]
        text = f"{text[: found.start]}{how(written)}{text[found.end :]}"
    return text


class SpelledDates:
    """A text in which each date with one meaning is written alike: "2 march 2026", "2 march".

    So dates in digits are compared as dates, and not as numbers of their own. The months are
    English, which is read in a text of any language, and in lower case, since they name nothing.

    Attributes:
        text: what it is written as.
    """

    def __init__(self, text: str) -> None:
        kept, length, last = list[str](), 0, 0
        # Where what follows a date begins, here and in the original.
        self._moved: tuple[list[int], list[int]] = [0], [0]
        for start, end, written in sorted(_spelled(text)) if _FIGURE.search(text) else ():
            if start >= last:
                kept += [text[last:start], written]
                length += start - last + len(written)
                last = end
                self._moved[0].append(length)
                self._moved[1].append(last)
        self.text = "".join([*kept, text[last:]])

    def place(self, at: int) -> int:
        """Where in this text the place `at` of the original is."""
        here, there = self._moved
        return _mapped(at, there, here)

    def original(self, at: int) -> int:
        """Where in the original the place `at` of this text is."""
        here, there = self._moved
        return _mapped(at, here, there)


def _mapped(at: int, begins: Sequence[int], others: Sequence[int]) -> int:
    before = max(bisect_right(begins, at) - 1, 0)
    return others[before] + at - begins[before]


def _spelled(text: str) -> Iterator[tuple[int, int, str]]:
    """Where dates with a day are, and how they are spelled."""
    for found in dates(text):
        year, month, *day = map(int, found.readings[0].split("-"))
        if len(found.readings) == 1 and day:
            yield found.start, found.end, f"{day[0]} {month_name(month)} {year:04}"
    for said in _day_of_year().finditer(text):
        number = month_number(said["month"] or said["month_first"])
        yield *said.span(), f"{int(said['day'] or said['day_after'])} {month_name(number)}"


def spelled(text: str) -> str:
    """A text with its dates written alike."""
    return SpelledDates(text).text


def _order(text: str) -> bool | None:
    """Whether a date with slashes in this text begins with the day; None if none tells."""
    told = {
        int(found["pair"].split("/")[0]) > 12
        for found in (_date().finditer(text) if "/" in text else ())
        if found["sign"] == "/" and any(int(part) > 12 for part in found["pair"].split("/")[:2])
    }
    return told.pop() if len(told) == 1 else None


def _readings(found: re.Match[str], is_day_first: bool | None) -> Iterator[str]:
    if found["iso"]:
        yield from _day(*found["iso"].split("-"))
    elif found["pair"]:
        first, second, year = (part.strip() for part in found["pair"].split(found["sign"]))
        if found["sign"] != "/" or is_day_first is not False:
            yield from _day(year, second, first)
        if found["sign"] == "/" and is_day_first is not True:
            yield from _day(year, first, second)
    elif found["month_only"]:
        yield f"{found['year_only']}-{month_number(found['month_only']):02}"
    else:
        month = month_number(found["month"] or found["month_first"])
        yield from _day(
            found["year"] or found["year_after"], month, found["day"] or found["day_after"]
        )


def _day(year: str, month: str | int, day: str) -> Iterator[str]:
    """The date, if there is one."""
    number = int(year)
    if len(year) == 2:
        number += 1900 if number >= _TWO_DIGITS_FROM else 2000
    try:
        yield date(number, int(month), int(day)).isoformat()
    except ValueError:
        return
