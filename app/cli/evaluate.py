"""`inglenook evaluate`: which of two models better matches the user's preferences."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click
import msgspec

from app.cli.help_text import ModelsCommand, examples, json_option, models_option, two_models
from app.cli.output import note, print_json
from app.cli.session import Session, pass_session, stops_on_interrupt

if TYPE_CHECKING:
    from app.services.training.evaluation import EvaluationProgress
    from app.training.evaluation.pair_scores import Evaluation

_EVERY = 10


@click.command(cls=ModelsCommand, epilog=examples("inglenook evaluate --models A B --set held-out"))
@models_option("The ids or files of the two models; B is compared with A.")
@click.option(
    "--set",
    "source",
    required=True,
    metavar="FILE|held-out",
    help="A DPO file, or your own rated answers held out from training.",
)
@click.option(
    "--validation",
    type=click.FloatRange(0, 1, min_open=True),
    default=0.1,
    metavar="SHARE",
    help="For held-out: the --validation share the bundle was exported with.",
)
@json_option
@pass_session
def evaluate(
    session: Session, models: tuple[str, ...], source: str, validation: float, as_json: bool
) -> None:
    """Compare two models, A and B, on preference pairs.

    Counts how often each model assigns the better answer a higher probability than the worse one,
    and in how many pairs B's margin between them is larger than A's.
    """
    compared = two_models(models)
    chosen: Path | Literal["held-out"] = "held-out" if source == "held-out" else Path(source)
    with (
        session.services(reads_stored=source == "held-out") as services,
        stops_on_interrupt() as cancel,
    ):
        pairs = services.evaluation.pairs(chosen, cancel, validation)
        outcome = services.evaluation.evaluate(compared, pairs, cancel, _report)
    if as_json:
        print_json(msgspec.to_builtins(outcome))
    else:
        _print(outcome)


def _report(progress: "EvaluationProgress") -> None:
    if progress.done % _EVERY == 0 or progress.done == progress.total:
        note(f"{progress.model}: {progress.done} of {progress.total} pairs")


def _print(outcome: "Evaluation") -> None:
    for result in outcome.results:
        click.echo(
            f"{result.model}: prefers the better answer in {result.accuracy:.0%} of "
            f"{outcome.pairs} pairs ({result.accuracy_per_token:.0%} per token), "
            f"mean margin {result.mean_margin:+.2f}"
        )
    won = outcome.comparison
    click.echo(
        f"{outcome.results[1].model} has the larger margin in {won.wins} of {won.pairs} pairs: "
        f"{won.share:.0%} (95 % interval {won.low:.0%} to {won.high:.0%})"
    )
