"""Queries that a model writes about a table: what they may be, and which of them count."""

import re
from decimal import Decimal

import msgspec
import pytest
from llama_cpp import LlamaGrammar

from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.retrieval.asked_of_table import TableQuestion
from app.retrieval.said_of_table import SaidOfTable
from app.retrieval.table_content import Comparison, TableContent
from app.retrieval.table_queries import asked_by, change_asked, description, grammar
from tests.retrieval.test_table_questions import sheet

FLEET = TableContent.of(
    sheet(
        "Reg Make Fuel Year Mileage Price Driver Insured",
        "AB12 Ford diesel 2019 84210 9000 Owen yes",
        "XY70 Toyota hybrid 2020 31800 12000 Mia yes",
        "GH65 Vauxhall petrol 2015 112400 3000 Owen no",
        "LM21 Ford petrol 2021 45100 11000 Sana yes",
    )
)


@pytest.mark.parametrize(
    ("question", "query", "expected"),
    [
        (
            "Which make has Owen?",
            'SELECT "Make" FROM t WHERE "Driver" = \'Owen\'',
            TableQuestion("list", "Reg", beside=("Make",), where=(("Driver", "Owen"),)),
        ),
        (
            "Which cars are not insured?",
            'SELECT "Reg", "Make" FROM t WHERE "Insured" = \'no\'',
            TableQuestion("list", "Reg", beside=("Make",), where=(("Insured", "no"),)),
        ),
        (
            "What did Mia's car cost?",
            'SELECT "Price" FROM t WHERE "Driver" = \'Mia\'',
            TableQuestion("list", "Reg", beside=("Price",), where=(("Driver", "Mia"),)),
        ),
        (
            "Which is the oldest one?",
            'SELECT "Reg", "Year" FROM t ORDER BY "Year" ASC LIMIT 1',
            TableQuestion("min", "Year", "Reg", rank="smallest"),
        ),
        (
            "Which petrol car has the lowest mileage?",
            'SELECT "Make" FROM t WHERE "Fuel" = \'petrol\' ORDER BY "Mileage" ASC LIMIT 1',
            TableQuestion("min", "Mileage", "Reg", (("Fuel", "petrol"),), "smallest"),
        ),
        (
            "How many are older than 2019?",
            "SELECT COUNT(*) FROM t WHERE \"Year\" < '2019'",
            TableQuestion("count", compared=(Comparison("Year", "<", "2019"),)),
        ),
        (
            "Which driver has the highest mileage with petrol?",
            'SELECT "Driver", SUM("Mileage") FROM t WHERE "Fuel" = \'petrol\''
            ' GROUP BY "Driver" ORDER BY SUM("Mileage") DESC LIMIT 1',
            TableQuestion("sum", "Mileage", "Driver", (("Fuel", "petrol"),), "largest"),
        ),
    ],
)
def test_a_query_that_says_what_the_question_does_counts(
    question: str, query: str, expected: TableQuestion
) -> None:
    assert asked_by(query, SaidOfTable(question, FLEET)) == expected


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("How many diesel cars has Owen?", "SELECT COUNT(*) FROM t WHERE \"Driver\" = 'Owen'"),
        ("How many diesel cars?", "SELECT COUNT(*) FROM t WHERE \"Fuel\" = 'petrol'"),
        (
            "How many diesel cars?",
            "SELECT COUNT(*) FROM t WHERE \"Fuel\" = 'diesel' AND \"Insured\" = 'yes'",
        ),
        ("Which are older than 2019?", 'SELECT "Reg" FROM t WHERE "Year" = \'2019\''),
        ("How many cars since 2019?", "SELECT COUNT(*) FROM t"),
        ("How many drivers are there?", "SELECT COUNT(*) FROM t"),
        ("Who drives more than Mia?", 'SELECT "Driver" FROM t WHERE "Mileage" > 0'),
        ("Who has the highest mileage?", 'SELECT "Driver" FROM t ORDER BY "Mileage" DESC LIMIT 1'),
        ("Which driver goes farthest?", 'SELECT "Driver", MAX("Year") FROM t GROUP BY "Driver"'),
        ("What is the total turnover?", 'SELECT SUM("Price") FROM t'),
        ("What is the total price?", 'SELECT SUM("Price") FROM t'),
        ("What is the median mileage?", 'SELECT AVG("Mileage") FROM t'),
        ("Which make has the most drivers?", 'SELECT "Make" FROM t ORDER BY "Year" DESC LIMIT 1'),
        ("Who drives the three cheapest?", 'SELECT "Driver" FROM t ORDER BY "Price" ASC LIMIT 1'),
        ("Who drives the Toyota?", 'SELECT "Make" FROM t WHERE "Make" = \'Toyota\''),
    ],
    ids=[
        "a value is left out",
        "another value",
        "a condition that was not asked for",
        "another operator",
        "a year is left out",
        "rows for the different values of a column",
        "a number that was not said",
        "the largest row, where a sum may be meant",
        "all groups, where one is asked for",
        "another column",
        "a sum of prices",
        "mean for median",
        "times where none are asked for",
        "fewer rows than are asked for",
        "what it is given",
    ],
)
def test_a_query_for_another_question_does_not_count(question: str, query: str) -> None:
    assert asked_by(query, SaidOfTable(question, FLEET)) is None


def test_the_grammar_has_only_what_the_table_and_the_question_say() -> None:
    written = grammar(SaidOfTable("Which of the 2 Fords cost under 10000 before May 2020?", FLEET))
    LlamaGrammar.from_string(written, verbose=False)
    rules = dict(line.split(" ::= ") for line in written.splitlines())
    assert rules["number"] == '"2" | "10000" | "0"'
    assert rules["day"] == "\"'2020-05'\""
    assert rules["top"] == '"1" | "2"'
    assert rules["amount"] == r'"\"Mileage\"" | "\"Price\""'


@pytest.mark.parametrize(
    "question",
    [
        "Which colours are there?",
        "Who has Ann?",
        "What share of the rows is red?",
        "How much is it?",
    ],
)
@pytest.mark.parametrize("rows", [["Ann red", "Bob blue"], ["Ann 3", "Bob 4"]])
def test_a_rule_of_nothing_is_not_in_the_grammar(question: str, rows: list[str]) -> None:
    written = grammar(SaidOfTable(question, TableContent.of(sheet("Name Colour", *rows))))
    LlamaGrammar.from_string(written, verbose=False)
    rules = dict(line.split(" ::= ") for line in written.splitlines())
    assert all(rule.strip() for rule in rules.values())
    used = {
        word for rule in rules.values() for word in re.sub(r'"(?:\\.|[^"\\])*"', " ", rule).split()
    }
    assert {word.strip("()?") for word in used} - {"|", "", "[;\\n]"} <= rules.keys()


def test_the_model_sees_the_kinds_of_the_columns_and_some_of_their_words() -> None:
    shown = description("fleet.csv", FLEET)
    assert '"Insured" TEXT -- no, yes' in shown
    assert '"Mileage" NUMBER,' in shown


def test_a_table_whose_heads_would_end_the_query_is_not_asked_for() -> None:
    hostile = TableContent.of(sheet('Name Fee"FROM', "Ann 3", "Bob 4"))
    assert not SaidOfTable("What does Ann pay?", hostile).is_askable


def test_words_of_cells_and_heads_are_mentioned_in_any_form() -> None:
    assert SaidOfTable("Are the Fords insured?", FLEET).mentions == ("Insured", "Ford")


def test_heads_in_short_are_mentioned_by_their_words() -> None:
    orders = TableContent.of(sheet("Order Qty Dept", "A1 3 North", "A2 4 South"))
    assert SaidOfTable("What quantity did each department order?", orders).mentions == (
        "Order",
        "Qty",
        "Dept",
    )
    assert SaidOfTable("Which quay was it?", orders).mentions == ()


def test_what_is_empty_is_no_answer_to_yes_or_no() -> None:
    flats = TableContent.of(sheet("Flat Tenant Paid", "A1 Weiss no", "A2 Baum yes"))
    said = SaidOfTable("Who has not paid?", flats._replace(gaps=frozenset({"Paid", "Tenant"})))
    written = grammar(said)
    assert (
        r'"\"Tenant\"" (" IS NULL"' in written and r'"\"Loan_settled\"" (" IS NULL"' not in written
    )


def read_of(question: str, query: str, rows: str, called: tuple[str, ...] = ()) -> bool:
    """Whether a query is taken for a question about a table, with _ for spaces in its heads."""
    table = sheet(*rows.split("\n"))
    columns = tuple(TableColumn((each.text.replace("_", " "),)) for each in table.columns)
    content = TableContent.of(msgspec.structs.replace(table, columns=columns))
    return asked_by(query, SaidOfTable(question, content, called)) is not None


@pytest.mark.parametrize(
    ("question", "query", "is_taken"),
    [
        ("Which tests are done fasting?", "\"Fasting\" = 'yes'", True),
        ("Which tests are done fasting?", "\"Fasting\" = 'no'", False),
        ("Which tests are not done fasting?", "\"Fasting\" = 'no'", True),
        ("Which tests are not done fasting?", "\"Fasting\" = 'yes'", False),
        ("Which tests have the most votes?", '"Votes" = 0', False),
        ("Which tests have no votes?", '"Votes" = 0', True),
        ("Which tests are below the minimum?", '"Votes" < "Minimum"', True),
    ],
)
def test_rows_are_chosen_for_what_the_question_says_and_not_for_the_opposite(
    question: str, query: str, is_taken: bool
) -> None:
    rows = "Test Fasting Votes Minimum\nSugar yes 4 5\nIron no 0 1\nZinc no 2 1"
    assert read_of(question, f'SELECT "Test" FROM t WHERE {query}', rows) is is_taken


@pytest.mark.parametrize(
    ("question", "column", "is_taken"),
    [
        ("What was budgeted for Rent in 2025?", "Budget 2025", True),
        ("What was spent on Rent in 2024?", "Actual 2024", True),
        ("What was the Rent in 2025?", "Budget 2025", False),  # or the actual one?
        ("What was the actual Rent in 2025?", "Budget 2025", False),
    ],
)
def test_the_column_is_the_one_that_the_question_says_best(
    question: str, column: str, is_taken: bool
) -> None:
    rows = "Line Budget_2025 Actual_2025 Actual_2024\nRent 420 398 433\nEnergy 10 20 30"
    query = f'SELECT "{column}" FROM t WHERE "Line" = \'Rent\''
    assert read_of(question, query, rows) is is_taken


def test_what_something_costs_is_in_the_column_that_is_called_so() -> None:
    fees = TableContent.of(sheet("Member Fee Locker", "Youth 90 30", "Adult 210 40"))
    asked = TableQuestion("list", "Member", beside=("Locker",), where=(("Member", "Youth"),))
    query = 'SELECT "Locker" FROM t WHERE "Member" = \'Youth\''
    assert asked_by(query, SaidOfTable("What does a locker cost for youth?", fees)) == asked
    query = 'SELECT "Fee" FROM t WHERE "Member" = \'Youth\''
    assert asked_by(query, SaidOfTable("What do youth pay?", fees)) is not None
    assert asked_by(query, SaidOfTable("What does a locker cost for youth?", fees)) is None


def test_a_row_may_be_called_like_the_table() -> None:
    rows = "Line 2025 2024\nIncome 420 398\nGrants 10 20"
    query = 'SELECT "2025" FROM t WHERE "Line" = \'Grants\''
    assert read_of("What income came from Grants in 2025?", query, rows, ("Income",))
    assert not read_of("What income came from Grants in 2025?", query, rows)


def test_heads_with_apostrophes_and_signs_can_be_asked_for() -> None:
    content = FLEET._replace(columns=("N°", "Date d'effet", *FLEET.columns[2:]))
    assert SaidOfTable("What does Owen drive?", content).is_askable


def test_the_words_of_a_question_are_of_the_table_or_not() -> None:
    said = SaidOfTable("Which garage serviced the Toyota in the fleet list?", FLEET, ["fleet"])
    assert sorted(said.own) == ["Toyota", "fleet"]
    assert said.others == ["garage", "serviced"]
    assert SaidOfTable("How many persons have a Toyota?", FLEET).others == []
    assert SaidOfTable("Which Toyotas are for students?", FLEET).others == ["students"]


YEARS = TableContent.of(
    sheet(
        "Beer Barrels-2024 Barrels-2025 Kegs-2025",
        "Portage-Pale-Ale 566 508 120",
        "Cold-Harbor-Stout 285 252 90",
        "Sawtimber 1378 1420 700",
    )
)


@pytest.mark.parametrize(
    ("question", "is_rise"),
    [
        ("Which beer lost the most barrels from 2024 to 2025?", False),
        ("Which beer had the biggest rise in barrels?", True),
        ("Welches Beer hat den größten Rückgang der Barrels?", False),
    ],
)
def test_the_row_that_changed_most_between_two_columns_of_years_is_asked_for(
    question: str, is_rise: bool
) -> None:
    asked = change_asked(SaidOfTable(question, YEARS))
    assert asked and asked.difference
    assert (asked.column, asked.difference.base.column) == ("Barrels-2025", "Barrels-2024")
    assert (asked.by, asked.rank) == ("Beer", "largest" if is_rise else "smallest")


@pytest.mark.parametrize(
    "question",
    [
        "Which beer changed most?",
        "Which beer rose and which fell the most?",
        "Which beer grew most from 2023 to 2025?",
        "Which beer had the biggest rise in kegs?",
        "Which beer had the biggest percentage rise in barrels?",
        "Which month lost the most barrels?",
        "Which beer sold the most barrels in 2025?",
        "Which beer has made up the most barrels in 2025?",
        "How much less did Sawtimber cost than in 2024?",
        "What % of the barrels is Sawtimber?",
    ],
)
def test_a_change_that_is_not_certain_is_not_asked_for(question: str) -> None:
    assert change_asked(SaidOfTable(question, YEARS)) is None


def test_the_largest_growth_in_a_column_of_that_name_is_a_value() -> None:
    grown = TableContent.of(sheet("Town Growth-2024 Growth-2025", "Ely 20 30", "Rye 10 40"))
    assert change_asked(SaidOfTable("Which town had the largest growth in 2025?", grown)) is None


def test_a_year_is_no_amount() -> None:
    yields = TableContent.of(sheet("Monat Weinlager Schule", "Juni 2300 900", "Juli 2400 950"))
    said = SaidOfTable("bester monat vom weinlager 2024", yields)
    assert asked_by('SELECT COUNT(*) FROM t WHERE "Weinlager" = 2024', said) is None
    assert asked_by('SELECT COUNT(*) FROM t WHERE "Weinlager" > 2024', said) is None
    said = SaidOfTable("Wie viele Monate haben mehr als 2024 vom Weinlager?", yields)
    assert asked_by('SELECT COUNT(*) FROM t WHERE "Weinlager" > 2024', said) is not None


def test_no_amount_is_the_answer_to_when() -> None:
    fees = TableContent.of(sheet("Member Yearly-fee Due", "Adult 195 2026-05-01", "Youth 80 -"))
    said = SaidOfTable("When are the yearly fees due?", fees)
    assert asked_by('SELECT "Yearly-fee" FROM t', said) is None
    said = SaidOfTable("When is Adult due?", fees)
    assert asked_by('SELECT "Due" FROM t WHERE "Member" = \'Adult\'', said) is not None


def test_a_value_is_no_answer_to_what_it_rose_by() -> None:
    wines = TableContent.of(sheet("Wein Preis-2025 Preis-2026", "Crianza 4,95 5,30", "Rosado 4 3"))
    said = SaidOfTable("cuanto le subimos el crianza a lindner para 2026", wines)
    assert asked_by('SELECT "Preis-2026" FROM t WHERE "Wein" = \'Crianza\'', said) is None
    lines = TableContent.of(sheet("Ligne Voyageurs-2024 Voyageurs-2025", "T1 10 20", "T2 30 20"))
    said = SaidOfTable("quelles lignes ont perdu des voyageurs", lines)
    fallen = 'SELECT "Ligne" FROM t WHERE "Voyageurs-2025" < "Voyageurs-2024"'
    assert asked_by(fallen, said) is not None
    rises = TableContent.of(sheet("Wein Subida-2026", "Crianza 0,35", "Rosado 1"))
    said = SaidOfTable("qué subida tiene el crianza", rises)
    assert asked_by('SELECT "Subida-2026" FROM t WHERE "Wein" = \'Crianza\'', said) is not None


def test_the_change_of_one_row_is_that_between_the_years_that_are_said() -> None:
    for question in (
        "How many barrels less did Sawtimber sell than in 2024?",
        "Are barrels of Sawtimber up or down?",
    ):
        asked = change_asked(SaidOfTable(question, YEARS))
        assert asked and asked.where == (("Beer", "Sawtimber"),), question
        assert (asked.column, asked.rank) == ("Barrels-2025", "")


@pytest.mark.parametrize(
    ("question", "query", "part"),
    [
        (
            "What share of the mileage is diesel?",
            'SELECT SUM("Mileage") FROM t WHERE "Fuel" = \'diesel\'',
            "diesel",
        ),
        (
            "What percentage of the cars is insured?",
            "SELECT COUNT(*) FROM t WHERE \"Insured\" = 'yes'",
            "yes",
        ),
    ],
)
def test_a_share_is_of_the_rows_of_one_condition(question: str, query: str, part: str) -> None:
    asked = asked_by(query, SaidOfTable(question, FLEET, ("cars",)))
    assert asked and asked.difference
    assert (asked.difference.kind, asked.difference.one) == ("share", part)
    assert asked.difference.base == asked._replace(where=(), difference=None)


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("What share of the price is diesel?", 'SELECT SUM("Price") FROM t'),
        (
            "What share of the insured cars is diesel?",
            "SELECT COUNT(*) FROM t WHERE \"Fuel\" = 'diesel' AND \"Insured\" = 'yes'",
        ),
    ],
)
def test_a_share_of_all_rows_or_of_some_is_not_computed(question: str, query: str) -> None:
    assert asked_by(query, SaidOfTable(question, FLEET, ("cars",))) is None


def test_a_value_may_have_an_apostrophe() -> None:
    said = SaidOfTable(
        "What does L'Atelier sell?", TableContent.of(sheet("Shop Sells", "L'Atelier art", "B pens"))
    )
    assert "'L’Atelier'" in grammar(said)
    asked = asked_by('SELECT "Sells" FROM t WHERE "Shop" = \'L’Atelier\'', said)
    assert asked and asked.where == (("Shop", "L'Atelier"),)


def test_a_row_is_named_by_a_word_that_no_other_has() -> None:
    names = TableContent.of(
        sheet("Firm Jobs", "Northgate-Building 20", "Penfold-Building 30", "Thermacare 40")
    )
    assert SaidOfTable("How many jobs has Northgate?", names).values == ("Northgate-Building",)
    assert not SaidOfTable("How many jobs has a building firm?", names).values


ORDERS = TableContent.of(
    sheet(
        "Customer Ordered Cost Budget2023 Budget2024",
        "Ann 2023-01-05 100 50 70",
        "Bob 2023-05-06 300 60 90",
        "Cem 2024-02-03 200 80 60",
    )
)


@pytest.mark.parametrize(
    ("question", "operator", "expected"),
    [
        ("What did we spend in 2023?", ">=", "="),
        ("What did we spend since 2023?", ">=", ">="),
        ("What did we spend in 2023 or later?", ">=", ">="),
        ("What did we spend before 2024?", "<=", None),
    ],
)
def test_in_a_year_is_not_since_then(question: str, operator: str, expected: str | None) -> None:
    (year,) = SaidOfTable(question, ORDERS).days
    query = f'SELECT SUM("Cost") FROM t WHERE "Ordered" {operator} \'{year}\''
    found = asked_by(query, SaidOfTable(question, ORDERS))
    compared = expected and (Comparison("Ordered", expected, year),)
    assert (found and found.compared) == compared


def test_a_column_of_another_year_is_not_said() -> None:
    content = ORDERS._replace(columns=("Customer", "Ordered", "Cost", "Budget 2023", "Budget 2024"))
    amounts = frozenset({"Cost", "Budget 2023", "Budget 2024"})
    content = content._replace(numeric=amounts, amounts=amounts)
    query = 'SELECT "Customer" FROM t WHERE "Budget 2024" > "Budget 2023"'
    assert asked_by(query, SaidOfTable("Who is over budget in 2024?", content)) is None
    assert asked_by(query, SaidOfTable("Whose budget of 2024 is over that of 2023?", content))


BOOKINGS = TableContent.of(
    sheet(
        "Day Client Person Status Hours",
        "2023-01-10 Kestrel Priya open 3",
        "2023-02-11 Ashby Priya paid 5",
        "2024-03-12 Kestrel Tom open 4",
        "2024-04-13 Norfield Tom paid 2",
    )
)


def _conditions(question: str) -> tuple[str, str]:
    """The rules of the grammar for all conditions of a query, and for those that may be added."""
    rules = dict(
        line.split(" ::= ") for line in grammar(SaidOfTable(question, BOOKINGS)).splitlines()
    )
    return rules["where"], rules["condition"]


@pytest.mark.parametrize(
    ("question", "certain"),
    [
        ("How many hours did Priya work in 2024?", ["'Priya'", "'2024'"]),
        ("How many hours since 2024?", ["'2024'"]),
        ("What does Kestrel owe?", ["'Kestrel'", "'open'"]),
        ("How many hours did Priya and Tom work?", []),
    ],
)
def test_a_query_has_the_rows_that_the_question_names(question: str, certain: list[str]) -> None:
    where, _ = _conditions(question)
    assert [each in where for each in certain] == [True] * len(certain)
    assert where.startswith("(") == (not certain), "all rows only if none are named"
    assert "'Ashby'" not in where


def test_a_query_names_no_rows_that_the_question_does_not_but_for_states() -> None:
    _, more = _conditions("How many hours did Priya work in 2024?")
    assert "'Kestrel'" not in more
    assert "'Priya'" not in more
    assert "'paid'" in more


@pytest.mark.parametrize(
    ("question", "query", "is_read"),
    [
        (
            "How many days of holiday has Priya?",
            "COUNT(*) FROM t WHERE \"Person\" = 'Priya'",
            False,
        ),
        ("How many bookings has Priya?", "COUNT(*) FROM t WHERE \"Person\" = 'Priya'", True),
        ("How many kilometres has Tom?", 'SUM("Hours") FROM t WHERE "Person" = \'Tom\'', False),
        ("How many meals has Tom?", 'SUM("Hours") FROM t WHERE "Person" = \'Tom\'', False),
        ("How many hours has Tom?", 'SUM("Hours") FROM t WHERE "Person" = \'Tom\'', True),
        ("What does Kestrel pay per hour?", '"Hours" FROM t WHERE "Client" = \'Kestrel\'', False),
        ("How much profit did Tom make?", 'SUM("Hours") FROM t WHERE "Person" = \'Tom\'', False),
        ("How many hours has Tom?", "COUNT(*) FROM t WHERE \"Person\" = 'Tom'", False),
        ("How much time did Tom need?", 'SUM("Hours") FROM t WHERE "Person" = \'Tom\'', True),
        (
            "How many hours of Tom's are left?",
            'SUM("Hours") FROM t WHERE "Person" = \'Tom\'',
            False,
        ),
        ("What is owed by Kestrel?", 'SUM("Hours") FROM t WHERE "Client" = \'Kestrel\'', False),
    ],
)
def test_what_is_counted_is_what_the_question_asks_for(
    question: str, query: str, *, is_read: bool
) -> None:
    said = SaidOfTable(question, BOOKINGS)
    assert bool(asked_by(f"SELECT {query}", said)) == is_read


@pytest.mark.parametrize(
    ("question", "summed"),
    [
        ("Which client took the most hours?", True),
        ("Which client took the most?", True),
        ("Who is our largest client?", True),
        ("Which client had the largest booking?", False),
        ("Which client had the most expensive booking?", False),
    ],
)
def test_what_has_the_most_is_the_group_with_the_largest_sum(
    question: str, *, summed: bool
) -> None:
    said = SaidOfTable(question, BOOKINGS)
    found = asked_by('SELECT "Client" FROM t ORDER BY "Hours" DESC LIMIT 1', said)
    expected = TableQuestion("sum", "Hours", "Client", rank="largest")
    assert (found == expected) == summed


def test_how_much_is_a_sum_and_not_its_rows() -> None:
    rows = 'SELECT "Hours" FROM t WHERE "Person" = \'Tom\''
    summed = TableQuestion("sum", "Hours", where=(("Person", "Tom"),))
    assert asked_by(rows, SaidOfTable("How much did Tom do?", BOOKINGS)) == summed
    listed = asked_by(rows, SaidOfTable("Which hours did Tom do?", BOOKINGS))
    assert listed
    assert listed.how == "list"


def test_what_is_owed_and_what_somebody_cannot_is_the_opposite_of_yes() -> None:
    pupils = TableContent.of(
        sheet("Pupil Swimmer Loan_settled", "Ann yes no", "Bob no yes", "Cem no yes")
    )
    owing, swimming = (
        SaidOfTable(each, pupils) for each in ("Who still owes a loan?", "Who can't swim?")
    )
    assert asked_by('SELECT "Pupil" FROM t WHERE "Loan_settled" = \'no\'', owing)
    assert asked_by('SELECT "Pupil" FROM t WHERE "Loan_settled" = \'yes\'', owing) is None
    assert asked_by('SELECT "Pupil" FROM t WHERE "Swimmer" = \'no\'', swimming)
    assert asked_by('SELECT "Pupil" FROM t WHERE "Swimmer" = \'yes\'', swimming) is None


def test_a_department_may_be_called_like_a_small_word() -> None:
    content = TableContent.of(sheet("Day Department Total", "2024-01-02 IT 3", "2024-02-03 Law 4"))
    query = 'SELECT SUM("Total") FROM t WHERE "Department" = \'IT\''
    assert asked_by(query, SaidOfTable("What did IT spend?", content))
    assert asked_by(query, SaidOfTable("What did it cost?", content)) is None


@pytest.mark.parametrize(
    ("question", "query", "is_read"),
    [
        ("Who is the author of Emma?", '"Borrower" FROM t WHERE "Title" = \'Emma\'', False),
        ("Who is the borrower of Emma?", '"Borrower" FROM t WHERE "Title" = \'Emma\'', True),
        ("When was Emma returned?", '"Due" FROM t WHERE "Title" = \'Emma\'', False),
        ("When is Emma due?", '"Due" FROM t WHERE "Title" = \'Emma\'', True),
        ("When is the next loan due?", '"Lent" FROM t WHERE "Title" = \'Emma\'', False),
    ],
)
def test_what_is_looked_up_is_what_the_question_names(
    question: str, query: str, *, is_read: bool
) -> None:
    loans = TableContent.of(
        sheet(
            "Title Borrower Lent Due",
            "Emma Ann 2024-01-02 2024-02-02",
            "Ulysses Bob 2024-01-05 2024-02-05",
        )
    )
    assert bool(asked_by(f"SELECT {query}", SaidOfTable(question, loans))) == is_read


def test_a_row_is_not_the_one_whose_name_goes_on_otherwise() -> None:
    words = ("Title", "Borrower"), ("The Little Prince", "Ann"), ("Big Men", "Bob")
    heads, *rows = words
    table = Table(1, "", "", (TableColumn((heads[1],)),), (), heads[0])
    cells = [TableRow(name, (TableCell(who, None, 1, 0, 1),)) for name, who in rows]
    loans = TableContent.of(msgspec.structs.replace(table, rows=tuple(cells)))
    query = 'SELECT "Borrower" FROM t WHERE "Title" = \'The Little Prince\''
    assert asked_by(query, SaidOfTable("Who is the borrower of Little Nicholas?", loans)) is None
    assert asked_by(query, SaidOfTable("Who is the borrower of the Little Prince?", loans))


def test_two_values_of_one_column_are_of_no_row() -> None:
    query = 'SELECT "Mileage" FROM t WHERE "Reg" = \'AB12\' AND "Reg" = \'XY70\''
    assert asked_by(query, SaidOfTable("What is the mileage of AB12 and XY70?", FLEET)) is None


def test_rows_of_a_firm_that_is_named_in_part_are_not_all_rows() -> None:
    rows = [("Fix door", "Smith & Sons", 90), ("Fix roof", "Smith & Sons", 80), ("Paint", "Lee", 7)]
    cells = [
        TableRow(name, (TableCell(firm, None, 1, 0, 1), TableCell("", Decimal(cost), 1, 0, 1)))
        for name, firm, cost in rows
    ]
    columns = TableColumn(("Firm",)), TableColumn(("Cost",))
    works = TableContent.of(Table(1, "", "", columns, tuple(cells), "Work"))
    query = 'SELECT SUM("Cost") FROM t'
    assert asked_by(query, SaidOfTable("What did we pay Smith?", works)) is None
    assert asked_by(query, SaidOfTable("What did we pay in all?", works))


def test_what_a_thing_costs_for_somebody_is_not_what_it_costs() -> None:
    works = TableContent.of(sheet("Work Year Cost", "Pool 2024 900", "Bridge 2025 800"))
    query = 'SELECT "Cost" FROM t WHERE "Work" = \'Pool\''
    assert asked_by(query, SaidOfTable("What does the pool charge students?", works)) is None
    assert asked_by(query, SaidOfTable("What does the pool cost?", works))


@pytest.mark.parametrize(
    ("question", "columns", "by"),
    [
        ("What was the largest booking, and who made it?", '"Hours", "Person"', "Person"),
        ("Which client had the largest booking?", '"Client"', "Client"),
        ("What was the largest booking?", '"Hours", "Person"', "Day"),
    ],
)
def test_the_largest_row_is_told_by_what_the_question_asks_for(
    question: str, columns: str, by: str
) -> None:
    query = f'SELECT {columns} FROM t ORDER BY "Hours" DESC LIMIT 1'
    found = asked_by(query, SaidOfTable(question, BOOKINGS))
    assert found == TableQuestion("max", "Hours", by, rank="largest")
