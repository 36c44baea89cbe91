"""The --reranker option, and notes about an unavailable reranker or vector server."""

from typing import TYPE_CHECKING

from app.cli.output import note
from app.core.cancellation import CancelToken

if TYPE_CHECKING:
    from app.services.startup import Services


def use_reranker(services: "Services", model_id: str | None, cancel: CancelToken) -> None:
    """Rerank with this model in this run; "" for no reranking, None for the saved setting."""
    if model_id is not None:
        services.reranking.use(model_id, cancel)


def note_what_was_left_out(services: "Services", collection_id: str | None = None) -> None:
    """Explain why the search ran without vectors, reranker or some documents, if it did."""
    if collection_id and services.library.is_indexing(collection_id):
        note("Documents are being added to this collection; they are not all found yet.")
    if problem := services.library.vector_problem:
        note(f"Searched by keywords only. {problem}")
    if problem := services.library.reranking_problem:
        note(f"Results were not reranked. {problem}")
