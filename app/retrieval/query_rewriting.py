"""Makes a follow-up question stand on its own, from what was said before and without a model."""

import re
from collections.abc import Sequence

from app.core.messages import Message
from app.retrieval.terms import content_terms

_ENOUGH_TERMS = 5
_MAX_CARRIED = 300
_REFERENCE = re.compile(
    r"\b(it|its|they|them|their|this|that|these|those|he|she|his|her|him|there|the same|one|ones)\b"
    r"|^(and|but|or|what about|how about|why|also|then|so)\b",
    re.IGNORECASE,
)


def standalone_query(question: str, history: Sequence[Message]) -> str:
    """`question`, after the one before it if it leans on that.

    It does when it is short or refers back ("and in 2019?", "how much was it?").

    Args:
        history: the messages before the question, oldest first.
    """
    earlier = next((message.text for message in reversed(history) if message.role == "user"), "")
    terms = content_terms(question)
    is_follow_up = len(terms) < 2 or (len(terms) < _ENOUGH_TERMS and _REFERENCE.search(question))
    if not earlier or not is_follow_up:
        return question
    return f"{earlier[:_MAX_CARRIED]}\n{question}"
