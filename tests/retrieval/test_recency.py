import pytest

from app.core.documents import Place
from app.retrieval.recency import newest_scores

LATEST = "What does the latest report say about rents?"


def newest(question: str, *paths: str) -> set[str]:
    scores = newest_scores(question, [Place(path, 1, path) for path in paths])
    assert set(scores) == set(paths)
    return {path for path, score in scores.items() if score}


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("/a/2022 Q3 AAPL.pdf", "/a/2023 Q1 AAPL.pdf"),
        ("/a/2023Q2_10Q.pdf", "/a/2023Q3_10Q.pdf"),
        ("/a/rent-2023-12-31.txt", "/a/rent-2024-01-02.txt"),
        ("/a/rent_20231231.txt", "/a/rent_20240102.txt"),
        ("/a/Miete 31.12.2023.txt", "/a/Miete 02.01.2024.txt"),
        ("/a/12-31-2023 rent.txt", "/a/1-2-2024 rent.txt"),
        ("/a/rent 09-2023.txt", "/a/rent 10-2023.txt"),
        ("/a/rent FY2022.txt", "/a/rent FY2023.txt"),
        ("/a/Rent September 2023.txt", "/a/Rent October 2023.txt"),
        ("/a/2023/H1/rent.txt", "/a/2023/H2/rent.txt"),
    ],
)
def test_the_newest_of_a_series_is_told_by_its_name(older: str, newer: str) -> None:
    assert newest(LATEST, older, newer) == newest(LATEST, newer, older) == {newer}


@pytest.mark.parametrize(
    "question",
    [
        "the most recent 10-Q",
        "Was steht im neuesten Bericht?",
        "最新报告说了什么？",
        "ما أحدث تقرير؟",
    ],
)
def test_asked_for_in_other_words(question: str) -> None:
    assert newest(question, "/a/2022 b.txt", "/a/2023 b.txt") == {"/a/2023 b.txt"}


def test_each_series_has_its_own_newest() -> None:
    paths = ("/a/2022 rent.txt", "/a/2023 rent.txt", "/a/2019 tax.txt", "/a/2018 tax.txt")
    assert newest(LATEST, *paths, "/a/2024 boats.txt", "/a/notes.txt") == {paths[1], paths[2]}


def test_only_dates_of_the_same_kind_are_compared() -> None:
    years, quarter = ("/a/2022 rent.txt", "/a/2023 rent.txt"), "/a/2022 Q3 rent.txt"
    assert newest(LATEST, *years, quarter) == {years[1]}


def test_what_does_not_ask_for_one_document() -> None:
    paths = ("/a/2022 rent.txt", "/a/2023 rent.txt")
    assert not newest("What do the reports say about rents?", *paths)
    assert not newest("How does the latest rent compare with the previous ones?", *paths)
    assert not newest(LATEST, "/a/rent.txt", "/a/tax.txt", "/b/2023 rent.txt")
    assert not newest(LATEST, "/a/2023 rent.txt", "/a/2023 rent.pdf")
    assert not newest(LATEST)
    assert not newest(LATEST, "")
