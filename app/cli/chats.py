"""`inglenook chats`: read, search, export and forget conversations."""

from typing import Any, Literal

import click
import msgspec

from app.cli.output import print_json
from app.cli.session import Session, pass_session
from app.core.messages import Conversation, ConversationSummary


@click.group()
def chats() -> None:
    """List, show, search, export and delete chats."""


@chats.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array.")
@pass_session
def list_chats(session: Session, as_json: bool) -> None:
    """Show every chat, pinned ones first, then the newest."""
    with session.services() as services:
        found = services.chat.conversations()
    if as_json:
        print_json([_summary(chat) for chat in found])
        return
    for chat in found:
        click.echo(f"{chat.id}\t{chat.messages}\t{chat.title}")


@chats.command()
@click.argument("chat")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@pass_session
def show(session: Session, chat: str, as_json: bool) -> None:
    """Print the visible thread of a chat."""
    with session.services() as services:
        conversation = services.chat.open(chat)
    click.echo(_render(conversation, "json" if as_json else "markdown"))


@chats.command()
@click.argument("query")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array.")
@pass_session
def search(session: Session, query: str, as_json: bool) -> None:
    """Find the messages that contain QUERY."""
    with session.services() as services:
        found = services.chat.search(query)
    if as_json:
        print_json(
            [
                {
                    "chat": match.conversation_id,
                    "message": match.message_id,
                    "title": match.title,
                    "text": match.snippet,
                }
                for match in found
            ]
        )
        return
    for match in found:
        click.echo(f"{match.conversation_id}\t{match.title}\t{' '.join(match.snippet.split())}")


@chats.command()
@click.argument("chat")
@click.option("--format", "format_", type=click.Choice(["markdown", "json"]), default="markdown")
@pass_session
def export(session: Session, chat: str, format_: Literal["markdown", "json"]) -> None:
    """Print a chat as Markdown, or as JSON with everything that is stored of the thread."""
    with session.services() as services:
        conversation = services.chat.open(chat)
    click.echo(_render(conversation, format_))


@chats.command()
@click.argument("chat")
@pass_session
def delete(session: Session, chat: str) -> None:
    """Forget a chat: its words leave the database and the search index."""
    with session.services() as services:
        services.chat.open(chat)
        services.chat.delete(chat)


def _summary(chat: ConversationSummary) -> dict[str, Any]:
    return {
        "chat": chat.id,
        "title": chat.title,
        "messages": chat.messages,
        "created": chat.created,
        "updated": chat.updated,
    }


def _render(conversation: Conversation, format_: Literal["markdown", "json"]) -> str:
    if format_ == "json":
        return msgspec.json.encode(conversation).decode()
    titles = {"user": "You", "assistant": "Answer", "system": "System"}
    turns = [f"## {titles[m.role]}\n\n{m.text_with_marks}\n" for m in conversation.thread]
    return "\n".join([f"# {conversation.summary.title}\n", *turns])
