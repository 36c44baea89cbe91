"""Comparisons in questions to all documents: "over 500 EUR", "before 2026"."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from operator import ge, gt, le, lt
from typing import Any, NamedTuple

from app.core.language_packs import TableQuestions
from app.core.languages import any_of
from app.index.tables.numbers import DecimalMark, value_of
from app.retrieval.dates import dates
from app.retrieval.measures import in_unit, time_of
from app.retrieval.named_times import INTERVAL
from app.retrieval.terms import Words, content_terms
from app.retrieval.written_figures import CURRENCY, scale_beside, unit_beside

_HOLDS: Mapping[str, Callable[[Any, Any], bool]] = {">=": ge, "<=": le, ">": gt, "<": lt}
"""Longer ones first: "no more than" has the words of "more than"."""

_NUMBER = re.compile(
    rf"(?:(?:{CURRENCY}) ?)?(?P<value>\d+(?:[ .,’\u00a0\u202f]\d+)*)(?! ?\d)", re.I
)
_YEAR = re.compile(r"(?:19|20)\d\d(?![\w.,-]\d)")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
"""Amounts of money have no three decimals."""

_UNIT_AFTER = re.compile(rf" ?(?:{CURRENCY}|%)(?!\w)", re.IGNORECASE)
_WORD_AFTER = re.compile(r" ?([^\W\d_]+(?:/[^\W\d_]+)?)")


class Limit(NamedTuple):
    """What values are compared with: a number with its unit, "" for any, or a date as 2026-03.

    A date that begins a time has the `last` one of it, as long.
    """

    operator: str
    value: str
    unit: str = ""
    is_date: bool = False
    last: str = ""

    def holds(self, value: str, unit: str, words: Words) -> bool | None:
        """Whether it is true of a value; None if the two cannot be compared."""
        if self.is_date:
            days = [each.readings for each in dates(value)]
            is_known = len(days) == 1 and len(days[0]) == 1 and len(days[0][0]) >= len(self.value)
            day = days[0][0][: len(self.value)] if is_known else ""
            is_later = bool(self.last) and day > self.last
            return _HOLDS[self.operator](day, self.value) and not is_later if is_known else None
        number = value_of(value)
        if number is not None and (other := in_unit(number, unit, self.unit)) is not None:
            return _HOLDS[self.operator](other, Decimal(self.value))
        if number is None or (self.unit and not _is_same_unit(self.unit, unit, words)):
            return None
        return _HOLDS[self.operator](number, Decimal(self.value))


def without_interval(text: str) -> tuple[str, Limit] | None:
    """A text without the interval that `with_times` wrote, and this."""
    found = INTERVAL.search(text)
    if found is None:
        return None
    limit = Limit(">=", found["first"], is_date=True, last=found["last"])
    return " ".join((text[: found.start()] + text[found.end() :]).split()), limit


def without_limit(text: str, own: TableQuestions, words: Words) -> tuple[str, Limit] | None:
    """A question without its only comparison, and this; None if it has none or several."""
    found = _first(text, own, words)
    return found if found and _first(found[0], own, words) is None else None


def _first(text: str, own: TableQuestions, words: Words) -> tuple[str, Limit] | None:
    for operator in _HOLDS:
        for phrases in (own.dates, own.compares):
            said = rf"(?<!\w){any_of(phrases.get(operator, ()))}(?:(?<=\W)|(?!\w)) ?(?:the )?"
            for phrase in re.finditer(said, text, re.IGNORECASE) if operator in phrases else ():
                is_date = phrases is own.dates
                told = (_date if is_date else _number)(text, phrase.end(), operator, own, words)
                if told:
                    limit, end = told
                    return _joined(text[: phrase.start()], text[end:], words), limit
    return None


def _joined(before: str, after: str, words: Words) -> str:
    """A question without the preposition that a comparison follows: “a term of”."""
    left = before.split()
    while len(left) > 1 and left[-1].casefold() in words.function_words and len(left[-1]) <= 3:
        left.pop()
    return " ".join((*left, *after.split()))


def _date(
    text: str, start: int, operator: str, _own: TableQuestions, _words: Words
) -> tuple[Limit, int] | None:
    told = text[start:]
    if year := _YEAR.match(told):
        return Limit(operator, year[0], is_date=True), start + year.end()
    for each in dates(told):
        if each.start == 0 and len(each.readings) == 1:
            return Limit(operator, each.readings[0], is_date=True), start + each.end
    return None


def _number(
    text: str, start: int, operator: str, own: TableQuestions, words: Words
) -> tuple[Limit, int] | None:
    found = _NUMBER.match(text, start)
    if found is None:
        return None
    place = found.span("value")
    (factor, end), unit = scale_beside(text, *place), unit_beside(text, *place, "")
    point: DecimalMark = "," if own.said["point"] == "," else "."
    if unit and unit != "%" and _THOUSANDS.fullmatch(found["value"]):  # "1.200 EUR", in English too
        point = "," if "." in found["value"] else "."
    number = value_of(found["value"], point)
    if number is None:
        return None
    if after := _UNIT_AFTER.match(text, end):
        end = after.end()
    else:
        word = _WORD_AFTER.match(text, end)
        if word and not unit and word[1].casefold() not in words.function_words:
            unit, end = word[1], word.end()
    number = (number * factor).normalize() if factor > 1 else number
    return Limit(operator, f"{number:f}", unit), end


def _is_same_unit(wanted: str, unit: str, words: Words) -> bool:
    if "/" not in wanted:
        unit = unit.partition("/")[0]  # "over 50 mg" asks for milligrams per litre
    if time_of(wanted) is not None and time_of(unit) is not None:
        return False
    is_alike = wanted.casefold() == unit.casefold()
    return is_alike or content_terms(wanted, words) == content_terms(unit, words) != []
