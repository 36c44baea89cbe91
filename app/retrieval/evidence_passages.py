"""Passages prepared for being compared with claims and with the question that these answer."""

import re
from collections.abc import Collection, Iterator, Sequence

import msgspec

from app.retrieval.cell_mentions import Cells, LookUpTables
from app.retrieval.changes import changes
from app.retrieval.evidence_sentences import (
    QUESTION_MARKS,
    EvidenceSentence,
    evidence_sentences,
    told_in,
)
from app.retrieval.figure_contexts import Mention, NameMention, mentions, name_mentions
from app.retrieval.figures import counted_numbers, distinctive_figures, years_in
from app.retrieval.question_words import kind_asked_for
from app.retrieval.replaced_statements import Statements
from app.retrieval.sentences import SENTENCE_ENDS, windows
from app.retrieval.terms import (
    InverseDocumentFrequency,
    Words,
    content_terms,
    is_denied,
    names,
    numbers,
    vocabulary,
    words_asked,
    words_in,
)

_SAMPLED = 5
"""So many texts tell the language of those that are too short for it, such as tables."""

_WORD = re.compile(r"[\w%]+")


class Support(msgspec.Struct, frozen=True):
    """How much of a claim, 0..1, is supported by `start`:`end` of a passage's text."""

    score: float
    start: int
    end: int


class EvidencePassages:
    """Passages, their sentences, and what is known around them.

    Args:
        texts: what may support a claim.
        titles: for each text, its document's name and headings.
        surroundings: for each text, everything known about its document.
        question: what the claims answer.
        openings: the numbers of texts with which longer documents begin.
        documents: for each text, its document, and its date as 2026-11-28 or "".
        table_heads: for each text, the heads of the rows with which it begins.
        tables_of: looks up the tables of the text of a number, and where in it a place of its
            document is.
    """

    def __init__(
        self,
        texts: Sequence[str],
        titles: Sequence[str] = (),
        surroundings: Sequence[str] = (),
        question: str = "",
        openings: Sequence[int] = (),
        documents: Sequence[tuple[str, str]] = (),
        table_heads: Sequence[str] = (),
        tables_of: LookUpTables = lambda _number: ((), int),
    ) -> None:
        spoken = words_asked(question)
        self._common = words_in("\n".join(texts[:_SAMPLED]), spoken)
        of_document = {each: words_in(each, self._common) for each in set(surroundings)}
        commons = [of_document[each] for each in surroundings] or [self._common] * len(texts)
        words = [words_in(*each) for each in zip(texts, commons, strict=True)]
        below = zip(texts, words, table_heads or [""] * len(texts), strict=True)
        question_words = self._spoken = spoken or self._common
        denies = is_denied(question, question_words)
        self._passages = [evidence_sentences(*each, asks_what_is_not=denies) for each in below]
        self._vocabularies = [frozenset[str]().union(*(s.terms for s in p)) for p in self._passages]
        # "Revenue" says nothing of an "Auftragseingang": a figure alone is not compared.
        is_other = question_words is not self._common
        self._is_foreign = [is_other and own is self._common for own in words]
        asked, terms = names(question, question_words), set(content_terms(question, question_words))
        # "A house with 5 rooms" is not one with 4; what a table is of is often far above it.
        self._counted = counted_numbers(question)
        asked |= numbers(question) - self._counted
        self._question_terms = frozenset(terms) | numbers(question)
        none = [""] * len(texts)
        self._names = [
            frozenset(content_terms(*each)) for each in zip(titles or none, words, strict=True)
        ]
        self._titles = [terms & title for title in self._names]
        # Of a long document, hundreds of passages share their surroundings.
        around = {
            whole: asked & vocabulary(whole, self._common) for whole in set(surroundings) if asked
        }
        self._given = [
            around.get(whole, set()) | (asked & vocabulary(text, own) if asked else set())
            for whole, text, own in zip(surroundings or none, texts, words, strict=True)
        ]
        known = zip(self._vocabularies, self._given, self._names, strict=True)
        self._known = [frozenset().union(*each) for each in known]
        self._named = names(question, question_words) & frozenset().union(*self._known)
        self._figures = [told_in(passage) for passage in self._passages]
        self._idf = InverseDocumentFrequency(
            [one.terms for passage in self._passages for one in passage]
        )
        # Whole sentences, without headings and rows, and where each figure stands.
        self._whole: dict[tuple[str, ...], list[tuple[int, EvidenceSentence]]] = {}
        self._stated: dict[str, list[tuple[int, EvidenceSentence]]] = {}
        for number, (text, passage) in enumerate(zip(texts, self._passages, strict=True)):
            for one in passage:
                if (said := text[one.start : one.end]).endswith(SENTENCE_ENDS):
                    self._whole.setdefault(sentence_key(said), []).append((number, one))
                for figure in one.decisive:
                    self._stated.setdefault(figure, []).append((number, one))
        self._question = question
        self._asked_kind = frozenset(content_terms(kind_asked_for(question), question_words))
        past = question_words.formerly, question_words.until
        self._asks_formerly = any(each.search(question) for each in past)
        self._around = surroundings or texts
        self._texts = [*zip(texts, words, strict=True)]
        self._statements = Statements(
            self._texts, self._passages, self._names, documents, self._idf.weight
        )
        self._name_mentions_of: dict[int, list[NameMention]] = {}
        self._cells = Cells(tables_of, question)
        self._openings = openings
        self._years = years_in(numbers(question))

    def words_of(self, claim: str) -> Words:
        """The words of the language of a claim; the question's if it is too short to tell."""
        return words_in(claim, self._spoken)

    def standing(self, answer: str, *, is_short: bool) -> tuple[int, Support] | None:
        """Where a figure of `answer` stands, whatever is said of it there: a support of 0.

        Prefers the sentence with most of the figures, then of the question and the answer. The
        years of a longer answer do not count, since they stand anywhere.
        """
        answer_figures = distinctive_figures(answer) or (
            numbers(answer) if is_short else frozenset()
        )
        answer_figures -= numbers(self._question)
        said = frozenset(content_terms(f"{self._question} {answer}", self.words_of(answer)))
        stating = [each for figure in answer_figures for each in self._stated.get(figure, ())]
        if not stating:
            return None
        number, one = max(
            stating,
            key=lambda each: (
                len(answer_figures & each[1].decisive),
                self._idf.weight(said & self._terms_of(each[0], [each[1]])),
                -each[0],
                -each[1].start,
            ),
        )
        return number, Support(0.0, one.start, one.end)

    def nearest(self, count: int) -> list[tuple[int, Support]]:
        """The sentences with most of the question, from up to `count` texts, best first."""
        question_words = self.words_of(self._question)
        asked = frozenset(content_terms(self._question, question_words)) | numbers(self._question)
        total = self._idf.weight(asked)
        best: list[tuple[int, Support]] = []
        for number, passage in enumerate(self._passages):
            shares = [
                (self._idf.weight(asked & self._terms_of(number, [one])), one)
                for one in passage
                if one.terms & asked
            ]
            if shares:
                share, one = max(shares, key=lambda pair: pair[0])
                best.append((number, Support(share / total, one.start, one.end)))
        return sorted(best, key=lambda pair: -pair[1].score)[:count]

    def _terms_of(self, passage: int, window: Sequence[EvidenceSentence]) -> frozenset[str]:
        said = (each.terms | each.decisive | each.heads for each in window)
        return self._names[passage].union(*said)

    def _windows(self, passage: int, size: int) -> Iterator[Sequence[EvidenceSentence]]:
        """Runs of sentences of a text, none of which ends with a question: that states nothing."""
        text, _ = self._texts[passage]
        for window in windows(self._passages[passage], size):
            if not text[: window[-1].end].endswith(QUESTION_MARKS):
                yield window

    def _said(self, passage: int, window: Sequence[EvidenceSentence]) -> tuple[str, Words]:
        text, words = self._texts[passage]
        return text[window[0].start : window[-1].end], words

    def _mentions(self, passage: int, window: Sequence[EvidenceSentence]) -> list[Mention]:
        text, words = self._texts[passage]
        return [
            msgspec.structs.replace(each, terms=each.terms | one.heads)
            for one in window
            for each in mentions([text[one.start : one.end]], words)
        ]

    def _name_mentions(self, passage: int) -> list[NameMention]:
        if passage not in self._name_mentions_of:
            text, words = self._texts[passage]
            sentences = (text[one.start : one.end] for one in self._passages[passage])
            self._name_mentions_of[passage] = [
                each for sentence in sentences for each in name_mentions(sentence, words)
            ]
        return self._name_mentions_of[passage]

    def _has_range(self, values: Collection[str]) -> bool:
        """Whether some figures have both ends of a range, as "9 to 17" has of "from 9 to 17"."""
        return len(values) > 1 and any(
            {each.first, each.second}.issubset(values)
            for text, _ in self._texts
            for each in changes(text)
        )


def sentence_key(sentence: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(sentence.casefold()))
