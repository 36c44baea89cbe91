"""Numbers in cells, as people of many countries write them."""

from decimal import Decimal

import pytest

from app.index.tables.numbers import DecimalMark, decimal_mark, is_number, value_of


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
        ("CHF 80.–", ".", "80"),
        ("12'000.--", ",", "12000"),
        ("1.200,- €", ".", "1200"),
        ("1,200.–", ",", "1200"),
        ("-80.–", ".", "-80"),
    ],
)
def test_value_of_a_written_number(text: str, mark: DecimalMark, value: str) -> None:
    assert value_of(text, mark) == Decimal(value)


@pytest.mark.parametrize("text", ["Note 5", "2023-01-05", "n/a", "", "1-2", "10:30", "(a)"])
def test_other_cells_have_no_value(text: str) -> None:
    assert not is_number(text)
    assert value_of(text) is None


@pytest.mark.parametrize("mark", [".", ","])
@pytest.mark.parametrize("text", ["1.2.3", "12.05.23", "01.04.2009", "1,2,3"])
def test_versions_and_dates_have_no_value(text: str, mark: DecimalMark) -> None:
    assert value_of(text, mark) is None


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
    assert decimal_mark((1, text) for text in texts) == mark


def test_smaller_numbers_of_another_column_tell_no_decimal_mark() -> None:
    assert decimal_mark([(1, "1.085"), (2, "40"), (1, "2.375"), (2, "120")]) is None


@pytest.mark.parametrize("text", ["3 1", "5 12", "5040 3", "12 34", "1 234 5", "10⁶"])
def test_several_numbers_and_powers_are_no_number(text: str) -> None:
    assert not is_number(text)
    assert value_of(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("40¹", "40"), ("40 ¹,²", "40"), ("~~50~~ 40", "40"), ("12 345.5", "12345.5")],
)
def test_notes_and_struck_numbers_do_not_count(text: str, value: str) -> None:
    assert value_of(text) == Decimal(value)
