"""What the user thinks of an answer, the raw material of every training bundle."""

from typing import Literal

import msgspec

Rating = Literal["up", "down"]
FeedbackReason = Literal[
    "accurate",
    "helpful",
    "style",
    "followed_instructions",
    "wrong",
    "did_not_follow",
    "too_long",
    "refused",
    "unsafe",
    "other",
]

BundleFormat = Literal["sft", "dpo", "kto", "reward", "prompts"]
"""Kinds of rows to train on: supervised, paired and unpaired preferences; `reward` is the form
without a separate prompt that reward models learn from, `prompts` are questions alone, for training
that samples its own answers."""


QualityHint = Literal[
    "duplicate", "too_long", "empty", "toxic", "wrong_source", "personal", "control_tokens"
]
"""What may be wrong with a rated answer as a row to train on."""


class RedactedPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Redaction turns `original` into `pseudonym`, between `before` and `after`.

    An ellipsis stands where those are cut off.
    """

    before: str
    original: str
    pseudonym: str
    after: str


class Feedback(msgspec.Struct, frozen=True, kw_only=True):
    """A rating of one answer. `correction` is the answer the user would have wanted."""

    message_id: str
    rating: Rating
    reasons: tuple[FeedbackReason, ...] = ()
    note: str = ""
    correction: str = ""
    created: float = 0.0
