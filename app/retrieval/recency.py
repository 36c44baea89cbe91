"""Which documents are the newest of their kind, for questions about the latest one."""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache
from os.path import splitext
from typing import NamedTuple

from app.core.documents import Document, Place
from app.core.figure_words import month_number, months
from app.core.languages import lazy_pattern, phrases

_latest = lazy_pattern(lambda: phrases(lambda pack: pack.search.latest))
_earlier = lazy_pattern(lambda: phrases(lambda pack: pack.search.earlier))

_YEAR, _MONTH, _DAY = r"(?P<year>(?:19|20)\d\d)", r"0?[1-9]|1[0-2]", r"0?[1-9]|[12]\d|3[01]"
_FORMS = (
    rf"(?<!\d){_YEAR}(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
    rf"(?<!\d){_YEAR}[-_. ](?P<month>{_MONTH})(?:[-_. ](?P<day>{_DAY}))?(?!\d)",
    rf"(?<!\d)(?P<day>{_DAY})[-_. ](?P<month>{_MONTH})[-_. ]{_YEAR}(?!\d)",
    rf"(?<!\d)(?P<month>{_MONTH})[-_. ](?:(?P<day>{_DAY})[-_. ])?{_YEAR}(?!\d)",
    rf"(?<!\d){_YEAR}(?!\d)",
    r"(?<![a-z])Q(?P<quarter>[1-4])(?!\d)",
    r"(?<![a-z])H(?P<half>[12])(?!\d)",
)
"""Dates in names: 20240315, 2024-03-15, 15.03.2024, 03-2024, years, quarters, months."""


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    named = rf"(?<![a-z])(?P<name>{months()})(?![a-z])"
    return tuple(re.compile(form, re.IGNORECASE) for form in (*_FORMS, named))


_Dates = tuple[tuple[int, int, int], ...]


class _Issue(NamedTuple):
    """What a file is apart from its dates, and these: years, months and days as far as given."""

    series: str
    dates: _Dates


def newest_scores(question: str, places: Iterable[Place]) -> dict[str, float]:
    """For each document, 1 if it is the newest of several and the question asks for that one."""
    paths = {place.document_id: place.path for place in places}
    return dict.fromkeys(paths, 0.0) | dict.fromkeys(newest(question, paths), 1.0)


def newest(question: str, paths: Mapping[str, str]) -> set[str]:
    """The ids of the newest documents of several, if the question asks for the latest one.

    "2023 Q2 report.pdf" and "2023 Q3 report.pdf" are of one series: their paths are the same apart
    from dates. A question that also speaks of earlier ones needs them all.

    Args:
        paths: those of the documents, by their ids.
    """
    is_asked = _latest().search(question) and not _earlier().search(question)
    return newest_of_series(paths) if is_asked else set()


def newest_of_series(paths: Mapping[str, str], among: Collection[str] = ()) -> set[str]:
    """The ids of the newest documents of each series of several; see `newest`.

    Args:
        among: only of the series of these documents, if there are any.
    """
    found: set[str] = set()
    series: dict[tuple[str, int], dict[str, _Dates]] = {}
    for id_, path in paths.items():
        name, dates = _issue(path)
        series.setdefault((name, len(dates)), {})[id_] = dates
    for issues in series.values():
        last = max(issues.values())
        if min(issues.values()) < last and (not among or not issues.keys().isdisjoint(among)):
            found |= {id_ for id_, dates in issues.items() if dates == last}
    return found


def days_in_name(path: str) -> frozenset[str]:
    """The whole dates in the name of a file, such as 2026-11-28."""
    return frozenset(f"{y:04}-{m:02}-{d:02}" for y, m, d in _issue(path).dates if y and m and d)


def older_first(a: Document, b: Document) -> tuple[Document, Document]:
    """Two documents in the order of the dates in their names, or else of their files."""
    newest = newest_of_series({a.id: a.path, b.id: b.path})
    is_in_order = newest == {b.id} if newest else a.modified <= b.modified
    return (a, b) if is_in_order else (b, a)


def series_of_name(path: str) -> str:
    """The path of a file without the dates in it."""
    return _issue(path).series


@lru_cache(maxsize=8192)
def _issue(path: str) -> _Issue:
    dates: list[tuple[int, int, int]] = []

    def note(found: re.Match[str]) -> str:
        dates.append(_date(found.groupdict()))
        return " "

    rest, _ = splitext(path)  # noqa: PTH122 - a twentieth of a Path's time
    for form in _forms():
        rest = form.sub(note, rest)
    return _Issue(re.sub(r"[\W_]+", " ", rest).strip().casefold(), tuple(dates))


def _date(found: Mapping[str, str | None]) -> tuple[int, int, int]:
    """Year, month and day; a quarter or half counts as its last month. 0 is unknown."""
    given = {key: text for key, text in found.items() if text}
    month = (
        int(given.get("month", 0))
        or 3 * int(given.get("quarter", 0))
        or 6 * int(given.get("half", 0))
        or month_number(given.get("name", ""))
    )
    return int(given.get("year", 0)), month, int(given.get("day", 0))
