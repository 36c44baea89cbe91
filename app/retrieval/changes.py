"""Changes that a sentence's own figures prove: "rose from 12 to 15"."""

import re
from decimal import Decimal, InvalidOperation

from app.core.figure_words import percent, scale_of, scales
from app.core.languages import any_phrase, lazy_pattern
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
