"""What values of documents are measured in, and which of them can be compared.

Years are compared with months, but not with days, kilograms with grams, and what is paid a month
with what is paid a year, but not with what is paid once.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from app.core.figure_words import conjunctions
from app.core.languages import any_of, lazy_pattern, packs
from app.core.surveys import SurveyCell, as_number
from app.retrieval.terms import Words, content_terms
from app.retrieval.written_figures import CURRENCY, durations, times

_BESIDE = re.compile(r" ?([^\W\d_]{1,12})(?!\w)")

_MONTHS, _SECONDS = "months", "seconds"
_TIMES = (
    (_SECONDS, 1), (_SECONDS, 60), (_SECONDS, 3600), (_SECONDS, 86_400), (_SECONDS, 604_800),
    (_MONTHS, 1), (_MONTHS, 12),
)  # fmt: skip
"""What each unit of time is counted in: a month is no number of days."""

_SIZES: Mapping[str, tuple[str, int]] = {
    "mg": ("mass", 1),
    "g": ("mass", 1000),
    "kg": ("mass", 10**6),
    "t": ("mass", 10**9),
    "mm": ("length", 1),
    "cm": ("length", 10),
    "m": ("length", 1000),
    "km": ("length", 10**6),
}
"""What each unit of a mass or a length is counted in: milligrams or millimetres."""

_PER = (
    ("second", 1),
    ("minute", 1),
    ("hour", 1),
    ("day", 1),
    ("week", 1),
    ("year", 12),
    ("year", 1),
)
"""What is paid for each unit of time comes to so much, 1 or 12 of them, for another."""


class Measure(NamedTuple):
    """A number and its unit as written; of the same `kind`, numbers times `factor` are compared.

    `aside` is the word elsewhere in the line that says what a rate is paid for: "monthly".
    """

    number: Decimal
    unit: str
    kind: str
    factor: int = 1
    aside: str = ""


def unit_of(cell: SurveyCell, words: Words) -> str:
    """The unit of a cell, or else the word after its figure: kilograms are not added to tons."""
    if cell.unit or cell.correction is not None or not cell.items:
        return cell.unit
    beside = _BESIDE.match(_after(cell))
    return beside[1] if beside and beside[1].casefold() not in words.function_words else ""


def measure_of(cell: SurveyCell, words: Words) -> Measure | None:
    """What the value of a cell is measured in; None if it is no number."""
    number, unit = as_number(cell.value), unit_of(cell, words)
    if number is None:
        return None
    if (time := time_of(unit)) is not None:
        after = "" if cell.unit else _after(cell)
        return _with_rest(Measure(number, unit, *_TIMES[time]), after)
    kind, size = _known(unit) or (" ".join(content_terms(unit, words)) or unit.casefold(), 1)
    if cell.correction is None and cell.items and (rate := _rate(cell)):
        time, written, is_beside = rate
        period, factor = _PER[time]
        whole = f"{unit} {written}".strip() if is_beside else unit
        aside = "" if is_beside else written
        return Measure(number, whole, f"{kind} / {period}", size * factor, aside)
    return Measure(number, unit, kind, size)


def in_unit(number: Decimal, unit: str, wanted: str) -> Decimal | None:
    """A time, mass or length in another unit of it; None if there is no way from one to another."""
    one, other = _known(unit), _known(wanted)
    if one is None or other is None or one[0] != other[0]:
        return None
    return number * one[1] / other[1]


def _known(unit: str) -> tuple[str, int] | None:
    """What a unit of time, mass or length is counted in, and how many of it are one."""
    if (time := time_of(unit)) is not None:
        return _TIMES[time]
    called = (symbol for name, symbol in _sizes() if name.fullmatch(unit))
    return _SIZES.get(unit.casefold()) or _SIZES.get(next(called, ""))


@cache
def _sizes() -> Sequence[tuple[re.Pattern[str], str]]:
    """What the units of masses and lengths are called, and their symbols."""
    named = (each for pack in packs().values() for each in pack.figures.sizes.items())
    return [(re.compile(name, re.IGNORECASE), symbol) for symbol, name in named]


def time_of(unit: str) -> int | None:
    """The number of a unit of time, from 0 for seconds to 6 for years."""
    return next((each.unit for each in durations(f"2 {unit}") if each.start == 0), None)


def _with_rest(measure: Measure, after: str) -> Measure:
    """A length of time with the smaller units after it: "2 years and 6 months"."""
    start = len(measure.unit) + after.startswith(" ")
    if joint := _joint().match(after, start):
        for each in durations(after[joint.end() :]):
            kind, factor = _TIMES[each.unit]
            if each.start == 0 and kind == measure.kind and factor < measure.factor:
                number = measure.number * measure.factor / factor + each.number
                unit = after[joint.end() :][: each.end].split()[-1]
                return Measure(number, unit, kind, factor)
    return measure


_joint = lazy_pattern(lambda: rf",?[ \u00a0]?(?:(?:{conjunctions()})[ \u00a0])?")


def _rate(cell: SurveyCell) -> tuple[int, str, bool] | None:
    """Which unit of time an amount is paid for, what says so, and whether this is behind it."""
    after = _after(cell).partition("\n")[0]
    for time, (behind, _) in enumerate(_rates()):
        if found := behind.match(after):
            return time, " ".join(found["rate"].split()), True
    item = cell.items[0]
    before = item.quote[: item.value_start - item.char_start].rpartition("\n")[2]
    for time, (_, word) in enumerate(_rates()):
        if found := word.search(before):
            return time, found[0].casefold(), False
    return None


@cache
def _rates() -> Sequence[tuple[re.Pattern[str], re.Pattern[str]]]:
    """For each unit of time, what stands behind an amount, and the words that do anywhere."""
    all_packs = list(packs().values())
    each = any_of([rate for pack in all_packs for rate in pack.figures.rates])
    regular = [pack.figures.regularly for pack in all_packs if pack.figures.regularly]
    found = []
    for time, *words in zip(times(), *regular, strict=True):
        word = rf"(?<!\w)(?:{'|'.join(words)})(?!\w)"
        paid = rf"(?:/[ \u00a0]?|(?:{each})[ \u00a0])(?:{time})(?!\w|[ \u00a0]\d)|{word}"
        behind = rf"[ \u00a0]?\)?(?:{CURRENCY})?,?[ \u00a0]?(?P<rate>{paid})"
        found.append((re.compile(behind, re.IGNORECASE), re.compile(word, re.IGNORECASE)))
    return found


def _after(cell: SurveyCell) -> str:
    item = cell.items[0]
    return item.quote[item.value_end - item.char_start :]
