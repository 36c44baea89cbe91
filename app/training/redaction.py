"""Hides personal data and secrets behind pseudonyms that stay the same within a bundle."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from app.engine.protocol import PromptMessage
from app.training.dataset import RatedExample, Turns
from app.training.detectors import DETECTORS, Detector, Find


class Redactor:
    """Replaces what it finds, for instance every mention of one e-mail address by `[EMAIL_1]`.

    Args:
        terms: words of the user's own to hide, names above all; case does not matter.

    `count` is how many places were replaced so far.
    """

    def __init__(self, terms: Sequence[str] = ()) -> None:
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
            pieces += [text[position : find.start], self._pseudonym(text, find)]
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
        return msgspec.structs.replace(
            example,
            prompt=self._turns(example.prompt),
            completion=self._turns(example.completion),
            correction=self.redact(example.correction),
        )

    def _turns(self, turns: Turns) -> Turns:
        return tuple(self._turn(turn) for turn in turns)

    def _turn(self, turn: PromptMessage) -> PromptMessage:
        calls = tuple(
            msgspec.structs.replace(call, arguments=self._value(call.arguments))
            for call in turn.tool_calls
        )
        return msgspec.structs.replace(turn, content=self.redact(turn.content), tool_calls=calls)

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.redact(value)
        if isinstance(value, dict):
            return {self.redact(key): self._value(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._value(item) for item in value]
        return value

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
