"""Times as questions name them: as "March 2024" or "Q1", or by today as "within 30 days"."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache, partial

from app.core.figure_words import month_number
from app.core.languages import packs
from app.retrieval.dates import dates
from app.retrieval.name_match import with_quarters
from app.retrieval.terms import is_grammar

INTERVAL = re.compile(r"(?P<first>\d{4}-\d\d-\d\d)/(?P<last>\d{4}-\d\d-\d\d)")
"""Two days with all between them, as ISO 8601 writes it."""

_MOST_DAYS = 36_500
"""What is so many days from now is asked by nobody, and more is no date."""

_LONGEST_NUMBER = 6
"""In digits: more exceed `_MOST_DAYS`, however many they are."""

_LONGEST_TIME = 5
"""In words: “5 de marzo de 2024”."""

_quarter = re.compile(
    r"q(?P<number>[1-4])(?:\s+(?:[^\W\d_]{1,3}\s+)?(?P<year>(?:19|20)\d\d))?", re.IGNORECASE
)


def is_time_called(name: str) -> bool:
    """Whether a name is that of a day, a month, a quarter or a year."""
    return bool(time_called(name)) or re.fullmatch(r"(?:19|20)\d\d", name) is not None


@lru_cache
def time_called(name: str) -> str:
    """A regular expression for how dates begin that are in the time that is all of a name.

    "2024-03" of "March 2024", that of any year of "March"; "" if it is no date, month or quarter.
    """
    name = with_quarters(name).strip()
    if quarter := _quarter.fullmatch(name):
        last = int(quarter["number"]) * 3
        year = quarter["year"] or r"\d{4}"
        return f"{year}-(?:{last - 2:02}|{last - 1:02}|{last:02})"
    found = [each.readings for each in dates(name) if (each.start, each.end) == (0, len(name))]
    if found and len(found[0]) == 1:
        return re.escape(found[0][0])
    month = month_number(name)
    return rf"\d{{4}}-{month:02}" if month else ""


@lru_cache
def with_time(name: str) -> tuple[str, str]:
    """A name without the time that ends it, "end in May 2026", and the dates in this; or "".

    A month alone needs a preposition: "what they may" has none.
    """
    words = name.split()
    for at in range(max(0, len(words) - _LONGEST_TIME), len(words)):
        time = time_called(" ".join(words[at:]))
        has_preposition = at > 0 and is_grammar(words[at - 1].casefold())
        if time and (at == 0 or has_preposition or not " ".join(words[at:]).isalpha()):
            return " ".join(words[: at - has_preposition]), time
    return name, ""


def is_day(time: str) -> bool:
    return time.count("-") > 1


def has_date(time: str, text: str, how: Callable[[Iterator[bool]], bool]) -> bool:
    """Whether a text has a date of which any, or all, that it can mean is in a time."""
    return any(
        how(re.match(time, day) is not None for day in each.readings) for each in dates(text)
    )


def with_times(text: str, today: date) -> str:
    """A question with the times that it names by today, as years and intervals.

    "This year" is 2026, and "within 30 days" is 2026-12-03/2027-01-02.
    """
    for said, span in _spans():
        text = said.sub(partial(_time_of, span, today), text)
    return text


@cache
def _spans() -> Sequence[tuple[re.Pattern[str], str]]:
    named = (pack.surveys.spans.items() for pack in packs().values() if pack.surveys)
    return [
        (re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE), span)
        for spans in named
        for said, span in spans
    ]


def _time_of(span: str, today: date, said: re.Match[str]) -> str:
    """The year of "-1 years", the days of "0 weeks", or as many from today as are said."""
    count, unit = span.split()
    if number := said.groupdict().get("number"):
        days = min(int(number[:_LONGEST_NUMBER]), _MOST_DAYS) * (7 if unit == "weeks" else 1)
        other = today + timedelta(days if count == "+" else -days)
        return f"{min(today, other)}/{max(today, other)}"
    after = int(count)
    if unit == "years":
        return f"{today.year + after}"
    if unit == "months":
        months = today.year * 12 + today.month - 1 + after
        first, end = (date(each // 12, each % 12 + 1, 1) for each in (months, months + 1))
        return f"{first}/{end - timedelta(1)}"
    if unit == "weeks":
        first = today + timedelta(7 * after - today.weekday())
        return f"{first}/{first + timedelta(6)}"
    return f"{today + timedelta(after)}/{today + timedelta(after)}"
