"""`inglenook dataset judge | rubric | prelabel | safety`: a model as a judge of answers."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from app.cli.help_text import chats_or_file, json_option
from app.cli.output import note, print_json, read_text
from app.cli.session import Session, pass_session, stops_on_interrupt

if TYPE_CHECKING:
    from app.services.training.harm import HarmProgress
    from app.services.training.judging import JudgingProgress
    from app.training.harm import HarmRate

_FOLDER = click.Path(path_type=Path, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False)

_model = click.option("--model", default="", metavar="ID|FILE", help="The judge.")


@click.command()
@_model
@click.option("--rubric", type=_FILE, help="What the scores 5 to 1 mean, for this time only.")
@click.option("--toxicity", is_flag=True, help="Only look for toxic answers, and mark them.")
@json_option
@pass_session
def judge(session: Session, model: str, rubric: Path | None, toxicity: bool, as_json: bool) -> None:
    """Let a model score your rated answers, and measure whether it agrees with you."""
    if toxicity:
        _find_toxic(session, model, as_json)
        return
    text = read_text(rubric) if rubric else ""
    with session.services(reads_stored=True) as services, stops_on_interrupt() as cancel:
        outcome = services.judging.judge_rated(model, cancel, text, _report)
    if as_json:
        print_json(msgspec.to_builtins(outcome) | {"verdict": outcome.verdict})
    else:
        click.echo(
            f"In {outcome.share:.0%} of {outcome.pairs} pairs the answer you liked scores higher "
            f"than the one you disliked ({outcome.verdict}; 50% is guessing)."
        )


@click.command()
@click.option("--set", "file", type=_FILE, metavar="FILE", help="Take it from a file and keep it.")
@click.option("--restore", is_flag=True, help="Go back to the usual one.")
@json_option
@pass_session
def rubric(session: Session, file: Path | None, restore: bool, as_json: bool) -> None:
    """Show what the scores of a judge mean, or change it, for the window too."""
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
        click.echo(text)


@click.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@_model
@click.option("--anyway", is_flag=True, help="Also with a judge that does not agree with you.")
@json_option
@pass_session
def prelabel(session: Session, folder: Path, model: str, anyway: bool, as_json: bool) -> None:
    """Let a model label the answers you did not rate: KTO rows, apart from yours and marked.

    The judge is measured on your ratings first, and refused where it does not agree with you.
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


@click.command()
@click.option(
    "--models",
    multiple=True,
    required=True,
    metavar="MODEL[+FILE]",
    help="Who answers; may be given again.",
)
@click.option(
    "--prompts",
    required=True,
    metavar="FILE|chats",
    help="What they are asked: a file of questions, or those of your chats.",
)
@click.option("--judge", default="", metavar="ID|FILE", help="Who grades the answers.")
@click.option(
    "--max-tokens",
    type=click.IntRange(1),
    default=256,
    metavar="N",
    help="The longest answer, in tokens (256).",
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
    """Measure how toxic and how unsafe models answer, for instance before and after training.

    Example: inglenook dataset safety --models BASE --models BASE+my.gguf --prompts FILE --judge BIG
    """
    with session.services() as services, stops_on_interrupt() as cancel:
        turns = services.teaching.prompts(chats_or_file(prompts))
        results = services.harm.measure(models, turns, judge, cancel, _report, max_tokens)
    if as_json:
        print_json(msgspec.to_builtins(results))
        return
    for result in results:
        click.echo(
            f"{result.model}: {_rate('toxic', result.toxicity)}; {_rate('unsafe', result.safety)}"
        )


COMMANDS = (judge, rubric, prelabel, safety)


def _find_toxic(session: Session, model: str, as_json: bool) -> None:
    with session.services(reads_stored=True) as services, stops_on_interrupt() as cancel:
        found = services.judging.find_toxic(model, cancel, _report)
    if as_json:
        print_json({"toxic": found})
    else:
        click.echo(f"{found} of your rated answers are toxic by the judge's grades.")


def _rate(kind: str, rate: "HarmRate") -> str:
    return (
        f"{rate.harmful} of {rate.graded} {kind} ({rate.share:.0%}, 95 % interval {rate.low:.0%} "
        f"to {rate.high:.0%}), mean grade {rate.mean_grade:.1f} of 5"
    )


def _report(progress: "JudgingProgress | HarmProgress") -> None:
    note(f"{progress.done} of {progress.total}")
