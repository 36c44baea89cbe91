"""Tables for other programs: values stay exact, and nothing in them runs."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest
import python_calamine

from app.core.errors import UserError
from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.services.documents.table_export import as_csv, as_markdown, as_tsv, save_tables
from tests.training.teaching.test_progress_file import files_of_at_most

_HOSTILE = ("=cmd|' /C calc'!A0", "@SUM(1)", "+1+1", "-2+3", "\t=1")


def _cell(text: str, value: str | None = None) -> TableCell:
    return TableCell(text, None if value is None else Decimal(value), 1, 0, len(text))


def _table(*texts: str) -> Table:
    rows = (
        TableRow("Sales", (_cell("(1,200.5)", "-1200.5"), _cell("a|b")), ("All",)),
        *(TableRow(text, (_cell(text), None)) for text in texts),
    )
    return Table(2, "Income", "in millions", (TableColumn(("2023",)), TableColumn(("Note",))), rows)


@pytest.mark.parametrize("text", _HOSTILE)
def test_text_that_looks_like_a_formula_is_text_in_csv_and_tsv(text: str) -> None:
    [*_, hostile] = csv.reader(as_csv(_table(text)).splitlines())
    assert all(cell.startswith("'") for cell in hostile if cell)
    *_, line = as_tsv(_table(text)).split("\n")
    assert all(cell.startswith("'") for cell in line.split("\t") if cell)


def test_workbook_holds_texts_and_numbers_but_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    save_tables([_table(*_HOSTILE)], path)
    workbook = python_calamine.CalamineWorkbook.from_path(str(path))
    rows = workbook.get_sheet_by_name("Table 1").to_python()
    assert rows[1][1] == -1200.5
    assert [row[1] for row in rows[2:5]] == list(_HOSTILE[:3])
    assert b"<f>" not in _sheet(path)
    assert workbook.get_sheet_by_name("Sources").to_python()[1][1:] == [
        "2",
        "Income",
        "in millions",
    ]


def _sheet(path: Path) -> bytes:
    import zipfile

    with zipfile.ZipFile(path) as archive:
        return archive.read("xl/worksheets/sheet1.xml")


def test_numbers_are_written_as_values() -> None:
    assert as_csv(_table()).splitlines() == [",2023,Note", "  Sales,-1200.5,a|b"]


def test_markdown_keeps_its_columns() -> None:
    assert as_markdown(_table()).splitlines()[2] == "|   Sales | -1200.5 | a\\|b |"


def test_several_tables_are_no_csv_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="single table"):
        save_tables([_table(), _table()], tmp_path / "out.csv")


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_file_that_cannot_be_written_is_named(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(UserError, match=f"sales{suffix} cannot be written"):
        save_tables([_table("Costs")], tmp_path / "none" / f"sales{suffix}")


def test_a_file_that_cannot_be_written_whole_is_left_as_it_was(tmp_path: Path) -> None:
    (file := tmp_path / "sales.csv").write_text("last week's")
    with files_of_at_most(20), pytest.raises(UserError, match="cannot be written"):
        save_tables([_table("Costs")], file)
    assert file.read_text() == "last week's"
