"""Makes a follow-up question self-contained from the preceding ones, without a model."""

import re
from collections.abc import Sequence

from app.core.languages import lazy_pattern, phrases
from app.core.messages import Message
from app.retrieval.terms import content_terms

_ENOUGH_TERMS = 5
_FEW_TERMS = 3
"""A question with fewer terms is too short to be searched for alone: "How many stores?"."""

_WORDS_OF_A_SENTENCE = 4
"""Fewer are no question of their own, but the rest of the one before: "How many stores?"."""

_MAX_CARRIED = 300
"""The maximum number of characters carried over from a question."""

_MOST_CARRIED = 3

_WORD = re.compile(r"\w+")

_reference = lazy_pattern(
    lambda: (
        phrases(lambda pack: pack.search.references)
        + f"|^{phrases(lambda pack: pack.search.continuations)}"
    )
)


def standalone_query(question: str, history: Sequence[Message]) -> str:
    """What to search for: `question`, preceded by the earlier questions that it depends on.

    It depends on the previous one if it is short or refers back ("and in 2019?", "how much was
    it?"), and so on.

    Args:
        history: the messages before the question, oldest first.
    """
    queries = [question]
    for message in reversed(history):
        if not _is_follow_up(queries[0]) or len(queries) > _MOST_CARRIED:
            break
        if message.role == "user":
            queries.insert(0, message.text[:_MAX_CARRIED])
    return "\n".join(queries)


def answered_question(question: str, history: Sequence[Message]) -> str:
    """What an answer has to say something about: often less than what is searched for.

    "Who is the treasurer?" is searched for together with the question before it, since one word
    finds little, but its answer need not have the words of that.
    """
    if len(_WORD.findall(question)) >= _WORDS_OF_A_SENTENCE and not refers_back(question):
        return question
    return standalone_query(question, history)


def refers_back(question: str) -> bool:
    """Whether a question speaks of what earlier ones were about: "and in 2019?"."""
    return bool(_reference().search(question))


def _is_follow_up(question: str) -> bool:
    terms = content_terms(question)
    return len(terms) < _FEW_TERMS or (len(terms) < _ENOUGH_TERMS and refers_back(question))
