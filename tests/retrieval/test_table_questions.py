"""Which questions are computed from all rows of a table, and how they are read."""

from decimal import Decimal

import msgspec
import pytest

from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.retrieval.table_questions import TableQuestion, table_question


def cell(text: str) -> TableCell:
    plain = text.replace(".", "", 1)
    return TableCell(text, Decimal(text) if plain.isdigit() else None, 1, 0, 1)


def sheet(heads: str, *rows: str) -> Table:
    label, *columns = heads.split()
    cells = [row.split() for row in rows]
    return Table(
        1,
        "",
        "",
        tuple(TableColumn((name,)) for name in columns),
        tuple(TableRow(first, tuple(map(cell, rest))) for first, *rest in cells),
        label,
    )


SALES = sheet("Region Quarter Revenue Units", "North Q1 12.5 3", "South Q1 20 4", "North Q2 9 2")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What is the total revenue by region?", TableQuestion("sum", "Revenue", "Region")),
        (
            "Which region has the highest revenue?",
            TableQuestion("sum", "Revenue", "Region", rank="largest"),
        ),
        (
            "In which quarter did we sell the fewest units?",
            TableQuestion("sum", "Units", "Quarter", rank="smallest"),
        ),
        (
            "How many units were sold in Q1?",
            TableQuestion("sum", "Units", where=(("Quarter", "Q1"),)),
        ),
        (
            "How many units did the North sell in total?",
            TableQuestion("sum", "Units", where=(("Region", "North"),)),
        ),
        (
            "Wie viele Units hatte North insgesamt?",
            TableQuestion("sum", "Units", where=(("Region", "North"),), language="de"),
        ),
        ("How many rows in total?", TableQuestion("count")),
        (
            "How many rows are from the North?",
            TableQuestion("count", where=(("Region", "North"),)),
        ),
        ("How many different regions are there in sales.csv?", TableQuestion("distinct", "Region")),
        ("Average revenue per quarter", TableQuestion("mean", "Revenue", "Quarter")),
        (
            "What was the lowest revenue in quarter Q2?",
            TableQuestion("min", "Revenue", where=(("Quarter", "Q2"),)),
        ),
        (
            "What is the revenue of the North in Q1?",
            TableQuestion("list", "Revenue", where=(("Region", "North"), ("Quarter", "Q1"))),
        ),
        (
            "Wie hoch ist der durchschnittliche Revenue pro Region?",
            TableQuestion("mean", "Revenue", "Region", language="de"),
        ),
        (
            "Wie viele Units wurden in Q1 verkauft?",
            TableQuestion("sum", "Units", where=(("Quarter", "Q1"),), language="de"),
        ),
        (
            "Quelle est la somme des Units par Region ?",
            TableQuestion("sum", "Units", "Region", language="fr"),
        ),
        (
            "¿Cuál es el promedio de Revenue por Quarter?",
            TableQuestion("mean", "Revenue", "Quarter", language="es"),
        ),
    ],
)
def test_a_question_is_read_by_the_columns_and_values(
    question: str, expected: TableQuestion
) -> None:
    assert table_question([question], SALES, ["sales.csv", "sales"]) == expected


@pytest.mark.parametrize(
    "question",
    [
        "How many units were returned in Q1?",
        "Why is revenue falling?",
        "What is the total revenue except the North?",
        "What is the total revenue not in Q1?",
        "What was the total revenue after Q1?",
        "What is the total revenue in 2023?",
        "What is the total revenue of North and South?",
        "Which region has more units than the North?",
        "What are the units?",
        "What is the sum of revenue and units?",
        "What is the average region?",
        "How does the revenue compare with the plan?",
    ],
)
def test_a_question_with_a_word_that_is_not_understood_is_not_read(question: str) -> None:
    assert table_question([question], SALES, ["sales.csv", "sales"]) is None


UNITS_IN_Q1 = "How many units were sold in Q1?"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ([UNITS_IN_Q1, "And in Q2?"], TableQuestion("sum", "Units", where=(("Quarter", "Q2"),))),
        (
            [UNITS_IN_Q1, "And in Q2?", "What about the North?"],
            TableQuestion("sum", "Units", where=(("Quarter", "Q2"), ("Region", "North"))),
        ),
        ([UNITS_IN_Q1, "In Q2?"], TableQuestion("sum", "Units", where=(("Quarter", "Q2"),))),
        ([UNITS_IN_Q1, "and revenue"], TableQuestion("sum", "Revenue", "", (("Quarter", "Q1"),))),
        (
            ["Which region has the highest revenue?", "And the lowest?"],
            TableQuestion("sum", "Revenue", "Region", rank="smallest"),
        ),
        (
            ["Which region has the highest revenue?", "And the South?"],
            TableQuestion("sum", "Revenue", where=(("Region", "South"),)),
        ),
        (
            ["What is the average revenue by region?", "And the total?"],
            TableQuestion("sum", "Revenue", "Region"),
        ),
        (
            ["Wie viele Units wurden in Q1 verkauft?", "Und in Q2?"],
            TableQuestion("sum", "Units", where=(("Quarter", "Q2"),), language="de"),
        ),
        (
            ["Combien de Units en Q1 ?", "Et en Q2 ?"],
            TableQuestion("sum", "Units", where=(("Quarter", "Q2"),), language="fr"),
        ),
        (
            ["¿Cuántas Units se vendieron en Q1?", "¿Y en Q2?"],
            TableQuestion("sum", "Units", where=(("Quarter", "Q2"),), language="es"),
        ),
        ([UNITS_IN_Q1, "And in Q3?"], None),
        ([UNITS_IN_Q1, "And why?"], None),
        ([UNITS_IN_Q1, "And?"], None),
        ([UNITS_IN_Q1, "Who is the manager?", "And in Q2?"], None),
        (["Who is the manager?", "And the total revenue?"], None),
    ],
)
def test_a_follow_up_changes_what_was_asked_before(
    questions: list[str], expected: TableQuestion | None
) -> None:
    assert table_question(questions, SALES, ["sales.csv", "sales"]) == expected


def test_german_compounds_name_a_column_and_how_it_is_combined() -> None:
    shops = sheet("Filiale Umsatz Gesamtpreis", "Bonn 5 1", "Celle 7 2")
    total = TableQuestion("sum", "Umsatz", "Filiale", language="de")
    assert table_question(["Gesamtumsatz pro Filiale"], shops, []) == total
    mean = TableQuestion("mean", "Umsatz", language="de")
    assert table_question(["Wie hoch ist der Durchschnittsumsatz?"], shops, []) == mean
    one = TableQuestion("list", "Gesamtpreis", where=(("Filiale", "Bonn"),), language="de")
    assert table_question(["Gesamtpreis von Bonn"], shops, []) == one


def test_a_value_in_two_columns_chooses_no_rows() -> None:
    routes = sheet("From To Price", "Rome Oslo 5", "Oslo Rome 7")
    assert table_question(["What is the total price from Rome?"], routes, []) is None
    assert table_question(["What is the total price by from?"], routes, []) is not None


def test_years_choose_rows_and_are_not_added() -> None:
    years = sheet("City Year Amount", "Rome 2023 5", "Oslo 2024 7", "Rome 2024 9")
    assert table_question(["How many years are there?"], years, []) is None
    assert table_question(["What was the total amount in 2024?"], years, []) == TableQuestion(
        "sum", "Amount", where=(("Year", "2024"),)
    )
    assert table_question(["What was the total amount in 2025?"], years, []) is None


def test_a_column_may_be_called_as_its_file() -> None:
    assert table_question(["Total revenue in revenue.csv"], SALES, ["revenue.csv", "revenue"])


def test_what_is_computed_is_said_in_words() -> None:
    asked = table_question(["How many units were sold in Q1 by region?"], SALES, [])
    assert asked and asked.label == "Sum of Units by Region where Quarter = Q1"
    assert asked.condition == "Quarter = Q1"


def test_the_unit_in_a_head_need_not_be_said() -> None:
    heads = ["Salary (EUR)", "Price (EUR)", "Price (USD)"]
    staff = sheet("Name Salary Price Other", "Ines 4150 1 2", "Omar 4720 3 4")
    columns = tuple(TableColumn((head,)) for head in heads)
    staff = msgspec.structs.replace(staff, columns=columns)
    assert table_question(["What is the total salary?"], staff, ()) == TableQuestion(
        "sum", heads[0]
    )
    assert table_question(["What is the total price?"], staff, ()) is None
