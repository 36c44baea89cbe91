"""Which documents of a collection a question is about."""

from collections.abc import Sequence
from pathlib import Path

from app.core.documents import Document, DocumentFilter
from app.core.errors import UserError

EVERYTHING = DocumentFilter()


def choose(documents: Sequence[Document], only: DocumentFilter) -> tuple[str, ...]:
    """The ids of the documents that pass. Raises UserError if none does."""
    chosen = tuple(document.id for document in documents if _passes(document, only))
    if not chosen:
        raise UserError(
            "No document of this collection passes the filter.", "Check its names, types and dates."
        )
    return chosen


def _passes(document: Document, only: DocumentFilter) -> bool:
    path = Path(document.path)
    name = path.name.casefold()
    return (
        (not only.document_ids or document.id in only.document_ids)
        and (not only.names or any(each.casefold() in name for each in only.names))
        and (not only.folder or path.is_relative_to(Path(only.folder).absolute()))
        and (not only.types or path.suffix.lower().lstrip(".") in _endings(only.types))
        and (only.since is None or document.modified >= only.since)
        and (only.until is None or document.modified < only.until)
    )


def _endings(types: Sequence[str]) -> set[str]:
    return {each.lower().lstrip(".") for each in types}
