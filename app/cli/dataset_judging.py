"""`inglenook dataset judge | rubric | prelabel | safety`: a model as a judge of answers."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from app.cli.console import GivenPath, located_model
from app.cli.help_text import (
    ModelsCommand,
    chats_or_file,
    examples,
    json_option,
    models_option,
)
from app.cli.output import note, print_json, print_text, read_text
from app.cli.session import Session, pass_session, stops_on_interrupt

if TYPE_CHECKING:
    from app.services.training.harm import HarmProgress
    from app.services.training.judging import JudgingProgress
    from app.training.evaluation.harm import HarmRate

_FOLDER = GivenPath(file_okay=False)
_FILE = GivenPath(dir_okay=False)

_model = click.option(
    "--model", default="", metavar="ID|FILE", type=located_model, help="The judge model."
)


@click.command()
@_model
@click.option("--rubric", type=_FILE, help="Use the rubric in this file for this run.")
@click.option("--toxicity", is_flag=True, help="Only find and mark toxic answers.")
@json_option
@pass_session
def judge(session: Session, model: str, rubric: Path | None, toxicity: bool, as_json: bool) -> None:
    """Score your rated answers with a judge model, and measure whether it agrees with you."""
    if toxicity:
        _find_toxic(session, model, as_json)
        return
    text = read_text(rubric) if rubric else ""
    with session.services(reads_stored=True) as services, stops_on_interrupt() as cancel:
        outcome = services.judging.judge_rated(model, cancel, text, _report)
    if as_json:
        print_json(msgspec.to_builtins(outcome) | {"verdict": outcome.verdict})
    else:
        print_text(
            f"In {outcome.share:.0%} of {outcome.pairs} pairs the answer you liked scores higher "
            f"than the one you disliked ({outcome.verdict}; 50% is guessing)."
        )


@click.command()
@click.option("--set", "file", type=_FILE, metavar="FILE", help="Set the rubric from a file.")
@click.option("--restore", is_flag=True, help="Restore the default rubric.")
@json_option
@pass_session
def rubric(session: Session, file: Path | None, restore: bool, as_json: bool) -> None:
    """Show or change the judge's rubric (what each score means); the window uses it too."""
    if file and restore:
        raise click.UsageError("Give --set or --restore.")
    with session.services() as services:
        judging = services.judging
        if file or restore:
            judging.set_rubric(read_text(file) if file else "")
        text, is_own = judging.rubric, judging.rubric != judging.default_rubric
    if as_json:
        print_json({"rubric": text, "is_own": is_own})
    else:
        print_text(text)


@click.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@_model
@click.option("--anyway", is_flag=True, help="Proceed even if the judge does not agree with you.")
@json_option
@pass_session
def prelabel(session: Session, folder: Path, model: str, anyway: bool, as_json: bool) -> None:
    """Label unrated answers with a judge model, as a separate bundle of marked KTO rows.

    The judge is first measured on your ratings, and refused if it does not agree with you.
    """
    with session.services() as services, stops_on_interrupt() as cancel:
        summary = services.judging.prelabel(folder, model, cancel, _report, trusts_anyway=anyway)
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


@click.command(
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
@click.option("--judge", default="", metavar="ID|FILE", type=located_model, help="The judge model.")
@click.option(
    "--max-tokens",
    type=click.IntRange(1),
    default=256,
    metavar="N",
    help="Maximum answer length in tokens (default: 256).",
)
@json_option
@pass_session
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
        results = services.harm.measure(models, turns, judge, cancel, _report, max_tokens)
    if as_json:
        print_json(msgspec.to_builtins(results))
        return
    for result in results:
        print_text(
            f"{result.model}: {_rate('toxic', result.toxicity)}; {_rate('unsafe', result.safety)}"
        )


COMMANDS = (judge, rubric, prelabel, safety)


def _find_toxic(session: Session, model: str, as_json: bool) -> None:
    with session.services(reads_stored=True) as services, stops_on_interrupt() as cancel:
        found = services.judging.find_toxic(model, cancel, _report)
    if as_json:
        print_json({"toxic": found})
    else:
        print_text(f"{found} of your rated answers are toxic by the judge's grades.")


def _rate(kind: str, rate: "HarmRate") -> str:
    return (
        f"{rate.harmful} of {rate.graded} {kind} ({rate.share:.0%}, 95 % interval {rate.low:.0%} "
        f"to {rate.high:.0%}), mean grade {rate.mean_grade:.1f} of 5"
    )


def _report(progress: "JudgingProgress | HarmProgress") -> None:
    note(f"{progress.done} of {progress.total}")
