"""Statements that another sentence makes obsolete: a limit is raised, a date is changed."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from app.core.figure_words import month_number
from app.retrieval.changes import changes
from app.retrieval.evidence_sentences import EvidenceSentence, replaced_figures
from app.retrieval.figures import is_year
from app.retrieval.quantities import Quantity, quantities
from app.retrieval.sentences import plain_words
from app.retrieval.terms import Words, content_terms, numbers
from app.retrieval.weights import weights

_DAY = "day"
_QUOTED = re.compile(r"[\"“„«]\s*([^\"“”„«»]{1,80}?)\s*[\"”“»]")


class Statements:
    """The sentences of texts, by which those are known that are not true any more.

    Args:
        texts: with the words of their languages.
        passages: the sentences of each text.
        titles: the terms of each text's document name and headings.
        documents: for each text, its document, and its date as 2026-11-28 or "".
        weight: how much some terms tell.
    """

    def __init__(
        self,
        texts: Sequence[tuple[str, Words]],
        passages: Sequence[Sequence[EvidenceSentence]],
        titles: Sequence[frozenset[str]],
        documents: Sequence[tuple[str, str]],
        weight: Callable[[Collection[str]], float],
    ) -> None:
        self._texts = texts
        self._passages = passages
        self._titles = titles
        self._documents = documents
        self._weight = weight

    @cached_property
    def _replaced(self) -> dict[str, list[EvidenceSentence]]:
        found: dict[str, list[EvidenceSentence]] = {}
        for (text, _), passage in zip(self._texts, self._passages, strict=True):
            for sentence in passage:
                for value in replaced_figures(text[sentence.start : sentence.end], sentence):
                    found.setdefault(value, []).append(sentence)
        return found

    @cached_property
    def _counted(self) -> list[tuple[int, EvidenceSentence, list[Quantity]]]:
        """The sentences of dated documents that tell quantities."""
        return [
            (number, one, told)
            for number, ((text, words), passage) in enumerate(
                zip(self._texts, self._passages, strict=True)
            )
            if self._documents and self._documents[number][1]
            for one in passage
            if (told := [*quantities(text[one.start : one.end], words)])
        ]

    def is_past(
        self,
        claim: str,
        words: Words,
        asked: Collection[str],
        wanted: Collection[str],
        passage: int,
        window: Sequence[EvidenceSentence],
    ) -> bool:
        """Whether another sentence makes obsolete what some sentences say of a claim.

        A claim about a year tells the past.

        Args:
            words: those of the language of the claim.
            asked: the terms of the question that it answers.
            wanted: the numbers that it tells.
            passage: the number of the text that has the sentences.
        """
        if any(map(is_year, numbers(claim))):
            return False
        terms = frozenset(content_terms(claim, words))
        claimed = [*quantities(claim, words)]
        spoken = terms.union(asked).difference(wanted, words.count_terms)
        begun = {each.first for each in changes(claim)}
        return (
            self._is_denied(terms, {*wanted} - begun, window)
            or self._is_outdated(claimed, spoken, passage, window)
            or self._is_reworded(claim, passage, window)
        )

    def _is_denied(
        self, terms: frozenset[str], values: Collection[str], window: Sequence[EvidenceSentence]
    ) -> bool:
        """Whether a sentence, of any text, says that a figure is not that any more.

        "The limit is raised from £250,000 to £400,000."
        """
        least = weights().support.nearest_figure * self._weight(terms & _terms(window))
        return any(
            self._weight(terms & each.terms) >= least
            for value in values
            for each in self._replaced.get(value, ())
            if each not in window
        )

    def _is_outdated(
        self,
        claimed: Sequence[Quantity],
        spoken: frozenset[str],
        passage: int,
        window: Sequence[EvidenceSentence],
    ) -> bool:
        """Whether a newer document says the same with another number, as an amendment does.

        A document without a date is older than one that has a date.
        """
        least = self._weight(spoken & (_terms(window) | self._titles[passage]))
        least *= weights().support.nearest_words
        return any(
            self._weight(spoken & (one.terms | self._titles[number])) >= least
            and any(_has_another(each, told) for each in claimed)
            for number, one, told in self._newer(passage)
        )

    def _is_reworded(self, claim: str, passage: int, window: Sequence[EvidenceSentence]) -> bool:
        """Whether an amendment replaces words of some sentences that the claim has.

        "In rule 2, “six hens” is replaced by “eight hens”."
        """
        if not self._reworded:  # as in most collections
            return False
        said = plain_words(self._texts[passage][0][window[0].start : window[-1].end])
        own = plain_words(claim)
        return any(
            old in said and new not in own and {*old.split()} - {*new.split()} <= {*own.split()}
            for old, new in self._reworded
        )

    @cached_property
    def _reworded(self) -> set[tuple[str, str]]:
        """Two quotations in a sentence that differ in their number, the former first."""
        found = set[tuple[str, str]]()
        for (text, words), passage in zip(self._texts, self._passages, strict=True):
            for one in passage:
                quoted = _QUOTED.findall(text, one.start, one.end)
                for old, new in pairwise(map(plain_words, quoted)):
                    gone, kept = {*old.split()} - {*new.split()}, {*old.split()} & {*new.split()}
                    if kept and any(each in words.count_terms or each.isdecimal() for each in gone):
                        found.add((old, new))
        return found

    def _newer(self, passage: int) -> Iterator[tuple[int, EvidenceSentence, list[Quantity]]]:
        document, date = self._documents[passage] if self._documents else ("", "")
        for each in self._counted:
            other, day = self._documents[each[0]]
            if other != document and day > date:
                yield each


def _has_another(claimed: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether a sentence has another number of the same unit, and not the claimed one."""
    is_there = any(each.value == claimed.value for each in told)
    return not is_there and any(_slot(each) & _slot(claimed) for each in told)


def _slot(one: Quantity) -> frozenset[str]:
    return frozenset([_DAY]) if any(map(month_number, one.units)) else one.units


def _terms(window: Sequence[EvidenceSentence]) -> frozenset[str]:
    return frozenset[str]().union(*(each.terms for each in window))
