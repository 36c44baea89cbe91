"""Which questions are asked of every document of a collection."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from app.retrieval.survey_intent import AskedOfAll, Rows, asked_of_all
from app.retrieval.survey_limits import Limit
from app.retrieval.terms import words_of_language

QUESTIONS = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "survey_questions.toml").read_text("utf-8")
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "How many of the contracts have a termination clause?",
            AskedOfAll("documents", "termination clause"),
        ),
        ("Which invoices have no due date?", AskedOfAll("documents", "due date", True)),
        ("Please list all suppliers named in the invoices.", AskedOfAll("items", "suppliers")),
        ("What is the total of each invoice?", AskedOfAll("values", "total")),
        (
            "Quelles factures n'ont pas d'échéance ?",
            AskedOfAll("documents", "échéance", True, "fr"),
        ),
        (
            "How many of the inspection reports found a leaking roof?",
            AskedOfAll("documents", "leaking roof", kind="inspection"),
        ),
        (
            "Wie viele Berichte beschreiben Schimmel?",
            AskedOfAll("documents", "Schimmel", language="de"),
        ),
        (
            "Listen Sie alle Prüfer auf, die in den Berichten genannt werden.",
            AskedOfAll("items", "Prüfer", False, "de"),
        ),
        (
            "Which meeting notes mention the roof?",
            AskedOfAll("documents", "roof", kind="meeting"),
        ),
        ("Which notes don't mention a date?", AskedOfAll("documents", "date", True)),
        (
            "Which applications mention a forklift licence?",
            AskedOfAll("documents", "forklift licence", kind="applications"),
        ),
        (
            "Welche Urkunden erwähnen das Dach?",
            AskedOfAll("documents", "Dach", language="de", kind="Urkunden"),
        ),
        (
            "list every mail that talks about the delivery",
            AskedOfAll("documents", "delivery"),
        ),
        ("In which documents does Ada Winter appear?", AskedOfAll("documents", "Ada Winter")),
        ("Is the roof mentioned in any of the notes?", AskedOfAll("documents", "roof")),
        (
            "In welchen Protokollen kommt das Dach vor?",
            AskedOfAll("documents", "Dach", language="de"),
        ),
        (
            "Wird das Dach in einem der Protokolle erwähnt?",
            AskedOfAll("documents", "Dach", language="de"),
        ),
        (
            "In wie vielen Mails geht es um die Lieferung?",
            AskedOfAll("documents", "Lieferung", language="de"),
        ),
        (
            "Dans quels comptes rendus est-il question du toit ?",
            AskedOfAll("documents", "toit", language="fr"),
        ),
        (
            "¿En cuántos informes aparece el amianto?",
            AskedOfAll("documents", "amianto", language="es"),
        ),
        ("Which mails ask about parking?", AskedOfAll("documents", "parking")),
        (
            "Welche Mails fragen nach Parkplätzen?",
            AskedOfAll("documents", "Parkplätzen", language="de"),
        ),
        (
            "¿Qué correos preguntan por el aparcamiento?",
            AskedOfAll("documents", "aparcamiento", language="es"),
        ),
        ("How many documents are there?", AskedOfAll("documents", "")),
        ("How many invoices are there?", AskedOfAll("documents", "", kind="invoices")),
    ],
)
def test_what_is_asked_of_every_document(question: str, expected: AskedOfAll) -> None:
    asked = asked_of_all(question)
    assert asked and asked._replace(noun="") == expected


@pytest.mark.parametrize("language", QUESTIONS["second"])
@pytest.mark.parametrize("half", ["first", "second"])
def test_questions_for_all_documents_are_recognised(half: str, language: str) -> None:
    questions = QUESTIONS[half][language]
    missed = [each for each in questions if asked_of_all(each) is None]
    assert len(missed) <= 0.1 * len(questions), missed


@pytest.mark.parametrize("language", QUESTIONS["other"])
def test_questions_that_search_answers_are_left_to_it(language: str) -> None:
    assert not [each for each in QUESTIONS["other"][language] if asked_of_all(each)]


@pytest.mark.parametrize(
    "question",
    [
        "Which sections mention the roof?",
        "Welche Kapitel erwähnen das Dach?",
        "How often is the roof mentioned?",
        "What do the notes say about the roof?",
        "Where is asbestos mentioned?",
        "Does the contract mention a deposit?",
        "Which documents did Ada mention?",
        "Which bidder offers no spare machine?",
        "Which notes should I mention to the auditor?",
        "How many reports did the committee discuss?",
        "When was the roof mentioned in the minutes?",
        "Is the fee discussed in section 4?",
        "Wie oft wird das Dach erwähnt?",
        "Was steht in den Protokollen über das Dach?",
        "Que disent les courriels sur la livraison ?",
        "¿Qué dicen las actas sobre el tejado?",
        "¿Qué candidatos hablan inglés?",
        "Quels candidats parlent anglais ?",
    ],
)
def test_questions_about_what_is_said_of_a_thing_are_left_to_search(question: str) -> None:
    assert asked_of_all(question) is None


def test_documents_may_be_called_what_their_collection_is() -> None:
    question = "How many permits were refused?"
    assert asked_of_all(question) is None
    told = asked_of_all(question, ["Permits"])
    assert told == AskedOfAll("documents", "refused", noun="permits")


@pytest.mark.parametrize(
    ("question", "about", "kind"),
    [
        ("How many of the inspection reports found a leaking roof?", "leaking roof", ""),
        ("How many inspection reports are there?", "", ""),
        ("How many signed reports are there?", "signed", ""),
        ("Which signed reports found a leaking roof?", "leaking roof", "signed"),
        ("List all inspectors named in the inspection reports.", "inspectors", ""),
        ("What is the cost of repair in each inspection report?", "cost of repair", ""),
    ],
)
def test_what_all_documents_of_a_collection_are_called_is_no_condition(
    question: str, about: str, kind: str
) -> None:
    asked = asked_of_all(question)
    for names, files in (["Inspections"], ["report 1", "a"]), (["Flats"], ["inspection 1", "a"]):
        found = asked and asked.of(names, files)
        assert found and (found.about, found.kind) == (about, kind)


@pytest.mark.parametrize(
    ("question", "about", "how"),
    [
        ("What is the average gross weight of the documents?", "gross weight", "mean"),
        ("What is the total amount of all invoices?", "amount", "sum"),
        ("What is the highest fee in the contracts?", "fee", "max"),
        ("When was the latest test date of the certificates?", "test date", "last"),
        ("Wie hoch ist der durchschnittliche Betrag der Rechnungen?", "Betrag", "mean"),
        ("Was ist das früheste Rechnungsdatum aller Rechnungen?", "Rechnungsdatum", "first"),
        ("Quel est le montant total des factures ?", "montant", "sum"),
        ("Quelle est la date la plus récente des rapports ?", "date", "last"),
        ("¿Cuál es el importe medio de las facturas?", "importe", "mean"),
        ("¿Cuál es la fecha más antigua de los contratos?", "fecha", "first"),
        ("Which contract has the highest fee?", "fee", "max"),
        ("Which of the reports has the latest test date?", "test date", "last"),
        ("Which report weighs the most?", "weight", "max"),
        ("Welches Dokument ist am leichtesten?", "Gewicht", "min"),
        ("Quel document pèse le plus ?", "poids", "max"),
        ("¿Qué documento pesa menos?", "peso", "min"),
        ("Which invoice is the oldest?", "date", "first"),
        ("Welcher Vertrag ist der älteste?", "Datum", "first"),
        ("Welche Rechnung hat den höchsten Betrag?", "Betrag", "max"),
        ("Quel contrat est le plus ancien ?", "date", "first"),
        ("Quel contrat a le loyer le plus élevé ?", "loyer", "max"),
        ("¿Qué contrato es el más antiguo?", "fecha", "first"),
        ("Compare the fees of all contracts.", "fees", ""),
        ("Compare the contracts by notice period.", "notice period", ""),
        ("Vergleiche die Mieten aller Verträge.", "Mieten", ""),
        ("Comparez les loyers des contrats.", "loyers", ""),
        ("Compara las rentas de los contratos.", "rentas", ""),
    ],
)
def test_what_the_values_of_all_documents_come_to(question: str, about: str, how: str) -> None:
    asked = asked_of_all(question)
    assert asked and (asked.wanted, asked.about, asked.how) == ("values", about, how)


@pytest.mark.parametrize(
    "question",
    [
        "What is the average temperature in July?",
        "What is the latest version of the documents?",
        "What is the highest date of the reports?",
        "Which invoice is the largest?",
        "Compare the two contracts.",
        "Compare the fees of the two contracts.",
        "What is the total fee?",
        "What is the highest mountain in Europe?",
        "What is the average?",
        "Quelle est la part de la vente ?",
    ],
)
def test_what_values_of_one_document_may_answer_is_left_to_search(question: str) -> None:
    assert asked_of_all(question) is None


@pytest.mark.parametrize(
    ("question", "about", "limit"),
    [
        ("Which contracts have a fee over 1,500 EUR?", "fee", Limit(">", "1500", "EUR")),
        ("Which contracts have a fee over 1.200 EUR?", "fee", Limit(">", "1200", "EUR")),
        ("Which contracts have a fee over €1.25?", "fee", Limit(">", "1.25", "EUR")),
        ("Welche Verträge haben eine Miete über 1,200 EUR?", "Miete", Limit(">", "1200", "EUR")),
        ("Which contracts have a fee over EUR 2 bn?", "fee", Limit(">", "2000000000", "EUR")),
        ("Which contracts have a fee over 1.5 million EUR?", "fee", Limit(">", "1500000", "EUR")),
        ("Which reports have a depth over 1.250 mm?", "depth", Limit(">", "1.250", "mm")),
        ("Which reports have a weight over 500g?", "weight", Limit(">", "500", "g")),
        ("Which contracts have a term of at least 12 months?", "term", Limit(">=", "12", "months")),
        ("Which reports have a nitrate over 50 mg/l?", "nitrate", Limit(">", "50", "mg/l")),
        ("How many reports are older than 2020?", "date", Limit("<", "2020", is_date=True)),
        ("Which letters were sent before May 2024?", "sent", Limit("<", "2024-05", is_date=True)),
        ("Welche Verträge haben eine Miete unter 1.500 Euro?", "Miete", Limit("<", "1500", "EUR")),
        ("Quels contrats ont un loyer supérieur à 500 € ?", "loyer", Limit(">", "500", "EUR")),
        ("¿Qué contratos tienen una renta de más de 500 euros?", "renta", Limit(">", "500", "EUR")),
    ],
)
def test_documents_whose_value_is_compared(question: str, about: str, limit: Limit) -> None:
    asked = asked_of_all(question)
    assert asked and (asked.wanted, asked.about, asked.limit) == ("values", about, limit)


@pytest.mark.parametrize(
    "question",
    [
        "Which invoices are over 1,000 EUR?",  # which of their amounts?
        "Which invoices from Acme are over 500 EUR?",
        "How many documents mention more than 2 defects?",
        "Which contracts have a fee over 500 EUR and under 900 EUR?",
        "Wie viele Rechnungen liegen über 1.000 EUR?",
    ],
)
def test_comparisons_of_what_is_not_named_are_left_to_search(question: str) -> None:
    assert asked_of_all(question) is None


@pytest.mark.parametrize(
    ("limit", "value", "unit", "is_kept"),
    [
        (Limit(">", "500", "EUR"), "500.01", "EUR", True),
        (Limit(">", "500", "EUR"), "500", "EUR", False),
        (Limit(">", "500", "EUR"), "900", "USD", None),
        (Limit(">", "500", "EUR"), "900", "", None),
        (Limit(">", "50", "mg"), "51.8", "mg/l", True),
        (Limit(">", "50", "mg/l"), "51.8", "mg", True),
        (Limit(">=", "500"), "500", "USD", True),
        (Limit(">", "12", "months"), "24", "Monate", True),
        (Limit(">", "12", "months"), "2", "years", True),
        (Limit("<", "1.5", "years"), "18", "months", False),
        (Limit("<", "2", "weeks"), "10", "days", True),
        (Limit(">", "12", "months"), "400", "days", None),
        (Limit(">", "500", "g"), "0.8", "kg", True),
        (Limit(">", "500", "grams"), "0.4", "Kilogramm", False),
        (Limit("<", "2", "km"), "1500", "m", True),
        (Limit(">", "500", "g"), "2", "m", None),
        (Limit(">", "500", "g"), "2", "", None),
        (Limit(">", "2024", is_date=True), "2024-12-31", "", False),
        (Limit("<", "2024-05", is_date=True), "2024-04-30", "", True),
        (Limit("<", "2024-05", is_date=True), "3/4/2024", "", None),
    ],
)
def test_a_value_is_compared_only_in_the_same_unit(
    limit: Limit, value: str, unit: str, is_kept: bool | None
) -> None:
    assert limit.holds(value, unit, words_of_language("en")) is is_kept


@pytest.mark.parametrize(
    ("before", "question", "about", "within"),
    [
        ("Which leases mention a deposit?", "Which of them mention pets?", "pets", "deposit"),
        (
            "Which leases mention a deposit?",
            "Which of them has the highest rent?",
            "rent",
            "deposit",
        ),
        ("What is the rent of each lease?", "Which of them are above 500 EUR?", "rent", ""),
        ("What is the rent of each lease?", "Which of them has the highest?", "rent", ""),
        ("What is the rent of each lease?", "Which of these is the oldest?", "date", ""),
        (
            "Welche Verträge erwähnen eine Kaution?",
            "Welche davon nennen Hunde?",
            "Hunde",
            "Kaution",
        ),
        (
            "Quels contrats mentionnent une caution ?",
            "Lequel est le plus ancien ?",
            "date",
            "caution",
        ),
        (
            "¿Qué contratos mencionan la fianza?",
            "¿Cuáles de ellos hablan de gatos?",
            "gatos",
            "fianza",
        ),
        ("Who is the landlord?", "Which of them mention pets?", "pets", ""),
    ],
)
def test_those_of_the_answer_before_are_asked(
    before: str, question: str, about: str, within: str
) -> None:
    asked = asked_of_all(question, before=[before])
    assert asked and asked.about == about
    assert (asked.within.about if asked.within else "") == within


def test_those_of_a_list_of_values_are_left_to_search() -> None:
    before = "List all suppliers named in the invoices."
    assert asked_of_all("Which of them are French?", before=[before]) is None


@pytest.mark.parametrize(
    ("question", "about", "how"),
    [
        ("Average gross weight?", "gross weight", "mean"),
        ("What is the highest fee?", "fee", "max"),
        ("When was the earliest examination?", "examination", "first"),
        ("Durchschnittlicher Gesamtbetrag?", "Gesamtbetrag", "mean"),
        ("Wann war die letzte Prüfung?", "Prüfung", "last"),
        ("Quel est le coût moyen ?", "coût", "mean"),
        ("¿Cuál es la prima más alta?", "prima", "max"),
    ],
)
def test_what_values_come_to_is_asked_without_naming_documents(
    question: str, about: str, how: str
) -> None:
    asked = asked_of_all(question)
    assert asked and (asked.about, asked.how, asked.is_short) == (about, how, True)
    assert asked.is_answered_by(question)


@pytest.mark.parametrize(
    ("before", "question", "about", "how"),
    [
        ("What is the average fee of the contracts?", "And the highest?", "fee", "max"),
        ("What is the average fee of the contracts?", "And the average term?", "term", "mean"),
        ("Durchschnittliches Gewicht?", "Und das höchste?", "Gewicht", "max"),
        ("Quel est le coût moyen ?", "Et le plus élevé ?", "coût", "max"),
        ("¿Cuál es la prima media?", "¿Y la más alta?", "prima", "max"),
    ],
)
def test_a_follow_up_asks_what_else_the_values_come_to(
    before: str, question: str, about: str, how: str
) -> None:
    asked = asked_of_all(question, before=[before])
    assert asked and (asked.about, asked.how) == (about, how)
    alone = asked_of_all(question, before=["Which contracts have a deposit?"])
    assert alone is None or alone.is_short


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("How many of them mention a bent hook?", "bent hook"),
        ("Wie viele davon erwähnen Regen?", "Regen"),
        ("Combien mentionnent une pompe ?", "pompe"),
        ("Combien d’interventions mentionnent une pompe ?", "pompe"),
        ("¿Cuántos mencionan la fianza?", "fianza"),
    ],
)
def test_documents_that_mention_a_thing_need_no_name(question: str, about: str) -> None:
    asked = asked_of_all(question)
    assert asked and (asked.wanted, asked.about) == ("documents", about)


@pytest.mark.parametrize(
    "question",
    [
        "Welche Artikel sind von Haltfest?",
        "How many orders are still open?",
        "Quelles factures ne sont pas payées ?",
        "¿Cuántos pedidos son de Haltfest?",
    ],
)
def test_rows_of_a_table_are_not_asked_of_documents(question: str) -> None:
    assert asked_of_all(question)
    heads = ("Artikelnummer", "Order", "Facture", "Pedido", "Documents", "Price")
    assert asked_of_all(question, rows=Rows(heads, are_called=bool)) is None
    assert asked_of_all(question, rows=Rows(["Price", "Haltfest", "open"], are_called=bool))
    assert asked_of_all("Which documents mention the price?", rows=Rows(heads, are_called=bool))


@pytest.mark.parametrize(("collection", "about"), [("Invoices", ""), ("Papers", "invoices")])
def test_documents_of_which_a_collection_is_are_all_of_it(collection: str, about: str) -> None:
    asked = asked_of_all("List all invoices.")
    told = asked and asked.of([collection], ["a", "b"])
    assert told == AskedOfAll("documents", about, noun="invoices")


def test_values_of_some_documents_are_left_to_search() -> None:
    asked = asked_of_all("List all suppliers named in the late invoices.")
    assert asked and asked.of(["Invoices"], ["invoice 1", "invoice 2"]) is None


@pytest.mark.parametrize(
    ("before", "question", "about"),
    [
        ("Which notes mention the roof?", "And the gutter?", "gutter"),
        ("Which notes mention the roof?", "What about Ada Winter?", "Ada Winter"),
        ("In welchen Protokollen kommt das Dach vor?", "Und die Dachrinne?", "Dachrinne"),
        ("Quels courriels parlent du toit ?", "Et la livraison ?", "livraison"),
        ("¿Qué actas hablan del tejado?", "¿Y la fianza?", "fianza"),
        ("Which notes mention the roof?", "And who wrote it?", None),
        ("Which notes mention the roof?", "And why?", None),
        ("Which notes mention the roof?", "And in 2024?", None),
        ("Who mentioned the roof?", "And the gutter?", None),
    ],
)
def test_a_follow_up_asks_the_same_of_another_thing(
    before: str, question: str, about: str | None
) -> None:
    asked = asked_of_all(question, before=["Hello", before])
    assert (asked and asked.about) == about
    assert asked == (asked and asked_of_all(question, before=[before, question, question]))


@pytest.mark.parametrize(
    ("question", "about", "is_negated"),
    [
        ("Which contracts are neither signed nor paid?", "signed or paid", True),
        ("Which contracts mention neither a deposit nor a fine?", "deposit or a fine", True),
        ("Welche Verträge sind weder bezahlt noch gekündigt?", "bezahlt oder gekündigt", True),
        ("Quels contrats ne sont ni signés ni payés ?", "signés ou payés", True),
        ("¿Qué contratos no están ni firmados ni pagados?", "firmados o pagados", True),
        ("Which contracts have no deposit and no fine?", "deposit or fine", True),
        ("Which contracts are signed but not paid?", "signed but not paid", False),
        ("Which contracts have a deposit and no fine?", "deposit and no fine", False),
        ("Which contracts are not signed?", "signed", True),
        ("Which contracts are not signed but paid?", "paid but are not signed", False),
        (
            "Which contracts do not mention a deposit but mention a garage?",
            "garage but do not deposit",
            False,
        ),
        (
            "Welche Verträge sind nicht bezahlt, sondern gekündigt?",
            "gekündigt sondern nicht bezahlt",
            False,
        ),
        ("Quels contrats ne sont pas signés mais payés ?", "payés mais ne signés", False),
        ("¿Qué contratos no están firmados pero sí pagados?", "pagados pero no firmados", False),
    ],
)
def test_what_is_denied_of_several_things_is_understood(
    question: str, about: str, is_negated: bool
) -> None:
    asked = asked_of_all(question)
    assert asked and (asked.about, asked.is_negated) == (about, is_negated)


def _time(first: str, last: str = "") -> Limit:
    return Limit(">=", first, is_date=True, last=last or first)


@pytest.mark.parametrize(
    ("question", "may_be"),
    [
        ("Which contracts are not signed and paid?", True),
        ("Which contracts are not signed or paid?", False),
        ("Which contracts are not signed and not paid?", False),
        ("Which contracts are signed and paid?", False),
        ("Welche Verträge sind nicht unterschrieben und bezahlt?", True),
    ],
)
def test_of_several_things_that_are_not_all_true_one_may_be(question: str, may_be: bool) -> None:
    asked = asked_of_all(question)
    assert asked and asked.may_hold_in_part == may_be


@pytest.mark.parametrize(
    ("question", "about", "limit"),
    [
        ("Which contracts have expired?", "expiry date", Limit("<", "2026-12-03", is_date=True)),
        ("Which contracts have not expired?", "expiry date", Limit(">=", "2026-12-03", "", True)),
        ("Which contracts expire before this year?", "expiry date", Limit("<", "2026", "", True)),
        ("Which contracts expire this year?", "expiry date", _time("2026")),
        ("Which leases end in December 2026?", "expiry date", _time("2026-12")),
        ("Which leases end within 30 days?", "expiry date", _time("2026-12-03", "2027-01-02")),
        (
            "Which contracts can end by notice within 30 days?",
            "can end by notice within 30 days",
            None,
        ),
        ("Which invoices are due this month?", "due", _time("2026-12-01", "2026-12-31")),
        ("Which reports name this yearly visit?", "this yearly visit", None),
        (
            f"Which leases end in the next {'9' * 5000} days?",
            "expiry date",
            _time("2026-12-03", "2126-11-09"),
        ),
        ("Which letters were sent this week?", "sent", _time("2026-11-30", "2026-12-06")),
        (
            "Which invoices were paid in the last 2 weeks?",
            "paid",
            _time("2026-11-19", "2026-12-03"),
        ),
        ("Welche Verträge enden nächsten Monat?", "Ablaufdatum", _time("2027-01-01", "2027-01-31")),
        (
            "Quels contrats expirent dans les 30 prochains jours ?",
            "date d'expiration",
            _time("2026-12-03", "2027-01-02"),
        ),
        (
            "¿Qué contratos vencen la semana que viene?",
            "fecha de vencimiento",
            _time("2026-12-07", "2026-12-13"),
        ),
        ("Which reports are from last year?", "2025", None),
        ("Welche Verträge sind abgelaufen?", "Ablaufdatum", Limit("<", "2026-12-03", "", True)),
        ("Welche Berichte sind vom letzten Jahr?", "2025", None),
        ("Welche Berichte nennen letztes Jahr einen Mangel?", "2025 einen Mangel", None),
        ("Quels contrats ont expiré ?", "date d'expiration", Limit("<", "2026-12-03", "", True)),
        (
            "¿Qué contratos están vencidos?",
            "fecha de vencimiento",
            Limit("<", "2026-12-03", "", True),
        ),
    ],
)
def test_times_are_those_of_today(question: str, about: str, limit: Limit | None) -> None:
    asked = asked_of_all(question, today=date(2026, 12, 3))
    assert asked and (asked.about, asked.limit) == (about, limit)


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("How many e-mails are from Ada?", "From: Ada"),
        ("Which mails were sent by Ada Winter?", "From: Ada Winter"),
        ("Which e-mails are not from Ada?", "From: Ada"),
        ("Which e-mails went to Ada?", "To: Ada"),
        ("Which e-mails were sent in March 2024?", "Date: March 2024"),
        ("Which e-mails are from March?", "Date: March"),
        ("Which e-mails are from Ada about the roof?", "Ada about the roof"),
        ("Which letters are from Ada?", "Ada"),
        ("Wie viele E-Mails sind von Ada Winter?", "From: Ada Winter"),
        ("Welche E-Mails wurden im März 2024 geschickt?", "Date: März 2024"),
        ("Welche E-Mails sind vom März 2024?", "Date: März 2024"),
        ("Quels courriels ont été envoyés par Ada ?", "From: Ada"),
        ("¿Qué correos son de Ada?", "From: Ada"),
    ],
)
def test_e_mails_are_asked_for_by_their_heads(question: str, about: str) -> None:
    asked = asked_of_all(question)
    assert asked and asked.about == about


def test_e_mails_are_sent_on_their_date() -> None:
    asked = asked_of_all("How many e-mails were sent before May 2024?")
    assert asked and (asked.about, asked.limit) == ("date", Limit("<", "2024-05", is_date=True))


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ('Which contracts mention the word "deposit"?', "deposit"),
        ("Which contracts do not mention “late fee”?", "late fee"),
        ("Welche Verträge erwähnen das Wort „Kaution“?", "Kaution"),
        ("Quels contrats mentionnent le mot « caution » ?", "caution"),
    ],
)
def test_a_quoted_word_is_all_that_is_asked_for(question: str, about: str) -> None:
    asked = asked_of_all(question)
    assert asked and asked.about == about


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("Which contracts have the same fee?", "fee"),
        ("Welche Verträge haben die gleiche Miete?", "Miete"),
        ("Quels contrats ont le même loyer ?", "loyer"),
        ("¿Qué contratos tienen la misma renta?", "renta"),
    ],
)
def test_documents_with_the_same_value_are_asked_for(question: str, about: str) -> None:
    asked = asked_of_all(question)
    assert asked and (asked.wanted, asked.about, asked.how) == ("values", about, "same")


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Which contracts have a fee over 400 EUR?", "Which of them is the cheapest?", "min fee"),
        ("Which contracts have a fee over 400 EUR?", "Which of them is the dearest?", "max fee"),
        ("Which contracts have a term over 2 years?", "Which of them is the cheapest?", None),
        ("Which contracts are signed?", "Which of them is the cheapest?", None),
        (
            "Welche Verträge haben eine Miete über 400 EUR?",
            "Welcher davon ist der teuerste?",
            "max Miete",
        ),
    ],
)
def test_the_cheapest_is_that_of_the_amounts_before(
    before: str, question: str, expected: str | None
) -> None:
    asked = asked_of_all(question, before=[before])
    assert (asked and f"{asked.how} {asked.about}") == expected
