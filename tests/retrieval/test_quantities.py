"""What a number counts, is compared with, is paid for, and whether tax is in it."""

import pytest

from app.retrieval.quantities import Quantity, quantities, tax_kinds
from app.retrieval.support import Evidence
from app.retrieval.terms import words_of_language
from tests.bench.citations_bench import citations
from tests.retrieval.hits import hit

LEASE = (
    "The lessee may end the lease after two years. It is renewed unless notice is given six months "
    "before its end. Damage must be reported within seven days, theft within 24 hours."
)
FEES = "The standard fee is $38 a month before tax; with the sales tax of 6 % it is $40.28."
REFUND = (
    "Der Kaufpreis wird nur erstattet, wenn er vor weniger als sechs Monaten gezahlt wurde. "
    "Die Prüfung kostet 384,00 € zuzüglich 19 % Mehrwertsteuer, insgesamt 456,96 €."
)
RENT = "La renta es de 1.850 euros al mes más IVA. El preaviso es de cuatro meses."
ROOF = "Le devis de Couvrex est de 86400 € HT. La panne a duré onze jours."
LOAN = "La mensualité est de 443,80 €, hors assurance. Le taux est de 4,15 %."
WASH = "La laverie coûte 3,20 € par lavage et 1,50 € par séchage."
GRANT = "Two teachers support each of eleven students. The grant pays $650 a month."


def test_the_mark_of_a_note_is_no_quantity_and_no_unit() -> None:
    found = quantities("A fee of 250⁴ euros, paid by ¹ Ada and ² Bo.", words_of_language("en"))
    assert [(each.value, *each.units) for each in found] == [("250", "euro")]


@pytest.mark.parametrize(
    ("text", "question", "claim", "is_confirmed"),
    [
        (LEASE, "When does it end?", "It is renewed unless given six months before its end.", True),
        (LEASE, "When does it end?", "It is renewed unless given two years before its end.", False),
        (LEASE, "When is theft reported?", "Theft must be reported within 24 days.", False),
        (LEASE, "When is theft reported?", "Theft must be reported within 24 hours.", True),
        (FEES, "What is the fee before tax?", "$38", True),
        (FEES, "What is the fee before tax?", "$40.28", False),
        (FEES, "What is the fee?", "The standard fee with sales tax is $38 a month.", False),
        (FEES, "What is the fee?", "The standard fee is $38 a month before tax.", True),
        ("Plus costs $55 a month before tax.", "What does Plus cost with tax?", "$55", False),
        ("Plus costs $55 a month.", "What does Plus cost including VAT?", "$55", False),
        ("Plus costs $55. All prices include VAT.", "What does Plus cost?", "$55", True),
        (
            REFUND,
            "Wann wird er erstattet?",
            "Der Kaufpreis wird nur erstattet, wenn er vor mehr als sechs Monaten gezahlt wurde.",
            False,
        ),
        (REFUND, "Was kostet die Prüfung mit Mehrwertsteuer?", "456,96 €", True),
        (REFUND, "Was kostet die Prüfung mit Mehrwertsteuer?", "384,00 €", False),
        (RENT, "¿Cuánto es la renta sin IVA?", "La renta es de 1.850 euros al mes.", True),
        (RENT, "¿Cuánto es la renta?", "La renta es de 1.850 euros al mes con IVA.", False),
        (RENT, "¿Cuál es el preaviso?", "El preaviso es de cuatro años.", False),
        (ROOF, "Quel est le devis ?", "Le devis de Couvrex est de 86400 € TTC.", False),
        (ROOF, "Quel est le devis ?", "Le devis de Couvrex est de 86400 € HT.", True),
        (GRANT, "Who teaches?", "Eleven teachers support each of the students.", False),
        (LOAN, "Quelle est la mensualité avec assurance ?", "443,80 €", False),
        (LOAN, "Quelle est la mensualité hors assurance ?", "443,80 €", True),
        (LOAN, "Quelle est la mensualité ?", "443,80 €", True),
        (WASH, "Combien coûte un séchage ?", "3,20 €", False),
        (WASH, "Combien coûte un séchage ?", "1,50 €", True),
        (GRANT, "How much is paid?", "The grant pays $650 a year.", False),
    ],
)
def test_a_number_is_confirmed_with_what_is_said_of_it(
    text: str, question: str, claim: str, is_confirmed: bool
) -> None:
    assert bool(citations([hit(text)], question, claim)) == is_confirmed


def test_a_quantity_has_its_unit_side_rate_and_bound() -> None:
    words = words_of_language("en")
    found = [*quantities("In 2024, more than two years before, $650 a month and 30 staff", words)]
    assert found == [
        Quantity("2", frozenset({"6"}), is_time=True, side="before", bound=">", is_word=True),
        Quantity("650", frozenset({"$"}), rate="5"),
        Quantity("30", frozenset({"staff"})),
    ]


def test_a_total_after_an_amount_without_tax_has_the_tax_in_it() -> None:
    assert tax_kinds("384 € zuzüglich 19 % MwSt, insgesamt 456.96 €")["456.96"] == {"in"}
    assert tax_kinds("The income before taxes of 5; the income of 4.") == {"5": {"out"}}


_EACH = "If a cleaning is missed, the practice may deduct 32 GBP for each missed day."
_PRO = "Der Saal ist für Mitglieder zu mieten und kostet dann 15 Euro pro Stunde."


@pytest.mark.parametrize(
    ("text", "question", "answer", "is_confirmed"),
    [
        (_EACH, "How much may we deduct if two days are missed?", "32 GBP", False),
        (_EACH, "How much may we deduct if two days are missed?", "32 GBP a day", True),
        (_EACH, "How much may we deduct if one day is missed?", "32 GBP", True),
        (_EACH, "How much may we deduct for a missed day?", "32 GBP", True),
        (_PRO, "Was kostet der Saal für drei Stunden?", "15 Euro", False),
        (_PRO, "Was kostet der Saal für eine Stunde?", "15 Euro", True),
    ],
)
def test_what_one_costs_is_not_what_several_cost(
    text: str, question: str, answer: str, is_confirmed: bool
) -> None:
    found = Evidence([text], question=question).place(answer)
    assert (found is not None) == is_confirmed
