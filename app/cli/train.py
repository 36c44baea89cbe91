"""`inglenook train`: an adapter trained on the ratings, judged, and adopted."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.console import GivenPath, stops_on_interrupt
from app.cli.help_text import RunGroup, examples, model_option
from app.cli.output import (
    ProgressLine,
    note,
    print_json,
    print_list,
    print_result,
    print_row,
    print_text,
)
from app.cli.session import Session, pass_session_and_json
from app.core.cancellation import Cancelled, CancelToken
from app.core.trainings import (
    METHODS,
    AskedMethod,
    PackagesProgress,
    Training,
    TrainingPlan,
    TrainingProgress,
    TrainingState,
)

if TYPE_CHECKING:
    from app.services.startup import Services

_MINUTE_S = 60
_OPEN: tuple[TrainingState, ...] = ("planned", "paused", "interrupted", "failed", "trained")
_PHASES = {
    "queued": "Waiting for another training",
    "answering": "The teacher answers",
    "base": "Reading the base",
    "rehearsing": "Rehearsing plain questions",
    "training": "Training",
    "waiting": "Waiting for an answer",
    "converting": "Writing the adapter",
    "judging": "Judging",
}


@click.group(
    cls=RunGroup,
    no_args_is_help=False,
    epilog=examples(
        "inglenook train",
        "inglenook train --method dpo --minutes 30",
        "inglenook train --teacher LARGE.gguf --questions questions.txt",
        "inglenook train list",
        "inglenook train adopt",
        "inglenook train install",
    ),
)
def train() -> None:
    """Train an adapter for a model on your ratings, then judge it: `train [OPTIONS]`.

    With --teacher, it learns what another model answers instead.

    Some conversations are held out, and the adapter is compared with the model on them before it
    can be adopted. Other commands take the beginning of a training's id; default: the latest.
    """


_id_argument = click.argument("training", default="")


@train.command("run")
@click.option(
    "--method",
    type=click.Choice(METHODS),
    default="auto",
    help="Default: what the ratings allow.",
)
@model_option("--base", "The model to train an adapter for; default: the current one.", default="")
@click.option(
    "--minutes",
    type=click.FloatRange(0, min_open=True),
    metavar="N",
    help="The longest that it may train.",
)
@model_option("--teacher", "Learn what this model answers, instead of your ratings.", default="")
@click.option(
    "--questions",
    metavar="FILE",
    type=GivenPath(dir_okay=False, exists=True),
    help="For the teacher, one a line or JSON Lines; default: the first ones of your chats.",
)
@click.option("--plan", "is_plan", is_flag=True, help="Only show what would be done.")
@pass_session_and_json
def run_training(
    session: Session,
    method: AskedMethod,
    base: str,
    minutes: float | None,
    teacher: str,
    questions: Path | None,
    is_plan: bool,
    as_json: bool,
) -> None:
    """Train on the ratings as they are now. Ctrl+C pauses it; `train resume` goes on."""
    if questions and not teacher:
        raise click.UsageError("--questions only works with --teacher.")
    if teacher and method not in ("auto", "sft"):
        raise click.UsageError("With --teacher, the only method is sft.")
    with session.services(reads_stored=True) as services:
        with stops_on_interrupt() as cancel:
            source = str(questions) if questions else "chats"
            plan = services.trainings.plan(cancel, method, base, minutes, teacher, source)
        if is_plan and as_json:
            print_json(plan)
            return
        training = None if is_plan else services.trainings.create(plan)
        _print_plan(plan)
        if training:
            _run(services, training, as_json)


@train.command("resume")
@_id_argument
@pass_session_and_json
def resume_training(session: Session, training: str, as_json: bool) -> None:
    """Go on with a training from its last checkpoint, by default the latest unfinished one."""
    with session.services(reads_stored=True) as services:
        _run(services, services.trainings.named(training, *_OPEN), as_json)


@train.command("stop")
@_id_argument
@pass_session_and_json
def stop_training(session: Session, training: str, as_json: bool) -> None:
    """End a training early and keep its adapter as it is now."""
    _act(session, training, as_json, lambda services, id_: services.trainings.stop(id_))


@train.command("judge")
@_id_argument
@pass_session_and_json
def judge_training(session: Session, training: str, as_json: bool) -> None:
    """Judge an adapter again, with the ratings as they are now."""
    with session.services(reads_stored=True) as services:
        found = services.trainings.named(training)
        _reported(services.trainings.judge, services, found.id, as_json)


@train.command("list")
@pass_session_and_json
def list_trainings(session: Session, as_json: bool) -> None:
    """List all trainings, latest first."""
    with session.services(reads_stored=True) as services:
        found = services.trainings.all()
    print_list(
        found,
        lambda each: (
            each.id[:8],
            each.plan.base_name,
            "+".join(each.plan.stages),
            each.state,
            each.proof.verdict if each.proof else "",
            each.adapter,
        ),
        as_json=as_json,
        value=as_result,
        empty="There is no training yet. Start one: inglenook train",
    )


@train.command("show")
@_id_argument
@pass_session_and_json
def show_training(session: Session, training: str, as_json: bool) -> None:
    """Show a training: its curve, what its model answered, and its verdict."""
    with session.services(reads_stored=True) as services:
        found = services.trainings.named(training)
    if not as_json:
        for point in found.points:
            margin = "" if point.margin is None else f"margin {point.margin:+.2f}"
            print_row(f"step {point.step}", point.stage, f"loss {point.loss:.3f}", margin)
        for sample in found.samples:
            asked, answer = sample.question, sample.answer
            print_text(f"\n> {asked}\n--- after step {sample.step} ---\n{answer}")
    _print(found, as_json)


@train.command("adopt")
@_id_argument
@click.option("--assistant", metavar="NAME", help="Only for this assistant.")
@click.option("--anyway", is_flag=True, help="Even if its verdict is worse or forgets.")
@pass_session_and_json
def adopt_training(
    session: Session, training: str, assistant: str | None, anyway: bool, as_json: bool
) -> None:
    """Let the model answer with the adapter from now on, if its verdict allows."""

    def adopt(services: "Services", id_: str) -> None:
        chosen = services.assistants.named(assistant).id if assistant else ""
        services.trainings.adopt(id_, chosen, insists=anyway)

    _act(session, training, as_json, adopt)


@train.command("undo")
@_id_argument
@pass_session_and_json
def undo_training(session: Session, training: str, as_json: bool) -> None:
    """Take an adoption back, by default the latest: the model answers as before."""
    _act(session, training, as_json, lambda services, id_: services.trainings.undo(id_), "adopted")


@train.command("discard")
@_id_argument
@pass_session_and_json
def discard_training(session: Session, training: str, as_json: bool) -> None:
    """Delete an adapter and keep only the record of its training."""
    _act(session, training, as_json, lambda services, id_: services.trainings.discard(id_))


@train.command("delete")
@click.argument("training")
@pass_session_and_json
def delete_training(session: Session, training: str, as_json: bool) -> None:
    """Delete a training with its adapter."""
    with session.services(reads_stored=True) as services:
        found = services.trainings.named(training)
        services.trainings.delete(found.id)
    print_result({"deleted": found.id}, as_json=as_json)


@train.command()
@pass_session_and_json
def install(session: Session, as_json: bool) -> None:
    """Install what training needs, with pip. This connects to the network.

    The packages are pinned by their hashes and kept in the data folder; `train uninstall` removes
    them. Ctrl+C leaves nothing behind.
    """
    with session.services(reads_stored=True) as services, stops_on_interrupt() as cancel:
        packages = services.trainings.packages
        offer = packages.offer()
        if offer.download_bytes:
            note(
                f"{offer.download_bytes / 1e6:.0f} MB to download from {offer.host}, about "
                f"{offer.disk_bytes / 1e9:.1f} GB on the disk."
            )
        with ProgressLine() as progress:
            packages.install(cancel, lambda at: progress.show(_installed(at)))
        found = {
            "folder": str(packages.folder or ""),
            "downloaded_bytes": offer.download_bytes,
        }
    text = "The packages for training are installed."
    print_result(found, text, as_json=as_json)


@train.command()
@pass_session_and_json
def uninstall(session: Session, as_json: bool) -> None:
    """Remove what `train install` has installed."""
    with session.services(reads_stored=True) as services:
        freed = services.trainings.remove_packages()
    print_result({"freed_bytes": freed}, f"Freed {freed / 1e9:.2f} GB.", as_json=as_json)


def as_result(training: Training) -> dict[str, Any]:
    """The JSON of a training, whose first keys are those that scripts rely on."""
    plan, proof = training.plan, training.proof
    return {
        "adapter": training.adapter,
        "method": "+".join(plan.stages),
        "rows": plan.rows,
        "held_out": plan.pairs,
        "win_rate": proof.win_rate if proof else None,
        "interval": proof.interval if proof else None,
        "canary": proof.canary._asdict() if proof else None,
        "chosen_logprob": proof.chosen_logprob._asdict() if proof else None,
        "verdict": proof.verdict if proof else None,
        "seconds": training.seconds,
        "id": training.id,
        "state": training.state,
        "base": plan.base,
        "base_sha256": training.base_sha256,
        "data_sha256": training.data_sha256,
        "adapter_sha256": training.adapter_sha256,
        "recipe": plan.recipe,
        "step": training.step,
        "steps": training.steps,
        "peak_memory_bytes": training.peak_memory_bytes,
        "teacher": plan.teacher,
        "questions": plan.asked,
        "left_out": training.left_out,
        "likeness": proof.likeness._asdict() if proof and proof.likeness else None,
        "votes": training.votes,
        "estimated_seconds": plan.seconds,
        "estimated_memory_bytes": plan.memory_bytes,
        "sentence": proof.sentence if proof else "",
        "note": "\n".join(training.notes),
        "problem": training.problem,
    }


def _act(
    session: Session,
    training: str,
    as_json: bool,
    act: Callable[["Services", str], object],
    *states: TrainingState,
) -> None:
    with session.services(reads_stored=True) as services:
        found = services.trainings.named(training, *states)
        act(services, found.id)
        _print(services.trainings.get(found.id), as_json)


def _run(services: "Services", training: Training, as_json: bool) -> None:
    try:
        _reported(services.trainings.run, services, training.id, as_json)
    except Cancelled:
        services.trainings.pause(training.id)
        note("Paused. It goes on with: inglenook train resume")
        raise


def _reported(
    work: Callable[[str, CancelToken, Callable[[TrainingProgress], None]], Training],
    services: "Services",
    training_id: str,
    as_json: bool,
) -> None:
    with ProgressLine(is_logged=True) as progress, stops_on_interrupt() as cancel:
        work(training_id, cancel, lambda at: progress.show(_progress_text(at)))
    _print(services.trainings.get(training_id), as_json)


def _installed(at: PackagesProgress) -> str:
    if at.phase == "downloading":
        return f"Downloading {at.done_bytes / 1e6:.0f} of {at.total_bytes / 1e6:.0f} MB"
    return "Unpacking" if at.phase == "unpacking" else "Checking that they work"


def _progress_text(at: TrainingProgress) -> str:
    text = _PHASES[at.phase]
    if at.phase in ("answering", "rehearsing"):
        text += f", question {at.step + 1} of {at.steps}"
    elif at.phase in ("training", "waiting"):
        text += f", step {at.step} of {at.steps}"
    elif at.phase == "judging":
        text += f" {at.fraction:.0%}"
    if at.point:
        text += f", loss {at.point.loss:.2f}"
        text += f", margin {at.point.margin:+.2f}" if at.point.margin is not None else ""
    if at.seconds_left is not None:
        text += f", {int(at.seconds_left) // _MINUTE_S + 1} min left"
    if at.memory_bytes:
        text += f", {at.memory_bytes / 1e9:.1f} GB"
    return text


def _print_plan(plan: TrainingPlan) -> None:
    rows = ", ".join(f"{count} rows for {method.upper()}" for method, count in plan.rows.items())
    if plan.teacher:
        taken = plan.answering_seconds
        text = "" if taken is None else f" in about {taken / _MINUTE_S:.0f} min"
        note(
            f"{plan.teacher_name} answers {plan.asked} questions{text}: "
            f"{f'at most {rows}' if rows else 'no rows'}. Held out: {plan.pairs}."
        )
    else:
        note(
            f"{plan.rated} rated answers, {plan.corrections} of them corrected: "
            f"{rows or 'no rows'}. Pairs held out: {plan.pairs}."
        )
    if plan.stages:
        weights = "its GGUF file" if plan.weights == "gguf" else "the original weights beside it"
        note(f"Base: {plan.base_name}, from {weights}.")
        note(
            f"About {plan.seconds / _MINUTE_S:.0f} min, {plan.memory_bytes / 1e9:.1f} GB of "
            f"memory and {plan.disk_bytes / 1e9:.1f} GB on the disk while it trains."
        )
    if plan.too_long:
        note(f"About {plan.too_long} rows are longer than {plan.recipe.context} tokens: left out.")
    for line in (*plan.missing, *plan.notes):
        note(line)


def _print(training: Training, as_json: bool) -> None:
    if as_json:
        print_json(as_result(training))
        return
    print_row(training.id[:8], training.plan.base_name, training.state, training.adapter)
    for reason, count in training.left_out.items():
        print_text(f"{count} answers of the teacher are left out: {reason}.")
    for line in filter(None, (*training.notes, training.problem)):
        print_text(line)
    if training.adapter and not (training.proof or training.problem):
        print_text("It has no verdict yet. Judge it: inglenook train judge")
    if training.proof:
        won, low, high = training.proof.win_rate, *training.proof.interval
        kind = "questions" if training.proof.is_taught else "pairs"
        if alike := training.proof.likeness:
            print_text(
                f"Likeness of the answers to those wanted (ROUGE-L): {alike.before:.2f} before, "
                f"{alike.after:.2f} after."
            )
        ties = training.proof.ties
        print_text(
            f"{training.proof.sentence} {training.proof.pairs - ties} held-out {kind}: wins "
            f"{won:.0%} (95 % interval {low:.0%} to {high:.0%}); {ties} without a difference."
        )
    if votes := training.votes:
        print_text(
            f"Blind votes: it wins {votes.wins} of {votes.wins + votes.losses}, {votes.ties} "
            f"without a difference (95 % interval {votes.low:.0%} to {votes.high:.0%})."
        )
