import msgspec
import pytest

from app.core.documents import Place
from app.retrieval.name_match import document_scores, heading_scores, named_documents


def place(document: str, *headings: str, opening: str = "") -> Place:
    return Place(document, 1, f"/docs/{document}.pdf", headings, opening)


def best(scores: dict[str, float]) -> str:
    return max(scores, key=lambda id_: scores[id_])


NAMED = [place("ACME_2018_report"), place("ACME_2019_report"), place("BESTBUY_2019_10K")]


def test_a_name_is_matched_by_its_parts() -> None:
    assert best(document_scores("What did ACME earn in FY2018?", NAMED)) == "ACME_2018_report"
    assert best(document_scores("Stores of Best Buy in 2019", NAMED)) == "BESTBUY_2019_10K"


@pytest.mark.parametrize(
    "question",
    [
        "sales in the second quarter of 2023",
        "Umsatz im zweiten Quartal 2023",
        "2023年第二季度的销售额",
    ],
)
def test_a_quarter_that_is_spelt_is_one_in_a_name(question: str) -> None:
    documents = [place(f"2023 Q{number} ACME") for number in (1, 2, 3)]
    assert best(document_scores(question, documents)) == "2023 Q2 ACME"


def test_a_document_is_also_known_by_how_it_begins() -> None:
    places = [place("q3_a", opening="Form 10-Q of Apple Inc."), place("q3_b", opening="Form 10-Q")]
    assert best(document_scores("net sales of Apple", places)) == "q3_a"


def test_a_report_is_known_by_the_day_on_its_cover() -> None:
    covers = {
        "2023 Q1": "For the quarterly period ended December 31, 2022",
        "2023 Q2": "For the quarterly period ended April 1, 2023",
    }
    places = [place(name, opening=text) for name, text in covers.items()]
    assert best(document_scores("Sales in the quarter ended April 1, 2023?", places)) == "2023 Q2"
    assert best(document_scores("Umsatz am 1. April 2023?", places)) == "2023 Q2"
    files = [place("Minutes 2023-04-01"), place("Minutes 2023-07-01")]
    assert best(document_scores("What was decided on July 1, 2023?", files)) == files[1].document_id


def test_the_reports_of_a_company_that_is_named_are_told_from_those_of_others() -> None:
    assert named_documents("What did ACME earn in 2019?", NAMED) == {
        "ACME_2018_report",
        "ACME_2019_report",
    }
    assert named_documents("Best Buy's debt in 2018", NAMED) == {"BESTBUY_2019_10K"}
    assert len(named_documents("What was revenue in 2019?", NAMED)) == 3
    covers = [place("q3_a", opening="Apple Inc."), place("q3_b", opening="Amazon.com, Inc.")]
    assert named_documents("net sales of Amazon", covers) == {"q3_b"}
    covers = [place("half_year", opening="Acme plc"), place("release", opening="Zenith Inc.")]
    assert named_documents("Zenith's income this year", covers) == {"release"}


def test_a_weak_match_is_not_made_a_full_one() -> None:
    assert document_scores("the report", NAMED)["ACME_2018_report"] < 0.7


def test_nothing_is_named() -> None:
    assert set(document_scores("boiling point of water", NAMED).values()) == {0.0}
    assert document_scores("anything", []) == {}


def test_the_section_that_is_named_comes_first() -> None:
    places = {
        "flows": place("a", "Part II", "Consolidated Statement of Cash Flows"),
        "risks": place("a", "Part I", "Risk Factors"),
        "none": place("a"),
    }
    scores = heading_scores("capital expenditure, from the cash flow statement", places)
    assert best(scores) == "flows"
    assert scores["none"] == scores["risks"] == 0.0


def test_a_passage_is_known_by_the_heading_it_stands_under() -> None:
    places = {
        "lamps": place("a", "Annual Report", "Cash Flows", "Lamps"),
        "flows": place("a", "Annual Report", "Cash Flows"),
    }
    scores = heading_scores("the cash flows of the year", places)
    assert best(scores) == "flows" and scores["lamps"] == 0.0


def test_the_title_of_a_document_is_no_heading_of_a_part() -> None:
    opening = "HARBOUR LAMPS LTD.\nReport of the directors"
    places = {"a": place("a", "Harbour Lamps", opening=opening), "b": place("b", "Boats")}
    assert set(heading_scores("What does Harbour Lamps sell?", places).values()) == {0.0}


def test_words_that_a_question_happens_to_share_name_no_document() -> None:
    documents = [place("the_state_of_the_union"), place("wikitexts"), place("chat logs")]
    for question in ("What is the capital of Peru?", "Which state did they move to?"):
        assert max(document_scores(question, documents).values()) < 0.3
    named = document_scores("What does the State of the Union say of Peru?", documents)
    assert best(named) == "the_state_of_the_union" and named["the_state_of_the_union"] > 0.9


TITLED = [
    place("2022 Q3 AMZN", opening="UNITED STATES\nFORM 10-Q\nAMAZON.COM, INC.\n(Exact name)"),
    place("2022 Q3 AAPL", opening="UNITED STATES\nFORM 10-Q\nApple Inc.\n(Exact name)"),
    place("2022 Q3 NVDA", opening="UNITED STATES\nFORM 10-Q\nNVIDIA CORPORATION\n(Exact name)"),
]


def test_a_title_says_what_a_file_name_abbreviates() -> None:
    for question in ("How did Amazon's gross margin change?", "what did amazon earn"):
        scores = document_scores(question, TITLED)
        assert best(scores) == "2022 Q3 AMZN"
        assert scores["2022 Q3 AMZN"] > scores["2022 Q3 AAPL"] + 0.2


def test_a_name_that_the_titles_of_a_series_share_counts_like_a_file_name() -> None:
    later = [
        msgspec.structs.replace(
            each, document_id=f"{each.document_id} later", path=each.path.replace("Q3", "Q2")
        )
        for each in TITLED
    ]
    letter = place("letter", opening="AMAZON.COM, INC.\nLetter to shareholders")
    scores = document_scores("How did Amazon's gross margin change?", [*TITLED, *later, letter])
    named = {id_ for id_, score in scores.items() if score >= 0.9}
    assert named == {"2022 Q3 AMZN", "2022 Q3 AMZN later", "letter"}


def test_a_name_in_one_title_of_a_series_may_only_be_what_that_is_about() -> None:
    covers = {"Minutes 2023-04-01": "Budget\nIt passed.", "Minutes 2023-07-01": "Roof\nIt leaks."}
    places = [place(name, opening=text) for name, text in covers.items()]
    places.append(place("plans", opening="Plans\nWe build."))
    scores = document_scores("What is in the Budget?", places)
    assert best(scores) == "Minutes 2023-04-01" and scores["Minutes 2023-04-01"] < 0.5


def test_what_all_titles_say_prefers_none() -> None:
    scores = document_scores("Is this filed with the United States?", TITLED)
    assert len(set(scores.values())) == 1


def test_a_name_in_the_first_paragraph_is_not_a_title() -> None:
    prose = "Rents went up in the whole country, and in Lyon and Paris they did by a tenth more."
    places = [place("a", opening=prose), place("b", opening="Rents\nThey went up.")]
    titled = [place("a", opening=f"Paris\n{prose}"), place("b", opening="Rents\nThey went up.")]
    question = "How large is Paris?"
    assert document_scores(question, places)["a"] < 0.1 < document_scores(question, titled)["a"]
