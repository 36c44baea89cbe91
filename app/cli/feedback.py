"""`inglenook feedback` and `inglenook vote`: rate answers, also without knowing whose they are."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

import click
import msgspec

from app.cli.batch import read_lines
from app.cli.console import GivenPath, ask, located, stops_on_interrupt
from app.cli.help_text import (
    CommandGroup,
    ModelsCommand,
    examples,
    models_option,
    number_option,
    validation_option,
)
from app.cli.output import ProgressLine, note, print_json, print_list, print_result, print_text
from app.cli.session import Session, pass_session_and_json
from app.core.errors import UserError
from app.core.feedback import Feedback, FeedbackReason, Rating
from app.services.machine.instance_socket import Question

if TYPE_CHECKING:
    from app.core.blind import BlindComparison, BlindPair, ModelComparison, Side
    from app.core.cancellation import CancelToken
    from app.services.startup import Services
    from app.services.training.feedback import RatedAnswer


@click.group(cls=CommandGroup)
def feedback() -> None:
    """List and rate answers, the source of training data."""


@feedback.command("list")
@click.option("--unrated", is_flag=True, help="Only unrated answers.")
@pass_session_and_json
def list_feedback(session: Session, unrated: bool, as_json: bool) -> None:
    """List answers with their ratings."""
    with session.services(reads_stored=True) as services:
        rated = () if unrated else services.feedback.all()
        rows = [_row(answer) for answer in (*rated, *services.feedback.unrated())]
    print_list(
        rows,
        lambda row: (row["message"], row["rating"] or "-", " ".join(row["answer"].split())[:80]),
        as_json=as_json,
        empty="There is no answer to rate." if unrated else "There is no answer yet.",
    )


@feedback.command(
    epilog=examples(
        "inglenook feedback list --unrated",
        'inglenook feedback rate MESSAGE down --reason wrong --correction "It opened in 1871."',
        "inglenook feedback rate --batch ratings.jsonl",
        "inglenook feedback queue",
    )
)
@click.argument("message", required=False)
@click.argument("rating", required=False, type=click.Choice(["up", "down"]))
@click.option(
    "--reason",
    "reasons",
    multiple=True,
    metavar="R",
    type=click.Choice(get_args(FeedbackReason)),
    help=f"One of {', '.join(get_args(FeedbackReason))}. Repeatable.",
)
@click.option("--note", metavar="TEXT", default="", help="A free-text comment.")
@click.option("--correction", metavar="TEXT", default="", help="The answer you wanted.")
@click.option(
    "--batch",
    type=GivenPath(dir_okay=False, exists=True),
    help='Rate all answers of a JSON Lines file of {"message": …, "rating": "up" or "down", '
    '"reasons": […], "note": …, "correction": …}, of which the last three are optional.',
)
@pass_session_and_json
def rate(session: Session, /, as_json: bool, batch: Path | None, **given: Any) -> None:
    """Rate the answer MESSAGE up or down, or all answers of a file."""
    if (batch is not None) == bool(given["message"]) or bool(given["message"]) != bool(
        given["rating"]
    ):
        raise click.UsageError("Name an answer and its rating, or a file with --batch.")
    lines = read_lines(batch, _Rating) if batch else (msgspec.convert(given, _Rating),)
    failed = 0
    with session.services(reads_stored=True) as services:
        for line in lines:
            try:
                services.feedback.rate(line.feedback)
            except UserError as error:
                if batch is None:
                    raise
                failed += 1
                note(f"{line.message}: {error}")
            else:
                if as_json:
                    fields = ("message", "rating", "reasons", "correction")
                    print_json({name: getattr(line, name) for name in fields})
    if batch and not failed:
        note(f"Rated answers: {len(lines)}.")
    if failed:
        raise UserError(
            f"{failed} of {len(lines)} answers were not rated.", "The others are; see above."
        )


_RATING_KEYS: dict[str, Rating] = {"u": "up", "d": "down"}


@feedback.command("queue")
@number_option("--count", 20, "How many")
@pass_session_and_json
def rate_queue(session: Session, count: int, as_json: bool) -> None:
    """Rate unrated answers one after the other, those first that a judge is unsure about."""
    rated = {"up": 0, "down": 0}
    with session.services(reads_stored=True) as services:
        answers = services.feedback.to_rate(count)
        for number, one in enumerate(answers, start=1):
            question = one.question.text if one.question else ""
            note(f"\nAnswer {number} of {len(answers)}: {question}\n\n{one.answer.text}\n")
            asked = "Rate it: u up, d down, s skip, q quit"
            key = ask(Question(asked, choices=(*_RATING_KEYS, "s", _STOP)))
            if key == _STOP:
                break
            if key in _RATING_KEYS:
                rating = _RATING_KEYS[key]
                services.feedback.rate(Feedback(message_id=one.answer.id, rating=rating))
                rated[rating] += 1
    if as_json:
        print_json(rated)
    elif answers:
        print_text(f"Rated up: {rated['up']}, down: {rated['down']}.")
    else:
        note("There is no answer to rate.")


class _Rating(msgspec.Struct, frozen=True):
    """A line of a file of ratings."""

    message: str
    rating: Rating
    reasons: tuple[FeedbackReason, ...] = ()
    note: str = ""
    correction: str = ""

    @property
    def feedback(self) -> Feedback:
        given = msgspec.structs.asdict(self)
        return Feedback(message_id=given.pop("message"), **given)


@feedback.command()
@click.argument("message")
@click.option("--undo", is_flag=True, help="Include it again.")
@pass_session_and_json
def exclude(session: Session, message: str, undo: bool, as_json: bool) -> None:
    """Exclude the answer MESSAGE from training bundles; its rating is kept."""
    with session.services(reads_stored=True) as services:
        services.feedback.exclude((message,), not undo)
    print_result({"message": message, "excluded": not undo}, as_json=as_json)


@feedback.command()
@click.argument("chat")
@click.argument("answer", type=click.Choice(["yes", "no"]))
@pass_session_and_json
def consent(session: Session, chat: str, answer: str, as_json: bool) -> None:
    """Allow or forbid the use of CHAT in training bundles."""
    with session.services(reads_stored=True) as services:
        services.feedback.set_consent(chat, answer == "yes")
    print_result({"chat": chat, "may_train": answer == "yes"}, as_json=as_json)


@feedback.command()
@click.argument("messages", metavar="MESSAGE…", nargs=-1, required=True)
@pass_session_and_json
def rank(session: Session, messages: tuple[str, ...], as_json: bool) -> None:
    """Rank the variants of an answer, best first."""
    with session.services(reads_stored=True) as services:
        services.feedback.rank(messages)
    print_result({"order": messages}, as_json=as_json)


@feedback.command("wrong-source")
@click.argument("message")
@click.argument("number", type=click.IntRange(1))
@click.option("--undo", is_flag=True, help="Unmark it.")
@pass_session_and_json
def wrong_source(session: Session, message: str, number: int, undo: bool, as_json: bool) -> None:
    """Mark citation NUMBER of the answer MESSAGE as wrong."""
    with session.services(reads_stored=True) as services:
        services.feedback.mark_source(message, number, not undo)
    print_result({"message": message, "citation": number, "wrong": not undo}, as_json=as_json)


def _row(rated: "RatedAnswer") -> dict[str, Any]:
    thought = rated.feedback
    return {
        "message": rated.answer.id,
        "chat": rated.answer.conversation_id,
        "question": rated.question.text if rated.question else "",
        "answer": rated.answer.text,
        "rating": thought.rating if thought else None,
        "reasons": list(thought.reasons) if thought else [],
        "correction": thought.correction if thought else "",
    }


_KEYS: "dict[str, Side]" = {"1": "left", "2": "right", "0": "tie"}
_STOP = "q"


@click.command(cls=ModelsCommand)
@models_option(
    "The ids or files of the two models. Omit to resume the last vote.",
    is_required=False,
    takes_two=True,
)
@click.option(
    "--set",
    "source",
    default="chats",
    metavar="FILE|held-out|chats",
    help="A file of questions or DPO pairs, your held-out rated answers, or your chats (default).",
)
@validation_option
@click.option(
    "--training",
    metavar="ID",
    help="Instead of two models: the adapter of this training and its base, on what was held out.",
)
@number_option("--count", 10, "How many questions")
@number_option("--max-tokens", 512, "Maximum answer length in tokens")
@click.option(
    "--votes",
    metavar="KEYS",
    help="Cast these votes without prompting, one per question: 1 left, 2 right, 0 tie.",
)
@click.option(
    "--save",
    type=GivenPath(dir_okay=False),
    help="Write decided votes to this file as DPO rows.",
)
@pass_session_and_json
def vote(
    session: Session,
    models: tuple[str, str] | tuple[()],
    source: str,
    validation: float,
    training: str | None,
    count: int,
    max_tokens: int,
    votes: str | None,
    save: Path | None,
    as_json: bool,
) -> None:
    """Compare two models in a blind vote: judge their answers without seeing which is which.

    Every answer and vote is saved, so you can stop and resume at any time.
    """
    if models and training is not None:
        raise click.UsageError("Give two models or a training.")
    with session.services(reads_stored=not models) as services, stops_on_interrupt() as cancel:
        if training is not None:
            services.blind_voting.begin_on(services.trainings.named(training), cancel)
        elif models:
            services.blind_voting.begin(models, _source(source), cancel, count, share=validation)
        comparison = _answered(services, max_tokens, cancel)
        comparison = _asked(services, comparison, list(votes) if votes is not None else None)
        outcome = services.blind_voting.outcome(comparison)
        if save:
            services.blind_voting.save_pairs(save)
    if as_json:
        about = {"models": comparison.models, "pairs": len(comparison.pairs)}
        print_json(msgspec.to_builtins(outcome) | about | {"verdict": outcome.verdict})
    else:
        _print(comparison, outcome)


def _source(text: str) -> Path | Literal["held-out", "chats"]:
    named: dict[str, Literal["held-out", "chats"]] = {"held-out": "held-out", "chats": "chats"}
    return named.get(text) or located(text)


def _answered(services: "Services", max_tokens: int, cancel: "CancelToken") -> "BlindComparison":
    with ProgressLine() as line:
        return services.blind_voting.answer(
            cancel, lambda at: line.show(f"{at.done} of {at.total} answers"), max_tokens
        )


def _asked(
    services: "Services", comparison: "BlindComparison", keys: list[str] | None
) -> "BlindComparison":
    while pair := comparison.next:
        if keys is None:
            _show(pair, comparison)
            key = ask(
                Question(
                    "Which is better: 1 left, 2 right, 0 tie, q quit for now",
                    choices=(*_KEYS, _STOP),
                )
            )
        else:
            key = keys.pop(0) if keys else _STOP
        if key == _STOP:
            break
        if key not in _KEYS:
            raise UserError(f"{key} is not a vote.", "A vote is 1, 2 or 0.")
        comparison = services.blind_voting.vote(pair, _KEYS[key])
    return comparison


def _show(pair: "BlindPair", comparison: "BlindComparison") -> None:
    assert pair.shown, "only answered pairs are voted on"
    left, right = pair.shown
    note(f"\nQuestion {comparison.voted + 1} of {len(comparison.pairs)}: {pair.question}")
    note(f"\n--- 1 ---\n{left}\n\n--- 2 ---\n{right}\n")


def _print(comparison: "BlindComparison", outcome: "ModelComparison") -> None:
    first, second = comparison.models
    decided = outcome.wins + outcome.losses
    if not decided:
        print_text(f"{outcome.ties} votes, all of them ties.")
        return
    print_text(
        f"{second} wins {outcome.wins} of {decided} decided votes against {first}: "
        f"{outcome.share:.0%} (95 % interval {outcome.low:.0%} to {outcome.high:.0%}), "
        f"{outcome.ties} without a difference"
    )
