"""Answers of two models to vote on without knowing which is whose."""

from typing import Literal

import msgspec

Vote = Literal["first", "second", "tie"]
"""Which model's answer is better."""

Side = Literal["left", "right", "tie"]
"""The vote as cast: the voter knows only sides."""


class Spoken(msgspec.Struct, frozen=True):
    """A turn of a conversation, with the roles of chat templates.

    `passages` is the block of a document's passages that the models are given before the content.
    """

    role: str
    content: str
    passages: str = ""


class BlindPair(msgspec.Struct, frozen=True, kw_only=True):
    """A question with the answers of the first and the second model, None until available.

    `is_swapped`: the second model is on the left. `conversation_id` is the chat that the question
    comes from, if any.
    """

    position: int
    prompt: tuple[Spoken, ...]
    answers: tuple[str | None, str | None] = (None, None)
    is_swapped: bool = False
    vote: Vote | None = None
    conversation_id: str | None = None

    @property
    def question(self) -> str:
        """The last user message."""
        return next((turn.content for turn in reversed(self.prompt) if turn.role == "user"), "")

    @property
    def shown(self) -> tuple[str, str] | None:
        """The answers on the left and right, once both exist."""
        first, second = self.answers
        if first is None or second is None:
            return None
        return (second, first) if self.is_swapped else (first, second)

    def vote_for(self, side: Side) -> Vote:
        """The vote that choosing this side means."""
        if side == "tie":
            return "tie"
        return "second" if (side == "left") == self.is_swapped else "first"


class BlindComparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two models, each an id or a file and optionally an adapter, and the pairs to vote on."""

    id: str
    models: tuple[str, str]
    pairs: tuple[BlindPair, ...]
    created: float

    @property
    def answered(self) -> int:
        """How many answers exist, out of two per pair."""
        return sum(answer is not None for pair in self.pairs for answer in pair.answers)

    @property
    def voted(self) -> int:
        return sum(pair.vote is not None for pair in self.pairs)

    @property
    def next(self) -> BlindPair | None:
        """The first pair without a vote that has both answers."""
        return next((one for one in self.pairs if one.shown and one.vote is None), None)


class ModelComparison(msgspec.Struct, frozen=True, kw_only=True):
    """The second model against the first, by votes or by measured values for each pair.

    `share` is the share of its wins among the pairs without a tie, `low` and `high` the 95 % Wilson
    interval; if all are ties, they are 0.5, 0 and 1. The second model is better if `low` is above
    one half, worse if `high` is below.
    """

    pairs: int
    wins: int
    losses: int
    ties: int
    share: float
    low: float
    high: float

    @property
    def verdict(self) -> Literal["better", "worse", "open"]:
        if self.low > 0.5:
            return "better"
        return "worse" if self.high < 0.5 else "open"
