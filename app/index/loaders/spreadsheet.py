"""Spreadsheets (XLSX, XLSB, XLS, ODS) with calamine, and CSV; one page of text for each sheet."""

import csv
from collections.abc import Iterable
from pathlib import Path

import python_calamine

from app.index.loaders import open_document
from app.index.loaders.page import (
    MAX_CHARACTERS,
    LoadedFile,
    Page,
    PageBuilder,
    in_memory,
    too_long,
)
from app.index.loaders.text import read_text
from app.index.loaders.workbook_charts import chart_titles

_SNIFFED = 64 * 1024


def load(path: Path, _password: str) -> LoadedFile:
    try:
        workbook = python_calamine.load_workbook(str(path))
    except python_calamine.CalamineError:
        if path.suffix.lower() != ".ods":
            raise
        return open_document.load(path, "")  # such as one that was laid out for human eyes
    titles = chart_titles(path)
    sheets = [
        sheet
        for sheet in workbook.sheets_metadata
        if sheet.typ == python_calamine.SheetTypeEnum.WorkSheet or sheet.name in titles
    ]
    pages = (_page(path, workbook, sheet, titles.get(sheet.name, ())) for sheet in sheets)
    return LoadedFile(len(sheets), pages)


def load_csv(path: Path, _password: str) -> LoadedFile:
    text = read_text(path)
    sample = text[:_SNIFFED]
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(sample, ",;\t|")
    except csv.Error:
        dialect = csv.excel_tab if sample.count("\t") > sample.count(",") else csv.excel
    return in_memory([_table(path, "", csv.reader(text.splitlines(keepends=True), dialect))])


def _page(
    path: Path,
    workbook: python_calamine.CalamineWorkbook,
    sheet: python_calamine.SheetMetadata,
    titles: Iterable[str],
) -> Page:
    rows: Iterable[list[object]] = ()  # a sheet of its own for a chart has none
    if sheet.typ == python_calamine.SheetTypeEnum.WorkSheet:
        rows = workbook.get_sheet_by_name(sheet.name).iter_rows()
    return _table(path, sheet.name, ([_cell(value) for value in row] for row in rows), titles)


def _table(path: Path, name: str, rows: Iterable[list[str]], titles: Iterable[str] = ()) -> Page:
    """Rows as lines, after the name of the sheet if it has any; then the titles of its charts."""
    builder = PageBuilder()
    length = 0
    for row in rows:
        if name and any(map(str.strip, row)):  # an empty sheet has no text, not even its name
            builder.heading(1, name)
            name = ""
        length += sum(map(len, row)) + 3 * len(row)
        if length > MAX_CHARACTERS:
            raise too_long(path)
        builder.row(row)
    for title in titles:
        if name:
            builder.heading(1, name)
            name = ""
        builder.paragraph(title)
    return builder.build()


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
