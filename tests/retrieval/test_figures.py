import pytest

from app.retrieval.figures import Figure, figures, is_misattributed, periods
from app.retrieval.sentences import sentence_spans
from app.retrieval.terms import content_terms

PROSE = (
    "Purchases were $1,577 million in 2018, compared with $1,373 million in 2017. In 2016 they "
    "were 900. The tax rates were 14.9% and 18.2% for 2023 and 2022, respectively."
)
TABLE = """Years ended in
2018 2017 2016
Net sales 32,765 31,657 30,109
Cost of products 16,682 16,055
Total assets 36,500
Employees"""


def found(text: str) -> list[Figure]:
    return list(figures([text[start:end] for start, end in sentence_spans(text)]))


def test_figures_in_prose_have_the_nearest_year() -> None:
    assert {figure.value: figure.year for figure in found(PROSE)} == {
        "1577": "2018", "1373": "2017", "900": "2016", "14.9": "2023", "18.2": "2022",
    }  # fmt: skip
    assert not any(figure.label for figure in found(PROSE))


def test_figures_of_a_row_have_the_year_of_their_column() -> None:
    values = {figure.value: figure for figure in found(TABLE)}
    assert [values[n].year for n in ("32765", "31657", "30109")] == ["2018", "2017", "2016"]
    assert values["16682"].year == ""  # two figures under three years
    assert values["30109"].label == set(content_terms("net sales"))


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Purchases were $1577 million in 2018.", False),
        ("In 2017 purchases came to $1,373 million.", False),
        ("Purchases were $1,373 million in 2018.", True),
        ("Purchases were $1,577 million.", False),
        ("The tax rate was 18.2% in 2022.", False),
        ("The tax rate was 18.2% in 2023.", True),
        ("Purchases were $5 million in 2018.", True),
        ("Purchases were $1,577 billion in 2018.", True),
        ("The tax rate was 14.9 in 2023.", True),
        ("Purchases were $2018 million.", True),
    ],
)
def test_a_figure_of_another_year_is_no_evidence(claim: str, expected: bool) -> None:
    assert is_misattributed([*figures([claim])], content_terms(claim), found(PROSE)) is expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Net sales were 31,657 in 2017.", False),
        ("Net sales were 31,657 in 2018.", True),
        ("Total assets were 31,657 in 2017.", True),
        ("The cost of products was 16,682.", False),
        ("Net income was 36,500.", True),
    ],
)
def test_a_figure_of_another_row_is_no_evidence(claim: str, expected: bool) -> None:
    assert is_misattributed([*figures([claim])], content_terms(claim), found(TABLE)) is expected


def test_periods_of_different_length_differ() -> None:
    assert periods("in the three months ended June 25") == periods("in the third quarter")
    assert periods("during the nine months ended") == {"nine months"}
    assert periods("for fiscal year 2024 and its first quarter") == {"year", "quarter"}
    assert periods("in 2024") == frozenset()


def test_a_number_in_a_name_is_no_figure() -> None:
    assert found("3M filed its 10-K for Q3 of FY2022. An A4 page costs $5m.") == [
        Figure("5", "2022", frozenset(), "", "")
    ]
