"""Spreadsheets that unfold to far more cells than have something in them."""

import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from app.core.errors import UserError
from app.index.limits import parsing_limits
from app.index.loaders.format_detection import load
from app.index.loaders.sheets.sheet_loader import csv_rows, separated
from tests.index.binary_workbooks import Cell, write_xlsb
from tests.index.documents import write_archive

OPEN_DOCUMENT = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table")
)


def pages_of(path: Path) -> list[str]:
    with parsing_limits():
        return [page.text for page in load(path).pages]


def write_sheet(path: Path, sheet: str) -> Path:
    """An XLSX workbook whose one sheet is the XML `sheet`."""
    with xlsxwriter.Workbook(path.with_suffix(".whole")) as book:
        book.add_worksheet("Stock")
    with zipfile.ZipFile(path.with_suffix(".whole")) as whole:
        members = {name: whole.read(name).decode() for name in whole.namelist()}
    name = "xl/worksheets/sheet1.xml"
    members[name] = re.sub("<dimension.*<sheetData/>", sheet, members[name])
    return write_archive(path, members)


def words(text: str, reference: str = "") -> str:
    place = f' r="{reference}"' if reference else ""
    return f'<c t="inlineStr"{place}><is><t>{text}</t></is></c>'


def write_ods(path: Path, **sheets: str) -> Path:
    tables = (
        f'<table:table table:name="{name}">{rows}</table:table>' for name, rows in sheets.items()
    )
    content = (
        f"<office:document-content {OPEN_DOCUMENT}><office:body><office:spreadsheet>"
        f"{''.join(tables)}</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = {"META-INF/manifest.xml": "<manifest/>"}
    return write_archive(path, {"mimetype": kind, "content.xml": content} | manifest)


def row(*cells: str, times: int = 1) -> str:
    inside = "".join(cells)
    return f'<table:table-row table:number-rows-repeated="{times}">{inside}</table:table-row>'


def cell(text: str = "", times: int = 1) -> str:
    start = f'<table:table-cell table:number-columns-repeated="{times}"'
    if not text:
        return f"{start}/>"
    return f'{start} office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def test_a_cell_in_the_far_corner_is_read_and_the_table_keeps_its_rows(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("Stock")
        sheet.write_row("A1", ["Lamp", "", 12.5])
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_datetime("D1", date(2024, 2, 29), day)
        sheet.write_row("A2", ["Wick", "spare", 3])
        sheet.write("XFD1048576", "corner")
        book.add_worksheet("Notes").write("A1", "Nothing far here")
    assert pages_of(tmp_path / "a.xlsx") == [
        "Stock\n\nLamp |  | 12.5 | 2024-02-29\nWick | spare | 3\n | corner",
        "Notes\n\nNothing far here",
    ]


def test_a_sparse_binary_workbook_is_read(tmp_path: Path) -> None:
    far: list[Cell] = [(n, n % 16_384, n) for n in range(20_000, 22_500)]
    stock: list[Cell] = [(0, 0, "Lamp"), (0, 2, 12.5), (1, 0, "Wick"), (1, 1, "spare"), *far]
    path = write_xlsb(
        tmp_path / "a.xlsb",
        {
            "Stock": [*stock, (1_048_575, 16_383, "corner")],
            "Notes": [(0, 0, "Nothing far here")],
        },
    )
    stock_page, notes_page = pages_of(path)
    lines = stock_page.splitlines()
    assert lines[:4] == ["Stock", "", "Lamp |  | 12.5", "Wick | spare"]
    assert lines[4:-1] == [f" | {n}" for n in range(20_000, 22_500)]
    assert lines[-1] == " | corner"
    assert notes_page == "Notes\n\nNothing far here"


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        pytest.param(
            '<dimension ref="A1:XFD1048576"/><sheetData><row r="1">'
            f"{words('Lamp', 'A1')}</row></sheetData>",
            ["Lamp"],
            id="of a size that it has not",
        ),
        pytest.param(
            '<dimension ref="A1"/><sheetData><row r="1">'
            f"{words('Lamp', 'A1')}{words('far', 'XFD1')}</row><row r='900000'>"
            f"{words('Wick', 'A900000')}</row></sheetData>",
            ["Lamp | far", "Wick"],
            id="larger than it says",
        ),
        pytest.param(
            f"<sheetData><row>{words('Lamp')}<c/>{words('brass')}</row><row r='1048576'>"
            f"{words('Wick')}{words('far', 'XFD1048576')}</row></sheetData>",
            ["Lamp | brass", "Wick | far"],
            id="whose cells do not say where they are",
        ),
        pytest.param(
            f"<sheetData><row r='1'>{words('Lamp', 'A1')}{words('beyond', 'ZZZZ99999999')}</row>"
            "</sheetData>",
            ["Lamp", "| beyond"],
            id="with a cell where there can be none",
        ),
        pytest.param(
            "<sheetData><row r='1'>"
            + "".join(words(f"c{n}", f"{chr(65 + n)}A1") for n in range(26))
            + "</row>"
            + "".join(f"<row>{words(f'r{n}', f'A{n}')}</row>" for n in range(60_000, 60_100))
            + f"<row r='1048576'>{words('end', 'XFD1048576')}</row></sheetData>",
            [f"r{n}" for n in range(60_000, 60_100)],
            id="that is both wide and long",
        ),
    ],
)
def test_a_sheet_is_read(tmp_path: Path, sheet: str, expected: list[str]) -> None:
    (page,) = pages_of(write_sheet(tmp_path / "a.xlsx", sheet))
    lines = [line.strip() for line in page.splitlines()]
    assert lines[0] == "Stock"
    assert [line for line in expected if line not in lines] == []


@pytest.mark.parametrize("times", [1_048_575, 4_000_000_000])
def test_rows_and_columns_that_fill_a_sheet_are_read_once(tmp_path: Path, times: int) -> None:
    path = write_ods(
        tmp_path / "a.ods",
        Stock=row(cell("Lamp"), cell("", 16_382), cell("far"))
        + row(*map(cell, ("Wick", "spare", "3")), times=times)
        + row(cell("0", 16_384), times=times),
        Notes=row(cell("Lamp"), cell(), cell("brass")) + row(cell("", 16_384), times=times),
    )
    stock, notes = pages_of(path)
    assert stock.splitlines()[:4] == ["Stock", "", "Lamp | far", "Wick | spare | 3"]
    assert stock.splitlines()[-1].startswith("0 | 0 | 0")
    assert notes == "Notes\n\nLamp |  | brass"
    assert len(stock) < 10_000


def test_a_row_that_is_filled_down_is_not_read_a_million_times(tmp_path: Path) -> None:
    path = write_ods(
        tmp_path / "a.ods", Stock=row(cell("Lamp")) + row(cell("same"), times=1_000_000)
    )
    (page,) = pages_of(path)
    assert page.startswith("Stock\n\nLamp\nsame\nsame\n")
    assert page.count("same") == 1000


def test_an_enormous_row_of_a_csv_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"Lamp,brass\n{',' * 3_000_000}far\n{','.join(['cell'] * 500_000)}\nWick,3\n")
    lines = pages_of(path)[0].splitlines()
    assert [lines[0], lines[1], lines[3]] == ["Lamp | brass", "| far".rjust(6), "Wick | 3"]
    assert lines[2].count("cell") == 500_000


def test_a_sheet_with_more_text_than_is_read_says_so(tmp_path: Path) -> None:
    texts = (words(str(number) + "x" * 30_000, f"A{number}") for number in range(1, 800))
    rows = "".join(f"<row>{text}</row>" for text in texts)
    path = write_sheet(tmp_path / "a.xlsx", f"<sheetData>{rows}</sheetData>")
    with pytest.raises(UserError, match="20 million characters"):
        pages_of(path)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Name\tAmount,net\nA\t1,5\nB\t2,5\n",
            [["Name", "Amount,net"], ["A", "1,5"], ["B", "2,5"]],
        ),
        ("1,5;2,5\n3,5;4,5\n", [["1,5", "2,5"], ["3,5", "4,5"]]),
        ("a,b;c\nd,e\n", [["a", "b;c"], ["d", "e"]]),
        ("one\ntwo, or more\n", [["one"], ["two", "or more"]]),
    ],
)
def test_a_comma_within_numbers_separates_no_cells(text: str, rows: list[list[str]]) -> None:
    assert list(csv_rows(*separated(text))) == rows
