"""What may be wrong with a row: flagged before anyone trains on it, or defused."""

import hashlib
import re
from typing import get_args

import msgspec

from app.core.feedback import QualityHint
from app.training.redaction.redactor import Redactor

ZERO_WIDTH_SPACE = "\u200b"

_FORMS = re.compile(
    r"<\|[^<>|\s]{1,40}\|>"  # ChatML, Llama 3, Phi, GPT-OSS
    r"|<｜[^<>｜]{1,40}｜>"  # DeepSeek
    r"|<(?:start|end)_of_(?:turn|image)>|<(?:bos|eos|pad|unk)>"  # Gemma
    r"|</?s>|\[/?INST\]|<</?SYS>>"  # Llama 2, Mistral
    r"|\[/?(?:AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|SYSTEM_PROMPT)\]"
)


def has_control_tokens(text: str) -> bool:
    """Whether `text` contains the spelling of a template's control token."""
    return _FORMS.search(text) is not None


def without_control_tokens(text: str) -> str:
    """The text with a zero-width space after the first character of each control token."""
    return _FORMS.sub(lambda found: f"{found[0][0]}{ZERO_WIDTH_SPACE}{found[0][1:]}", text)


ALL_HINTS: tuple[QualityHint, ...] = get_args(QualityHint)

_BYTES_PER_TOKEN = 4
"""A conservative average over common vocabularies for European text."""


class RowText(msgspec.Struct, frozen=True, kw_only=True):
    """The contents of a row. `answer` is the correction if there is one.

    `tokens` is the engine's count, 0 without one; `context_length` is the model's, in tokens, 0 if
    unknown. `is_toxic`: according to a person or a model. `has_wrong_source`: the user marked one
    of its citations wrong and did not correct it.
    """

    question: str
    answer: str
    tokens: int = 0
    context_length: int = 0
    is_toxic: bool = False
    has_wrong_source: bool = False


class QualityCheck:
    """Remembers rows, so that the second of two equal ones is reported as a duplicate.

    Args:
        redactor: finds personal data.
    """

    def __init__(self, redactor: Redactor) -> None:
        self._redactor = redactor
        self._seen: set[bytes] = set()

    def hints(self, row: RowText) -> tuple[QualityHint, ...]:
        """In the order of ALL_HINTS; empty for a row without problems."""
        found: set[QualityHint] = set()
        if self._was_seen(row):
            found.add("duplicate")
        if _is_too_long(row):
            found.add("too_long")
        if not row.question.strip() or not row.answer.strip():
            found.add("empty")
        if row.is_toxic:
            found.add("toxic")
        if row.has_wrong_source:
            found.add("wrong_source")
        texts = (row.question, row.answer)
        if any(self._redactor.find(text) for text in texts):
            found.add("personal")
        if any(map(has_control_tokens, texts)):
            found.add("control_tokens")
        return tuple(hint for hint in ALL_HINTS if hint in found)

    def _was_seen(self, row: RowText) -> bool:
        """Ignores differences in case and spacing."""
        texts = (" ".join(text.split()).casefold() for text in (row.question, row.answer))
        digest = hashlib.sha256("\0".join(texts).encode()).digest()
        was_seen = digest in self._seen
        self._seen.add(digest)
        return was_seen


def _is_too_long(row: RowText) -> bool:
    estimate = (len(row.question.encode()) + len(row.answer.encode())) // _BYTES_PER_TOKEN
    return 0 < row.context_length < max(row.tokens, estimate)
