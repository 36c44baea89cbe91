"""Vectors of any text, by the model that also searches the documents; nothing is kept."""

from collections.abc import Sequence

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.model_spec import InstalledModel, ModelSpec
from app.hub.installed import InstalledModels
from app.index.client import IndexClient


class EmbeddingService:
    """Threads: every method may be called from any thread."""

    def __init__(self, index: IndexClient, installed: InstalledModels, embedder: ModelSpec) -> None:
        self._index = index
        self._installed = installed
        self._embedder = embedder

    def model(self) -> InstalledModel | None:
        """The embedding model, where it is on this machine."""
        found = (m for m in self._installed.all() if m.spec.id == self._embedder.id)
        return next(found, None)

    def embed(
        self, texts: Sequence[str], is_query: bool, cancel: CancelToken
    ) -> tuple[list[tuple[float, ...]], int]:
        """A unit vector for each text, in order, and how many tokens they take together.

        Args:
            is_query: whether the texts are questions, which some models want marked.

        Raises UserError if the model is missing or not what the catalogue names, and Cancelled.
        """
        checked = self._installed.verify(self._embedder, cancel)
        if checked.problem:
            raise UserError(checked.problem, 'Install it with pip install "inglenook[starter]".')
        return self._index.embed(texts, is_query, cancel)
