"""The interfaces a retriever is built from: keyword search, vector search, positions of chunks."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from app.core.cancellation import CancelToken
from app.core.documents import Chunk, Nearest, Place, Worded


class LexicalSearch(Protocol):
    """The `k` best chunks in a collection for the words of `query`.

    Restricted to these documents, if any are given.
    """

    def __call__(
        self, collection_id: str, query: str, k: int, document_ids: Sequence[str], /
    ) -> Worded: ...


class DenseSearch(Protocol):
    """The `k` chunks in a collection nearest to `query`.

    Restricted to these documents, if any are given. As far as the query is in another language,
    `foreign`, 0..1, what all questions in that language have in common does not count.
    """

    def __call__(
        self,
        collection_id: str,
        query: str,
        k: int,
        document_ids: Sequence[str],
        foreign: float = 0.0,
        /,
    ) -> Nearest: ...


class RefinedSearch(Protocol):
    """How close the chunks `among` are to `query` moved toward other chunks, best first.

    `toward` gives the weights of those chunks: relevance feedback (Rocchio 1971).
    """

    def __call__(
        self, collection_id: str, query: str, toward: Mapping[str, float], among: Sequence[str], /
    ) -> Sequence[tuple[str, float]]: ...


class Reranker(Protocol):
    """Scores the best candidates together with the question: slower, but more accurate."""

    @property
    def depth(self) -> int:
        """The maximum number of candidates it scores; 0 if none is chosen."""

    def relevances(
        self, query: str, texts: Sequence[str], cancel: CancelToken, /
    ) -> Sequence[float]:
        """A relevance, 0..1, for each of the first `texts`, as far as time allowed.

        Raises Cancelled.
        """


class PlaceSource(Protocol):
    """The positions of chunks, by id; unknown ids are left out."""

    def __call__(self, chunk_ids: Sequence[str], /) -> Mapping[str, Place]: ...


class ChunkSource(Protocol):
    """Chunks by id, each with its file's path; unknown ids are left out."""

    def __call__(self, chunk_ids: Sequence[str], /) -> Mapping[str, tuple[Chunk, str]]: ...
