"""Reads the numbers that people write into tables, in the formats of many languages."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Literal

from app.core.tables import CURRENCY_CODES, CURRENCY_SIGNS
from app.core.unicode_text import RAISED_DIGITS, STRUCK

DecimalMark = Literal[".", ","]

_GROUP_SPACES = " \u00a0\u2009\u202f"
_MINUS = "\u2010\u2011\u2012\u2013\u2212-"
_SIGNS = re.escape(_MINUS)
_NO_DECIMALS = rf"[{_SIGNS}\u2014]{{1,2}}"
"""What stands for the decimals of a whole amount: 80.– and 450,-."""

CURRENCY_NAMES = rf"{CURRENCY_CODES}|EURO|RMB|Rs"
CURRENCY = rf"(?:(?:US|C|A|HK)?[{CURRENCY_SIGNS}]|\b(?:{CURRENCY_NAMES})\b\.?)"
"""A regular expression for how amounts of money are marked in all languages."""

MISSING = (
    r"(?i)(?:-|–|—|\.{1,3}|…|\?|n\.?/?[acdv]\.?|#n/a|nan|null|none|nil|tb[acd]"
    r"|k\. ?a\.|n\. ?[vdc]\.|s(?:/|\. ?)[do]\.?)"
)
"""A regular expression for what stands for a number that is not known; also for the database."""

_NUMBER = re.compile(
    rf"(?P<before>[({_SIGNS}+\s]*){CURRENCY}?(?P<inner>[({_SIGNS}+\s]*)"
    rf"(?P<digits>\d(?:[\d.,'’{_GROUP_SPACES}]*\d)?(?:[.,](?={_NO_DECIMALS})|\.)?|[.,]\d+)"
    rf"(?P<whole>(?<=[.,]){_NO_DECIMALS})?"
    rf"(?P<after>\s*\)?\s*(?:%|‰|{CURRENCY}|pp|pts?|bps|[xX])?\s*[){_SIGNS}]?)"
    rf"(?P<notes>(?:\s*(?:\(\w\)|\[\w\]|[*†‡]+|[{RAISED_DIGITS}][{RAISED_DIGITS},\s]*))*)"
)
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d*)?|\d+[.,]\d{3}(?: \d{1,3})+")
_STRUCK = re.compile(rf"{STRUCK}.*?{STRUCK}")
_DASH = re.compile(rf"{CURRENCY}?\s*[{_SIGNS}\u2014\u2015]{{1,3}}\s*%?")
_YEAR = re.compile(r"(?:FY\s?|CY\s?)?(?:19|20)\d\d(?:\s?[A-Z]{1,2}|\s?\(\w\))?")
_GROUPED = re.compile(r"\d{1,3}(?:[., ]\d{2,3})*[.,]\d{3}")
_IN_TEXT = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)+(?![\w.]|,\d)")
_LONGEST = 60


def plain_digits(text: str) -> str:
    """`text` with the digits and marks of all scripts as those of ASCII."""
    if text.isascii():
        return text
    signs = {"٫": ",", "٬": "'", "٪": "%", "，": ",", "．": ".", "（": "(", "）": ")", "％": "%"}
    return "".join(
        str(unicodedata.decimal(char)) if char.isdecimal() else signs.get(char, char)
        for char in text
        if char not in "\u200e\u200f\u061c\u2066\u2067\u2068\u2069"
    )


def is_year(text: str) -> bool:
    return bool(_YEAR.fullmatch(plain_digits(text.strip())))


def is_dash(text: str) -> bool:
    """Whether the cell holds only a dash, as for nothing."""
    return bool(_DASH.fullmatch(text.strip()))


def is_missing(text: str) -> bool:
    """Whether the cell says that its number is not known: n/a."""
    return bool(re.fullmatch(MISSING, text.strip()))


def is_number(text: str) -> bool:
    """Whether the cell is a number as written, with its sign and unit."""
    return _match(text) is not None


def counts_once(text: str, column: int) -> bool:
    """Whether the text of a cell merged over several rows is a number of all of them together.

    Years, and numbers in the first column, are names, which hold for each of the rows.
    """
    return column > 0 and is_number(text) and not is_year(text)


def mark_in(text: str) -> DecimalMark | None:
    """The mark before the decimals of the numbers in running text, if one of them tells it."""
    votes: Counter[DecimalMark] = Counter()
    for digits in _IN_TEXT.findall(plain_digits(text)):
        if own := _own_mark(digits):
            votes[own] += 1
    if votes["."] == votes[","]:
        return None
    return "." if votes["."] > votes[","] else ","


def decimal_mark(cells: Iterable[tuple[int, str]]) -> DecimalMark | None:
    """The mark before the decimals of the numbers of a table, by what only one of the two explains.

    None if nothing tells it: all of them are like 1.234.

    Args:
        cells: the texts, each with the number of its column.
    """
    votes: Counter[DecimalMark] = Counter()
    groups: dict[str, set[int]] = {".": set(), ",": set()}
    small: set[int] = set()
    for column, text in cells:
        found = _match(text)
        if found is None:
            continue
        digits = _with_spaces(found)
        marks = re.sub(r"[^.,]", "", digits)
        if own := _own_mark(digits):
            votes[own] += 3 if len(marks) > 1 else 1
        elif len(marks) == 1:
            groups[marks].add(column)
        elif len(digits) <= 3:
            small.add(column)
    if votes:
        return "," if votes[","] > votes["."] else "."
    # Only numbers such as 1.234: thousands where smaller ones of the column have no mark at all.
    if bool(groups["."]) == bool(groups[","]):
        return None
    return ("," if groups["."] else ".") if small & (groups["."] | groups[","]) else None


def _with_spaces(found: re.Match[str]) -> str:
    """The digits of a number, groups of them divided by spaces alone."""
    return re.sub(rf"['’{_GROUP_SPACES}]", " ", found["digits"].rstrip("."))


def _own_mark(digits: str) -> DecimalMark | None:
    """The mark before the decimals of a number, if it tells this by itself: not 1,234."""
    point, comma = digits.rfind("."), digits.rfind(",")
    if point >= 0 and comma >= 0:
        return "." if point > comma else ","
    if digits.count(".") > 1 or digits.count(",") > 1:
        is_grouped = _GROUPED.fullmatch(digits) is not None  # 1.2.3 is not
        return ("," if "." in digits else ".") if is_grouped else None
    mark: DecimalMark = "." if point >= 0 else ","
    whole, _, decimals = digits.partition(mark)
    is_told = len(decimals) != 3 or whole in ("", "0") or len(whole.replace(" ", "")) > 3
    return mark if max(point, comma) >= 0 and is_told else None


def value_of(text: str, mark: DecimalMark | None = ".") -> Decimal | None:
    """The number in a cell; 0 for a dash; None for anything else.

    Args:
        mark: that of the table, for numbers that do not tell theirs: columns may mix countries. If
            it is not known, 1.234 may be either number, and has no value; 1,234 are thousands.
    """
    if is_dash(text):
        return Decimal(0)
    found = _match(text)
    if found is None:
        return None
    digits = re.sub(rf"['’{_GROUP_SPACES}]", "", found["digits"])
    own = _own_mark(digits if found["whole"] else digits.rstrip("."))
    if own is None and max(digits.rstrip(".").count("."), digits.count(",")) > 1:
        return None  # a date such as 01.04.2009, or the number of a section
    if own is None and mark is None and "." in digits.rstrip("."):
        return None
    mark = own or mark or "."
    digits = digits.replace("." if mark == "," else ",", "").replace(mark, ".")
    before = found["before"] + found["inner"]
    after = found["after"].strip()
    is_negative = any(sign in before for sign in _MINUS) or after.endswith(tuple(_MINUS))
    is_negative = is_negative or ("(" in before and ")" in text)
    try:
        value = Decimal(digits)
    except InvalidOperation:  # such as several decimal marks
        return None
    return -value if is_negative else value


def _match(text: str) -> re.Match[str] | None:
    """Not of several numbers in a cell, such as 5 12, nor of a power of ten."""
    stripped = _STRUCK.sub("", text).strip() if STRUCK in text else text.strip()
    if not stripped or len(stripped) > _LONGEST:
        return None
    found = _NUMBER.fullmatch(plain_digits(stripped))
    if found is None or (
        found["digits"] == "10" and found["notes"].startswith(tuple(RAISED_DIGITS))
    ):
        return None
    digits = _with_spaces(found)
    return found if " " not in digits or _SPACED.fullmatch(digits) else None
