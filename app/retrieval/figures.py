"""What the figures in a text refer to: their year and, in a table, their row.

"1,577 in 2018, compared with 1,373 in 2017" contains every word and figure of "it was 1,373 in
2018", but is no evidence for it.
"""

import re
from collections.abc import Collection, Iterator, Sequence

import msgspec

from app.retrieval.dated_prose import MONTHS, Place, by_column, dated
from app.retrieval.terms import SCALES, content_terms, numbers

_NUMBER = re.compile(
    rf"(?:(?P<month>\b(?:{MONTHS})\.?\s+)|(?P<money>[$€£¥]\s?))?"
    r"(?P<number>\d+(?:[.,\u00a0\u202f']\d+)*)"
    rf"(?:(?P<percent>\s?(?:%|percent\b))|\s?(?P<scale>{'|'.join(SCALES)})\b)?",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"[^\W\d_]$")
_WORD_AFTER = re.compile(r"-?[^\W\d_]")
"""A number that is part of a word belongs to a name: 3M, Q3, 10-K."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)

_PERIODS = {
    "quarter": r"quarters?|three months",
    "half": r"half-?year|first half|second half|six months",
    "nine months": r"nine months",
    "year": r"fiscal years?|full years?|annual(?:ly)?|years? ended|twelve months",
    "month": r"one month|monthly",
}
_PERIOD = re.compile(
    r"\b(?:" + "|".join(f"({pattern})" for pattern in _PERIODS.values()) + r")\b", re.IGNORECASE
)

_ROW_WORDS = 8
"""The maximum number of words in a table row, apart from its figures."""

_LABEL = 0.5
"""The share of a row's label that must be mentioned where its figures are."""


class Figure(msgspec.Struct, frozen=True):
    """A number other than a year. `kind` is "day" after the name of a month, "%" or "".

    `scale` is its thousand, million and so on as written, `year` is "" if unknown, `label` is empty
    in prose.
    """

    value: str
    year: str = ""
    label: frozenset[str] = frozenset()
    kind: str = ""
    scale: str = ""


def figures(sentences: Sequence[str]) -> Iterator[Figure]:
    """The figures in consecutive `sentences`.

    A sentence without a year, such as a table row, takes it from the last sentence with years:
    column by column if it has as many figures as that one has years.
    """
    heads: list[str] = []
    for sentence in sentences:
        places = [place for place in _NUMBER.finditer(sentence) if not _is_name(place)]
        years = [place for place in places if _is_meant_as_year(place)]
        values = [place for place in places if not _is_meant_as_year(place)]
        label = _label(sentence, len(values))
        if years:
            heads = [year["number"] for year in years]
            of_values = _dated(sentence, places)
        else:
            of_values = by_column(len(values), heads)
        for place, year in zip(values, of_values, strict=True):
            kind = "day" if place["month"] else "%" if place["percent"] else ""
            (value,) = numbers(place["number"])
            yield Figure(value, year, label, kind, (place["scale"] or "").lower())


def is_misattributed(
    claim: Collection[Figure], spoken: Collection[str], evidence: Collection[Figure]
) -> bool:
    """Whether `evidence` lacks a figure of `claim`, or has it only for other years or rows.

    Args:
        spoken: the terms of the claim and of the question it answers.
    """
    return any(not any(_agree(figure, other, spoken) for other in evidence) for figure in claim)


def _agree(claim: Figure, evidence: Figure, spoken: Collection[str]) -> bool:
    if claim.value != evidence.value or (claim.kind == "day") != (evidence.kind == "day"):
        return False
    if evidence.kind == "%" != claim.kind:  # tables may give percentages without the sign
        return False
    if claim.scale and evidence.scale and claim.scale != evidence.scale:
        return False
    if claim.year and evidence.year and claim.year != evidence.year:
        return False
    return len(evidence.label & set(spoken)) >= _LABEL * len(evidence.label)


def periods(text: str) -> frozenset[str]:
    """The lengths of periods in `text`: nine months are not a quarter."""
    found = (match.lastindex for match in _PERIOD.finditer(text))
    return frozenset(list(_PERIODS)[index - 1] for index in found if index)


def is_year(number: str) -> bool:
    """Whether a number as written can be a year."""
    return bool(_YEAR.fullmatch(number))


def _is_name(place: re.Match[str]) -> bool:
    """Years (FY2018) and amounts ($5bn) are not names, whatever letters are attached."""
    if is_year(place["number"]) or place["money"] or place["scale"] or place["month"]:
        return False
    before = place.string[max(0, place.start() - 1) : place.start()]
    return bool(_WORD_BEFORE.search(before) or _WORD_AFTER.match(place.string, place.end()))


def _is_meant_as_year(place: re.Match[str]) -> bool:
    has_unit = place["money"] or place["percent"] or place["scale"]
    return is_year(place["number"]) and not has_unit


def _label(sentence: str, values: int) -> frozenset[str]:
    """The words of a table row; empty for a sentence in prose."""
    terms = content_terms(sentence)
    is_row = values and len(terms) <= _ROW_WORDS and len(terms) <= 3 * values
    ends_as_prose = sentence.rstrip().endswith((".", "!", "?"))
    return frozenset(terms) if is_row and not ends_as_prose else frozenset()


def _dated(sentence: str, places: Sequence[re.Match[str]]) -> list[str]:
    """The years of the figures in a sentence that has years."""
    known = [
        Place(place.start("number"), place.end(), year=place["number"])
        if _is_meant_as_year(place)
        else Place(place.start("number"), place.end(), is_day=bool(place["month"]))
        for place in places
    ]
    if _RESPECTIVELY.search(sentence):
        years = [place.year for place in known if place.year]
        return by_column(len(known) - len(years), years)
    return dated(sentence, known)
