"""Puts verified citations into the stream of an answer."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from app.core.documents import Hit
from app.core.events import ChatEvent, CitationAdded, TextAppended
from app.core.messages import CitationPart
from app.retrieval.citations import CitationStream


class Citing:
    """Passes events on, with the text cleaned of the model's own marks and cited anew.

    Args:
        hits: the passages sent with the question; none means that nothing is touched.
        written: the text that the answer has already, when it is being continued.
    """

    def __init__(self, hits: Sequence[Hit], written: str) -> None:
        self._stream = CitationStream(hits) if hits else None
        self._base = len(written)

    def take(self, event: ChatEvent) -> Iterator[ChatEvent]:
        if self._stream and isinstance(event, TextAppended):
            yield from self._events(self._stream.feed(event.text))
        else:
            yield event

    def finish(self) -> Iterator[ChatEvent]:
        if self._stream:
            yield from self._events(self._stream.finish())

    def _events(self, pieces: Iterable[str | CitationPart]) -> Iterator[ChatEvent]:
        for piece in pieces:
            if isinstance(piece, str):
                if piece:
                    yield TextAppended(piece)
            else:
                offset = self._base + piece.offset
                yield CitationAdded(msgspec.structs.replace(piece, offset=offset))
