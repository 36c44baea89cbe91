"""`inglenook feedback`: thumbs from the command line."""

from typing import Any

import click
import msgspec

from app.cli.output import print_json
from app.cli.session import Session, pass_session
from app.core.errors import UserError
from app.core.feedback import Feedback
from app.services.training.feedback import RatedAnswer


@click.group()
def feedback() -> None:
    """List answers with their ratings, and rate them."""


@feedback.command("list")
@click.option("--unrated", is_flag=True, help="Only answers without a rating.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array.")
@pass_session
def list_feedback(session: Session, unrated: bool, as_json: bool) -> None:
    """Show the answers with what was said of them."""
    with session.services() as services:
        rated = () if unrated else services.feedback.all()
        rows = [_row(answer) for answer in (*rated, *services.feedback.unrated())]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        shown = " ".join(row["answer"].split())[:80]
        click.echo(f"{row['message']}\t{row['rating'] or '-'}\t{shown}")


@feedback.command()
@click.argument("message")
@click.argument("rating", type=click.Choice(["up", "down"]))
@click.option("--reason", "reasons", multiple=True, metavar="R", help="May be given repeatedly.")
@click.option("--note", default="", help="Anything else worth saying.")
@click.option("--correction", default="", help="The answer it should have been.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@pass_session
def rate(session: Session, /, as_json: bool, **given: Any) -> None:
    """Rate the answer MESSAGE up or down."""
    given["message_id"] = given.pop("message")
    try:
        value = msgspec.convert(given, Feedback)
    except msgspec.ValidationError as error:
        raise UserError(f"This reason is not known: {error}.", "See docs/training.md.") from None
    with session.services() as services:
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


def _row(rated: RatedAnswer) -> dict[str, Any]:
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
