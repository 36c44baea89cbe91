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
"""Kinds of training rows: supervised, paired and unpaired preferences; `reward` is the form without
a separate prompt for reward models, `prompts` are prompts alone, for trainers that sample their own
completions."""


QualityHint = Literal[
    "duplicate", "too_long", "empty", "toxic", "wrong_source", "personal", "control_tokens"
]
"""Possible problems of a rated answer as a training row."""


class RedactedPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Redaction replaces `original` by `pseudonym`, between `before` and `after`.

    An ellipsis marks where those are truncated.
    """

    before: str
    original: str
    pseudonym: str
    after: str


class Feedback(msgspec.Struct, frozen=True, kw_only=True):
    """A rating of one answer. `correction` is the answer that the user would have wanted."""

    message_id: str
    rating: Rating
    reasons: tuple[FeedbackReason, ...] = ()
    note: str = ""
    correction: str = ""
    created: float = 0.0
