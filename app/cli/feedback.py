"""`inglenook feedback`: thumbs from the command line."""

from typing import TYPE_CHECKING, Any, get_args

import click
import msgspec

from app.cli.help_text import CommandGroup, examples, json_option
from app.cli.output import note, print_json
from app.cli.session import Session, pass_session
from app.core.feedback import Feedback, FeedbackReason

if TYPE_CHECKING:
    from app.services.training.feedback import RatedAnswer


@click.group(cls=CommandGroup)
def feedback() -> None:
    """List answers with their ratings, and rate them: what training data is made of."""


@feedback.command("list")
@click.option("--unrated", is_flag=True, help="Only answers without a rating.")
@json_option
@pass_session
def list_feedback(session: Session, unrated: bool, as_json: bool) -> None:
    """Show the answers with what was said of them."""
    with session.services(reads_stored=True) as services:
        rated = () if unrated else services.feedback.all()
        rows = [_row(answer) for answer in (*rated, *services.feedback.unrated())]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        shown = " ".join(row["answer"].split())[:80]
        click.echo(f"{row['message']}\t{row['rating'] or '-'}\t{shown}")
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
    help=f"One of {', '.join(get_args(FeedbackReason))}; may be given repeatedly.",
)
@click.option("--note", metavar="TEXT", default="", help="Anything else worth saying.")
@click.option("--correction", metavar="TEXT", default="", help="The answer it should have been.")
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
@click.option("--undo", is_flag=True, help="Let it in again.")
@json_option
@pass_session
def exclude(session: Session, message: str, undo: bool, as_json: bool) -> None:
    """Leave the answer MESSAGE out of every bundle; its rating stays."""
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
    """Say whether anything of CHAT may go into bundles."""
    with session.services(reads_stored=True) as services:
        services.feedback.set_consent(chat, answer == "yes")
    if as_json:
        print_json({"chat": chat, "may_train": answer == "yes"})


@feedback.command()
@click.argument("messages", metavar="MESSAGE…", nargs=-1, required=True)
@json_option
@pass_session
def rank(session: Session, messages: tuple[str, ...], as_json: bool) -> None:
    """Put the variants of an answer in order, the best first."""
    with session.services(reads_stored=True) as services:
        services.feedback.rank(messages)
    if as_json:
        print_json({"order": messages})


@feedback.command("wrong-source")
@click.argument("message")
@click.argument("number", type=click.IntRange(1))
@click.option("--undo", is_flag=True, help="Take it back.")
@json_option
@pass_session
def wrong_source(session: Session, message: str, number: int, undo: bool, as_json: bool) -> None:
    """Say that citation NUMBER of the answer MESSAGE is wrong."""
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
