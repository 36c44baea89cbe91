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


class Feedback(msgspec.Struct, frozen=True, kw_only=True):
    """A rating of one answer. `correction` is the answer the user would have wanted."""

    message_id: str
    rating: Rating
    reasons: tuple[FeedbackReason, ...] = ()
    note: str = ""
    correction: str = ""
    created: float = 0.0
