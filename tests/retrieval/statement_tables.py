"""Tables as they are read from reports: a small company with two years and two quarters."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from app.core.tables import Table, TableCell, TableColumn, TableRow


def table(
    title: str,
    columns: Sequence[str | TableColumn],
    rows: Mapping[str, Sequence[float | None]],
    page: int = 1,
    unit: str = "in millions",
    parents: Mapping[str, str] | None = None,
) -> Table:
    """A table whose columns are periods; `parents` are what rows stand under, by their labels."""
    return Table(
        page,
        title,
        unit,
        tuple(head if isinstance(head, TableColumn) else _column(head) for head in columns),
        tuple(
            TableRow(
                label,
                tuple(_cell(value, page, 100 * number + at) for at, value in enumerate(values)),
                (parents[label],) if parents and label in parents else (),
            )
            for number, (label, values) in enumerate(rows.items())
        ),
    )


def _column(head: str) -> TableColumn:
    return TableColumn((head,), head if any(map(str.isdigit, head)) else "")


def _cell(value: float | None, page: int, start: int) -> TableCell | None:
    if value is None:
        return None
    return TableCell(f"{value:,}", Decimal(str(value)), page, start, start + 1)


PARTS = tuple(
    TableColumn((period, kind), period)
    for period, kind in (
        ("2025", "Before exceptional items"),
        ("2025", "Exceptional items"),
        ("2025", "Total"),
        ("2024", "Total"),
    )
)
OF_PARTS = table(
    "Consolidated income statement",
    PARTS,
    {"Revenue": (80, 0, 80, 70), "Operating profit": (12, -4, 8, 10)},
)
"""A statement whose columns of one year are the whole and its parts."""

YEARS = ("Year ended June 30, 2023", "Year ended June 30, 2022")
INCOME = table(
    "Consolidated Statements of Income",
    YEARS,
    {
        "Net sales": (14694, 14544),
        "Cost of sales": (-11969, -11724),
        "Gross profit": (2725, 2820),
        "Research and development expenses": (-101, -96),
        "Benefit (provision) for income taxes": (-193, -300),
        "Income before income taxes": (1251, 1115),
    },
    page=50,
)
BALANCE = table(
    "Consolidated Balance Sheets",
    ("June 30, 2023", "June 30, 2022"),
    {
        "Raw materials and supplies": (992, 1114),
        "Finished goods": (1221, 1325),
        "Total current assets": (5308, 5853),
        "Total current liabilities": (4476, 5103),
    },
    page=52,
    parents={
        "Raw materials and supplies": "Inventories, net",
        "Finished goods": "Inventories, net",
    },
)
CASH = table(
    "Consolidated Statements of Cash Flows",
    YEARS,
    {
        "Net cash provided by operating activities": (1261, 1526),
        "Purchases of property, plant, and equipment": (-526, -527),
    },
    page=53,
    parents={"Purchases of property, plant, and equipment": "Investing activities:"},
)
OF_A_PART = table(
    "Balance Sheet for Obligor Group",
    ("June 30, 2023",),
    {"Total current assets": (1374,), "Total current liabilities": (1949,)},
    page=38,
)
REPORT = (OF_A_PART, INCOME, BALANCE, CASH)
