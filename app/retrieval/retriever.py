"""Finds the passages for a question by their words, by their meaning, or by both."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from heapq import nlargest
from typing import NamedTuple

import msgspec

from app.core.cancellation import CancelToken
from app.core.documents import Hit, Nearest, Place, SearchMethod, Worded
from app.core.errors import VectorServerError
from app.core.languages import DEFAULT, language_by_words, packs, question_language
from app.retrieval.context_text import embedding_text
from app.retrieval.figure_match import figure_scores
from app.retrieval.name_match import document_scores, heading_scores
from app.retrieval.recency import newest_scores
from app.retrieval.searches import (
    ChunkSource,
    DenseSearch,
    LexicalSearch,
    PlaceSource,
    RefinedSearch,
    Reranker,
)
from app.retrieval.statements import with_item_names
from app.retrieval.terms import content_terms, numbers, search_words
from app.retrieval.weights import weights

DENSE_CANDIDATES = 200
LEXICAL_CANDIDATES = 300
"""How many chunks each search may propose. The keyword search proposes more: a chunk found only by
its words may still be in the document that the question is about."""

REFINED = 30
"""How many of the best passages are rescored with a query refined by the first two."""

FEEDBACK_PASSAGES = 2
"""How many of them refine it."""

_FEW = 2
"""Questions of each language that together stand for an unknown one."""


class _Ranked(NamedTuple):
    """(chunk id, score), best first; after both searches, also the score from each."""

    ranking: Sequence[tuple[str, float]]
    similarities: Mapping[str, float] = {}
    bm25: Mapping[str, float] = {}


class Retriever:
    """Searches one collection.

    Args:
        dense: nearest neighbours by embedding.
        lexical: BM25 over words.
        places: the positions of chunks found by vector search.
        chunks: looks up the chunks found.
        reranker: reorders the best results of both searches.
        refined: searches again with a query refined by the first results.
    """

    def __init__(
        self,
        dense: DenseSearch,
        lexical: LexicalSearch,
        places: PlaceSource,
        chunks: ChunkSource,
        reranker: Reranker | None = None,
        refined: RefinedSearch | None = None,
    ) -> None:
        self._dense = dense
        self._lexical = lexical
        self._places = places
        self._chunks = chunks
        self._reranker = reranker
        self._refined_search = refined

    def search(
        self,
        collection_id: str,
        query: str,
        k: int = 10,
        method: SearchMethod = "hybrid",
        document_ids: Sequence[str] = (),
        cancel: CancelToken | None = None,
        *,
        reranks: bool = True,
    ) -> tuple[Hit, ...]:
        """The `k` best passages, best first; scores are comparable only within one method.

        Hybrid results are reordered by the reranker, if there is one.

        Args:
            document_ids: search only these documents, if any are given.
            reranks: False leaves out the reranker, which takes seconds.

        Raises Cancelled.
        """
        reranker = self._reranker if reranks and method == "hybrid" else None
        depth = reranker.depth if reranker else 0
        ranked = self._ranking(collection_id, query, k, method, document_ids)
        best = ranked.ranking[: max(k, depth)]
        found = self._chunks([chunk_id for chunk_id, _ in best])
        hits = [
            Hit(
                chunk=found[id_][0],
                path=found[id_][1],
                score=score,
                rank=0,
                method=method,
                similarity=ranked.similarities.get(id_),
                bm25=ranked.bm25.get(id_),
            )
            for id_, score in best
            if id_ in found
        ]
        if reranker and depth:
            hits = _reranked(reranker, query, hits, depth, cancel or CancelToken())
        return tuple(
            msgspec.structs.replace(hit, rank=rank) for rank, hit in enumerate(hits[:k], start=1)
        )

    def passages(
        self,
        collection_id: str,
        query: str,
        k: int,
        document_ids: Sequence[str] = (),
        cancel: CancelToken | None = None,
    ) -> tuple[Hit, ...]:
        """The `k` best passages for a prompt, grouped by document and in document order.

        Of near-duplicates, as in two versions of a file, only the best one is taken. Unless there
        is a reranker, documents that match alike take turns. Raises Cancelled.
        """
        found = self.search(collection_id, query, 4 * k, "hybrid", document_ids, cancel)
        is_reranked = any(hit.relevance is not None for hit in found)
        hits = _different(found if is_reranked else _spread(found), k)
        best: dict[str, int] = {}
        for hit in hits:
            best.setdefault(hit.chunk.document_id, hit.rank)
        return tuple(sorted(hits, key=lambda h: (best[h.chunk.document_id], h.chunk.ordinal)))

    def may_have(self, collection_id: str, query: str, document_ids: Sequence[str] = ()) -> bool:
        """Whether a passage is near the question in meaning, or this cannot be determined."""
        try:
            nearest = self._dense(collection_id, query, 1, document_ids)
        except VectorServerError:
            return True
        weigh = weights().search
        is_understood = nearest.understood >= weigh.familiar
        return not is_understood or any(score >= weigh.near for _, score in nearest.ranking)

    def _ranking(
        self, collection_id: str, query: str, k: int, method: SearchMethod, documents: Sequence[str]
    ) -> _Ranked:
        if method == "dense":
            return _Ranked(self._dense(collection_id, query, k, documents).ranking)
        if method == "lexical":
            return _Ranked(self._lexical(collection_id, search_words(query), k, documents).ranking)
        named = with_item_names(query)
        with ThreadPoolExecutor(1) as pool:  # the searches run in two processes
            near = pool.submit(
                copy_context().run,  # whether this thread is offline
                self._dense,
                collection_id,
                named,
                max(k, DENSE_CANDIDATES),
                documents,
            )
            lexical = max(k, LEXICAL_CANDIDATES)
            worded = self._lexical(collection_id, search_words(named), lexical, documents)
            try:
                nearest = near.result()
            except VectorServerError:  # the library reports the reason
                nearest = Nearest(understood=0.0)
            nearest = self._without_language(collection_id, named, nearest, worded, documents)
            fused = self._fused(collection_id, query, nearest, worded)
            return _Ranked(fused, dict(nearest.ranking), dict(worded.ranking))

    def _without_language(
        self,
        collection_id: str,
        query: str,
        near: Nearest,
        worded: Worded,
        documents: Sequence[str],
    ) -> Nearest:
        """The nearest chunks for a query in another language than the collection.

        The vector of a question has a large part that is common to all questions in its language,
        and that brings the same few chunks near to each of them.
        """
        if not (foreign := _foreign_share(near, worded.known)):
            return near
        k = max(len(near.ranking), DENSE_CANDIDATES)
        try:
            return self._dense(collection_id, query, k, documents, foreign)
        except VectorServerError:
            return near

    def _fused(
        self,
        collection_id: str,
        query: str,
        near: Nearest,
        worded: Worded,
    ) -> list[tuple[str, float]]:
        weigh = weights().search
        dense = _dense_share(near, worded.known)
        if not (dense or worded.ranking):  # a meaningless query has no useful neighbours
            return []
        by_words = _normalised(worded.ranking)
        scores = _weighted_sum([(dense, _normalised(near.ranking)), (1.0 - dense, by_words)])
        near_only = [id_ for id_ in scores if id_ not in worded.places]
        known = {**worded.places, **self._places(near_only)}
        places = {id_: known[id_] for id_ in scores if id_ in known}
        documents = document_scores(query, places.values())
        newest = newest_scores(query, places.values())
        headings = heading_scores(query, places)
        figures = figure_scores(query, places)
        if dense and not any(
            figures.values()
        ):  # the vectors of tables are alike whatever their subject
            scores |= self._refined(collection_id, query, scores, by_words, dense)
        pages = _page_support(places, scores)
        matched = {id_: scores[id_] + weigh.page * pages[id_] for id_ in places}
        total = {
            chunk_id: matched[chunk_id]
            + min(figures[chunk_id], weigh.figures * matched[chunk_id])
            + weigh.document * documents[place.document_id]
            + weigh.newest * newest[place.document_id]
            + weigh.heading * headings[chunk_id]
            for chunk_id, place in places.items()
        }
        # Ids are random: the same files in another collection have to be ranked alike.
        return sorted(
            total.items(),
            key=lambda pair: (-pair[1], places[pair[0]].path, places[pair[0]].page),
        )

    def _refined(
        self,
        collection_id: str,
        query: str,
        scores: Mapping[str, float],
        by_words: Mapping[str, float],
        dense: float,
    ) -> dict[str, float]:
        """The scores of the best passages for a query refined by the very best ones."""
        weigh = weights().search
        # Without keywords, nothing confirms the first ones.
        if self._refined_search is None or dense == 1.0 or not scores:
            return {}
        best = nlargest(REFINED, scores, key=lambda id_: scores[id_])
        feedback = weigh.feedback * min((1.0 - dense) / (1.0 - weigh.dense), 1.0)
        toward = {id_: feedback * scores[id_] ** 2 for id_ in best[:FEEDBACK_PASSAGES]}
        try:
            near = self._refined_search(collection_id, query, toward, best)
        except VectorServerError:
            return {}
        worded = {id_: by_words.get(id_, 0.0) for id_ in best}
        refined = _weighted_sum([(dense, _normalised(near)), (1.0 - dense, worded)])
        least = min(scores[id_] for id_ in best)  # the other passages have no more than that
        return {id_: least + (1.0 - least) * score for id_, score in refined.items()}


def _reranked(
    reranker: Reranker, query: str, hits: Sequence[Hit], depth: int, cancel: CancelToken
) -> list[Hit]:
    """The reranked hits by relevance, followed by the others in their old order."""
    texts = [
        embedding_text(hit.path, hit.chunk.headings, hit.chunk.full_text) for hit in hits[:depth]
    ]
    relevances = reranker.relevances(query, texts, cancel)
    read = [
        msgspec.structs.replace(hit, relevance=relevance)
        for hit, relevance in zip(hits, relevances, strict=False)
    ]
    return [*sorted(read, key=lambda hit: -(hit.relevance or 0.0)), *hits[len(read) :]]


def _dense_share(near: Nearest, known: float) -> float:
    """The weight of the similarity of vectors; keywords get the rest of 1.

    Less if the embedder does not know the words of the question. More if the collection does not,
    because it is in another language, and the embedder compares texts across languages.
    """
    weigh = weights().search
    dense = weigh.dense * _trust(near.understood, weigh.foreign, weigh.familiar)
    lexical = (1.0 - dense) * (1.0 - _foreign_share(near, known))
    return 1.0 - lexical if dense else 0.0


def common_part(query: str, foreign: float) -> tuple[tuple[str, ...], float]:
    """Questions in the language of a query, and the weight of what they have in common with it.

    Questions in all languages for a query in another one: they have a part in common, too.
    """
    if not foreign:
        return (), 0.0
    code, weight = question_language(query), foreign * weights().search.question
    if code == DEFAULT and language_by_words(query) != code:  # it has no sign of any
        return tuple(each for pack in packs().values() for each in pack.questions[:_FEW]), weight
    return packs()[code].questions, weight


def _foreign_share(near: Nearest, known: float) -> float:
    """How far a question is in another language than the collection, to a multilingual embedder."""
    weigh = weights().search
    if not near.is_multilingual:
        return 0.0
    return 1.0 - _trust(known, weigh.few_known, weigh.most_known)


def _trust(share: float, none: float, full: float) -> float:
    """From 0 up to a share of `none`, to 1 from a share of `full`."""
    return min(max((share - none) / (full - none), 0.0), 1.0)


def _spread(hits: Sequence[Hit]) -> list[Hit]:
    """`hits` by score, each later one from a document a little lower."""
    spread = weights().search.spread
    left, taken = list(hits), Counter[str]()
    ordered: list[Hit] = []
    while left:
        best = max(left, key=lambda hit: hit.score - spread * taken[hit.chunk.document_id])
        left.remove(best)
        taken[best.chunk.document_id] += 1
        ordered.append(best)
    return ordered


def _different(hits: Sequence[Hit], k: int) -> list[Hit]:
    """The first `k` hits, without those that share nearly all words with an earlier one."""
    kept: list[tuple[Hit, frozenset[str]]] = []
    for hit in hits:
        words = frozenset(content_terms(hit.chunk.text)) | numbers(hit.chunk.text)
        if not any(_are_alike(words, earlier) for _, earlier in kept):
            kept.append((hit, words))
    return [hit for hit, _ in kept[:k]]


def _are_alike(words: frozenset[str], others: frozenset[str]) -> bool:
    """By the Jaccard index of words and numbers: a changed figure makes a difference."""
    return bool(words) and len(words & others) >= weights().search.same * len(words | others)


def _page_support(places: Mapping[str, Place], scores: Mapping[str, float]) -> dict[str, float]:
    """For each chunk, the best score among the other chunks on its page."""
    pages: dict[tuple[str, int], list[str]] = {}
    for chunk_id, place in places.items():
        pages.setdefault((place.document_id, place.page), []).append(chunk_id)
    support = dict.fromkeys(places, 0.0)
    for page in pages.values():
        if len(page) > 1:
            best, second = nlargest(2, page, key=lambda id_: scores[id_])
            support |= dict.fromkeys(page, scores[best])
            support[best] = scores[second]
    return support


def _normalised(ranking: Sequence[tuple[str, float]]) -> dict[str, float]:
    """The scores of a ranking, best first, rescaled to range from 1 down to 0."""
    if not ranking:
        return {}
    highest, lowest = ranking[0][1], ranking[-1][1]
    width = highest - lowest
    return {item: (score - lowest) / width if width else 1.0 for item, score in ranking}


def _weighted_sum(scores: Iterable[tuple[float, Mapping[str, float]]]) -> dict[str, float]:
    """For each item, the weighted sum of its scores; 0 for a ranking that lacks it.

    Unlike ranks alone, a convex combination preserves the distances between scores (Bruch, Gai and
    Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval", ACM TOIS 2023).
    """
    total: dict[str, float] = {}
    for weight, ranking in scores:
        for item, score in ranking.items():
            total[item] = total.get(item, 0.0) + weight * score
    return total
