"""Tables on the pages of PDF files: found by their lines, or by where their words stand."""

from decimal import Decimal
from itertools import product
from pathlib import Path

import msgspec

from app.core.tables import Table
from app.index.loaders.format_detection import load
from app.index.loaders.page import Page
from app.index.reader import TableReading, document_tables
from tests.index.tables.drawn import Drawing, rows_at, write_pages

_STATEMENT = [
    ["Net sales", "$ 1,200", "$ 1,100"],
    ["Operating expenses:"],
    ["Cost of sales", "(700)", "(650)"],
    ["Research", "\u2014", "(20)"],
    ["Total operating expenses", "(700)", "(670)"],
    ["Income", "$ 500", "$ 430"],
]
_INDENTS = [0, 0, 9, 9, 0, 0]


def _pages(path: Path) -> list[Page]:
    return list(load(path).pages)


def _tables(path: Path) -> list[Table]:
    return list(document_tables(load(path).pages))


def _values(table: Table) -> dict[str, list[Decimal | None]]:
    return {row.label: [cell.value if cell else None for cell in row.cells] for row in table.rows}


def _statement(top: float = 100) -> list[tuple[float, float, str]]:
    heads = [(72.0, top, "Statement of Income (in millions)")]
    heads += rows_at([["", "Year Ended June 30,"]], [72, 364], top + 13)
    heads += rows_at([["", "2023", "2022"]], [72, 300, 380], top + 26)
    return heads + rows_at(_STATEMENT, [72, 300, 380], top + 39, indents=_INDENTS)


def test_places_of_heads_and_labels_are_those_of_their_words(tmp_path: Path) -> None:
    path = write_pages(tmp_path / "a.pdf", [Drawing(_statement())])
    [page], [table] = _pages(path), _tables(path)
    row, column = table.rows[1], table.columns[1]
    cell = row.cells[1]
    assert row.place and cell and cell.box and row.place.box
    assert page.text[row.place.char_start : row.place.char_end] == "Cost of sales"
    heads = [page.text[each.char_start : each.char_end] for each in column.places]
    assert heads == ["Year Ended June 30,", "2022"]
    own = column.places[1].box
    assert own and own.left < cell.box.right and own.right > cell.box.left
    assert own.bottom < cell.box.top and row.place.box.right < cell.box.left


def test_statement_without_lines_has_heads_units_periods_and_parents(tmp_path: Path) -> None:
    [table] = _tables(write_pages(tmp_path / "a.pdf", [Drawing(_statement())]))
    assert table.title == "Statement of Income (in millions)"
    assert table.unit == "in millions"
    assert [column.text for column in table.columns] == [
        "Year Ended June 30, 2023",
        "Year Ended June 30, 2022",
    ]
    assert [column.period for column in table.columns] == [
        "Year Ended June 30, 2023",
        "Year Ended June 30, 2022",
    ]
    assert _values(table)["Cost of sales"] == [Decimal(-700), Decimal(-650)]
    assert _values(table)["Research"] == [Decimal(0), Decimal(-20)]
    parents = {row.label: row.parents for row in table.rows}
    assert parents["Cost of sales"] == ("Operating expenses:",)
    assert parents["Income"] == parents["Net sales"] == ()


def test_a_line_below_several_heads_gives_the_columns_to_none_alone(tmp_path: Path) -> None:
    """Heads in the middle of wide columns, whose numbers are flush right."""
    columns = [72, 300, 370, 440, 510]
    heads = [
        (x - 45, 126.0, year) for x, year in zip(columns[1:], ["2022", "2023"] * 2, strict=True)
    ]
    above = [
        (columns[at] - 60.0, 113.0, text) for at, text in ((1, "Three Months"), (3, "Full Year"))
    ]
    rows = [
        ["Net sales", "3,909", "3,673", "14,544", "14,694"],
        ["Cost of sales", "(3,115)", "(2,951)", "(11,724)", "(11,969)"],
        ["Gross profit", "794", "722", "2,820", "2,725"],
    ]
    lines = [(240, 129, 514, 129)]
    drawing = Drawing([*above, *heads, *rows_at(rows, columns, 141)], lines)
    [table] = _tables(write_pages(tmp_path / "a.pdf", [drawing]))
    assert [column.heads[-1] for column in table.columns] == ["2022", "2023"] * 2


def test_cells_know_their_words_and_place(tmp_path: Path) -> None:
    path = write_pages(tmp_path / "a.pdf", [Drawing(_statement())])
    [page] = _pages(path)
    [table] = _tables(path)
    for cell in [cell for row in table.rows for cell in row.cells if cell]:
        assert page.text[cell.char_start : cell.char_end] == cell.text
        assert cell.box and 0 < cell.box.left < cell.box.right < 1


def test_drawn_cells_may_have_several_lines_and_span_columns(tmp_path: Path) -> None:
    xs, ys = (72, 200, 300, 400), (100, 120, 140, 170, 190)
    lines = [(xs[0], y, xs[-1], y) for y in ys]
    lines += [(x, ys[0] if x != 300 else ys[1], x, ys[-1]) for x in xs]
    texts = [
        (240, 114, "Revenue"),
        (230, 134, "2022"),
        (330, 134, "2023"),
        (76, 152, "Machines and"),
        (76, 163, "spare parts"),
        (230, 158, "1,5"),
        (330, 158, "2,25"),
        (76, 184, "Services"),
        (230, 184, "10,0"),
        (330, 184, "-"),
    ]
    [table] = _tables(write_pages(tmp_path / "a.pdf", [Drawing(texts, lines)]))
    assert [column.heads for column in table.columns] == [("Revenue", "2022"), ("Revenue", "2023")]
    assert _values(table) == {
        "Machines and spare parts": [Decimal("1.5"), Decimal("2.25")],
        "Services": [Decimal(10), Decimal(0)],
    }


def test_cells_between_rules_may_have_several_lines_and_be_close_to_a_number(
    tmp_path: Path,
) -> None:
    columns = [72, 240, 300]
    heads = [*rows_at([["Line", "2024", "2025"]], columns, 112), (305.0, 112.0, "Remarks")]
    texts = [
        *heads,
        *rows_at([["T1 Rottau", "86,400", "97,850"]], columns, 132),
        (305.0, 132.0, "more trains"),
        (305.0, 143.0, "since 2025"),
        *rows_at([["T2 Auenstadt -", "142,700", "-"]], columns, 163),
        (305.0, 163.0, "no figures"),
        (72.0, 174.0, "Drusenau"),
    ]
    lines = [(70, y, 380, y) for y in (102, 118, 149, 180)]
    [table] = _tables(write_pages(tmp_path / "a.pdf", [Drawing(texts, lines)]))
    assert [column.text for column in table.columns] == ["2024", "2025", "Remarks"]
    assert [row.label for row in table.rows] == ["T1 Rottau", "T2 Auenstadt - Drusenau"]
    remarks = [row.cells[2] for row in table.rows]
    assert [cell and cell.text for cell in remarks] == ["more trains since 2025", "no figures"]


def test_table_goes_on_on_the_next_page(tmp_path: Path) -> None:
    rows = [[f"Item {n}", f"{n},000", f"{n}.5"] for n in range(1, 81)]
    head = [["Name", "Cost", "Share"]]
    pages = [
        Drawing(rows_at(head + part, [72, 300, 380], 60, 16)) for part in (rows[:40], rows[40:])
    ]
    [table] = _tables(write_pages(tmp_path / "a.pdf", pages))
    assert len(table.rows) == 80
    assert {row.cells[0].page for row in table.rows if row.cells[0]} == {1, 2}


def test_two_tables_side_by_side_are_two(tmp_path: Path) -> None:
    one = [["Fruit", "Tons"], ["Apples", "10"], ["Pears", "20"], ["Plums", "30"]]
    two = [["Metal", "Price"], ["Copper", "7.5"], ["Tin", "8.5"], ["Zinc", "9.5"]]
    texts = rows_at(one, [72, 200]) + rows_at(two, [330, 480])
    tables = _tables(write_pages(tmp_path / "a.pdf", [Drawing(texts)]))
    assert [table.label_head for table in tables] == ["Fruit", "Metal"]
    assert _values(tables[1]) == {
        "Copper": [Decimal("7.5")],
        "Tin": [Decimal("8.5")],
        "Zinc": [Decimal("9.5")],
    }


def test_tables_on_turned_pages_read_the_same(tmp_path: Path) -> None:
    upright, *turned = (
        _tables(write_pages(tmp_path / f"{turn}.pdf", [Drawing(_statement(), turn=turn)]))
        for turn in (0, 90, 180, 270)
    )
    for tables in turned:
        assert [_values(table) for table in tables] == [_values(table) for table in upright]


def test_running_text_with_numbers_is_no_table(tmp_path: Path) -> None:
    line = "In 2023 we sold 1,200 lamps for 36.5 million and 14 boats, 3 % more than in 2022"
    texts = [(72.0, 100.0 + 12 * n, f"{line} ({n}).") for n in range(20)]
    assert _tables(write_pages(tmp_path / "a.pdf", [Drawing(texts)])) == []


def test_values_and_words_within_one_column_are_no_table(tmp_path: Path) -> None:
    texts = [(110, 86, "Consolidated"), (100, 100, "12"), (130, 100, "Revenue")]
    texts += [(108, 113, "3,456,789"), (160, 113, "Net"), (100, 126, "14"), (130, 126, "Revenue")]
    path = write_pages(tmp_path / "a.pdf", [Drawing(texts)])
    assert "3,456,789" in _pages(path)[0].text and _tables(path) == []


def test_merged_cells_everywhere_end_in_some_table_or_none(tmp_path: Path) -> None:
    lines = [(72, 100, 400, 100), (72, 300, 400, 300), (72, 100, 72, 300), (400, 100, 400, 300)]
    lines += [(150, 100, 150, 180), (250, 140, 250, 300), (72, 180, 250, 180), (150, 140, 400, 140)]
    texts = [(80 + 90 * x, 120 + 60 * y, f"{x}{y}") for x, y in product(range(4), range(3))]
    for table in _tables(write_pages(tmp_path / "a.pdf", [Drawing(texts, lines)])):
        assert all(len(row.cells) == len(table.columns) for row in table.rows)


def test_parts_of_a_large_table_are_small_messages(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("name,a,b\n" + "".join(f"row {n},{n},{n}.5\n" for n in range(20_000)))
    [page] = _pages(path)
    parts = [reply.table for reply in TableReading().read(page, 1, 0, [])]
    assert len(parts) > 1
    assert max(len(msgspec.msgpack.encode(part)) for part in parts) < 4 * 1024 * 1024
    assert sum(len(part.rows) for part in parts) == 20_000


_TRIPS = [
    ["Project", "Purpose", "Amount"],
    ["Aurora", "Meeting of all partners", "120.50"],
    ["", "and back by train", ""],
    ["Borealis", "Visit", "99.00"],
    ["Cirrus", "Meeting of partners", "64.75"],
    ["", "and back by train", ""],
]


def test_a_cell_of_words_goes_on_in_small_letters_on_the_next_line(tmp_path: Path) -> None:
    trips = rows_at(_TRIPS, [72, 250, 400])
    below = (72.0, 110.0 + 13 * len(_TRIPS), "All of them were approved.")
    [table] = _tables(write_pages(tmp_path / "a.pdf", [Drawing([*trips, below])]))
    assert [row.label for row in table.rows] == ["Aurora", "Borealis", "Cirrus"]
    purposes = [row.cells[0].text for row in table.rows if row.cells[0]]
    assert purposes[0] == "Meeting of all partners and back by train"
    assert purposes[2] == "Meeting of partners and back by train"


def test_heads_that_begin_like_those_above_begin_another_table(tmp_path: Path) -> None:
    expenses = [["Project", "Date", "Amount"], ["Aurora", "5 May", "120"], ["Cirrus", "6 May", "9"]]
    budgets = [["Budgets"], ["Project", "", "Budget"], ["Aurora", "", "500"], ["Cirrus", "", "300"]]
    texts = rows_at(expenses, [72, 250, 400]) + rows_at(budgets, [72, 250, 400], 140)
    one, two = _tables(write_pages(tmp_path / "a.pdf", [Drawing(texts)]))
    assert [each.text for each in one.columns] == ["Date", "Amount"] and len(one.rows) == 2
    assert [each.text for each in two.columns] == ["Budget"] and two.title == "Budgets"
    assert _values(two) == {"Aurora": [Decimal(500)], "Cirrus": [Decimal(300)]}


def test_a_last_row_without_a_value_is_a_row(tmp_path: Path) -> None:
    rows = [["Project", "Date", "Amount"], ["Aurora", "5 May", "120"], ["Cirrus", "6 May", "9"]]
    open_row = ["Borealis", "7 May", "to be confirmed"]
    below = (72.0, 160.0, "All of them were approved.")
    texts = rows_at([*rows, open_row], [72, 250, 400])
    [table] = _tables(write_pages(tmp_path / "a.pdf", [Drawing([*texts, below])]))
    assert [row.label for row in table.rows] == ["Aurora", "Cirrus", "Borealis"]
    assert _values(table)["Borealis"] == [None, None]
