"""How much the words of a text tell, by how few of other texts have them."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Set


class Rarity:
    """Weights terms by inverse document frequency over `texts`, each given by its terms."""

    def __init__(self, texts: Collection[Collection[str]]) -> None:
        counts = Counter(term for text in texts for term in text)
        self._weights = {term: math.log(1 + len(texts) / n) for term, n in counts.items()}
        self._unseen = math.log(1 + 2 * len(texts))

    def knows(self, terms: Set[str]) -> bool:
        """Whether every one of `terms` occurs in some text."""
        return terms <= self._weights.keys()

    def weight(self, terms: Iterable[str]) -> float:
        """The total weight of these terms."""
        return sum(self._weights.get(term, self._unseen) for term in terms)
