"""The numbers that weigh what is found and what supports a sentence.

Each is explained, with its source, in `resources/weights.toml`; `tests/bench/refit_weights.py` fits
them again.
"""

from functools import cache

from app.core.paths import resource_path
from app.core.resources import ResourceTable, decoded


class SearchWeights(ResourceTable, frozen=True):
    dense: float
    foreign: float
    familiar: float
    few_known: float
    most_known: float
    question: float
    near: float
    page: float
    document: float
    heading: float
    newest: float
    figures: float
    feedback: float
    spread: float
    same: float


class NameWeights(ResourceTable, frozen=True):
    opening: float
    title: float
    date: float
    sharpness: float
    prose_figures: float
    table_figures: float


class SupportWeights(ResourceTable, frozen=True):
    named: float
    unnamed: float
    distance: float
    nearest_figure: float
    nearest_words: float
    contradiction: float
    label: float
    doubt: float


class GroundWeights(ResourceTable, frozen=True):
    enough: float
    together: float
    half: float
    near_figure: float
    about: float


class Weights(ResourceTable, frozen=True):
    search: SearchWeights
    names: NameWeights
    support: SupportWeights
    grounds: GroundWeights


@cache
def weights() -> Weights:
    """The weights, read once."""
    return decode(resource_path("weights.toml").read_text("utf-8"))


def decode(text: str) -> Weights:
    """The weights in the text of a file. Raises msgspec.ValidationError."""
    return decoded(text, Weights)
