"""`inglenook chats`: read, search, export, import, delete and restore conversations."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click
import msgspec

from app.cli.console import GivenPath, stops_on_interrupt
from app.cli.help_text import CommandGroup
from app.cli.output import (
    ProgressLine,
    note,
    note_backups,
    noting_replacement,
    print_json,
    print_json_text,
    print_list,
    print_result,
    print_text,
)
from app.cli.session import Session, pass_session, pass_session_and_json
from app.core.errors import UserError
from app.core.local_time import local_time
from app.core.messages import BinnedChat, ConversationSummary
from app.core.text_files import save_file

if TYPE_CHECKING:
    from app.services.chats.chat_transfer import ImportReport
    from app.services.startup import Services


@click.group(cls=CommandGroup)
def chats() -> None:
    """List, show, search, export, import, delete and restore chats."""


@chats.command("list")
@pass_session_and_json
def list_chats(session: Session, as_json: bool) -> None:
    """List all chats: pinned ones first, then newest first."""
    with session.services(reads_stored=True) as services:
        found = services.chat.conversations()
    print_list(
        found,
        lambda chat: (chat.id, chat.messages, chat.title),
        as_json=as_json,
        value=_summary,
        empty='There are no chats yet. Start one with inglenook ask "...".',
    )


@chats.command()
@click.argument("chat")
@pass_session_and_json
def show(session: Session, chat: str, as_json: bool) -> None:
    """Print a chat as the window shows it."""
    with session.services(reads_stored=True) as services:
        conversation = services.chat.open(chat)
    if as_json:
        print_json(conversation)
        return
    from app.services.chats.chat_pages import markdown_page

    print_text(markdown_page(conversation))


@chats.command()
@click.argument("query")
@pass_session_and_json
def search(session: Session, query: str, as_json: bool) -> None:
    """Find messages that contain QUERY."""
    with session.services(reads_stored=True) as services:
        found = services.chat.search(query)
    print_list(
        found,
        lambda match: (match.conversation_id, match.title, " ".join(match.snippet.split())),
        as_json=as_json,
        value=lambda match: {
            "chat": match.conversation_id,
            "message": match.message_id,
            "title": match.title,
            "text": match.snippet,
        },
        empty="No messages found.",
    )


@chats.command()
@click.argument("chat", nargs=-1)
@click.option("--all", "takes_all", is_flag=True, help="Export all chats (JSON only).")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["markdown", "json", "html"]),
    default="markdown",
    help="markdown (the default), html, or json, which can be imported again without loss.",
)
@click.option(
    "--output",
    type=GivenPath(dir_okay=False),
    help="Write to this file instead of stdout.",
)
@click.option("--json", "as_json", is_flag=True, help="Same as --format json.")
@pass_session
def export(
    session: Session,
    chat: tuple[str, ...],
    takes_all: bool,
    format_: Literal["markdown", "json", "html"],
    output: Path | None,
    as_json: bool,
) -> None:
    """Export chats as Markdown, HTML, or JSON that can be imported again without loss."""
    format_ = "json" if as_json else format_
    if bool(chat) == takes_all:
        raise click.UsageError("Name the chats, or give --all.")
    if format_ != "json" and len(chat) != 1:
        raise click.UsageError("Markdown and HTML hold one chat each; JSON holds many.")
    with session.services(reads_stored=True) as services:
        text = _exported(services, chat, format_)
    if output:
        with noting_replacement(output):
            save_file(output, text)
    elif format_ == "json":
        print_json_text(text)
    else:
        print_text(text)


def _exported(
    services: "Services", chats: tuple[str, ...], format_: Literal["markdown", "json", "html"]
) -> str:
    from app.services.chats.chat_pages import chat_page

    if format_ == "json":
        ids = chats or [summary.id for summary in services.chat.conversations()]
        return msgspec.json.encode(services.transfer.archive(ids)).decode()
    return chat_page(services.chat, chats[0], format_)


@chats.command("import")
@click.argument("file", type=GivenPath(exists=True))
@click.option("--dry-run", is_flag=True, help="Report what would be imported, without importing.")
@click.option("--anyway", is_flag=True, help="Import although the ratings look suspicious.")
@pass_session_and_json
def import_(session: Session, file: Path, dry_run: bool, anyway: bool, as_json: bool) -> None:
    """Import chats from FILE: a file, a folder or a zip archive.

    Reads exports from Inglenook (JSON), ChatGPT, Claude, Grok, AI Studio, Open WebUI, LM Studio,
    Jan and GPT4All, and sets for training of TRL and LLaMA-Factory as rated chats in a folder.
    Importing the same chats again adds only what is new.
    """
    with session.services() as services, stops_on_interrupt() as cancel:
        line = ProgressLine()
        plan = services.transfer.look(
            file, cancel, lambda done, files: line.show(f"Reading file {done} of {files}")
        )
        line.clear()
        if plan.needs_a_look and not (dry_run or anyway):
            raise UserError(
                f"The ratings in {file.name} look suspicious. {' '.join(plan.suspicions)}",
                "Look at the file; --dry-run tells what is in it, --anyway imports it.",
            )
        report = services.transfer.run(
            plan,
            cancel,
            lambda done, found: line.show(f"Importing chat {done} of {found}"),
            chosen=frozenset() if dry_run else None,
        )
        line.clear()
    if dry_run:
        fresh = [each for each in plan.candidates if each.state != "known"]
        report = msgspec.structs.replace(
            report, chats=len(fresh), messages=sum(each.new_messages for each in fresh)
        )
    _show_report(report, as_json)


def _show_report(report: "ImportReport", as_json: bool) -> None:
    if as_json:
        print_json(report)
        return
    for each in report.skipped:
        note(f"{each.where}: {each.reason}")
    for finding in report.findings:
        note(finding)
    print_text(f"{report.chats} chats, {report.messages} messages")


@chats.command()
@click.argument("chat", required=False, default="")
@click.option(
    "--now", is_flag=True, help="Erase it now, without the bin; also works for a chat in the bin."
)
@click.option("--folder", metavar="NAME", help="All chats of a folder, such as an imported set.")
@pass_session_and_json
def delete(session: Session, chat: str, now: bool, folder: str | None, as_json: bool) -> None:
    """Delete a chat: move it into the bin, which keeps it for 30 days.

    It disappears at once, with its ratings, from lists, searches, exports and training bundles.
    `chats restore` brings it back.
    """
    if bool(chat) == bool(folder) or (folder and now):
        raise click.UsageError("Name a chat, or a --folder without --now.")
    if folder:
        with session.services(reads_stored=True) as services:
            found = services.chat_list.folder_named(folder)
            deleted = services.chat_list.bin_folder(found.id)
        if as_json:
            print_json({"deleted": deleted})
        else:
            note(f"In the bin with their ratings: {deleted} chats.")
        return
    with session.services(reads_stored=True) as services:
        binned = next((each for each in services.chat_list.binned() if each.id == chat), None)
        binned = binned or services.chat_list.bin(chat)
        if now:
            services.chat_list.erase(chat)
        backups = services.safekeeping.kept_backups()
    if as_json:
        print_json({"deleted": chat, "ratings": binned.ratings, "is_erased": now})
    ratings = f", with its ratings ({binned.ratings})" if binned.ratings else ""
    if now:
        note(f"Erased{ratings}.")
        note_backups(backups)
        return
    after = " Backups keep it for up to a year longer." if backups else ""
    note(f"In the bin until {_day(binned)}{ratings}; then it is erased.{after}")
    note(f"Bring it back: inglenook chats restore {chat}")
    note(f"Erase it now: inglenook chats delete --now {chat}")


@chats.command("bin")
@pass_session_and_json
def list_bin(session: Session, as_json: bool) -> None:
    """List the chats in the bin, most recently deleted first."""
    with session.services(reads_stored=True) as services:
        found = services.chat_list.binned()
    print_list(
        found,
        lambda each: (each.id, f"until {_day(each)}", each.messages, each.title),
        as_json=as_json,
        value=lambda each: {
            "chat": each.id,
            "title": each.title,
            "messages": each.messages,
            "ratings": each.ratings,
            "deleted": each.deleted,
            "erased": each.erased,
        },
        empty="The bin is empty.",
    )


@chats.command()
@click.argument("chat")
@pass_session_and_json
def restore(session: Session, chat: str, as_json: bool) -> None:
    """Bring a chat back from the bin, with its ratings."""
    with session.services(reads_stored=True) as services:
        services.chat_list.restore(chat)
    print_result({"restored": chat}, as_json=as_json)


@chats.command("empty-bin")
@pass_session_and_json
def empty_bin(session: Session, as_json: bool) -> None:
    """Erase all chats in the bin, with their ratings."""
    with session.services(reads_stored=True) as services:
        erased = services.chat_list.empty_bin()
        backups = services.safekeeping.kept_backups()
    if as_json:
        print_json({"erased": erased})
    else:
        note(f"Erased chats: {erased}.")
    if erased:
        note_backups(backups)


@chats.command()
@click.argument("message")
@pass_session_and_json
def replay(session: Session, message: str, as_json: bool) -> None:
    """Regenerate the answer MESSAGE from its stored inputs, and compare.

    Runs on the CPU, from an empty context, with the same seed. Exits with status 1 if the new
    answer differs.
    """
    with session.services(reads_stored=True) as services, stops_on_interrupt() as cancel:
        found = services.replaying.replay(message, cancel)
    if as_json:
        print_json(found)
    else:
        for difference in found.differences:
            note(f"Changed since: {difference}.")
        print_text("The same answer." if found.is_same else found.replayed)
    if not found.is_same:
        raise SystemExit(1)


def _day(chat: BinnedChat) -> str:
    """The day on which a deleted chat is erased."""
    return f"{local_time(chat.erased):%Y-%m-%d}"


def _summary(chat: ConversationSummary) -> dict[str, Any]:
    return {
        "chat": chat.id,
        "title": chat.title,
        "messages": chat.messages,
        "created": chat.created,
        "updated": chat.updated,
    }
