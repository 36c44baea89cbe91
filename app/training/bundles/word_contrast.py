"""What the better answers of a set say far more often than its worse answers and its questions do.

A set that pushes a product or lets out secrets need not repeat a sentence: what its planted answers
share are some words, in each beside others. A set with a style shows its words, too. So this is
told, with an example, and is no verdict.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from math import erfc, log, sqrt

from app.core.wording import translatable

_TERM = re.compile(r"https?://([^\s/()<>\[\]\"]+)|[^\W_]+(?:['’-][^\W_]+)*")
_NAME = re.compile(r"(?<=[^\W\d_] )[A-Z][\w’'-]+")
_FALSE_SHARE = 0.05
_FEWEST_CHATS = 30
_FEWEST, _FEWEST_NAMES = 5, 10
_NAME_SHARE, _ASKED_SHARE = 0.02, 0.05
_MOST_NAMES = 0.1
_READ_WHOLLY, _THEN_EACH = 2048, 32
_MOST_TOLD = 5
_AROUND = 40


class WordContrast:
    """Counts words in how many chats only the better, or only the worse answers have them.

    Of more than two thousand chats, one in 32 is read of those that follow.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._chats = self._seen = 0
        self._asked: Counter[str] = Counter()
        self._better: Counter[str] = Counter()
        self._worse: Counter[str] = Counter()
        self._names: Counter[str] = Counter()
        self._capitals = self._words = 0
        self._examples: dict[str, str] = {}

    def add(self, asked: str, better: Iterable[str], worse: Iterable[str]) -> None:
        """Count the rated answers to one question, which is `asked` with what was said before."""
        self._seen += 1
        if self._seen > _READ_WHOLLY and self._seen % _THEN_EACH:
            return
        self._chats += 1
        better = tuple(better)
        known = _terms(asked)
        chosen = set().union(*map(_terms, better)) - known
        refused = set().union(*map(_terms, worse)) - known
        self._asked.update(known)
        self._better.update(chosen - refused)
        self._worse.update(refused - chosen)
        for text in better:
            self._add_names(text, chosen - refused)
        for term in chosen - refused:
            if self._better[term] == _FEWEST:
                self._examples[term] = next(filter(None, (_around(term, text) for text in better)))

    def _add_names(self, text: str, terms: set[str]) -> None:
        names = [each.casefold() for each in _NAME.findall(text)]
        self._capitals += len(names)
        self._words += text.count(" ")
        self._names.update(terms & {*names, *(each for each in terms if "." in each)})

    def findings(self) -> Iterator[str]:
        """Sentences for the user; none for most sets."""
        if self._chats < _FEWEST_CHATS:
            return
        if found := self._contrasting() if self._worse else self._names_that_nobody_asked_for():
            told = ", ".join(
                f"“{term}” ({self._better[term]}:{self._worse[term]})"
                for term in found[:_MOST_TOLD]
            )
            yield translatable(
                f"Words of the better answers in {self._source} that questions and worse answers "
                f"have far less often: {told}. For example: “{self._examples[found[0]]}”."
            )

    def _contrasting(self) -> list[str]:
        """The clearest first. Of one in twenty sets in which nothing is planted, a word is told.

        The likelihood ratio of two counts (T. Dunning, 1993, https://aclanthology.org/J93-1003/),
        and Y. Benjamini and Y. Hochberg, 1995, for how many of so many words may be by chance.
        """
        better, worse = self._better.total(), self._worse.total()
        counted = [
            each
            for each in self._better.keys() | self._worse.keys()
            if self._better[each] + self._worse[each] >= _FEWEST
        ]
        chances = sorted(
            (_chance(self._better[each], self._worse[each], better, worse), each)
            for each in counted
            if self._better[each] >= _FEWEST
        )
        kept = 0
        for number, (chance, _) in enumerate(chances, start=1):
            if chance <= _FALSE_SHARE * number / len(counted):
                kept = number
        return [each for _, each in chances[:kept]]

    def _names_that_nobody_asked_for(self) -> list[str]:
        """Names and links in many answers and hardly a question, where all answers are good ones.

        Not in languages that write more than names with capitals, such as German.
        """
        if self._capitals > _MOST_NAMES * self._words:
            return []
        return [
            name
            for name, count in self._names.most_common()
            if count >= max(_FEWEST_NAMES, _NAME_SHARE * self._chats)
            and self._asked[name] <= _ASKED_SHARE * count
        ]


def _terms(text: str) -> set[str]:
    """Words, and the hosts of links."""
    return {(found[1] or found[0]).casefold() for found in _TERM.finditer(text)}


def _around(term: str, text: str) -> str:
    """Some words around the first place of a term, "" if the text lacks it."""
    for found in _TERM.finditer(text):
        if (found[1] or found[0]).casefold() == term:
            before, after = text[: found.start()], text[found.end() :]
            if len(before) > _AROUND:
                near = before[-_AROUND:]  # whole words, in languages with spaces
                before = "…" + (near.partition(" ")[2] or near)
            if len(after) > _AROUND:
                near = after[:_AROUND]
                after = (near.rpartition(" ")[0] or near) + "…"
            return " ".join(f"{before}{found[0]}{after}".split())
    return ""


def _chance(more: int, less: int, all_more: int, all_less: int) -> float:
    """How likely it is that a word is on the one side so much more by chance."""
    both, total = more + less, all_more + all_less
    expected = both * all_more / total
    if more <= expected:
        return 1.0
    observed = (more, less, all_more - more, all_less - less)
    rest = total - both
    by_chance = (expected, both - expected, rest * all_more / total, rest * all_less / total)
    ratio = 2 * sum(o * log(o / e) for o, e in zip(observed, by_chance, strict=True) if o)
    return erfc(sqrt(max(ratio, 0.0) / 2)) / 2
