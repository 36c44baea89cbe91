"""Vectors of any text, by the model that also searches the documents; nothing is kept."""

from collections.abc import Sequence

from app.core.cancellation import CancelToken
from app.core.model_spec import InstalledModel
from app.index.client import IndexClient
from app.services.documents.embedders import Embedders


class EmbeddingService:
    """Threads: any method may be called from any thread."""

    def __init__(self, index: IndexClient, embedders: Embedders) -> None:
        self._index = index
        self._embedders = embedders

    def model(self) -> InstalledModel | None:
        """The embedding model, if it is on this machine."""
        used = self._embedders.used.id
        found = (model for model in self._embedders.models() if model.spec.id == used)
        return next(found, None)

    def embed(
        self, texts: Sequence[str], is_query: bool, cancel: CancelToken
    ) -> tuple[list[tuple[float, ...]], int]:
        """A unit vector for each text, in order, and their total number of tokens.

        Args:
            is_query: whether the texts are queries, which some models need to have marked.

        Raises UserError if the model is missing or differs from the catalogue's, and Cancelled.
        """
        self._embedders.check(cancel)
        return self._index.embed(texts, is_query, cancel)
