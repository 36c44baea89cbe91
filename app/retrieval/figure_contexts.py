"""Which of several figures, names and cells the words of a statement are about.

"A consideration of $45 million is subject to adjustments. It includes contingent consideration of
$13 million" states both, but only one of them is subject to adjustments.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

import msgspec

from app.index.tables.grid import CELL_SEPARATOR
from app.retrieval.dated_prose import Place, runs
from app.retrieval.figures import number_places
from app.retrieval.quantities import quantities
from app.retrieval.terms import (
    Words,
    content_terms,
    default_words,
    is_denied,
    name_places,
    numbers,
)
from app.retrieval.weights import weights

_PAUSE = re.compile(r"[;:()]|[,،](?!\d)|[，；：]|\s[–—-]\s")

_COMMA = re.compile(r"[;:]|[,،](?!\d)|[，；：]")
"""What is in brackets belongs to what stands before them: "25 miles (40 km) south"."""


class Mention(msgspec.Struct, frozen=True):
    """A number in a sentence, and the terms up to the next numbers of its kind on both sides.

    Numbers in a list, such as the cells of a row, have the same terms; `listed` are all of them.
    `kind` is "year", "day", "%" or "".
    """

    value: str
    kind: str
    terms: frozenset[str]
    listed: frozenset[str]


def mentions(sentences: Sequence[str], words: Words | None = None) -> Iterator[Mention]:
    """The numbers in `sentences`.

    Args:
        words: those of the language of the sentences.
    """
    for sentence in sentences:
        places = [
            (kind, Place(match.start("number"), match.end(), year=_year(match["number"], kind)))
            for match, kind in number_places(sentence)
        ]
        for kinds in (("year",), ("day",), ("", "%")):
            if of_kind := [(kind, place) for kind, place in places if kind in kinds]:
                yield from _mentions(sentence, of_kind, words)


def is_about_another(
    claim: Sequence[Mention],
    evidence: Sequence[Mention],
    weight: Callable[[Collection[str]], float],
) -> bool:
    """Whether what `claim` says of a number is rather said of another in `evidence`.

    Numbers listed together with one of the claim are not compared with it.
    """
    told = frozenset(one.value for one in claim)
    least = weights().support.nearest_figure
    for one in claim:
        own = [weight(one.terms & each.terms) for each in evidence if each.value == one.value]
        if one.kind == "day" or not own:
            continue
        others = (each for each in evidence if each.kind == one.kind and not each.listed & told)
        if any(max(own) < least * weight(one.terms & each.terms) for each in others):
            return True
    return False


class NameMention(msgspec.Struct, frozen=True):
    """A name in a sentence, with the terms before and after it.

    `before` and `after` reach up to the next names and marks such as commas, `all_before` and
    `all_after` to the ends or semicolons. `is_denied`: the sentence denies something.
    """

    name: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    all_before: frozenset[str]
    all_after: frozenset[str]
    is_denied: bool


def name_mentions(sentence: str, words: Words | None = None) -> Iterator[NameMention]:
    """The names in a sentence: runs of words with capital letters.

    Args:
        words: those of the language of the sentence.
    """
    spans: list[tuple[int, int]] = []
    for start, end in name_places(sentence, words):
        if not content_terms(sentence[start:end], words):
            continue  # "The"
        goes_on = bool(spans) and not sentence[spans[-1][1] : start].strip()
        spans.append((spans.pop()[0] if goes_on else start, end))
    ends, starts = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(sentence)]
    for at, (start, end) in enumerate(spans):
        before, after = sentence[ends[at] : start], sentence[end : starts[at + 1]]
        all_before, _, _ = sentence[:start][::-1].partition(";")
        all_after, _, _ = sentence[end:].partition(";")
        yield NameMention(
            name=said_terms(sentence[start:end], words),
            before=said_terms(_PAUSE.split(before)[-1], words),
            after=said_terms(_PAUSE.split(after)[0], words),
            all_before=said_terms(all_before[::-1], words),
            all_after=said_terms(all_after, words),
            is_denied=is_denied(sentence, words or default_words()),
        )


def is_of_another_name(
    claim: Sequence[NameMention],
    evidence: Sequence[NameMention],
    weight: Callable[[Collection[str]], float],
) -> bool:
    """Whether what `claim` says of a name is rather said of another one in `evidence`.

    Words count on the side of the name on which they stand. A name that is not in the evidence is
    not compared, nor are words of the claim that begin a sentence there.
    """
    told = frozenset[str]().union(*(one.name | one.all_before | one.all_after for one in claim))
    least = weights().support.nearest_figure
    for one in claim:
        own = [each for each in evidence if 2 * weight(one.name & each.name) >= weight(one.name)]
        here = max(
            (weight(one.before & e.all_before) + weight(one.after & e.all_after) for e in own),
            default=None,
        )
        if here is not None and any(
            here < least * (weight(one.before & each.before) + weight(one.after & each.after))
            for each in evidence
            if not each.name <= told and each not in own and each.is_denied == one.is_denied
        ):
            return True
    return False


def is_of_other_part(
    values: Collection[str],
    said: Collection[str],
    claim: str,
    sentence: str,
    words: Words | None = None,
) -> bool:
    """Whether what is claimed, with its question, is said of something else in a sentence."""
    return (
        is_of_later_part(values, said, sentence, words)
        or is_of_unasked_part(values, said, sentence, words)
        or is_of_another_letter(values, claim, sentence, words)
    )


def is_of_later_part(
    values: Collection[str], said: Collection[str], sentence: str, words: Words | None = None
) -> bool:
    """Whether what is said with a figure is first said in a later part with a figure of its own.

    "1.0 bar at 95 °C, and at 110 °C 1.6 bar" does not say that it is 1.0 at 110. What is said
    before may hold for both: "paid at 125 % of the hourly rate, on Sundays at 150 %".
    """
    parts = _PAUSE.split(sentence)
    terms_of = [said_terms(part, words) for part in parts]
    digits = [numbers(part) for part in parts]
    for value in values:
        # Numbers in words are compared with each other only.
        owns = digits if any(value in own for own in digits) else [_counts(p, words) for p in parts]
        at = next((n for n, own in enumerate(owns) if value in own), None)
        if at is None:
            continue
        known = frozenset[str]().union(*terms_of[: at + 1])
        for own, terms in list(zip(owns, terms_of, strict=True))[at + 1 :]:
            others = own.difference(values, said)
            if others and (terms - known - others).intersection(said):
                return True
    return False


def is_of_unasked_part(
    values: Collection[str], said: Collection[str], sentence: str, words: Words | None = None
) -> bool:
    """Whether a figure is that of something which is not asked for, beside one of what is.

    "It costs 95 euros, for members 70 euros" does not say that it costs 70.
    """
    parts = _COMMA.split(sentence)
    terms = [frozenset(content_terms(part, words)) for part in parts]
    counted = [list(quantities(part, words or default_words())) for part in parts]
    for value in values:
        here = [n for n, own in enumerate(counted) if any(each.value == value for each in own)]
        if len(here) != 1:
            continue
        units = [each.units for each in counted[here[0]] if each.value == value]
        own = terms[here[0]].difference(*units)
        for n, others in enumerate(counted[: here[0]]):
            is_alike = any(each.units == units[0] and each.value != value for each in others)
            if is_alike and own and own.isdisjoint(said) and not terms[n].isdisjoint(said):
                return True
    return False


def is_beside_another_name(
    answer: Collection[str], asked: Collection[str], sentence: str, words: Words | None = None
) -> bool:
    """Whether another part of a sentence, which has a name of its own, says more of what is asked.

    "Petersen leads Hafen, Yildiz Nordstadt" does not answer with Yildiz who leads Hafen.
    """
    parts = [said_terms(part, words) for part in _PAUSE.split(sentence)]
    named = [each.name for each in name_mentions(sentence, words)]
    own = frozenset[str]().union(*(terms for terms in parts if not terms.isdisjoint(answer)))
    for terms in parts:
        told = terms.intersection(asked)
        if terms.isdisjoint(answer) and own.intersection(asked) < told and len(told) > 1:
            names = (name for name in named if name <= terms)
            if any(not name <= own | frozenset(asked) for name in names):
                return True
    return False


_LETTERED = re.compile(r"(?<!\w)([^\W\d_]{3,}) ([A-Z])(?!\w)")


def is_of_another_letter(
    values: Collection[str], claim: str, sentence: str, words: Words | None = None
) -> bool:
    """Whether what is claimed of "lift B" is said of "lift A".

    Args:
        values: the numbers that are claimed; without any, most of the words have to be said of it.
        claim: with the question that it answers.
    """
    wanted = {(noun.casefold(), letter) for noun, letter in _LETTERED.findall(claim)}
    if not wanted:
        return False
    if values:
        parts = [part for part in _PAUSE.split(sentence) if not numbers(part).isdisjoint(values)]
    else:
        own = frozenset(content_terms(claim, words))
        shared = {
            part: len(own.intersection(content_terms(part, words))) for part in sentence.split(";")
        }
        parts = [part for part, count in shared.items() if 0 < count == max(shared.values())]
    for noun, letter in wanted if parts else ():
        told = [
            {one for name, one in _LETTERED.findall(part) if name.casefold() == noun}
            for part in parts
        ]
        if all(each and letter not in each for each in told):
            return True
    return False


def _counts(text: str, words: Words | None) -> set[str]:
    """The numbers in a text, in digits or words."""
    return numbers(text) | {each.value for each in quantities(text, words or default_words())}


def said_terms(text: str, words: Words | None) -> frozenset[str]:
    return frozenset(content_terms(text, words)) | numbers(text)


def _mentions(
    sentence: str, places: Sequence[tuple[str, Place]], words: Words | None
) -> Iterator[Mention]:
    kinds = {place.start: kind for kind, place in places}
    every, is_row = [place for _, place in places], CELL_SEPARATOR in sentence
    lists = [every] if is_row else list(runs(sentence, every))
    ends = [0, *(one[-1].end for one in lists)]
    starts = [*(one[0].start for one in lists), len(sentence)]
    around = [sentence[end:start] for end, start in zip(ends, starts, strict=True)]
    for one, before, after in zip(lists, around, around[1:], strict=False):
        terms = frozenset(content_terms(sentence if is_row else f"{before} {after}", words))
        values = [numbers(sentence[place.start : place.end]) for place in one]
        listed = frozenset().union(*values)
        for place, (value,) in zip(one, values, strict=True):
            yield Mention(value, kinds[place.start], terms, listed)


def _year(number: str, kind: str) -> str:
    return number if kind == "year" else ""
