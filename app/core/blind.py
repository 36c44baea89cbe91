"""Answers of two models to vote on without knowing which is whose."""

from typing import Literal

import msgspec

Vote = Literal["first", "second", "tie"]
"""Which model's answer is better."""

Side = Literal["left", "right", "tie"]
"""What the voter says, who knows sides only."""


class Spoken(msgspec.Struct, frozen=True):
    """One turn of a conversation, with the roles of chat templates."""

    role: str
    content: str


class BlindPair(msgspec.Struct, frozen=True, kw_only=True):
    """A question with the answers of the first and the second model, None until they are there.

    `is_swapped` puts the second model at the left. `conversation_id` is the chat that the question
    comes from, if it comes from one.
    """

    position: int
    prompt: tuple[Spoken, ...]
    answers: tuple[str | None, str | None] = (None, None)
    is_swapped: bool = False
    vote: Vote | None = None
    conversation_id: str | None = None

    @property
    def question(self) -> str:
        """What the user says last."""
        return next((turn.content for turn in reversed(self.prompt) if turn.role == "user"), "")

    @property
    def shown(self) -> tuple[str, str] | None:
        """The answers as they stand left and right, once both are there."""
        first, second = self.answers
        if first is None or second is None:
            return None
        return (second, first) if self.is_swapped else (first, second)

    def vote_for(self, side: Side) -> Vote:
        """What choosing this side means."""
        if side == "tie":
            return "tie"
        return "second" if (side == "left") == self.is_swapped else "first"


class BlindComparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two models, each an id or a file and perhaps an adapter, and what is voted on."""

    id: str
    models: tuple[str, str]
    pairs: tuple[BlindPair, ...]
    created: float

    @property
    def answered(self) -> int:
        """How many of the answers are there, of two for each pair."""
        return sum(answer is not None for pair in self.pairs for answer in pair.answers)

    @property
    def voted(self) -> int:
        return sum(pair.vote is not None for pair in self.pairs)

    @property
    def next(self) -> BlindPair | None:
        """The first pair that waits for a vote and has both answers."""
        return next((one for one in self.pairs if one.shown and one.vote is None), None)


class BlindOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """How the second model did against the first.

    `share` is that of its wins among the votes that decided, `low` and `high` the bounds of the
    Wilson interval at 95 %; without a decided vote they are 0.5, 0 and 1. The second model is
    better where `low` is above one half, worse where `high` is below.
    """

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
