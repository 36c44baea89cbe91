"""What the sentences of an answer rest on, and which of its figures are in nothing read for it."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from app.core.messages import Message, Part, TextPart, ToolCallPart, ToolResultPart
from app.core.tables import Figures
from app.retrieval.evidence_sentences import QUESTION_MARKS
from app.retrieval.figures import figure_spans, figure_text, figures, figures_not_in
from app.retrieval.sentences import sentence_spans
from app.retrieval.terms import content_terms, is_denied, numbers, words_in, words_of_language
from app.store.search.language_detection import language_of

SentenceState = Literal["supported", "computed", "unsupported", "unchecked"]

_CLOSING = ("```", "~~~", "$$", "\\]")
"""Ends of blocks whose last line must stay as it is."""


_WORD = re.compile(r"[^\W\d_]{3,}")
_RESULT = "="
"""Before a number that is the result of a computation, and not only one of its inputs."""


class Sentence(msgspec.Struct, frozen=True):
    """`start`:`end` of an answer's text; `cited` are the numbers of its citations."""

    start: int
    end: int
    state: SentenceState
    cited: tuple[int, ...]


def sentences(answer: Message) -> Iterator[Sentence]:
    """Each sentence with its state: "supported" if it has a citation that confirms it.

    It is "computed" if the program computed it and, without such a citation, if the program wrote
    it or all its figures, which must be some, are in what a tool returned or the program computed
    (dates alone may be the model's own words), but not all of them typed into the call; else
    "unsupported". In a language whose words are not known it is "unchecked" instead of either: a
    citation shows where its words and figures are, but it may deny what they say.
    """
    text = answer.text
    is_checked = not unchecked_language(answer)
    made = answer.provenance
    own = set(made.computed if made else ())
    returned, typed = _returned(answer.parts)
    if made and made.mode == "pal":  # what it types is looked up before it is run
        typed = set()
    results = {each.removeprefix(_RESULT) for each in own if each.startswith(_RESULT)}
    computed = returned | own
    has_shares = any(each.endswith("%") for each in computed)
    for start, end in sentence_spans(text, is_answer=True):
        citations = [p.citation for p in answer.citations if start < p.offset <= end]
        cited = tuple(sorted({citation.n for citation in citations}))
        is_confirmed = any(citation.is_confirmed for citation in citations)
        stated = numbers(text[start:end])
        told = [each for each in figures([text[start:end]]) if each.kind != "day"]
        amounts = {each.value for each in told}
        is_computed = bool(stated and stated <= returned) or bool(amounts and amounts <= computed)
        is_computed &= not (amounts or stated) <= typed - own
        if results and not amounts <= returned:  # what a result was made of is not computed itself
            is_computed &= not amounts.isdisjoint(results | returned)
        if has_shares:  # a rise by 21, which is 2.5 %, makes no "21 %" computed
            is_computed &= all(
                each.kind != "%" or each.value in returned or f"{each.value}%" in computed
                for each in told
            )
        is_ours = made is not None and (end <= made.opening or made.mode == "table")
        if (is_ours and computed) or ((is_ours or is_computed) and not is_confirmed):
            yield Sentence(start, end, "computed", cited)
        elif is_checked:
            yield Sentence(start, end, "supported" if is_confirmed else "unsupported", cited)
        else:
            yield Sentence(start, end, "unchecked", cited)


def _returned(parts: Sequence[Part]) -> tuple[set[str], set[str]]:
    """The numbers that tools computed, and those of them that the model had typed into every call.

    Passages that a tool found are cited, and what a failed call says is no result.
    """
    arguments = {
        part.call_id: numbers(" ".join(map(str, part.arguments.values())))
        for part in parts
        if isinstance(part, ToolCallPart)
    }
    returned, fresh = set[str](), set[str]()
    for part in parts:
        if isinstance(part, ToolResultPart) and not part.is_error and not part.chunk_ids:
            found = numbers(part.content)
            returned |= found
            fresh |= found - arguments.get(part.call_id, set())
    return returned, returned - fresh


def computed_numbers(known: Figures) -> set[str]:
    """The numbers in what the program computed, results and inputs, as they are compared.

    Those that are percentages are there once more, followed by "%", and results once more after
    "=".
    """
    told = [f"{each.formula} {each.result}" for each in known.computed]
    shares = (each.value for text in told for each in figures([text]) if each.kind == "%")
    results = {f"{_RESULT}{n}" for each in known.computed for n in numbers(each.result)}
    every = {number for text in told for number in numbers(text)}
    return every | {f"{each}%" for each in shares} | results


def unchecked_language(answer: Message) -> str:
    """The code of the language of an answer from documents, if nothing can check support in it.

    Otherwise "".
    """
    made = answer.provenance
    if not answer.citations and (made is None or made.not_found is None):
        return ""
    code = language_of(answer.text) or _cited_language(answer)
    return code if code and not words_of_language(code).is_checked else ""


def _cited_language(answer: Message) -> str:
    """The language of an answer too short to tell it, if it has words of what it cites."""
    cited = " ".join(part.citation.text for part in answer.citations)
    words, own = (set(_WORD.findall(text.casefold())) for text in (cited, answer.text))
    return language_of(f"{answer.text} {cited}") if words & own else ""


def notes(answer: Message) -> list[str]:
    """What a reader has to know of an answer from documents, in sentences."""
    found = []
    if names := ", ".join(answer.not_found):
        found.append(f"Not found in the passages read: {names}")
    if code := unchecked_language(answer):
        found.append(f"Support was not checked: there are no rules for this language ({code}).")
    return found


class SentenceEnds(NamedTuple):
    """Where the sentences of an answer end that are marked: within a row of a table.

    `unconfirmed` are those that make a claim for which nothing was found in what was read.
    """

    computed: tuple[int, ...] = ()
    unconfirmed: tuple[int, ...] = ()


NO_ENDS = SentenceEnds()


def sentence_ends(answer: Message) -> SentenceEnds:
    """The sentences to mark in an answer from documents; none in other answers."""
    made = answer.provenance
    if made is None or made.not_found is None:
        return NO_ENDS
    computed, unconfirmed = [], []
    for one in sentences(answer):
        written = answer.text[one.start : one.end]
        end = one.start + len(written.rstrip("| \t"))
        if written.endswith(_CLOSING):
            continue
        if one.state == "computed":
            computed.append(end)
        elif one.state == "unsupported" and not one.cited and _makes_claim(written):
            figures = list(figure_places(written, made.not_found))
            unconfirmed += [] if figures else [end]  # those are marked by themselves
    return SentenceEnds(tuple(computed), tuple(unconfirmed))


def _makes_claim(sentence: str) -> bool:
    """Whether a sentence is no heading, lead-in, question or part of a block; "Yes." is a claim."""
    is_lead = sentence.endswith((":", "：", *QUESTION_MARKS)) or sentence.startswith("#")
    is_block = any(mark in sentence for mark in ("```", "~~~", "$$", "|"))
    if is_lead or is_block:
        return False
    if content_terms(sentence) or numbers(sentence):
        return True
    words = words_in(sentence)
    return bool(words.yes.match(sentence)) or is_denied(sentence, words)


def computing_call(answer: Message, end: int) -> str:
    """The id of the call whose result has the most figures of the computed sentence ending there.

    "" if there is none.
    """
    ends = ((one, answer.text[one.start : one.end]) for one in sentences(answer))
    stated = next((numbers(text) for one, text in ends if one.start < end <= one.end), set())
    results = [part for part in answer.parts if isinstance(part, ToolResultPart)]
    shared = [len(stated & numbers(result.content)) for result in results]
    best = max(range(len(results)), key=lambda at: (shared[at], at), default=None)
    return "" if best is None or not shared[best] else results[best].call_id


def not_found(parts: Sequence[Part], read: Sequence[str] | None) -> tuple[str, ...] | None:
    """The figures in `parts` that are neither in `read` nor in what a tool returned.

    None if `read` is None and no tool has read documents: then there is nothing they come from.
    """
    has_read = any(isinstance(part, ToolResultPart) and part.chunk_ids for part in parts)
    if read is None and not has_read:
        return None
    text = "".join(part.text for part in parts if isinstance(part, TextPart))
    results = [part.content for part in parts if isinstance(part, ToolResultPart)]
    return figures_not_in([*(read or ()), *results], text)


def figure_places(text: str, figures: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where `figures`, as from `not_found`, are in a text."""
    return ((a, b) for a, b in figure_spans(text) if figure_text(text[a:b]) in figures)


def last_sentence(text: str) -> int:
    """Where the last sentence of a text begins."""
    return max((start for start, _ in sentence_spans(text, is_answer=True)), default=0)
