"""What the sentences of an answer rest on, and which of its figures are in nothing read for it."""

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

import msgspec

from app.core.messages import Message, Part, TextPart, ToolResultPart
from app.retrieval.figures import figure_spans, figure_text, figures_not_in
from app.retrieval.sentences import sentence_spans
from app.retrieval.terms import numbers

SentenceState = Literal["supported", "computed", "unsupported"]

_CLOSING = ("```", "~~~", "$$", "\\]")
"""Ends of blocks whose last line must stay as it is."""


class Sentence(msgspec.Struct, frozen=True):
    """`start`:`end` of an answer's text; `cited` are the numbers of its citations."""

    start: int
    end: int
    state: SentenceState
    cited: tuple[int, ...]


def sentences(answer: Message) -> Iterator[Sentence]:
    """Each sentence with its state: "supported" if it has a citation that confirms it.

    Without any it is "computed" if all its figures are in what a tool returned, which must be some,
    else "unsupported".
    """
    text = answer.text
    computed = {figure for result in _results(answer.parts) for figure in numbers(result)}
    for start, end in sentence_spans(text):
        citations = [p.citation for p in answer.citations if start < p.offset <= end]
        cited = tuple(sorted({citation.n for citation in citations}))
        is_confirmed = any(citation.is_confirmed for citation in citations)
        told = numbers(text[start:end])
        state: SentenceState = "computed" if told and told <= computed else "unsupported"
        yield Sentence(start, end, "supported" if is_confirmed else state, cited)


def computed_ends(answer: Message) -> tuple[int, ...]:
    """Where the computed sentences of an answer from documents end, within a row of a table."""
    made = answer.provenance
    if made is None or made.not_found is None or not _results(answer.parts):
        return ()
    text = answer.text
    ends = ((one, text[one.start : one.end]) for one in sentences(answer))
    return tuple(
        one.start + len(told.rstrip("| \t"))
        for one, told in ends
        if one.state == "computed" and not told.endswith(_CLOSING)
    )


def not_found_note(answer: Message) -> str:
    """Names the figures that nothing that was read contains; "" if there are none."""
    names = ", ".join(answer.not_found)
    return f"Not found in the passages read: {names}" if names else ""


def not_found(parts: Sequence[Part], read: Sequence[str] | None) -> tuple[str, ...] | None:
    """The figures in `parts` that are neither in `read` nor in what a tool returned.

    None if `read` is None and no tool has read documents: then there is nothing they come from.
    """
    has_read = any(isinstance(part, ToolResultPart) and part.chunk_ids for part in parts)
    if read is None and not has_read:
        return None
    text = "".join(part.text for part in parts if isinstance(part, TextPart))
    return figures_not_in([*(read or ()), *_results(parts)], text)


def figure_places(text: str, figures: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where `figures`, as from `not_found`, are in a text."""
    return ((a, b) for a, b in figure_spans(text) if figure_text(text[a:b]) in figures)


def _results(parts: Sequence[Part]) -> list[str]:
    return [part.content for part in parts if isinstance(part, ToolResultPart)]
