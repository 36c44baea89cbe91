"""Numbers in cells, as people of many countries write them."""

from decimal import Decimal

import pytest

from app.index.tables.numbers import DecimalMark, decimal_mark, is_number, value_of
from app.index.tables.wording import is_period, period_in, unit_in


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("(1,234.5)", ".", "-1234.5"),
        ("2'345.60", ",", "2345.60"),
        ("1.234,56", ".", "1234.56"),
        ("12,5 %", ".", "12.5"),
        ("1.234.567", ".", "1234567"),
        ("12,34,567", ".", "1234567"),
        ("1,234", ",", "1.234"),
        ("$ (12)", ".", "-12"),
        ("−5", ".", "-5"),
        ("12-", ".", "-12"),
        ("(3.2)%", ".", "-3.2"),
        ("—", ".", "0"),
        ("1.234,56", ",", "1234.56"),
        ("1 234,56", ",", "1234.56"),
        ("1'234.50", ".", "1234.50"),
        ("۱۲۳٫۵", ",", "123.5"),
        ("١٬٢٣٤", ".", "1234"),
        ("1,234 (a)", ".", "1234"),
    ],
)
def test_value_of_a_written_number(text: str, mark: DecimalMark, value: str) -> None:
    assert value_of(text, mark) == Decimal(value)


@pytest.mark.parametrize("text", ["Note 5", "2023-01-05", "n/a", "", "1-2", "10:30", "(a)"])
def test_other_cells_have_no_value(text: str) -> None:
    assert not is_number(text)
    assert value_of(text) is None


@pytest.mark.parametrize("text", ["1.2.3", "12.05.23"])
def test_versions_and_dates_have_no_value(text: str) -> None:
    assert value_of(text) is None


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["1.234,56", "7,00"], ","),
        (["1,234.56", "7.00"], "."),
        (["1.234", "12.345", "987"], ","),
        (["0.123", "1.234"], "."),
        (["1 234,5"], ","),
        (["1,234", "5"], "."),
    ],
)
def test_decimal_mark_is_told_by_the_numbers_of_a_table(
    texts: list[str], mark: DecimalMark
) -> None:
    assert decimal_mark(texts) == mark


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("(in millions, except per share data)", "in millions, except per share data"),
        (
            "Repurchases (in millions, except number of shares, which are reflected in thousands, "
            "and per share amounts, which are expressed in U.S. dollars):",
            "in millions, except number of shares, which are reflected in thousands, and per share "
            "amounts, which are expressed in U.S. dollars",
        ),
        ("STATEMENTS OF INCOME (Dollars in millions)", "Dollars in millions"),
        ("(Millions)", "Millions"),
        ("(in Mio. €)", "in Mio. €"),
        ("(en millions d'euros)", "en millions d'euros"),
        ("Net income of 5 million", ""),
        ("Items expressed as a percentage of revenue.", "as a percentage of revenue"),
        ("Margin as a percentage of revenue", ""),
        ("Revenue (unaudited)", ""),
    ],
)
def test_unit_above_a_table(text: str, unit: str) -> None:
    assert unit_in([text]) == unit


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Three Months Ended March 31, 2024", "Three Months Ended March 31, 2024"),
        ("FY2023", "FY2023"),
        ("Q1 2024", "Q1 2024"),
        ("31. Dezember 2023", "31. Dezember 2023"),
        ("2022/23", "2022/23"),
        ("2024-03-31", "2024-03-31"),
        ("Revenue", ""),
    ],
)
def test_period_in_a_head(text: str, period: str) -> None:
    assert period_in(text) == period
    assert is_period(text) == bool(period)
