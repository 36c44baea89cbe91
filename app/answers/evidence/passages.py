"""What a question is answered from: a whole small document, or the passages found for it."""

import time
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import ceil

import msgspec

from app.answers.evidence.known_figures import FigureFinder
from app.answers.request import AnswerTask
from app.core.cancellation import CancelToken
from app.core.documents import EVERYTHING, Document, DocumentFilter, Hit, NotRead, Span
from app.core.errors import VectorServerError
from app.core.events import ChatEvent, PassagesFound, StageProgress
from app.core.messages import ContextPart, Message
from app.core.model_spec import ModelInfo, ModelSpec
from app.core.tables import NO_FIGURES, Figures
from app.retrieval.context_packing import CountTokens, fits, marker_of, pack
from app.retrieval.instruction_text import addressing_model
from app.retrieval.nearest_sentences import Similarities, nearest_sentences
from app.retrieval.passages import PassageSource, choose, mentioned
from app.retrieval.query_rewriting import refers_back, standalone_query
from app.retrieval.retriever import Retriever
from app.store.store import Store

WHOLE_DOCUMENT_TOKENS = 3000
"""Documents up to this size go into the prompt whole; more would delay the first word."""

_PASSAGE_SHARE = 0.4
"""The share of the context available to passages; the rest is for history and answer."""

_MOST_ADDED = 2
"""How many passages may be there only for their figures."""

_WHOLE_DOCUMENT_CHUNKS = 64
"""More passages than this cannot fit and need not be counted."""


CacheId = Callable[[Sequence[str], Sequence[str]], str]
"""Maps the ids of collections, and of the documents chosen in them, to that of their KV cache."""

CompleteVectors = Callable[[str, CancelToken], Iterator[float]]
"""Computes the missing vectors of a collection; see `CollectionVectors.completing`."""


EmbedderFor = Callable[[str, Mapping[str, int]], ModelSpec | None]
"""Maps a question, and how many passages are in each language, to an embedder that can compare
them; None if the one in use does, or none is needed."""


class Passages(msgspec.Struct, frozen=True):
    """What the answer is checked against. `hits[n - 1]` is passage [n].

    `cache_id` is the KV cache for the start of prompts with passages of these documents; "" if
    there is none. `figures` are what the question asks for, `not_read` what was not searched. For
    `embedder` and `nearest`, see PassagesFound.
    """

    hits: tuple[Hit, ...] = ()
    is_whole_document: bool = False
    cache_id: str = ""
    figures: Figures = NO_FIGURES
    not_read: NotRead = NotRead()
    embedder: ModelSpec | None = None
    nearest: tuple[Span, ...] = ()


def passage_budget(info: ModelInfo) -> int:
    """How many tokens of the model's context passages may take."""
    return int(info.context_length * _PASSAGE_SHARE)


_MOST_NEAREST = 5


@dataclass(eq=False)
class PassageFinder:
    """Finds the passages for a question and stores which ones were sent with it."""

    _store: Store
    _complete_vectors: CompleteVectors
    _retriever: Retriever
    _passages: PassageSource
    _figures: FigureFinder
    _cache_id: CacheId
    _embedder_for: EmbedderFor
    _similarities: Similarities

    def find(
        self, task: AnswerTask, budget: int, count_tokens: CountTokens
    ) -> Generator[ChatEvent, None, Passages]:
        """Yields progress and PassagesFound, and returns the passages.

        The stored question gets a ContextPart with what was found, unless it has one: a regenerated
        answer uses the same prompt.

        Args:
            budget: the tokens available for passages.
        """
        question, sources = task.question, task.request.sources
        started = time.monotonic()
        found = self._sent_with(question)
        if found is None:
            yield StageProgress("searching")
            with suppress(VectorServerError):  # then only words are compared
                for collection_id in sources:
                    for fraction in self._complete_vectors(collection_id, task.cancel):
                        yield StageProgress("indexing", fraction)
            found, sent = self.search(task, budget, count_tokens)
            if sent:
                parts = (*question.parts, sent)
                self._store.conversations.update_message(question.id, parts, question.status)
        seconds, is_whole = time.monotonic() - started, found.is_whole_document
        instructing = addressing_model(found.hits)
        yield PassagesFound(
            found.hits,
            seconds,
            is_whole,
            instructing,
            figures=found.figures,
            embedder=found.embedder,
            nearest=found.nearest,
        )
        return found

    def search(
        self, task: AnswerTask, budget: int, count_tokens: CountTokens
    ) -> tuple[Passages, ContextPart | None]:
        """What `find` finds for a question, and what is to be sent with it; nothing is stored."""
        documents = self._documents(task.request.sources)
        found = self._searched(task, documents, budget, count_tokens)
        if not found.hits:
            return found, None
        marker = marker_of(sorted(each.sha256 for each in documents))
        packed = pack(found.hits, budget, count_tokens, marker, found.is_whole_document)
        query = standalone_query(task.question.text, task.history)
        nearest = nearest_sentences(query, packed.hits, self._similarities, task.cancel)
        part = msgspec.structs.replace(
            packed.part, figures=found.figures, not_read=found.not_read, nearest=nearest
        )
        found = msgspec.structs.replace(
            found, hits=packed.hits, is_whole_document=part.is_whole_document, nearest=nearest
        )
        return found, part if packed.hits else None

    def _searched(
        self,
        task: AnswerTask,
        documents: Sequence[Document],
        budget: int,
        count_tokens: CountTokens,
    ) -> Passages:
        question, sources = task.question, task.request.sources
        chosen = self._chosen(documents, question.text, task.request.documents)
        query = standalone_query(question.text, task.history)
        hits = self._whole_document(sources, chosen, budget, count_tokens)
        is_whole = bool(hits)
        if not is_whole:
            searched: dict[str, list[str]] = {} if chosen else {id_: [] for id_ in sources}
            for each in documents:
                if each.id in chosen:
                    searched.setdefault(each.collection_id, []).append(each.id)
            hits = self._passages_of(searched, query, task.request.passages, task.cancel)
        asked = [each for each in documents if not chosen or each.id in chosen]
        of_figures = query if refers_back(question.text) else question.text
        ranked = self._ranked(hits, sources, query, task.cancel) if is_whole else hits
        figures = self._figures.find(of_figures, ranked, asked)
        if not is_whole:
            hits = self._with_figures(hits, figures)
        spoken: Counter[str] = Counter()
        for document in asked:
            spoken.update(dict.fromkeys(document.languages[:1], document.chunks))
        return Passages(
            hits,
            is_whole,
            self._cache_id(sources, chosen),
            figures,
            NotRead.of(asked),
            # A model that reads everything compares languages itself.
            None if is_whole else self._embedder_for(question.text, spoken),
        )

    def _ranked(
        self, hits: tuple[Hit, ...], sources: Sequence[str], query: str, cancel: CancelToken
    ) -> tuple[Hit, ...]:
        """The passages of whole documents with the best ones first, by which figures are chosen."""
        if len({hit.chunk.document_id for hit in hits}) < 2:
            return hits
        best = self._passages_of({id_: [] for id_ in sources}, query, len(hits), cancel)
        known = {hit.chunk.id: hit for hit in hits}
        ordered = dict.fromkeys((*(hit.chunk.id for hit in best if hit.chunk.id in known), *known))
        return tuple(known[id_] for id_ in ordered)

    def _with_figures(self, hits: tuple[Hit, ...], figures: Figures) -> tuple[Hit, ...]:
        """As many passages, with those that have the figures in place of the worst ones."""
        known = {hit.chunk.id for hit in hits}
        chunks = self._figures.chunks_of(figures, _MOST_ADDED)
        added = self._passages.hits([chunk.id for chunk in chunks if chunk.id not in known])
        return replacing_worst(hits, added)

    def nearest(self, task: AnswerTask) -> tuple[Hit, ...]:
        """The first passages for a question, best first; none in several collections.

        Scores of those are not comparable.
        """
        if len(task.request.sources) != 1:
            return ()
        (id_,) = task.request.sources
        with suppress(VectorServerError):
            return self._retriever.search(
                id_, task.question.text, _MOST_NEAREST, cancel=task.cancel, reranks=False
            )
        return ()

    def may_have(self, task: AnswerTask, query: str) -> bool:
        """Whether a question may be answered somewhere in the collections, as far as is known.

        A question that is restricted to some documents leaves the others unsearched.
        """
        sources, only = task.request.sources, task.request.documents
        is_restricted = bool(self._chosen(self._documents(sources), query, only))
        return is_restricted or any(self._retriever.may_have(id_, query) for id_ in sources)

    def pages(self, task: AnswerTask) -> int:
        """The pages of the documents that a question is asked of."""
        return sum(each.pages for each in self._asked(task))

    def not_read(self, task: AnswerTask) -> NotRead:
        """What cannot be searched now of the documents that a question is asked of."""
        return NotRead.of(self._asked(task))

    def _asked(self, task: AnswerTask) -> list[Document]:
        documents = self._documents(task.request.sources)
        chosen = self._chosen(documents, task.question.text, task.request.documents)
        return [each for each in documents if not chosen or each.id in chosen]

    def _documents(self, sources: Sequence[str]) -> list[Document]:
        return [each for id_ in sources for each in self._store.library.documents(id_)]

    def _sent_with(self, question: Message) -> Passages | None:
        """The passages that were sent with `question`, if any."""
        context = question.context
        if context is None:
            return None
        hits = self._passages.hits(context.chunk_ids)
        figures = context.figures if hits else NO_FIGURES
        is_whole, not_read = context.is_whole_document, context.not_read
        nearest = context.nearest
        return Passages(hits, is_whole, figures=figures, not_read=not_read, nearest=nearest)

    def _passages_of(
        self, searched: Mapping[str, Sequence[str]], query: str, k: int, cancel: CancelToken
    ) -> tuple[Hit, ...]:
        """The best passages of each collection, an equal share: scores are not comparable.

        `searched` maps the ids of collections to those of the documents to search, or to none.
        """
        share = ceil(k / max(len(searched), 1))
        hits = [
            hit
            for id_, documents in searched.items()
            for hit in self._retriever.passages(id_, query, share, documents, cancel)
        ]
        return tuple(
            msgspec.structs.replace(hit, rank=rank) for rank, hit in enumerate(hits, start=1)
        )

    def _chosen(
        self, documents: Sequence[Document], question: str, only: DocumentFilter
    ) -> tuple[str, ...]:
        if only == EVERYTHING and "@" not in question:
            return ()
        return choose(documents, only) if only != EVERYTHING else mentioned(question, documents)

    def _whole_document(
        self,
        sources: Sequence[str],
        chosen: Sequence[str],
        budget: int,
        count_tokens: CountTokens,
    ) -> tuple[Hit, ...]:
        """All passages in order, if they fit; otherwise none."""
        library = self._store.library
        chunk_ids = (
            library.chunk_ids_of(chosen)
            if chosen
            else tuple(chunk_id for id_ in sources for chunk_id in library.chunk_ids(id_))
        )
        if len(chunk_ids) > _WHOLE_DOCUMENT_CHUNKS:
            return ()
        found = self._passages.hits(chunk_ids)
        ordered = sorted(found, key=lambda hit: (hit.path, hit.chunk.ordinal))
        hits = tuple(msgspec.structs.replace(hit, rank=n) for n, hit in enumerate(ordered, 1))
        return hits if fits(hits, min(budget, WHOLE_DOCUMENT_TOKENS), count_tokens) else ()


def replacing_worst(hits: Sequence[Hit], added: Sequence[Hit]) -> tuple[Hit, ...]:
    """As many passages, in their order, with `added` at the end in place of the lowest scores."""
    worst = sorted(hits, key=lambda hit: hit.score)[: len(added)]
    kept = (*(hit for hit in hits if hit not in worst), *added)
    return tuple(msgspec.structs.replace(hit, rank=n) for n, hit in enumerate(kept, 1))
