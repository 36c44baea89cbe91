"""Whether the words beside a value say that it is a column's."""

import pytest

from app.core.surveys import SurveyColumn
from app.retrieval.terms import default_words, words_of_language
from app.retrieval.value_label import (
    has_name,
    is_labelled,
    is_other_role,
    is_part_of_total,
    is_sum_of_all,
    label_around,
    masked,
    own_words,
)

TOTAL = SurveyColumn(name="Total", type="money", instruction="the total amount to pay")
DISCOUNT = SurveyColumn(name="Discount", type="money")
VISIT = SurveyColumn(name="Visit date", type="date", instruction="day of the visit")
NEXT = SurveyColumn(name="Next visit", type="date", instruction="day of the next visit")
NOTICE = SurveyColumn(name="Notice period", type="number", unit="months")
AMOUNT = SurveyColumn(name="Amount", type="money", instruction="the amount of money mentioned")


@pytest.mark.parametrize(
    ("column", "label", "expected"),
    [
        (TOTAL, "Total due: X", True),
        (TOTAL, "To be paid until X: the total", True),
        (TOTAL, "Net amount: X", False),
        (TOTAL, "Discount: X", False),
        (DISCOUNT, "Total discount: X", True),
        (TOTAL, "Amount: X", True),
        (VISIT, "Visited on X by Jonas Reuter.", True),
        (VISIT, "The next visit is on X.", False),
        (NEXT, "The next visit is on X.", True),
        (VISIT, "The coffee machine was installed on X.", None),
        (NOTICE, "The deadline is X months.", True),
        (NOTICE, "The tenant reports damage within X days.", None),
        (AMOUNT, "It is about the oak boards for X.", True),
        (TOTAL, "X", True),
    ],
)
def test_a_label_says_what_a_value_is(
    column: SurveyColumn, label: str, expected: bool | None
) -> None:
    others = [each for each in (TOTAL, DISCOUNT, VISIT, NEXT) if each.type == column.type]
    assert is_labelled(column, "1250", label, others, default_words()) is expected


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Net: 40 EUR\nTotal: 1.250,00 EUR\nVAT 19 %", "1.250,00", "Total: X"),
        ("2. Die Miete ist 900 EUR, fällig 2024.", "900", "Die Miete ist X, fällig X."),
        ("Besucht am 7. November 2025 von Hanna Vogt.", "2025", "Besucht am X von Hanna Vogt."),
        ("The lease\nbegins on 2 May 2024.", "2 May 2024", "The lease begins on X."),
    ],
)  # fmt: skip
def test_the_label_of_a_value_is_its_line_without_figures(
    text: str, value: str, expected: str
) -> None:
    start = text.index(value)
    assert label_around(text, start, start + len(value)) == expected


def test_an_amount_in_millions_is_none_per_share() -> None:
    per_share = SurveyColumn(name="Dividend", type="money", instruction="dividend per share")
    assert is_sum_of_all(per_share, "$ in millions, except per share data")
    assert not is_sum_of_all(per_share, "per share")
    assert not is_sum_of_all(TOTAL, "$ in millions")


@pytest.mark.parametrize(
    ("line", "item", "expected"),
    [
        ("Present: Ada Winter (inspector), Karl Wolters (owner)", "Karl", "Present: Ada Winter, X"),
        ("Present: Ada Winter (inspector), Karl (owner)", "Ada Winter", "Present: X (insp"),
        ("Tools (at hand): hammer", "hammer", "Tools: X"),
    ],
)
def test_brackets_belong_to_what_stands_before_them(line: str, item: str, expected: str) -> None:
    before, after = own_words(*line.split(item, 1))
    assert f"{before}X{after}".startswith(expected)


def test_a_german_plural_with_an_umlaut_is_the_same_word() -> None:
    words = words_of_language("de")
    doctors = SurveyColumn(name="Ärzte", type="list")
    assert has_name(doctors, "Behandelnder Arzt: X", words)
    assert not has_name(doctors, "Artikel: X", words)


@pytest.mark.parametrize(
    ("name", "label", "expected"),
    [
        ("Total", "Net amount: X", True),
        ("Total", "Nettobetrag: X EUR", True),
        ("Montant total", "Total HT : X", True),
        ("Amount due", "Subtotal: X", True),
        ("Total", "Total due: X", False),
        ("Total", "Net à payer : X", False),
        ("Net total", "Net amount: X", False),
        ("Fee", "Net amount: X", False),
    ],
)
def test_an_amount_before_tax_is_no_total(name: str, label: str, expected: bool) -> None:
    labels = ("Net à payer",)
    about = "what has to be paid"
    column = SurveyColumn(name=name, type="money", instruction=about, labels=labels)
    assert is_part_of_total(column, masked(label)) is expected
    if expected:
        assert is_labelled(column, "", masked(label), [column], words_of_language("en")) is False


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("between Ashdown Trust (the lender) and X (the borrower).", True),
        ("between X (the “Lender”) and Ellan Museum (the “Borrower”).", False),
        ("Ada Winter, lender, and X, borrower, sign it.", True),
        ("X (Leeds) and Ben Crowe (York), lenders, sign it.", False),
        ("The lenders are X, Ben Crowe, and Ada Winter.", False),
    ],
)
def test_brackets_or_commas_tell_the_role_of_a_party(line: str, expected: bool) -> None:
    column = SurveyColumn(name="lenders", type="list")
    assert is_other_role(column, line, words_of_language("en")) is expected
