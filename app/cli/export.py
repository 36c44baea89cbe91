"""`inglenook export` and `inglenook share`: a bundle from rated answers, and files to pass on."""

from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click
import msgspec

from app.cli.console import GivenDate, GivenPath, located, stops_on_interrupt
from app.cli.help_text import examples, model_option
from app.cli.output import note, print_json, print_replacement, print_text
from app.cli.session import Session, pass_session_and_json
from app.core.feedback import COMMON_FORMATS, BundleFormat, ExportRequest

if TYPE_CHECKING:
    from app.training.bundles.bundle_writing import BundleProgress


_EVERY = 5000
_DONE = {"sorting": "sorted", "writing": "written"}

_FORMATS = ["sft", "dpo", "kto", "reward", "prompts", "all"]


@click.command(
    epilog=examples(
        "inglenook export bundle --format all --redact",
        "inglenook export bundle --format dpo --since 2026-01-01",
    )
)
@click.argument("folder", metavar="DIR", type=GivenPath(file_okay=False))
@click.option(
    "--format",
    "format_",
    type=click.Choice(_FORMATS),
    default="all",
    help="The format to write; all (the default) writes sft, dpo and kto.",
)
@click.option("--redact", is_flag=True, help="Replace personal data with consistent placeholders.")
@click.option(
    "--names/--no-names", "redact_names", default=True, help="Redact people's names (the default)."
)
@model_option(
    "--names-by-model", "Also find names with a model, for those not in the name lists. Slow."
)
@click.option(
    "--since",
    type=GivenDate(["%Y-%m-%d"]),
    metavar="DATE",
    help="Only ratings from this date on.",
)
@click.option(
    "--min-rating",
    type=click.Choice(["up", "down"]),
    default="down",
    help="up: only answers rated up; down (the default): also those rated down.",
)
@click.option("--include-tools/--no-tools", default=True, help="Keep tool calls (the default).")
@click.option(
    "--context/--no-context",
    "includes_context",
    default=True,
    help="Keep retrieved passages (the default).",
)
@click.option(
    "--hide",
    "redacted_terms",
    multiple=True,
    metavar="WORDS",
    help="Also redact these words. Repeatable.",
)
@click.option(
    "--validation",
    type=click.FloatRange(0, 0.9),
    default=0.0,
    metavar="SHARE",
    help="Hold out this share of conversations, for example 0.1.",
)
@click.option("--parquet", is_flag=True, help="Also write each file as Parquet.")
@click.option(
    "--llama-factory", is_flag=True, help="Also write each file as LLaMA-Factory reads it."
)
@click.option("--preview", is_flag=True, help="Show what --redact would change, and write nothing.")
@pass_session_and_json
def export(
    session: Session,
    /,
    format_: BundleFormat | Literal["all"],
    redact: bool,
    since: datetime | None,
    preview: bool,
    as_json: bool,
    **options: Any,
) -> None:
    """Export rated answers to DIR as JSON Lines, with a dataset card and a manifest of hashes."""
    request = ExportRequest(
        formats=COMMON_FORMATS if format_ == "all" else (format_,),
        redact=redact or bool(options["redacted_terms"]),
        since=since.timestamp() if since else None,
        **options,
    )
    if preview:
        _preview(session, request, as_json)
        return
    with session.services(reads_stored=True) as services, stops_on_interrupt() as cancel:
        summary = services.export.export(request, cancel, _report)
    if as_json:
        print_json(
            {
                "rows": summary.rows,
                "validation_rows": summary.validation_rows,
                "redacted": summary.redacted,
                "redaction": summary.coverage._asdict() if summary.coverage else None,
                "warnings": summary.warnings,
                "dir": str(summary.folder),
            }
        )
    else:
        counts = ", ".join(f"{count} {name}" for name, count in summary.rows.items())
        note(f"Wrote {counts} rows to {summary.folder}.")
        for warning in summary.warnings:
            note(warning)


def _preview(session: Session, request: ExportRequest, as_json: bool) -> None:
    with session.services(reads_stored=True) as services, stops_on_interrupt() as cancel:
        places = list(services.export.redacted_places(request, cancel))
        coverage = services.export.coverage(request)
    if as_json:
        print_json({"places": msgspec.to_builtins(places), **coverage._asdict()})
        return
    for place in places:
        print_replacement(place.before, place.original, place.pseudonym, place.after)
    missed = ", ".join(coverage.not_covered)
    looked = f" {coverage.recogniser} looked, too." if coverage.recogniser else ""
    note(f"{len(places)} places.{looked} Not looked for, or often missed: {missed}.")


def _report(progress: "BundleProgress") -> None:
    if progress.done % _EVERY == 0 and progress.done:
        note(f"{progress.done} of {progress.total} answers {_DONE[progress.stage]}")


@click.command(
    epilog=examples(
        "inglenook share bundle bundle.zip --license CC-BY-4.0",
        'inglenook share --assistant "Tax adviser" adviser.zip',
        "inglenook share --check bundle.zip",
        "inglenook share my-model-Q4_K_M.gguf --to-hub me/my-model-GGUF",
    )
)
@click.argument("given", metavar="SOURCE")
@click.argument("target", required=False, type=GivenPath(dir_okay=False))
@click.option("--assistant", "is_assistant", is_flag=True, help="SOURCE is an assistant's name.")
@click.option("--check", "checks", is_flag=True, help="Verify the hashes in a shared file.")
@click.option("--title", default="", help="Title on the card (default: the name of SOURCE).")
@click.option(
    "--license", "license_name", default="other", help="SPDX identifier (default: other)."
)
@click.option(
    "--to-hub",
    "repository",
    metavar="OWNER/NAME",
    help="Upload SOURCE to your own repository on the hub. This connects to the network.",
)
@click.option("--public", is_flag=True, help="Make a new repository public (default: private).")
@click.option("--endpoint", metavar="URL", help="A mirror of the hub, for this command.")
@pass_session_and_json
def share(
    session: Session,
    given: str,
    target: Path | None,
    is_assistant: bool,
    checks: bool,
    title: str,
    license_name: str,
    repository: str | None,
    public: bool,
    endpoint: str | None,
    as_json: bool,
) -> None:
    """Pack SOURCE, a file or folder, into the file TARGET with a card and hashes."""
    from app.services.chats.assistants import written
    from app.services.training.sharing import check, pack

    if sum((checks, target is not None, repository is not None)) != 1:
        raise click.UsageError("Give a TARGET, --check or --to-hub.")
    with stops_on_interrupt() as cancel, ExitStack() as stack:
        if is_assistant:
            title = title or given
            with session.services(reads_stored=True) as services:
                assistant = services.assistants.named(given)
            source = stack.enter_context(written(assistant))
        else:
            source = located(given)
        if repository:
            with session.services() as services:
                for name in services.hub.upload(source, repository, not public, cancel, endpoint):
                    note(f"Uploading {name}")
            if as_json:
                print_json({"repository": repository})
            return
        if target:
            manifest = pack(source, target, title or source.name, license_name, cancel)
        else:
            manifest = check(source, cancel)
    if as_json:
        print_json(manifest)
    else:
        for file in manifest.files:
            print_text(f"{file.sha256}  {file.name}")
