"""Finds units and periods in the words around and above the cells of a table."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import pairwise

from app.core.figure_words import conjunctions, months_in_heads, of
from app.core.languages import any_phrase, lazy_pattern, phrases
from app.core.tables import CURRENCY_SIGNS, each_share
from app.index.tables.numbers import CURRENCY_NAMES, plain_digits

_SIGN = rf"(?:us|u\.s\.|c|a|hk)?\s?[{CURRENCY_SIGNS}]"
_PHYSICAL = r"(?:km²?|m²?|cm|mm|kg|g|mg|t|kwh|mwh|gwh|twh|mw|gw|ms|s|°c|bps)"
_PERCENT_LABEL = re.compile(r"^% |[^\W\d] ?%$")
_NUMBER_BEFORE = re.compile(r"(?<!\w)\d[\d.,’'\s]*$")
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{1,250})[)\]]")


def _roman(numeral: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[each] for each in numeral]
    signs = (1 if value >= following else -1 for value, following in pairwise([*values, 0]))
    return sum(value * sign for value, sign in zip(values, signs, strict=True))


_NUMBERED: tuple[tuple[re.Pattern[str], Callable[[str], int]], ...] = (
    (re.compile(r"(\d{1,3})[.)]\s"), int),
    (re.compile(r"\(?([a-z])\)\s"), ord),
    (re.compile(r"([A-Z])[.)]\s"), ord),
    (re.compile(r"([IVX]{1,5})[.)]\s"), _roman),
)
"""How labels are numbered."""


@cache
def _scale() -> str:
    return any_phrase(lambda pack: pack.tables.scales)


@cache
def _currency() -> str:
    """A regular expression for what a scale may count."""
    words = any_phrase(lambda pack: pack.tables.currencies + pack.tables.amounts)
    return rf"(?:{_SIGN}'?|{CURRENCY_NAMES}|{words})"


def _leads() -> str:
    return any_phrase(lambda pack: pack.tables.leads)


def _excepted(ends: str) -> str:
    """A regular expression for what a unit does not hold for, up to one of the marks `ends`."""
    return rf"(?:\s*,?\s*{phrases(lambda pack: pack.tables.excepts)}[^{ends}]{{1,200}})?"


def _percent_of() -> str:
    return rf"{any_phrase(lambda pack: pack.tables.percent_of)} [\w ]{{1,40}}"


_scaled = lazy_pattern(
    lambda: (
        rf"(?:{_currency()}\s*(?:{any_phrase(lambda pack: pack.tables.amounts)}\s+)?"
        rf"(?:(?:{conjunctions()})\s+[\w\s]{{1,40}}?)?)?\b{_leads()}\s+"
        rf"(?:{_currency()}\s*)?{_scale()}(?![^\W\d_])(?:\s*{of()}\s*[\w.{CURRENCY_SIGNS}]+"
        rf"(?:\s?{any_phrase(lambda pack: pack.tables.currencies)})?|\s*{_currency()}(?!\w))?"
        rf"{_excepted('.;:()')}"
    )
)
_symbols = lazy_pattern(
    lambda: (
        rf"{_SIGN}\s?(?:'?000s?|{_scale()}|m|bn|k|b)(?!\w)"
        rf"|\b(?:{_scale()}|t|k|m)\s?(?:(?:{CURRENCY_NAMES})\b|[{CURRENCY_SIGNS}](?!\w))"
        rf"|{any_phrase(lambda pack: pack.tables.unit_lines)}"
    )
)
_plain_unit = lazy_pattern(
    lambda: (
        rf"(?:{_currency()}\s?)?{_scale()}(?:\s?{_currency()})?{_excepted(';:')}"
        rf"|(?:{_leads()} )?(?:%|{any_phrase(lambda pack: pack.tables.percent)}|{_PHYSICAL}"
        rf"|{any_phrase(lambda pack: pack.tables.units)}|{_currency()}(?: {each_share()})?"
        rf"|{each_share()})|{_percent_of()}"
    )
)
_of_whole = lazy_pattern(
    lambda: rf"{phrases(lambda pack: pack.tables.stated)} (?P<unit>{_percent_of()})"
)
_percent = lazy_pattern(lambda: rf"[%٪]|{phrases(lambda pack: pack.tables.percent)}")
_and = lazy_pattern(lambda: rf"^(?:{conjunctions()})\s+")

_BARE_YEAR = re.compile(r"(?:[a-z]+ ?)?(?:19|20)\d\d", re.IGNORECASE)
_YEAR = r"(?:19|20)\d\d|1[34]\d\d(?=\D|$)"


@cache
def _span() -> str:
    return rf"(?:{any_phrase(lambda pack: pack.tables.spans)}|fy|cy|[qh][1-4])"


@cache
def _date() -> str:
    month = rf"\b(?:{months_in_heads()})\b\.?"
    day = rf"\d{{1,2}}\.?\s+(?:{of()}\s*)?{month}(?:\s+{of()})?"
    return rf"(?:{month}\s*\d{{1,2}}\b,?|{day}|{month})"


_period = lazy_pattern(
    lambda: (
        rf"\b(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}\b"
        rf"|(?:\b{_span()}\b[\s,:/-]*)*(?:{_date()}[\s,]*)*\b(?:(?:fy|cy)\s?)?(?:{_YEAR})(?!\d)"
        rf"(?:[EAF]\b)?(?:\s?[-/–]\s?(?:{_YEAR}|\d\d)(?!\d))?(?:\s*[/-]?\s*q[1-4]\b)?"
        rf"|\b[qh][1-4][\s/'’-]*(?:{_YEAR}|\d\d)\b|\bfy\s?\d\d\b"
        rf"|\b\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:19|20)?\d\d\b"
    )
)
_period_lead = lazy_pattern(lambda: rf"\b{_span()}\b(?:[\s,]*{_date()}[\s,]*)?")
_whole_date = lazy_pattern(_date)
_counted = lazy_pattern(lambda: any_phrase(lambda pack: pack.tables.units))
_unit_head = lazy_pattern(lambda: any_phrase(lambda pack: pack.tables.unit_heads))
_count_before = lazy_pattern(lambda: rf"{phrases(lambda pack: pack.figures.counts)}$")
_prior_year = lazy_pattern(lambda: phrases(lambda pack: pack.tables.prior_years))
_remark = lazy_pattern(
    lambda: rf"\s*[(\[]?(?:{any_phrase(lambda pack: pack.tables.remarks)}|\w)[)\]]$"
)


def unit_in(texts: Iterable[str]) -> str:
    """The unit that these texts give for all numbers below them; the first text counts most."""
    texts = [" ".join(text.split()) for text in texts]
    for text in texts:
        for bracketed in _BRACKETED.finditer(text):
            inner = bracketed[1].strip()
            if _line_unit(inner) or _plain_unit().fullmatch(inner):
                return _and().sub("", inner)
        if found := _of_whole().search(text):
            return found["unit"].strip()
        if unit := _line_unit(text):
            return unit
    return ""


def _line_unit(text: str) -> str:
    """The unit that a line tells, such as "in millions"; not that of an amount: "1,35 Mio. €"."""
    for pattern in (_scaled(), _symbols()):
        for found in pattern.finditer(text):
            is_scale = re.match(rf"{_scale()}|[tkm](?!\w)|[tkm]{_currency()}", found[0], re.I)
            if not (is_scale and _ends_in_amount(text[: found.start()])):
                return found[0].strip(" ,;:")
    return ""


def _ends_in_amount(text: str) -> bool:
    """Whether it ends in a number that is no date, nor year."""
    text = text.rstrip()
    is_number = _NUMBER_BEFORE.search(text) or _count_before().search(text)
    return bool(is_number) and all(each.end() < len(text) for each in _period().finditer(text))


def is_unit(text: str) -> bool:
    """Whether a head or line gives only a unit, such as "(in millions)" or "%"."""
    bare = " ".join(text.split()).strip("()[]").strip(" .:")
    if not bare:
        return False
    return any(each().fullmatch(bare) for each in (_plain_unit, _scaled, _symbols))


def is_unit_of_all(head: str) -> bool:
    """Whether the head over the labels of rows is a unit: "(in millions)", but not "Day"."""
    return is_unit(head) and not _counted().fullmatch(head.strip())


def label_unit(label: str) -> str:
    """The unit that a label gives for its own row: "(pence)", "EBIT margin in %"; not "(m)"."""
    for bracketed in reversed(_BRACKETED.findall(label)):
        inner = bracketed.strip()
        if is_unit(inner) and (len(inner) > 1 or not inner.isalnum()):
            return _and().sub("", inner)
    return "%" if _PERCENT_LABEL.search(" ".join(label.split())) else ""


def column_unit(heads: Sequence[str]) -> str:
    """The unit of one column from its heads; the innermost counts most."""
    for line in reversed(heads):
        is_clear = len(heads) > 1 or not line.strip()[:1].isalpha()
        if is_unit(line) and (is_clear or len(line.split()) > 1):
            return line.strip().strip("()[]").strip()
    if unit := unit_in(heads[::-1]):
        return unit
    return "%" if any(map(_percent().search, heads)) else ""


def is_unit_head(text: str) -> bool:
    """Whether a head stands over the units of the rows."""
    return bool(_unit_head().fullmatch(text))


def period_in(text: str) -> str:
    """The first period in a text, with what belongs to it; "" if there is none."""
    found = _period().search(plain_digits(" ".join(text.split())))
    return found[0].strip(" ,:;/-") if found else ""


def periods_in(text: str) -> tuple[str, ...]:
    """All periods in a text, in order."""
    found = _period().finditer(plain_digits(" ".join(text.split())))
    return tuple(dict.fromkeys(each[0].strip(" ,:;/-") for each in found))


def within_year(head: str, period: str) -> str:
    """The period of a head such as "Q1" or "March" in a table about a year; else the year.

    "" if the head is a part of a period that is no year.
    """
    part = _period_lead().search(head) or _whole_date().fullmatch(head.strip())
    if not part:
        return period
    return f"{part[0].strip(' ,')} {period}" if _BARE_YEAR.fullmatch(period) else ""


def before(period: str) -> str:
    """The same period a year before."""
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", period)
    return period.replace(years[0], str(int(years[0]) - 1)) if len(years) == 1 else ""


def is_prior_year(head: str) -> bool:
    return bool(_prior_year().search(head))


def is_period(text: str) -> bool:
    """Whether a cell names a period and nothing else, such as "2023" or "March 31, 2024"."""
    bare = _remark().sub("", plain_digits(" ".join(text.split())).strip(" ,:;"))
    if found := _period().match(bare):
        return found.end() >= len(bare)
    is_lead = len(bare) > 3 and _period_lead().fullmatch(bare)
    return bool(is_lead or _whole_date().fullmatch(bare))


def follows(label: str, other: str) -> bool:
    """Whether two labels are numbered one after the other: "II. Assets" follows "I. Assets"."""
    return any(
        (own := pattern.match(label))
        and (above := pattern.match(other))
        and number(own[1]) == number(above[1]) + 1
        for pattern, number in _NUMBERED
    )


def is_period_head(text: str) -> bool:
    """Whether a head is a period, perhaps with a unit, such as "2022 $ million"."""
    period = period_in(text)
    rest = plain_digits(" ".join(text.split())).replace(period, "", 1).strip()
    return is_period(text) or bool(period and is_unit(rest))
