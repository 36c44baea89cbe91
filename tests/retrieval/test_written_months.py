"""Months of a question are found in a table however it writes them, if it is certain which one."""

from collections.abc import Sequence

import pytest

from app.retrieval.said_of_table import SaidOfTable
from app.retrieval.table_content import TableContent
from app.retrieval.table_questions import table_question
from app.retrieval.written_months import with_months_as_written
from tests.retrieval.test_money_flows import table


def monthly(*months: str) -> TableContent:
    """A table with a row for each month."""
    return TableContent.of(
        table("Month,Sales", *(f"{each},{n}.5" for n, each in enumerate(months)))
    )


WIDE = TableContent.of(table("Product,Jan,Feb,Mar", "Pens,1,2,3.5", "Ink,4,5,6.5"))


@pytest.mark.parametrize(
    ("months", "written"),
    [
        (("January", "February", "March"), "February"),
        (("Jan", "Feb", "Mar"), "Feb"),
        (("Jan 2024", "Feb 2024"), "Feb 2024"),
        (("Jan-24", "Feb-24"), "Feb-24"),
        (("2024-01", "2024-02", "2024-03"), "2024-02"),
        (("01/2024", "02/2024", "03/2024"), "02/2024"),
        (("Januar", "Februar", "März"), "Februar"),
    ],
)
@pytest.mark.parametrize(
    "question", ["What were the sales in February?", "What were sales in Feb?"]
)
def test_a_month_is_found_as_the_table_writes_it(
    months: Sequence[str], written: str, question: str
) -> None:
    asked = table_question([question], monthly(*months), ["sales"])
    assert asked and asked.where == (("Month", written),)
    assert SaidOfTable(question, monthly(*months)).values == (written,)


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("Sales in February 2024?", "Sales in 2024-02?"),
        ("Sales in February 2025?", "Sales in 2025-02?"),
        ("Sales in February 2023?", "Sales in February 2023?"),
        ("Sales in February?", "Sales in February?"),  # of two years
        ("Sales in March?", "Sales in 2024-03?"),
        ("Sales on 3 March 2024?", "Sales on 3 March 2024?"),
        ("Sales on March 3, 2024?", "Sales on March 3, 2024?"),
        ("Umsatz im März?", "Umsatz im 2024-03?"),
        ("Ventes en mars ?", "Ventes en 2024-03 ?"),
        ("What may they be in May?", "What may they be in 2024-05?"),
        ("what may they be in may?", "what may they be in 2024-05?"),
    ],
)
def test_a_month_is_replaced_if_only_one_can_be_meant(question: str, written: str) -> None:
    content = monthly("2024-02", "2024-03", "2024-05", "2025-02")
    assert with_months_as_written(question, content) == written


def test_a_year_that_the_table_does_not_write_is_not_that_of_its_months() -> None:
    content = monthly("Jan", "Feb", "Mar")
    assert with_months_as_written("Sales in February 2024?", content) == "Sales in February 2024?"


def test_names_of_months_among_other_values_are_no_months() -> None:
    people = monthly("April", "June", "Ann")
    assert with_months_as_written("Sales of Apr?", people) == "Sales of Apr?"


@pytest.mark.parametrize(
    ("question", "how", "column"),
    [("Total for February", "sum", "Feb"), ("Which product sold most in March?", "sum", "Mar")],
)
def test_columns_of_months_are_found(question: str, how: str, column: str) -> None:
    asked = table_question([question], WIDE, ["sales"])
    assert asked and (asked.how, asked.column) == (how, column)
