"""Finds the passages for a question by their words, by their meaning, or by both."""

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol

from app.core.documents import Chunk, Hit
from app.retrieval.fusion import reciprocal_rank_fusion

Method = Literal["hybrid", "dense", "lexical"]

_CANDIDATES = 100


class RankedSearch(Protocol):
    """(chunk id, score) of the `k` best chunks of a collection for `query`, best first."""

    def __call__(
        self, collection_id: str, query: str, k: int, /
    ) -> Sequence[tuple[str, float]]: ...


class ChunkSource(Protocol):
    """Chunks by id, each with the path of its file; ids that are gone are left out."""

    def __call__(self, chunk_ids: Sequence[str], /) -> Mapping[str, tuple[Chunk, str]]: ...


class Retriever:
    """Searches one collection.

    Args:
        dense: nearest neighbours by embedding.
        lexical: BM25 over words.
        chunks: looks up what was found.
    """

    def __init__(self, dense: RankedSearch, lexical: RankedSearch, chunks: ChunkSource) -> None:
        self._dense = dense
        self._lexical = lexical
        self._chunks = chunks

    def search(
        self, collection_id: str, query: str, k: int = 10, method: Method = "hybrid"
    ) -> tuple[Hit, ...]:
        """The `k` best passages, best first; scores compare within one method only."""
        ranking = self._ranking(collection_id, query, k, method)[:k]
        found = self._chunks([chunk_id for chunk_id, _ in ranking])
        ranked = [(*found[chunk_id], score) for chunk_id, score in ranking if chunk_id in found]
        return tuple(
            Hit(chunk=chunk, path=path, score=score, rank=rank, method=method)
            for rank, (chunk, path, score) in enumerate(ranked, start=1)
        )

    def passages(self, collection_id: str, query: str, k: int) -> tuple[Hit, ...]:
        """The `k` best passages for a prompt: by document, each document in its own order."""
        hits = self.search(collection_id, query, k)
        best: dict[str, int] = {}
        for hit in hits:
            best.setdefault(hit.chunk.document_id, hit.rank)
        return tuple(sorted(hits, key=lambda h: (best[h.chunk.document_id], h.chunk.ordinal)))

    def _ranking(
        self, collection_id: str, query: str, k: int, method: Method
    ) -> Sequence[tuple[str, float]]:
        if method == "dense":
            return self._dense(collection_id, query, k)
        if method == "lexical":
            return self._lexical(collection_id, query, k)
        candidates = max(k, _CANDIDATES)
        dense = self._dense(collection_id, query, candidates)
        lexical = self._lexical(collection_id, query, candidates)
        rankings = [[chunk_id for chunk_id, _ in ranking] for ranking in (dense, lexical)]
        return reciprocal_rank_fusion(rankings, (1.0, 1.0))
