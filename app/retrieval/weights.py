"""The numbers that weigh what is found and what supports a sentence.

Each is explained, with its source, in `resources/weights.toml`; `tests/bench/refit_weights.py` fits
them again.
"""

import tomllib
from functools import cache

import msgspec

from app.core.paths import resource_path


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Part of the file; a missing or misspelt number is an error."""


class SearchWeights(_Table, frozen=True):
    dense: float
    foreign: float
    familiar: float
    few_known: float
    most_known: float
    near: float
    page: float
    document: float
    heading: float
    newest: float
    figures: float
    feedback: float
    spread: float
    same: float


class NameWeights(_Table, frozen=True):
    opening: float
    title: float
    sharpness: float
    prose_figures: float
    table_figures: float


class SupportWeights(_Table, frozen=True):
    named: float
    unnamed: float
    distance: float
    nearest_figure: float
    nearest_words: float
    contradiction: float
    label: float


class GroundWeights(_Table, frozen=True):
    enough: float
    together: float
    half: float
    near_figure: float


class Weights(_Table, frozen=True):
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
    return msgspec.convert(tomllib.loads(text), Weights)
