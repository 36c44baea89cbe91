"""Figures of documents as numbers, with their signs and scales."""

import pytest

from app.core.documents import Chunk
from app.core.surveys import SurveyColumn
from app.retrieval.figures import figure_spans
from app.retrieval.value_match import ValueFinder
from app.retrieval.written_figures import amount_at, unit_beside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fee: EUR -119.00", "-119 EUR"),
        ("Fee: -119,00 EUR", "-119 EUR"),
        ("Fee: −75 EUR", "-75 EUR"),
        ("Fee: -€50", "-50 EUR"),
        ("Fee: 300- EUR", "-300 EUR"),
        ("Balance: USD (1,200.50)", "-1200.5 USD"),
        ("Balance: (300) EUR", "-300 EUR"),
        ("The fee (500 EUR) is due.", "500 EUR"),
        ("Fee: EUR 500,-", "500 EUR"),
        ("Fee: EUR 2 bn", "2000000000 EUR"),
        ("Fee: EUR 1.5m", "1500000 EUR"),
        ("Fee: €2k", "2000 EUR"),
        ("Betrag: 1,5 Mio. EUR", "1500000 EUR"),
        ("Importe: 2 millones de euros", "2000000 EUR"),
        ("Length: 2 m", "2"),
        ("Invoice RE-3", "3"),
        ("Issued on EUR 2 bonds", "2 EUR"),
    ],
)
def test_a_figure_keeps_its_sign_and_its_scale(text: str, expected: str) -> None:
    ((start, end),) = figure_spans(text)
    number, unit = amount_at(text, start, end), unit_beside(text, start, end, "")
    assert f"{number:f} {unit}".strip() == expected


@pytest.mark.parametrize("text", ["500–600 EUR", "500 EUR -600 EUR", "5-10 days", "5 -10 days"])
def test_the_dash_of_a_range_is_no_sign(text: str) -> None:
    assert all((amount_at(text, *span) or 0) > 0 for span in figure_spans(text))


def test_the_value_of_a_field_has_its_sign_and_scale() -> None:
    text = "Contract\n\nFee: EUR -1.5m\n"
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    item = finder.field(SurveyColumn(name="fee", type="number"))
    assert item and (item.value, item.unit) == ("-1500000", "EUR")
