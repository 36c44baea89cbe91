"""What a document is said to mention, by its words or by those that a model named."""

import pytest

from app.core.documents import Chunk
from app.core.surveys import SurveyColumn
from app.retrieval.mention_match import Mentioned, has_words
from app.retrieval.terms import words_of_language
from app.retrieval.value_match import ValueFinder


@pytest.mark.parametrize(
    ("name", "named", "expected"),
    [
        ("deposit", ["500 EUR"], "The tenant pays a deposit of 500 EUR."),
        ("deposit", [], "The tenant pays a deposit of 500 EUR."),
        ("deposit", ["9 months"], "The tenant pays a deposit of 500 EUR."),
        ("termination by notice", ["9 months"], "Either party may give notice of 9 months."),
        ("guarantor", ["9 months"], None),
        ("Halden Marine party", ["9 months"], None),
        ("deposit of 600 EUR", ["deposit"], None),
    ],
)
def test_a_mention_has_half_of_the_words_of_its_column_and_its_numbers(
    name: str, named: list[str], expected: str | None
) -> None:
    text = "The tenant pays a deposit of 500 EUR. Either party may give notice of 9 months."
    passage = Chunk("p", "d", 0, text, 1, 0, len(text))
    finder = ValueFinder([passage], lambda _start, _end: ())
    column = SurveyColumn(name=name, type="mention")
    found = next(finder.mentions(column, named), None)
    assert (found and found.quote) == expected
    assert found is None or (found.value, finder.mentioned.denies(column.name, found)) == (
        "yes",
        False,
    )


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("Mme Roy", True),
        ("Douro Queen", True),
        ("Odile Roy", False),
        ("Perrins", True),
        ("Mme Perrin", False),
        ("broken bumper", False),
        ("Roy or a witness", False),
    ],
)
def test_a_name_of_which_no_word_is_there_needs_no_model(name: str, is_told: bool) -> None:
    text = "Conductrice : Mme Odile Perrin. Le choc a enfoncé le pare-chocs de la voiture."
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    column = SurveyColumn(name=name, type="mention", language="fr")
    assert finder.mentioned.is_told(column) == is_told


def test_a_word_that_negates_elsewhere_is_looked_for_where_it_is_all() -> None:
    words = words_of_language("en")
    assert has_words("fail", "Hardness | 248 HV | fail", words)
    assert not has_words("fail", "Test certificate TC-301", words)
    assert has_words("from 2023", "Audited in 2023", words)


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [("BILL OF LADING No. 4410", False), ("Bill of lading no. HX-7", False), ("No bill", True)],
)
def test_a_number_sign_denies_nothing(text: str, is_denied: bool) -> None:
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    (found,) = finder.mentions(SurveyColumn(name="bill", type="mention"), [])
    assert finder.mentioned.denies("bill", found) == is_denied


@pytest.mark.parametrize(
    ("name", "named", "expected"),
    [
        ("audited by Falk Works GmbH", "Falk Works GmbH", True),
        ("audited by Halden Marine GmbH", "Falk Works GmbH", False),
        ("audited by KPMG", "audited", False),
        ("from 2023", "3/5/2023", True),
        ("from 2024", "3/5/2023", False),
        ("annual fee", "1200.50", True),
    ],
)
def test_a_mention_has_the_proper_names_and_numbers_that_are_asked_for(
    name: str, named: str, expected: bool
) -> None:
    text = "Audited on 3/5/2023 by Falk Works GmbH. The fee is $1,200.50 and stays so."
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    assert any(finder.mentions(SurveyColumn(name=name, type="mention"), [named])) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bestellung", "Bitte stornieren Sie meine Bestellung."),
        ("Bestellungen", "Bitte stornieren Sie meine Bestellung."),
        ("Bestellnummer", "Sie hat die Bestellnummer 7."),
        ("Bestellmenge", None),
    ],
)
def test_a_mention_of_a_compound_is_not_that_of_another_with_its_stem(
    name: str, expected: str | None
) -> None:
    text = "Bitte stornieren Sie meine Bestellung. Sie hat die Bestellnummer 7."
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    column = SurveyColumn(name=name, type="mention")
    found = next(finder.mentions(column, []), None)
    assert (found and found.quote) == expected
    assert finder.speaks_of(column)


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Zahlbar bis 07.12.2023.", True),
        ("Zahlbar bis 7. Dezember 2023.", True),
        ("Zahlbar bis 20.23.2024.", False),
        ("Zahlbar bis 07.12.2024.", False),
    ],
)
def test_a_mention_finds_the_year_of_a_date_however_it_is_written(
    text: str, is_found: bool
) -> None:
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    column = SurveyColumn(name="2023 zahlbar", type="mention")
    assert any(finder.mentions(column, [text])) == is_found


@pytest.mark.parametrize(
    ("name", "text", "is_found"),
    [
        ("Dach", "Die Angebote für die Reparatur des Daches liegen dem Vorstand vor.", True),
        ("leaking roof", "Roof | good\nGutter | leaking", False),
        ("leaking roof", "Roof: good\nGutter: leaking", False),
        ("leaking roof", "The roof of the old hall\nwas leaking again.", True),
        ("Dach", "Zwei der Dächer sind undicht, sagte er nach dem Besuch der Halle.", True),
        ("Dach", "Die neue Dachrinne wurde montiert, sagte er nach dem Besuch.", False),
        ("leak", "Two of the windows were leaking when it rained.", True),
        ("roof and gutters", "The roof is new. Rain runs over the gutter.", True),
        ("roof and gutters", "The roof is new. Rain runs over the wall.", False),
        ("roof or gutters", "The hall is old. Rain runs over the gutter.", True),
        ("toit", "Les toits de la maison seront refaits par le bailleur avant l'hiver.", True),
        ("date", "We meet again on 21 June, weather permitting.", True),
        ("date", "We meet again on June 21, weather permitting.", True),
        ("date", "No date for the next of the 12 visits was agreed.", False),
        ("Datum", "Das Sommerfest findet am 21. Juni auf dem Platz des Vereins statt.", True),
        ("e-mail address", "You can write to ada@winter.example at any time.", True),
        ("e-mail address", "You can write to me at any time.", False),
    ],
)
def test_a_mention_by_its_name_is_found_in_any_form(name: str, text: str, is_found: bool) -> None:
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    assert bool(finder.mentioned.items(SurveyColumn(name=name, type="mention"))) == is_found


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "Dach",
            "Über das Hallendach wurde nicht gesprochen, sondern über den Beitrag.",
            "Hallendach",
        ),
        ("Dach", "Die neue Dachrinne wurde von der Firma montiert und abgenommen.", "Dachrinne"),
        ("Dach", "Der Verdacht gegen den Kassenwart wurde nicht bestätigt.", ""),
        ("Dach", "Der Beitrag steigt im nächsten Jahr auf 96 Euro.", ""),
        ("roof", "The fireproof doors are blocked by the pallets of the shop.", ""),
    ],
)
def test_a_compound_may_be_a_mention_of_its_part(name: str, text: str, expected: str) -> None:
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    assert finder.mentioned.compound(name) == expected


def test_a_negated_sentence_may_deny_what_it_mentions() -> None:
    text = "The tenant pays no deposit."
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    column = SurveyColumn(name="deposit", type="mention")
    (found,) = finder.mentions(column, [])
    assert finder.mentioned.denies(column.name, found)


@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("March", "Date of inspection: 2024-03-05", True),
        ("März 2024", "Rechnungsdatum: 3. März 2024", True),
        ("April", "Rechnungsdatum: 17.04.2024", True),
        ("March 2023", "Date of inspection: 2024-03-05", None),
        ("10 January 2024", "Inspected on 2024-01-10", True),
        ("Q1 2024", "Inspected on 2024-02-11", True),
        ("Q1 2024", "Unit 1 was inspected on 2024-04-11", None),
        ("second quarter", "Inspection of unit 2", None),
        ("second quarter", "Sales rose in Q2.", True),
        ("March", "Inspected on 03/04/2024", False),  # or on 3 April
    ],
)
def test_a_time_is_mentioned_by_the_dates_in_it(
    name: str, line: str, expected: bool | None
) -> None:
    """None: not at all; False: unclear."""
    finder = ValueFinder([Chunk("p", "d", 0, line, 1, 0, len(line))], lambda _start, _end: ())
    column = SurveyColumn(name=name, type="mention")
    found = finder.mentioned.items(column)
    assert finder.mentioned.is_told(column)
    told = not finder.mentioned.denies(name, found[0]) if found else None
    assert told == expected


def _told(name: str, text: str) -> bool | str | None:
    """Whether a document affirms it, None if that is unclear; "absent" if it is not there."""
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    told = finder.mentioned.told(SurveyColumn(name=name, type="mention"))
    return told.is_so if told else "absent"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("signed", "Client: Alder\nSigned: yes\nPlace: Hull", True),
        ("signed", "Client: Alder\nSigned: 3 May 2024\nPlace: Hull", True),
        ("signed", "Client: Alder\nSigned: no\nPlace: Hull", False),
        ("signed", "Client: Alder\nSigned: ________\nPlace: Hull", False),
        ("signed", "Client: Alder\nSigned: –\nPlace: Hull", False),
        ("signed", "Client: Alder\nSigned:\nPlace: Hull", False),
        ("signed", "Client: Alder\nSigned: pending\nPlace: Hull", None),
        ("signed", "Client: Alder\nSigned: TBD\nPlace: Hull", None),
        ("signed", "Client: Alder\nSigned: ?\nPlace: Hull", None),
        ("signed", "Client: Alder\nSigned: not yet\nPlace: Hull", None),
        ("signed", "Signed | no |\nPaid | yes |", False),
        ("signed", "Signed: no\nIt is not known when it was paid", False),
        ("signed", "Signed: yes\nIt is not known when it was paid", True),
        ("signed", "Signed: by a party\nthat is not known", None),
        ("deductible", "Policy: 7\nDeductible: 250 EUR", True),
        ("deductible", "Policy: 7\nDeductible: 0.00 EUR", False),
        ("deductible", "Policy: 7\nDeductible: none", False),
        ("deductible", "Deductible of the car: none\nDeductible of the house: 50 EUR", True),
        ("deductible", "Policy: 7\nDeductible for glass: none", None),
        ("deductible", "The deductible is waived.", None),
        ("deductible", "The deductible is 50 EUR, and the rest is waived or paid.", True),
        ("pending", "Status: pending", True),
        ("pending", "The contract is pending.", True),
        ("unterschrieben", "Mieter: Carl\nUnterschrieben: ausstehend", None),
        ("Kaution", "Mieter: Carl\nKaution: keine", False),
        ("caution", "Locataire : Eve\nCaution : néant", False),
        ("firmado", "Inquilino: Sanz\nFirmado: sí", True),
    ],
)
def test_a_field_says_no_by_its_value(name: str, text: str, expected: bool | None) -> None:
    assert _told(name, text) is expected


@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("signed", "Signed: ☐", False),
        ("signed", "Signed: ☒", True),
        ("signed", "[x] Signed  [ ] Paid", True),
        ("paid", "[x] Signed  [ ] Paid", False),
        ("paid", "Signed ☑ Paid ☐", False),
        ("signed", "Signed: ☒ yes ☐ no", True),
        ("signed", "Signed: ☐ yes ☒ no", False),
        ("signed", "Signed: ☐ yes ☐ no", False),
        ("passed", "Result: ☒ passed ☐ failed", True),
        ("failed", "Result: ☒ passed ☐ failed", False),
        ("passed", "Result: passed ☐ failed ☒", False),
    ],
)
def test_what_stands_beside_a_box_is_so_if_it_is_ticked(
    name: str, line: str, expected: bool
) -> None:
    assert _told(name, line) is expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("signed and paid", "Signed: yes\nPaid: yes", True),
        ("signed and paid", "Signed: yes\nPaid: no", False),
        ("signed and paid", "Signed: yes\nPaid: pending", None),
        ("signed and paid", "Signed: yes\nIt has not been paid.", False),
        ("signed and paid", "Signed: yes\nPlace: Hull", "absent"),
        ("signed or paid", "Signed: no\nPaid: yes", True),
        ("signed or paid", "Signed: no\nPaid: no", False),
        ("signed or paid", "Signed: no\nPlace: Hull", False),
        ("signed but not paid", "Signed: yes\nPaid: no", True),
        ("signed but not paid", "Signed: yes\nPlace: Hull", True),
        ("signed but not paid", "Signed: yes\nPaid: yes", False),
        ("signed but not paid", "Signed: no\nPaid: no", False),
        ("signed but not paid", "Paid: no", "absent"),
        ("expire in 2025 or 2030", "It will expire on 1 May 2030.", True),
        ("expire in 2025 or 2030", "It will expire on 1 May 2031.", "absent"),
        ("2025 or 2030", "It ends on 1 May 2030.", True),
        ("1,200 EUR", "It costs 1,200 EUR.", True),
        ("roof and gutter", "The roof is new. The gutter is no longer there.", None),
    ],
)
def test_several_things_are_affirmed_or_denied_together(
    name: str, text: str, expected: bool | str | None
) -> None:
    assert _told(name, text) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("unpaid", "Client: Alder\nPaid: no", True),
        ("unpaid", "Client: Alder\nPaid: yes", False),
        ("unpaid", "Status: unpaid", True),
        ("unpaid", "This invoice has not been paid.", True),
        ("unpaid", "Client: Alder\nPlace: Hull", "absent"),
        ("unsigned", "Signed: ☐", True),
        ("unbezahlt", "Kunde: Alder\nBezahlt: nein", True),
        ("impayées", "La facture est adressée au client.\nPayée : non", True),
        ("unit", "It: no", "absent"),
        ("paid", "Status: unpaid", False),
        ("bezahlt", "Status: Unbezahlt", False),
        ("payée", "La facture est adressée au client.\nÉtat : impayée", False),
        ("Fall", "Der Unfall war am 3. Mai.", "absent"),
        ("Unfall", "In diesem Fall zahlt die Versicherung.", "absent"),
    ],
)
def test_a_no_says_the_opposite(name: str, text: str, expected: bool | str | None) -> None:
    assert _told(name, text) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("500 EUR", "The amount of €500 came.", True),
        ("500 EUR", "The amount of 500 euros came.", True),
        ("500 EUR", "The amount of EUR 500.00 came.", True),
        ("500 EUR", "The amount of 500 USD came.", "absent"),
        ("500 EUR", "The amount of 1,500 EUR came.", "absent"),
        ("deposit of 500 EUR", "The deposit is €500.", True),
        ("deposit of 500 EUR", "The fee is €500.", "absent"),
        ("3 March 2024", "It came on 13 March 2024.", "absent"),
        ("3 March 2024", "It came on 3-MAR-2024.", True),
        ("3 March 2024", "It came on 2024-03-03.", True),
        ("3 March 2024", "It came on 3/4/2024 or 4/3/2024.", "absent"),
        ("4 March 2024", "It came on 3/4/2024.", None),
        ("paid on 3 March 2024", "It was paid on 03.03.2024.", True),
        ("3 chairs", "Two chairs came on 13 March 2024.", "absent"),
        ("C++", "We write C++ and more.", True),
        ("C++", "We write C and more.", "absent"),
        ("C", "We write C++ and more.", "absent"),
        ("Ada Winter", "We met Winter, Ada at noon.", True),
        ("Ada Winter", "The winter was long, and Ada is well.", None),
        ("Security Deposit", "The security deposit is due.", True),
    ],
)
def test_amounts_days_and_names_are_what_they_mean(
    name: str, text: str, expected: bool | str | None
) -> None:
    assert _told(name, text) == expected


_MAIL = (
    "Roof\n\nFrom: Ada Winter <ada@x.org>\nTo: Bob Miles <b@y.org>\nDate: Mon, 04 Mar 2024\n\n"
    "Bob, wait."
)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("From: Ada", _MAIL, True),
        ("From: Ada Winter", _MAIL, True),
        ("From: Bob", _MAIL, "absent"),
        ("To: Bob", _MAIL, True),
        ("To: Ada", _MAIL, "absent"),
        ("From: Ada or Bob", _MAIL, True),
        ("Date: March 2024", _MAIL, True),
        ("Date: April 2024", _MAIL, "absent"),
        ("Date: 2024", _MAIL, True),
        ("From: Ada", "Dear Bob, Ada is well.", None),
    ],
)
def test_what_the_head_of_a_mail_says_is_looked_for_there(
    name: str, text: str, expected: bool | str | None
) -> None:
    assert _told(name, text) == expected
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    assert finder.mentioned.lacks_head(name) == (expected == "absent")


@pytest.mark.parametrize(
    ("language", "name", "line", "is_so"),
    [
        ("en", "paid", "This invoice has not been paid yet.", False),
        ("en", "unpaid", "This invoice has not been paid yet.", True),
        ("en", "signed", "The contract wasn't signed.", False),
        ("en", "paid", "An invoice that has not been paid within 30 days bears interest.", None),
        ("en", "paid", "If the fee has not been paid, the hire ends.", None),
        ("en", "paid", "The invoice was not paid in cash.", None),
        ("de", "bezahlt", "Diese Rechnung ist noch nicht bezahlt.", False),
        ("de", "unbezahlt", "Die Rechnung wurde bis heute nicht bezahlt.", True),
        ("fr", "payée", "La facture n'a pas encore été payée.", False),
        ("es", "pagada", "La factura aún no ha sido pagada.", False),
        ("es", "pagada", "La factura no está pagada al 100 %.", None),
    ],
)
def test_a_line_that_ends_with_a_denial_says_no(
    language: str, name: str, line: str, is_so: bool | None
) -> None:
    mentioned = Mentioned([Chunk("p", "d", 0, line, 1, 0, len(line))], words_of_language(language))
    told = mentioned.told(SurveyColumn(name=name, type="mention"))
    assert told is not None
    assert told.is_so is is_so


@pytest.mark.parametrize(
    ("language", "name", "line", "is_so"),
    [
        ("en", "end in December 2026", "End date: 2026-12-20", True),
        ("en", "end in January", "End date: 2027-01-15", True),
        ("en", "end in January", "End date: 2026-12-20", "absent"),
        ("en", "end in Q1 2027", "End date: 15 January 2027", True),
        ("en", "end in May 2027", "The lease begins on 1 May 2024 and ends on 3 May 2027.", True),
        ("en", "end in May 2024", "The lease begins on 1 May 2024 and ends on 3 May 2027.", None),
        ("en", "end in March", "End date: 03/04/2024", None),
        ("en", "end in March", "The lease does not end on 3 March 2024.", None),
        ("de", "endet im Mai 2027", "Der Vertrag endet am 3. Mai 2027.", True),
        ("fr", "prend fin en mai 2027", "Le bail prend fin le 3 mai 2027.", True),
    ],
)
def test_a_time_after_other_words_is_that_of_their_date(
    language: str, name: str, line: str, is_so: bool | str | None
) -> None:
    mentioned = Mentioned([Chunk("p", "d", 0, line, 1, 0, len(line))], words_of_language(language))
    told = mentioned.told(SurveyColumn(name=name, type="mention"))
    assert (told.is_so if told else "absent") == is_so
