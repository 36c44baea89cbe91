"""Puts verified citations into the stream of an answer, and removes what only the model reads."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from app.answers.evidence.known_figures import NO_OPENING, Opening
from app.answers.prompt import LookUpPassages
from app.core.documents import Citation, Hit
from app.core.events import ChatEvent, CitationAdded, ReasoningAppended, TextAppended, ToolReturned
from app.core.generation import FinishReason
from app.core.messages import CitationPart, Message, ToolResultPart
from app.core.tables import Table
from app.retrieval.citations import CitationStream
from app.retrieval.context_packing import EchoedMarkers


class Citing:
    """Passes events on, replacing the model's own citation marks in the text by verified ones.

    While there is no passage to cite, events pass unchanged.

    Args:
        hits: the passages sent with the question; passages found by tools are numbered after them.
        written: the answer so far, if it is being continued.
        passages: looks up the passages that a tool found.
        counts_citations: number passages in order of citation, since the model has seen no numbers.
        question: the question being answered.
        opening: what the program itself writes first, and where its figures stand.
        tables_of: looks up the tables in a passage.
    """

    def __init__(
        self,
        hits: Sequence[Hit],
        written: Message | None = None,
        passages: LookUpPassages = lambda _chunk_ids: (),
        counts_citations: bool = False,
        question: str = "",
        opening: Opening = NO_OPENING,
        tables_of: Callable[[Hit], Sequence[Table]] = lambda _hit: (),
    ) -> None:
        self._question = question
        self._tables_of = tables_of
        self._opening = opening
        self._counts_citations = counts_citations
        self._passages = passages
        self._length = len(written.text) if written else 0
        self._base = self._length
        self._stream: CitationStream | None = None
        self._waiting: list[Hit] = list(hits)
        for part in written.parts if written else ():
            if isinstance(part, ToolResultPart):
                self._waiting += passages(part.chunk_ids)

    def push(self, event: ChatEvent) -> Iterator[ChatEvent]:
        if isinstance(event, TextAppended):
            if not self._length and event.text == self._opening.text:
                self._length = len(event.text)
                yield event
                yield from map(CitationAdded, self._opening.cited)
                return
            self._prepare()
            if self._stream:
                yield from self._events(self._stream.feed(event.text))
                return
            self._length += len(event.text)
        elif isinstance(event, ToolReturned):
            self._waiting += self._passages(event.result.chunk_ids)
        yield event

    def finish(self, reason: FinishReason = "stop") -> Iterator[ChatEvent]:  # noqa: ARG002
        if self._stream:
            yield from self._events(self._stream.finish())

    def nearest(self, count: int) -> list[Citation]:
        """Citations of what comes nearest to the question in up to `count` passages."""
        self._prepare()
        return self._stream.nearest(count) if self._stream else []

    def _prepare(self) -> None:
        """Prepare the passages when the text starts: for a whole book, this takes seconds."""
        hits, self._waiting = self._waiting, []
        if self._stream and hits:
            self._stream.add_passages(hits)
        elif hits:
            self._base = self._length
            self._stream = CitationStream(
                hits, self._counts_citations, self._question, self._tables_of
            )

    def _events(self, pieces: Iterable[str | CitationPart]) -> Iterator[ChatEvent]:
        for piece in pieces:
            if isinstance(piece, str):
                if piece:
                    yield TextAppended(piece)
            else:
                offset = self._base + piece.offset
                yield CitationAdded(msgspec.structs.replace(piece, offset=offset))


class MarkerRemoval:
    """Removes the delimiters of passages from the text: they are for the model alone."""

    def __init__(self) -> None:
        self._markers = {kind: EchoedMarkers() for kind in (TextAppended, ReasoningAppended)}

    def push(self, event: ChatEvent) -> Iterator[ChatEvent]:
        for kind, markers in self._markers.items():
            if not isinstance(event, kind) and (text := markers.finish()):
                yield kind(text)
        if not isinstance(event, TextAppended | ReasoningAppended):
            yield event
        elif text := self._markers[type(event)].feed(event.text):
            yield type(event)(text)

    def finish(self, reason: FinishReason = "stop") -> Iterator[ChatEvent]:  # noqa: ARG002
        for kind, markers in self._markers.items():
            if text := markers.finish():
                yield kind(text)
