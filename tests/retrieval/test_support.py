"""What is confirmed by a passage, and what only has its words."""

from decimal import Decimal

import pytest

from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.retrieval.citations import CitationStream
from app.retrieval.sentences import sentence_spans
from tests.bench.citations_bench import citations
from tests.retrieval.hits import hit

RENT = "The monthly rent rises from £4,100 to £4,950. The deposit stays at £9,000."
MOVE = (
    "We get the keys on 12 January 2026, not on 5 January. The movers come from Hull; the lift is "
    "not approved. Staff may bring one dog to the rooms, except to the ward."
)
VISIT = "Could the plumber come on Thursday after 4 pm?\n\nGareth Pugh, 1B"
FAQ = "How long is the warranty of the pump?\n24 months."
LEAFLET = (
    "Velorin is used to treat migraine in adults. It is not used to prevent migraine. "
    "No impairment was seen in 2025; in 2024 it was mild."
)
FEES = "Ines Vogt paid her fee in May. Tom Egger has not paid his fee."
PADS = "Item | Stock\nBrake pad disc | 210\nBrake pad rim | 65\nChain | 25\nTotal | 300"
FEE_ROWS = "name | fee | paid\nVogt, Ines | reduced | yes\nEgger, Tom | full | no"
LIFTS = "Aufzug B ist außer Betrieb; Aufzug A trägt höchstens 450 kg."
LOCKERS = "There are 40 lockers, 12 of them large."
KEYS = "Handed in: 3 front door keys, 1 letterbox key."
SCHLÜSSEL = "Abgegeben wurden drei Haustürschlüssel, zwei Kellerschlüssel und ein Briefschlüssel."
LOYER = "Le loyer annuel est de 4 820 euros. Le dépôt est de 1 200 euros."
COURSE = "Der Kurs kostet 95 Euro, für Mitglieder 70 Euro."
SEKTOR = "Sektor C ist für Anfänger, Sektor D für andere; in Sektor D sind Beutel verboten."
ROOM = "Double rooms stay at 68 francs a night."
SKONTO = "Bei Zahlung innerhalb von zehn Tagen gewähren wir 2 % Skonto."
CITY = "It is 25 miles (40 km) south of the state line, 340 miles (550 km) north of Miami."
CARD = "It was decided on 24 November 2025:\n- A card costs 30 pounds instead of 24 pounds."
DUE = "The rent is 900 and due after the fifth day of the month."
RESULTS = "Farm | Turnover | Result\nAshfield | 387 | 36\nDunmore | 470 | 18"
PUPILS = (
    "Surname | First name | Born | Paid | Paid on | Diet | Medication\n"
    "Adler | Mia | 2013-04-02 | 180 € | 2026-02-03\n"
    "Bauer | Jonas | 2013-09-17 | 180 € | 2026-02-11 | vegetarian\n"
    "Cerny | Lena | 2012-12-01 | 90 € | 11.02.2026 | no pork | asthma spray"
)
HENS = (
    "Each holder may keep up to six hens but no cockerels. Rent is due within 30 days. "
    'Amendment: in rule 2, "six hens" is replaced by "eight hens". '
    "In § 4 wird „30 days“ durch „45 days“ ersetzt."
)
HOSTEL = "Check-in is from 15:00, check-out until 9:30. The house is closed from 22:00."
BRANCHES = (
    "Frau Petersen leitet die Filiale Nordstadt seit 2019, Herr Yildiz die Filiale Gewerbepark. "
    "Die Filiale Gewerbepark wird zum 30. Juni 2026 geschlossen. Herr Yildiz stimmte dagegen."
)
STAFF = "In the group, 3,270 people worked there (2024: 3,415). Sales rose in 2025."
RULES = "Ordinance 2019-08 is repealed. It takes effect on July 1, 2026."
SEGMENTS = "Sales by segment\nFootwear 142.6 151.3\nApparel 188.4 171.9\n"
PAY = "Overtime is paid at 125 % of the hourly rate, on Sundays at 150 %."
PUMP = "Der Druck bei 95 °C beträgt 1,0 bar, bei 110 °C 1,6 bar."
OFFER = "Pellwood and Larkfield agree. Section 4 is amended: 8 % is given on orders above £4,000."
STORES = "Country Stores Sales area Employees\nGermany 29 9,900 486\nNetherlands 17 4,250 231"
HEADS = "Stores", "Sales area", "Employees"


@pytest.mark.parametrize(
    ("text", "question", "claim", "is_confirmed"),
    [
        (MOVE, "Is the lift approved?", "The lift is approved.", False),
        (
            VISIT,
            "When will the plumber come to 1B?",
            "The plumber will come to 1B on Thursday after 4 pm.",
            False,
        ),
        (FAQ, "How long is the warranty?", "The warranty of the pump is 24 months.", True),
        (MOVE, "Is the lift approved?", "The lift is not approved.", True),
        (PUPILS, "Who needs medication?", "Jonas Bauer", False),
        (PUPILS, "Who needs medication?", "They are:\n- Jonas Bauer\n- Mia Adler", False),
        (PUPILS, "Which pupils are missing?", "These are:\n- Lena Cerny (no pork)", False),
        (PUPILS, "How much has each paid?", "Bauer, Jonas (paid 180 euros)", True),
        (PUPILS, "How much has each paid?", "Lena Cerny paid 180 €.", False),
        (PUPILS, "When did Jonas Bauer pay?", "Jonas Bauer paid on 11 February 2026.", True),
        (PUPILS, "When did Jonas Bauer pay?", "Jonas Bauer paid on 3 February 2026.", False),
        (PUPILS, "When did Lena Cerny pay?", "Lena Cerny paid on 2026-02-11.", True),
        (HOSTEL, "Which times matter?", "Check-in is from 15:00.", True),
        (HOSTEL, "Which times matter?", "Check-in is from 9:30.", False),
        (MOVE, "When do we get the keys?", "We get the keys on 5 January.", False),
        (MOVE, "May dogs go to the ward?", "Staff may bring one dog to the ward.", False),
        (MOVE, "Where do the movers come from?", "The movers come from Hull.", True),
        (LEAFLET, "What is Velorin for?", "Velorin is used to prevent migraine.", False),
        (LEAFLET, "Was an impairment seen in 2025?", "An impairment was seen in 2025.", False),
        (RENT, "How does the rent change?", "The rent rises from £4,950 to £4,100.", False),
        (RENT, "How does the rent change?", "The rent falls from £4,100 to £4,950.", False),
        (RENT, "How does the rent change?", "The rent rises from £4,100 to £4,950.", True),
        (RENT, "How much is the rent?", "The monthly rent is £4,100.", False),
        (FEES, "Who has not paid the fee?", "Ines Vogt", False),
        (FEES, "Who has not paid the fee?", "Tom Egger", True),
        (FEES, "Who has paid the fee?", "Ines Vogt", True),
        (FEES, "Who has paid the fee?", "Tom Egger", False),
        (PADS, "What is the total stock of brake pads?", "210", False),
        (PADS, "What is the total stock of brake pads?", "The total stock is 210.", False),
        (PADS, "What is the stock of rim brake pads?", "65", True),
        (PADS, "What is the total stock?", "300", True),
        (FEE_ROWS, "Who has not paid the fee?", "Vogt, Ines", False),
        (FEE_ROWS, "Who has not paid the fee?", "Egger, Tom", True),
        (FEE_ROWS, "Who pays the full fee?", "Egger, Tom", True),
        (FEE_ROWS, "Who pays the full fee?", "Vogt, Ines", False),
        (PAY, "How is overtime paid?", "Overtime on Sundays is paid at 125 %.", False),
        (PAY, "How is overtime paid?", "Overtime is paid at 125 % of the hourly rate.", True),
        (STAFF, "How many people worked there in 2025?", "3,270 people worked there.", True),
        (STAFF, "How many people worked there in 2025?", "3,415 people worked there.", False),
        (RULES, "Which ordinance is repealed?", "The ordinance is repealed.", False),
        (RULES, "Is the ordinance repealed?", "The ordinance is repealed.", True),
        (RULES, "Which ordinance is repealed?", "Ordinance 2019-08 is repealed.", True),
        (PUMP, "Welcher Druck gilt bei 110 °C?", "1,0 bar", False),
        (PUMP, "Welcher Druck gilt bei 95 °C?", "1,0 bar", True),
        (OFFER, "What does Pellwood give?", "Pellwood gives 8 % on orders above £4,000.", True),
        (BRANCHES, "Wer leitet die Filiale Nordstadt?", "Herr Yildiz", False),
        (BRANCHES, "Wer leitet die Filiale Nordstadt?", "Frau Petersen", True),
        (SEGMENTS, "Which segment declined?", "Apparel", False),
        ("Footwear declined. Apparel grew.", "Which segment declined?", "Footwear", True),
        (BRANCHES, "Wer leitet sie?", "Herr Yildiz leitet die Filiale Nordstadt.", False),
        (BRANCHES, "Wer leitet sie?", "Frau Petersen leitet die Filiale Nordstadt.", True),
        (BRANCHES, "Welche schließt?", "Die Filiale Nordstadt wird geschlossen.", False),
        (LIFTS, "Wie viel trägt Aufzug B?", "Aufzug B trägt höchstens 450 kg.", False),
        (LIFTS, "Wie viel trägt Aufzug A?", "Aufzug A trägt höchstens 450 kg.", True),
        (LOCKERS, "How many small lockers are there?", "There are 12 small lockers.", False),
        (LOCKERS, "How many large lockers are there?", "There are 12 large lockers.", True),
        (LOCKERS, "How many lockers are there?", "There are 40 lockers.", True),
        (DUE, "When is it due?", "The rent is due on the fifth day of the month.", False),
        (DUE, "When is it due?", "The rent is due after the fifth day of the month.", True),
        (DUE, "How much is the rent?", "The rent is 900 euros.", False),
        (f"{DUE} In EUR.", "How much is the rent?", "The rent is 900 euros.", True),
        (KEYS, "How many keys were handed in?", "3", False),
        (KEYS, "How many front door keys were handed in?", "3", True),
        (KEYS, "What was handed in?", "3 front door keys, 1 letterbox key", True),
        (SCHLÜSSEL, "Wie viele Schlüssel wurden abgegeben?", "Drei Schlüssel", False),
        (SCHLÜSSEL, "Wie viele Haustürschlüssel wurden abgegeben?", "Drei", True),
        (LOYER, "Quel est le loyer annuel ?", "4820 euros", True),
        (LOYER, "Quel est le loyer annuel ?", "1 820 euros", False),
        (LOYER, "Quel est le dépôt ?", "200 euros", False),
        (COURSE, "Was kostet der Kurs?", "70 Euro", False),
        (COURSE, "Was kostet der Kurs?", "Der Kurs kostet 70 Euro.", False),
        (COURSE, "Was kostet der Kurs?", "95 Euro", True),
        (COURSE, "Was kostet der Kurs für Mitglieder?", "70 Euro", True),
        (SEKTOR, "Sind Beutel in Sektor C verboten?", "In Sektor C sind Beutel verboten.", False),
        (SEKTOR, "Sind Beutel in Sektor D verboten?", "In Sektor D sind Beutel verboten.", True),
        (ROOM, "What does a double room cost a week?", "68 francs", False),
        (ROOM, "What does a double room cost a week?", "68 francs a night", True),
        (ROOM, "What does a double room cost?", "68 francs", True),
        (SKONTO, "Wie hoch ist das Skonto bei Zahlung in 30 Tagen?", "2 %", False),
        (SKONTO, "Wie hoch ist das Skonto bei Zahlung in zehn Tagen?", "2 %", True),
        (CITY, "How far is it from Miami?", "340 miles", True),
        (CARD, "What does a card cost?", "24 pounds", False),
        (CARD, "What does a card cost?", "30 pounds", True),
        (HENS, "How many hens may I keep?", "You may keep up to six hens.", False),
        (HENS, "When is rent due?", "Rent is due within 30 days.", False),
        (RESULTS, "Which farm made a loss?", "Dunmore", False),
        (RESULTS, "Which farm has a result of 18?", "Dunmore", True),
    ],
)
def test_only_what_a_passage_says_is_confirmed(
    text: str, question: str, claim: str, is_confirmed: bool
) -> None:
    assert bool(citations([hit(text)], question, claim)) == is_confirmed


def test_a_whole_sentence_of_a_passage_is_confirmed_without_words_of_the_question() -> None:
    question = "Wer war gegen die Schließung?"
    assert citations([hit(BRANCHES)], question, "Herr Yildiz stimmte dagegen.")


def test_a_sentence_about_something_else_than_is_asked_for_is_not_confirmed() -> None:
    other = hit("Osmaril prevents motion sickness. Do not take more than 40 ml a day.", 2, "/b.pdf")
    claim = "Do not take more than 40 ml a day."
    assert not citations([hit(LEAFLET, 1, "/a.pdf"), other], "How much Velorin a day?", claim)
    assert citations([hit(LEAFLET, 1, "/a.pdf"), other], "How much Osmaril a day?", claim)


def test_a_figure_that_another_document_replaces_is_not_confirmed() -> None:
    contract = hit("The liability of the supplier is limited to £250,000 for each claim.", 1, "/a")
    amendment = hit(
        "The limit of liability is raised from £250,000 to £400,000 for each claim.", 2, "/b"
    )
    question, claim = "What is the limit?", "The limit of liability for each claim is £250,000."
    assert citations([contract], question, claim)
    assert not citations([contract, amendment], question, claim)


@pytest.mark.parametrize(
    ("claim", "is_confirmed"),
    [
        ("There are 17 stores in the Netherlands.", True),
        ("There are 231 stores in the Netherlands.", False),
        ("There are 231 employees in the Netherlands.", True),
    ],
)
def test_a_cell_under_another_head_is_not_confirmed(claim: str, is_confirmed: bool) -> None:
    cells = [
        TableCell(text, Decimal(text.replace(",", "")), 1, at, at + len(text))
        for text in ("17", "4,250", "231")
        for at in [STORES.index(text)]
    ]
    columns = tuple(TableColumn((head,)) for head in HEADS)
    rows = (TableRow("Netherlands", tuple(cells)),)
    table = Table(1, "Stores by country", "", columns, rows, "Country")
    stream = CitationStream(
        [hit(STORES)], question="How many are there?", tables_of=lambda _hit: [table]
    )
    pieces = [*stream.feed(claim), *stream.finish()]
    confirmed = [p for p in pieces if not isinstance(p, str) and p.citation.is_confirmed]
    assert bool(confirmed) == is_confirmed


def test_a_label_with_a_full_stop_does_not_end_a_row() -> None:
    row = "Head max. (m) | 6.0 | 8.5"
    assert list(sentence_spans(row)) == [(0, len(row))]


MILK = "Farm | 2023 | 2024\nBrook End | 430 | 402"
HIRE = "Hire | Members | Others\nWhole day | 70 | 105"
SHOWS = "Item | Autumn show | Spring show\nRights | 300 | 350"
BIDS = "Bidder | Penalty per day\nOstrava Print | 0\nDigidoc | 40"
RENTS = "Type of home | 2025 | 2026\n3-bed house | 127.40 | 133.52\n4-bed house | 141.85 | 148.66"
DUES = "Guest | Amount (€) | Advance (€)\nOrtega | 3150 | 945"
LEAVE = "Name | Entitlement (days) | Taken\nDora Finch | 27 | 21"


@pytest.mark.parametrize(
    ("text", "title", "question", "claim", "is_confirmed"),
    [
        (
            MILK,
            "Milk, in 1,000 litres",
            "How much did Brook End deliver in 2024?",
            "402 liters",
            False,
        ),
        (MILK, "Milk, in 1,000 litres", "How much did Brook End deliver in 2024?", "402", True),
        (MILK, "Milk, in litres", "How much did Brook End deliver in 2024?", "402 litres", True),
        (HIRE, "In pounds", "What do others pay for the whole day?", "70", False),
        (HIRE, "In pounds", "What do others pay for the whole day?", "105", True),
        (SHOWS, "Costs", "What did the rights cost for the winter show?", "300", False),
        (SHOWS, "Costs", "What did the rights cost for the autumn show?", "300", True),
        (BIDS, "", "What penalty per day does Ostrava Print pay?", "40", False),
        (BIDS, "", "What penalty per day does Digidoc pay?", "40", True),
        (RENTS, "Rent", "What is the rent for a 3 bed house?", "133.52", True),
        (RENTS, "Rent", "What is the rent for a 3 bed house?", "127.40", False),
        (RENTS, "Rent", "What was the rent for a 3 bed house in 2025?", "127.40", True),
        (RENTS, "Rent", "What is the rent for a 5 bed house?", "148.66", False),
        (RENTS, "Rent", "And 5 bed?", "The rent for a 5 bed house is 148.66.", False),
        (DUES, "", "How much does Ortega still owe?", "3150 €", False),  # neither head is said
        (DUES, "", "What amount does Ortega owe?", "3150 €", True),
        (LEAVE, "", "How many days has Dora Finch taken?", "Dora Finch has taken 27 days.", False),
        (LEAVE, "", "How many days has Dora Finch taken?", "Dora Finch has taken 21 days.", True),
    ],
)
def test_a_cell_is_of_what_its_heads_and_its_title_say(
    text: str, title: str, question: str, claim: str, is_confirmed: bool
) -> None:
    head, *lines = [line.split(" | ") for line in text.split("\n")]
    starts = [text.index(line) for line in text.split("\n")[1:]]
    rows = tuple(
        TableRow(
            cells[0],
            tuple(
                TableCell(cell, Decimal(cell), 1, at, at + len(cell))
                for cell in cells[1:]
                if (at := text.index(cell, start + len(cells[0]))) >= 0
            ),
        )
        for start, cells in zip(starts, lines, strict=True)
    )
    columns = tuple(
        TableColumn((each,), each if each.isdigit() else "", "€" if "€" in each else "")
        for each in head[1:]
    )
    table = Table(1, title, "", columns, rows, head[0])
    stream = CitationStream([hit(text)], question=question, tables_of=lambda _hit: [table])
    pieces = [*stream.feed(claim), *stream.finish()]
    confirmed = [p for p in pieces if not isinstance(p, str) and p.citation.is_confirmed]
    assert bool(confirmed) == is_confirmed
