"""`inglenook search`: what retrieval finds, without a model."""

from pathlib import Path
from typing import Any, Literal

import click

from app.cli.batch import BatchQuery, read_lines
from app.cli.output import print_json
from app.cli.session import Session, pass_session
from app.core.documents import Hit


@click.command()
@click.argument("query", required=False)
@click.option("--collection", metavar="NAME", required=True)
@click.option("-k", type=click.IntRange(1, 1000), default=10, help="How many passages (10).")
@click.option("--method", type=click.Choice(["hybrid", "dense", "lexical"]), default="hybrid")
@click.option(
    "--queries",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help='Lines {"id": …, "text": …}; one result line each.',
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@pass_session
def search(
    session: Session,
    query: str | None,
    collection: str,
    k: int,
    method: Literal["hybrid", "dense", "lexical"],
    queries: Path | None,
    as_json: bool,
) -> None:
    """Show the passages of a collection that QUERY finds."""
    if bool(query) == bool(queries):
        raise click.UsageError("Give either a QUERY or --queries FILE.")
    asked = read_lines(queries, BatchQuery) if queries else [BatchQuery("1", query or "")]
    with session.services() as services:
        collection_id = services.library.named(collection).id
        for one in asked:
            hits = services.library.search(one.text, collection_id, k, method)
            if as_json or queries:
                print_json({"id": one.id, "hits": [_hit(hit) for hit in hits]})
            else:
                _print_hits(hits)


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "rank": hit.rank,
        "score": hit.score,
        "path": hit.path,
        "page": hit.chunk.page,
        "char_start": hit.chunk.char_start,
        "char_end": hit.chunk.char_end,
        "text": hit.chunk.text,
    }


def _print_hits(hits: tuple[Hit, ...]) -> None:
    for hit in hits:
        click.echo(f"{hit.rank}. {hit.path}, page {hit.chunk.page} ({hit.score:.3f})")
        click.echo(f"   {' '.join(hit.chunk.text.split())[:200]}")
