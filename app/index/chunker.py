"""Cuts a page into passages along headings, paragraphs and sentences, sized in tokens."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tokenizers import Tokenizer

from app.core.languages import lazy_pattern, sentence_ends
from app.index.index_protocol import Passage
from app.index.loaders.page import Heading, Page

_WINDOW = 20_000
"""Characters tokenized at once: a page may be an entire book."""

_CHARACTERS_PER_TOKEN = 8
"""More than in any language: an unknown token for a long text counts as several."""

_FAMILIAR, _UNKNOWN = 3.5, 1.5
"""Letters per token: with MiniLM's tokenizer 4.3 to 4.9 in English, 2.8 in Spanish, 2.2 in Turkish
and Vietnamese, and 1.1 in Greek, Arabic and Chinese. Below the first, text is measured by its
content; below the second, it means nothing to the embedder, whose window then does not matter."""

_ENGLISH = 4.9
"""Characters per token of English prose, by which content is measured."""

_DENSE = re.compile(
    r"([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])|[\u3040-\u30ff\uac00-\ud7af]"
)
_HAN, _SYLLABLE = 3, 2
"""How many characters of an alphabet say as much as one: XQuAD-R's paragraphs in Chinese have .32
of the characters of the same in English, while in five alphabets they have .87 to 1.14."""

unit_end = lazy_pattern(
    lambda: (
        r"\n\s*\n"  # a paragraph
        r"|(?<=[.!?…][\"”’)\]])\s+|(?<=[.!?…])\s+(?=[\"“‘(\[]?[^\Wa-z_])"  # a sentence
        f"|(?<=[{sentence_ends()}])"
        r"|\n(?=[^\n]*(?:\s\|\s|\t|\d\s+[$(]?\d|[-•*]\s))"  # a table row, a list item
    ),
    re.NOFLAG,
)


class _Unit(NamedTuple):
    """The smallest unit that is never split: a span of the page and its length in tokens."""

    start: int
    end: int
    tokens: int


class Chunker:
    """Cuts passages of at most `size` tokens that overlap by up to `overlap` tokens.

    Of a language that the tokenizer cuts into small pieces, passages hold as much as English ones
    instead, as far as they fit into the window of an embedder that knows it.

    Args:
        tokenizer_file: the embedder's own tokenizer.json, so that sizes are exact.
        window: the most tokens that the embedder reads of a passage; `size` if not given.
    """

    def __init__(self, tokenizer_file: Path, size: int, overlap: int, window: int = 0) -> None:
        self._window = max(window, size)
        self._tokenizer = Tokenizer.from_file(str(tokenizer_file))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._size = size
        self._overlap = overlap

    def cut(
        self, page: Page, number: int, offset: int, open_headings: Sequence[Heading]
    ) -> Iterator[Passage]:
        """The passages of a page, in order; together they cover all its text.

        Args:
            number: the page's number, from 1.
            offset: the offset of the page in the document's extracted text.
            open_headings: the path of headings carried over from the previous page.
        """
        breaks = [heading.start for heading in page.headings]
        path = list(open_headings)
        waiting = list(page.headings)
        for start, end in self._packed(self._units(page.text, breaks), set(breaks)):
            # A heading that does not start a passage of its own is in the first lines of one.
            while waiting and waiting[0].start < end:
                path = extended(path, waiting.pop(0))
            titles = tuple(heading.title for heading in path)
            yield Passage(page.text[start:end], number, offset + start, offset + end, titles)

    def _units(self, text: str, breaks: Sequence[int]) -> Iterator[_Unit]:
        for window_start, window_end in _windows(text):
            window = text[window_start:window_end]
            inside = [at - window_start for at in breaks if window_start < at < window_end]
            offsets = self._tokenizer.encode(window, add_special_tokens=False).offsets
            starts = self._measured(window, [start for start, _ in offsets])
            for start, end in _spans(window, inside):
                for unit in _pieces(window, start, end, starts, self._size):
                    yield _Unit(unit.start + window_start, unit.end + window_start, unit.tokens)

    def _measured(self, text: str, starts: list[int]) -> list[int]:
        """Where each token of `text` starts or, in a foreign language, each token's content."""
        pieces = sum(text[start].isalpha() for start in starts)
        letters = sum(map(str.isalpha, text))
        if letters >= _FAMILIAR * pieces:
            return starts
        content = content_starts(text)
        fitting = len(starts) * self._size // self._window
        if letters < _UNKNOWN * pieces or len(content) >= fitting:
            return content
        return [starts[n * len(starts) // fitting] for n in range(fitting)]

    def _packed(self, units: Iterator[_Unit], breaks: set[int]) -> Iterator[tuple[int, int]]:
        """Spans of as many whole units as fit; a heading starts one unless that would be tiny."""
        current: list[_Unit] = []
        tokens = 0
        is_fresh = False  # whether `current` has more than the overlap
        for unit in units:
            is_section = unit.start in breaks and tokens >= self._size // 4
            if current and (is_section or tokens + unit.tokens > self._size):
                if is_fresh:
                    yield current[0].start, current[-1].end
                room = min(self._overlap, self._size - unit.tokens)
                current = [] if is_section else _tail(current, room)
                tokens = sum(kept.tokens for kept in current)
            current.append(unit)
            tokens += unit.tokens
            is_fresh = True
        if is_fresh:
            yield current[0].start, current[-1].end


def content_starts(text: str) -> list[int]:
    """Where each stretch of `text` starts that says as much as a token of English."""
    dense = {match.start(): _HAN if match[1] else _SYLLABLE for match in _DENSE.finditer(text)}
    starts, content = [], 0.0
    for at in range(len(text)):
        if content <= 0:
            starts.append(at)
            content += _ENGLISH
        content -= dense.get(at, 1)
    return starts


def extended(path: Sequence[Heading], heading: Heading) -> list[Heading]:
    """The path of headings after `heading`, which closes those of its level and below."""
    return [*(above for above in path if above.level < heading.level), heading]


def _windows(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = min(start + _WINDOW, len(text))
        if end < len(text):
            breaks = [text.rfind(mark, start + _WINDOW // 2, end) for mark in ("\n\n", "\n", " ")]
            end = next((at + 1 for at in breaks if at > 0), end)
        yield start, end
        start = end


def _spans(text: str, breaks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Non-empty spans between the ends of sentences, paragraphs and rows, without white space."""
    ends = sorted({*(match.end() for match in unit_end().finditer(text)), *breaks, len(text)})
    start = 0
    for end in ends:
        piece = text[start:end]
        if stripped := piece.strip():
            begin = start + piece.index(stripped[0])
            yield begin, begin + len(stripped)
        start = end


def _pieces(text: str, start: int, end: int, starts: Sequence[int], size: int) -> Iterator[_Unit]:
    """A span as one unit or, if it is longer than a passage, cut between words or else tokens.

    It is cut into quarters of a passage, so that its beginning fits next to its heading.
    """
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    step = max(size // 4, 1)
    while max(last - first, (end - start) // _CHARACTERS_PER_TOKEN) > size:
        cut = start + step * _CHARACTERS_PER_TOKEN
        if first + step < last:
            cut = min(cut, max(starts[first + step], start + 1))
        space = text.rfind(" ", start + 1, cut)
        yield _Unit(start, cut if space < 0 else space, step)
        start = cut if space < 0 else space + 1
        first = bisect_left(starts, start)
    yield _Unit(start, end, max(last - first, (end - start) // _CHARACTERS_PER_TOKEN))


def _tail(units: Sequence[_Unit], tokens: int) -> list[_Unit]:
    """The last units with at most `tokens` tokens in total."""
    kept = len(units)
    while kept > 0 and units[kept - 1].tokens <= tokens:
        kept -= 1
        tokens -= units[kept].tokens
    return list(units[kept:])
