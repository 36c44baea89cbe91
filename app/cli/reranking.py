"""The option --reranker, and word of a reranker or a vector server that cannot be used."""

from typing import TYPE_CHECKING

from app.cli.output import note
from app.core.cancellation import CancelToken

if TYPE_CHECKING:
    from app.services.startup import Services


def use_reranker(services: "Services", model_id: str | None, cancel: CancelToken) -> None:
    """Order what is found by this model in this run; "" by none; None as it is set."""
    if model_id is not None:
        services.reranking.use(model_id, cancel)


def note_what_was_left_out(services: "Services") -> None:
    """Say why the search went on without its vectors or its reranker, if it did."""
    if problem := services.library.vector_problem:
        note(f"Only the words were compared. {problem}")
    if problem := services.library.reranking_problem:
        note(f"Nothing was reranked. {problem}")
