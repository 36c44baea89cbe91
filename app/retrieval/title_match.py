"""Which document a question names, by the words of its file name."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from app.retrieval.context_text import title_of

_PARTS = re.compile(r"[^\W\d_]+|\d+")


def title_scores(question: str, paths: Iterable[str]) -> dict[str, float]:
    """For each path, from 0 to 1: how well its name matches what `question` mentions.

    A word that few of the names have counts more (inverse document frequency); "FY2018" matches
    "2018", and "best buy" matches "BESTBUY".
    """
    titles = {path: set(_words(title_of(path))) for path in paths}
    frequencies = Counter(word for words in titles.values() for word in words)
    spoken = _words(question)
    asked = {*spoken, *("".join(pair) for pair in pairwise(spoken))}
    scores = {
        path: sum(math.log(1 + len(titles) / frequencies[word]) for word in words & asked)
        for path, words in titles.items()
    }
    best = max(scores.values(), default=0.0)
    return {path: score / best if best else 0.0 for path, score in scores.items()}


def _words(text: str) -> list[str]:
    return _PARTS.findall(text.casefold())
