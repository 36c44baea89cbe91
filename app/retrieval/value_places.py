"""Where a figure, a date or some words stand in the passages of a document, however written."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from app.core.documents import Chunk
from app.retrieval.dates import dates
from app.retrieval.figures import figure_spans
from app.retrieval.terms import Words
from app.retrieval.value_label import sentence_saying
from app.retrieval.written_figures import (
    amount_at,
    as_written,
    bare,
    durations,
    is_same_figure,
    joined,
)

_item_number = re.compile(r"^\s*(\d{1,2})[.)]\s", re.MULTILINE)
_word = re.compile(r"\w+(?:[-'’]\w+)*")
_LONG_WORD = 6
_note_mark = re.compile(r"(?<=[a-zà-ÿ]{2})(?:[¹²³⁰⁴-⁹*†‡§]+|\d{1,2}(?:,\d{1,2})*[*†‡§]*)$")
"""A name of several words may be followed by the mark of a note: “Maren Holt¹*”, “Iwan Prys1,2”."""

_END_OF_NAME = r"(?:(?!\w)|(?=[¹²³⁰⁴-⁹])|(?-i:(?<=[a-zà-ÿ]))(?=\d{1,2}(?:,\d{1,2})*(?!\w)))"
_year = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_sent_on = re.compile(r"^Date: \w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d [-+]\d{4}", re.MULTILINE)
"""The head of an e-mail says when it was sent (RFC 5322)."""


class Found(NamedTuple):
    """A value in a passage: where it is there, as it is normalised, and its unit if known."""

    passage: int
    start: int
    end: int
    value: str
    unit: str = ""


class Figure(NamedTuple):
    """A figure in a passage as it is written there."""

    passage: int
    start: int
    end: int
    text: str


class ValuePlaces:
    """Looks up what a model named in the passages of one document, in reading order.

    Args:
        is_cell: whether a figure of a passage is in a table.
    """

    def __init__(self, passages: Sequence[Chunk], is_cell: Callable[[Chunk, Figure], bool]) -> None:
        self._passages = passages
        self._is_cell = is_cell

    def figures(self, named: str) -> Iterator[Found]:
        """Where one of the numbers in `named` stands as a figure, the first one that does."""
        named = joined(named)
        for written in [named[start:end] for start, end in figure_spans(named)] or [named]:
            found = [each for each in self._all_figures if is_same_figure(written, each.text)]
            if not found:  # in a table, the heads say "in millions", and models add it
                alike = (each for each in self._all_figures if bare(written) == bare(each.text))
                found = [
                    each for each in alike if self._is_cell(self._passages[each.passage], each)
                ]
            yield from (
                Found(each.passage, each.start, each.end, f"{number:f}")
                for each in found
                for text in [joined(self._passages[each.passage].text)]
                for number in [amount_at(text, each.start, each.end)]
            )
            if found:
                return
        if _year.fullmatch(named.strip()):
            yield from self._years(named.strip())

    def _years(self, year: str) -> Iterator[Found]:
        """Where a year stands in a date: that of “14–16 June 2023”."""
        for number, passage in enumerate(self._passages):
            for each in dates(passage.text):
                for place in _year.finditer(passage.text, each.start, each.end):
                    if place[0] == year:
                        yield Found(number, place.start(), place.end(), year)

    @cached_property
    def _all_figures(self) -> list[Figure]:
        """The figures of the document that are numbers, without those of list items."""
        return [
            Figure(number, start, end, text[start:end])
            for number, passage in enumerate(self._passages)
            for text in [joined(passage.text)]
            for items in [{found.span(1) for found in _item_number.finditer(text)}]
            for start, end in sorted({*figure_spans(text), *figure_spans(passage.text)})
            if (start, end) not in items and bare(text[start:end]) is not None
        ]

    def dates(self, named: str, *, is_of_document: bool = True) -> Iterator[Found]:
        """Where the dates in `named` stand.

        Args:
            is_of_document: the date of the document itself is asked for, which of an e-mail is when
                it was sent.
        """
        wanted = {reading for each in dates(named) for reading in each.readings}
        for number, passage in enumerate(self._passages):
            sent = [] if is_of_document else [m.span() for m in _sent_on.finditer(passage.text)]
            for each in dates(passage.text):
                is_sent = any(start < each.start < end for start, end in sent)
                if not is_sent and wanted.intersection(each.readings):
                    # Of a date that can be read in two ways, the text as it stands is shown.
                    written = passage.text[each.start : each.end]
                    value = each.readings[0] if len(each.readings) == 1 else written
                    yield Found(number, each.start, each.end, value)

    def durations(self, time: tuple[int, int]) -> Iterator[Found]:
        """Where a length of time stands, as its count and unit, in whatever language."""
        for number, passage in enumerate(self._passages):
            for each in durations(passage.text):
                if each[2:] == time:
                    value = passage.text[each.start : each.end]
                    yield Found(number, each.start, each.end, value)

    def sentences(self, named: str, words: Words) -> Iterator[Found]:
        """The sentences that tell a text in nearly the same words."""
        for number, passage in enumerate(self._passages):
            if at := sentence_saying(passage.text, named, words):
                yield Found(number, *at, " ".join(passage.text[slice(*at)].split()))

    def phrases(self, named: str) -> Iterator[Found]:
        """Where the words of `named` stand, whatever white space and case they have.

        If they stand nowhere, where they do but for one letter: a small model leaves one out.
        """
        stripped = _note_mark.sub("", named.strip(" \t\n.,;:\"'“”„«»[]"))
        words = (stripped.strip("()") if _is_in_brackets(stripped) else stripped).split()
        if not words:
            return
        spaced = r"\s+".join(map(as_written, words))
        end = _END_OF_NAME if len(words) > 1 and words[-1].isalpha() else r"(?!\w)"
        # “e. V.” and “a.s.” end with a full stop of their own.
        is_short = len(words) > 1 and len(words[-1].rpartition(".")[2]) == 1
        stop = r"\.?" if is_short and "." in named[-2:] else ""
        pattern = re.compile(rf"(?<!\w){spaced}{end}{stop}", re.IGNORECASE)
        is_there = False
        for number, passage in enumerate(self._passages):
            for place in pattern.finditer(passage.text):
                is_there = True
                yield Found(number, place.start(), place.end(), " ".join(place[0].split()))
        if not is_there and not any(map(str.isdecimal, named)):
            yield from self._misspelt([word.casefold() for word in words])

    def _misspelt(self, words: Sequence[str]) -> Iterator[Found]:
        for number, passage in enumerate(self._passages):
            said = list(_word.finditer(passage.text))
            for first, last in zip(said, said[len(words) - 1 :], strict=False):
                value = passage.text[first.start() : last.end()].split()
                pairs = list(zip(words, map(str.casefold, value), strict=False))
                other = [each for each in pairs if each[0] != each[1]]
                if len(value) == len(words) and len(other) == 1 and _is_slip(*other[0]):
                    yield Found(number, first.start(), last.end(), " ".join(value))


def _is_slip(one: str, other: str) -> bool:
    """Whether two long words differ by one letter that is left out, added or another one."""
    if (shortest := min(len(one), len(other))) < _LONG_WORD:
        return False
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), shortest)
    rests = (
        (one[at:], other[at + 1 :]),
        (one[at + 1 :], other[at:]),
        (one[at + 1 :], other[at + 1 :]),
    )
    return any(a == b for a, b in rests)


def _is_in_brackets(text: str) -> bool:
    """Whether brackets enclose it, or one of them is alone."""
    return text[:1] + text[-1:] == "()" or text.count("(") != text.count(")")
