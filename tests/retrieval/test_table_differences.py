"""Questions that compare two values of a table, and how the program reads and answers them."""

from decimal import Decimal

import pytest

from app.core.tables import Table
from app.retrieval.table_content import TableContent
from app.retrieval.table_differences import DifferenceKind, told_difference
from app.retrieval.table_questions import table_question
from tests.retrieval.test_table_questions import sheet

SALES = sheet(
    "Region Quarter Year Revenue Units",
    "North Q1 2023 12.5 3",
    "South Q1 2023 20 4",
    "North Q2 2024 9 2",
    "South Q2 2024 30 7",
)
ITEMS = sheet("Item 2023 2024 Stock Price", "Bolt 5 6 30 1", "Nut 3 4 20 2", "Pin 9 9 7 4")
PLANS = sheet("Sparte Ist-2026 Plan-2027 Plan-2028", "Strom 5 6 7", "Gas 9 8 4")
COSTS = sheet("Site Rent-2023 Rent-2024 Power-2023 Power-2024", "Mill 5 6 1 2", "Quay 7 7 3 4")
DATED = sheet("Datum Kunde Betrag", "2024-02-01 Alt 5", "2023-04-03 Berg 7", "2023-05-03 Alt 9")


@pytest.mark.parametrize(
    ("table", "question", "expected"),
    [
        (
            SALES,
            "How much more revenue did North have than South?",
            "Sum of Revenue where Region = North | difference"
            " | Sum of Revenue where Region = South",
        ),
        (
            SALES,
            "What is the difference in units between South and North in Q1?",
            "Sum of Units where Quarter = Q1 and Region = South | difference"
            " | Sum of Units where Quarter = Q1 and Region = North",
        ),
        (
            SALES,
            "By how many percent did revenue rise from 2023 to 2024?",
            "Sum of Revenue where Year = 2024 | change | Sum of Revenue where Year = 2023",
        ),
        (
            SALES,
            "How much did the revenue of the South change in 2024, compared to 2023?",
            "Sum of Revenue where Region = South and Year = 2024 | change"
            " | Sum of Revenue where Region = South and Year = 2023",
        ),
        (
            SALES,
            "What share of the total revenue is North?",
            "Sum of Revenue where Region = North | share | Sum of Revenue",
        ),
        (
            SALES,
            "What percentage of the units was sold in the South in 2024?",
            "Sum of Units where Year = 2024 and Region = South | share"
            " | Sum of Units where Year = 2024",
        ),
        (
            SALES,
            "Welchen Anteil am Gesamtrevenue hat North?",
            "Summe von Revenue mit Region = North | share | Summe von Revenue",
        ),
        (
            SALES,
            "Quelle est la différence de revenue entre North et South ?",
            "Somme de Revenue où Region = North | difference | Somme de Revenue où Region = South",
        ),
        (
            SALES,
            "¿Cuánto más revenue tuvo North que South?",
            "Suma de Revenue donde Region = North | difference"
            " | Suma de Revenue donde Region = South",
        ),
        (
            ITEMS,
            "By how much did Nut rise from 2023 to 2024?",
            "Sum of 2024 where Item = Nut | change | Sum of 2023 where Item = Nut",
        ),
        (
            ITEMS,
            "By how many percent is the price of a Pin higher than that of a Bolt?",
            "Sum of Price where Item = Pin | change | Sum of Price where Item = Bolt",
        ),
        (
            DATED,
            "Um wie viel Prozent war der Betrag 2024 höher als 2023?",
            "Summe von Betrag mit Datum = 2024 | change | Summe von Betrag mit Datum = 2023",
        ),
        (
            PLANS,
            "Um wie viel sinkt Gas von 2027 auf 2028?",
            "Summe von Plan-2028 mit Sparte = Gas | change | Summe von Plan-2027 mit Sparte = Gas",
        ),
        (
            PLANS,
            "Wie stark sinken die Investitionen in Gas von 2027 auf 2028?",
            "",  # in what is not said of the table
        ),
        (COSTS, "How much did Mill change from 2023 to 2024?", ""),
        (SALES, "How much more revenue did North have?", ""),
        (SALES, "What is the difference between North and Q1?", ""),
        (SALES, "By how many percent did the revenue of North exceed that of South?", ""),
        (SALES, "What is the difference in net revenue between North and South?", ""),
        (SALES, "What share of the average revenue is North?", ""),
        (SALES, "What share of the revenue of the North is Q1?", ""),
        (SALES, "How much more did North sell than South?", ""),
        (ITEMS, "How many items have more than 5 in stock?", ""),
    ],
)
def test_what_is_compared_is_read(table: Table, question: str, expected: str) -> None:
    asked = table_question([question], TableContent.of(table), ["sales.csv", "sales"])
    if asked and asked.difference:
        told = asked.label, asked.difference.kind, asked.difference.base.label
        assert " | ".join(told) == expected
    else:
        assert not expected


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        ("difference", (80, 100), "Difference between A and B: 80 − 100 = -20."),
        ("change", (90, 80), "Change from B to A: 90 − 80 = 10 (+12.5 %)."),
        ("change", (80, 90), "Change from B to A: 80 − 90 = -10 (-11.1 %)."),
        ("change", (5, -5), "Change from B to A: 5 − (-5) = 10."),
        ("share", (1, 8), "Share of A: 1 / 8 = 12.5 %."),
        ("share", (9, 8), ""),
        ("share", (0, 0), ""),
    ],
)
def test_a_comparison_is_told_with_both_values(
    kind: DifferenceKind, values: tuple[int, int], expected: str
) -> None:
    asked = table_question(["Total revenue"], TableContent.of(SALES), [])
    assert asked
    value, base = map(Decimal, values)
    assert told_difference(kind, asked.said, ("A", "B"), (value, base), str) == expected
