"""Whether the given passages support what an answer says."""

import re
from collections.abc import Collection, Sequence, Set

import msgspec

from app.core.documents import Hit
from app.core.languages import lazy_pattern, phrases
from app.retrieval.changes import shown_terms
from app.retrieval.context_text import embedding_text
from app.retrieval.figures import Figure, figures, is_misattributed, is_year
from app.retrieval.sentences import sentence_spans, windows
from app.retrieval.terms import (
    InverseDocumentFrequency,
    Words,
    content_terms,
    decisive_terms,
    is_negated,
    names,
    numbers,
    scaled,
    words_in,
)
from app.retrieval.weights import weights

_FEW_WORDS = 2
"""Shorter answers, such as "It was in Tampa.", are checked together with the question only."""

_WINDOW = 3
"""The number of consecutive sentences considered together."""

_NEAR_WINDOW = 2
"""The same for a figure."""

_DAY_DIGITS = 2

_LEAD = re.compile(r"^\s*(?:[-*+•>|#]\s*|\d{1,2}[.)]\s+)*")


_denial = lazy_pattern(lambda: phrases(lambda pack: pack.denials), re.IGNORECASE | re.DOTALL)
_contrast = lazy_pattern(lambda: phrases(lambda pack: pack.contrasts))


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

    def __init__(self, question: str, hits: Sequence[Hit], computed: Sequence[str] = ()) -> None:
        """`computed` are statements of the program about figures of the passages."""
        self._question = question
        self._asked_figures = len([*figures([question])])
        self._words = words_in(question, words_in("\n".join(hit.chunk.text for hit in hits[:3])))
        self._asked = _terms(question, self._words)
        self._named = names(question, self._words)
        self._years = {number for number in numbers(question) if is_year(number)}
        self._hits: list[Hit] = []
        self._computed = "\n".join(computed)
        self.add(hits)

    def add(self, hits: Sequence[Hit]) -> None:
        """Add passages that a tool found."""
        self._hits += hits
        self._passages = [_passage(hit, self._words) for hit in self._hits]
        if self._computed:
            self._passages.append(_read(self._computed, "", self._words))
        self._idf = InverseDocumentFrequency([passage.terms for passage in self._passages])

    def can_answer(self) -> bool:
        """Whether any single passage has much of what the question is about.

        This filters out questions about something else; whether the passages answer the question
        can only be seen by reading them.
        """
        return self.share_of_question >= weights().grounds.enough

    @property
    def share_of_question(self) -> float:
        """The part of the question's words that the passage with most of them has, by weight."""
        shares = (self._share(self._asked, passage.terms) for passage in self._passages)
        return max(shares, default=0.0)

    def supports(self, sentence: str) -> bool:
        """Whether one passage supports it.

        The passage must have every name and number that the sentence adds to the question (numbers
        for the same years and rows), one of the question's years, and enough of the other words. A
        bare name or figure, or a yes or no, must be near the question's terms.
        """
        claim = _LEAD.sub("", sentence)
        claim_words = words_in(claim, self._words)
        stated = list(figures([self._question, claim], claim_words))[self._asked_figures :]
        terms = set(content_terms(claim, claim_words))
        if not terms:  # a bare "30" may stand for "at least 30"
            stated = [msgspec.structs.replace(each, is_limit=True) for each in stated]
        spoken = self._asked | terms
        given = self._asked | shown_terms(claim)
        facts = (decisive_terms(claim, claim_words) | names(claim, claim_words)) - given
        words = terms - given - facts
        claim_figures = _distinctive_figures(facts & numbers(claim))
        is_bare = len(words) < _FEW_WORDS
        return any(
            facts <= passage.terms
            and (not self._years or self._years & passage.terms)
            and self._share(words | self._asked, passage.terms) >= weights().grounds.enough
            and (is_bare or self._share(words, passage.terms) >= weights().grounds.enough)
            and not is_misattributed(stated, spoken, passage.figures)
            and (
                not is_bare
                or self._answers(facts, claim_figures, is_negated(claim, claim_words), passage)
            )
            for passage in self._passages
        )

    def mentions(self, value: str) -> bool:
        """Whether one passage mentions what is particular about `value`: its names and numbers.

        A number may be given there in per cent, thousands, millions or billions. The days and
        months of a date are not compared, since they may be written as words there.
        """
        facts = (names(value, self._words) | numbers(value)) - self._asked
        if len(facts) > 1:
            facts = {fact for fact in facts if not fact.isdecimal() or len(fact) > _DAY_DIGITS}
        written = [scaled(fact) if fact[0].isdecimal() else {fact} for fact in facts]
        return any(all(each & one.terms for each in written) for one in self._passages)

    def repeats_question(self, sentence: str) -> bool:
        """Whether a sentence adds only a yes or no to the question."""
        claim = _LEAD.sub("", sentence)
        claim_words = words_in(claim, self._words)
        return (
            bool(claim.strip())
            and _terms(claim, claim_words) | names(claim, claim_words) <= self._asked
        )

    def _answers(
        self, facts: Set[str], claim_figures: Set[str], is_denied: bool, passage: _Passage
    ) -> bool:
        """Whether a few sentences of the passage have `facts` and enough of the question.

        Figures (`claim_figures`) decide alone, since names may be above them. A single digit occurs
        anywhere, so some passage must also have the names in the question. A negated sentence does
        not support a yes.
        """
        if claim_figures:
            return self._has_figures(claim_figures, passage)
        if facts and all(map(str.isdecimal, facts)) and not self._idf.knows(self._named):
            return False
        for window in windows(passage.sentences, _WINDOW):
            terms = passage.title.union(*(sentence.terms for sentence in window))
            says_no = any(sentence.is_negated for sentence in window)
            share = self._share(self._asked, terms)
            if (
                facts
                and facts <= terms
                and share >= weights().grounds.together
                and (says_no or not is_denied)
            ):
                return True
            if not facts and share >= weights().grounds.half and says_no == is_denied:
                return True
        return False

    def _has_figures(self, claim_figures: Set[str], passage: _Passage) -> bool:
        return any(
            claim_figures <= (terms := passage.title.union(*(each.terms for each in window)))
            and self._share(self._asked, terms) >= weights().grounds.near_figure
            for window in windows(passage.sentences, _NEAR_WINDOW)
        )

    def _share(self, wanted: Collection[str], passage: frozenset[str]) -> float:
        total, there = map(self._idf.weight, (wanted, passage.intersection(wanted)))
        return there / total if total else 1.0


def _distinctive_figures(claim_figures: Set[str]) -> frozenset[str]:
    """The figures that must be near what was asked; single digits are anywhere.

    The year of a figure may be far away, at the head of its table, and counts only by itself.
    """
    long = frozenset(number for number in claim_figures if len(number) > 1)
    return frozenset(number for number in long if not is_year(number)) or long


def is_denial(sentence: str) -> bool:
    """Whether a sentence says only that the documents do not answer."""
    match = _denial().search(sentence)
    return bool(match and not _contrast().search(sentence, match.end()))


def _passage(hit: Hit, otherwise: Words) -> _Passage:
    title = embedding_text(hit.path, hit.chunk.headings, "")
    text = embedding_text(hit.path, hit.chunk.headings, hit.chunk.text)
    return _read(text, title, words_in(hit.chunk.text, otherwise))


def _read(text: str, title: str, words: Words) -> _Passage:
    sentences = [text[start:end] for start, end in sentence_spans(text)]
    return _Passage(
        _terms(text, words),
        tuple(figures(sentences, words)),
        tuple(_Sentence(_terms(each, words), is_negated(each, words)) for each in sentences),
        _terms(title, words),
    )


def _terms(text: str, words: Words) -> frozenset[str]:
    return frozenset(content_terms(text, words)) | decisive_terms(text, words)
