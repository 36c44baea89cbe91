import pytest

from app.retrieval.figures import Figure, figures, is_misattributed, lacks_code, periods
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


def test_figures_in_prose_have_a_year() -> None:
    assert {figure.value: figure.year for figure in found(PROSE)} == {
        "1577": "2018", "1373": "2017", "900": "2016", "14.9": "2023", "18.2": "2022",
    }  # fmt: skip
    assert not any(figure.label for figure in found(PROSE))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Sales were 1,200 million dollars in 2022 and 1,500 million dollars in 2023.",
            ["2022", "2023"],
        ),
        ("It came to $1.2 billion in 2018, $1.3 billion in 2017 and $1.4 billion in 2016.",
            ["2018", "2017", "2016"],
        ),
        ("In 2017 the plan earned 12.4% and in 2016 it earned 5.8%.", ["2017", "2016"]),
        ("The rate for 2017 was 35.5%, compared to 28.3% in 2016.", ["2017", "2016"]),
        (
            "Cash was $9.0 billion and $16.5 billion for Q2 2022 and Q2 2023, and $6.2 billion and "
            "$21.3 billion for the six months ended June 30, 2022 and 2023.",
            ["2022", "2023", "2022", "2023", "2022"],
        ),
        (
            "As of December 31, 2022 and March 31, 2023, they were about $4.0 billion and "
            "$4.2 billion.",
            ["2022", "2023", "2022", "2023"],
        ),
        ("They were $48 million at December 31, 2022, and $47 million at December 31, 2021.",
            ["2022", "2022", "2021", "2021"],
        ),
        (
            "In 2022 we approved $5.0 billion, which replaced a program of $4.0 billion of 2021.",
            ["2022", "2021"],
        ),
        ("It was $119 million for 2022 and $118 million for both 2021 and 2020.", ["2022", ""]),
        (
            "It owed $1.0 billion and $972 million in 2022 and 2023 at a rate of 5.6% and 6.1%, "
            "respectively.",
            ["2022", "2023", "2022", "2023"],
        ),
        ("Umsatz: 12 Millionen im Jahr 2022 und 15 Millionen im Jahr 2023.", ["2022", "2023"]),
        ("Sales grew by 5% to 15 in 2023 from 12 in 2022.", ["2023", "2023", "2022"]),
    ],
)  # fmt: skip
def test_figures_in_prose_have_the_year_that_their_words_give(
    sentence: str, expected: list[str]
) -> None:
    assert [figure.year for figure in figures([sentence])] == expected


def test_figures_of_a_row_have_the_year_of_their_column() -> None:
    values = {figure.value: figure for figure in found(TABLE)}
    assert [values[n].year for n in ("32765", "31657", "30109")] == ["2018", "2017", "2016"]
    assert values["16682"].year == ""  # two figures under three years
    assert values["30109"].label == set(content_terms("net sales"))


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "(in millions) 2023 2022\nSales $ 14,694 100.0 % $ 14,544 100.0 %",
            ["2023", "2023", "2022", "2022"],
        ),
        (
            "(in millions) 2023 2022\nGross profit 2,725 18.5 2,820 19.4",
            ["2023"] * 2 + ["2022"] * 2,
        ),
        ("2023 2022 Change in %\nExpenses 1,875 1,618 16", ["2023", "2022", ""]),
        ("2023 2022\nExpenses 1,875 1,618 16 %", ["2023", "2022", ""]),
        ("April 30,\n2023\nMay 1,\n2022\nExpenses 1,875 1,618", ["2023", "2022"]),
        (
            "For 2023, 2022 and 2021 they are as follows:\n($ in millions) 2023 2022 2021\n"
            "Net income 1,048 805 939",
            ["2023", "2022", "2021"],
        ),
    ],
)
def test_rows_of_shares_and_changes_have_the_years_of_their_heads(
    table: str, expected: list[str]
) -> None:
    assert [figure.year for figure in found(table) if figure.kind != "day"] == expected


def test_rows_have_the_years_and_periods_of_heads_that_are_not_in_their_passage() -> None:
    heads = "Net sales\nThree Months Ended July 1, 2023 | Nine Months Ended July 1, 2023 | Change"
    row = list(figures(["Services 21,213 62,886 8"], table_heads=heads))
    assert [(one.year, one.period) for one in row] == [
        ("2023", "quarter"),
        ("2023", "nine months"),
        ("", ""),
    ]
    for figure, is_wrong in (("21,213", False), ("62,886", True)):
        claim = f"In the third quarter of 2023 services brought {figure}."
        assert is_misattributed([*figures([claim])], content_terms(claim), row) is is_wrong


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


def test_a_day_of_another_month_and_an_amount_are_no_evidence_of_a_day_or_share() -> None:
    text = found("On March 26, 2022 and September 24, 2022 it was 10.9 billion.")
    for claim, is_wrong in (
        ("On March 26, 2022 it was 10.9 billion.", False),
        ("On March 24, 2022 it was 10.9 billion.", True),
        ("On March 26, 2022 it was 10.9%.", True),
    ):
        assert is_misattributed([*figures([claim])], content_terms(claim), text) is is_wrong


@pytest.mark.parametrize(
    ("heads", "lengths"),
    [
        (
            "Three Months Ended Nine Months Ended\nJuly 1, \n2023\nJune 25, \n2022\n"
            "July 1, \n2023\nJune 25, \n2022\n",
            ["quarter", "quarter", "nine months", "nine months"],
        ),
        ("Nine Months Ended\nJuly 1, 2023 June 25, 2022\n", ["nine months"] * 4),
        ("Three and nine months ended July 1, 2023 and June 25, 2022\n", [""] * 4),
    ],
)
def test_cells_are_of_periods_as_long_as_their_heads_tell(heads: str, lengths: list[str]) -> None:
    cells = found(f"{heads}Net sales 81,797 82,959 293,787 304,182\n")[-4:]
    assert [cell.period for cell in cells] == lengths


def test_a_length_that_all_heads_tell_is_that_of_every_cell() -> None:
    heads = "Three Months Ended June 30, 2022 EBITDA | Three Months Ended June 30, 2023 …"
    (cell, *_) = figures(["Adjusted EBITDA, EBIT and EPS 609 505 24.4"], table_heads=heads)
    assert cell.period == "quarter"
    (claim,) = figures(["Adjusted EBITDA for FY 2022 was $609 million."])
    assert is_misattributed([claim], {"adjust", "ebitda", "ebit", "eps"}, [cell])


def test_periods_of_different_length_differ() -> None:
    assert periods("in the three months ended June 25") == periods("in the third quarter")
    assert periods("during the nine months ended") == {"nine months"}
    assert periods("for fiscal year 2024 and its first quarter") == {"year", "quarter"}
    assert periods("in 2024") == frozenset()


def test_a_number_in_a_name_is_no_figure() -> None:
    assert found("3M filed its 10-K for Q3 of FY2022. An A4 page costs $5m.") == [
        Figure("5", "2022", frozenset(), "", "")
    ]


@pytest.mark.parametrize(
    ("claim", "evidence", "is_lacking"),
    [
        ("S-03", "A related event of grade 3 ends the treatment.", True),
        ("S-03", "S 03 had a rash.", False),
        ("Order INV-2031 is late.", "INV-2031 | late", False),
        ("It rose in Q3 of FY2024.", "It rose in the third quarter of 2024.", False),
    ],
)
def test_a_code_has_to_be_in_the_evidence(claim: str, evidence: str, is_lacking: bool) -> None:
    assert lacks_code(claim, evidence) == is_lacking
