"""What sentences say only under a condition, of another party, or do not say any more."""

import pytest

from tests.bench.citations_bench import citations
from tests.retrieval.hits import hit

RULES = (
    "Part-time students are not eligible unless they care for a child. Students who receive a "
    "state grant may apply only if the grant is below $3,000 a year. Eleven reports were late; "
    "nobody was hurt. Jewellery is covered up to $4,000, but not outside the home."
)
LEASE = (
    "La arrendataria paga el agua y la luz; la arrendadora paga el impuesto y el seguro del "
    "edificio. El subarriendo solo se permite con consentimiento escrito."
)
OFFICE = "Please send papers to Ms Ingrid Sollie; Mr Peder Vaage answers questions on interviews."
FAQ = "Darf ich den Sitz weiter benutzen?\n\nNein, der Sitz darf nicht benutzt werden."
KETTLES = "Kettles without a receipt are replaced, but not refunded. Others are refunded."
STAFF = "The employee gives notice of two weeks; the employer gives notice of three months."


@pytest.mark.parametrize(
    ("text", "question", "claim", "is_confirmed"),
    [
        (RULES, "Can part-time students apply?", "Part-time students are eligible.", False),
        (RULES, "Can part-time students apply?", "Part-time students are not eligible.", False),
        (RULES, "Who may apply?", "Students who receive a state grant may apply.", False),
        (
            RULES,
            "Who may apply?",
            "Students who receive a state grant may apply if the grant is below $3,000 a year.",
            True,
        ),
        (RULES, "How many reports were late?", "Eleven reports were late.", True),
        (RULES, "Is jewellery covered?", "Jewellery is covered outside the home.", False),
        (
            RULES,
            "Is jewellery covered outside the home?",
            "Yes, jewellery is covered up to $4,000, but not outside the home.",
            False,
        ),
        (LEASE, "¿Se permite el subarriendo?", "El subarriendo se permite.", False),
        (LEASE, "¿Quién paga el seguro del edificio?", "La arrendataria paga el seguro.", False),
        (LEASE, "¿Quién paga el seguro del edificio?", "La arrendadora paga el seguro.", True),
        (LEASE, "¿Quién paga el seguro del edificio?", "La arrendataria", False),
        (OFFICE, "Who answers questions?", "Ms Ingrid Sollie answers questions.", False),
        (OFFICE, "Who answers questions?", "Mr Peder Vaage answers questions.", True),
        (FAQ, "Darf ich den Sitz benutzen?", "Ja, der Sitz darf benutzt werden.", False),
        (FAQ, "Darf ich den Sitz benutzen?", "Der Sitz darf nicht benutzt werden.", True),
        (KETTLES, "Are they refunded?", "Kettles without a receipt are not replaced.", False),
        (KETTLES, "Are they refunded?", "Kettles without a receipt are replaced.", True),
        (STAFF, "What notice is given?", "The employer gives notice of two weeks.", False),
        (STAFF, "What notice is given?", "The employee gives notice of two weeks.", True),
    ],
)
def test_a_claim_leaves_nothing_out_that_decides_it(
    text: str, question: str, claim: str, is_confirmed: bool
) -> None:
    assert bool(citations([hit(text)], question, claim)) == is_confirmed


@pytest.mark.parametrize("path", ["/rules 2024-01-10.txt", "/rules.txt"])
def test_what_a_newer_document_tells_otherwise_is_not_confirmed(path: str) -> None:
    rules = hit("Bookings are cancelled five days before. Clubs pay 11 € per hour.", 1, path)
    notice = hit(
        "Bookings are cancelled ten days before. From October clubs pay 13 € per hour.",
        2,
        "/notice 2025-09-01.txt",
    )
    question, old, new = "What do clubs pay per hour?", "Clubs pay 11 €.", "Clubs pay 13 €."
    assert citations([rules], question, old)
    assert not citations([rules, notice], question, old)
    assert citations([rules, notice], question, new)
    whole = "Bookings are cancelled five days before."
    assert not citations([rules, notice], "When are bookings cancelled?", whole)


def test_a_question_language_tells_that_of_a_short_answer() -> None:
    hits = [hit("Die Kosten betragen 5 € und werden im Mai erhoben. " * 6, 1)]
    hits.append(hit("Two guests were hurt and eleven cases were reported to us.", 2, "/b.txt"))
    assert not citations(hits, "How many cases were reported?", "Eleven guests hurt.")


TERMS = (
    "Shoes are included only for adults. A membership may be paused for three months a year. "
    "A membership lasts twelve months and is renewed by six unless it is cancelled. "
    "The hall is closed from 9 to 20 February for repairs.\n\n"
    "Damage | Standard | Plus\nFire | $300 | $0\nStorm | $500 | $250\n\n"
    "Storm damage is covered only if the wind reaches force 8."
)


@pytest.mark.parametrize(
    ("question", "claim", "is_confirmed"),
    [
        ("How long does it last?", "A membership lasts twelve months.", True),
        ("How long does it last?", "A membership is renewed by six.", False),
        ("When is storm damage covered?", "It is covered unless the wind reaches force 8.", False),
        ("When is the hall closed?", "The hall is closed from 9 to 20 February.", True),
        ("Are shoes included for students?", "Yes, shoes are included only for adults.", False),
        ("Are shoes included for students?", "Shoes are included only for adults.", True),
        (
            "How is a membership cancelled?",
            "A membership may be cancelled for three months a year, as the terms say.",
            False,
        ),
        ("What is paid of a storm?", "The Plus cover of storm damage is $250.", True),
        ("What is paid of a storm?", "The Plus cover of fire damage is $250.", False),
    ],
)
def test_a_claim_is_confirmed_by_its_own_part_row_and_dates(
    question: str, claim: str, is_confirmed: bool
) -> None:
    assert bool(citations([hit(TERMS)], question, claim)) == is_confirmed


def test_a_row_has_the_language_of_its_document() -> None:
    rows = "Klasse | Tag | Woche\nKleinwagen | 39 € | 210 €\nKombi | 58 € | 315 €"
    prose = "Fahrer müssen seit mehr als zwei Jahren einen Führerschein haben und volljährig sein."
    english = [
        hit("The fee for adults is charged at the end of each month by the hall.", n, "/c.txt")
        for n in range(1, 6)
    ]
    hits = [*english, hit(prose, 6, "/miete.html"), hit(rows, 7, "/miete.html")]
    assert citations(hits, "Was kostet der Kombi je Woche?", "315 €")
