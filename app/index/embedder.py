"""Text to vectors, with sentence-transformers. The only module that imports it."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.core.errors import UserError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_BATCH = 16


class Embedder:
    """Loads its model when it is first needed: importing torch alone takes seconds.

    Args:
        folder: a sentence-transformers folder.
        query_prefix, document_prefix: what the model wants to see before each kind of text.
    """

    def __init__(self, folder: Path, query_prefix: str, document_prefix: str) -> None:
        self._folder = folder
        self._query_prefix = query_prefix
        self._document_prefix = document_prefix
        self._model: SentenceTransformer | None = None

    def embed_query(self, query: str) -> list[float]:
        return self._embed([self._query_prefix + query])[0]

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector for each text, in order."""
        return self._embed([self._document_prefix + text for text in texts])

    def _embed(self, texts: list[str]) -> list[list[float]]:
        vectors: Any = self._loaded().encode(
            texts, batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False
        )
        rows: list[list[float]] = vectors.tolist()
        return rows

    def _loaded(self) -> "SentenceTransformer":
        if self._model is None:
            if not (self._folder / "config.json").is_file():
                raise UserError(
                    f"The embedding model is not in {self._folder}.",
                    "Install it again on the models screen.",
                )
            import torch
            from sentence_transformers import SentenceTransformer

            torch.set_num_threads(os.cpu_count() or 1)
            self._model = SentenceTransformer(
                str(self._folder), device="cpu", local_files_only=True
            )
        return self._model
