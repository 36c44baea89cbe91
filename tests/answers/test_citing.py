"""Passages that a tool brought are cited like those that came with the question."""

from collections.abc import Sequence

import msgspec
import pytest

from app.agent.approvals import Approvals
from app.agent.registry import CallOutcome, ToolRegistry
from app.agent.tools import Documents, Resources, built_in_tools
from app.answers.evidence.citations import Citing, MarkerRemoval
from app.core.cancellation import CancelToken
from app.core.documents import Chunk, Document, Hit
from app.core.events import (
    ChatEvent,
    CitationAdded,
    ReasoningAppended,
    StageProgress,
    TextAppended,
    ToolReturned,
)
from app.core.messages import Message, Part, TextPart, ToolCallPart, ToolResultPart
from app.retrieval.citations import CitationStream
from tests.retrieval.hits import hit

COPPER = hit("Copper melts at 1085 degrees Celsius and conducts heat well.", 1, "/docs/metals.pdf")
IRON = hit("Iron melts at 1538 degrees Celsius and rusts in damp air.", 2, "/docs/metals.pdf", 3)
KNOWN = {each.chunk.id: each for each in (COPPER, IRON)}
CLAIMS = "Copper melts at 1085 degrees Celsius. Iron melts at 1538 degrees Celsius [7]. "
METALS = Document("metals", "c", "/docs/metals.pdf", "", 0, 0.0, "ready", 3)


def passages(chunk_ids: Sequence[str]) -> list[Hit]:
    return [KNOWN[id_] for id_ in chunk_ids if id_ in KNOWN]


def returned(tool: str, **arguments: object) -> ToolReturned:
    """What a run tells once a call of one of the real tools has come back."""
    documents = Documents(
        search=lambda _query: (IRON,),
        documents=lambda: (METALS,),
        page=lambda _document, _page: (IRON.chunk.text, (IRON.chunk.id, "gone since")),
    )
    registry = ToolRegistry(built_in_tools(Resources(documents=documents)), Approvals())
    outcome = registry.call(ToolCallPart("call", tool, arguments), CancelToken())
    assert isinstance(outcome, CallOutcome)
    return ToolReturned(outcome.result)


def answer(*parts: Part) -> Message:
    return Message("a", "c", "q", "assistant", parts, "complete", 0.0)


def told(citing: Citing, *events: ChatEvent) -> tuple[str, list[tuple[int, int]]]:
    """The text that comes out, and (number, page) of each citation."""
    out = [made for event in events for made in citing.push(event)] + list(citing.finish())
    text = "".join(event.text for event in out if isinstance(event, TextAppended))
    cited = [event.part for event in out if isinstance(event, CitationAdded)]
    for part in cited:
        assert text[: part.offset].endswith("Celsius.")
    return text, [(part.citation.n, part.citation.page) for part in cited]


def test_a_passage_that_was_searched_for_is_numbered_after_those_sent() -> None:
    citing = Citing((COPPER,), None, passages)
    found = returned("search_documents", query="iron")
    text, cited = told(citing, found, TextAppended(CLAIMS))
    assert text == CLAIMS.replace(" [7]", "")
    assert cited == [(1, 1), (2, 3)]


def test_a_page_that_was_read_is_cited_where_nothing_had_been_sent() -> None:
    citing = Citing((), None, passages)
    before = "Let me look [it up]. "
    read = returned("read_document", name="metals.pdf", page=3)
    text, cited = told(citing, TextAppended(before), read, TextAppended(CLAIMS))
    assert text == before + CLAIMS.replace(" [7]", "")
    assert cited == [(1, 3)]


def test_an_answer_that_waited_for_the_user_still_cites_what_it_had_found() -> None:
    found = returned("search_documents", query="iron").result
    stored = msgspec.json.decode(msgspec.json.encode(found), type=ToolResultPart)
    citing = Citing((), answer(stored, TextPart("Well. ")), passages)
    events = list(citing.push(TextAppended("Iron melts at 1538 degrees Celsius.")))
    (part,) = [e.part for e in [*events, *citing.finish()] if isinstance(e, CitationAdded)]
    assert (part.citation.n, part.offset) == (1, len("Well. Iron melts at 1538 degrees Celsius."))


def test_without_passages_nothing_is_touched() -> None:
    text, cited = told(Citing((), None, passages), TextAppended(CLAIMS))
    assert (text, cited) == (CLAIMS, [])


def test_the_delimiters_of_passages_reach_neither_text_nor_reasoning() -> None:
    stage = StageProgress("thinking")
    written: list[ChatEvent] = [
        ReasoningAppended("The passage-0badca"),
        ReasoningAppended("fe1234 says so"),
        stage,
        TextAppended("It is named in pass"),
        TextAppended("age-0badcafe"),
        TextAppended("1234."),
    ]
    markers = MarkerRemoval()
    out = [made for event in written for made in markers.push(event)] + list(markers.finish())
    reasoning = "".join(each.text for each in out if isinstance(each, ReasoningAppended))
    text = "".join(each.text for each in out if isinstance(each, TextAppended))
    assert reasoning == "The passage says so"
    assert text == "It is named in passage."
    assert out.index(stage) > max(
        at for at, each in enumerate(out) if isinstance(each, ReasoningAppended)
    )


@pytest.mark.parametrize(
    ("text", "is_confirmed"),
    [
        ("Region | Revenue\nNorth | 1,250 is the revenue of the region\nSouth | 2,310", False),
        ("The highest revenue was in the North.", True),
    ],
)
def test_a_name_is_confirmed_as_the_largest_only_by_what_says_so(
    text: str, is_confirmed: bool
) -> None:
    hit = Hit(Chunk("c", "d", 0, text, 1, 0, len(text)), "/a/sales.txt", score=0, rank=1)
    stream = CitationStream([hit], question="Which region has the highest revenue?")
    pieces = [*stream.feed("North"), *stream.finish()]
    (cited,) = [each.citation for each in pieces if not isinstance(each, str)]
    assert cited.is_confirmed is is_confirmed
