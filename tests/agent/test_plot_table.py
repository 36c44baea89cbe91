"""Charts of a table's columns: rows combined, put in order, and told as they are drawn."""

from pathlib import Path
from typing import Any

import pytest

from app.agent.approvals import Approvals
from app.agent.confined_files import Folders
from app.agent.registry import CallOutcome, ToolRegistry
from app.agent.tools.plot_table import plot_table
from app.agent.workbench.client import Workbench
from app.core.cancellation import CancelToken
from app.core.messages import ApprovalPart, ToolCallPart
from tests.agent.test_tables import OpenedFolder

SALES = """month,region,revenue,units,note
2026-03,North,"$1,200.50",3,a
2026-01,South,100,4,b
2026-01,North,50,,c
2026-02,South,,6,d
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sales.csv").write_text(SALES)
    return tmp_path.resolve()


def _draw(folder: Path, **arguments: Any) -> CallOutcome:
    approvals = Approvals(OpenedFolder(folder).grants)
    tool = plot_table(Folders(approvals.folders), Workbench())
    call = ToolCallPart("1", "plot_table", {"path": "sales.csv", **arguments})
    outcome = ToolRegistry([tool], approvals).call(call, CancelToken())
    assert isinstance(outcome, CallOutcome), outcome
    return outcome


@pytest.mark.parametrize(
    ("arguments", "values"),
    [
        (
            {"kind": "line", "x": "month", "y": ["revenue"]},
            "revenue - 2026-01: 150, 2026-02: nan, 2026-03: 1200.5",
        ),
        (
            {"kind": "bar", "x": "REGION", "y": ["units"], "combine": "mean"},
            "units - South: 5, North: 3",
        ),
        (
            {"kind": "pie", "x": "region", "y": ["note"], "combine": "count"},
            "note - North: 2, South: 2",
        ),
        ({"kind": "line", "x": "units", "y": ["revenue"]}, "revenue - 3: 1200.5, 4: 100, 6: nan"),
        ({"kind": "scatter", "x": "units", "y": ["revenue"]}, "revenue - 3: 1200.5, 4: 100"),
    ],
    ids=["dates in order", "mean", "count", "along numbers", "points"],
)
def test_columns_are_drawn_and_told(folder: Path, arguments: dict[str, Any], values: str) -> None:
    outcome = _draw(folder, **arguments)
    assert not outcome.result.is_error, outcome.result.content
    assert outcome.result.content.splitlines()[-1] == values
    (picture,) = outcome.pictures
    assert picture.data.startswith(b"\x89PNG")
    assert picture.description == f"{arguments['y'][0]} by {arguments['x'].lower()}"


def test_a_column_of_words_among_the_numbers_is_what_they_are_drawn_by(folder: Path) -> None:
    told = _draw(folder, kind="bar", y=["region", "units"]).result.content
    assert "units by region" in told and told.endswith("units - South: 10, North: 3")


def test_several_columns_and_a_histogram_are_drawn(folder: Path) -> None:
    both = _draw(folder, kind="bar", x="month", y=["revenue", "units"], title="All")
    assert not both.result.is_error and both.pictures[0].description == "All"
    spread = _draw(folder, kind="histogram", x="month", y=["units"])
    assert "3 values along units, of 4 rows" in spread.result.content and spread.pictures
    assert spread.result.content.endswith("units - from 3 to 6, on average 4.333")


def test_of_many_names_the_largest_are_drawn(folder: Path) -> None:
    rows = "".join(f"name {number},{number}\n" for number in range(100))
    (folder / "sales.csv").write_text(f"name,value\n{rows}")
    outcome = _draw(folder, kind="bar", x="name", y=["value"])
    assert (
        "along name (the 40 largest of 100), of 100 rows" in outcome.result.content
        and outcome.pictures
    )


def test_a_chart_of_many_rows_shows_all_of_them_or_none(folder: Path) -> None:
    note = "a long note " * 12
    rows = "".join(f"{'South' if n % 4 else 'North'},0.25,{note}\n" for n in range(24_000))
    (folder / "sales.csv").write_text(f"region,amount,note\n{rows}")
    told = _draw(folder, kind="bar", x="region", y=["amount"]).result.content
    assert "of 24000 rows" in told and told.endswith("amount - South: 4500, North: 1500")
    points = _draw(folder, kind="scatter", x="amount", y=["amount"])
    assert points.result.is_error and not points.pictures
    assert "More than 20000 points cannot be drawn" in points.result.content


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"y": ["profit"]}, "no column profit. The columns of sales are month, region, revenue"),
        ({"y": ["note"], "x": "month"}, "no numbers in note"),
        ({"y": ["units", "revenue"], "x": "month", "kind": "pie"}, "A pie shows one column"),
    ],
)
def test_what_cannot_be_drawn_is_said(
    folder: Path, arguments: dict[str, Any], problem: str
) -> None:
    outcome = _draw(folder, **{"kind": "bar", **arguments})
    assert outcome.result.is_error and problem in outcome.result.content


def test_a_file_elsewhere_is_asked_about(folder: Path, tmp_path_factory: Any) -> None:
    approvals = Approvals(OpenedFolder(tmp_path_factory.mktemp("other")).grants)
    tool = plot_table(Folders(approvals.folders), Workbench())
    arguments = {"path": str(folder / "sales.csv"), "kind": "bar", "y": ["units"]}
    call = ToolCallPart("1", "plot_table", arguments)
    outcome = ToolRegistry([tool], approvals).call(call, CancelToken())
    assert isinstance(outcome, ApprovalPart) and outcome.decision == "pending"
