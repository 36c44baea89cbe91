"""Tables below each other on one sheet are told apart, and one with empty rows in it is not."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

from app.index.loaders.sheets import sheet_loader
from app.index.loaders.sheets.stacked_tables import tables

INCOME = ["Income 2024 2025", "Fees 1200 1350", "Grants 800 950", "Total 2000 2300"]
EXPENSES = ["Expenses 2024 2025", "Rent 900 910", "Wages 700 820"]
STOCK = ["Item Units Value", "Bolt 500 12", "Nut 700 9"]


def rows(*lines: str) -> list[list[str]]:
    """Cells are separated by spaces, `_` is an empty one, and "" an empty row."""
    return [["" if cell == "_" else cell for cell in line.split()] for line in lines]


@pytest.mark.parametrize(
    ("lines", "starts"),
    [
        ([*INCOME, "", *EXPENSES], [0, 5]),
        ([*INCOME, *EXPENSES], [0, 4]),  # its years are headings, not data
        (["A", *STOCK, "", "", "B", *STOCK], [0, 6]),
        ([*STOCK, "", "Region Q1", "North 5", "South 6"], [0, 4]),
        ([*STOCK, "", "Region Q1", "North 5", "", "Year Sales", "2024 7"], [0, 4, 7]),
        ([*STOCK, "", "Screw 60 3", "", "Pin 10 1"], [0]),
        ([*STOCK, "", "Spares", "Screw 60 3"], [0]),  # a group of the same table
        (["Name Town Room", "Ann Bonn 12", "", "Ben Bonn closed", "Eve Trier 7"], [0]),
        (["Name Town", "Ann Bonn", "", "Ben Trier", "Eve Ulm"], [0]),  # nothing tells
        (["Item Units", "Units 5", "Units 7"], [0]),
        (["Bolt 500", "", "Nut 700"], [0]),  # without headings
        ([*STOCK, "", "Source:ERP", "", "*preliminary"], [0, 4]),  # notes are no rows
        ([*STOCK, "", "Spares"], [0, 4]),
        ([], [0]),
    ],
)
def test_a_table_begins_where_headings_stand_again(lines: Sequence[str], starts: list[int]) -> None:
    assert [start for start, _ in tables(rows(*lines))] == starts


def test_the_rows_of_a_second_table_are_under_its_own_headings(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "budget.xlsx") as book:
        sheet = book.add_worksheet("Budget")
        for at, row in enumerate(rows(*INCOME, "", *EXPENSES)):
            sheet.write_row(at, 0, [int(each) if each.isdigit() else each for each in row])
    (page,) = sheet_loader.load(tmp_path / "budget.xlsx", "").pages
    assert page.text.endswith("Total | 2000 | 2300\n\nExpenses | 2024 | 2025\nRent | 900 | 910\n"
                              "Wages | 700 | 820")  # fmt: skip
    assert [grid.above for grid in page.tables] == [("Budget",), ("Budget",)]
