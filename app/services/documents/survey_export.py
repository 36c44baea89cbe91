"""Surveys for other programs: JSON by the contract of the command line, and files to save."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from errno import ENOENT
from os import strerror
from pathlib import Path
from typing import TextIO

import msgspec

from app.core.documents import file_name, page_reference
from app.core.errors import UserError
from app.core.surveys import (
    NUMBERS,
    CellState,
    Coverage,
    Survey,
    SurveyCell,
    SurveyColumn,
    SurveyRow,
    as_number,
    coverage,
)
from app.core.text_files import replacing, write_error
from app.services.documents.surveys import SurveyService
from app.services.documents.table_export import Link, Value, workbook, write_csv
from app.services.documents.tables import json_number

_STATES = {"absent": "not there", "unclear": "unclear", "failed": "failed", "found": ""}
"""What stands in place of a value in a file."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")

_PAGE = """<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>{title}</title>
<style>
body {{ font-family: sans-serif; margin: 2em }} table {{ border-collapse: collapse }}
td, th {{ border: 1px solid #999; padding: .3em .6em; text-align: start; vertical-align: top }}
q, small {{ color: #555 }} q {{ display: block; font-size: smaller }} td em {{ color: #777 }}
</style>
<h1>{title}</h1><p>{coverage_text}</p>
"""


class ItemObject(msgspec.Struct, frozen=True, kw_only=True):
    """A value, and the words of the document that it stands in."""

    value: int | float | str
    unit: str
    quote: str
    page: int
    char_start: int
    char_end: int


class CellObject(msgspec.Struct, frozen=True, kw_only=True):
    """A cell by the contract that scripts rely on.

    The quote is that of the first item. Value and state are the user's if there is a correction.
    """

    value: int | float | str | list[str] | None
    unit: str
    state: CellState
    quote: str | None
    page: int | None
    char_start: int | None
    char_end: int | None
    note: str
    correction: str | None
    items: list[ItemObject]
    model: str


class RowObject(msgspec.Struct, frozen=True, kw_only=True):
    """A row by the same contract; cells that were not asked yet are left out."""

    document: str
    path: str
    cells: dict[str, CellObject]


def row_object(row: SurveyRow, survey: Survey) -> RowObject:
    columns = {column.name: column for column in survey.columns}
    cells = {name: cell_object(cell, columns[name]) for name, cell in row.cells.items()}
    return RowObject(document=file_name(row.path), path=row.path, cells=cells)


def cell_object(cell: SurveyCell, column: SurveyColumn) -> CellObject:
    items = [
        ItemObject(
            value=_json_value(item.value, column),
            unit=item.unit,
            quote=item.quote,
            page=item.page,
            char_start=item.char_start,
            char_end=item.char_end,
        )
        for item in cell.items
    ]
    first = items[0] if items else None
    values = [item.value for item in items if item.value != ""]
    if cell.correction is not None:
        values = [_json_value(cell.correction, column)] if cell.correction else []
    value: int | float | str | list[str] | None = values[0] if values else None
    if column.type == "list" and values:
        value = list(map(str, values))
    return CellObject(
        value=value,
        unit=cell.unit,
        state=cell.final_state,
        quote=first.quote if first else None,
        page=first.page if first else None,
        char_start=first.char_start if first else None,
        char_end=first.char_end if first else None,
        note=cell.note,
        correction=cell.correction,
        items=items,
        model=cell.model,
    )


def _json_value(value: str, column: SurveyColumn) -> int | float | str:
    number = as_number(value) if column.type in NUMBERS else None
    return value if number is None else json_number(number)


def check_survey_file(path: Path) -> None:
    """Raises UserError if no survey can be saved there: hours before it is."""
    if path.suffix.lower() not in (".xlsx", ".csv", ".html", ".json"):
        raise UserError(
            f"“{path.name}” is neither XLSX, CSV, HTML nor JSON.", "Choose one of these."
        )
    if not path.parent.is_dir():
        raise write_error(path, FileNotFoundError(ENOENT, strerror(ENOENT)))


def save_survey(surveys: SurveyService, survey_id: str, path: Path) -> None:
    """Save a survey as XLSX, CSV, HTML or JSON, by the suffix of `path`.

    Raises UserError, and then leaves a file of this name as it was.
    """
    check_survey_file(path)
    with replacing(path) as fresh:
        _write(surveys, survey_id, path.suffix.lower(), fresh)


def _write(surveys: SurveyService, survey_id: str, suffix: str, path: Path) -> None:
    survey = surveys.get(survey_id)
    if suffix == ".xlsx":
        sheets = {
            "Survey": values(survey, surveys.rows(survey_id)),
            "Sources": _sources(survey, surveys.rows(survey_id)),
            "Coverage": [[survey.name, str(surveys.coverage(survey_id))]],
        }
        path.write_bytes(workbook(sheets))
        return
    with path.open("w", encoding="utf-8-sig" if suffix == ".csv" else "utf-8") as stream:
        if suffix == ".csv":
            write_csv(values(survey, surveys.rows(survey_id)), stream)
        elif suffix == ".html":
            _write_html(survey, surveys.coverage(survey_id), surveys.rows(survey_id), stream)
        else:
            _write_json(survey, surveys.rows(survey_id), stream)


def values(survey: Survey, rows: Iterable[SurveyRow]) -> Iterator[Sequence[Value]]:
    """A row of values for each document, below the names of the columns."""
    heads: list[Value] = ["Document"]
    for column in survey.columns:
        heads += [column.name, f"{column.name} (unit)"][: 1 + (column.type in NUMBERS)]
    yield heads
    for row in rows:
        shown: list[Value] = [row.path]
        for column in survey.columns:
            cell = row.cells.get(column.name)
            shown.append(_shown(cell, column))
            if column.type in NUMBERS:
                shown.append(cell.unit if cell else "")
        yield shown


def _shown(cell: SurveyCell | None, column: SurveyColumn) -> Value:
    if cell is None:
        return "not asked"
    if not cell.value:
        return _STATES[cell.final_state]
    return _typed(cell.value, column)


def _typed(value: str, column: SurveyColumn) -> Value:
    """A value as a number or a day where it is one; dates may also be told as they are written."""
    if column.type == "date" and _DAY.fullmatch(value):
        with suppress(ValueError):  # a user may write the 30 February
            return date.fromisoformat(value)
    number = as_number(value) if column.type in NUMBERS else None
    return value if number is None else number


def _sources(survey: Survey, rows: Iterable[SurveyRow]) -> Iterator[Sequence[Value]]:
    """A row for each quote, and for each cell without one."""
    yield (
        "Document", "Column", "State", "Value", "Corrected to", "Quote", "Page", "Link", "Note",
        "Model",
    )  # fmt: skip
    for row in rows:
        for column in survey.columns:
            if not (cell := row.cells.get(column.name)):
                continue
            state = _STATES[cell.state] or cell.state
            corrected = "" if cell.correction is None else cell.correction or _STATES["absent"]
            for item in cell.items or (None,):
                value = _typed(item.value, column) if item else ""
                quote, page = (item.quote, Decimal(item.page)) if item else ("", "")
                link = Link(_link(row.path, item.page) if item else "")
                yield (
                    row.path, column.name, state, value, corrected, quote, page, link, cell.note,
                    cell.model,
                )  # fmt: skip


def _link(path: str, page: int) -> str:
    """A link that browsers open at the page."""
    absolute = Path(path)
    return f"{absolute.as_uri()}#page={page}" if absolute.is_absolute() else ""


def _write_html(
    survey: Survey, covered: Coverage, rows: Iterable[SurveyRow], stream: TextIO
) -> None:
    title = html.escape(survey.name)
    stream.write(_PAGE.format(title=title, coverage_text=html.escape(str(covered))))
    heads = "".join(f"<th>{html.escape(column.name)}</th>" for column in survey.columns)
    stream.write(f"<table><tr><th>Document</th>{heads}</tr>\n")
    for row in rows:
        cells = "".join(
            f'<td dir="auto">{_cell_html(row, row.cells.get(each.name), each)}</td>'
            for each in survey.columns
        )
        stream.write(f"<tr><td>{html.escape(file_name(row.path))}</td>{cells}</tr>\n")
    stream.write("</table></html>\n")


def _cell_html(row: SurveyRow, cell: SurveyCell | None, column: SurveyColumn) -> str:
    shown = html.escape(f"{_shown(cell, column)}")
    if cell is None or not cell.value:
        return f"<em>{shown}</em>"
    read = f" <small>(read: {html.escape(cell.read_value or '–')})</small>"
    text = f"{shown} {html.escape(cell.unit)}".strip() + (read if cell.correction else "")
    for item in cell.items:
        place = html.escape(page_reference(file_name(row.path), item.page))
        link = html.escape(_link(row.path, item.page))
        text += f'<q dir="auto">{html.escape(item.quote)}</q>'
        text += (
            f'<small><a href="{link}">{place}</a></small>' if link else f"<small>{place}</small>"
        )
    return text


def _write_json(survey: Survey, rows: Iterable[SurveyRow], stream: TextIO) -> None:
    """One object; its rows are written one by one."""
    cells = []
    columns = msgspec.json.encode(survey.columns).decode()
    name = msgspec.json.encode(survey.name).decode()
    stream.write(f'{{"survey":{name},"columns":{columns},"rows":[')
    for number, row in enumerate(rows):
        stream.write(",\n" if number else "\n")
        stream.write(msgspec.json.encode(row_object(row, survey)).decode())
        cells.append(row.cells.values())
    covered = msgspec.json.encode(coverage(cells, len(survey.columns))).decode()
    stream.write(f'\n],"coverage":{covered}}}\n')
