"""Which year each figure in a sentence refers to.

The nearest year is not enough: in "1,200 million in 2022 and 1,500 million in 2023", 1,500 is
closer to 2022. The words between a figure and a year decide.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from app.core.figure_words import conjunctions, months, percent, scales
from app.core.languages import any_phrase, lazy_pattern, phrases

_FAR = 60
"""In characters: a year further after the figure rarely refers to it."""


_COLON = re.compile(r"\s*[:：]\s*[$€£¥]?\s?\d")

_day = lazy_pattern(lambda: rf"\b(?:{months()})\.?\s+\d{{1,2}}\b,?")

_break = lazy_pattern(
    lambda: "[;:,،]|" + phrases(lambda pack: (*pack.figures.conjunctions, *pack.figures.breaks))
)
"""Starts another statement, which may be about another year."""

_joined = lazy_pattern(
    lambda: (
        rf"[\s,()$€£¥%~-]*(?:{'|'.join(scales())}|{percent()})?[\s,()]*(?:{conjunctions()})?"
        rf"[\s()$€£¥~-]*(?:{any_phrase(lambda pack: pack.figures.about)})?[\s()$€£¥~-]*"
    )
)
"""The text between the figures of a list."""

_joined_years = lazy_pattern(
    lambda: (
        rf"[\s,]*(?:{conjunctions()})?\s*"
        rf"(?:{any_phrase(lambda pack: pack.figures.year_words)}\s*)*"
    )
)
"""The text between the years of a list, as in "Q2 2022 and Q2 2023"."""


class Place(msgspec.Struct, frozen=True):
    """A number in a sentence, from `start` to `end`: a year, the day of a month, or a figure."""

    start: int
    end: int
    year: str = ""
    is_day: bool = False


def dated(sentence: str, places: Sequence[Place]) -> list[str]:
    """The year of each figure and day in `places`, in order; "" if it cannot be determined.

    At least one of `places` must be a year.
    """
    lists = list(runs(sentence, [place for place in places if not place.is_day]))
    found: dict[int, str] = {}
    for number, run in enumerate(lists):
        if not run[0].year:
            years = [place.year for place in _years_of(sentence, lists, number)]
            found |= zip([place.start for place in run], by_column(len(run), years), strict=True)
    days = {place.start: _year_of_day(place, places) for place in places if place.is_day}
    return [(found | days)[place.start] for place in places if not place.year]


def in_order(sentence: str, places: Sequence[Place]) -> list[str]:
    """The years of figures that are given "respectively": for all in order, or for each list."""
    years = [place.year for place in places if place.year]
    figures = len(places) - len(years)
    lists = list(runs(sentence, [place for place in places if not place.is_day]))
    if figures == len(years) or sum(bool(one[0].year) for one in lists) > 1:
        return by_column(figures, years)
    of_lists = {
        place.start: year
        for one in lists
        if not one[0].year
        for place, year in zip(one, by_column(len(one), years), strict=True)
    }
    return [of_lists.get(place.start, "") for place in places if not place.year]


def by_column(values: int, years: Sequence[str]) -> list[str]:
    """One of `years` per value; "" for all values if the numbers of both differ."""
    if len(set(years)) == 1:
        return [years[0]] * values
    return list(years) if len(years) == values else [""] * values


def runs(sentence: str, places: Sequence[Place]) -> Iterable[list[Place]]:
    """Lists of figures and lists of years, in order."""
    run = [places[0]]
    for before, place in pairwise(places):
        between = _between(sentence, before, place)
        joined = _joined_years() if place.year else _joined()
        if bool(place.year) == bool(before.year) and joined.fullmatch(between):
            run.append(place)
        else:
            yield run
            run = [place]
    yield run


def _years_of(sentence: str, runs: Sequence[list[Place]], number: int) -> list[Place]:
    """The years of a run of figures: those after it, unless another statement starts first.

    A year with a colon is about what follows: "3,270 people (2024: 3,415)".
    """
    before = next((run for run in reversed(runs[:number]) if run[0].year), None)
    behind = runs[number + 1] if number + 1 < len(runs) else None
    if behind and behind[0].year and not _opens(sentence, behind):
        between = _between(sentence, runs[number][-1], behind[0])
        if len(between) <= _FAR and not _break().search(between):
            return behind
    if before:
        return before
    later = (run for run in runs[number:] if run[0].year and not _opens(sentence, run))
    return next(later, [])


def _opens(sentence: str, years: Sequence[Place]) -> bool:
    """Whether a figure follows years and a colon."""
    return bool(_COLON.match(sentence, years[-1].end))


def _year_of_day(day: Place, places: Sequence[Place]) -> str:
    years = [place for place in places if place.year]
    return next((year for year in years if year.start > day.start), years[-1]).year


def _between(sentence: str, first: Place, second: Place) -> str:
    return _day().sub("", sentence[first.end : second.start])
