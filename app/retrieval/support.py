"""Whether a passage supports a sentence."""

from collections.abc import Sequence

import msgspec

from app.retrieval.changes import shown_terms
from app.retrieval.figures import figures, is_misattributed, periods
from app.retrieval.rarity import Rarity
from app.retrieval.sentences import sentence_spans, windows
from app.retrieval.terms import content_terms, decisive_terms, is_negated, names, numbers

_WINDOW = 3
"""A claim is searched for within this many consecutive sentences."""

_DISTANCE_COST = 0.02
"""One sentence that contains everything is better evidence than two together."""

_CONTRADICTION = 0.7
"""The factor for support if the claim is negated and the passage is not, or vice versa."""


class Support(msgspec.Struct, frozen=True):
    """How much of a claim, 0..1, is supported by `start`:`end` of a passage's text."""

    score: float
    start: int
    end: int


class Evidence:
    """Passages prepared for checking claims against them.

    Args:
        texts: what may support a claim.
        titles: for each text, its document's name and headings.
        surroundings: for each text, everything known about its document.
        question: what the claims answer.
    """

    def __init__(
        self,
        texts: Sequence[str],
        titles: Sequence[str] = (),
        surroundings: Sequence[str] = (),
        question: str = "",
    ) -> None:
        self._passages = [_sentences(text) for text in texts]
        self._vocabularies = [
            frozenset().union(*(sentence.terms for sentence in passage))
            for passage in self._passages
        ]
        asked, terms = names(question) | numbers(question), set(content_terms(question))
        none = [""] * len(texts)
        self._titles = [terms & set(content_terms(title)) for title in titles or none]
        # Of a long document, hundreds of passages share their surroundings.
        around = {whole: asked & _vocabulary(whole) for whole in set(surroundings) if asked}
        self._given = [
            around.get(whole, set()) | (asked & _vocabulary(text) if asked else set())
            for whole, text in zip(surroundings or none, texts, strict=True)
        ]
        self._figures = [
            tuple(figures([text[sentence.start : sentence.end] for sentence in passage]))
            for text, passage in zip(texts, self._passages, strict=True)
        ]
        self._rarity = Rarity([one.terms for passage in self._passages for one in passage])

    def support(self, claim: str, passage: int) -> Support:
        """The best support for `claim` in the text number `passage`.

        Every number of the claim must occur, for the same year, period and table row; its words of
        direction ("lower") in one sentence; and every name somewhere in the passage, since a wrong
        one makes a true sentence false. Names and numbers from the question may occur in the
        passage's surroundings, other words of it in the passage's title. Rare words count more than
        common ones (inverse document frequency over the sentences of all passages).
        """
        given = self._given[passage]
        shown = shown_terms(claim)
        terms, wanted = set(content_terms(claim)) - shown, decisive_terms(claim) - given - shown
        total = self._rarity.weight(terms)
        best = Support(0.0, 0, 0)
        if not total or not names(claim) <= self._vocabularies[passage] | given:
            return best
        if is_misattributed([*figures([claim])], terms, self._figures[passage]):
            return best
        is_denied, told = is_negated(claim), periods(claim)
        words = wanted - numbers(claim)
        for window in windows(self._passages[passage], _WINDOW):
            if not wanted <= set().union(*(sentence.decisive for sentence in window)):
                continue
            if not any(words <= sentence.decisive for sentence in window):
                continue  # "lower" for one thing, "higher" for another
            spans = frozenset().union(*(sentence.periods for sentence in window))
            if told and spans and not told & spans:
                continue
            found = terms & self._titles[passage].union(*(each.terms for each in window))
            score = self._rarity.weight(found) / total - _DISTANCE_COST * (len(window) - 1)
            if is_denied != any(sentence.is_negated for sentence in window):
                score *= _CONTRADICTION
            if score > best.score:
                best = Support(score, window[0].start, window[-1].end)
        return best


class _Sentence(msgspec.Struct, frozen=True):
    start: int
    end: int
    terms: frozenset[str]
    decisive: frozenset[str]
    is_negated: bool
    periods: frozenset[str]


def _vocabulary(text: str) -> set[str]:
    return {*content_terms(text), *numbers(text)}


def _sentences(text: str) -> list[_Sentence]:
    return [
        _Sentence(
            start,
            end,
            frozenset(content_terms(text[start:end])),
            frozenset(decisive_terms(text[start:end])),
            is_negated(text[start:end]),
            periods(text[start:end]),
        )
        for start, end in sentence_spans(text)
    ]
