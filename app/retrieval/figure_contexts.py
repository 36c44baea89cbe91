"""Which of several figures the words of a statement are about.

"A consideration of $45 million is subject to adjustments. It includes contingent consideration of
$13 million" states both, but only one of them is subject to adjustments.
"""

from collections.abc import Callable, Collection, Iterator, Sequence

import msgspec

from app.retrieval.dated_prose import Place, runs
from app.retrieval.figures import number_places
from app.retrieval.terms import Words, content_terms, numbers
from app.retrieval.weights import weights


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


def _mentions(
    sentence: str, places: Sequence[tuple[str, Place]], words: Words | None
) -> Iterator[Mention]:
    kinds = {place.start: kind for kind, place in places}
    lists = list(runs(sentence, [place for _, place in places]))
    ends = [0, *(one[-1].end for one in lists)]
    starts = [*(one[0].start for one in lists), len(sentence)]
    around = [sentence[end:start] for end, start in zip(ends, starts, strict=True)]
    for one, before, after in zip(lists, around, around[1:], strict=False):
        terms = frozenset(content_terms(f"{before} {after}", words))
        values = [numbers(sentence[place.start : place.end]) for place in one]
        listed = frozenset().union(*values)
        for place, (value,) in zip(one, values, strict=True):
            yield Mention(value, kinds[place.start], terms, listed)


def _year(number: str, kind: str) -> str:
    return number if kind == "year" else ""
