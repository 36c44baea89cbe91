"""Figures of tables in words."""

import pytest

from app.core.tables import CellFigure


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("$ 21,867", "dollars in millions", "$21,867 million"),
        ("14,020", "Dollars in millions, except per share amounts", "14,020 million dollars"),
        ("14,020", "$ in thousands", "$14,020 thousand"),
        ("(1 234,5)", "(in millions)", "(1 234,5) million"),
        ("US$ 3", "in billions", "US$3 billion"),
        ("15,744,231", "shares in thousands", "15,744,231 thousand shares"),
        ("71.5 %", "%", "71.5 %"),
        ("12", "amounts in millions", "12 amounts in millions"),
        ("12", "", "12"),
    ],
)
def test_the_scale_of_a_unit_follows_the_figure(text: str, unit: str, words: str) -> None:
    assert CellFigure("d", "/a.pdf", 1, 0, 1, text, "0", "Row", unit=unit).in_words == words
