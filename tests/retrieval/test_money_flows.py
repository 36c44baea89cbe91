"""What was spent and what was received is told by the signs of amounts, or by their columns."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.retrieval import table_questions
from app.retrieval.asked_of_table import TableQuestion
from app.retrieval.table_content import Comparison, TableContent


def cell(text: str) -> TableCell:
    plain = text.replace(".", "", 1).removeprefix("-")
    return TableCell(text, Decimal(text) if plain.isdigit() else None, 1, 0, 1)


def table(heads: str, *rows: str) -> Table:
    """A table of cells between commas."""
    label, *columns = heads.split(",")
    cells = [row.split(",") for row in rows]
    return Table(
        1,
        "",
        "",
        tuple(TableColumn((name,)) for name in columns),
        tuple(TableRow(first, tuple(map(cell, rest))) for first, *rest in cells),
        label,
    )


def read(
    question: str, of: Table, names: Sequence[str] = ("expenses.csv",)
) -> TableQuestion | None:
    return table_questions.table_question([question], TableContent.of(of), names)


SIGNED = table(
    "Payee,Category,Amount",
    "Rewe,Food,-42.50",
    "Employer,Salary,2100.00",
    "Landlord,Rent,-950.00",
    "Rewe,Food,-121.00",
)
BESIDE = table(
    "Text,Money in,Money out",
    "Salary,2100.00,",
    "Rent,,950.00",
    "Shop,,62.35",
    "Refund,20.00,",
)
SPENT, RECEIVED = Comparison("Amount", "<", "0"), Comparison("Amount", ">", "0")


@pytest.mark.parametrize(
    ("question", "how", "compared"),
    [
        ("How much did I spend?", "sum", (SPENT,)),
        ("How much did I spend at Rewe?", "sum", (SPENT,)),
        ("What was the total income?", "sum", (RECEIVED,)),
        ("How much did I earn in total?", "sum", (RECEIVED,)),
        ("How much was I paid in total?", "sum", (RECEIVED,)),
        ("How much was paid in total?", "sum", (SPENT,)),
        ("What was the largest expense?", "min", (SPENT,)),
        ("Wie viel habe ich ausgegeben?", "sum", (SPENT,)),
        ("Combien ai-je dépensé ?", "sum", (SPENT,)),
        ("¿Cuánto gasté en total?", "sum", (SPENT,)),
        ("What is the total amount?", "sum", ()),
    ],
)
def test_of_amounts_with_a_sign_only_those_of_one_direction_are_used(
    question: str, how: str, compared: tuple[Comparison, ...]
) -> None:
    asked = read(question, SIGNED)
    assert asked
    assert (asked.how, asked.column, asked.compared) == (how, "Amount", compared)


def test_expenses_over_an_amount_are_further_below_zero() -> None:
    asked = read("How many expenses are over 100?", SIGNED)
    assert asked
    assert asked.how == "count"
    assert asked.compared == (Comparison("Amount", "<", "-100"),)


@pytest.mark.parametrize(
    ("question", "column"),
    [
        ("How much did I spend in total?", "Money out"),
        ("What was the total income?", "Money in"),
        ("How much did I receive?", "Money in"),
    ],
)
def test_a_column_for_each_direction_is_chosen(question: str, column: str) -> None:
    asked = read(question, BESIDE)
    assert asked
    assert (asked.how, asked.column, asked.compared) == ("sum", column, ())


def test_income_less_expenses_is_neither_of_them() -> None:
    assert read("What is the total of income and expenses?", SIGNED) is None


def test_amounts_of_one_direction_have_no_sign() -> None:
    bills = table("Payee,Amount", "Rewe,42.50", "Landlord,950.00")
    assert read("How much did I spend?", bills) == TableQuestion("sum", "Amount")


def test_amounts_with_decimals_are_no_years() -> None:
    content = TableContent.of(table("Text,Amount", "Salary,2100.00", "Bonus,1950.00"))
    assert "Amount" in content.amounts


@pytest.mark.parametrize(
    ("heads", "question"),
    [
        ("Bestellung,Betrag", "Wie viele Bestellungen gibt es?"),
        ("Auftrag,Betrag", "Wie viele Aufträge gibt es?"),
        ("Kunde,Betrag", "Wie hoch ist die Summe der Beträge?"),
    ],
)
def test_german_plurals_name_a_column(heads: str, question: str) -> None:
    orders = table(heads, "101,12.50", "102,9.75")
    assert read(question, orders, ("datei.csv",))


def test_how_many_are_in_stock_is_no_number_of_rows() -> None:
    stock = table("Item,In stock", "Bolt,40", "Nut,12")
    assert read("How many items are in stock?", stock, ("stock.csv",)) is None
    persons = table("Owner,Shares", "Ann,40", "Bob,12")
    assert read("How many owners have shares?", persons, ("owners.csv",))
