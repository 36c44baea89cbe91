"""Which collection a question is about that was asked without documents."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from app.core.cancellation import CancelToken
from app.core.documents import Collection, Hit, SearchMethod
from app.core.errors import VectorServerError
from app.retrieval.grounds import Grounds
from app.retrieval.retriever import Retriever
from app.retrieval.weights import weights
from app.services.documents.document_library import LibraryService
from app.services.documents.document_models import Embedders

_PASSAGES = 3


@dataclass(eq=False)
class CollectionChoice:
    """Compares questions with the passages of every collection."""

    _library: LibraryService
    _retriever: Retriever
    _embedders: Embedders

    def about(self, question: str, cancel: CancelToken) -> Collection | None:
        """The collection with the passage that is nearest to `question`; None if none is near.

        A passage must have many of the question's words, and be near in meaning. Where the embedder
        in use has no measured limit for that, nothing is told. Raises Cancelled.
        """
        traits = self._embedders.used.embedder
        if traits is None or traits.near is None:
            return None
        found = self._near(question, traits.near, cancel)
        _, nearest = max(found, key=lambda each: each[0], default=(0.0, None))
        return nearest

    def _near(
        self, question: str, near: float, cancel: CancelToken
    ) -> Iterator[tuple[float, Collection]]:
        """The collections that are about the question, each with the similarity of its passage."""
        for collection in self._library.collections():
            cancel.raise_if_cancelled()
            # By words first: other questions then start no worker.
            worded = Grounds(question, self._found(question, collection, "lexical"))
            if worded.share_of_question < weights().grounds.about:
                continue
            with suppress(VectorServerError):
                nearest = self._found(question, collection, "dense")
                if nearest and nearest[0].score >= near:
                    yield nearest[0].score, collection

    def _found(
        self, question: str, collection: Collection, method: SearchMethod
    ) -> tuple[Hit, ...]:
        return self._retriever.search(collection.id, question, _PASSAGES, method, reranks=False)
