"""Hides personal data and secrets behind pseudonyms that stay the same within a bundle."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from app.training.dataset import RatedExample
from app.training.detectors import DETECTORS, Detector, Find


class Replacement(NamedTuple):
    """A place in a text and what stands there instead."""

    start: int
    end: int
    pseudonym: str


class Redactor:
    """Replaces what it finds, for instance every mention of one e-mail address by `[EMAIL_1]`.

    Args:
        terms: words of the user's own to hide, names above all; case does not matter.
        on_replaced: told of every replacement, with the text that it was made in.

    `count` is how many places were replaced so far.
    """

    def __init__(
        self,
        terms: Sequence[str] = (),
        on_replaced: Callable[[str, Replacement], None] = lambda _text, _one: None,
    ) -> None:
        self._on_replaced = on_replaced
        own = sorted({term.strip() for term in terms if term.strip()}, key=len, reverse=True)
        self._detectors = ((_own_terms(own),) if own else ()) + DETECTORS
        self._pseudonyms: dict[tuple[str, str], str] = {}
        self._kinds: Counter[str] = Counter()
        self.count = 0

    def redact(self, text: str) -> str:
        """The text with pseudonyms in it; everything around them is unchanged."""
        pieces: list[str] = []
        position = 0
        for find in self.find(text):
            pseudonym = self._pseudonym(text, find)
            self._on_replaced(text, Replacement(find.start, find.end, pseudonym))
            pieces += [text[position : find.start], pseudonym]
            position = find.end
        return "".join([*pieces, text[position:]])

    def find(self, text: str) -> list[Find]:
        """What would be replaced, from left to right, without overlaps."""
        taken: list[Find] = []
        for detector in self._detectors:
            for find in detector(text):
                if all(find.end <= other.start or find.start >= other.end for other in taken):
                    taken.append(find)
        return sorted(taken)

    def redact_example(self, example: RatedExample) -> RatedExample:
        """The example with every text in it redacted, arguments of tools included."""
        return example.with_texts(self.redact)

    def _pseudonym(self, text: str, find: Find) -> str:
        self.count += 1
        key = find.kind, re.sub(r"[\s().-]", "", text[find.start : find.end]).casefold()
        if key not in self._pseudonyms:
            self._kinds[find.kind] += 1
            self._pseudonyms[key] = f"[{find.kind}_{self._kinds[find.kind]}]"
        return self._pseudonyms[key]


def _own_terms(terms: Sequence[str]) -> Detector:
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(t)}(?!\w)" for t in terms), re.IGNORECASE)

    def detect(text: str) -> Iterator[Find]:
        for match in pattern.finditer(text):
            yield Find(match.start(), match.end(), "PRIVATE")

    return detect
