"""Sentences of passages, prepared for being compared with what is claimed."""

from collections.abc import Sequence

import msgspec

from app.index.tables.grid import CELL_SEPARATOR
from app.retrieval.changes import changes
from app.retrieval.figures import periods
from app.retrieval.sentences import sentence_spans
from app.retrieval.terms import Words, affirmed, content_terms, decisive_terms, is_negated


class EvidenceSentence(msgspec.Struct, frozen=True):
    """`affirmed` are those of its terms, numbers and decisive words that it does not only deny.

    `heads` are the terms at the head of the table that it is a row of.
    """

    start: int
    end: int
    terms: frozenset[str]
    decisive: frozenset[str]
    affirmed: frozenset[str]
    is_negated: bool
    periods: frozenset[str]
    heads: frozenset[str] = frozenset()


def evidence_sentences(text: str, words: Words, head: str = "") -> list[EvidenceSentence]:
    """The sentences of a text, which begins with rows below `head`."""
    prepared = []
    heads = frozenset(content_terms(head, words))
    for start, end in sentence_spans(text):
        one = _prepared(text[start:end], start, words)
        if CELL_SEPARATOR not in text[start:end]:
            heads = frozenset()
        elif heads:
            one = msgspec.structs.replace(one, heads=heads)
        else:  # the first row
            heads = one.terms
        prepared.append(one)
    return prepared


def _prepared(text: str, start: int, words: Words) -> EvidenceSentence:
    terms, decisive = (frozenset(found(text, words)) for found in (content_terms, decisive_terms))
    said, is_denied = terms | decisive, is_negated(text, words)
    if is_denied or words.excepts.search(text):
        told = affirmed(text.replace(CELL_SEPARATOR, "; "), words)  # "no" denies its own cell
        said = frozenset(content_terms(told, words)) | decisive_terms(told, words)
    return EvidenceSentence(
        start, start + len(text), terms, decisive, said, is_denied, periods(text)
    )


def only_denied(window: Sequence[EvidenceSentence]) -> frozenset[str]:
    """What sentences say only where they deny or except something."""
    said = frozenset().union(*(each.terms | each.decisive for each in window))
    return said.difference(*(each.affirmed for each in window))


def replaced_figures(text: str, sentence: EvidenceSentence) -> set[str]:
    """The figures of a sentence that it only denies, or from which it tells a change."""
    past = {each.first for each in changes(text)}
    denied = sentence.decisive - sentence.affirmed
    return {each for each in past | denied if each[0].isdigit()}
