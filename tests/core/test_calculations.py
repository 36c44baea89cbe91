"""A program of plain arithmetic is shown as its calculation, and no other program is."""

import pytest

from app.core.calculations import calculation


@pytest.mark.parametrize(
    ("lines", "written"),
    [
        (["return 6 * 7"], "6 × 7"),
        (
            ['"""How much?"""', "paid = 10 * 180", "cost = 1852", "return cost - paid"],
            "1852 − 10 × 180",
        ),
        (["a = 3 + 4", "b = a * 2", "return b / a"], "(3 + 4) × 2 ÷ (3 + 4)"),
        (["a = 9 - 2", "return 20 - a"], "20 − (9 − 2)"),
        (["a = 8 / 2", "return 4 * a"], "4 × 8 ÷ 2"),
        (["a = 5", "a = a + 0.5", "return a"], "5 + 0.5"),
    ],
)
def test_the_figures_stand_in_place_of_their_names(lines: list[str], written: str) -> None:
    assert calculation("\n    ".join(["def solution():", *lines])) == written


@pytest.mark.parametrize(
    "program",
    [
        "",
        "print(1 + 1)",
        "def solution():",
        "def solution():\n    return 42",
        "def solution():\n    n = 0\n    while n < 3:\n        n += 1\n    return n + 1",
        "def solution():\n    return 7 // 2",
        "def solution():\n    return price * 2",
        "def solution():\n    return " + " + ".join(["1000"] * 40),
        "def solution():\n    return " + " + ".join(["1"] * 5000),
        "def solution():\n    return 1 + 1\nsolution = None",
    ],
)
def test_a_program_that_does_more_is_not_written_out(program: str) -> None:
    assert calculation(program) == ""
