"""What the figures of a text belong to: which year, and in a table which row.

"1,577 in 2018, compared with 1,373 in 2017" has all that "it was 1,373 in 2018" has, and is no
evidence for it.
"""

import re
from collections.abc import Collection, Iterator, Sequence

import msgspec

from app.retrieval.terms import content_terms, numbers

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f']\d+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)

_BACK = 1.5
"""A year that follows its figure ("5 in 2018") is nearer than one as far ahead of it."""

_ROW_WORDS = 8
"""A row of a table has at most so many words beside its figures."""

_LABEL = 0.5
"""How much of a row's label has to be spoken of where its figures are."""


class Figure(msgspec.Struct, frozen=True):
    """A number that is no year. `year` is "" where none can be told, `label` empty in prose."""

    value: str
    year: str = ""
    label: frozenset[str] = frozenset()


def figures(sentences: Sequence[str]) -> Iterator[Figure]:
    """The figures of `sentences`, which follow each other.

    A sentence without a year, as a row of a table, has that of the last one before it that has
    years: column by column if it has as many figures as that one has years.
    """
    heads: list[str] = []
    for sentence in sentences:
        places = [(match.start(), match.end(), match[0]) for match in _NUMBER.finditer(sentence)]
        years = [place for place in places if is_year(place[2])]
        values = [place for place in places if not is_year(place[2])]
        label = _label(sentence, len(values))
        if years:
            heads = [year for _, _, year in years]
            dated = _dated_in_prose(sentence, values, years)
        else:
            dated = _dated_by_column(len(values), heads)
        for (_, _, value), year in zip(values, dated, strict=True):
            yield Figure(next(iter(numbers(value))), year, label)


def is_misattributed(
    claim: Collection[Figure], spoken: Collection[str], evidence: Collection[Figure]
) -> bool:
    """Whether `evidence` has a figure of `claim` for other years or in other rows only.

    Args:
        spoken: the terms of the claim and of the question it answers.
    """
    known = {figure.value for figure in evidence}
    return any(
        not any(_agree(figure, other, spoken) for other in evidence)
        for figure in claim
        if figure.value in known
    )


def _agree(claim: Figure, evidence: Figure, spoken: Collection[str]) -> bool:
    if claim.value != evidence.value:
        return False
    if claim.year and evidence.year and claim.year != evidence.year:
        return False
    return len(evidence.label & set(spoken)) >= _LABEL * len(evidence.label)


def is_year(number: str) -> bool:
    """Whether a number as it is written can be meant as a year."""
    return bool(_YEAR.fullmatch(number))


def _label(sentence: str, values: int) -> frozenset[str]:
    """The words of a row of a table; none for a sentence in prose."""
    terms = content_terms(sentence)
    is_row = values and len(terms) <= _ROW_WORDS and len(terms) <= 3 * values
    ends_as_prose = sentence.rstrip().endswith((".", "!", "?"))
    return frozenset(terms) if is_row and not ends_as_prose else frozenset()


def _dated_in_prose(
    sentence: str, values: Sequence[tuple[int, int, str]], years: Sequence[tuple[int, int, str]]
) -> list[str]:
    if _RESPECTIVELY.search(sentence):
        return _dated_by_column(len(values), [year for _, _, year in years])

    def distance(value: tuple[int, int, str], year: tuple[int, int, str]) -> float:
        ahead = year[0] - value[1]
        return ahead if ahead >= 0 else _BACK * (value[0] - year[1])

    return [min(years, key=lambda year: distance(value, year))[2] for value in values]


def _dated_by_column(values: int, years: Sequence[str]) -> list[str]:
    if len(set(years)) == 1:
        return [years[0]] * values
    return list(years) if len(years) == values else [""] * values
