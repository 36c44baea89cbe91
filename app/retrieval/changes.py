"""Changes in a sentence: those that its own figures prove or refute, "rose from 12 to 15"."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from itertools import chain
from typing import NamedTuple

from app.core.figure_words import months, percent, scale_of, scales
from app.core.languages import any_of, any_phrase, lazy_pattern
from app.retrieval.table_content import table_words
from app.retrieval.terms import content_terms, numbers


def shown_terms(claim: str) -> set[str]:
    """The stem of a verb of change in `claim` that its own two figures prove.

    A passage with both figures implies the direction and need not contain the verb.
    """
    match = _change().search(claim)
    if match is None:
        return set()
    first, second = (_amount(match, name) for name in ("first", "second"))
    if first is None or second is None or first == second:
        return set()
    is_true = (second > first) == bool(match["up"])
    return set(content_terms(match["verb"] + match["ending"])) if is_true else set()


def tells_change(text: str) -> bool:
    """Whether a text has a verb of change: "rose", "declined"."""
    return bool(_rises().search(text) or _falls().search(text))


def tells_rise(text: str) -> bool:
    """Whether a text has a verb of change, and of no fall."""
    return bool(_rises().search(text)) and not _falls().search(text)


def without_change(text: str, instead: str) -> str:
    """A text with `instead` in place of its verb of change; "" if it has not just one."""
    found = list(_verb().finditer(text))
    if len(found) != 1:
        return ""
    return f"{text[: found[0].start()]}{instead}{text[found[0].end() :]}"


def refutes_itself(claim: str) -> bool:
    """Whether the two figures of a change prove the opposite of its verb: "fell from 12 to 15"."""
    match = _change().search(claim)
    if match is None:
        return False
    first, second = (_amount(match, name) for name in ("first", "second"))
    # "The gain fell from 15 to 12" has a word of each direction.
    before = claim[: match.start("first")]
    is_up, is_down = (bool(verbs().search(before)) for verbs in (_rises, _falls))
    if first is None or second is None or first == second or is_up == is_down:
        return False
    return (second > first) != is_up


class FromTo(NamedTuple):
    """Two figures of a change or range, normalised; the first one stands from `start`."""

    start: int
    first: str
    second: str


def changes(text: str) -> Iterator[FromTo]:
    """The pairs of figures that are joined as "from 12 % to 15 %"; not those of days and years.

    Also as "until 2019 it was 12 %, since then 15 %".
    """
    for match in chain(_from_to().finditer(text), _until_since().finditer(text)):
        first, second = numbers(match["first"]), numbers(match["second"])
        if len(first) == len(second) == 1:
            yield FromTo(match.start("first"), first.pop(), second.pop())


def is_turned(claim: str, evidence: str) -> bool:
    """Whether evidence has a change that is claimed the other way round: "from 15 to 12"."""
    known = {(each.second, each.first) for each in changes(evidence)}
    return any((each.first, each.second) in known for each in changes(claim))


def compares_otherwise(claim: str, question: str, evidence: str) -> bool:
    """Whether evidence only compares with what is claimed or asked for, which it does not tell.

    "The balance is 4,187 euros, 610 less than a year before" tells neither that it is 610 nor what
    it was a year before.
    """
    told, asked = numbers(claim), f"{question} {claim}"
    if not told or tells_change(asked) or _compared().search(asked):
        return False
    by = (numbers(match["figure"]) for match in _differs().finditer(evidence))
    return any(told & each for each in by) or any(
        told.isdisjoint(numbers(match["base"]))
        and _is_told_only(match, set(_telling_words(question)))
        for match in _base().finditer(evidence)
    )


def _is_told_only(base: re.Match[str], asked: set[str]) -> bool:
    """Whether a text tells of the base of a comparison, which is asked for, nowhere else."""
    words = set(_telling_words(base["base"]))
    others = base.string[: base.start()] + base.string[base.end() :]
    return bool(words) and words <= asked and not words <= set(_telling_words(others))


def _telling_words(text: str) -> list[str]:
    """Numbers, and words that are too long for articles and most prepositions."""
    return re.findall(r"\d+|[^\W\d_]{4,}", text.casefold())


def _difference_words(*kinds: str) -> str:
    return any_of(
        each for words in table_words() for kind in kinds for each in words.differences[kind]
    )


def _more_than() -> str:
    more, base = _difference_words("more"), _difference_words("base")
    return rf"{more}\s+(?:[^\W\d_]+\s+){{0,2}}?{base}(?!\w)"


_compared = lazy_pattern(
    lambda: (
        r"(?<!\w)"
        + _difference_words("more", "base", "difference", "change", "rise", "fall")
        + r"(?!\w)"
    )
)
_differs = lazy_pattern(
    lambda: (
        r"(?<![\d.,])(?P<figure>\d+(?:[.,\u00a0\u202f' ]\d+)*)(?:\s*[$€£¥%]|\s+[^\W\d_]+){0,2}?"
        rf"\s+{_more_than()}"
    )
)
_base = lazy_pattern(lambda: rf"(?<!\w){_more_than()}(?P<base>[^.,;:!?()\n]{{0,60}})")


_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"


def _figure_expression(name: str) -> str:
    """A figure that is no year and no day."""
    return (
        rf"(?:[$€£¥]\s?)?(?!{_YEAR})(?<!\d)(?P<{name}>\d+(?:[.,\u00a0\u202f']\d+)*)"
        rf"(?!\d|\.?\s+(?:{months()})\b)"
    )


def _from_to_expression() -> str:
    start = any_phrase(lambda pack: pack.figures.change_from)
    end = any_phrase(lambda pack: pack.figures.change_to)
    first, second = map(_figure_expression, ("first", "second"))
    return rf"\b{start}\s+{first}(?:[^.;\d]|{_YEAR}){{0,30}}?\b{end}\s+{second}"


def _until_since_expression() -> str:
    start = any_phrase(lambda pack: pack.figures.until)
    end = any_phrase(lambda pack: pack.figures.since)
    first, second = map(_figure_expression, ("first", "second"))
    date = rf"(?:{_YEAR}|\d\d?(?=\.?\s+(?:{months()})\b))"
    between = rf"(?:[^.;\d]|{date}){{1,80}}?"
    return rf"\b{start}\b{between}{first}{between}\b{end}\b(?:[^.;\d]|{date}){{1,40}}?{second}"


_from_to = lazy_pattern(_from_to_expression)
_until_since = lazy_pattern(_until_since_expression)
_rises = lazy_pattern(lambda: rf"\b{any_phrase(lambda pack: pack.figures.rises)}")
_falls = lazy_pattern(lambda: rf"\b{any_phrase(lambda pack: pack.figures.falls)}")


_verb = lazy_pattern(
    lambda: (
        rf"\b(?:{any_phrase(lambda pack: pack.figures.rises)}"
        rf"|{any_phrase(lambda pack: pack.figures.falls)})[^\W\d_]*"
    )
)


def _change_expression() -> str:
    up = any_phrase(lambda pack: pack.figures.rises)
    down = any_phrase(lambda pack: pack.figures.falls)
    start = any_phrase(lambda pack: pack.figures.change_from)
    end = any_phrase(lambda pack: pack.figures.change_to)
    first, second = (
        rf"[$€£¥]?\s?(?P<{name}>\d[\d.,]*)\s?(?P<{name}_scale>%|{percent()}|{'|'.join(scales())})?"
        for name in ("first", "second")
    )
    return (
        rf"\b(?P<verb>(?P<up>{up})|{down})(?P<ending>[^\W\d_]*)\b[^.;]*?"
        rf"\b{start}\s+{first}[^;]*?\b{end}\s+{second}"
    )


_change = lazy_pattern(_change_expression)


def _amount(match: re.Match[str], name: str) -> Decimal | None:
    """One figure of the change; "from 12 to 15 million" states the scale once."""
    scale = match[f"{name}_scale"] or match["second_scale"] or ""
    try:
        (number,) = numbers(match[name])
        return Decimal(number) * scale_of(scale)
    except (ValueError, InvalidOperation):
        return None
