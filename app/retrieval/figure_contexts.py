"""Which of several figures, names and cells the words of a statement are about.

"A consideration of $45 million is subject to adjustments. It includes contingent consideration of
$13 million" states both, but only one of them is subject to adjustments.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

import msgspec

from app.core.languages import any_phrase, lazy_pattern
from app.index.tables.grid import CELL_SEPARATOR
from app.retrieval.dated_prose import Place, runs
from app.retrieval.figures import number_places
from app.retrieval.terms import (
    Words,
    content_terms,
    default_words,
    is_denied,
    name_places,
    numbers,
)
from app.retrieval.weights import weights

PAUSE = re.compile(r"[;:()]|[,،](?!\d)|[，；：]|\s[–—-]\s")
"""Where a part of a sentence ends."""


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
    spans = name_spans(sentence, words)
    ends, starts = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(sentence)]
    for at, (start, end) in enumerate(spans):
        before, after = sentence[ends[at] : start], sentence[end : starts[at + 1]]
        all_before, _, _ = sentence[:start][::-1].partition(";")
        all_after, _, _ = sentence[end:].partition(";")
        yield NameMention(
            name=said_terms(sentence[start:end], words),
            before=said_terms(PAUSE.split(before)[-1], words),
            after=said_terms(PAUSE.split(after)[0], words),
            all_before=said_terms(all_before[::-1], words),
            all_after=said_terms(all_after, words),
            is_denied=is_denied(sentence, words or default_words()),
        )


def name_spans(sentence: str, words: Words | None = None) -> list[tuple[int, int]]:
    """Where the names in a sentence are: each of several words that follow one another is one."""
    spans: list[tuple[int, int]] = []
    for start, end in name_places(sentence, words):
        if not content_terms(sentence[start:end], words):
            continue  # "The"
        goes_on = bool(spans) and not sentence[spans[-1][1] : start].strip()
        spans.append((spans.pop()[0] if goes_on else start, end))
    return spans


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


_titled = lazy_pattern(
    lambda: (
        rf"(?<!\w)(?P<title>(?i:{any_phrase(lambda pack: pack.names.titles)}))\.?\s+"
        r"(?P<name>[^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*)*)"
    ),
    re.NOFLAG,
)


def is_titled_otherwise(claim: str, evidence: str) -> bool:
    """Whether evidence has a name of a claim, but only with another title: no "Mrs" for a "Mr"."""
    named = _titles(claim)
    told = _titles(evidence) if named else {}
    return any(name in told and not titles <= told[name] for name, titles in named.items())


def _titles(text: str) -> dict[str, set[str]]:
    """The titles before each part of a name."""
    found: dict[str, set[str]] = {}
    for place in _titled().finditer(text):
        for name in place["name"].split():
            found.setdefault(name, set()).add(place["title"].casefold().rstrip("."))
    return found


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
