"""Figures as documents and models write them: their amounts, and the units beside them."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from app.core.figure_words import of, scale_of, scales
from app.core.languages import lazy_pattern, packs
from app.core.surveys import CellItem
from app.core.tables import CURRENCY_CODES
from app.retrieval.terms import Words, content_terms, numbers, words_in

_TELLING_DIGITS = 4
_AROUND = 120
_LONGEST_DURATION = 5
"""In words: “a period of two years” is no more than a length of time."""

_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "zł": "PLN",
    "euro": "EUR",
    "euros": "EUR",
}
CURRENCY = "|".join([*map(re.escape, _SIGNS), CURRENCY_CODES])
_before_amount = re.compile(rf"(?<!\w)({CURRENCY})[ \u00a0\u202f]?[-–−(]?$", re.IGNORECASE)
_after_amount = re.compile(
    rf"(?:[ \u00a0\u202f]?\)?|\)[ \u00a0\u202f]|[-–−][ \u00a0\u202f]?)({CURRENCY})(?!\w)",
    re.IGNORECASE,
)
_minus_before = re.compile(
    rf"(?P<left>.{{0,20}})(?<![\w.,%)])[-–−](?:(?:{CURRENCY})[ \u00a0\u202f]?)?$",
    re.IGNORECASE | re.DOTALL,
)
_ends_in_figure = re.compile(
    rf"\d[ \u00a0\u202f]*(?:(?:{CURRENCY})[ \u00a0\u202f]*)?$", re.IGNORECASE
)
_minus_after = re.compile(rf"[-–−][ \u00a0\u202f]?(?:(?:{CURRENCY})(?!\w)|$)", re.IGNORECASE)
_brackets_before = re.compile(rf"(?:({CURRENCY})[ \u00a0\u202f]?)?\($", re.IGNORECASE)
_brackets_after = re.compile(rf"\)(?:[ \u00a0\u202f]?({CURRENCY})(?!\w))?", re.IGNORECASE)
_spaced = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d])(?:[.,]\d+)?(?![\d.,]\d)")
_word_after = re.compile(r"[ \u00a0\u202f-]?([^\W\d_]+)")


@cache
def _counts() -> Mapping[str, int]:
    return {word: n for pack in packs().values() for word, n in pack.figures.counts.items()}


@cache
def times() -> tuple[str, ...]:
    """A regular expression for each unit of time."""
    named = (pack.figures.times for pack in packs().values() if pack.figures.times)
    return tuple("|".join(forms) for forms in zip(*named, strict=True))


_duration = lazy_pattern(
    lambda: (
        rf"(?<!\w)(?P<count>\d{{1,4}}|{'|'.join(_counts())})(?:\)|\s\(\d+\))?[\s\u00a0-]+"
        rf"(?:{'|'.join(f'(?P<unit{n}>{unit})' for n, unit in enumerate(times()))})(?!\w)"
    )
)


class Duration(NamedTuple):
    """A length of time in a text, in whatever language; `unit` is 0 for seconds to 6 for years."""

    start: int
    end: int
    number: int
    unit: int


def durations(text: str) -> Iterator[Duration]:
    """The lengths of time in a text: “six months”, “zwei Jahre”, “30 jours”."""
    for found in _duration().finditer(text):
        unit = next(n for n in range(len(times())) if found[f"unit{n}"])
        written = found["count"].casefold()
        number = int(written) if written.isdecimal() else _counts()[written]
        yield Duration(found.start(), found.end(), number, unit)


def only_duration(text: str) -> tuple[int, int] | None:
    """The number and unit of a text that is no more than a length of time."""
    found = [each[2:] for each in durations(text)]
    is_alone = len(found) == 1 and len(text.split()) <= _LONGEST_DURATION
    return found[0] if is_alone else None


def is_other_time(wanted: str, item: CellItem) -> bool:
    """Whether a figure is of another unit of time than the wanted one: 14 days for months."""
    units = [each.unit for each in durations(f"2 {wanted}")]
    start = item.value_start - item.char_start
    beside = [each.unit for each in durations(item.quote[start:]) if each.start == 0]
    return bool(units and beside) and units[0] != beside[0]


def amount(written: str) -> Decimal | None:
    """A figure as a number, with its thousand or million; None if it is none."""
    words = re.findall(r"[^\W\d_]+", written)
    factor = next((scale_of(word) for word in words if word.casefold() in scales()), 1)
    number = bare(written)
    return None if number is None else number * factor


def amount_at(text: str, start: int, end: int) -> Decimal | None:
    """The figure at a place of a text, with its sign and, beside a currency, with its scale.

    "EUR -2 bn" and "EUR (2) bn" are the same; "(2 EUR)" may just be in brackets.
    """
    number = amount(text[start:end])
    if number is None:
        return None
    factor, _ = scale_beside(text, start, end)
    number = (number * factor).normalize() if factor > 1 else number
    return -number if _is_negative(text, start, end) else number


@cache
def _money_scales() -> Mapping[str, int]:
    named = (pack.figures.money_scales for pack in packs().values())
    own = {word.casefold(): factor for each in named for word, factor in each.items()}
    return {**scales(), **own}


_money_scale = lazy_pattern(
    lambda: (
        rf"[ \u00a0\u202f]?(?P<scale>{'|'.join(sorted(_money_scales(), key=len, reverse=True))})\.?"
        r"(?!\w)"
        rf"(?:[ \u00a0](?:{of()})(?!\w))?"
    )
)


def scale_beside(text: str, start: int, end: int) -> tuple[int, int]:
    """What a figure beside a currency is multiplied by, and where that ends: 10^9 of "EUR 2 bn"."""
    scale = _money_scale().match(text, end + text.startswith(")", end))
    if scale is None:
        return 1, end
    inside = re.search(CURRENCY, text[start:end], re.IGNORECASE)
    before = _before_amount.search(text, max(0, start - 8), start)
    is_money = inside or before or _after_amount.match(text, scale.end())
    return (_money_scales()[scale["scale"].casefold()], scale.end()) if is_money else (1, end)


def _is_negative(text: str, start: int, end: int) -> bool:
    """Whether a minus belongs to a figure, not to a range or a word, or brackets stand for one."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end : end + _AROUND].partition("\n")[0]
    if minus := _minus_before.search(line):
        return not _ends_in_figure.search(minus["left"])
    opened, closed = _brackets_before.search(line), _brackets_after.match(after)
    if opened and closed:
        return bool(opened[1] or closed[1])
    return _minus_after.match(after) is not None


def joined(text: str) -> str:
    """A text of the same length, with no-break spaces where plain ones may part thousands.

    "3 300,00" may be one number, or the first two of a row.
    """
    return _spaced.sub(lambda found: found[0].replace(" ", "\u00a0"), text)


def with_joined_thousands(text: str, otherwise: Words | None = None) -> str:
    """The same where the language of a text parts thousands by spaces; else the text.

    Args:
        otherwise: the words of its language if it is too short to tell.
    """
    is_parted = _spaced.search(text) and words_in(text, otherwise).parts_by_space
    return joined(text) if is_parted else text


def is_same_figure(named: str, written: str) -> bool:
    """Whether two figures are the same number.

    A small model may write the separators of another language: then all digits must be the same.
    """
    if amount(named) == amount(written):
        return True
    digits = re.sub(r"\D", "", named)
    is_telling = len(digits) >= _TELLING_DIGITS and amount(named) in (bare(named), None)
    return is_telling and digits == re.sub(r"\D", "", written)


def bare(written: str) -> Decimal | None:
    """The only number in a text; None if there is none, or several."""
    (number, *more) = numbers(written) or [""]
    return Decimal(number) if number and not more else None


def unit_beside(text: str, start: int, end: int, wanted: str) -> str:
    """The unit beside a figure: per cent, a currency, or the wanted one if it stands there."""
    _, end_of_scale = scale_beside(text, start, end)
    written, after = text[start:end], text[end : end + _AROUND]
    if "%" in written or after.lstrip().startswith("%"):
        return "%"
    before = _before_amount.search(text, max(0, start - 8), start)
    sign = before or _after_amount.match(text, end_of_scale)
    inside = re.search(r"^[-–(]*([^\w\s.,()–-]+)", written)
    if sign or inside:
        code = sign[1] if sign else str(inside and inside[1])
        return _SIGNS.get(code.casefold(), code.upper())
    if wanted and after.lstrip().casefold().startswith(wanted.casefold()):
        return wanted
    word = _word_after.match(text, end)
    if word and wanted and content_terms(word[1]) == content_terms(wanted):
        return wanted
    return ""


def as_written(word: str) -> str:
    """A pattern for a word; the thousands of a whole number may be apart, as in “1 050 euros”."""
    if not word.isdecimal():
        return re.escape(word)
    return re.sub(r"(?<=\d)(?=(?:\d{3})+$)", "[ \u00a0\u202f'’]?", word)


def without_currency(text: str) -> str:
    return re.sub(rf"(?<!\w)(?:{CURRENCY})(?!\w)", "", text)


def currency_in(text: str) -> str:
    """The only currency that a text names, as the head “Amount EUR” does; or ""."""
    found = {each.casefold() for each in re.findall(rf"(?<!\w)(?:{CURRENCY})(?!\w)", text)}
    codes = {_SIGNS.get(each, each.upper()) for each in found}
    return codes.pop() if len(codes) == 1 else ""


def end_with_unit(text: str, end: int) -> int:
    """Where a figure that ends there ends with the currency behind it."""
    unit = _after_amount.match(text, end)
    return unit.end() if unit else end
