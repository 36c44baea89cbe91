"""The sentences of passages that come nearest to a question.

A small model that has read six passages often answers from the wrong one. What is nearest to the
question stands right before it once more (docs/benchmarks.md).
"""

import re
from collections.abc import Callable, Sequence

from app.core.cancellation import CancelToken
from app.core.documents import Hit, Span
from app.retrieval.instruction_text import addresses_model
from app.retrieval.sentences import SENTENCE_ENDS, sentence_spans
from app.retrieval.terms import InverseDocumentFrequency, content_terms, numbers, words_in

Similarities = Callable[[str, Sequence[str], CancelToken], Sequence[float]]
"""The cosine similarity of a question to each text; 0 where the language is not known."""

_MOST = 3
"""Of 298 questions of XQuAD-R in English over six paragraphs, the sentence with the answer is the
first for .82 and one of three for .94; by words alone, for .79 and .92."""

_LENGTH = range(15, 400)
"""Of a sentence, in characters."""

_ENDS_IN_FIGURE = re.compile(r"\d\W*[^\d\s]{0,3}\s*$")
_ITEM = ("-", "•", "*", "–")
"""Items of lists may have no end; what else has none is a heading or the foot of a page."""


def nearest_sentences(
    question: str, hits: Sequence[Hit], similarities: Similarities, cancel: CancelToken
) -> tuple[Span, ...]:
    """The sentences that share most of the words and of the meaning of a question, best first.

    None of a passage that addresses the model: what it orders would stand out.
    """
    found: dict[str, Span] = {}
    for chunk in (hit.chunk for hit in hits):
        spans = () if addresses_model(chunk.text) else sentence_spans(chunk.text)
        for first, end in spans:
            start = first + _rows_before(chunk.text[first:end])
            text = chunk.text[start:end]
            if len(text) in _LENGTH and _is_prose(text):
                found.setdefault(text, Span(chunk.id, start, end))
    if not found:
        return ()
    words = words_in(question, words_in("\n".join(found)))
    terms = [frozenset(content_terms(text, words)) | numbers(text) for text in found]
    asked = frozenset(content_terms(question, words)) | numbers(question)
    weight = InverseDocumentFrequency(terms).weight
    total = weight(asked) or 1.0
    near = similarities(question, list(found), cancel)
    scores = [weight(asked & own) / total + alike for own, alike in zip(terms, near, strict=True)]
    least = max(scores) / 2
    chosen: dict[str, Span] = {}
    for score, text in sorted(zip(scores, found, strict=True), key=lambda each: -each[0]):
        is_new = not any(text in other or other in text for other in chosen)  # passages overlap
        if len(chosen) < _MOST and is_new and score > least > 0:
            chosen[text] = found[text]
    return tuple(chosen.values())


def _rows_before(text: str) -> int:
    """How many characters of a sentence are rows of a table: on a page, they have no end."""
    lines = text.splitlines(keepends=True)
    rows = [at for at, line in enumerate(lines[:-1], 1) if _ENDS_IN_FIGURE.search(line)]
    return sum(map(len, lines[: rows[-1]])) if len(rows) > 1 else 0


def _is_prose(text: str) -> bool:
    """Whether it is a sentence or an item of a list, and no row of a table without its heads."""
    words = text.split()
    figures = sum(any(map(str.isdecimal, each)) for each in words)
    is_whole = text.endswith(SENTENCE_ENDS) or text.startswith(_ITEM)
    return is_whole and " | " not in text and 2 * figures < len(words)
