"""Whether a passage supports a sentence."""

from collections.abc import Collection, Sequence

import msgspec

from app.core.tables import has_currency
from app.retrieval.changes import changes, is_turned, refutes_itself, shown_terms
from app.retrieval.evidence_passages import EvidencePassages, Support, sentence_key
from app.retrieval.evidence_sentences import (
    EvidenceSentence,
    contradicts,
    denied_of,
    denies_otherwise,
    is_called_else,
    is_only_headed,
    misattributes,
    only_denied,
    qualifies,
)
from app.retrieval.figure_contexts import (
    Mention,
    is_about_another,
    is_of_another_name,
    is_titled_otherwise,
    mentions,
    name_mentions,
)
from app.retrieval.figures import (
    begins_later,
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
from app.retrieval.sentence_parts import (
    is_beside_another_name,
    is_of_other_part,
    is_only_supposed,
    is_receiver,
    is_told_later,
)
from app.retrieval.sentences import SENTENCE_ENDS, windows
from app.retrieval.terms import (
    Words,
    content_terms,
    decisive_terms,
    is_denied,
    names,
    numbers,
)
from app.retrieval.weights import weights

_FEW_TERMS = 3
"""An answer of fewer terms takes its meaning from the question."""

_WINDOW = 3
"""A claim is searched for within this many consecutive sentences."""


class Evidence(EvidencePassages):
    """Checks claims against passages; see `EvidencePassages`."""

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
        else:
            # "Which firm paints the facade?" is not answered by any firm.
            asked = (asked - self._asked_kind) or asked
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
        if self._asks_formerly or self._has_range({each.value for each in stated}):
            stated = [msgspec.structs.replace(each, is_past=True) for each in stated]
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
        new = (words - self._question_terms) or words
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
                        and not self._is_of_another_figure(mentioned, number, window)
                        and not self._is_of_another_cell(claim, words, number, window)
                        and not self._is_of_another_quantity(answer, number, window)
                        and not (is_statement and self._qualifies(answer, said, number, window))
                        and not self._is_past(claim, words, number, window)
                        and not self._is_of_later_time(asked, new, number, window)
                        and not is_told_later(
                            new,
                            (asked | words) - new - self._names[number],
                            *self._said(number, window),
                        )
                        and not is_only_supposed(words, self._question, *self._said(number, window))
                        and (
                            bool(numbers(answer))
                            or not self._is_of_another_person(words, asked, number, window)
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
        if len(key := sentence_key(claim)) < _FEW_TERMS:
            return None
        for number, one in self._whole.get(key, ()):
            is_past = self._is_past(claim, numbers(claim), number, [one])
            if self._named <= self._known[number] and not is_past:
                return number, Support(1.0, one.start, one.end)
        return None

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

    def _qualifies(
        self, claim: str, terms: Collection[str], passage: int, window: Sequence[EvidenceSentence]
    ) -> bool:
        said, claim_words = self._said(passage, window), self.words_of(claim)
        is_yes = claim_words.yes.match(claim) and not is_denied(self._question, claim_words)
        is_no = is_yes and not only_denied(window).isdisjoint(self._question_terms)
        return is_no or qualifies(claim, claim_words, terms, *said, bool(is_yes))

    def _is_refuted(self, claim: str, passage: int) -> bool:
        text, told = self._texts[passage][0], self._figures[passage]
        is_other = (
            lacks_code(claim, f"{self._question} {text}")
            or begins_later(claim, told)
            or is_titled_otherwise(claim, text)
        )
        return is_other or refutes_itself(claim) or is_turned(claim, text)

    def _is_of_another_name(self, claim: str, words: Words, passage: int) -> bool:
        """Whether a passage says what is claimed of a name, but those of its titles, of another."""
        title = self._names[passage]
        named = [one for one in name_mentions(claim, words) if not one.name <= title]
        if not named:
            return False
        return is_of_another_name(named, self._name_mentions(passage), self._idf.weight)

    def _is_of_another_figure(
        self, told: Sequence[Mention], passage: int, window: Sequence[EvidenceSentence]
    ) -> bool:
        """Whether what is told of figures is rather said of others in some sentences.

        With what a change begins was so before, which may be asked for.
        """
        if self._asks_formerly and (found := [*changes(self._said(passage, window)[0])]):
            values = {each.value for each in told}
            if not values.isdisjoint(each.first for each in found):
                return False
            if not values.isdisjoint(each.second for each in found):
                return True
        return is_about_another(told, self._mentions(passage, window), self._idf.weight)

    def _is_of_later_time(
        self,
        asked: Collection[str],
        told: frozenset[str],
        passage: int,
        window: Sequence[EvidenceSentence],
    ) -> bool:
        """Whether a month or day of the week that is asked for is first told after what is told.

        "The hall is open on Fridays. In August, it is closed."
        """
        times = self._texts[passage][1].named_times.intersection(asked) - self._names[passage]
        if not times:
            return False
        telling = [one.end for one in window if told & (one.terms | one.decisive)]
        end = max(telling, default=window[-1].end)
        before, after = set[str](), set[str]()
        for one in self._passages[passage]:
            (before if one.end <= end else after).update(one.terms)
        return not after.isdisjoint(times - before)

    def _is_of_another_person(
        self,
        answer: Collection[str],
        asked: Collection[str],
        passage: int,
        window: Sequence[EvidenceSentence],
    ) -> bool:
        said = self._said(passage, window)
        is_beside = is_beside_another_name(answer, asked, *said)
        return is_beside or is_receiver(answer, self._question, *said)

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
        values = {each for each in wanted if each[0].isdecimal() and not is_year(each)}
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
        new = terms.union(wanted) - self._question_terms
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
                and not self._is_of_later_time(terms, frozenset(wanted or terms), passage, window)
                and not is_told_later(new, terms - new, *self._said(passage, window))
            ):
                best = Support(score, window[0].start, window[-1].end)
        is_other = best.score and self._is_of_another_name(claim, claim_words, passage)
        return Support(0.0, 0, 0) if is_other else best
