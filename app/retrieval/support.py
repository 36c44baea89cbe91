"""Whether a passage supports a sentence."""

import re
from collections.abc import Collection, Iterator, Sequence

import msgspec

from app.core.tables import has_currency
from app.retrieval.cell_mentions import Cells, LookUpTables
from app.retrieval.changes import is_turned, refutes_itself, shown_terms
from app.retrieval.evidence_sentences import (
    QUESTION_MARKS,
    EvidenceSentence,
    contradicts,
    denied_of,
    denies_otherwise,
    evidence_sentences,
    is_called_else,
    is_only_headed,
    misattributes,
    only_denied,
    qualifies,
    told_in,
)
from app.retrieval.figure_contexts import (
    Mention,
    NameMention,
    is_about_another,
    is_beside_another_name,
    is_of_another_name,
    is_of_other_part,
    mentions,
    name_mentions,
)
from app.retrieval.figures import (
    begins_later,
    counted_numbers,
    distinctive_figures,
    figures,
    is_misattributed,
    is_year,
    lacks_code,
    periods,
    told_figures,
    years_in,
)
from app.retrieval.quantities import Statement, quantities, tells_otherwise
from app.retrieval.replaced_statements import Statements
from app.retrieval.sentences import SENTENCE_ENDS, windows
from app.retrieval.terms import (
    InverseDocumentFrequency,
    Words,
    content_terms,
    decisive_terms,
    is_denied,
    names,
    numbers,
    vocabulary,
    words_in,
)
from app.retrieval.weights import weights

_SAMPLED = 5
"""So many texts tell the language of those that are too short for it, such as tables."""

_WORD = re.compile(r"[\w%]+")

_FEW_TERMS = 3
"""An answer of fewer terms takes its meaning from the question."""

_WINDOW = 3
"""A claim is searched for within this many consecutive sentences."""


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
        self._common = words_in("\n".join(texts[:_SAMPLED]), words_in(question))
        of_document = {each: words_in(each, self._common) for each in set(surroundings)}
        commons = [of_document[each] for each in surroundings] or [self._common] * len(texts)
        words = [words_in(*each) for each in zip(texts, commons, strict=True)]
        below = zip(texts, words, table_heads or [""] * len(texts), strict=True)
        question_words = self._spoken = words_in(question, self._common)
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
                    self._whole.setdefault(_key(said), []).append((number, one))
                for figure in one.decisive:
                    self._stated.setdefault(figure, []).append((number, one))
        self._question = question
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

    def place(self, answer: str) -> tuple[int, Support] | None:
        """Where a short `answer`, or the figures of a longer one, stand for the question.

        All its figures (or, without any, all its words) have to be in one sentence, or the figures
        in a few, that have nearly as much of the question as any other, and nothing there may
        contradict it: another year, period, row, direction or name, or another figure of which
        rather the same is said. Returns the number of the text with the span.
        """
        answer_figures = distinctive_figures(answer) - told_figures(self._question)
        claim = f"{self._question} {answer}"
        claim_words = self.words_of(claim)
        words = answer_figures or frozenset(content_terms(answer, claim_words)) | numbers(answer)
        asked = (frozenset(content_terms(claim, claim_words)) | numbers(claim)) - words
        if answer_figures:  # its year is often at the head of a table and is compared as that
            asked -= self._years
        if not words:
            return None
        needed = words | (
            decisive_terms(answer, claim_words)
            - decisive_terms(self._question, claim_words)
            - shown_terms(answer)
        )
        stated = [each for each in figures([claim], claim_words) if each.value in words]
        said = frozenset(content_terms(answer, claim_words))
        if not said:
            # A bare "30" may stand for "at least 30".
            stated = [msgspec.structs.replace(each, is_limit=True) for each in stated]
        mentioned = [*mentions([answer], claim_words)]
        denies = is_denied(answer, claim_words)
        # "For how long must I not drive?" "Eight hours" is said by what denies.
        says_little = len(said) < _FEW_TERMS
        is_asked_denied = says_little and is_denied(self._question, claim_words)
        is_affirmed = not denies and not is_asked_denied
        possible = [
            names(answer, claim_words) <= self._vocabularies[number] | self._given[number]
            and self._named <= self._known[number]
            and not is_misattributed(stated, asked, self._figures[number])
            and (not self._years or bool(self._years & self._given[number]))
            and not self._is_foreign[number]
            and not self._is_of_another_name(answer, claim_words, number)
            and not self._is_refuted(answer, number)
            for number in range(len(self._passages))
        ]
        is_statement = not says_little or bool(
            said & self._question_terms and said - names(answer, claim_words)
        )
        told, weigh = said | answer_figures, weights().support
        least = weigh.nearest_figure if answer_figures else weigh.nearest_words
        claimed = told if is_statement else needed
        for size in range(1, _WINDOW + 1 if answer_figures else 2):
            most, best = 0.0, None
            for number in range(len(self._passages)):
                for window in self._windows(number, size):
                    if not answer_figures and is_only_headed(window, asked - self._names[number]):
                        continue
                    terms = self._terms_of(number, window)
                    share = self._idf.weight(asked & terms)
                    most = max(most, share)
                    if (
                        possible[number]
                        and needed <= terms
                        and self._counted <= terms | words
                        and (best is None or share > best[0])
                        and not misattributes(window, stated, asked)
                        and not (is_affirmed and claimed & denied_of(window, answer_figures))
                        # "Who has not paid?" "Ines" is not said by "Ines has paid".
                        and (not is_asked_denied or any(one.is_negated for one in window))
                        and not contradicts(window, claim, denies, said if is_statement else ())
                        and not is_about_another(
                            mentioned, self._mentions(number, window), self._idf.weight
                        )
                        and not self._is_of_another_cell(claim, words, number, window)
                        and not self._is_of_another_quantity(answer, number, window)
                        and not (is_statement and self._qualifies(answer, said, number, window))
                        and not self._is_past(claim, words, number, window)
                        and (
                            bool(numbers(answer))
                            or not is_beside_another_name(words, asked, *self._said(number, window))
                        )
                    ):
                        best = share, number, window
            if best is None:
                continue
            share, number, window = best
            if not asked or 0 < share >= least * most:
                score = share / most if asked else 1.0  # the answer repeats the question
                return number, Support(score, window[0].start, window[-1].end)
            break
        return None if answer_figures else self._opening(words, asked)

    def answers(self, claim: str, passage: int, support: Support) -> bool:
        """Whether a short sentence, all of which is supported, says so of what is asked.

        Of a year that is asked for, `place` knows whether its figures are.
        """
        terms = content_terms(claim, self.words_of(claim))
        is_of_year = bool(self._years and numbers(claim))
        is_asked = not self._question_terms.difference(names(claim)).isdisjoint(terms)
        is_sentence = claim.endswith(SENTENCE_ENDS) and support.score >= 1
        return is_sentence and is_asked and not is_of_year and self._named <= self._known[passage]

    def copied(self, claim: str) -> tuple[int, Support] | None:
        """Where a whole sentence of a text is the claim, word by word.

        Not in a text without a name of the question that others have: what it says may be true of
        something else.
        """
        if len(key := _key(claim)) < _FEW_TERMS:
            return None
        for number, one in self._whole.get(key, ()):
            is_past = self._is_past(claim, numbers(claim), number, [one])
            if self._named <= self._known[number] and not is_past:
                return number, Support(1.0, one.start, one.end)
        return None

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

    def _opening(self, words: frozenset[str], asked: frozenset[str]) -> tuple[int, Support] | None:
        """Where `words` stand in the opening of a document that speaks of what is asked.

        On a cover, "Annual report" and the name of the company are lines of their own.
        """
        shares = [
            self._idf.weight(asked & self._terms_of(number, passage))
            for number, passage in enumerate(self._passages)
        ]
        for number in self._openings:
            if 0 < shares[number] >= weights().support.nearest_words * max(shares):
                for window in windows(self._passages[number], 1):
                    said = window[0].terms | window[0].decisive
                    is_line = 2 * self._idf.weight(words) > self._idf.weight(said)
                    is_line &= not self._said(number, window)[0].endswith(SENTENCE_ENDS)
                    if words <= said and is_line:
                        score = shares[number] / max(shares)
                        return number, Support(score, window[0].start, window[0].end)
        return None

    def _terms_of(self, passage: int, window: Sequence[EvidenceSentence]) -> frozenset[str]:
        said = (each.terms | each.decisive | each.heads for each in window)
        return self._names[passage].union(*said)

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

    def _windows(self, passage: int, size: int) -> Iterator[Sequence[EvidenceSentence]]:
        """Runs of sentences of a text, none of which ends with a question: that states nothing."""
        text, _ = self._texts[passage]
        for window in windows(self._passages[passage], size):
            if not text[: window[-1].end].endswith(QUESTION_MARKS):
                yield window

    def _qualifies(
        self, claim: str, terms: Collection[str], passage: int, window: Sequence[EvidenceSentence]
    ) -> bool:
        said, claim_words = self._said(passage, window), self.words_of(claim)
        is_yes = claim_words.yes.match(claim) and not is_denied(self._question, claim_words)
        is_no = is_yes and not only_denied(window).isdisjoint(self._question_terms)
        return is_no or qualifies(claim, claim_words, terms, *said, bool(is_yes))

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

    def _is_refuted(self, claim: str, passage: int) -> bool:
        text, told = self._texts[passage][0], self._figures[passage]
        is_other = lacks_code(claim, f"{self._question} {text}") or begins_later(claim, told)
        return is_other or refutes_itself(claim) or is_turned(claim, text)

    def _is_of_another_name(self, claim: str, words: Words, passage: int) -> bool:
        """Whether a passage says what is claimed of a name, but those of its titles, of another."""
        title = self._names[passage]
        named = [one for one in name_mentions(claim, words) if not one.name <= title]
        if not named:
            return False
        return is_of_another_name(named, self._name_mentions(passage), self._idf.weight)

    def _is_past(
        self, claim: str, wanted: Collection[str], passage: int, window: Sequence[EvidenceSentence]
    ) -> bool:
        about = self._question_terms, wanted, passage, window
        return self._statements.is_past(claim, self.words_of(claim), *about)

    def _is_of_another_cell(
        self, claim: str, wanted: Collection[str], passage: int, window: Sequence[EvidenceSentence]
    ) -> bool:
        """Whether what is claimed is in another part of a sentence, row or column of a table."""
        claim_words = self.words_of(claim)
        own = frozenset(content_terms(claim, claim_words)) | numbers(claim)
        values = {each for each in wanted if each[0].isdigit() and not is_year(each)}
        said = (own | self._question_terms) - values
        text, words = self._texts[passage]
        told = values | {each.value for each in quantities(claim, claim_words)}
        asked = f"{self._question} {claim}"
        for one in window:
            about = text[one.start : one.end], words
            if is_of_other_part(told, said, asked, *about) or is_called_else(values, said, *about):
                return True
        span = range(window[0].start, window[-1].end)
        return self._cells.tell_otherwise(
            Statement(claim, claim_words), self._question_terms, values, (passage, words), span
        )

    def _is_of_another_quantity(
        self, claim: str, passage: int, window: Sequence[EvidenceSentence]
    ) -> bool:
        told, claimed = Statement(*self._said(passage, window)), self.words_of(claim)
        asked = Statement(self._question, self._spoken)
        known = self._around[passage], self._question, self._cells.told_of(passage)
        if has_currency(claim) and not any(map(has_currency, known)):
            return True
        return tells_otherwise(Statement(claim, claimed), asked, told, self._texts[passage][0])

    def _name_mentions(self, passage: int) -> list[NameMention]:
        if passage not in self._name_mentions_of:
            text, words = self._texts[passage]
            sentences = (text[one.start : one.end] for one in self._passages[passage])
            self._name_mentions_of[passage] = [
                each for sentence in sentences for each in name_mentions(sentence, words)
            ]
        return self._name_mentions_of[passage]

    def support(self, claim: str, passage: int) -> Support:
        """The best support for `claim` in the text number `passage`.

        Every number of the claim must occur, for the same year, period and table row, and no other
        number may stand among rather more of the words around it in the claim; its words of
        direction ("lower") in one sentence; and every name somewhere in the passage, since a wrong
        one makes a true sentence false. Names and numbers from the question may occur in the
        passage's surroundings, other words of it in the passage's title. Rare words count more than
        common ones (inverse document frequency over the sentences of all passages).
        """
        given = self._given[passage]
        shown = shown_terms(claim)
        claim_words = self.words_of(claim)
        terms = set(content_terms(claim, claim_words)) - shown
        wanted = decisive_terms(claim, claim_words) - given - shown
        total = self._idf.weight(terms)
        best = Support(0.0, 0, 0)
        if not total or not names(claim, claim_words) <= self._vocabularies[passage] | given:
            return best
        stated = [*figures([claim], claim_words)]
        told = self._figures[passage]
        if self._is_refuted(claim, passage) or is_misattributed(stated, terms, told):
            return best
        if is_about_another(
            [*mentions([claim], claim_words)],
            self._mentions(passage, self._passages[passage]),
            self._idf.weight,
        ):
            return best
        denies, claim_periods = is_denied(claim, claim_words), periods(claim)
        words, claim_years = wanted - numbers(claim), years_in(numbers(claim))
        for window in self._windows(passage, _WINDOW):
            denied = frozenset[str]() if denies else only_denied(window)
            if not wanted <= set().union(*(sentence.decisive for sentence in window)) - denied:
                continue
            if not any(words <= sentence.decisive for sentence in window):
                continue  # "lower" for one thing, "higher" for another
            years = years_in(frozenset().union(*(sentence.decisive for sentence in window)))
            if claim_years and years and not claim_years & years:
                continue  # its year is merely somewhere in the document
            spans = frozenset().union(*(sentence.periods for sentence in window))
            if claim_periods and spans and not claim_periods & spans:
                continue
            here = frozenset().union(*(each.terms | each.heads for each in window)) - denied
            found = terms & (self._titles[passage] | here)
            score = self._idf.weight(found) / total - weights().support.distance * (len(window) - 1)
            # "Paused" is not "cancelled", which is asked for and said elsewhere.
            is_said = any(self._idf.knows({t}) for t in (terms - found) & self._question_terms)
            if is_said or denies_otherwise(terms, denies, window):
                score *= weights().support.contradiction
            if (
                score > best.score
                and not misattributes(window, stated, terms)
                and not self._is_of_another_cell(claim, wanted, passage, window)
                and not self._is_of_another_quantity(claim, passage, window)
                and not self._qualifies(claim, terms, passage, window)
                and not self._is_past(claim, wanted, passage, window)
            ):
                best = Support(score, window[0].start, window[-1].end)
        is_other = best.score and self._is_of_another_name(claim, claim_words, passage)
        return Support(0.0, 0, 0) if is_other else best


def _key(sentence: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(sentence.casefold()))
