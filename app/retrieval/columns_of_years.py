"""Columns of numbers of which there is one for each year: "Budget 2024", "Budget 2025"."""

import re
from collections.abc import Mapping, Set

from app.core.language_packs import TableQuestions
from app.core.languages import any_of
from app.index.tables.wording import is_prior_year
from app.retrieval.table_content import TableContent

_YEAR = re.compile(r"(?<!\d)(?:fy ?)?((?:19|20)\d\d)(?:[/–-]\d\d(?:\d\d)?)?(?!\d)", re.IGNORECASE)
_SEASON = re.compile(r"(?<![\d/])(\d\d)/(\d\d)(?![\d/])")
"""Such as 24/25."""


def columns_of_years(content: TableContent) -> Mapping[str, Mapping[int, str]]:
    """The columns of numbers in whose names only the year differs, by that."""
    found: dict[str, dict[int, str]] = {}
    for name in content.columns:
        whole = _in_full(name)
        if name in content.numeric and len(years := _YEAR.findall(whole)) == 1:
            found.setdefault(without_years(whole), {})[int(years[0])] = name
    return found


def years_in(text: str) -> Set[int]:
    return set(map(int, _YEAR.findall(_in_full(text))))


def without_years(text: str) -> str:
    return " ".join(_YEAR.sub(" ", text).split())


def pair_of_years(
    names: Mapping[int, str], question: str, words: TableQuestions
) -> tuple[str, str] | None:
    """The columns of the two years that a question has, or that one and the year before.

    Without any, those of the only two years there are, or of the last two: "than last year".
    """
    years = sorted(names)
    whole = _in_full(question)
    said = set(re.findall(r"\d+", whole))
    asked = [each for each in years if not said.isdisjoint((str(each), str(each)[2:]))]
    unknown = years_in(question) - names.keys()
    if len(asked) == 1:
        base = rf"{any_of(words.differences['base'])}\W+(?:\w+\W+){{0,2}}{asked[0]}"
        is_base = re.search(base, whole, re.IGNORECASE)
        asked = [asked[0], years[-1]] if is_base else [asked[0] - 1, asked[0]]
    elif not asked and (len(years) == 2 or is_prior_year(question)):
        asked = years[-2:]
    is_pair = len(asked) == 2 and asked[0] < asked[1] and not unknown
    return (names[asked[0]], names[asked[1]]) if is_pair and {*asked} <= names.keys() else None


def _in_full(text: str) -> str:
    """With 2024/25 for the season 24/25; not a day, month and year."""
    return _SEASON.sub(
        lambda found: f"20{found[0]}" if int(found[2]) == int(found[1]) + 1 else found[0], text
    )
