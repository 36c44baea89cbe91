"""Whether the given passages support what an answer says."""

import re
from collections.abc import Collection, Sequence, Set

import msgspec

from app.core.documents import Hit
from app.retrieval.changes import shown_terms
from app.retrieval.context_text import embedding_text
from app.retrieval.figures import Figure, figures, is_misattributed, is_year
from app.retrieval.rarity import Rarity
from app.retrieval.sentences import sentence_spans, windows
from app.retrieval.terms import (
    content_terms,
    decisive_terms,
    is_negated,
    names,
    numbers,
    scaled,
)

ENOUGH = 0.2
"""The share of a question's words, and of an answer's, that a passage must have.

It is low because answers use words of their own, and invention shows in names and numbers: of 100
right answers 97 pass with their passages and of 100 falsified ones none; with .4 only 91 pass.
"""

_FEW_WORDS = 2
"""Shorter answers, such as "It was in Tampa.", are checked together with the question only."""

TOGETHER = 0.4
"""The share of a question's words that must be near a bare name, within a few sentences.

A wrong name also occurs somewhere in the passages: of 145 wrong names in passages with the answer,
61 % pass instead of 79 %; in passages without it, 43 % of 171 instead of 69 %; and of 67 right
names, 91 % instead of 98 %.
"""

HALF = 0.5
"""The share of them that must occur together for a bare yes or no.

Of 42 answers of a small model on filings, this refuses two more wrong ones than .4 does and no
right one; .6 also refuses a right one.
"""

NEAR = 0.25
"""The share of a question's words required near a figure that answers it by itself.

Of 164 right figures in paragraphs of XQuAD-R 95 % pass, as many as without this, and of 797 other
figures from the same paragraphs 21 % instead of 36 %. With .3 it is 93 and 17 %.
"""

_WINDOW = 3
"""The number of consecutive sentences considered together."""

_NEAR_WINDOW = 2
"""The same for a figure."""

_DAY_DIGITS = 2

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


class _Sentence(msgspec.Struct, frozen=True):
    terms: frozenset[str]
    is_negated: bool


class _Passage(msgspec.Struct, frozen=True):
    terms: frozenset[str]
    figures: tuple[Figure, ...]
    sentences: tuple[_Sentence, ...]
    title: frozenset[str]


class Grounds:
    """The passages sent with a question, prepared for checking sentences of its answer."""

    def __init__(self, question: str, hits: Sequence[Hit]) -> None:
        self._question = question
        self._asked_figures = len([*figures([question])])
        self._asked = _terms(question)
        self._named = names(question)
        self._years = {number for number in numbers(question) if is_year(number)}
        self._hits: list[Hit] = []
        self.add(hits)

    def add(self, hits: Sequence[Hit]) -> None:
        """Add passages that a tool found."""
        self._hits += hits
        self._passages = [_passage(hit) for hit in self._hits]
        self._rarity = Rarity([passage.terms for passage in self._passages])

    def can_answer(self) -> bool:
        """Whether any single passage has much of what the question is about.

        This filters out questions about something else; whether the passages answer the question
        can only be seen by reading them.
        """
        shares = (self._share(self._asked, passage.terms) for passage in self._passages)
        return any(share >= ENOUGH for share in shares)

    def hold(self, sentence: str) -> bool:
        """Whether one passage supports it.

        The passage must have every name and number that the sentence adds to the question (numbers
        for the same years and rows), one of the question's years, and enough of the other words. A
        bare name or figure, or a yes or no, must be near the question's terms.
        """
        claim = _LEAD.sub("", sentence)
        stated = list(figures([self._question, claim]))[self._asked_figures :]
        spoken = self._asked | set(content_terms(claim))
        given = self._asked | shown_terms(claim)
        facts = (decisive_terms(claim) | names(claim)) - given
        words = set(content_terms(claim)) - given - facts
        told = _telling(facts & numbers(claim))
        is_bare = len(words) < _FEW_WORDS
        return any(
            facts <= passage.terms
            and (not self._years or self._years & passage.terms)
            and self._share(words | self._asked, passage.terms) >= ENOUGH
            and (is_bare or self._share(words, passage.terms) >= ENOUGH)
            and not is_misattributed(stated, spoken, passage.figures)
            and (not is_bare or self._answers(facts, told, is_negated(claim), passage))
            for passage in self._passages
        )

    def have(self, value: str) -> bool:
        """Whether one passage has what is particular about `value`: its names and numbers.

        A number may be given there in per cent, thousands, millions or billions. The days and
        months of a date are not compared, since they may be written as words there.
        """
        facts = (names(value) | numbers(value)) - self._asked
        if len(facts) > 1:
            facts = {fact for fact in facts if not fact.isdigit() or len(fact) > _DAY_DIGITS}
        written = [scaled(fact) if fact[0].isdigit() else {fact} for fact in facts]
        return any(all(each & one.terms for each in written) for one in self._passages)

    def repeats_question(self, sentence: str) -> bool:
        """Whether a sentence adds only a yes or no to the question."""
        claim = _LEAD.sub("", sentence)
        return bool(claim.strip()) and _terms(claim) | names(claim) <= self._asked

    def _answers(self, facts: Set[str], told: Set[str], is_denied: bool, passage: _Passage) -> bool:
        """Whether a few sentences of the passage have `facts` and enough of the question.

        Figures (`told`) decide alone, since names may be above them. A single digit occurs
        anywhere, so some passage must also have the names in the question. A negated sentence does
        not support a yes.
        """
        if told:
            return self._tells(told, passage)
        if facts and all(map(str.isdigit, facts)) and not self._rarity.knows(self._named):
            return False
        for window in windows(passage.sentences, _WINDOW):
            terms = passage.title.union(*(sentence.terms for sentence in window))
            says_no = any(sentence.is_negated for sentence in window)
            share = self._share(self._asked, terms)
            if facts and facts <= terms and share >= TOGETHER and (says_no or not is_denied):
                return True
            if not facts and share >= HALF and says_no == is_denied:
                return True
        return False

    def _tells(self, told: Set[str], passage: _Passage) -> bool:
        return any(
            told <= (terms := passage.title.union(*(each.terms for each in window)))
            and self._share(self._asked, terms) >= NEAR
            for window in windows(passage.sentences, _NEAR_WINDOW)
        )

    def _share(self, wanted: Collection[str], passage: frozenset[str]) -> float:
        total, there = map(self._rarity.weight, (wanted, passage.intersection(wanted)))
        return there / total if total else 1.0


def _telling(told: Set[str]) -> frozenset[str]:
    """The figures that must be near what was asked; single digits are anywhere.

    The year of a figure may be far away, at the head of its table, and counts only by itself.
    """
    long = frozenset(number for number in told if len(number) > 1)
    return frozenset(number for number in long if not is_year(number)) or long


def is_denial(sentence: str) -> bool:
    """Whether a sentence says only that the documents do not answer."""
    match = _DENIAL.search(sentence)
    return bool(match and not _BUT.search(sentence, match.end()))


def _passage(hit: Hit) -> _Passage:
    title = embedding_text(hit.path, hit.chunk.headings, "")
    text = embedding_text(hit.path, hit.chunk.headings, hit.chunk.text)
    sentences = [text[start:end] for start, end in sentence_spans(text)]
    return _Passage(
        _terms(text),
        tuple(figures(sentences)),
        tuple(_Sentence(_terms(each), is_negated(each)) for each in sentences),
        _terms(title),
    )


def _terms(text: str) -> frozenset[str]:
    return frozenset(content_terms(text)) | decisive_terms(text)
