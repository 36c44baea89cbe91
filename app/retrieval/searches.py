"""The interfaces a retriever is built from: keyword search, vector search, positions of chunks."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from app.core.cancellation import CancelToken
from app.core.documents import Chunk, Nearest, Place, Worded


class LexicalSearch(Protocol):
    """The `k` best chunks of a collection for the words of `query`.

    Of these documents only, if there are any.
    """

    def __call__(
        self, collection_id: str, query: str, k: int, document_ids: Sequence[str], /
    ) -> Worded: ...


class DenseSearch(Protocol):
    """The `k` chunks of a collection that are nearest to `query`.

    Of these documents only, if there are any.
    """

    def __call__(
        self, collection_id: str, query: str, k: int, document_ids: Sequence[str], /
    ) -> Nearest: ...


class RefinedSearch(Protocol):
    """How near the chunks `among` are to `query` when it is moved toward others, best first.

    Those are added to the query as often as `toward` says: relevance feedback (Rocchio 1971).
    """

    def __call__(
        self, collection_id: str, query: str, toward: Mapping[str, float], among: Sequence[str], /
    ) -> Sequence[tuple[str, float]]: ...


class Reranker(Protocol):
    """Reads the best candidates together with the question, which is slower and more exact."""

    @property
    def depth(self) -> int:
        """How many candidates it reads at most; 0 where none is chosen."""

    def relevances(
        self, query: str, texts: Sequence[str], cancel: CancelToken, /
    ) -> Sequence[float]:
        """From 0 to 1 for the first of `texts`, in order, as far as there was time.

        Raises Cancelled.
        """


class PlaceSource(Protocol):
    """Where chunks stand, by id; ids that are gone are left out."""

    def __call__(self, chunk_ids: Sequence[str], /) -> Mapping[str, Place]: ...


class ChunkSource(Protocol):
    """Chunks by id, each with the path of its file; ids that are gone are left out."""

    def __call__(self, chunk_ids: Sequence[str], /) -> Mapping[str, tuple[Chunk, str]]: ...
