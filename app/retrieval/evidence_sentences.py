"""Sentences of passages, prepared for being compared with what is claimed."""

import re
from collections.abc import Collection, Sequence

import msgspec

from app.core.figure_words import conjunctions
from app.index.tables.grid import CELL_SEPARATOR
from app.retrieval.changes import changes
from app.retrieval.figures import Figure, figures_of_each, is_misattributed, periods
from app.retrieval.sentences import sentence_spans
from app.retrieval.terms import (
    Words,
    affirmed,
    content_terms,
    decisive_terms,
    is_denied,
    lacked,
    numbers,
)

QUESTION_MARKS = ("?", "？", "؟")


_LAST_DAY = 31


class EvidenceSentence(msgspec.Struct, frozen=True):
    """A sentence or row of a passage.

    `affirmed` are those of its terms, numbers and decisive words that it does not only deny.

    `heads` are the terms at the heads of its cells, if it is a row of a table; an empty cell has
    none.
    """

    start: int
    end: int
    terms: frozenset[str]
    decisive: frozenset[str]
    affirmed: frozenset[str]
    is_negated: bool
    periods: frozenset[str]
    heads: frozenset[str] = frozenset()
    figures: Sequence[Figure] = ()


def evidence_sentences(
    text: str, words: Words, head: str = "", *, asks_what_is_not: bool = False
) -> list[EvidenceSentence]:
    """The sentences of a text, which begins with rows below `head`.

    Unless it is asked what is not, a cell that says no tells nothing of its head, as an empty one:
    a plot whose "Shed" is "no" is none of those with a shed.
    """
    spans = list(sentence_spans(text))
    prepared = []
    heads = [each for each in head.split("\n") if each]
    found = figures_of_each([text[start:end] for start, end in spans], words, head)
    for (start, end), told in zip(spans, found, strict=True):
        row = text[start:end]
        one = msgspec.structs.replace(_prepared(row, start, words), figures=told)
        if CELL_SEPARATOR not in row:
            heads = []
        elif heads:
            read = row if asks_what_is_not else _without_no(row, words)
            above = " ".join(_over_cells(each, read) for each in heads)
            one = msgspec.structs.replace(one, heads=frozenset(content_terms(above, words)))
        else:  # the first row
            heads = [row]
        prepared.append(one)
    return prepared


def _without_no(row: str, words: Words) -> str:
    """A row whose cells that say no are empty."""
    cells = row.split(CELL_SEPARATOR)
    return CELL_SEPARATOR.join("" if is_denied(cell, words) else cell for cell in cells)


def _over_cells(head: str, row: str) -> str:
    """The heads of the cells of a row that are not empty; all if it has more cells than heads.

    Empty cells at the end of a row are left out, and so is the head of the rows' labels above a
    passage that begins with rows.
    """
    names, cells = head.split(CELL_SEPARATOR), row.split(CELL_SEPARATOR)
    cells = cells[1:] if len(cells) == len(names) + 1 else cells
    if len(cells) > len(names):
        return head
    return " ".join(name for name, cell in zip(names, cells, strict=False) if cell.strip())


def _prepared(text: str, start: int, words: Words) -> EvidenceSentence:
    terms, decisive = (frozenset(found(text, words)) for found in (content_terms, decisive_terms))
    if text.rstrip().endswith(QUESTION_MARKS):  # "Could you come at 4 pm?" tells no time
        decisive = frozenset()
    said, denies = terms | decisive, is_denied(text, words)
    if denies or words.excepts.search(text):
        told = affirmed(text.replace(CELL_SEPARATOR, "; "), words)  # "no" denies its own cell
        said = frozenset(content_terms(told, words)) | decisive_terms(told, words)
    return EvidenceSentence(start, start + len(text), terms, decisive, said, denies, periods(text))


def is_called_else(values: Collection[str], said: Collection[str], row: str, words: Words) -> bool:
    """Whether a cell of a row gives one of `values` a name of its own, which is not said.

    "£20 received" in a column of notes is no £20 that somebody owes.
    """
    cells = row.split(CELL_SEPARATOR)
    for value in values if len(cells) > 1 else ():
        named = [set(content_terms(cell, words)) for cell in cells if value in numbers(cell)]
        if named and all(terms and terms.isdisjoint(said) for terms in named):
            return True
    return False


def told_in(window: Sequence[EvidenceSentence]) -> list[Figure]:
    """The figures of some sentences."""
    return [each for one in window for each in one.figures]


def misattributes(
    window: Sequence[EvidenceSentence], claim: Sequence[Figure], spoken: Collection[str]
) -> bool:
    """Whether sentences have a figure of `claim`, but only for other years or rows.

    Args:
        spoken: the terms of the claim and of the question it answers.
    """
    here = [each for each in claim if any(each.value in one.decisive for one in window)]
    return is_misattributed(here, spoken, told_in(window))


def only_denied(window: Sequence[EvidenceSentence]) -> frozenset[str]:
    """What sentences say only where they deny or except something."""
    said = frozenset().union(*(each.terms | each.decisive for each in window))
    return said.difference(*(each.affirmed for each in window))


def denied_of(window: Sequence[EvidenceSentence], figures: frozenset[str]) -> frozenset[str]:
    """What sentences only deny, and those of some figures that any one of them only denies.

    "Decided on 24 November: it costs 30 pounds instead of 24" affirms no 24 pounds. A figure that
    is no day may be affirmed by another sentence.
    """
    days = {each for each in figures if each.isdecimal() and int(each) <= _LAST_DAY}
    return only_denied(window).union(*(only_denied([one]) & days for one in window))


def is_only_headed(window: Sequence[EvidenceSentence], asked: Collection[str]) -> bool:
    """Whether a row of a table has, of all that is asked, but a word in its heads.

    "Which farm made a loss?" is not answered by any name in a column "Farm".
    """
    told = frozenset().union(*(each.terms | each.decisive for each in window))
    heads = frozenset().union(*(each.heads for each in window)).intersection(asked)
    return told.isdisjoint(asked) and len(heads) == 1 < len(asked)


def denies_otherwise(
    terms: Collection[str], denies: bool, window: Sequence[EvidenceSentence]
) -> bool:
    """Whether sentences deny what is affirmed, or affirm what is denied.

    "Eleven incidents were reported, nobody was injured" denies no incidents, and "replaced, but not
    refunded" no replacement. Of several sentences, any may deny what the others say.
    """
    return denies != _are_denied(terms, window, by_any=len(window) > 1)


def contradicts(
    window: Sequence[EvidenceSentence], claim: str, denies: bool, terms: Collection[str]
) -> bool:
    """Whether sentences speak of another period than `claim`, or do not deny what it denies.

    Args:
        terms: those of a claim that is a whole statement.
    """
    claim_periods, spans = periods(claim), frozenset().union(*(each.periods for each in window))
    if claim_periods and spans and not claim_periods & spans:
        return True
    return denies and not _are_denied(terms, window, by_any=not terms)


def _are_denied(
    terms: Collection[str], window: Sequence[EvidenceSentence], *, by_any: bool
) -> bool:
    """Whether sentences deny what has some of these terms, or `by_any` of them, anything."""
    is_told = by_any or not only_denied(window).isdisjoint(terms)
    return is_told and any(each.is_negated for each in window)


def qualifies(
    claim: str,
    claim_words: Words,
    terms: Collection[str],
    said: str,
    words: Words,
    is_yes: bool = False,
) -> bool:
    """Whether sentences say under a condition, or without a thing, what a claim does not.

    A yes is not said by what holds "only for adults", even if the claim goes on to say so.
    """
    if is_yes and any(e.search(said) for e in (words.unless, words.ifs, words.excepts)):
        return True
    other = lacked(said, words) ^ lacked(claim, claim_words)
    if not other.isdisjoint(terms):
        return True
    if condition := words.unless.search(said):
        told = (claim_words.unless, claim_words.excepts)
        is_told = any(each.search(claim) for each in told)
    elif condition := words.only_if.search(said):
        is_told = bool(claim_words.ifs.search(claim)) and not claim_words.unless.search(claim)
    else:
        return False
    # "It lasts a year and is renewed unless …": what is first said has no condition.
    *_, last = re.split(rf"\b(?:{conjunctions()})\b", said[: condition.start()])
    first = said[: condition.start() - len(last)]
    under = frozenset(content_terms(said[len(first) :], words))
    is_before = under.difference(content_terms(first, words)).isdisjoint(terms)
    return not (is_told or is_before)


def replaced_figures(text: str, sentence: EvidenceSentence) -> set[str]:
    """The figures of a sentence that it only denies, or from which it tells a change."""
    past = {each.first for each in changes(text)}
    denied = sentence.decisive - sentence.affirmed
    return {each for each in past | denied if each[0].isdecimal()}
