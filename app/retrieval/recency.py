"""Which documents are the newest of their kind, for questions about the latest one."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from os.path import splitext
from typing import NamedTuple

from app.core.documents import Place
from app.retrieval.dated_prose import MONTHS

_LATEST = re.compile(
    r"\b(?:latest|newest|most (?:recent|current)|neueste[nrsm]?|aktuellste[nrsm]?|jüngste[nrsm]?"
    r"|letzte[nrsm]? (?:verfügbare|vorliegende)[nrsm]?|dernier(?:e|s|es)?|plus récente?s?"
    r"|más reciente|último|última)\b|最新|最近|أحدث|الأخير",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:previous|prior|preceding|earlier|vorherige\w*|vorige\w*|frühere\w*|précédente?s?"
    r"|anterior(?:es)?)\b|之前|以前|السابق",
    re.IGNORECASE,
)

_YEAR, _MONTH, _DAY = r"(?P<year>(?:19|20)\d\d)", r"0?[1-9]|1[0-2]", r"0?[1-9]|[12]\d|3[01]"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
        rf"(?<!\d){_YEAR}[-_. ](?P<month>{_MONTH})(?:[-_. ](?P<day>{_DAY}))?(?!\d)",
        rf"(?<!\d)(?P<day>{_DAY})[-_. ](?P<month>{_MONTH})[-_. ]{_YEAR}(?!\d)",
        rf"(?<!\d)(?P<month>{_MONTH})[-_. ](?:(?P<day>{_DAY})[-_. ])?{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}(?!\d)",
        r"(?<![a-z])Q(?P<quarter>[1-4])(?!\d)",
        r"(?<![a-z])H(?P<half>[12])(?!\d)",
        rf"(?<![a-z])(?P<name>{MONTHS})(?![a-z])",
    )
)
"""Dates in names: 20240315, 2024-03-15, 15.03.2024, 03-2024, years, quarters, months."""

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


_Dates = tuple[tuple[int, int, int], ...]


class _Issue(NamedTuple):
    """What a file is apart from its dates, and these: years, months and days as far as given."""

    series: str
    dates: _Dates


def newest_scores(question: str, places: Iterable[Place]) -> dict[str, float]:
    """For each document, 1 if it is the newest of several and the question asks for that one.

    "2023 Q2 report.pdf" and "2023 Q3 report.pdf" are of one series: their paths are the same apart
    from dates. A question that also speaks of earlier ones needs them all.
    """
    paths = {place.document_id: place.path for place in places}
    scores = dict.fromkeys(paths, 0.0)
    if not _LATEST.search(question) or _EARLIER.search(question):
        return scores
    series: dict[tuple[str, int], dict[str, _Dates]] = {}
    for id_, path in paths.items():
        name, dates = _issue(path)
        series.setdefault((name, len(dates)), {})[id_] = dates
    for issues in series.values():
        newest = max(issues.values())
        if min(issues.values()) < newest:
            scores |= {id_: 1.0 for id_, dates in issues.items() if dates == newest}
    return scores


@lru_cache(maxsize=8192)
def _issue(path: str) -> _Issue:
    dates: list[tuple[int, int, int]] = []

    def note(found: re.Match[str]) -> str:
        dates.append(_date(found.groupdict()))
        return " "

    rest, _ = splitext(path)  # noqa: PTH122 - a twentieth of a Path's time
    for form in _FORMS:
        rest = form.sub(note, rest)
    return _Issue(re.sub(r"[\W_]+", " ", rest).strip().casefold(), tuple(dates))


def _date(found: Mapping[str, str | None]) -> tuple[int, int, int]:
    """Year, month and day; a quarter or half counts as its last month. 0 is unknown."""
    given = {key: text for key, text in found.items() if text}
    name = given.get("name", "")[:3].casefold()
    month = (
        int(given.get("month", 0))
        or 3 * int(given.get("quarter", 0))
        or 6 * int(given.get("half", 0))
        or (_NAMES.index(name) + 1 if name else 0)
    )
    return int(given.get("year", 0)), month, int(given.get("day", 0))
