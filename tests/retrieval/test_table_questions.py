"""Which questions are computed from all rows of a table, and how they are read."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

import msgspec
import pytest

from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.retrieval import table_questions
from app.retrieval.asked_charts import chart_question
from app.retrieval.asked_of_table import Rank, TableQuestion
from app.retrieval.table_content import Comparison, TableContent


def table_question(
    questions: Sequence[str], table: Table, names: Sequence[str]
) -> TableQuestion | None:
    return table_questions.table_question(questions, TableContent.of(table), names)


def cell(text: str) -> TableCell:
    plain = text.replace(".", "", 1)
    return TableCell(text, Decimal(text) if plain.isdigit() else None, 1, 0, 1)


def sheet(heads: str, *rows: str) -> Table:
    label, *columns = heads.split()
    cells = [row.split() for row in rows]
    return Table(
        1,
        "",
        "",
        tuple(TableColumn((name.replace("_", " "),)) for name in columns),
        tuple(TableRow(first, tuple(map(cell, rest))) for first, *rest in cells),
        label,
    )


SALES = sheet("Region Quarter Revenue Units", "North Q1 12.5 3", "South Q1 20 4", "North Q2 9 2")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What is the total revenue by region?", TableQuestion("sum", "Revenue", "Region")),
        (
            "Which region has the highest revenue?",
            TableQuestion("sum", "Revenue", "Region", rank="largest"),
        ),
        (
            "In which quarter did we sell the fewest units?",
            TableQuestion("sum", "Units", "Quarter", rank="smallest"),
        ),
        (
            "How many units were sold in Q1?",
            TableQuestion("sum", "Units", where=(("Quarter", "Q1"),)),
        ),
        (
            "How many units did the North sell in total?",
            TableQuestion("sum", "Units", where=(("Region", "North"),)),
        ),
        (
            "Wie viele Units hatte North insgesamt?",
            TableQuestion("sum", "Units", where=(("Region", "North"),), language="de"),
        ),
        ("How many rows in total?", TableQuestion("count")),
        ("How many regions are there?", TableQuestion("distinct", "Region")),
        (
            "How much revenue was there in total in the North?",
            TableQuestion("sum", "Revenue", where=(("Region", "North"),)),
        ),
        (
            "How many rows are from the North?",
            TableQuestion("count", where=(("Region", "North"),)),
        ),
        ("How many different regions are there in sales.csv?", TableQuestion("distinct", "Region")),
        ("Average revenue per quarter", TableQuestion("mean", "Revenue", "Quarter")),
        (
            "What was the lowest revenue in quarter Q2?",
            TableQuestion("min", "Revenue", where=(("Quarter", "Q2"),)),
        ),
        (
            "What is the revenue of the North in Q1?",
            TableQuestion("list", "Revenue", where=(("Region", "North"), ("Quarter", "Q1"))),
        ),
        (
            "Wie hoch ist der durchschnittliche Revenue pro Region?",
            TableQuestion("mean", "Revenue", "Region", language="de"),
        ),
        (
            "Wie viele Units wurden in Q1 verkauft?",
            TableQuestion("sum", "Units", where=(("Quarter", "Q1"),), language="de"),
        ),
        (
            "Quelle est la somme des Units par Region ?",
            TableQuestion("sum", "Units", "Region", language="fr"),
        ),
        (
            "¿Cuál es el promedio de Revenue por Quarter?",
            TableQuestion("mean", "Revenue", "Quarter", language="es"),
        ),
    ],
)
def test_a_question_is_read_by_the_columns_and_values(
    question: str, expected: TableQuestion
) -> None:
    assert table_question([question], SALES, ["sales.csv", "sales"]) == expected


@pytest.mark.parametrize(
    "question",
    [
        "How many units were returned in Q1?",
        "Why is revenue falling?",
        "What is the total revenue except the North?",
        "What was the total revenue after Q1?",
        "What is the total revenue in 2023?",
        "What is the total revenue of North and South?",
        "Which region has more units than the North?",
        "What are the units?",
        "What is the sum of revenue and units?",
        "What is the average region?",
        "How does the revenue compare with the plan?",
        "How much did the North spend?",  # of which column?
        "Which region has the best revenue?",  # of grades and times, the best is the lowest
        "Wie viel hat North bezahlt?",
        "¿Cuánto gastó North?",
    ],
)
def test_a_question_with_a_word_that_is_not_understood_is_not_read(question: str) -> None:
    assert table_question([question], SALES, ["sales.csv", "sales"]) is None


BALANCES = sheet("Lot Owner Shares Balance", "1 Amrani 420 0", "2 Goff 385 125.5", "3 Vane 61 9")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many owners have a balance?", ("count", "", (Comparison("Balance", ">", "0"),))),
        ("Combien de owners ont un balance ?", ("count", "", (Comparison("Balance", ">", "0"),))),
        ("How many shares do owners have?", ("sum", "Shares", ())),
        ("How many owners have shares?", ("count", "", ())),  # all
    ],
)
def test_what_is_counted_comes_first(question: str, expected: object) -> None:
    read = table_question([question], BALANCES, ["balances.csv"])
    assert (read and (read.how, read.column, read.compared)) == expected


def test_rows_are_told_by_the_column_of_what_is_asked_for() -> None:
    boats = sheet("Berth Boat Paid", "12 Star yes", "15 Anna no", "18 Fay yes")
    read = table_question(["Which boats have not paid?"], boats, ["boats.csv", "boats"])
    assert read and (read.how, read.columns) == ("list", ("Boat", "Paid"))


UNITS_IN_Q1 = "How many units were sold in Q1?"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ([UNITS_IN_Q1, "And in Q2?"], TableQuestion("sum", "Units", where=(("Quarter", "Q2"),))),
        (
            [UNITS_IN_Q1, "And in Q2?", "What about the North?"],
            TableQuestion("sum", "Units", where=(("Quarter", "Q2"), ("Region", "North"))),
        ),
        ([UNITS_IN_Q1, "In Q2?"], TableQuestion("sum", "Units", where=(("Quarter", "Q2"),))),
        ([UNITS_IN_Q1, "and revenue"], TableQuestion("sum", "Revenue", "", (("Quarter", "Q1"),))),
        (
            ["Which region has the highest revenue?", "And the lowest?"],
            TableQuestion("sum", "Revenue", "Region", rank="smallest"),
        ),
        (
            ["Which region has the highest revenue?", "And the South?"],
            TableQuestion("sum", "Revenue", where=(("Region", "South"),)),
        ),
        (
            ["What is the average revenue by region?", "And the total?"],
            TableQuestion("sum", "Revenue", "Region"),
        ),
        (
            ["Wie viele Units wurden in Q1 verkauft?", "Und in Q2?"],
            TableQuestion("sum", "Units", where=(("Quarter", "Q2"),), language="de"),
        ),
        (
            ["Combien de Units en Q1 ?", "Et en Q2 ?"],
            TableQuestion("sum", "Units", where=(("Quarter", "Q2"),), language="fr"),
        ),
        (
            ["¿Cuántas Units se vendieron en Q1?", "¿Y en Q2?"],
            TableQuestion("sum", "Units", where=(("Quarter", "Q2"),), language="es"),
        ),
        ([UNITS_IN_Q1, "And in Q3?"], None),
        ([UNITS_IN_Q1, "And why?"], None),
        ([UNITS_IN_Q1, "And?"], None),
        ([UNITS_IN_Q1, "Who is the manager?", "And in Q2?"], None),
        (["Who is the manager?", "And the total revenue?"], None),
    ],
)
def test_a_follow_up_changes_what_was_asked_before(
    questions: list[str], expected: TableQuestion | None
) -> None:
    assert table_question(questions, SALES, ["sales.csv", "sales"]) == expected


def test_german_compounds_name_a_column_and_how_it_is_combined() -> None:
    shops = sheet("Filiale Umsatz Gesamtpreis", "Bonn 5 1", "Celle 7 2")
    total = TableQuestion("sum", "Umsatz", "Filiale", language="de")
    assert table_question(["Gesamtumsatz pro Filiale"], shops, []) == total
    mean = TableQuestion("mean", "Umsatz", language="de")
    assert table_question(["Wie hoch ist der Durchschnittsumsatz?"], shops, []) == mean
    one = TableQuestion("list", "Gesamtpreis", where=(("Filiale", "Bonn"),), language="de")
    assert table_question(["Gesamtpreis von Bonn"], shops, []) == one


def test_a_value_in_two_columns_chooses_no_rows() -> None:
    routes = sheet("From To Price", "Rome Oslo 5", "Oslo Rome 7")
    assert table_question(["What is the total price from Rome?"], routes, []) is None
    assert table_question(["What is the total price by from?"], routes, []) is not None


def test_years_choose_rows_and_are_not_added() -> None:
    years = sheet("City Year Amount", "Rome 2023 5", "Oslo 2024 7", "Rome 2024 9")
    assert table_question(["How many years are there?"], years, []) == TableQuestion(
        "distinct", "Year"
    )
    assert table_question(["What was the total amount in 2024?"], years, []) == TableQuestion(
        "sum", "Amount", where=(("Year", "2024"),)
    )
    assert table_question(["What was the total amount in 2025?"], years, []) is None


def test_a_column_may_be_called_as_its_file() -> None:
    assert table_question(["Total revenue in revenue.csv"], SALES, ["revenue.csv", "revenue"])


def test_what_is_computed_is_said_in_words() -> None:
    asked = table_question(["How many units were sold in Q1 by region?"], SALES, [])
    assert asked and asked.label == "Sum of Units by Region where Quarter = Q1"
    assert asked.condition == "Quarter = Q1"


def test_the_unit_in_a_head_need_not_be_said() -> None:
    heads = ["Salary (EUR)", "Price (EUR)", "Price (USD)"]
    staff = sheet("Name Salary Price Other", "Ines 4150 1 2", "Omar 4720 3 4")
    columns = tuple(TableColumn((head,)) for head in heads)
    staff = msgspec.structs.replace(staff, columns=columns)
    assert table_question(["What is the total salary?"], staff, ()) == TableQuestion(
        "sum", heads[0]
    )
    assert table_question(["What is the total price?"], staff, ()) is None


MEMBERS = sheet(
    "name joined kind fee paid",
    "Ines 2009-04-01 full 180 yes",
    "Omar 2018-05-01 full 175 no",
    "Petra 2021-03-15 youth 60 yes",
)
UNPAID = Comparison("paid", "=", "no")


def rows_of(*conditions: Comparison, beside: str = "", language: str = "en") -> TableQuestion:
    columns = tuple(dict.fromkeys([*beside.split(), *(each.column for each in conditions)]))
    return TableQuestion("list", "name", compared=conditions, beside=columns, language=language)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who has not paid?", rows_of(UNPAID)),
        ("Who hasn't paid the fee yet?", rows_of(UNPAID, beside="fee")),
        ("Which members have paid?", rows_of(Comparison("paid", "=", "yes"))),
        ("How many members have not paid?", TableQuestion("count", compared=(UNPAID,))),
        (
            "What is the total fee of members who have not paid?",
            TableQuestion("sum", "fee", compared=(UNPAID,)),
        ),
        ("Which members joined before 2015?", rows_of(Comparison("joined", "<", "2015"))),
        (
            "Who joined after 2010 and before 2020?",
            rows_of(Comparison("joined", ">", "2010"), Comparison("joined", "<", "2020")),
        ),
        (
            "How many members joined in 2018?",
            TableQuestion("count", compared=(Comparison("joined", "=", "2018"),)),
        ),
        (
            "List all members with a fee over 1,000.50 EUR",
            rows_of(Comparison("fee", ">", "1000.50")),
        ),
        (
            "How many members have a fee of no more than $175?",
            TableQuestion("count", compared=(Comparison("fee", "<=", "175"),)),
        ),
        (
            "What is the sum of fees of at least 100?",
            TableQuestion("sum", "fee", compared=(Comparison("fee", ">=", "100"),)),
        ),
        ("Which members are not full?", rows_of(Comparison("kind", "!=", "full"))),
        (
            "Show the youth members",
            TableQuestion("list", "name", where=(("kind", "youth"),), beside=("kind",)),
        ),
        ("Wer hat noch nicht paid?", rows_of(UNPAID, language="de")),
        (
            "Welche members haben eine fee über 100?",
            rows_of(Comparison("fee", ">", "100"), language="de"),
        ),
        ("Qui n'a pas paid ?", rows_of(UNPAID, language="fr")),
        ("Qui a joined avant 2015 ?", rows_of(Comparison("joined", "<", "2015"), language="fr")),
        ("¿Quién no ha paid?", rows_of(UNPAID, language="es")),
        (
            "¿Quién tiene una fee de más de 100?",
            rows_of(Comparison("fee", ">", "100"), language="es"),
        ),
    ],
)
def test_rows_are_chosen_by_what_is_said_of_them(question: str, expected: TableQuestion) -> None:
    assert table_question([question], MEMBERS, ["members.csv", "members"]) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Who paid more than 100?",  # what was paid is in no column
        "Who joined before the meeting?",
        "Who has a fee over 10 %?",
        "Which kind has a fee over 100?",  # of one member, or of all together
        "Who joined first?",
        "Who is a member of the board?",
        "Overall 100 members",
    ],
)
def test_rows_are_not_chosen_by_what_may_mean_something_else(question: str) -> None:
    assert table_question([question], MEMBERS, ["members.csv", "members"]) is None


def test_a_follow_up_chooses_other_rows() -> None:
    asked = ["Which members joined before 2015?", "And after 2020?"]
    assert table_question(asked, MEMBERS, ["members"]) == rows_of(Comparison("joined", ">", "2020"))


def test_what_lacks_the_only_word_of_a_column_is_the_opposite() -> None:
    done = sheet("task done", "Roof x", "Door -", "Wall -")
    empty = tuple(
        msgspec.structs.replace(row, cells=(None,)) if row.label != "Roof" else row
        for row in done.rows
    )
    done = msgspec.structs.replace(done, rows=empty)
    asked = table_question(["Which task is not done?"], done, [])
    assert asked and asked.condition == "done != x"


def test_an_empty_answer_beside_yes_and_no_is_not_no() -> None:
    *others, last = MEMBERS.rows
    unknown = msgspec.structs.replace(last, cells=(*last.cells[:-1], None))
    members = msgspec.structs.replace(MEMBERS, rows=(*others, unknown))
    found = table_question(["Who has not paid?"], members, [])
    assert found and found.compared == (Comparison("paid", "=", "no"),)


def test_answers_are_the_same_in_capital_letters() -> None:
    club = sheet("Member Fee Paid", "Ann 10 yes", "Bob 20 no", "Cy 30 Yes")
    found = table_question(["How many have paid?"], club, ["members"])
    assert found and [(each.column, each.value.lower()) for each in found.compared] == [
        ("Paid", "yes")
    ]


ORDERS = sheet(
    "Order Customer Ordered Amount Shipped",
    "A-1 Acme 2023-05-01 1200.5 True",
    "A-2 Bolt 2023-11-20 80 False",
    "A-3 Acme 2024-01-02 2300 True",
)
SHIPPED = (Comparison("Shipped", "=", "True"),)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many orders were shipped?", TableQuestion("count", compared=SHIPPED)),
        (
            "What is the average amount of shipped orders?",
            TableQuestion("mean", "Amount", compared=SHIPPED),
        ),
        (
            "How many orders were ordered before 2024-01-02?",
            TableQuestion("count", compared=(Comparison("Ordered", "<", "2024-01-02"),)),
        ),
        ("How many orders does Acme have?", TableQuestion("count", where=(("Customer", "Acme"),))),
    ],
)
def test_rows_are_called_by_their_first_column(question: str, expected: TableQuestion) -> None:
    assert table_question([question], ORDERS, ["orders.xlsx", "orders"]) == expected


def test_percentages_are_not_compared_with_numbers() -> None:
    """A spreadsheet keeps 12 % as 0.12."""
    of_two = TableColumn(("Amount",)), TableColumn(("Share",))
    share = TableCell("12 %", Decimal(12), 1, 0, 1)
    rows = (TableRow("A-1", (cell("5"), share)), TableRow("A-2", (cell("6"), share)))
    orders = Table(1, "", "", of_two, rows, "Order")
    assert table_question(["Which orders have a share over 10?"], orders, []) is None
    assert table_question(["Which orders have an amount over 5?"], orders, []) is not None


def test_a_head_with_its_unit_is_named_without_it_in_a_condition() -> None:
    columns = (*MEMBERS.columns[:2], TableColumn(("fee (EUR)",)), *MEMBERS.columns[3:])
    members = msgspec.structs.replace(MEMBERS, columns=columns)
    asked = table_question(["Who has a fee over 100?"], members, [])
    assert asked and asked.condition == "fee > 100" and asked.beside == ("fee (EUR)",)
    assert table_question(["Who has a fee over €100?"], members, []) == asked
    assert table_question(["Who has a fee over 100 EUR?"], members, []) == asked
    assert table_question(["Who has a fee over 100 USD?"], members, []) is None


def test_a_word_after_a_number_is_no_currency() -> None:
    asked = table_question(["How many members have a fee over 100 per kind?"], MEMBERS, ["members"])
    assert asked == TableQuestion("count", by="kind", compared=(Comparison("fee", ">", "100"),))


@pytest.mark.parametrize(
    ("question", "by", "rank", "top", "language"),
    [
        ("Which two customers have the highest amount?", "Customer", "largest", 2, "en"),
        ("Top 3 customers by amount", "Customer", "largest", 3, "en"),
        ("What are the three smallest orders by amount?", "Order", "smallest", 3, "en"),
        ("Welche drei Customer haben den höchsten Amount?", "Customer", "largest", 3, "de"),
        ("Quels deux Customer ont le plus grand Amount ?", "Customer", "largest", 2, "fr"),
        ("¿Qué dos Customer tienen el mayor Amount?", "Customer", "largest", 2, "es"),
    ],
)
def test_several_of_the_largest_are_asked_for(
    question: str, by: str, rank: Literal["largest", "smallest"], top: int, language: str
) -> None:
    assert table_question([question], ORDERS, ["orders.xlsx", "orders"]) == TableQuestion(
        "sum", "Amount", by, rank=rank, language=language, top=top
    )


LINES = sheet(
    "Line Item Status Qty Price", "1 Desk open 3 90", "2 Lamp sent 4 20", "3 Desk sent 2 90"
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many desks were sent?", ("sum", "Qty")),
        ("How many sent lines are there?", ("count", "")),
        ("How many lines are sent?", ("count", "")),
    ],
)
def test_things_are_counted_by_the_column_that_says_how_many(
    question: str, expected: tuple[str, str]
) -> None:
    found = table_question([question], LINES, ["lines.csv", "lines"])
    assert found and (found.how, found.column) == expected


def test_a_share_without_a_column_is_one_of_rows() -> None:
    found = table_question(["What share of the lines is open?"], LINES, ["lines.csv", "lines"])
    assert (
        found and found.how == "count" and found.difference and found.difference.base.how == "count"
    )


def test_a_share_of_what_the_table_is_called_may_be_of_rows_or_of_amounts() -> None:
    stops = sheet("Day Kind Minutes", "Mon electrical 30", "Tue jam 5", "Wed jam 9")
    names = ["stoppages 2025.csv", "stoppages 2025", "stoppages"]
    assert table_question(["What share of the stoppages was electrical?"], stops, names) is None


def test_the_row_that_is_asked_for_is_named() -> None:
    sizes = sheet("Tree Species Height", "A1 Oak 18", "A2 Lime 24", "A3 Oak 9")
    found = table_question(["Which has the largest height?"], sizes, ["trees.csv", "trees"])
    assert found and (found.by, found.rank) == ("Tree", "largest")


@pytest.mark.parametrize(
    "question",
    [
        "What are the 2 lowest amounts?",  # of which rows?
        "Which customer has the largest order?",  # not the most of them
        "Which two customers have the 3 highest amounts?",
    ],
)
def test_what_is_ranked_has_to_be_said(question: str) -> None:
    assert table_question([question], ORDERS, ["orders.xlsx", "orders"]) is None


def test_a_follow_up_asks_for_as_many_unless_it_ranks_anew() -> None:
    asked = ["Top 3 customers by amount", "And the lowest?"]
    found = table_question(asked, ORDERS, ["orders"])
    assert found and (found.rank, found.top) == ("smallest", 1)
    found = table_question([asked[0], "And those shipped?"], ORDERS, ["orders"])
    assert found and found.top == 3 and found.compared == SHIPPED


STOCK = sheet("Item Stock Minimum Price", "Bolt 4 10 1", "Nut 30 20 2", "Pin 5 5 3")
BELOW = (Comparison("Stock", "<", "Minimum"),)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Which items have a stock below their minimum?",
            TableQuestion("list", "Item", compared=BELOW, beside=("Stock", "Minimum")),
        ),
        ("How many items have a stock below the minimum?", TableQuestion("count", compared=BELOW)),
        (
            "How many items have a stock of at least the minimum?",
            TableQuestion("count", compared=(Comparison("Stock", ">=", "Minimum"),)),
        ),
        (  # a price is compared with no number of things
            "Which items are below their minimum?",
            TableQuestion("list", "Item", compared=BELOW, beside=("Stock", "Minimum")),
        ),
        ("Which items have a stock below their minimum and price?", None),
        ("Which items have a stock below their reorder level?", None),
    ],
)
def test_two_columns_of_a_row_are_compared(question: str, expected: TableQuestion | None) -> None:
    assert table_question([question], STOCK, ["stock.csv", "stock"]) == expected


def test_what_is_compared_may_be_any_of_two_columns() -> None:
    ordered = sheet("Item Stock Ordered Minimum", "Bolt 4 8 10", "Nut 30 0 20")
    assert table_question(["Which items are below their minimum?"], ordered, []) is None


@pytest.mark.parametrize("name", ["Actual", "Cost"])
def test_what_is_over_budget_is_told_by_the_other_amount(name: str) -> None:
    projects = sheet(f"Project Budget {name} Difference", "A 10 12 2", "B 9 7 2", "C 5 5 0")
    asked = table_question(["How many projects are over budget?"], projects, ["projects"])
    assert asked == TableQuestion("count", compared=(Comparison(name, ">", "Budget"),))


def test_columns_in_different_units_are_not_compared() -> None:
    heads = "Item Stock(kg) Minimum(t)", "Bolt 4 10", "Nut 30 20"
    question = "Which items have a stock below their minimum?"
    assert table_question([question], sheet(*heads), []) is None


def test_the_words_of_a_column_may_stand_apart() -> None:
    rents = sheet("Tenant Month Due Rent", "Ann May 5 7", "Ben May 4 8", "Ann June 6 9")
    heads = (TableColumn(("Month",)), TableColumn(("Due",)), TableColumn(("Rent due",)))
    rents = msgspec.structs.replace(rents, columns=heads)
    asked = table_question(["How much rent was due in total in May?"], rents, [])
    assert asked == TableQuestion("sum", "Rent due", where=(("Month", "May"),))
    assert table_question(["How much rent was not due in total?"], rents, []) is None


def test_a_number_among_the_values_is_not_found_in_the_marks_of_columns() -> None:
    garments = sheet("No. Garment State", "1 Cloak good", "2 Hat worn", "3 Gown good")
    asked = table_question(["How many garments are in good state?"], garments, [])
    assert asked == TableQuestion("count", where=(("State", "good"),))


CASH = sheet(
    "Date Who Text Amount",
    "2026-01-08 Rita Stamps 18",
    "2026-02-03 Hugh Taxi 31",
    "2026-03-05 Ann a 4",
)
SHIFTS = sheet("Nurse Ward Hours", "Ann East 8", "Bo West 9")
JOINED = sheet("Name Joined Fee", "Ann 2024-02-01 5", "Bob 2023-04-03 7", "Cid 2023-05-03 9")


@pytest.mark.parametrize(
    ("table", "question", "expected"),
    [
        (CASH, "What is the total amount in February 2026?", "Sum of Amount where Date = 2026-02"),
        (CASH, "What was the total amount before March?", "Sum of Amount where Date < 2026-03"),
        (CASH, "Total amount since 3 February 2026", "Sum of Amount where Date >= 2026-02-03"),
        (CASH, "Wie hoch war die Summe von Amount im März?", "Summe von Amount mit Date = 2026-03"),
        (CASH, "Total amount in May 2026 and later", ""),
        (CASH, "Who has the highest amount?", "Sum of Amount by Who"),
        (SHIFTS, "Who has the most hours?", ""),
        (JOINED, "Total fee in February 2024", ""),
        (JOINED, "Who joined before May 2023?", "Name where Joined < 2023-05"),
        (JOINED, "Who joined before May?", ""),
        (JOINED, "Who has the highest fee?", "Sum of Fee by Name"),
        (JOINED, "Wer hat die niedrigste Fee?", "Summe von Fee nach Name"),
    ],
)
def test_months_choose_rows_and_who_asks_for_a_name(
    table: Table, question: str, expected: str
) -> None:
    asked = table_question([question], table, [])
    assert (asked.label if asked else "") == expected


DATED = "A-1 Ann 14.03.2024 1200.50", "A-2 Bo 15.03.2024 800.00", "A-3 Cy 01.02.2024 2500.00"


@pytest.mark.parametrize(
    ("heads", "question", "expected"),
    [
        ("Order Who Ordered_on Sum", "Which orders after 14 March 2024?", "> 2024-03-14"),
        ("Order Who Ordered_on Sum", "Which orders are there by 14 March 2024?", "<= 2024-03-14"),
        ("Bestellung Wer Bestellt_am S", "Welche Bestellungen nach dem 14.03.2024", "> 2024-03-14"),
        ("Bestellung Wer Bestellt_am S", "Welche Bestellungen ab dem 14.03.2024", ">= 2024-03-14"),
        ("Commande Qui Commandé_le S", "Quelles commandes avant le 14/03/2024 ?", "< 2024-03-14"),
        ("Commande Qui Commandé_le S", "Les commandes à partir du 14/03/2024", ">= 2024-03-14"),
        ("Pedido Quién Pedido_el S", "¿Qué pedidos hay después del 14/03/2024?", "> 2024-03-14"),
        ("Order Who Ordered_on Paid_on", "Which orders after 14 March 2024?", ""),
        ("Pedido Quién Pedido_el S", "¿Qué pedido tiene el mayor S?", "Suma de S por Pedido"),
        ("Order Who Ordered_on Sum", "How many orders over 1,000?", "rows where Sum > 1000"),
    ],
)
def test_orders_are_told_by_when_they_were_made(heads: str, question: str, expected: str) -> None:
    paid = (f"{row.rsplit(maxsplit=1)[0]} 16.03.2024" for row in DATED)
    rows = paid if "Paid" in heads else DATED
    asked = table_question([question], sheet(heads, *rows), ["Bestellungen"])
    assert (asked.label if asked else "").endswith(expected) and bool(asked) == bool(expected)


def test_a_sum_leaves_out_no_rows_without_an_amount() -> None:
    table = sheet("Commande Qui Valeur", "C-1 Ann 120", "C-2 Bo 0", "C-3 Cy 80")
    asked = table_question(["Quel est le total de valeur ?"], table, [])
    assert asked == TableQuestion("sum", "Valeur", language="fr")


def test_a_verb_is_not_taken_for_a_column_of_that_name() -> None:
    hours = sheet("Monat Soll Ist", "Januar 168 172", "Februar 160 152")
    assert table_question(["Wie hoch ist die Summe im Februar?"], hours, []) is None
    asked = table_question(["Wie hoch ist die Summe von Ist?"], hours, [])
    assert asked == TableQuestion("sum", "Ist", language="de")


def test_a_row_of_averages_is_none_of_the_rows() -> None:
    drivers = sheet("Driver Shifts", "Cem 118", "Ole 121", "Average 119.5")
    asked = table_question(["What is the average number of shifts?"], drivers, [])
    assert asked == TableQuestion("mean", "Shifts")


_PUPILS = sheet(
    "Surname Paid Diet Swimmer Phone",
    "Adler 180 vegan yes 0664501",
    "Cerny 90 none no 0664502",
    "Dorn 0 vegan no 0664503",
)
_COSTS = sheet(
    "Item Persons Amount Status", "Boat 12 114 open", "Museum 10 60 open", "Mine 12 240 paid"
)

_FEES = sheet("Name Fee Paid", "Otto 96 no", "Krug 0 yes", "Vogt 96 partly", "Weber 96 yes")


@pytest.mark.parametrize(
    ("question", "table", "expected"),
    [
        (
            "Who has not paid the fee yet?",
            _FEES,
            None,
        ),  # Krug owes none; whether Vogt has is unsure
        ("Which pupils cannot swim?", _PUPILS, "Surname where Swimmer = no"),
        ("How many pupils are vegan?", _PUPILS, "Number of rows where Diet = vegan"),
        ("How many girls are vegan?", _PUPILS, None),
        ("Who has not paid anything yet?", _PUPILS, "Surname where Paid = 0"),
        ("How many have paid?", _PUPILS, "Number of rows where Paid > 0"),
        ("How much has not been paid?", _PUPILS, None),
        ("What is the total?", _PUPILS, None),
        ("What is the total of the open costs?", _COSTS, "Sum of Amount where Status = open"),
        ("How many pupils are open?", _COSTS, None),
    ],
)
def test_persons_forms_of_a_column_and_amounts_of_nothing_are_read(
    question: str, table: Table, expected: str | None
) -> None:
    asked = table_question([question], table, ["costs.xlsx", "costs"])
    assert (asked and asked.label) == expected
    assert "Phone" not in TableContent.of(table).amounts


def test_persons_are_told_by_both_of_their_names() -> None:
    table = sheet("Surname Forename Paid", "Adler Mia yes", "Dorn Leo no")
    table = msgspec.structs.replace(
        table, columns=(TableColumn(("First name",)), *table.columns[1:])
    )
    asked = table_question(["Who has not paid?"], table, [])
    assert asked and (asked.column, asked.beside) == ("Surname", ("First name", "Paid"))


EVENTS = sheet("Subject Arm Event Clinic", "S1 A Headache IT", "S2 B Rash Up", "S1 A Rash IT")


@pytest.mark.parametrize(
    ("question", "where"),
    [
        ("Which subjects had a rash?", (("Event", "Rash"),)),
        ("Which subjects had a rash in arm A?", (("Event", "Rash"), ("Arm", "A"))),
        ("Which subjects had a rash in IT?", (("Event", "Rash"), ("Clinic", "IT"))),
    ],
)
def test_words_of_grammar_are_values_only_as_they_are_written(
    question: str, where: tuple[tuple[str, str], ...]
) -> None:
    asked = table_question([question], EVENTS, ["events.csv"])
    assert asked and dict(asked.where) == dict(where)


FLATS = sheet(
    "Flat Floor Rent Arrears Pets", "1A first 820 0 yes", "1B second 760 5 no", "2C third 905 0 ?"
)


@pytest.mark.parametrize(
    "question",
    [
        "Who has no arrears?",  # flats are nobody, and this "no" is not that of "Pets"
        "Which flats have no garden?",
        "Who came second?",
    ],
)
def test_words_for_no_are_no_values_and_codes_are_nobody(question: str) -> None:
    assert table_question([question], FLATS, ["flats.csv"]) is None


@pytest.mark.parametrize(
    ("question", "is_read"),
    [
        ("What is the total stock?", True),
        ("What is the total value of the stock?", False),
        ("Quelle est la valeur totale du stock ?", False),
        ("Wie hoch ist der Wert von Stock insgesamt?", False),
    ],
)
def test_what_things_are_worth_is_no_number_of_them(question: str, is_read: bool) -> None:
    goods = sheet("Item Stock Price", "Drill 6 89", "Screw 1200 0.08")
    assert bool(table_question([question], goods, ["goods.csv"])) == is_read


@pytest.mark.parametrize(
    ("question", "is_count"),
    [
        ("What is the phone number of Gwen Pugh?", False),
        ("Phone number of Pugh", False),
        ("¿Cuál es el número de teléfono de Pugh?", False),
        ("What is the number of members?", True),
        ("number of members", True),
        ("What is the total number of members?", True),
    ],
)
def test_the_number_of_a_phone_is_no_count(question: str, is_count: bool) -> None:
    members = sheet(
        "Member Wants Phone", "Nair full 0770012", "Askew half 0770045", "Pugh full 0770078"
    )
    asked = table_question([question], members, [])
    assert (asked is not None and asked.how == "count") == is_count


def test_a_row_that_is_named_is_not_told_by_its_name_alone() -> None:
    stock = sheet("Item Minimum Supplier", "Masks 15 Harrow", "Rolls 12 Harrow", "Resin 4 Dentaco")
    assert table_question(["Which item is Masks?"], stock, []) is None
    assert table_question(["Who supplies masks?"], stock, []) is None


EXPENSES = sheet(
    "Date Employee Category Project Amount Approved",
    "2023-01-05 Keller Travel Aurora 100 yes",
    "2023-03-05 Tan Travel Borealis 200 no",
    "2024-01-05 Keller Software Aurora 300 yes",
    "2024-02-05 Wahl Meals Cirrus 40 no",
)
IN_2024 = (Comparison("Date", "=", "2024"),)
KELLER = (("Employee", "Keller"),)
NOT_APPROVED = (Comparison("Approved", "=", "no"),)


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (
            ["How much did we spend on travel in 2024?"],
            TableQuestion("sum", "Amount", where=(("Category", "Travel"),), compared=IN_2024),
        ),
        (
            ["How much did we spend on travel in 2023?", "And in 2024?"],
            TableQuestion("sum", "Amount", where=(("Category", "Travel"),), compared=IN_2024),
        ),
        (
            ["Which project spent the most in 2024?"],
            TableQuestion("sum", "Amount", "Project", rank="largest", compared=IN_2024),
        ),
        (
            ["Who spent the most on meals?"],
            TableQuestion("sum", "Amount", "Employee", (("Category", "Meals"),), "largest"),
        ),
        (["How much did that supplier earn?"], None),
    ],
)
def test_what_was_spent_is_in_the_only_column_of_money(
    questions: Sequence[str], expected: TableQuestion | None
) -> None:
    assert table_question(questions, EXPENSES, ["expenses.csv", "expenses"]) == expected


BY_MONTH = TableQuestion("sum", "Amount", "Date", period="month")
BY_PROJECT = TableQuestion("sum", "Amount", "Project")
BY_QUARTER = TableQuestion("count", by="Date", period="quarter")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What is the total amount by month?", BY_MONTH),
        ("How much did we spend per month?", BY_MONTH),
        ("In which month did we spend the most?", BY_MONTH._replace(rank="largest")),
        ("How much did Keller spend each year?", BY_MONTH._replace(period="year", where=KELLER)),
        ("Number of expenses by quarter", BY_QUARTER),
        ("amount by month", BY_MONTH),
        ("Summe von Amount pro Monat", BY_MONTH._replace(language="de")),
        ("Total de Amount par trimestre", BY_MONTH._replace(period="quarter", language="fr")),
        ("Total de Amount por mes", BY_MONTH._replace(language="es")),
        ("What is the average amount per month?", None),  # of its rows, or of all months?
        ("How much did we spend this month?", None),
        ("Which months cost more than 100?", None),
    ],
)
def test_rows_are_grouped_by_the_periods_of_their_dates(
    question: str, expected: TableQuestion | None
) -> None:
    assert table_question([question], EXPENSES, ["expenses.csv", "expenses"]) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Plot the amount by month", BY_MONTH),
        ("Can you show me a bar chart of spending by month?", BY_MONTH),
        ("Draw a line chart of the amount of Keller by month.", BY_MONTH._replace(where=KELLER)),
        ("Chart the number of expenses by quarter", BY_QUARTER),
        ("Please draw a graph of the amount by project", BY_PROJECT),
        ("Zeichne ein Diagramm des Amount pro Monat", BY_MONTH._replace(language="de")),
        ("Trace un graphique de Amount par mois", BY_MONTH._replace(language="fr")),
        ("Dibuja un gráfico de Amount por mes", BY_MONTH._replace(language="es")),
        ("Plot the amount", None),
        ("Draw a cat", None),
        ("Plot the weather by month", None),
        ("What is the total amount by month?", None),
    ],
)
def test_charts_show_a_value_of_each_group(question: str, expected: TableQuestion | None) -> None:
    asked = chart_question([question], TableContent.of(EXPENSES), ["expenses.csv", "expenses"])
    assert asked == (expected and expected._replace(is_chart=True))


def test_periods_of_a_question_before_are_kept() -> None:
    questions = ["What is the total amount by month?", "And for Keller?", "And by quarter?"]
    asked = [table_question(questions[: n + 1], EXPENSES, []) for n in range(3)]
    assert asked == [
        BY_MONTH,
        BY_MONTH._replace(where=KELLER),
        BY_MONTH._replace(where=KELLER, period="quarter"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("Tenant Since Rent", "Ada 2021-03-01 800", "Bo 2022-05-01 900"),  # when they moved in
        ("Date Project Amount Due", "2023-01-05 A 1 2023-02-05", "2023-01-05 A 2 2023-03-05"),
        ("Date Project Monthly-rent", "2023-01-05 A 1", "2023-01-05 A 2"),
        ("Year Project Amount", "2023 A 1", "2024 B 2"),
    ],
)
def test_dates_of_something_else_are_no_periods(rows: Sequence[str]) -> None:
    assert table_question(["What is the total by month?"], sheet(*rows), []) is None


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        (
            "How many expenses were not approved?",
            "How many are those?",
            TableQuestion("count", compared=NOT_APPROVED),
        ),
        (
            "How many expenses were not approved?",
            "What do they add up to?",
            TableQuestion("sum", "Amount", compared=NOT_APPROVED),
        ),
        (
            "How much did Keller spend in total?",
            "How many are they?",
            TableQuestion("count", where=(("Employee", "Keller"),)),
        ),
        ("Why was Tan so slow?", "How many are those?", None),
    ],
)
def test_those_are_the_rows_that_the_question_before_asked_for(
    before: str, question: str, expected: TableQuestion | None
) -> None:
    names = ["expenses.csv", "expenses"]
    assert table_question([before, question], EXPENSES, names) == expected


@pytest.mark.parametrize(
    "question", ["Total amount by project", "Amount per project", "Which project spent the most?"]
)
def test_groups_of_no_column_are_not_left_out_because_the_table_is_called_so(question: str) -> None:
    rows = "Travel Train 120", "Travel Bus 80", "Meals Bus 9"
    table = sheet("Line Purpose Amount", *rows)
    assert table_question(["Total amount of the projects"], table, ["projects"])
    assert table_question([question], table, ["projects", "project"]) is None


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"how": ["sum"]},
        {"how": "drop", "column": "Units"},
        {"how": "sum", "column": "Profit"},
        {"how": "sum", "column": "Units", "where": "Region = North and South"},
    ],
)
def test_a_call_that_the_table_cannot_tell_is_not_gone_on_with(
    arguments: dict[str, object],
) -> None:
    content = TableContent.of(sheet("Region Units", "North 3", "South 4"))
    assert TableQuestion.recorded(arguments, content, "en") is None
    whole = {"how": "sum", "column": "Units", "where": "Region = North and Units > 2"}
    asked = TableQuestion.recorded(whole, content, "en")
    assert asked and asked.condition == whole["where"]


@pytest.mark.parametrize(
    ("question", "how", "column"),
    [
        ("How many slates?", "sum", "Quantity"),
        ("How many rows?", "count", ""),
    ],
)
def test_how_many_there_are_of_a_thing_is_in_the_column_of_quantities(
    question: str, how: str, column: str
) -> None:
    bill = sheet("Item Quantity Amount", "Slates 40 130", "Nails 200 12", "Total - 142")
    asked = table_question([question], bill, [])
    assert asked and (asked.how, asked.column) == (how, column)


def test_spending_is_asked_for_where_the_table_is_called_so() -> None:
    rows = sheet("Project Amount", "Aurora 120", "Cirrus 80", "Aurora 9")
    asked = table_question(["Spending by project"], rows, ["spending.csv", "spending"])
    assert asked and (asked.how, asked.column, asked.by) == ("sum", "Amount", "Project")


def test_a_note_has_the_numbers_of_the_question() -> None:
    asked = TableQuestion("sum", "Betrag", language="de")
    told = asked.noted("All 2 sheets together: 12390.75, of 4 rows.")
    assert told == "Alle 2 Blätter zusammen: 12.390,75, aus 4 Zeilen."


@pytest.mark.parametrize(
    ("heads", "language"), [("Client Montant", "fr"), ("Cliente Importe", "es"), ("Who Sum", "en")]
)
def test_heads_of_columns_tell_the_language_of_few_words(heads: str, language: str) -> None:
    table = sheet(heads, "Ann 120", "Bo 80")
    asked = table_question([f"Total {heads.split()[1]}"], table, [])
    assert asked and asked.language == language


def test_a_note_has_the_quotation_marks_of_the_question() -> None:
    asked = TableQuestion("sum", "Betrag", language="de")
    note = "Rows with totals were left out: “Net” (row 4 of a.pdf), “Total” (row 6 of a.pdf)."
    told = "Ausgelassene Zeilen mit Summen: „Net“ (Zeile 4 von a.pdf), „Total“ (Zeile 6 von a.pdf)."
    assert asked.noted(note) == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (
            "“Saldo” is a running total of “Haben” − “Soll”. Name another column.",
            "„Saldo“ ist die laufende Summe von „Haben“ minus „Soll“. "
            "Nennen Sie eine andere Spalte.",
        ),
        (
            "“Saldo” is a running total of “Betrag”. Name another column.",
            "„Saldo“ ist die laufende Summe von „Betrag“. Nennen Sie eine andere Spalte.",
        ),
        (
            "The values of “Zählerstand” are running totals. Name another column.",
            "Die Werte von „Zählerstand“ sind laufende Summen. Nennen Sie eine andere Spalte.",
        ),
    ],
)
def test_why_a_running_total_is_not_added_up_is_told_in_german(note: str, told: str) -> None:
    assert TableQuestion("sum", "Saldo", language="de").noted(note) == told


PURCHASES = sheet(
    "Date Supplier Item Quantity Amount(£) Paid",
    "2023-01-12 Brightprint Leaflets 2000 340.50 yes",
    "2023-03-15 Cask Chairs 24 1440 no",
    "2023-05-19 Brightprint Lamps 2 3980 no",
)


@pytest.mark.parametrize(
    ("question", "rank"),
    [
        ("Which supplier has the most items?", None),  # or is it of which there are most?
        ("Which payer has the most dates?", "largest"),
        ("Which payer has the fewest dates?", "smallest"),
        ("Which payer has the largest date?", None),
    ],
)
def test_the_most_of_what_rows_are_is_their_number(question: str, rank: Rank | None) -> None:
    payments = sheet(
        "Date Payer Amount", "2023-01-12 Ann 3.5", "2023-02-12 Ann 1", "2023-03-01 B 9"
    )
    table = PURCHASES if "supplier" in question else payments
    asked = table_question([question], table, [])
    expected = TableQuestion("count", by="Payer", rank=rank) if rank else None
    assert asked == expected


TASKS = sheet("Task Assignee Hours", "Logo Mia 6", "Site Mia 20", "Test Ravi 8", "Launch Tom 2")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who has the most hours?", TableQuestion("sum", "Hours", "Assignee", rank="largest")),
        ("Who has the most tasks?", TableQuestion("count", by="Assignee", rank="largest")),
        ("Which task has the most hours?", TableQuestion("sum", "Hours", "Task", rank="largest")),
    ],
)
def test_who_asks_for_a_person_and_not_for_what_rows_are(
    question: str, expected: TableQuestion
) -> None:
    assert table_question([question], TASKS, ["tasks"]) == expected


def test_who_may_be_none_of_two_columns() -> None:
    sales = sheet("Order Place Kind Amount", "1 Hull A 6", "2 Hull B 20", "3 York A 8")
    assert table_question(["Who has the highest amount?"], sales, []) is None


def test_the_row_with_the_smallest_value_is_named() -> None:
    cars = sheet("Registration Model Mileage", "AB12 Focus 45200", "KL56 Yaris 22000")
    asked = table_question(["Which car has the lowest mileage?"], cars, ["cars.csv", "cars"])
    assert asked and (asked.column, asked.by) == ("Mileage", "Registration")


def test_spellings_of_a_value_are_found_in_one_order() -> None:
    places = [f"{each} 1" for each in ("norte", "Norte", "NORTE", "sur", "Sur")]
    found = list(TableContent.of(sheet("Nave Piezas", *places)).values)
    assert found == sorted(found)


def test_what_was_spent_most_on_is_no_single_amount() -> None:
    assert table_question(["What did I spend the most on?"], PURCHASES, []) is None
    assert table_question(["What was the largest expense?"], PURCHASES, [])


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Which orders are not paid?", "Paid = no"),
        ("Which orders are unpaid?", "Paid = no"),
        ("Which orders are not unpaid?", "Paid = yes"),
        ("What orders were not paid?", "Paid = no"),
        ("Show me the unpaid orders", "Paid = no"),
        ("List the orders from Brightprint", "Supplier = Brightprint"),
        ("Which orders were made in March?", "Date = 2023-03"),
        ("Which orders of Brightprint are over £400?", "Supplier = Brightprint and Amount > 400"),
    ],
)
@pytest.mark.parametrize("before", [[], ["How much did we spend with Cask?"]])
def test_rows_called_as_the_table_is_are_listed_as_a_whole(
    question: str, rows: str, before: list[str]
) -> None:
    """A complete question is not about the rows of the one before it."""
    asked = table_question([*before, question], PURCHASES, ["orders.csv", "orders"])
    assert asked is not None
    assert asked.label == f"Rows where {rows}"
    assert len(asked.columns) == 6
    assert asked.is_whole


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("And from Brightprint?", "Rows where Supplier = Brightprint and Paid = no"),
        ("And what is the total?", "Sum of Amount(£) where Paid = no"),
        ("How many are those?", "Number of rows where Paid = no"),
    ],
)
def test_a_follow_up_goes_on_with_rows_that_were_listed(question: str, expected: str) -> None:
    names = ["orders.csv", "orders"]
    asked = table_question(["Which orders are not paid?", question], PURCHASES, names)
    assert asked is not None
    assert asked.label == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How much is unpaid?", "Sum of Amount(£) where Paid = no"),
        ("What is the total of the unpaid orders?", "Sum of Amount(£) where Paid = no"),
        ("How many orders are unpaid?", "Number of rows where Paid = no"),
        ("Which orders are over 500?", ""),  # quantities may be meant
    ],
)
def test_a_word_for_the_opposite_of_a_column_of_yes_or_no(question: str, expected: str) -> None:
    asked = table_question([question], PURCHASES, ["orders.csv", "orders"])
    assert (asked.label if asked else "") == expected


@pytest.mark.parametrize(
    ("title", "heads", "yes", "no", "question", "expected"),
    [
        (
            "Bestellungen",
            "Datum Lieferant Betrag Bezahlt",
            "ja",
            "nein",
            "Zeige die unbezahlten Bestellungen",
            "Zeilen",
        ),
        (
            "Rechnungen",
            "Datum Lieferant Betrag Bezahlt",
            "ja",
            "nein",
            "Welche Rechnungen sind nicht bezahlt?",
            "Zeilen",
        ),
        (
            "membres",
            "Date Ville Montant Actif",
            "oui",
            "non",
            "Liste les membres inactifs",
            "Lignes",
        ),
        (
            "socios",
            "Fecha Ciudad Importe Activo",
            "sí",
            "no",
            "Muestra los socios inactivos",
            "Filas",
        ),
    ],
)
def test_whole_rows_in_other_languages(
    title: str, heads: str, yes: str, no: str, question: str, expected: str
) -> None:
    rows = f"2024-01-12 Lyon 5 {yes}", f"2024-01-13 Lyon 7 {no}", f"2024-01-12 Bonn 9 {no}"
    table = sheet(heads, *rows)
    asked = table_question([question], table, [f"{title}.csv", title])
    assert asked is not None
    assert asked.label.startswith(expected)
    assert asked.chosen == (Comparison(heads.split()[-1], "=", no),)


@pytest.mark.parametrize(
    ("head", "of_column", "of_table", "units"),
    [
        ("Plan", "kEUR", "", {"Plan": "kEUR"}),
        ("Plan", "", "(in thousand EUR)", {"Plan": "thousand EUR"}),
        ("Plan (EUR)", "EUR", "", {}),
        ("Plan", "", "", {}),
    ],
)
def test_units_are_those_that_the_head_of_a_column_does_not_tell(
    head: str, of_column: str, of_table: str, units: dict[str, str]
) -> None:
    rows = tuple(TableRow(name, (cell("20"),)) for name in ("North", "South"))
    table = Table(1, "", of_table, (TableColumn((head,), unit=of_column),), rows, "Dept")
    assert TableContent.of(table).units == units


_DATED = (
    "Order Customer Shipped Paid_on Amount Settled",
    "O1 Ann 2024-01-04 2024-02-01 55 yes",
    "O2 Bob 2024-01-08 - 120 partly",
    "O3 Cy - - 75 no",
)


def _orders() -> Table:
    """Orders of which some were not shipped or paid yet, which have empty cells."""
    table = sheet(*_DATED)
    columns = tuple(TableColumn((each.text.replace("_", " "),)) for each in table.columns)
    rows = tuple(
        msgspec.structs.replace(
            row, cells=tuple(None if cell and cell.text == "-" else cell for cell in row.cells)
        )
        for row in table.rows
    )
    return msgspec.structs.replace(table, columns=columns, rows=rows)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many orders were shipped?", "Number of rows where Shipped != empty"),
        ("How many orders have not been shipped?", "Number of rows where Shipped = empty"),
        ("Which orders were not shipped?", "Order where Shipped = empty"),
        ("How many orders were paid?", "Number of rows where Paid on != empty"),
        ("total amount shipped", "Sum of Amount where Shipped != empty"),
        ("When was O2 shipped?", None),
        ("How many orders were received?", None),  # no column tells
        ("How many orders were settled?", None),  # partly
        ("How many orders are there?", "Number of rows"),
    ],
)
def test_what_was_done_is_told_by_a_date_and_not_done_by_its_absence(
    question: str, expected: str | None
) -> None:
    asked = table_question([question], _orders(), ["orders.xlsx", "orders"])
    assert (asked and asked.label) == expected


_YEARS = sheet(
    "Date Region Sales",
    "2021-01-01 North 10",
    "2022-02-01 South 25",
    "2023-03-01 North 75",
    "2023-04-01 East 20",
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("sales by month in 2023", "Sum of Sales by month (Date) where Date = 2023"),
        ("total sales up to 2022", "Sum of Sales where Date <= 2022"),
        ("total sales over 2022", None),
        ("total sales over 20", "Sum of Sales where Sales > 20"),
        ("largest sale in each region", None),
        ("which region has the largest sales?", "Sum of Sales by Region"),
        ("how many regions had sales over 50?", None),
        ("average region per sales", None),
    ],
)
def test_years_and_groups_that_may_mean_several_things(question: str, expected: str | None) -> None:
    asked = table_question([question], _YEARS, ["years.xlsx", "data"])
    assert (asked and asked.label) == expected


def test_averages_are_not_added_up() -> None:
    table = sheet("Class Average", "5a 2.5", "5b 3", "5c 2")
    assert table_question(["overall average"], table, ["grades.csv"]) is None


def test_what_a_row_is_called_is_not_counted_in_rows() -> None:
    facts = sheet("Feature Value", "Rooms 5", "Garden yes", "Baths 2")
    assert table_question(["How many rooms are there?"], facts, ["facts.docx"]) is None


@pytest.mark.parametrize(
    ("question", "language"),
    [("montant total en février 2024", "fr"), ("importe total en febrero de 2024", "es")],
)
def test_the_name_of_a_month_tells_the_language(question: str, language: str) -> None:
    rows = sheet("Date Montant Importe", "2024-02-01 5 7", "2024-03-01 6 8", "2024-03-02 1 9")
    asked = table_question([question], rows, [])
    assert asked and (asked.how, asked.language) == ("sum", language)
