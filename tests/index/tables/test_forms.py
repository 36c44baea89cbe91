"""Tables that are forms: labels and values beside each other, and no heads."""

from pathlib import Path

import docx
import pytest

from app.index.loaders.format_detection import load
from app.index.reader import document_tables
from app.index.tables.grid import Grid, GridCell
from app.index.tables.typed import typed_table

_FIELDS = (
    ("Customer", "Brackley School"),
    ("Received", "15 June 2025"),
    ("Item", "bicycle"),
    ("Order no.", "R-1791"),
    ("Price", "£86.50"),
    ("Parts", "2"),
)


def _grid(*rows: tuple[str, ...], spans: dict[str, int] | None = None) -> Grid:
    placed = [
        [
            GridCell(column, text, 0, len(text), (spans or {}).get(text, 1))
            for column, text in enumerate(row)
            if text
        ]
        for row in rows
    ]
    return Grid(placed, max(map(len, rows)))


def _read(grid: Grid) -> tuple[list[tuple[str, ...]], tuple[str, ...]]:
    """The rows as they are typed, and the heads of the columns."""
    found = typed_table(grid, 1, 0)
    assert found
    rows = [(row.label, *(cell.text if cell else "" for cell in row.cells)) for row in found.rows]
    return rows, (found.table.label_head, *(column.text for column in found.table.columns))


def test_a_form_has_no_heads() -> None:
    assert _read(_grid(*_FIELDS)) == (list(_FIELDS), ("", ""))


def test_a_form_with_colons_has_no_heads_though_its_values_are_alike() -> None:
    fields = (("Rent:", "900"), ("Heating:", "120"), ("Water:", "35"))
    assert _read(_grid(*fields)) == (list(fields), ("", ""))


def test_labels_side_by_side_are_read_row_by_row() -> None:
    pairs = zip(_FIELDS[::2], _FIELDS[1::2], strict=True)
    rows = tuple((f"{a}:", b, f"{c}:", d) for (a, b), (c, d) in pairs)
    assert _read(_grid(*rows)) == ([(f"{label}:", value) for label, value in _FIELDS], ("", ""))


def test_an_empty_field_is_no_section_of_those_below() -> None:
    found = typed_table(_grid(*_FIELDS[:3], ("Fault", ""), *_FIELDS[3:]), 1, 0)
    assert found
    assert {row.parents for row in found.rows} == {()}


def test_a_title_and_the_title_of_a_section_are_kept() -> None:
    grid = _grid(
        ("Repair order", ""), *_FIELDS[:3], ("Costs", ""), *_FIELDS[3:], spans={"Costs": 2}
    )
    found = typed_table(grid, 1, 0)
    assert found
    assert found.table.title == "Repair order"
    assert [row.parents for row in found.rows] == [(), (), (), *[("Costs",)] * 3]


@pytest.mark.parametrize(
    "rows",
    [
        (("Item", "Amount"), ("Sales", "1,200"), ("Rent", "(30)"), ("Margin", "12 %")),
        (("Player", "Result"), ("Ann", "12"), ("Bo", "retired"), ("Cy", "14"), ("Di", "9")),
        (("", "2024"), ("Sales", "1,200"), ("Auditor", "Harcourt LLP"), ("Staff", "12")),
        (("Year", "2024"), ("Sales", "1,200"), ("Staff", "12"), ("Sites", "3")),
        (("Word", "Meaning"), ("Fee", "what is paid"), ("Term", "how long it lasts")),
        (("Day", "Task"), ("3 May", "call Ann"), ("4 May", "12 chairs"), ("5 May", "90")),
        (("Town", "Note"), ("Hull", "closed"), ("Hull", "3"), ("Hull", "4 May 2025")),
    ],
)
def test_a_column_of_data_keeps_its_head(rows: tuple[tuple[str, str], ...]) -> None:
    _, (_, head) = _read(_grid(*rows))
    assert head.startswith(rows[0][1])


def test_a_form_in_a_document(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=0, cols=2)
    for label, value in _FIELDS:
        for cell, text in zip(table.add_row().cells, (label, value), strict=True):
            cell.text = text
    document.save(str(tmp_path / "a.docx"))

    (found,) = document_tables(load(tmp_path / "a.docx").pages)
    assert [row.label for row in found.rows] == [label for label, _ in _FIELDS]
