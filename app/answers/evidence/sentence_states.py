"""What the sentences of an answer rest on, and which of its figures are in nothing read for it."""

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

import msgspec

from app.core.messages import Message, Part, TextPart, ToolResultPart
from app.retrieval.figures import figure_spans, figure_text, figures_not_in
from app.retrieval.sentences import sentence_spans
from app.retrieval.terms import numbers, words_of_language
from app.store.search.language_detection import language_of

SentenceState = Literal["supported", "computed", "unsupported", "unchecked"]

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
    else "unsupported". In a language whose words are not known it is "unchecked" instead of either:
    a citation shows where its words and figures are, but it may deny what they say.
    """
    text = answer.text
    is_checked = not unchecked_language(answer)
    computed = {figure for result in _results(answer.parts) for figure in numbers(result)}
    for start, end in sentence_spans(text):
        citations = [p.citation for p in answer.citations if start < p.offset <= end]
        cited = tuple(sorted({citation.n for citation in citations}))
        is_confirmed = any(citation.is_confirmed for citation in citations)
        told = numbers(text[start:end])
        if told and told <= computed and not is_confirmed:
            yield Sentence(start, end, "computed", cited)
        elif is_checked:
            yield Sentence(start, end, "supported" if is_confirmed else "unsupported", cited)
        else:
            yield Sentence(start, end, "unchecked", cited)


def unchecked_language(answer: Message) -> str:
    """The code of the language of an answer from documents, if nothing can check support in it.

    Otherwise "".
    """
    made = answer.provenance
    if not answer.citations and (made is None or made.not_found is None):
        return ""
    code = language_of(answer.text)
    return code if code and not words_of_language(code).is_checked else ""


def notes(answer: Message) -> list[str]:
    """What a reader has to know of an answer from documents, in sentences."""
    found = []
    if names := ", ".join(answer.not_found):
        found.append(f"Not found in the passages read: {names}")
    if code := unchecked_language(answer):
        found.append(f"Support was not checked: there are no rules for this language ({code}).")
    return found


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
