"""Numbers of spreadsheets with what their cells show beside them."""

import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
import xlsxwriter

from app.index.loaders.sheets import sheet_loader as spreadsheet
from tests.index.test_sparse_sheets import cell, row, words, write_ods, write_sheet


def read(path: Path) -> tuple[list[str], str]:
    """The lines of the first sheet without its name, and what is told to be missing."""
    loaded = spreadsheet.load(path, "")
    page = next(loaded.pages)
    return page.text.splitlines()[2:], loaded.missing()


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.125, "0%", "12.5%"),
        (0.07, "0.00%", "7%"),
        (0.123456, "0.0%", "12.35%"),
        (-0.5, "0.0%;[Red]-0.0%", "-50%"),
        (12.5, '0.0" %"', "12.5 %"),
        (1234.5, '#,##0.00 "€"', "1234.5 €"),
        (-7, "[$$-409]#,##0.00", "-$7"),
        (1234.5, "_-* #,##0.00 €_-;-* #,##0.00 €_-", "1234.5 €"),
        (80, '0" km/h"', "80 km/h"),
        (3, '0" R&D"', "3"),
        (3, "0 \\k\\g", "3 kg"),
        (1_250_000, '#,##0,"k"', "1250000"),
        (1_250_000, '0.0,,"M"', "1250000"),
        (3.5, "0.0", "3.5"),
        (3.5, "0.00E+00", "3.5"),
        (3.5, "# ?/?", "3.5"),
    ],
)
def test_a_number_has_its_unit(tmp_path: Path, value: float, code: str, shown: str) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("S")
        form = book.add_format({"num_format": code})
        sheet.write(0, 0, value, form)
        sheet.write(0, 1, "text", form)
        sheet.write(0, 2, 0.25)
        sheet.write_formula(0, 3, "=A1", form, value)
    assert read(tmp_path / "a.xlsx") == ([f"{shown} | text | 0.25 | {shown}"], "")


def test_a_percentage_of_an_open_document_is_one(tmp_path: Path) -> None:
    percentage = (
        '<table:table-cell office:value-type="percentage" office:value="0.125">'
        "<text:p>12,5 %</text:p></table:table-cell>"
    )
    duration = (
        '<table:table-cell office:value-type="time" office:time-value="PT30H05M00S">'
        "<text:p>30:05</text:p></table:table-cell>"
    )
    path = write_ods(tmp_path / "a.ods", S=row(cell("Share"), percentage, duration))
    assert read(path) == (["Share | 12,5 % | 30:05"], "")


def test_a_duration_counts_its_hours(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        hours = book.add_format({"num_format": "[h]:mm:ss"})
        book.add_worksheet("S").write_datetime(0, 0, timedelta(hours=30, seconds=5), hours)
    assert read(tmp_path / "a.xlsx")[0] == ["30:00:05"]


@pytest.mark.parametrize(
    ("formula", "is_missing"),
    [
        ('<c r="B1"><f>SUM(A1:A9)</f><v></v></c>', True),
        ('<c r="B1"><f>SUM(A1:A9)</f><v/></c>', True),
        ('<c r="B1"><f t="shared" si="0"/></c>', True),
        ('<x:c r="B1"><x:f>A1</x:f></x:c>', True),
        ('<c r="B1" t="str"><f>""</f><v></v></c>', False),
        ('<c r="B1"><f>SUM(A1:A9)</f><v>3</v></c>', False),
        ('<c r="B1"><v>3</v></c>', False),
    ],
)
def test_formulas_without_results_are_told(tmp_path: Path, formula: str, is_missing: bool) -> None:
    data = f"<sheetData xmlns:x='x'><row r='1'>{words('Lamp', 'A1')}{formula}</row></sheetData>"
    lines, missing = read(write_sheet(tmp_path / "a.xlsx", data))
    assert lines[0].startswith("Lamp")
    told = "Results of formulas that were never calculated are missing, on: “Stock”."
    assert missing == (told if is_missing else "")


def test_damaged_formats_cost_no_cells(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet("S").write(0, 0, 3, book.add_format({"num_format": "0%"}))
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["xl/styles.xml"] = b"<styleSheet><cellXfs><xf numFmtId='"
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    assert read(tmp_path / "a.xlsx")[0] == ["3"]
