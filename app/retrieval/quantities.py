"""Quantities as a sentence tells them: "six weeks", "two months before", "$38 a month before tax".

A number word or number alone stands in many sentences; what it counts, is compared with, is paid
for, and whether tax is in it, tell one from another.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import msgspec

from app.core.languages import lazy_pattern, phrases
from app.core.unicode_text import RAISED_DIGITS
from app.retrieval.changes import compares_otherwise
from app.retrieval.figures import is_year
from app.retrieval.question_words import asks_to_combine
from app.retrieval.terms import Words, content_terms, lacked, numbers

_TOKEN = re.compile(rf"\d+(?:[.,\u00a0\u202f']\d+)*|[^\W\d_{RAISED_DIGITS}]+|[^\w\s]")
_MOST_UNITS = 2
"""Words after a number that may be what it counts: "two calendar months"."""

_LONGEST_NAME = 4
"""Words after a number that may name what it counts: "front door keys"."""

_SIGNS = "$€£¥%"

_BEFORE = 24
"""In characters: what stands before a number as its bound."""

_PART = re.compile(r"[;:()]\s|[,،](?=\s)|[，；：]|\s[–—-]\s|(?<=[.!?])\s")

_net = lazy_pattern(lambda: phrases(lambda pack: pack.figures.net))
_gross = lazy_pattern(lambda: phrases(lambda pack: pack.figures.gross))


class Quantity(msgspec.Struct, frozen=True):
    """A number, in digits, with what is said of it.

    `units` are the terms of the words right after it, or the unit of time among them. `side` is the
    "before" or "after" that follows these, or precedes a time ("~after"), `rate` what it is paid or
    counted for, such as "month". `bound` is ">" or "<" for one that is said to be a bound.
    """

    value: str
    units: frozenset[str] = frozenset()
    is_time: bool = False
    side: str = ""
    rate: str = ""
    bound: str = ""
    is_word: bool = False


_EACH = "each"
"""As a rate: for one of several."""


def quantities(text: str, words: Words) -> Iterator[Quantity]:
    """The quantities in a text whose language has `words`."""
    tokens = list(_TOKEN.finditer(text))
    for at, token in enumerate(tokens):
        if not (value := _value(token[0], words)) or is_year(token[0]):
            continue
        end, units, time = at + 1, set[str](), ""
        if part := words.partitives.match(text, token.end() + 1):  # "12 of them large"
            end = next((n for n, t in enumerate(tokens) if t.start() >= part.end()), len(tokens))
        if at and tokens[at - 1][0] in _SIGNS:
            units.add(tokens[at - 1][0])
        while end < len(tokens) and len(units) < _MOST_UNITS:
            word = tokens[end][0]
            found = [] if _value(word, words) else content_terms(word, words)
            is_rate = words.rates.fullmatch(word.casefold()) or words.eaches.match(
                text, tokens[end].start()
            )
            if (not found and word not in _SIGNS) or is_rate:
                break
            units.update(found or word)
            end += 1
            if time := _time(word, words):
                break
        rest = [each[0].casefold() for each in tokens[end : end + 2]]
        side = rest[0] if rest and rest[0] in words.sides else ""
        if time and at and tokens[at - 1][0].casefold() in words.sides:
            side = f"~{tokens[at - 1][0].casefold()}"
        yield Quantity(
            value,
            frozenset([time] if time else units),
            bool(time),
            side,
            _rate([each[0].casefold() for each in tokens[end : end + 4]], words)
            or (_EACH if _is_of_each(text, token, tokens[end - 1], words) else ""),
            _bound(text[max(0, token.start() - _BEFORE) : token.start()], words),
            not token[0][0].isdecimal(),
        )


def told_numbers(text: str, words: Words) -> set[str]:
    """The numbers in a text, in digits or words."""
    return numbers(text) | {each.value for each in quantities(text, words)}


def _time(word: str, words: Words) -> str:
    """The number of a unit of time, the same in singular and plural."""
    named = (str(n) for n, each in enumerate(words.times) if each.fullmatch(word.casefold()))
    return next(named, "")


def _rate(after: Sequence[str], words: Words) -> str:
    """What an amount is for, from the words after it: "per day", "for each missed day"."""
    skips = bool(after) and not words.rates.fullmatch(after[0])
    if skips and content_terms(after[0], words):
        return ""
    rate, *counted = after[skips:] or [""]
    if not counted or not words.rates.fullmatch(rate):
        return ""
    time = next(filter(None, (_time(each, words) for each in counted[:2])), "")
    return time or "".join(content_terms(counted[0], words))


def _is_of_each(text: str, number: re.Match[str], unit: re.Match[str], words: Words) -> bool:
    """Whether an amount is that of one of several: "145 pounds each"."""
    *_, before = ["", *text[max(0, number.start() - _BEFORE) : number.start()].split()]
    after = text[unit.end() : unit.end() + _BEFORE].lstrip()
    return bool(words.eaches.fullmatch(before) or words.eaches.match(after))


def _value(token: str, words: Words) -> str:
    if token[0].isdecimal():
        return next(iter(numbers(token)))
    count = words.counts.get(token.casefold())
    return str(count) if count else ""


def _bound(before: str, words: Words) -> str:
    """The bound that ends what stands before a number."""
    found = (sign for sign, pattern in words.bounds.items() if pattern.search(before))
    return next(found, "")


class Statement(NamedTuple):
    """A text and the words of its language."""

    text: str
    words: Words

    @property
    def quantities(self) -> list[Quantity]:
        return [*quantities(self.text, self.words)]


def tells_otherwise(
    claim: Statement, question: Statement, evidence: Statement, around: str
) -> bool:
    """Whether evidence counts, bounds, times, pays or taxes otherwise what a claim tells.

    Args:
        around: the whole passage, which may say once for all prices whether tax is in them.
    """
    claimed, told = claim.quantities, evidence.quantities
    return (
        tells_other_quantity(claimed, told)
        or is_paid_otherwise(claimed, told, rates_in(*question))
        or is_paid_for_other_time(claimed, told, question)
        or is_paid_by_time(claim, question, evidence)
        or is_for_one_of_several(claimed, question.quantities, told)
        or is_of_other_time(question.quantities, told)
        or is_timed_otherwise(claim, evidence)
        or is_one_of_several(claim, question, evidence)
        or compares_otherwise(claim.text, question.text, evidence.text)
        or is_taxed_otherwise(claimed, claim.text, question.text, evidence.text, around)
        or bool(claimed and _is_without(question, evidence))
    )


def _is_without(question: Statement, evidence: Statement) -> bool:
    """Whether evidence has an amount without a thing that is asked for: "hors assurance"."""
    missing = lacked(*evidence) - lacked(*question)
    return not missing.isdisjoint(content_terms(*question))


def tells_other_quantity(claim: Sequence[Quantity], evidence: Sequence[Quantity]) -> bool:
    """Whether evidence has another number for what a claim counts, or says it otherwise.

    "Six months before its end" is no "two years before its end", nor "$650 a month" the same a
    year, nor "fewer than six" more than six.
    """
    return any(_is_other(one, evidence) for one in claim)


def _is_other(one: Quantity, evidence: Sequence[Quantity]) -> bool:
    same = [each for each in evidence if each.value == one.value]
    beside = [each for each in evidence if one.side and each.side == one.side]
    bounds = [each for each in evidence if one.is_time and one.bound and each.bound == one.bound]
    if any(
        found and not any(each.value == one.value for each in found) for found in (beside, bounds)
    ):
        return True
    counted = [each for each in evidence if each.units & one.units]
    bare = [each for each in same if not each.units and not each.is_word]
    if counted and not bare and not any(each.units & one.units for each in same):
        return True
    if one.is_time and same and all(each.is_time and each.units != one.units for each in same):
        return True
    if one.rate and same and all(each.rate and each.rate != one.rate for each in same):
        return True
    return bool(one.bound and same and all(each.bound and each.bound != one.bound for each in same))


def is_one_of_several(claim: Statement, question: Statement, evidence: Statement) -> bool:
    """Whether a claim counts all of what is asked, and evidence several kinds of it.

    "Three" is not said by "three front door keys, one letterbox key".
    """
    asked = set(content_terms(*question))
    told = asked | set(content_terms(*claim))
    counted = list(_counted(*evidence))
    values = {each.value for each in claim.quantities}
    for noun in asked:
        kinds = [
            (value, {each for each in named if each != noun} - told)
            for value, named in counted
            if any(each == noun or each.endswith(noun) for each in named)
        ]
        mine = [rest for value, rest in kinds if value in values]
        if len({frozenset(rest) for _, rest in kinds}) > 1 and mine and all(mine):
            return True
    return False


def _counted(text: str, words: Words) -> Iterator[tuple[str, list[str]]]:
    """Each number with the terms of the words right after it."""
    tokens = [each[0] for each in _TOKEN.finditer(text)]
    for at, token in enumerate(tokens):
        if value := _value(token, words):
            named: list[str] = []
            for word in tokens[at + 1 : at + 1 + _LONGEST_NAME]:
                if _value(word, words) or not (terms := content_terms(word, words)):
                    break
                named += terms
            yield value, named


def is_for_one_of_several(
    claimed: Sequence[Quantity], asked: Sequence[Quantity], evidence: Sequence[Quantity]
) -> bool:
    """Whether evidence has an amount "per day", and a question asks for that of two days."""
    several = {unit for each in asked if each.value != "1" for unit in each.units}
    if not several:
        return False
    told, rates = {each.value for each in claimed if not each.rate}, {_EACH, *several}
    # "£2 a day, for children £1" has the rate once.
    last: dict[frozenset[str], str] = {}
    for each in evidence:
        rate = each.rate or (last.get(each.units, "") if each.units else "")
        last[each.units] = rate
        if each.value in told and rate in rates:
            return True
    return False


def is_timed_otherwise(claim: Statement, evidence: Statement) -> bool:
    """Whether evidence has "after the fifth day" where a claim has "on the fifth day"."""
    told = dict(_times_told(*evidence))
    return any(
        when in told and told[when] and told[when] != side
        for when, side in _times_told(*claim)
        if side is not None
    )


def _times_told(text: str, words: Words) -> Iterator[tuple[tuple[str, ...], str | None]]:
    """What precedes units of time, such as "fifth day", with the "before" or "after" before it.

    "" for another preposition, None for nothing.
    """
    tokens = [each[0].casefold() for each in _TOKEN.finditer(text)]
    for at, token in enumerate(tokens):
        if not (unit := _time(token, words)):
            continue
        start = at
        while start and at - start < _MOST_UNITS and content_terms(tokens[start - 1], words):
            start -= 1
        said = [each for each in tokens[max(0, start - 2) : start] if each.isalpha()]
        side = next((each for each in said if each in words.sides), "" if said else None)
        if start < at:
            yield (*tokens[start:at], unit), side


def rates_in(question: str, words: Words) -> set[str]:
    """What a question may ask an amount for, as the rates of quantities."""
    tokens = (each[0] for each in _TOKEN.finditer(question))
    return {_time(each, words) or "".join(content_terms(each, words)) for each in tokens} - {""}


def is_paid_otherwise(
    claimed: Sequence[Quantity], evidence: Sequence[Quantity], asked: Collection[str]
) -> bool:
    """Whether claimed amounts are paid for something, and others for what is asked for.

    "3.20 € per wash and 1.50 € per drying" does not tell that drying costs 3.20 €.
    """
    if not any(each.rate in asked for each in evidence):
        return False
    return _are_paid_for_others({each.value for each in claimed}, evidence, asked)


def is_paid_for_other_time(
    claimed: Sequence[Quantity], evidence: Sequence[Quantity], question: Statement
) -> bool:
    """Whether a question asks for an amount "a week" and evidence has that of a night.

    A claim that tells for what it is paid is none of the question's time.
    """
    text, words = question
    tokens = [each[0].casefold() for each in _TOKEN.finditer(text)]
    asked = {
        time
        for at, token in enumerate(tokens[1:], 1)
        if words.rates.fullmatch(tokens[at - 1])
        and (time := _time(token, words))
        and not content_terms(" ".join(tokens[at + 1 : at + 2]), words)  # no "day ticket"
    }
    told = {each.value for each in claimed if not each.rate}
    return bool(asked) and _are_paid_for_others(told, evidence, asked)


def is_paid_by_time(claim: Statement, question: Statement, evidence: Statement) -> bool:
    """Whether a question asks for an amount "until June", and evidence has that of a month."""
    if not question.words.until.search(question.text) or evidence.words.until.search(evidence.text):
        return False
    told = {each.value for each in claim.quantities if not each.rate}
    return any(each.value in told and each.rate.isdecimal() for each in evidence.quantities)


def _are_paid_for_others(
    values: Collection[str], evidence: Sequence[Quantity], asked: Collection[str]
) -> bool:
    """Whether all of some amounts are paid for something, and for nothing that is asked for."""
    same = [each for each in evidence if each.value in values]
    return bool(same) and all(each.rate and each.rate not in asked for each in same)


def is_of_other_time(asked: Sequence[Quantity], evidence: Sequence[Quantity]) -> bool:
    """Whether a question is about "30 days", and evidence about "ten days" only."""
    for one in asked:
        told = [each for each in evidence if one.is_time and each.is_time]
        same = [each for each in told if each.units == one.units]
        if same and all(each.value != one.value and not each.bound for each in same):
            return True
    return False


def tax_kinds(text: str) -> dict[str, set[str]]:
    """For each number of a text, whether tax is said to be "in" or "out" of it.

    What is a total after "plus VAT" has the tax in it.
    """
    kinds: dict[str, set[str]] = {}
    last = ""
    for part in _PART.split(text):
        kind = tax_kind(part)
        if not kind and last == "out" and asks_to_combine(part):
            kind = "in"
        last = kind or last
        for value in numbers(part) if kind else ():
            kinds.setdefault(value, set()).add(kind)
    return kinds


def tax_kind(text: str) -> str:
    """Whether a text says that tax is "in" or "out" of an amount; "" for neither or both."""
    without = _net().sub(" ", text)
    is_out, is_in = without != text, bool(_gross().search(without))
    return "" if is_out == is_in else "out" if is_out else "in"


def is_taxed_otherwise(
    claimed: Sequence[Quantity], claim: str, question: str, evidence: str, around: str
) -> bool:
    """Whether a claim, or else the question it answers, has tax in an amount that lacks it."""
    asked, told, known = tax_kind(question), tax_kinds(claim), tax_kinds(evidence)
    for value in {each.value for each in claimed}:
        wanted = told.get(value) or ({asked} if asked else set())
        found = known.get(value, set())
        if wanted and found and wanted.isdisjoint(found):
            return True
        if wanted and not found and not _says(wanted, around):
            return True
    return False


def _says(kinds: Collection[str], text: str) -> bool:
    without = _net().sub(" ", text)
    return ("out" in kinds and without != text) or (
        "in" in kinds and bool(_gross().search(without))
    )
