"""What the user thinks of an answer, the raw material of every training bundle."""

from pathlib import Path
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

COMMON_FORMATS: tuple[BundleFormat, ...] = ("sft", "dpo", "kto")
"""What "all" means on the command line."""


class ExportRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What goes into a bundle and where it is written.

    `since` is Unix time in seconds; `min_rating` "up" excludes answers rated down; `redact_names`:
    also redact people's names and, if `names_by_model` is a model's id or file, or "" for the
    current one, find them with that model; `redacted_terms` are further words of the user's to
    redact; `excluded` are the ids of excluded answers; `validation` is the share of conversations,
    0..1, to hold out.
    """

    folder: Path
    formats: tuple[BundleFormat, ...] = COMMON_FORMATS
    redact: bool = False
    redact_names: bool = True
    names_by_model: str | None = None
    redacted_terms: tuple[str, ...] = ()
    since: float | None = None
    min_rating: Literal["up", "down"] = "down"
    include_tools: bool = True
    includes_context: bool = True
    excluded: frozenset[str] = frozenset()
    validation: float = 0.0
    parquet: bool = False
    llama_factory: bool = False


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
