"""What the lines of financial statements are called."""

import re

import pytest

from app.core.tables import TableColumn
from app.retrieval.statements import (
    amount,
    asked_items,
    definitions,
    is_line_of,
    main_statement,
    period_of,
    years_in,
)
from tests.retrieval.statement_tables import BALANCE, INCOME, OF_A_PART, REPORT, table


def test_measures_are_made_of_items_that_exist_and_patterns_compile() -> None:
    known = definitions()
    for measure in known.measures:
        for key in (*measure.of, *measure.by, *filter(None, [measure.unless])):
            assert key.removeprefix("-") in known.items, measure.name
        assert measure.of and not measure.of[0].startswith("-")
    for item in known.items.values():
        for pattern in (*item.asked, *item.rows, *item.negated):
            assert re.compile(pattern) and pattern == pattern.lower(), pattern


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("revenue", "Total net sales"),
        ("revenue", "Revenues (Note 3)"),
        ("net_income", "Net earnings (loss)"),
        ("operating_cash_flow", "Net cash provided by (used in) operating activities"),
        ("capital_expenditure", "Purchases of property, plant and equipment (PP&E)"),
        ("capital_expenditure", "Additions to property and equipment"),
        ("fixed_assets", "Property, plant and equipment – net"),
        ("equity", "Total stockholders’ equity"),
    ],
)
def test_a_label_is_the_line_of_an_item(key: str, label: str) -> None:
    assert is_line_of(key, label)


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("revenue", "Deferred revenue"),
        ("net_income", "Net income per share"),
        ("net_income", "Net income attributable to noncontrolling interests"),
        ("total_assets", "Total assets acquired"),
        ("capital_expenditure", "Proceeds from sale of property, plant and equipment"),
    ],
)
def test_a_longer_label_is_something_else(key: str, label: str) -> None:
    assert not is_line_of(key, label)


def test_the_statement_of_the_whole_company_is_the_fullest_and_no_prose() -> None:
    assert main_statement("balance", REPORT) is BALANCE
    prose = table(
        "This table shows the impact on the balance sheet", ("2023",), {"Inventory": (1,)}
    )
    assert main_statement("balance", (prose,)) is None
    assert main_statement("balance", (prose, OF_A_PART)) is OF_A_PART


def test_the_length_of_a_period_may_be_in_the_title() -> None:
    quarters = table("Three Months Ended June 30", ("2023",), {})
    assert period_of(quarters, TableColumn(("2023",), "2023")).length == {"quarter"}
    assert period_of(INCOME, INCOME.columns[0])[:2] == (2023, 6)


def test_years_include_those_between() -> None:
    assert years_in("the FY2015 - FY2017 average") == {2015, 2016, 2017}
    assert years_in("from 2019 to 2021") == {2019, 2020, 2021}
    assert years_in("in 2019 and 2021") == {2019, 2021}


def test_an_item_that_is_computed_from_others_is_not_asked_for_itself() -> None:
    assert [key for key, _ in asked_items("What was the gross profit?")] == ["gross_profit"]
    assert {key for key, _ in asked_items("the quick ratio")} == {
        "current_assets",
        "inventories",
        "current_liabilities",
    }


def test_outflows_count_by_size_and_a_benefit_is_negated() -> None:
    tax = next(row for row in INCOME.rows if row.label.startswith("Benefit"))
    cell = tax.cells[0]
    assert cell and cell.value and amount("income_tax", tax.label, cell.value) == 193
    cost = INCOME.rows[1].cells[0]
    assert (
        cost and cost.value and amount("cost_of_revenue", INCOME.rows[1].label, cost.value) == 11969
    )
