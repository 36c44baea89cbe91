"""Dates are the same day however they are written, and nothing is guessed."""

import pytest

from app.retrieval.dates import SpelledDates, dates, replace_dates


@pytest.mark.parametrize(
    ("text", "written", "day"),
    [
        ("due 2026-11-28.", "2026-11-28", "2026-11-28"),
        ("vom 5. März 2024 bis", "5. März 2024", "2024-03-05"),
        ("am 05.03.2024", "05.03.2024", "2024-03-05"),
        ("le 1er mars 2024", "1er mars 2024", "2024-03-01"),
        ("el 28 de febrero de 2024", "28 de febrero de 2024", "2024-02-28"),
        ("on March 3, 2024, they", "March 3, 2024", "2024-03-03"),
        ("on 3 Sept. 2023", "3 Sept. 2023", "2023-09-03"),
        ("in March 2024", "March 2024", "2024-03"),
        ("on 13/4/24", "13/4/24", "2024-04-13"),
        ("on 4/13/1999", "4/13/1999", "1999-04-13"),
    ],
)
def test_a_date_is_found_in_every_form(text: str, written: str, day: str) -> None:
    (found,) = dates(text)
    assert (text[found.start : found.end], found.readings) == (written, (day,))


def test_a_date_that_can_be_two_days_is_both() -> None:
    (found,) = dates("on 3/4/2024")
    assert found.readings == ("2024-04-03", "2024-03-04")


def test_another_date_of_the_text_tells_which_it_is() -> None:
    _, found = dates("signed on 13/4/2024, valid from 3/4/2024")
    assert found.readings == ("2024-04-03",)
    _, found = dates("signed on 4/13/2024, valid from 3/4/2024")
    assert found.readings == ("2024-03-04",)


@pytest.mark.parametrize("text", ["30/02/2024", "version 1.2.3.4", "10.5 and 3.1", "1/2", "May 12"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert not list(dates(text))


def test_each_date_is_replaced_where_it_stands() -> None:
    text = "From March 31, 2023 to April 1, 2024, and on 2024-05-06"
    assert replace_dates(text, lambda written: written[:2]) == "From Ma to Ap, and on 20"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 out of 5, set 10 plates", "3 out of 5, set 10 plates"),
        ("im Laufe des 3. Quartals", "im Laufe des 3. Quartals"),
        ("au cours des 12 derniers mois", "au cours des 12 derniers mois"),
        ("12 out. 2024, 4 set 2022", "12 october. 2024, 4 september 2022"),
    ],
)
def test_words_are_no_months_of_other_languages(text: str, expected: str) -> None:
    assert SpelledDates(text).text == expected


def test_dates_are_spelled_alike_and_keep_their_places() -> None:
    written = "Paid | 2026-03-02 | and 2. März 2026, March 2, 3/4/2026, 11.02.2026 |"
    spelled = SpelledDates(written)
    assert (
        spelled.text
        == "Paid | 2 march 2026 | and 2 march 2026, 2 march, 3/4/2026, 11 february 2026 |"
    )
    for word in ("Paid", "and", "3/4"):
        assert spelled.original(spelled.text.index(word)) == written.index(word)
        assert spelled.place(written.index(word)) == spelled.text.index(word)
    assert spelled.place(-5) == -5
