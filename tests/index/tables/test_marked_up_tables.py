"""Tables in sheets, web pages, documents and slides, whose cells the file itself tells."""

from decimal import Decimal
from pathlib import Path

import docx
import pptx
import pytest
import xlsxwriter

from app.core.tables import Table
from app.index.loaders.format_detection import load
from app.index.reader import TableReading, document_tables

_ROWS = [["Item", "2023", "2022"], ["Sales", "1,200", "(30)"], ["Boats", "5", "—"]]


def _tables(path: Path) -> list[Table]:
    reading, start = TableReading(), 0
    tables = []
    for number, page in enumerate(load(path).pages, 1):
        for reply in reading.read(page, number, start, []):
            for cell in (cell for row in reply.table.rows for cell in row.cells if cell):
                assert page.text[cell.char_start - start : cell.char_end - start] == cell.text
            tables.append(reply.table)
        start += len(page.text) + 2
    return tables


def _write_docx(path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Sales (in thousands)")
    table = document.add_table(rows=3, cols=3)
    for row, cells in enumerate(_ROWS):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    document.save(str(path))


def _write_pptx(path: Path) -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "Sales (in thousands)"
    table = slide.shapes.add_table(3, 3, 0, 0, 9_000_000, 900_000).table
    for row, cells in enumerate(_ROWS):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    deck.save(str(path))


def _write_html(path: Path) -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in _ROWS)
    path.write_text(f"<html><p>Sales (in thousands)</p><table>{rows}</table></html>")


@pytest.mark.parametrize(
    ("name", "write"),
    [("a.docx", _write_docx), ("a.pptx", _write_pptx), ("a.html", _write_html)],
)
def test_table_of_a_document(tmp_path: Path, name: str, write) -> None:  # type: ignore[no-untyped-def]
    write(tmp_path / name)
    [table] = _tables(tmp_path / name)
    assert (table.title, table.unit) == ("Sales (in thousands)", "in thousands")
    assert [column.period for column in table.columns] == ["2023", "2022"]
    assert [[cell.value for cell in row.cells if cell] for row in table.rows] == [
        [Decimal(1200), Decimal(-30)],
        [Decimal(5), Decimal(0)],
    ]


def test_heads_of_groups_in_a_web_page_stand_over_their_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<html><table><tr><th rowspan=2>Region</th><th colspan=2>Sales</th><th>Staff</th></tr>"
        "<tr><th>2022</th><th>2023</th><th>all</th></tr>"
        "<tr><td>North</td><td>1</td><td>2</td><td>3</td></tr></table></html>"
    )
    [table] = _tables(path)
    assert [column.heads for column in table.columns] == [
        ("Sales", "2022"),
        ("Sales", "2023"),
        ("Staff", "all"),
    ]


def test_heads_of_groups_in_a_csv_file_reach_to_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(",Sales,,Costs,\n,2022,2023,2022,2023\nNorth,1,2,3,4\n")
    [table] = _tables(path)
    assert [column.text for column in table.columns] == [
        "Sales 2022",
        "Sales 2023",
        "Costs 2022",
        "Costs 2023",
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_decimal_commas_and_separators(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "a.csv"
    rows = [["Ort", "Preis"], ["Köln", '"1.234,50"'], ["Bonn", '"7,25"']]
    path.write_bytes("\n".join(separator.join(row) for row in rows).encode("cp1252"))
    [table] = _tables(path)
    assert [row.cells[0].value for row in table.rows if row.cells[0]] == [
        Decimal("1234.50"),
        Decimal("7.25"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("La cosecha de las fincas fue mejor que la del año anterior, y no hubo heladas.", 61900),
        ("The harvest of the farms was better than that of the year before.", Decimal("61.9")),
    ],
)
def test_numbers_that_tell_no_decimal_mark_have_that_of_the_language(
    tmp_path: Path, text: str, value: Decimal
) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"{text}\n\n| Finca | kg |\n|---|---|\n| Moro | 61.900 |\n| Alta | 73.480 |\n")
    [table] = _tables(path)
    assert table.rows[0].cells[0] and table.rows[0].cells[0].value == value


def _values(path: Path) -> list[list[str | None]]:
    [table] = _tables(path)
    return [
        [str(cell.value) if cell and cell.value is not None else None for cell in row.cells]
        for row in table.rows
    ]


_HEADS = "<tr><th>Club</th><th>Members</th><th>Fee</th></tr>"


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        ("<tr><td>Row<td>40<sup>1</sup><td>5<tr><td>Sail<td>9<td>6", [["40", "5"], ["9", "6"]]),
        ("<tr><td>Row<td><del>50</del> 40<td>5<tr><td>Sail<td>9<td>6", [["40", "5"], ["9", "6"]]),
        ("<tr><td>Row<td>5<br>120<td>5<tr><td>Sail<td>9<td>6", [[None, "5"], ["9", "6"]]),
        (
            "<tr><td>Row<td>9<td rowspan=2>1000<tr><td>Sail<td>8<tr><td>Ski<td>7<td>5",
            [["9", "1000"], ["8"], ["7", "5"]],
        ),
        ("<tr><td>Row<td>n/a<td>free<tr><td>Sail<td>9<td>6", [[None, None], ["9", "6"]]),
    ],
    ids=["note", "struck", "two lines", "merged number", "words first"],
)
def test_figures_of_a_web_page_are_those_that_are_seen(
    tmp_path: Path, rows: str, values: list[list[str | None]]
) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<html><table>{_HEADS}{rows}</table></html>")
    found = [[each for each in row if each] for row in _values(path)]
    assert found == [[each for each in row if each] for row in values]


def test_marks_of_notes_and_merged_and_struck_figures_of_a_document(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=4, cols=3)
    for row, cells in enumerate(
        [["Club", "Members", "Grant"], ["Row", "40", "1000"], ["Sail", "", ""], ["Ski", "7", "5"]]
    ):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(1, 1).paragraphs[0].add_run("1").font.superscript = True
    table.cell(2, 1).paragraphs[0].add_run("50").font.strike = True
    table.cell(2, 1).paragraphs[0].add_run(" 45")
    table.cell(1, 2).merge(table.cell(2, 2))
    document.save(str(tmp_path / "a.docx"))
    assert "~~50~~ 45" in next(load(tmp_path / "a.docx").pages).text
    assert [row[0] for row in _values(tmp_path / "a.docx")] == ["40", "45", "7"]
    assert [row[-1] for row in _values(tmp_path / "a.docx")] == ["1000", None, "5"]


def test_marks_of_notes_on_a_slide_and_in_a_sheet_are_not_digits(tmp_path: Path) -> None:
    _write_pptx(tmp_path / "a.pptx")
    deck = pptx.Presentation(str(tmp_path / "a.pptx"))
    cell = deck.slides[0].shapes[1].table.cell(2, 1)
    note = cell.text_frame.paragraphs[0].add_run()
    note.text = "1"
    note.font._element.set("baseline", "30000")
    deck.save(str(tmp_path / "a.pptx"))
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(_ROWS):
            sheet.write_row(at, 0, row)
        above = book.add_format({"font_script": 1})
        sheet.write_rich_string(2, 1, "5", above, "1", book.add_format())
    for name in ("a.pptx", "a.xlsx"):
        assert _values(tmp_path / name)[1][0] == "5"


def test_numbers_that_nothing_tells_the_decimal_mark_of_have_no_value(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    rows = "<tr><td>Bonn<td>335.975<td>1,250<tr><td>Ulm<td>128.928<td>2,500"
    path.write_text(f"<html><table><tr><th>A<th>B<th>C</tr>{rows}</table></html>")
    assert _values(path) == [[None, "1250"], [None, "2500"]]


def test_fractions_of_a_german_sheet_are_no_thousands(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(
            [("Teil", "Gewicht"), ("Die Schraube", 1.125), ("Der Stift", 2.5)]
        ):
            sheet.write_row(at, 0, row)
    assert _values(tmp_path / "a.xlsx") == [["1.125"], ["2.5"]]


def test_nested_tables_lose_no_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<html><table><tr><td>outer</td><td>1</td></tr><tr><td><table><tr><td>inner</td>"
        "<td>2</td></tr><tr><td>more</td><td>3</td></tr></table></td><td>4</td></tr></table></html>"
    )
    values = {c.value for table in _tables(path) for row in table.rows for c in row.cells if c}
    assert {Decimal(2), Decimal(3)} <= values


def test_five_thousand_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = ["name," + ",".join(f"c{n}" for n in range(5000))]
    rows += ["x," + ",".join(map(str, range(5000)))] * 3
    path.write_text("\n".join(rows))
    tables = _tables(path)
    assert len(tables[0].columns) == 5000
    assert sum(len(table.rows) for table in tables) == 3
    assert tables[0].columns[4999].text == "c4999"


@pytest.mark.nightly
def test_cells_scattered_over_a_sheet_are_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\n".join("," * (6 * n) + str(n) for n in range(2500)))
    assert _tables(path) == []


_ACCOUNTS = (
    (
        "Gewinn- und Verlustrechnung",
        [
            ["", "2025 TEUR", "Vorjahr TEUR"],
            ["5. Materialaufwand", "", ""],
            ["a) Waren", "(604)", "(377)"],
            ["6. Personalaufwand", "", ""],
            ["a) Löhne", "(930)", "(204)"],
            ["7. Abschreibungen", "(955)", "(842)"],
        ],
    ),
    (
        "Bilanz",
        [
            ["", "31.12.2025 TEUR", "31.12.2024 TEUR"],
            ["A. Eigenkapital", "", ""],
            ["I. Gezeichnetes Kapital", "3.000", "2.500"],
            ["B. Rückstellungen", "4.108", "3.977"],
        ],
    ),
)


def test_accounts_with_numbered_lines_and_thousands_that_look_like_decimals(tmp_path: Path) -> None:
    document = docx.Document()
    for title, rows in _ACCOUNTS:
        document.add_paragraph(title)
        table = document.add_table(rows=len(rows), cols=3)
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        document.add_paragraph("Im Jahr 2025 stieg die Quote auf 51,2 Prozent.")
    document.save(str(path := tmp_path / "a.docx"))
    income, balance = _tables(path)
    assert [(row.label, row.parents) for row in income.rows] == [
        ("a) Waren", ("5. Materialaufwand",)),
        ("a) Löhne", ("6. Personalaufwand",)),
        ("7. Abschreibungen", ()),
    ]
    assert [column.period for column in income.columns] == ["2025", "2024"]
    assert [(row.label, row.parents) for row in balance.rows] == [
        ("I. Gezeichnetes Kapital", ("A. Eigenkapital",)),
        ("B. Rückstellungen", ()),
    ]
    assert [row.cells[0].value for row in balance.rows if row.cells[0]] == [3000, 4108]
    assert "Verlustrechnung" not in balance.title


def test_a_row_has_the_unit_that_its_label_or_the_column_of_units_gives(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Test,Result,Unit\nFerritin,9,µg/L\nSaturation (%),11,\nRatio,2,3\n")
    [table] = _tables(path)
    assert [row.unit for row in table.rows] == ["µg/L", "%", ""]


@pytest.mark.parametrize(
    ("between", "second", "tables"),
    [
        ("", [["Boats", "5", "6"]], 1),
        ("", [["Item", "2023", "2022"], ["Boats", "5", "6"]], 1),
        ("<p>Another list:</p>", [["Boats", "5", "6"], ["Nets", "7", "8"]], 2),
        ("", [["Net", "5"], ["Gross", "6"]], 2),
    ],
)
def test_rows_after_a_page_break_go_on_with_the_table(
    tmp_path: Path, between: str, second: list[list[str]], tables: int
) -> None:
    def written(rows: list[list[str]]) -> str:
        return "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in rows)

    path = tmp_path / "a.html"
    path.write_text(
        f"<p>Sales</p><table>{written([*_ROWS[:2], ['Oars', '1', '2']])}</table>"
        f"<hr>{between}<table>{written(second)}</table>"
    )
    found = list(document_tables(load(path).pages))
    assert len(found) == tables
    assert len(found[0].rows) == (3 if tables == 1 else 2)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "Item,Qty\nPen,NULL\nInk,20\nCap,n/a\nBag,0\n"),
        (
            "a.html",
            "<html><table><tr><th>Item<th>Qty<tr><td>Pen<td>10<tr><td>Ink<td>5 a<tr><td>Cap<td>3 b"
            "</table></html>",
        ),
    ],
)
def test_heads_above_values_of_many_kinds_are_no_row(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    (found,) = _tables(tmp_path / name)
    assert (found.label_head, [each.text for each in found.columns]) == ("Item", ["Qty"])
