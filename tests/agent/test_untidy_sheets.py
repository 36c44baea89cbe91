"""The same rows in the layouts that people make: what is computed of them is right, or refused."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
import xlsxwriter

from app.agent.workbench.protocol import QueryTable, TableResult
from app.agent.workbench.tables import query_table
from app.core.cancellation import CancelToken
from app.core.errors import UserError

Row = Sequence[Any]
Layout = Callable[[xlsxwriter.Workbook], None]

HEADS = ("Project", "Category", "Date", "Amount")
ROWS: Sequence[Row] = (
    ("Aurora", "Travel", date(2024, 1, 5), 120.5),
    ("Aurora", "Meals", date(2024, 2, 11), 40),
    ("Aurora", "Software", date(2024, 4, 22), 75.5),
    ("Borealis", "Travel", date(2024, 2, 20), 310.25),
    ("Borealis", "Software", date(2024, 3, 3), 99),
    ("Cirrus", "Meals", date(2024, 3, 9), 64.75),
    ("Cirrus", "Travel", date(2024, 4, 1), 210),
    ("Cirrus", "Meals", date(2024, 5, 30), 18.9),
)
SUM, OF_CIRRUS, TRAVELS = 938.9, 293.65, 3
GROUPS = {"Aurora": ROWS[:3], "Borealis": ROWS[3:5], "Cirrus": ROWS[5:]}


def _rows(rows: Sequence[Row], heads: Row = HEADS, *, above: Sequence[Row] = ()) -> Layout:
    """A workbook with one sheet."""
    return _sheets({"Sheet1": (*above, heads, *rows)})


def _sheets(sheets: dict[str, Sequence[Row]]) -> Layout:
    def write(book: xlsxwriter.Workbook) -> None:
        days = book.add_format({"num_format": "d.m.yyyy"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(at, column, cell, days)
                    else:
                        sheet.write(at, column, cell)

    return write


def _grouped(*, is_repeated: bool, has_totals: bool) -> Sequence[Row]:
    """The rows with the names of projects once, perhaps with what each of them comes to."""
    rows: list[Row] = []
    for name, group in GROUPS.items():
        rows += [(name if is_repeated or not at else "", *row[1:]) for at, row in enumerate(group)]
        rows += [(f"{name} total", "", "", sum(row[3] for row in group))] if has_totals else []
    return rows


def _merged(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADS)
    for at, row in enumerate(ROWS, start=1):
        sheet.write_row(at, 1, (row[1], row[2].isoformat(), row[3]))
    for name, first, last in (("Aurora", 1, 3), ("Borealis", 4, 5), ("Cirrus", 6, 8)):
        sheet.merge_range(first, 0, last, 0, name)


def _formulas_without_results(book: xlsxwriter.Workbook) -> None:
    _rows(ROWS)(book)
    for at in range(1, len(ROWS) + 1):
        book.get_worksheet_by_name("Sheet1").write_formula(at, 3, "=1+1", value="")


LAYOUTS: dict[str, Layout] = {
    "plain": _rows(ROWS),
    "below titles": _rows(ROWS, above=(["Expenses 2024"], ["as of May"], [])),
    "indented": _rows([("", *row) for row in ROWS], ("", *HEADS)),
    "total below": _rows([*ROWS, ("Total", "", "", SUM)]),
    "total without a name": _rows([*ROWS, ("", "", "", SUM)]),
    "total beside an empty cell": _rows([*ROWS, ("", "", "Sum:", SUM)]),
    "total further right": _rows([*ROWS, ("", "", "Total", SUM + 1)]),
    "carried forward": _rows(
        [
            *ROWS[:5],
            ("Carried forward", "", "", 645.25),
            ("Brought forward", "", "", 645.25),
            *ROWS[5:],
            ("Total", "", "", SUM),
        ]
    ),
    "net and tax": _rows(
        [*ROWS[:7], ("Net", "", "", 920), ("Tax", "", "", 18.9), ("Total", "", "", SUM)]
    ),
    "dates in words": _rows([(*row[:2], f"{row[2]:%d %b %Y}", row[3]) for row in ROWS]),
    "total after a gap": _rows([*ROWS, (), ("Grand total", "", "", SUM)]),
    "total above": _rows([("All", "", "", SUM), *ROWS]),
    "totals of groups": _rows(_grouped(is_repeated=True, has_totals=True)),
    "groups named once": _rows(_grouped(is_repeated=False, has_totals=False)),
    "groups named once with totals": _rows(_grouped(is_repeated=False, has_totals=True)),
    "groups named once and their total": _rows(
        [*_grouped(is_repeated=False, has_totals=False), ("", "", "", SUM)]
    ),
    "merged groups": _merged,
    "gaps between rows": _rows([each for row in ROWS for each in (row, ())]),
    "numbers as texts": _rows([(*row[:3], f"{row[3]:.2f}") for row in ROWS]),
    "decimal commas": _rows([(*row[:3], f"€ {row[3]:.2f}".replace(".", ",")) for row in ROWS]),
    "two currencies": _rows(
        [(*row[:3], f"{'$€'[at % 2]} {row[3]}") for at, row in enumerate(ROWS)]
    ),
    "a missing number": _rows([*ROWS, ("Aurora", "Meals", date(2024, 6, 1), "n/a")]),
    "a word for a number": _rows([*ROWS[:7], (*ROWS[7][:3], "about 19")]),
    "units below the heads": _rows([("", "", "", "EUR"), *ROWS]),
    "heads of groups": _rows(ROWS, above=(["What", "", "Payment"],)),
    "heads again": _rows([*ROWS[:4], HEADS, *ROWS[4:]]),
    "notes below": _rows([*ROWS, (), ("Source: accounts",), ("Amounts in EUR",)]),
    "a note beside": _rows([(*row, "", 1000 if at == 2 else "") for at, row in enumerate(ROWS)]),
    "two tables": _rows([*ROWS, (), ("Project", "Budget"), ("Aurora", 500), ("Cirrus", 300)]),
    "two sheets": _sheets({"Q1": (HEADS, *ROWS[:5]), "Q2": (HEADS, *ROWS[5:])}),
    "a copy": _sheets({"Data": (HEADS, *ROWS), "Old": (HEADS, *ROWS[:6])}),
    "a summary": _sheets(
        {
            "Data": (HEADS, *ROWS),
            "Sums": [
                ("Project", "Amount"),
                *((name, sum(row[3] for row in group)) for name, group in GROUPS.items()),
            ],
        }
    ),
    "no results": _formulas_without_results,
}
REFUSED = {"two currencies", "a word for a number", "no results"}
NOT_ADDED_UP = {"a copy", "a summary"}
OTHER_ROWS = {"net and tax"}
MARCH = 163.75


@pytest.mark.parametrize("name", LAYOUTS)
def test_what_is_computed_of_a_layout_is_right_or_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        LAYOUTS[name](book)

    def found(where: str = "", *, is_count: bool = False) -> float:
        """The value, or the sum of those of two sheets."""
        asked = QueryTable(
            path=str(path),
            how="count" if is_count else "sum",
            columns=() if is_count else ("Amount",),
            where=where,
        )
        result = query_table(asked, CancelToken())
        values = [float(row[-1] or 0) for row in result.rows]
        assert name not in NOT_ADDED_UP or "together" not in "".join(result.notes)
        return values[0] if name in NOT_ADDED_UP else sum(values)

    if name in REFUSED:
        with pytest.raises(UserError, match="so nothing was computed"):
            found()
        return
    assert found() == pytest.approx(SUM)
    if name in OTHER_ROWS:
        return
    assert found("Project = Cirrus") == pytest.approx(OF_CIRRUS)
    assert found("Category = Travel", is_count=True) == TRAVELS


def _of(folder: Path, layout: Layout, **asked: Any) -> TableResult:
    path = folder / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        layout(book)
    return query_table(QueryTable(path=str(path), **asked), CancelToken())


def _result(path: Path, rows: Sequence[Row], **asked: Any) -> TableResult:
    return _of(path.parent, _rows(rows), how="sum", **asked)


def test_a_sheet_that_sums_up_the_others_is_not_added_to_them(tmp_path: Path) -> None:
    quarters = {f"Q{n}": [("Item", "Amount"), ("Pens", 10 * n), ("Ink", 7 * n)] for n in (1, 2, 3)}
    with xlsxwriter.Workbook(tmp_path / "book.xlsx") as book:
        _sheets({**quarters, "Year": [("Item", "Amount"), ("Pens", 60), ("Ink", 42)]})(book)
    asked = QueryTable(path=str(tmp_path / "book.xlsx"), how="sum", columns=("Amount",))
    notes = query_table(asked, CancelToken()).notes
    assert "“Year” comes to all others together: it may sum them up." in notes
    assert not any("sheets together" in each for each in notes)


def test_headings_of_parts_are_no_rows_to_count(tmp_path: Path) -> None:
    rows = [("Workshop",), ("Ann", 10, 20), ("Bob", 20, 25), ("Office",), ("Cy", 30, 30)]
    with xlsxwriter.Workbook(tmp_path / "book.xlsx") as book:
        _rows(rows, ("Employee", "Hours", "Rate"))(book)
    result = query_table(QueryTable(path=str(tmp_path / "book.xlsx"), how="count"), CancelToken())
    assert result.rows == ((3,),)
    assert "“Workshop” (row 2 of Sheet1), “Office” (row 5 of Sheet1)" in "".join(result.notes)


def test_a_list_still_to_be_filled_in_is_counted_whole(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "book.xlsx") as book:
        _rows([("Ann",), ("Bob",), ("Cy", 3, 2)], ("Employee", "Hours", "Rate"))(book)
    result = query_table(QueryTable(path=str(tmp_path / "book.xlsx"), how="count"), CancelToken())
    assert result.rows == ((3,),)


@pytest.mark.parametrize(
    ("codes", "problem"), [(["$#,##0.00", "#,##0.00 €"], "mixes"), (["0.0%", "0.0%"], "")]
)
def test_units_of_number_formats_count(tmp_path: Path, codes: list[str], problem: str) -> None:
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("Region", "Margin"))
        for at, code in enumerate(codes, 1):
            sheet.write(at, 0, f"R{at}")
            sheet.write(at, 1, 0.15 * at, book.add_format({"num_format": code}))
    asked = QueryTable(path=str(path), how="count", where="Margin > 20")
    if problem:
        with pytest.raises(UserError, match=problem):
            query_table(asked, CancelToken())
    else:
        assert query_table(asked, CancelToken()).rows == ((1,),)


def test_fractions_stored_as_numbers_are_no_thousands(tmp_path: Path) -> None:
    rows = [("A", 1.125, "1,5"), ("B", 2.375, "2,5"), ("C", 3.625, "0,5")]
    with xlsxwriter.Workbook(tmp_path / "book.xlsx") as book:
        _rows(rows, ("Teil", "Gewicht", "Länge"))(book)
    asked = QueryTable(path=str(tmp_path / "book.xlsx"), how="max", columns=("Gewicht",))
    assert float(query_table(asked, CancelToken()).rows[0][0] or 0) == 3.625


@pytest.mark.parametrize("form", ["%d %b %Y", "%B %d, %Y", "%d. %B %Y"])
def test_dates_with_the_names_of_months_are_dates(tmp_path: Path, form: str) -> None:
    rows = [(*row[:2], f"{row[2]:{form}}", row[3]) for row in ROWS]
    asked = {"columns": ("Amount",), "where": "Date = 2024-03"}
    assert _result(tmp_path / "book.xlsx", rows, **asked).rows == ((MARCH,),)


def test_a_date_that_does_not_exist_leaves_a_column_of_words(tmp_path: Path) -> None:
    rows = [(*row[:2], f"{row[2]:%d %b %Y}", row[3]) for row in ROWS]
    rows[3] = ("Borealis", "Travel", "30 Feb 2024", 310.25)
    with pytest.raises(UserError, match="dates of one form"):
        _result(tmp_path / "book.xlsx", rows, columns=("Amount",), by=("Date",), period="month")


@pytest.mark.parametrize(("stated", "is_told"), [(SUM, False), (SUM + 1, True)])
def test_a_total_that_its_rows_do_not_come_to_is_told(
    tmp_path: Path, stated: float, is_told: bool
) -> None:
    rows = [*ROWS, ("Total", "", "", stated)]
    found = _result(tmp_path / "book.xlsx", rows, columns=("Amount",))
    assert found.rows == ((SUM,),)
    told = "The rows do not come to what “Total” says (row 10 of Sheet1): 939.9."
    assert (told in found.notes) is is_told


@pytest.mark.parametrize("codes", [("EUR", "USD"), ("RON", "BGN")])
def test_amounts_of_a_document_in_several_currencies_are_not_added_up(
    tmp_path: Path, codes: tuple[str, str]
) -> None:
    path = tmp_path / "a.html"
    rows = "".join(f"<tr><td>Item {n}<td>{code} 1{n}0.50" for n, code in enumerate(codes))
    path.write_text(f"<html><table><tr><th>Item<th>Cost{rows}</table></html>")
    with pytest.raises(UserError, match="mixes"):
        query_table(QueryTable(path=str(path), how="sum", columns=("Cost",)), CancelToken())


@pytest.mark.parametrize(
    "parts",
    [
        ("of which women", "of whom under 18"),
        ("davon Frauen", "darunter Kinder"),
        ("dont femmes", "dont enfants"),
        ("de los cuales mujeres", "de ellos niños"),
    ],
)
def test_parts_of_the_row_above_are_not_added_up_with_it(
    tmp_path: Path, parts: tuple[str, str]
) -> None:
    rows = [("Members", 100), (parts[0], 60), (parts[1], 20), ("Guests", 10), ("Dont know", 1)]
    found = _of(tmp_path, _rows(rows, ("Group", "Persons")), columns=("Persons",), how="sum")
    assert found.rows == ((111,),)
    places = f"“{parts[0]}” (row 3 of Sheet1), “{parts[1]}” (row 4 of Sheet1)"
    assert found.notes == (f"Rows with parts of others were left out: {places}.",)


@pytest.mark.parametrize(
    ("heads", "of_one", "of_other"),
    [
        ("Region Shop Sales", "North,,30 ,Kiel,10 ,Bremen,20", "South,,12 ,Ulm,12"),
        ("Region Shop Sales", "N,,30 N,Kiel,10 N,Bonn,20", "S,,12 S,Ulm,4 S,Hof,8"),
        ("Item Sales", "North,311 Kiel,110 Bonn,201", "South,57 Ulm,57"),
        ("Region Shop Sales", "R1,,311 N,Kiel,110 N,Bonn,201", "R2,,57 S,Ulm,57"),
        ("Account Sales", "Income,300 Fees,250 Gifts,50", "Costs,120 Rent,100 Power,20"),
    ],
)
def test_a_sum_above_its_parts_is_not_added_up_with_them(
    tmp_path: Path, heads: str, of_one: str, of_other: str
) -> None:
    lines = [line.split(",") for line in f"{of_one} {of_other}".split()]
    rows: list[Row] = [(*words, int(amount)) for *words, amount in lines]
    layout = _rows(rows, tuple(heads.split()))
    found = _of(tmp_path, layout, columns=("Sales",), how="sum")
    assert found.rows == ((rows[0][-1] + rows[3][-1],),)
    places = f"“{lines[0][0]}” (row 2 of Sheet1), “{lines[3][0]}” (row 5 of Sheet1)"
    assert found.notes[0] == f"Rows with totals were left out: {places}."


@pytest.mark.parametrize("amounts", [(300, 250, 50, 120, 70), (300, 250, 50, 95, 95)])
def test_a_sum_of_some_rows_alone_is_one_by_chance(
    tmp_path: Path, amounts: tuple[int, ...]
) -> None:
    rows = [*zip(("Rent", "Food", "Gifts", "Fuel", "Power"), amounts, strict=True)]
    found = _of(tmp_path, _rows(rows, ("Item", "Amount")), columns=("Amount",), how="sum")
    assert (found.rows, found.notes) == (((790,),), ())


def _months(folder: Path, other: str) -> QueryTable:
    """A workbook of two months and another sheet, and a question for the sum of all."""
    path = folder / "book.xlsx"
    amounts = {"Jan": (700, 80), "Feb": (700, 90), other: (1500, 200)}
    with xlsxwriter.Workbook(path) as book:
        _sheets(
            {
                name: [("Item", "Amount"), ("Rent", rent), ("Power", power)]
                for name, (rent, power) in amounts.items()
            }
        )(book)
        if other == "Old":
            book.get_worksheet_by_name(other).hide()
    return QueryTable(path=str(path), how="sum", columns=("Amount",))


def test_hidden_sheets_are_used_only_if_they_are_named(tmp_path: Path) -> None:
    asked = _months(tmp_path, "Old")
    found = query_table(asked, CancelToken())
    assert found.rows == (("Jan", 780), ("Feb", 790))
    assert "Hidden sheets were not counted: Old." in found.notes
    named = query_table(msgspec.structs.replace(asked, sheet="Old"), CancelToken())
    assert (named.rows, named.notes) == (((1700,),), ())


def test_rows_of_several_sheets_are_listed_with_their_sheets(tmp_path: Path) -> None:
    heads = "Item", "Worth"
    sheets: dict[str, Sequence[Row]] = {
        "Stock": (heads, ("Bolts", 7)),
        "Budget": (heads, ("Bolts", 9), ("Nuts", 3)),
    }
    listed: dict[str, Any] = {"columns": ("Worth",), "how": "list"}
    found = _of(tmp_path, _sheets(sheets), **listed, where="Item = Bolts")
    assert (found.columns, found.rows) == (("sheet", "Worth"), (("Stock", 7), ("Budget", 9)))
    found = _of(tmp_path, _sheets(sheets), where="Item = Nuts", **listed)
    assert (found.columns, found.rows) == (("Worth",), ((3,),))


@pytest.mark.parametrize("name", ["Budget", "Plan 2024", "Prognose", "Prévisions", "Presupuesto"])
def test_a_plan_is_not_added_to_what_has_happened(tmp_path: Path, name: str) -> None:
    asked = _months(tmp_path, name)
    told = f"“{name}” may be a plan of what other sheets tell."
    assert query_table(asked, CancelToken()).notes == (told,)
    with pytest.raises(UserError, match=told):
        query_table(msgspec.structs.replace(asked, by=("Item",)), CancelToken())
