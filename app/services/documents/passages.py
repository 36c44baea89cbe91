"""Looks up stored passages together with the files they come from."""

from collections.abc import Sequence

from app.core.documents import Chunk, Hit
from app.store.documents.library import LibraryRepository


class PassageSource:
    """Passages by id; those of deleted documents are left out."""

    def __init__(self, library: LibraryRepository) -> None:
        self._library = library

    def by_id(self, chunk_ids: Sequence[str]) -> dict[str, tuple[Chunk, str]]:
        """Each passage with the path of its file."""
        chunks = self._library.chunks(chunk_ids)
        paths = self._library.paths([chunk.document_id for chunk in chunks])
        return {chunk.id: (chunk, paths[chunk.document_id]) for chunk in chunks}

    def hits(self, chunk_ids: Sequence[str]) -> tuple[Hit, ...]:
        """In the requested order, which is also their numbering."""
        return tuple(
            Hit(chunk=chunk, path=path, score=0.0, rank=rank)
            for rank, (chunk, path) in enumerate(self.by_id(chunk_ids).values(), start=1)
        )
