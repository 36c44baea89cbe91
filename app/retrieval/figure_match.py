"""Whether a question asks for figures, and which passages have them: those that are tables."""

import re
from collections.abc import Mapping

from app.core.documents import Place

_PROSE, _TABLE = 0.1, 0.5
"""Prose has up to this share of numbers among its words; from the second value on, text is a
table."""

_ASKS = re.compile(
    r"\b(?:how (?:much|many)|amount|total|sum|average|mean|ratio|percent\w*|rate|numbers?|figures?"
    r"|values?|growth|gr[eo]w\w*|increas\w*|decreas\w*|declin\w*|chang\w*|drop\w*|rose|ris(?:e|en|ing)"
    r"|fell|improv\w*|highest|lowest|largest|smallest|most|least|compar\w*|trends?|Q[1-4])\b"
    r"|[%$€£¥]|(?<!\d)(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)


def figure_scores(question: str, places: Mapping[str, Place]) -> dict[str, float]:
    """For each chunk, 0..1: how table-like it is, if the question asks for figures.

    A table has few words, so neither keyword nor vector search ranks it high.
    """
    if not _ASKS.search(question):
        return dict.fromkeys(places, 0.0)
    return {
        id_: min(max((place.figures - _PROSE) / (_TABLE - _PROSE), 0.0), 1.0)
        for id_, place in places.items()
    }
