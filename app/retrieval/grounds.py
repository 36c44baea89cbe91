"""Whether what an answer says is said by the passages that it was to be made from."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from app.core.documents import Hit
from app.retrieval.context_text import embedding_text
from app.retrieval.terms import content_terms, decisive_terms, names

ASKED = 0.5
"""How much of a question must stand in a passage that answers it."""

SAID = 0.5
"""How much of what an answer adds to the question must stand there, beside names and numbers."""

_LEAD = re.compile(r"^\s*(?:[-*+•>|#]\s*|\d{1,2}[.)]\s+)*")
_DENIAL = re.compile(
    r"\b(?:documents?|passages?|text|context|information|excerpts?|sources?|it)\b.{0,40}"
    r"(?:\bnot|n['’]t)\b.{0,20}\b(?:mention|provid|contain|specif|stat|includ|give|hold|available|found)"
    r"|\bno (?:\w+ )?(?:information|mention|answer|data)\b"
    r"|\b(?:cannot|can['’]t|unable to) (?:be )?(?:determine|answer|find|found|provide)"
    r"|\bnot (?:\w+ )?(?:mentioned|provided|contained|specified|stated|included|available|found)"
    r" in\b",
    re.IGNORECASE | re.DOTALL,
)

_BUT = re.compile(r"\b(?:but|however|although|though|except)\b", re.IGNORECASE)


class Grounds:
    """The passages that a question was asked with, prepared for judging sentences of its answer."""

    def __init__(self, question: str, hits: Sequence[Hit]) -> None:
        self._asked = frozenset(content_terms(question)) | decisive_terms(question)
        self._hits: list[Hit] = []
        self.add(hits)

    def add(self, hits: Sequence[Hit]) -> None:
        """More passages, which a tool brought."""
        self._hits += hits
        self._passages = [_passage(hit) for hit in self._hits]
        counts = Counter(term for passage in self._passages for term in passage)
        total = len(self._passages)
        self._weights = {term: math.log(1 + total / count) for term, count in counts.items()}
        self._unseen = math.log(1 + 2 * total)

    def hold(self, sentence: str) -> bool:
        """Whether one passage says it.

        It must have every name and number that the sentence adds to the question, most of the
        other words that it adds, and enough of the question to be about the same.
        """
        claim = _LEAD.sub("", sentence)
        facts = (decisive_terms(claim) | names(claim)) - self._asked
        words = set(content_terms(claim)) - self._asked - facts
        return any(
            facts <= passage
            and self._share(words, passage) >= SAID
            and self._share(self._asked, passage) >= ASKED
            for passage in self._passages
        )

    def _share(self, wanted: Collection[str], passage: frozenset[str]) -> float:
        total = self._weight(wanted)
        return self._weight(term for term in wanted if term in passage) / total if total else 1.0

    def _weight(self, terms: Iterable[str]) -> float:
        return sum(self._weights.get(term, self._unseen) for term in terms)


def is_denial(sentence: str) -> bool:
    """Whether all that a sentence says is that the documents do not tell."""
    match = _DENIAL.search(sentence)
    return bool(match and not _BUT.search(sentence, match.end()))


def _passage(hit: Hit) -> frozenset[str]:
    text = embedding_text(hit.path, hit.chunk.headings, hit.chunk.text)
    return frozenset(content_terms(text)) | decisive_terms(text)
