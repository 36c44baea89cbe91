"""Numbers as people write them."""

import re

_FLOAT = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?", re.IGNORECASE)
_SIGNIFICANT_DIGITS = 12


def number_text(value: str) -> str:
    """Python's text of a number without binary rounding noise; other text unchanged."""
    if not _FLOAT.fullmatch(value) or value.lstrip("-").isdigit():
        return value
    return f"{float(value):.{_SIGNIFICANT_DIGITS}g}"
