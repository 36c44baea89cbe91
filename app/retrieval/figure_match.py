"""Whether a question asks for figures, and which passages have them: those that are tables."""

from collections.abc import Mapping

from app.core.documents import Place
from app.core.languages import lazy_pattern, phrases
from app.retrieval.weights import weights

_asks = lazy_pattern(
    lambda: phrases(lambda pack: pack.search.figures) + r"|[%$€£¥]|(?<!\d)(?:19|20)\d\d(?!\d)"
)


def asks_for_figures(question: str) -> bool:
    """Whether a question speaks of amounts, years or changes."""
    return bool(_asks().search(question))


def figure_scores(question: str, places: Mapping[str, Place]) -> dict[str, float]:
    """For each chunk, 0..1: how table-like it is, if the question asks for figures.

    A table has few words, so neither keyword nor vector search ranks it high.
    """
    if not asks_for_figures(question):
        return dict.fromkeys(places, 0.0)
    prose, table = weights().names.prose_figures, weights().names.table_figures
    return {
        id_: min(max((place.figures - prose) / (table - prose), 0.0), 1.0)
        for id_, place in places.items()
    }
