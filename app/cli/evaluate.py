"""`inglenook evaluate`: which of two models better matches the user's preferences."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from app.cli.console import located, stops_on_interrupt
from app.cli.help_text import (
    ModelsCommand,
    examples,
    models_option,
    number_option,
    validation_option,
)
from app.cli.output import note, print_json, print_text
from app.cli.session import Session, pass_session_and_json
from app.core.trainings import verdict_words

if TYPE_CHECKING:
    from app.services.training.evaluation import Evaluation, EvaluationProgress

_EVERY = 10


@click.command(cls=ModelsCommand, epilog=examples("inglenook evaluate --models A B --set held-out"))
@models_option("The ids or files of the two models; B is compared with A.", takes_two=True)
@click.option(
    "--set",
    "source",
    required=True,
    metavar="FILE|held-out",
    help="A DPO file, or your own rated answers held out from training.",
)
@validation_option
@number_option("--max-tokens", 48, "Maximum length in tokens of the answers shown side by side")
@pass_session_and_json
def evaluate(
    session: Session,
    models: tuple[str, str],
    source: str,
    validation: float,
    max_tokens: int,
    as_json: bool,
) -> None:
    """Compare two models, A and B, on preference pairs.

    Counts how often each model assigns the better answer a higher probability than the worse one,
    and in how many pairs B's margin between them is larger than A's. B is only called better if the
    better answers themselves and the answers to plain questions do not become less likely, and no
    more answers are degenerate. For held-out answers, a judge that is known to judge like you (see
    dataset judge) grades the answers of both. They are shown side by side.
    """
    chosen: Path | Literal["held-out"] = "held-out" if source == "held-out" else located(source)
    with (
        session.services(reads_stored=source == "held-out") as services,
        stops_on_interrupt() as cancel,
    ):
        pairs = services.evaluation.pairs(chosen, cancel, validation)
        judge = services.judging.trusted(cancel) if source == "held-out" else ""
        outcome = services.evaluation.evaluate(
            models, pairs, cancel, _report, max_tokens, judge=judge
        )
    if as_json:
        print_json(outcome)
    else:
        print_comparison(outcome)


def _report(progress: "EvaluationProgress") -> None:
    if progress.done % _EVERY == 0 or progress.done == progress.total:
        note(f"{progress.model}: {progress.done} of {progress.total} pairs and questions")


def print_comparison(outcome: "Evaluation") -> None:
    """What was measured, the verdict, and answers of both models side by side."""
    for result in outcome.results:
        print_text(
            f"{result.model}: prefers the better answer in {result.accuracy:.0%} of "
            f"{outcome.pairs} pairs ({result.accuracy_per_token:.0%} per token), "
            f"mean margin {result.mean_margin:+.2f}"
        )
    second = outcome.results[1].model
    won, chosen, canary = outcome.comparison, outcome.chosen_logprob, outcome.canary
    print_text(
        f"{second} has the larger margin in {won.wins} of {won.pairs} pairs, "
        f"{won.ties} of them equal: {won.share:.0%} of the others "
        f"(95 % interval {won.low:.0%} to {won.high:.0%})"
    )
    print_text(
        f"Log-likelihood of the better answer per token: {chosen.before:.2f} before, "
        f"{chosen.after:.2f} after{_fallen(chosen.falls)}"
    )
    print_text(
        f"Plain questions answered right, of {canary.questions}: "
        f"{canary.before * canary.questions:.0f} before, "
        f"{canary.after * canary.questions:.0f} after; log-likelihood of the right answers per "
        f"token: {canary.logprob_before:.2f} before, {canary.logprob_after:.2f} after"
        f"{_fallen(canary.falls)}"
    )
    kinds = (f"{kind} {r.before} to {r.after} of {r.questions}" for kind, r in canary.kinds.items())
    print_text(f"By kind of question: {', '.join(kinds)}")
    bad = outcome.degenerate
    print_text(
        f"Degenerate answers, of {bad.answers}: {bad.before} before, {bad.after} after"
        f"{_fallen(bad.falls)}"
    )
    if judged := outcome.judged:
        print_text(
            f"{outcome.judge} grades the answers of {second} higher in {judged.wins} and lower in "
            f"{judged.losses} of {judged.pairs} pairs (95 % interval {judged.low:.0%} to "
            f"{judged.high:.0%})"
        )
    if outcome.too_long:
        print_text(f"Pairs that do not fit into the context, left out: {outcome.too_long}")
    print_text(f"{second} {verdict_words(outcome.reason)}")
    for sample in outcome.shown:
        print_text(f"\n> {sample.question}\n--- before ---\n{sample.before}")
        print_text(f"--- after ---\n{sample.after}")


def _fallen(falls: bool) -> str:
    return " (falls)" if falls else ""
