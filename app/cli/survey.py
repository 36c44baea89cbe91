"""`inglenook survey`: the same columns asked of every document of a collection."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from app.cli.console import GivenPath, stops_on_interrupt
from app.cli.help_text import RunGroup, examples
from app.cli.output import (
    ProgressLine,
    note,
    note_backups,
    noting_replacement,
    print_json,
    print_list,
    print_result,
    print_row,
    print_text,
    time_left,
)
from app.cli.session import Session, pass_session_and_json
from app.core.documents import file_name
from app.core.errors import UserError
from app.core.surveys import Survey, SurveyColumn, SurveyProgress, SurveyRow
from app.core.text_files import parse_json, read_text

if TYPE_CHECKING:
    from app.services.startup import Services


@click.group(
    cls=RunGroup,
    epilog=examples(
        "inglenook survey contracts --columns columns.json --out contracts.xlsx",
        "inglenook survey list",
        'inglenook survey rerun "contracts columns"',
    ),
)
def survey() -> None:
    """Ask the same columns of every document: `survey COLLECTION --columns FILE.json`.

    FILE holds a list such as [{"name": "Total", "type": "money", "instruction": "with tax"}]. Types
    are text (the default), number, money, date, yes/no, list, choice (with "choices": […]) and
    mention (is the name of the column spoken of?); "unit" and "example" are optional. Every value
    comes with its quote.
    """


_out_option = click.option(
    "--out",
    type=GivenPath(dir_okay=False),
    help="Save as XLSX (with a sheet of sources), CSV, HTML or JSON, by the suffix.",
)
_model_option = click.option(
    "--model", metavar="ID|FILE", default=None, help="The model to ask; default: the current one."
)


@survey.command("run")
@click.argument("collection")
@click.option(
    "--columns", required=True, type=GivenPath(dir_okay=False), help="JSON file of the columns."
)
@click.option("--name", help="The name of the survey; default: collection and file.")
@_model_option
@_out_option
@pass_session_and_json
def run_survey(
    session: Session,
    collection: str,
    columns: Path,
    name: str | None,
    model: str | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Ask every document of COLLECTION; what was answered before is not asked again."""
    asked = read_columns(columns)
    _check(out)
    with session.services() as services:
        collection_id = services.library.named(collection).id
        named = name or f"{collection} {columns.stem}"
        found = services.surveys.opened(named, collection_id, asked, model or "")
        _run(services, found.id, model, out, as_json)


@survey.command("rerun")
@click.argument("name")
@_model_option
@_out_option
@pass_session_and_json
def rerun_survey(
    session: Session, name: str, model: str | None, out: Path | None, as_json: bool
) -> None:
    """Ask documents that are new or changed, and tell what is found otherwise than before."""
    _check(out)
    with session.services(reads_stored=True) as services:
        found = services.surveys.named(name)
        _run(services, found.id, model, out, as_json)
        for each in services.surveys.changes(found.id):
            before = each.before.value or each.before.final_state if each.before else "new"
            after = each.after.value or each.after.final_state
            note(f"{file_name(each.path)}, {each.column}: {before} → {after}")


@survey.command("list")
@pass_session_and_json
def list_surveys(session: Session, as_json: bool) -> None:
    """List all surveys with how far they are."""
    with session.services(reads_stored=True) as services:
        found = [(each, services.surveys.coverage(each.id)) for each in services.surveys.all()]
        names = {each.id: each.name for each in services.library.lasting_collections()}
    rows = [
        {
            "name": each.name,
            "collection": names.get(each.collection_id, ""),
            "columns": [column.name for column in each.columns],
            "state": each.state,
            "created": each.created,
            "coverage": covered.counts if as_json else covered,
        }
        for each, covered in found
    ]
    print_list(
        rows,
        lambda row: (row["name"], row["collection"], row["state"], row["coverage"]),
        as_json=as_json,
        empty="There are no surveys yet."
        " Start one: inglenook survey COLLECTION --columns FILE.json",
    )


@survey.command("show")
@click.argument("name")
@pass_session_and_json
def show_survey(session: Session, name: str, as_json: bool) -> None:
    """Print what a survey has found so far."""
    with session.services(reads_stored=True) as services:
        found = services.surveys.named(name)
        for row in services.surveys.rows(found.id):
            _print(row, found, as_json)
        _print_coverage(services, found, as_json)


@survey.command("export")
@click.argument("name")
@click.argument("file", type=GivenPath(dir_okay=False))
@pass_session_and_json
def export_survey(session: Session, name: str, file: Path, as_json: bool) -> None:
    """Save a survey as XLSX (with a sheet of sources), CSV, HTML or JSON, by the suffix of FILE."""
    from app.services.documents.survey_export import save_survey

    with session.services(reads_stored=True) as services, noting_replacement(file):
        save_survey(services.surveys, services.surveys.named(name).id, file)
    print_result({"exported": str(file)}, as_json=as_json)


@survey.command("delete")
@click.argument("name")
@pass_session_and_json
def delete_survey(session: Session, name: str, as_json: bool) -> None:
    """Delete a survey with everything that it found. The documents stay."""
    with session.services(reads_stored=True) as services:
        services.surveys.delete(services.surveys.named(name).id)
        backups = services.safekeeping.kept_backups()
    print_result({"deleted": name}, as_json=as_json)
    note_backups(backups)


def read_columns(file: Path) -> tuple[SurveyColumn, ...]:
    """The columns in a JSON file: a list, or an object with `columns`. Raises UserError."""
    content = read_text(file)
    try:
        if content.lstrip().startswith("["):
            return parse_json(content, tuple[SurveyColumn, ...])
        return parse_json(content, _Columns).columns
    except msgspec.DecodeError as error:
        raise UserError(
            f"{file.name} does not hold columns: {error}.",
            'Write a list such as [{"name": "Total", "type": "money"}].',
        ) from None


class _Columns(msgspec.Struct, frozen=True):
    columns: tuple[SurveyColumn, ...]


def _run(
    services: "Services", survey_id: str, model: str | None, out: Path | None, as_json: bool
) -> None:
    """Ask, and print or save all rows: first those that are new, then those known before."""
    from app.services.documents.survey_export import save_survey

    found, progress, printed = services.surveys.get(survey_id), ProgressLine(is_logged=True), set()
    try:
        with stops_on_interrupt() as cancel:
            for event in services.surveys.run(survey_id, cancel, model):
                if isinstance(event, SurveyProgress):
                    progress.show(_progress_text(event))
                elif as_json:
                    printed.add(event.document_id)
                    _print(event, found, as_json)
    finally:
        progress.clear()
    if out:
        with noting_replacement(out):
            save_survey(services.surveys, survey_id, out)
    if as_json or not out:
        for row in services.surveys.rows(survey_id):
            if row.document_id not in printed:
                _print(row, found, as_json)
    _print_coverage(services, found, as_json)


def _check(out: Path | None) -> None:
    from app.services.documents.survey_export import check_survey_file

    if out:
        check_survey_file(out)


def _progress_text(progress: SurveyProgress) -> str:
    text = f"{progress.done} of {progress.total} documents, {progress.fraction:.0%}"
    if progress.remaining_s:
        text += f", {time_left(progress.remaining_s)} left"
    return f"{text} {file_name(progress.path)}"


def _print(row: SurveyRow, found: Survey, as_json: bool) -> None:
    from app.services.documents.survey_export import row_object

    if as_json:
        print_json(row_object(row, found))
        return
    print_text(row.path)
    for name, cell in row.cells.items():
        shown = f"{cell.value} {cell.unit}".strip() or cell.final_state
        quotes = (f"p. {each.page}: {' '.join(each.quote.split())}" for each in cell.items)
        print_row(f"  {name}", shown, *quotes)


def _print_coverage(services: "Services", found: Survey, as_json: bool) -> None:
    covered = services.surveys.coverage(found.id)
    if as_json:
        print_json({"coverage": covered.counts})
    else:
        note(f"{covered}.")
