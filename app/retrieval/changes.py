"""Changes that a sentence's own figures prove: "rose from 12 to 15"."""

import re
from decimal import Decimal, InvalidOperation

from app.retrieval.terms import SCALES, content_terms, numbers

_UP = (
    "rose|risen|grew|grown|increas|climb|gain|advanc|improv|went up|stieg|gestiegen|wuchs|gewachsen"
)
_DOWN = "fell|fallen|declin|decreas|drop|shrank|shrunk|went down|sank|gesunken|fiel|gefallen"
_NUMBER = rf"[$€£¥]?\s?(?P<{{0}}>\d[\d.,]*)\s?(?P<{{0}}_scale>%|percent|{'|'.join(SCALES)})?"
_CHANGE = re.compile(
    rf"\b(?P<verb>(?P<up>{_UP})|{_DOWN})(?P<ending>[^\W\d_]*)\b[^.;]*?"
    rf"\b(?:from|von)\s+{_NUMBER.format('first')}[^;]*?\b(?:to|auf)\s+{_NUMBER.format('second')}",
    re.IGNORECASE,
)


def shown_terms(claim: str) -> set[str]:
    """The stem of a verb of change in `claim` that its own two figures prove.

    A passage with both figures implies the direction and need not contain the verb.
    """
    match = _CHANGE.search(claim)
    if match is None:
        return set()
    first, second = (_amount(match, name) for name in ("first", "second"))
    if first is None or second is None or first == second:
        return set()
    is_true = (second > first) == bool(match["up"])
    return set(content_terms(match["verb"] + match["ending"])) if is_true else set()


def _amount(match: re.Match[str], name: str) -> Decimal | None:
    """One figure of the change; "from 12 to 15 million" states the scale once."""
    scale = (match[f"{name}_scale"] or match["second_scale"] or "").lower()
    try:
        (number,) = numbers(match[name])
        return Decimal(number) * SCALES.get(scale, 1)
    except (ValueError, InvalidOperation):
        return None
