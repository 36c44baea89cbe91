"""`inglenook tables`: the tables found in files or in a collection, as typed cells."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.console import GivenPath, stops_on_interrupt
from app.cli.help_text import examples
from app.cli.output import (
    note,
    noting_replacement,
    print_json,
    print_result,
    print_row,
    print_text,
)
from app.cli.session import Session, pass_session_and_json
from app.core.cancellation import CancelToken
from app.core.documents import page_reference
from app.core.errors import UserError
from app.core.tables import Table
from app.services.documents.table_export import save_tables
from app.services.documents.tables import table_json

if TYPE_CHECKING:
    from app.services.startup import Services

_SHOWN_ROWS = 40


@click.command(
    epilog=examples(
        "inglenook tables report.pdf --json",
        "inglenook tables --collection filings --json",
        "inglenook tables report.pdf --out report.xlsx",
    )
)
@click.argument("paths", nargs=-1, type=GivenPath(exists=True))
@click.option("--collection", metavar="NAME", help="The tables of an indexed collection.")
@click.option("--password", metavar="TEXT", default="", help="Password for encrypted files.")
@click.option(
    "--out",
    type=GivenPath(dir_okay=False),
    metavar="FILE",
    help="Save the tables as this XLSX file, or a single table as CSV.",
)
@pass_session_and_json
def tables(
    session: Session,
    paths: tuple[Path, ...],
    collection: str | None,
    password: str,
    out: Path | None,
    as_json: bool,
) -> None:
    """Show the tables in the files in PATHS, or in a collection, with heads, units and values."""
    if bool(paths) == bool(collection):
        raise click.UsageError("Give either PATHS or --collection NAME.")
    with (
        session.services(reads_stored=bool(collection)) as services,
        stops_on_interrupt() as cancel,
    ):
        found = _found(services, paths, collection, password, cancel)
        if out:
            saved = [table for _, table in found]
            with noting_replacement(out):
                save_tables(saved, out)
            print_result({"exported": str(out), "tables": len(saved)}, as_json=as_json)
        elif as_json:
            print_json([table_json(path, table) for path, table in found])
        else:
            for path, table in found:
                _print(path, table)


def _found(
    services: "Services",
    paths: tuple[Path, ...],
    collection: str | None,
    password: str,
    cancel: CancelToken,
) -> Iterator[tuple[str, Table]]:
    """Each table with its file. Raises UserError if no file can be read."""
    if collection:
        yield from services.library.tables(services.library.named(collection).id)
        return
    from app.services.documents.file_discovery import discover

    files = discover(paths)
    failures = []
    for file in files:
        try:
            told = partial(_note_missing, file)
            for table in services.library.tables_of_file(file, password, cancel, told):
                yield str(file), table
        except UserError as error:
            failures.append(error)
            note(str(error))
    if failures and len(failures) == len(files):
        raise UserError("None of these files could be read.", "The reasons are given above.")


def _note_missing(file: Path, missing: str) -> None:
    note(f"{file}: {missing}")


def _print(path: str, table: Table) -> None:
    unit = f" ({table.unit})" if table.unit else ""
    print_row(f"{page_reference(path, table.page)}: {table.title}{unit}")
    print_text(" | ".join([table.label_head, *(column.text for column in table.columns)]))
    for row in table.rows[:_SHOWN_ROWS]:
        label = "  " * len(row.parents) + row.label
        print_text(" | ".join([label, *(cell.text if cell else "" for cell in row.cells)]))
    if len(table.rows) > _SHOWN_ROWS:
        print_text(f"These are the first {_SHOWN_ROWS} of {len(table.rows)} rows.")
