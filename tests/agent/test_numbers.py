"""Computed numbers are written as their question writes its own."""

import pytest

from app.agent.numbers import in_notation_of


@pytest.mark.parametrize(
    "question",
    ["Was werden aus 2500,50 Euro bei 3,5 Prozent?", "2.500,5 Liter in 3 Fässern", "1,5 km"],
)
def test_a_decimal_comma_is_answered_with_one(question: str) -> None:
    assert in_notation_of(question, "3181.33") == "3181,33"


@pytest.mark.parametrize(
    "question",
    [
        "3.5 percent of 1,200",
        "1,200 dollars",
        "1,234,567 people",
        "the points (1,5) and [2,7]",
        "f(2,4,4)",
        "2, 4, 4, 5",
        "1,25,3",
        "from 2,5 to 3.5",
        "no number",
    ],
)
def test_any_other_comma_is_none(question: str) -> None:
    assert in_notation_of(question, "3181.33") == "3181.33"


@pytest.mark.parametrize("value", ["12", "about 1.5 km", "2024-01-01", "a.b"])
def test_what_is_no_fraction_stays(value: str) -> None:
    assert in_notation_of("1,5 km", value) == value
