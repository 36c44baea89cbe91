"""Which row of a document's table is the largest or smallest, where its rows are of one kind."""

from collections.abc import Mapping, Sequence

import msgspec
import pytest

from app.core.tables import Table, cell_unit
from app.retrieval.rankings import rankings
from tests.retrieval.statement_tables import table

YEARS = "2025", "2024"
SALES = {
    "Footwear": (142.6, 151.3),
    "Apparel": (188.4, 171.9),
    "Camping": (97.2, 88.0),
    "Total sales": (428.2, 411.2),
}
BRANCHES = {"Hafen": (812, 9), "Bahnhof": (1045, 14), "Nordstadt": (648, 7)}


def ranked(question: str, *found: Table, path: str = "/docs/Tarn_Report_2025.pdf") -> str:
    made = rankings(question, {"d": path}, {"d": found})
    return made[0].conclusion if made else ""


def test_budgets_are_no_spending_if_another_table_lists_what_was_spent() -> None:
    budgets = {"Aurora": (500,), "Borealis": (400,), "Cirrus": (300,)}
    spent = {"Aurora": (120,), "Borealis": (310,), "Cirrus": (90,)}
    asked = "Which project spent the most?"
    of_budgets = msgspec.structs.replace(
        table("Budgets", ("Amount",), budgets), label_head="Project"
    )
    rows = table("Expenses", ("Amount",), spent)
    listed = msgspec.structs.replace(rows, label_head="Project", rows=rows.rows * 2)
    assert "Aurora" in ranked(asked, of_budgets)
    assert ranked(asked, listed, of_budgets) == ""


def by_segment(
    rows: Mapping[str, Sequence[float | None]], title: str = "Sales by segment"
) -> Table:
    return table(title, YEARS, rows, unit="$ million")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Which segment of Tarn had the largest sales?",
            "Sales, 2025: Apparel has the largest value: $188.4 million.",
        ),
        (
            "Which segment had the highest sales in 2024?",
            "Sales, 2024: Apparel has the largest value: $171.9 million.",
        ),
        (
            "Which segment had the lowest sales in fiscal 2025?",
            "Sales, 2025: Camping has the smallest value: $97.2 million.",
        ),
        ("Which segment had the largest net sales?", ""),
        ("Which segment had the largest sales in 2023?", ""),
        ("Which region had the largest sales?", ""),
        ("Which segment had the largest sales in Germany?", ""),
        ("What were sales by segment?", ""),
    ],
)
def test_the_first_or_last_row_of_the_year_asked_for(question: str, expected: str) -> None:
    assert ranked(question, by_segment(SALES)) == expected


def test_columns_without_a_period_are_told_by_their_heads() -> None:
    found = table("Filialen, Umsatz in Tausend", ("Umsatz", "Mitarbeiter"), BRANCHES)
    found = Table(*(found.page, found.title, found.unit, found.columns, found.rows), "Filiale")
    assert ranked("Welche Filiale hat den höchsten Umsatz?", found).startswith(
        "Umsatz: Bahnhof hat den größten Wert: 1,045"
    )
    assert "Nordstadt" in ranked("Welche Filiale hat die wenigsten Mitarbeiter?", found)


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ({"Footwear": (9, 8), "Apparel": (9, 7), "Camping": (3, 2)}, "Sales by segment"),
        ({"Footwear": (9, 8), "Apparel": (4, 7), "All": (13, 15)}, "Sales by segment"),
        ({"Footwear": (9, 8), "Other": (14, 7), "Camping": (3, 2)}, "Sales by segment"),
        ({"Footwear": (9, 8), "Apparel": (4, 7)}, "Sales by segment"),
        ({"Footwear": (9, 8), "Apparel": (None, 7), "Camping": (3, 2)}, "Sales by segment"),
        ({"Footwear": (9, 8), "Less: returns": (4, 7), "Camping": (3, 2)}, "Sales by segment"),
        ({"Footwear": (9, 8), "Apparel": (4, 7), "Camping": (3, 2)}, "Deferred sales by segment"),
    ],
)
def test_rows_that_are_not_of_one_kind_are_not_ranked(
    rows: Mapping[str, Sequence[float | None]], title: str
) -> None:
    assert not ranked("Which segment had the largest sales?", by_segment(rows, title))


def test_a_negative_row_is_not_the_smallest_of_its_kind() -> None:
    rows = {"Footwear": (9, 8), "Apparel": (4, 7), "Central costs": (-3, -2)}
    assert not ranked("Which segment had the smallest sales?", by_segment(rows))
    assert not ranked("What are the top two segments by sales?", by_segment(rows))


def test_tables_that_differ_are_not_ranked() -> None:
    other = by_segment(dict(SALES, Footwear=(200, 151.3)))
    question = "Which segment had the largest sales?"
    assert ranked(question, by_segment(SALES), by_segment(SALES))
    assert not ranked(question, by_segment(SALES), other)


def test_a_unit_that_a_title_gives_one_column_does_not_hold_for_others() -> None:
    found = table(
        "Branches, Revenue in thousands", ("Revenue", "Staff"), BRANCHES, 1, "in thousands"
    )
    row = found.rows[0]
    cells = zip(found.columns, row.cells, strict=True)
    units = [cell_unit(found, row, column, cell) for column, cell in cells if cell]
    assert units == ["in thousands", ""]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What are the top two segments by sales?", "Apparel ($188.4 million), Footwear ("),
        ("Which two segments had the lowest sales?", "Camping ($97.2 million), Footwear ("),
        ("What are the top three segments by sales?", ""),
        ("Which segments declined?", "Footwear ($151.3 million → $142.6 million)."),
        ("Which segments declined in 2025?", "Sales, 2024 → 2025: Footwear ("),
        ("Which segments grew from 2024 to 2025?", "Apparel ($171.9 million → $188.4 million), C"),
        ("In which segments did sales decline?", "Footwear ("),
        ("Which segments declined in 2024?", ""),
        ("Which segments grew in Germany?", ""),
        ("Which segments did not decline?", ""),
        ("Which segment grew the most?", ""),
        ("Which segments grew and declined?", ""),
        ("Which regions declined?", ""),
    ],
)
def test_several_rows_are_told_by_their_order_or_change(question: str, expected: str) -> None:
    found = ranked(question, by_segment(SALES))
    assert expected in found and bool(expected) == bool(found)


def test_a_smaller_loss_or_a_row_without_an_earlier_value_tells_no_change() -> None:
    losses = {"Footwear": (-2.0, -5.0), "Apparel": (9.0, 7.0), "Camping": (3.0, 2.0)}
    assert not ranked("Which segments grew?", by_segment(losses))
    newer: dict[str, tuple[float, float | None]] = {
        "Footwear": (2.0, None),
        "Apparel": (9.0, 7.0),
        "Camping": (3.0, 2.0),
    }
    assert not ranked("Which segments grew?", by_segment(newer))


def test_rows_that_changed_are_told_in_other_languages() -> None:
    umsatz = table("Umsatz pro Filiale", YEARS, {"Hafen": (9, 8), "Markt": (4, 7), "Dorf": (3, 2)})
    assert "Markt (7" in ranked("Welche Filiale ist gesunken?", umsatz)
    ventes = table("Ventes par région", YEARS, {"Nord": (9, 8), "Sud": (4, 7), "Est": (3, 2)})
    assert "Sud (7" in ranked("Quelles régions ont baissé ?", ventes)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "How much higher were sales of Apparel than those of Camping?",
            "Sales, 2025: Difference between Apparel and Camping: $188.4 million − $97.2 million"
            " = $91.2 million.",
        ),
        (
            "By how many percent were sales of Apparel in 2024 higher than sales of Camping?",
            "Sales, 2024: Change from Camping to Apparel: $171.9 million − $88 million"
            " = $83.9 million (+95.3 %).",
        ),
        (
            "What share of sales was Footwear in 2025?",
            "Sales, 2025: Share of Footwear: $142.6 million / $428.2 million = 33.3 %.",
        ),
        (
            "Wie groß ist der Unterschied zwischen Footwear und Camping?",
            "Sales, 2025: Unterschied zwischen Footwear und Camping: $142.6 million"
            " − $97.2 million = $45.4 million.",
        ),
        ("How much higher were profits of Apparel than those of Camping?", ""),
        ("How much higher were sales of Apparel than those of Camping in Germany?", ""),
        ("How much higher were sales of Apparel than those of Tents?", ""),
        ("What is the difference between Footwear and Camping in 2019?", ""),
    ],
)
def test_two_rows_are_compared(question: str, expected: str) -> None:
    assert ranked(question, by_segment(SALES)) == expected


def test_a_share_is_of_a_total_that_the_rows_add_up_to() -> None:
    question = "What share of sales was Footwear in 2025?"
    assert not ranked(question, by_segment({**SALES, "Total sales": (500, 411.2)}))
    assert not ranked(question, by_segment({**SALES, "Other": (1, None)}))
    assert not ranked(question, by_segment({"Footwear": (1, 2), "Apparel": (3, 4)}))


def test_rows_of_several_tables_are_not_compared_if_the_question_does_not_tell_which() -> None:
    profit = by_segment({**SALES, "Footwear": (20, 30)}, "Profit by segment")
    question = "What is the difference between Footwear and Camping?"
    assert not ranked(question, by_segment(SALES), profit)
    assert "$45.4" in ranked(
        "How do sales of Footwear and Camping differ?", by_segment(SALES), profit
    )
