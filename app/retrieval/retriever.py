"""Finds the passages for a question by their words, by their meaning, or by both."""

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol

from app.core.documents import Chunk, Hit
from app.retrieval.fusion import normalised, weighted_sum
from app.retrieval.terms import without_grammar
from app.retrieval.title_match import title_scores

Method = Literal["hybrid", "dense", "lexical"]

CANDIDATES = 200
"""How many chunks each of the two searches may propose."""

DENSE_WEIGHT = 0.5
LEXICAL_WEIGHT = 0.5
PAGE_WEIGHT = 0.3
"""What the best other chunk of the same page adds: an answer seldom matches alone."""

TITLE_WEIGHT = 0.5
"""What a document adds whose name the question mentions."""


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
            return self._by_words(collection_id, query, k)
        return self._hybrid(collection_id, query, max(k, CANDIDATES))

    def _by_words(self, collection_id: str, query: str, k: int) -> Sequence[tuple[str, float]]:
        # A question has many words that say nothing of its subject ("what is the ... of").
        return self._lexical(collection_id, without_grammar(query), k)

    def _hybrid(self, collection_id: str, query: str, candidates: int) -> list[tuple[str, float]]:
        scores = weighted_sum(
            [
                (DENSE_WEIGHT, normalised(self._dense(collection_id, query, candidates))),
                (LEXICAL_WEIGHT, normalised(self._by_words(collection_id, query, candidates))),
            ]
        )
        found = self._chunks(list(scores))
        titles = title_scores(query, {path for _, path in found.values()})
        pages = _page_support(found, scores)
        total = {
            chunk_id: scores[chunk_id] + PAGE_WEIGHT * pages[chunk_id] + TITLE_WEIGHT * titles[path]
            for chunk_id, (_, path) in found.items()
        }
        return sorted(total.items(), key=lambda pair: -pair[1])


def _page_support(
    found: Mapping[str, tuple[Chunk, str]], scores: Mapping[str, float]
) -> dict[str, float]:
    """For each chunk, the score of the best other one on its page."""
    pages: dict[tuple[str, int], list[str]] = {}
    for chunk_id, (chunk, _) in found.items():
        pages.setdefault((chunk.document_id, chunk.page), []).append(chunk_id)
    return {
        chunk_id: max((scores[other] for other in page if other != chunk_id), default=0.0)
        for page in pages.values()
        for chunk_id in page
    }
