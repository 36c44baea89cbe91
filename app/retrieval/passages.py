"""Stored passages with the files they come from, and which documents a question is about."""

import re
from collections.abc import Sequence
from pathlib import Path

from app.core.documents import Chunk, Document, DocumentFilter, Hit
from app.core.errors import UserError
from app.core.tables import Table
from app.store.documents.library_rows import LibraryRepository


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

    def tables(self, hit: Hit) -> tuple[Table, ...]:
        """The tables that a passage has cells of, with the rows around these."""
        chunk = hit.chunk
        return self._library.table_parts_at(chunk.document_id, chunk.char_start, chunk.char_end)


def choose(documents: Sequence[Document], only: DocumentFilter) -> tuple[str, ...]:
    """The ids of the documents that pass the filter. Raises UserError if none does."""
    chosen = tuple(document.id for document in documents if _passes(document, only))
    if not chosen:
        raise UserError(
            "No document in this collection matches the filter.",
            "Check its names, types, dates and languages.",
        )
    return chosen


def mentioned(question: str, documents: Sequence[Document]) -> tuple[str, ...]:
    """The ids of the documents named after an @, with or without their suffixes.

    Names may contain spaces, so every name is searched for; the longest match at a position wins.
    """
    text = question.casefold()
    meant: dict[int, tuple[int, list[str]]] = {}
    for document in documents:
        name, stem = Path(document.path).name.casefold(), Path(document.path).stem.casefold()
        for match in re.finditer(rf"(?<!\w)@(?:{re.escape(name)}|{re.escape(stem)})(?!\w)", text):
            length, ids = meant.get(match.start(), (0, []))
            if len(match[0]) > length:
                meant[match.start()] = (len(match[0]), [document.id])
            elif len(match[0]) == length:
                ids.append(document.id)  # several folders may have files of that name
    return tuple(dict.fromkeys(id_ for at in sorted(meant) for id_ in meant[at][1]))


def _passes(document: Document, only: DocumentFilter) -> bool:
    path = Path(document.path)
    name = path.name.casefold()
    return (
        (not only.document_ids or document.id in only.document_ids)
        and (not only.names or any(each.casefold() in name for each in only.names))
        and (not only.folder or path.is_relative_to(Path(only.folder).resolve()))
        and (not only.types or path.suffix.lower().lstrip(".") in _endings(only.types))
        and (only.since is None or document.modified >= only.since)
        and (only.until is None or document.modified < only.until)
        and (not only.languages or not set(document.languages).isdisjoint(only.languages))
    )


def _endings(types: Sequence[str]) -> set[str]:
    return {each.lower().lstrip(".") for each in types}
