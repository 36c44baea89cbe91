"""`inglenook export`: a training bundle from what was rated."""

from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from app.cli.output import note, print_json
from app.cli.session import Session, pass_session, stops_on_interrupt


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--format", "format_", type=click.Choice(["sft", "dpo", "kto", "all"]), default="all")
@click.option("--redact", is_flag=True, help="Replace personal data by consistent placeholders.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Only ratings from this day on.")
@click.option("--min-rating", type=click.Choice(["up", "down"]), default="down")
@click.option("--include-tools/--no-tools", default=True, help="Keep tool calls (the default).")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@pass_session
def export(
    session: Session,
    folder: Path,
    format_: Literal["sft", "dpo", "kto", "all"],
    redact: bool,
    since: datetime | None,
    min_rating: Literal["up", "down"],
    include_tools: bool,
    as_json: bool,
) -> None:
    """Write rated answers to DIR as JSON Lines with a dataset card and a manifest of hashes."""
    from app.services.export import ALL_FORMATS, ExportRequest

    request = ExportRequest(
        folder=folder,
        formats=ALL_FORMATS if format_ == "all" else (format_,),
        redact=redact,
        since=since.timestamp() if since else None,
        min_rating=min_rating,
        include_tools=include_tools,
    )
    with session.services() as services, stops_on_interrupt() as cancel:
        summary = services.export.export(request, cancel)
    if as_json:
        rows, redacted = summary.rows, summary.redacted
        print_json({"rows": rows, "redacted": redacted, "dir": str(summary.folder)})
    else:
        counts = ", ".join(f"{count} {name}" for name, count in summary.rows.items())
        note(f"Wrote {counts} rows to {summary.folder}.")
