"""Tables in plain text."""

from pathlib import Path

import pytest

from app.core.tables import Table
from app.index.loaders.format_detection import load
from app.index.reader import document_tables

SPACES = """
Costs of 2024

Date        Item       Amount
-----------------------------
2024-01-05  Oak         120.50
2024-01-20  Red maple    99.00
Total                   219.50

All is paid.
"""
BARS = """
+------+-------+
| Item | Price |
+------+-------+
| Oak  | 4,50  |
| Ash  | (12)  |
+------+-------+
"""
TABS = "Team\tGoals\tPoints\nReds\t12\t30\nGreens United\t15\t44\n"


def tables(path: Path, text: str) -> list[Table]:
    path.write_text(text)
    return [*document_tables(load(path, "").pages)]


@pytest.mark.parametrize(
    ("text", "heads", "rows"),
    [
        (
            SPACES,
            "Date Item Amount",
            ["2024-01-05 Oak 120.50", "2024-01-20 Red maple 99.00", "Total  219.50"],
        ),
        (BARS, "Item Price", ["Oak 4,50", "Ash (12)"]),
        (TABS, "Team Goals Points", ["Reds 12 30", "Greens United 15 44"]),
    ],
)
def test_columns_of_plain_text_are_those_of_a_table(
    tmp_path: Path, text: str, heads: str, rows: list[str]
) -> None:
    (table,) = tables(tmp_path / "a.txt", text)
    assert " ".join((table.label_head, *(each.text for each in table.columns))) == heads
    told = [[row.label, *(cell.text if cell else "" for cell in row.cells)] for row in table.rows]
    assert [" ".join(each) for each in told] == rows
    (page,) = load(tmp_path / "a.txt", "").pages
    cells = [cell for row in table.rows for cell in row.cells if cell]
    assert all(page.text[cell.char_start : cell.char_end] == cell.text for cell in cells)


def test_the_line_above_names_a_table(tmp_path: Path) -> None:
    (table,) = tables(tmp_path / "a.txt", SPACES)
    assert table.title == "Costs of 2024"


@pytest.mark.parametrize(
    "text",
    [
        "1.  Milk    2\n2.  Bread   1\n3.  Eggs    12\n",
        "It rose.  In 2023 it fell.\nThen 4 came.  And 5 left.\nSo it is.  We saw 12.\n",
        "Oak    5\nAsh    7\n",
        "one two three 4\nfive six seven 8\nnine ten eleven 12\n",
    ],
)
def test_lists_and_prose_are_no_tables(tmp_path: Path, text: str) -> None:
    assert not tables(tmp_path / "a.txt", text)


def test_source_code_has_none(tmp_path: Path) -> None:
    assert not tables(tmp_path / "a.c", SPACES)


def test_a_table_that_was_typed_into_a_message(tmp_path: Path) -> None:
    (table,) = tables(tmp_path / "a.eml", f"Subject: Costs\nMIME-Version: 1.0\n\nHello,\n{SPACES}")
    (page,) = load(tmp_path / "a.eml", "").pages
    (cell,) = [cell for row in table.rows[1:2] for cell in row.cells[1:] if cell]
    assert (cell.text, page.text[cell.char_start : cell.char_end]) == ("99.00", "99.00")


def test_lines_that_no_page_has_are_no_rows(tmp_path: Path) -> None:
    """Finding columns takes the square of their number: minutes for a few long lines."""
    assert not tables(tmp_path / "a.txt", ("Oak    5    " * 2_000 + "\n") * 3)
