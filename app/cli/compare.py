"""`inglenook compare`: what was changed between two documents."""

from collections import Counter
from pathlib import Path

import click

from app.cli.console import GivenPath, stops_on_interrupt
from app.cli.help_text import examples
from app.cli.output import ProgressLine, note, print_json, print_text
from app.cli.session import Session, pass_session_and_json
from app.core.comparison import CHANGE_KINDS, Change, Comparison
from app.core.documents import file_name, page_unit
from app.services.documents.comparison import comparison_json


@click.command(
    epilog=examples(
        "inglenook compare contract-2024.docx contract-2025.docx",
        "inglenook compare draft.pdf final.pdf --json",
    )
)
@click.argument("a", type=GivenPath(exists=True, dir_okay=False))
@click.argument("b", type=GivenPath(exists=True, dir_okay=False))
@click.option("--password", metavar="TEXT", default="", help="Password for encrypted files.")
@pass_session_and_json
def compare(session: Session, a: Path, b: Path, password: str, as_json: bool) -> None:
    """Show what was changed, added, removed and moved from document A to document B.

    Line breaks, hyphenation, running heads and page numbers are no changes.
    """
    with ProgressLine() as progress, session.services() as services, stops_on_interrupt() as cancel:
        found = services.comparison.files(
            a, b, cancel, password, lambda done: progress.show(f"Reading, {done:.0%}")
        )
    if found.missing:
        note(f"Not everything was compared. {found.missing}")
    if as_json:
        print_json(comparison_json(found))
    else:
        _print(found)


def _print(found: Comparison) -> None:
    counts = Counter(change.kind for change in found.changes)
    summary = ", ".join(f"{counts[kind]} {kind}" for kind in CHANGE_KINDS if counts[kind])
    print_text(f"Changes: {summary}." if summary else "There are no changes.")
    for change in found.changes:
        print_text()
        print_text(f"{change.kind}: {_where(found, change)}")
        sides = (change.a, change.b)
        is_same = change.kind == "moved" and not any(side and side.words for side in sides)
        if change.a and not is_same:
            print_text(f"- {change.a.text}")
        if change.b:
            print_text(f"{'  ' if is_same else '+ '}{change.b.text}")


def _where(found: Comparison, change: Change) -> str:
    places = []
    for path, side in ((found.a, change.a), (found.b, change.b)):
        if side:
            cell = ", ".join(filter(None, (side.row, side.column)))
            place = f"{file_name(path)}, {page_unit(path)} {side.page}"
            places.append(f"{place} ({cell})" if cell else place)
    return " → ".join(places)
