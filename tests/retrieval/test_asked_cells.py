"""Which cells of tables a question asks for."""

from collections.abc import Sequence

import msgspec
import pytest

from app.core.tables import Table, TableColumn
from app.retrieval.asked_cells import DocumentCell, asked_cells, names_row, series_of
from tests.retrieval.hits import hit
from tests.retrieval.statement_tables import CASH, INCOME, OF_PARTS, REPORT, YEARS, table

QUARTERS = ("Three Months Ended September 30, 2023", "Nine Months Ended September 30, 2023")
SEGMENTS = table(
    "Segments",
    QUARTERS,
    {"North America": (87887, 247000), "Cloud": (23059, 66000)},
    parents={"North America": "Net sales:", "Cloud": "Net sales:"},
)
SALES = table(
    "Consolidated Statements of Operations", QUARTERS, {"Total net sales": (143083, 404000)}
)


def found(
    question: str, tables: Sequence[Table], path: str = "/a/report.pdf"
) -> list[DocumentCell]:
    return asked_cells(question, [hit("Some text.", path=path)], {path: tables})


@pytest.mark.parametrize(
    ("question", "row", "value"),
    [
        ("What was the gross profit in 2022?", "Gross profit", 2820),
        ("What was the gross profit?", "Gross profit", 2725),
        ("How high was capex in 2022?", "Purchases of property, plant, and equipment", -527),
        ("How much was spent on R&D?", "Research and development expenses", -101),
        ("What were the revenues in 2023?", "Net sales", 14694),
    ],
)
def test_the_row_is_found_by_its_words_and_other_names_and_the_column_by_its_period(
    question: str, row: str, value: int
) -> None:
    first = found(question, REPORT)[0]
    assert (first.row.label, first.figure.value) == (row, str(value))


def test_a_row_is_found_that_a_question_names_by_other_words_than_any_row_has() -> None:
    values = {"Gross profits": (310, 290), "Staff": (12, 11)}
    for heads in (YEARS, ("North", "South")):
        (first, *_) = found("What is the gross profit?", (table("Results", heads, values),))
        assert (first.row.label, first.figure.value) == ("Gross profits", "310")


def test_a_part_is_preferred_to_the_total_if_the_question_names_it() -> None:
    first = found("What was the revenue of the Cloud segment in the quarter?", (SALES, SEGMENTS))[0]
    assert (first.row.label, first.figure.value) == ("Cloud", "23059")
    assert found("What was the revenue?", (SEGMENTS, SALES))[0].row.label == "Total net sales"


def test_what_a_total_adds_up_names_it() -> None:
    parts = {"Admissions": (188, 212), "Room hire": (22, 31), "Total income": (210, 243)}
    museum = table("Annual report", ("2022", "2023"), parts)
    first = found("By how much did income grow in 2023?", (museum,))[0]
    assert (first.row.label, first.figure.value) == ("Total income", "243")
    assert names_row("What was the income in 2023?", first)
    assert not names_row("What was the total of grants?", first)


def test_names_of_the_document_are_no_words_of_rows() -> None:
    stores = table("Stores", ("2023",), {"Best Buy": (925,), "Inventory": (5140,)})
    first = found("What was the inventory of Best Buy?", (stores,), "/a/BESTBUY_2023.pdf")[0]
    assert first.row.label == "Inventory"


def test_a_figure_of_a_period_is_told_once() -> None:
    again = table("Selected data", ("Year ended June 30, 2023",), {"Net sales": (14694,)}, page=9)
    cells = found("What were net sales in 2023?", (INCOME, again))
    assert [cell.figure.value for cell in cells].count("14694") == 1


def test_nothing_is_found_without_a_word_of_a_row() -> None:
    assert found("Who is the chairman?", REPORT) == []
    assert asked_cells("What were net sales?", [], {}) == []


def test_one_word_of_a_long_label_names_no_row() -> None:
    sales = {"Proceeds from maturities of marketable securities": (27462,)}
    cash = table("Statements of Cash Flows", ("2023",), sales)
    assert found("Which legal proceedings were there in 2023?", (cash,)) == []
    assert found("How high were proceeds from maturities of securities?", (cash,))


def test_a_measure_that_the_document_reports_itself_is_found_by_its_name() -> None:
    taxes = table("Taxes", ("2023",), {"Effective tax rate": (12.5,)}, unit="%")
    assert found("What was the tax rate?", (taxes,))[0].row.label == "Effective tax rate"


def test_of_two_cells_of_a_period_that_with_an_amount_is_preferred_to_a_dash() -> None:
    heads = ("June 30, 2023 Unrealized gains", "June 30, 2023 Fair value")
    assert found("How much cash?", (table("Securities", heads, {"Cash": (0, 25337)}),))[
        0
    ].cell.value


def test_a_change_is_not_taken_for_the_figure() -> None:
    heads = ("Three Months Ended October 29, 2023", "Quarter-over-Quarter Change")
    margins = table("Summary", heads, {"Gross margin": (74.0, 3.9)}, unit="%")
    quarter, change = margins.columns
    change = msgspec.structs.replace(change, period="Third Quarter of Fiscal Year 2024")
    margins = msgspec.structs.replace(margins, columns=(quarter, change))
    cells = found("What was the gross margin?", (margins,))
    assert [cell.figure.value for cell in cells] == ["74.0", "3.9"]


def test_amounts_are_preferred_to_shares_unless_these_are_asked_for() -> None:
    shares = table("Statements of Income", ("2023",), {"Operating cash": (8.6,)}, unit="%", page=2)
    amounts = table("Selected data", ("2023",), {"Operating cash": (1261,)}, page=3)
    assert found("What was the operating cash?", (shares, amounts))[0].cell.value == 1261
    assert found("What per cent was operating cash?", (CASH, shares, amounts))


QUARTERLY = table(
    "Consolidated Statements of Income",
    (
        "Three Months Ended July 1, 2023",
        "Nine Months Ended July 1, 2023",
        "Three Months Ended June 25, 2022",
        "Twelve Months Ended June 25, 2022",
    ),
    {"Net sales": (81797, 293787, 82959, 387542)},
)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What were net sales in the quarter ended June 25, 2022?", 82959),
        ("What were net sales in the nine months ended July 1, 2023?", 293787),
        ("What were net sales in 2022?", 387542),
        ("What were net sales in FY2022?", 387542),
        ("What were net sales in Q3 2023?", 81797),
    ],
)
def test_a_period_is_that_of_the_month_and_as_long_as_asked(question: str, value: int) -> None:
    assert found(question, (QUARTERLY,))[0].cell.value == value


def test_an_amount_at_a_day_is_no_flow() -> None:
    cash = table("Cash Flows", ("Three Months Ended June 30, 2023",), {"Unearned fees": (54,)})
    balance = table("Balance", ("June 30, 2023",), {"Unearned fees": (12629,)})
    asked = "What were the unearned fees as of June 30, 2023?"
    assert found(asked, (cash, balance))[0].cell.value == 12629


def test_the_day_of_a_question_names_no_row() -> None:
    days = table("Shares", ("Common stock",), {"Balances, June 25, 2022": (2504,)}, page=2)
    cells = found("What were net sales on June 25, 2022?", (days, QUARTERLY))
    assert {cell.row.label for cell in cells} == {"Net sales"}


def test_another_line_that_a_question_names_is_not_the_item_within_its_name() -> None:
    taxes = table("Taxes", YEARS, {"Income taxes payable": (980, 870)}, page=2)
    cells = found("What were the income taxes payable in 2023?", (INCOME, taxes))
    assert cells[0].row.label == "Income taxes payable"


def test_cash_in_a_label_is_not_the_line_of_a_balance_sheet() -> None:
    fair = table("Fair values", ("June 30, 2023",), {"Cash": (0,)}, page=2)
    sheet = table(
        "Consolidated Balance Sheets", ("June 30, 2023",), {"Cash and cash equivalents": (49605,)}
    )
    cells = found("How much were cash and cash equivalents on June 30, 2023?", (fair, sheet))
    assert cells[0].cell.value == 49605


def test_earnings_per_share_are_no_number_of_shares() -> None:
    diluted = {"Diluted": (10331,), "Diluted earnings per share": (0.28,)}
    heads = {"Diluted": "Weighted-average shares used in computation of earnings per share:"}
    income = table("Consolidated Statements of Income", ("2023",), diluted, parents=heads)
    assert found("What was the diluted EPS in 2023?", (income,))[0].cell.text == "0.28"


def test_a_total_of_nothing_that_is_named_is_no_line() -> None:
    others = table("Commitments", ("2023",), {"Total": (1427,)}, page=2)
    cells = found("What were the total net sales in 2023?", (others, INCOME))
    assert {cell.row.label for cell in cells} == {"Net sales"}


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("Technology and content costs include pay for research and\ndevelopment.", [20450]),
        ("Technology and content costs include pay for maintenance.", []),
        ("Research and development is not told apart from technology and content.", []),
    ],
)
def test_a_line_that_a_text_says_to_include_an_item_is_that_item(
    told: str, values: list[int]
) -> None:
    costs = {"Technology and content": (20450,), "Fulfillment": (22314,)}
    income = table("Consolidated Statements of Operations", ("2023",), costs)
    path = "/a/report.pdf"
    hits = [hit("Some text.", path=path)]
    cells = asked_cells("How much R&D in 2023?", hits, {path: [income]}, lambda _id: [told])
    assert [cell.cell.value for cell in cells] == values
    assert {cell.name for cell in cells} <= {"Research and development"}


@pytest.mark.parametrize(
    ("question", "about", "value"),
    [
        ("What was the operating profit in 2025?", "Operating profit, Total, 2025", 8),
        (
            "What was the operating profit before exceptional items in 2025?",
            "Operating profit, Before exceptional items, 2025",
            12,
        ),
    ],
)
def test_of_columns_of_one_period_the_total_is_asked_for_or_the_one_named(
    question: str, about: str, value: int
) -> None:
    first = found(question, (OF_PARTS,))[0]
    assert (first.figure.about, first.figure.value) == (about, str(value))


def test_a_quarter_is_no_other_quarter_of_its_year() -> None:
    heads = [TableColumn((f"Q{n}",), f"Q{n} 2025") for n in (1, 2, 3, 4)]
    quarters = table("Figures", heads, {"Order intake": (1, 2, 3, 4)})
    for question, value in (("order intake in Q3 2025", 3), ("order intake in Q2", 2)):
        first = found(f"What was the {question}?", (quarters,))[0]
        assert first.cell.value == value
        assert first.figure.about == f"Order intake, Q{value} 2025"


MONTHS = table(
    "Energy",
    [
        TableColumn((item, year), year)
        for item in ("Electricity", "Gas")
        for year in ("2024", "2025")
    ],
    {"January": (212, 198, 1340, 1285), "February": (187, 190, 1120, 1098)},
)
RECORD = table(
    "Five-year record", ("Revenue", "Employees"), {"2022": (688, 5340), "2023": (731, 5610)}
)
BALANCES = table(
    "Account", ("Money out", "Balance"), {"12 Mar 2026": (None, 70), "13 Mar 2026": (20, 50)}
)


@pytest.mark.parametrize(
    ("question", "tables", "about", "value"),
    [
        ("How much electricity in February 2025?", MONTHS, "Electricity, February 2025", 190),
        ("How much gas was used in January 2024?", MONTHS, "Gas, January 2024", 1340),
        ("What was the balance on 13 March 2026?", BALANCES, "Balance, 13 Mar 2026", 50),
        ("What was the revenue in 2022?", RECORD, "Revenue, 2022", 688),
    ],
)
def test_rows_may_be_periods(question: str, tables: Table, about: str, value: int) -> None:
    first = found(question, (tables,))[0]
    assert (first.figure.about, first.figure.value) == (about, str(value))


def test_no_row_is_shown_for_a_day_that_the_table_does_not_have() -> None:
    assert found("What was the balance on 14 March 2026?", (BALANCES,)) == []


ARTICLES = table(
    "Prices", ("Pressure (bar)", "Price (EUR)"), {"RV-15": (40, 24.6), "RV-25": (25, 38.9)}
)


def test_an_article_is_not_another_one_of_its_series() -> None:
    first, *others = found("What is the price of RV-25?", (ARTICLES,))
    assert (first.row.label, first.figure.value) == ("RV-25", "38.9")
    assert {each.row.label for each in others} == {"RV-25"}


def test_reports_of_others_are_no_series() -> None:
    columns = (TableColumn(("2025",), "2025"), TableColumn(("2024",), "2024"))
    stocks = {
        path: [table("Balance sheets", columns[:1], {"Inventories": (value,)}, unit=unit)]
        for path, value, unit in (("/a/acme.html", 88, "£m"), ("/a/other.html", 49, "in thousands"))
    }
    question = "By how much did inventories change?"
    cells = asked_cells(question, [hit("Some text.", path=path) for path in stocks], stocks)
    assert len(cells) == 2 and series_of(question, cells) == []
