"""The table tool: exact results over all rows of a file, or a sentence that says why not."""

import random
import threading
from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import pytest
import xlsxwriter

from app.agent.approvals import Approvals
from app.agent.confined_files import Folders
from app.agent.registry import CallOutcome, ToolRegistry
from app.agent.tool import ToolError
from app.agent.tools.query_table import query_table
from app.agent.tools.table import table
from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import QueryTable, TableResult
from app.agent.workbench.tables import query_table as run_query
from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.language_packs import PeriodLength
from app.core.messages import Grant, ToolCallPart, ToolResultPart
from tests.index.binary_workbooks import Cell, write_xlsb
from tests.index.test_sparse_sheets import cell, write_ods
from tests.index.test_sparse_sheets import row as sheet_row

SALES = "region,units,price\nNorth,3,2.5\nSouth,4,1.5\nNorth,5,2.0\n"


class OpenedFolder:
    """A folder that was opened in the settings."""

    def __init__(self, folder: Path) -> None:
        self._grant = Grant(id="g", created=0.0, folder=str(folder))

    def grants(self) -> tuple[Grant, ...]:
        return (self._grant,)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sales.csv").write_text(SALES)
    return tmp_path.resolve()


class DirectWorkbench(Workbench):
    """Computes in this process, which is faster than to start one for each question."""

    def query(self, request: QueryTable, cancel: CancelToken) -> TableResult:
        try:
            return run_query(request, cancel)
        except UserError as error:
            raise ToolError(str(error)) from None


def _call(
    folder: Path,
    workbench: Workbench,
    arguments: dict[str, str],
    cancel: CancelToken | None = None,
) -> ToolResultPart:
    approvals = Approvals(OpenedFolder(folder).grants)
    tool = (query_table if "sql" in arguments else table)(Folders(approvals.folders), workbench)
    call = ToolCallPart("1", tool.name, {"path": "sales.csv", **arguments})
    outcome = ToolRegistry([tool], approvals).call(call, cancel or CancelToken())
    assert isinstance(outcome, CallOutcome)
    return outcome.result


def _ask(folder: Path, **arguments: str) -> str:
    result = _call(folder, DirectWorkbench(), arguments)
    assert not result.is_error, result.content
    return result.content


def _refusal(folder: Path, **arguments: str) -> str:
    result = _call(folder, DirectWorkbench(), arguments)
    assert result.is_error, result.content
    return result.content


def _value(folder: Path, **arguments: str) -> str:
    """The only value of the result."""
    return _ask(folder, **arguments).splitlines()[0].partition(": ")[2]


def _write_book(path: Path, **sheets: Sequence[Sequence[Any]]) -> None:
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)


def test_a_table_is_described_by_its_columns_and_first_rows(folder: Path) -> None:
    described = _ask(folder)
    assert described.startswith("sales: 3 rows with the columns region, units, price.")
    assert "region | units | price\nNorth | 3 | 2.5" in described


@pytest.mark.parametrize(
    ("arguments", "first_lines"),
    [
        ({"column": "units"}, "sum of units: 12"),
        ({"column": "UNITS", "how": "mean"}, "mean of units: 4.0"),
        ({"column": "price", "how": "median"}, "median of price: 2.0"),
        ({"column": "price", "how": "max"}, "max of price: 2.5"),
        ({"column": "region", "how": "distinct"}, "distinct of region: 2"),
        ({"how": "count"}, "rows: 3"),
        ({"where": "region = north"}, "rows: 2"),
        ({"column": "units", "where": "all"}, "sum of units: 12"),
        ({"column": "units", "where": "region = 'North' and units > 3"}, "sum of units: 5"),
        ({"column": "units", "where": "region is South or price >= 2.5"}, "sum of units: 7"),
        ({"column": "units", "where": "units between 4 and 5"}, "sum of units: 9"),
        ({"column": "units", "where": "region contains ORT"}, "sum of units: 8"),
        ({"column": "units", "where": "region != North"}, "sum of units: 4"),
        (
            {"column": "units", "by": "region"},
            "region | sum of units\nNorth | 8\nSouth | 4\nComputed from 3 rows of sales.",
        ),
        ({"column": "price", "how": "list", "where": "units >= 4"}, "price\n1.5\n2\n"),
        ({"sql": "SELECT sum(units * price) AS total FROM sales"}, "total: 23.5"),
        ({"sql": "SELECT sum(units) AS u FROM any_name_for_it"}, "u: 12"),
    ],
)
def test_a_table_is_computed_with(
    folder: Path, arguments: dict[str, str], first_lines: str
) -> None:
    assert _ask(folder, **arguments).startswith(first_lines)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"column": "profit"}, "no column profit. The columns of sales are region, units, price."),
        ({"column": "region"}, "There are no numbers in region."),
        ({"column": "units", "where": "region = Nrth"}, "values of region are North, South."),
        ({"column": "units", "where": "region = "}, "The columns of sales are region"),
        ({"sql": "SELECT sum(df.units) FROM sales"}, "The columns of sales are region"),
        ({"sql": "SELECT 1; SELECT 2"}, "Only a single SELECT"),
        ({"sql": "SELECT 36.5 AS margin"}, "The query reads no table."),
        ({"how": "sum"}, "Name a column"),
        ({"column": "units", "sheet": "costs", "path": "book.xlsx"}, "no sheet costs"),
        ({"path": "notes.md"}, "is not a table"),
        ({"path": "empty.csv"}, "has no rows"),
        ({"path": "broken.parquet"}, "broken.parquet cannot be read"),
        ({"path": "broken.xlsx"}, "cannot be read"),
    ],
)
def test_what_cannot_be_computed_is_refused_with_a_sentence_that_helps(
    folder: Path, arguments: dict[str, str], problem: str
) -> None:
    _write_book(folder / "book.xlsx", units=[["units"], [1]], other=[["units"], [2]])
    (folder / "empty.csv").write_bytes(b"")
    for name in ("notes.md", "broken.parquet", "broken.xlsx"):
        (folder / name).write_text("not this")
    refusal = _refusal(folder, **arguments)
    assert problem in refusal and "Traceback" not in refusal


def test_a_sum_over_200000_rows_is_exact_and_says_how_many(folder: Path) -> None:
    amounts = [Decimal(random.Random(number).randint(1, 50_000)) / 100 for number in range(200_000)]
    rows = "".join(f"order {number},{amount}\n" for number, amount in enumerate(amounts))
    (folder / "sales.csv").write_text(f"name,amount\n{rows}")
    summed = _ask(folder, column="amount")
    assert summed.splitlines() == [
        f"sum of amount: {sum(amounts, Decimal()).normalize():f}",
        "Computed from 200000 rows of sales.",
    ]


def test_a_confined_process_computes(folder: Path) -> None:
    _write_book(folder / "book.xlsx", Sheet=[["units"], [3], [4]])
    with duckdb.connect() as database:
        database.execute(f"COPY (SELECT 2.5 AS price) TO '{folder / 'x [1]*.parquet'}'")
    asked = (("sales.csv", "12"), ("book.xlsx", "7"))
    for path, total in asked:
        result = _call(folder, Workbench(), {"path": path, "column": "units"})
        assert result.content.startswith(f"sum of units: {total}\n")
    result = _call(folder, Workbench(), {"path": "x [1]*.parquet", "column": "price"})
    assert result.content.startswith("sum of price: 2.5\n")
    refused = _call(folder, Workbench(), {"sql": "SELECT * FROM read_text('/etc/passwd')"})
    assert refused.is_error and "disabled" in refused.content


def test_amounts_are_summed_as_decimals(folder: Path) -> None:
    (folder / "sales.csv").write_text("x\n" + "0.1\n" * 10 + "9007199254740993.01\n")
    assert _value(folder, column="x") == "9007199254740994.01"
    with duckdb.connect() as database:
        database.execute("CREATE TABLE t AS SELECT 0.1::DOUBLE AS x FROM range(10)")
        database.execute(f"COPY t TO '{folder / 'x.parquet'}'")
    assert _value(folder, path="x.parquet", column="x") == "1"


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("n;x\na;1.234,50\nb;2,5\n", "1237"),
        ("n;x\na;1 234,50\nb;12\n", "1246.5"),
        ('n,x\na,"$1,200.50"\nb,"($200.00)"\nc,$7\n', "1007.5"),
        ('n,x\na,"1,234"\nb,"2,345"\n', "3579"),
        ("n;x;y\na;1.234;0,5\nb;2.000;1,5\n", "3234"),
        ("n\tx\na\t1'234.50\nb\t−4.50\n", "1230"),
        ("n,x\na,5\nb,n/a\nc,-\nd,\ne,7\n", "12"),
        ("n,x\na,5 EUR\nb,7 EUR\n", "12"),
        ("sep=;\nn;x\na;5\nb;7\n", "12"),
        ("n|x\r\na|5\r\nb|7\r\n", "12"),
        ("n,x\r\na,12", "12"),
        ('"x"\r\n"5"\r\n"7"\r\n', "12"),
        ('n,x\r\n"a\r\nb",5\r\nc,7\r\n', "12"),
        ('n,x\n"a\nb",5\n"c ""d"", e",7\n', "12"),
        ('n, x\na, "5"\nb, "7"\n', "12"),
        ('n,x\npipe 5",5\nb,7\n', "12"),
        ("n,x\n,\na,5\n\nb,7\n", "12"),
        ("a title\n\nn,x\na,5\nb,7\n", "12"),
        ("n,x\na,1e3\nb,7\n", "1007.0"),
        ("=cmd|'/C calc'!A0,x\n=1+1,5\n@x,7\n", "12"),
        ("n;x\na;41.200 €\nb;40.750 €\n", "81950"),  # no price has three decimals
        ("n;x\na;1,234 €\nb;2,345 €\n", "3579"),
        ("n;y;x\na;3.5;1.250\nb;2.5;2.250\n", "3.5"),  # another column tells the mark
        ("n;x\na;1'200.–\nb;CHF 80.-\nc;12.50\nd;-5.--\n", "1287.5"),
        ("n;x\na;1.200,– €\nb;80,-\nc;12,50\nd;5,00-\n", "1287.5"),
    ],
)
def test_numbers_are_read_as_people_write_them(folder: Path, text: str, total: str) -> None:
    (folder / "sales.csv").write_bytes(text.encode())
    assert _value(folder, column="x") == total


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("n,x\na,5\nb,12 pcs\nc,7\n", "1 of the values of “x” is not a number, such as “12 pcs”"),
        ("n;x\na;1,5\nb;1.5\n", "mixes decimal commas and decimal points"),
        ("n;x\na;1,234\nb;2,345\n", "it is not clear which number 1,234 is"),
        ("n;x\na;41.200\nb;40.750\n", "it is not clear which number 41.200 is"),
        ("n;x\na;1.234 €\nb;2,345 €\n", "it is not clear which number"),
        ("n,x\na,$5\nb,€5\n", "mixes $, €"),
        ("n,x\na,5%\nb,5\n", "mixes %, plain numbers"),
        ("n,x\na,007\nb,123\n", "holds codes that start with 0"),
        ("n,x\na,1,234\nb,5\n", "Row 2"),
        ('n,x\n"unclosed,5\nb,7\nc,8\n', "Row 2"),
        ("n,x,y\na,5,6\nb;7;8\n", "Row 3"),
        ("n,x\na,5\n" + "b,6\n" * 40_000 + "c,1,234\n", "Row 40003 has 3 cells"),
    ],
)
def test_a_total_that_would_be_wrong_is_refused(folder: Path, text: str, problem: str) -> None:
    (folder / "sales.csv").write_text(text)
    refusal = _refusal(folder, column="x")
    assert problem.casefold() in refusal.casefold()
    assert "nothing was computed" in refusal.casefold()


@pytest.mark.parametrize(
    "codes", ["RE 1001,RE 1002", "RE-1001,RE-1002", "LH 400,CS 102", "KW 9,KW 10"]
)
def test_codes_of_letters_and_digits_are_no_amounts(folder: Path, codes: str) -> None:
    one, other = codes.split(",")
    (folder / "sales.csv").write_text(f"code,x\n{one},5\n{other},7\n")
    assert _value(folder, column="x", where=f"code = {other}") == "7"
    assert "There are no numbers in code." in _refusal(folder, column="code")


@pytest.mark.parametrize("amounts", ["RON 5,RON 7", "5 CHF,7 CHF", "US$ 5,US$ 7", "S$5,S$7"])
def test_codes_of_currencies_are_units_of_amounts(folder: Path, amounts: str) -> None:
    (folder / "sales.csv").write_text("x\n" + amounts.replace(",", "\n"))
    assert _value(folder, column="x") == "12"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_table_in_any_encoding_is_computed_with(folder: Path, encoding: str) -> None:
    (folder / "sales.csv").write_bytes("Größe;Stück\nklein;3\ngroß;4\n".encode(encoding))
    assert _ask(folder, column="Stück", where="Größe = groß").startswith("sum of Stück: 4")


def test_what_was_assumed_and_left_out_is_said(folder: Path) -> None:
    (folder / "sales.csv").write_text('n,x\na,"$1,234"\nb,n/a\nTotal,"$1,234"\n')
    summed = _ask(folder, column="x")
    assert summed.startswith("sum of x: 1234\nComputed from 2 rows of sales.")
    assert "Rows with totals were left out: “Total” (row 4 of sales)." in summed
    assert "1 value marks a missing number in “x”" in summed and "“x” is in $." in summed
    assert "$1,234 in “x” was read with a thousands separator." in summed


@pytest.mark.parametrize(
    "label", ["Grand Total", "Gesamtsumme:", "totale", "Итого", "合计", "المجموع"]
)
def test_totals_are_left_out_in_every_language(folder: Path, label: str) -> None:
    (folder / "sales.csv").write_text(f"n,x\na,1\nb,2\n{label},3\n")
    assert _ask(folder, column="x").startswith("sum of x: 3\nComputed from 2 rows")


def test_values_that_are_not_there_are_counted(folder: Path) -> None:
    (folder / "sales.csv").write_text("n,x\na,5\nb,\nc,\n")
    for how in ("sum", "mean", "count"):
        assert "Rows without a value in “x”: 2." in _ask(folder, column="x", how=how)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("3545.31¹", "12", "1,200 ²"), "4757.31"),
        (("12 €¹", "3,50 € *", "2200†"), "2215.5"),
        (("12 €", "3 EUR"), "15"),
        (("10²", "12", "7"), ""),  # a hundred
        (("12 €", "3 USD"), ""),
    ],
)
def test_marks_of_footnotes_and_names_of_one_currency(
    folder: Path, cells: Sequence[str], expected: str
) -> None:
    rows = "".join(f"{at};{cell}\n" for at, cell in enumerate(cells))
    (folder / "sales.csv").write_text(f"n;x\n{rows}", "utf-8")
    if expected:
        assert _value(folder, column="x") == expected
        summed = _ask(folder, column="x")
        assert ("has the mark of a footnote" in summed) == any("¹" in each for each in cells)
    else:
        result = _call(folder, DirectWorkbench(), {"column": "x"})
        assert result.is_error and "nothing was computed" in result.content


@pytest.mark.parametrize("mark", ["n.a.", "k. A.", "n.d.", "n/d", "nc", "s/d", "…", "TBC"])
def test_marks_for_a_missing_number_are_no_words(folder: Path, mark: str) -> None:
    (folder / "sales.csv").write_text(f"n;x\na;4 820\nb;{mark}\nc;12 300\n", "utf-8")
    summed = _ask(folder, column="x")
    assert summed.startswith("sum of x: 17120\n") and "1 value marks a missing" in summed


def test_rows_without_a_value_to_compare_are_counted(folder: Path) -> None:
    (folder / "sales.csv").write_text("n,x,y\na,5,1\nb,,2\nc,9,\nTotal,,3\n")
    found = _ask(folder, column="n", how="list", where="x > 6")
    assert "Rows without a value in “x” were left out: 1." in found
    summed = _ask(folder, column="y", how="sum", where="x > 4")
    assert "Rows without a value in “y”: 1." in summed
    assert "left out: 1." not in _ask(folder, column="y", how="sum", where="n = a")


@pytest.mark.parametrize(
    ("dates", "months"),
    [
        (["2024-01-31", "2024-02-01"], "2"),
        (["31.01.2024", "01.02.2024"], "2"),
        (["31/01/2024", "01/02/2024"], "2"),
        (["01/31/2024", "02/01/2024"], "2"),
        (["2024-01-31 10:00:00", "2024-02-01T11:30:00"], "2"),
        (["31.01.24", "01.02.24"], "2"),
        (["31/01/24", "1/2/24"], "2"),
        (["01/31/24", "2/1/24"], "2"),
    ],
)
def test_dates_are_read_where_only_one_format_fits(
    folder: Path, dates: list[str], months: str
) -> None:
    (folder / "sales.csv").write_text("day,x\n" + "".join(f"{day},1\n" for day in dates))
    assert _value(folder, column="x", where="day = 2024") == months
    assert _value(folder, column="x", where="day = 2024-02") == "1"
    assert _value(folder, column="x", where="day >= 2024-02-01") == "1"


@pytest.mark.parametrize(
    "dates",
    [
        ["15.02.45", "28.02.45"],  # of birth or of expiry
        ["24/02/15", "24/02/28", "24/03/01"],  # the year may be the first
        ["15-02-24", "28-02-24"],
        ["15-02-24 10:00", "28-02-24 11:00"],
        ["1.2.10", "1.2.11"],  # sections of a text
    ],
)
def test_years_of_two_digits_that_are_not_certain_are_not_read(
    folder: Path, dates: list[str]
) -> None:
    (folder / "sales.csv").write_text("day,x\n" + "".join(f"{day},1\n" for day in dates))
    refused = _refusal(folder, column="x", by="day", where="day > 2001-01-01")
    assert "“2001-01-01” cannot be compared with “day”" in refused
    assert f"{dates[0]} | 1\n" in _ask(folder, column="x", by="day")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_name_of_a_group_that_is_written_once_counts_for_all_its_rows(
    folder: Path, kind: str
) -> None:
    rows: list[list[Any]] = [
        ["team", "month", "cost"],
        *(["North", "May", 3], ["", "June", 4], ["", "July", 5], ["South", "May", 9]),
        *(["", "June", 1], ["", "", 22]),
    ]
    lines = "".join(f"{','.join(map(str, row))}\n" for row in rows)
    (folder / "costs.csv").write_text(lines)
    _write_book(folder / "costs.xlsx", Costs=rows)
    asked = partial(_ask, folder, path=f"costs.{kind}", column="cost")
    note = "Empty cells of “team” were read as what stands above them."
    assert "22" in asked() and note not in asked()
    assert asked(where="team = South").splitlines()[0].endswith(": 10")
    assert note in asked(where="team = South")
    assert "North | 12\nSouth | 10\n" in asked(by="team") and note in asked(by="team")
    summed = _ask(
        folder, path=f"costs.{kind}", sql="SELECT sum(cost) FROM costs WHERE team='North'"
    )
    assert "12" in summed and note in summed


def test_rows_without_a_name_are_told_where_rows_are_chosen_by_names(folder: Path) -> None:
    (folder / "costs.csv").write_text("team,cost\nNorth,3\nSouth,4\n,5\nNorth,6\n")
    found = _ask(folder, path="costs.csv", column="cost", where="team = North")
    assert ": 9\n" in found and "Rows without a value in “team” were left out: 1." in found


def test_dates_are_grouped_by_their_periods(folder: Path) -> None:
    path = folder / "costs.csv"
    path.write_text("day,cost\n31.12.2023,1\n15.01.2024,2\n20.01.2024,4\n1.7.2024,8\n,16\n")
    asked = QueryTable(path=str(path), how="sum", columns=("cost",), by=("day",))
    periods: dict[PeriodLength, set[tuple[str | int, int]]] = {
        "month": {("2023-12", 1), ("2024-01", 6), ("2024-07", 8)},
        "quarter": {("2023-Q4", 1), ("2024-Q1", 6), ("2024-Q3", 8)},
        "year": {(2023, 1), (2024, 14)},
    }
    for period, rows in periods.items():
        found = run_query(msgspec.structs.replace(asked, period=period), CancelToken())
        assert {*found.rows} == rows
        assert found.notes == ("Rows without a value in “day” were left out: 1.",)


ALL = [["team", "cost"], ["North", 300], ["South", 401], ["South", 77]]
COPIED = "All rows of “Old” are in “Now”, too."
SUMMED = "“Sums” and “Now” come to the same: one may sum up the other."


@pytest.mark.parametrize(
    ("sheets", "note"),
    [
        ({"Now": ALL, "Old": ALL[:3]}, COPIED),
        ({"Now": ALL, "Sums": [ALL[0], ["North", 300], ["South", 478]]}, SUMMED),
        ({"Now": ALL, "Sums": [ALL[0], ["North", 300], ["South", 478], ["Total", 778]]}, SUMMED),
    ],
)
def test_what_two_sheets_tell_is_not_counted_twice(
    folder: Path, sheets: dict[str, list[list[Any]]], note: str
) -> None:
    _write_book(folder / "book.xlsx", **sheets)
    summed = _ask(folder, path="book.xlsx", column="cost")
    assert "Now | 778\n" in summed and note in summed and "together" not in summed
    grouped = _refusal(folder, path="book.xlsx", column="cost", by="team")
    assert grouped.startswith(note) and "Name one of them as the sheet: “Now”" in grouped
    own = _ask(folder, path="book.xlsx", column="cost", by="team", sheet="Now")
    assert "South | 478\nNorth | 300\n" in own and note not in own


def test_sheets_that_have_a_row_or_a_sum_in_common_are_added_up(folder: Path) -> None:
    _write_book(
        folder / "book.xlsx",
        May=[["what", "cost"], ["Rent", 500], ["Food", 210], ["Bus", 90]],
        June=[["what", "cost"], ["Rent", 500], ["Food", 190], ["Bus", 110]],
    )
    assert "sheets together: 1600, of 6 rows." in _ask(folder, path="book.xlsx", column="cost")


def test_without_a_sheet_all_that_have_the_column_are_summed_and_named(folder: Path) -> None:
    _write_book(
        folder / "book.xlsx",
        Q1=[["region", "units"], ["North", 3], ["South", 4]],
        Q2=[["region", "units"], ["North", 5]],
        Costs=[["cost"], [2.5]],
    )
    summed = _ask(folder, path="book.xlsx", column="units")
    assert summed == (
        "sheet | sum of units\nQ1 | 7\nQ2 | 5\n"
        "Computed from 2 rows of Q1 (B2:B3), 1 row of Q2 (B2). Sheets: Q1, Q2, Costs.\n"
        "All 2 sheets together: 12, of 3 rows.\nSheets without these columns: Costs."
    )
    assert _value(folder, path="book.xlsx", column="units", sheet="q1") == "7"
    assert _value(folder, path="book.xlsx", column="cost") == "2.5"
    joined = 'SELECT sum(units) AS u FROM (FROM "Q1" UNION ALL FROM "Q2")'
    assert _value(folder, path="book.xlsx", sql=joined) == "12"
    described = _ask(folder, path="book.xlsx")
    assert "Q2: 1 row with" in described and "Sheets: Q1, Q2, Costs." in described


def test_the_cells_of_chosen_rows_are_named(folder: Path) -> None:
    _write_book(
        folder / "book.xlsx",
        Sheet=[["Report"], [], ["region", "units"], ["North", 3], ["South", 4], ["North", 5]],
    )
    summed = _ask(folder, path="book.xlsx", column="units", where="region = North")
    assert "2 rows of Sheet (B4, B6)" in summed


def test_merged_cells_and_groups_of_headings_are_understood(folder: Path) -> None:
    with xlsxwriter.Workbook(folder / "book.xlsx") as book:
        sheet = book.add_worksheet("Sheet")
        sheet.merge_range("A1:A2", "region")
        sheet.merge_range("B1:C1", "2023")
        sheet.merge_range("D1:E1", "2024")
        sheet.write_row("B2", ["Q1", "Q2", "Q1", "Q2"])
        sheet.merge_range("A3:A4", "North")
        sheet.write_row("B3", [1, 2, 3, 4])
        sheet.write_row("B4", [5, 6, 7, 8])
        sheet.write_row("A5", ["South", 9, 10, 11, 12])
    summed = _ask(folder, path="book.xlsx", column="2024 Q1", by="region")
    assert summed.startswith("region | sum of 2024 Q1\nSouth | 11\nNorth | 10\n")


def test_tables_below_each_other_are_computed_apart(folder: Path) -> None:
    """The years of the second one are its headings, and no amounts of the first."""
    income = [["Income", 2024], ["Fees", 1200], ["Grants", 800], ["Total", 2000]]
    expenses = [["Expenses", 2024], ["Rent", 900], ["Wages", 700]]
    stock: list[list[Any]] = [
        ["A"],
        ["Item", "Units"],
        ["Bolt", 5],
        [],
        ["B"],
        ["Item", "Units"],
        ["Nut", 7],
    ]
    _write_book(folder / "book.xlsx", Budget=[*income, [], *expenses], Stock=stock)
    asked = {"path": "book.xlsx", "column": "2024"}
    assert "“Budget: Income”, “Budget: Expenses”" in _refusal(folder, **asked)
    spent = _ask(folder, **asked, sheet="Budget: Expenses")
    assert spent.startswith("sum of 2024: 1600\nComputed from 2 rows of Budget: Expenses (B7:B8).")
    assert _value(folder, **asked, where="Expenses = Rent") == "900"
    parts = _ask(folder, path="book.xlsx", column="Units", sheet="Stock")
    assert "Stock: A | 5\nStock: B | 7\n" in parts and "together: 12" in parts
    (folder / "two.csv").write_text("Income,2024\nFees,1200\n\nExpenses,2024\nRent,900\n")
    assert _value(folder, path="two.csv", column="2024", sheet="two: Expenses") == "900"


def test_subtotals_are_not_added_to_what_they_are_totals_of(folder: Path) -> None:
    text = "region,branch,sales\nNorth,Hull,100\nNorth,Leeds,50\nTotal North,,150\nSouth,Bath,70\n"
    (folder / "sales.csv").write_text(f"{text}South total,,70\nTotal Wine,Ely,5\nTotal,,225\n")
    summed = _ask(folder, column="sales")
    assert summed.startswith("sum of sales: 225\n")  # with what was sold to “Total Wine”
    assert "“Total North” (row 4 of sales), “South total” (row 6 of sales)" in summed


@pytest.mark.parametrize(
    ("text", "expected", "left_out"),
    [
        ("farm,x,y\nA,812,840\nB,455,430\nC,n/a,198\nAll farms,1267,1468\n", 1267, "All farms"),
        ("farm,x\nA,812\nB,455\nC,3\n,1270\n", 1270, "row 5"),
        ("farm,x\nEverything,1270\nA,812\nB,455\nC,3\n", 1270, "Everything"),
        ("d,t,x\n1/5,a,18\n2/5,b,20\n,Subtotal May,38\n1/6,c,4\n,Subtotal June,4\n", 42, "June"),
        ("n,p,u,x\n1,Desk,5,\nTotal Desk,,5,0\n2,Bed,3,95\nSubtotal Bed,,3,95\n", 95, "Total Desk"),
        ("farm,x\nA,1\nB,1\nC,1\nD,3\n", 6, ""),
        ("m,x,y\nJan,168,172\nFeb,160,152\nQ1,328,324\nApr,160,161\n", 488, "“Q1” (row 4"),
        ("m,x\nJan,168\nFeb,160\nMar,328\nApr,160\n", 816, ""),
        ("farm,x\nA,18\nB,20\nDurchschnitt,19\n", 38, "Durchschnitt"),
        ("farm,x,rise\nA,812,2%\nB,455,3%\nC,1266,5%\n", 2533, ""),
        ("n,x\nDesk,100\nChair,50\nNet,150\nplus 20% VAT,30\nTo pay,180\n", 180, "“Net”"),
        # Each of these rows comes to those above it by chance.
        ("n,who,x,vat\nR1,Ann,100,19\nR2,Bob,200,70\nR3,Ann,300,89\nR4,Cy,50,9\n", 650, ""),
        ("who,of,x\nAnn,Hull,80\nBob,Bath,90\nCy,Hull,30\nDi,Leeds,200\n", 400, ""),
        ("n,x,vat\nIT,100,19\nHR,50,9.5\nOps,150,28.5\nLaw,40,7.6\n", 340, ""),
        ("dept,staff,x\nIT,10,100\nHR,5,50\nOps,15,150\n", 300, ""),
        ("quarter,x\nQ1,100\nQ2,150\nQ3,250\nQ4,500\n", 1000, ""),
        ("month,x\nJan,100\nFeb,150\nMar,250\nApr,500\n", 1000, ""),
        ("dept,staff,x\nAll,30,300\nIT,12,101\nHR,3,49\nOps,15,150\n", 300, "All"),
        ("farm,currency,x\nA,EUR,812\nB,EUR,455\nC,EUR,3\nAll farms,EUR,1270\n", 1270, "All"),
    ],
)
def test_rows_are_totals_by_their_numbers_too(
    folder: Path, text: str, expected: int, left_out: str
) -> None:
    (folder / "sales.csv").write_text(text)
    summed = _ask(folder, column="x")
    assert summed.startswith(f"sum of x: {expected}\n")
    assert ("were left out" in summed) == bool(left_out) and left_out in summed
    assert "do not come to" not in summed


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Count,3\nTotal,153\nAverage,51", 153),
        ("Minimum,43\nMaximum:,60\nStd dev,8.5\nMedian,50", 153),
        ("Total,153\nMax,60\nMin,43\nAnzahl der Schüler,3\nStandardabweichung,7.0", 153),
        ("Médiane,50\nÉcart-type,8.54", 153),
        ("Máximo,60\nNúmero de alumnos,3", 153),
        ("Change,-7", 153),
        ("Last year,148", 153),
        ("Total,153\nVorjahr:,148\nPlan 2024,160", 153),
        ("Année précédente,148", 153),
        ("Total,153\nAño anterior,148", 153),
        ("¹ preliminary,", 153),
        ("* preliminary,\nSource: school office,2023\nPrinted on,2023", 153),
        ("Max,58", 211),  # a student
        ("Plan,58", 211),
        ("Number of teachers,4", 157),
        ("Printed on,40", 193),
        ("* Di,40", 193),
    ],
)
def test_statistics_and_notes_below_a_table_are_no_rows(
    folder: Path, below: str, expected: int
) -> None:
    (folder / "sales.csv").write_text(f"student,x\nAnn,50\nBob,60\nCy,43\n{below}\n", "utf-8")
    summed = _ask(folder, column="x")
    assert summed.startswith(f"sum of x: {expected}\n")
    assert ("were left out" in summed) == (expected == 153)
    assert _value(folder, how="count") == ("3" if expected == 153 else "4")


def test_an_earlier_time_is_one_of_several_periods(folder: Path) -> None:
    (folder / "sales.csv").write_text("time,x\nThis year,150\nLast year,140\n")
    assert _value(folder, column="x") == "290"


def test_columns_may_be_called_as_those_of_the_program(folder: Path) -> None:
    (folder / "sales.csv").write_text("Head,R,S\nAnn,N,10\nBob,N,20\nCy,K,50\n")
    assert "K | 50\nN | 30\n" in _ask(folder, column="S", by="R")
    assert _value(folder, column="S", where="Head = Ann") == "10"


def test_words_that_differ_only_in_capitals_or_spaces_are_the_same(folder: Path) -> None:
    (folder / "sales.csv").write_text("n,x\nKöln,1\nBerg Ltd,2\nKÖLN,3\nBerg  Ltd,5\n", "utf-8")
    assert _value(folder, column="n", how="distinct") == "2"
    counted = _ask(folder, column="n", how="distinct")
    assert "“Köln” and “KÖLN” in “n” were taken for one." in counted
    assert "Berg Ltd | 7\nKöln | 4\nComputed" in _ask(folder, column="x", by="n")
    assert "KÖLN\nBerg  Ltd" in _ask(folder, column="n", how="list")


def test_a_total_below_dates_does_not_make_them_words(folder: Path) -> None:
    (folder / "sales.csv").write_text("day;x\n31.12.2023;5\n30.06.2024;7\nSumme;12\n")
    assert _value(folder, column="x", where="day = 2024") == "7"
    assert _value(folder, column="x", where="day < 2024-06") == "5"
    assert _value(folder, column="x", where="day = 30.06.2024") == "7"


def test_dates_that_cannot_be_read_are_not_told_to_be_no_rows(folder: Path) -> None:
    (folder / "sales.csv").write_text("day,x\n3/4/2024,5\n30 June 2024,7\n")
    refusal = _refusal(folder, column="x", how="count", where="day = 2024-06")
    assert "“2024-06” cannot be compared with “day”" in refusal


def test_a_row_that_is_a_total_by_its_numbers_can_be_asked_for(folder: Path) -> None:
    (folder / "sales.csv").write_text("farm,x\nA,812\nB,455\nC,3\nAll farms,1270\n")
    assert _value(folder, column="x", where="farm = All farms") == "1270"


def test_amounts_in_different_currencies_are_not_added_up(folder: Path) -> None:
    text = "who,amount,currency,items\nAnn,100,EUR,1\nBen,80,USD,2\nAnn,40,EUR,3\n"
    (folder / "sales.csv").write_text(text)
    summed = _ask(folder, column="amount")
    assert summed.startswith("currency | sum of amount\nEUR | 140\nUSD | 80\n")
    assert "Amounts in different currencies are told apart by “currency”." in summed
    assert _value(folder, column="amount", where="currency = EUR") == "140"
    assert "Ann | EUR | 140" in _ask(folder, column="amount", by="who")
    (folder / "sales.csv").write_text("amount,note\n100,EUR\n80,paid\n")
    assert _value(folder, column="amount") == "180"


def test_a_row_of_units_below_the_headings_is_no_data(folder: Path) -> None:
    (folder / "sales.csv").write_text("station,heat,rain\n,°C,mm\nA,12.5,30\nB,9.5,50\n")
    assert _value(folder, column="heat", how="mean") == "11.0"
    assert _value(folder, how="count") == "2"


def test_notes_below_a_table_are_no_rows(folder: Path) -> None:
    stock: list[list[Any]] = [["Item", "Units"], ["Bolt", 5], ["Nut", 7]]
    _write_book(folder / "book.xlsx", Stock=[*stock, [], ["Source: warehouse"], ["* estimated"]])
    assert _ask(folder, path="book.xlsx").startswith("Stock: 2 rows with the columns Item, Units.")
    assert _value(folder, path="book.xlsx", how="count") == "2"


def test_columns_with_the_same_name_are_told_apart(folder: Path) -> None:
    (folder / "sales.csv").write_text("x,X,,y\n1,2,3,4\n")
    assert "x (1), X (2), column 3, y" in _ask(folder)
    assert _value(folder, column="X (2)") == "2"
    assert "There is no column x." in _refusal(folder, column="x")


def test_the_column_with_only_a_unit_after_its_name_is_meant(folder: Path) -> None:
    (folder / "sales.csv").write_text(
        "name,Paid (EUR),Paid on\nAnn,0,2024-01-05\nBob,3,2024-02-05\n"
    )
    assert _value(folder, how="count", where="Paid = 0") == "1"
    assert "There is no column Pay." in _refusal(folder, column="Pay")


def test_a_table_without_headings_loses_no_row(folder: Path) -> None:
    (folder / "sales.csv").write_text("North,3\nSouth,4\n")
    assert _value(folder, column="column 2") == "7"


def test_cells_with_errors_and_formulas_without_results_are_not_taken_for_empty(
    folder: Path,
) -> None:
    with xlsxwriter.Workbook(folder / "errors.xlsx") as book:
        sheet = book.add_worksheet("Sheet")
        sheet.write_row(0, 0, ["x", "y"])
        sheet.write_row(1, 0, [1, 2])
        sheet.write_formula("A3", "=1/0", None, "#DIV/0!")
    refusal = _refusal(folder, path="errors.xlsx", column="x")
    assert "“x” has cells with errors, such as A3, so nothing was computed" in refusal
    assert _value(folder, path="errors.xlsx", column="y") == "2"
    with xlsxwriter.Workbook(folder / "formulas.xlsx") as book:
        sheet = book.add_worksheet("Sheet")
        sheet.write_row(0, 0, ["x"])
        sheet.write_formula("A2", "=1+1", None, "")
    refusal = _refusal(folder, path="formulas.xlsx", column="x")
    assert "Results of formulas on the sheet Sheet are not stored" in refusal


@pytest.mark.nightly
def test_5000_columns_are_all_there(folder: Path) -> None:
    names = ",".join(f"c{number}" for number in range(5000))
    (folder / "sales.csv").write_text(f"{names}\n{','.join(['7'] * 5000)}\n")
    assert "and 4,940 more" in _ask(folder)
    assert _value(folder, column="c4999") == "7"


def test_a_result_is_also_a_table_to_look_at(folder: Path) -> None:
    result = _call(folder, DirectWorkbench(), {"column": "units", "by": "region"})
    assert result.table
    assert result.table.label_head == "region"
    assert [column.text for column in result.table.columns] == ["sum of units"]
    values = {row.label: row.cells[0].value for row in result.table.rows if row.cells[0]}
    assert values == {"North": Decimal(8), "South": Decimal(4)}
    assert result.remark.startswith("Computed from 3 rows of sales")
    assert result.content.endswith(result.remark)


def test_words_of_digits_stay_words_and_long_numbers_stay_exact(folder: Path) -> None:
    (folder / "sales.csv").write_text("article,amount\n007,12345678901234567890\n")
    arguments = {"sql": "SELECT amount, article, amount / 0.0 AS none FROM sales"}
    result = _call(folder, DirectWorkbench(), arguments)
    assert result.table, result.content
    ((article, none),) = (row.cells for row in result.table.rows)
    assert article and (article.text, article.value) == ("007", None)
    assert none is None or none.value is None, "infinity is no number to sort by"


def test_a_single_value_is_no_table(folder: Path) -> None:
    assert _call(folder, DirectWorkbench(), {"column": "units"}).table is None


def test_a_long_result_says_that_more_rows_are_there(folder: Path) -> None:
    (folder / "sales.csv").write_text("x\n" + "".join(f"{number}\n" for number in range(500)))
    listed = _ask(folder, sql="SELECT x FROM sales WHERE x < 300 ORDER BY x DESC")
    assert "first 200 of 300 rows of the result" in listed


@pytest.mark.parametrize(
    "sql",
    [
        "COPY sales TO '{folder}/out.csv'",
        "COPY sales FROM '/etc/passwd'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "ATTACH '{folder}/out.db' AS other",
        "EXPORT DATABASE '{folder}/out'",
        "SET enable_external_access = true",
        "RESET lock_configuration",
        "PRAGMA memory_limit = '90GB'",
        "CREATE TABLE x AS SELECT 1",
        "DROP TABLE raw.t1",
        "DELETE FROM raw.t1",
        "SELECT 1; COPY sales TO '{folder}/out.csv'",
        "CREATE SECRET s (TYPE s3)",
        "CALL enable_logging(storage = 'file', storage_path = '{folder}/out')",
    ],
)
def test_only_queries_are_run(folder: Path, sql: str) -> None:
    assert "Only a single SELECT can be run." in _refusal(folder, sql=sql.format(folder=folder))
    assert [path.name for path in folder.iterdir()] == ["sales.csv"]


@pytest.mark.parametrize(
    "source",
    [
        "read_csv('/etc/passwd')",
        "read_text('/etc/passwd')",
        "read_blob('/etc/passwd')",
        "read_csv('{folder}/sales.csv')",
        "read_text('{folder}/secret.txt')",
        "read_parquet('https://example.org/x.parquet')",
        "glob('/etc/*')",
        "read_json('/etc/passwd')",
        "parquet_metadata('/etc/passwd')",
        "sniff_csv('/etc/passwd')",
    ],
)
def test_a_query_reads_no_files(folder: Path, source: str) -> None:
    (folder / "secret.txt").write_text("the secret")
    refusal = _refusal(folder, sql=f"SELECT * FROM {source.format(folder=folder)}")
    assert "root:" not in refusal and "the secret" not in refusal
    assert "disabled" in refusal or "does not exist" in refusal


def test_a_query_that_names_a_file_as_its_table_gets_only_what_was_loaded(folder: Path) -> None:
    (folder / "secret.csv").write_text("secret\n42\n")
    assert _value(folder, sql=f"SELECT count(*) AS n FROM '{folder}/secret.csv'") == "3"


def test_a_query_sees_neither_the_environment_nor_settings_that_change(folder: Path) -> None:
    assert "getenv" in _refusal(folder, sql="SELECT getenv('HOME')")
    refusal = _refusal(folder, sql="SELECT * FROM pragma_enable_profiling()")
    assert "does not exist" in refusal


def test_a_query_that_takes_too_much_memory_is_refused(folder: Path) -> None:
    endless = "SELECT list(a.range || b.range) FROM range(100000) a, range(100000) b"
    refused = _call(folder, Workbench(), {"sql": endless})
    assert refused.is_error and "too large for the memory" in refused.content


def test_a_query_without_end_stops_when_it_is_cancelled(folder: Path) -> None:
    cancel = CancelToken()
    query = "SELECT max(a.range * b.range % 7) FROM range(10000000) a, range(10000000) b"
    timer = threading.Timer(0.5, cancel.cancel)
    timer.start()
    with pytest.raises(Cancelled):
        _call(folder, DirectWorkbench(), {"sql": query}, cancel)
    timer.join()


def test_a_table_with_a_cell_in_the_far_corner_is_computed_with(folder: Path) -> None:
    with xlsxwriter.Workbook(folder / "far.xlsx") as book:
        sheet = book.add_worksheet("units")
        for number, row in enumerate((("region", "units"), ("North", 3), ("South", 4))):
            sheet.write_row(number, 0, row)
            sheet.write(number, 700, ("price", 2.5, 1.5)[number])
        sheet.write("XFD1048576", "corner")
    cells: list[Cell] = [(0, 0, "region"), (0, 700, "units"), (1, 0, "North"), (1, 700, 3.0)]
    write_xlsb(folder / "far.xlsb", {"units": [*cells, (1_048_575, 16_383, 4.0)]})
    product = "SELECT sum(units * price) AS total FROM units"
    assert _value(folder, path="far.xlsx", sql=product) == "13.5"
    assert "3 rows with the columns region, units, price" in _ask(folder, path="far.xlsx")
    assert _value(folder, path="far.xlsb", column="units") == "3"


def _typed(kind: str, value: str, times: int = 1) -> str:
    """An ODS cell whose value is in an attribute, as those of numbers and dates are."""
    attribute = "date-value" if kind == "date" else "value"
    return (
        f'<table:table-cell table:number-columns-repeated="{times}" office:value-type="{kind}"'
        f' office:{attribute}="{value}"><text:p>shown</text:p></table:table-cell>'
    )


@pytest.mark.nightly
def test_a_table_in_an_open_document_with_gaps_is_computed_with(folder: Path) -> None:
    write_ods(
        folder / "far.ods",
        Stock=sheet_row(cell("lamp"), cell("", 16_000), cell("units"), cell(""), cell("day"))
        + sheet_row(cell("", 16_384), times=400_000)
        + sheet_row(cell("Brass"), cell("", 16_000), _typed("float", "2.5"))
        + sheet_row(_typed("percentage", "0.5"), cell("", 16_002), _typed("date", "2024-02-29"))
        + sheet_row(cell("", 16_384), times=600_000)
        + sheet_row(cell("Tin"), cell("", 16_000), _typed("float", "4"), times=20),
        Full=sheet_row(cell("lamp"), cell("", 16_000))
        + sheet_row(cell("Tin"), times=4_000_000_000),
    )
    described = _ask(folder, path="far.ods")
    assert described.startswith("Stock: 22 rows with the columns lamp, units, day.")
    assert "Full: 1048575 rows with the columns lamp." in described
    summed = _ask(folder, path="far.ods", column="units", sheet="Stock")
    assert summed.startswith("sum of units: 82.5\nComputed from 22 rows of Stock. Sheets: ")


def test_a_table_in_an_open_document_that_is_filled_to_its_edge_is_refused(folder: Path) -> None:
    write_ods(folder / "full.ods", Stock=sheet_row(cell("Lamp", 16_384), times=1_000_000))
    assert "are too far apart" in _refusal(folder, path="full.ods")


def test_a_cell_is_never_sql(folder: Path) -> None:
    injected = "'; DROP TABLE raw.t1; --"
    (folder / "sales.csv").write_text(f'name,"a""b\'"\n{injected},1\n')
    assert injected in _ask(folder, column="name", how="list")
    assert _value(folder, column="a\"b'", where="name contains DROP") == "1"


CODE_HEADS = "Postcode,ZIP,zip_code,Phone,Order ID,No.,PLZ,Kundennummer,Code postal,N° client"


@pytest.mark.parametrize("head", [*CODE_HEADS.split(","), "Código postal"])
def test_numbers_that_are_names_are_not_added_up(folder: Path, head: str) -> None:
    (folder / "sales.csv").write_text(f"{head},x\n53111,1\n10115,2\n53113,4\n")
    for how in ("sum", "mean"):
        assert f"The numbers of “{head}” only name things." in _refusal(
            folder, column=head, how=how
        )
    assert _value(folder, column=head, how="max") == "53113"


@pytest.mark.parametrize("head", ["Number", "Anzahl", "Nombre", "Número de empleados"])
def test_numbers_that_are_alike_are_added_up(folder: Path, head: str) -> None:
    (folder / "sales.csv").write_text(f"{head},x\n53111,1\n10115,2\n")
    assert _value(folder, column=head) == "63226"
