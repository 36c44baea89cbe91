"""The program states figures first only if they are what a question asks for."""

import msgspec
import pytest

from app.core.tables import CellFigure, ComputedFigure
from app.retrieval.answering_figures import left_out, may_be_stated
from tests.retrieval.statement_tables import INCOME, OF_PARTS, table

REGIONS = table("Net sales by region", ("2023",), {"Europe": (400,), "Greater China": (300,)})
TABLES = (INCOME, REGIONS)


def cell(row: str, period: str = "", path: str = "/a/report.pdf", title: str = "") -> CellFigure:
    return CellFigure("d", path, 1, 0, 1, "1", "1", row, column=period, period=period, title=title)


@pytest.mark.parametrize(
    ("question", "row", "title", "left"),
    [
        ("What were Acme's net sales in 2023?", "Net sales", "", ()),
        ("What were net sales in Europe in 2023?", "Net sales", "", ("europe",)),
        ("What were net sales in Europe in 2023?", "Europe", REGIONS.title, ()),
        ("What was operating income in Europe?", "Europe", REGIONS.title, ("operating_income",)),
        ("How large was gross profit in Europe?", "Europe", REGIONS.title, ("gross_profit",)),
        ("What was revenue per employee?", "Net sales", "", ("employ~",)),
        ("What was cash flow per share?", "Diluted earnings per share", "", ()),
        ("What were net sales? How did Europe do?", "Net sales", "", ()),
        ("How many days of inventory were there?", "Inventories", "", ("day",)),
        ("What were Europe's net sales?", "Net sales", "", ("europe",)),
        (
            "What was cash from operations before working capital?",
            "Total current assets",
            "",
            ("operating_cash_flow",),
        ),
    ],
)
def test_what_figures_leave_out_of_a_question_is_known(
    question: str, row: str, title: str, left: tuple[str, ...]
) -> None:
    assert left_out(question, [cell(row, title=title)], TABLES) == left


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("What was the revenue in 2025?", ("Before exceptional items",)),
        ("What was the revenue before exceptional items in 2025?", ()),
    ],
)
def test_a_part_is_not_stated_for_the_whole(question: str, left: tuple[str, ...]) -> None:
    kind = "Before exceptional items"
    part = msgspec.structs.replace(cell("Revenue"), column=kind, kind=kind, is_part=True)
    assert left_out(question, [part], (OF_PARTS,)) == left


QUARTER = "Three Months Ended July 1, 2023"


@pytest.mark.parametrize(
    ("question", "period", "path", "may"),
    [
        ("net sales in the quarter ended July 1, 2023", QUARTER, "/report.pdf", True),
        ("net sales in the nine months ended July 1, 2023", QUARTER, "/report.pdf", False),
        ("net sales in the quarter ended April 1, 2023", QUARTER, "/report.pdf", False),
        ("net sales in Q3 2023", QUARTER, "/2023 Q3.pdf", True),
        ("net sales in the first quarter of 2023", QUARTER, "/2023 Q3.pdf", False),
        ("net sales in 2023", QUARTER, "/report.pdf", False),
        ("net sales in the third quarter", "2023", "/report.pdf", False),
        ("cash flow in the Q3 2023 10-Q", "Nine Months Ended July 1, 2023", "/2023 Q3.pdf", True),
        ("net sales in 2023", "Q1 2023", "/report.pdf", False),
        ("net sales in Q1 2023", "Q1 2023", "/report.pdf", True),
        ("net sales in Q2 2023", "Q1 2023", "/report.pdf", False),
        ("net sales in 2023", "March 2023", "/report.pdf", False),
        ("net sales in H1 2023", "H1 FY2023", "/report.pdf", True),
        ("net sales in fiscal 2023", "2023", "/report.pdf", True),
        ("net sales in 2021", "2023", "/report.pdf", False),
        ("net sales in the third quarter of fiscal 2024", QUARTER, "/2023 Q3.pdf", True),
        ("net sales in the third quarter of fiscal 2025", QUARTER, "/2023 Q3.pdf", False),
        ("lowest net sales in 2023", "2023", "/report.pdf", False),
        ("expected net sales in 2023", "2023", "/report.pdf", False),
        ("net sales of competitors in 2023", "2023", "/report.pdf", False),
        ("net sales excluding acquisitions in 2023", "2023", "/report.pdf", False),
    ],
)
def test_figures_of_another_period_or_of_others_are_not_stated(
    question: str, period: str, path: str, may: bool
) -> None:
    title = "Consolidated Statements of Income"
    assert may_be_stated(question, [cell("Net sales", period, path, title)]) is may


def test_the_change_of_a_balance_over_a_quarter_is_not_that_since_the_year_before() -> None:
    ends = [cell("Receivables", end, "/2023 Q3.pdf") for end in ("July 1, 2023", "April 1, 2023")]
    question = "Did receivables rise in Q3 2023?"
    assert may_be_stated(question, ends)
    assert not may_be_stated(question, [ends[0], cell("Receivables", "September 24, 2022")])
    assert not may_be_stated("debt at the end of 2023", [ends[0]]), "the year has another end"


def test_an_extreme_is_stated_only_where_it_was_computed() -> None:
    question, said = "Which shop has the lowest rent?", [cell("Rent", "")]
    ranked = ComputedFigure("Rent", "", "min(148; 131)", "131", "131", "", ())
    assert may_be_stated(question, said, [ranked])
    assert not may_be_stated(question, said)
    assert not may_be_stated(question, said, [msgspec.structs.replace(ranked, formula="148 - 17")])
