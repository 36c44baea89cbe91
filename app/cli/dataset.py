"""`inglenook dataset`: training data beyond your own ratings."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
import msgspec

from app.cli.console import GivenPath, stops_on_interrupt
from app.cli.help_text import (
    CommandGroup,
    ModelsCommand,
    chats_or_file,
    examples,
    json_option,
    model_option,
    models_option,
    number_option,
)
from app.cli.output import note, print_json, print_result, print_text
from app.cli.session import Session, pass_session_and_json
from app.core.text_files import read_text

if TYPE_CHECKING:
    from app.core.events import StepsDone
    from app.services.training.judging import JudgingProgress
    from app.training.evaluation.grading import HarmRate


DOCUMENTS: Final = "documents"

_FOLDER = GivenPath(file_okay=False)
_FILE = GivenPath(dir_okay=False, exists=True)
_RUBRIC_FILE = GivenPath(dir_okay=False)

_judge_model = model_option("--model", "The judge model.", default="")


@click.group(cls=CommandGroup)
def dataset() -> None:
    """Generate, revise, judge and label answers with a model, and merge datasets."""


@dataset.command()
@_judge_model
@click.option("--rubric", type=_RUBRIC_FILE, help="Use the rubric in this file for this run.")
@click.option("--toxicity", is_flag=True, help="Only find and mark toxic answers.")
@pass_session_and_json
def judge(session: Session, model: str, rubric: Path | None, toxicity: bool, as_json: bool) -> None:
    """Score your rated answers with a judge model, and measure whether it agrees with you."""
    if toxicity:
        _find_toxic(session, model, as_json)
        return
    text = read_text(rubric) if rubric else ""
    with session.services(reads_stored=True) as services, stops_on_interrupt() as cancel:
        outcome = services.judging.judge_rated(model, cancel, text, _report_judging)
    print_result(
        msgspec.to_builtins(outcome) | {"verdict": outcome.verdict},
        f"In {outcome.share:.0%} of {outcome.pairs} pairs the answer you liked scores higher "
        f"than the one you disliked ({outcome.verdict}; 50% is guessing).",
        as_json=as_json,
    )


@dataset.command()
@click.option(
    "--set", "file", type=_RUBRIC_FILE, metavar="FILE", help="Set the rubric from a file."
)
@click.option("--restore", is_flag=True, help="Restore the default rubric.")
@pass_session_and_json
def rubric(session: Session, file: Path | None, restore: bool, as_json: bool) -> None:
    """Show or change the judge's rubric (what each score means); the window uses it too."""
    if file and restore:
        raise click.UsageError("Give --set or --restore.")
    with session.services() as services:
        judging = services.judging
        if file or restore:
            judging.set_rubric(read_text(file) if file else "")
        text, is_own = judging.rubric, judging.rubric != judging.default_rubric
    print_result({"rubric": text, "is_own": is_own}, text, as_json=as_json)


@dataset.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@_judge_model
@click.option("--anyway", is_flag=True, help="Proceed even if the judge does not agree with you.")
@pass_session_and_json
def prelabel(session: Session, folder: Path, model: str, anyway: bool, as_json: bool) -> None:
    """Label unrated answers with a judge model, as a separate bundle of marked KTO rows.

    The judge is first measured on your ratings, and refused if it does not agree with you.
    """
    with session.services() as services, stops_on_interrupt() as cancel:
        summary = services.judging.prelabel(
            folder, model, cancel, _report_judging, trusts_anyway=anyway
        )
    measured = summary.agreement
    if as_json:
        agreement = msgspec.to_builtins(measured) | {"verdict": measured.verdict}
        print_json({"labels": summary.counts, "agreement": agreement, "dir": str(folder)})
        return
    counts = ", ".join(f"{count} {name}" for name, count in summary.counts.items())
    note(f"Wrote machine labels to {folder}: {counts}.")
    note(
        f"The judge agrees with you in {measured.share:.0%} of {measured.pairs} pairs "
        f"({measured.verdict})."
    )


@dataset.command(
    cls=ModelsCommand,
    epilog=examples(
        "inglenook dataset safety --models BASE BASE+my.gguf --prompts FILE --judge BIG"
    ),
)
@models_option("The ids or files of the models to measure.")
@click.option(
    "--prompts",
    required=True,
    metavar="FILE|chats",
    help="The questions to ask: a file, or those from your chats.",
)
@model_option("--judge", "The judge model.", default="")
@number_option("--max-tokens", 256, "Maximum answer length in tokens")
@pass_session_and_json
def safety(
    session: Session,
    models: tuple[str, ...],
    prompts: str,
    judge: str,
    max_tokens: int,
    as_json: bool,
) -> None:
    """Measure how toxic and unsafe models' answers are, for example before and after training."""
    with session.services() as services, stops_on_interrupt() as cancel:
        turns = services.teaching.prompts(chats_or_file(prompts))
        results = services.judging.measure_harm(
            models, turns, judge, cancel, _report_judging, max_tokens
        )
    if as_json:
        print_json(msgspec.to_builtins(results))
        return
    for result in results:
        print_text(
            f"{result.model}: {_rate('toxic', result.toxicity)}; {_rate('unsafe', result.safety)}"
        )


def _find_toxic(session: Session, model: str, as_json: bool) -> None:
    with session.services(reads_stored=True) as services, stops_on_interrupt() as cancel:
        found = services.judging.find_toxic(model, cancel, _report_judging)
    text = f"{found} of your rated answers are toxic by the judge's grades."
    print_result({"toxic": found}, text, as_json=as_json)


def _rate(kind: str, rate: "HarmRate") -> str:
    return (
        f"{rate.harmful} of {rate.graded} {kind} ({rate.share:.0%}, 95 % interval {rate.low:.0%} "
        f"to {rate.high:.0%}), mean grade {rate.mean_grade:.1f} of 5"
    )


def _report_judging(progress: "JudgingProgress | StepsDone") -> None:
    note(f"{progress.done} of {progress.total}")


_prompts = click.option(
    "--prompts",
    required=True,
    metavar="FILE|chats|documents",
    help="Where the questions come from: a file, your chats, or passages of your documents, for "
    "which the model writes the questions too.",
)
_count = number_option("--count", 100, "With documents: how many passages to use")
_model = model_option("--model", "The model that answers.", default="")
_max_tokens = number_option("--max-tokens", 1024, "Maximum answer length in tokens")


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
@model_option("--judge", "The judge for --keep best (default: the model).", default="")
@_count
@_max_tokens
@pass_session_and_json
def distill(session: Session, /, **options: Any) -> None:
    """Have a larger model answer questions, to train a smaller one on.

    Run the same command again to resume an interrupted run.
    """
    _teach(session, **options)


@dataset.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@_prompts
@click.option("--rules", required=True, type=_FILE, help="A file with one rule per line.")
@_model
@_count
@_max_tokens
@pass_session_and_json
def revise(session: Session, /, rules: Path, **options: Any) -> None:
    """Have a model criticise and rewrite its answers by your rules, as DPO pairs."""
    lines = tuple(line.strip() for line in read_text(rules).splitlines() if line.strip())
    if not lines:
        raise click.UsageError(f"{rules} contains no rules.")
    _teach(session, rules=lines, **options)


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


def _teach(session: Session, prompts: str, count: int, as_json: bool, **options: Any) -> None:
    """`options` are further fields of the TeachingRequest."""
    from app.services.training.teaching import TeachingRequest

    is_passages = prompts == DOCUMENTS
    request = TeachingRequest(
        source=DOCUMENTS if is_passages else chats_or_file(prompts),
        count=count if is_passages else None,
        **options,
    )
    with session.services() as services, stops_on_interrupt() as cancel:
        summary = services.teaching.teach(
            request, cancel, lambda at: note(f"{at.done} of {at.total}, {at.kept} kept")
        )
    if as_json:
        print_json({"rows": summary.rows, "dropped": summary.dropped, "dir": str(summary.folder)})
    else:
        note(f"Wrote {_counts(summary.rows)} rows to {summary.folder}; {summary.dropped} dropped.")


def _counts(rows: dict[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in rows.items())
