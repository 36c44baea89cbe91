"""What the program computes from cells."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec
import pytest

from app.core.tables import ComputedFigure, Table, TableRow
from app.retrieval.asked_cells import asked_cells, ordered_paths
from app.retrieval.computations import computations
from tests.retrieval.hits import hit
from tests.retrieval.statement_tables import (
    BALANCE,
    CASH,
    INCOME,
    OF_A_PART,
    OF_PARTS,
    REPORT,
    YEARS,
    table,
)


def computed(question: str, tables: Sequence[Table]) -> list[ComputedFigure]:
    passage = hit("Some text.", path="/a/report.pdf")
    id_ = passage.chunk.document_id
    cells = asked_cells(question, [passage], {id_: tables})
    return computations(question, {id_: passage.path}, {id_: tables}, cells)


def test_a_measure_is_computed_for_the_period_asked_for_and_names_its_cells() -> None:
    (margin,) = computed("What was the gross margin in 2022?", REPORT)
    assert margin.text == "Gross margin, Year ended June 30, 2022: 2,820 / 14,544 = 19.4 %"
    assert [(cell.row, cell.page) for cell in margin.inputs] == [
        ("Gross profit", 50),
        ("Net sales", 50),
    ]


def test_a_change_is_that_since_the_period_before() -> None:
    *_, change = computed("Did the gross margin improve in 2023?", REPORT)
    assert change.name == "Decrease in Gross margin"
    assert change.formula == "18.54 − 19.39"
    assert change.result == "−0.8 percentage points"


def test_an_annual_report_is_as_good_as_one_that_tells_the_length_of_its_years() -> None:
    annual = table("Statements of Income", ("2023",), {"Revenue": (200,), "Gross profit": (80,)})
    release = table("Results", YEARS[:1], {"Revenue": (200,), "Gross profit": (90,)})
    paths, tables = {"a": "/annual.pdf", "b": "/release.pdf"}, {"a": [annual], "b": [release]}
    (margin,) = computations("What was the gross margin in FY2023?", paths, tables, [])
    assert {cell.document_id for cell in margin.inputs} == {"a"}


def test_the_change_of_a_line_is_told_in_amounts_and_per_cent() -> None:
    assert computed("How much did net sales fall?", REPORT) == [
        (change := computed("How did net sales change?", REPORT)[0])
    ]
    assert change.result == "150 million (+1.0 %)"


def test_lines_under_a_heading_are_added_and_statements_of_a_part_left_out() -> None:
    quick = computed("Compare the quick ratio of 2023 with 2022.", REPORT)
    assert [each.formula for each in quick[:2]] == [
        "(5,308 − 2,213) / 4,476",
        "(5,853 − 2,439) / 5,103",
    ]
    assert len(quick[0].inputs) == 4


def test_outflows_count_by_their_size() -> None:
    (free,) = computed("What was the free cash flow in 2023?", (CASH,))
    assert free.value == "735"


def test_a_benefit_in_the_label_turns_the_sign() -> None:
    (rate,) = computed("What was the effective tax rate in 2023?", (INCOME,))
    assert rate.result == "15.4 %"


def test_an_average_is_over_the_years_asked_for() -> None:
    years = [f"Year ended December 31, {year}" for year in (2017, 2016, 2015, 2014)]
    rows = {"Revenue": (400, 400, 400, 400), "Net income": (12, 9, 12, 100)}
    *_, average = computed(
        "What is the FY2015 - FY2017 average net profit margin?",
        (table("Statements of Operations", years, rows),),
    )
    assert average.result == "2.8 %"
    assert average.formula == "(3.00 + 2.25 + 3.00) / 3"


def test_periods_of_other_lengths_are_not_compared() -> None:
    heads = (
        "Three Months Ended June 30, 2023",
        "Three Months Ended June 30, 2022",
        "Six Months Ended June 30, 2023",
    )
    rows = {"Revenue": (100, 80, 190), "Gross profit": (50, 44, 90)}
    found = computed("How did the gross margin change?", (table("Income Statements", heads, rows),))
    assert [each.result for each in found] == ["50.0 %", "55.0 %", "−5.0 percentage points"]


@pytest.mark.parametrize(
    ("question", "results"),
    [
        ("By how much did revenue change in the six months?", ["30 million (+18.8 %)"]),
        (
            "By how much did revenue change in the three months ended June 30?",
            ["20 million (+25.0 %)"],
        ),
        ("By how much did revenue change in the nine months?", []),
    ],
)
def test_a_change_is_that_of_periods_as_long_as_asked_for(
    question: str, results: list[str]
) -> None:
    heads = [
        f"{months} Months Ended June 30, {year}"
        for months in ("Three", "Six")
        for year in (2023, 2022)
    ]
    income = table("Income Statements", heads, {"Revenue": (100, 80, 190, 160)})
    assert [each.result for each in computed(question, (income,))] == results


def test_nothing_becomes_nothing_is_no_change() -> None:
    heads = ("2023", "2022")
    assert computed("How did cash change?", (table("Securities", heads, {"Cash": (0, 0)}),)) == []


@pytest.mark.parametrize(
    "tables",
    [
        (INCOME, OF_A_PART),  # no inventories
        (table("Balance Sheets", YEARS, {"Total current assets": (1, 1), "Inventories": (1, 1)}),),
        (),
    ],
)
def test_nothing_is_computed_if_a_line_is_missing(tables: Sequence[Table]) -> None:
    assert computed("What is the quick ratio?", tables) == []


def test_nothing_is_computed_for_a_year_that_is_not_reported() -> None:
    older = table("Income", ("2023", "2021"), {"Net sales": (None, 9), "Gross profit": (None, 3)})
    assert computed("What was the gross margin in 2023?", (older,)) == []


def test_nothing_is_divided_by_zero() -> None:
    empty = table(
        "Balance Sheets",
        YEARS,
        {"Total current assets": (1, 1)} | {"Total current liabilities": (0, 0)},
    )
    assert computed("What is the current ratio?", (empty,)) == []


def test_large_and_exact_values_stay_exact() -> None:
    rows = {
        "Total current assets": (12345678901234567.89, None),
        "Total current liabilities": (1, None),
    }
    (capital,) = computed("What is the working capital?", (table("Balance Sheets", YEARS, rows),))
    first = Decimal(str(12345678901234567.89)) - 1
    assert Decimal(capital.value) == first


def test_a_question_for_no_measure_computes_nothing() -> None:
    assert computed("Which auditors were appointed?", (*REPORT, BALANCE)) == []


def test_one_line_as_a_share_of_another_is_computed() -> None:
    (share,) = computed("What was R&D as a percentage of revenue in 2023?", REPORT)
    assert share.text == (
        "Research and development as a share of Revenue, Year ended June 30, 2023: "
        "101 / 14,694 = 0.7 %"
    )


def test_a_row_as_a_share_of_a_line_is_computed() -> None:
    parts = table("Net sales by segment", YEARS, {"Flexibles": (11154, 11151)}, page=60)
    (share,) = computed(
        "Which percentage of total net sales did Flexibles contribute in 2023?", (parts, INCOME)
    )
    assert (share.formula, share.result) == ("11,154 / 14,694", "75.9 %")
    assert [cell.page for cell in share.inputs] == [60, 50]


YEAR_BEFORE = "70 million (+140.0 %)"


def test_a_change_over_several_reports_is_that_from_the_oldest_to_the_newest() -> None:
    heads = {"q1": "Three Months Ended March 31, 2023", "q2": "Three Months Ended June 30, 2023"}
    tables = {
        f"/a/2023 {name}.pdf": [
            table(
                "Income Statements",
                (head, head.replace("2023", "2022"), head.replace("Three", "Nine")),
                {"Revenue": (value, 50, 300)},
            )
        ]
        for (name, head), value in zip(heads.items(), (100, 120), strict=True)
    }
    passages = [hit("Some text.", n, path) for n, path in enumerate(reversed(tables), start=1)]
    for question, expected in (
        ("How did revenue change over time?", ["20 million (+20.0 %)"]),
        ("How did revenue change in the latest report?", ["70 million (+140.0 %)"]),
        ("How did revenue change compared with the same quarter a year earlier?", [YEAR_BEFORE]),
        ("By how much did revenue grow year over year?", [YEAR_BEFORE]),
    ):
        cells = asked_cells(question, passages, tables)
        paths = ordered_paths(question, passages)
        made = computations(question, paths, tables, cells)
        assert [each.result for each in made] == expected


def test_a_change_between_two_years_that_are_named_skips_those_between() -> None:
    years = table("Income Statements", ("2024", "2023", "2022"), {"Revenue": (861, 840, 812)})
    (change,) = computed("By how much did revenue rise from 2022 to 2024?", [years])
    assert change.result == "49 million (+6.0 %)" and change.period == "2022 to 2024"


def test_a_change_since_a_year_before_skips_the_quarters_between() -> None:
    heads = ("April 1, 2023", "December 31, 2022", "March 26, 2022")
    quarters = table("Quarters", heads, {"Net sales": (120, 200, 100)})
    (change,) = computed("How did net sales change from the prior year?", (quarters,))
    assert change.result == "20 million (+20.0 %)"
    assert change.period == "March 26, 2022 to April 1, 2023"
    without = table("Quarters", heads[:2], {"Net sales": (120, 200)})
    assert computed("How did net sales change from the prior year?", (without,)) == []


def test_a_change_since_the_quarter_before_is_not_that_since_a_year_before() -> None:
    heads = "Three Months Ended July 1, 2023", "Three Months Ended June 25, 2022"
    quarters = table("Income Statements", heads, {"Net sales": (818, 830)})
    assert computed("How did net sales change compared with the prior quarter?", [quarters]) == []
    assert computed("How did net sales change sequentially?", [quarters]) == []
    before = heads[0], "Three Months Ended April 1, 2023"
    (change,) = computed(
        "How did net sales change sequentially?",
        [table("Income Statements", before, {"Net sales": (818, 948)})],
    )
    assert change.result == "−130 million (−13.7 %)"


def test_a_line_that_only_tables_of_parts_report_is_not_known() -> None:
    """The operating income of the first segment is not that of the company."""
    parts = [
        table(name, ("2018",), {"Operating income": (income,)})
        for name, income in (("Industrial Business", 2737), ("Consumer Business", 1027))
    ]
    rest = table("Results", ("2018",), {"Interest expense": (350,)})
    assert computed("What was the interest coverage in 2018?", [*parts, rest]) == []
    assert computed("What was the interest coverage in 2018?", [parts[0], rest])


def test_a_percentage_is_no_amount() -> None:
    growth = table("Results", ("2018",), {"Revenue": (-3,)}, unit="%")
    research = table("Income Statements", ("2018",), {"Research and development": (1821,)})
    question = "What was research and development as a percentage of revenue in 2018?"
    assert computed(question, [growth, research]) == []


def test_a_return_is_that_of_a_year() -> None:
    def found(income: str) -> list[ComputedFigure]:
        earned = table("Income Statements", (income,), {"Net income": (10,)})
        equity = table("Balance Sheets", ("July 1, 2023",), {"Total shareholders' equity": (50,)})
        return computed("What was the return on equity in 2023?", [earned, equity])

    assert [each.result for each in found("Year Ended July 1, 2023")] == ["20.0 %"]
    assert found("Three Months Ended July 1, 2023") == []


def test_part_of_the_name_of_a_line_names_no_other_row() -> None:
    rows = {"Other, net": (5, 106), "Net cash used in financing activities": (-1025, -891)}
    cash = table("Statements of Cash Flows", ("2023", "2022"), rows)
    (change,) = computed("By how much did net cash from financing activities change?", [cash])
    assert change.name == "Decrease in Net cash used in financing activities"


def test_a_change_has_the_currency_that_stands_beside_the_first_amount_and_the_total() -> None:
    rows = {"Products": (70, 60), "Services": (30, 20), "Total net sales": (100, 80)}
    report = table("Statements of Income", YEARS, rows)
    report = with_signs(report, "Products", "Total net sales")
    (change,) = computed("How did services change?", (report,))
    assert change.result == "$10 million (+50.0 %)"
    without_total = with_signs(table("Statements of Income", YEARS, rows), "Products")
    (change,) = computed("How did services change?", (without_total,))
    assert change.result == "10 million (+50.0 %)"


def with_signs(report: Table, *labels: str) -> Table:
    """The table with a sign of its currency beside the amounts of some rows."""
    rows = tuple(
        TableRow(
            row.label,
            tuple(
                cell and msgspec.structs.replace(cell, text=f"$ {cell.text}")
                if row.label in labels
                else cell
                for cell in row.cells
            ),
        )
        for row in report.rows
    )
    return msgspec.structs.replace(report, rows=rows)


def test_a_change_that_rounds_to_nothing_has_no_sign() -> None:
    rows = {"Net sales": (100000, 100000), "Gross profit": (43290, 43300)}
    *_, change = computed(
        "Did the gross margin change?", (table("Statements of Income", YEARS, rows),)
    )
    assert change.result == "0.0 percentage points"


def test_a_comparison_with_a_year_earlier_is_a_change_and_a_slight_one_is_called_so() -> None:
    income = table(
        "Income Statements",
        ("2023", "2022"),
        {"Revenue": (9583, 10329), "Gross profit": (348, 371)},
    )
    *_, change = computed("Was the gross margin higher in 2023 than a year earlier?", [income])
    assert change.conclusion == "Gross margin hardly changed, from 3.6 % (2022) to 3.6 % (2023)."


def test_an_expense_written_as_a_negative_amount_grows_as_it_falls() -> None:
    rows = {"Interest expense": (-806, -617)}
    (change,) = computed(
        "How did interest expense change?", (table("Statements of Operations", YEARS, rows),)
    )
    assert change.name == "Increase in Interest expense"
    assert change.result == "189 million (+30.6 %)"


def test_adjusted_figures_are_not_computed_from_unadjusted_ones() -> None:
    rows = {"Operating income": (1508, 1239), "Depreciation and amortization": (569, 579)}
    report = (table("Statements of Income", YEARS, rows),)
    assert [each.value for each in computed("What was EBITDA in 2023?", report)] == ["2077"]
    assert computed("What was adjusted (non-GAAP) EBITDA in 2023?", report) == []


def test_a_line_compared_with_another_one_is_a_share_of_it() -> None:
    share, *_ = computed("How did R&D in 2023 compare to net sales?", REPORT)
    assert (share.name, share.result) == (
        "Research and development as a share of Revenue",
        "0.7 %",
    )


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How does the gross margin compare with the marketing strategy?", 0),
        ("How does the gross margin compare with the previous year?", 1),
    ],
)
def test_only_a_comparison_with_another_period_is_a_change(question: str, count: int) -> None:
    made = computed(question, REPORT)
    assert sum(bool(each.conclusion) for each in made) == count


def test_measures_are_those_of_the_newest_report_even_if_earlier_ones_are_compared() -> None:
    tables = {
        f"/a/2023 {name}.pdf": [
            table("Income Statements", (head,), {"Revenue": (100,), "Gross profit": (profit,)})
        ]
        for name, head, profit in (("q1", "March 31, 2023", 40), ("q2", "June 30, 2023", 50))
    }
    passages = [hit("Some text.", n, path) for n, path in enumerate(tables, start=1)]
    question = "What is the gross margin in the latest report, compared to previous ones?"
    made = computations(question, ordered_paths(question, passages), tables, ())
    assert [each.result for each in made] == ["50.0 %"]


def test_periods_as_long_as_those_asked_for_go_first() -> None:
    tables = {
        name: [table("Income", (head,), {"Revenue": (100,), "Gross profit": (profit,)})]
        for name, head, profit in (
            ("quarter", "Three months ended June 30, 2023", 40),
            ("year", "Year ended June 30, 2023", 50),
        )
    }
    paths = {name: f"/a/{name}.pdf" for name in tables}
    made = computations("What is the annual gross margin?", paths, tables, ())
    assert [each.result for each in made] == ["50.0 %"]


def test_a_change_is_concluded_in_a_sentence() -> None:
    *_, change = computed("Did the gross margin improve in 2023?", REPORT)
    assert change.sentence == (
        "Gross margin decreased by 0.8 percentage points, from 19.4 % (Year ended June 30, 2022) "
        "to 18.5 % (Year ended June 30, 2023)."
    )
    (change,) = computed("How did net sales change?", REPORT)
    assert change.sentence.startswith("Net sales increased by 150 million (+1.0 %), from 14,544 mi")


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("What were the total current assets of 2023? Answer in USD billions.", ["5.31 billion"]),
        ("What were the total current assets of 2023 in thousands?", ["5,308,000 thousand"]),
        ("What were the total current assets of 2023 in millions?", []),
        ("What were the total current assets of 2023?", []),
    ],
)
def test_a_figure_is_given_in_the_scale_that_is_asked_for(question: str, result: list[str]) -> None:
    assert [each.result for each in computed(question, (BALANCE,))] == result


def test_totals_are_computed_with_and_not_one_part_and_another() -> None:
    (change,) = computed("How did the operating profit change in 2025?", (OF_PARTS,))
    assert change.formula == "8 − 10"
    (margin,) = computed("What was the operating margin in 2025?", (OF_PARTS,))
    assert margin.text == "Operating margin, 2025: 8 / 80 = 10.0 %"
