"""Whether an answer is right, a refusal or wrong, and what its citations are worth."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Literal

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
    r"not in the documents|\b(?:do(?:es)?|did|is|are|was|were)(?: not|n['’]t)(?: \w+){0,3}?"
    r" (?:mention|provide|contain|specif|state|include|give|found|have|answer|hold|available|know"
    r"|list)"
    r"|no (?:\w+ )?(?:information|mention|answer|passage|data)"
    r"|(?:cannot|can['’]t|could not|unable to|not possible to) (?:\w+ )?"
    r"(?:determine|answer|find|provide|be)|insufficient|i don['’]t know|i['’]m sorry",
    re.IGNORECASE,
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
    text = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(re.findall(r"[a-z0-9]+(?:\.\d+)?", text))


def _figures(text: str) -> set[float]:
    return {float(each) for each in numbers(text) if len(each) < 16}


def _is_equal(one: float, other: float) -> bool:
    return any(abs(one - other * unit) <= _TOLERANCE * max(one, 1e-9) for unit in _UNITS)
