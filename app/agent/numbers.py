"""Numbers as people write them."""

import re

_FLOAT = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?", re.IGNORECASE)
# Three digits after a comma may be thousands; what is in brackets, or goes on, is a list.
_COMMA = re.compile(r"(?<![\d.,(\[{])\d+(?:\.\d{3})*,(?!\d{3}(?!\d))\d+(?![\d.,]*\d)")
_POINT = re.compile(r"(?<![\d.,])\d+(?:,\d{3})*\.(?!\d{3}(?!\d))\d+")
_SIGNIFICANT_DIGITS = 12


def in_notation_of(question: str, value: str) -> str:
    """`value`, where it is a number, with a decimal comma if the numbers of `question` have one."""
    has_comma = _COMMA.search(question) and not _POINT.search(question)
    return value.replace(".", ",") if has_comma and _FLOAT.fullmatch(value) else value


def number_text(value: str) -> str:
    """Python's text of a number without binary rounding noise; other text unchanged."""
    if not _FLOAT.fullmatch(value) or value.lstrip("-").isdecimal():
        return value
    return f"{float(value):.{_SIGNIFICANT_DIGITS}g}"
