"""Running totals, such as balances and meter readings, are not added up; amounts are."""

from pathlib import Path

import pytest

from app.agent.workbench.protocol import How, QueryTable, TableResult
from app.agent.workbench.tables import query_table
from app.core.cancellation import CancelToken
from app.core.errors import UserError

STATEMENT = """Date,Text,Money in,Money out,Balance
2024-01-01,Opening balance,,,500.00
2024-01-03,Salary,2100.00,,2600.00
2024-01-05,Rent,,950.00,1650.00
2024-01-09,Shop,,62.35,1587.65
2024-01-20,Refund,20.00,,1607.65
"""
NEWEST_FIRST = STATEMENT.splitlines()[0] + "\n" + "\n".join(STATEMENT.splitlines()[:0:-1])
SIGNED = """Text,Amount,Saldo
Salary,2100,2600
Rent,-950,1650
Shop,-62,1588
Refund,20,1608
"""
CHANGES = """Month,Sales,Change
Jan,100,
Feb,140,40
Mar,120,-20
Apr,200,80
"""
READINGS = """Date,Meter reading (kWh),Used
2024-01-01,12000,
2024-02-01,12310,
2024-03-01,12590,
"""
PRICES = """Item,Quantity,Price
Bolt,1,4
Nut,3,7
Screw,4,11
Tape,9,12
"""


def asked(tmp_path: Path, text: str, column: str, how: How = "sum") -> TableResult:
    """What is computed of a column of a CSV file."""
    file = tmp_path / "file.csv"
    file.write_text(text, encoding="utf-8")
    return query_table(QueryTable(path=str(file), how=how, columns=(column,)), CancelToken())


@pytest.mark.parametrize(
    ("text", "column", "what"),
    [
        (STATEMENT, "Balance", "a running total of “Money in” − “Money out”"),
        (NEWEST_FIRST, "Balance", "a running total of “Money in” − “Money out”"),
        (SIGNED, "Saldo", "a running total of “Amount”"),
        (READINGS, "Meter reading (kWh)", "are running totals"),
    ],
)
def test_a_running_total_is_not_added_up(text: str, column: str, what: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=what):
        asked(tmp_path, text, column)
    assert asked(tmp_path, text, column, "max").rows


@pytest.mark.parametrize(
    ("text", "column", "expected"),
    [
        (STATEMENT, "Money in", "2120"),
        (SIGNED, "Amount", "1108"),
        (CHANGES, "Sales", "560"),
        (CHANGES, "Change", "100"),
        (PRICES, "Price", "34"),
        ("Day,Steps\n1,5\n2,5\n3,5\n4,5\n", "Steps", "20"),
        ("Text,Amount,Saldo\nA,5,105\nB,7,112\n", "Saldo", "217"),  # too few rows to tell
    ],
)
def test_amounts_are_added_up_beside_what_comes_to_them(
    text: str, column: str, expected: str, tmp_path: Path
) -> None:
    assert str(asked(tmp_path, text, column).rows[0][0]) == expected
