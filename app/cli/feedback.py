"""`inglenook feedback`: rate answers from the command line."""

from typing import TYPE_CHECKING, Any, get_args

import click
import msgspec

from app.cli.help_text import CommandGroup, examples, json_option
from app.cli.output import note, print_json, print_row
from app.cli.session import Session, pass_session
from app.core.feedback import Feedback, FeedbackReason

if TYPE_CHECKING:
    from app.services.training.feedback import RatedAnswer


@click.group(cls=CommandGroup)
def feedback() -> None:
    """List and rate answers, the source of training data."""


@feedback.command("list")
@click.option("--unrated", is_flag=True, help="Only unrated answers.")
@json_option
@pass_session
def list_feedback(session: Session, unrated: bool, as_json: bool) -> None:
    """List answers with their ratings."""
    with session.services(reads_stored=True) as services:
        rated = () if unrated else services.feedback.all()
        rows = [_row(answer) for answer in (*rated, *services.feedback.unrated())]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        shown = " ".join(row["answer"].split())[:80]
        print_row(row["message"], row["rating"] or "-", shown)
    if not rows:
        note("There is no answer to rate." if unrated else "There is no answer yet.")


@feedback.command(
    epilog=examples(
        "inglenook feedback list --unrated",
        'inglenook feedback rate MESSAGE down --reason wrong --correction "It opened in 1871."',
    )
)
@click.argument("message")
@click.argument("rating", type=click.Choice(["up", "down"]))
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
@json_option
@pass_session
def rate(session: Session, /, as_json: bool, **given: Any) -> None:
    """Rate the answer MESSAGE up or down."""
    given["message_id"] = given.pop("message")
    value = msgspec.convert(given, Feedback)
    with session.services(reads_stored=True) as services:
        services.feedback.rate(value)
    if as_json:
        print_json(
            {
                "message": value.message_id,
                "rating": value.rating,
                "reasons": value.reasons,
                "correction": value.correction,
            }
        )


@feedback.command()
@click.argument("message")
@click.option("--undo", is_flag=True, help="Include it again.")
@json_option
@pass_session
def exclude(session: Session, message: str, undo: bool, as_json: bool) -> None:
    """Exclude the answer MESSAGE from training bundles; its rating is kept."""
    with session.services(reads_stored=True) as services:
        services.feedback.exclude((message,), not undo)
    if as_json:
        print_json({"message": message, "excluded": not undo})


@feedback.command()
@click.argument("chat")
@click.argument("answer", type=click.Choice(["yes", "no"]))
@json_option
@pass_session
def consent(session: Session, chat: str, answer: str, as_json: bool) -> None:
    """Allow or forbid the use of CHAT in training bundles."""
    with session.services(reads_stored=True) as services:
        services.feedback.set_consent(chat, answer == "yes")
    if as_json:
        print_json({"chat": chat, "may_train": answer == "yes"})


@feedback.command()
@click.argument("messages", metavar="MESSAGE…", nargs=-1, required=True)
@json_option
@pass_session
def rank(session: Session, messages: tuple[str, ...], as_json: bool) -> None:
    """Rank the variants of an answer, best first."""
    with session.services(reads_stored=True) as services:
        services.feedback.rank(messages)
    if as_json:
        print_json({"order": messages})


@feedback.command("wrong-source")
@click.argument("message")
@click.argument("number", type=click.IntRange(1))
@click.option("--undo", is_flag=True, help="Unmark it.")
@json_option
@pass_session
def wrong_source(session: Session, message: str, number: int, undo: bool, as_json: bool) -> None:
    """Mark citation NUMBER of the answer MESSAGE as wrong."""
    with session.services(reads_stored=True) as services:
        services.feedback.mark_source(message, number, not undo)
    if as_json:
        print_json({"message": message, "citation": number, "wrong": not undo})


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
