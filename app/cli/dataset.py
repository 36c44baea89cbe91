"""`inglenook dataset`: training data beyond your own ratings."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
import msgspec

from app.cli import dataset_judging
from app.cli.console import GivenPath, located_model
from app.cli.help_text import CommandGroup, chats_or_file, json_option
from app.cli.output import note, print_json, read_text
from app.cli.session import Session, pass_session, stops_on_interrupt

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.startup import Services
    from app.services.training.teaching import TeachingProgress, TeachingRequest
    from app.training.dataset import Turns
    from app.training.teaching.answers import Keep

DOCUMENTS: Final = "documents"

_FOLDER = GivenPath(file_okay=False)
_FILE = GivenPath(dir_okay=False, exists=True)


@click.group(cls=CommandGroup)
def dataset() -> None:
    """Generate, revise, judge and label answers with a model, and merge datasets."""


_prompts = click.option(
    "--prompts",
    required=True,
    metavar="FILE|chats|documents",
    help="Where the questions come from: a file, your chats, or passages of your documents, for "
    "which the model writes the questions too.",
)
_count = click.option(
    "--count",
    type=click.IntRange(1),
    default=100,
    metavar="N",
    help="With documents: how many passages to use (default: 100).",
)
_model = click.option(
    "--model", default="", metavar="ID|FILE", type=located_model, help="The model that answers."
)
_max_tokens = click.option(
    "--max-tokens",
    type=click.IntRange(1),
    default=1024,
    metavar="N",
    help="Maximum answer length in tokens (default: 1024).",
)


@dataset.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@_prompts
@_model
@click.option(
    "--samples",
    type=click.IntRange(1, 64),
    default=1,
    metavar="N",
    help="Sample N answers per question and keep one only if most agree.",
)
@click.option(
    "--keep",
    type=click.Choice(["agreed", "best", "checked"]),
    default="agreed",
    help="Which sample to keep: the one most agree on (agreed), the one a judge rates best (best), "
    "or one that a sandboxed program confirms too (checked).",
)
@click.option(
    "--judge",
    default="",
    metavar="ID|FILE",
    type=located_model,
    help="The judge for --keep best (default: the model).",
)
@_count
@_max_tokens
@json_option
@pass_session
def distill(
    session: Session,
    folder: Path,
    prompts: str,
    model: str,
    samples: int,
    keep: "Keep",
    judge: str,
    count: int,
    max_tokens: int,
    as_json: bool,
) -> None:
    """Have a larger model answer questions, to train a smaller one on.

    Run the same command again to resume an interrupted run.
    """

    def request(turns: "tuple[Turns, ...]") -> "TeachingRequest":
        from app.services.training.teaching import TeachingRequest

        return TeachingRequest(
            folder=folder,
            model=model,
            prompts=turns,
            samples=samples,
            keep=keep,
            judge=judge,
            asks_first=prompts == DOCUMENTS,
            max_tokens=max_tokens,
        )

    _teach(session, prompts, count, request, as_json)


@dataset.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@_prompts
@click.option("--rules", required=True, type=_FILE, help="A file with one rule per line.")
@_model
@_count
@_max_tokens
@json_option
@pass_session
def revise(
    session: Session,
    folder: Path,
    prompts: str,
    rules: Path,
    model: str,
    count: int,
    max_tokens: int,
    as_json: bool,
) -> None:
    """Have a model criticise and rewrite its answers by your rules, as DPO pairs."""
    lines = tuple(line.strip() for line in read_text(rules).splitlines() if line.strip())

    def request(turns: "tuple[Turns, ...]") -> "TeachingRequest":
        from app.services.training.teaching import TeachingRequest

        return TeachingRequest(
            folder=folder,
            model=model,
            prompts=turns,
            rules=lines,
            asks_first=prompts == DOCUMENTS,
            max_tokens=max_tokens,
        )

    if not lines:
        raise click.UsageError(f"{rules} contains no rules.")
    _teach(session, prompts, count, request, as_json)


@dataset.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@click.argument("sources", metavar="SOURCE…", nargs=-1, required=True, type=GivenPath())
@json_option
def merge(folder: Path, sources: tuple[Path, ...], as_json: bool) -> None:
    """Merge bundles and JSON Lines files in TRL's formats into one bundle in DIR."""
    from app.training.bundles.merging import merge_bundles

    with stops_on_interrupt() as cancel:
        merged = merge_bundles(folder, sources, cancel)
    if as_json:
        print_json(
            {
                "rows": merged.rows,
                "validation_rows": merged.validation_rows,
                "skipped_count": merged.skipped_count,
                "skipped": msgspec.to_builtins(merged.skipped),
                "dir": str(folder),
            }
        )
        return
    note(f"Wrote {_counts(merged.rows)} rows to {folder}.")
    for skipped in merged.skipped:
        note(f"Skipped {skipped.where}: {skipped.reason}")


def _teach(
    session: Session,
    prompts: str,
    count: int,
    request: "Callable[[tuple[Turns, ...]], TeachingRequest]",
    as_json: bool,
) -> None:
    with session.services() as services, stops_on_interrupt() as cancel:
        turns = _asked_prompts(services, prompts, count)
        summary = services.teaching.teach(request(turns), cancel, _report)
    if as_json:
        print_json({"rows": summary.rows, "dropped": summary.dropped, "dir": str(summary.folder)})
    else:
        note(f"Wrote {_counts(summary.rows)} rows to {summary.folder}; {summary.dropped} dropped.")


def _asked_prompts(services: "Services", prompts: str, count: int) -> "tuple[Turns, ...]":
    """The questions --prompts names; `count` passages if it names the documents."""
    if prompts == DOCUMENTS:
        return services.teaching.prompts(DOCUMENTS, count)
    return services.teaching.prompts(chats_or_file(prompts))


def _report(progress: "TeachingProgress") -> None:
    note(f"{progress.done} of {progress.total}, {progress.kept} kept")


def _counts(rows: dict[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in rows.items())


for _command in dataset_judging.COMMANDS:
    dataset.add_command(_command)
