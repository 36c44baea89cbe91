"""`inglenook models documents`, the --reranker option, and notes on what is unavailable."""

from typing import TYPE_CHECKING, Any

import click

from app.cli.help_text import examples, or_none
from app.cli.output import ProgressLine, note, print_json, print_row
from app.cli.session import Session, pass_session_and_json, stops_on_interrupt
from app.core.cancellation import CancelToken
from app.services.documents.document_models import DocumentModel

if TYPE_CHECKING:
    from app.services.startup import Services


@click.command(
    "documents",
    epilog=examples(
        "inglenook models documents",
        "inglenook models fetch multilingual-e5-small",
        "inglenook models documents --embedder multilingual-e5-small",
        "inglenook models documents --reranker none",
        "inglenook models documents --vector-server http://192.168.1.20:8000",
    ),
)
@click.option("--embedder", metavar="ID", help="Use this embedding model from now on.")
@click.option(
    "--reranker",
    metavar="ID",
    callback=or_none,
    help="Rerank search results with this model; none turns reranking off.",
)
@click.option(
    "--vector-server",
    metavar="URL",
    callback=or_none,
    help="Store vectors on this Chroma server; none: on this machine (the default).",
)
@pass_session_and_json
def document_models(
    session: Session,
    embedder: str | None,
    reranker: str | None,
    vector_server: str | None,
    as_json: bool,
) -> None:
    """Show or choose the models for document search.

    Changing the embedding model rebuilds the vectors of every collection from the stored text.
    A reranker reads the best passages together with the question and reorders them; off by default.

    A vector server receives random ids and vectors, never text; but short texts can be approximated
    from their vectors. The vectors are rebuilt in the new location and deleted from the old one.
    """
    progress = ProgressLine()
    with session.services() as services, stops_on_interrupt() as cancel:
        if vector_server is not None:
            services.library.change_vector_server(vector_server, cancel)
        if embedder is not None:
            services.library.change_embedder(embedder, cancel)
        if vector_server is not None or embedder is not None:
            for done in services.unfinished.vectors(cancel):
                progress.show(f"{done.collection}: {done.fraction:.0%}")
            progress.clear()
        if reranker is not None:
            progress.show("Preparing the model for this machine")
            services.document_models.reranking.choose(reranker, cancel)
            progress.clear()
        found = services.document_models.all()
        address = services.library.vector_server
    if as_json:
        print_json([_json(model) for model in found])
        return
    for model in found:
        state = "used" if model.is_used else "here" if model.path else "not downloaded"
        spec = model.spec
        languages = " ".join(spec.languages)
        print_row(spec.id, spec.kind, state, spec.license, languages)
    if address:
        note(f"Vectors are stored on the Chroma server at {address}.")
    note("Fetch one with inglenook models fetch ID.")


def _json(model: DocumentModel) -> dict[str, Any]:
    spec = model.spec
    return {
        "id": spec.id,
        "name": spec.name,
        "kind": spec.kind,
        "path": model.path,
        "is_used": model.is_used,
        "license": spec.license,
        "languages": spec.languages,
        "max_tokens": spec.embedder.max_tokens if spec.embedder else spec.context_length,
        "dimension": spec.embedder.dimension if spec.embedder else None,
    }


def use_reranker(services: "Services", model_id: str | None, cancel: CancelToken) -> None:
    """Rerank with this model in this run; "" for no reranking, None for the saved setting."""
    if model_id is not None:
        services.document_models.reranking.use(model_id, cancel)


def note_what_was_left_out(services: "Services", collection_id: str | None = None) -> None:
    """Explain why the search ran without vectors, reranker or some documents, if it did."""
    if collection_id and services.library.is_indexing(collection_id):
        note("Documents are being added to this collection; they are not all found yet.")
    if problem := services.library.vector_problem:
        note(f"Searched by keywords only. {problem}")
    if problem := services.library.reranking_problem:
        note(f"Results were not reranked. {problem}")
