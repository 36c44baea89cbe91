"""Numbers as people write them."""

import re

_FLOAT = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?", re.IGNORECASE)
_WRITTEN = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_SIGNIFICANT_DIGITS = 12


def number_text(value: str) -> str:
    """Python's text of a number without the noise of binary fractions; other text as it is."""
    if not _FLOAT.fullmatch(value) or value.lstrip("-").isdigit():
        return value
    return f"{float(value):.{_SIGNIFICANT_DIGITS}g}"


def last_number(text: str) -> str:
    """The last number in `text`, as `number_text` has it; nothing if there is none."""
    numbers = _WRITTEN.findall(text)
    return number_text(numbers[-1].replace(",", "")) if numbers else ""


def is_number(value: str) -> bool:
    """Whether the text of a Python value is that of a number."""
    return _FLOAT.fullmatch(value) is not None
