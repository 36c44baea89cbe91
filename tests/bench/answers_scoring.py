"""Whether an answer is right, a refusal or wrong, and what its citations are worth."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from app.answers.evidence.citations import Citing
from app.answers.evidence.documents_only import DocumentsOnly, refusal, unconfirmed
from app.core.documents import Citation, Hit
from app.core.events import CitationAdded, TextAppended
from app.retrieval.terms import content_terms, numbers

Verdict = Literal["correct", "refused", "wrong"]

_TOLERANCE = 0.006
"""How far a figure may be off: as far as rounding to three digits takes it."""

_UNITS = (1.0, 1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9)
"""A figure in millions may be told in billions or in full."""

_FIGURES_FOUND = 0.5
_WORDS_FOUND = 0.5
"""How much of a long right answer has to be in an answer."""

_SOURCE = re.compile(r"\(?\"?\bSOURCES?(?:\(S\))?\b.*?(?:\)|$)|\S* ?Q\d \w+\.pdf", re.M)
_DATE = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r" \d{1,2},? \d{4}|\b(?:FY ?)?20\d\d\b|\bQ[1-4]\b|\b10-[KQ]\b",
    re.IGNORECASE,
)
_REFUSAL = re.compile(
    r"not in the documents|not confirmed in"
    r"|\b(?:do(?:es)?|did|is|are|was|were)(?: not|n['’]t)(?: \w+){0,3}?"
    r" (?:mention|provide|contain|specif|state|include|give|found|have|answer|hold|available|know"
    r"|list)"
    r"|no (?:\w+ )?(?:information|mention|answer|passage|data)"
    r"|(?:cannot|can['’]t|could not|unable to|not possible to) (?:\w+ )?"
    r"(?:determine|answer|find|provide|be)|insufficient|i don['’]t know|i['’]m sorry",
    re.IGNORECASE,
)


def scored(lines: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Figures of answers to one set.

    `said` judges what the model wrote, `only_from_documents` what is left of it in that mode.
    `with_evidence`: of all citations, those whose page, file or words are the set's evidence.
    """
    said, left = Counter[Verdict](), Counter[Verdict]()
    citations = evident = 0
    for line in lines:
        question, gold, answer = line["question"], line["gold"], line["answer"]
        said[verdict(question, gold, answer)] += 1
        left[verdict(question, gold, only_from_documents(line))] += 1
        cited = list(citations_of(line))
        citations += len(cited)
        evident += sum(has_evidence(each, line["evidence"]) for each in cited)
    return {
        "questions": len(lines),
        "said": dict(said),
        "only_from_documents": dict(left),
        "citations": citations,
        "with_evidence": evident,
    }


def only_from_documents(line: Mapping[str, Any]) -> str:
    """What the mode leaves of an answer."""
    hits = msgspec.convert(line["hits"], tuple[Hit, ...])
    only = DocumentsOnly(line["question"], hits, "", lambda _: ())
    if not only.can_answer():
        return refusal(line["question"])
    events = [*only.push(TextAppended(line["answer"])), *only.finish()]
    left = "".join(event.text for event in events if isinstance(event, TextAppended))
    return left or unconfirmed(line["question"], len(hits), 0, are_all_read=False)


def citations_of(line: Mapping[str, Any]) -> Iterator[Citation]:
    citing = Citing(msgspec.convert(line["hits"], tuple[Hit, ...]), question=line["question"])
    for event in (*citing.push(TextAppended(line["answer"])), *citing.finish()):
        if isinstance(event, CitationAdded):
            yield event.part.citation


def has_evidence(citation: Citation, evidence: Sequence[str]) -> bool:
    """Whether it is on one of the pages ("FILE#PAGE"), in one of the files, or has the words."""
    name = Path(citation.path).name
    text = _plain(citation.text)
    return any(
        each in (name, f"{name}#{citation.page}") or _plain(each) in text for each in evidence
    )


def verdict(question: str, gold: Sequence[str], answer: str) -> Verdict:
    """Judge an answer.

    One that says what is asked for is correct even if it adds a reservation.

    Args:
        gold: spellings of a short right answer, or one long right answer.
    """
    if any(_says(question, each, answer) for each in gold):
        return "correct"
    return "refused" if not answer.strip() or _REFUSAL.search(answer) else "wrong"


def _says(question: str, gold: str, answer: str) -> bool:
    """By the figures of the right answer that the question does not have; else by its words."""
    gold = _SOURCE.sub(" ", gold)
    if len(gold.split()) <= 5 and not re.search(r"\d[.,]\d|%", gold):
        return _plain(gold) in _plain(answer)
    if _contradicts(gold, answer):
        return False
    if figures := _figures(_DATE.sub(" ", gold)) - _figures(question):
        said = _figures(_DATE.sub(" ", answer))
        found = sum(any(_is_equal(one, other) for other in said) for one in figures)
        return found >= _FIGURES_FOUND * len(figures)
    asked = set(content_terms(question))
    words = set(content_terms(gold)) - asked
    return len(words & set(content_terms(answer))) >= _WORDS_FOUND * max(1, len(words))


def _contradicts(gold: str, answer: str) -> bool:
    """Whether one begins with yes and the other with no."""
    first = [re.match(r"\W*(yes|no)\b", text, re.IGNORECASE) for text in (gold, answer)]
    said = [match[1].lower() for match in first if match]
    return len(said) == 2 and said[0] != said[1]


def _plain(text: str) -> str:
    spelt = unicodedata.normalize("NFKD", text).casefold()
    text = "".join(sign for sign in spelt if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[a-z0-9]+(?:\.\d+)?", text))


def _figures(text: str) -> set[float]:
    return {float(each) for each in numbers(text) if len(each) < 16}


def _is_equal(one: float, other: float) -> bool:
    return any(abs(one - other * unit) <= _TOLERANCE * max(one, 1e-9) for unit in _UNITS)
