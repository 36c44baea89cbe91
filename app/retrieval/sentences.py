"""Where sentences begin and end."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from app.core.figure_words import months
from app.core.languages import lazy_pattern, sentence_ends, words_of

Sentence = TypeVar("Sentence")

_abbreviated = lazy_pattern(
    lambda: (
        r"(?:^|[\s(\[“\"])(?:[A-Z]|"
        + "|".join(map(re.escape, words_of(lambda pack: pack.abbreviations)))
        + r")\.$"
    )
)
_end = lazy_pattern(
    lambda: (
        r"(?:\n\s*\n|\n(?=\s*(?:[-*•|#>]|\d+[.)])\s))"  # a paragraph, a list item, a row
        r"|\n(?=[^\n]* \| )"  # a row of cells
        r"|(?<=[\d)%—])[ \t]*\n"  # a row of a borderless table
        # "am 7. Dezember" goes on, and so may what ends there so far. Only marks are looked at.
        rf"|(?=[.!?…])(?!(?:(?<=\b\d)|(?<=\b\d\d))\.[ \u00a0](?:(?i:{months()})(?!\w)|\w*\Z))"
        r"[.!?…][\"”’)\]*_]*(?=\s+[^\sa-z])(?![^\n]* \| )"  # "No. | Name" is a row
        rf"|[{sentence_ends()}]+[”」』)]*"
    ),
    re.NOFLAG,
)


SENTENCE_ENDS = (".", "!", "…", "。", "۔")
"""What statements end with."""

_NUMBERED = re.compile(r"\s*\d{1,3}[.)]\s*")


def sentence_end(text: str, start: int = 0, *, is_answer: bool = False) -> int | None:
    """The end of the sentence that starts at `start`; None if it is not in the text yet.

    In an answer, the number of a list item belongs to the item. In a passage it does not: it would
    be one of the sentence's figures.
    """
    for match in _end().finditer(text, start):
        if not text[start : match.end()].strip():
            continue
        if is_answer and _NUMBERED.fullmatch(text, start, match.end()):
            continue
        if not _abbreviated().search(text, max(start, match.end() - 12), match.end()):
            return match.end()
    return None


def sentence_spans(text: str, *, is_answer: bool = False) -> Iterator[tuple[int, int]]:
    """The spans of the sentences in `text`, without surrounding white space."""
    start = 0
    while start < len(text):
        end = sentence_end(text, start, is_answer=is_answer) or len(text)
        piece = text[start:end]
        if stripped := piece.strip():
            begin = start + piece.index(stripped[0])
            yield begin, begin + len(stripped)
        start = end


def plain_words(text: str) -> str:
    """The words of a text in lower case with a space around each: one text may be in another."""
    return " ".join(("", *re.findall(r"\w+", text.casefold()), ""))


def windows(sentences: Sequence[Sentence], size: int) -> Iterator[Sequence[Sentence]]:
    """All runs of one to `size` consecutive sentences, by their first one, the shortest first."""
    for first in range(len(sentences)):
        for last in range(first, min(first + size, len(sentences))):
            yield sentences[first : last + 1]
