"""Hides personal data and secrets behind pseudonyms that stay the same within a bundle."""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from app.core.cancellation import CancelToken
from app.core.feedback import RedactedPlace
from app.training.dataset import RatedExample
from app.training.redaction.detectors import (
    COVERED,
    DETECTORS,
    NAME,
    NAMES,
    NOT_COVERED,
    Detector,
    Find,
)
from app.training.redaction.person_names import repeated_names
from app.training.redaction.recogniser import Recogniser

_CONTEXT = 60
"""Characters shown around a place."""


class Replacement(NamedTuple):
    """A span of a text and its replacement."""

    start: int
    end: int
    pseudonym: str

    def in_context(self, text: str) -> tuple[str, str, str, str]:
        """Some of the text before it, the original, the pseudonym, some of the text after it."""
        before = text[max(0, self.start - _CONTEXT) : self.start]
        after = text[self.end : self.end + _CONTEXT]
        return before, text[self.start : self.end], self.pseudonym, after


class Coverage(NamedTuple):
    """What redaction searches for and what it does not, or often misses, in words.

    `recogniser` is the name of the one that looked, "" for none.
    """

    recogniser: str
    covered: tuple[str, ...]
    not_covered: tuple[str, ...]


T = TypeVar("T")
TextChange = Callable[[str], str]

OnReplaced = Callable[[str, Replacement], None]
"""Called for every place that is replaced, once, with the text it is in."""


class Redactor:
    """Replaces personal data by pseudonyms, such as all mentions of an address by `[EMAIL_1]`.

    Args:
        terms: the user's own words to hide, mainly names; ignoring case.
        on_replaced: see OnReplaced.
        number: numbers the values of a kind, equal ones alike; in memory by default.
        is_new: whether a place, with the text around it, is seen for the first time; in memory by
            default.
        finds_names: whether to find people's names, using name lists and the recogniser.
        recogniser: finds names that no list has, and those of places and organizations.
        more: further detectors of names.

    `count` is the number of places replaced so far; one that is in the history of several
    examples counts once. `coverage` is what it searches for.
    """

    def __init__(
        self,
        terms: Sequence[str] = (),
        on_replaced: OnReplaced = lambda _text, _one: None,
        number: Callable[[str, str], int] | None = None,
        is_new: Callable[[bytes], bool] | None = None,
        *,
        finds_names: bool = True,
        recogniser: Recogniser | None = None,
        more: Sequence[Detector] = (),
    ) -> None:
        self._on_replaced = on_replaced
        own = sorted({term.strip() for term in terms if term.strip()}, key=len, reverse=True)
        self._detectors = ((_own_terms(own),) if own else ()) + DETECTORS
        by_name = (NAMES, *((recogniser.find,) if recogniser else ())) if finds_names else ()
        self._named = (*by_name, *more)
        self.coverage = _coverage(recogniser if finds_names else None, finds_names)
        self._number = number or _numbering()
        self._is_new = is_new or _first_time()
        self.count = 0

    def redact(self, text: str) -> str:
        """The text with pseudonyms, otherwise unchanged."""
        return self._replace(text, self.find(text))

    def _replace(self, text: str, finds: Sequence[Find]) -> str:
        pieces: list[str] = []
        position = 0
        for find in finds:
            pseudonym = self._pseudonym(text, find)
            replaced = Replacement(find.start, find.end, pseudonym)
            if self._is_new("\0".join(replaced.in_context(text)).encode(errors="surrogatepass")):
                self.count += 1
                self._on_replaced(text, replaced)
            pieces += [text[position : find.start], pseudonym]
            position = find.end
        return "".join([*pieces, text[position:]])

    def find(self, text: str) -> list[Find]:
        """What would be replaced, from left to right, without overlaps."""
        sure = (find for detector in self._detectors for find in detector(text))
        named = [find for detector in self._named for find in detector(text)]
        # Of a name and its part, the whole: a list may have only the given name.
        named.sort(key=lambda find: find.start - find.end)
        return _without_overlaps((*sure, *named))

    def redact_example(self, example: RatedExample) -> RatedExample:
        """The example with every text redacted, including tool arguments.

        A name recognised in one of its texts is hidden in all of them.
        """
        return self.redact_texts(example.with_texts)

    def redact_texts(self, with_texts: Callable[[TextChange], T]) -> T:
        """What `with_texts` makes of redacted texts; it is called twice.

        A name recognised in one of them is hidden in all.
        """
        finds: dict[str, list[Find]] = {}

        def look(text: str) -> str:
            finds[text] = self.find(text)
            return text

        with_texts(look)
        names = {
            text[find.start : find.end]
            for text, found in finds.items()
            for find in found
            if find.kind == NAME
        }

        def change(text: str) -> str:
            again = (Find(*span, NAME) for span in repeated_names(text, names))
            return self._replace(text, _without_overlaps((*finds[text], *again)))

        return with_texts(change)

    def _pseudonym(self, text: str, find: Find) -> str:
        value = re.sub(r"[\s().-]", "", text[find.start : find.end]).casefold()
        return f"[{find.kind}_{self._number(find.kind, value)}]"


def _coverage(recogniser: Recogniser | None, finds_names: bool) -> Coverage:
    by_name: tuple[str, ...]
    missed: tuple[str, ...]
    if recogniser:
        by_name = ("names", "places and organizations in English texts")
        missed = (
            "rare names, places and organizations in other languages",
            "names in scripts without capital letters",
        )
    elif finds_names:
        by_name = ("names",)
        missed = (
            "rare names and names in scripts without capital letters", "places", "organizations",
        )  # fmt: skip
    else:
        by_name, missed = (), ("other names", "places", "organizations")
    name = recogniser.name if recogniser else ""
    return Coverage(name, (*COVERED, *by_name), (*missed, *NOT_COVERED))


def _without_overlaps(finds: Iterable[Find]) -> list[Find]:
    """From left to right; of overlapping finds, the earliest detected stays."""
    taken: list[Find] = []
    for find in finds:
        place = bisect(taken, find)
        is_free = place == 0 or taken[place - 1].end <= find.start
        if is_free and (place == len(taken) or find.end <= taken[place].start):
            taken.insert(place, find)
    return taken


def _first_time() -> Callable[[bytes], bool]:
    seen: set[bytes] = set()

    def is_new(place: bytes) -> bool:
        count = len(seen)
        seen.add(place)
        return len(seen) > count

    return is_new


def _numbering() -> Callable[[str, str], int]:
    known: defaultdict[str, dict[str, int]] = defaultdict(dict)
    return lambda kind, value: known[kind].setdefault(value, len(known[kind]) + 1)


def _own_terms(terms: Sequence[str]) -> Detector:
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(t)}(?!\w)" for t in terms), re.IGNORECASE)

    def detect(text: str) -> Iterator[Find]:
        for match in pattern.finditer(text):
            yield Find(match.start(), match.end(), "PRIVATE")

    return detect


def redacted_places(
    examples: Iterable[RatedExample],
    redactor: Callable[[OnReplaced], Redactor],
    cancel: CancelToken,
) -> Iterator[RedactedPlace]:
    """Every place, once, with the pseudonym it will have in a bundle of the same examples.

    Args:
        redactor: configured like the bundle's, reporting to this function.

    Raises Cancelled.
    """
    found: list[RedactedPlace] = []
    telling = redactor(lambda text, one: found.append(_place(text, one)))
    for example in examples:
        cancel.raise_if_cancelled()
        if not example.has_content:
            continue
        telling.redact_example(example)
        yield from found
        found.clear()


def _place(text: str, one: Replacement) -> RedactedPlace:
    before, original, pseudonym, after = one.in_context(text)
    return RedactedPlace(
        before=before if len(before) == one.start else f"…{before}",
        original=original,
        pseudonym=pseudonym,
        after=after if one.end + len(after) == len(text) else f"{after}…",
    )
