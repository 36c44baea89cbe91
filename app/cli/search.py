"""`inglenook search`: what retrieval finds, without a model."""

from pathlib import Path
from typing import Any

import click

from app.cli.batch import BatchQuery, document_filter, document_options, read_lines
from app.cli.console import GivenPath, stops_on_interrupt
from app.cli.help_text import examples, method_option, number_option, reranker_option
from app.cli.model_settings import note_what_was_left_out, use_reranker
from app.cli.output import note, print_json, print_row, print_text
from app.cli.session import Session, pass_session_and_json
from app.core.documents import Hit, SearchMethod, page_reference
from app.services.chats.answer_json import hit_json


@click.command(
    epilog=examples(
        'inglenook search "notice period" --collection leases -k 5',
        "inglenook search --queries queries.jsonl --collection leases --json",
    )
)
@click.argument("query", required=False)
@click.option("--collection", metavar="NAME", required=True, help="The collection to search.")
@number_option("-k", 10, "How many passages", highest=1000)
@method_option
@reranker_option
@click.option(
    "--queries",
    type=GivenPath(dir_okay=False, exists=True),
    help='JSON Lines file of {"id": …, "text": …}; prints one result line each.',
)
@document_options
@pass_session_and_json
def search(
    session: Session,
    /,
    query: str | None,
    collection: str,
    k: int,
    method: SearchMethod,
    reranker: str | None,
    queries: Path | None,
    as_json: bool,
    **documents: Any,
) -> None:
    """Show the passages of a collection that match QUERY; no model is used."""
    if bool(query) == bool(queries):
        raise click.UsageError("Give either a QUERY or --queries FILE.")
    asked = read_lines(queries, BatchQuery) if queries else [BatchQuery("1", query or "")]
    only = document_filter(documents)
    with session.services(reads_stored=True) as services, stops_on_interrupt() as cancel:
        collection_id = services.library.named(collection).id
        use_reranker(services, reranker, cancel)
        for one in asked:
            hits = services.library.search(one.text, collection_id, k, method, only, cancel)
            if as_json or queries:
                print_json({"id": one.id, "hits": [hit_json(hit) for hit in hits]})
            else:
                _print_hits(hits)
        note_what_was_left_out(services, collection_id)


def _print_hits(hits: tuple[Hit, ...]) -> None:
    for hit in hits:
        print_row(f"{hit.rank}. {page_reference(hit.path, hit.chunk.page)} ({_scores(hit)})")
        print_text(f"   {' '.join(hit.chunk.text.split())[:200]}")
    if not hits:
        note("Nothing was found.")


def _scores(hit: Hit) -> str:
    read = "" if hit.relevance is None else f"relevance {hit.relevance:.3f}, "
    return f"{read}{hit.score:.3f}"
